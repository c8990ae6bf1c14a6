/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-ways-out-private.h"

#include <math.h>

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

/* Two standard errors away, as with chances, and enough to make an order of
 * ways out: else one that stands before another would look worth less. Nobody
 * hears of less than a currency unit. */
static AccordEffect
judge_worth (AccordEngineChance worth,
             double             all)
{
  double same = MAX (2 * worth.error, ACCORD_WAYS_OUT_SAME_WORTH * fabs (all));

  if (!(fabs (worth.value) > MAX (same, 100)))
    return ACCORD_EFFECT_SAME;

  return worth.value > 0 ? ACCORD_EFFECT_HELPED : ACCORD_EFFECT_HURT;
}

static void
fill_figures (AccordWayOut                  *self,
              const AccordPromiseDifference *own)
{
  AccordForecast *before
    = accord_forecast_difference_get_before (self->difference);
  AccordForecast *after
    = accord_forecast_difference_get_after (self->difference);
  const AccordEnginePromise *flat
    = _accord_ways_out_find_flat (after, self->promise);
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
    .worth_effect = judge_worth (
      worth, accord_forecast_get_totals (before)->worth),
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
  _accord_way_out_count_others (self->difference, self->promise,
                                &self->figures);
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
  self->others
    = _accord_way_out_spell_others (difference, self->promise, of->plan);

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
