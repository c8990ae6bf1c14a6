/* SPDX-License-Identifier: GPL-3.0-or-later */

/* While a date is dragged, a new forecast comes with nearly each frame, and
 * all panes have something to show of it: together more than a frame has time
 * for. So the timeline, where the hand is, follows at once, and the others
 * take turns: one in each pause between two frames, with the newest forecast
 * there is by then.
 *
 * Those who take turns are kept with the forecaster, in the order in which
 * they came, and whoever has followed goes to the end: forecasts may come
 * faster than all have had a turn.
 *
 *   updated → all wait → a frame → pause: the first follows → a frame → …
 *
 * A pane that nobody sees costs no frame, and does not wait.
 */

#include "config.h"

#include "accord-turns.h"

#define TURNS "accord-turns"

typedef struct
{
  GtkWidget *pane;  /* NULL when it has gone, as with the next */
  gpointer object;
  void (*follow) (gpointer object);
  gboolean waits;
} Follower;

typedef struct
{
  GPtrArray *followers;
  GtkWidget *clock; /* the window whose frame is awaited; NULL for none */
  guint tick;
  guint source; /* 0 unless there is a pause */
} Turns;

static void
follower_free (gpointer data)
{
  Follower *follower = data;

  g_clear_weak_pointer (&follower->pane);
  g_clear_weak_pointer (&follower->object);
  g_free (follower);
}

static void
stop_waiting (Turns *self)
{
  if (self->clock != NULL && self->tick != 0)
    gtk_widget_remove_tick_callback (self->clock, self->tick);
  self->tick = 0;
  g_clear_weak_pointer (&self->clock);
}

static void
turns_free (gpointer data)
{
  Turns *self = data;

  stop_waiting (self);
  g_clear_handle_id (&self->source, g_source_remove);
  g_ptr_array_unref (self->followers);
  g_free (self);
}

static gboolean
is_seen (Follower *follower)
{
  return follower->pane != NULL && gtk_widget_get_mapped (follower->pane);
}

static void
follow (Follower *follower)
{
  follower->waits = FALSE;
  if (follower->object != NULL)
    follower->follow (follower->object);
}

static void await_frame (Turns *self);

static gboolean
pause_cb (gpointer data)
{
  Turns *self = data;

  self->source = 0;
  for (guint i = 0; i < self->followers->len; i++)
    {
      Follower *follower = self->followers->pdata[i];

      if (!follower->waits)
        continue;
      g_ptr_array_add (self->followers,
                       g_ptr_array_steal_index (self->followers, i));
      follow (follower);
      break;
    }
  await_frame (self);

  return G_SOURCE_REMOVE;
}

static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  Turns *self = data;

  self->tick = 0;
  stop_waiting (self);
  self->source = g_idle_add (pause_cb, self);

  return G_SOURCE_REMOVE;
}

/* Whoever is not seen any more, does not wait any longer. */
static void
await_frame (Turns *self)
{
  for (guint i = 0; i < self->followers->len; i++)
    {
      Follower *follower = self->followers->pdata[i];

      if (!follower->waits)
        continue;
      if (!is_seen (follower))
        follow (follower);
      else if (self->source == 0 && self->clock == NULL)
        {
          /* A pane may go while it waits. */
          g_set_weak_pointer (
            &self->clock, GTK_WIDGET (gtk_widget_get_root (follower->pane)));
          self->tick = gtk_widget_add_tick_callback (self->clock, frame_cb,
                                                     self, NULL);
        }
    }
}

static void
updated_cb (AccordForecaster *forecaster,
            Turns            *self)
{
  for (guint i = 0; i < self->followers->len; i++)
    ((Follower *) self->followers->pdata[i])->waits = TRUE;
  await_frame (self);
}

static Turns *
get_turns (AccordForecaster *forecaster)
{
  Turns *self = g_object_get_data (G_OBJECT (forecaster), TURNS);

  if (self != NULL)
    return self;

  self = g_new0 (Turns, 1);
  self->followers = g_ptr_array_new_with_free_func (follower_free);
  g_object_set_data_full (G_OBJECT (forecaster), TURNS, self, turns_free);
  g_signal_connect (forecaster, "updated", G_CALLBACK (updated_cb), self);

  return self;
}

/**
 * accord_turns_follow:
 * @pane: what shows something of the forecast
 * @forecaster: whose forecast it is
 * @follow: (scope forever): called with @object alone
 * @object: a #GObject; when it has gone, nothing is called
 *
 * Calls @follow each time that there is a new forecast, in the turn of @pane:
 * a few frames later where others take turns too, at once where @pane is not
 * seen.
 */
void
accord_turns_follow (GtkWidget        *pane,
                     AccordForecaster *forecaster,
                     GCallback         follow_cb,
                     gpointer          object)
{
  Follower *follower;

  g_return_if_fail (GTK_IS_WIDGET (pane));
  g_return_if_fail (ACCORD_IS_FORECASTER (forecaster));
  g_return_if_fail (G_IS_OBJECT (object));

  follower = g_new0 (Follower, 1);
  g_set_weak_pointer (&follower->pane, pane);
  g_set_weak_pointer (&follower->object, object);
  follower->follow = (void (*) (gpointer)) follow_cb;
  g_ptr_array_add (get_turns (forecaster)->followers, follower);
}
