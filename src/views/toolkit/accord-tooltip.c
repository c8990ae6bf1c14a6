/* SPDX-License-Identifier: GPL-3.0-or-later */

/* gtk_widget_set_tooltip_text() asks the display server where the pointer is
 * and waits for the answer, each time, for any widget. Cells that are filled
 * while one scrolls, or while a forecast comes in many times a second, can't
 * afford that: here the text is fetched when the pointer rests on the widget.
 */

#include "config.h"

#include "accord-tooltip.h"

#define TEXT   "accord-tooltip"
#define SERVED "accord-tooltip-served"

static gboolean
query_cb (GtkWidget  *widget,
          int         x,
          int         y,
          gboolean    keyboard,
          GtkTooltip *tooltip,
          gpointer    data)
{
  gtk_tooltip_set_text (tooltip,
                        g_object_get_data (G_OBJECT (widget), TEXT));
  return TRUE;
}

/**
 * accord_tooltip_set:
 * @widget: a widget that is filled often
 * @text: (nullable): what its tooltip says; %NULL for none
 *
 * Does as gtk_widget_set_tooltip_text(), at no cost; also what a screen
 * reader says of @widget beside its name.
 */
void
accord_tooltip_set (GtkWidget  *widget,
                    const char *text)
{
  const char *before;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  before = g_object_get_data (G_OBJECT (widget), TEXT);
  if (g_strcmp0 (before, text) == 0)
    return;

  if (g_object_get_data (G_OBJECT (widget), SERVED) == NULL)
    {
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_cb), NULL);
      g_object_set_data (G_OBJECT (widget), SERVED, widget);
    }
  g_object_set_data_full (G_OBJECT (widget), TEXT, g_strdup (text), g_free);
  gtk_widget_set_has_tooltip (widget, text != NULL);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget),
                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}
