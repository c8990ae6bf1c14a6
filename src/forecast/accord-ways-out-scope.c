/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ways out that make a promise smaller: features are left out. */

#include "config.h"

#include "accord-ways-out-links-private.h"

#include "accord-chance-words.h"
#include "accord-choice-types.h"
#include "accord-deal.h"
#include "accord-plan-edit.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of so many features, each is tried to be left out alone, and of the first
 * of them every two together. */
#define MOST_ALONE 6
#define MOST_PAIRED 3

static char *
spell_less_work (GPtrArray *links)
{
  double days = 0;

  for (guint i = 0; i < links->len; i++)
    days += _accord_way_out_link_count_spared (links->pdata[i]);
  if (days < 0.5)
    return g_strdup (_ ("Others need this work too; it only need not be ready "
                        "for this promise."));

  /* Translators: a number of person-days. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%.0f person-day less to do.",
                                       "%.0f person-days less to do.",
                                       (gulong) lround (days)),
                          days);
}

/* What is won stays won in every figure, whatever is left out of it. */
static gboolean
is_won (AccordPromise *promise)
{
  AccordEntity *deal = accord_entity_get_referred (ACCORD_ENTITY (promise),
                                                   ACCORD_PROMISE_DEAL);

  return deal != NULL
         && accord_entity_get_choice (deal, ACCORD_DEAL_STATE)
              == ACCORD_DEAL_STATE_WON;
}

static char *
spell_without (AccordWaysOutCase *self,
               GPtrArray         *links,
               const char        *names)
{
  AccordPromiseForecast base;
  double win;

  if (is_won (ACCORD_PROMISE (self->promise)))
    return g_strdup_printf (
      /* Translators: names of features. */
      _ ("The customer goes without %s, which they have signed for; what that "
         "costs is in no figure."),
      names);

  accord_forecast_get_promise (self->base,
                               accord_entity_get_id (self->promise), &base);
  win = base.win_chance;
  for (guint i = 0; i < links->len; i++)
    win *= accord_entity_get_number (links->pdata[i],
                                     ACCORD_PROMISE_FEATURE_WIN_FACTOR);
  if (accord_entity_has_value (self->promise, ACCORD_PROMISE_DEAL)
      && fabs (win - base.win_chance) >= 0.005)
    {
      g_autofree char *now = accord_chance_to_words (base.win_chance);
      g_autofree char *then = accord_chance_to_words (win);

      return g_strdup_printf (
        /* Translators: names of features, then chances such as 76 %. */
        _ ("The customer goes without %s; the chance to win is %s instead of "
           "%s."),
        names, then, now);
    }

  /* Translators: names of features. */
  return g_strdup_printf (_ ("The customer goes without %s."), names);
}

static AccordWayOutIdea *
leave_out (AccordWaysOutCase *self,
           GPtrArray         *links)
{
  g_autofree char *names = _accord_way_out_links_dup_names (links);
  /* Translators: names of features. */
  g_autofree char *name = g_strdup_printf (_ ("Leave out %s"), names);
  AccordWayOutIdea *idea;
  AccordChange *change;

  _accord_ways_out_begin (self, name);
  for (guint i = 0; i < links->len; i++)
    accord_plan_set_integer (self->plan, links->pdata[i],
                             ACCORD_PROMISE_FEATURE_LEFT_OUT, TRUE);
  change = _accord_ways_out_end (self);
  if (change == NULL)
    return NULL;

  idea = _accord_way_out_idea_new (
    ACCORD_WAY_OUT_LEAVE_OUT, change, g_steal_pointer (&name),
    spell_without (self, links, names), spell_less_work (links));
  idea->n_missed = links->len;

  return idea;
}

static void
add_leave_out (AccordWaysOutCase *self,
               GPtrArray         *links)
{
  AccordWayOutIdea *idea = leave_out (self, links);

  if (idea != NULL)
    _accord_ways_out_add_idea (self, idea);
}

static AccordWayOutIdea *
leave_out_cheapest (AccordWaysOutCase *self,
                    guint              n)
{
  g_autoptr (GPtrArray) links = _accord_way_out_links_list_cheapest (self, n);
  AccordWayOutIdea *idea = leave_out (self, links);

  if (idea != NULL)
    idea->size = n;

  return idea;
}

/* What need not be left out can be kept; and what must be can come later. */
static AccordWayOutIdea *
end_refining (AccordWaysOutCase *self,
              AccordWayOutIdea  *idea)
{
  AccordWayOutIdea *later
    = _accord_ways_out_split (self, FIRST_TRY, (guint) idea->size);

  if (later != NULL)
    _accord_ways_out_add_idea (self, later);

  return NULL;
}

/* Down to the fewest features that are enough. */
static AccordWayOutIdea *
refine_leave_out (AccordWaysOutCase        *self,
                  AccordWayOutIdea         *idea,
                  AccordForecastDifference *tried)
{
  AccordWayOutHalf half = _accord_ways_out_halve (self, idea, tried, 1);
  AccordWayOutIdea *refined;

  if (isnan (half.size))
    return half.enough ? end_refining (self, idea) : NULL;

  refined = leave_out_cheapest (self, (guint) half.size);
  if (refined == NULL)
    return NULL;
  refined->low = half.low;
  refined->high = half.high;
  refined->refine = refine_leave_out;

  return refined;
}

/* As many as it takes, those first that spare the most work for what they cost
 * in the chance to win. */
static void
add_enough (AccordWaysOutCase *self,
            guint              n_links)
{
  AccordWayOutIdea *idea = leave_out_cheapest (self, n_links);

  if (idea == NULL)
    return;
  idea->low = 0;
  idea->high = NAN;
  idea->refine = refine_leave_out;
  _accord_ways_out_add_idea (self, idea);
}

/* Each alone, the first ones two by two, all could, as many as it takes. */
static void
add_leave_outs (AccordWaysOutCase *self)
{
  g_autoptr (GPtrArray) links = _accord_way_out_links_list (self, FALSE);
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  guint n_could = 0;

  for (guint i = 0; i < links->len; i++)
    {
      n_could += accord_entity_get_choice (links->pdata[i],
                                           ACCORD_PROMISE_FEATURE_LEVEL)
                 == ACCORD_NEED_LEVEL_COULD;
      if (i >= MOST_ALONE)
        continue;
      g_ptr_array_set_size (some, 0);
      g_ptr_array_add (some, links->pdata[i]);
      add_leave_out (self, some);
      for (guint k = 0; k < i && i < MOST_PAIRED; k++)
        {
          g_ptr_array_set_size (some, 1);
          g_ptr_array_add (some, links->pdata[k]);
          add_leave_out (self, some);
        }
    }
  if (links->len > 1)
    add_enough (self, links->len);
  if (n_could > 2 && n_could < links->len)
    {
      g_ptr_array_set_size (links, (int) n_could);
      add_leave_out (self, links);
    }
}

/*
 * _accord_ways_out_add_scope:
 *
 * Adds the ideas that make the promise smaller.
 */
void
_accord_ways_out_add_scope (AccordWaysOutCase *self)
{
  AccordWayOutIdea *idea;

  add_leave_outs (self);
  idea = _accord_ways_out_split (self, FIRST_TRY, 0);
  if (idea != NULL)
    _accord_ways_out_add_idea (self, idea);
}
