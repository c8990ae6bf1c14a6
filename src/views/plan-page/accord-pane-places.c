/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-pane-places.h"

#include "accord-paned-share.h"
#include "accord-plan-layout.h"

/* Of all there is: what stands above the timeline; sales. */
#define TOP_SHARE      0.51
#define SALES_SHARE    0.5
#define LEAST_TO_SHARE 200

/* Somebody who drags an edge is done with it after so many milliseconds. */
#define SAVE_DELAY 400

struct _AccordPanePlaces
{
  GtkPaned *timeline; /* all else above it */
  GtkPaned *sides;    /* sales, and engineering beside it */
  AccordEdgePane *inspector;
  gint64 plan; /* the id of what is shown; 0 for nothing */
  gboolean saves;
  guint save;
};

static GtkPaned *
get_inspector_paned (AccordPanePlaces *self)
{
  return accord_edge_pane_get_paned (self->inspector);
}

/* Not what a pane has before it, or all of it, is shown. */
static gboolean
is_place (int position)
{
  return position >= LEAST_TO_SHARE;
}

static gboolean
save_cb (gpointer data)
{
  AccordPanePlaces *self = data;
  AccordPlanLayout layout = {
    .timeline = gtk_paned_get_position (self->timeline),
    .sides = gtk_paned_get_position (self->sides),
    .inspector = gtk_paned_get_position (get_inspector_paned (self)),
    .shows_inspector = accord_edge_pane_get_wanted (self->inspector),
  };

  self->save = 0;
  /* A large plan may take longer to come up than this has waited. */
  if (self->saves && is_place (layout.timeline) && is_place (layout.sides))
    accord_plan_layout_save (self->plan, &layout);

  return G_SOURCE_REMOVE;
}

static void
remember (gpointer data)
{
  AccordPanePlaces *self = data;

  if (self->save == 0 && self->plan != 0)
    self->save = g_timeout_add (SAVE_DELAY, save_cb, self);
}

/* Where it was when this plan was shown last, or its share of @whole. */
static int
find_position (GtkPaned *paned,
               int       whole,
               gpointer  data)
{
  AccordPanePlaces *self = data;
  AccordPlanLayout layout;

  if (accord_plan_layout_load (self->plan, &layout))
    {
      int place = paned == self->timeline ? layout.timeline
                  : paned == get_inspector_paned (self) ? layout.inspector
                                                        : layout.sides;

      /* The inspector had none when it was not shown. */
      if (is_place (place))
        return place;
    }
  if (paned == get_inspector_paned (self))
    return whole;

  return (int) ((paned == self->timeline ? TOP_SHARE : SALES_SHARE) * whole);
}

/* Once it is known how much there is to share. */
static void
place_inspector (GtkPaned   *paned,
                 GParamSpec *pspec,
                 gpointer    data)
{
  int all;

  g_object_get (paned, "max-position", &all, NULL);
  if (all < LEAST_TO_SHARE || all == G_MAXINT)
    return;

  g_signal_handlers_disconnect_by_data (paned, data);
  gtk_paned_set_position (paned, find_position (paned, all, data));
  g_signal_connect_swapped (paned, "notify::position", G_CALLBACK (remember),
                            data);
}

/**
 * accord_pane_places_new:
 * @timeline: has all other panes above the timeline
 * @sides: has sales beside engineering
 * @inspector: has both beside the inspector
 *
 * Gives them their places from now on. They outlive it.
 *
 * Returns: (transfer full): the places of no plan yet
 */
AccordPanePlaces *
accord_pane_places_new (GtkPaned       *timeline,
                        GtkPaned       *sides,
                        AccordEdgePane *inspector)
{
  AccordPanePlaces *self;

  g_return_val_if_fail (GTK_IS_PANED (timeline) && GTK_IS_PANED (sides), NULL);
  g_return_val_if_fail (ACCORD_IS_EDGE_PANE (inspector), NULL);

  self = g_new0 (AccordPanePlaces, 1);
  self->timeline = timeline;
  self->sides = sides;
  self->inspector = inspector;
  self->saves = TRUE;
  accord_paned_share_keep (timeline, find_position, remember, self);
  accord_paned_share_keep (sides, find_position, remember, self);
  g_signal_connect (get_inspector_paned (self), "notify::max-position",
                    G_CALLBACK (place_inspector), self);
  g_signal_connect_swapped (inspector, "notify::shown", G_CALLBACK (remember),
                            self);

  return self;
}

/**
 * accord_pane_places_free:
 * @self: (transfer full): closed places; the page is on its way out, too
 */
void
accord_pane_places_free (AccordPanePlaces *self)
{
  g_return_if_fail (self->save == 0);

  g_free (self);
}

/**
 * accord_pane_places_recall:
 * @plan: the id of the plan that is shown
 *
 * Gives the panes the places that they had when @plan was shown last.
 */
void
accord_pane_places_recall (AccordPanePlaces *self,
                           gint64            plan)
{
  AccordPlanLayout layout;

  self->plan = plan;
  accord_edge_pane_set_wanted (self->inspector,
                               !accord_plan_layout_load (plan, &layout)
                                 || layout.shows_inspector);
}

/**
 * accord_pane_places_set_saves:
 * @saves: whether the places are an arrangement that somebody wants to find
 *   again
 */
void
accord_pane_places_set_saves (AccordPanePlaces *self,
                              gboolean          saves)
{
  self->saves = saves;
}

/**
 * accord_pane_places_close:
 *
 * Keeps what is not kept yet, and lets go of the panes: nothing that becomes
 * of them is remembered.
 */
void
accord_pane_places_close (AccordPanePlaces *self)
{
  if (self->plan == 0)
    return;

  if (self->save != 0)
    {
      g_source_remove (self->save);
      save_cb (self);
    }
  self->plan = 0;
  g_signal_handlers_disconnect_by_data (get_inspector_paned (self), self);
  g_signal_handlers_disconnect_by_data (self->inspector, self);
}
