/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words in a column that are others many times a second.
 *
 * A label that changes wants another size, and with it each cell of its
 * column, some two hundred, is measured again. An inscription keeps its size
 * whatever it says; this one only ever grows, with the longest words so far.
 */

#include "config.h"

#include "accord-cell-text.h"

/* A font's average character is what there is room for; some words have wider
 * ones. */
#define SPARE_CHARS 1

/**
 * accord_cell_text_new:
 * @xalign: where the words stand, from 0 to 1
 *
 * Returns: (transfer floating): an inscription for the cell of a column, with
 *   nothing in it
 */
GtkWidget *
accord_cell_text_new (float xalign)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_xalign (GTK_INSCRIPTION (text), xalign);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), 0);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);

  return text;
}

/**
 * accord_cell_text_set:
 * @text: made by accord_cell_text_new()
 * @words: what it says; never shortened
 *
 * Shows @words, and asks for more room only where no others took as much.
 */
void
accord_cell_text_set (GtkInscription *text,
                      const char     *words)
{
  guint n_chars;

  g_return_if_fail (GTK_IS_INSCRIPTION (text));
  g_return_if_fail (words != NULL);

  n_chars = (guint) g_utf8_strlen (words, -1) + SPARE_CHARS;
  if (n_chars > gtk_inscription_get_min_chars (text))
    gtk_inscription_set_min_chars (text, n_chars);
  gtk_inscription_set_text (text, words);
}
