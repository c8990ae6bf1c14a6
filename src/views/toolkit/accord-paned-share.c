/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The share that the first child of a paned has.
 *
 * GtkPaned keeps pixels, and forgets what it had to give away: a second child
 * that needs much room for a moment, or a window that is small for one, leaves
 * the first child at its least for good. Here the share is what is kept: it is
 * found once, changes when somebody moves the edge, and is given back whenever
 * there is room for it again.
 */

#include "config.h"

#include "accord-paned-share.h"

#include <math.h>

/* Less is no size; it comes before the first one. */
#define LEAST_TO_SHARE 200

typedef struct
{
  AccordPanedShareFind find;
  AccordPanedShareMoved moved;
  gpointer data;
  double share; /* of the whole; below 0 until it is found */
  int all;      /* what there was to share when it was given out last */
  int given;    /* the position then, or where somebody moved it to */
} Share;

static int
get_whole (GtkPaned *paned)
{
  return gtk_orientable_get_orientation (GTK_ORIENTABLE (paned))
             == GTK_ORIENTATION_HORIZONTAL
           ? gtk_widget_get_width (GTK_WIDGET (paned))
           : gtk_widget_get_height (GTK_WIDGET (paned));
}

static int
get_limit (GtkPaned   *paned,
           const char *property)
{
  int limit;

  g_object_get (paned, property, &limit, NULL);

  return limit;
}

/* Not more than there is room for: GtkPaned would take the rest away later, as
 * if somebody had moved the edge. */
static void
room_changed_cb (GtkPaned   *paned,
                 GParamSpec *pspec,
                 Share      *self)
{
  int all = get_limit (paned, "max-position"), whole = get_whole (paned);

  if (all < LEAST_TO_SHARE || all == G_MAXINT || whole <= 0)
    return;

  if (self->share < 0)
    self->share = (double) self->find (paned, whole, self->data) / whole;
  self->all = all;
  self->given = CLAMP ((int) lround (self->share * whole),
                       get_limit (paned, "min-position"), all);
  gtk_paned_set_position (paned, self->given);
}

static void
position_changed_cb (GtkPaned   *paned,
                     GParamSpec *pspec,
                     Share      *self)
{
  int whole = get_whole (paned), position = gtk_paned_get_position (paned);

  /* It moves by itself when there is more or less room. */
  if (self->share < 0 || whole <= 0 || position == self->given
      || get_limit (paned, "max-position") != self->all)
    return;

  self->given = position;
  self->share = (double) position / whole;
  self->moved (self->data);
}

/**
 * accord_paned_share_keep:
 * @paned: a paned without a position
 * @find: asked once, when @paned has a size, how much its first child gets
 * @moved: called when somebody has moved the edge
 * @data: for both; outlives @paned
 *
 * Has the first child of @paned keep its share of the whole.
 */
void
accord_paned_share_keep (GtkPaned              *paned,
                         AccordPanedShareFind   find,
                         AccordPanedShareMoved  moved,
                         gpointer               data)
{
  Share *self = g_new0 (Share, 1);

  g_return_if_fail (GTK_IS_PANED (paned));

  *self = (Share) { .find = find, .moved = moved, .data = data, .share = -1 };
  g_object_set_data_full (G_OBJECT (paned), "accord-paned-share", self, g_free);
  g_signal_connect (paned, "notify::max-position",
                    G_CALLBACK (room_changed_cb), self);
  g_signal_connect (paned, "notify::min-position",
                    G_CALLBACK (room_changed_cb), self);
  g_signal_connect (paned, "notify::position",
                    G_CALLBACK (position_changed_cb), self);
}
