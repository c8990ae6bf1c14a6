/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Under Wayland the compositor gives a drag up when somebody presses Escape.
 * Under X11 GDK has that key sent to the root window while something is
 * dragged, and then knows no such window: nobody would hear of it. So it is
 * looked for among the raw events.
 */

#include "config.h"

#include "accord-drag-escape.h"

#ifdef GDK_WINDOWING_X11
#include <X11/Xutil.h>
#include <X11/extensions/XInput2.h>
#include <gdk/x11/gdkx.h>

static gboolean
is_escape (XEvent *event)
{
  const XIDeviceEvent *press;

  /* Whatever else is generic than input has no device and no key. */
  if (event->type != GenericEvent || event->xcookie.data == NULL
      || event->xcookie.evtype != XI_KeyPress)
    return FALSE;

  press = event->xcookie.data;

  return (KeyCode) press->detail
         == XKeysymToKeycode (event->xcookie.display, GDK_KEY_Escape);
}

static gboolean
event_cb (GdkX11Display *display,
          XEvent        *event,
          GtkDragSource *source)
{
  GdkDrag *drag = gtk_drag_source_get_drag (source);

  if (drag == NULL || !is_escape (event))
    return GDK_EVENT_PROPAGATE;

  /* What GDK does itself where it hears of the key. */
  g_signal_emit_by_name (drag, "cancel", GDK_DRAG_CANCEL_USER_CANCELLED);
  return GDK_EVENT_STOP;
}

static void
begin_cb (GtkDragSource *source,
          GdkDrag       *drag)
{
  GdkDisplay *display = gdk_drag_get_display (drag);

  if (GDK_IS_X11_DISPLAY (display))
    g_signal_connect_object (display, "xevent", G_CALLBACK (event_cb), source,
                             0);
}

static void
end_cb (GtkDragSource *source,
        GdkDrag       *drag)
{
  g_signal_handlers_disconnect_by_data (gdk_drag_get_display (drag), source);
}
#endif

/**
 * accord_drag_escape_attach:
 * @source: what can be dragged
 *
 * Lets Escape give up a drag from @source: nothing is dropped.
 */
void
accord_drag_escape_attach (GtkDragSource *source)
{
  g_return_if_fail (GTK_IS_DRAG_SOURCE (source));

#ifdef GDK_WINDOWING_X11
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), NULL);
  g_signal_connect (source, "drag-end", G_CALLBACK (end_cb), NULL);
#endif
}
