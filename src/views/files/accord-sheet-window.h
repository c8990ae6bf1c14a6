/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordSheetWindow:
 *
 * A sheet for people on the screen, as it will be on paper, to be printed or
 * saved.
 */
#define ACCORD_TYPE_SHEET_WINDOW (accord_sheet_window_get_type ())
G_DECLARE_FINAL_TYPE (AccordSheetWindow, accord_sheet_window, ACCORD,
                      SHEET_WINDOW, AdwWindow)

GtkWidget *accord_sheet_window_new  (GtkWindow    *parent,
                                     AccordPlan   *plan,
                                     AccordSheet  *sheet);

G_END_DECLS
