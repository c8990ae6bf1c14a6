/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordWindow:
 *
 * A window on one plan, or on how to get one. It owns the plan and its file.
 */
#define ACCORD_TYPE_WINDOW (accord_window_get_type ())
G_DECLARE_FINAL_TYPE (AccordWindow, accord_window, ACCORD, WINDOW,
                      AdwApplicationWindow)

AccordWindow *accord_window_new         (GtkApplication  *application);
void          accord_window_open_files  (AccordWindow    *self,
                                         GFile          **files,
                                         guint            n_files);

G_END_DECLS
