/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-choices.h"
#include "accord-dependency.h"
#include "accord-error.h"
#include "accord-export.h"
#include "accord-feature.h"
#include "accord-mspdi.h"
#include "accord-plan-edit.h"
#include "accord-promise.h"
#include "accord-sample.h"
#include "accord-settings.h"
#include "accord-test-data.h"
#include "accord-test-import.h"

#include <libical/ical.h>
#include <string.h>

/* 2026-03-02 */
#define AS_OF 20514

typedef gboolean (*Export) (AccordPlan *plan,
                            const AccordExportOptions *options,
                            GOutputStream *stream,
                            GCancellable *cancellable,
                            GError **error);

static AccordPlan *
new_sample (void)
{
  g_autoptr (GError) error = NULL;
  AccordPlan *plan = accord_sample_new (AS_OF, &error);

  g_assert_no_error (error);
  accord_plan_set_time (plan, (gint64) AS_OF * 24 * 60 * 60);
  return plan;
}

/* Closes the stream and takes what was written. */
static char *
finish (GOutputStream *stream)
{
  char *text;

  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  text = g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));

  return text;
}

static char *export(AccordPlan *plan,
                    Export write,
                    const AccordExportOptions *options)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  write (plan, options, stream, NULL, &error);
  g_assert_no_error (error);
  return finish (stream);
}

static char *
export_table (AccordPlan                *plan,
              GType                      kind,
              const AccordExportOptions *options)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  accord_export_table (plan, kind, options, stream, NULL, &error);
  g_assert_no_error (error);
  return finish (stream);
}

/* Texts that a spreadsheet, a reader of CSV or one of JSON could mistake. */
static const char *const odd_texts[] = {
  "=1+1",     "'=1+1",      "-5",
  "a,b;c\td", "say \"hi\"", "two\nlines",
  " edge",    "edge ",      "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80",
  "1e5",      "\\n",        "\"",
  "#1",       "\r\nend",
};

static void
add_odd_texts (AccordPlan *plan)
{
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "Odd", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (odd_texts); i++)
    {
      AccordEntity *feature = accord_plan_add (plan, ACCORD_TYPE_FEATURE, 0);

      accord_plan_set_text (plan, feature, ACCORD_FEATURE_TITLE, odd_texts[i]);
      accord_plan_set_text (plan, feature, ACCORD_FEATURE_NOTE, odd_texts[i]);
    }
  accord_plan_commit (plan, &error);
  g_assert_no_error (error);
}

/* Every table comes back into its plan without a difference, and into another
 * with every value but the places in an order. */
static void
test_tables (gconstpointer guarded)
{
  AccordExportOptions options
    = { .private_too = TRUE, .guard = guarded != NULL };
  g_autoptr (AccordPlan) plan = new_sample ();
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);
  guint64 digest;

  add_odd_texts (plan);
  digest = accord_plan_get_digest (plan);
  for (guint i = 0; i < n; i++)
    {
      AccordEntityClass *klass = g_type_class_peek (kinds[i]);
      g_autofree char *text = export_table (plan, kinds[i], &options);
      g_autoptr (AccordImport) import
        = accord_test_import (plan, NULL, "some.csv", text);

      g_test_message ("%s", klass->plural);
      g_assert_cmpuint (
        accord_import_count (import, ACCORD_IMPORT_UNCHANGED), ==,
        accord_entity_list_get_size (accord_plan_get_list (plan, kinds[i])));
      g_assert_cmpuint (
        accord_problems_get_n (accord_import_get_problems (import)), ==, 0);
      g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);
    }
}

/* All tables at once rebuild the plan, but for the id of its settings. */
static void
test_other_plan (void)
{
  AccordExportOptions options = { .private_too = TRUE };
  g_autoptr (AccordPlan) plan = new_sample ();
  g_autoptr (AccordPlan) other = accord_test_plan_new ();
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);
  g_autofree AccordTestFile *files = g_new (AccordTestFile, n);
  g_autoptr (AccordImport) import = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    files[i]
      = (AccordTestFile){ "some.csv", export_table (plan, kinds[i], &options) };
  import = accord_test_preview (other, NULL, files, n);
  g_assert_true (accord_import_apply (import, FALSE, NULL, &error));
  g_assert_true (accord_plan_check (other, &error));
  for (guint i = 1; i < n; i++)
    {
      AccordEntityList *list = accord_plan_get_list (plan, kinds[i]);

      for (guint k = 0; k < accord_entity_list_get_size (list); k++)
        {
          AccordEntity *entity = accord_entity_list_get (list, k);

          g_assert_nonnull (
            accord_plan_lookup (other, accord_entity_get_id (entity)));
        }
      g_free ((char *) files[i].text);
    }
  g_free ((char *) files[0].text);
  accord_test_assert_value (other, "settings", "Spring plan", "currency",
                            "USD");
}

static AccordPlan *
read_json (const char  *text,
           GError     **error)
{
  GFile *file = accord_test_file_new ("plan.json", text, strlen (text));
  AccordPlan *plan = accord_plan_json_read (file, NULL, error);

  accord_test_file_free (file);
  return plan;
}

static void
test_json (void)
{
  AccordExportOptions options = { .private_too = TRUE };
  g_autoptr (AccordPlan) plan = new_sample ();
  g_autoptr (AccordPlan) again = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  add_odd_texts (plan);
  text = export(plan, accord_export_json, &options);
  again = read_json (text, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (accord_plan_get_digest (again), ==,
                    accord_plan_get_digest (plan));
  g_assert_null (accord_plan_get_undo_name (again));
}

/* Amounts without decimals: the currency counts from the first row on. */
static void
test_json_yen (void)
{
  AccordExportOptions options = { 0 };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordPlan) again = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  accord_test_edit (plan, "settings", "Test", "currency", "JPY");
  accord_test_edit (plan, "settings", "Test", "goal-amount", "2500");
  text = export (plan, accord_export_json, &options);
  again = read_json (text, &error);
  g_assert_no_error (error);
  accord_test_assert_value (again, "settings", "Test", "goal-amount", "2500");
  g_assert_cmpuint (accord_plan_get_digest (again), ==,
                    accord_plan_get_digest (plan));
}

static void
test_bad_json (void)
{
#define START "{\"format\": \"accord-plan\", \"version\": 1, \"tables\": "
  static const struct
  {
    const char *text;
    AccordError code;
    const char *words;
  } cases[] = {
    { "", ACCORD_ERROR_INVALID, "JSON" },
    { "[]", ACCORD_ERROR_INVALID, "not a plan" },
    { "{\"format\": \"other\"}", ACCORD_ERROR_INVALID, "not a plan" },
    { "{\"format\": {}}", ACCORD_ERROR_INVALID, "not a plan" },
    { "{\"format\": \"accord-plan\", \"version\": 2, \"tables\": {}}",
      ACCORD_ERROR_NEWER, "newer" },
    { START "[]}", ACCORD_ERROR_INVALID, "no tables" },
    { START "{}}", ACCORD_ERROR_RULE, "exactly once" },
    { START "{\"deals\": 3}}", ACCORD_ERROR_INVALID, "“deals”" },
    { START "{\"deals\": [3]}}", ACCORD_ERROR_INVALID, "deals, row 1" },
    { START "{\"deals\": [{\"id\": \"-1\"}]}}", ACCORD_ERROR_INVALID, "row 1" },
    { START "{\"deels\": [{\"id\": \"1\"}]}}", ACCORD_ERROR_INVALID,
      "“deels”" },
    { START "{\"deals\": [{\"id\": \"1\"}, {\"id\": 1}]}}",
      ACCORD_ERROR_INVALID, "taken" },
    { START "{\"deals\": [{\"id\": \"1\", \"titel\": \"x\"}]}}",
      ACCORD_ERROR_INVALID, "“titel”" },
    { START "{\"deals\": [{\"id\": \"1\", \"title\": [1]}]}}",
      ACCORD_ERROR_INVALID, "“title”" },
    { START "{\"deals\": [{\"id\": \"1\", \"created-on\": \"soon\"}]}}",
      ACCORD_ERROR_INVALID, "deals, row 1: created-on" },
    { "[[[[[[[[[[[[1]]]]]]]]]]]]", ACCORD_ERROR_INVALID, "JSON" },
  };
#undef START

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_null (read_json (cases[i].text, &error));
      g_assert_error (error, ACCORD_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].words));
    }
}

/* What is set here must be in no export that did not ask for it. */
static AccordPlan *
new_private (void)
{
  AccordPlan *plan = new_sample ();
  AccordEntity *promise = accord_entity_list_get (
    accord_plan_get_list (plan, ACCORD_TYPE_PROMISE), 0);
  g_autofree char *title = accord_entity_dup_label (promise);
  AccordEntityList *deals
    = accord_plan_get_list (plan, accord_plan_find_kind (plan, "deal"));
  AccordEntityList *accounts
    = accord_plan_get_list (plan, accord_plan_find_kind (plan, "account"));
  AccordEntityList *roles
    = accord_plan_get_list (plan, accord_plan_find_kind (plan, "role"));
  const struct
  {
    gpointer entity;
    const char *property;
    const char *value;
  } values[] = {
    { promise, "need-date", "2031-03-17" },
    { accord_entity_list_get (deals, 0), "commission", "98765.43" },
    { accord_entity_list_get (deals, 0), "private-note", "SECRET-DEAL" },
    { accord_entity_list_get (accounts, 0), "private-note", "SECRET-ACCOUNT" },
    { accord_entity_list_get (roles, 0), "cost-per-day", "54321.99" },
  };
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "SECRET-NAME", "SECRET-WHY");
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_true (accord_plan_set_from_text (
      plan, values[i].entity, values[i].property, values[i].value, &error));
  accord_plan_set_day (plan, promise, ACCORD_PROMISE_WANT_DATE, AS_OF + 33);
  g_assert_true (accord_plan_commit (plan, &error));

  return plan;
}

static guint
count_secrets (const char *text)
{
  static const char *const secrets[] = {
    "2031-03-17", "20310317", "98765.43", "SECRET", "54321.99",
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    n += strstr (text, secrets[i]) != NULL;

  return n;
}

static void
test_private (void)
{
  static const Export writers[] = {
    accord_export_json,         accord_export_calendar,
    accord_export_mspdi,        accord_export_pipeline_report,
    accord_export_moved_report,
  };
  AccordExportOptions options = { .since = AS_OF - 1000 };
  g_autoptr (AccordPlan) plan = new_private ();
  g_autofree char *json = NULL;
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autofree char *text = export(plan, writers[i], &options);

      g_test_message ("writer %u", i);
      g_assert_cmpuint (count_secrets (text), ==, 0);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = export_table (plan, kinds[i], &options);

      g_assert_cmpuint (count_secrets (text), ==, 0);
    }

  options.private_too = TRUE;
  json = export(plan, accord_export_json, &options);
  g_assert_cmpuint (count_secrets (json), ==, 4);
}

static guint
count_events (const char *text,
              const char *uid_end)
{
  icalcomponent *calendar = icalparser_parse_string (text);
  guint n = 0;

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  for (icalcomponent *event
       = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
       event != NULL; event = icalcomponent_get_next_component (
                        calendar, ICAL_VEVENT_COMPONENT))
    {
      struct icaltimetype start = icalcomponent_get_dtstart (event);
      struct icaltimetype end = icalcomponent_get_dtend (event);

      g_assert_true (icaltime_is_date (start));
      icaltime_adjust (&start, 1, 0, 0, 0);
      g_assert_cmpint (icaltime_compare_date_only (start, end), ==, 0);
      n += g_str_has_suffix (icalcomponent_get_uid (event), uid_end);
    }
  icalcomponent_free (calendar);

  return n;
}

/* No line is longer than 75 octets, and all end as RFC 5545 wants. */
static void
check_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  guint n = g_strv_length (lines);

  g_assert_cmpstr (lines[n - 1], ==, "");
  for (guint i = 0; i < n; i++)
    {
      g_assert_null (strchr (lines[i], '\n'));
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
    }
}

/* Only what was asked for, and nothing where that is nothing. */
static void
test_calendar_of_some (void)
{
  g_autoptr (GPtrArray) promises = g_ptr_array_new ();
  AccordExportOptions options = { .promises = promises };
  g_autoptr (AccordPlan) plan = new_sample ();
  AccordEntityList *list = accord_plan_get_list (plan, ACCORD_TYPE_PROMISE);
  g_autofree char *none = export(plan, accord_export_calendar, &options);
  g_autofree char *one = NULL;
  g_autofree char *uid = NULL;

  g_assert_cmpuint (count_events (none, "@accord"), ==, 0);
  for (guint i = 0; promises->len == 0; i++)
    if (accord_entity_get_day (accord_entity_list_get (list, i),
                               ACCORD_PROMISE_AGREED_DATE)
        != ACCORD_DAY_NONE)
      g_ptr_array_add (promises, accord_entity_list_get (list, i));
  one = export(plan, accord_export_calendar, &options);
  uid = g_strdup_printf ("promise-%" G_GINT64_FORMAT "-agreed@accord",
                         accord_entity_get_id (promises->pdata[0]));
  g_assert_cmpuint (count_events (one, "@accord"), ==, 1);
  g_assert_cmpuint (count_events (one, uid), ==, 1);
}

static void
test_calendar (void)
{
  g_autoptr (GHashTable) dates
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  AccordExportOptions options = { .deliverable = dates };
  g_autoptr (AccordPlan) plan = new_sample ();
  AccordEntity *promise = accord_entity_list_get (
    accord_plan_get_list (plan, ACCORD_TYPE_PROMISE), 0);
  gint64 id = accord_entity_get_id (promise);
  g_autofree char *first = NULL;
  g_autofree char *same = NULL;
  g_autofree char *later = NULL;
  g_autofree char *line = NULL;

  g_hash_table_insert (dates, g_memdup2 (&id, sizeof id),
                       GINT_TO_POINTER (AS_OF + 40));
  first = export(plan, accord_export_calendar, &options);
  same = export(plan, accord_export_calendar, &options);
  g_assert_cmpstr (first, ==, same);
  check_lines (first);
  g_assert_cmpuint (count_events (first, "-agreed@accord"), >, 3);
  g_assert_cmpuint (count_events (first, "-deliverable@accord"), ==, 1);
  g_assert_nonnull (strstr (first, "SEQUENCE:0"));
  line = g_strdup_printf (
    "UID:promise-%" G_GINT64_FORMAT "-deliverable@accord\r\n", id);
  g_assert_nonnull (strstr (first, line));

  /* A change makes all of it newer, under the same names. */
  accord_plan_begin (plan, "Move", NULL);
  accord_plan_set_day (plan, promise, ACCORD_PROMISE_WANT_DATE, AS_OF + 1);
  g_assert_true (accord_plan_commit (plan, NULL));
  later = export(plan, accord_export_calendar, &options);
  g_assert_nonnull (strstr (later, "SEQUENCE:1"));
  g_assert_nonnull (strstr (later, line));
}

/* @text has each line of @lines; it may have more. */
static void
check_contains (const char *text,
                const char *lines)
{
  g_auto (GStrv) found = g_strsplit (text, "\n", -1);
  g_auto (GStrv) wanted = g_strsplit (lines, "\n", -1);

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      g_test_message ("%s", wanted[i]);
      g_assert_true (g_strv_contains ((const char *const *) found, wanted[i]));
    }
}

/* Which feature waits for which other with a lag, how, and how long. */
static char *
describe_links (AccordPlan *plan)
{
  g_autoptr (GPtrArray) all
    = accord_plan_dup_current (plan, ACCORD_TYPE_DEPENDENCY);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *label = accord_entity_dup_label (all->pdata[i]);
      double lag
        = accord_entity_get_number (all->pdata[i], ACCORD_DEPENDENCY_LAG);

      if (lag != 0
          && accord_entity_has_value (all->pdata[i],
                                      ACCORD_DEPENDENCY_PREDECESSOR))
        g_ptr_array_add (
          texts, g_strdup_printf ("%s %d %g", label,
                                  accord_entity_get_choice (
                                    all->pdata[i], ACCORD_DEPENDENCY_TYPE),
                                  lag));
    }
  g_ptr_array_add (texts, NULL);

  return g_strjoinv ("\n", (char **) texts->pdata);
}

static void
test_project (void)
{
  AccordExportOptions options = { 0 };
  g_autoptr (AccordPlan) plan = new_sample ();
  g_autoptr (AccordPlan) other = accord_test_plan_new ();
  g_autofree char *text = export(plan, accord_export_mspdi, &options);
  g_autoptr (AccordProblems) problems = accord_problems_new (10);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordMspdi) project = accord_mspdi_parse (
    (const guint8 *) text, strlen (text), "plan.xml", problems, &error);
  g_autoptr (AccordImport) import = NULL;
  g_autofree char *links = NULL;
  g_autofree char *links_again = NULL;
  guint n_links = 0, n_lags = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (accord_problems_get_n (problems), ==, 0);
  g_assert_cmpstr (project->name, ==, "Spring plan");
  g_assert_cmpint (project->start, ==, AS_OF);
  g_assert_cmpuint (project->tasks->len, >,
                    accord_test_count (plan, "feature"));
  for (guint i = 0; i < project->tasks->len; i++)
    {
      const AccordMspdiTask *task = project->tasks->pdata[i];

      g_assert_cmpint (task->start, <=, task->finish);
      g_assert_cmpint (task->start, >=, AS_OF);
      for (guint k = 0; k < task->links->len; k++)
        g_assert_nonnull (accord_mspdi_find_task (
          project,
          g_array_index (task->links, AccordMspdiLink, k).predecessor_uid));
      n_links += task->links->len;
    }
  g_assert_cmpuint (n_links, >=, 8);

  import = accord_test_import (other, NULL, "plan.xml", text);
  g_assert_cmpuint (accord_import_count (import, ACCORD_IMPORT_WRONG), ==, 0);
  accord_test_assert_value (other, "feature", "Single sign-on (SAML)", "parent",
                            "Identity and access");
  g_assert_true (accord_plan_check (other, &error));

  /* Lags go out as days by the clock, over weekends and holidays, and come
   * back as working days. */
  links = describe_links (plan);
  links_again = describe_links (other);
  for (guint i = 0; links[i] != '\0'; i++)
    n_lags += links[i] == '\n';
  g_assert_cmpuint (n_lags, >=, 5);
  check_contains (links_again, links);
}

static void
test_moved (void)
{
  AccordExportOptions options = { .since = AS_OF };
  g_autoptr (AccordPlan) plan = new_sample ();
  AccordEntity *promise = accord_entity_list_get (
    accord_plan_get_list (plan, ACCORD_TYPE_PROMISE), 0);
  g_autofree char *title = accord_entity_dup_label (promise);
  g_autofree char *text = NULL;
  g_autofree char *row = NULL;

  accord_plan_set_actor (plan, "Ann", "sales");
  accord_test_edit (plan, "promise", title, "want-date", "2026-07-01");
  accord_test_edit (plan, "promise", title, "want-date", "2026-07-08");
  accord_test_edit (plan, "promise", title, "want-date", "2026-07-15");
  accord_test_edit (plan, "promise", title, "told-on", "2026-01-01");
  text = export(plan, accord_export_moved_report, &options);
  row = g_strdup_printf ("promise,%s,want-date,", title);
  g_assert_nonnull (strstr (text, row));
  g_assert_nonnull (strstr (text, ",2026-07-15,"));
  g_assert_nonnull (strstr (text, ",3,2026-03-02,Ann,"));

  options.since = AS_OF + 1;
  g_free (text);
  text = export(plan, accord_export_moved_report, &options);
  g_assert_null (strstr (text, "want-date"));
}

static void
test_pipeline (void)
{
  static const char deals[] = "title,stage,state,amount,created-on,closed-on\n"
                              "A,Proposal,open,1000,2026-03-03,\n"
                              "B,Proposal,open,500,2026-02-01,\n"
                              "C,Won,won,70,2026-02-01,2026-03-08\n"
                              "D,Won,won,9,2026-02-01,2026-03-09\n"
                              "E,Lost,lost,4,2026-02-01,2026-03-02\n";
  AccordExportOptions options = { 0 };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  g_autoptr (AccordImport) import = NULL;
  g_autofree char *text = NULL;

  accord_test_edit (plan, "settings", "Test", "as-of", "2026-03-04");
  import = accord_test_import (plan, NULL, "deals.csv", deals);
  text = export(plan, accord_export_pipeline_report, &options);
  g_assert_nonnull (
    strstr (text, "2026-W10,Proposal,2,1500.00,600.00,1,0,0.00,0,0.00\r\n"));
  g_assert_nonnull (
    strstr (text, "2026-W10,Won,0,0.00,0.00,0,1,70.00,0,0.00\r\n"));
  g_assert_nonnull (
    strstr (text, "2026-W10,Total,2,1500.00,600.00,1,1,70.00,1,4.00\r\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/export/tables/plain", NULL, test_tables);
  g_test_add_data_func ("/export/tables/guarded", "guarded", test_tables);
  g_test_add_func ("/export/other-plan", test_other_plan);
  g_test_add_func ("/export/json", test_json);
  g_test_add_func ("/export/json-yen", test_json_yen);
  g_test_add_func ("/export/bad-json", test_bad_json);
  g_test_add_func ("/export/private", test_private);
  g_test_add_func ("/export/calendar", test_calendar);
  g_test_add_func ("/export/calendar-of-some", test_calendar_of_some);
  g_test_add_func ("/export/project", test_project);
  g_test_add_func ("/export/moved", test_moved);
  g_test_add_func ("/export/pipeline", test_pipeline);

  return g_test_run ();
}
