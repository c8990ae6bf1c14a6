/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-form.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordFormSheet:
 *
 * A form over what it is about. It is there while a form is open: Enter does
 * what the form asks for, Escape leaves all as it is.
 */
#define ACCORD_TYPE_FORM_SHEET (accord_form_sheet_get_type ())
G_DECLARE_FINAL_TYPE (AccordFormSheet, accord_form_sheet, ACCORD, FORM_SHEET,
                      AdwBin)

void      accord_form_sheet_open     (AccordFormSheet  *self,
                                      AccordForm       *form,
                                      AccordDay         today);
void      accord_form_sheet_close    (AccordFormSheet  *self);
gboolean  accord_form_sheet_is_open  (AccordFormSheet  *self);

G_END_DECLS
