/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the date of a promise came about, step by step: for the inspector, which
 * has all of it, and for a meeting, which has room for the end of it.
 */

#include "config.h"

#include "accord-trail-facts.h"

#include "accord-chart-format.h"
#include "accord-decisions.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A date, and how sure one was of it; else what it was about. */
static char *
describe_offer (const AccordTrailEntry *entry)
{
  g_autofree char *date = NULL;
  g_autofree char *chance = NULL;

  if (entry->date == ACCORD_DAY_NONE)
    return g_strdup (entry->text != NULL ? entry->text : "—");

  date = accord_chart_format_date (entry->date, ACCORD_DATE_DAY);
  if (isnan (entry->confidence))
    return g_steal_pointer (&date);

  chance = accord_chart_format_chance (entry->confidence);
  /* Translators: a date, and how sure one is of it: “18 Jun, 50 % sure”. */
  return g_strdup_printf (_ ("%s, %s sure"), date, chance);
}

static char *
describe_step (const AccordTrailEntry *entry)
{
  g_autofree char *who = accord_trail_dup_who (entry);
  g_autofree char *what = describe_offer (entry);

  switch (entry->kind)
    {
    case ACCORD_TRAIL_ASKED:
      /* Translators: who, and what they asked. */
      return g_strdup_printf (_ ("%s asked: %s"), who, what);
    case ACCORD_TRAIL_ANSWERED:
      /* Translators: who, and what they answered. */
      return g_strdup_printf (_ ("%s answered: %s"), who, what);
    case ACCORD_TRAIL_OFFERED:
      /* Translators: who, and what they offered, such as a date. */
      return g_strdup_printf (_ ("%s offered %s"), who, what);
    case ACCORD_TRAIL_AGREED:
      /* Translators: who, and what they agreed on, such as a date. */
      return g_strdup_printf (_ ("%s agreed on %s"), who, what);
    case ACCORD_TRAIL_DECIDED:
      /* Translators: what was decided. */
      return g_strdup_printf (_ ("decided: %s"), what);
    case ACCORD_TRAIL_SIGNED:
      /* Translators: who, and the date that they signed. */
      return g_strdup_printf (_ ("%s signed %s"), who, what);
    case ACCORD_TRAIL_UNSIGNED:
      /* Translators: who took back their signature of a date. */
      return g_strdup_printf (_ ("%s took back %s"), who, what);
    case ACCORD_TRAIL_TOLD:
      /* Translators: what the customer was told, such as a date. */
      return g_strdup_printf (_ ("the customer was told %s"), what);
    case ACCORD_TRAIL_KEPT:
      return g_strdup (_ ("the promise was kept"));
    case ACCORD_TRAIL_BROKEN:
      return g_strdup (_ ("the promise was broken"));
    case ACCORD_TRAIL_DELIVERED:
    default:
      return g_strdup (_ ("the customer got it"));
    }
}

/* What a decision took, unless that is what it is called. */
static char *
dup_taken (const AccordTrailEntry *entry)
{
  AccordEntity *chosen
    = accord_decision_find_chosen (ACCORD_DECISION (entry->source));
  g_autofree char *taken
    = chosen != NULL ? accord_entity_dup_label (chosen) : NULL;

  return g_strcmp0 (taken, entry->text) != 0 ? g_steal_pointer (&taken) : NULL;
}

/* What an offer holds where it names a date too, or what was decided for; and
 * the reason. */
static char *
describe_reason (const AccordTrailEntry *entry)
{
  g_autofree char *what = entry->kind == ACCORD_TRAIL_DECIDED
                            ? dup_taken (entry)
                          : entry->date != ACCORD_DAY_NONE
                            ? g_strdup (entry->text)
                            : NULL;

  if (what != NULL && entry->why != NULL)
    return g_strdup_printf ("%s · %s", what, entry->why);

  return g_strdup (what != NULL ? what : entry->why);
}

/**
 * accord_trail_facts_tell:
 *
 * Tells one step: when, who did what, what it holds, and why.
 */
void
accord_trail_facts_tell (const AccordTrailEntry *entry,
                         AccordFactFunc          add,
                         gpointer                data)
{
  g_autofree char *step = NULL;
  g_autofree char *date = NULL;
  g_autofree char *line = NULL;
  g_autofree char *reason = NULL;

  g_return_if_fail (entry != NULL);

  step = describe_step (entry);
  if (entry->day != ACCORD_DAY_NONE)
    date = accord_chart_format_date (entry->day, ACCORD_DATE_DAY);
  line = date != NULL ? g_strdup_printf ("%s · %s", date, step)
                      : g_strdup (step);
  reason = describe_reason (entry);
  add (&(AccordFact){ .title = line, .subtitle = reason }, data);
}

/**
 * accord_trail_facts:
 *
 * Tells how the date of a promise came about, the newest step first.
 */
void
accord_trail_facts (const AccordFactContext *context,
                    AccordEntity            *promise,
                    AccordFactFunc           add,
                    gpointer                 data)
{
  g_autoptr (GArray) trail = accord_trail_new (ACCORD_PROMISE (promise));

  for (guint i = trail->len; i-- > 0;)
    accord_trail_facts_tell (&g_array_index (trail, AccordTrailEntry, i), add,
                             data);
}
