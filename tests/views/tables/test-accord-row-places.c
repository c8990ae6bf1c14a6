/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a view is told of rows that move: it is played here by a copy that
 * knows the model by its signals alone, and keeps all places. */

#include "accord-row-places.h"

#define N_RANDOM 500
#define N_MANY   1000

typedef struct
{
  GListStore *store;
  GtkSingleSelection *rows;
  GtkAdjustment *seen; /* a row is 10 high */
  AccordRowPlaces *places;
  GPtrArray *view; /* AccordRowPlace, as told */
  guint n_told;
  guint n_shown; /* rows that came into a place */
} Fixture;

static void
shown_cb (Fixture *self)
{
  self->n_shown++;
}

static void
take_place (Fixture *self,
            guint    position)
{
  AccordRowPlace *place
    = g_list_model_get_item (G_LIST_MODEL (self->places), position);

  g_assert_nonnull (place);
  if (g_signal_handler_find (place, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL,
                             self)
      == 0)
    g_signal_connect_swapped (place, "changed", G_CALLBACK (shown_cb), self);
  g_ptr_array_insert (self->view, (int) position, place);
}

static void
told_cb (Fixture *self,
         guint    position,
         guint    removed,
         guint    added)
{
  g_autoptr (GPtrArray) before
    = g_ptr_array_new_with_free_func (g_object_unref);

  self->n_told++;
  g_assert_cmpuint (position + removed, <=, self->view->len);
  /* A view drops what it does not need only when it has what it needs. */
  for (guint i = 0; i < removed; i++)
    g_ptr_array_add (before, g_ptr_array_steal_index (self->view, position));
  for (guint i = 0; i < added; i++)
    take_place (self, position + i);
  g_assert_cmpuint (self->view->len, ==,
                    g_list_model_get_n_items (G_LIST_MODEL (self->places)));
}

static GObject *
create_row (char name)
{
  GObject *row = g_object_new (G_TYPE_OBJECT, NULL);

  g_object_set_data (row, "name", GINT_TO_POINTER ((int) name));
  return row;
}

static char
get_name (gpointer row)
{
  return (char) GPOINTER_TO_INT (g_object_get_data (row, "name"));
}

static void
append (Fixture    *self,
        const char *names)
{
  for (; *names != '\0'; names++)
    {
      g_autoptr (GObject) row = create_row (*names);

      g_list_store_append (self->store, row);
    }
}

static void
set_up (Fixture       *self,
        gconstpointer  names)
{
  self->store = g_list_store_new (G_TYPE_OBJECT);
  append (self, names);
  self->rows = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_model (self->rows, G_LIST_MODEL (self->store));
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_single_selection_set_selected (self->rows, GTK_INVALID_LIST_POSITION);
  self->seen
    = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 10, 10, 0));
  self->places = accord_row_places_new (self->rows, self->seen);
  self->view = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect_swapped (self->places, "items-changed",
                            G_CALLBACK (told_cb), self);
  told_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)));
  self->n_told = 0;
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (self->places, self);
  g_ptr_array_unref (self->view);
  g_assert_finalize_object (self->places);
  g_assert_finalize_object (self->rows);
  g_clear_object (&self->seen);
  g_clear_object (&self->store);
}

static void
assert_shown (Fixture    *self,
              const char *names)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < self->view->len; i++)
    g_string_append_c (
      shown, get_name (accord_row_place_get_row (self->view->pdata[i])));
  g_assert_cmpstr (shown->str, ==, names);
}

static gboolean
is_settled (Fixture *self)
{
  if (self->view->len != g_list_model_get_n_items (G_LIST_MODEL (self->store)))
    return FALSE;
  for (guint i = 0; i < self->view->len; i++)
    {
      g_autoptr (GObject) row
        = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (accord_row_place_get_row (self->view->pdata[i]) != row)
        return FALSE;
    }

  return TRUE;
}

static void
settle (Fixture *self)
{
  while (!is_settled (self))
    g_main_context_iteration (NULL, TRUE);
}

/* Takes a row out and puts it elsewhere, as one change. */
static void
move_first (Fixture *self,
            guint    to)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 1; i <= to; i++)
    g_ptr_array_add (rows,
                     g_list_model_get_item (G_LIST_MODEL (self->store), i));
  g_ptr_array_add (rows,
                   g_list_model_get_item (G_LIST_MODEL (self->store), 0));
  g_list_store_splice (self->store, 0, to + 1, rows->pdata, rows->len);
}

/* A row takes its place along. */
static void
test_along (Fixture       *self,
            gconstpointer  data)
{
  gpointer first = self->view->pdata[0], last = self->view->pdata[4];

  move_first (self, 2);
  assert_shown (self, "bcade");
  g_assert_true (self->view->pdata[2] == first);
  g_list_store_remove (self->store, 0);
  assert_shown (self, "cade");
  g_assert_true (self->view->pdata[3] == last);
  append (self, "f");
  assert_shown (self, "cadef");
  g_assert_cmpuint (self->n_shown, ==, 0);
}

/* The places stay, and the view is told of none. */
static void
test_steady (Fixture       *self,
             gconstpointer  data)
{
  gpointer first = self->view->pdata[0];

  accord_row_places_set_steady (self->places, TRUE);
  move_first (self, 2);
  assert_shown (self, "bcade");
  g_assert_true (self->view->pdata[0] == first);
  g_assert_cmpuint (self->n_told, ==, 0);
  g_assert_cmpuint (self->n_shown, ==, 3);

  /* Only the end of the list comes or goes. */
  g_list_store_remove (self->store, 0);
  assert_shown (self, "cade");
  g_assert_cmpuint (self->n_told, ==, 1);
  append (self, "fg");
  assert_shown (self, "cadefg");
  g_assert_true (self->view->pdata[0] == first);

  /* And it goes on from there. */
  accord_row_places_set_steady (self->places, FALSE);
  move_first (self, 1);
  assert_shown (self, "acdefg");
  g_assert_true (self->view->pdata[1] == first);
}

static void
selected_cb (GtkSelectionModel *model,
             guint              position,
             guint              n_items,
             guint             *end)
{
  *end = MAX (*end, position + n_items);
}

/* What is selected is a row, not a place. */
static void
test_selection (Fixture       *self,
                gconstpointer  data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->places);
  guint end = 0;

  g_signal_connect (model, "selection-changed", G_CALLBACK (selected_cb),
                    &end);
  g_assert_true (gtk_selection_model_select_item (model, 0, TRUE));
  g_assert_cmpuint (gtk_single_selection_get_selected (self->rows), ==, 0);
  g_assert_cmpuint (end, ==, 1);

  accord_row_places_set_steady (self->places, TRUE);
  move_first (self, 2);
  g_assert_cmpuint (end, ==, 3);
  g_assert_false (gtk_selection_model_is_selected (model, 0));
  g_assert_true (gtk_selection_model_is_selected (model, 2));
  g_assert_true (gtk_selection_model_unselect_item (model, 2));
  g_assert_null (gtk_single_selection_get_selected_item (self->rows));
  g_signal_handlers_disconnect_by_data (model, &end);
}

/* Those in sight at once, the others later, or when they come into sight. */
static void
test_sight (Fixture       *self,
            gconstpointer  data)
{
  gtk_adjustment_configure (self->seen, 0, 0, 10 * self->view->len, 10, 10,
                            20);
  accord_row_places_set_steady (self->places, TRUE);
  move_first (self, self->view->len - 1);
  g_assert_cmpuint (self->n_shown, <, self->view->len);
  g_assert_cmpint (get_name (accord_row_place_get_row (self->view->pdata[1])),
                   ==, 'c');
  g_assert_cmpint (get_name (accord_row_place_get_row (self->view->pdata[20])),
                   ==, 'u');
  gtk_adjustment_set_value (self->seen, 190);
  g_assert_cmpint (get_name (accord_row_place_get_row (self->view->pdata[20])),
                   ==, 'v');
  g_assert_cmpuint (self->n_shown, <, self->view->len);

  settle (self);
  assert_shown (self, "bcdefghijklmnopqrstuvwxyza");
  g_assert_cmpuint (self->n_shown, ==, self->view->len);
}

/* Whoever asks for a place gets it as it is. */
static void
test_asked (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (AccordRowPlace) place = NULL;

  gtk_adjustment_configure (self->seen, 0, 0, 10 * self->view->len, 10, 10,
                            20);
  accord_row_places_set_steady (self->places, TRUE);
  move_first (self, self->view->len - 1);
  place = g_list_model_get_item (G_LIST_MODEL (self->places), 20);
  g_assert_cmpint (get_name (accord_row_place_get_row (place)), ==, 'v');
  g_assert_true (place == self->view->pdata[20]);
}

static void
insert_many (Fixture *self,
             guint    position)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_MANY; i++)
    g_ptr_array_add (rows, create_row ('m'));
  g_list_store_splice (self->store, position, 0, rows->pdata, rows->len);
}

/* Of many rows the first come at once, and the others in parts; what stands
 * behind them is there in the end. */
static void
assert_parts (Fixture *self)
{
  gpointer first = self->view->pdata[0];
  guint before = self->view->len, n_told;

  gtk_adjustment_configure (self->seen, 0, 0, 10 * before, 10, 10, 100);
  insert_many (self, 1);
  g_assert_cmpuint (self->view->len, <, before + N_MANY / 4);
  g_assert_cmpuint (self->view->len, >, 10);
  n_told = self->n_told;
  settle (self);
  g_assert_cmpuint (self->n_told - n_told, >, 4);
  g_assert_cmpuint (self->n_told - n_told, <, 20);
  g_assert_cmpuint (self->view->len, ==, before + N_MANY);
  g_assert_true (self->view->pdata[0] == first);
}

static void
test_many (Fixture       *self,
           gconstpointer  data)
{
  assert_parts (self);
}

static void
test_many_steady (Fixture       *self,
                  gconstpointer  data)
{
  accord_row_places_set_steady (self->places, TRUE);
  assert_parts (self);
}

/* So do those that are there when a view comes. */
static void
test_many_at_first (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr (AccordRowPlaces) places = NULL;

  insert_many (self, 1);
  places = accord_row_places_new (self->rows, self->seen);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (places)), <,
                    N_MANY / 4);
  while (g_list_model_get_n_items (G_LIST_MODEL (places))
         < g_list_model_get_n_items (G_LIST_MODEL (self->store)))
    g_main_context_iteration (NULL, TRUE);
}

/* Rows that go and come while others are still coming. */
static void
test_meanwhile (Fixture       *self,
                gconstpointer  data)
{
  guint told;

  insert_many (self, 1);
  told = self->view->len;
  g_list_store_remove (self->store, 0);
  g_assert_cmpuint (self->view->len, ==, told - 1);
  append (self, "z");
  g_assert_cmpuint (self->view->len, ==, told - 1);
  g_list_store_splice (self->store, 10, N_MANY - 12, NULL, 0);
  settle (self);
  assert_shown (self, "mmmmmmmmmmmmbcdez");
}

/* Whoever is led to a row finds it. */
static void
test_reach (Fixture       *self,
            gconstpointer  data)
{
  insert_many (self, 1);
  accord_row_places_reach (self->places, self->view->len - 1);
  g_assert_cmpuint (self->view->len, <, N_MANY);
  accord_row_places_reach (self->places, N_MANY);
  g_assert_true (is_settled (self));
}

/* Many rows among many others come at once: a view keeps what is in sight. */
static void
test_among_many (Fixture       *self,
                 gconstpointer  data)
{
  insert_many (self, 1);
  settle (self);
  insert_many (self, 3);
  g_assert_true (is_settled (self));
}

/* Any rows for any others, steady or not. */
static void
test_random (Fixture       *self,
             gconstpointer  data)
{
  gtk_adjustment_configure (self->seen, 0, 0, 10 * self->view->len, 10, 10,
                            20);
  for (guint i = 0; i < N_RANDOM; i++)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (self->store));
      guint position = (guint) g_test_rand_int_range (0, (int) n + 1);
      guint removed
        = (guint) g_test_rand_int_range (0, (int) (n - position) + 1);
      guint added = (guint) g_test_rand_int_range (0, i % 20 == 0 ? 300 : 9);
      g_autoptr (GPtrArray) rows
        = g_ptr_array_new_with_free_func (g_object_unref);

      /* Some of them are there already, elsewhere or here. */
      for (guint k = 0; k < added; k++)
        g_ptr_array_add (
          rows, k < removed && g_test_rand_bit ()
                  ? g_list_model_get_item (G_LIST_MODEL (self->store),
                                           position + removed - 1 - k)
                  : create_row ((char) ('a' + i % 26)));
      accord_row_places_set_steady (self->places, g_test_rand_bit ());
      g_list_store_splice (self->store, position, removed, rows->pdata,
                           rows->len);
      if (i % 50 == 0)
        settle (self);
      g_assert_cmpuint (self->view->len, <=,
                        g_list_model_get_n_items (G_LIST_MODEL (self->store)));
    }

  settle (self);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    const char *names;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/row-places/along", "abcde", test_along },
    { "/row-places/steady", "abcde", test_steady },
    { "/row-places/selection", "abcde", test_selection },
    { "/row-places/sight", "abcdefghijklmnopqrstuvwxyz", test_sight },
    { "/row-places/asked", "abcdefghijklmnopqrstuvwxyz", test_asked },
    { "/row-places/many", "abcde", test_many },
    { "/row-places/many-steady", "abcde", test_many_steady },
    { "/row-places/many-at-first", "abcde", test_many_at_first },
    { "/row-places/meanwhile", "abcde", test_meanwhile },
    { "/row-places/reach", "abcde", test_reach },
    { "/row-places/among-many", "abcde", test_among_many },
    { "/row-places/random", "abc", test_random },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].names, set_up, tests[i].test,
                tear_down);

  return g_test_run ();
}
