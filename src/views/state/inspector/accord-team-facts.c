/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-team-facts.h"

#include "accord-allocation.h"
#include "accord-chart-format.h"
#include "accord-choice-words.h"
#include "accord-feature.h"
#include "accord-person.h"
#include "accord-role.h"
#include "accord-team-loads.h"

#include <glib/gi18n-lib.h>

/* The coming weeks, and the work of which much is shown. */
#define N_WEEKS 6
#define N_WORK  8

static gboolean
find_team (const AccordCapacityData *loads,
           gint64                    id,
           guint                    *team)
{
  for (guint i = 0; i < accord_capacity_data_get_n_teams (loads); i++)
    if (accord_capacity_data_get_team_id (loads, i) == id)
      {
        *team = i;
        return TRUE;
      }

  return FALSE;
}

static void
tell_week (const AccordCapacityData *loads,
           guint                     team,
           guint                     week,
           AccordFactFunc            add,
           gpointer                  data)
{
  const AccordCapacityWeek *load
    = accord_capacity_data_get_week (loads, team, week);
  AccordDay monday
    = accord_day_add (accord_capacity_data_get_first (loads), 7 * (int) week);
  g_autofree char *label = accord_team_loads_dup_label (loads, team, week);
  g_autofree char *date
    = accord_chart_format_date (monday, ACCORD_DATE_FULL);
  g_autofree char *capacity = accord_chart_format_days (load->capacity);
  /* Translators: a date, and a number of person-days. */
  g_autofree char *subtitle
    = g_strdup_printf (_("from %s · %s person-days"), date, capacity);
  g_autofree char *pill = NULL;
  double asked = 0;

  if (load->capacity > 0)
    {
      asked = load->asked / load->capacity;
      pill = accord_chart_format_percent (asked);
    }
  add (&(AccordFact){ .title = label,
                      .subtitle = subtitle,
                      .pill = pill,
                      .pill_class = asked > 1      ? "bad"
                                    : asked > 0.85 ? "tight"
                                                   : "good" },
       data);
}

/**
 * accord_team_facts_weeks:
 *
 * Tells what it is asked and booked in the coming weeks.
 */
void
accord_team_facts_weeks (const AccordFactContext *context,
                         AccordEntity            *team,
                         AccordFactFunc           add,
                         gpointer                 data)
{
  g_autoptr (AccordCapacityData) loads = NULL;
  guint index;

  if (context->forecast == NULL)
    return;

  loads = accord_team_loads_new (context->plan, context->forecast,
                                 context->as_of, N_WEEKS);
  if (!find_team (loads, accord_entity_get_id (team), &index))
    return;
  for (guint week = 0; week < accord_capacity_data_get_n_weeks (loads); week++)
    tell_week (loads, index, week, add, data);
}

static char *
describe_person (AccordEntity *person)
{
  AccordEntity *role = accord_entity_get_referred (person, ACCORD_PERSON_ROLE);

  return role != NULL ? accord_entity_dup_label (role) : NULL;
}

/**
 * accord_team_facts_people:
 *
 * Tells who is in it, with which share of their time.
 */
void
accord_team_facts_people (const AccordFactContext *context,
                          AccordEntity            *team,
                          AccordFactFunc           add,
                          gpointer                 data)
{
  g_autoptr (GPtrArray) places = accord_entity_list_referrers (
    team, ACCORD_TYPE_ALLOCATION, ACCORD_ALLOCATION_TEAM);

  for (guint i = 0; i < places->len; i++)
    {
      AccordEntity *person = accord_entity_get_referred (
        places->pdata[i], ACCORD_ALLOCATION_PERSON);
      g_autofree char *role = NULL;
      g_autofree char *share = NULL;

      if (person == NULL)
        continue;
      role = describe_person (person);
      share = accord_chart_format_percent (accord_entity_get_number (
        places->pdata[i], ACCORD_ALLOCATION_SHARE));
      add (&(AccordFact){ .title = accord_entity_get_text (
                            person, ACCORD_PERSON_NAME),
                          .subtitle = role,
                          .pill = share,
                          .entity = person },
           data);
    }
}

/**
 * accord_team_facts_work:
 *
 * Tells the features that are asked of it from now on, the soonest due first.
 */
void
accord_team_facts_work (const AccordFactContext *context,
                        AccordEntity            *team,
                        AccordFactFunc           add,
                        gpointer                 data)
{
  g_autoptr (GPtrArray) work = accord_team_loads_list_work (
    context->plan, accord_entity_get_id (team), context->as_of);

  for (guint i = 0; i < MIN (work->len, N_WORK); i++)
    add (&(AccordFact){
           .title = accord_entity_get_text (work->pdata[i],
                                            ACCORD_FEATURE_TITLE),
           .pill = accord_choice_words_get (work->pdata[i],
                                            ACCORD_FEATURE_STATUS),
           .entity = work->pdata[i] },
         data);
}
