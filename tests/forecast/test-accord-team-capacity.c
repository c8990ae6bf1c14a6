/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-team-capacity.h"

#include "accord-settings.h"
#include "small-plan.h"

#include <string.h>

/* Two weeks of working days from Monday, 20 April 2026 on. */
#define N_DAYS 10

typedef struct
{
  const char *name;
  const char *changes; /* “kind name property=value …; …”: of what is there,
                        * or with “+” of something new */
  float heads[N_DAYS];
} Case;

/* One person, Ann, in the team Core; the calendar Other has no holidays. */
static const Case cases[] = {
  { "always", "", { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 } },
  { "part-time", "allocation share=0.6",
    { .6, .6, .6, .6, .6, .6, .6, .6, .6, .6 } },
  { "moves-in", "allocation first-day=2026-04-22",
    { 0, 0, 1, 1, 1, 1, 1, 1, 1, 1 } },
  { "moves-out", "allocation last-day=2026-04-22",
    { 1, 1, 1, 0, 0, 0, 0, 0, 0, 0 } },
  { "contractor", "person starts-on=2026-04-21 ends-on=2026-04-28",
    { 0, 1, 1, 1, 1, 1, 1, 0, 0, 0 } },
  { "contractor-starts-on-a-weekend", "person starts-on=2026-04-25",
    { 0, 0, 0, 0, 0, 1, 1, 1, 1, 1 } },
  { "gone", "person ends-on=2026-04-19", { 0 } },
  { "time-off", "+time-off person=Ann first-day=2026-04-21 last-day=2026-04-23",
    { 1, 0, 0, 0, 1, 1, 1, 1, 1, 1 } },
  { "half-days-off",
    "+time-off person=Ann first-day=2026-04-24 last-day=2026-04-27 share=0.5",
    { 1, 1, 1, 1, .5, .5, 1, 1, 1, 1 } },
  { "times-off-that-overlap",
    "+time-off person=Ann first-day=2026-04-20 last-day=2026-04-21 share=0.5;"
    "+time-off person=Ann first-day=2026-04-21 last-day=2026-04-22",
    { .5, 0, 0, 1, 1, 1, 1, 1, 1, 1 } },
  { "ramp-up", "person starts-on=2026-04-22 ramp-up=4",
    { 0, 0, .125, .375, .625, .875, 1, 1, 1, 1 } },
  { "ramp-up-half-done", "person starts-on=2026-04-16 ramp-up=4",
    { .625, .875, 1, 1, 1, 1, 1, 1, 1, 1 } },
  { "ramp-up-since-friday", "person starts-on=2026-04-17 ramp-up=4",
    { .375, .625, .875, 1, 1, 1, 1, 1, 1, 1 } },
  { "two-calendars",
    "person calendar=Other;"
    "+holiday calendar=Other name=H first-day=2026-04-22 last-day=2026-04-23",
    { 1, 1, 0, 0, 1, 1, 1, 1, 1, 1 } },
  { "team-of-another-calendar",
    "team calendar=Other;"
    "+holiday calendar=Other name=H first-day=2026-04-22 last-day=2026-04-22",
    { 1, 1, 0, 1, 1, 1, 1, 1, 1, 1 } },
  { "person-outweighs-team",
    "team calendar=Other;person calendar='Working week';"
    "+holiday calendar=Other name=H first-day=2026-04-22 last-day=2026-04-22",
    { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 } },
  { "four-day-week", "person calendar=Other;calendar:Other weekdays=mon,tue,wed,thu",
    { 1, 1, 1, 1, 0, 1, 1, 1, 1, 0 } },
  { "two-people",
    "+person name=Bob side=engineering;"
    "+allocation person=Bob team=Core share=0.5 first-day=2026-04-27",
    { 1, 1, 1, 1, 1, 1.5, 1.5, 1.5, 1.5, 1.5 } },
  { "shared-between-teams",
    "allocation share=0.5;+team name=Edge;+allocation person=Ann team=Edge share=0.5",
    { .5, .5, .5, .5, .5, .5, .5, .5, .5, .5 } },
};

/* “kind” stands for the only or first of its kind, “kind:name” for one. */
static void
apply (AccordPlan *plan,
       const char *line)
{
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) names = NULL;
  gboolean is_new = *line == '+';
  gpointer entity;
  GType kind;

  g_assert_true (g_shell_parse_argv (line + is_new, NULL, &words, NULL));
  names = g_strsplit (words[0], ":", 2);
  kind = accord_plan_find_kind (plan, names[0]);
  if (is_new)
    entity = accord_plan_add (plan, kind, 0);
  else if (names[1] != NULL)
    entity = small_find (plan, names[0], names[1]);
  else
    entity = accord_entity_list_get (accord_plan_get_list (plan, kind), 0);

  for (guint i = 1; words[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);
      g_autoptr (GError) error = NULL;

      accord_plan_set_from_text (plan, entity, pair[0], pair[1], &error);
      g_assert_no_error (error);
    }
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (AccordPlan) plan = small_plan_new ();
  g_auto (GStrv) lines = g_strsplit (test->changes, ";", -1);
  AccordDay days[N_DAYS];
  float heads[N_DAYS];
  AccordEntity *team, *calendar;

  small_add (plan, "person", "name", "Ann", "side", "engineering", NULL);
  team = small_add (plan, "team", "name", "Core", NULL);
  small_add (plan, "allocation", "person", "Ann", "team", "Core", NULL);
  small_add (plan, "calendar", "name", "Other", NULL);
  accord_plan_begin (plan, "Change", NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    apply (plan, lines[i]);
  small_commit (plan);

  for (int i = 0; i < N_DAYS; i++)
    days[i] = SMALL_TODAY + i + (i >= 5 ? 2 : 0);
  calendar = accord_entity_get_referred (accord_plan_get_root (plan),
                                         ACCORD_SETTINGS_CALENDAR);
  accord_team_capacity_fill (team, calendar, days, N_DAYS, heads);
  for (guint i = 0; i < N_DAYS; i++)
    g_assert_cmpfloat_with_epsilon (heads[i], test->heads[i], 1e-6);
}

/* A team without anybody, and a plan without days. */
static void
test_nothing (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_add (plan, "team", "name", "Core", NULL);
  AccordEntity *calendar = accord_entity_get_referred (
    accord_plan_get_root (plan), ACCORD_SETTINGS_CALENDAR);
  AccordDay day = SMALL_TODAY;
  float heads = 7;

  accord_team_capacity_fill (team, calendar, NULL, 0, NULL);
  accord_team_capacity_fill (team, calendar, &day, 1, &heads);
  g_assert_cmpfloat (heads, ==, 0);
}

static void
test_holidays (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *calendar = accord_entity_get_referred (
    accord_plan_get_root (plan), ACCORD_SETTINGS_CALENDAR);
  g_autoptr (AccordWorkingDays) working = NULL;

  small_add (plan, "holiday", "calendar", "Working week", "name", "Holiday",
             "first-day", "2026-04-23", "last-day", "2026-04-27", NULL);
  working = accord_team_capacity_dup_calendar (calendar);
  g_assert_cmpint (accord_working_days_count (working, SMALL_TODAY,
                                              SMALL_TODAY + 14),
                   ==, 7);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path
        = g_strconcat ("/team-capacity/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/team-capacity/nothing", test_nothing);
  g_test_add_func ("/team-capacity/holidays", test_holidays);

  return g_test_run ();
}
