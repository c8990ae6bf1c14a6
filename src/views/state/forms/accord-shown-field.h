/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordShownField:
 * @name: the name of a stored property
 * @plan: where @entity is; %NULL before anything was shown
 * @entity: whose property it is; %NULL while nothing is shown
 *
 * What a row shows of a plan, and writes: it is part of the row, which owns
 * what stands in it.
 */
typedef struct
{
  char *name;
  AccordPlan *plan;
  AccordEntity *entity;
} AccordShownField;

void               accord_shown_field_install    (GObjectClass     *klass,
                                                  gsize             offset);
void               accord_shown_field_clear      (AccordShownField *self);
gboolean           accord_shown_field_set_entity (AccordShownField *self,
                                                  AccordPlan       *plan,
                                                  AccordEntity     *entity);
guint              accord_shown_field_get_number (AccordShownField *self);
const AccordField *accord_shown_field_get_field  (AccordShownField *self);
gint64             accord_shown_field_get_value  (AccordShownField *self);
gboolean           accord_shown_field_may_write  (AccordShownField *self);
void               accord_shown_field_begin      (AccordShownField *self);

G_END_DECLS
