/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A long change that a thread writes into the file of a plan. */

#include "accord-deal.h"
#include "accord-error.h"
#include "accord-plan-edit.h"
#include "store-testing.h"

#include <glib/gstdio.h>

typedef struct
{
  AccordPlan *plan;
  AccordPlanFile *file;
  AccordChange *change; /* deals that were added to a copy */
  guint64 digest;       /* before it */
  guint64 after;
  GAsyncResult *result; /* the newest */
  guint n_results;
  guint n_changed;
  guint n_not_saved;
} Write;

#define N_DEALS 3000

static AccordChange *
work_out (AccordPlan *plan, guint64 *after)
{
  g_autoptr (AccordPlan) copy = accord_plan_dup (plan);
  AccordEntity *model
    = accord_entity_list_get (accord_plan_get_list (copy, ACCORD_TYPE_DEAL), 0);
  AccordChange *change;

  accord_plan_begin (copy, "Import deals.csv", NULL);
  for (int i = 0; i < N_DEALS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Deal %d", i);
      AccordEntity *deal = accord_plan_add (copy, ACCORD_TYPE_DEAL, 0);

      accord_plan_set_text (copy, deal, ACCORD_DEAL_TITLE, title);
      accord_plan_set_reference (
        copy, deal, ACCORD_DEAL_STAGE,
        accord_entity_get_referred (model, ACCORD_DEAL_STAGE));
    }
  change = accord_plan_take_back (copy, NULL);
  g_assert_nonnull (change);

  accord_plan_begin (copy, "Import deals.csv", NULL);
  g_assert_true (accord_plan_apply (copy, change, FALSE, NULL));
  g_assert_true (accord_plan_commit (copy, NULL));
  *after = accord_plan_get_digest (copy);

  return change;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
write_init (Write *write, StoreFixture *fixture)
{
  *write = (Write){ 0 };
  write->plan = store_full_plan ();
  write->file = store_create (fixture->path, write->plan);
  write->digest = accord_plan_get_digest (write->plan);
  write->change = work_out (write->plan, &write->after);
  g_signal_connect_swapped (write->plan, "changed", G_CALLBACK (count_cb),
                            &write->n_changed);
  g_signal_connect_swapped (write->plan, "not-saved", G_CALLBACK (count_cb),
                            &write->n_not_saved);
}

static void
write_clear (Write *write)
{
  accord_change_unref (write->change);
  g_clear_object (&write->result);
  g_clear_object (&write->file);
  g_clear_object (&write->plan);
}

static void
ended_cb (GObject *plan, GAsyncResult *result, gpointer data)
{
  Write *write = data;

  g_set_object (&write->result, result);
  write->n_results++;
}

static void
begin (Write *write, const AccordWriteWatch *watch)
{
  accord_plan_write_async (write->plan, write->change, watch, ended_cb, write);
}

static gboolean
end (Write *write, GError **error)
{
  while (write->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return accord_plan_write_finish (write->plan, write->result, error);
}

/* Only what is in the file is in the plan. */
static void
assert_same (Write *write, StoreFixture *fixture, gboolean done)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmphex (accord_plan_get_digest (write->plan), ==,
                   done ? write->after : write->digest);
  g_assert_cmpuint (write->n_changed, ==, done);
  g_assert_true (accord_plan_file_check (write->file, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_sql_int (fixture->path, "SELECT count (*) FROM deal"
                                                 " WHERE title LIKE 'Deal %'"),
                   ==, done ? N_DEALS : 0);
}

static void
test_done (StoreFixture *fixture, gconstpointer data)
{
  Write write;
  guint *progress = g_atomic_rc_box_new0 (guint);
  g_autoptr (GError) error = NULL;

  write_init (&write, fixture);
  begin (&write, &(AccordWriteWatch){ NULL, progress });
  /* Nothing shows before it is on disk. */
  g_assert_cmphex (accord_plan_get_digest (write.plan), ==, write.digest);
  g_assert_false (accord_plan_is_changing (write.plan));
  g_assert_true (end (&write, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_atomic_int_get (progress), >, 900);
  assert_same (&write, fixture, TRUE);

  g_assert_cmpstr (accord_plan_get_undo_name (write.plan), ==,
                   "Import deals.csv");
  g_atomic_rc_box_release (progress);
  write_clear (&write);
}

/* Back and forth, each written by a thread too; a second one waits. */
static void
test_steps (StoreFixture *fixture, gconstpointer data)
{
  Write write;
  g_autoptr (GError) error = NULL;

  write_init (&write, fixture);
  begin (&write, NULL);
  accord_plan_step_async (write.plan, FALSE, ended_cb, &write);
  g_assert_cmphex (accord_plan_get_digest (write.plan), ==, write.after);
  /* Who waits for a thread is not called by it meanwhile. */
  g_assert_cmpuint (write.n_results, ==, 0);
  accord_plan_settle (write.plan);
  g_assert_cmphex (accord_plan_get_digest (write.plan), ==, write.digest);
  g_assert_cmpstr (accord_plan_get_redo_name (write.plan), ==,
                   "Import deals.csv");
  g_assert_cmpuint (write.n_results, ==, 0);
  while (write.n_results < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (end (&write, &error));

  g_clear_object (&write.result);
  accord_plan_step_async (write.plan, FALSE, ended_cb, &write);
  g_assert_false (end (&write, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);

  g_clear_object (&write.result);
  accord_plan_step_async (write.plan, TRUE, ended_cb, &write);
  g_clear_error (&error);
  g_assert_true (end (&write, &error));
  g_assert_no_error (error);
  write.n_changed = 1;
  assert_same (&write, fixture, TRUE);
  write_clear (&write);
}

static void
test_cancelled (StoreFixture *fixture, gconstpointer data)
{
  Write write;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  write_init (&write, fixture);
  g_cancellable_cancel (cancellable);
  begin (&write, &(AccordWriteWatch){ cancellable, NULL });
  g_assert_false (end (&write, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED);
  g_assert_cmpuint (write.n_not_saved, ==, 0);
  assert_same (&write, fixture, FALSE);

  /* It can be begun once more. */
  g_clear_error (&error);
  g_clear_object (&write.result);
  begin (&write, NULL);
  g_assert_true (end (&write, &error));
  assert_same (&write, fixture, TRUE);
  write_clear (&write);
}

/* The plan isn't what the change was worked out for. */
static void
test_stale (StoreFixture *fixture, gconstpointer data)
{
  Write write;
  g_autoptr (GError) error = NULL;

  write_init (&write, fixture);
  accord_plan_begin (write.plan, "Import deals.csv", NULL);
  g_assert_true (accord_plan_apply (write.plan, write.change, FALSE, NULL));
  g_assert_true (accord_plan_commit (write.plan, NULL));
  begin (&write, NULL);
  g_assert_false (end (&write, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE);
  assert_same (&write, fixture, TRUE);
  write_clear (&write);
}

static void
test_not_saved (StoreFixture *fixture, gconstpointer data)
{
  Write write;
  g_autofree char *elsewhere
    = g_build_filename (fixture->folder, "elsewhere.accord", NULL);
  g_autoptr (GError) error = NULL;

  write_init (&write, fixture);
  g_assert_cmpint (g_rename (fixture->path, elsewhere), ==, 0);
  begin (&write, NULL);
  g_assert_false (end (&write, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE);
  g_assert_cmpuint (write.n_not_saved, ==, 1);
  g_assert_cmpint (g_rename (elsewhere, fixture->path), ==, 0);
  assert_same (&write, fixture, FALSE);
  write_clear (&write);
}

/* Whoever comes in between finds it done. */
static void
test_edit_meanwhile (StoreFixture *fixture, gconstpointer data)
{
  Write write;
  g_autoptr (GError) error = NULL;

  write_init (&write, fixture);
  begin (&write, NULL);
  accord_plan_begin (write.plan, "Rename", NULL);
  g_assert_cmphex (accord_plan_get_digest (write.plan), ==, write.after);
  accord_plan_set_text (
    write.plan, accord_plan_get_root (write.plan),
    accord_entity_class_find_field (
      ACCORD_ENTITY_GET_CLASS (accord_plan_get_root (write.plan)), "name"),
    "Else");
  g_assert_true (accord_plan_commit (write.plan, &error));
  g_assert_true (end (&write, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (write.n_changed, ==, 2);
  g_assert_cmpstr (store_get_name (write.plan), ==, "Else");
  g_assert_true (accord_plan_file_check (write.file, &error));
  write_clear (&write);
}

static void
test_closed_meanwhile (StoreFixture *fixture, gconstpointer data)
{
  Write write;
  g_autoptr (GError) error = NULL;

  write_init (&write, fixture);
  begin (&write, NULL);
  accord_plan_file_close (write.file);
  g_assert_true (end (&write, &error));
  g_assert_no_error (error);
  g_clear_object (&write.file);
  g_clear_object (&write.plan);
  write.file = store_open (fixture->path, &write.plan);
  assert_same (&write, fixture, TRUE);
  write_clear (&write);
}

static void
add_tests (void)
{
  store_add_test ("/plan-write/done", test_done, NULL);
  store_add_test ("/plan-write/steps", test_steps, NULL);
  store_add_test ("/plan-write/cancelled", test_cancelled, NULL);
  store_add_test ("/plan-write/stale", test_stale, NULL);
  store_add_test ("/plan-write/not-saved", test_not_saved, NULL);
  store_add_test ("/plan-write/edit-meanwhile", test_edit_meanwhile, NULL);
  store_add_test ("/plan-write/closed-meanwhile", test_closed_meanwhile, NULL);
}

int
main (int argc, char **argv)
{
  return store_run_tests (&argc, &argv, add_tests);
}
