/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-allocation.h"
#include "accord-choices.h"
#include "accord-deal.h"
#include "accord-error.h"
#include "accord-feature.h"
#include "accord-meeting.h"
#include "accord-part.h"
#include "accord-person.h"
#include "accord-plan.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "accord-sample.h"
#include "accord-scenario-edit.h"
#include "accord-settings.h"
#include "accord-snapshot-row.h"
#include "accord-snapshot.h"
#include "accord-team.h"

#include "accord-id.h"

/* An ordinary Monday, a Friday, a Saturday, a year's end, a leap day, and
 * days at which a quarter ends and begins. */
static const char *const days[] = {
  "2026-04-20", "2026-04-24", "2026-04-25", "2026-12-31",
  "2028-02-29", "2027-03-31", "2027-04-01", "1970-01-01",
};

static AccordDay
parse_day (const char *text)
{
  AccordDay day;

  g_assert_true (accord_day_parse (text, &day, NULL));
  return day;
}

static AccordPlan *
new_sample (const char *as_of)
{
  g_autoptr (GError) error = NULL;
  AccordPlan *plan = accord_sample_new (parse_day (as_of), &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);
  return plan;
}

static gpointer
find (AccordPlan *plan,
      const char *group)
{
  gpointer entity = accord_plan_lookup (plan, accord_id_from_text (group));

  if (entity == NULL)
    g_error ("There is no [%s].", group);
  return entity;
}

/* How many of @kind hold @choice in @field. */
static guint
count (AccordPlan *plan,
       GType       kind,
       guint       field,
       int         choice)
{
  AccordEntityList *list = accord_plan_get_list (plan, kind);
  guint n = 0;

  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    n += accord_entity_get_choice (accord_entity_list_get (list, i), field)
         == choice;

  return n;
}

static guint
size_of (AccordPlan *plan,
         GType       kind)
{
  return accord_entity_list_get_size (accord_plan_get_list (plan, kind));
}

static gboolean
is_alive (AccordEntity *promise)
{
  return accord_entity_get_choice (promise, ACCORD_PROMISE_STATE)
         < ACCORD_PROMISE_STATE_KEPT;
}

static void
test_days (gconstpointer data)
{
  const char *as_of = data;
  g_autoptr (AccordPlan) plan = new_sample (as_of);
  g_autoptr (AccordPlan) again = new_sample (as_of);
  g_autoptr (GError) error = NULL;
  AccordEntityList *deals = accord_plan_get_list (plan, ACCORD_TYPE_DEAL);
  AccordEntity *settings = ACCORD_ENTITY (accord_settings_get (plan));

  g_assert_true (accord_plan_check (plan, &error));
  g_assert_no_error (error);
  g_assert_cmphex (accord_plan_get_digest (plan), ==,
                   accord_plan_get_digest (again));
  g_assert_null (accord_plan_get_undo_name (plan));
  g_assert_cmpint (accord_entity_get_day (settings, ACCORD_SETTINGS_AS_OF), ==,
                   parse_day (as_of));

  for (guint i = 0; i < accord_entity_list_get_size (deals); i++)
    {
      AccordEntity *deal = accord_entity_list_get (deals, i);

      if (accord_entity_get_choice (deal, ACCORD_DEAL_STATE)
          == ACCORD_DEAL_STATE_OPEN)
        g_assert_cmpint (accord_entity_get_day (deal, ACCORD_DEAL_CLOSE_EARLY),
                         >, parse_day (as_of));
      else
        g_assert_cmpint (accord_entity_get_day (deal, ACCORD_DEAL_CLOSED_ON), <,
                         parse_day (as_of));
    }
}

/* The same things on another day: the same ids with other dates. */
static void
test_ids (void)
{
  g_autoptr (AccordPlan) plan = new_sample (days[0]);
  guint n_kinds;
  const GType *kinds = accord_plan_get_kinds (plan, &n_kinds);

  for (guint d = 1; d < G_N_ELEMENTS (days); d++)
    {
      g_autoptr (AccordPlan) other = new_sample (days[d]);

      g_assert_cmpuint (accord_plan_get_size (other), ==,
                        accord_plan_get_size (plan));
      g_assert_cmphex (accord_plan_get_digest (other), !=,
                       accord_plan_get_digest (plan));
      for (guint k = 0; k < n_kinds; k++)
        {
          AccordEntityList *list = accord_plan_get_list (plan, kinds[k]);

          for (guint i = 0; i < accord_entity_list_get_size (list); i++)
            {
              AccordEntity *entity = accord_entity_list_get (list, i);

              g_assert_nonnull (
                accord_plan_lookup (other, accord_entity_get_id (entity)));
            }
        }
    }
}

static void
test_every_kind (void)
{
  g_autoptr (AccordPlan) plan = new_sample (days[0]);
  guint n_kinds;
  const GType *kinds = accord_plan_get_kinds (plan, &n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    if (size_of (plan, kinds[k]) == 0)
      g_error ("The sample plan has no %s.", g_type_name (kinds[k]));
}

static void
test_counts (void)
{
  g_autoptr (AccordPlan) plan = new_sample (days[0]);
  AccordEntityList *promises = accord_plan_get_list (plan, ACCORD_TYPE_PROMISE);
  guint n_alive = 0, n_rows[2] = { 0, 0 };
  const char *const snapshots[] = { "snapshot first", "snapshot second" };

  g_assert_cmpuint (
    count (plan, ACCORD_TYPE_DEAL, ACCORD_DEAL_STATE, ACCORD_DEAL_STATE_OPEN),
    ==, 14);
  g_assert_cmpuint (
    count (plan, ACCORD_TYPE_DEAL, ACCORD_DEAL_STATE, ACCORD_DEAL_STATE_WON),
    ==, 4);
  g_assert_cmpuint (
    count (plan, ACCORD_TYPE_DEAL, ACCORD_DEAL_STATE, ACCORD_DEAL_STATE_LOST),
    ==, 6);
  g_assert_cmpuint (size_of (plan, ACCORD_TYPE_TEAM), ==, 4);
  g_assert_cmpuint (size_of (plan, ACCORD_TYPE_FEATURE), >=, 35);
  g_assert_cmpuint (size_of (plan, ACCORD_TYPE_FEATURE), <=, 45);
  g_assert_cmpuint (count (plan, ACCORD_TYPE_MEETING, ACCORD_MEETING_STATE,
                           ACCORD_MEETING_STATE_ENDED),
                    ==, 2);

  for (guint i = 0; i < accord_entity_list_get_size (promises); i++)
    n_alive += is_alive (accord_entity_list_get (promises, i));
  g_assert_cmpuint (n_alive, ==, 13);

  g_assert_cmpuint (size_of (plan, ACCORD_TYPE_SNAPSHOT), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (snapshots); i++)
    {
      g_autoptr (GPtrArray) rows = accord_entity_list_referrers (
        find (plan, snapshots[i]), ACCORD_TYPE_SNAPSHOT_ROW,
        ACCORD_SNAPSHOT_ROW_SNAPSHOT);

      n_rows[i] = rows->len;
    }
  g_assert_cmpuint (n_rows[0], ==, 12);
  g_assert_cmpuint (n_rows[1], ==, 13);
}

/* The share of people's time that @team has on @day, in heads. */
static double
count_heads (AccordEntity *team,
             AccordDay     day,
             guint        *n_people)
{
  g_autoptr (GPtrArray) shares = accord_entity_list_referrers (
    team, ACCORD_TYPE_ALLOCATION, ACCORD_ALLOCATION_TEAM);
  double heads = 0;

  *n_people = 0;
  for (guint i = 0; i < shares->len; i++)
    {
      AccordEntity *share = shares->pdata[i];
      AccordDay last
        = accord_entity_get_day (share, ACCORD_ALLOCATION_LAST_DAY);

      if (accord_entity_get_day (share, ACCORD_ALLOCATION_FIRST_DAY) > day
          || (last != ACCORD_DAY_NONE && last < day))
        continue;
      heads += accord_entity_get_number (share, ACCORD_ALLOCATION_SHARE);
      (*n_people)++;
    }

  return heads;
}

static void
test_people (void)
{
  static const struct
  {
    const char *team;
    guint people;
  } cases[] = {
    { "team platform", 5 },
    { "team apps", 6 },
    { "team data", 3 },
    { "team quality", 3 },
  };
  g_autoptr (AccordPlan) plan = new_sample (days[0]);
  guint n_selling
    = count (plan, ACCORD_TYPE_PERSON, ACCORD_PERSON_SIDE, ACCORD_SIDE_SALES);
  guint n_both
    = count (plan, ACCORD_TYPE_PERSON, ACCORD_PERSON_SIDE, ACCORD_SIDE_BOTH);
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      count_heads (find (plan, cases[i].team), parse_day (days[0]), &n);
      g_assert_cmpuint (n, ==, cases[i].people);
    }
  g_assert_cmpuint (n_selling, ==, 3);
  g_assert_cmpuint (n_both, ==, 1);
  g_assert_cmpuint (size_of (plan, ACCORD_TYPE_PERSON), ==, 17 + 3 + 1);
}

static void
test_promises_have_features (void)
{
  g_autoptr (AccordPlan) plan = new_sample (days[0]);
  AccordEntityList *promises = accord_plan_get_list (plan, ACCORD_TYPE_PROMISE);
  g_autoptr (GString) without = g_string_new (NULL);

  for (guint i = 0; i < accord_entity_list_get_size (promises); i++)
    {
      AccordEntity *promise = accord_entity_list_get (promises, i);
      g_autoptr (GPtrArray) links = accord_entity_list_referrers (
        promise, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_PROMISE);

      if (links->len == 0)
        g_string_append_printf (
          without, "%s;",
          accord_entity_get_text (promise, ACCORD_PROMISE_TITLE));
    }

  g_assert_cmpstr (without->str, ==, "Claims upload;Search by picture;");
}

/* Person-days that are likely to be left of a part. */
static double
get_open_effort (AccordEntity *part)
{
  AccordEntity *feature
    = accord_entity_get_referred (part, ACCORD_PART_FEATURE);

  if (accord_entity_get_choice (feature, ACCORD_FEATURE_STATUS)
      >= ACCORD_FEATURE_STATUS_DONE)
    return 0;
  if (accord_entity_has_value (part, ACCORD_PART_REMAINING_LIKELY))
    return accord_entity_get_number (part, ACCORD_PART_REMAINING_LIKELY);

  return accord_entity_get_number (part, ACCORD_PART_ESTIMATE_LIKELY)
         - accord_entity_get_number (part, ACCORD_PART_DONE_EFFORT);
}

/* All open work is worth 0.7 to 2.5 quarters of a team: enough to be in
 * conflict, not so much that nothing can be kept. */
static void
test_load (void)
{
  const int working_days = 13 * 5;
  g_autoptr (AccordPlan) plan = new_sample (days[0]);
  AccordEntityList *teams = accord_plan_get_list (plan, ACCORD_TYPE_TEAM);

  for (guint i = 0; i < accord_entity_list_get_size (teams); i++)
    {
      AccordEntity *team = accord_entity_list_get (teams, i);
      g_autoptr (GPtrArray) parts = accord_entity_list_referrers (
        team, ACCORD_TYPE_PART, ACCORD_PART_TEAM);
      guint n;
      double capacity
        = count_heads (team, parse_day (days[0]), &n) * working_days
          * accord_entity_get_number (team, ACCORD_TEAM_FOCUS_FACTOR);
      double effort = 0;

      for (guint k = 0; k < parts->len; k++)
        {
          double open = get_open_effort (parts->pdata[k]);

          g_assert_cmpfloat (open, >=, 0);
          effort += open;
        }
      g_test_message ("%s: %.0f of %.0f person-days",
                      accord_entity_get_text (team, ACCORD_TEAM_NAME), effort,
                      capacity);
      g_assert_cmpfloat (effort, >=, 0.7 * capacity);
      g_assert_cmpfloat (effort, <=, 2.5 * capacity);
    }
}

/* Each snapshot sees the SAP connector later. */
static void
test_slip (void)
{
  g_autoptr (AccordPlan) plan = new_sample (days[0]);
  AccordDay first
    = accord_entity_get_day (find (plan, "snapshot-row first-initech-sap"),
                             ACCORD_SNAPSHOT_ROW_DELIVERABLE_DATE);
  AccordDay second
    = accord_entity_get_day (find (plan, "snapshot-row second-initech-sap"),
                             ACCORD_SNAPSHOT_ROW_DELIVERABLE_DATE);

  g_assert_cmpint (second, >=, first + 7);
}

/* What a scenario holds: an id and a date, as text. */
static void
test_mentions (void)
{
  g_autoptr (AccordPlan) plan = new_sample (days[0]);
  AccordEntity *edit = find (plan, "scenario-edit small-sso-date");

  g_assert_cmpint (
    accord_entity_get_integer (edit, ACCORD_SCENARIO_EDIT_ENTITY), ==,
    accord_entity_get_id (find (plan, "promise acme-sso")));
  g_assert_cmpstr (
    accord_entity_get_text (edit, ACCORD_SCENARIO_EDIT_FROM_TEXT), ==,
    "2026-06-01");
  g_assert_cmpstr (accord_entity_get_text (edit, ACCORD_SCENARIO_EDIT_TO_TEXT),
                   ==, "2026-06-08");
}

/* What a date comes to. */
static void
test_dates (void)
{
  static const struct
  {
    const char *as_of;
    const char *text;
    const char *day;
  } cases[] = {
    { "2026-04-20", "+0", "2026-04-20" },
    { "2026-04-20", "+40", "2026-05-30" },
    { "2026-04-20", "-12", "2026-04-08" },
    { "2026-04-20", "+6w", "2026-06-01" },
    { "2026-04-25", "+0w", "2026-04-27" },
    { "2026-04-26", "+1w", "2026-05-04" },
    { "2026-04-25", "-1w", "2026-04-17" },
    { "2026-04-26", "-1w", "2026-04-17" },
    { "2026-04-20", "+0m", "2026-04-30" },
    { "2026-04-30", "+5m", "2026-09-30" },
    { "2026-12-31", "+2m", "2027-02-28" },
    { "2028-02-29", "-1m", "2028-01-31" },
    { "2026-04-20", "+0q", "2026-06-30" },
    { "2026-06-30", "+1q", "2026-09-30" },
    { "2026-01-01", "-1q", "2025-12-31" },
    { "2026-04-20", "+1y", "2027-12-31" },
    { "2026-04-20", "2026-05-01", "2026-05-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "[settings plan]\nname=Plan\ncalendar=week\ngoal-by=%s\n"
        "[calendar week]\nname=Week\n",
        cases[i].text);
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordPlan) plan = accord_sample_new_from_text (
        text, parse_day (cases[i].as_of), &error);
      g_autofree char *day = NULL;

      g_assert_no_error (error);
      day = accord_entity_value_to_text (
        ACCORD_ENTITY (accord_settings_get (plan)), ACCORD_SETTINGS_GOAL_BY);
      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "[deal acme]\ntitle=Acme\naccount=nobody\n",
      "[deal acme] account: There is no group [account nobody]." },
    { "[deal acme]\nclose-early=+4x\n",
      "[deal acme] close-early: “+4x” is not a date; write it like +40, -2w "
      "or +1q." },
    { "[deal acme]\nclose-early=+\n",
      "[deal acme] close-early: “+” is not a date; write it like +40, -2w or "
      "+1q." },
    { "[deal acme]\nclose-early=+99999999999999999999\n",
      "[deal acme] close-early: “+99999999999999999999” is not a date; write "
      "it like +40, -2w or +1q." },
    { "[deal acme]\nprice=4\n",
      "[deal acme] price: A deal has no property “price”." },
    { "[deal acme]\nnote=@deal other\n",
      "[deal acme] note: There is no group [deal other]." },
    { "[dael acme]\ntitle=Acme\n",
      "The group [dael acme] must be called by a kind of thing and a key." },
    { "[deal]\ntitle=Acme\n",
      "The group [deal] must be called by a kind of thing and a key." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (accord_sample_new_from_text (cases[i].text,
                                                  parse_day (days[0]), &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == ACCORD_ERROR);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_broken_text (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
    accord_sample_new_from_text ("no key file", ACCORD_DAY_NONE, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_null (accord_sample_new_from_text ("", ACCORD_DAY_NONE, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
}

/* Made for the first or the last day of the calendar, a date lies outside. */
static void
test_ends_of_the_calendar (void)
{
  static const AccordDay ends[] = { ACCORD_DAY_MIN, ACCORD_DAY_MAX };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (accord_sample_new (ends[i], &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
    }
}

static void
test_today (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = accord_sample_new (ACCORD_DAY_NONE, &error);

  g_assert_no_error (error);
  g_assert_true (accord_plan_check (plan, &error));
  g_assert_no_error (error);
  g_assert_false (accord_entity_has_value (
    ACCORD_ENTITY (accord_settings_get (plan)), ACCORD_SETTINGS_AS_OF));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *path = g_strconcat ("/sample/day/", days[i], NULL);

      g_test_add_data_func (path, days[i], test_days);
    }
  g_test_add_func ("/sample/ids", test_ids);
  g_test_add_func ("/sample/every-kind", test_every_kind);
  g_test_add_func ("/sample/counts", test_counts);
  g_test_add_func ("/sample/people", test_people);
  g_test_add_func ("/sample/promises-have-features",
                   test_promises_have_features);
  g_test_add_func ("/sample/load", test_load);
  g_test_add_func ("/sample/slip", test_slip);
  g_test_add_func ("/sample/mentions", test_mentions);
  g_test_add_func ("/sample/dates", test_dates);
  g_test_add_func ("/sample/errors", test_errors);
  g_test_add_func ("/sample/broken-text", test_broken_text);
  g_test_add_func ("/sample/ends-of-the-calendar", test_ends_of_the_calendar);
  g_test_add_func ("/sample/today", test_today);
  return g_test_run ();
}
