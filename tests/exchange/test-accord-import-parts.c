/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A preview in parts tells the same as one that holds all lines at once. */

#include "accord-error.h"
#include "accord-test-data.h"
#include "accord-test-import.h"

#include <string.h>

#define DEALS_HEAD                                                             \
  "Deal - ID,Deal - Title,Deal - Value,Deal - Currency of value,"              \
  "Organization - Name,Deal - Stage,Deal - Status,Deal - Probability,"         \
  "Deal - Expected close date,Deal - Owner,Deal - Won time,"                   \
  "Deal - Lost time,Deal - Lost reason\n"

#define ISSUES_HEAD                                                            \
  "Summary,Issue key,Issue id,Status,Parent id,Component/s,Assignee,"          \
  "Original estimate,Time Spent,Resolved,Inward issue link (Blocks),"          \
  "Outward issue link (Blocks)\n"

#define N_FILES 3

static const struct
{
  const char *name;
  AccordTestFile files[N_FILES];
  const char *before; /* a table of deals that the plan has already */
} cases[] = {
  { "deals",
    { { "deals.csv",
        DEALS_HEAD "1,Portal,1200,EUR,Acme,Probe,Open,60,2026-06-30,Ann,,,\n"
                   "2,Depot,800,EUR,Bolt,Probe,Open,25,2026-07-15,Bea,,,\n"
                   "3,Fleet,500,EUR,Acme,Talks,Won,,,Ann,2026-02-03,,\n"
                   "4,Kiosk,90,EUR,Cora,Talks,Lost,,,Ann,,2026-02-04,Price\n"
                   "1,Portal,1,EUR,Acme,Probe,Open,60,2026-06-30,Ann,,,\n"
                   "5,Arena,70,EUR,Dune,Talks,Open,,soon,Ann,,,\n"
                   "6,Orbit,70,EUR,Dune,Talks,Open,30,2026-06-30,Bea,,,\n" } },
    NULL },
  { "again",
    { { "deals.csv",
        DEALS_HEAD "2,Depot,900,EUR,Bolt,Probe,Open,25,2026-07-15,Bea,,,\n"
                   "3,Fleet,500,EUR,Acme,Talks,Won,,,Ann,2026-02-03,,\n"
                   "7,Quay,10,EUR,Acme,Talks,Open,20,2026-07-15,Bea,,,\n" } },
    DEALS_HEAD "1,Portal,1200,EUR,Acme,Probe,Open,60,2026-06-30,Ann,,,\n"
               "2,Depot,800,EUR,Bolt,Probe,Open,25,2026-07-15,Bea,,,\n"
               "3,Fleet,500,EUR,Acme,Talks,Won,,,Ann,2026-02-03,,\n" },
  /* Parents and links before and behind, links told on both ends. */
  { "issues",
    { { "issues.csv",
        ISSUES_HEAD "One,A-1,1,To Do,3,Web,Ann,57600,,,A-4,\n"
                    "Two,A-2,2,Done,3,Web,Bea,28800,28800,2026-02-03,,A-4\n"
                    "Three,A-3,3,To Do,,Data,,,,,,\n"
                    "Four,A-4,4,To Do,99,Data,Ann,3600,,,A-2,A-1\n"
                    "Five,A-5,5,To Do,2,Web,Cyd,many,,,A-77,\n" } },
    NULL },
  /* What is in other files is not implied, by name or by address. */
  { "files",
    { { "deals.csv",
        DEALS_HEAD
        "1,Portal,1200,EUR,Acme,Probe,Open,60,2026-06-30,ann@x.org,,,\n"
        "2,Depot,800,EUR,Bolt,Probe,Open,25,2026-07-15,Bea,,,\n"
        "3,Depot,800,EUR,Bolt,Probe,Open,25,2026-07-15,Bea,,,\n" },
      { "people.csv",
        "name,email,side\nAnn,ann@x.org,sales\nCyd,,sales\nDee,,sales\n" },
      { "odd.csv", "a,b\n1,2\n" } },
    NULL },
};

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static char *
join (GPtrArray *texts)
{
  GString *all = g_string_new (NULL);

  g_ptr_array_sort (texts, compare_texts);
  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (all, "%s\n", (char *) texts->pdata[i]);

  return g_string_free (all, FALSE);
}

static void
add_items (GPtrArray    *texts,
           AccordImport *import)
{
  GPtrArray *items = accord_import_get_items (import);

  for (guint i = 0; i < items->len; i++)
    {
      const AccordImportItem *item = items->pdata[i];
      GString *text = g_string_new (NULL);

      g_string_printf (text, "%d %s %d", item->state,
                       item->label != NULL ? item->label : "-",
                       item->is_implied);
      for (guint k = 0; k < item->differences->len; k++)
        {
          const AccordImportDifference *difference
            = item->differences->pdata[k];

          g_string_append_printf (text, " %s=%s", difference->property,
                                  difference->to);
        }
      g_ptr_array_add (texts, g_string_free (text, FALSE));
    }
}

/* All that a preview tells, in an order that does not depend on its parts. */
static char *
describe (AccordImport *import)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *notes = accord_import_get_notes (import);
  GPtrArray *missing = accord_import_get_missing (import);
  AccordProblems *problems = accord_import_get_problems (import);

  for (guint i = 0; i < ACCORD_N_IMPORT_STATES; i++)
    g_ptr_array_add (
      texts, g_strdup_printf (
               "count %u: %u", i,
               accord_import_count (import, (AccordImportState) i)));
  add_items (texts, import);
  for (guint i = 0; i < notes->len; i++)
    g_ptr_array_add (texts, g_strdup (notes->pdata[i]));
  for (guint i = 0; i < missing->len; i++)
    g_ptr_array_add (texts, accord_entity_dup_full_label (missing->pdata[i]));
  for (guint i = 0; i < accord_problems_get_n (problems); i++)
    g_ptr_array_add (texts, accord_problem_to_string (
                              accord_problems_get (problems, i)));

  return join (texts);
}

static AccordImport *
preview (AccordPlan *plan,
         guint       i,
         guint64     held_max)
{
  AccordImportOptions options = ACCORD_IMPORT_OPTIONS_INIT;
  guint n = 0;

  while (n < N_FILES && cases[i].files[n].name != NULL)
    n++;
  options.held_max = held_max;

  return accord_test_preview (plan, &options, cases[i].files, n);
}

static void
test_same (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) before = NULL;
  g_autoptr (AccordImport) whole = NULL;
  g_autofree char *expected = NULL;
  guint64 digest;

  if (cases[i].before != NULL)
    before = accord_test_import (plan, NULL, "before.csv", cases[i].before);
  digest = accord_plan_get_digest (plan);
  whole = preview (plan, i, G_MAXUINT64);
  expected = describe (whole);
  g_assert_nonnull (accord_import_get_change (whole));

  for (guint64 held_max = 1; held_max <= 5; held_max++)
    {
      g_autoptr (AccordImport) parts = NULL;
      g_autofree char *found = NULL;

      parts = preview (plan, i, held_max);
      found = describe (parts);
      g_test_message ("at most %u lines", (guint) held_max);
      g_assert_cmpstr (found, ==, expected);
      g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);
      g_assert_false (accord_plan_is_changing (plan));
    }
}

/* Applying reads the files once more, as a whole. */
static void
test_apply (void)
{
  AccordImportOptions options = ACCORD_IMPORT_OPTIONS_INIT;
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  GFile *file = accord_test_file_new (cases[2].files[0].name,
                                      cases[2].files[0].text,
                                      strlen (cases[2].files[0].text));
  g_autoptr (AccordImport) import = NULL;
  g_autoptr (GError) error = NULL;

  options.held_max = 2;
  import = accord_import_new (plan, &options);
  accord_import_add_file (import, file, NULL, NULL, &error);
  g_assert_true (accord_import_preview (import, NULL, NULL, NULL, &error));
  g_assert_null (accord_import_get_change (import));
  g_assert_false (accord_import_apply (import, FALSE, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (accord_import_apply (import, TRUE, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (accord_import_get_change (import));
  g_assert_cmpuint (accord_test_count (plan, "feature"), ==, 4);
  g_assert_cmpuint (accord_test_count (plan, "dependency"), ==, 2);
  accord_test_assert_value (plan, "feature", "One", "parent", "Three");
  g_assert_true (accord_plan_undo (plan, &error));
  g_assert_cmpuint (accord_test_count (plan, "feature"), ==, 0);
  accord_test_file_free (file);
}

static void
note_progress (guint64  done,
               guint64  total,
               gpointer data)
{
  guint64 *last = data;

  g_assert_cmpuint (done, >, *last);
  g_assert_cmpuint (done, <=, total);
  *last = done;
}

/* Both ways tell how far they are, and never go back. */
static void
test_progress (void)
{
  g_autoptr (GString) text = g_string_new (DEALS_HEAD);
  GFile *file;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (
      text, "%u,Deal %u,10,EUR,Acme,Probe,Open,60,2026-06-30,Ann,,,\n", i, i);
  file = accord_test_file_new ("deals.csv", text->str, text->len);

  for (guint i = 0; i < 2; i++)
    {
      AccordImportOptions options = ACCORD_IMPORT_OPTIONS_INIT;
      g_autoptr (AccordPlan) plan = accord_test_plan_new ();
      g_autoptr (AccordImport) import = NULL;
      guint64 last = 0;

      options.held_max = i == 0 ? 500 : 10000;
      import = accord_import_new (plan, &options);
      accord_import_add_file (import, file, NULL, NULL, NULL);
      g_assert_true (
        accord_import_preview (import, note_progress, &last, NULL, NULL));
      g_assert_cmpuint (last, >, 0);
      accord_test_assert_counts (import, "3000/0/0/0/0");
      g_assert_cmpuint (accord_import_get_items (import)->len, ==,
                        i == 0 ? 1003 : 3003);
      g_assert_cmpuint (accord_import_get_n_left_out (import), ==,
                        i == 0 ? 2000 : 0);
    }
  accord_test_file_free (file);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path
        = g_strconcat ("/import-parts/same/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_same);
    }
  g_test_add_func ("/import-parts/apply", test_apply);
  g_test_add_func ("/import-parts/progress", test_progress);

  return g_test_run ();
}
