/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-figure-text.h"

/* U+200E, of no width: what is beside it runs from left to right. */
#define LEFT_TO_RIGHT "\xe2\x80\x8e"

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/**
 * accord_figure_text_hold:
 * @figure: such as `+1`, `75 %` or `> 95 %`
 *
 * For a text that runs from right to left: signs have no direction of their
 * own, and would change to the other side of their number.
 *
 * Returns: (transfer full): @figure, so that it stays as it is written; what
 *   has letters goes by these, and is unchanged
 */
char *
accord_figure_text_hold (const char *figure)
{
  g_return_val_if_fail (figure != NULL, NULL);

  if (*figure == '\0' || has_letters (figure))
    return g_strdup (figure);

  return g_strconcat (LEFT_TO_RIGHT, figure, LEFT_TO_RIGHT, NULL);
}
