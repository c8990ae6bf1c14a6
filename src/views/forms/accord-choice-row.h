/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordChoiceRow:
 *
 * A stored property of a thing that is one of several: a word, or another
 * thing of the plan. What is chosen is one change.
 */
#define ACCORD_TYPE_CHOICE_ROW (accord_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordChoiceRow, accord_choice_row, ACCORD, CHOICE_ROW,
                      AdwComboRow)

GtkWidget  *accord_choice_row_new  (const char  *field);

G_END_DECLS
