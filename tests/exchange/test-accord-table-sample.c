/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-table-sample.h"

#include "accord-deal.h"
#include "accord-saved-mapping.h"
#include "accord-test-import.h"

#include <glib/gstdio.h>

static AccordTableSample *
take (AccordPlan *plan,
      const char *name,
      const char *text,
      GError    **error)
{
  g_autofree char *folder = g_dir_make_tmp ("accord-sample-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AccordTableSample *sample;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  sample = accord_table_sample_take (plan, file, NULL, error);
  g_remove (path);
  g_rmdir (folder);

  return sample;
}

static void
test_unknown (void)
{
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordTableSample) sample
    = take (plan, "mine.csv",
            "Opportunity,Worth\nAlpha,100\nAlpha,200\n,300\nBeta,400\n",
            &error);

  g_assert_no_error (error);
  g_assert_cmpstrv (sample->headings,
                    ((const char *[]){ "Opportunity", "Worth", NULL }));
  g_assert_cmpstr (sample->values[0], ==, "Alpha, Beta");
  g_assert_cmpstr (sample->values[1], ==, "100, 200, 300");
  g_assert_false (accord_table_sample_is_known (sample));
}

/* What was mapped once is known when it comes again. */
static void
test_kept_mapping (void)
{
  static const char *const pairs[]
    = { "title=Opportunity", "amount=Worth", NULL };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordTableSample) sample = NULL;

  g_assert_true (accord_saved_mapping_keep (plan, "Our list",
                                            ACCORD_TARGET_DEAL, pairs,
                                            &error));
  sample = take (plan, "other.csv", "Worth,Opportunity,More\n1,A,B\n", &error);
  g_assert_no_error (error);
  g_assert_true (accord_table_sample_is_known (sample));
  g_assert_cmpstr (accord_profile_get_name (sample->profile), ==, "Our list");
}

static void
test_known (void)
{
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordTableSample) own
    = take (plan, "deals.csv", "title,amount\nA,1\n", NULL);
  g_autoptr (AccordTableSample) project
    = take (plan, "plan.XML", "<Project/>", NULL);
  g_autoptr (AccordTableSample) hubspot = take (
    plan, "x.csv",
    "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Deal owner\n"
    "1,A,Won,Default,5,2026-01-01,B\n",
    NULL);

  g_assert_true (own->own_kind == ACCORD_TYPE_DEAL);
  g_assert_true (project->is_project);
  g_assert_true (accord_table_sample_is_known (project));
  g_assert_cmpstr (accord_profile_get_id (hubspot->profile), ==,
                   "hubspot-deals");
}

static void
test_empty (void)
{
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (take (plan, "empty.csv", "", &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "empty.csv"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-sample/unknown", test_unknown);
  g_test_add_func ("/table-sample/kept-mapping", test_kept_mapping);
  g_test_add_func ("/table-sample/known", test_known);
  g_test_add_func ("/table-sample/empty", test_empty);

  return g_test_run ();
}
