/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-working-days.h"

G_BEGIN_DECLS

/* A line of a project: a feature, or one team's part of one. */
typedef struct
{
  AccordEntity *feature;
  AccordEntity *part; /* whose work it is; NULL of a summary, or of none */
  gboolean is_part;   /* whether it is one of several parts of the feature */
  guint level;        /* of the outline, from 1 */
  gboolean is_summary;
  double start;  /* working days from the start of the project */
  double finish; /* the same, of its end */
  double effort; /* person-days, likely */
  double done;   /* person-days of it */
} AccordProjectTask;

typedef struct _AccordProjectSchedule AccordProjectSchedule;

AccordProjectSchedule *_accord_project_schedule_new  (AccordPlan *plan);
void                   _accord_project_schedule_free (AccordProjectSchedule *self);
GPtrArray             *_accord_project_schedule_get_tasks
                                        (AccordProjectSchedule *self);
AccordDay              _accord_project_schedule_get_start
                                        (AccordProjectSchedule *self);
AccordWorkingDays     *_accord_project_schedule_get_days
                                        (AccordProjectSchedule *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordProjectSchedule,
                               _accord_project_schedule_free)

G_END_DECLS
