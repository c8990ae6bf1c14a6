/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-entity-list.h"

#include "accord-plan-edit.h"
#include "accord-test-kinds.h"

/* A copy of a list that knows it by its signals alone. */
typedef struct
{
  GListModel *model;
  GPtrArray *items;
  guint n_signals;
} Mirror;

static void
replay (GListModel *model,
        guint       position,
        guint       removed,
        guint       added,
        gpointer    data)
{
  Mirror *mirror = data;

  mirror->n_signals++;
  g_assert_cmpuint (position + removed, <=, mirror->items->len);
  if (removed > 0)
    g_ptr_array_remove_range (mirror->items, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror->items, (int) (position + i),
                        g_list_model_get_item (model, position + i));

  /* Exact at each step, not just in the end. */
  g_assert_cmpuint (mirror->items->len, ==,
                    g_list_model_get_n_items (model));
  for (guint i = 0; i < mirror->items->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      g_assert_true (item == mirror->items->pdata[i]);
    }
}

static Mirror *
mirror_new (AccordPlan *plan,
            GType       kind)
{
  Mirror *mirror = g_new0 (Mirror, 1);

  mirror->model = G_LIST_MODEL (accord_plan_get_list (plan, kind));
  mirror->items = g_ptr_array_new_with_free_func (g_object_unref);
  replay (mirror->model, 0, 0, g_list_model_get_n_items (mirror->model),
          mirror);
  mirror->n_signals = 0;
  g_signal_connect (mirror->model, "items-changed", G_CALLBACK (replay),
                    mirror);

  return mirror;
}

static void
mirror_free (Mirror *mirror)
{
  g_signal_handlers_disconnect_by_data (mirror->model, mirror);
  g_ptr_array_unref (mirror->items);
  g_free (mirror);
}

/* The names of all boxes, in the order of the list. */
static void
assert_order (AccordPlan *plan,
              const char *expected)
{
  AccordEntityList *list = accord_plan_get_list (plan, ACCORD_TYPE_TEST_BOX);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    g_string_append (
      names, accord_entity_get_text (accord_entity_list_get (list, i),
                                     BOX_NAME));
  g_assert_cmpstr (names->str, ==, expected);
}

static gpointer
box (AccordPlan *plan,
     const char *name)
{
  gpointer found = accord_plan_find (plan, ACCORD_TYPE_TEST_BOX, name, NULL);

  g_assert_nonnull (found);
  return found;
}

static AccordPlan *
plan_with_boxes (void)
{
  AccordPlan *plan = accord_test_plan_new ();

  accord_plan_begin (plan, "Add", NULL);
  for (const char *name = "abcdef"; *name != '\0'; name++)
    accord_test_add_box (plan, (char[]) { *name, '\0' });
  accord_test_commit (plan);

  return plan;
}

static void
test_model (void)
{
  g_autoptr (AccordPlan) plan = plan_with_boxes ();
  AccordEntityList *list = accord_plan_get_list (plan, ACCORD_TYPE_TEST_BOX);
  g_autoptr (GObject) item = NULL;
  guint position = 0;

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list))
                 == ACCORD_TYPE_TEST_BOX);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 6);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 6));
  item = g_list_model_get_item (G_LIST_MODEL (list), 2);
  g_assert_true (item == box (plan, "c"));
  g_assert_true (accord_entity_list_find (list, item, &position));
  g_assert_cmpuint (position, ==, 2);
  g_assert_false (
    accord_entity_list_find (list, accord_plan_get_root (plan), &position));
}

static void
test_moves (void)
{
  g_autoptr (AccordPlan) plan = plan_with_boxes ();
  Mirror *mirror = mirror_new (plan, ACCORD_TYPE_TEST_BOX);

  /* One row is taken out and put in again; the others stay. */
  accord_plan_begin (plan, "Move", NULL);
  accord_plan_move (plan, box (plan, "e"), box (plan, "b"));
  assert_order (plan, "abcdef");
  accord_test_commit (plan);
  assert_order (plan, "aebcdf");
  g_assert_cmpuint (mirror->n_signals, ==, 2);

  /* Nothing about the order: nothing is said. */
  accord_plan_begin (plan, "Rename", NULL);
  accord_plan_set_text (plan, box (plan, "a"), BOX_NAME, "A");
  accord_test_commit (plan);
  assert_order (plan, "Aebcdf");
  g_assert_cmpuint (mirror->n_signals, ==, 2);

  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_true (accord_plan_undo (plan, NULL));
  assert_order (plan, "abcdef");
  g_assert_cmpuint (mirror->n_signals, ==, 4);
  mirror_free (mirror);
}

static void
test_many_at_once (void)
{
  g_autoptr (AccordPlan) plan = plan_with_boxes ();
  Mirror *mirror = mirror_new (plan, ACCORD_TYPE_TEST_BOX);

  accord_plan_begin (plan, "A lot", NULL);
  accord_plan_move (plan, box (plan, "f"), box (plan, "a"));
  accord_plan_move (plan, box (plan, "a"), NULL);
  accord_plan_remove (plan, box (plan, "c"));
  accord_plan_remove (plan, box (plan, "d"));
  accord_plan_move (plan, accord_test_add_box (plan, "x"), box (plan, "e"));
  accord_test_add_box (plan, "y");
  accord_test_commit (plan);
  assert_order (plan, "fbxeay");

  g_assert_true (accord_plan_undo (plan, NULL));
  assert_order (plan, "abcdef");
  g_assert_true (accord_plan_redo (plan, NULL));
  assert_order (plan, "fbxeay");
  mirror_free (mirror);
}

/* Kinds without an order stand by their id. */
static void
test_by_id (void)
{
  g_autoptr (AccordPlan) plan = plan_with_boxes ();
  AccordEntityList *list = accord_plan_get_list (plan, ACCORD_TYPE_TEST_ITEM);
  Mirror *mirror = mirror_new (plan, ACCORD_TYPE_TEST_ITEM);

  accord_plan_begin (plan, "Add", NULL);
  for (guint i = 0; i < 100; i++)
    accord_test_add_item (plan, box (plan, "a"), "item");
  accord_test_commit (plan);

  g_assert_cmpuint (mirror->n_signals, ==, 100);
  for (guint i = 1; i < 100; i++)
    g_assert_cmpint (accord_entity_get_id (accord_entity_list_get (list, i)),
                     >,
                     accord_entity_get_id (accord_entity_list_get (list,
                                                                   i - 1)));
  mirror_free (mirror);
}

/* Any mix of commands, each followed by the mirrors. */
static void
test_random (void)
{
  g_autoptr (AccordPlan) plan = plan_with_boxes ();
  AccordEntityList *list = accord_plan_get_list (plan, ACCORD_TYPE_TEST_BOX);
  Mirror *boxes = mirror_new (plan, ACCORD_TYPE_TEST_BOX);
  Mirror *items = mirror_new (plan, ACCORD_TYPE_TEST_ITEM);

  for (guint i = 0; i < 500; i++)
    {
      guint size = accord_entity_list_get_size (list);
      guint n = (guint) g_test_rand_int_range (1, 5);

      accord_plan_begin (plan, "Random", NULL);
      for (guint k = 0; k < n; k++)
        {
          AccordEntity *one = accord_entity_list_get (
            list, (guint) g_test_rand_int_range (0, (int) size));
          AccordEntity *other = accord_entity_list_get (
            list, (guint) g_test_rand_int_range (0, (int) size));

          if (!accord_entity_is_in_plan (one)
              || !accord_entity_is_in_plan (other))
            continue;
          if (g_test_rand_bit ())
            accord_plan_move (plan, one, g_test_rand_bit () ? other : NULL);
          else if (g_test_rand_bit ())
            accord_test_add_item (plan, accord_test_add_box (plan, "+"), "i");
          else if (size > 5)
            accord_plan_remove (plan, one);
        }
      accord_test_commit (plan);
      if (g_test_rand_bit () && accord_plan_get_undo_name (plan) != NULL)
        g_assert_true (accord_plan_undo (plan, NULL));
      if (accord_entity_list_get_size (list) == 0)
        g_assert_true (accord_plan_redo (plan, NULL));
    }

  g_assert_true (accord_plan_check (plan, NULL));
  mirror_free (boxes);
  mirror_free (items);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entity-list/model", test_model);
  g_test_add_func ("/entity-list/moves", test_moves);
  g_test_add_func ("/entity-list/many-at-once", test_many_at_once);
  g_test_add_func ("/entity-list/by-id", test_by_id);
  g_test_add_func ("/entity-list/random", test_random);
  return g_test_run ();
}
