/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-history-facts.h"

#include "accord-history-row.h"

#include <glib/gi18n-lib.h>

#define HISTORY_SHOWN 12

static char *
describe_change (AccordHistoryRow *row)
{
  const char *who = accord_history_row_get_who (row);
  const char *why = accord_history_row_get_why (row);

  return why != NULL ? g_strdup_printf ("%s · %s", who, why) : g_strdup (who);
}

/**
 * accord_history_facts:
 *
 * Tells what happened to it, the newest first. A history that cannot be read
 * is told as one line that says so.
 */
void
accord_history_facts (const AccordFactContext *context,
                      AccordEntity            *entity,
                      AccordFactFunc           add,
                      gpointer                 data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if (accord_plan_get_storage (context->plan) == NULL)
    return;

  changes = accord_storage_list_history (
    accord_plan_get_storage (context->plan), accord_entity_get_id (entity),
    HISTORY_SHOWN, &error);
  if (changes == NULL)
    {
      add (&(AccordFact){ .title = _ ("The history can’t be read."),
                          .subtitle = error->message },
           data);
      return;
    }

  for (guint i = 0; i < changes->len; i++)
    {
      g_autoptr (AccordHistoryRow) row
        = accord_history_row_new (changes->pdata[i]);
      g_autofree char *subtitle = describe_change (row);

      add (&(AccordFact){ .title = accord_history_row_get_what (row),
                          .subtitle = subtitle },
           data);
    }
}
