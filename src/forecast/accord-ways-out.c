/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordWaysOut: the list. How it is filled is in accord-ways-out-find.c. */

#include "config.h"

#include "accord-ways-out-search-private.h"

#include "accord-list-splice.h"
#include "accord-promise.h"

/* Enough to tell what helps; enough to tell by how much. */
#define COARSE_TRIALS 512
#define FULL_TRIALS   4096

static void accord_ways_out_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordWaysOut, accord_ways_out, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, accord_ways_out_list_model_init))

enum
{
  PROP_0,
  PROP_PLAN,
  PROP_BUSY,
  PROP_STALE,
  PROP_NEEDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GType
accord_ways_out_get_item_type (GListModel *list)
{
  return ACCORD_TYPE_WAY_OUT;
}

static guint
accord_ways_out_get_n_items (GListModel *list)
{
  return ACCORD_WAYS_OUT (list)->shown->len;
}

static gpointer
accord_ways_out_get_item (GListModel *list,
                          guint       position)
{
  GPtrArray *shown = ACCORD_WAYS_OUT (list)->shown;

  return position < shown->len ? g_object_ref (shown->pdata[position]) : NULL;
}

static void
accord_ways_out_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = accord_ways_out_get_item_type;
  iface->get_n_items = accord_ways_out_get_n_items;
  iface->get_item = accord_ways_out_get_item;
}

static void
accord_ways_out_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AccordWaysOut *self = ACCORD_WAYS_OUT (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_STALE:
      g_value_set_boolean (value, self->stale);
      break;
    case PROP_NEEDED:
      g_value_set_boolean (value, self->needed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_ways_out_dispose (GObject *object)
{
  AccordWaysOut *self = ACCORD_WAYS_OUT (object);

  g_clear_object (&self->promise);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->base, accord_forecast_unref);

  G_OBJECT_CLASS (accord_ways_out_parent_class)->dispose (object);
}

static void
accord_ways_out_finalize (GObject *object)
{
  AccordWaysOut *self = ACCORD_WAYS_OUT (object);

  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->shown);

  G_OBJECT_CLASS (accord_ways_out_parent_class)->finalize (object);
}

static void
accord_ways_out_class_init (AccordWaysOutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags
    = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = accord_ways_out_get_property;
  object_class->dispose = accord_ways_out_dispose;
  object_class->finalize = accord_ways_out_finalize;

  properties[PROP_PLAN] = g_param_spec_object (
    "plan", "Plan", "The plan that they are of", ACCORD_TYPE_PLAN, flags);
  properties[PROP_BUSY] = g_param_spec_boolean (
    "busy", "Busy", "Whether more may be found", FALSE, flags);
  properties[PROP_STALE]
    = g_param_spec_boolean ("stale", "Stale",
                            "Whether the plan has changed since", FALSE, flags);
  properties[PROP_NEEDED] = g_param_spec_boolean (
    "needed", "Needed",
    "Whether the promise misses its confidence as things are", FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_ways_out_init (AccordWaysOut *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->n_threads = g_get_num_processors ();
  self->n_coarse = COARSE_TRIALS;
  self->n_full = FULL_TRIALS;
}

static void
set_flag (AccordWaysOut *self,
          gboolean      *flag,
          gboolean       value,
          guint          property)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/*
 * _accord_ways_out_set_busy:
 * @busy: whether more may be found
 */
void
_accord_ways_out_set_busy (AccordWaysOut *self,
                           gboolean       busy)
{
  set_flag (self, &self->busy, busy, PROP_BUSY);
}

/*
 * _accord_ways_out_set_needed:
 * @needed: whether the promise misses its confidence as things are
 */
void
_accord_ways_out_set_needed (AccordWaysOut *self,
                             gboolean       needed)
{
  set_flag (self, &self->needed, needed, PROP_NEEDED);
}

/*
 * _accord_ways_out_show:
 * @wanted: (transfer full) (element-type AccordWayOut): what is worth looking
 *   at now
 *
 * Lists them: what stays keeps its place.
 */
void
_accord_ways_out_show (AccordWaysOut *self,
                       GPtrArray     *wanted)
{
  accord_list_splice (G_LIST_MODEL (self), &self->shown, wanted);
}

static void
plan_changed_cb (AccordPlan    *plan,
                 AccordChange  *change,
                 AccordWaysOut *self)
{
  set_flag (self, &self->stale, TRUE, PROP_STALE);
}

/**
 * accord_ways_out_new:
 * @plan: a plan
 * @promise: the id of a promise in it
 * @today: the as-of day where the plan does not fix one
 *
 * Returns: (transfer full): an empty list; accord_ways_out_find_async() fills
 *   it
 */
AccordWaysOut *
accord_ways_out_new (AccordPlan *plan,
                     gint64      promise,
                     AccordDay   today)
{
  AccordWaysOut *self;
  AccordEntity *entity;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  entity = accord_plan_lookup (plan, promise);
  g_return_val_if_fail (ACCORD_IS_PROMISE (entity), NULL);

  self = g_object_new (ACCORD_TYPE_WAYS_OUT, NULL);
  self->plan = g_object_ref (plan);
  self->promise = g_object_ref (entity);
  self->id = promise;
  self->today = today;
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           0);

  return self;
}

/*
 * _accord_ways_out_fill_case:
 * @self: (out): what those know who have ideas; borrowed
 */
void
_accord_ways_out_fill_case (AccordWaysOut     *ways_out,
                            AccordWaysOutCase *self)
{
  *self = (AccordWaysOutCase){ .plan = ways_out->plan,
                               .promise = ways_out->promise,
                               .today = ways_out->today,
                               .base = ways_out->base };
}

/**
 * accord_ways_out_set_threads:
 * @n_threads: how many ideas are tried side by side; the answers are the same
 */
void
accord_ways_out_set_threads (AccordWaysOut *self,
                             guint          n_threads)
{
  g_return_if_fail (ACCORD_IS_WAYS_OUT (self) && !self->busy);
  g_return_if_fail (n_threads > 0);

  self->n_threads = n_threads;
}

/**
 * accord_ways_out_set_trials:
 * @n_coarse: trials for each idea
 * @n_full: trials for each that is shown in the end
 */
void
accord_ways_out_set_trials (AccordWaysOut *self,
                            guint          n_coarse,
                            guint          n_full)
{
  g_return_if_fail (ACCORD_IS_WAYS_OUT (self) && !self->busy);
  g_return_if_fail (n_coarse > 0 && n_full > 0);

  self->n_coarse = n_coarse;
  self->n_full = n_full;
}

/**
 * accord_ways_out_get_plan:
 *
 * Returns: (transfer none): the plan that they are of
 */
AccordPlan *
accord_ways_out_get_plan (AccordWaysOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAYS_OUT (self), NULL);

  return self->plan;
}

/**
 * accord_ways_out_get_promise:
 *
 * Returns: the id of the promise that they are for
 */
gint64
accord_ways_out_get_promise (AccordWaysOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAYS_OUT (self), 0);

  return self->id;
}

/**
 * accord_ways_out_is_busy:
 *
 * Returns: whether more may be found
 */
gboolean
accord_ways_out_is_busy (AccordWaysOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAYS_OUT (self), FALSE);

  return self->busy;
}

/**
 * accord_ways_out_is_stale:
 *
 * Returns: whether the plan has changed since
 */
gboolean
accord_ways_out_is_stale (AccordWaysOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAYS_OUT (self), FALSE);

  return self->stale;
}

/**
 * accord_ways_out_is_needed:
 *
 * Returns: whether the promise misses its confidence as things are; if not,
 *   nothing is sought
 */
gboolean
accord_ways_out_is_needed (AccordWaysOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAYS_OUT (self), FALSE);

  return self->needed;
}

/**
 * accord_ways_out_get_today:
 *
 * Returns: (transfer none) (nullable): the forecast of the plan as it is that
 *   they are compared with; where nobody agreed to a date, the want date
 *   stands for it in that
 */
AccordForecast *
accord_ways_out_get_today (AccordWaysOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAYS_OUT (self), NULL);

  return self->base;
}

/**
 * accord_ways_out_get_n_tried:
 *
 * Returns: how many ideas were tried so far
 */
guint
accord_ways_out_get_n_tried (AccordWaysOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAYS_OUT (self), 0);

  return self->n_tried;
}
