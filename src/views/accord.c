/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-application.h"
#include "accord-locale.h"

#include <glib/gi18n.h>

int
main (int    argc,
      char **argv)
{
  g_autoptr (AccordApplication) application = NULL;

  accord_locale_set_up ();
  textdomain (GETTEXT_PACKAGE);

  g_set_application_name (_("Accord"));
  gtk_window_set_default_icon_name (ACCORD_APP_ID);
  application = accord_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
