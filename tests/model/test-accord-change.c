/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-change.h"
#include "accord-test-kinds.h"

static AccordChange *
new_change (AccordChangeKind kind,
            const char      *name,
            guint            field)
{
  AccordChange *change = accord_change_new (kind, name, NULL);
  AccordOp *op = accord_change_add_op (change, ACCORD_OP_UPDATE,
                                       ACCORD_TYPE_TEST_ITEM, 42);

  accord_op_take_delta (op, field, accord_value_text ("before"),
                        accord_value_text ("after"));
  return change;
}

static void
test_what_it_says (void)
{
  g_autoptr (AccordChange) change
    = accord_change_new (ACCORD_CHANGE_UNDO, "Move it", "because");
  g_autoptr (AccordChange) same = accord_change_ref (change);

  g_assert_true (same == change);
  g_assert_cmpint (accord_change_get_kind (change), ==, ACCORD_CHANGE_UNDO);
  g_assert_cmpstr (accord_change_get_name (change), ==, "Move it");
  g_assert_cmpstr (accord_change_get_why (change), ==, "because");
  g_assert_null (accord_change_get_who (change));
  g_assert_null (accord_change_get_side (change));
  g_assert_cmpint (accord_change_get_number (change), ==, 0);
  g_assert_cmpint (accord_change_get_target (change), ==, 0);
  g_assert_cmpuint (accord_change_get_n_ops (change), ==, 0);
  g_assert_false (accord_change_is_private (change));

  accord_change_set_actor (change, "Ann", "sales", 86400);
  accord_change_set_actor (change, "Ben", "engineering", 86401);
  accord_change_set_number (change, 7);
  accord_change_set_target (change, 6);
  g_assert_cmpstr (accord_change_get_who (change), ==, "Ben");
  g_assert_cmpstr (accord_change_get_side (change), ==, "engineering");
  g_assert_cmpint (accord_change_get_time (change), ==, 86401);
  g_assert_cmpint (accord_change_get_number (change), ==, 7);
  g_assert_cmpint (accord_change_get_target (change), ==, 6);
}

static void
test_ops (void)
{
  g_autoptr (AccordChange) public
    = new_change (ACCORD_CHANGE_EDIT, "Edit", ITEM_TEXT);
  g_autoptr (AccordChange) private
    = new_change (ACCORD_CHANGE_EDIT, "Edit", ITEM_SECRET);
  const AccordOp *op = accord_change_get_op (public, 0);
  const AccordDelta *delta = &g_array_index (op->deltas, AccordDelta, 0);

  g_assert_cmpuint (accord_change_get_n_ops (public), ==, 1);
  g_assert_cmpint (op->kind, ==, ACCORD_OP_UPDATE);
  g_assert_true (op->entity_type == ACCORD_TYPE_TEST_ITEM);
  g_assert_cmpint (op->entity, ==, 42);
  g_assert_cmpuint (op->deltas->len, ==, 1);
  g_assert_cmpuint (delta->field, ==, ITEM_TEXT);
  g_assert_cmpstr (delta->before.text, ==, "before");
  g_assert_cmpstr (delta->after.text, ==, "after");
  g_assert_false (accord_change_is_private (public));
  g_assert_true (accord_change_is_private (private));
}

static void
test_boxed (void)
{
  GValue value = G_VALUE_INIT;

  g_value_init (&value, ACCORD_TYPE_CHANGE);
  g_value_take_boxed (&value,
                      new_change (ACCORD_CHANGE_EDIT, "Boxed", ITEM_TEXT));
  g_assert_cmpstr (accord_change_get_name (g_value_get_boxed (&value)), ==,
                   "Boxed");
  g_value_unset (&value);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_type_class_unref (g_type_class_ref (ACCORD_TYPE_TEST_ITEM));
  g_test_add_func ("/change/what-it-says", test_what_it_says);
  g_test_add_func ("/change/ops", test_ops);
  g_test_add_func ("/change/boxed", test_boxed);
  return g_test_run ();
}
