/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-column-fit.h"

/* Each column asks for so many pixels, and has some for its cell's padding. */
#define COLUMN_WIDTH 150
#define N_COLUMNS    4

enum
{
  NAME,
  FIRST_TO_GO,
  SECOND_TO_GO,
  STAYS,
};

static const guint order[] = { FIRST_TO_GO, SECOND_TO_GO };

typedef struct
{
  GtkWindow *window;
  GtkColumnView *view;
} Fixture;

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_widget_set_size_request (label, COLUMN_WIDTH, -1);
  gtk_list_item_set_child (item, label);
}

static void
append_column (GtkColumnView *view,
               const char    *title)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column
    = gtk_column_view_column_new (title, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  gtk_column_view_append_column (view, column);
}

static void
set_up (Fixture      *self,
        gconstpointer width)
{
  const char *const rows[] = { "row", NULL };
  GtkSelectionModel *model = GTK_SELECTION_MODEL (
    gtk_no_selection_new (G_LIST_MODEL (gtk_string_list_new (rows))));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (model));
  append_column (self->view, "name");
  append_column (self->view, "first");
  append_column (self->view, "second");
  append_column (self->view, "stays");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 GTK_WIDGET (self->view));
  accord_column_fit_attach (self->view, order, G_N_ELEMENTS (order));

  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (self->window, scrolled);
  gtk_window_set_default_size (self->window, GPOINTER_TO_INT (width), 200);
  gtk_window_present (self->window);
}

static void
tear_down (Fixture      *self,
           gconstpointer width)
{
  gtk_window_destroy (self->window);
}

static gboolean
is_seen (Fixture *self,
         guint    i)
{
  g_autoptr (GtkColumnViewColumn) column
    = g_list_model_get_item (gtk_column_view_get_columns (self->view), i);

  return gtk_column_view_column_get_visible (column);
}

/* A bit for each column that is seen. */
static guint
get_seen (Fixture *self)
{
  guint seen = 0;

  for (guint i = 0; i < N_COLUMNS; i++)
    seen |= (guint) is_seen (self, i) << i;

  return seen;
}

#define BIT(column) (1u << (column))
#define ALL         (BIT (N_COLUMNS) - 1)

/* Meson ends a test that waits for ever. */
static void
wait_for (Fixture *self,
          guint    seen)
{
  while (get_seen (self) != seen)
    g_main_context_iteration (NULL, TRUE);
}

static void
resize (Fixture *self,
        int      width)
{
  gtk_window_set_default_size (self->window, width, 200);
}

static void
test_give_way_and_come_back (Fixture      *self,
                             gconstpointer width)
{
  wait_for (self, ALL);
  resize (self, 570);
  wait_for (self, ALL & ~BIT (FIRST_TO_GO));
  resize (self, 380);
  wait_for (self, BIT (NAME) | BIT (STAYS));
  resize (self, 570);
  wait_for (self, ALL & ~BIT (FIRST_TO_GO));
  resize (self, 800);
  wait_for (self, ALL);
}

/* The last ones stay even where there is no room for them. */
static void
test_no_room (Fixture      *self,
              gconstpointer width)
{
  wait_for (self, BIT (NAME) | BIT (STAYS));
}

static void
test_choose (Fixture      *self,
             gconstpointer width)
{
  AccordColumnFit *fit = accord_column_fit_of (self->view);

  wait_for (self, ALL);
  g_assert_true (accord_column_fit_is_chosen (fit, SECOND_TO_GO));
  accord_column_fit_choose (fit, SECOND_TO_GO, FALSE);
  wait_for (self, ALL & ~BIT (SECOND_TO_GO));
  g_assert_false (accord_column_fit_is_chosen (fit, SECOND_TO_GO));

  /* What nobody chose takes no room, so that the other need not go. */
  resize (self, 570);
  while (gtk_widget_get_width (GTK_WIDGET (self->view)) != 570)
    g_main_context_iteration (NULL, TRUE);
  wait_for (self, ALL & ~BIT (SECOND_TO_GO));
  resize (self, 380);
  wait_for (self, BIT (NAME) | BIT (STAYS));
  resize (self, 800);
  wait_for (self, ALL & ~BIT (SECOND_TO_GO));
  accord_column_fit_choose (fit, SECOND_TO_GO, TRUE);
  wait_for (self, ALL);
}

/* Who has set a width by hand wants it so, and scrolls. */
static void
test_by_hand (Fixture      *self,
              gconstpointer width)
{
  g_autoptr (GtkColumnViewColumn) column
    = g_list_model_get_item (gtk_column_view_get_columns (self->view), NAME);

  wait_for (self, ALL & ~BIT (FIRST_TO_GO));
  gtk_column_view_column_set_fixed_width (column, 300);
  wait_for (self, ALL);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/column-fit/give-way-and-come-back", Fixture,
              GINT_TO_POINTER (800), set_up, test_give_way_and_come_back,
              tear_down);
  g_test_add ("/column-fit/no-room", Fixture, GINT_TO_POINTER (200), set_up,
              test_no_room, tear_down);
  g_test_add ("/column-fit/choose", Fixture, GINT_TO_POINTER (800), set_up,
              test_choose, tear_down);
  g_test_add ("/column-fit/by-hand", Fixture, GINT_TO_POINTER (570), set_up,
              test_by_hand, tear_down);

  return g_test_run ();
}
