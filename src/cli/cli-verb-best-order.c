/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-best-order.h"
#include "accord-queue.h"
#include "accord-what-if.h"
#include "cli-difference.h"
#include "cli-edit.h"
#include "cli-figures.h"
#include "cli-json.h"
#include "cli-table.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>
#include <signal.h>

#define SECONDS_MOST (24 * 60 * 60)

static double seconds = 10;
static gboolean apply;

static const GOptionEntry entries[] = {
  { "seconds", 0, 0, G_OPTION_ARG_DOUBLE, &seconds,
    N_("How long to search; 10 unless given"), N_("S") },
  { "apply", 0, 0, G_OPTION_ARG_NONE, &apply,
    N_("Bring the queue into this order, as one change"), NULL },
  G_OPTION_ENTRY_NULL,
};

/* What was found, and what it means. */
typedef struct
{
  AccordForecastInput *input;
  AccordBestOrder *order;
  GArray *moves;
  AccordChange *change;
  GPtrArray *differences; /* one */
} Answer;

static void
clear_answer (Answer *answer)
{
  g_clear_pointer (&answer->input, accord_forecast_input_unref);
  g_clear_pointer (&answer->order, accord_best_order_free);
  g_clear_pointer (&answer->moves, g_array_unref);
  g_clear_pointer (&answer->change, accord_change_unref);
  g_clear_pointer (&answer->differences, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, clear_answer)

static atomic_bool interrupted;

static void
interrupt_cb (int number)
{
  atomic_store (&interrupted, true);
}

/* Ctrl+C ends the search with the best order so far; once more ends the
 * program, as ever. */
static AccordBestOrder *
search (AccordForecastInput *input,
        AccordPlan          *plan,
        GError             **error)
{
  struct sigaction action
    = { .sa_handler = interrupt_cb, .sa_flags = (int) SA_RESETHAND };
  struct sigaction before;
  AccordBestOrder *order;

  sigemptyset (&action.sa_mask);
  atomic_store (&interrupted, false);
  sigaction (SIGINT, &action, &before);
  order = accord_best_order_search (input, seconds, &interrupted, NULL, NULL,
                                    plan, error);
  sigaction (SIGINT, &before, NULL);

  return order;
}

static gboolean
find_answer (CliPlan *plan,
             Answer  *answer,
             GError **error)
{
  g_autoptr (GArray) today = NULL;
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();

  answer->input
    = accord_forecast_input_new (plan->plan, accord_day_today ());
  today = accord_queue_dup (answer->input, plan->plan, error);
  if (today == NULL)
    return FALSE;
  answer->order = search (answer->input, plan->plan, error);
  if (answer->order == NULL)
    return FALSE;

  answer->moves = accord_queue_list_moves (today, answer->order->queue);
  answer->change = accord_best_order_to_change (answer->order, answer->input,
                                                plan->plan, error);
  if (answer->change == NULL)
    return FALSE;
  g_ptr_array_add (changes, answer->change);
  answer->differences = accord_what_if_run (
    plan->plan, changes, accord_day_today (), ACCORD_FORECAST_TRIALS,
    g_get_num_processors (), NULL, error);

  return answer->differences != NULL;
}

static gboolean
apply_change (CliPlan    *plan,
              CliRequest *request,
              Answer     *answer,
              GError    **error)
{
  accord_plan_begin (plan->plan, accord_change_get_name (answer->change),
                     request->why);
  if (!accord_plan_apply (plan->plan, answer->change, FALSE, error))
    {
      accord_plan_rollback (plan->plan);
      return FALSE;
    }

  return cli_edit_commit (plan, error);
}

static void
print_json (CliPlan *plan,
            Answer  *answer,
            gboolean applied)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  cli_figures_add_money (builder, "gain", plan->plan, answer->order->gain);
  cli_figures_add_money (builder, "gain-error", plan->plan,
                         answer->order->gain_error);
  cli_json_add_count (builder, "schedules",
                      (gint64) answer->order->schedules);
  cli_json_add_flag (builder, "applied", applied);
  json_builder_set_member_name (builder, "moves");
  json_builder_begin_array (builder);
  for (guint i = 0; i < answer->moves->len; i++)
    {
      const AccordQueueMove *move
        = &g_array_index (answer->moves, AccordQueueMove, i);
      g_autofree char *label = cli_figures_label (plan->plan, move->feature);

      json_builder_begin_object (builder);
      cli_json_add_id (builder, "id", move->feature);
      cli_json_add_text (builder, "title", label);
      cli_json_add_count (builder, "from", move->from + 1);
      cli_json_add_count (builder, "to", move->to + 1);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  cli_difference_add_json (builder, plan->plan,
                           answer->differences->pdata[0]);
  json_builder_end_object (builder);
  cli_json_print (builder);
}

static void
print_moves (CliPlan *plan,
             Answer  *answer)
{
  g_autoptr (CliTable) table = cli_table_new ();

  cli_table_add_column (table, _("Feature"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Place"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("Then"), CLI_COLUMN_AT_END);
  for (guint i = 0; i < answer->moves->len; i++)
    {
      const AccordQueueMove *move
        = &g_array_index (answer->moves, AccordQueueMove, i);
      g_autofree char *label = cli_figures_label (plan->plan, move->feature);
      g_autofree char *from = g_strdup_printf ("%u", move->from + 1);
      g_autofree char *to = g_strdup_printf ("%u", move->to + 1);

      cli_table_add_cell (table, label);
      cli_table_add_cell (table, from);
      cli_table_add_cell (table, to);
    }
  cli_table_print (table);
}

static void
print_text (CliPlan *plan,
            Answer  *answer,
            gboolean applied)
{
  g_autofree char *gain
    = cli_figures_money (plan->plan, answer->order->gain);
  g_autofree char *gain_error
    = cli_figures_money (plan->plan, answer->order->gain_error);

  if (answer->moves->len == 0)
    {
      g_print ("%s\n", _("No better order was found."));
      return;
    }

  /* Translators: an amount of money, and its standard error. */
  g_print (_("This order keeps %s ± %s more of what was promised: the worth of "
             "the plan less what is at risk."),
           gain, gain_error);
  g_print ("\n\n");
  print_moves (plan, answer);
  g_print ("\n");
  cli_difference_print_text (plan->plan, answer->differences->pdata[0]);
  if (applied)
    g_print ("%s\n", _("The queue is in this order now."));
}

static gboolean
run_best_order (CliRequest *request,
                GError    **error)
{
  g_autoptr (CliPlan) plan = NULL;
  g_auto (Answer) answer = { 0 };
  gboolean applied;

  if (!(seconds > 0 && seconds <= SECONDS_MOST))
    {
      cli_set_usage_error (error, _("--seconds must be above 0 and at most a "
                                    "day."));
      return FALSE;
    }
  plan = apply ? cli_plan_open_to_write (request, error)
               : cli_plan_open_to_read (request, error);
  if (plan == NULL || !find_answer (plan, &answer, error))
    return FALSE;

  applied = apply && answer.moves->len > 0;
  if (applied && !apply_change (plan, request, &answer, error))
    return FALSE;

  if (request->json)
    print_json (plan, &answer, applied);
  else
    print_text (plan, &answer, applied);

  return TRUE;
}

const CliVerb cli_verb_best_order = {
  .name = "best-order",
  .synopsis = N_("PLAN"),
  .summary = N_("Searches for an order of the work that keeps more value"),
  .description
  = N_("What people pinned stays where it is. The longer the search, the "
       "better; Ctrl+C ends it with the best order so far. The gain is "
       "measured on fresh trials. With --apply the order is written, as one "
       "change that can be undone.\n"
       "\n"
       "JSON: an object with “gain” and “gain-error” (standard error), "
       "“schedules” (how many were tried), “applied”, “moves” (“id”, “title”, "
       "and the places “from” and “to”, the first being 1), and "
       "“worth-change”, “worth-change-error” and “promises” as what-if has "
       "them."),
  .options = entries,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_best_order,
};
