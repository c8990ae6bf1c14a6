/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-choice-private.h"

#include "accord-error.h"
#include "accord-witness-private.h"

#include <glib/gi18n-lib.h>

/*
 * _accord_choice_parse:
 * @names: (array zero-terminated): the names there are, in the order of their
 *   values
 * @what: what they name, with its article, for the message
 * @text: what somebody wrote, in any case
 * @choice: (out): the place of @text among @names
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID where it is none of them
 */
gboolean
_accord_choice_parse (const char *const *names,
                      const char        *what,
                      const char        *text,
                      int               *choice,
                      GError           **error)
{
  g_autofree char *shown = NULL;
  g_autofree char *known = NULL;

  for (int i = 0; names[i] != NULL; i++)
    if (g_ascii_strcasecmp (names[i], text) == 0)
      {
        *choice = i;
        return TRUE;
      }

  shown = _accord_text_shown (text);
  known = g_strjoinv (", ", (char **) names);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("“%s” is not %s; choose one of %s."), shown, what, known);
  return FALSE;
}
