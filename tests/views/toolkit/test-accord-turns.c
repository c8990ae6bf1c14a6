/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-turns.h"

#include "accord-sample.h"

#define N_PANES 3
#define TODAY   20514 /* 2026-03-02 */

typedef struct
{
  AccordPlan *plan;
  AccordForecaster *forecaster;
  GtkWidget *window;
  GtkWidget *panes[N_PANES];
  GtkWidget *unseen;
  guint n_frames;
} Fixture;

/* Who follows is a pane here; how often and in which frame it did stands with
 * it. */
static void
follow_cb (GtkWidget *pane)
{
  Fixture *self = g_object_get_data (G_OBJECT (pane), "fixture");
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (pane), "n"));

  g_object_set_data (G_OBJECT (pane), "n", GUINT_TO_POINTER (n + 1));
  g_object_set_data (G_OBJECT (pane), "frame",
                     GUINT_TO_POINTER (self->n_frames));
}

static guint
get (GtkWidget  *pane,
     const char *what)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (pane), what));
}

static void
frame_cb (Fixture *self)
{
  self->n_frames++;
}

static GtkWidget *
create_pane (Fixture *self)
{
  GtkWidget *pane = gtk_label_new ("A pane");

  g_object_set_data (G_OBJECT (pane), "fixture", self);
  accord_turns_follow (pane, self->forecaster, G_CALLBACK (follow_cb), pane);

  return pane;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->plan = accord_sample_new (TODAY, &error);
  g_assert_no_error (error);
  self->forecaster = accord_forecaster_new (self->plan, TODAY);
  for (guint i = 0; i < N_PANES; i++)
    {
      self->panes[i] = create_pane (self);
      gtk_box_append (GTK_BOX (box), self->panes[i]);
    }
  self->unseen = g_object_ref_sink (create_pane (self));
  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  gtk_window_present (GTK_WINDOW (self->window));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (self->window),
                            "after-paint", G_CALLBACK (frame_cb), self);
  while (!gtk_widget_get_mapped (self->panes[0]) || self->n_frames == 0
         || accord_forecaster_is_busy (self->forecaster))
    g_main_context_iteration (NULL, TRUE);
  while (get (self->panes[N_PANES - 1], "n") == 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->unseen);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->forecaster);
  g_object_unref (self->plan);
}

static void
update (Fixture *self)
{
  g_signal_emit_by_name (self->forecaster, "updated");
}

/* One after each frame, in the order in which they came; who is not seen does
 * not wait. */
static void
test_one_a_frame (Fixture       *self,
                  gconstpointer  data)
{
  guint before[N_PANES], unseen = get (self->unseen, "n");

  for (guint i = 0; i < N_PANES; i++)
    before[i] = get (self->panes[i], "n");
  update (self);
  g_assert_cmpuint (get (self->unseen, "n"), ==, unseen + 1);
  for (guint i = 0; i < N_PANES; i++)
    g_assert_cmpuint (get (self->panes[i], "n"), ==, before[i]);

  while (get (self->panes[N_PANES - 1], "n") == before[N_PANES - 1])
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 1; i < N_PANES; i++)
    g_assert_cmpuint (get (self->panes[i], "frame"), >,
                      get (self->panes[i - 1], "frame"));
}

/* Of many forecasts, each follows the newest, once. */
static void
test_newest (Fixture       *self,
             gconstpointer  data)
{
  guint before = get (self->panes[N_PANES - 1], "n");

  for (guint i = 0; i < 5; i++)
    update (self);
  while (get (self->panes[N_PANES - 1], "n") == before)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (get (self->panes[N_PANES - 1], "n"), ==, before + 1);
}

/* Forecasts that come faster than all have had a turn keep nobody waiting. */
static void
test_all_in_turn (Fixture       *self,
                  gconstpointer  data)
{
  guint before[N_PANES], n_done = 0, n;

  for (guint i = 0; i < N_PANES; i++)
    n_done += before[i] = get (self->panes[i], "n");
  for (guint turn = 0; turn < 2 * N_PANES; turn++)
    {
      update (self);
      do
        {
          g_main_context_iteration (NULL, TRUE);
          n = 0;
          for (guint i = 0; i < N_PANES; i++)
            n += get (self->panes[i], "n");
        }
      while (n == n_done);
      n_done = n;
    }
  for (guint i = 0; i < N_PANES; i++)
    g_assert_cmpuint (get (self->panes[i], "n"), ==, before[i] + 2);
}

/* Who goes while it waits is not called, and holds up nobody. */
static void
test_gone (Fixture       *self,
           gconstpointer  data)
{
  GtkWidget *box = gtk_window_get_child (GTK_WINDOW (self->window));
  guint before = get (self->panes[N_PANES - 1], "n");

  update (self);
  gtk_box_remove (GTK_BOX (box), self->panes[0]);
  while (get (self->panes[N_PANES - 1], "n") == before)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char *argv[])
{
  gtk_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/turns/one-a-frame", Fixture, NULL, set_up, test_one_a_frame,
              tear_down);
  g_test_add ("/turns/newest", Fixture, NULL, set_up, test_newest, tear_down);
  g_test_add ("/turns/all-in-turn", Fixture, NULL, set_up, test_all_in_turn,
              tear_down);
  g_test_add ("/turns/gone", Fixture, NULL, set_up, test_gone, tear_down);

  return g_test_run ();
}
