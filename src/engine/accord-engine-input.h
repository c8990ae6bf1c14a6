/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What the engine is told: flat arrays, nothing behind them but numbers.
 *
 * Units, without exception:
 *
 *   a *date* is a calendar day counted from the plan's "as of" date, which is
 *   0; yesterday is -1. Whoever fills this in subtracts two days, no more.
 *
 *   a *duration* (lag, hand-over) is in the plan's working days, and may have
 *   a fraction. `calendar` says which date each working day is.
 *
 *   effort is in person-days, capacity in heads, money in minor units, a
 *   chance from 0 to 1.
 *
 * Entities refer to one another by their index in these arrays, and are told
 * apart in random draws by their `id`: a draw belongs to the id, so an entity
 * that comes or goes leaves everybody else's luck alone. Ids are unique among
 * features and parts, among teams, among deals, and among promises.
 *
 * The arrays belong to the caller, who may free them as soon as
 * accord_engine_model_new() has returned.
 */

/** ACCORD_ENGINE_NO_DATE: there is no such date. */
#define ACCORD_ENGINE_NO_DATE INT32_MIN
/** ACCORD_ENGINE_BEYOND: a date behind the last day of the horizon. */
#define ACCORD_ENGINE_BEYOND  INT32_MAX
/** ACCORD_ENGINE_NONE: an index that points at nothing. */
#define ACCORD_ENGINE_NONE    UINT32_MAX

/** ACCORD_ENGINE_MAX_FEATURES: more than this is refused, and said so. */
#define ACCORD_ENGINE_MAX_FEATURES 200000u
/** ACCORD_ENGINE_MAX_DAYS: the longest horizon, in working days. */
#define ACCORD_ENGINE_MAX_DAYS     100000u
/** ACCORD_ENGINE_MAX_CELLS: most days × teams, and most days × promises. */
#define ACCORD_ENGINE_MAX_CELLS    (1u << 28)
/** ACCORD_ENGINE_MAX_TRIALS: most trials of one simulation. */
#define ACCORD_ENGINE_MAX_TRIALS   1000000u

/**
 * AccordEngineDistribution:
 * @ACCORD_ENGINE_PERT: the beta distribution of PERT, mean
 *   (low + 4 likely + high) ÷ 6
 * @ACCORD_ENGINE_TRIANGULAR: straight lines from low to likely to high
 * @ACCORD_ENGINE_LOGNORMAL: low and high are its 5th and 95th percentile;
 *   where low is 0, likely² ÷ high stands in for it
 * @ACCORD_ENGINE_RATIOS: likely × one of the plan's own ratios of actual to
 *   estimated effort; low and high are not looked at
 *
 * How a range becomes a sample. Dates know the first two only.
 */
typedef enum
{
  ACCORD_ENGINE_PERT,
  ACCORD_ENGINE_TRIANGULAR,
  ACCORD_ENGINE_LOGNORMAL,
  ACCORD_ENGINE_RATIOS,
} AccordEngineDistribution;

/** AccordEngineRange: low ≤ likely ≤ high. */
typedef struct
{
  double low;
  double likely;
  double high;
} AccordEngineRange;

/**
 * AccordEngineTeam:
 * @id: its id
 * @capacity: heads on each working day of the horizon: the sum over its
 *   members of share of time × present × ramp-up
 * @focus: person-days of progress that a head makes in a day, above 0
 * @attrition: chance rate of a member's leaving unannounced, per year
 * @members: how many people that rate applies to; 0 takes the highest
 *   capacity, rounded up. Each departure takes 1 ÷ @members of the capacity.
 */
typedef struct
{
  uint64_t id;
  const float *capacity;
  double focus;
  double attrition;
  uint32_t members;
} AccordEngineTeam;

/**
 * AccordEngineKind:
 * @ACCORD_ENGINE_WORK: parts that take capacity
 * @ACCORD_ENGINE_OUTSIDE_ELAPSED: outside work; @range working days pass,
 *   once it may start
 * @ACCORD_ENGINE_OUTSIDE_DATE: outside work that comes on a date; @range is
 *   dates
 */
typedef enum
{
  ACCORD_ENGINE_WORK,
  ACCORD_ENGINE_OUTSIDE_ELAPSED,
  ACCORD_ENGINE_OUTSIDE_DATE,
} AccordEngineKind;

typedef enum
{
  ACCORD_ENGINE_OPEN,
  ACCORD_ENGINE_BEGUN,
  ACCORD_ENGINE_DONE,
} AccordEngineStatus;

/**
 * AccordEngineFeature:
 * @id: its id; also that of an outside work
 * @kind: work of ours, or outside work (which has no parts)
 * @status: done work is over at @ended; begun work goes on before its deal is
 *   won, and stops at the close date when the deal is lost
 * @rigid: needs exactly its heads on all its teams together, on consecutive
 *   working days (a day on which one of its teams has no capacity at all is
 *   no working day of it); steps don't matter then
 * @before_won: may start before a deal is won
 * @first_part: index of its first part; its parts stand in a row, their
 *   steps in ascending order
 * @n_parts: how many parts
 * @earliest: date before which it may not start
 * @ended: date on which a done feature ended
 * @range: outside work only: working days, or dates
 * @distribution: of @range; PERT or triangular
 * @pin: its place in the queue from 0, or %ACCORD_ENGINE_NONE when nobody
 *   pinned it
 *
 * A feature, or an outside work: whatever can wait and be waited for.
 */
typedef struct
{
  uint64_t id;
  AccordEngineKind kind;
  AccordEngineStatus status;
  bool rigid;
  bool before_won;
  uint32_t first_part;
  uint32_t n_parts;
  int32_t earliest;
  int32_t ended;
  AccordEngineRange range;
  AccordEngineDistribution distribution;
  uint32_t pin;
} AccordEngineFeature;

/**
 * AccordEnginePart:
 * @id: its id
 * @team: index of the team
 * @step: parts of a step run side by side; the next step starts when the
 *   last of them has ended
 * @estimated: whether @effort says anything. A promise that needs a part
 *   without an estimate has no date.
 * @effort: person-days in total, what is done included
 * @distribution: how @effort is sampled
 * @people: most heads at once; when rigid, exactly that many. Above 0.
 * @done: person-days done already; the total is sampled given that it is more
 * @has_remaining: whether somebody estimated what remains
 * @remaining: person-days from now on; stands in for @effort and @done
 */
typedef struct
{
  uint64_t id;
  uint32_t team;
  uint32_t step;
  bool estimated;
  AccordEngineRange effort;
  AccordEngineDistribution distribution;
  double people;
  double done;
  bool has_remaining;
  AccordEngineRange remaining;
} AccordEnginePart;

/**
 * AccordEngineLink:
 * @ACCORD_ENGINE_FINISH_START: starts when the other has ended
 * @ACCORD_ENGINE_START_START: starts when the other has started
 * @ACCORD_ENGINE_FINISH_FINISH: ends when the other has ended, or later
 * @ACCORD_ENGINE_START_FINISH: ends when the other has started, or later
 */
typedef enum
{
  ACCORD_ENGINE_FINISH_START,
  ACCORD_ENGINE_START_START,
  ACCORD_ENGINE_FINISH_FINISH,
  ACCORD_ENGINE_START_FINISH,
} AccordEngineLink;

/**
 * AccordEngineDependency:
 * @from: index of the feature that comes first
 * @to: index of the feature that waits
 * @link: which ends are tied
 * @lag: working days between them; negative for a lead
 */
typedef struct
{
  uint32_t from;
  uint32_t to;
  AccordEngineLink link;
  double lag;
} AccordEngineDependency;

typedef enum
{
  ACCORD_ENGINE_DEAL_OPEN,
  ACCORD_ENGINE_DEAL_WON,
  ACCORD_ENGINE_DEAL_LOST,
} AccordEngineDealState;

/**
 * AccordEngineDeal:
 * @id: its id
 * @state: won and lost are facts
 * @chance: to win, with everything in it that was asked for, by the want date
 * @close: dates; sampled given that it is not before the as-of date. For a
 *   won deal @likely is the date on which it closed.
 * @distribution: of @close; PERT or triangular
 * @amount: what it brings, minor units
 * @market: share of the luck of winning that all deals have in common, 0 to 1
 */
typedef struct
{
  uint64_t id;
  AccordEngineDealState state;
  double chance;
  AccordEngineRange close;
  AccordEngineDistribution distribution;
  int64_t amount;
  double market;
} AccordEngineDeal;

typedef enum
{
  ACCORD_ENGINE_MUST,
  ACCORD_ENGINE_SHOULD,
  ACCORD_ENGINE_COULD,
} AccordEngineNeed;

/**
 * AccordEngineNeeds:
 * @feature: index of the feature
 * @need: must, should or could
 * @left_out: the promise goes without it; never true for a must
 * @factor: what leaving it out multiplies the chance to win by
 */
typedef struct
{
  uint32_t feature;
  AccordEngineNeed need;
  bool left_out;
  double factor;
} AccordEngineNeeds;

/**
 * AccordEnginePromise:
 * @id: its id
 * @takes_part: false when withdrawn, kept or broken; it has no figures then
 * @deal: index of the deal, or %ACCORD_ENGINE_NONE
 * @first_need: index of its first entry in `needs`; they stand in a row
 * @n_needs: how many
 * @hand_over: working days between its last feature and the customer
 * @want: date, or %ACCORD_ENGINE_NO_DATE
 * @agreed: date, or %ACCORD_ENGINE_NO_DATE
 * @agreed_after: calendar days from the signing of the deal to the agreed
 *   date; counts where @agreed is %ACCORD_ENGINE_NO_DATE and this is not
 * @confidence: of its deliverable date, above 0 and below 1
 * @share: its share of the deal's amount, minor units
 * @grace: calendar days past the agreed date that cost nothing
 * @late_cost: minor units a week past that; never more than @late_limit, and
 *   without one never more than @share, in all
 * @late_limit: the most that being late costs, minor units; 0 for none of its
 *   own
 * @late_loss: of the chance to win, for each week that the agreed date lies
 *   past the want date (0.02 is two percentage points); one in fifty stays
 * @support_effort: person-days a week once it is delivered
 * @support_weeks: for how many weeks
 * @support_team: index of the team that gives it, or %ACCORD_ENGINE_NONE
 *
 * The need date is no part of this: it enters no figure. Ask
 * accord_engine_forecast_chance_by() for it when it has been revealed.
 */
typedef struct
{
  uint64_t id;
  bool takes_part;
  uint32_t deal;
  uint32_t first_need;
  uint32_t n_needs;
  double hand_over;
  int32_t want;
  int32_t agreed;
  int32_t agreed_after;
  double confidence;
  int64_t share;
  int32_t grace;
  int64_t late_cost;
  int64_t late_limit;
  double late_loss;
  double support_effort;
  double support_weeks;
  uint32_t support_team;
} AccordEnginePromise;

/**
 * AccordEngineInput:
 * @n_days: the horizon, working days; day 0 is the as-of date's, or the first
 *   after it
 * @calendar: date of each working day, ascending, none before 0; %NULL for
 *   Monday to Friday without holidays, starting on a Monday
 * @weekday: of the as-of date, 0 for Monday to 6 for Sunday; parts the days
 *   into weeks
 * @days_per_year: working days in a year, for attrition; 0 for 250
 * @order: the whole queue, as feature indices, first served first, or %NULL
 *   for the queue that follows dates and pins. What waits for something still
 *   never stands ahead of it.
 * @ratios: actual ÷ estimated effort of finished work, for
 *   %ACCORD_ENGINE_RATIOS
 * @rho_team: share of an estimate's error common to a team; 0.2 by default
 * @rho_deal: share common to a deal; 0.1 by default
 * @goal: date until which new business counts
 * @extra_cost: of added people and overtime, minor units
 * @detail_every: the loads by week and the correlations are taken from every
 *   so-manieth trial; 0 for every one. 8 of 10,000 trials saves a third of the
 *   time and blurs nothing that can be seen on a screen.
 * @seed: anything
 */
typedef struct
{
  uint32_t n_days;
  const int32_t *calendar;
  uint32_t weekday;
  double days_per_year;

  const AccordEngineTeam *teams;
  uint32_t n_teams;
  const AccordEngineFeature *features;
  uint32_t n_features;
  const AccordEnginePart *parts;
  uint32_t n_parts;
  const AccordEngineDependency *dependencies;
  uint32_t n_dependencies;
  const AccordEngineDeal *deals;
  uint32_t n_deals;
  const AccordEnginePromise *promises;
  uint32_t n_promises;
  const AccordEngineNeeds *needs;
  uint32_t n_needs;
  const uint32_t *order;
  const double *ratios;
  uint32_t n_ratios;

  double rho_team;
  double rho_deal;
  int32_t goal;
  int64_t extra_cost;
  uint32_t detail_every;
  uint64_t seed;
} AccordEngineInput;

/** ACCORD_ENGINE_RHO_TEAM: @rho_team unless the calibration says otherwise. */
#define ACCORD_ENGINE_RHO_TEAM 0.2
/** ACCORD_ENGINE_RHO_DEAL: @rho_deal unless the calibration says otherwise. */
#define ACCORD_ENGINE_RHO_DEAL 0.1
