/* SPDX-License-Identifier: GPL-3.0-or-later */

/* kill -9 at a random moment, again and again, on one plan: what was
 * acknowledged is there, and what was not is there whole or not at all. */

#include "accord-error.h"
#include "store-testing.h"

#include <gio/gio.h>
#include <signal.h>

#define N_RUNS  300
#define MIN_MS  3
#define MAX_MS  80

typedef struct
{
  char *next;
  char *done;
  guint n_done;
} Told;

static void
read_told (GInputStream *stream,
           Told         *told)
{
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (stream);
  g_autofree char *line = NULL;

  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, NULL))
         != NULL)
    {
      if (g_str_has_prefix (line, "failed "))
        g_error ("The child: %s", line);
      if (g_str_has_prefix (line, "next "))
        {
          g_free (told->next);
          told->next = g_strdup (line + strlen ("next "));
        }
      if (g_str_has_prefix (line, "done "))
        {
          g_free (told->done);
          told->done = g_strdup (line + strlen ("done "));
          told->n_done++;
        }
      g_clear_pointer (&line, g_free);
    }
}

/* Its output is read when it is dead: the pipe holds what it has said. */
static void
run_and_kill (const char *path,
              Told       *told)
{
  g_autofree char *program
    = g_test_build_filename (G_TEST_BUILT, "faults", "fault-child", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_new (
    G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, path, NULL);

  g_assert_no_error (error);
  g_usleep ((gulong) g_test_rand_int_range (MIN_MS, MAX_MS) * 1000);
  g_subprocess_send_signal (child, SIGKILL);
  g_subprocess_wait (child, NULL, NULL);
  read_told (g_subprocess_get_stdout_pipe (child), told);
}

static void
verify (const char *path,
        const Told *told)
{
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file = store_open (path, &plan);
  const char *name = store_get_name (plan);
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_plan_file_get_obstacle (file));
  accord_plan_file_check (file, &error);
  g_assert_no_error (error);
  if (strcmp (name, told->done) != 0)
    g_assert_cmpstr (name, ==, told->next);
}

static void
test_kill (StoreFixture *fixture,
           gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  AccordPlanFile *file = store_create (fixture->path, plan);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  Told told = { NULL, NULL, 0 };
  guint n_journals = 0;

  store_rename (plan, "0");
  accord_plan_file_close (file);
  g_object_unref (file);
  told.done = g_strdup ("0");

  for (guint i = 0; i < N_RUNS; i++)
    {
      run_and_kill (fixture->path, &told);
      n_journals += g_file_test (journal, G_FILE_TEST_EXISTS);
      verify (fixture->path, &told);
    }
  g_test_message ("%u changes acknowledged, %u journals left to roll back",
                  told.n_done, n_journals);
  /* Some were killed while they wrote, or this shows nothing. */
  g_assert_cmpuint (told.n_done, >, N_RUNS);
  g_assert_cmpuint (n_journals, >, 0);
  g_free (told.next);
  g_free (told.done);
}

static void
add_tests (void)
{
  store_add_test ("/faults/crash/kill", test_kill, NULL);
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
