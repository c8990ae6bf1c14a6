/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordHelpWindow:
 *
 * What each part means, in plain words; nothing has to be installed for it.
 */
#define ACCORD_TYPE_HELP_WINDOW (accord_help_window_get_type ())
G_DECLARE_FINAL_TYPE (AccordHelpWindow, accord_help_window, ACCORD,
                      HELP_WINDOW, AdwWindow)

GtkWidget *accord_help_window_new (GtkWindow *parent);

G_END_DECLS
