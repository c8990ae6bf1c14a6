/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-import-row.h"
#include "accord-import-session.h"

#include "accord-deal.h"
#include "accord-error.h"
#include "accord-plan-edit.h"
#include "accord-saved-mapping.h"
#include "accord-settings.h"
#include "accord-test-world.h"

#include <glib/gstdio.h>
#include <locale.h>

#define DEALS                                                                 \
  "Opportunity,Worth,Probability,Expected close\n"                            \
  "Alpha,1000,50,03/04/2026\n"                                                \
  "Beta,2000,25,05/06/2026\n"                                                 \
  "Gamma,much,10,07/08/2026\n"

typedef struct
{
  AccordPlan *plan;
  char *folder;
  char *path;
  AccordImportSession *session;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  fixture->plan = accord_test_world_new ();
  fixture->folder = g_dir_make_tmp ("accord-session-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "deals of ours.csv", NULL);
  g_assert_true (g_file_set_contents (fixture->path, DEALS, -1, NULL));
  fixture->session
    = accord_import_session_new (fixture->plan);
  file = g_file_new_for_path (fixture->path);
  accord_import_session_add (fixture->session, file);
  /* The same file again is the same file. */
  accord_import_session_add (fixture->session, file);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->session);
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
  g_object_unref (fixture->plan);
}

static void
wait (Fixture *fixture)
{
  while (accord_import_session_is_busy (fixture->session))
    g_main_context_iteration (NULL, TRUE);
}

static AccordImportEntry *
get_entry (Fixture *fixture)
{
  g_autoptr (AccordImportEntry) entry = g_list_model_get_item (
    accord_import_session_get_entries (fixture->session), 0);

  return entry; /* the session holds it */
}

/* Maps the columns as a person would: the guesses, and the date. */
static void
map (Fixture *fixture)
{
  AccordColumnMapping *mapping
    = accord_import_entry_get_mapping (get_entry (fixture));
  g_auto (GStrv) choices = accord_column_mapping_list_choices (mapping);
  g_autoptr (AccordProfile) profile = NULL;

  for (guint i = 0; choices[i] != NULL; i++)
    if (g_str_equal (choices[i], "Close likely"))
      accord_column_mapping_choose (mapping, 3, i);
  profile = accord_column_mapping_make_profile (mapping, "Ours", NULL);
  g_assert_nonnull (profile);
  accord_import_session_choose (fixture->session, get_entry (fixture),
                                profile);
  wait (fixture);
}

/* A kind that comes to be must get its words. */
static void
test_kinds (void)
{
  for (guint i = 0; i < ACCORD_N_TARGET_KINDS; i++)
    g_assert_nonnull (accord_target_kind_get_words (i));
}

static void
test_unknown (Fixture      *fixture,
              gconstpointer data)
{
  AccordColumnMapping *mapping;

  wait (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (
                      accord_import_session_get_entries (fixture->session)),
                    ==, 1);
  g_assert_null (accord_import_session_get_result (fixture->session));
  g_assert_false (accord_import_entry_is_known (get_entry (fixture)));

  mapping = accord_import_entry_get_mapping (get_entry (fixture));
  g_assert_cmpuint (accord_column_mapping_get_n_columns (mapping), ==, 4);
  g_assert_cmpstr (accord_column_mapping_get_values (mapping, 0), ==,
                   "Alpha, Beta, Gamma");
  {
    g_auto (GStrv) pairs = accord_column_mapping_list_pairs (mapping);

    g_assert_cmpstrv (pairs, ((const char *[]){ "title=Opportunity",
                                                "amount=Worth",
                                                "chance=Probability",
                                                "close-likely=Expected close",
                                                NULL }));
  }
}

/* The dates can be read in two ways: a person is asked, and has answered. */
static void
test_ambiguous (Fixture      *fixture,
                gconstpointer data)
{
  AccordImportOptions options;
  GPtrArray *columns;
  guint n_asked = 0;

  wait (fixture);
  map (fixture);
  columns = accord_import_entry_get_columns (get_entry (fixture));
  for (guint i = 0; i < columns->len; i++)
    n_asked += ((AccordColumnUse *) columns->pdata[i])->is_ambiguous;
  g_assert_cmpuint (n_asked, ==, 1);
  g_assert_cmpuint (accord_import_session_count_wrong (fixture->session), ==,
                    4);

  options = *accord_import_session_get_options (fixture->session);
  options.records.date_format = ACCORD_DATE_FORMAT_DAY_FIRST;
  accord_import_session_set_options (fixture->session, &options);
  wait (fixture);
  g_assert_cmpuint (accord_import_session_count_wrong (fixture->session), ==,
                    1);
}

static void
read_day_first (Fixture *fixture)
{
  AccordImportOptions options;

  wait (fixture);
  options = *accord_import_session_get_options (fixture->session);
  options.records.date_format = ACCORD_DATE_FORMAT_DAY_FIRST;
  accord_import_session_set_options (fixture->session, &options);
}

static void
applied_cb (GObject      *session,
            GAsyncResult *result,
            gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
apply (Fixture  *fixture,
       gboolean  skip_wrong,
       gboolean  cancel,
       GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  accord_import_session_apply_async (fixture->session, skip_wrong, applied_cb,
                                     &result);
  if (cancel)
    accord_import_session_cancel (fixture->session);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return accord_import_session_apply_finish (fixture->session, result, error);
}

static void
test_apply (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  AccordPlan *plan = fixture->plan;
  AccordEntity *deal;
  guint n_before = accord_entity_list_get_size (
    accord_plan_get_list (plan, ACCORD_TYPE_DEAL));

  read_day_first (fixture);
  map (fixture);

  g_assert_false (apply (fixture, FALSE, FALSE, &error));
  g_assert_nonnull (strstr (error->message, "one thing is wrong"));
  g_clear_error (&error);
  g_assert_true (apply (fixture, TRUE, FALSE, &error));
  g_assert_no_error (error);

  g_assert_cmpuint (accord_entity_list_get_size (
                      accord_plan_get_list (plan, ACCORD_TYPE_DEAL)),
                    ==, n_before + 2);
  deal = accord_plan_find (plan, ACCORD_TYPE_DEAL, "Alpha", NULL);
  g_assert_cmpint (accord_entity_get_day (deal, ACCORD_DEAL_CLOSE_LIKELY), ==,
                   accord_day_from_ymd (2026, 4, 3));
  g_assert_true (accord_plan_undo (plan, &error));
  g_assert_cmpuint (accord_entity_list_get_size (
                      accord_plan_get_list (plan, ACCORD_TYPE_DEAL)),
                    ==, n_before);
}

/* What was stopped has not happened, and can be done after all. */
static void
test_stopped (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint64 digest = accord_plan_get_digest (fixture->plan);

  read_day_first (fixture);
  map (fixture);
  g_assert_false (apply (fixture, TRUE, TRUE, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED);
  g_assert_cmphex (accord_plan_get_digest (fixture->plan), ==, digest);
  g_clear_error (&error);
  g_assert_true (apply (fixture, TRUE, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmphex (accord_plan_get_digest (fixture->plan), !=, digest);
}

/* What is kept is known when the plan changes: the session looks again. */
static void
test_follows_plan (Fixture      *fixture,
                   gconstpointer data)
{
  static const char *const pairs[]
    = { "title=Opportunity", "amount=Worth", NULL };

  wait (fixture);
  g_assert_true (accord_saved_mapping_keep (fixture->plan, "Ours",
                                            ACCORD_TARGET_DEAL, pairs, NULL));
  g_assert_true (accord_import_session_is_busy (fixture->session));
  wait (fixture);
  g_assert_true (accord_import_entry_is_known (get_entry (fixture)));
  g_assert_nonnull (accord_import_session_get_result (fixture->session));
}

static void
test_rows (Fixture      *fixture,
           gconstpointer data)
{
  guint counts[ACCORD_N_IMPORT_SORTS] = { 0 };
  g_autoptr (GListModel) rows = NULL;

  wait (fixture);
  map (fixture);
  rows = accord_import_rows_new (
    accord_import_session_get_result (fixture->session),
    fixture->plan);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccordImportRow) row = g_list_model_get_item (rows, i);
      g_autofree char *title = accord_import_row_dup_title (row);
      g_autofree char *place = accord_import_row_dup_place (row);
      g_autofree char *text = accord_import_row_dup_text (row);

      counts[accord_import_row_get_sort (row)]++;
      if (strstr (title, "much") != NULL)
        {
          g_assert_cmpstr (title, ==, "Worth: “much”");
          g_assert_cmpstr (place, ==, "deals of ours.csv, line 4, column 2");
          g_assert_cmpstr (text, !=, "");
        }
    }
  g_assert_cmpuint (counts[ACCORD_IMPORT_SORT_WRONG], ==, 4);
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  accord_import_session_cancel (fixture->session);
  g_assert_false (accord_import_session_is_busy (fixture->session));
  g_assert_nonnull (accord_import_session_get_problem (fixture->session));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (accord_import_session_get_result (fixture->session));
}

static void
test_missing_file (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *state = NULL;

  g_remove (fixture->path);
  wait (fixture);
  state = accord_import_entry_dup_state (get_entry (fixture));
  g_assert_true (accord_import_entry_is_wrong (get_entry (fixture)));
  g_assert_nonnull (strstr (state, "deals of ours.csv"));
}

#define ADD(path, test)                                                       \
  g_test_add ("/import-session/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-session/kinds", test_kinds);
  ADD ("unknown", test_unknown);
  ADD ("ambiguous", test_ambiguous);
  ADD ("apply", test_apply);
  ADD ("stopped", test_stopped);
  ADD ("follows-plan", test_follows_plan);
  ADD ("rows", test_rows);
  ADD ("cancel", test_cancel);
  ADD ("missing-file", test_missing_file);

  return g_test_run ();
}
