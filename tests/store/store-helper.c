/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A second process for the tests: `store-helper lock PATH` or `store-helper
 * open PATH`. Says "ready", does each line that it is told, and answers each
 * with "ok" or with what went wrong. Ends with the end of its input. */

#include "accord-error.h"
#include "accord-file-lock.h"
#include "accord-kinds.h"
#include "store-testing.h"

#include <stdio.h>
#include <string.h>

static void
answer (gboolean      done,
        const GError *error)
{
  if (done)
    puts ("ok");
  else
    printf ("%d %s\n", error->code, error->message);
  fflush (stdout);
}

static void
hold_lock (const char *path)
{
  AccordLockHolder holder = { NULL, NULL, 0, 0 };
  AccordFileLock *lock;
  GError *error = NULL;
  char line[100];

  lock = accord_file_lock_take (path, &holder, &error);
  answer (lock != NULL, error);
  while (fgets (line, sizeof line, stdin) != NULL)
    ;
  if (lock != NULL)
    accord_file_lock_release (lock);
}

static void
obey (AccordPlan *plan,
      char       *line)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_strchomp (line);
  if (strcmp (line, "undo") == 0)
    done = accord_plan_undo (plan, &error);
  else if (strcmp (line, "redo") == 0)
    done = accord_plan_redo (plan, &error);
  else
    done = store_try_rename (plan, line, &error);
  answer (done, error);
}

static void
edit_plan (const char *path)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;
  char line[100];

  file = accord_plan_file_open (path, ACCORD_OPEN_WRITE, plan, &error);
  if (file != NULL && accord_plan_file_get_obstacle (file) != NULL)
    answer (FALSE, accord_plan_file_get_obstacle (file));
  else
    answer (file != NULL, error);
  while (file != NULL && fgets (line, sizeof line, stdin) != NULL)
    obey (plan, line);
}

int
main (int   argc,
      char *argv[])
{
  g_assert (argc == 3);

  if (strcmp (argv[1], "lock") == 0)
    hold_lock (argv[2]);
  else
    edit_plan (argv[2]);

  return 0;
}
