/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Widgets that one cannot connect to, since GTK makes them as they are needed:
 * the popovers of its menus, its tooltips. They emit what all of their type
 * do, which is watched.
 */

#include "config.h"

#include "accord-widget-watch.h"

typedef struct
{
  GType type;
  AccordWidgetFunc told;
} Watch;

static gboolean
emitted_cb (GSignalInvocationHint *hint,
            guint                  n_values,
            const GValue          *values,
            gpointer               data)
{
  Watch *watch = data;
  gpointer widget = g_value_get_object (&values[0]);

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, watch->type))
    watch->told (widget);

  return TRUE;
}

/**
 * accord_widget_watch:
 * @type: #GtkWidget, or a type of widgets
 * @signal_name: a signal that each of them has, without a detail
 * @told: (scope forever): called with each that emits it, before its own
 *   handler where the signal runs last
 *
 * Watches all widgets of @type, ours and GTK's own, there already or not yet,
 * as long as the program runs.
 */
void
accord_widget_watch (GType            type,
                     const char      *signal_name,
                     AccordWidgetFunc told)
{
  g_autoptr (GTypeClass) klass = NULL;
  Watch *watch;

  g_return_if_fail (g_type_is_a (type, GTK_TYPE_WIDGET));
  g_return_if_fail (told != NULL);

  /* A type has its signals from when its class is there. */
  klass = g_type_class_ref (type);
  watch = g_new (Watch, 1);
  *watch = (Watch) { type, told };
  g_signal_add_emission_hook (g_signal_lookup (signal_name, type), 0,
                              emitted_cb, watch, g_free);
}
