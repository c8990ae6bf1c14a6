/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-paned-share.h"

#define WIDTH       800
#define LITTLE_ROOM 500 /* what the second child asks for to leave little */

typedef struct
{
  GtkWindow *window;
  GtkPaned *paned;
  GtkWidget *second;
  guint n_moved;
} Fixture;

static int
find_half (GtkPaned *paned,
           int       whole,
           gpointer  data)
{
  return whole / 2;
}

static void
moved_cb (gpointer data)
{
  Fixture *self = data;

  self->n_moved++;
}

/* The first thing that it hears of is a second child that is wide. */
static void
set_up (Fixture      *self,
        gconstpointer data)
{
  GtkWidget *first = gtk_label_new ("first");

  self->second = gtk_label_new ("second");
  gtk_widget_set_size_request (self->second, LITTLE_ROOM, -1);
  self->paned = GTK_PANED (gtk_paned_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_paned_set_start_child (self->paned, first);
  gtk_paned_set_end_child (self->paned, self->second);
  gtk_paned_set_shrink_start_child (self->paned, FALSE);
  gtk_paned_set_shrink_end_child (self->paned, FALSE);
  accord_paned_share_keep (self->paned, find_half, moved_cb, self);

  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (self->window, GTK_WIDGET (self->paned));
  gtk_window_set_default_size (self->window, WIDTH, 200);
  gtk_window_present (self->window);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gtk_window_destroy (self->window);
}

static int
get_whole (Fixture *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self->paned));
}

static int
get_most (Fixture *self)
{
  int most;

  g_object_get (self->paned, "max-position", &most, NULL);

  return most;
}

static void
wait_for_little_room (Fixture *self)
{
  while (get_whole (self) == 0 || get_most (self) > WIDTH - LITTLE_ROOM
         || gtk_paned_get_position (self->paned) != get_most (self))
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_position (Fixture *self,
                   int      position)
{
  while (get_most (self) <= WIDTH - LITTLE_ROOM
         || ABS (gtk_paned_get_position (self->paned) - position) > 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_little_room (Fixture      *self,
                  gconstpointer data)
{
  wait_for_little_room (self);
  gtk_widget_set_size_request (self->second, 100, -1);
  wait_for_position (self, get_whole (self) / 2);
  g_assert_cmpuint (self->n_moved, ==, 0);
}

static void
test_moved (Fixture      *self,
            gconstpointer data)
{
  test_little_room (self, data);
  gtk_paned_set_position (self->paned, 600);
  g_assert_cmpuint (self->n_moved, ==, 1);
  wait_for_position (self, 600);

  gtk_widget_set_size_request (self->second, LITTLE_ROOM, -1);
  wait_for_little_room (self);
  gtk_widget_set_size_request (self->second, 100, -1);
  wait_for_position (self, 600);
  g_assert_cmpuint (self->n_moved, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/paned-share/little-room", Fixture, NULL, set_up,
              test_little_room, tear_down);
  g_test_add ("/paned-share/moved", Fixture, NULL, set_up, test_moved,
              tear_down);

  return g_test_run ();
}
