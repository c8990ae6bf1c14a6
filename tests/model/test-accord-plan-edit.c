/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-plan-edit.h"

#include "accord-error.h"
#include "accord-test-kinds.h"

#include <string.h>

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

static AccordPlan *
plan_with_boxes (const char *const *names)
{
  AccordPlan *plan = accord_test_plan_new ();

  accord_plan_begin (plan, "Add", NULL);
  for (guint i = 0; names[i] != NULL; i++)
    accord_test_add_box (plan, names[i]);
  accord_test_commit (plan);

  return plan;
}

static gpointer
box (AccordPlan *plan,
     const char *name)
{
  gpointer found = accord_plan_find (plan, ACCORD_TYPE_TEST_BOX, name, NULL);

  g_assert_nonnull (found);
  return found;
}

static void
test_find (void)
{
  static const char *const names[] = { "Acme", "Acme North", "Zürich", "2026",
                                       "Twin", "Twin", "Ba", "Bb", "Bc", "Bd",
                                       NULL };
  static const struct
  {
    const char *name;
    const char *found; /* NULL: it isn't */
    AccordError code;
    const char *message;
  } cases[] = {
    { "Acme", "Acme", 0, NULL },
    { "acme", "Acme", 0, NULL },
    { "acme n", "Acme North", 0, NULL },
    { "ZÜRICH", "Zürich", 0, NULL },
    { "zü", "Zürich", 0, NULL },
    { "2026", "2026", 0, NULL },
    { "Nobody", NULL, ACCORD_ERROR_NOT_FOUND,
      "There is no box “Nobody” in this plan." },
    { "99", NULL, ACCORD_ERROR_NOT_FOUND,
      "There is no box “99” in this plan." },
    { "twin", NULL, ACCORD_ERROR_AMBIGUOUS, "“twin” can stand for several "
                                            "boxes: “Twin” (" },
    { "ac", NULL, ACCORD_ERROR_AMBIGUOUS, "“ac” can stand for several boxes: "
                                          "“Acme” (" },
    { "b", NULL, ACCORD_ERROR_AMBIGUOUS, "“b” can stand for several boxes: "
                                         "“Ba” (" },
  };
  g_autoptr (AccordPlan) plan = plan_with_boxes (names);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      AccordEntity *found = accord_plan_find (plan, ACCORD_TYPE_TEST_BOX,
                                              cases[i].name, &error);

      if (cases[i].found != NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (accord_entity_get_text (found, BOX_NAME), ==,
                           cases[i].found);
          continue;
        }
      g_assert_null (found);
      g_assert_error (error, ACCORD_ERROR, (int) cases[i].code);
      if (!g_str_has_prefix (error->message, cases[i].message))
        g_assert_cmpstr (error->message, ==, cases[i].message);
      if (cases[i].code == ACCORD_ERROR_AMBIGUOUS)
        g_assert_true (g_str_has_suffix (error->message,
                                         ". Give the whole name or the id."));
      g_assert_cmpint (strstr (error->message, ", …") != NULL, ==,
                       strcmp (cases[i].name, "b") == 0);
    }
}

static void
test_find_by_id (void)
{
  static const char *const names[] = { "Acme", NULL };
  g_autoptr (AccordPlan) plan = plan_with_boxes (names);
  AccordEntity *acme = box (plan, "Acme");
  g_autofree char *id
    = g_strdup_printf ("%" G_GINT64_FORMAT, accord_entity_get_id (acme));

  g_assert_true (accord_plan_find (plan, ACCORD_TYPE_TEST_BOX, id, NULL)
                 == acme);
  /* Of another kind. */
  g_assert_null (accord_plan_find (plan, ACCORD_TYPE_TEST_ITEM, id, NULL));
}

static void
test_find_within_change (void)
{
  static const char *const names[] = { "Acme", NULL };
  g_autoptr (AccordPlan) plan = plan_with_boxes (names);
  AccordEntity *added;

  accord_plan_begin (plan, "Replace", NULL);
  accord_plan_remove (plan, box (plan, "Acme"));
  g_assert_null (accord_plan_find (plan, ACCORD_TYPE_TEST_BOX, "Acme", NULL));
  added = accord_test_add_box (plan, "Acme");
  g_assert_true (box (plan, "Acme") == added);
  accord_test_commit (plan);
  g_assert_true (box (plan, "Acme") == added);
}

static void
test_set_from_text (void)
{
  static const char *const names[] = { "Acme", "Brightwater", NULL };
  static const struct
  {
    const char *property;
    const char *text;
    const char *message; /* NULL: it can be set */
  } cases[] = {
    { "name", "New name", NULL },
    { "next", "brightwater", NULL },
    { "next", "", NULL },
    { "next", "Nobody", "There is no box “Nobody” in this plan." },
    { "colour", "red", "A box has no property “colour”." },
    { "id", "5", "A box has no property “id”." },
  };
  g_autoptr (AccordPlan) plan = plan_with_boxes (names);
  AccordEntity *acme = box (plan, "Acme");

  accord_plan_begin (plan, "Set", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean done = accord_plan_set_from_text (
        plan, acme, cases[i].property, cases[i].text, &error);

      g_assert_cmpstr (error ? error->message : NULL, ==, cases[i].message);
      g_assert_cmpint (done, ==, cases[i].message == NULL);
    }
  g_assert_false (accord_plan_set_from_text (
    plan, accord_test_add_item (plan, acme, "I"), "day", "soon", NULL));
  accord_test_commit (plan);
  g_assert_cmpstr (accord_entity_get_text (acme, BOX_NAME), ==, "New name");
  g_assert_null (accord_entity_get_referred (acme, BOX_NEXT));
}

/* Amounts are read with the decimals of the currency set just before. */
static void
test_decimals (void)
{
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  AccordEntity *root = accord_plan_get_root (plan);
  g_autofree char *text = NULL;

  accord_plan_begin (plan, "Go to Japan", NULL);
  g_assert_true (accord_plan_set_from_text (plan, root, "currency", "JPY",
                                            NULL));
  g_assert_true (accord_plan_set_from_text (plan, root, "budget", "1000",
                                            NULL));
  accord_test_commit (plan);
  g_assert_cmpint (accord_plan_get_decimals (plan), ==, 0);
  g_assert_cmpint (accord_entity_get_money (root, ROOT_BUDGET), ==, 1000);

  accord_plan_begin (plan, "Go to Kuwait", NULL);
  accord_plan_set_text (plan, root, ROOT_CURRENCY, "KWD");
  g_assert_cmpint (accord_plan_get_decimals (plan), ==, 3);
  accord_plan_rollback (plan);
  g_assert_cmpint (accord_plan_get_decimals (plan), ==, 0);

  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_cmpint (accord_plan_get_decimals (plan), ==, 2);
}

static void
test_setters (void)
{
  static const char *const names[] = { "Acme", NULL };
  g_autoptr (AccordPlan) plan = plan_with_boxes (names);
  AccordEntity *item;

  accord_plan_begin (plan, "Set", NULL);
  item = accord_test_add_item (plan, box (plan, "Acme"), "I");
  accord_plan_set_number (plan, item, ITEM_NUMBER, 1.5);
  accord_plan_set_day (plan, item, ITEM_DAY, 100);
  accord_plan_set_text (plan, item, ITEM_SECRET, "");
  accord_test_commit (plan);
  g_assert_cmpfloat (accord_entity_get_number (item, ITEM_NUMBER), ==, 1.5);
  g_assert_cmpint (accord_entity_get_day (item, ITEM_DAY), ==, 100);
  g_assert_false (accord_entity_has_value (item, ITEM_SECRET));

  accord_plan_begin (plan, "Clear", NULL);
  accord_plan_set_day (plan, item, ITEM_DAY, ACCORD_DAY_NONE);
  accord_test_commit (plan);
  g_assert_false (accord_entity_has_value (item, ITEM_DAY));
}

static void
test_move (void)
{
  static const char *const names[] = { "a", "b", "c", "d", NULL };
  static const struct
  {
    const char *moved;
    const char *before; /* NULL: to the end */
    const char *order;
    gboolean writes;
  } cases[] = {
    { "d", "a", "dabc", TRUE },  { "d", NULL, "abcd", TRUE },
    { "b", "d", "acbd", TRUE },  { "b", "d", "acbd", FALSE },
    { "d", NULL, "acbd", FALSE }, { "a", "c", "acbd", FALSE },
    { "b", "b", "acbd", FALSE }, { "b", "c", "abcd", TRUE },
  };
  g_autoptr (AccordPlan) plan = plan_with_boxes (names);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordEntity *before = cases[i].before ? box (plan, cases[i].before)
                                             : NULL;
      g_autoptr (AccordChange) change = NULL;

      accord_plan_begin (plan, "Preview", NULL);
      accord_plan_move (plan, box (plan, cases[i].moved), before);
      change = accord_plan_take_back (plan, NULL);
      g_assert_cmpuint (accord_change_get_n_ops (change), ==,
                        cases[i].writes ? 1 : 0);

      accord_plan_begin (plan, "Move", NULL);
      accord_plan_move (plan, box (plan, cases[i].moved), before);
      accord_test_commit (plan);
      assert_order (plan, cases[i].order);
    }
}

/* Several moves, additions and removals in one change. */
static void
test_moves_in_one_change (void)
{
  static const char *const names[] = { "a", "b", "c", "d", NULL };
  g_autoptr (AccordPlan) plan = plan_with_boxes (names);

  accord_plan_begin (plan, "Move", NULL);
  accord_plan_move (plan, box (plan, "a"), NULL);
  accord_plan_move (plan, box (plan, "b"), NULL);
  accord_test_add_box (plan, "e");
  accord_test_commit (plan);
  assert_order (plan, "cdabe");

  accord_plan_begin (plan, "Move the last up, then add", NULL);
  accord_plan_move (plan, box (plan, "e"), box (plan, "d"));
  accord_test_add_box (plan, "f");
  accord_test_commit (plan);
  assert_order (plan, "cedabf");

  accord_plan_begin (plan, "Move in front of what has moved", NULL);
  accord_plan_move (plan, box (plan, "f"), box (plan, "c"));
  accord_plan_move (plan, box (plan, "b"), box (plan, "f"));
  accord_plan_move (plan, box (plan, "a"), box (plan, "f"));
  accord_test_commit (plan);
  assert_order (plan, "bafced");
  g_assert_true (accord_plan_check (plan, NULL));
}

static void
test_reorder (void)
{
  static const struct
  {
    const char *order;
    guint n_written;
  } cases[] = {
    { "abcdefgh", 0 }, { "bacdefgh", 1 }, { "hgfedcba", 6 },
    { "hgfedcab", 1 }, { "abcdefgh", 6 }, { "efghabcd", 4 },
  };
  static const char *const names[] = { "a", "b", "c", "d", "e",
                                       "f", "g", "h", NULL };
  g_autoptr (AccordPlan) plan = plan_with_boxes (names);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
      g_autoptr (AccordChange) change = NULL;

      for (const char *name = cases[i].order; *name != '\0'; name++)
        g_ptr_array_add (wanted, box (plan, (char[]) { *name, '\0' }));

      accord_plan_begin (plan, "Preview", NULL);
      accord_plan_reorder (plan, wanted);
      change = accord_plan_take_back (plan, NULL);
      g_assert_cmpuint (accord_change_get_n_ops (change), ==,
                        cases[i].n_written);

      accord_plan_begin (plan, "Reorder", NULL);
      accord_plan_reorder (plan, wanted);
      accord_test_commit (plan);
      assert_order (plan, cases[i].order);
    }
}

/* A whole queue turned round keeps short keys. */
static void
test_reorder_many (void)
{
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  AccordEntityList *list = accord_plan_get_list (plan, ACCORD_TYPE_TEST_BOX);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  gsize longest = 0;

  accord_plan_begin (plan, "Add", NULL);
  for (guint i = 0; i < 2000; i++)
    g_ptr_array_insert (wanted, 0, accord_test_add_box (plan, "box"));
  accord_test_commit (plan);

  accord_plan_begin (plan, "Turn round", NULL);
  accord_plan_reorder (plan, wanted);
  accord_test_commit (plan);
  for (guint i = 0; i < wanted->len; i++)
    {
      AccordEntity *entity = accord_entity_list_get (list, i);

      g_assert_true (entity == wanted->pdata[i]);
      longest = MAX (longest, strlen (accord_entity_get_rank (entity)));
    }
  g_test_message ("at most %" G_GSIZE_FORMAT " digits", longest);
  g_assert_cmpuint (longest, <=, 8);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-edit/find", test_find);
  g_test_add_func ("/plan-edit/find-by-id", test_find_by_id);
  g_test_add_func ("/plan-edit/find-within-change", test_find_within_change);
  g_test_add_func ("/plan-edit/set-from-text", test_set_from_text);
  g_test_add_func ("/plan-edit/decimals", test_decimals);
  g_test_add_func ("/plan-edit/setters", test_setters);
  g_test_add_func ("/plan-edit/move", test_move);
  g_test_add_func ("/plan-edit/moves-in-one-change",
                   test_moves_in_one_change);
  g_test_add_func ("/plan-edit/reorder", test_reorder);
  g_test_add_func ("/plan-edit/reorder-many", test_reorder_many);
  return g_test_run ();
}
