/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-application.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int    argc,
      char **argv)
{
  g_autoptr (AccordApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ACCORD_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_set_application_name (_("Accord"));
  gtk_window_set_default_icon_name (ACCORD_APP_ID);
  application = accord_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
