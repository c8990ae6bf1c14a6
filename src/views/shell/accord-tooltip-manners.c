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

static void
let_through (GtkNative *tooltip)
{
  cairo_region_t *nothing = cairo_region_create ();

  gdk_surface_set_input_region (gtk_native_get_surface (tooltip), nothing);
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

static gboolean
unmapped_cb (GSignalInvocationHint *hint,
             guint                  n_values,
             const GValue          *values,
             gpointer               data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  GtkWidget *opener
    = GTK_IS_POPOVER (widget) ? gtk_widget_get_parent (widget) : NULL;

  if (opener != NULL && g_object_get_data (G_OBJECT (opener), SILENT) == widget)
    {
      g_object_set_data (G_OBJECT (opener), SILENT, NULL);
      gtk_widget_set_has_tooltip (opener, TRUE);
    }

  return TRUE;
}

static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_POPOVER (widget))
    silence_opener (widget);
  else if (GTK_IS_NATIVE (widget)
           && g_str_equal (gtk_widget_get_css_name (widget), "tooltip"))
    let_through (GTK_NATIVE (widget));

  return TRUE;
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
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0,
                              mapped_cb, NULL, NULL);
  g_signal_add_emission_hook (g_signal_lookup ("unmap", GTK_TYPE_WIDGET), 0,
                              unmapped_cb, NULL, NULL);
}
