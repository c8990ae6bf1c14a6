/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plan → flat input.
 *
 * What the plan does not say is not guessed: a feature without parts or
 * estimates goes in without them, and the engine counts the promises that
 * hang on it as undated. One thing has to be assumed for there to be a
 * forecast at all, and is reported: when a deal closes that nobody has said
 * anything of (UNKNOWN_CLOSE below).
 *
 * Dropped features are no longer needed by anybody. A feature that has no
 * parts of its own but is divided into others stands for those.
 */

#include "config.h"

#include "accord-forecast-input.h"

#include "accord-allocation.h"
#include "accord-choices.h"
#include "accord-customer-step.h"
#include "accord-deal.h"
#include "accord-dependency.h"
#include "accord-feature.h"
#include "accord-outside-work.h"
#include "accord-part.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-team-capacity.h"
#include "accord-team.h"

#include <math.h>

/* Working days that a plan looks ahead at the least and at the most. */
#define HORIZON_LEAST 260
#define HORIZON_MOST  2600
/* Fewer finished parts than this say nothing about the next one. */
#define FEWEST_RATIOS 5

/* Days from the as-of day until a deal closes of which nobody has said when:
 * what 4,238 won deals of a public data set took, from first talks to
 * signature, at the least, in the middle and at the most. */
static const AccordEngineRange UNKNOWN_CLOSE = { 1, 45, 138 };

struct _AccordForecastInput
{
  gatomicrefcount ref_count;
  AccordDay as_of;
  AccordEngineInput engine;
  GArray *calendar; /* int32_t */
  GArray *days;     /* AccordDay: the same, as dates */
  GPtrArray *capacities;
  GArray *teams;
  GArray *features;
  GArray *parts;
  GArray *dependencies;
  GArray *deals;
  GArray *promises;
  GArray *needs;
  GArray *ratios;
  GArray *need_dates; /* AccordDay, of each promise; none while held back */
  GArray *close_known; /* gboolean, of each promise */
  GHashTable *promise_index; /* gint64 → index + 1 */
  GHashTable *team_index;
};

/* What is needed while it is put together. */
typedef struct
{
  AccordForecastInput *self;
  AccordPlan *plan;
  AccordEntity *settings;
  AccordEntity *calendar;
  GHashTable *index;    /* entity → index + 1 in its array */
  GHashTable *children; /* feature → GPtrArray of the features it is divided
                         * into */
  GHashTable *parts;    /* feature → GPtrArray of its parts */
  AccordEngineDistribution distribution;
} Builder;

static void
set_index (Builder *builder,
           gpointer entity,
           guint    i)
{
  g_hash_table_insert (builder->index, entity, GUINT_TO_POINTER (i + 1));
}

static uint32_t
get_index (Builder *builder,
           gpointer entity)
{
  gpointer i = NULL;

  if (entity != NULL)
    i = g_hash_table_lookup (builder->index, entity);

  return i != NULL ? GPOINTER_TO_UINT (i) - 1 : ACCORD_ENGINE_NONE;
}

static int32_t
to_date (Builder  *builder,
         AccordDay day)
{
  return day == ACCORD_DAY_NONE ? ACCORD_ENGINE_NO_DATE
                                : day - builder->self->as_of;
}

static int32_t
get_date (Builder      *builder,
          AccordEntity *entity,
          guint         field)
{
  return to_date (builder, accord_entity_get_day (entity, field));
}

/* Three numbers in a row; FALSE where they were not given. */
static gboolean
get_range (AccordEntity      *entity,
           guint              first,
           AccordEngineRange *range)
{
  range->low = accord_entity_get_number (entity, first);
  range->likely = accord_entity_get_number (entity, first + 1);
  range->high = accord_entity_get_number (entity, first + 2);

  return !isnan (range->high);
}

/* Three dates in a row. */
static gboolean
get_date_range (Builder           *builder,
                AccordEntity      *entity,
                guint              first,
                AccordEngineRange *range)
{
  range->low = get_date (builder, entity, first);
  range->likely = get_date (builder, entity, first + 1);
  range->high = get_date (builder, entity, first + 2);

  return accord_entity_has_value (entity, first + 2);
}

static GHashTable *
group_by (AccordPlan *plan,
          GType       kind,
          guint       field)
{
  GHashTable *groups = g_hash_table_new_full (
    NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) all = accord_plan_dup_current (plan, kind);

  for (guint i = 0; i < all->len; i++)
    {
      AccordEntity *entity = all->pdata[i];
      gpointer key = accord_entity_get_referred (entity, field);
      GPtrArray *group;

      if (key == NULL)
        continue;
      group = g_hash_table_lookup (groups, key);
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, key, group);
        }
      g_ptr_array_add (group, entity);
    }

  return groups;
}

static gboolean
is_dropped (AccordEntity *feature)
{
  return accord_entity_get_choice (feature, ACCORD_FEATURE_STATUS)
         == ACCORD_FEATURE_STATUS_DROPPED;
}

/* A solution that stands beside the one that was asked for is no work until
 * a promise takes it. */
static gboolean
is_unused_alternative (AccordEntity *feature)
{
  g_autoptr (GPtrArray) links = NULL;

  if (!accord_entity_has_value (feature, ACCORD_FEATURE_ALTERNATIVE_TO))
    return FALSE;

  links = accord_entity_list_referrers (feature, ACCORD_TYPE_PROMISE_FEATURE,
                                        ACCORD_PROMISE_FEATURE_FEATURE);
  return links->len == 0;
}

/* Calendar and capacity */

/* Long enough for the last date that anybody has named, and for all the work
 * one team at a time. The engine says what still lies beyond. */
static guint
choose_horizon (Builder *builder)
{
  g_autoptr (GPtrArray) promises = accord_plan_dup_current (builder->plan, ACCORD_TYPE_PROMISE);
  g_autoptr (GPtrArray) parts = accord_plan_dup_current (builder->plan, ACCORD_TYPE_PART);
  g_autoptr (GPtrArray) teams = accord_plan_dup_current (builder->plan, ACCORD_TYPE_TEAM);
  double effort = 0;
  int32_t last = 0;

  for (guint i = 0; i < promises->len; i++)
    {
      last = MAX (last, get_date (builder, promises->pdata[i],
                                  ACCORD_PROMISE_AGREED_DATE));
      last = MAX (last, get_date (builder, promises->pdata[i],
                                  ACCORD_PROMISE_WANT_DATE));
    }
  for (guint i = 0; i < parts->len; i++)
    {
      double high = accord_entity_get_number (parts->pdata[i],
                                              ACCORD_PART_ESTIMATE_HIGH);

      effort += isnan (high) ? 0 : high;
    }

  /* Twice what the high ends come to with one head in each team. */
  effort = MIN (2 * effort / MAX (teams->len, 1), HORIZON_MOST);
  last = MIN (last, HORIZON_MOST);

  return (guint) CLAMP (HORIZON_LEAST + effort + last, HORIZON_LEAST,
                        HORIZON_MOST);
}

static void
add_calendar (Builder *builder)
{
  AccordForecastInput *self = builder->self;
  g_autoptr (AccordWorkingDays) working
    = accord_team_capacity_dup_calendar (builder->calendar);
  guint n_days = choose_horizon (builder);
  AccordDay day = self->as_of;

  for (; self->days->len < n_days && accord_day_is_valid (day); day++)
    if (accord_working_days_is_working (working, day))
      {
        int32_t date = day - self->as_of;

        g_array_append_val (self->days, day);
        g_array_append_val (self->calendar, date);
      }

  self->engine.weekday = (uint32_t) accord_day_weekday (self->as_of) - 1;
}

static guint
count_members (AccordEntity *team)
{
  g_autoptr (GPtrArray) allocations
    = accord_entity_list_referrers (team, ACCORD_TYPE_ALLOCATION,
                                    ACCORD_ALLOCATION_TEAM);

  return allocations->len;
}

static void
add_teams (Builder *builder)
{
  AccordForecastInput *self = builder->self;
  g_autoptr (GPtrArray) teams = accord_plan_dup_current (builder->plan, ACCORD_TYPE_TEAM);

  for (guint i = 0; i < teams->len; i++)
    {
      AccordEntity *team = teams->pdata[i];
      float *capacity = g_new (float, MAX (self->days->len, 1));
      AccordEngineTeam flat = {
        .id = (uint64_t) accord_entity_get_id (team),
        .capacity = capacity,
        .focus = accord_entity_get_number (team, ACCORD_TEAM_FOCUS_FACTOR),
        .attrition = accord_entity_get_number (team, ACCORD_TEAM_ATTRITION),
        .members = count_members (team),
      };

      accord_team_capacity_fill (
        team, builder->calendar,
        (const AccordDay *) (gpointer) self->days->data, self->days->len,
        capacity);
      g_ptr_array_add (self->capacities, capacity);
      set_index (builder, team, i);
      g_array_append_val (self->teams, flat);
    }
}

/* Work */

/* A part of a feature that has none yet: it needs an estimate. Without a
 * team there is nowhere to put it, and without parts at all the engine knows
 * that something is missing. */
static void
add_part (Builder      *builder,
          AccordEntity *part)
{
  AccordEngineRange estimate, remaining;
  gboolean estimated
    = get_range (part, ACCORD_PART_ESTIMATE_LOW, &estimate);
  gboolean has_remaining
    = get_range (part, ACCORD_PART_REMAINING_LOW, &remaining);
  AccordEngineRange nothing = { 0, 0, 0 };
  AccordEngineRange unit = { 1, 1, 1 };
  AccordEnginePart flat = {
    .id = (uint64_t) accord_entity_get_id (part),
    .team = get_index (
      builder, accord_entity_get_referred (part, ACCORD_PART_TEAM)),
    .step = (uint32_t) accord_entity_get_integer (part, ACCORD_PART_STEP),
    .estimated = estimated,
    .effort = estimated ? estimate : unit,
    .distribution = builder->distribution,
    .people = (double) accord_entity_get_integer (part, ACCORD_PART_PEOPLE),
    .done = accord_entity_get_number (part, ACCORD_PART_DONE_EFFORT),
    .has_remaining = has_remaining,
    .remaining = has_remaining ? remaining : nothing,
  };

  if (accord_entity_has_value (part, ACCORD_PART_ASSIGNEE))
    flat.people = 1;
  g_array_append_val (builder->self->parts, flat);
}

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  gint64 x = accord_entity_get_integer (*(AccordEntity *const *) a,
                                        ACCORD_PART_STEP);
  gint64 y = accord_entity_get_integer (*(AccordEntity *const *) b,
                                        ACCORD_PART_STEP);

  return (x > y) - (x < y);
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

/* A pin is a place among what is still to be done. What is done or somebody
 * else's takes nobody's time, so it is pinned behind all others, where it
 * does not count. */
#define BEHIND_ALL (UINT32_MAX - 1)

static void
add_feature (Builder      *builder,
             AccordEntity *feature,
             guint         place)
{
  AccordForecastInput *self = builder->self;
  GPtrArray *parts = g_hash_table_lookup (builder->parts, feature);
  int32_t ended = get_date (builder, feature, ACCORD_FEATURE_DONE_ON);
  AccordEngineFeature flat = {
    .id = (uint64_t) accord_entity_get_id (feature),
    .kind = ACCORD_ENGINE_WORK,
    .status = feature_status (feature),
    .rigid = accord_entity_get_choice (feature, ACCORD_FEATURE_MODE)
             == ACCORD_WORK_MODE_RIGID,
    .before_won
    = accord_entity_get_boolean (feature, ACCORD_FEATURE_BEFORE_WIN),
    .first_part = self->parts->len,
    .earliest = MAX (
      get_date (builder, feature, ACCORD_FEATURE_EARLIEST_START), 0),
    .ended = ended == ACCORD_ENGINE_NO_DATE ? -1 : MIN (ended, 0),
    .pin = accord_entity_get_boolean (feature, ACCORD_FEATURE_PINNED)
             ? place
             : ACCORD_ENGINE_NONE,
  };

  if (flat.status == ACCORD_ENGINE_DONE)
    flat.pin = BEHIND_ALL;

  if (parts != NULL)
    {
      g_ptr_array_sort (parts, compare_steps);
      for (guint i = 0; i < parts->len; i++)
        add_part (builder, parts->pdata[i]);
    }
  flat.n_parts = self->parts->len - flat.first_part;
  set_index (builder, feature, self->features->len);
  g_array_append_val (self->features, flat);
}

static void
add_features (Builder *builder)
{
  g_autoptr (GPtrArray) features = accord_plan_dup_current (builder->plan, ACCORD_TYPE_FEATURE);
  guint place = 0;

  for (guint i = 0; i < features->len; i++)
    {
      AccordEntity *feature = features->pdata[i];

      if (is_dropped (feature) || is_unused_alternative (feature))
        continue;
      add_feature (builder, feature, place);
      if (feature_status (feature) != ACCORD_ENGINE_DONE)
        place++;
    }
}

static void
add_outside_works (Builder *builder)
{
  AccordForecastInput *self = builder->self;
  g_autoptr (GPtrArray) works
    = accord_plan_dup_current (builder->plan, ACCORD_TYPE_OUTSIDE_WORK);

  for (guint i = 0; i < works->len; i++)
    {
      AccordEntity *work = works->pdata[i];
      int32_t done = get_date (builder, work, ACCORD_OUTSIDE_WORK_DONE_ON);
      int32_t due = get_date (builder, work, ACCORD_OUTSIDE_WORK_DUE_ON);
      AccordEngineFeature flat = {
        .id = (uint64_t) accord_entity_get_id (work),
        .kind = ACCORD_ENGINE_OUTSIDE_DATE,
        .ended = done == ACCORD_ENGINE_NO_DATE ? -1 : MIN (done, 0),
        .status = done == ACCORD_ENGINE_NO_DATE ? ACCORD_ENGINE_OPEN
                                                : ACCORD_ENGINE_DONE,
        .before_won = true,
        .pin = BEHIND_ALL,
      };

      if (get_range (work, ACCORD_OUTSIDE_WORK_DAYS_LOW, &flat.range))
        {
          flat.kind = ACCORD_ENGINE_OUTSIDE_ELAPSED;
          flat.earliest = MAX (
            get_date (builder, work, ACCORD_OUTSIDE_WORK_ASKED_ON), 0);
        }
      else if (!get_date_range (builder, work, ACCORD_OUTSIDE_WORK_DATE_LOW,
                                &flat.range))
        {
          double date = due == ACCORD_ENGINE_NO_DATE ? 0 : MAX (due, 0);

          flat.range = (AccordEngineRange) { date, date, date };
        }
      flat.first_part = self->parts->len;
      set_index (builder, work, self->features->len);
      g_array_append_val (self->features, flat);
    }
}

/* Calls back for each feature that @feature stands for: itself, or what it is
 * divided into where it has no work of its own. */
static void
for_each_leaf (Builder      *builder,
               AccordEntity *feature,
               void (*found) (Builder      *builder,
                              AccordEntity *leaf,
                              gpointer      data),
               gpointer      data)
{
  GPtrArray *children = g_hash_table_lookup (builder->children, feature);

  if (is_dropped (feature))
    return;
  if (children == NULL
      || g_hash_table_contains (builder->parts, feature)
      || feature_status (feature) == ACCORD_ENGINE_DONE)
    {
      found (builder, feature, data);
      return;
    }

  for (guint i = 0; i < children->len; i++)
    for_each_leaf (builder, children->pdata[i], found, data);
}

static void
add_predecessor (Builder      *builder,
                 AccordEntity *leaf,
                 gpointer      data)
{
  AccordEngineDependency flat = *(AccordEngineDependency *) data;

  flat.from = get_index (builder, leaf);
  if (flat.from != flat.to && flat.from != ACCORD_ENGINE_NONE)
    g_array_append_val (builder->self->dependencies, flat);
}

/* The other end of a dependency, which is still to be divided. */
typedef struct
{
  AccordEngineDependency flat;
  AccordEntity *predecessor; /* a feature, or NULL for outside work */
} HalfDependency;

static void
add_successor (Builder      *builder,
               AccordEntity *leaf,
               gpointer      data)
{
  HalfDependency *half = data;

  half->flat.to = get_index (builder, leaf);
  if (half->flat.to == ACCORD_ENGINE_NONE)
    return;
  if (half->predecessor != NULL)
    for_each_leaf (builder, half->predecessor, add_predecessor, &half->flat);
  else
    g_array_append_val (builder->self->dependencies, half->flat);
}

static void
add_dependencies (Builder *builder)
{
  static const AccordEngineLink links[] = {
    [ACCORD_DEPENDENCY_TYPE_FINISH_START] = ACCORD_ENGINE_FINISH_START,
    [ACCORD_DEPENDENCY_TYPE_START_START] = ACCORD_ENGINE_START_START,
    [ACCORD_DEPENDENCY_TYPE_FINISH_FINISH] = ACCORD_ENGINE_FINISH_FINISH,
    [ACCORD_DEPENDENCY_TYPE_START_FINISH] = ACCORD_ENGINE_START_FINISH,
  };
  g_autoptr (GPtrArray) list = accord_plan_dup_current (builder->plan, ACCORD_TYPE_DEPENDENCY);

  for (guint i = 0; i < list->len; i++)
    {
      AccordEntity *entity = list->pdata[i];
      HalfDependency half = {
        .flat.from
        = get_index (builder, accord_entity_get_referred (
                                entity, ACCORD_DEPENDENCY_OUTSIDE_WORK)),
        .flat.link
        = links[accord_entity_get_choice (entity, ACCORD_DEPENDENCY_TYPE)],
        .flat.lag = accord_entity_get_number (entity, ACCORD_DEPENDENCY_LAG),
        .predecessor = accord_entity_get_referred (
          entity, ACCORD_DEPENDENCY_PREDECESSOR),
      };

      for_each_leaf (
        builder,
        accord_entity_get_referred (entity, ACCORD_DEPENDENCY_SUCCESSOR),
        add_successor, &half);
    }
}

/* Deals and promises */

/* Working days as calendar days, five in seven. */
static double
to_calendar_days (double working_days)
{
  return working_days * 7 / 5;
}

/* The customer can't sign before its own open steps are taken. */
static void
add_customer_steps (AccordEntity      *deal,
                    AccordEngineRange *close)
{
  g_autoptr (GPtrArray) steps
    = accord_entity_list_referrers (deal, ACCORD_TYPE_CUSTOMER_STEP,
                                    ACCORD_CUSTOMER_STEP_DEAL);
  AccordEngineRange sum = { 0, 0, 0 };

  for (guint i = 0; i < steps->len; i++)
    {
      AccordEngineRange days;

      if (accord_entity_has_value (steps->pdata[i],
                                   ACCORD_CUSTOMER_STEP_DONE_ON)
          || !get_range (steps->pdata[i], ACCORD_CUSTOMER_STEP_DAYS_LOW,
                         &days))
        continue;
      sum.low += to_calendar_days (days.low);
      sum.likely += to_calendar_days (days.likely);
      sum.high += to_calendar_days (days.high);
    }

  close->low = MAX (close->low, sum.low);
  close->likely = MAX (close->likely, sum.likely);
  close->high = MAX (close->high, sum.high);
}

static AccordEngineRange
deal_close (Builder      *builder,
            AccordEntity *deal)
{
  int32_t closed = get_date (builder, deal, ACCORD_DEAL_CLOSED_ON);
  AccordEngineRange close;

  if (accord_entity_get_choice (deal, ACCORD_DEAL_STATE)
      != ACCORD_DEAL_STATE_OPEN)
    {
      double date = closed == ACCORD_ENGINE_NO_DATE ? 0 : closed;

      return (AccordEngineRange) { date, date, date };
    }

  if (!get_date_range (builder, deal, ACCORD_DEAL_CLOSE_EARLY, &close))
    close = UNKNOWN_CLOSE;
  add_customer_steps (deal, &close);

  return close;
}

static void
add_deals (Builder *builder)
{
  static const AccordEngineDealState states[] = {
    [ACCORD_DEAL_STATE_OPEN] = ACCORD_ENGINE_DEAL_OPEN,
    [ACCORD_DEAL_STATE_WON] = ACCORD_ENGINE_DEAL_WON,
    [ACCORD_DEAL_STATE_LOST] = ACCORD_ENGINE_DEAL_LOST,
  };
  g_autoptr (GPtrArray) deals = accord_plan_dup_current (builder->plan, ACCORD_TYPE_DEAL);
  double market = accord_entity_get_number (builder->settings,
                                            ACCORD_SETTINGS_MARKET_CORRELATION);

  for (guint i = 0; i < deals->len; i++)
    {
      AccordEntity *deal = deals->pdata[i];
      AccordMoney value = accord_deal_get_value (ACCORD_DEAL (deal));
      AccordEngineDeal flat = {
        .id = (uint64_t) accord_entity_get_id (deal),
        .state = states[accord_entity_get_choice (deal, ACCORD_DEAL_STATE)],
        .chance = accord_deal_get_chance (ACCORD_DEAL (deal)),
        .close = deal_close (builder, deal),
        .distribution = ACCORD_ENGINE_PERT,
        .amount = value == ACCORD_MONEY_NONE ? 0 : value,
        .market = market,
      };

      set_index (builder, deal, i);
      g_array_append_val (builder->self->deals, flat);
    }
}

static void
add_need (Builder      *builder,
          AccordEntity *leaf,
          gpointer      data)
{
  AccordEngineNeeds flat = *(AccordEngineNeeds *) data;

  flat.feature = get_index (builder, leaf);
  g_array_append_val (builder->self->needs, flat);
}

static void
add_needs (Builder      *builder,
           AccordEntity *promise)
{
  static const AccordEngineNeed levels[] = {
    [ACCORD_NEED_LEVEL_MUST] = ACCORD_ENGINE_MUST,
    [ACCORD_NEED_LEVEL_SHOULD] = ACCORD_ENGINE_SHOULD,
    [ACCORD_NEED_LEVEL_COULD] = ACCORD_ENGINE_COULD,
  };
  g_autoptr (GPtrArray) links
    = accord_entity_list_referrers (promise, ACCORD_TYPE_PROMISE_FEATURE,
                                    ACCORD_PROMISE_FEATURE_PROMISE);

  for (guint i = 0; i < links->len; i++)
    {
      AccordEntity *link = links->pdata[i];
      AccordEngineNeeds flat = {
        .need = levels[accord_entity_get_choice (
          link, ACCORD_PROMISE_FEATURE_LEVEL)],
        .left_out = accord_entity_get_boolean (
          link, ACCORD_PROMISE_FEATURE_LEFT_OUT),
        .factor = accord_entity_get_number (
          link, ACCORD_PROMISE_FEATURE_WIN_FACTOR),
      };

      for_each_leaf (
        builder,
        accord_entity_get_referred (link, ACCORD_PROMISE_FEATURE_FEATURE),
        add_need, &flat);
    }
}

/* The numbers of a promise that may be missing are 0 then. */
static double
number_or_zero (AccordEntity *entity,
                guint         field)
{
  double number = accord_entity_get_number (entity, field);

  return isnan (number) ? 0 : number;
}

static gint64
integer_or_zero (gint64 value)
{
  return value == ACCORD_INTEGER_NONE ? 0 : value;
}

static AccordEnginePromise
flatten_promise (Builder      *builder,
                 AccordEntity *promise)
{
  AccordEntity *deal
    = accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL);
  gint64 after
    = accord_entity_get_integer (promise, ACCORD_PROMISE_AGREED_AFTER);
  double confidence
    = accord_entity_get_number (promise, ACCORD_PROMISE_CONFIDENCE);
  AccordMoney value
    = deal != NULL ? accord_deal_get_value (ACCORD_DEAL (deal)) : 0;

  return (AccordEnginePromise) {
    .id = (uint64_t) accord_entity_get_id (promise),
    .takes_part = accord_promise_takes_part (ACCORD_PROMISE (promise)),
    .deal = get_index (builder, deal),
    .hand_over = (double) accord_entity_get_integer (
      promise, ACCORD_PROMISE_HAND_OVER),
    .want = get_date (builder, promise, ACCORD_PROMISE_WANT_DATE),
    .agreed = get_date (builder, promise, ACCORD_PROMISE_AGREED_DATE),
    .agreed_after = after == ACCORD_INTEGER_NONE || deal == NULL
                      ? ACCORD_ENGINE_NO_DATE
                      : (int32_t) after,
    .confidence = isnan (confidence)
                    ? accord_entity_get_number (builder->settings,
                                                ACCORD_SETTINGS_CONFIDENCE)
                    : confidence,
    .share = accord_money_scale (
      integer_or_zero (value),
      accord_promise_get_share (ACCORD_PROMISE (promise))),
    .grace
    = (int32_t) accord_entity_get_integer (promise, ACCORD_PROMISE_GRACE),
    .late_cost = integer_or_zero (
      accord_entity_get_money (promise, ACCORD_PROMISE_LATE_COST)),
    .late_loss
    = accord_entity_get_number (promise, ACCORD_PROMISE_CHANCE_LOSS),
    .support_effort = number_or_zero (promise, ACCORD_PROMISE_SUPPORT_EFFORT),
    .support_weeks = (double) integer_or_zero (
      accord_entity_get_integer (promise, ACCORD_PROMISE_SUPPORT_WEEKS)),
    .support_team = get_index (
      builder,
      accord_entity_get_referred (promise, ACCORD_PROMISE_SUPPORT_TEAM)),
  };
}

static gboolean
close_is_known (AccordEntity *promise)
{
  AccordEntity *deal
    = accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL);

  return deal == NULL
         || accord_entity_get_choice (deal, ACCORD_DEAL_STATE)
              != ACCORD_DEAL_STATE_OPEN
         || accord_entity_has_value (deal, ACCORD_DEAL_CLOSE_LATE);
}

static void
add_promises (Builder *builder)
{
  AccordForecastInput *self = builder->self;
  g_autoptr (GPtrArray) promises = accord_plan_dup_current (builder->plan, ACCORD_TYPE_PROMISE);

  for (guint i = 0; i < promises->len; i++)
    {
      AccordEntity *promise = promises->pdata[i];
      AccordEnginePromise flat = flatten_promise (builder, promise);
      gboolean revealed
        = accord_entity_get_boolean (promise, ACCORD_PROMISE_NEED_REVEALED);
      AccordDay need
        = revealed ? accord_entity_get_day (promise, ACCORD_PROMISE_NEED_DATE)
                   : ACCORD_DAY_NONE;
      gboolean known = close_is_known (promise);

      flat.first_need = self->needs->len;
      add_needs (builder, promise);
      flat.n_needs = self->needs->len - flat.first_need;
      g_array_append_val (self->promises, flat);
      g_array_append_val (self->need_dates, need);
      g_array_append_val (self->close_known, known);
    }
}

/* What finished work took, against what was estimated. */
static void
add_ratios (Builder *builder)
{
  GArray *ratios = builder->self->ratios;
  g_autoptr (GPtrArray) parts = accord_plan_dup_current (builder->plan, ACCORD_TYPE_PART);

  for (guint i = 0; i < parts->len; i++)
    {
      double estimate = accord_entity_get_number (
        parts->pdata[i], ACCORD_PART_ESTIMATE_LIKELY);
      double actual = accord_entity_get_number (parts->pdata[i],
                                                ACCORD_PART_ACTUAL_EFFORT);

      if (estimate > 0 && actual > 0)
        {
          double ratio = actual / estimate;

          g_array_append_val (ratios, ratio);
        }
    }
}

static AccordEngineDistribution
choose_distribution (Builder *builder)
{
  switch (accord_entity_get_choice (builder->settings,
                                    ACCORD_SETTINGS_DISTRIBUTION))
    {
    case ACCORD_DISTRIBUTION_TRIANGULAR:
      return ACCORD_ENGINE_TRIANGULAR;
    case ACCORD_DISTRIBUTION_LOGNORMAL:
      return ACCORD_ENGINE_LOGNORMAL;
    case ACCORD_DISTRIBUTION_EMPIRICAL:
      return builder->self->ratios->len >= FEWEST_RATIOS
               ? ACCORD_ENGINE_RATIOS
               : ACCORD_ENGINE_PERT;
    case ACCORD_DISTRIBUTION_PERT:
    default:
      return ACCORD_ENGINE_PERT;
    }
}

#define SET_ARRAY(self, name) \
  do \
    { \
      (self)->engine.name = (gpointer) (self)->name->data; \
      (self)->engine.n_##name = (self)->name->len; \
    } \
  while (0)

static void
finish_engine_input (Builder *builder)
{
  AccordForecastInput *self = builder->self;
  AccordEntity *settings = builder->settings;
  int32_t goal = get_date (builder, settings, ACCORD_SETTINGS_GOAL_BY);

  SET_ARRAY (self, teams);
  SET_ARRAY (self, features);
  SET_ARRAY (self, parts);
  SET_ARRAY (self, dependencies);
  SET_ARRAY (self, deals);
  SET_ARRAY (self, promises);
  SET_ARRAY (self, needs);
  SET_ARRAY (self, ratios);
  self->engine.calendar = (const int32_t *) (gpointer) self->calendar->data;
  self->engine.n_days = self->calendar->len;
  self->engine.rho_team
    = accord_entity_get_number (settings, ACCORD_SETTINGS_TEAM_CORRELATION);
  self->engine.rho_deal
    = accord_entity_get_number (settings, ACCORD_SETTINGS_DEAL_CORRELATION);
  self->engine.goal = goal == ACCORD_ENGINE_NO_DATE ? INT32_MAX : goal;
  self->engine.seed = (uint64_t) accord_entity_get_integer (
    settings, ACCORD_SETTINGS_SEED);
}

static GHashTable *
index_ids (GArray *flat,
           gsize   size)
{
  GHashTable *index
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < flat->len; i++)
    {
      /* The id is the first member of each. */
      gint64 *key = g_memdup2 (flat->data + i * size, sizeof (gint64));

      g_hash_table_insert (index, key, GUINT_TO_POINTER (i + 1));
    }

  return index;
}

static AccordForecastInput *
new_empty (void)
{
  AccordForecastInput *self = g_new0 (AccordForecastInput, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->calendar = g_array_new (FALSE, FALSE, sizeof (int32_t));
  self->days = g_array_new (FALSE, FALSE, sizeof (AccordDay));
  self->capacities = g_ptr_array_new_with_free_func (g_free);
  self->teams = g_array_new (FALSE, FALSE, sizeof (AccordEngineTeam));
  self->features = g_array_new (FALSE, FALSE, sizeof (AccordEngineFeature));
  self->parts = g_array_new (FALSE, FALSE, sizeof (AccordEnginePart));
  self->dependencies
    = g_array_new (FALSE, FALSE, sizeof (AccordEngineDependency));
  self->deals = g_array_new (FALSE, FALSE, sizeof (AccordEngineDeal));
  self->promises = g_array_new (FALSE, FALSE, sizeof (AccordEnginePromise));
  self->needs = g_array_new (FALSE, FALSE, sizeof (AccordEngineNeeds));
  self->ratios = g_array_new (FALSE, FALSE, sizeof (double));
  self->need_dates = g_array_new (FALSE, FALSE, sizeof (AccordDay));
  self->close_known = g_array_new (FALSE, FALSE, sizeof (gboolean));

  return self;
}

/**
 * accord_forecast_input_new:
 * @plan: a plan; inside a change, as it is just now
 * @today: the as-of day where the plan does not fix one
 *
 * Returns: (transfer full): what the engine has to know of @plan
 */
AccordForecastInput *
accord_forecast_input_new (AccordPlan *plan,
                           AccordDay   today)
{
  AccordForecastInput *self = new_empty ();
  AccordEntity *settings = accord_plan_get_root (plan);
  AccordDay as_of = accord_entity_get_day (settings, ACCORD_SETTINGS_AS_OF);
  g_autoptr (GHashTable) index = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) children
    = group_by (plan, ACCORD_TYPE_FEATURE, ACCORD_FEATURE_PARENT);
  g_autoptr (GHashTable) parts
    = group_by (plan, ACCORD_TYPE_PART, ACCORD_PART_FEATURE);
  Builder builder = {
    .self = self,
    .plan = plan,
    .settings = settings,
    .calendar
    = accord_entity_get_referred (settings, ACCORD_SETTINGS_CALENDAR),
    .index = index,
    .children = children,
    .parts = parts,
  };

  self->as_of = as_of != ACCORD_DAY_NONE ? as_of : today;
  add_ratios (&builder);
  builder.distribution = choose_distribution (&builder);
  add_calendar (&builder);
  add_teams (&builder);
  add_features (&builder);
  add_outside_works (&builder);
  add_dependencies (&builder);
  add_deals (&builder);
  add_promises (&builder);
  finish_engine_input (&builder);
  self->promise_index
    = index_ids (self->promises, sizeof (AccordEnginePromise));
  self->team_index = index_ids (self->teams, sizeof (AccordEngineTeam));

  return self;
}

/**
 * accord_forecast_input_ref:
 *
 * Returns: (transfer full): @self
 */
AccordForecastInput *
accord_forecast_input_ref (AccordForecastInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * accord_forecast_input_unref:
 * @self: (transfer full): an input
 */
void
accord_forecast_input_unref (AccordForecastInput *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->calendar);
  g_array_unref (self->days);
  g_ptr_array_unref (self->capacities);
  g_array_unref (self->teams);
  g_array_unref (self->features);
  g_array_unref (self->parts);
  g_array_unref (self->dependencies);
  g_array_unref (self->deals);
  g_array_unref (self->promises);
  g_array_unref (self->needs);
  g_array_unref (self->ratios);
  g_array_unref (self->need_dates);
  g_array_unref (self->close_known);
  g_hash_table_unref (self->promise_index);
  g_hash_table_unref (self->team_index);
  g_free (self);
}

/**
 * accord_forecast_input_get_engine:
 *
 * Returns: (transfer none): the flat arrays
 */
const AccordEngineInput *
accord_forecast_input_get_engine (const AccordForecastInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->engine;
}

/**
 * accord_forecast_input_get_as_of:
 *
 * Returns: the day that is date 0
 */
AccordDay
accord_forecast_input_get_as_of (const AccordForecastInput *self)
{
  g_return_val_if_fail (self != NULL, ACCORD_DAY_NONE);

  return self->as_of;
}

static guint
find (GHashTable *index,
      gint64      id)
{
  gpointer i = g_hash_table_lookup (index, &id);

  return i != NULL ? GPOINTER_TO_UINT (i) - 1 : ACCORD_FORECAST_NOT_FOUND;
}

/**
 * accord_forecast_input_find_promise:
 * @id: the id of a promise
 *
 * Returns: its index, or %ACCORD_FORECAST_NOT_FOUND
 */
guint
accord_forecast_input_find_promise (const AccordForecastInput *self,
                                    gint64                     id)
{
  return find (self->promise_index, id);
}

/**
 * accord_forecast_input_find_team:
 * @id: the id of a team
 *
 * Returns: its index, or %ACCORD_FORECAST_NOT_FOUND
 */
guint
accord_forecast_input_find_team (const AccordForecastInput *self,
                                 gint64                     id)
{
  return find (self->team_index, id);
}

/**
 * accord_forecast_input_get_promise:
 *
 * Returns: the id of the promise at @index
 */
gint64
accord_forecast_input_get_promise (const AccordForecastInput *self,
                                   guint                      index)
{
  g_return_val_if_fail (index < self->engine.n_promises, 0);

  return (gint64) self->engine.promises[index].id;
}

/**
 * accord_forecast_input_get_feature:
 *
 * Returns: the id of the feature, or of the outside work, at @index
 */
gint64
accord_forecast_input_get_feature (const AccordForecastInput *self,
                                   guint                      index)
{
  g_return_val_if_fail (index < self->engine.n_features, 0);

  return (gint64) self->engine.features[index].id;
}

/**
 * accord_forecast_input_get_team:
 *
 * Returns: the id of the team at @index
 */
gint64
accord_forecast_input_get_team (const AccordForecastInput *self,
                                guint                      index)
{
  g_return_val_if_fail (index < self->engine.n_teams, 0);

  return (gint64) self->engine.teams[index].id;
}

/**
 * accord_forecast_input_get_need_date:
 * @promise: the index of a promise
 *
 * Returns: its need date where that has been revealed, else %ACCORD_DAY_NONE.
 *   It enters no figure of the engine
 */
AccordDay
accord_forecast_input_get_need_date (const AccordForecastInput *self,
                                     guint                      promise)
{
  g_return_val_if_fail (promise < self->need_dates->len, ACCORD_DAY_NONE);

  return g_array_index (self->need_dates, AccordDay, promise);
}

/**
 * accord_forecast_input_knows_close:
 * @promise: the index of a promise
 *
 * Returns: whether somebody has said when its deal closes; if not, a usual
 *   time was assumed
 */
gboolean
accord_forecast_input_knows_close (const AccordForecastInput *self,
                                   guint                      promise)
{
  g_return_val_if_fail (promise < self->close_known->len, FALSE);

  return g_array_index (self->close_known, gboolean, promise);
}

/**
 * accord_forecast_input_to_day:
 * @date: a date of the engine
 *
 * Returns: the day; %ACCORD_DAY_NONE for no date, %ACCORD_DAY_MAX for one
 *   beyond the horizon
 */
AccordDay
accord_forecast_input_to_day (const AccordForecastInput *self,
                              gint32                     date)
{
  if (date == ACCORD_ENGINE_NO_DATE)
    return ACCORD_DAY_NONE;
  if (date == ACCORD_ENGINE_BEYOND)
    return ACCORD_DAY_MAX;

  return accord_day_add (self->as_of, date);
}
