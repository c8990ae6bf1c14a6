/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-promise-outlook.h"

#include <math.h>

struct _AccordPromiseOutlook
{
  GObject parent_instance;

  AccordEntity *promise;
  AccordPromiseForecast forecast;
};

G_DEFINE_FINAL_TYPE (AccordPromiseOutlook, accord_promise_outlook,
                     G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PROMISE,
  PROP_DATED,
  PROP_MISSING,
  PROP_DELIVERABLE_DATE,
  PROP_GAP,
  PROP_CHANCE,
  PROP_VALUE_AT_RISK,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
accord_promise_outlook_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  AccordPromiseOutlook *self = ACCORD_PROMISE_OUTLOOK (object);

  switch (prop_id)
    {
    case PROP_PROMISE:
      g_value_set_object (value, self->promise);
      break;
    case PROP_DATED:
      g_value_set_boolean (value, self->forecast.dated);
      break;
    case PROP_MISSING:
      g_value_set_uint (value, self->forecast.missing);
      break;
    case PROP_DELIVERABLE_DATE:
      g_value_set_int (value, self->forecast.deliverable);
      break;
    case PROP_GAP:
      g_value_set_int (value, self->forecast.gap);
      break;
    case PROP_CHANCE:
      g_value_set_double (value, self->forecast.by_agreed.value);
      break;
    case PROP_VALUE_AT_RISK:
      g_value_set_int64 (value, self->forecast.value_at_risk);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_promise_outlook_finalize (GObject *object)
{
  g_clear_object (&ACCORD_PROMISE_OUTLOOK (object)->promise);

  G_OBJECT_CLASS (accord_promise_outlook_parent_class)->finalize (object);
}

static void
accord_promise_outlook_class_init (AccordPromiseOutlookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags
    = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = accord_promise_outlook_get_property;
  object_class->finalize = accord_promise_outlook_finalize;

  properties[PROP_PROMISE]
    = g_param_spec_object ("promise", "Promise", "What it is about",
                           ACCORD_TYPE_ENTITY, flags);
  properties[PROP_DATED]
    = g_param_spec_boolean ("dated", "Dated", "Whether it can have a date",
                            FALSE, flags);
  properties[PROP_MISSING]
    = g_param_spec_uint ("missing", "Missing",
                         "How many features lack an estimate", 0, G_MAXUINT,
                         0, flags);
  properties[PROP_DELIVERABLE_DATE]
    = g_param_spec_int ("deliverable-date", "Deliverable date",
                        "The day by which it is ready with its confidence",
                        G_MININT, G_MAXINT, ACCORD_DAY_NONE, flags);
  properties[PROP_GAP]
    = g_param_spec_int ("gap", "Gap",
                        "Calendar days from the agreed to the deliverable "
                        "date; the greatest number where one is missing",
                        G_MININT, G_MAXINT, G_MAXINT, flags);
  properties[PROP_CHANCE]
    = g_param_spec_double ("chance", "Chance",
                           "The chance to keep the agreed date; NaN without",
                           -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  properties[PROP_VALUE_AT_RISK]
    = g_param_spec_int64 ("value-at-risk", "Value at risk",
                          "Its share of the deal × the chance to be late", 0,
                          G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_promise_outlook_init (AccordPromiseOutlook *self)
{
  AccordPromiseForecast *forecast = &self->forecast;

  forecast->p10 = forecast->p50 = forecast->p90 = ACCORD_DAY_NONE;
  forecast->deliverable = ACCORD_DAY_NONE;
  forecast->gap = G_MAXINT;
  forecast->by_want.value = forecast->by_agreed.value = NAN;
  forecast->by_need.value = forecast->lateness = NAN;
}

/**
 * accord_promise_outlook_new:
 * @promise: a promise
 *
 * Returns: (transfer full): an outlook that knows nothing yet
 */
AccordPromiseOutlook *
accord_promise_outlook_new (AccordEntity *promise)
{
  AccordPromiseOutlook *self
    = g_object_new (ACCORD_TYPE_PROMISE_OUTLOOK, NULL);

  self->promise = g_object_ref (promise);

  return self;
}

/**
 * accord_promise_outlook_get_promise:
 *
 * Returns: (transfer none): what it is about
 */
AccordEntity *
accord_promise_outlook_get_promise (AccordPromiseOutlook *self)
{
  g_return_val_if_fail (ACCORD_IS_PROMISE_OUTLOOK (self), NULL);

  return self->promise;
}

/**
 * accord_promise_outlook_get_forecast:
 *
 * Returns: (transfer none): all there is to say of it
 */
const AccordPromiseForecast *
accord_promise_outlook_get_forecast (AccordPromiseOutlook *self)
{
  g_return_val_if_fail (ACCORD_IS_PROMISE_OUTLOOK (self), NULL);

  return &self->forecast;
}

static void
notify_if (AccordPromiseOutlook *self,
           gboolean              changed,
           guint                 prop)
{
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

/**
 * accord_promise_outlook_update:
 * @forecast: what is to be expected now
 *
 * Takes @forecast over and tells the watchers of what is different.
 */
void
accord_promise_outlook_update (AccordPromiseOutlook        *self,
                               const AccordPromiseForecast *forecast)
{
  AccordPromiseForecast before;
  double chance, chance_before;

  g_return_if_fail (ACCORD_IS_PROMISE_OUTLOOK (self));

  before = self->forecast;
  self->forecast = *forecast;
  chance = forecast->by_agreed.value;
  chance_before = before.by_agreed.value;

  g_object_freeze_notify (G_OBJECT (self));
  notify_if (self, forecast->dated != before.dated, PROP_DATED);
  notify_if (self, forecast->missing != before.missing, PROP_MISSING);
  notify_if (self, forecast->deliverable != before.deliverable,
             PROP_DELIVERABLE_DATE);
  notify_if (self, forecast->gap != before.gap, PROP_GAP);
  notify_if (self,
             chance != chance_before
               && !(isnan (chance) && isnan (chance_before)),
             PROP_CHANCE);
  notify_if (self, forecast->value_at_risk != before.value_at_risk,
             PROP_VALUE_AT_RISK);
  g_object_thaw_notify (G_OBJECT (self));
}
