/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which language a program speaks. */

#include "config.h"

#include "accord-locale.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

/**
 * accord_locale_set_up:
 *
 * Takes the language and the formats of the person, for a program that begins.
 * The texts are where Accord is installed; the environment variable
 * `ACCORD_LOCALE_DIR` names another folder, for a program that runs where it
 * was built.
 */
void
accord_locale_set_up (void)
{
  const char *folder = g_getenv ("ACCORD_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE,
                  folder != NULL ? folder : ACCORD_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}
