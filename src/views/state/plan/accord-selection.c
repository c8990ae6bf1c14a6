/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordSelection: one thing selected, and a set of what belongs to it.
 *
 * The set is worked out from the selected thing outwards, one hop after the
 * other in the direction of the customer or of the work, never back: else a
 * feature that two deals share would light up everything that either needs.
 */

#include "config.h"

#include "accord-selection.h"

#include "accord-deal.h"
#include "accord-dependency.h"
#include "accord-feature.h"
#include "accord-outside-work.h"
#include "accord-part.h"
#include "accord-person.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "accord-team.h"

struct _AccordSelection
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordEntity *entity; /* NULL where nothing, or several, are selected */
  GPtrArray *seeds;     /* what the set grows from */
  GHashTable *lit;      /* of AccordEntity, held */
};

G_DEFINE_FINAL_TYPE (AccordSelection, accord_selection, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ENTITY,
  N_PROPS,
};

enum
{
  CHANGED,
  LED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
light (AccordSelection *self,
       AccordEntity    *entity)
{
  if (entity != NULL)
    g_hash_table_add (self->lit, g_object_ref (entity));
}

static gboolean
is_needed (AccordEntity *use)
{
  return !accord_entity_get_boolean (use, ACCORD_PROMISE_FEATURE_LEFT_OUT);
}

/* Towards the work. */
static void
light_features (AccordSelection *self,
                AccordEntity    *promise)
{
  g_autoptr (GPtrArray) uses = accord_entity_list_referrers (
    promise, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_PROMISE);

  for (guint i = 0; i < uses->len; i++)
    if (is_needed (uses->pdata[i]))
      light (self, accord_entity_get_referred (
                     uses->pdata[i], ACCORD_PROMISE_FEATURE_FEATURE));
}

/* Towards the customer. */
static void
light_deal (AccordSelection *self,
            AccordEntity    *promise)
{
  light (self, accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL));
}

static void
light_promises_of_deal (AccordSelection *self,
                        AccordEntity    *deal)
{
  g_autoptr (GPtrArray) promises = accord_entity_list_referrers (
    deal, ACCORD_TYPE_PROMISE, ACCORD_PROMISE_DEAL);

  for (guint i = 0; i < promises->len; i++)
    {
      light (self, promises->pdata[i]);
      light_features (self, promises->pdata[i]);
    }
}

static void
light_promises_of_feature (AccordSelection *self,
                           AccordEntity    *feature)
{
  g_autoptr (GPtrArray) uses = accord_entity_list_referrers (
    feature, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_FEATURE);

  for (guint i = 0; i < uses->len; i++)
    {
      AccordEntity *promise = accord_entity_get_referred (
        uses->pdata[i], ACCORD_PROMISE_FEATURE_PROMISE);

      if (promise == NULL || !is_needed (uses->pdata[i]))
        continue;
      light (self, promise);
      light_deal (self, promise);
    }
}

static void
light_work (AccordSelection *self,
            AccordEntity    *entity,
            guint            field)
{
  g_autoptr (GPtrArray) parts
    = accord_entity_list_referrers (entity, ACCORD_TYPE_PART, field);

  for (guint i = 0; i < parts->len; i++)
    {
      AccordEntity *feature
        = accord_entity_get_referred (parts->pdata[i], ACCORD_PART_FEATURE);

      if (feature == NULL)
        continue;
      light (self, feature);
      light_promises_of_feature (self, feature);
    }
}

static void
light_waiting (AccordSelection *self,
               AccordEntity    *work)
{
  g_autoptr (GPtrArray) waiting = accord_dependency_list_waiting (work);

  for (guint i = 0; i < waiting->len; i++)
    {
      light (self, waiting->pdata[i]);
      light_promises_of_feature (self, waiting->pdata[i]);
    }
}

static void
grow (AccordSelection *self,
      AccordEntity    *entity)
{
  light (self, entity);
  if (ACCORD_IS_DEAL (entity))
    light_promises_of_deal (self, entity);
  else if (ACCORD_IS_PROMISE (entity))
    {
      light_deal (self, entity);
      light_features (self, entity);
    }
  else if (ACCORD_IS_FEATURE (entity))
    light_promises_of_feature (self, entity);
  else if (ACCORD_IS_TEAM (entity))
    light_work (self, entity, ACCORD_PART_TEAM);
  else if (ACCORD_IS_PERSON (entity))
    light_work (self, entity, ACCORD_PART_ASSIGNEE);
  else if (ACCORD_IS_OUTSIDE_WORK (entity))
    light_waiting (self, entity);
}

static void
update (AccordSelection *self)
{
  g_hash_table_remove_all (self->lit);
  for (guint i = 0; i < self->seeds->len; i++)
    grow (self, self->seeds->pdata[i]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_entity (AccordSelection *self,
            AccordEntity    *entity)
{
  if (g_set_object (&self->entity, entity))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTITY]);
}

static void
plan_changed_cb (AccordPlan      *plan,
                 AccordChange    *change,
                 AccordSelection *self)
{
  for (guint i = self->seeds->len; i > 0; i--)
    if (!accord_entity_is_in_plan (self->seeds->pdata[i - 1]))
      g_ptr_array_remove_index (self->seeds, i - 1);
  if (self->entity != NULL && !accord_entity_is_in_plan (self->entity))
    set_entity (self, NULL);
  update (self);
}

static void
accord_selection_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AccordSelection *self = ACCORD_SELECTION (object);

  switch (prop_id)
    {
    case PROP_ENTITY:
      g_value_set_object (value, self->entity);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_selection_finalize (GObject *object)
{
  AccordSelection *self = ACCORD_SELECTION (object);

  g_clear_object (&self->entity);
  g_ptr_array_unref (self->seeds);
  g_hash_table_unref (self->lit);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_selection_parent_class)->finalize (object);
}

static void
accord_selection_class_init (AccordSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = accord_selection_get_property;
  object_class->finalize = accord_selection_finalize;

  properties[PROP_ENTITY] = g_param_spec_object (
    "entity", "Entity", "What is selected", ACCORD_TYPE_ENTITY,
    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * AccordSelection::changed:
   *
   * Something else is selected, or something else belongs to it.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * AccordSelection::led:
   * @entity: a thing of the plan
   *
   * Somebody wants to be where @entity stands: who shows it brings it into
   * sight.
   */
  signals[LED] = g_signal_new ("led", ACCORD_TYPE_SELECTION, G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               ACCORD_TYPE_ENTITY);
}

static void
accord_selection_init (AccordSelection *self)
{
  self->seeds = g_ptr_array_new_with_free_func (g_object_unref);
  self->lit = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * accord_selection_new:
 *
 * Returns: (transfer full): a selection of nothing in @plan
 */
AccordSelection *
accord_selection_new (AccordPlan *plan)
{
  AccordSelection *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  self = g_object_new (ACCORD_TYPE_SELECTION, NULL);
  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           0);

  return self;
}

/**
 * accord_selection_select:
 * @entity: (nullable): a thing of the plan, or %NULL for nothing
 */
void
accord_selection_select (AccordSelection *self,
                         AccordEntity    *entity)
{
  g_return_if_fail (ACCORD_IS_SELECTION (self));

  if (entity == self->entity && self->seeds->len == (entity != NULL))
    return;

  g_ptr_array_set_size (self->seeds, 0);
  if (entity != NULL)
    g_ptr_array_add (self->seeds, g_object_ref (entity));
  set_entity (self, entity);
  update (self);
}

/**
 * accord_selection_light:
 * @entities: (element-type AccordEntity): things of the plan
 *
 * Lights several things up with what belongs to each, and selects none: the
 * features in a hot cell.
 */
void
accord_selection_light (AccordSelection *self,
                        GPtrArray       *entities)
{
  g_return_if_fail (ACCORD_IS_SELECTION (self));
  g_return_if_fail (entities != NULL);

  g_ptr_array_set_size (self->seeds, 0);
  for (guint i = 0; i < entities->len; i++)
    g_ptr_array_add (self->seeds, g_object_ref (entities->pdata[i]));
  set_entity (self, NULL);
  update (self);
}

/**
 * accord_selection_lead:
 * @entity: a thing of the plan
 *
 * Selects it, and leads the person to where it stands.
 */
void
accord_selection_lead (AccordSelection *self,
                       AccordEntity    *entity)
{
  g_return_if_fail (ACCORD_IS_SELECTION (self));
  g_return_if_fail (ACCORD_IS_ENTITY (entity));

  accord_selection_select (self, entity);
  g_signal_emit (self, signals[LED], 0, entity);
}

/**
 * accord_selection_clear:
 *
 * Selects nothing.
 */
void
accord_selection_clear (AccordSelection *self)
{
  accord_selection_select (self, NULL);
}

/**
 * accord_selection_get:
 *
 * Returns: (transfer none) (nullable): what is selected
 */
AccordEntity *
accord_selection_get (AccordSelection *self)
{
  g_return_val_if_fail (ACCORD_IS_SELECTION (self), NULL);

  return self->entity;
}

/**
 * accord_selection_contains:
 *
 * Returns: whether @entity is selected or belongs to what is
 */
gboolean
accord_selection_contains (AccordSelection *self,
                           AccordEntity    *entity)
{
  g_return_val_if_fail (ACCORD_IS_SELECTION (self), FALSE);

  return g_hash_table_contains (self->lit, entity);
}
