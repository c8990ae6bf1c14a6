/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-promise-facts.h"

#include "accord-chart-format.h"
#include "accord-choice-words.h"
#include "accord-feature.h"
#include "accord-limits.h"
#include "accord-part.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "accord-team.h"

#include <glib/gi18n-lib.h>

static GPtrArray *
list_uses (AccordEntity *promise)
{
  return accord_entity_list_referrers (promise,
                                       ACCORD_TYPE_PROMISE_FEATURE,
                                       ACCORD_PROMISE_FEATURE_PROMISE);
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
  g_string_append (text, accord_choice_words_get (
                           use, ACCORD_PROMISE_FEATURE_LEVEL));

  return g_string_free (text, FALSE);
}

/**
 * accord_promise_facts_features:
 *
 * Tells what the promise is made of: the feature, by whom and how long, how
 * far it is.
 */
void
accord_promise_facts_features (const AccordFactContext *context,
                               AccordEntity            *promise,
                               AccordFactFunc           add,
                               gpointer                 data)
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
      add (&(AccordFact){ .title = accord_entity_get_text (
                            feature, ACCORD_FEATURE_TITLE),
                          .subtitle = subtitle,
                          .pill = pill,
                          .pill_class = pill_class,
                          .entity = feature },
           data);
    }
}

/**
 * accord_promise_facts_limits:
 *
 * Tells the limits of what the promise is made of.
 */
void
accord_promise_facts_limits (const AccordFactContext *context,
                             AccordEntity            *promise,
                             AccordFactFunc           add,
                             gpointer                 data)
{
  g_autoptr (GPtrArray) limits
    = accord_limits_list (ACCORD_PROMISE (promise));

  for (guint i = 0; i < limits->len; i++)
    {
      AccordEntity *feature
        = accord_entity_get_referred (limits->pdata[i], ACCORD_LIMIT_FEATURE);

      add (&(AccordFact){
             .title
             = accord_entity_get_text (limits->pdata[i], ACCORD_LIMIT_TEXT),
             .subtitle
             = accord_entity_get_text (feature, ACCORD_FEATURE_TITLE),
             .entity = feature },
           data);
    }
}
