/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-history-row.h"

#include "accord-promise.h"

/* 2026-06-18 14:03 UTC, which is where the tests are. */
#define MOMENT 1781791380

static AccordChange *
create_change (AccordChangeKind  kind,
               const char       *why,
               const char       *side)
{
  AccordChange *change = accord_change_new (kind, "Move SSO to 18 June", why);

  accord_change_set_actor (change, "Ann", side, MOMENT);

  return change;
}

static void
test_texts (void)
{
  g_autoptr (AccordChange) change
    = create_change (ACCORD_CHANGE_EDIT, "They asked", "engineering");
  g_autoptr (AccordHistoryRow) row = accord_history_row_new (change);

  g_assert_cmpstr (accord_history_row_get_what (row), ==,
                   "Move SSO to 18 June");
  g_assert_cmpstr (accord_history_row_get_who (row), ==,
                   "06/18/26 14:03 · Ann · Engineering");
  g_assert_cmpstr (accord_history_row_get_why (row), ==, "“They asked”");
  g_assert_false (accord_history_row_is_held_back (row));
}

static void
test_undo_without_more (void)
{
  g_autoptr (AccordChange) change
    = create_change (ACCORD_CHANGE_UNDO, NULL, NULL);
  g_autoptr (AccordHistoryRow) row = accord_history_row_new (change);

  g_assert_cmpstr (accord_history_row_get_what (row), ==,
                   "Taken back: Move SSO to 18 June");
  g_assert_cmpstr (accord_history_row_get_who (row), ==,
                   "06/18/26 14:03 · Ann");
  g_assert_null (accord_history_row_get_why (row));
}

/* Neither its name nor its reason, nor what is searched, betrays it. */
static void
test_held_back (void)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (ACCORD_TYPE_PROMISE);
  g_autoptr (AccordChange) change
    = create_change (ACCORD_CHANGE_EDIT, "They need it by May", "sales");
  g_autoptr (AccordHistoryRow) row = NULL;
  AccordOp *op = accord_change_add_op (change, ACCORD_OP_UPDATE,
                                       ACCORD_TYPE_PROMISE, 7);

  accord_op_take_delta (op, ACCORD_PROMISE_NEED_DATE,
                        accord_value_absent (ACCORD_VALUE_DAY),
                        accord_value_absent (ACCORD_VALUE_DAY));
  row = accord_history_row_new (change);
  g_assert_true (accord_history_row_is_held_back (row));
  g_assert_cmpstr (accord_history_row_get_what (row), ==, "Held back");
  g_assert_null (accord_history_row_get_why (row));
  g_assert_false (accord_history_row_matches (row, "SSO"));
  g_assert_false (accord_history_row_matches (row, "May"));
}

static void
test_matches (void)
{
  static const struct
  {
    const char *words;
    gboolean matches;
  } cases[] = {
    { "", TRUE },           { "sso", TRUE },     { "JUNE ann", TRUE },
    { "asked  sales", TRUE }, { "sso bob", FALSE }, { "acme", FALSE },
  };
  g_autoptr (AccordChange) change
    = create_change (ACCORD_CHANGE_EDIT, "They asked", "sales");
  g_autoptr (AccordHistoryRow) row = accord_history_row_new (change);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (accord_history_row_matches (row, cases[i].words), ==,
                     cases[i].matches);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history-row/texts", test_texts);
  g_test_add_func ("/history-row/undo", test_undo_without_more);
  g_test_add_func ("/history-row/held-back", test_held_back);
  g_test_add_func ("/history-row/matches", test_matches);

  return g_test_run ();
}
