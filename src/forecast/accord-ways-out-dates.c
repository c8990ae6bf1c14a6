/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ways out that move a date: the promise's own, or an outside party's. */

#include "config.h"

#include "accord-ways-out-private.h"

#include "accord-day-words.h"
#include "accord-outside-party.h"
#include "accord-outside-work.h"
#include "accord-plan-edit.h"
#include "accord-promise.h"
#include "accord-queue.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A later date moves the promise back in the queue, which may make it later
 * still: so often is another one tried. */
#define MOST_ROUNDS 4

/* Weeks by which an outside party is asked to be earlier, least first, and
 * how many parties are asked. */
static const int WEEKS_EARLIER[] = { 1, 2, 4 };
#define MOST_PARTIES 2

static gboolean
is_known (AccordDay day)
{
  return accord_day_is_valid (day) && day != ACCORD_DAY_MAX;
}

static AccordWayOutIdea *move_to (AccordWaysOutCase *self,
                                  AccordDay          day,
                                  gboolean           in_order,
                                  guint              round);

/* The earliest with the confidence: what the last try says that would be. */
static AccordWayOutIdea *
try_later_still (AccordWaysOutCase        *self,
                 AccordWayOutIdea         *idea,
                 AccordForecastDifference *tried,
                 gboolean                  in_order)
{
  const AccordPromiseDifference *own = accord_forecast_difference_find (
    tried, accord_entity_get_id (self->promise));

  if (idea->round == MOST_ROUNDS || !is_known (own->after.deliverable)
      || own->after.by_agreed.value >= _accord_ways_out_get_confidence (self))
    return NULL;

  return move_to (self, MAX (own->after.deliverable, idea->by + 1), in_order,
                  idea->round + 1);
}

static AccordWayOutIdea *
refine_later (AccordWaysOutCase        *self,
              AccordWayOutIdea         *idea,
              AccordForecastDifference *tried)
{
  return try_later_still (self, idea, tried, FALSE);
}

static AccordWayOutIdea *
refine_in_order (AccordWaysOutCase        *self,
                 AccordWayOutIdea         *idea,
                 AccordForecastDifference *tried)
{
  return try_later_still (self, idea, tried, TRUE);
}

static char *
spell_later (AccordWaysOutCase *self,
             AccordDay          day,
             const char        *date)
{
  int later = day - _accord_ways_out_get_by (self);

  /* Translators: a date, and so many days. */
  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 "The customer is told %s, %d day later than agreed.",
                 "The customer is told %s, %d days later than agreed.",
                 (gulong) MAX (later, 0)),
    date, later);
}

static void
set_date (AccordWaysOutCase *self,
          AccordDay          day)
{
  gint64 after
    = accord_entity_get_integer (self->promise, ACCORD_PROMISE_AGREED_AFTER);

  if (after != ACCORD_INTEGER_NONE)
    accord_plan_set_integer (self->plan, self->promise,
                             ACCORD_PROMISE_AGREED_AFTER,
                             after + day - _accord_ways_out_get_by (self));
  else
    accord_plan_set_day (self->plan, self->promise, ACCORD_PROMISE_AGREED_DATE,
                         day);
}

/* A later date would let other work pass. Brings the queue back to today's
 * order, by as few pins as that needs. */
static void
keep_order (AccordWaysOutCase *self)
{
  g_autoptr (AccordForecastInput) then
    = accord_forecast_input_new (self->plan, self->today);
  g_autoptr (GArray) moved = accord_queue_dup (then, self->plan, NULL);
  g_autoptr (GArray) today = accord_queue_dup (
    accord_forecast_get_input (self->base), self->plan, NULL);

  if (moved != NULL && today != NULL && moved->len == today->len
      && memcmp (moved->data, today->data, moved->len * sizeof (gint64)) != 0)
    accord_queue_reorder (self->plan, moved, today);
}

static AccordWayOutIdea *
move_to (AccordWaysOutCase *self,
         AccordDay          day,
         gboolean           in_order,
         guint              round)
{
  g_autofree char *date = accord_day_to_words (day, ACCORD_DATE_FULL);
  g_autofree char *name
    /* Translators: a date. */
    = in_order ? g_strdup_printf (_ ("Agree on %s, in today’s order"), date)
               /* Translators: a date. */
               : g_strdup_printf (_ ("Agree on %s"), date);
  const char *engineering
    = in_order
        ? _ ("The work stays as it is, in the order that it has.")
        : _ ("The work stays as it is; it may have to let more urgent work "
             "pass.");
  AccordWayOutIdea *idea;
  AccordChange *change;

  _accord_ways_out_begin (self, name);
  set_date (self, day);
  if (in_order)
    keep_order (self);
  change = _accord_ways_out_end (self);
  if (change == NULL)
    return NULL;

  idea = _accord_way_out_idea_new (
    ACCORD_WAY_OUT_LATER, change, g_steal_pointer (&name),
    spell_later (self, day, date), g_strdup (engineering));
  idea->by = day;
  idea->round = round;
  idea->refine = in_order ? refine_in_order : refine_later;
  idea->exact = TRUE;

  return idea;
}

static void
add_later (AccordWaysOutCase *self)
{
  AccordPromiseForecast base;

  accord_forecast_get_promise (self->base,
                               accord_entity_get_id (self->promise), &base);
  if (!is_known (base.deliverable)
      || base.deliverable <= _accord_ways_out_get_by (self))
    return;
  /* Today's order first: it needs no second try. */
  for (int pass = 0; pass < 2; pass++)
    {
      AccordWayOutIdea *idea
        = move_to (self, base.deliverable, pass == 0, 0);

      if (idea != NULL)
        _accord_ways_out_add_idea (self, idea);
    }
}

/* Brings what is told in dates or in working days forward, never before
 * today. */
static void
bring_forward (AccordWaysOutCase *self,
               AccordEntity      *work,
               int                weeks)
{
  AccordDay start = _accord_ways_out_get_start (self);

  for (guint i = 0; i < 3; i++)
    {
      guint date = ACCORD_OUTSIDE_WORK_DATE_LOW + i;
      guint days = ACCORD_OUTSIDE_WORK_DAYS_LOW + i;

      if (accord_entity_has_value (work, date))
        accord_plan_set_day (
          self->plan, work, date,
          MAX (accord_entity_get_day (work, date) - 7 * weeks, start));
      if (accord_entity_has_value (work, days))
        accord_plan_set_number (
          self->plan, work, days,
          MAX (accord_entity_get_number (work, days) - 5 * weeks, 0));
    }
  if (accord_entity_has_value (work, ACCORD_OUTSIDE_WORK_DUE_ON))
    accord_plan_set_day (
      self->plan, work, ACCORD_OUTSIDE_WORK_DUE_ON,
      MAX (accord_entity_get_day (work, ACCORD_OUTSIDE_WORK_DUE_ON)
             - 7 * weeks,
           start));
}

static void
ask_earlier (AccordWaysOutCase *self,
             AccordEntity      *work,
             int                weeks)
{
  AccordEntity *party
    = accord_entity_get_referred (work, ACCORD_OUTSIDE_WORK_PARTY);
  g_autofree char *who = accord_entity_dup_label (party);
  g_autofree char *what = accord_entity_dup_label (work);
  g_autofree char *name = g_strdup_printf (
    /* Translators: the name of an outside party, of what it owes, and so many
     * weeks. */
    g_dngettext (GETTEXT_PACKAGE, "%s delivers “%s” %d week earlier",
                 "%s delivers “%s” %d weeks earlier", (gulong) weeks),
    who, what, weeks);
  AccordChange *change;

  _accord_ways_out_begin (self, name);
  bring_forward (self, work, weeks);
  change = _accord_ways_out_end (self);
  if (change != NULL)
    _accord_ways_out_add_idea (
      self, _accord_way_out_idea_new (
              ACCORD_WAY_OUT_OUTSIDE, change, g_steal_pointer (&name),
              g_strdup (_ ("The customer gets it all as agreed.")),
              /* Translators: the name of an outside party. */
              g_strdup_printf (_ ("As much to do; %s has to be asked."), who)));
}

static void
add_outside (AccordWaysOutCase *self)
{
  AccordForecastInput *input = accord_forecast_get_input (self->base);
  const AccordEngineInput *flat = accord_forecast_input_get_engine (input);
  g_autofree gboolean *needed = _accord_ways_out_find_needed (self);
  guint n = 0;

  for (guint f = 0; f < flat->n_features && n < MOST_PARTIES; f++)
    {
      AccordEntity *work = accord_plan_lookup (
        self->plan, accord_forecast_input_get_feature (input, f));

      if (!needed[f] || !ACCORD_IS_OUTSIDE_WORK (work))
        continue;
      n++;
      for (guint i = 0; i < G_N_ELEMENTS (WEEKS_EARLIER); i++)
        ask_earlier (self, work, WEEKS_EARLIER[i]);
    }
}

/*
 * _accord_ways_out_add_dates:
 *
 * Adds the ideas that move a date.
 */
void
_accord_ways_out_add_dates (AccordWaysOutCase *self)
{
  add_later (self);
  add_outside (self);
}
