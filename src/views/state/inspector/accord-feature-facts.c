/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-feature-facts.h"

#include "accord-acceptance-criterion.h"
#include "accord-chart-format.h"
#include "accord-choice-words.h"
#include "accord-dependency.h"
#include "accord-feature.h"
#include "accord-outside-work.h"
#include "accord-part.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"

#include <glib/gi18n-lib.h>

static guint
count_without_estimate (AccordEntity *feature,
                        guint        *n_parts)
{
  g_autoptr (GPtrArray) parts = accord_entity_list_referrers (
    feature, ACCORD_TYPE_PART, ACCORD_PART_FEATURE);
  guint n = 0;

  for (guint i = 0; i < parts->len; i++)
    n += !accord_entity_has_value (parts->pdata[i],
                                   ACCORD_PART_ESTIMATE_LIKELY);
  *n_parts = parts->len;

  return n;
}

static void
tell_estimates (AccordEntity  *feature,
                AccordFactFunc add,
                gpointer       data)
{
  guint n_parts, n = count_without_estimate (feature, &n_parts);
  g_autofree char *missing
    = n_parts == 0 ? g_strdup (_("no team has a part in it yet"))
      : n > 0
        ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u is missing",
                                        "%u are missing", n),
                           n)
        : g_strdup (_("all there"));
  gboolean bad = n > 0 || n_parts == 0;

  add (&(AccordFact){ .title = _("Estimates"),
                      .subtitle = missing,
                      .pill = bad ? _("missing") : C_ ("readiness", "ready"),
                      .pill_class = bad ? "bad" : "good" },
       data);
}

static void
tell_criteria (AccordEntity  *feature,
               AccordFactFunc add,
               gpointer       data)
{
  g_autoptr (GPtrArray) criteria = accord_entity_list_referrers (
    feature, ACCORD_TYPE_ACCEPTANCE_CRITERION,
    ACCORD_ACCEPTANCE_CRITERION_FEATURE);
  g_autofree char *words = NULL;
  guint n_missing = 0;
  gboolean bad;

  for (guint i = 0; i < criteria->len; i++)
    n_missing
      += accord_entity_get_choice (criteria->pdata[i],
                                   ACCORD_ACCEPTANCE_CRITERION_STATE)
         == ACCORD_CRITERION_STATE_MISSING;
  bad = n_missing > 0 || criteria->len == 0;
  words = criteria->len == 0
            ? g_strdup (_("none is written"))
            /* Translators: how many acceptance criteria are written, of how
             * many. */
            : g_strdup_printf (_("%u of %u written"),
                               criteria->len - n_missing, criteria->len);
  add (&(AccordFact){ .title = _("Acceptance criteria"),
                      .subtitle = words,
                      .pill = bad ? _("missing") : C_ ("readiness", "ready"),
                      .pill_class = bad ? "tight" : "good" },
       data);
}

/**
 * accord_feature_facts_readiness:
 *
 * Tells what is there and what is missing before one can rely on its date.
 */
void
accord_feature_facts_readiness (const AccordFactContext *context,
                                AccordEntity            *feature,
                                AccordFactFunc           add,
                                gpointer                 data)
{
  tell_estimates (feature, add, data);
  tell_criteria (feature, add, data);
}

static char *
describe_need (AccordEntity *use,
               AccordEntity *promise)
{
  AccordEntity *account
    = accord_promise_get_account (ACCORD_PROMISE (promise));
  AccordDay agreed
    = accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE);
  g_autofree char *customer
    = account != NULL ? accord_entity_dup_label (account) : NULL;
  g_autofree char *date
    = agreed != ACCORD_DAY_NONE
        ? accord_chart_format_date (agreed, ACCORD_DATE_FULL)
        : NULL;
  GString *text = g_string_new (customer);

  if (date != NULL)
    {
      if (text->len > 0)
        g_string_append (text, " · ");
      /* Translators: a date. */
      g_string_append_printf (text, _("promised %s"), date);
    }
  if (accord_entity_get_boolean (use, ACCORD_PROMISE_FEATURE_LEFT_OUT))
    g_string_append_printf (text, " · %s", C_ ("feature", "left out"));

  return g_string_free (text, FALSE);
}

/**
 * accord_feature_facts_needs:
 *
 * Tells which promises need it, how much, and for whom.
 */
void
accord_feature_facts_needs (const AccordFactContext *context,
                            AccordEntity            *feature,
                            AccordFactFunc           add,
                            gpointer                 data)
{
  g_autoptr (GPtrArray) uses = accord_entity_list_referrers (
    feature, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_FEATURE);

  for (guint i = 0; i < uses->len; i++)
    {
      AccordEntity *promise = accord_entity_get_referred (
        uses->pdata[i], ACCORD_PROMISE_FEATURE_PROMISE);
      g_autofree char *who = NULL;

      if (promise == NULL)
        continue;
      who = describe_need (uses->pdata[i], promise);
      add (&(AccordFact){ .title = accord_entity_get_text (
                            promise, ACCORD_PROMISE_TITLE),
                          .subtitle = who,
                          .pill = accord_choice_words_get (
                            uses->pdata[i], ACCORD_PROMISE_FEATURE_LEVEL),
                          .entity = promise },
           data);
    }
}

static void
tell_dependency (AccordEntity  *dependency,
                 guint          field,
                 const char    *words,
                 AccordFactFunc add,
                 gpointer       data)
{
  AccordEntity *other = accord_entity_get_referred (dependency, field);
  g_autofree char *label = NULL;

  if (other == NULL)
    return;
  label = accord_entity_dup_label (other);
  add (&(AccordFact){ .title = label,
                      .subtitle = accord_choice_words_get (
                        dependency, ACCORD_DEPENDENCY_TYPE),
                      .pill = words,
                      .entity = ACCORD_IS_FEATURE (other) ? other : NULL },
       data);
}

/**
 * accord_feature_facts_dependencies:
 *
 * Tells what it waits for, and what waits for it.
 */
void
accord_feature_facts_dependencies (const AccordFactContext *context,
                                   AccordEntity            *feature,
                                   AccordFactFunc           add,
                                   gpointer                 data)
{
  g_autoptr (GPtrArray) before = accord_entity_list_referrers (
    feature, ACCORD_TYPE_DEPENDENCY, ACCORD_DEPENDENCY_SUCCESSOR);
  g_autoptr (GPtrArray) after = accord_entity_list_referrers (
    feature, ACCORD_TYPE_DEPENDENCY, ACCORD_DEPENDENCY_PREDECESSOR);

  for (guint i = 0; i < before->len; i++)
    {
      /* Translators: the feature waits for another one. */
      tell_dependency (before->pdata[i], ACCORD_DEPENDENCY_PREDECESSOR,
                       _("waits for it"), add, data);
      tell_dependency (before->pdata[i], ACCORD_DEPENDENCY_OUTSIDE_WORK,
                       _("waits for it"), add, data);
    }
  for (guint i = 0; i < after->len; i++)
    /* Translators: another feature waits for this one. */
    tell_dependency (after->pdata[i], ACCORD_DEPENDENCY_SUCCESSOR,
                     _("waits for this"), add, data);
}
