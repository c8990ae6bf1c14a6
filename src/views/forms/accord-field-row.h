/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordFieldRow:
 *
 * One stored property of a thing, edited in place, as one change. Which one
 * stands in the Blueprint; its name, how it is read and what is wrong with a
 * value come from the model. What is held back is written without being shown.
 */
#define ACCORD_TYPE_FIELD_ROW (accord_field_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordFieldRow, accord_field_row, ACCORD, FIELD_ROW,
                      AdwEntryRow)

GtkWidget  *accord_field_row_new   (const char      *field);
void        accord_field_row_edit  (AccordFieldRow  *self,
                                    AccordPlan      *plan,
                                    AccordEntity    *entity,
                                    const char      *title,
                                    AccordDay        today);

G_END_DECLS
