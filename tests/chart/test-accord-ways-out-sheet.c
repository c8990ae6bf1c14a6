/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-ways-out-sheet.h"

#include "accord-sample.h"
#include "accord-ways-out.h"

#include <string.h>

#define TODAY 20514 /* 2026-03-02 */

static AccordPlan *
create_plan (void)
{
  g_autoptr (GError) error = NULL;
  AccordPlan *plan = accord_sample_new (TODAY, &error);

  g_assert_no_error (error);
  return plan;
}

static char *
write_sheet (AccordPlan *plan,
             gboolean    with_ways)
{
  AccordEntity *promise
    = accord_plan_find (plan, ACCORD_TYPE_PROMISE, "SSO roll-out", NULL);
  g_autoptr (AccordWaysOut) ways
    = accord_ways_out_new (plan, accord_entity_get_id (promise), TODAY);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AccordSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;

  accord_ways_out_set_trials (ways, 64, 64);
  g_assert_true (accord_ways_out_find (ways, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0;
       with_ways && i < g_list_model_get_n_items (G_LIST_MODEL (ways)); i++)
    g_ptr_array_add (list, g_list_model_get_item (G_LIST_MODEL (ways), i));
  sheet = accord_ways_out_sheet_new (plan, ACCORD_PROMISE (promise),
                                     accord_ways_out_get_today (ways), list,
                                     TODAY);

  return accord_sheet_to_markdown (sheet);
}

/* How it stands, its limits, and each way out with what it does to whom. */
static void
test_ways (void)
{
  static const char *const expected[] = {
    "# Ways out: SSO roll-out for Acme Logistics\n",
    "- **Agreed date**: April 13, 2026\n",
    "- **Chance by then**: ",
    "- **Deliverable date**: ",
    "- No just-in-time group sync before version 2\n",
    "## 1. ",
    "## 2. ",
    "- **This promise**: ",
    "- **The others**: ",
    "- **The plan**: worth ",
    " hours of overtime\n",
  };
  g_autoptr (AccordPlan) plan = create_plan ();
  g_autofree char *markdown = write_sheet (plan, TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (markdown, expected[i]) == NULL)
      g_error ("“%s” is not in:\n%s", expected[i], markdown);
}

static void
test_none (void)
{
  g_autoptr (AccordPlan) plan = create_plan ();
  g_autofree char *markdown = write_sheet (plan, FALSE);

  g_assert_nonnull (strstr (markdown, "No way out was found.\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ways-out-sheet/ways", test_ways);
  g_test_add_func ("/ways-out-sheet/none", test_none);

  return g_test_run ();
}
