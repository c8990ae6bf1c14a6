/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-order-search.h"

#include "accord-error.h"
#include "accord-plan-edit.h"
#include "accord-sample.h"
#include "accord-settings.h"

#include <locale.h>

static AccordPlan *
a_plan (void)
{
  g_autoptr (GError) error = NULL;
  AccordPlan *plan
    = accord_sample_new (accord_day_from_ymd (2026, 3, 2), &error);

  g_assert_no_error (error);
  return plan;
}

static AccordOrderSearch *
search (AccordPlan *plan)
{
  AccordOrderSearch *self = accord_order_search_new (
    plan, accord_day_from_ymd (2026, 3, 2), 0.3);

  g_assert_true (accord_order_search_is_busy (self));
  g_assert_false (accord_order_search_can_apply (self));
  while (accord_order_search_is_busy (self))
    g_main_context_iteration (NULL, TRUE);

  return self;
}

/* Whatever it finds, it says it, and applies it as one change. */
static void
test_search (void)
{
  g_autoptr (AccordPlan) plan = a_plan ();
  g_autoptr (AccordOrderSearch) self = search (plan);
  g_autofree char *summary = accord_order_search_dup_summary (self);
  g_autoptr (GPtrArray) moves = accord_order_search_list_moves (self);
  g_autoptr (GPtrArray) effects = accord_order_search_list_effects (self);
  guint64 digest = accord_plan_get_digest (plan);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (summary, !=, "");
  g_assert_cmpint (moves->len > 0, ==, accord_order_search_can_apply (self));
  if (moves->len == 0)
    {
      g_assert_cmpuint (effects->len, ==, 0);
      return;
    }

  g_assert_true (accord_order_search_apply (self, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (accord_plan_get_digest (plan), !=, digest);
  g_assert_true (accord_plan_undo (plan, &error));
  g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);
}

static void
test_stale (void)
{
  g_autoptr (AccordPlan) plan = a_plan ();
  g_autoptr (AccordOrderSearch) self = search (plan);
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "Rename", NULL);
  accord_plan_set_text (plan, accord_settings_get (plan), ACCORD_SETTINGS_NAME,
                        "Other");
  g_assert_true (accord_plan_commit (plan, NULL));
  if (!accord_order_search_can_apply (self))
    return;
  g_assert_false (accord_order_search_apply (self, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE);
}

/* A search that nobody wants any more ends by itself. */
static void
test_stop (void)
{
  g_autoptr (AccordPlan) plan = a_plan ();
  g_autoptr (AccordOrderSearch) self = accord_order_search_new (
    plan, accord_day_from_ymd (2026, 3, 2), 3600);

  accord_order_search_stop (self);
  while (accord_order_search_is_busy (self))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (accord_order_search_get_progress (self), <, 1);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/order-search/search", test_search);
  g_test_add_func ("/order-search/stale", test_stale);
  g_test_add_func ("/order-search/stop", test_stop);

  return g_test_run ();
}
