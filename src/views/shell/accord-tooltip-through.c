/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tooltip is a surface of its own, and takes what the pointer does to the
 * widget that it covers. Worse, GTK 4.8 remembers which widget was pressed
 * without a reference, and goes on using a tooltip that was pressed when that
 * is long gone: a row that one drags from under its tooltip could end the
 * program. Here the pointer goes through.
 */

#include "config.h"

#include "accord-tooltip-through.h"

static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  cairo_region_t *nothing;

  if (!GTK_IS_NATIVE (widget)
      || !g_str_equal (gtk_widget_get_css_name (widget), "tooltip"))
    return TRUE;

  nothing = cairo_region_create ();
  gdk_surface_set_input_region (gtk_native_get_surface (GTK_NATIVE (widget)),
                                nothing);
  cairo_region_destroy (nothing);

  return TRUE;
}

/**
 * accord_tooltip_through_watch:
 *
 * Lets the pointer reach what is under a tooltip, whichever comes up from now
 * on. To be called once.
 */
void
accord_tooltip_through_watch (void)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0,
                              mapped_cb, NULL, NULL);
}
