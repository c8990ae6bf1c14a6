/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-deal.h"
#include "accord-error.h"
#include "accord-plan-edit.h"
#include "accord-promise.h"
#include "accord-role.h"
#include "accord-scenario-edit.h"
#include "accord-settings.h"
#include "store-testing.h"

#include <unistd.h>

static char *
copy_path (StoreFixture *fixture)
{
  return g_build_filename (fixture->folder, "copy.accord", NULL);
}

/* A copy is the plan with all that is held back, history and undo. */
static void
test_copy (StoreFixture *fixture,
           gconstpointer data)
{
  g_autofree char *path = copy_path (fixture);
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  g_autoptr (AccordPlan) copy = NULL;
  g_autoptr (AccordPlanFile) copy_file = NULL;
  g_autoptr (GError) error = NULL;

  store_rename (plan, "A");
  store_rename (plan, "B");
  g_assert_true (accord_plan_file_copy (file, path, &error));
  g_assert_no_error (error);
  copy_file = store_open (path, &copy);
  g_assert_null (accord_plan_file_get_obstacle (copy_file));
  g_assert_cmphex (accord_plan_get_digest (copy), ==,
                   accord_plan_get_digest (plan));
  g_assert_true (accord_plan_file_check (copy_file, &error));
  g_assert_true (accord_plan_undo (copy, &error));
  g_assert_cmpstr (store_get_name (copy), ==, "A");
  g_assert_cmpstr (store_get_name (plan), ==, "B");
  accord_plan_file_close (copy_file);
}

static void
test_name_taken (StoreFixture *fixture,
                 gconstpointer data)
{
  g_autofree char *path = copy_path (fixture);
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  g_autoptr (AccordPlan) other = store_full_plan ();
  g_autoptr (GError) error = NULL;

  store_write (path, "mine", 4);
  g_assert_false (accord_plan_file_copy (file, path, &error));
  store_assert_error (error, ACCORD_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (accord_plan_file_share (file, path, &error));
  store_assert_error (error, ACCORD_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (accord_plan_file_create (path, other, &error));
  store_assert_error (error, ACCORD_ERROR_EXISTS);
  g_clear_error (&error);
  /* Not onto itself either. */
  g_assert_false (accord_plan_file_copy (file, fixture->path, &error));
  store_assert_error (error, ACCORD_ERROR_EXISTS);
  g_assert_true (store_contains (path, "mine", 4));
}

static void
test_no_folder (StoreFixture *fixture,
                gconstpointer data)
{
  g_autofree char *path
    = g_build_filename (fixture->folder, "none", "copy.accord", NULL);
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  g_autoptr (AccordPlan) other = store_full_plan ();
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_plan_file_copy (file, path, &error));
  store_assert_error (error, ACCORD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (accord_plan_file_share (file, path, &error));
  store_assert_error (error, ACCORD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (accord_plan_file_create (path, other, &error));
  store_assert_error (error, ACCORD_ERROR_NOT_FOUND);
}

/* The file is gone, but the plan is still open: it can be saved. */
static void
test_copy_of_removed (StoreFixture *fixture,
                      gconstpointer data)
{
  g_autofree char *path = copy_path (fixture);
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  g_autoptr (AccordPlan) copy = NULL;
  g_autoptr (AccordPlanFile) copy_file = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (unlink (fixture->path), ==, 0);
  g_assert_false (store_try_rename (plan, "A", &error));
  store_assert_error (error, ACCORD_ERROR_STALE);
  g_clear_error (&error);
  g_assert_true (accord_plan_file_copy (file, path, &error));
  copy_file = store_open (path, &copy);
  g_assert_cmphex (accord_plan_get_digest (copy), ==,
                   accord_plan_get_digest (plan));
}

/* Things that nobody could hit by chance, so that a search of the bytes tells
 * whether they are there. */
#define SECRET_NOTE  "zq-secret-note-7431"
#define SECRET_WHY   "zq-because-of-7431"
#define SECRET_NAME  "Move the need date to 2031-07-04"
#define SECRET_EDIT  "zq-edit-7431"
#define SECRET_OLD   "zq-old-note-7431"
#define PUBLIC_TITLE "zq-public-title"
#define SECRET_DAY   22464 /* 2031-07-04 */
#define SECRET_MONEY 73517351739

static AccordEntity *
first_of (AccordPlan *plan,
          GType       kind)
{
  return accord_entity_list_get (accord_plan_get_list (plan, kind), 0);
}

static void
set_private (AccordPlan *plan,
             const char *note)
{
  accord_plan_set_text (plan, first_of (plan, ACCORD_TYPE_DEAL),
                        ACCORD_DEAL_PRIVATE_NOTE, note);
  accord_plan_set_integer (plan, first_of (plan, ACCORD_TYPE_DEAL),
                           ACCORD_DEAL_COMMISSION, SECRET_MONEY);
  accord_plan_set_day (plan, first_of (plan, ACCORD_TYPE_PROMISE),
                       ACCORD_PROMISE_NEED_DATE, SECRET_DAY);
  accord_plan_set_integer (plan, first_of (plan, ACCORD_TYPE_ROLE),
                           ACCORD_ROLE_COST_PER_DAY, SECRET_MONEY + 1);
}

/* What a scenario does to what is held back, in more than one spelling. */
static void
add_scenario_edit (AccordPlan *plan,
                   const char *kind,
                   const char *property)
{
  AccordEntity *edit
    = accord_plan_add (plan, ACCORD_TYPE_SCENARIO_EDIT, 0);

  accord_plan_set_value (
    plan, edit, ACCORD_SCENARIO_EDIT_SCENARIO,
    (AccordValue) { .integer = accord_entity_get_reference (
                      first_of (plan, ACCORD_TYPE_SCENARIO_EDIT),
                      ACCORD_SCENARIO_EDIT_SCENARIO) });
  accord_plan_set_text (plan, edit, ACCORD_SCENARIO_EDIT_ENTITY_KIND, kind);
  accord_plan_set_integer (plan, edit, ACCORD_SCENARIO_EDIT_ENTITY, 5);
  accord_plan_set_text (plan, edit, ACCORD_SCENARIO_EDIT_PROPERTY, property);
  accord_plan_set_text (plan, edit, ACCORD_SCENARIO_EDIT_FROM_TEXT,
                        SECRET_EDIT);
  accord_plan_set_text (plan, edit, ACCORD_SCENARIO_EDIT_TO_TEXT,
                        SECRET_EDIT);
}

static void
commit (AccordPlan *plan)
{
  g_autoptr (GError) error = NULL;

  accord_plan_commit (plan, &error);
  g_assert_no_error (error);
}

/* A plan with secrets in every corner: now, before, undone, dropped, of a
 * deal that is gone, in names and reasons, in a scenario. */
static AccordPlanFile *
create_with_secrets (const char  *path,
                     AccordPlan **plan)
{
  AccordPlanFile *file;
  AccordEntity *deal;

  *plan = store_full_plan ();
  file = store_create (path, *plan);

  accord_plan_begin (*plan, SECRET_NAME, SECRET_WHY);
  set_private (*plan, SECRET_OLD);
  commit (*plan);
  accord_plan_begin (*plan, SECRET_NAME " again", SECRET_WHY);
  set_private (*plan, SECRET_NOTE);
  accord_plan_set_text (*plan, first_of (*plan, ACCORD_TYPE_DEAL),
                        ACCORD_DEAL_TITLE, PUBLIC_TITLE);
  commit (*plan);
  g_assert_true (accord_plan_undo (*plan, NULL));
  g_assert_true (accord_plan_redo (*plan, NULL));

  accord_plan_begin (*plan, "Scenario " SECRET_NAME, SECRET_WHY);
  add_scenario_edit (*plan, "deal", "private-note");
  add_scenario_edit (*plan, "Deals", "private-note");
  add_scenario_edit (*plan, "promise", "Need-Date");
  add_scenario_edit (*plan, "promise", NULL);
  add_scenario_edit (*plan, "unknown", "title");
  commit (*plan);

  accord_plan_begin (*plan, "Remove " SECRET_NAME, NULL);
  accord_plan_remove (*plan, first_of (*plan, ACCORD_TYPE_DEAL));
  commit (*plan);
  g_assert_true (accord_plan_undo (*plan, NULL));
  accord_plan_begin (*plan, "Add " SECRET_NAME, NULL);
  deal = accord_plan_add (*plan, ACCORD_TYPE_DEAL, 0);
  accord_plan_set_text (*plan, deal, ACCORD_DEAL_TITLE, "New");
  accord_plan_set_text (*plan, deal, ACCORD_DEAL_PRIVATE_NOTE, SECRET_NOTE);
  commit (*plan);

  return file;
}

/* Whether @number stands in the file as SQLite writes a record: big-endian,
 * in as few bytes as will do. */
static gboolean
contains_number (const char *path,
                 gint64      number,
                 gsize       n_bytes)
{
  guint64 big = GUINT64_TO_BE ((guint64) number);

  return store_contains (path, (const char *) &big + 8 - n_bytes, n_bytes);
}

static const char *const secrets[]
  = { SECRET_NOTE, SECRET_WHY, "2031-07-04", SECRET_EDIT, SECRET_OLD };

/* Nothing of what is held back is anywhere in the bytes of the shared file. */
static void
test_share (StoreFixture *fixture,
            gconstpointer data)
{
  g_autofree char *path = copy_path (fixture);
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file
    = create_with_secrets (fixture->path, &plan);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_true (
      store_contains (fixture->path, secrets[i], strlen (secrets[i])));
  g_assert_true (contains_number (fixture->path, SECRET_MONEY, 6));
  g_assert_true (contains_number (fixture->path, SECRET_MONEY + 1, 6));

  g_assert_true (accord_plan_file_share (file, path, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_false (store_contains (path, secrets[i], strlen (secrets[i])));
  g_assert_false (contains_number (path, SECRET_MONEY, 6));
  g_assert_false (contains_number (path, SECRET_MONEY + 1, 6));
  g_assert_true (store_contains (path, PUBLIC_TITLE, strlen (PUBLIC_TITLE)));
  g_assert_cmpint (
    store_sql_int (path, "SELECT (SELECT count (*) FROM change_value_private)"
                         " + (SELECT count (*) FROM deal_private)"
                         " + (SELECT count (*) FROM promise_private)"
                         " + (SELECT count (*) FROM role_private)"
                         " + (SELECT count (*) FROM account_private)"),
    ==, 0);
}

static void
shared_cb (GObject      *file,
           GAsyncResult *result,
           gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* As a window does it. */
static gboolean
share_in_thread (AccordPlanFile  *file,
                 const char      *path,
                 GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  accord_plan_file_share_async (file, path, shared_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return accord_plan_file_share_finish (file, result, error);
}

/* The shared plan is sound, shows its public history, and undoes nothing. */
static void
test_shared_plan (StoreFixture *fixture,
                  gconstpointer data)
{
  g_autofree char *path = copy_path (fixture);
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file
    = create_with_secrets (fixture->path, &plan);
  g_autoptr (AccordPlan) shared = NULL;
  g_autoptr (AccordPlanFile) shared_file = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;

  store_rename (plan, "in public");
  g_assert_true (share_in_thread (file, path, &error));
  shared_file = store_open (path, &shared);
  g_assert_null (accord_plan_file_get_obstacle (shared_file));
  g_assert_true (accord_plan_file_check (shared_file, &error));
  g_assert_no_error (error);
  g_assert_null (accord_plan_get_undo_name (shared));
  g_assert_null (accord_plan_get_redo_name (shared));
  g_assert_false (accord_plan_undo (shared, &error));
  store_assert_error (error, ACCORD_ERROR_NOT_FOUND);

  history = accord_storage_list_history (accord_plan_get_storage (shared), 0,
                                         G_MAXUINT, NULL);
  g_assert_cmpstr (accord_change_get_name (history->pdata[0]), ==,
                   "Rename to in public");
  g_assert_cmpuint (history->len, >, 7);
  store_rename (shared, "goes on");
  g_assert_true (accord_plan_undo (shared, NULL));
  accord_plan_file_close (shared_file);
}

static void
add_tests (void)
{
  store_add_test ("/plan-copy/copy", test_copy, NULL);
  store_add_test ("/plan-copy/name-taken", test_name_taken, NULL);
  store_add_test ("/plan-copy/no-folder", test_no_folder, NULL);
  store_add_test ("/plan-copy/copy-of-removed", test_copy_of_removed, NULL);
  store_add_test ("/plan-copy/share", test_share, NULL);
  store_add_test ("/plan-copy/shared-plan", test_shared_plan, NULL);
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
