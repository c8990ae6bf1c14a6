/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first I/O call of an operation fails, then the second, and so on until
 * the operation comes to its end without a fault. Each time: all or nothing,
 * never "done" when it isn't, the plan in memory is the plan in the file, and
 * when the disk works again, so does the plan. */

#include "accord-backups.h"
#include "accord-error.h"
#include "accord-kinds.h"
#include "accord-plan-edit.h"
#include "accord-plan-file-private.h"
#include "fault-io.h"
#include "store-testing.h"

#include <errno.h>
#include <glib/gstdio.h>

/* No operation here takes so many calls: a loop that finds no end is one. */
#define MAX_CALLS 20000

static const FaultPlan fault_plans[] = {
  { "eio-once", EIO, FALSE, FALSE },
  { "eio-forever", EIO, TRUE, FALSE },
  { "full-once", ENOSPC, FALSE, FALSE },
  { "full-forever", ENOSPC, TRUE, FALSE },
  { "late-delete", EIO, FALSE, TRUE },
};

/* A plan that is closed: what every round begins with. */
typedef struct
{
  char *bytes;
  gsize length;
  guint64 digest;      /* of its content */
  guint64 next_digest; /* after what the operation does */
} Start;

/* Does the operation with the fault armed, and checks what came of it.
 * Returns whether a fault fired. */
typedef gboolean (*Round) (StoreFixture    *fixture,
                           const Start     *start,
                           const FaultPlan *faults,
                           guint            nth);

static void
make_start (StoreFixture *fixture,
            Start        *start)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  AccordPlanFile *file = store_create (fixture->path, plan);

  store_rename (plan, "before");
  start->next_digest = accord_plan_get_digest (plan);
  store_rename (plan, "now");
  start->digest = accord_plan_get_digest (plan);
  accord_plan_file_close (file);
  g_object_unref (file);
  store_read (fixture->path, &start->bytes, &start->length);
}

static void
put_back (StoreFixture *fixture,
          const Start  *start)
{
  store_write (fixture->path, start->bytes, start->length);
}

/* Opened anew, the file is sound; gives the digest of its content. */
static guint64
reopened_digest (const char *path)
{
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file = store_open (path, &plan);
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_plan_file_get_obstacle (file));
  accord_plan_file_check (file, &error);
  g_assert_no_error (error);

  return accord_plan_get_digest (plan);
}

static void
assert_told (gboolean      done,
             const GError *error)
{
  g_assert_true (done == (error == NULL));
  if (error == NULL)
    return;
  g_assert_true (error->domain == ACCORD_ERROR);
  g_assert_cmpuint (strlen (error->message), >, 10);
}

static gboolean
round_open (StoreFixture    *fixture,
            const Start     *start,
            const FaultPlan *faults,
            guint            nth)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gboolean fired;

  fault_io_arm (faults, nth);
  file = accord_plan_file_open (fixture->path, ACCORD_OPEN_WRITE, plan,
                                &error);
  fired = fault_io_disarm ();
  assert_told (file != NULL, error);
  if (file != NULL)
    g_assert_cmphex (accord_plan_get_digest (plan), ==, start->digest);
  else /* One look more, and a fault that passes is no fault. */
    g_assert_true (faults->forever);
  g_clear_object (&file);
  g_clear_object (&plan);
  g_assert_cmphex (reopened_digest (fixture->path), ==, start->digest);

  return fired;
}

static gboolean
round_change (StoreFixture    *fixture,
              const Start     *start,
              const FaultPlan *faults,
              guint            nth,
              gboolean         undo)
{
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file = store_open (fixture->path, &plan);
  g_autoptr (GError) error = NULL;
  guint64 in_memory;
  gboolean fired, done;

  g_assert_null (accord_plan_file_get_obstacle (file));
  fault_io_arm (faults, nth);
  done = undo ? accord_plan_undo (plan, &error)
              : store_try_rename (plan, "before", &error);
  fired = fault_io_disarm ();
  assert_told (done, error);
  g_clear_error (&error);

  in_memory = accord_plan_get_digest (plan);
  g_assert_cmphex (in_memory, ==, done ? start->next_digest : start->digest);
  /* Once the disk works again, so does the plan. */
  store_try_rename (plan, "again", &error);
  g_assert_no_error (error);
  g_assert_true (accord_plan_undo (plan, &error));
  g_assert_cmphex (accord_plan_get_digest (plan), ==, in_memory);
  accord_plan_file_close (file);
  g_clear_object (&file);
  g_assert_cmphex (reopened_digest (fixture->path), ==, in_memory);

  return fired;
}

/* The same, but the plan is closed while the disk still fails: what was left
 * in the middle is taken back by the next one who opens it. */
static gboolean
round_edit_and_close (StoreFixture    *fixture,
                      const Start     *start,
                      const FaultPlan *faults,
                      guint            nth)
{
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file = store_open (fixture->path, &plan);
  g_autoptr (GError) error = NULL;
  gboolean fired, done;

  fault_io_arm (faults, nth);
  done = store_try_rename (plan, "before", &error);
  accord_plan_file_close (file);
  fired = fault_io_disarm ();
  assert_told (done, error);
  g_clear_object (&file);
  g_assert_cmphex (accord_plan_get_digest (plan), ==,
                   done ? start->next_digest : start->digest);
  g_assert_cmphex (reopened_digest (fixture->path), ==,
                   accord_plan_get_digest (plan));

  return fired;
}

static gboolean
round_edit (StoreFixture    *fixture,
            const Start     *start,
            const FaultPlan *faults,
            guint            nth)
{
  return round_change (fixture, start, faults, nth, FALSE);
}

static gboolean
round_undo (StoreFixture    *fixture,
            const Start     *start,
            const FaultPlan *faults,
            guint            nth)
{
  return round_change (fixture, start, faults, nth, TRUE);
}

static gboolean
round_migrate (StoreFixture    *fixture,
               const Start     *start,
               const FaultPlan *faults,
               guint            nth)
{
  const char *steps[3]
    = { accord_schema_get_current ()->steps[0],
        "ALTER TABLE term ADD COLUMN extra TEXT;",
        "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;" };
  AccordSchema schema = { steps, 3 };
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (AccordPlan) again = accord_kinds_new_plan ();
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gboolean fired;

  fault_io_arm (faults, nth);
  file = _accord_plan_file_open (&schema, fixture->path, ACCORD_OPEN_WRITE,
                                 plan, &error);
  fired = fault_io_disarm ();
  assert_told (file != NULL, error);
  g_clear_error (&error);
  g_clear_object (&file);
  g_clear_object (&plan);

  file = _accord_plan_file_open (&schema, fixture->path, ACCORD_OPEN_WRITE,
                                 again, &error);
  g_assert_no_error (error);
  g_assert_null (accord_plan_file_get_obstacle (file));
  g_assert_cmphex (accord_plan_get_digest (again), ==, start->digest);
  g_assert_true (accord_plan_file_check (file, &error));

  return fired;
}

static guint
count_backups (const char *path)
{
  g_autoptr (GPtrArray) backups = accord_backups_list (path, NULL);

  return backups->len;
}

static void
remove_backups (const char *path)
{
  g_autoptr (GPtrArray) backups = accord_backups_list (path, NULL);

  for (guint i = 0; i < backups->len; i++)
    g_unlink (((AccordBackup *) backups->pdata[i])->path);
}

static gboolean
round_backup (StoreFixture    *fixture,
              const Start     *start,
              const FaultPlan *faults,
              guint            nth)
{
  g_autoptr (sqlite3) db
    = accord_sqlite_open (fixture->path, SQLITE_OPEN_READWRITE, NULL);
  g_autoptr (GError) error = NULL;
  gboolean fired, done;

  remove_backups (fixture->path);
  fault_io_arm (faults, nth);
  done = accord_backups_make (fixture->path, db, 1700000000, &error);
  fired = fault_io_disarm ();
  assert_told (done, error);
  g_assert_cmpuint (count_backups (fixture->path), ==, done ? 1 : 0);
  if (done)
    {
      g_autoptr (GPtrArray) backups
        = accord_backups_list (fixture->path, NULL);

      g_assert_cmphex (
        reopened_digest (((AccordBackup *) backups->pdata[0])->path), ==,
        start->digest);
    }
  g_clear_pointer (&db, sqlite3_close_v2);
  g_assert_cmphex (reopened_digest (fixture->path), ==, start->digest);

  return fired;
}

/* The day's backup fails within an edit: that is told, and stops nobody. */
static gboolean
round_backup_in_edit (StoreFixture    *fixture,
                      const Start     *start,
                      const FaultPlan *faults,
                      guint            nth)
{
  remove_backups (fixture->path);

  return round_change (fixture, start, faults, nth, FALSE);
}

static gboolean
round_restore (StoreFixture    *fixture,
               const Start     *start,
               const FaultPlan *faults,
               guint            nth)
{
  g_autofree char *backup
    = g_build_filename (fixture->folder, "backup.accord", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  guint64 digest;
  gboolean fired, done;

  store_write (backup, start->bytes, start->length);
  store_sql (fixture->path, "DELETE FROM change_value; DELETE FROM change_op;"
                            "DELETE FROM change;"
                            "UPDATE seal SET history = 0");
  digest = reopened_digest (fixture->path);
  fault_io_arm (faults, nth);
  done = accord_backups_restore (fixture->path, backup, 1700000000, &kept,
                                 &error);
  fired = fault_io_disarm ();
  assert_told (done, error);
  g_assert_cmphex (reopened_digest (fixture->path), ==, digest);
  g_assert_cmpint (store_sql_int (fixture->path,
                                  "SELECT count (*) FROM change"),
                   ==, done ? 2 : 0);
  if (kept != NULL)
    g_unlink (kept);

  return fired;
}

static gboolean
round_copy (StoreFixture    *fixture,
            const Start     *start,
            const FaultPlan *faults,
            guint            nth)
{
  g_autofree char *path
    = g_build_filename (fixture->folder, "copy.accord", NULL);
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file = store_open (fixture->path, &plan);
  g_autoptr (GError) error = NULL;
  gboolean fired, done;

  fault_io_arm (faults, nth);
  done = nth % 2 ? accord_plan_file_copy (file, path, &error)
                 : accord_plan_file_share (file, path, &error);
  fired = fault_io_disarm ();
  assert_told (done, error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS) == done);
  if (done && nth % 2)
    g_assert_cmphex (reopened_digest (path), ==, start->digest);
  else if (done)
    reopened_digest (path);
  if (done)
    g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpuint (store_count_files (fixture->folder), ==, 2);

  return fired;
}

static gboolean
round_create (StoreFixture    *fixture,
              const Start     *start,
              const FaultPlan *faults,
              guint            nth)
{
  g_autofree char *path
    = g_build_filename (fixture->folder, "new.accord", NULL);
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gboolean fired;

  fault_io_arm (faults, nth);
  file = accord_plan_file_create (path, plan, &error);
  fired = fault_io_disarm ();
  assert_told (file != NULL, error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS) == (file != NULL));
  if (file != NULL)
    {
      accord_plan_file_close (file);
      g_clear_object (&file);
      g_assert_cmphex (reopened_digest (path), ==,
                       accord_plan_get_digest (plan));
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpuint (store_count_files (fixture->folder), ==, 1);

  return fired;
}

static const struct
{
  const char *name;
  Round round;
} rounds[] = {
  { "open", round_open },
  { "edit", round_edit },
  { "edit-and-close", round_edit_and_close },
  { "undo", round_undo },
  { "migrate", round_migrate },
  { "backup", round_backup },
  { "backup-in-edit", round_backup_in_edit },
  { "restore", round_restore },
  { "copy", round_copy },
  { "create", round_create },
};

typedef struct
{
  Round round;
  const FaultPlan *faults;
} Case;

static void
test_round (StoreFixture *fixture,
            gconstpointer data)
{
  const Case *tested = data;
  Start start = { NULL, 0, 0, 0 };
  guint nth = 1, n_whole = 0;

  make_start (fixture, &start);
  /* Two rounds without a fault: some operations take turns. */
  for (; n_whole < 2; nth++)
    {
      put_back (fixture, &start);
      n_whole
        = tested->round (fixture, &start, tested->faults, nth) ? 0
                                                                : n_whole + 1;
      g_assert_cmpuint (nth, <, MAX_CALLS);
    }
  g_test_message ("%u calls failed", nth - 3);
  g_free (start.bytes);
}

/* The operations named on the command line; none for all. */
static int n_chosen;
static char **chosen;

static gboolean
is_chosen (const char *name)
{
  for (int i = 1; i < n_chosen; i++)
    if (strcmp (chosen[i], name) == 0)
      return TRUE;

  return n_chosen < 2;
}

static void
add_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    for (guint k = 0;
         is_chosen (rounds[i].name) && k < G_N_ELEMENTS (fault_plans); k++)
      {
        Case *tested = g_new (Case, 1);
        g_autofree char *path = g_strdup_printf (
          "/faults/io/%s/%s", rounds[i].name, fault_plans[k].name);

        tested->round = rounds[i].round;
        tested->faults = &fault_plans[k];
        g_test_add (path, StoreFixture, g_steal_pointer (&tested),
                    store_fixture_set_up, test_round,
                    store_fixture_tear_down);
      }
}

int
main (int   argc,
      char *argv[])
{
  store_use_memory ();
  fault_io_install ();
  n_chosen = argc;
  chosen = argv;

  return store_run_tests (&n_chosen, &chosen, add_tests);
}
