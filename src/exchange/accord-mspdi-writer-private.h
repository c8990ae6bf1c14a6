/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-project-schedule-private.h"

G_BEGIN_DECLS

/* When a working day begins. */
#define ACCORD_MSPDI_FIRST_HOUR 8

/* The minutes of a day that has a break in its middle, and the break. */
#define ACCORD_MSPDI_USUAL_DAY 480
#define ACCORD_MSPDI_BREAK     60

/* The number of the plan's own calendar. */
#define ACCORD_MSPDI_PLAN_CALENDAR 1

typedef struct
{
  AccordPlan *plan;
  AccordEntity *settings;
  AccordProjectSchedule *schedule;
  GString *text;
  int minutes_per_day;
  GHashTable *task_uids;   /* feature or part → uid */
  GHashTable *person_uids; /* person → uid */
  GHashTable *calendar_uids; /* calendar → uid */
} AccordMspdiWriter;

void _accord_mspdi_add_text (AccordMspdiWriter *self,
                             const char *element,
                             const char *text);
void _accord_mspdi_add_number (AccordMspdiWriter *self,
                               const char *element,
                               int number);
void _accord_mspdi_add_units (AccordMspdiWriter *self,
                              const char *element,
                              double units);
void _accord_mspdi_add_time (AccordMspdiWriter *self,
                             const char *element,
                             AccordDay day,
                             int minutes);
void _accord_mspdi_add_duration (AccordMspdiWriter *self,
                                 const char *element,
                                 double days);
void _accord_mspdi_add_moment (AccordMspdiWriter *self,
                               const char *element,
                               double offset,
                               gboolean is_end);
int _accord_mspdi_get_clock (const AccordMspdiWriter *self,
                             int rest,
                             gboolean is_end);
gint64 _accord_mspdi_get_elapsed (const AccordMspdiWriter *self,
                                  double from,
                                  double until,
                                  gboolean is_end);
void _accord_mspdi_open_element (AccordMspdiWriter *self, const char *element);
void _accord_mspdi_close_element (AccordMspdiWriter *self, const char *element);
void _accord_mspdi_add_clock (AccordMspdiWriter *self,
                              const char *element,
                              int minutes);

/* accord-mspdi-write-calendars.c */
guint _accord_mspdi_get_weekdays (AccordEntity *calendar);
void _accord_mspdi_write_calendars (AccordMspdiWriter *self);
int _accord_mspdi_get_calendar_uid (AccordMspdiWriter *self,
                                    AccordEntity *person);

G_END_DECLS
