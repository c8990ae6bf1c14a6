/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A popover that was laid out again while the pointer stood in it has asked
 * its surface for a motion. Closed before that came, its surface keeps the
 * wish, and on X11 tells of the motion at some later frame, though it is not
 * on the screen any more (gdk_surface_ensure_motion() of GTK 4.8 to 4.18). The
 * window then takes the pointer to stand in the closed popover, and the next
 * press is lost: a date or a row is not picked up. A surface that is gone asks
 * for nothing; the next time that the popover opens it gets a new one.
 */

#include "config.h"

#include "accord-popover-end.h"

#include "accord-widget-watch.h"

/* In ms: longer than a tooltip waits. */
#define TOOLTIP_PATIENCE 1000

static gboolean
unrealize_cb (gpointer data)
{
  GtkWidget *popover = data;

  if (!gtk_widget_get_visible (popover) && gtk_widget_get_realized (popover))
    gtk_widget_unrealize (popover);

  return G_SOURCE_REMOVE;
}

static gboolean
is_pointed_at (GtkRoot *root)
{
  GdkSeat *seat
    = gdk_display_get_default_seat (gtk_root_get_display (root));
  GdkDevice *pointer = seat != NULL ? gdk_seat_get_pointer (seat) : NULL;

  return pointer != NULL
         && gdk_device_get_surface_at_position (pointer, NULL, NULL)
              == gtk_native_get_surface (GTK_NATIVE (root));
}

/* A tooltip that was about to come up in the popover would still ask for its
 * surface (GTK 4.8). Asked for what it tells of the window, it forgets the
 * popover; away from the window, it is waited for.
 */
static gboolean
end_cb (gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (data);

  if (root == NULL)
    return G_SOURCE_REMOVE;

  if (is_pointed_at (root))
    {
      gtk_widget_trigger_tooltip_query (GTK_WIDGET (root));
      unrealize_cb (data);
    }
  else
    g_timeout_add_full (G_PRIORITY_DEFAULT, TOOLTIP_PATIENCE, unrealize_cb,
                        g_object_ref (data), g_object_unref);

  return G_SOURCE_REMOVE;
}

/* After whoever is closing it has done so, before the next frame. */
static void
end_soon (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_HIGH, end_cb, g_object_ref (popover),
                   g_object_unref);
}

/**
 * accord_popover_end_watch:
 *
 * Sees to it that no popover of the program, ours or GTK's, takes a press
 * after it was closed. To be called once.
 */
void
accord_popover_end_watch (void)
{
  accord_widget_watch (GTK_TYPE_POPOVER, "closed", end_soon);
}
