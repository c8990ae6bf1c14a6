/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-ways-out-private.h"

#include "accord-chance-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Others that are told of by name; more than that nobody reads. */
#define OTHERS_NAMED 4

/* Calendar days; less than that may well be luck. */
#define LEAST_DAYS_TO_TELL 3

struct _AccordWayOut
{
  GObject parent_instance;

  gint64 promise;
  AccordWayOutIdea *idea;
  AccordForecastDifference *difference;
  AccordWayOutFigures figures;
  char *others;
  gboolean coarse;
};

G_DEFINE_FINAL_TYPE (AccordWayOut, accord_way_out, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NAME,
  PROP_SALES_TEXT,
  PROP_ENGINEERING_TEXT,
  PROP_OTHERS_TEXT,
  PROP_COARSE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/*
 * _accord_way_out_idea_new:
 * @change: (transfer full): what would be done
 * @name: (transfer full): that in a few words
 * @sales: (transfer full) (nullable): what it means to the customer
 * @engineering: (transfer full) (nullable): what it means to those who do it
 */
AccordWayOutIdea *
_accord_way_out_idea_new (AccordWayOutKind  kind,
                          AccordChange     *change,
                          char             *name,
                          char             *sales,
                          char             *engineering)
{
  AccordWayOutIdea *self = g_rc_box_new0 (AccordWayOutIdea);

  self->kind = kind;
  self->change = change;
  self->name = name;
  self->sales = sales;
  self->engineering = engineering;
  self->by = self->second = ACCORD_DAY_NONE;
  self->cost_known = TRUE;
  self->sales_give = kind == ACCORD_WAY_OUT_LEAVE_OUT
                     || kind == ACCORD_WAY_OUT_SPLIT
                     || kind == ACCORD_WAY_OUT_LATER;
  self->engineering_gives = kind == ACCORD_WAY_OUT_OVERTIME
                            || kind == ACCORD_WAY_OUT_MOVE_PERSON
                            || kind == ACCORD_WAY_OUT_CROSS_TRAIN;

  return self;
}

AccordWayOutIdea *
_accord_way_out_idea_ref (AccordWayOutIdea *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_idea (gpointer data)
{
  AccordWayOutIdea *self = data;

  accord_change_unref (self->change);
  g_free (self->name);
  g_free (self->sales);
  g_free (self->engineering);
}

void
_accord_way_out_idea_unref (AccordWayOutIdea *self)
{
  g_rc_box_release_full (self, clear_idea);
}

static void
accord_way_out_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AccordWayOut *self = ACCORD_WAY_OUT (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->idea->name);
      break;
    case PROP_SALES_TEXT:
      g_value_set_string (value, self->idea->sales);
      break;
    case PROP_ENGINEERING_TEXT:
      g_value_set_string (value, self->idea->engineering);
      break;
    case PROP_OTHERS_TEXT:
      g_value_set_string (value, self->others);
      break;
    case PROP_COARSE:
      g_value_set_boolean (value, self->coarse);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_way_out_finalize (GObject *object)
{
  AccordWayOut *self = ACCORD_WAY_OUT (object);

  g_clear_pointer (&self->idea, _accord_way_out_idea_unref);
  g_clear_pointer (&self->difference, accord_forecast_difference_unref);
  g_free (self->others);

  G_OBJECT_CLASS (accord_way_out_parent_class)->finalize (object);
}

static void
accord_way_out_class_init (AccordWayOutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = accord_way_out_get_property;
  object_class->finalize = accord_way_out_finalize;

  properties[PROP_NAME] = g_param_spec_string (
    "name", "Name", "What is done, in a few words", NULL, flags);
  properties[PROP_SALES_TEXT] = g_param_spec_string (
    "sales-text", "Sales text", "What it means to the customer", NULL, flags);
  properties[PROP_ENGINEERING_TEXT] = g_param_spec_string (
    "engineering-text", "Engineering text",
    "What it means to those who do the work", NULL, flags);
  properties[PROP_OTHERS_TEXT] = g_param_spec_string (
    "others-text", "Others text", "What it does to the other promises", NULL,
    flags);
  properties[PROP_COARSE] = g_param_spec_boolean (
    "coarse", "Coarse", "Whether its figures are a first answer", FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_way_out_init (AccordWayOut *self)
{
}

static const AccordEnginePromise *
find_flat (AccordForecast *forecast,
           gint64          promise)
{
  AccordForecastInput *input = accord_forecast_get_input (forecast);
  guint i = accord_forecast_input_find_promise (input, promise);

  return i != ACCORD_FORECAST_NOT_FOUND
           ? &accord_forecast_input_get_engine (input)->promises[i]
           : NULL;
}

/* Two standard errors away, as with chances; nobody hears of less than a
 * currency unit. */
static AccordEffect
judge_worth (AccordEngineChance worth)
{
  if (!(fabs (worth.value) > MAX (2 * worth.error, 100)))
    return ACCORD_EFFECT_SAME;

  return worth.value > 0 ? ACCORD_EFFECT_HELPED : ACCORD_EFFECT_HURT;
}

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

static void
count_others (AccordWayOut *self)
{
  AccordForecast *base
    = accord_forecast_difference_get_before (self->difference);

  for (guint i = 0; i < accord_forecast_difference_get_n (self->difference);
       i++)
    {
      const AccordPromiseDifference *one
        = accord_forecast_difference_get (self->difference, i);
      double confidence;

      if (one->promise == self->promise)
        continue;
      self->figures.n_moved += is_moved (one);
      if (!is_told (one))
        continue;
      confidence = find_flat (base, one->promise)->confidence;
      self->figures.n_helped += one->effect == ACCORD_EFFECT_HELPED;
      self->figures.n_hurt += one->effect == ACCORD_EFFECT_HURT;
      self->figures.n_lost += one->effect == ACCORD_EFFECT_HURT
                              && one->before.by_agreed.value >= confidence
                              && one->after.by_agreed.value < confidence;
    }
}

static void
fill_figures (AccordWayOut                  *self,
              const AccordPromiseDifference *own)
{
  AccordForecast *before
    = accord_forecast_difference_get_before (self->difference);
  AccordForecast *after
    = accord_forecast_difference_get_after (self->difference);
  const AccordEnginePromise *flat = find_flat (after, self->promise);
  AccordEngineChance worth
    = accord_forecast_difference_get_worth (self->difference);

  self->figures = (AccordWayOutFigures){
    .by = accord_forecast_input_to_day (accord_forecast_get_input (after),
                                        flat->agreed),
    .chance_before = own->before.by_agreed.value,
    .chance = own->after.by_agreed.value,
    .chance_change = own->chance,
    .effect = own->effect,
    .reaches = own->after.by_agreed.value >= flat->confidence,
    .deliverable_before = own->before.deliverable,
    .deliverable = own->after.deliverable,
    .second = self->idea->second,
    .worth_change = worth,
    .worth_effect = judge_worth (worth),
    .risk_change = (AccordMoney) llround (
      accord_forecast_get_totals (after)->value_at_risk
      - accord_forecast_get_totals (before)->value_at_risk),
    .cost
    = accord_forecast_input_get_engine (accord_forecast_get_input (after))
        ->extra_cost
      - accord_forecast_input_get_engine (accord_forecast_get_input (before))
          ->extra_cost,
    .cost_known = self->idea->cost_known,
    .pay = accord_forecast_input_get_pay (accord_forecast_get_input (after))
           - accord_forecast_input_get_pay (
             accord_forecast_get_input (before)),
    .days = self->idea->days,
    .overtime_hours = self->idea->overtime_hours,
    .win_before = own->before.win_chance,
    .win = own->after.win_chance,
  };
  count_others (self);
}

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
list_others (AccordWayOut *self,
             AccordEffect  effect)
{
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; i < accord_forecast_difference_get_n (self->difference);
       i++)
    {
      const AccordPromiseDifference *one
        = accord_forecast_difference_get (self->difference, i);

      if (one->promise != self->promise && one->effect == effect
          && is_told (one))
        g_ptr_array_add (others, (gpointer) one);
    }
  g_ptr_array_sort (others, compare_others);

  return others;
}

static void
add_others (AccordWayOut *self,
            AccordPlan   *plan,
            AccordEffect  effect,
            const char   *title,
            GString      *text)
{
  g_autoptr (GPtrArray) others = list_others (self, effect);

  for (guint i = 0; i < MIN (others->len, OTHERS_NAMED); i++)
    {
      const AccordPromiseDifference *one
        = others->pdata[effect == ACCORD_EFFECT_HURT ? i
                                                     : others->len - 1 - i];
      AccordEntity *promise = accord_plan_lookup (plan, one->promise);
      g_autofree char *name = accord_entity_dup_label (promise);
      g_autofree char *then
        = accord_chance_to_words (one->after.by_agreed.value);
      g_autofree char *now
        = accord_chance_to_words (one->before.by_agreed.value);

      if (i == 0)
        g_string_append_printf (text, "%s%s ", text->len > 0 ? " " : "",
                                title);
      else
        g_string_append (text, "; ");
      /* Translators: the name of a promise, and its chance to be on time then
       * and now: “SSO”: 41 % instead of 76 %. */
      g_string_append_printf (text, _ ("“%s”: %s instead of %s"), name, then,
                              now);
    }
  if (others->len > OTHERS_NAMED)
    /* Translators: so many more promises. */
    g_string_append_printf (text, _ ("; and %u more"),
                            others->len - OTHERS_NAMED);
  if (others->len > 0)
    g_string_append_c (text, '.');
}

/* “SSO” 12 days later, still on time */
static void
add_move (AccordWayOut                  *self,
          AccordPlan                    *plan,
          const AccordPromiseDifference *one,
          GString                       *text)
{
  AccordEntity *promise = accord_plan_lookup (plan, one->promise);
  g_autofree char *name = accord_entity_dup_label (promise);
  guint days = (guint) ABS (one->moved);
  gboolean on_time
    = one->after.by_agreed.value
      >= find_flat (accord_forecast_difference_get_after (self->difference),
                    one->promise)
           ->confidence;

  g_string_append_printf (
    text,
    /* Translators: the name of a promise, and a number of days. */
    one->moved > 0 ? g_dngettext (GETTEXT_PACKAGE, "“%s” %u day later",
                                  "“%s” %u days later", days)
                   : g_dngettext (GETTEXT_PACKAGE, "“%s” %u day earlier",
                                  "“%s” %u days earlier", days),
    name, days);
  if (one->moved > 0 && on_time)
    g_string_append (text, _ (", still on time"));
}

/* Those who are as sure as before, and yet ready on another day. */
static void
add_moved (AccordWayOut *self,
           AccordPlan   *plan,
           GString      *text)
{
  guint n = 0;

  for (guint i = 0; i < accord_forecast_difference_get_n (self->difference);
       i++)
    {
      const AccordPromiseDifference *one
        = accord_forecast_difference_get (self->difference, i);

      if (one->promise == self->promise || !is_moved (one)
          || n++ >= OTHERS_NAMED)
        continue;
      if (n == 1)
        g_string_append_printf (text, "%s%s ", text->len > 0 ? " " : "",
                                /* Translators: a list of promises follows. */
                                _ ("As sure as before:"));
      else
        g_string_append (text, "; ");
      add_move (self, plan, one, text);
    }
  if (n > OTHERS_NAMED)
    g_string_append_printf (text, _ ("; and %u more"), n - OTHERS_NAMED);
  if (n > 0)
    g_string_append_c (text, '.');
}

static char *
spell_others (AccordWayOut *self,
              AccordPlan   *plan)
{
  GString *text = g_string_new (NULL);

  /* Translators: a list of promises follows. */
  add_others (self, plan, ACCORD_EFFECT_HURT, _ ("Hurt:"), text);
  /* Translators: a list of promises follows. */
  add_others (self, plan, ACCORD_EFFECT_HELPED, _ ("Helped:"), text);
  add_moved (self, plan, text);
  if (text->len == 0)
    g_string_append (text, _ ("About the same for all others."));

  return g_string_free (text, FALSE);
}

/*
 * _accord_way_out_new:
 * @idea: (transfer full): what would be done
 * @difference: what it does
 * @coarse: whether that is a first answer
 *
 * Returns: (transfer full): a way out, whether it helps or not
 */
AccordWayOut *
_accord_way_out_new (AccordWaysOutCase        *of,
                     AccordWayOutIdea         *idea,
                     AccordForecastDifference *difference,
                     gboolean                  coarse)
{
  AccordWayOut *self = g_object_new (ACCORD_TYPE_WAY_OUT, NULL);

  self->promise = accord_entity_get_id (of->promise);
  self->idea = idea;
  self->difference = accord_forecast_difference_ref (difference);
  self->coarse = coarse;
  fill_figures (self,
                accord_forecast_difference_find (difference, self->promise));
  self->others = spell_others (self, of->plan);

  return self;
}

/*
 * _accord_way_out_get_idea:
 *
 * Returns: (transfer none): what it was before it was tried
 */
AccordWayOutIdea *
_accord_way_out_get_idea (AccordWayOut *self)
{
  return self->idea;
}

/**
 * accord_way_out_get_kind:
 *
 * Returns: what it does
 */
AccordWayOutKind
accord_way_out_get_kind (AccordWayOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT (self), ACCORD_WAY_OUT_COMBINED);

  return self->idea->kind;
}

/**
 * accord_way_out_get_promise:
 *
 * Returns: the id of the promise that it is for
 */
gint64
accord_way_out_get_promise (AccordWayOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT (self), 0);

  return self->promise;
}

/**
 * accord_way_out_get_change:
 *
 * For a preview: accord_forecaster_preview(). To take it, ask
 * accord_ways_out_decide(), which records the decision too.
 *
 * Returns: (transfer none): what would be done
 */
AccordChange *
accord_way_out_get_change (AccordWayOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT (self), NULL);

  return self->idea->change;
}

/**
 * accord_way_out_get_name:
 *
 * Returns: what is done, in a few words: “Leave out “Dark style””
 */
const char *
accord_way_out_get_name (AccordWayOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT (self), NULL);

  return self->idea->name;
}

/**
 * accord_way_out_get_sales_text:
 *
 * Returns: what it means to the customer and the deal, as a sentence
 */
const char *
accord_way_out_get_sales_text (AccordWayOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT (self), NULL);

  return self->idea->sales;
}

/**
 * accord_way_out_get_engineering_text:
 *
 * Returns: what it means to those who do the work, as a sentence
 */
const char *
accord_way_out_get_engineering_text (AccordWayOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT (self), NULL);

  return self->idea->engineering;
}

/**
 * accord_way_out_get_others_text:
 *
 * Returns: who else is hurt, who is helped, and by how much
 */
const char *
accord_way_out_get_others_text (AccordWayOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT (self), NULL);

  return self->others;
}

/**
 * accord_way_out_get_figures:
 *
 * Returns: (transfer none): what it does
 */
const AccordWayOutFigures *
accord_way_out_get_figures (AccordWayOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT (self), NULL);

  return &self->figures;
}

/**
 * accord_way_out_get_difference:
 *
 * Returns: (transfer none): what it does to each promise, and both forecasts
 */
AccordForecastDifference *
accord_way_out_get_difference (AccordWayOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT (self), NULL);

  return self->difference;
}

/**
 * accord_way_out_is_coarse:
 *
 * Returns: whether its figures are a first answer, soon to be replaced
 */
gboolean
accord_way_out_is_coarse (AccordWayOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT (self), FALSE);

  return self->coarse;
}

/**
 * accord_way_out_get_decision:
 *
 * Returns: the kind of decision that taking it is: whoever works more pushes,
 *   a smaller or later promise backs off, everything else is a trade
 */
AccordDecisionKind
accord_way_out_get_decision (AccordWayOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT (self), ACCORD_DECISION_KIND_WAIT);

  switch (self->idea->kind)
    {
    case ACCORD_WAY_OUT_OVERTIME:
    case ACCORD_WAY_OUT_CONTRACTOR:
    case ACCORD_WAY_OUT_OUTSIDE:
      return ACCORD_DECISION_KIND_PUSH;
    case ACCORD_WAY_OUT_LEAVE_OUT:
    case ACCORD_WAY_OUT_SPLIT:
    case ACCORD_WAY_OUT_LATER:
      return ACCORD_DECISION_KIND_BACK_OFF;
    case ACCORD_WAY_OUT_EARLIER:
    case ACCORD_WAY_OUT_REORDER:
    case ACCORD_WAY_OUT_MOVE_PERSON:
    case ACCORD_WAY_OUT_CROSS_TRAIN:
    case ACCORD_WAY_OUT_COMBINED:
    default:
      return ACCORD_DECISION_KIND_TRADE;
    }
}

/**
 * accord_way_out_get_gave_way:
 *
 * Returns: the side that gives way in it
 */
AccordGaveWay
accord_way_out_get_gave_way (AccordWayOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT (self), ACCORD_GAVE_WAY_NOBODY);

  if (self->idea->sales_give && self->idea->engineering_gives)
    return ACCORD_GAVE_WAY_BOTH;
  if (self->idea->sales_give)
    return ACCORD_GAVE_WAY_SALES;

  return self->idea->engineering_gives ? ACCORD_GAVE_WAY_ENGINEERING
                                       : ACCORD_GAVE_WAY_NOBODY;
}
