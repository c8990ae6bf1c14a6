/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a way out does to the promises that it is not for. */

#include "config.h"

#include "accord-ways-out-private.h"

#include "accord-chance-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Others that are told of by name; more than that nobody reads. */
#define OTHERS_NAMED 4

/* Calendar days; less than that may well be luck. */
#define LEAST_DAYS_TO_TELL 3

/* Whether people would hear of it: it lies beyond the error, and the chances
 * don't read the same. */
static gboolean
is_told (const AccordPromiseDifference *one)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (one->effect == ACCORD_EFFECT_SAME)
    return FALSE;
  before = accord_chance_to_words (one->before.by_agreed.value);
  after = accord_chance_to_words (one->after.by_agreed.value);

  return strcmp (before, after) != 0;
}

/* Whether a promise is ready on quite another day, though as sure to be on
 * time as before. */
static gboolean
is_moved (const AccordPromiseDifference *one)
{
  return !is_told (one) && one->moved != G_MAXINT
         && ABS (one->moved) >= LEAST_DAYS_TO_TELL;
}

static double
get_confidence (AccordForecast *forecast,
                gint64          promise)
{
  return _accord_ways_out_find_flat (forecast, promise)->confidence;
}

/*
 * _accord_way_out_count_others:
 * @own: the id of the promise whose way out it is
 * @figures: (inout): gets how many others are helped, hurt, lost and moved
 */
void
_accord_way_out_count_others (AccordForecastDifference *difference,
                              gint64                    own,
                              AccordWayOutFigures      *figures)
{
  AccordForecast *base = accord_forecast_difference_get_before (difference);

  for (guint i = 0; i < accord_forecast_difference_get_n (difference); i++)
    {
      const AccordPromiseDifference *one
        = accord_forecast_difference_get (difference, i);
      double confidence;

      if (one->promise == own)
        continue;
      figures->n_moved += is_moved (one);
      if (!is_told (one))
        continue;
      confidence = get_confidence (base, one->promise);
      figures->n_helped += one->effect == ACCORD_EFFECT_HELPED;
      figures->n_hurt += one->effect == ACCORD_EFFECT_HURT;
      figures->n_lost += one->effect == ACCORD_EFFECT_HURT
                         && one->before.by_agreed.value >= confidence
                         && one->after.by_agreed.value < confidence;
    }
}

/* What is being told. */
typedef struct
{
  AccordForecastDifference *difference;
  gint64 own; /* the promise that it is for */
  AccordPlan *plan;
  GString *text;
} Telling;

/* Those whom it does something to, the hurt first, the most first. */
static int
compare_others (gconstpointer a,
                gconstpointer b)
{
  const AccordPromiseDifference *x = *(AccordPromiseDifference *const *) a;
  const AccordPromiseDifference *y = *(AccordPromiseDifference *const *) b;

  return (x->chance.value > y->chance.value)
         - (x->chance.value < y->chance.value);
}

static GPtrArray *
list_others (const Telling *self,
             AccordEffect   effect)
{
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; i < accord_forecast_difference_get_n (self->difference);
       i++)
    {
      const AccordPromiseDifference *one
        = accord_forecast_difference_get (self->difference, i);

      if (one->promise != self->own && one->effect == effect
          && is_told (one))
        g_ptr_array_add (others, (gpointer) one);
    }
  g_ptr_array_sort (others, compare_others);

  return others;
}

/* The first of a list stands behind its title. */
static void
begin_item (const Telling *self,
            const char    *title)
{
  if (title != NULL)
    g_string_append_printf (self->text, "%s%s ",
                            self->text->len > 0 ? " " : "", title);
  else
    g_string_append (self->text, "; ");
}

static void
add_others (const Telling *self,
            AccordEffect   effect,
            const char    *title)
{
  g_autoptr (GPtrArray) others = list_others (self, effect);

  for (guint i = 0; i < MIN (others->len, OTHERS_NAMED); i++)
    {
      const AccordPromiseDifference *one
        = others->pdata[effect == ACCORD_EFFECT_HURT ? i
                                                     : others->len - 1 - i];
      AccordEntity *promise = accord_plan_lookup (self->plan, one->promise);
      g_autofree char *name = accord_entity_dup_label (promise);
      g_autofree char *then
        = accord_chance_to_words (one->after.by_agreed.value);
      g_autofree char *now
        = accord_chance_to_words (one->before.by_agreed.value);

      begin_item (self, i == 0 ? title : NULL);
      /* Translators: the name of a promise, and its chance to be on time then
       * and now: “SSO”: 41 % instead of 76 %. */
      g_string_append_printf (self->text, _ ("“%s”: %s instead of %s"), name,
                              then, now);
    }
  if (others->len > OTHERS_NAMED)
    /* Translators: so many more promises. */
    g_string_append_printf (self->text, _ ("; and %u more"),
                            others->len - OTHERS_NAMED);
  if (others->len > 0)
    g_string_append_c (self->text, '.');
}

/* “SSO” 12 days later, still on time */
static void
add_move (const Telling                 *self,
          const AccordPromiseDifference *one)
{
  AccordEntity *promise = accord_plan_lookup (self->plan, one->promise);
  g_autofree char *name = accord_entity_dup_label (promise);
  guint days = (guint) ABS (one->moved);
  gboolean on_time
    = one->after.by_agreed.value
      >= get_confidence (
        accord_forecast_difference_get_after (self->difference), one->promise);

  g_string_append_printf (
    self->text,
    /* Translators: the name of a promise, and a number of days. */
    one->moved > 0 ? g_dngettext (GETTEXT_PACKAGE, "“%s” %u day later",
                                  "“%s” %u days later", days)
                   : g_dngettext (GETTEXT_PACKAGE, "“%s” %u day earlier",
                                  "“%s” %u days earlier", days),
    name, days);
  if (one->moved > 0 && on_time)
    g_string_append (self->text, _ (", still on time"));
}

/* Those who are as sure as before, and yet ready on another day. */
static void
add_moved (const Telling *self)
{
  guint n = 0;

  for (guint i = 0; i < accord_forecast_difference_get_n (self->difference);
       i++)
    {
      const AccordPromiseDifference *one
        = accord_forecast_difference_get (self->difference, i);

      if (one->promise == self->own || !is_moved (one)
          || n++ >= OTHERS_NAMED)
        continue;
      /* Translators: a list of promises follows. */
      begin_item (self, n == 1 ? _ ("As sure as before:") : NULL);
      add_move (self, one);
    }
  if (n > OTHERS_NAMED)
    g_string_append_printf (self->text, _ ("; and %u more"), n - OTHERS_NAMED);
  if (n > 0)
    g_string_append_c (self->text, '.');
}

/*
 * _accord_way_out_spell_others:
 * @own: the id of the promise whose way out it is
 *
 * Returns: (transfer full): what it does to the others, by name
 */
char *
_accord_way_out_spell_others (AccordForecastDifference *difference,
                              gint64                    own,
                              AccordPlan               *plan)
{
  Telling self = { difference, own, plan, g_string_new (NULL) };

  /* Translators: a list of promises follows. */
  add_others (&self, ACCORD_EFFECT_HURT, _ ("Hurt:"));
  /* Translators: a list of promises follows. */
  add_others (&self, ACCORD_EFFECT_HELPED, _ ("Helped:"));
  add_moved (&self);
  if (self.text->len == 0)
    g_string_append (self.text, _ ("About the same for all others."));

  return g_string_free (self.text, FALSE);
}
