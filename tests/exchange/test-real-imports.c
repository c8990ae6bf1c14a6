/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Real exports into a plan. They are not part of the project; where they are
 * absent, these tests are skipped. The expected numbers were computed by
 * Python's csv and decimal modules, not by this program.
 */

#include "accord-deal.h"
#include "accord-test-data.h"
#include "accord-test-import.h"

#include <string.h>

#define PIPELINE "crm/maven/sales_pipeline.csv"

/* Adds the real files; FALSE where one is absent. */
static gboolean
add_real (AccordImport      *import,
          const char *const *paths)
{
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = accord_test_data_skip_without (paths[i]);
      g_autoptr (GError) error = NULL;

      if (file == NULL)
        return FALSE;
      accord_import_add_file (import, file, NULL, NULL, &error);
      g_assert_no_error (error);
    }

  return TRUE;
}

static AccordImport *
import_real (AccordPlan        *plan,
             const char *const *paths)
{
  g_autoptr (AccordImport) import = accord_import_new (plan, NULL);
  g_autoptr (GError) error = NULL;

  if (!add_real (import, paths))
    return NULL;
  accord_import_preview (import, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  accord_import_apply (import, FALSE, NULL, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&import);
}

/* How many deals a stage has, and what they sum up to in minor units. */
static void
assert_stage (AccordPlan  *plan,
              const char  *name,
              guint        n,
              AccordMoney  sum)
{
  AccordEntityList *deals = accord_plan_get_list (plan, ACCORD_TYPE_DEAL);
  guint found = 0;
  AccordMoney amount = 0;

  for (guint i = 0; i < accord_entity_list_get_size (deals); i++)
    {
      AccordEntity *deal = accord_entity_list_get (deals, i);
      AccordEntity *stage
        = accord_entity_get_referred (deal, ACCORD_DEAL_STAGE);
      g_autofree char *label = accord_entity_dup_label (stage);

      if (strcmp (label, name) != 0)
        continue;
      found++;
      if (accord_entity_has_value (deal, ACCORD_DEAL_AMOUNT))
        amount += accord_entity_get_money (deal, ACCORD_DEAL_AMOUNT);
    }

  g_test_message ("%s", name);
  g_assert_cmpuint (found, ==, n);
  g_assert_cmpint (amount, ==, sum);
}

static const char *const maven[] = {
  PIPELINE,
  "crm/maven/accounts.csv",
  "crm/maven/products.csv",
  "crm/maven/sales_teams.csv",
  NULL,
};

static void
test_maven (void)
{
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import = import_real (plan, maven);
  g_autoptr (AccordImport) again = NULL;
  guint64 digest;

  if (import == NULL)
    return;

  accord_test_assert_counts (import, "8927/0/0/0/0");
  assert_stage (plan, "Won", 4238, INT64_C (1000553400));
  assert_stage (plan, "Lost", 2473, 0);
  assert_stage (plan, "Engaging", 1589, 0);
  assert_stage (plan, "Prospecting", 500, 0);
  g_assert_cmpuint (accord_test_count (plan, "account"), ==, 85);
  g_assert_cmpuint (accord_test_count (plan, "person"), ==, 35);
  g_assert_cmpuint (accord_test_count (plan, "feature"), ==, 7);
  g_assert_cmpuint (accord_test_count (plan, "team"), ==, 0);
  g_assert_true (accord_test_has_note (import, "“GTXPro” is not among"));
  g_assert_cmpuint (accord_problems_get_n (accord_import_get_problems (import)),
                    ==, 0);

  digest = accord_plan_get_digest (plan);
  again = import_real (plan, maven);
  accord_test_assert_counts (again, "0/0/8927/0/0");
  g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);
  g_assert_cmpuint (accord_import_get_missing (again)->len, ==, 0);
}

/* The pipeline with a line gone, an amount changed, and a deal won. */
static char *
modify (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_open = 0;
  GString *other = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i == 5)
        continue;
      if (i == 1)
        g_string_append (other, "1C1I7A6R,Moses Frase,GTX Plus Basic,Cancity,"
                                "Won,2016-10-20,2017-03-01,1055");
      else if (strstr (lines[i], ",Prospecting,") != NULL && n_open++ == 0)
        {
          g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

          g_string_append_printf (other, "%s,%s,%s,%s,Won,,2017-12-31,77",
                                  cells[0], cells[1], cells[2], cells[3]);
        }
      else
        g_string_append (other, lines[i]);
      if (lines[i + 1] != NULL)
        g_string_append_c (other, '\n');
    }

  return g_string_free (other, FALSE);
}

static void
test_modified (void)
{
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import = import_real (plan, maven);
  g_autoptr (AccordImport) changed = NULL;
  g_autofree char *path = accord_test_data_path (PIPELINE);
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *items;

  if (import == NULL)
    return;
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  other = modify (text);
  changed = accord_test_import (plan, NULL, "sales_pipeline.csv", other);

  accord_test_assert_counts (changed, "0/2/8797/0/0");
  g_assert_cmpuint (accord_import_get_missing (changed)->len, ==, 1);
  items = accord_import_get_items (changed);
  for (guint i = 0; i < items->len; i++)
    {
      const AccordImportItem *item = items->pdata[i];

      for (guint k = 0; k < item->differences->len; k++)
        {
          const AccordImportDifference *d = item->differences->pdata[k];

          g_ptr_array_add (
            told, g_strdup_printf ("%s: %s → %s", d->property, d->from, d->to));
        }
    }
  g_ptr_array_add (told, NULL);
  g_assert_true (g_strv_contains ((const char *const *) told->pdata,
                                  "amount: 1054.00 → 1055.00"));
  g_assert_true (
    g_strv_contains ((const char *const *) told->pdata, "state: open → won"));
  g_assert_true (g_strv_contains ((const char *const *) told->pdata,
                                  "stage: Prospecting → Won"));
  g_assert_true (g_strv_contains ((const char *const *) told->pdata,
                                  "closed-on: (null) → 2017-12-31"));
  g_assert_true (g_strv_contains ((const char *const *) told->pdata,
                                  "amount: (null) → 77.00"));
  g_assert_cmpuint (told->len, ==, 5 + 1);
}

static void
test_hubspot (void)
{
  static const char *const paths[] = { "crm/hubspot/hubspot_deals.csv", NULL };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import = import_real (plan, paths);

  if (import == NULL)
    return;

  accord_test_assert_counts (import, "500/0/0/0/0");
  assert_stage (plan, "Qualified to Buy", 77, INT64_C (998412746));
  assert_stage (plan, "Presentation Scheduled", 75, INT64_C (909854764));
  assert_stage (plan, "Contract Sent", 75, INT64_C (907126709));
  assert_stage (plan, "Won", 71, INT64_C (893436148));
  assert_stage (plan, "Appointment Scheduled", 70, INT64_C (933585960));
  assert_stage (plan, "Lost", 69, INT64_C (871958246));
  assert_stage (plan, "Decision Maker Bought-In", 63, INT64_C (735604444));
}

static void
test_salesforce (void)
{
  static const char *const paths[]
    = { "crm/salesforce/Opportunity.csv", "crm/salesforce/Account.csv", NULL };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import = import_real (plan, paths);

  if (import == NULL)
    return;

  accord_test_assert_counts (import, "72/0/0/0/0");
  assert_stage (plan, "Won", 12, INT64_C (1054256298));
  assert_stage (plan, "Lost", 3, INT64_C (305891250));
  assert_stage (plan, "Qualification", 9, INT64_C (926749785));
  assert_stage (plan, "Negotiation", 9, INT64_C (695301061));
  assert_stage (plan, "Discovery", 9, INT64_C (556483663));
  assert_stage (plan, "Proposal/Quote", 8, INT64_C (821672541));
  /* Every deal finds its account by the id. */
  g_assert_cmpuint (accord_test_count (plan, "account"), ==, 22);
}

static void
test_jira (void)
{
  static const char *const paths[]
    = { "tracker/jira-cloud-csv/Jira.pseudonymised.csv", NULL };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import = import_real (plan, paths);
  g_autoptr (AccordImport) again = NULL;

  if (import == NULL)
    return;

  accord_test_assert_counts (import, "22/0/0/0/0");
  g_assert_cmpuint (accord_test_count (plan, "feature"), ==, 22);
  accord_test_assert_value (plan, "feature", "Enable SSO Login", "status",
                            "done");
  accord_test_assert_value (plan, "feature", "Enable SSO Login", "done-on",
                            "2025-08-29");
  again = import_real (plan, paths);
  accord_test_assert_counts (again, "0/0/22/0/0");
}

static void
test_project (void)
{
  static const char *const paths[]
    = { "exchange/mspdi/mspdirelations.xml", NULL };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import = import_real (plan, paths);

  if (import == NULL)
    return;

  g_assert_cmpuint (accord_test_count (plan, "feature"), ==, 5);
  g_assert_cmpuint (accord_test_count (plan, "dependency"), ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/real-imports/maven", test_maven);
  g_test_add_func ("/real-imports/modified", test_modified);
  g_test_add_func ("/real-imports/hubspot", test_hubspot);
  g_test_add_func ("/real-imports/salesforce", test_salesforce);
  g_test_add_func ("/real-imports/jira", test_jira);
  g_test_add_func ("/real-imports/project", test_project);

  return g_test_run ();
}
