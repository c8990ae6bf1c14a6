/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits a plan until it is killed: `fault-child PATH`. Before each change it
 * prints "next NAME", and when the change is acknowledged "done NAME", where
 * NAME is what the plan is called then. */

#include "accord-deal.h"
#include "accord-error.h"
#include "accord-kinds.h"
#include "accord-plan-edit.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "store-testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void
say (const char *word,
     const char *name)
{
  g_autofree char *line = g_strdup_printf ("%s %s\n", word, name);
  gsize length = strlen (line);

  /* One write each, so that half a line means that nothing came after it. */
  if (write (STDOUT_FILENO, line, length) != (gssize) length)
    _exit (3);
}

static void
require (gboolean      done,
         const char   *name,
         const GError *error)
{
  if (!done)
    {
      say ("failed", error->message);
      _exit (2);
    }
  say ("done", name);
}

/* Some changes are a row, some touch everything. */
static void
change_much (AccordPlan *plan,
             int         n)
{
  AccordEntityList *deals = accord_plan_get_list (plan, ACCORD_TYPE_DEAL);
  AccordEntityList *promises
    = accord_plan_get_list (plan, ACCORD_TYPE_PROMISE);
  g_autofree char *note = g_strnfill ((gsize) (n % 7) * 2000, 'n');
  guint n_promises = accord_entity_list_get_size (promises);
  AccordEntity *promise;

  for (guint i = 0; i < accord_entity_list_get_size (deals); i++)
    accord_plan_set_text (plan, accord_entity_list_get (deals, i),
                          ACCORD_DEAL_NOTE, note);
  promise = accord_plan_add (plan, ACCORD_TYPE_PROMISE, 0);
  accord_plan_set_text (plan, promise, ACCORD_PROMISE_TITLE, "Another");
  accord_plan_set_day (plan, promise, ACCORD_PROMISE_NEED_DATE, 20000 + n);
  for (guint i = 0; n_promises > 12 && i < n_promises; i++)
    if (accord_entity_get_choice (accord_entity_list_get (promises, i),
                                  ACCORD_PROMISE_STATE)
        < ACCORD_PROMISE_STATE_AGREED)
      accord_plan_remove (plan, accord_entity_list_get (promises, i));
}

static void
edit (AccordPlan *plan,
      int         n)
{
  g_autofree char *name = g_strdup_printf ("%d", n);
  g_autoptr (GError) error = NULL;

  say ("next", name);
  accord_plan_begin (plan, "Edit", NULL);
  accord_plan_set_text (plan, accord_plan_get_root (plan),
                        ACCORD_SETTINGS_NAME, name);
  if (n % 3 == 0)
    change_much (plan, n);
  require (accord_plan_commit (plan, &error), name, error);
}

static void
undo_and_redo (AccordPlan *plan,
               int         n)
{
  g_autofree char *before = g_strdup_printf ("%d", n - 1);
  g_autofree char *after = g_strdup_printf ("%d", n);
  g_autoptr (GError) error = NULL;

  say ("next", before);
  require (accord_plan_undo (plan, &error), before, error);
  say ("next", after);
  require (accord_plan_redo (plan, &error), after, error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;
  int n;

  file = accord_plan_file_open (argv[1], ACCORD_OPEN_WRITE, plan, &error);
  require (file != NULL, file != NULL ? store_get_name (plan) : "", error);
  require (accord_plan_file_get_obstacle (file) == NULL, store_get_name (plan),
           accord_plan_file_get_obstacle (file));

  for (n = atoi (store_get_name (plan)) + 1;; n++)
    {
      edit (plan, n);
      if (n % 4 == 0)
        undo_and_redo (plan, n);
    }
}
