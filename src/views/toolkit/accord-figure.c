/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-figure.h"

#include "accord-figure-text.h"

/**
 * accord_figure_set:
 * @label: shows a figure, and nothing else
 * @figure: such as `+1`, `75 %` or `> 95 %`
 *
 * Keeps signs on their side of the number, where text runs from right to left
 * as well.
 */
void
accord_figure_set (GtkLabel   *label,
                   const char *figure)
{
  g_autofree char *held = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (figure != NULL);

  if (gtk_widget_get_direction (GTK_WIDGET (label)) == GTK_TEXT_DIR_RTL)
    held = accord_figure_text_hold (figure);

  gtk_label_set_label (label, held != NULL ? held : figure);
}
