/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordFieldChoices:
 * @values: (element-type gint64): ids of things or values of a choice; 0 for
 *   no thing
 * @names: (element-type utf8): what a person reads, beside them
 *
 * What can be chosen for a field.
 */
typedef struct
{
  GArray *values;
  GPtrArray *names;
} AccordFieldChoices;

AccordFieldChoices *accord_field_choices_new   (AccordPlan               *plan,
                                                const AccordField        *field);
void                accord_field_choices_free  (AccordFieldChoices       *self);
gboolean            accord_field_choices_equal (const AccordFieldChoices *self,
                                                const AccordFieldChoices *other);
void                accord_field_choices_write (const AccordFieldChoices *self,
                                                guint                     index,
                                                AccordPlan               *plan,
                                                AccordEntity             *entity,
                                                guint                     field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordFieldChoices, accord_field_choices_free)

G_END_DECLS
