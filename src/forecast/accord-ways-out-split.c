/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way out that delivers in two parts: some features come later, as a
 * promise of their own. */

#include "config.h"

#include "accord-ways-out-links-private.h"

#include "accord-day-words.h"
#include "accord-plan-edit.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"

#include <glib/gi18n-lib.h>

/* The rest of a split promise is first tried so many days later, and
 * its date is worked out in so many rounds at most. */
#define FIRST_TRY_DAYS 28
#define MOST_ROUNDS    4

static double
find_last_share (GArray       *drivers,
                 AccordEntity *link)
{
  gint64 feature
    = accord_entity_get_reference (link, ACCORD_PROMISE_FEATURE_FEATURE);

  for (guint i = 0; i < drivers->len; i++)
    if (g_array_index (drivers, AccordForecastDriver, i).feature == feature)
      return g_array_index (drivers, AccordForecastDriver, i).last;

  return 0;
}

/* What comes later: @n of what the promise can do without, or all of it for 0;
 * where that is nothing, the one feature that keeps it waiting most often. */
static GPtrArray *
choose_rest (AccordWaysOutCase *self,
             GPtrArray         *all,
             guint              n)
{
  g_autoptr (GArray) drivers = accord_forecast_dup_drivers (
    self->base, accord_entity_get_id (self->promise));
  GPtrArray *rest = _accord_way_out_links_list_cheapest (self, n);
  gpointer last = NULL;
  double most = -1;

  if (rest->len > 0)
    return rest;

  for (guint i = 0; i < all->len; i++)
    {
      double share = find_last_share (drivers, all->pdata[i]);

      if (share > most)
        {
          most = share;
          last = all->pdata[i];
        }
    }
  if (last != NULL)
    g_ptr_array_add (rest, last);

  return rest;
}

static void
copy_value (AccordWaysOutCase *self,
            AccordEntity      *second,
            guint              field)
{
  const AccordField *kind = accord_entity_class_get_field (
    ACCORD_ENTITY_GET_CLASS (second), field);

  accord_plan_set_value (
    self->plan, second, field,
    accord_value_copy (kind->type,
                       accord_entity_get_value (self->promise, field)));
}

static void
divide_number (AccordWaysOutCase *self,
               AccordEntity      *second,
               guint              field,
               double             share)
{
  double whole = accord_entity_get_number (self->promise, field);

  accord_plan_set_number (self->plan, second, field, whole * share);
  accord_plan_set_number (self->plan, self->promise, field,
                          whole * (1 - share));
}

static void
divide_money (AccordWaysOutCase *self,
              AccordEntity      *second,
              guint              field,
              double             share)
{
  AccordMoney whole = accord_entity_get_money (self->promise, field);
  AccordMoney part;

  if (whole == ACCORD_MONEY_NONE)
    return;
  part = accord_money_scale (whole, share);
  accord_plan_set_integer (self->plan, second, field, part);
  accord_plan_set_integer (self->plan, self->promise, field, whole - part);
}

/* A promise of the rest, which takes @share of what the whole is worth and of
 * what its lateness costs. */
static AccordEntity *
add_second (AccordWaysOutCase *self,
            AccordDay          day,
            double             share)
{
  static const guint same[]
    = { ACCORD_PROMISE_DEAL,       ACCORD_PROMISE_ACCOUNT,
        ACCORD_PROMISE_WANT_DATE,  ACCORD_PROMISE_CONFIDENCE,
        ACCORD_PROMISE_GRACE,      ACCORD_PROMISE_HAND_OVER,
        ACCORD_PROMISE_OWNER,      ACCORD_PROMISE_ORIGIN };
  /* Before there is another promise for the same deal. */
  double whole = accord_promise_get_share (ACCORD_PROMISE (self->promise));
  AccordEntity *second = _accord_ways_out_add (self, ACCORD_TYPE_PROMISE);
  g_autofree char *first = accord_entity_dup_label (self->promise);
  /* Translators: the name of a promise, of which a part comes later. */
  g_autofree char *title = g_strdup_printf (_ ("%s, second part"), first);

  accord_plan_set_text (self->plan, second, ACCORD_PROMISE_TITLE, title);
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    copy_value (self, second, same[i]);
  accord_plan_set_day (self->plan, second, ACCORD_PROMISE_AGREED_DATE, day);
  if (accord_entity_has_value (self->promise, ACCORD_PROMISE_DEAL))
    {
      accord_plan_set_number (self->plan, second, ACCORD_PROMISE_SHARE,
                              whole * share);
      accord_plan_set_number (self->plan, self->promise, ACCORD_PROMISE_SHARE,
                              whole * (1 - share));
    }
  divide_number (self, second, ACCORD_PROMISE_CHANCE_LOSS, share);
  divide_money (self, second, ACCORD_PROMISE_LATE_COST, share);
  divide_money (self, second, ACCORD_PROMISE_LATE_COST_LIMIT, share);

  return second;
}

/* The rest is agreed for the day on which it is ready with its confidence. */
static AccordWayOutIdea *
refine_split (AccordWaysOutCase        *self,
              AccordWayOutIdea         *idea,
              AccordForecastDifference *tried)
{
  AccordForecast *after = accord_forecast_difference_get_after (tried);
  AccordWayOutIdea *next;
  gint64 second = 0;
  AccordPromiseForecast rest;

  for (guint i = 0; i < accord_change_get_n_ops (idea->change); i++)
    {
      const AccordOp *op = accord_change_get_op (idea->change, i);

      if (op->kind == ACCORD_OP_INSERT
          && op->entity_type == ACCORD_TYPE_PROMISE)
        second = op->entity;
    }
  if (idea->round == MOST_ROUNDS
      || !accord_forecast_get_promise (after, second, &rest) || !rest.dated
      || !accord_day_is_valid (rest.deliverable)
      || rest.deliverable == ACCORD_DAY_MAX || rest.deliverable == idea->second)
    return NULL;

  next = _accord_ways_out_split (self, rest.deliverable, (guint) idea->size);
  if (next != NULL)
    next->round = idea->round + 1;

  return next;
}

/*
 * _accord_ways_out_split:
 * @day: when the rest comes; %FIRST_TRY where that is to be found out
 * @n: how many of the features that the promise can do without come later;
 *   0 for all
 *
 * Returns: (transfer full) (nullable): the idea to deliver in two parts; %NULL
 *   where there are no two
 */
AccordWayOutIdea *
_accord_ways_out_split (AccordWaysOutCase *self,
                        AccordDay          day,
                        guint              n)
{
  g_autoptr (GPtrArray) all = _accord_way_out_links_list (self, TRUE);
  g_autoptr (GPtrArray) rest = choose_rest (self, all, n);
  double share = _accord_way_out_links_count_days (rest)
                 / MAX (_accord_way_out_links_count_days (all), 0.1);
  g_autofree char *names = _accord_way_out_links_dup_names (rest);
  g_autofree char *date = NULL;
  AccordWayOutIdea *idea;
  AccordEntity *second;
  AccordChange *change;

  if (rest->len == 0 || rest->len >= all->len)
    return NULL;
  if (day == FIRST_TRY)
    day = _accord_ways_out_get_by (self) + FIRST_TRY_DAYS;
  date = accord_day_to_words (day, ACCORD_DATE_FULL);

  _accord_ways_out_begin (self, _ ("Deliver in two parts"));
  second = add_second (self, day, CLAMP (share, 0.1, 0.9));
  for (guint i = 0; i < rest->len; i++)
    accord_plan_set_reference (self->plan, rest->pdata[i],
                               ACCORD_PROMISE_FEATURE_PROMISE, second);
  change = _accord_ways_out_end (self);
  if (change == NULL)
    return NULL;

  idea = _accord_way_out_idea_new (
    ACCORD_WAY_OUT_SPLIT, change,
    /* Translators: names of features, and a date. */
    g_strdup_printf (_ ("Deliver in two parts: %s on %s"), names, date),
    g_strdup_printf (
      /* Translators: names of features, and a date. */
      _ ("The customer gets the rest as agreed, and %s on %s."), names, date),
    g_strdup (_ ("As much to do, in another order.")));
  idea->second = day;
  idea->size = n;
  idea->n_missed = rest->len;
  idea->refine = refine_split;
  idea->exact = TRUE;

  return idea;
}
