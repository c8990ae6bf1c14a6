/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-promise-facts.h"

#include "accord-ask.h"
#include "accord-chart-format.h"
#include "accord-concern.h"
#include "accord-feature.h"
#include "accord-limit.h"
#include "accord-part.h"
#include "accord-person.h"
#include "accord-promise-feature.h"
#include "accord-team.h"
#include "accord-trail.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HISTORY_SHOWN 12

static GPtrArray *
list_uses (AccordPromise *promise)
{
  return accord_entity_list_referrers (ACCORD_ENTITY (promise),
                                       ACCORD_TYPE_PROMISE_FEATURE,
                                       ACCORD_PROMISE_FEATURE_PROMISE);
}

static const char *
name_level (int level)
{
  switch (level)
    {
    case ACCORD_NEED_LEVEL_MUST:
      return C_ ("level", "must");
    case ACCORD_NEED_LEVEL_SHOULD:
      return C_ ("level", "should");
    default:
      return C_ ("level", "could");
    }
}

/* What is left out, then how far it is, then what it is at all. */
static void
judge_feature (AccordEntity *use,
               AccordEntity *feature,
               const char  **pill,
               const char  **pill_class)
{
  *pill_class = NULL;
  if (accord_entity_get_boolean (use, ACCORD_PROMISE_FEATURE_LEFT_OUT))
    {
      *pill = C_ ("feature", "left out");
      return;
    }

  switch (accord_entity_get_choice (feature, ACCORD_FEATURE_STATUS))
    {
    case ACCORD_FEATURE_STATUS_DONE:
      *pill = C_ ("feature", "done");
      *pill_class = "good";
      break;
    case ACCORD_FEATURE_STATUS_BUILDING:
      *pill = C_ ("feature", "building");
      *pill_class = "tight";
      break;
    case ACCORD_FEATURE_STATUS_DROPPED:
      *pill = C_ ("feature", "dropped");
      *pill_class = "bad";
      break;
    default:
      *pill = C_ ("feature", "planned");
      break;
    }
}

static void
add_part (GString      *text,
          AccordEntity *part)
{
  AccordEntity *team = accord_entity_get_referred (part, ACCORD_PART_TEAM);
  const guint fields[] = { ACCORD_PART_ESTIMATE_LOW,
                           ACCORD_PART_ESTIMATE_LIKELY,
                           ACCORD_PART_ESTIMATE_HIGH };
  g_autofree char *days[G_N_ELEMENTS (fields)] = { NULL };

  if (team != NULL)
    g_string_append_printf (
      text, "%s · ", accord_entity_get_text (team, ACCORD_TEAM_NAME));
  if (!accord_entity_has_value (part, ACCORD_PART_ESTIMATE_LIKELY))
    {
      g_string_append_printf (text, "%s · ", _ ("no estimate"));
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    days[i]
      = accord_chart_format_days (accord_entity_get_number (part, fields[i]));
  /* Translators: the low, likely and high end of an estimate, in days. */
  g_string_append_printf (text, _ ("%s–%s–%s days"), days[0], days[1],
                          days[2]);
  g_string_append (text, " · ");
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_clear_pointer (&days[i], g_free);
}

static char *
describe_use (AccordEntity *use,
              AccordEntity *feature)
{
  g_autoptr (GPtrArray) parts = accord_entity_list_referrers (
    feature, ACCORD_TYPE_PART, ACCORD_PART_FEATURE);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    add_part (text, parts->pdata[i]);
  g_string_append (text, name_level (accord_entity_get_choice (
                           use, ACCORD_PROMISE_FEATURE_LEVEL)));

  return g_string_free (text, FALSE);
}

/**
 * accord_promise_facts_features:
 *
 * Tells what the promise is made of: the feature, by whom and how long, how
 * far it is.
 */
void
accord_promise_facts_features (AccordPromise *promise,
                               AccordFactFunc add,
                               gpointer       data)
{
  g_autoptr (GPtrArray) uses = list_uses (promise);

  for (guint i = 0; i < uses->len; i++)
    {
      AccordEntity *feature = accord_entity_get_referred (
        uses->pdata[i], ACCORD_PROMISE_FEATURE_FEATURE);
      g_autofree char *subtitle = NULL;
      const char *pill, *pill_class;

      if (feature == NULL)
        continue;
      subtitle = describe_use (uses->pdata[i], feature);
      judge_feature (uses->pdata[i], feature, &pill, &pill_class);
      add (accord_entity_get_text (feature, ACCORD_FEATURE_TITLE), subtitle,
           pill, pill_class, data);
    }
}

/**
 * accord_promise_facts_limits:
 *
 * Tells the limits of what the promise is made of.
 */
void
accord_promise_facts_limits (AccordPromise *promise,
                             AccordFactFunc add,
                             gpointer       data)
{
  g_autoptr (GPtrArray) uses = list_uses (promise);

  for (guint i = 0; i < uses->len; i++)
    {
      AccordEntity *feature = accord_entity_get_referred (
        uses->pdata[i], ACCORD_PROMISE_FEATURE_FEATURE);
      g_autoptr (GPtrArray) limits = NULL;

      if (feature == NULL
          || accord_entity_get_boolean (uses->pdata[i],
                                        ACCORD_PROMISE_FEATURE_LEFT_OUT))
        continue;
      limits = accord_entity_list_referrers (feature, ACCORD_TYPE_LIMIT,
                                             ACCORD_LIMIT_FEATURE);
      for (guint k = 0; k < limits->len; k++)
        add (accord_entity_get_text (limits->pdata[k], ACCORD_LIMIT_TEXT),
             accord_entity_get_text (feature, ACCORD_FEATURE_TITLE), NULL,
             NULL, data);
    }
}

static const char *
name_side (int          side,
           const char **side_class)
{
  *side_class = side == ACCORD_SIDE_SALES         ? "sales"
                : side == ACCORD_SIDE_ENGINEERING ? "engineering"
                                                  : NULL;

  return side == ACCORD_SIDE_SALES         ? C_ ("side", "Sales")
         : side == ACCORD_SIDE_ENGINEERING ? C_ ("side", "Engineering")
                                           : C_ ("side", "Both");
}

static char *
describe_hearing (AccordEntity *concern)
{
  AccordEntity *person
    = accord_entity_get_referred (concern, ACCORD_CONCERN_HEARD_BY);
  AccordDay on = accord_entity_get_day (concern, ACCORD_CONCERN_HEARD_ON);
  g_autofree char *date = NULL;

  if (on == ACCORD_DAY_NONE)
    return g_strdup (_ ("not heard yet"));

  date = accord_chart_format_date (on, ACCORD_DATE_FULL);
  if (person == NULL)
    /* Translators: a date. */
    return g_strdup_printf (_ ("heard on %s"), date);

  /* Translators: a person, and a date. */
  return g_strdup_printf (_ ("heard by %s on %s"),
                          accord_entity_get_text (person, ACCORD_PERSON_NAME),
                          date);
}

/**
 * accord_promise_facts_hearings:
 *
 * Tells the concerns that have not stopped being any, and whether they have
 * been heard.
 */
void
accord_promise_facts_hearings (AccordPromise    *promise,
                               AccordConcernFunc add,
                               gpointer          data)
{
  g_autoptr (GPtrArray) concerns = accord_entity_list_referrers (
    ACCORD_ENTITY (promise), ACCORD_TYPE_CONCERN, ACCORD_CONCERN_PROMISE);

  for (guint i = 0; i < concerns->len; i++)
    {
      AccordEntity *concern = concerns->pdata[i];
      g_autofree char *hearing = NULL;
      AccordConcernFact fact;

      if (accord_entity_has_value (concern, ACCORD_CONCERN_SETTLED_ON))
        continue;
      hearing = describe_hearing (concern);
      fact = (AccordConcernFact) {
        .id = accord_entity_get_id (concern),
        .text = accord_entity_get_text (concern, ACCORD_CONCERN_TEXT),
        .heard = accord_entity_has_value (concern, ACCORD_CONCERN_HEARD_ON),
        .hearing = hearing,
      };
      fact.side = name_side (
        accord_entity_get_choice (concern, ACCORD_CONCERN_SIDE),
        &fact.side_class);
      add (&fact, data);
    }
}

typedef struct
{
  AccordFactFunc add;
  gpointer data;
} FactAdder;

static void
add_hearing (const AccordConcernFact *fact,
             gpointer                 data)
{
  const FactAdder *adder = data;

  adder->add (fact->text, fact->hearing, fact->side, fact->side_class,
              adder->data);
}

/**
 * accord_promise_facts_concerns:
 *
 * Tells the concerns that have not stopped being any: what, heard or not,
 * whose.
 */
void
accord_promise_facts_concerns (AccordPromise *promise,
                               AccordFactFunc add,
                               gpointer       data)
{
  FactAdder adder = { add, data };

  accord_promise_facts_hearings (promise, add_hearing, &adder);
}

static char *
describe_answer (AccordEntity *ask,
                 AccordDay     as_of)
{
  AccordDay on = accord_entity_get_day (ask, ACCORD_ASK_ASKED_ON);
  int days;

  if (accord_entity_has_value (ask, ACCORD_ASK_ANSWER))
    return g_strdup (accord_entity_get_text (ask, ACCORD_ASK_ANSWER));
  if (on == ACCORD_DAY_NONE)
    return g_strdup (_ ("waiting for an answer"));

  days = MAX (0, as_of - on);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "waiting for %d day",
                                       "waiting for %d days", (gulong) days),
                          days);
}

/**
 * accord_promise_facts_asks:
 * @as_of: until when somebody has waited
 *
 * Tells what was asked: the question, its answer or how long it has waited,
 * by which side.
 */
void
accord_promise_facts_asks (AccordPromise *promise,
                           AccordDay      as_of,
                           AccordFactFunc add,
                           gpointer       data)
{
  g_autoptr (GPtrArray) asks = accord_entity_list_referrers (
    ACCORD_ENTITY (promise), ACCORD_TYPE_ASK, ACCORD_ASK_PROMISE);

  for (guint i = 0; i < asks->len; i++)
    {
      AccordEntity *ask = asks->pdata[i];
      g_autofree char *label = accord_entity_dup_label (ask);
      g_autofree char *answer = describe_answer (ask, as_of);
      const char *side_class;
      const char *side = name_side (
        accord_entity_get_choice (ask, ACCORD_ASK_SIDE), &side_class);

      add (label, answer, side, side_class, data);
    }
}

/* A date, and how sure one was of it; else what it was about. */
static char *
describe_offer (const AccordTrailEntry *entry)
{
  g_autofree char *date = NULL;
  g_autofree char *chance = NULL;

  if (entry->date == ACCORD_DAY_NONE)
    return g_strdup (entry->text != NULL ? entry->text : "—");

  date = accord_chart_format_date (entry->date, ACCORD_DATE_DAY);
  if (isnan (entry->confidence))
    return g_steal_pointer (&date);

  chance = accord_chart_format_chance (entry->confidence);
  /* Translators: a date, and how sure one is of it: “18 Jun, 50 % sure”. */
  return g_strdup_printf (_ ("%s, %s sure"), date, chance);
}

static char *
describe_step (const AccordTrailEntry *entry)
{
  g_autofree char *who = accord_trail_dup_who (entry);
  g_autofree char *what = describe_offer (entry);

  switch (entry->kind)
    {
    case ACCORD_TRAIL_ASKED:
      /* Translators: who, and what they asked. */
      return g_strdup_printf (_ ("%s asked: %s"), who, what);
    case ACCORD_TRAIL_ANSWERED:
      /* Translators: who, and what they answered. */
      return g_strdup_printf (_ ("%s answered: %s"), who, what);
    case ACCORD_TRAIL_OFFERED:
      /* Translators: who, and what they offered, such as a date. */
      return g_strdup_printf (_ ("%s offered %s"), who, what);
    case ACCORD_TRAIL_DECIDED:
      /* Translators: what was decided. */
      return g_strdup_printf (_ ("decided: %s"), what);
    case ACCORD_TRAIL_SIGNED:
      /* Translators: who, and the date that they signed. */
      return g_strdup_printf (_ ("%s signed %s"), who, what);
    case ACCORD_TRAIL_UNSIGNED:
      /* Translators: who took back their signature of a date. */
      return g_strdup_printf (_ ("%s took back %s"), who, what);
    case ACCORD_TRAIL_TOLD:
      /* Translators: what the customer was told, such as a date. */
      return g_strdup_printf (_ ("the customer was told %s"), what);
    case ACCORD_TRAIL_DELIVERED:
    default:
      return g_strdup (_ ("the customer got it"));
    }
}

/**
 * accord_promise_facts_trail:
 * @most: how many steps to tell, the latest ones
 *
 * Tells how the date came about: when, who did what, and why.
 */
void
accord_promise_facts_trail (AccordPromise *promise,
                            guint          most,
                            AccordFactFunc add,
                            gpointer       data)
{
  g_autoptr (GArray) trail = accord_trail_new (promise);

  for (guint i = trail->len > most ? trail->len - most : 0; i < trail->len;
       i++)
    {
      const AccordTrailEntry *entry
        = &g_array_index (trail, AccordTrailEntry, i);
      g_autofree char *step = describe_step (entry);
      g_autofree char *date
        = entry->day != ACCORD_DAY_NONE
            ? accord_chart_format_date (entry->day, ACCORD_DATE_DAY)
            : NULL;
      g_autofree char *line
        = date != NULL ? g_strdup_printf ("%s · %s", date, step)
                       : g_strdup (step);

      add (line, entry->why, NULL, NULL, data);
    }
}

static char *
describe_change (AccordChange *change)
{
  g_autoptr (GDateTime) time
    = g_date_time_new_from_unix_local (accord_change_get_time (change));
  g_autofree char *when
    = time != NULL ? g_date_time_format (time, "%x") : NULL;
  const char *who = accord_change_get_who (change);
  const char *why = accord_change_get_why (change);
  GString *text = g_string_new (when);

  if (who != NULL)
    g_string_append_printf (text, " · %s", who);
  if (why != NULL)
    g_string_append_printf (text, " · “%s”", why);

  return g_string_free (text, FALSE);
}

/**
 * accord_promise_facts_history:
 * @plan: where the promise is
 *
 * Tells what happened to it, the newest first. A history that cannot be read
 * is told as one line that says so.
 */
void
accord_promise_facts_history (AccordPromise *promise,
                              AccordPlan    *plan,
                              AccordFactFunc add,
                              gpointer       data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if (accord_plan_get_storage (plan) == NULL)
    return;

  changes = accord_storage_list_history (
    accord_plan_get_storage (plan),
    accord_entity_get_id (ACCORD_ENTITY (promise)), HISTORY_SHOWN, &error);
  if (changes == NULL)
    {
      add (_ ("The history can't be read."), error->message, NULL, NULL, data);
      return;
    }

  for (guint i = 0; i < changes->len; i++)
    {
      g_autofree char *subtitle = describe_change (changes->pdata[i]);

      add (accord_change_get_name (changes->pdata[i]), subtitle, NULL, NULL,
           data);
    }
}
