/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-text.h"

#define ELLIPSIS "…"

static guint
character_width (gunichar character)
{
  if (g_unichar_iszerowidth (character))
    return 0;

  return g_unichar_iswide (character) ? 2 : 1;
}

/**
 * cli_text_get_width:
 *
 * Returns: how many cells @text takes
 */
guint
cli_text_get_width (const char *text)
{
  guint width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    width += character_width (g_utf8_get_char (c));

  return width;
}

/* What a terminal might take as an order becomes a space, as does the end of
 * a line: a plan may be somebody else's file. */
static void
append_plain (GString  *line,
              gunichar  character)
{
  g_string_append_unichar (line, g_unichar_iscntrl (character) ? ' '
                                                               : character);
}

/**
 * cli_text_shorten:
 * @width: the most cells it may take; %G_MAXUINT for any
 *
 * Returns: (transfer full): @text on one line, with an ellipsis where it had
 *   to be cut
 */
char *
cli_text_shorten (const char *text,
                  guint       width)
{
  GString *line = g_string_new (NULL);
  gboolean fits = cli_text_get_width (text) <= width;
  guint room = fits ? width : width - 1;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      guint needed = character_width (character);

      if (needed > room)
        break;
      room -= needed;
      append_plain (line, character);
    }
  if (!fits)
    g_string_append (line, ELLIPSIS);

  return g_string_free (line, FALSE);
}

/* Takes the words of one line. */
static void
append_wrapped (GString    *wrapped,
                const char *line,
                guint       width)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint taken = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint needed = cli_text_get_width (words[i]);

      if (taken > 0 && taken + 1 + needed > width)
        {
          g_string_append_c (wrapped, '\n');
          taken = 0;
        }
      else if (taken > 0)
        {
          g_string_append_c (wrapped, ' ');
          taken++;
        }
      g_string_append (wrapped, words[i]);
      taken += needed;
    }
}

/**
 * cli_text_wrap:
 * @width: the most cells a line may take, where its words are not longer
 *
 * Returns: (transfer full): @text in lines; those that it has already end
 *   where they did
 */
char *
cli_text_wrap (const char *text,
               guint       width)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *wrapped = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append (wrapped, i > 0 ? "\n" : "");
      append_wrapped (wrapped, lines[i], width);
    }

  return g_string_free (wrapped, FALSE);
}

/**
 * cli_text_append:
 * @line: where to
 * @width: how many cells to fill with spaces where @text takes less
 * @at_end: whether @text stands at the right end of them
 */
void
cli_text_append (GString    *line,
                 const char *text,
                 guint       width,
                 gboolean    at_end)
{
  guint taken = cli_text_get_width (text);
  guint spaces = width > taken ? width - taken : 0;

  if (!at_end)
    g_string_append (line, text);
  for (guint i = 0; i < spaces; i++)
    g_string_append_c (line, ' ');
  if (at_end)
    g_string_append (line, text);
}
