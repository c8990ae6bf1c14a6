/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-about-window.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * accord_about_window_present:
 * @parent: whose window asks
 */
void
accord_about_window_present (GtkWindow *parent)
{
  GtkWidget *window = adw_about_window_new ();

  g_object_set (
    window, "transient-for", parent, "modal", TRUE, "destroy-with-parent",
    TRUE, "application-name", _("Accord"), "application-icon", ACCORD_APP_ID,
    "version", ACCORD_VERSION, "developer-name", _("The Accord developers"),
    "comments",
    _("Decide together what to promise, to whom, and by when."), "website",
    "https://accordplan.github.io", "license-type", GTK_LICENSE_GPL_3_0,
    /* Translators: the names of those who translated, one on each line. */
    "translator-credits", _("translator-credits"), NULL);
  gtk_window_present (GTK_WINDOW (window));
}
