/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-outlook.h"

#include "accord-promise.h"

#include <math.h>

struct _AccordOutlook
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordForecast *forecast; /* NULL before the first */
  gboolean coarse;
  GPtrArray *promises;
  GHashTable *by_id; /* gint64 * of the promise → AccordPromiseOutlook */
};

static void accord_outlook_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordOutlook, accord_outlook, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, accord_outlook_list_init))

enum
{
  PROP_0,
  PROP_COARSE,
  PROP_TRIALS,
  PROP_NEW_BUSINESS,
  PROP_PROMISES_WON,
  PROP_PROMISES_KEPT,
  PROP_JOINT_CHANCE,
  PROP_WORTH,
  PROP_VALUE_AT_RISK,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GType
accord_outlook_get_item_type (GListModel *model)
{
  return ACCORD_TYPE_PROMISE_OUTLOOK;
}

static guint
accord_outlook_get_n_items (GListModel *model)
{
  return ACCORD_OUTLOOK (model)->promises->len;
}

static gpointer
accord_outlook_get_item (GListModel *model,
                         guint       position)
{
  GPtrArray *promises = ACCORD_OUTLOOK (model)->promises;

  return position < promises->len ? g_object_ref (promises->pdata[position])
                                  : NULL;
}

static void
accord_outlook_list_init (GListModelInterface *iface)
{
  iface->get_item_type = accord_outlook_get_item_type;
  iface->get_n_items = accord_outlook_get_n_items;
  iface->get_item = accord_outlook_get_item;
}

static void
accord_outlook_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  static const AccordEngineTotals none = { .joint = { NAN, NAN } };
  AccordOutlook *self = ACCORD_OUTLOOK (object);
  const AccordEngineTotals *totals
    = self->forecast ? accord_forecast_get_totals (self->forecast) : &none;

  switch (prop_id)
    {
    case PROP_COARSE:
      g_value_set_boolean (value, self->coarse);
      break;
    case PROP_TRIALS:
      g_value_set_uint (value, totals->n_trials);
      break;
    case PROP_NEW_BUSINESS:
      g_value_set_int64 (value, llround (totals->business));
      break;
    case PROP_PROMISES_WON:
      g_value_set_double (value, totals->won);
      break;
    case PROP_PROMISES_KEPT:
      g_value_set_double (value, totals->kept);
      break;
    case PROP_JOINT_CHANCE:
      g_value_set_double (value, totals->joint.value);
      break;
    case PROP_WORTH:
      g_value_set_int64 (value, llround (totals->worth));
      break;
    case PROP_VALUE_AT_RISK:
      g_value_set_int64 (value, llround (totals->value_at_risk));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_outlook_finalize (GObject *object)
{
  AccordOutlook *self = ACCORD_OUTLOOK (object);

  g_clear_object (&self->plan);
  g_clear_pointer (&self->forecast, accord_forecast_unref);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->promises);

  G_OBJECT_CLASS (accord_outlook_parent_class)->finalize (object);
}

static void
accord_outlook_class_init (AccordOutlookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags
    = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = accord_outlook_get_property;
  object_class->finalize = accord_outlook_finalize;

  properties[PROP_COARSE]
    = g_param_spec_boolean ("coarse", "Coarse",
                            "Whether a sharper forecast is on its way", FALSE,
                            flags);
  properties[PROP_TRIALS]
    = g_param_spec_uint ("trials", "Trials", "How many trials it is made of",
                         0, G_MAXUINT, 0, flags);
  properties[PROP_NEW_BUSINESS]
    = g_param_spec_int64 ("new-business", "New business",
                          "New business by the goal’s date, minor units",
                          G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_PROMISES_WON]
    = g_param_spec_double ("promises-won", "Promises won",
                           "Promises with a date whose deals are won", 0,
                           G_MAXDOUBLE, 0, flags);
  properties[PROP_PROMISES_KEPT]
    = g_param_spec_double ("promises-kept", "Promises kept",
                           "How many of them are kept", 0, G_MAXDOUBLE, 0,
                           flags);
  properties[PROP_JOINT_CHANCE]
    = g_param_spec_double ("joint-chance", "Joint chance",
                           "The chance that none of them is late; NaN before "
                           "the first forecast",
                           -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  properties[PROP_WORTH]
    = g_param_spec_int64 ("worth", "Worth",
                          "What the plan is worth, minor units", G_MININT64,
                          G_MAXINT64, 0, flags);
  properties[PROP_VALUE_AT_RISK]
    = g_param_spec_int64 ("value-at-risk", "Value at risk",
                          "Value of promises that may be late, minor units", 0,
                          G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_outlook_init (AccordOutlook *self)
{
  self->promises = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * accord_outlook_new:
 * @plan: what it is about
 *
 * Returns: (transfer full): an outlook that knows nothing yet
 */
AccordOutlook *
accord_outlook_new (AccordPlan *plan)
{
  AccordOutlook *self = g_object_new (ACCORD_TYPE_OUTLOOK, NULL);

  self->plan = g_object_ref (plan);

  return self;
}

static gint64
promise_id (gpointer outlook)
{
  return accord_entity_get_id (accord_promise_outlook_get_promise (outlook));
}

static void
remove_promise (AccordOutlook *self,
                guint          i)
{
  gint64 id = promise_id (self->promises->pdata[i]);

  g_hash_table_remove (self->by_id, &id);
  g_ptr_array_remove_index (self->promises, i);
  g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 0);
}

static void
insert_promise (AccordOutlook *self,
                guint          i,
                AccordEntity  *promise)
{
  gint64 id = accord_entity_get_id (promise);
  AccordPromiseOutlook *outlook = accord_promise_outlook_new (promise);

  g_hash_table_insert (self->by_id, g_memdup2 (&id, sizeof id), outlook);
  g_ptr_array_insert (self->promises, (int) i, outlook);
  g_list_model_items_changed (G_LIST_MODEL (self), i, 0, 1);
}

/* Both lists are ordered by id, so one walk along them finds what has come
 * and gone. */
static void
follow_list (AccordOutlook *self)
{
  AccordEntityList *list
    = accord_plan_get_list (self->plan, ACCORD_TYPE_PROMISE);
  guint size = accord_entity_list_get_size (list);
  guint i = 0;

  while (i < size || i < self->promises->len)
    {
      AccordEntity *promise
        = i < size ? accord_entity_list_get (list, i) : NULL;
      gint64 here = i < self->promises->len
                      ? promise_id (self->promises->pdata[i])
                      : G_MAXINT64;

      if (promise == NULL || here < accord_entity_get_id (promise))
        remove_promise (self, i);
      else
        {
          if (here > accord_entity_get_id (promise))
            insert_promise (self, i, promise);
          i++;
        }
    }
}

/**
 * accord_outlook_update:
 * @forecast: what is to be expected now
 * @coarse: whether a sharper one is on its way
 *
 * Takes @forecast over and tells the watchers.
 */
void
accord_outlook_update (AccordOutlook  *self,
                       AccordForecast *forecast,
                       gboolean        coarse)
{
  g_return_if_fail (ACCORD_IS_OUTLOOK (self));
  g_return_if_fail (forecast != NULL);

  g_clear_pointer (&self->forecast, accord_forecast_unref);
  self->forecast = accord_forecast_ref (forecast);
  self->coarse = coarse;

  follow_list (self);
  for (guint i = 0; i < self->promises->len; i++)
    {
      AccordPromiseForecast promise;

      if (accord_forecast_get_promise (
            forecast, promise_id (self->promises->pdata[i]), &promise))
        accord_promise_outlook_update (self->promises->pdata[i], &promise);
    }

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * accord_outlook_get_forecast:
 *
 * Returns: (transfer none) (nullable): what it shows; %NULL before the first
 */
AccordForecast *
accord_outlook_get_forecast (AccordOutlook *self)
{
  g_return_val_if_fail (ACCORD_IS_OUTLOOK (self), NULL);

  return self->forecast;
}

/**
 * accord_outlook_is_coarse:
 *
 * Returns: whether a sharper forecast is on its way
 */
gboolean
accord_outlook_is_coarse (AccordOutlook *self)
{
  g_return_val_if_fail (ACCORD_IS_OUTLOOK (self), FALSE);

  return self->coarse;
}

/**
 * accord_outlook_find:
 * @promise: the id of a promise
 *
 * Returns: (transfer none) (nullable): its outlook
 */
AccordPromiseOutlook *
accord_outlook_find (AccordOutlook *self,
                     gint64         promise)
{
  g_return_val_if_fail (ACCORD_IS_OUTLOOK (self), NULL);

  return g_hash_table_lookup (self->by_id, &promise);
}
