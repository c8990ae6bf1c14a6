/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-plan.h"

#include "accord-memory-storage.h"
#include "accord-new-plan.h"

AccordDay
small_day (const char *text)
{
  AccordDay day;

  g_assert_true (accord_day_parse (text, &day, NULL));
  return day;
}

/* Monday to Friday, looking out from SMALL_TODAY; it can be undone. */
AccordPlan *
small_plan_new (void)
{
  AccordPlan *plan = accord_new_plan ("Small");
  g_autoptr (AccordStorage) storage = accord_memory_storage_new ();

  accord_plan_set_storage (plan, storage);
  small_set (plan, accord_plan_get_root (plan), "as-of", "2026-04-20");
  return plan;
}

void
small_commit (AccordPlan *plan)
{
  g_autoptr (GError) error = NULL;

  accord_plan_commit (plan, &error);
  g_assert_no_error (error);
}

static void
set_text (AccordPlan *plan,
          gpointer    entity,
          const char *property,
          const char *text)
{
  g_autoptr (GError) error = NULL;

  accord_plan_set_from_text (plan, entity, property, text, &error);
  g_assert_no_error (error);
}

void
small_set (AccordPlan *plan,
           gpointer    entity,
           const char *property,
           const char *text)
{
  accord_plan_begin (plan, "Set", "So it is");
  if (g_str_equal (property, "need-revealed"))
    accord_plan_act_for (plan, "sales");
  set_text (plan, entity, property, text);
  small_commit (plan);
}

static gpointer
add_kind (AccordPlan *plan,
          const char *kind)
{
  GType type = accord_plan_find_kind (plan, kind);

  g_assert_cmpuint (type, !=, G_TYPE_INVALID);
  return accord_plan_add (plan, type, 0);
}

static char *
dup_id (gpointer entity)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, accord_entity_get_id (entity));
}

/* Pairs of property and text; references are names or ids. */
gpointer
small_add (AccordPlan *plan,
           const char *kind,
           const char *first_property,
           ...)
{
  gpointer entity;
  va_list arguments;

  va_start (arguments, first_property);
  accord_plan_begin (plan, "Add", NULL);
  entity = add_kind (plan, kind);
  for (const char *property = first_property; property != NULL;
       property = va_arg (arguments, const char *))
    set_text (plan, entity, property, va_arg (arguments, const char *));
  small_commit (plan);
  va_end (arguments);

  return entity;
}

static void
refer (AccordPlan *plan,
       gpointer    entity,
       const char *property,
       gpointer    referred)
{
  g_autofree char *id = dup_id (referred);

  set_text (plan, entity, property, id);
}

/* A team of people who are there all day. */
AccordEntity *
small_team (AccordPlan *plan,
            const char *name,
            guint       n_people)
{
  AccordEntity *team;

  accord_plan_begin (plan, "Team", NULL);
  team = add_kind (plan, "team");
  set_text (plan, team, "name", name);
  set_text (plan, team, "focus-factor", "1");
  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *person_name = g_strdup_printf ("%s %u", name, i + 1);
      AccordEntity *person = add_kind (plan, "person");
      AccordEntity *allocation = add_kind (plan, "allocation");

      set_text (plan, person, "name", person_name);
      set_text (plan, person, "side", "engineering");
      refer (plan, allocation, "person", person);
      refer (plan, allocation, "team", team);
    }
  small_commit (plan);

  return team;
}

/* A feature of one part; @days is “low likely high”, or one number for all,
 * or NULL for no estimate. Without a team it has no part at all. */
AccordEntity *
small_feature (AccordPlan   *plan,
               const char   *title,
               AccordEntity *team,
               const char   *days)
{
  static const char *const ends[]
    = { "estimate-low", "estimate-likely", "estimate-high" };
  AccordEntity *feature, *part;
  g_auto (GStrv) numbers = NULL;

  accord_plan_begin (plan, "Feature", NULL);
  feature = add_kind (plan, "feature");
  set_text (plan, feature, "title", title);
  if (team != NULL)
    {
      part = add_kind (plan, "part");
      refer (plan, part, "feature", feature);
      refer (plan, part, "team", team);
      numbers = g_strsplit (days != NULL ? days : "", " ", 3);
      for (guint i = 0; days != NULL && i < G_N_ELEMENTS (ends); i++)
        set_text (plan, part, ends[i],
                  numbers[MIN (i, g_strv_length (numbers) - 1)]);
    }
  small_commit (plan);

  return feature;
}

/* A promise of features, which follow. */
AccordEntity *
small_promise (AccordPlan *plan,
               const char *title,
               const char *agreed,
               ...)
{
  AccordEntity *promise, *feature;
  va_list arguments;

  va_start (arguments, agreed);
  accord_plan_begin (plan, "Promise", NULL);
  promise = add_kind (plan, "promise");
  set_text (plan, promise, "title", title);
  if (agreed != NULL)
    set_text (plan, promise, "agreed-date", agreed);
  while ((feature = va_arg (arguments, AccordEntity *)) != NULL)
    {
      AccordEntity *link = add_kind (plan, "promise-feature");

      refer (plan, link, "promise", promise);
      refer (plan, link, "feature", feature);
    }
  small_commit (plan);
  va_end (arguments);

  return promise;
}

/* A deal for @promise that closes today if it is won. */
AccordEntity *
small_deal (AccordPlan   *plan,
            AccordEntity *promise,
            const char   *amount,
            const char   *chance)
{
  static const char *const dates[]
    = { "close-early", "close-likely", "close-late" };
  AccordEntity *deal;

  accord_plan_begin (plan, "Deal", NULL);
  deal = add_kind (plan, "deal");
  set_text (plan, deal, "title", "Deal");
  set_text (plan, deal, "amount", amount);
  set_text (plan, deal, "chance-override", chance);
  set_text (plan, deal, "override-reason", "Test");
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    set_text (plan, deal, dates[i], "2026-04-20");
  refer (plan, promise, "deal", deal);
  small_commit (plan);

  return deal;
}

/* What setting a property would be; the plan stays as it is. */
AccordChange *
small_change (AccordPlan *plan,
              gpointer    entity,
              const char *property,
              const char *text)
{
  g_autoptr (GError) error = NULL;
  AccordChange *change;

  accord_plan_begin (plan, "What if", NULL);
  set_text (plan, entity, property, text);
  change = accord_plan_take_back (plan, &error);
  g_assert_no_error (error);

  return change;
}

AccordForecast *
small_forecast (AccordPlan *plan,
                guint       n_trials)
{
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (plan, SMALL_TODAY);
  g_autoptr (GError) error = NULL;
  AccordForecast *forecast
    = accord_forecast_run (input, n_trials, 1, NULL, plan, &error);

  g_assert_no_error (error);
  return forecast;
}

gpointer
small_find (AccordPlan *plan,
            const char *kind,
            const char *name)
{
  g_autoptr (GError) error = NULL;
  gpointer entity = accord_plan_find (
    plan, accord_plan_find_kind (plan, kind), name, &error);

  g_assert_no_error (error);
  return entity;
}
