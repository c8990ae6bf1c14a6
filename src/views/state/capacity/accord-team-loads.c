/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-team-loads.h"

#include "accord-allocation.h"
#include "accord-chart-format.h"
#include "accord-choices.h"
#include "accord-feature.h"
#include "accord-part.h"
#include "accord-person.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "accord-team.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
is_there (AccordEntity *entity,
          guint         first,
          guint         last,
          AccordDay     day)
{
  /* No first day sorts before every day. */
  return accord_entity_get_day (entity, first) <= day
         && (!accord_entity_has_value (entity, last)
             || accord_entity_get_day (entity, last) >= day);
}

/**
 * accord_team_loads_count_people:
 * @team: a team
 * @day: when
 *
 * Returns: how many people belong to it then
 */
guint
accord_team_loads_count_people (AccordEntity *team,
                                AccordDay     day)
{
  g_autoptr (GPtrArray) allocations = accord_entity_list_referrers (
    team, ACCORD_TYPE_ALLOCATION, ACCORD_ALLOCATION_TEAM);
  g_autoptr (GHashTable) people = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < allocations->len; i++)
    {
      AccordEntity *person = accord_entity_get_referred (
        allocations->pdata[i], ACCORD_ALLOCATION_PERSON);

      if (is_there (allocations->pdata[i], ACCORD_ALLOCATION_FIRST_DAY,
                    ACCORD_ALLOCATION_LAST_DAY, day)
          && is_there (person, ACCORD_PERSON_STARTS_ON, ACCORD_PERSON_ENDS_ON,
                       day))
        g_hash_table_add (people, person);
    }

  return g_hash_table_size (people);
}

static AccordDay
get_monday (AccordDay day)
{
  return accord_day_add (day, 1 - accord_day_weekday (day));
}

/* The forecast's first week is the one that it begins in. It doesn't part
 * what is booked by how sure it is; the heat map doesn't ask. */
static void
fill_weeks (AccordForecast     *forecast,
            gint64              team,
            AccordDay           monday,
            AccordCapacityWeek *weeks,
            guint               n_weeks)
{
  const AccordEngineLoad *loads
    = forecast != NULL ? accord_forecast_get_load (forecast, team) : NULL;
  guint n_loads = loads != NULL ? accord_forecast_get_n_weeks (forecast) : 0;

  for (guint i = 0; i < n_loads; i++)
    {
      AccordDay day = get_monday (accord_forecast_get_week (forecast, i));
      int week = (day - monday) / 7;

      if (week < 0 || week >= (int) n_weeks)
        continue;
      weeks[week].capacity += loads[i].capacity;
      weeks[week].asked += loads[i].asked;
      weeks[week].booked[ACCORD_CERTAINTY_POSSIBLE] += loads[i].booked;
      weeks[week].booked_high += loads[i].booked_p85;
    }
}

/**
 * accord_team_loads_new:
 * @forecast: (nullable): what to expect; without it, nothing is known
 * @today: the first week is this day's
 * @n_weeks: how many weeks
 *
 * Returns: (transfer full): the loads of every team
 */
AccordCapacityData *
accord_team_loads_new (AccordPlan     *plan,
                       AccordForecast *forecast,
                       AccordDay       today,
                       guint           n_weeks)
{
  AccordCapacityData *data = accord_capacity_data_new (today, today, n_weeks);
  AccordEntityList *teams = accord_plan_get_list (plan, ACCORD_TYPE_TEAM);

  for (guint i = 0; i < accord_entity_list_get_size (teams); i++)
    {
      AccordEntity *team = accord_entity_list_get (teams, i);
      g_autofree AccordCapacityWeek *weeks
        = g_new0 (AccordCapacityWeek, n_weeks);

      fill_weeks (forecast, accord_entity_get_id (team), get_monday (today),
                  weeks, n_weeks);
      accord_capacity_data_add_team (
        data, accord_entity_get_id (team),
        accord_entity_get_text (team, ACCORD_TEAM_NAME),
        accord_team_loads_count_people (team, today), weeks);
    }

  return data;
}

static double
get_booked (const AccordCapacityWeek *week)
{
  double booked = 0;

  for (guint i = 0; i < ACCORD_N_CERTAINTIES; i++)
    booked += week->booked[i];

  return booked;
}

static guint
count_people (AccordPlan *plan,
              AccordDay   day)
{
  AccordEntityList *people = accord_plan_get_list (plan, ACCORD_TYPE_PERSON);
  guint n = 0;

  for (guint i = 0; i < accord_entity_list_get_size (people); i++)
    {
      AccordEntity *person = accord_entity_list_get (people, i);
      g_autoptr (GPtrArray) allocations = accord_entity_list_referrers (
        person, ACCORD_TYPE_ALLOCATION, ACCORD_ALLOCATION_PERSON);

      n += allocations->len > 0
           && is_there (person, ACCORD_PERSON_STARTS_ON, ACCORD_PERSON_ENDS_ON,
                        day);
    }

  return n;
}

static char *
dup_load (const AccordCapacityData *loads)
{
  guint n_teams = accord_capacity_data_get_n_teams (loads);
  guint n_weeks = accord_capacity_data_get_n_weeks (loads);
  double capacity = 0, asked = 0, booked = 0;
  g_autofree char *asked_text = NULL, *booked_text = NULL;

  for (guint i = 0; i < n_teams; i++)
    for (guint k = 0; k < n_weeks; k++)
      {
        const AccordCapacityWeek *week
          = accord_capacity_data_get_week (loads, i, k);

        capacity += week->capacity;
        asked += week->asked;
        booked += get_booked (week);
      }
  if (capacity <= 0)
    return NULL;

  asked_text = accord_chart_format_percent (asked / capacity);
  booked_text = accord_chart_format_percent (booked / capacity);

  /* Translators: the load that agreed dates ask of all teams, and what
   * levelling gives them, in per cent of what they can do. */
  return g_strdup_printf (_("asked %s, booked %s"), asked_text, booked_text);
}

/**
 * accord_team_loads_dup_summary:
 *
 * The load first: it is what has to be seen where there is no room for all.
 *
 * Returns: (transfer full): `asked 94 %, booked 86 % · 4 teams · 17 people`,
 *   over all of the weeks
 */
char *
accord_team_loads_dup_summary (AccordPlan               *plan,
                               const AccordCapacityData *loads)
{
  guint n_teams = accord_capacity_data_get_n_teams (loads);
  guint n_people = count_people (plan, accord_capacity_data_get_as_of (loads));
  g_autofree char *teams = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u team", "%u teams", n_teams), n_teams);
  g_autofree char *people = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", n_people),
    n_people);
  g_autofree char *load = dup_load (loads);

  return load != NULL ? g_strjoin (" · ", load, teams, people, NULL)
                      : g_strjoin (" · ", teams, people, NULL);
}

static char *
dup_share (double amount,
           double capacity)
{
  if (capacity <= 0)
    /* Translators: nobody of a team is there in a week. */
    return g_strdup (amount > 0 ? _("more than there is") : _("nothing"));

  return accord_chart_format_percent (amount / capacity);
}

/**
 * accord_team_loads_dup_label:
 * @team: which, from 0
 * @week: which, from 0
 *
 * Returns: (transfer full): `Platform, week 19, asked 118 %, booked 97 %`
 */
char *
accord_team_loads_dup_label (const AccordCapacityData *loads,
                             guint                     team,
                             guint                     week)
{
  const AccordCapacityWeek *load
    = accord_capacity_data_get_week (loads, team, week);
  AccordDay monday
    = accord_day_add (accord_capacity_data_get_first (loads), 7 * (int) week);
  g_autofree char *asked = dup_share (load->asked, load->capacity);
  g_autofree char *booked = dup_share (get_booked (load), load->capacity);
  int year;

  /* Translators: a team, the number of a week, what is asked of it and what
   * it is booked then: "Platform, week 19, asked 118 %, booked 97 %". */
  return g_strdup_printf (_("%s, week %d, asked %s, booked %s"),
                          accord_capacity_data_get_name (loads, team),
                          accord_day_iso_week (monday, &year), asked, booked);
}

/* The first day on which a promise that needs the feature is due, from @week
 * on. */
static AccordDay
get_due (AccordEntity *feature,
         AccordDay     week)
{
  g_autoptr (GPtrArray) needs = accord_entity_list_referrers (
    feature, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_FEATURE);
  AccordDay due = ACCORD_DAY_NONE;

  for (guint i = 0; i < needs->len; i++)
    {
      AccordEntity *promise = accord_entity_get_referred (
        needs->pdata[i], ACCORD_PROMISE_FEATURE_PROMISE);
      AccordDay agreed
        = accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE);

      if (accord_promise_takes_part (ACCORD_PROMISE (promise))
          && !accord_entity_get_boolean (needs->pdata[i],
                                         ACCORD_PROMISE_FEATURE_LEFT_OUT)
          && agreed >= week && (due == ACCORD_DAY_NONE || agreed < due))
        due = agreed;
    }

  return due;
}

typedef struct
{
  AccordEntity *feature;
  AccordDay due;
} Work;

static int
compare_work (gconstpointer a,
              gconstpointer b)
{
  const Work *one = a, *other = b;

  return one->due != other->due
           ? one->due - other->due
           : g_strcmp0 (accord_entity_get_rank (one->feature),
                        accord_entity_get_rank (other->feature));
}

static gboolean
is_open (AccordEntity *feature)
{
  int status = accord_entity_get_choice (feature, ACCORD_FEATURE_STATUS);

  return status == ACCORD_FEATURE_STATUS_PLANNED
         || status == ACCORD_FEATURE_STATUS_BUILDING;
}

/**
 * accord_team_loads_list_work:
 * @team: the id of a team
 * @week: the Monday of a week
 *
 * What is asked of a team is laid as late as the agreed dates allow, so the
 * load of a week comes from the promises that are due in it and next after
 * it.
 *
 * Returns: (transfer full) (element-type AccordEntity): the open features of
 *   the team that agreed dates from @week on need, the soonest due first
 */
GPtrArray *
accord_team_loads_list_work (AccordPlan *plan,
                             gint64      team,
                             AccordDay   week)
{
  GPtrArray *features = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) works = g_array_new (FALSE, FALSE, sizeof (Work));
  g_autoptr (GPtrArray) parts = NULL;
  AccordEntity *entity = accord_plan_lookup (plan, team);

  g_return_val_if_fail (entity != NULL, features);

  parts = accord_entity_list_referrers (entity, ACCORD_TYPE_PART,
                                        ACCORD_PART_TEAM);
  for (guint i = 0; i < parts->len; i++)
    {
      Work work = { .feature = accord_entity_get_referred (
                      parts->pdata[i], ACCORD_PART_FEATURE) };

      work.due = get_due (work.feature, week);
      if (work.due != ACCORD_DAY_NONE && is_open (work.feature))
        g_array_append_val (works, work);
    }

  g_array_sort (works, compare_work);
  for (guint i = 0; i < works->len; i++)
    {
      AccordEntity *feature = g_array_index (works, Work, i).feature;

      if (!g_ptr_array_find (features, feature, NULL))
        g_ptr_array_add (features, g_object_ref (feature));
    }

  return features;
}
