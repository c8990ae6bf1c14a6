/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/* Conveniences over accord_plan_set_value(), for use inside a change. */

void      accord_plan_set_text      (AccordPlan   *self,
                                     gpointer      entity,
                                     guint         field,
                                     const char   *text);
void      accord_plan_set_integer   (AccordPlan   *self,
                                     gpointer      entity,
                                     guint         field,
                                     gint64        integer);
void      accord_plan_set_number    (AccordPlan   *self,
                                     gpointer      entity,
                                     guint         field,
                                     double        number);
void      accord_plan_set_day       (AccordPlan   *self,
                                     gpointer      entity,
                                     guint         field,
                                     AccordDay     day);
void      accord_plan_set_reference (AccordPlan   *self,
                                     gpointer      entity,
                                     guint         field,
                                     gpointer      referred);
gboolean  accord_plan_set_from_text (AccordPlan   *self,
                                     gpointer      entity,
                                     const char   *property,
                                     const char   *text,
                                     GError      **error);
void      accord_plan_move          (AccordPlan   *self,
                                     gpointer      entity,
                                     gpointer      before);
void      accord_plan_reorder       (AccordPlan   *self,
                                     GPtrArray    *entities);

G_END_DECLS
