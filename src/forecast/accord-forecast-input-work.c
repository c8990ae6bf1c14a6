/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Features, their parts, outside work, and what waits for what.
 *
 * Nobody works on dropped features, nor on what they are divided into; a
 * promise that must have one can't be delivered. A feature that is divided into others stands for those, and
 * for itself where it has parts of its own. */

#include "config.h"

#include "accord-forecast-input-private.h"

#include "accord-choices.h"
#include "accord-dependency.h"
#include "accord-feature.h"
#include "accord-outside-work.h"
#include "accord-part.h"
#include "accord-promise-feature.h"

/* A pin is a place among what is still to be done. What is done or somebody
 * else's takes nobody's time, so it is pinned behind all others, where it
 * does not count. */
#define BEHIND_ALL (UINT32_MAX - 1)

/* A date behind every horizon, and still one that the engine takes. */
#define NEVER 1e6

/* Features are divided into features a few times. A plan in the middle of a
 * change may go round in a circle, which its commit will refuse. */
#define DEEPEST 64

static gboolean
is_promised (AccordEntity *feature)
{
  g_autoptr (GPtrArray) links = accord_entity_list_referrers (
    feature, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_FEATURE);

  return links->len > 0;
}

static gboolean
is_dropped (AccordEntity *feature)
{
  return accord_entity_get_choice (feature, ACCORD_FEATURE_STATUS)
         == ACCORD_FEATURE_STATUS_DROPPED;
}

/* Whether nobody is going to work on it: it is dropped, or stands beside the
 * solution that was asked for until a promise takes it, or is a piece of such
 * a one. */
static gboolean
is_out_of_question (AccordEntity *feature)
{
  for (guint depth = 0; feature != NULL && depth < DEEPEST; depth++)
    {
      AccordEntity *parent
        = accord_entity_get_referred (feature, ACCORD_FEATURE_PARENT);
      gboolean beside
        = accord_entity_has_value (feature, ACCORD_FEATURE_ALTERNATIVE_TO);

      if (is_dropped (feature))
        return TRUE;
      if ((!beside && parent == NULL) || is_promised (feature))
        return FALSE;
      if (beside)
        return TRUE;
      feature = parent;
    }

  return FALSE;
}

static AccordEngineStatus
feature_status (AccordEntity *feature)
{
  switch (accord_entity_get_choice (feature, ACCORD_FEATURE_STATUS))
    {
    case ACCORD_FEATURE_STATUS_DONE:
      return ACCORD_ENGINE_DONE;
    case ACCORD_FEATURE_STATUS_BUILDING:
      return ACCORD_ENGINE_BEGUN;
    default:
      break;
    }
  if (accord_entity_get_choice (feature, ACCORD_FEATURE_KIND)
      == ACCORD_FEATURE_KIND_EXISTS)
    return ACCORD_ENGINE_DONE;

  return accord_entity_has_value (feature, ACCORD_FEATURE_BEGUN_ON)
           ? ACCORD_ENGINE_BEGUN
           : ACCORD_ENGINE_OPEN;
}

/* What @feature is divided into and not dropped; NULL for nothing, and for
 * one that is done as a whole. */
static GPtrArray *
get_children (AccordInputBuilder *self,
              AccordEntity       *feature)
{
  GPtrArray *children = g_hash_table_lookup (self->children, feature);

  return children == NULL || feature_status (feature) == ACCORD_ENGINE_DONE
           ? NULL
           : children;
}

/* Whether it has work of its own, rather than only a name for others'. */
static gboolean
is_leaf (AccordInputBuilder *self,
         AccordEntity       *feature)
{
  g_autoptr (GPtrArray) parts = NULL;

  if (get_children (self, feature) == NULL)
    return TRUE;

  parts = accord_entity_list_referrers (feature, ACCORD_TYPE_PART,
                                        ACCORD_PART_FEATURE);
  return parts->len > 0;
}

/* A part without an estimate goes in as such: the engine knows then that
 * something is missing. */
static void
add_part (AccordInputBuilder *self,
          AccordEntity       *part)
{
  AccordEngineRange estimate, remaining;
  gboolean estimated = _accord_input_builder_get_range (
    part, ACCORD_PART_ESTIMATE_LOW, &estimate);
  gboolean has_remaining = _accord_input_builder_get_range (
    part, ACCORD_PART_REMAINING_LOW, &remaining);
  AccordEngineRange nothing = { 0, 0, 0 };
  AccordEngineRange unit = { 1, 1, 1 };
  AccordEnginePart flat = {
    .id = (uint64_t) accord_entity_get_id (part),
    .team = _accord_input_builder_get_referred (self, part, ACCORD_PART_TEAM),
    .step = (uint32_t) accord_entity_get_integer (part, ACCORD_PART_STEP),
    .estimated = estimated,
    .effort = estimated ? estimate : unit,
    .distribution = self->self->distribution,
    .people = (double) accord_entity_get_integer (part, ACCORD_PART_PEOPLE),
    .done = accord_entity_get_number (part, ACCORD_PART_DONE_EFFORT),
    .has_remaining = has_remaining,
    .remaining = has_remaining ? remaining : nothing,
  };

  if (accord_entity_has_value (part, ACCORD_PART_ASSIGNEE))
    flat.people = 1;
  g_array_append_val (self->self->parts, flat);
}

static void
add_feature (AccordInputBuilder *self,
             AccordEntity       *feature,
             guint               place)
{
  int32_t ended
    = _accord_input_builder_get_date (self, feature, ACCORD_FEATURE_DONE_ON);
  int32_t earliest = _accord_input_builder_get_date (
    self, feature, ACCORD_FEATURE_EARLIEST_START);
  AccordEngineFeature flat = {
    .id = (uint64_t) accord_entity_get_id (feature),
    .kind = ACCORD_ENGINE_WORK,
    .status = feature_status (feature),
    .rigid = accord_entity_get_choice (feature, ACCORD_FEATURE_MODE)
             == ACCORD_WORK_MODE_RIGID,
    .before_won
    = accord_entity_get_boolean (feature, ACCORD_FEATURE_BEFORE_WIN),
    .earliest = MAX (earliest, 0),
    .ended = ended == ACCORD_ENGINE_NO_DATE ? -1 : MIN (ended, 0),
    .pin = accord_entity_get_boolean (feature, ACCORD_FEATURE_PINNED)
             ? place
             : ACCORD_ENGINE_NONE,
  };

  if (flat.status == ACCORD_ENGINE_DONE)
    flat.pin = BEHIND_ALL;
  self->divided[self->self->features->len]
    = get_children (self, feature) != NULL;
  _accord_input_builder_set_index (self, feature, self->self->features->len);
  g_array_append_val (self->self->features, flat);
}

static void
add_features (AccordInputBuilder *self)
{
  GArray *features = self->self->features;
  guint place = 0;

  for (guint i = 0; i < self->all_features->len; i++)
    {
      AccordEntity *feature = self->all_features->pdata[i];

      if (is_out_of_question (feature) || !is_leaf (self, feature))
        continue;
      add_feature (self, feature, place);
      if (g_array_index (features, AccordEngineFeature, features->len - 1)
            .status
          != ACCORD_ENGINE_DONE)
        place++;
    }
}

static void
add_parts (AccordInputBuilder *self)
{
  GArray *features = self->self->features;
  g_autoptr (GArray) berths = _accord_input_builder_dup_berths (
    self, self->all_parts, ACCORD_PART_FEATURE, ACCORD_PART_STEP);
  const AccordInputBerth *next
    = (const AccordInputBerth *) (gpointer) berths->data;
  const AccordInputBerth *end = next + berths->len;

  for (guint i = 0; i < features->len; i++)
    {
      AccordEngineFeature *flat
        = &g_array_index (features, AccordEngineFeature, i);

      flat->first_part = self->self->parts->len;
      for (; next < end && next->owner == i; next++)
        add_part (self, next->entity);
      flat->n_parts = self->self->parts->len - flat->first_part;
    }
}

/* Working days from the day that it was asked for, as dates: what has passed
 * of them has passed. */
static void
count_from_asking (AccordInputBuilder *self,
                   AccordDay           asked,
                   AccordEngineRange  *range)
{
  double *ends[] = { &range->low, &range->likely, &range->high };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    *ends[i]
      = accord_working_days_add (self->working, asked, (int) (*ends[i] + 0.5))
        - self->self->as_of;
}

/* When outside work comes: so long after it was asked for, or on a date, or
 * as promised; with nothing said of it, today. */
static void
set_outside_range (AccordInputBuilder  *self,
                   AccordEntity        *work,
                   AccordEngineFeature *flat)
{
  AccordDay asked = accord_entity_get_day (work, ACCORD_OUTSIDE_WORK_ASKED_ON);
  int32_t due
    = _accord_input_builder_get_date (self, work, ACCORD_OUTSIDE_WORK_DUE_ON);

  flat->kind = ACCORD_ENGINE_OUTSIDE_DATE;
  if (_accord_input_builder_get_range (work, ACCORD_OUTSIDE_WORK_DAYS_LOW,
                                       &flat->range))
    {
      if (asked != ACCORD_DAY_NONE)
        count_from_asking (self, asked, &flat->range);
      else
        flat->kind = ACCORD_ENGINE_OUTSIDE_ELAPSED;
    }
  else if (!_accord_input_builder_get_date_range (
             self, work, ACCORD_OUTSIDE_WORK_DATE_LOW, &flat->range))
    {
      double date = due == ACCORD_ENGINE_NO_DATE ? 0 : MAX (due, 0);

      flat->range = (AccordEngineRange){ date, date, date };
    }
}

static void
add_outside_works (AccordInputBuilder *self)
{
  AccordForecastInput *input = self->self;

  for (guint i = 0; i < self->all_works->len; i++)
    {
      AccordEntity *work = self->all_works->pdata[i];
      int32_t done = _accord_input_builder_get_date (
        self, work, ACCORD_OUTSIDE_WORK_DONE_ON);
      AccordEngineFeature flat = {
        .id = (uint64_t) accord_entity_get_id (work),
        .ended = done == ACCORD_ENGINE_NO_DATE ? -1 : MIN (done, 0),
        .status = done == ACCORD_ENGINE_NO_DATE ? ACCORD_ENGINE_OPEN
                                                : ACCORD_ENGINE_DONE,
        .before_won = true,
        .pin = BEHIND_ALL,
      };

      set_outside_range (self, work, &flat);
      _accord_input_builder_set_index (self, work, input->features->len);
      g_array_append_val (input->features, flat);
    }
}

static void
find_leaves (AccordInputBuilder *self,
             AccordEntity       *feature,
             AccordLeafFound     found,
             gpointer            data,
             guint               depth)
{
  uint32_t leaf = _accord_input_builder_get_index (self, feature);
  GPtrArray *children;

  if (is_dropped (feature) || depth == DEEPEST)
    return;
  if (leaf != ACCORD_ENGINE_NONE)
    found (self, leaf, data);

  children = get_children (self, feature);
  for (guint i = 0; children != NULL && i < children->len; i++)
    find_leaves (self, children->pdata[i], found, data, depth + 1);
}

/*
 * _accord_input_builder_for_each_leaf:
 * @entity: an entity
 * @field: which of its references; to a feature
 * @found: told of each feature that this one stands for
 */
void
_accord_input_builder_for_each_leaf (AccordInputBuilder *self,
                                     AccordEntity       *entity,
                                     guint               field,
                                     AccordLeafFound     found,
                                     gpointer            data)
{
  uint32_t leaf = _accord_input_builder_get_referred (self, entity, field);
  AccordEntity *feature;

  /* Nearly all: no need to look at the feature itself. */
  if (leaf != ACCORD_ENGINE_NONE && !self->divided[leaf])
    {
      found (self, leaf, data);
      return;
    }

  feature = accord_entity_get_referred (entity, field);
  if (feature != NULL)
    find_leaves (self, feature, found, data, 0);
}

/*
 * _accord_input_builder_add_never:
 * @feature: a feature that was dropped
 *
 * Adds @feature, unless that was done, as something that comes on no day: it
 * takes nobody's time, and what must have it is never ready.
 *
 * Returns: where it stands
 */
uint32_t
_accord_input_builder_add_never (AccordInputBuilder *self,
                                 AccordEntity       *feature)
{
  uint32_t place = _accord_input_builder_get_index (self, feature);
  AccordEngineFeature flat = {
    .id = (uint64_t) accord_entity_get_id (feature),
    .kind = ACCORD_ENGINE_OUTSIDE_DATE,
    .status = ACCORD_ENGINE_OPEN,
    .before_won = true,
    .ended = -1,
    .range = { NEVER, NEVER, NEVER },
    .pin = BEHIND_ALL,
  };

  g_assert (is_dropped (feature));

  if (place != ACCORD_ENGINE_NONE)
    return place;

  _accord_input_builder_set_index (self, feature, self->self->features->len);
  g_array_append_val (self->self->features, flat);

  return self->self->features->len - 1;
}

static void
add_predecessor (AccordInputBuilder *self,
                 uint32_t            leaf,
                 gpointer            data)
{
  AccordEngineDependency flat = *(AccordEngineDependency *) data;

  flat.from = leaf;
  if (flat.from != flat.to)
    g_array_append_val (self->self->dependencies, flat);
}

/* The other end of a dependency, which is still to be divided. */
typedef struct
{
  AccordEngineDependency flat;
  AccordEntity *dependency;
} HalfDependency;

static void
add_successor (AccordInputBuilder *self,
               uint32_t            leaf,
               gpointer            data)
{
  HalfDependency *half = data;

  half->flat.to = leaf;
  if (half->flat.from != ACCORD_ENGINE_NONE)
    g_array_append_val (self->self->dependencies, half->flat);
  else
    _accord_input_builder_for_each_leaf (self, half->dependency,
                                         ACCORD_DEPENDENCY_PREDECESSOR,
                                         add_predecessor, &half->flat);
}

static void
add_dependencies (AccordInputBuilder *self)
{
  static const AccordEngineLink links[] = {
    [ACCORD_DEPENDENCY_TYPE_FINISH_START] = ACCORD_ENGINE_FINISH_START,
    [ACCORD_DEPENDENCY_TYPE_START_START] = ACCORD_ENGINE_START_START,
    [ACCORD_DEPENDENCY_TYPE_FINISH_FINISH] = ACCORD_ENGINE_FINISH_FINISH,
    [ACCORD_DEPENDENCY_TYPE_START_FINISH] = ACCORD_ENGINE_START_FINISH,
  };
  g_autoptr (GPtrArray) list
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_DEPENDENCY);

  for (guint i = 0; i < list->len; i++)
    {
      AccordEntity *entity = list->pdata[i];
      HalfDependency half = {
        .flat.from = _accord_input_builder_get_referred (
          self, entity, ACCORD_DEPENDENCY_OUTSIDE_WORK),
        .flat.link
        = links[accord_entity_get_choice (entity, ACCORD_DEPENDENCY_TYPE)],
        .flat.lag = accord_entity_get_number (entity, ACCORD_DEPENDENCY_LAG),
        .dependency = entity,
      };

      _accord_input_builder_for_each_leaf (
        self, entity, ACCORD_DEPENDENCY_SUCCESSOR, add_successor, &half);
    }
}

static GHashTable *
group_children (GPtrArray *features)
{
  GHashTable *groups = g_hash_table_new_full (
    NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < features->len; i++)
    {
      AccordEntity *feature = features->pdata[i];
      gpointer parent
        = accord_entity_get_referred (feature, ACCORD_FEATURE_PARENT);
      GPtrArray *group;

      if (parent == NULL || is_dropped (feature))
        continue;
      group = g_hash_table_lookup (groups, parent);
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, parent, group);
        }
      g_ptr_array_add (group, feature);
    }

  return groups;
}

/*
 * _accord_input_builder_add_work:
 *
 * Adds what is to be done, by us and by others, and what waits for what.
 */
void
_accord_input_builder_add_work (AccordInputBuilder *self)
{
  self->children = group_children (self->all_features);
  self->divided
    = g_new0 (gboolean, self->all_features->len + self->all_works->len);
  add_features (self);
  add_parts (self);
  add_outside_works (self);
  add_dependencies (self);
}
