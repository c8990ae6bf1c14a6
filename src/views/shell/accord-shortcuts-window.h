/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordShortcutsWindow:
 *
 * What the keys do.
 */
#define ACCORD_TYPE_SHORTCUTS_WINDOW (accord_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (AccordShortcutsWindow, accord_shortcuts_window, ACCORD,
                      SHORTCUTS_WINDOW, AdwWindow)

GtkWidget *accord_shortcuts_window_new (GtkWindow *parent);

G_END_DECLS
