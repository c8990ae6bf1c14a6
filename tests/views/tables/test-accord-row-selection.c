/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-row-selection.h"

#include "accord-feature.h"
#include "accord-row-view.h"
#include "accord-sample.h"

#define TODAY 20514 /* 2026-03-02 */

/* A table of features; the first stands behind the others until it is
 * unfolded. */
typedef struct
{
  AccordPlan *plan;
  AccordSelection *selection;
  GListStore *store;
  GtkWidget *window;
  GtkSingleSelection *model;
  AccordRowSelection *selected;
  AccordEntity *hidden;
} Fixture;

static AccordEntity *
get_entity (gpointer row)
{
  return row;
}

static gboolean
find (gpointer      rows,
      AccordEntity *entity,
      guint        *position)
{
  Fixture *self = rows;

  return g_list_store_find (self->store, entity, position);
}

static void
unfold (gpointer      rows,
        AccordEntity *entity)
{
  Fixture *self = rows;

  if (entity == self->hidden)
    g_list_store_append (self->store, entity);
}

static const AccordRowSelectionRows kind = { get_entity, find, unfold };

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  AccordEntityList *features;
  GtkWidget *view = gtk_column_view_new (NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->plan = accord_sample_new (TODAY, &error);
  g_assert_no_error (error);
  self->selection = accord_selection_new (self->plan);
  features = accord_plan_get_list (self->plan, ACCORD_TYPE_FEATURE);
  self->hidden = accord_entity_list_get (features, 0);
  self->store = g_list_store_new (ACCORD_TYPE_ENTITY);
  for (guint i = 1; i < 4; i++)
    g_list_store_append (self->store, accord_entity_list_get (features, i));

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
  self->model = accord_row_view_set_rows (GTK_COLUMN_VIEW (view),
                                          G_LIST_MODEL (self->store));
  self->selected = accord_row_selection_new (
    GTK_COLUMN_VIEW (view), self->selection, &kind, self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->selected);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->model);
  g_object_unref (self->store);
  g_object_unref (self->selection);
  g_object_unref (self->plan);
}

static AccordEntity *
get_row (Fixture *self,
         guint    position)
{
  g_autoptr (AccordEntity) row
    = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  return row; /* the store holds it */
}

static void
assert_selected (Fixture *self,
                 guint    position)
{
  g_assert_cmpuint (gtk_single_selection_get_selected (self->model), ==,
                    position);
}

/* What is selected in the table is so in the window, and back. */
static void
test_both_ways (Fixture       *self,
                gconstpointer  data)
{
  assert_selected (self, GTK_INVALID_LIST_POSITION);
  gtk_single_selection_set_selected (self->model, 1);
  g_assert_true (accord_selection_get (self->selection) == get_row (self, 1));

  accord_selection_select (self->selection, get_row (self, 2));
  assert_selected (self, 2);

  /* What has no row leaves none selected. */
  accord_selection_select (self->selection, self->hidden);
  assert_selected (self, GTK_INVALID_LIST_POSITION);
  g_assert_true (accord_selection_get (self->selection) == self->hidden);
}

/* In the table alone. */
static void
test_select (Fixture       *self,
             gconstpointer  data)
{
  accord_selection_select (self->selection, get_row (self, 0));
  accord_row_selection_select (self->selected, 2);
  assert_selected (self, 2);
  g_assert_true (accord_selection_get (self->selection) == get_row (self, 0));
}

/* A row that is hidden is shown to whom is led there. */
static void
test_led (Fixture       *self,
          gconstpointer  data)
{
  accord_selection_lead (self->selection, self->hidden);
  assert_selected (self, 3);
  g_assert_true (get_row (self, 3) == self->hidden);
}

/* What is selected in the window has its row again when that comes. */
static void
test_follow (Fixture       *self,
             gconstpointer  data)
{
  accord_selection_select (self->selection, self->hidden);
  accord_row_selection_follow (self->selected);
  assert_selected (self, GTK_INVALID_LIST_POSITION);

  g_list_store_insert (self->store, 1, self->hidden);
  accord_row_selection_follow (self->selected);
  assert_selected (self, 1);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = { { "/row-selection/both-ways", test_both_ways },
                { "/row-selection/select", test_select },
                { "/row-selection/led", test_led },
                { "/row-selection/follow", test_follow } };

  gtk_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run,
                tear_down);

  return g_test_run ();
}
