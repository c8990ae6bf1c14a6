/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of the ways out: two are combined, one is taken. */

#include "config.h"

#include "accord-ways-out.h"

#include "accord-change-merge.h"
#include "accord-decision.h"
#include "accord-error.h"
#include "accord-option.h"
#include "accord-plan-edit.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "accord-ways-out-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Two that are tried together. */
typedef struct
{
  AccordWayOutIdea *idea;
  AccordForecast *base;
  AccordForecastInput *input;
} Pair;

static void
pair_free (gpointer data)
{
  Pair *pair = data;

  _accord_way_out_idea_unref (pair->idea);
  accord_forecast_unref (pair->base);
  accord_forecast_input_unref (pair->input);
  g_free (pair);
}

static char *
join_sentences (const char *one,
                const char *other)
{
  if (one == NULL || other == NULL || g_strcmp0 (one, other) == 0)
    return g_strdup (one != NULL ? one : other);

  return g_strdup_printf ("%s %s", one, other);
}

static gboolean
touches (AccordChange *change,
         gint64        entity)
{
  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    if (accord_change_get_op (change, i)->entity == entity)
      return TRUE;

  return FALSE;
}

/* Whether no feature of the promise is in both: left out in one, it is not
 * delivered later in the other. */
static gboolean
check_apart (AccordPlan        *plan,
             AccordWayOutIdea  *a,
             AccordWayOutIdea  *b,
             GError           **error)
{
  for (guint i = 0; i < accord_change_get_n_ops (a->change); i++)
    {
      const AccordOp *op = accord_change_get_op (a->change, i);
      AccordEntity *link = accord_plan_lookup (plan, op->entity);
      g_autofree char *name = NULL;

      if (op->entity_type != ACCORD_TYPE_PROMISE_FEATURE || link == NULL
          || !touches (b->change, op->entity))
        continue;
      name = accord_entity_dup_label (accord_entity_get_referred (
        link, ACCORD_PROMISE_FEATURE_FEATURE));
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
                   /* Translators: the name of a feature. */
                   _ ("The two can’t be combined: both are about “%s”."), name);
      return FALSE;
    }

  return TRUE;
}

static AccordWayOutIdea *
combine (AccordWaysOut  *self,
         AccordWayOut   *one,
         AccordWayOut   *other,
         GError        **error)
{
  AccordWayOutIdea *a = _accord_way_out_get_idea (one);
  AccordWayOutIdea *b = _accord_way_out_get_idea (other);
  /* Translators: two ways out that are taken together. */
  g_autofree char *name = g_strdup_printf (_ ("%s; %s"), a->name, b->name);
  AccordPlan *plan = accord_ways_out_get_plan (self);
  AccordChange *change
    = check_apart (plan, a, b, error)
        ? accord_change_merge (plan, a->change, b->change, name, error)
        : NULL;
  AccordWayOutIdea *both;

  if (change == NULL)
    return NULL;

  both = _accord_way_out_idea_new (
    ACCORD_WAY_OUT_COMBINED, change, g_steal_pointer (&name),
    join_sentences (a->sales, b->sales),
    join_sentences (a->engineering, b->engineering));
  both->by = a->by != ACCORD_DAY_NONE ? a->by : b->by;
  both->second = a->second != ACCORD_DAY_NONE ? a->second : b->second;
  both->days = a->days + b->days;
  both->n_missed = a->n_missed + b->n_missed;
  both->overtime_hours = a->overtime_hours + b->overtime_hours;
  both->cost_known = a->cost_known && b->cost_known;
  both->sales_give = a->sales_give || b->sales_give;
  both->engineering_gives = a->engineering_gives || b->engineering_gives;

  return both;
}

static void
cancelled_cb (GCancellable *cancellable,
              atomic_bool  *cancel)
{
  atomic_store (cancel, true);
}

static void
try_pair (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  Pair *pair = data;
  atomic_bool cancel;
  gulong handler = 0;
  GError *error = NULL;
  AccordForecast *forecast;

  atomic_init (&cancel, false);
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb),
                                     &cancel, NULL);
  forecast = accord_forecast_run (
    pair->input, accord_forecast_get_totals (pair->base)->n_trials,
    g_get_num_processors (), &cancel, NULL, &error);
  if (handler != 0)
    g_cancellable_disconnect (cancellable, handler);

  if (forecast != NULL)
    g_task_return_pointer (task, forecast,
                           (GDestroyNotify) accord_forecast_unref);
  else
    g_task_return_error (task, error);
}

static gboolean
fill_pair (AccordWaysOut *self,
           AccordWayOut  *one,
           AccordWayOut  *other,
           Pair          *pair,
           GError       **error)
{
  AccordWaysOutCase of;

  if (accord_ways_out_is_stale (self))
    {
      g_set_error_literal (
        error, ACCORD_ERROR, ACCORD_ERROR_STALE,
        _ ("The plan has changed; look for ways out again."));
      return FALSE;
    }
  pair->idea = combine (self, one, other, error);
  if (pair->idea == NULL)
    return FALSE;

  _accord_ways_out_fill_case (self, &of);
  pair->base = accord_forecast_ref (accord_ways_out_get_today (self));
  pair->input = _accord_ways_out_read (&of, pair->idea->change, error);
  if (pair->input != NULL)
    return TRUE;

  _accord_way_out_idea_unref (pair->idea);
  accord_forecast_unref (pair->base);
  return FALSE;
}

/**
 * accord_ways_out_combine_async:
 * @one: one of the ways out
 * @other: another
 * @cancellable: (nullable): ends it
 * @callback: called when the two have been tried together
 * @data: for @callback
 *
 * Combines two ways out and evaluates the combination afresh. Not inside a
 * change.
 */
void
accord_ways_out_combine_async (AccordWaysOut       *self,
                               AccordWayOut        *one,
                               AccordWayOut        *other,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  Pair *pair;

  g_return_if_fail (ACCORD_IS_WAYS_OUT (self));
  g_return_if_fail (ACCORD_IS_WAY_OUT (one) && ACCORD_IS_WAY_OUT (other));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_check_cancellable (task, FALSE);
  pair = g_new0 (Pair, 1);
  if (!fill_pair (self, one, other, pair, &error))
    {
      g_free (pair);
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, pair, pair_free);
  g_task_run_in_thread (task, try_pair);
}

/**
 * accord_ways_out_combine_finish:
 *
 * Returns: (transfer full) (nullable): the combination, which is not in the
 *   list; %NULL with %ACCORD_ERROR_RULE, which says why the two can't be
 *   combined, %ACCORD_ERROR_STALE or %ACCORD_ERROR_CANCELLED
 */
AccordWayOut *
accord_ways_out_combine_finish (AccordWaysOut  *self,
                                GAsyncResult   *result,
                                GError        **error)
{
  g_autoptr (AccordForecast) forecast = NULL;
  g_autoptr (AccordForecastDifference) difference = NULL;
  AccordWaysOutCase of;
  Pair *pair;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  forecast = g_task_propagate_pointer (G_TASK (result), error);
  if (forecast == NULL)
    return NULL;

  pair = g_task_get_task_data (G_TASK (result));
  difference = accord_forecast_difference_new (pair->base, forecast);
  _accord_ways_out_fill_case (self, &of);

  return _accord_way_out_new (&of, _accord_way_out_idea_ref (pair->idea),
                              difference, FALSE);
}

static void
set_cost (AccordPlan                *plan,
          AccordEntity              *decision,
          const AccordWayOutFigures *figures)
{
  if (figures->days > 0)
    accord_plan_set_number (plan, decision, ACCORD_DECISION_COST_DAYS,
                            figures->days);
  if (figures->cost_known && figures->cost > 0)
    accord_plan_set_integer (plan, decision, ACCORD_DECISION_COST_MONEY,
                             figures->cost);
  if (figures->overtime_hours > 0)
    accord_plan_set_number (plan, decision, ACCORD_DECISION_OVERTIME_HOURS,
                            figures->overtime_hours);
  if (figures->win_before - figures->win > 0)
    accord_plan_set_number (plan, decision, ACCORD_DECISION_CHANCE_GIVEN,
                            figures->win_before - figures->win);
}

static gboolean
has_price (const AccordWayOutFigures *figures)
{
  return figures->days > 0 || figures->cost > 0 || figures->overtime_hours > 0
         || figures->win < figures->win_before;
}

static AccordEntity *
add_decision (AccordWaysOut *self,
              AccordWayOut  *chosen,
              AccordDay      day,
              const char    *name,
              const char    *reason)
{
  AccordPlan *plan = accord_ways_out_get_plan (self);
  AccordEntity *promise
    = accord_plan_lookup (plan, accord_ways_out_get_promise (self));
  AccordEntity *decision = accord_plan_add (plan, ACCORD_TYPE_DECISION, 0);
  AccordVerdict verdict = ACCORD_VERDICT_OPEN;

  accord_plan_set_text (plan, decision, ACCORD_DECISION_TITLE, name);
  accord_plan_set_reference (plan, decision, ACCORD_DECISION_PROMISE, promise);
  accord_plan_set_day (plan, decision, ACCORD_DECISION_OPEN_SINCE, day);
  accord_plan_set_text (plan, decision, ACCORD_DECISION_REASON, reason);
  if (chosen != NULL)
    {
      const AccordWayOutFigures *figures = accord_way_out_get_figures (chosen);

      verdict = has_price (figures) ? ACCORD_VERDICT_STRETCH
                                    : ACCORD_VERDICT_ACCEPT;
      accord_plan_set_day (plan, decision, ACCORD_DECISION_DECIDED_ON, day);
      accord_plan_set_integer (plan, decision, ACCORD_DECISION_KIND,
                               accord_way_out_get_decision (chosen));
      accord_plan_set_integer (plan, decision, ACCORD_DECISION_GAVE_WAY,
                               accord_way_out_get_gave_way (chosen));
      set_cost (plan, decision, figures);
    }
  accord_plan_set_integer (plan, decision, ACCORD_DECISION_VERDICT, verdict);

  return decision;
}

static void
add_option (AccordPlan   *plan,
            AccordEntity *decision,
            AccordWayOut *way,
            gboolean      chosen)
{
  const AccordWayOutFigures *figures = accord_way_out_get_figures (way);
  AccordEntity *option = accord_plan_add (plan, ACCORD_TYPE_OPTION, 0);

  accord_plan_set_reference (plan, option, ACCORD_OPTION_DECISION, decision);
  accord_plan_set_text (plan, option, ACCORD_OPTION_TEXT,
                        accord_way_out_get_name (way));
  accord_plan_set_integer (plan, option, ACCORD_OPTION_CHOSEN, chosen);
  accord_plan_set_number (plan, option, ACCORD_OPTION_CHANCE, figures->chance);
  accord_plan_set_integer (plan, option, ACCORD_OPTION_WORTH,
                           llround (figures->worth_change.value));
  if (figures->cost_known && figures->pay == 0)
    accord_plan_set_integer (plan, option, ACCORD_OPTION_COST, figures->cost);
  accord_plan_set_text (plan, option, ACCORD_OPTION_EFFECT,
                        accord_way_out_get_others_text (way));
}

static void
add_options (AccordWaysOut *self,
             AccordEntity  *decision,
             AccordWayOut  *chosen)
{
  AccordPlan *plan = accord_ways_out_get_plan (self);
  GListModel *list = G_LIST_MODEL (self);
  gboolean listed = chosen == NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (AccordWayOut) way = g_list_model_get_item (list, i);

      add_option (plan, decision, way, way == chosen);
      listed = listed || way == chosen;
    }
  if (!listed)
    add_option (plan, decision, chosen, TRUE);
}

/**
 * accord_ways_out_decide:
 * @chosen: (nullable): the way out that is taken, listed or combined; %NULL
 *   to wait, and change nothing for now
 * @day: the day of the decision
 * @reason: (nullable): why it was decided so
 * @error: return location
 *
 * Takes a way out, or none, and records the decision with all options that
 * were on the table, in one change that can be undone. Inside a change it
 * joins that one, so that more can be said of the decision: in which meeting,
 * by whom. Afterwards the list is stale.
 *
 * Returns: (transfer none) (nullable) (type AccordDecision): the decision;
 *   %NULL with %ACCORD_ERROR_STALE where the plan has changed since, or with
 *   what the plan says against it. Then nothing has changed
 */
AccordEntity *
accord_ways_out_decide (AccordWaysOut  *self,
                        AccordWayOut   *chosen,
                        AccordDay       day,
                        const char     *reason,
                        GError        **error)
{
  AccordPlan *plan;
  AccordEntity *promise, *decision;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ACCORD_IS_WAYS_OUT (self), NULL);
  g_return_val_if_fail (chosen == NULL || ACCORD_IS_WAY_OUT (chosen), NULL);

  plan = accord_ways_out_get_plan (self);
  promise = accord_plan_lookup (plan, accord_ways_out_get_promise (self));
  if (promise == NULL || accord_ways_out_is_stale (self))
    {
      g_set_error_literal (
        error, ACCORD_ERROR, ACCORD_ERROR_STALE,
        _ ("The plan has changed; look for ways out again."));
      return NULL;
    }

  label = accord_entity_dup_label (promise);
  name = g_strdup_printf ("%s: %s", label,
                          chosen != NULL ? accord_way_out_get_name (chosen)
                                         : _ ("Wait"));
  accord_plan_begin (plan, name, reason);
  /* A decision is of both sides, whoever writes it down. */
  accord_plan_act_for (plan, "both");
  if (chosen != NULL
      && !accord_plan_apply (plan, accord_way_out_get_change (chosen), FALSE,
                             error))
    {
      accord_plan_rollback (plan);
      return NULL;
    }
  decision = add_decision (self, chosen, day, name, reason);
  add_options (self, decision, chosen);

  return accord_plan_commit (plan, error) ? decision : NULL;
}
