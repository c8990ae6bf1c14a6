/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ways out that make a promise smaller: leave features out, or bring them
 * later. */

#include "config.h"

#include "accord-ways-out-private.h"

#include "accord-day-words.h"
#include "accord-feature.h"
#include "accord-part.h"
#include "accord-plan-edit.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of so many features, each is tried to be left out alone, and of the first
 * of them every two together. */
#define MOST_ALONE 6
#define MOST_PAIRED 3

/* The rest of a split promise is first tried so many days later. */
#define FIRST_TRY_DAYS 28
#define MOST_ROUNDS    4

static gboolean
is_open (AccordEntity *link)
{
  AccordEntity *feature
    = accord_entity_get_referred (link, ACCORD_PROMISE_FEATURE_FEATURE);
  int status = accord_entity_get_choice (feature, ACCORD_FEATURE_STATUS);

  return !accord_entity_get_boolean (link, ACCORD_PROMISE_FEATURE_LEFT_OUT)
         && status != ACCORD_FEATURE_STATUS_DONE
         && status != ACCORD_FEATURE_STATUS_DROPPED;
}

/* How far a feature can be done without, the most first; with what else is
 * the same, what takes the most work. */
static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  AccordEntity *x = *(AccordEntity *const *) a;
  AccordEntity *y = *(AccordEntity *const *) b;
  int by_level = accord_entity_get_choice (y, ACCORD_PROMISE_FEATURE_LEVEL)
                 - accord_entity_get_choice (x, ACCORD_PROMISE_FEATURE_LEVEL);
  double factor_x
    = accord_entity_get_number (x, ACCORD_PROMISE_FEATURE_WIN_FACTOR);
  double factor_y
    = accord_entity_get_number (y, ACCORD_PROMISE_FEATURE_WIN_FACTOR);

  if (by_level != 0)
    return by_level;

  return (factor_x < factor_y) - (factor_x > factor_y);
}

/* Its features that are still to be done; only those that it can do without
 * unless @musts. */
static GPtrArray *
list_open_links (AccordWaysOutCase *self,
                 gboolean           musts)
{
  GPtrArray *links = accord_entity_list_referrers (
    self->promise, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_PROMISE);

  for (guint i = links->len; i-- > 0;)
    if (!is_open (links->pdata[i])
        || (!musts
            && accord_entity_get_choice (links->pdata[i],
                                         ACCORD_PROMISE_FEATURE_LEVEL)
                 == ACCORD_NEED_LEVEL_MUST))
      g_ptr_array_remove_index (links, i);
  g_ptr_array_sort (links, compare_links);

  return links;
}

/* Person-days that are likely to be left of a feature and its pieces. */
static double
count_days (AccordEntity *feature)
{
  g_autoptr (GPtrArray) parts = accord_entity_list_referrers (
    feature, ACCORD_TYPE_PART, ACCORD_PART_FEATURE);
  g_autoptr (GPtrArray) pieces = accord_entity_list_referrers (
    feature, ACCORD_TYPE_FEATURE, ACCORD_FEATURE_PARENT);
  double days = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      double left = accord_entity_get_number (parts->pdata[i],
                                              ACCORD_PART_REMAINING_LIKELY);
      double likely = accord_entity_get_number (parts->pdata[i],
                                                ACCORD_PART_ESTIMATE_LIKELY);
      double done
        = accord_entity_get_number (parts->pdata[i], ACCORD_PART_DONE_EFFORT);

      if (isnan (left))
        left = isnan (likely) ? 0 : MAX (likely - done, 0);
      days += left;
    }
  for (guint i = 0; i < pieces->len; i++)
    days += count_days (pieces->pdata[i]);

  return days;
}

static gboolean
is_needed_elsewhere (AccordEntity *link)
{
  AccordEntity *feature
    = accord_entity_get_referred (link, ACCORD_PROMISE_FEATURE_FEATURE);
  g_autoptr (GPtrArray) others = accord_entity_list_referrers (
    feature, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_FEATURE);

  for (guint i = 0; i < others->len; i++)
    {
      AccordEntity *promise = accord_entity_get_referred (
        others->pdata[i], ACCORD_PROMISE_FEATURE_PROMISE);

      if (others->pdata[i] != link
          && !accord_entity_get_boolean (others->pdata[i],
                                         ACCORD_PROMISE_FEATURE_LEFT_OUT)
          && accord_promise_takes_part (ACCORD_PROMISE (promise)))
        return TRUE;
    }

  return FALSE;
}

/* “A”, “B” and 2 more: the features behind @links. */
static char *
name_features (GPtrArray *links)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      AccordEntity *feature = accord_entity_get_referred (
        links->pdata[i], ACCORD_PROMISE_FEATURE_FEATURE);
      g_autofree char *name = accord_entity_dup_label (feature);

      /* Translators: stands between the names of a list. */
      g_string_append (text, i == 0 ? "" : _ (", "));
      /* Translators: the name of a feature. */
      g_string_append_printf (text, _ ("“%s”"), name);
    }

  return g_string_free (text, FALSE);
}

static char *
spell_less_work (GPtrArray *links)
{
  double days = 0;

  for (guint i = 0; i < links->len; i++)
    if (!is_needed_elsewhere (links->pdata[i]))
      days += count_days (accord_entity_get_referred (
        links->pdata[i], ACCORD_PROMISE_FEATURE_FEATURE));
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

static char *
spell_without (AccordWaysOutCase *self,
               GPtrArray         *links,
               const char        *names)
{
  AccordPromiseForecast base;
  double win;

  accord_forecast_get_promise (self->base,
                               accord_entity_get_id (self->promise), &base);
  win = base.win_chance;
  for (guint i = 0; i < links->len; i++)
    win *= accord_entity_get_number (links->pdata[i],
                                     ACCORD_PROMISE_FEATURE_WIN_FACTOR);
  if (accord_entity_has_value (self->promise, ACCORD_PROMISE_DEAL)
      && fabs (win - base.win_chance) >= 0.005)
    {
      g_autofree char *now = _accord_ways_out_dup_chance (base.win_chance);
      g_autofree char *then = _accord_ways_out_dup_chance (win);

      return g_strdup_printf (
        /* Translators: names of features, then chances such as 76 %. */
        _ ("The customer goes without %s; the chance to win is %s instead of "
           "%s."),
        names, then, now);
    }

  /* Translators: names of features. */
  return g_strdup_printf (_ ("The customer goes without %s."), names);
}

static void
leave_out (AccordWaysOutCase *self,
           GPtrArray         *links)
{
  g_autofree char *names = name_features (links);
  /* Translators: names of features. */
  g_autofree char *name = g_strdup_printf (_ ("Leave out %s"), names);
  AccordChange *change;

  _accord_ways_out_begin (self, name);
  for (guint i = 0; i < links->len; i++)
    accord_plan_set_integer (self->plan, links->pdata[i],
                             ACCORD_PROMISE_FEATURE_LEFT_OUT, TRUE);
  change = _accord_ways_out_end (self);
  if (change != NULL)
    _accord_ways_out_add_idea (
      self, _accord_way_out_idea_new (
              ACCORD_WAY_OUT_LEAVE_OUT, change, g_steal_pointer (&name),
              spell_without (self, links, names), spell_less_work (links)));
}

/* Each alone, the first ones two by two, all could, all. */
static void
add_leave_outs (AccordWaysOutCase *self)
{
  g_autoptr (GPtrArray) links = list_open_links (self, FALSE);
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
      leave_out (self, some);
      for (guint k = 0; k < i && i < MOST_PAIRED; k++)
        {
          g_ptr_array_set_size (some, 1);
          g_ptr_array_add (some, links->pdata[k]);
          leave_out (self, some);
        }
    }
  if (links->len > 2)
    leave_out (self, links);
  if (n_could > 2 && n_could < links->len)
    {
      g_ptr_array_set_size (links, (int) n_could);
      leave_out (self, links);
    }
}

static double
count_all_days (GPtrArray *links)
{
  double days = 0;

  for (guint i = 0; i < links->len; i++)
    days += count_days (accord_entity_get_referred (
      links->pdata[i], ACCORD_PROMISE_FEATURE_FEATURE));

  return days;
}

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

/* What comes later: what the promise can do without; where that is nothing,
 * the one feature that keeps it waiting most often. */
static GPtrArray *
choose_rest (AccordWaysOutCase *self,
             GPtrArray         *all)
{
  g_autoptr (GArray) drivers = accord_forecast_dup_drivers (
    self->base, accord_entity_get_id (self->promise));
  GPtrArray *rest = list_open_links (self, FALSE);
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

static AccordWayOutIdea *split (AccordWaysOutCase *self,
                                AccordDay          day);

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

  next = split (self, rest.deliverable);
  if (next != NULL)
    next->round = idea->round + 1;

  return next;
}

static AccordWayOutIdea *
split (AccordWaysOutCase *self,
       AccordDay          day)
{
  g_autoptr (GPtrArray) all = list_open_links (self, TRUE);
  g_autoptr (GPtrArray) rest = choose_rest (self, all);
  double share = count_all_days (rest) / MAX (count_all_days (all), 0.1);
  g_autofree char *names = name_features (rest);
  g_autofree char *date = accord_day_to_words (day, ACCORD_DATE_FULL);
  AccordWayOutIdea *idea;
  AccordEntity *second;
  AccordChange *change;

  if (rest->len == 0 || rest->len >= all->len)
    return NULL;

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
  idea->refine = refine_split;
  idea->exact = TRUE;

  return idea;
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
  idea = split (self, _accord_ways_out_get_by (self) + FIRST_TRY_DAYS);
  if (idea != NULL)
    _accord_ways_out_add_idea (self, idea);
}
