/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-error.h"
#include "accord-record-reader.h"
#include "accord-test-data.h"

#include <string.h>

/* The records of a file that is read with the profile of that id, or the one
 * that is recognised: one a line, "!" before a wrong one; then the problems. */
static char *
read_text (const char                *name,
           const char                *text,
           const char                *id,
           const AccordRecordOptions *options)
{
  GFile *file = accord_test_file_new (name, text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) profiles = accord_profiles_load ();
  g_autoptr (AccordProblems) problems = accord_problems_new (100);
  g_autoptr (AccordTable) table = accord_table_new (file, NULL, NULL, &error);
  g_autoptr (AccordRecordReader) reader = NULL;
  g_autoptr (GPtrArray) records = NULL;
  GString *result = g_string_new (NULL);
  AccordProfile *profile;

  g_assert_no_error (error);
  g_assert_true (accord_table_rewind (table, problems, NULL, &error));
  profile = id != NULL ? accord_profiles_find (profiles, id, &error)
                       : accord_profiles_recognise (
                         profiles, accord_table_get_headings (table), NULL);
  g_assert_nonnull (profile);

  accord_problems_clear (problems);
  reader = accord_record_reader_new (table, profile, options, problems);
  g_assert_true (
    accord_record_reader_survey (reader, NULL, NULL, NULL, &error));
  records = accord_record_reader_read_all (reader, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    {
      const AccordRecord *record = g_ptr_array_index (records, i);
      g_autofree char *line = accord_record_to_string (record);

      g_assert_cmpstr (accord_record_get_file (record), ==, name);
      g_string_append_printf (
        result, "%" G_GUINT64_FORMAT "%s %s\n", accord_record_get_line (record),
        accord_record_is_wrong (record) ? "!" : "", line);
    }
  for (guint i = 0; i < accord_problems_get_n (problems); i++)
    {
      g_autofree char *shown
        = accord_problem_to_string (accord_problems_get (problems, i));

      g_string_append_printf (result, "%s\n", shown);
    }
  accord_test_file_free (file);

  return g_string_free (result, FALSE);
}

static const struct
{
  const char *text;
  const char *records;
} profile_cases[] = {
  /* Salesforce: what the close date means depends on the stage. */
  { "\xef\xbb\xbfId,AccountId,Name,StageName,Amount,Probability,CloseDate,"
    "IsWon,OwnerId,CreatedDate,NextStep\n"
    "006A,001X,Loan,Qualification,1124741.15,10,2024-11-10,,005Z,"
    "2024-01-22T16:14:25.000+0000,Call\n"
    "006B,001Y,Card,Closed Won,5000,100,2023-06-17,1,005Z,,\n",
    "2 deal; external-id: 006A; title: Loan; account: 001X; "
    "stage: Qualification; state: open; amount: 112474115; "
    "created-on: 2024-01-22; owner: 005Z; next-step: Call; chance: 0.1; "
    "close-likely: 2024-11-10\n"
    "3 deal; external-id: 006B; title: Card; account: 001Y; "
    "stage: Closed Won; state: won; amount: 500000; owner: 005Z; "
    "closed-on: 2023-06-17\n" },
  /* HubSpot, as a German Excel saves it. */
  { "Record ID;Deal Name;Deal Stage;Amount;Close Date;Deal owner;"
    "Deal probability;deal_currency_code\n"
    "7;M\xc3\xbcller;Contract Sent;1.234,50;18.06.2026;a@b.c;0,8;EUR\n"
    "8;Kim;Closed Lost;900;05.11.2025;a@b.c;0;JPY\n",
    "2 deal; external-id: 7; title: Müller; stage: Contract Sent; "
    "state: open; amount: 123450; currency: EUR; owner: a@b.c; chance: 0.8; "
    "close-likely: 2026-06-18\n"
    "3 deal; external-id: 8; title: Kim; stage: Closed Lost; state: lost; "
    "amount: 900; currency: JPY; owner: a@b.c; closed-on: 2025-11-05\n" },
  /* Pipedrive, with its prefix. */
  { "Deal - ID,Deal - Title,Deal - Value,Deal - Currency of value,"
    "Deal - Stage,Deal - Status,Deal - Probability,"
    "Deal - Expected close date,Deal - Won time,Deal - Lost time,"
    "Deal - Lost reason,Organization - Name,Deal - Owner\n"
    "1,A,\"$12,400.00\",USD,Demo,Open,60,09/29/2024,,,,Org,Ann\n"
    "2,B,5,USD,Demo,Won,,,2024-09-30 10:00:00,,,Org,Ann\n"
    "3,C,5,USD,Demo,Lost,,,,2024-10-01 10:00:00,Price,Org,Ann\n",
    "2 deal; external-id: 1; title: A; account: Org; stage: Demo; "
    "state: open; amount: 1240000; currency: USD; owner: Ann; chance: 0.6; "
    "close-likely: 2024-09-29\n"
    "3 deal; external-id: 2; title: B; account: Org; stage: Demo; "
    "state: won; amount: 500; currency: USD; owner: Ann; "
    "closed-on: 2024-09-30\n"
    "4 deal; external-id: 3; title: C; account: Org; stage: Demo; "
    "state: lost; amount: 500; currency: USD; owner: Ann; "
    "lost-reason: Price; closed-on: 2024-10-01\n" },
  /* Jira: repeated headings, seconds, links in both directions. */
  { "Summary,Issue key,Issue id,Status,Project key,Assignee,Created,"
    "Due date,Resolved,Labels,Labels,Original estimate,Time Spent,"
    "Custom field (Story Points),Inward issue link (Blocks),"
    "Outward issue link (Blocks),Outward issue link (Blocks),Parent,"
    "Status Category\n"
    "Log in,TES-1,10,QA,TES,Kim,11/May/24 03:26 PM,,,ui,sso,28800,14400,"
    ",TES-9,TES-2,TES-3,7,In Progress\n"
    "Log out,TES-2,11,QA,TES,,11/May/24 03:26 PM,18/Sep/25 12:00 AM,"
    "19/Sep/25 12:00 AM,,,38h,,,,,,,Done\n"
    "Log,TES-3,12,Closed,TES,,11/May/24 03:26 PM,,,,,,,4,,,,,Erledigt\n",
    "2 feature; external-id: TES-1; alias: 10; title: Log in; "
    "status: doing; team: TES; assignee: Kim; parent: 7; "
    "estimate-likely: 1; done-effort: 0.5; created-on: 2024-05-11; "
    "labels: ui, sso\n"
    "2 dependency; predecessor: TES-9; successor: TES-1; type: FS\n"
    "2 dependency; predecessor: TES-1; successor: TES-2; type: FS\n"
    "2 dependency; predecessor: TES-1; successor: TES-3; type: FS\n"
    "3 feature; external-id: TES-2; alias: 11; title: Log out; "
    "status: done; team: TES; estimate-likely: 4.75; "
    "created-on: 2024-05-11; due: 2025-09-18; done-on: 2025-09-19\n"
    "4 feature; external-id: TES-3; alias: 12; title: Log; status: done; "
    "team: TES; estimate-likely: 2; created-on: 2024-05-11\n" },
  /* GitLab: labels in one cell, weights as story points. */
  { "ID,IID,Title,State,Created At (UTC),Closed At (UTC),Labels,Weight,"
    "Time Estimate,Time Spent,Parent IID\n"
    "900,4,Fix,Closed,2024-05-01 10:00:00,2024-06-01 10:00:00,"
    "\"bug,ui\",3,0,7200,2\n",
    "2 feature; external-id: 4; alias: 900; title: Fix; status: done; "
    "parent: 2; estimate-likely: 0; done-effort: 0.25; "
    "created-on: 2024-05-01; done-on: 2024-06-01; labels: bug, ui\n" },
  /* GitHub's JSON. */
  { "[\n {\"number\": 12, \"title\": \"Crash\", \"state\": \"CLOSED\",\n"
    "  \"stateReason\": \"NOT_PLANNED\", \"closedAt\": "
    "\"2025-01-02T03:04:05Z\",\n"
    "  \"assignees\": [{\"login\": \"ann\"}, {\"login\": \"bo\"}],\n"
    "  \"labels\": [{\"name\": \"bug\"}, {\"name\": \"ui\"}],\n"
    "  \"milestone\": {\"number\": 3, \"title\": \"v1\",\n"
    "   \"dueOn\": \"2025-03-01T08:00:00Z\"},\n"
    "  \"blockedBy\": {\"nodes\": [{\"number\": 7, \"title\": \"x\"}]}},\n"
    " {\"number\": 13, \"title\": \"Wish\", \"state\": \"OPEN\",\n"
    "  \"stateReason\": \"\", \"closedAt\": null, \"milestone\": null}\n]\n",
    "2 feature; external-id: 12; title: Crash; status: dropped; "
    "assignee: ann; due: 2025-03-01; done-on: 2025-01-02; labels: bug, ui\n"
    "2 dependency; predecessor: 7; successor: 12; type: FS\n"
    "9 feature; external-id: 13; title: Wish; status: open\n" },
  /* The CRM set. */
  { "opportunity_id,sales_agent,product,account,deal_stage,engage_date,"
    "close_date,close_value\n"
    "1C,Moses,GTX,Cancity,Won,2016-10-20,2017-03-01,1054\n"
    "2C,Moses,GTX,,Prospecting,,,\n",
    "2 deal; external-id: 1C; account: Cancity; products: GTX; stage: Won; "
    "state: won; amount: 105400; created-on: 2016-10-20; owner: Moses; "
    "closed-on: 2017-03-01; title: Cancity – GTX\n"
    "3 deal; external-id: 2C; products: GTX; stage: Prospecting; "
    "state: open; owner: Moses; title: GTX\n" },
  { "sales_agent,manager,regional_office\nAnna,Dustin,Central\n",
    "2 person; name: Anna; side: sales; manager: Dustin; team: Central\n" },
};

static void
test_profiles (void)
{
  AccordRecordOptions options = ACCORD_RECORD_OPTIONS_INIT;

  options.rules.days_per_point = 0.5;
  for (guint i = 0; i < G_N_ELEMENTS (profile_cases); i++)
    {
      g_autofree char *records
        = read_text ("made.csv", profile_cases[i].text, NULL,
                                           &options);

      g_assert_cmpstr (records, ==, profile_cases[i].records);
    }
}

/* Each value that is refused is told with its place and a reason. */
static void
test_problems (void)
{
  static const char text[]
    = "Deal Name,Deal Stage,Amount,Close Date,Record ID\n"
      "A,Demo,12a,2026-01-01,1\n"
      "B,Demo,5,2026-02-30,2\n"
      ",,,,\n"
      ",Demo,5,2026-01-01,3\n"
      "C,Demo,5\n"
      "D,Demo,5,2026-01-01,4,5\n";
  g_autofree char *records
    = read_text ("deals.csv", text, "hubspot-deals", NULL);

  g_assert_cmpstr (
    records, ==,
    "2! deal; external-id: 1; title: A; stage: Demo; state: open; "
    "close-likely: 2026-01-01\n"
    "3! deal; external-id: 2; title: B; stage: Demo; state: open; "
    "amount: 500\n"
    "5! deal; external-id: 3; stage: Demo; state: open; amount: 500; "
    "close-likely: 2026-01-01\n"
    "6 deal; title: C; stage: Demo; state: open; amount: 500\n"
    "7! deal; external-id: 4; title: D; stage: Demo; state: open; "
    "amount: 500; close-likely: 2026-01-01\n"
    "deals.csv, line 2, column “Amount”, “12a”: “12a” is not a number with a "
    "decimal point, as the column has them; mend it, or choose the number "
    "format.\n"
    "deals.csv, line 3, column “Close Date”, “2026-02-30”: “2026-02-30” is no "
    "date in the format of the column (year-month-day); mend it, or choose "
    "the date format.\n"
    "deals.csv, line 5, column “Deal Name”: The title is missing; fill it "
    "in.\n"
    "deals.csv, line 6, “C”: The row has 3 fields and the heading has 5; the "
    "last ones are taken as empty.\n"
    "deals.csv, line 7, “D”: The row has 6 fields and the heading has 5; put "
    "quotation marks around a text that holds the delimiter.\n");
}

/* What a person says goes before what is detected. */
static void
test_options (void)
{
  static const char text[]
    = "Deal Name,Deal Stage,Close Date\nA,Demo,05/11/24\n";
  static const char *const ignored[] = { "close-likely", NULL };
  AccordRecordOptions options = ACCORD_RECORD_OPTIONS_INIT;
  g_autofree char *unclear = read_text ("a.csv", text, NULL, &options);
  g_autofree char *chosen = NULL;
  g_autofree char *left_out = NULL;

  g_assert_nonnull (strstr (unclear, "2! deal; title: A"));
  g_assert_nonnull (strstr (unclear, "choose the date format"));

  options.date_format = ACCORD_DATE_FORMAT_MONTH_FIRST;
  chosen = read_text ("a.csv", text, NULL, &options);
  g_assert_cmpstr (chosen, ==,
                   "2 deal; title: A; stage: Demo; state: open; "
                   "close-likely: 2024-05-11\n");

  options.ignored = ignored;
  left_out = read_text ("a.csv", text, NULL, &options);
  g_assert_cmpstr (left_out, ==,
                   "2 deal; title: A; stage: Demo; state: open\n");
}

static AccordRecordReader *
open_reader (AccordTable    *table,
             const char     *id,
             AccordProblems *problems)
{
  g_autoptr (GPtrArray) profiles = accord_profiles_load ();
  AccordProfile *profile = accord_profiles_find (profiles, id, NULL);

  return accord_record_reader_new (table, profile, NULL, problems);
}

static void
test_columns (void)
{
  static const char text[]
    = "Deal Name,Owner’s mood,Deal Stage,Close Date\n"
      "A,good,Demo,25/11/24\nB,,Demo,\n";
  GFile *file = accord_test_file_new ("a.csv", text, strlen (text));
  g_autoptr (AccordProblems) problems = accord_problems_new (10);
  g_autoptr (AccordTable) table = accord_table_new (file, NULL, NULL, NULL);
  g_autoptr (AccordRecordReader) reader
    = open_reader (table, "hubspot-deals", problems);
  g_autoptr (GPtrArray) uses = NULL;
  g_autoptr (GString) listed = g_string_new (NULL);
  g_autofree char *about = NULL;

  g_assert_true (accord_record_reader_survey (reader, NULL, NULL, NULL, NULL));
  g_assert_cmpuint (accord_record_reader_get_n_rows (reader), ==, 2);
  uses = accord_record_reader_list_columns (reader);
  for (guint i = 0; i < uses->len; i++)
    {
      const AccordColumnUse *use = g_ptr_array_index (uses, i);

      g_string_append_printf (listed, "%u %s → %s %d%s%s\n", use->column,
                              use->heading,
                              use->property != NULL ? use->property : "nothing",
                              (int) use->n_values,
                              use->sentence != NULL ? ": " : "",
                              use->sentence != NULL ? use->sentence : "");
    }
  g_assert_cmpstr (
    listed->str, ==,
    "1 Deal Name → title 2\n"
    "2 Owner’s mood → nothing 0\n"
    "3 Deal Stage → stage 2\n"
    "3 Deal Stage → state 2\n"
    "4 Close Date → close-likely 1: Dates are day/month/year, as “25/11/24” on "
    "line 2 shows.\n"
    "4 Close Date → closed-on 1: Dates are day/month/year, as “25/11/24” on "
    "line 2 shows.\n");
  about = accord_table_describe (table);
  g_assert_cmpstr (about, ==,
                   "“a.csv” is a table in UTF-8 with commas between the "
                   "fields.");
  accord_test_file_free (file);
}

static void
test_required (void)
{
  GFile *file = accord_test_file_new ("a.csv", "Deal Name\nA\n", 12);
  g_autoptr (AccordProblems) problems = accord_problems_new (10);
  g_autoptr (AccordTable) table = accord_table_new (file, NULL, NULL, NULL);
  g_autoptr (AccordRecordReader) reader
    = open_reader (table, "hubspot-deals", problems);
  g_autoptr (GError) error = NULL;

  g_assert_false (
    accord_record_reader_survey (reader, NULL, NULL, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "stage"));
  accord_test_file_free (file);
}

/* Bytes that only the second half of a file shows are read the second time. */
static void
test_late_encoding (void)
{
  g_autoptr (GString) text = g_string_new ("Deal Name,Deal Stage\n");
  g_autofree char *records = NULL;

  while (text->len < 1 << 19)
    g_string_append (text, "A,Demo\n");
  g_string_append (text, "M\xfcller,Demo\n");

  records = read_text ("a.csv", text->str, NULL, NULL);
  g_assert_true (g_str_has_suffix (
    records, "deal; title: Müller; stage: Demo; state: open\n"));
}

static void
count_progress (guint64  done,
                guint64  total,
                gpointer data)
{
  guint *n = data;

  g_assert_cmpuint (done, <=, total);
  *n += 1;
}

static void
test_progress_and_cancel (void)
{
  g_autoptr (GString) text = g_string_new ("Deal Name,Deal Stage\n");
  g_autoptr (AccordProblems) problems = accord_problems_new (10);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint n = 0;

  while (text->len < 5 << 20)
    g_string_append (text, "A,Demo\n");
  {
    GFile *file = accord_test_file_new ("a.csv", text->str, text->len);
    g_autoptr (AccordTable) table = accord_table_new (file, NULL, NULL, NULL);
    g_autoptr (AccordRecordReader) reader
      = open_reader (table, "hubspot-deals", problems);

    g_assert_true (accord_record_reader_survey (reader, count_progress, &n,
                                                NULL, &error));
    g_assert_cmpuint (n, >=, 3);
    g_cancellable_cancel (cancellable);
    g_assert_null (accord_record_reader_read_all (reader, cancellable, &error));
    g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED);
    accord_test_file_free (file);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-reader/profiles", test_profiles);
  g_test_add_func ("/record-reader/problems", test_problems);
  g_test_add_func ("/record-reader/options", test_options);
  g_test_add_func ("/record-reader/columns", test_columns);
  g_test_add_func ("/record-reader/required", test_required);
  g_test_add_func ("/record-reader/late-encoding", test_late_encoding);
  g_test_add_func ("/record-reader/progress-and-cancel",
                   test_progress_and_cancel);

  return g_test_run ();
}
