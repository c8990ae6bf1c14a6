/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tooltips that are in nobody's way.
 *
 * A tooltip is a surface of its own, and takes what the pointer does to the
 * widget that it covers. Worse, GTK 4.8 remembers which widget was pressed
 * without a reference, and goes on using a tooltip that was pressed when that
 * is long gone: a row that one drags from under its tooltip could end the
 * program. Here the pointer goes through.
 *
 * And a button whose popover is open goes on telling what it is for, on top of
 * that popover. Here it is silent until the popover has closed.
 */

#include "config.h"

#include "accord-tooltip-manners.h"

#include "accord-widget-watch.h"

static void
let_through (GtkWidget *widget)
{
  cairo_region_t *nothing;

  if (!GTK_IS_NATIVE (widget)
      || !g_str_equal (gtk_widget_get_css_name (widget), "tooltip"))
    return;

  nothing = cairo_region_create ();
  gdk_surface_set_input_region (
    gtk_native_get_surface (GTK_NATIVE (widget)), nothing);
  cairo_region_destroy (nothing);
}

/* Of an opener: the popover that it is silent for. */
static const char SILENT[] = "accord-silent";

static void
silence_opener (GtkWidget *popover)
{
  GtkWidget *opener = gtk_widget_get_parent (popover);

  if (opener == NULL || !gtk_widget_get_has_tooltip (opener))
    return;

  gtk_widget_set_has_tooltip (opener, FALSE);
  gtk_widget_trigger_tooltip_query (opener);
  g_object_set_data (G_OBJECT (opener), SILENT, popover);
}

static void
hear_opener (GtkWidget *popover)
{
  GtkWidget *opener = gtk_widget_get_parent (popover);

  if (opener == NULL
      || g_object_get_data (G_OBJECT (opener), SILENT) != popover)
    return;

  g_object_set_data (G_OBJECT (opener), SILENT, NULL);
  gtk_widget_set_has_tooltip (opener, TRUE);
}

/**
 * accord_tooltip_manners_watch:
 *
 * Sees to it that no tooltip that comes up from now on is in the way. To be
 * called once.
 */
void
accord_tooltip_manners_watch (void)
{
  accord_widget_watch (GTK_TYPE_WIDGET, "map", let_through);
  accord_widget_watch (GTK_TYPE_POPOVER, "map", silence_opener);
  accord_widget_watch (GTK_TYPE_POPOVER, "unmap", hear_opener);
}
