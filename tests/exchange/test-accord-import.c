/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-error.h"
#include "accord-export.h"
#include "accord-saved-mapping.h"
#include "accord-stage.h"
#include "accord-test-data.h"
#include "accord-test-import.h"

#include <string.h>

/* Pipedrive, to its documented columns. */
#define DEALS_HEAD                                                             \
  "Deal - ID,Deal - Title,Deal - Value,Deal - Currency of value,"              \
  "Organization - Name,Deal - Stage,Deal - Status,Deal - Probability,"         \
  "Deal - Expected close date,Deal - Owner,Deal - Won time,"                   \
  "Deal - Lost time,Deal - Lost reason\n"
#define DEAL_1 "1,Portal,1200,EUR,Acme,Qualified,Open,60,2026-06-30,Ann,,,\n"
#define DEAL_2 "2,Depot,800,EUR,Bolt,Qualified,Open,25,2026-07-15,Bea,,,\n"
#define DEAL_3 "3,Fleet,500,EUR,Acme,Proposal,Won,,,Ann,2026-02-03,,\n"
#define DEAL_4 "4,Kiosk,90,EUR,Cora,Proposal,Lost,,,Ann,,2026-02-04,Price\n"
#define DEALS  DEALS_HEAD DEAL_1 DEAL_2 DEAL_3 DEAL_4

static void
test_deals (void)
{
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import
    = accord_test_import (plan, NULL, "deals-1.csv", DEALS);
  g_autoptr (AccordImport) again = NULL;
  guint64 digest = accord_plan_get_digest (plan);

  accord_test_assert_counts (import, "4/0/0/0/0");
  g_assert_cmpuint (accord_test_count (plan, "account"), ==, 3);
  g_assert_cmpuint (accord_test_count (plan, "person"), ==, 2);
  accord_test_assert_value (plan, "person", "Ann", "side", "sales");
  accord_test_assert_value (plan, "deal", "Portal", "account", "Acme");
  accord_test_assert_value (plan, "deal", "Portal", "amount", "1200.00");
  accord_test_assert_value (plan, "deal", "Portal", "close-likely",
                            "2026-06-30");
  accord_test_assert_value (plan, "deal", "Portal", "close-early",
                            "2026-06-30");
  accord_test_assert_value (plan, "deal", "Portal", "source", "pipedrive");
  accord_test_assert_value (plan, "deal", "Portal", "external-id", "1");
  /* Qualified gives 25%: what says nothing else needs no override. */
  accord_test_assert_value (plan, "deal", "Portal", "chance-override", "0.6");
  accord_test_assert_value (plan, "deal", "Portal", "override-reason",
                            "Imported from pipedrive");
  accord_test_assert_value (plan, "deal", "Depot", "chance-override", NULL);
  /* Closed deals are in the stages for that. */
  accord_test_assert_value (plan, "deal", "Fleet", "state", "won");
  accord_test_assert_value (plan, "deal", "Fleet", "stage", "Won");
  accord_test_assert_value (plan, "deal", "Fleet", "closed-on", "2026-02-03");
  accord_test_assert_value (plan, "deal", "Kiosk", "state", "lost");
  g_assert_cmpuint (accord_test_count (plan, "outcome"), ==, 1);
  g_assert_cmpstr (accord_plan_get_undo_name (plan), ==, "Import deals-1.csv");

  again = accord_test_import (plan, NULL, "deals-2.csv", DEALS);
  accord_test_assert_counts (again, "0/0/4/0/0");
  g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);
}

/* A second file has exactly these differences. */
static void
test_changes (void)
{
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) first
    = accord_test_import (plan, NULL, "deals-1.csv", DEALS);
  g_autoptr (AccordImport) import = NULL;
  const AccordImportItem *item;
  const AccordImportDifference *difference;

  import = accord_test_import (
    plan, NULL, "deals-2.csv",
    DEALS_HEAD
    "1,Portal,1300,EUR,Acme,Qualified,Open,60,2026-06-30,Ann,,,\n"
    "2,Depot,800,EUR,Bolt,Qualified,Won,,,Bea,2026-05-05,,\n" DEAL_3);
  accord_test_assert_counts (import, "0/2/1/0/0");
  item = accord_import_get_items (import)->pdata[0];
  g_assert_cmpint (item->state, ==, ACCORD_IMPORT_CHANGED);
  g_assert_cmpuint (item->differences->len, ==, 1);
  difference = item->differences->pdata[0];
  g_assert_cmpstr (difference->property, ==, "amount");
  g_assert_cmpstr (difference->from, ==, "1200.00");
  g_assert_cmpstr (difference->to, ==, "1300.00");
  g_assert_false (difference->is_kept);
  /* What was last said of it is what calibration learns from. */
  accord_test_assert_value (plan, "deal", "Depot", "said-chance", "0.25");
  accord_test_assert_value (plan, "deal", "Depot", "said-stage", "Qualified");
  accord_test_assert_value (plan, "deal", "Depot", "closed-on", "2026-05-05");
  /* What the file has no more stays, and is told. */
  g_assert_cmpuint (accord_import_get_missing (import)->len, ==, 1);
  accord_test_assert_value (plan, "deal", "Kiosk", "amount", "90.00");
}

static void
assert_kept (AccordImport *import,
             gboolean      kept)
{
  const AccordImportItem *item = accord_import_get_items (import)->pdata[0];
  const AccordImportDifference *difference;

  g_assert_cmpuint (item->differences->len, ==, 1);
  difference = item->differences->pdata[0];
  g_assert_cmpstr (difference->property, ==, "amount");
  g_assert_cmpint (difference->is_kept, ==, kept);
}

static void
test_edited (void)
{
  static const char other[] = DEALS_HEAD
    "1,Portal,1300,EUR,Acme,Qualified,Open,60,2026-06-30,Ann,,,\n" DEAL_2 DEAL_3
      DEAL_4;
  AccordImportOptions overwrite = ACCORD_IMPORT_OPTIONS_INIT;
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) first
    = accord_test_import (plan, NULL, "deals-1.csv", DEALS);
  g_autoptr (AccordImport) kept = NULL;
  g_autoptr (AccordImport) forced = NULL;
  g_autoptr (AccordImport) free_again = NULL;

  overwrite.overwrite = TRUE;
  accord_test_edit (plan, "deal", "Portal", "amount", "1250");
  kept = accord_test_import (plan, NULL, "deals-2.csv", other);
  accord_test_assert_counts (kept, "0/0/4/0/0");
  assert_kept (kept, TRUE);
  accord_test_assert_value (plan, "deal", "Portal", "amount", "1250.00");

  forced = accord_test_import (plan, &overwrite, "deals-2.csv", other);
  assert_kept (forced, FALSE);
  accord_test_assert_value (plan, "deal", "Portal", "amount", "1300.00");

  /* An edit that was taken back is none. */
  accord_test_edit (plan, "deal", "Portal", "amount", "7");
  g_assert_true (accord_plan_undo (plan, NULL));
  free_again = accord_test_import (plan, NULL, "deals-3.csv", DEALS);
  assert_kept (free_again, FALSE);
  accord_test_assert_value (plan, "deal", "Portal", "amount", "1200.00");
}

static void
test_wrong (void)
{
  static const AccordTestFile file
    = { "deals.csv", DEALS_HEAD DEAL_1
        "2,Depot,lots,EUR,Bolt,Qualified,Open,25,2026-07-15,Bea,,,\n"
        "5,Quay,5,EUR,Bolt,Qualified,Open,25,never,Bea,,,\n" DEAL_3 };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import = accord_test_preview (plan, NULL, &file, 1);
  AccordProblems *problems = accord_import_get_problems (import);
  guint64 digest = accord_plan_get_digest (plan);
  const AccordProblem *problem;
  g_autoptr (GError) error = NULL;

  accord_test_assert_counts (import, "2/0/0/0/2");
  g_assert_cmpuint (accord_problems_get_n (problems), ==, 2);
  problem = accord_problems_get (problems, 0);
  g_assert_cmpstr (problem->file, ==, "deals.csv");
  g_assert_cmpuint (problem->line, ==, 3);
  g_assert_cmpuint (problem->column, ==, 3);
  g_assert_cmpstr (problem->value, ==, "lots");
  g_assert_nonnull (problem->reason);

  g_assert_false (accord_import_apply (import, FALSE, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);

  g_assert_true (accord_import_apply (import, TRUE, "Why not", &error));
  g_assert_cmpuint (accord_test_count (plan, "deal"), ==, 2);
  g_assert_true (accord_plan_undo (plan, &error));
  g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);
}

/* A preview is of a plan as it was. */
static void
test_stale (void)
{
  static const AccordTestFile file = { "deals.csv", DEALS };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import = accord_test_preview (plan, NULL, &file, 1);
  g_autoptr (GError) error = NULL;

  accord_test_edit (plan, "stage", "Qualified", "chance", "0.3");
  g_assert_false (accord_import_apply (import, FALSE, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE);
}

static void
test_cancel (void)
{
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import = accord_import_new (plan, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GFile *file = accord_test_file_new ("d.csv", DEALS, strlen (DEALS));
  guint64 digest = accord_plan_get_digest (plan);
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_import_add_file (import, file, NULL, NULL, &error));
  g_cancellable_cancel (cancellable);
  g_assert_false (
    accord_import_preview (import, NULL, NULL, cancellable, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED);
  g_assert_false (accord_plan_is_changing (plan));
  g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);
  accord_test_file_free (file);
}

static void
test_github (void)
{
  static const char issues[]
    = "[{\"number\": 7, \"title\": \"Export\", \"state\": \"OPEN\","
      " \"stateReason\": \"\", \"labels\": [{\"name\": \"team/Web\"}],"
      " \"assignees\": [{\"login\": \"ann\"}], \"body\": \"All of it\","
      " \"createdAt\": \"2026-01-05T10:00:00Z\", \"closedAt\": null,"
      " \"url\": \"https://example.com/7\", \"Estimate\": 4,"
      " \"blockedBy\": [{\"number\": 8}]},"
      " {\"number\": 8, \"title\": \"Schema\", \"state\": \"CLOSED\","
      " \"stateReason\": \"COMPLETED\", \"labels\": [],"
      " \"assignees\": [], \"body\": \"\","
      " \"createdAt\": \"2026-01-02T10:00:00Z\","
      " \"closedAt\": \"2026-01-09T10:00:00Z\","
      " \"url\": \"https://example.com/8\", \"Estimate\": null,"
      " \"blockedBy\": []}]";
  AccordImportOptions options = ACCORD_IMPORT_OPTIONS_INIT;
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) teams = NULL;
  g_autoptr (AccordImport) import = NULL;

  options.range_low = 0.5;
  options.range_high = 2;
  teams = accord_test_import (plan, NULL, "teams.csv", "name\nWeb\n");
  accord_test_assert_counts (teams, "1/0/0/0/0");
  import = accord_test_import (plan, &options, "issues.json", issues);
  accord_test_assert_counts (import, "3/0/0/0/0");
  accord_test_assert_value (plan, "feature", "Export", "status", "planned");
  accord_test_assert_value (plan, "feature", "Export", "note", "All of it");
  accord_test_assert_value (plan, "feature", "Schema", "status", "done");
  accord_test_assert_value (plan, "feature", "Schema", "done-on", "2026-01-09");
  /* The label names the team. */
  accord_test_assert_value (plan, "part", "Export – Web", "team", "Web");
  accord_test_assert_value (plan, "part", "Export – Web", "assignee", "ann");
  accord_test_assert_value (plan, "part", "Export – Web", "estimate-low", "2");
  accord_test_assert_value (plan, "part", "Export – Web", "estimate-likely",
                            "4");
  accord_test_assert_value (plan, "part", "Export – Web", "estimate-high", "8");
  accord_test_assert_value (plan, "person", "ann", "side", "engineering");
  g_assert_cmpuint (accord_test_count (plan, "team"), ==, 1);
  g_assert_cmpuint (accord_test_count (plan, "dependency"), ==, 1);
}

static void
test_gitlab (void)
{
  static const char issues[]
    = "Title,Description,Issue ID,URL,State,Author,Assignee,Due Date,"
      "Created At (UTC),Closed At (UTC),Labels,Time Estimate,Time Spent,"
      "Parent IID\n"
      "Login,,1,https://example.com/1,Open,Ann,Bea,2026-04-01,"
      "2026-01-05 10:00:00,,web,57600,28800,\n"
      "Form,,2,https://example.com/2,Closed,Ann,Bea,,"
      "2026-01-05 10:00:00,2026-01-20 09:00:00,web,28800,43200,1\n"
      "Loose,,3,https://example.com/3,Open,Ann,,,"
      "2026-01-05 10:00:00,,,,,9\n";
  AccordImportOptions options = ACCORD_IMPORT_OPTIONS_INIT;
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import = NULL;

  options.team = "Web";
  import = accord_test_import (plan, &options, "issues.csv", issues);
  accord_test_assert_counts (import, "3/0/0/0/0");
  accord_test_assert_value (plan, "feature", "Login", "release-date",
                            "2026-04-01");
  accord_test_assert_value (plan, "part", "Login – Web", "estimate-likely",
                            "2");
  accord_test_assert_value (plan, "part", "Login – Web", "done-effort", "1");
  /* Resolved work is what estimates are calibrated with. */
  accord_test_assert_value (plan, "part", "Form – Web", "actual-effort", "1.5");
  accord_test_assert_value (plan, "feature", "Form", "parent", "Login");
  g_assert_true (accord_test_has_note (import, "is part of “9”"));
  g_assert_true (accord_test_has_note (import, "The team “Web” is new"));
}

/* Links in a circle are wrong, one of them; the others stand. */
static void
test_circle (void)
{
  static const AccordTestFile file
    = { "issues.csv",
        "Summary,Issue key,Issue id,Status,Inward issue link (Blocks)\n"
        "One,A-1,1,To Do,A-2\nTwo,A-2,2,To Do,A-3\nThree,A-3,3,To Do,A-1\n"
        "Four,A-4,4,To Do,A-9\n" };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import = accord_test_preview (plan, NULL, &file, 1);
  g_autoptr (GError) error = NULL;

  accord_test_assert_counts (import, "6/0/0/1/1");
  g_assert_true (accord_test_has_note (import, "“A-9” is neither"));
  g_assert_true (accord_import_apply (import, TRUE, NULL, &error));
  g_assert_true (accord_plan_check (plan, &error));
  g_assert_cmpuint (accord_test_count (plan, "dependency"), ==, 2);
}

/* What breaks a rule of the plan is that line's fault, not the file's. */
static void
test_rules (void)
{
  static const AccordTestFile file
    = { "persons.csv",
        "name,side,starts-on,ends-on\nAnn,sales,2026-01-01,2026-12-31\n"
        "Bea,sales,2026-12-31,2026-01-01\nCid,nowhere,,\n" };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autofree char *plural = NULL;
  AccordTestFile named = file;
  g_autoptr (AccordImport) import = NULL;
  g_autoptr (GError) error = NULL;

  plural = g_strconcat (((AccordEntityClass *) g_type_class_peek (
                           accord_plan_find_kind (plan, "person")))
                          ->plural,
                        ".csv", NULL);
  named.name = plural;
  import = accord_test_preview (plan, NULL, &named, 1);
  accord_test_assert_counts (import, "1/0/0/0/2");
  g_assert_true (accord_import_apply (import, TRUE, NULL, &error));
  g_assert_cmpuint (accord_test_count (plan, "person"), ==, 1);
}

/* A line that is found to be wrong half-way leaves nothing behind. */
static void
test_half_way (void)
{
  static const AccordTestFile people
    = { "people.csv", "name,side\nAnn,sales\nCid,nowhere\n" };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import
    = accord_test_preview (plan, NULL, &people, 1);
  const AccordProblem *problem
    = accord_problems_get (accord_import_get_problems (import), 0);
  g_autoptr (GError) error = NULL;

  accord_test_assert_counts (import, "1/0/0/0/1");
  g_assert_cmpuint (problem->line, ==, 3);
  g_assert_cmpuint (problem->column, ==, 2);
  g_assert_cmpstr (problem->value, ==, "nowhere");
  g_assert_true (accord_import_apply (import, TRUE, NULL, &error));
  g_assert_cmpuint (accord_test_count (plan, "person"), ==, 1);
}

/* A promise finds its deal by the id of whichever program has it. */
static void
test_promises (void)
{
  static const char *const pairs[]
    = { "title=Promise", "deal=Deal", "features=Features", "agreed-date=By",
        NULL };
  static const char text[]
    = "Promise,Deal,Features,By\n"
      "First,1,Export,2026-05-01\nSecond,99,Export,2026-05-01\n"
      "Third,,Import,2026-05-01\n";
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) deals
    = accord_test_import (plan, NULL, "x.csv", DEALS);
  g_autoptr (AccordImport) features
    = accord_test_import (plan, NULL, "features.csv", "title\nExport\n");
  g_autoptr (AccordImport) import = accord_import_new (plan, NULL);
  g_autoptr (AccordProfile) profile = accord_profile_new_mapping (
    "promise", ACCORD_TARGET_PROMISE, pairs, NULL);
  GFile *file = accord_test_file_new ("p.csv", text, strlen (text));
  g_autoptr (GError) error = NULL;

  accord_import_add_file (import, file, profile, NULL, &error);
  g_assert_true (accord_import_preview (import, NULL, NULL, NULL, &error));
  accord_test_assert_counts (import, "1/0/0/0/2");
  g_assert_true (accord_import_apply (import, TRUE, NULL, &error));
  accord_test_assert_value (plan, "promise", "First", "deal", "Portal");
  accord_test_assert_value (plan, "promise", "First", "state", "agreed");
  g_assert_cmpuint (accord_test_count (plan, "promise"), ==, 1);
  g_assert_cmpuint (accord_test_count (plan, "promise-feature"), ==, 1);
  accord_test_file_free (file);
}

/* Accounts before deals, whatever the order; near names are only told. */
static void
test_order (void)
{
  static const AccordTestFile files[] = {
    { "opportunities.csv",
      "Opportunity ID,Opportunity Name,Account Name,Stage,Amount,"
      "Probability (%),Close Date\n"
      "o1,Portal,ACME corp,Proposal,10,40,2026-05-05\n"
      "o2,Depot,Acme-Corp,Proposal,10,0,2026-05-05\n" },
    { "accounts.csv", "Account ID,Account Name,Account Owner,Billing Country\n"
                      "a1,Acme Corp,Ann,France\n" },
  };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import
    = accord_test_preview (plan, NULL, files, G_N_ELEMENTS (files));
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_import_apply (import, FALSE, NULL, &error));
  accord_test_assert_value (plan, "deal", "Portal", "account", "Acme Corp");
  accord_test_assert_value (plan, "deal", "Depot", "account", "Acme-Corp");
  accord_test_assert_value (plan, "account", "Acme Corp", "region", "France");
  g_assert_true (accord_test_has_note (import, "nearly the same"));
  g_assert_true (accord_test_has_note (import, "chance of 0\u00a0%"));
}

static void
import_mapped (AccordPlan        *plan,
               const char *const *pairs,
               const char        *text)
{
  GFile *file = accord_test_file_new ("x.csv", text, strlen (text));
  g_autoptr (AccordImport) import = accord_import_new (plan, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordProfile) profile
    = accord_profile_new_mapping ("Ours", ACCORD_TARGET_DEAL, pairs, &error);

  g_assert_no_error (error);
  g_assert_true (accord_import_add_file (import, file, profile, NULL, &error));
  g_assert_true (accord_import_preview (import, NULL, NULL, NULL, &error));
  g_assert_true (accord_import_apply (import, FALSE, NULL, &error));
  accord_test_file_free (file);
}

/* Where no column says how a deal ended, its stage does; a stage that is new
 * stands by the chance that it gives. */
static void
test_stages (void)
{
  static const char *const pairs[]
    = { "title=Deal", "stage=Stage", "chance=Sure", "close-likely=Closes",
        NULL };
  static const char text[] = "Deal,Stage,Sure,Closes\n"
                             "A,Contracting,90%,2026-05-05\n"
                             "B,Value Proposition,15%,2026-05-05\n"
                             "C,Closed Won,100%,2026-02-03\n"
                             "D,closed - lost,0%,2026-02-04\n"
                             "E,WON,100%,2026-02-05\n"
                             "F,Half won,50%,2026-05-05\n";
  static const char later[] = "Deal,Stage,Sure,Closes\n"
                              "A,Closed Won,100%,2026-03-01\n";
  static const char *const order[]
    = { "Prospecting", "Value Proposition", "Qualified", "Proposal",
        "Half won", "Negotiation", "Contracting", "Won", "Lost" };
  static const struct
  {
    const char *deal, *state, *stage, *closed_on;
  } cases[] = {
    { "A", "won", "Won", "2026-03-01" },
    { "B", "open", "Value Proposition", NULL },
    { "C", "won", "Won", "2026-02-03" },
    { "D", "lost", "Lost", "2026-02-04" },
    { "E", "won", "Won", "2026-02-05" },
    { "F", "open", "Half won", NULL },
  };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (GPtrArray) stages = NULL;

  import_mapped (plan, pairs, text);
  accord_test_assert_value (plan, "deal", "A", "state", "open");
  import_mapped (plan, pairs, later);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      accord_test_assert_value (plan, "deal", cases[i].deal, "state",
                                cases[i].state);
      accord_test_assert_value (plan, "deal", cases[i].deal, "stage",
                                cases[i].stage);
      accord_test_assert_value (plan, "deal", cases[i].deal, "closed-on",
                                cases[i].closed_on);
    }

  stages = accord_plan_dup_current (plan, ACCORD_TYPE_STAGE);
  g_assert_cmpuint (stages->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < stages->len; i++)
    {
      g_autofree char *label = accord_entity_dup_label (stages->pdata[i]);

      g_assert_cmpstr (label, ==, order[i]);
    }
}

static void
test_saved_mapping (void)
{
  static const char *const pairs[] = { "title=Vorhaben", "amount=Wert", NULL };
  static const char text[] = "Vorhaben;Wert\nPortal;12,50\n";
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  GFile *file = accord_test_file_new ("x.csv", text, strlen (text));
  g_autoptr (AccordImport) import = accord_import_new (plan, NULL);
  g_autoptr (AccordProfile) profile = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_saved_mapping_keep (plan, "Ours", ACCORD_TARGET_DEAL,
                                            pairs, &error));
  g_assert_true (accord_saved_mapping_keep (plan, "Ours", ACCORD_TARGET_DEAL,
                                            pairs, &error));
  g_assert_cmpuint (accord_test_count (plan, "mapped-column"), ==, 2);
  profile = accord_saved_mapping_find (plan, "ours", &error);
  g_assert_no_error (error);
  g_assert_true (accord_import_add_file (import, file, profile, NULL, &error));
  g_assert_true (accord_import_preview (import, NULL, NULL, NULL, &error));
  g_assert_true (accord_import_apply (import, FALSE, NULL, &error));
  accord_test_assert_value (plan, "deal", "Portal", "amount", "12.50");
  g_assert_null (accord_saved_mapping_find (plan, "theirs", &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  accord_test_file_free (file);
}

static void
test_unknown (void)
{
  static const char text[] = "a,b\n1,2\n";
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  GFile *file = accord_test_file_new ("x.csv", text, strlen (text));
  g_autoptr (AccordImport) import = accord_import_new (plan, NULL);
  g_autoptr (GFile) nothing = g_file_new_for_path ("/nowhere/x.csv");
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_import_add_file (import, nothing, NULL, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (accord_import_add_file (import, file, NULL, NULL, &error));
  g_assert_false (accord_import_preview (import, NULL, NULL, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  accord_test_file_free (file);
}

#define PERIOD(from, to)                                                       \
  "<TimePeriod><FromDate>" from "T00:00:00</FromDate><ToDate>" to              \
  "T23:59:00</ToDate></TimePeriod>"

/* A four-day week with holidays, one part-timer with days of her own, and a task
 * that two people share. */
static const char project[]
  = "<Project><Name>Depot</Name><MinutesPerDay>480</MinutesPerDay>"
    "<CalendarUID>1</CalendarUID><Calendars>"
    "<Calendar><UID>1</UID><Name>Four days</Name><WeekDays>"
    "<WeekDay><DayType>6</DayType><DayWorking>0</DayWorking></WeekDay>"
    "<WeekDay><DayType>0</DayType><DayWorking>0</DayWorking>" PERIOD (
      "2026-12-24", "2026-12-26") "</WeekDay></WeekDays><Exceptions><Exception>"
    PERIOD ("2026-12-24", "2026-12-26") "<Name>Christmas</Name><Type>1</Type>"
    "</Exception></Exceptions></Calendar>"
    "<Calendar><UID>2</UID><Name>Ann</Name><BaseCalendarUID>1"
    "</BaseCalendarUID></Calendar>"
    "<Calendar><UID>3</UID><Name>Bea</Name><BaseCalendarUID>1"
    "</BaseCalendarUID><Exceptions><Exception>" PERIOD (
      "2026-05-04", "2026-05-08") "<Type>1</Type></Exception></Exceptions>"
    "</Calendar></Calendars>"
    "<Tasks><Task><UID>1</UID><Name>Build</Name><OutlineLevel>1</OutlineLevel>"
    "<Work>PT40H0M0S</Work></Task><Task><UID>2</UID><Name>Test</Name>"
    "<OutlineLevel>1</OutlineLevel><Work>PT8H0M0S</Work></Task></Tasks>"
    "<Resources><Resource><UID>1</UID><Name>Ann</Name><CalendarUID>2"
    "</CalendarUID></Resource><Resource><UID>2</UID><Name>Bea</Name>"
    "<MaxUnits>0.5</MaxUnits><CalendarUID>3</CalendarUID></Resource>"
    "</Resources><Assignments>"
    "<Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID>"
    "<Work>PT24H0M0S</Work></Assignment>"
    "<Assignment><UID>2</UID><TaskUID>1</TaskUID><ResourceUID>2</ResourceUID>"
    "<Work>PT16H0M0S</Work></Assignment>"
    "<Assignment><UID>3</UID><TaskUID>2</TaskUID><ResourceUID>2</ResourceUID>"
    "<Work>PT8H0M0S</Work></Assignment></Assignments></Project>";

static void
test_project (void)
{
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import
    = accord_test_import (plan, NULL, "depot.xml", project);
  g_autoptr (AccordImport) again = NULL;
  guint64 digest = accord_plan_get_digest (plan);

  /* Two calendars, a team, two people, two tasks, two parts. */
  accord_test_assert_counts (import, "9/0/0/0/0");
  accord_test_assert_value (plan, "team", "Depot", "calendar", "Four days");
  accord_test_assert_value (plan, "calendar", "Four days", "weekdays",
                            "mon,tue,wed,thu");
  accord_test_assert_value (plan, "person", "Ann", "calendar", NULL);
  accord_test_assert_value (plan, "person", "Bea", "calendar", "Bea");
  accord_test_assert_value (plan, "calendar", "Bea", "weekdays",
                            "mon,tue,wed,thu");
  accord_test_assert_value (plan, "holiday", "Holiday", "first-day",
                            "2026-05-04");
  g_assert_cmpuint (accord_test_count (plan, "holiday"), ==, 3);
  g_assert_cmpuint (accord_test_count (plan, "part"), ==, 3);
  accord_test_assert_value (plan, "part", "Ann", "assignee", "Ann");
  accord_test_assert_value (plan, "part", "Ann", "estimate-likely",
                            "3");
  accord_test_assert_value (plan, "part", "Bea", "estimate-likely",
                            "2");
  accord_test_assert_value (plan, "part", "Test – Depot", "assignee", "Bea");

  again = accord_test_import (plan, NULL, "depot.xml", project);
  accord_test_assert_counts (again, "0/0/9/0/0");
  g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);
}

/* Out and in again, people work on the same days. */
static void
test_round_trip (void)
{
  AccordExportOptions options = { 0 };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordPlan) other = accord_test_plan_new ();
  g_autoptr (AccordImport) import
    = accord_test_import (plan, NULL, "depot.xml", project);
  g_autoptr (AccordImport) back = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  g_assert_true (accord_export_mspdi (plan, &options, stream, NULL, NULL));
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  back = accord_test_import (
    other, NULL, "test.xml",
    g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)));

  accord_test_assert_value (other, "person", "Ann", "calendar", "Four days");
  accord_test_assert_value (other, "person", "Bea", "calendar", "Bea");
  accord_test_assert_value (other, "calendar", "Bea", "weekdays",
                            "mon,tue,wed,thu");
  accord_test_assert_value (other, "holiday", "Holiday", "last-day",
                            "2026-05-08");
  g_assert_cmpuint (accord_test_count (other, "holiday"), ==, 3);
  g_assert_cmpuint (accord_test_count (other, "part"), ==, 3);
  accord_test_assert_value (other, "part", "Test – Test", "assignee", "Bea");
}

/* A week and holidays as somebody writes them in a table. */
static void
test_calendar (void)
{
  AccordImportOptions options = ACCORD_IMPORT_OPTIONS_INIT;
  static const char *const pairs[]
    = { "name=Name", "weekdays=Days", "holidays=Off", NULL };
  static const char text[] = "Name,Days,Off\n"
                             "North,\"mon,tue,wed,thu\",2026-06-06 National day\n"
                             "South,Someday,\nWest,mon,next week\n";
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordProfile) profile = accord_profile_new_mapping (
    "calendars", ACCORD_TARGET_CALENDAR, pairs, NULL);
  GFile *file = accord_test_file_new ("week.csv", text, strlen (text));
  g_autoptr (AccordImport) import = accord_import_new (plan, &options);

  accord_import_add_file (import, file, profile, NULL, NULL);
  g_assert_true (accord_import_preview (import, NULL, NULL, NULL, NULL));
  accord_test_assert_counts (import, "1/0/0/0/2");
  g_assert_true (accord_import_apply (import, TRUE, NULL, NULL));
  accord_test_assert_value (plan, "holiday", "National day", "calendar",
                            "North");
  accord_test_file_free (file);
}

/* Among others it is left out, with the reason. */
static void
test_unknown_among_others (void)
{
  static const AccordTestFile files[]
    = { { "deals.csv", DEALS }, { "x.csv", "a,b\n1,2\n" } };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import
    = accord_test_preview (plan, NULL, files, G_N_ELEMENTS (files));
  const AccordImportFile *known = accord_import_get_files (import)->pdata[0];
  const AccordImportFile *unknown = accord_import_get_files (import)->pdata[1];

  accord_test_assert_counts (import, "4/0/0/0/0");
  g_assert_null (known->reason);
  g_assert_nonnull (strstr (unknown->reason, "x.csv"));
  g_assert_null (unknown->profile);
  g_assert_true (accord_import_apply (import, FALSE, NULL, NULL));
}

/* What was chosen about values is kept as well: `05/11/24` alone could be
 * either, and 1.5 a day and a half or hours. */
static void
test_saved_choices (void)
{
  static const char *const pairs[]
    = { "title=Name", "done-on=End", "status=State", "estimate-likely=Size",
        NULL };
  static const char text[] = "Name;End;State;Size\nPortal;05/11/24;done;12\n";
  AccordImportOptions options = ACCORD_IMPORT_OPTIONS_INIT;
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  GFile *file = accord_test_file_new ("x.csv", text, strlen (text));
  g_autoptr (AccordImport) import = NULL;
  g_autoptr (AccordProfile) profile = NULL;
  AccordCsvOptions form = ACCORD_CSV_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;

  options.records.date_format = ACCORD_DATE_FORMAT_MONTH_FIRST;
  options.records.number_style = ACCORD_NUMBER_STYLE_COMMA;
  options.records.effort_unit = ACCORD_EFFORT_UNIT_HOURS;
  options.csv.encoding = ACCORD_ENCODING_LATIN1;
  options.csv.delimiter = ';';
  g_assert_true (accord_saved_mapping_keep (plan, "Ours", ACCORD_TARGET_FEATURE,
                                            pairs, &error));
  g_assert_true (accord_saved_mapping_keep_choices (
    plan, "Ours", &options.records, &options.csv, &error));
  accord_test_assert_value (plan, "import-mapping", "Ours", "date-format",
                            "month-first");
  accord_test_assert_value (plan, "import-mapping", "Ours", "decimal-mark",
                            "comma");
  accord_saved_mapping_choose_form (plan, "Ours", &form);
  g_assert_cmpint (form.encoding, ==, ACCORD_ENCODING_LATIN1);
  g_assert_cmpint (form.delimiter, ==, ';');

  profile = accord_saved_mapping_find (plan, "Ours", &error);
  g_assert_no_error (error);
  import = accord_import_new (plan, NULL);
  accord_import_add_file (import, file, profile, NULL, NULL);
  g_assert_true (accord_import_preview (import, NULL, NULL, NULL, &error));
  g_assert_true (accord_import_apply (import, FALSE, NULL, &error));
  accord_test_assert_value (plan, "feature", "Portal", "done-on", "2024-05-11");
  accord_test_assert_value (plan, "part", "Portal – Unassigned",
                            "estimate-likely", "1.5");

  g_assert_false (accord_saved_mapping_keep_choices (
    plan, "Theirs", &options.records, &options.csv, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  accord_test_file_free (file);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/deals", test_deals);
  g_test_add_func ("/import/changes", test_changes);
  g_test_add_func ("/import/edited", test_edited);
  g_test_add_func ("/import/wrong", test_wrong);
  g_test_add_func ("/import/stale", test_stale);
  g_test_add_func ("/import/cancel", test_cancel);
  g_test_add_func ("/import/github", test_github);
  g_test_add_func ("/import/gitlab", test_gitlab);
  g_test_add_func ("/import/circle", test_circle);
  g_test_add_func ("/import/rules", test_rules);
  g_test_add_func ("/import/half-way", test_half_way);
  g_test_add_func ("/import/promises", test_promises);
  g_test_add_func ("/import/order", test_order);
  g_test_add_func ("/import/stages", test_stages);
  g_test_add_func ("/import/saved-mapping", test_saved_mapping);
  g_test_add_func ("/import/saved-choices", test_saved_choices);
  g_test_add_func ("/import/project", test_project);
  g_test_add_func ("/import/round-trip", test_round_trip);
  g_test_add_func ("/import/calendar", test_calendar);
  g_test_add_func ("/import/unknown", test_unknown);
  g_test_add_func ("/import/unknown-among-others", test_unknown_among_others);

  return g_test_run ();
}
