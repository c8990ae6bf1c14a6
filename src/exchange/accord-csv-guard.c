/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The guard before a cell that a spreadsheet could take for a formula.
 *
 * A cell that begins with = + - @ TAB or CR gets an apostrophe before it
 * (OWASP, "CSV Injection"). So that nothing is lost on the way back, a cell
 * that begins with apostrophes before one of these gets one more.
 */

#include "config.h"

#include "accord-csv-guard-private.h"

#include <string.h>

gboolean
_accord_csv_needs_guard (const char *text)
{
  while (*text == '\'')
    text++;

  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

gboolean
_accord_csv_is_guarded (const char *text)
{
  return *text == '\'' && _accord_csv_needs_guard (text + 1);
}
