/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-decisions.h"
#include "accord-promise.h"
#include "accord-scenarios.h"
#include "accord-ways-out-sheet.h"
#include "accord-ways-out.h"
#include "cli-difference.h"
#include "cli-edit.h"
#include "cli-figures.h"
#include "cli-json.h"
#include "cli-moment.h"
#include "cli-plan.h"
#include "cli-promise.h"
#include "cli-sheet.h"
#include "cli-speech.h"
#include "cli-text.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* No number that anybody types. */
#define NOT_TAKEN G_MININT

static int take = NOT_TAKEN;
static char *into;
static char *taker; /* bytes as typed */
static char *output;

static const GOptionEntry entries[] = {
  { "take", 0, 0, G_OPTION_ARG_INT, &take,
    N_("Take the way out with this number, and record the decision"), N_("N") },
  { "into", 0, 0, G_OPTION_ARG_STRING, &into,
    N_("With --take: put it into this scenario instead of the plan"),
    N_("SCENARIO") },
  { "person", 0, 0, G_OPTION_ARG_FILENAME, &taker,
    N_("With --take: who decides, by a name in the plan"), N_("NAME") },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
    N_("Write them into this file, .md or .pdf"), N_("OUT") },
  G_OPTION_ENTRY_NULL,
};

static const char *
kind_word (AccordWayOutKind kind)
{
  static const char *const words[] = {
    [ACCORD_WAY_OUT_LEAVE_OUT] = "leave-out",
    [ACCORD_WAY_OUT_EARLIER] = "earlier",
    [ACCORD_WAY_OUT_REORDER] = "reorder",
    [ACCORD_WAY_OUT_CONTRACTOR] = "contractor",
    [ACCORD_WAY_OUT_MOVE_PERSON] = "move-person",
    [ACCORD_WAY_OUT_CROSS_TRAIN] = "cross-train",
    [ACCORD_WAY_OUT_OVERTIME] = "overtime",
    [ACCORD_WAY_OUT_SPLIT] = "split",
    [ACCORD_WAY_OUT_OUTSIDE] = "outside",
    [ACCORD_WAY_OUT_LATER] = "later",
    [ACCORD_WAY_OUT_COMBINED] = "combined",
  };

  return words[kind];
}

static void
add_way (JsonBuilder  *builder,
         AccordPlan   *plan,
         CliRequest   *request,
         AccordWayOut *way)
{
  const AccordWayOutFigures *figures = accord_way_out_get_figures (way);

  json_builder_begin_object (builder);
  cli_json_add_text (builder, "kind",
                     kind_word (accord_way_out_get_kind (way)));
  cli_json_add_text (builder, "name", accord_way_out_get_name (way));
  cli_json_add_text (builder, "sales", accord_way_out_get_sales_text (way));
  cli_json_add_text (builder, "engineering",
                     accord_way_out_get_engineering_text (way));
  cli_json_add_text (builder, "others", accord_way_out_get_others_text (way));
  cli_figures_add_day (builder, "by", figures->by);
  cli_figures_add_number (builder, "chance-before", figures->chance_before);
  cli_figures_add_number (builder, "chance", figures->chance);
  cli_figures_add_chance (builder, "chance-change", "chance-change-error",
                          figures->chance_change);
  cli_json_add_flag (builder, "reaches", figures->reaches);
  cli_figures_add_day (builder, "deliverable-before",
                       figures->deliverable_before);
  cli_figures_add_day (builder, "deliverable", figures->deliverable);
  cli_figures_add_day (builder, "second", figures->second);
  cli_figures_add_money (builder, "value-at-risk-change", plan,
                         (double) figures->risk_change);
  cli_figures_add_money (builder, "cost", plan,
                         figures->cost_known ? (double) figures->cost : NAN);
  if (request->private_too)
    cli_figures_add_money (builder, "pay", plan, (double) figures->pay);
  cli_figures_add_number (builder, "person-days", figures->days);
  cli_figures_add_number (builder, "overtime-hours", figures->overtime_hours);
  cli_figures_add_number (builder, "win-chance-before", figures->win_before);
  cli_figures_add_number (builder, "win-chance", figures->win);
  cli_json_add_count (builder, "helped", figures->n_helped);
  cli_json_add_count (builder, "hurt", figures->n_hurt);
  cli_json_add_count (builder, "moved", figures->n_moved);
  cli_json_add_count (builder, "lost", figures->n_lost);
  cli_difference_add_json (builder, plan, accord_way_out_get_difference (way));
  json_builder_end_object (builder);
}

static void
print_json (AccordPlan    *plan,
            CliRequest    *request,
            AccordEntity  *promise,
            AccordWaysOut *ways)
{
  g_autofree char *label = accord_entity_dup_label (promise);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  cli_json_add_id (builder, "id", accord_entity_get_id (promise));
  cli_json_add_text (builder, "title", label);
  cli_json_add_flag (builder, "needed", accord_ways_out_is_needed (ways));
  cli_promise_add_limits (builder, ACCORD_PROMISE (promise));
  cli_json_add_count (builder, "tried", accord_ways_out_get_n_tried (ways));
  json_builder_set_member_name (builder, "ways-out");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ways)); i++)
    {
      g_autoptr (AccordWayOut) way
        = g_list_model_get_item (G_LIST_MODEL (ways), i);

      add_way (builder, plan, request, way);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  cli_json_print (builder);
}

static void
print_line (const char *text)
{
  g_autofree char *line = cli_text_shorten (text, G_MAXUINT);

  g_print ("   %s\n", line);
}

static void
print_chance (const AccordWayOutFigures *figures)
{
  g_autofree char *before = cli_figures_chance (figures->chance_before);
  g_autofree char *then = cli_figures_chance (figures->chance);
  g_autofree char *by = cli_figures_day (figures->by);
  g_autofree char *ready = cli_figures_day (figures->deliverable);
  g_autofree char *text = NULL;

  text = by != NULL
           /* Translators: a chance, a date, and the chance as things are. */
           ? g_strdup_printf (_("%s by %s instead of %s"), then, by, before)
           /* Translators: a chance, and the chance as things are. */
           : g_strdup_printf (_("%s instead of %s"), then, before);
  print_line (text);
  if (ready != NULL && *ready != '\0')
    {
      /* Translators: a date. */
      g_autofree char *line = g_strdup_printf (_("Deliverable %s."), ready);

      print_line (line);
    }
}

static void
print_worth (AccordPlan                *plan,
             const AccordWayOutFigures *figures)
{
  g_autofree char *worth
    = cli_figures_money (plan, figures->worth_change.value);
  g_autofree char *error
    = cli_figures_money (plan, figures->worth_change.error);
  g_autofree char *risk
    = cli_figures_money (plan, (double) figures->risk_change);
  g_autofree char *line = NULL;

  /* Translators: amounts of money: a change, its error, and a change. */
  line = g_strdup_printf (_("Worth of the plan: %s%s ± %s; value at risk: "
                            "%s%s"),
                          figures->worth_change.value > 0 ? "+" : "", worth,
                          error, figures->risk_change > 0 ? "+" : "", risk);
  print_line (line);
}

static void
print_cost (AccordPlan                *plan,
            CliRequest                *request,
            const AccordWayOutFigures *figures)
{
  g_autofree char *cost = cli_figures_money (plan, (double) figures->cost);
  g_autofree char *pay = cli_figures_money (plan, (double) figures->pay);
  /* Translators: an amount of money. */
  g_autofree char *price = g_strdup_printf (_("Costs %s."), cost);
  /* Translators: an amount of money. */
  g_autofree char *wages = g_strdup_printf (_("Costs %s in pay."), pay);

  if (!figures->cost_known && figures->pay == 0)
    print_line (_("What it costs is not known: no rate of pay is given."));
  if (figures->cost_known && figures->cost > 0)
    print_line (price);
  if (request->private_too && figures->pay != 0)
    print_line (wages);
}

static void
print_way (AccordPlan   *plan,
           CliRequest   *request,
           AccordWayOut *way,
           guint         number)
{
  const AccordWayOutFigures *figures = accord_way_out_get_figures (way);
  g_autofree char *name
    = cli_text_shorten (accord_way_out_get_name (way), G_MAXUINT);

  g_print ("\n%u. %s\n", number, name);
  print_chance (figures);
  print_line (accord_way_out_get_sales_text (way));
  print_line (accord_way_out_get_engineering_text (way));
  print_line (accord_way_out_get_others_text (way));
  print_worth (plan, figures);
  print_cost (plan, request, figures);
}

static void
print_text (AccordPlan    *plan,
            CliRequest    *request,
            AccordEntity  *promise,
            AccordWaysOut *ways)
{
  g_autofree char *label = accord_entity_dup_label (promise);
  g_autofree char *name = cli_text_shorten (label, G_MAXUINT);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (ways));
  AccordPromiseForecast today;
  g_autofree char *chance = NULL;

  accord_forecast_get_promise (accord_ways_out_get_today (ways),
                               accord_entity_get_id (promise), &today);
  chance = cli_figures_chance (today.by_agreed.value);
  if (!accord_ways_out_is_needed (ways))
    /* Translators: the name of a promise, and its chance. */
    g_print (_("“%s” needs no way out: it is on time with %s."), name, chance);
  else if (n == 0)
    /* Translators: the name of a promise, its chance, and how many. */
    g_print (_("“%s” is on time with %s, and nothing of %u ideas helps it."),
             name, chance, accord_ways_out_get_n_tried (ways));
  else
    /* Translators: the name of a promise, its chance, and how many. */
    g_print (_("“%s” is on time with %s. The best of %u ideas:"), name, chance,
             accord_ways_out_get_n_tried (ways));
  g_print ("\n");
  cli_promise_print_limits (ACCORD_PROMISE (promise));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordWayOut) way
        = g_list_model_get_item (G_LIST_MODEL (ways), i);

      print_way (plan, request, way, i + 1);
    }
}

static gboolean
put_into (CliPlan       *plan,
          AccordWayOut  *way,
          GError       **error)
{
  AccordEntity *scenario
    = accord_plan_find (plan->plan, ACCORD_TYPE_SCENARIO, into, error);

  return scenario != NULL
         && accord_scenarios_record (plan->plan, scenario,
                                     accord_way_out_get_change (way), error);
}

static gboolean
take_one (CliPlan        *plan,
          CliRequest     *request,
          AccordWaysOut  *ways,
          GError        **error)
{
  g_autoptr (AccordWayOut) way
    = take > 0 ? g_list_model_get_item (G_LIST_MODEL (ways), (guint) take - 1)
               : NULL;
  CliSpeech speech;

  if (way == NULL)
    {
      cli_set_usage_error (error, _("There is no way out with the number %d."),
                           take);
      return FALSE;
    }

  if (!cli_speech_read (&speech, plan, request, NULL, taker, error))
    return FALSE;
  if (into != NULL
        ? !put_into (plan, way, error)
        : accord_decisions_take_way_out (ways, way, speech.person, speech.day,
                                         request->why, error)
            == NULL)
    return FALSE;
  cli_plan_warn_of_backup (plan);

  return TRUE;
}

static gboolean
check_options (GError **error)
{
  if (take != NOT_TAKEN || (into == NULL && taker == NULL))
    return TRUE;

  cli_set_usage_error (error, _("Say which one with --take N: --into and "
                                "--person are of what is taken."));
  return FALSE;
}

static gboolean
write_sheet (CliPlan        *plan,
             CliRequest     *request,
             AccordEntity   *promise,
             AccordWaysOut  *ways,
             GError        **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AccordSheet) sheet = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ways)); i++)
    g_ptr_array_add (all, g_list_model_get_item (G_LIST_MODEL (ways), i));
  sheet = accord_ways_out_sheet_new (
    plan->plan, ACCORD_PROMISE (promise), accord_ways_out_get_today (ways),
    all, cli_moment_get_day (plan->plan));

  return cli_sheet_write (plan, request, sheet, output, error);
}

static gboolean
run_ways_out (CliRequest *request,
              GError    **error)
{
  g_autoptr (CliPlan) plan = NULL;
  g_autoptr (AccordWaysOut) ways = NULL;
  AccordEntity *promise;

  if (!check_options (error)
      || (output != NULL && !cli_sheet_check_output (output, FALSE, error)))
    return FALSE;
  plan = take != NOT_TAKEN ? cli_plan_open_to_write (request, error)
                           : cli_plan_open_to_read (request, error);
  if (plan == NULL)
    return FALSE;
  promise = accord_plan_find (plan->plan, ACCORD_TYPE_PROMISE,
                              request->arguments[1], error);
  if (promise == NULL)
    return FALSE;

  ways = accord_ways_out_new (plan->plan, accord_entity_get_id (promise),
                              accord_day_today ());
  if (!accord_ways_out_find (ways, NULL, error)
      || (output != NULL
          && !write_sheet (plan, request, promise, ways, error)))
    return FALSE;
  if (output == NULL && request->json)
    print_json (plan->plan, request, promise, ways);
  else if (output == NULL)
    print_text (plan->plan, request, promise, ways);

  return take == NOT_TAKEN || take_one (plan, request, ways, error);
}

const CliVerb cli_verb_ways_out = {
  .name = "ways-out",
  .synopsis = N_("PLAN PROMISE"),
  .summary = N_("Computes what could be done for a promise that does not fit"),
  .description
  = N_("At most seven, none of which is surpassed by another, the one that "
       "the plan is worth most with first; where it is worth about the same, "
       "the one without overtime. All are drawn with the same luck as the "
       "plan as it is, so that what differs is the change. Nothing is "
       "written without --take.\n"
       "\n"
       "With -o they are written for a table of people: nothing that is held "
       "back stands on that sheet, with --private neither.\n"
       "\n"
       "JSON: an object with “id” and “title” of the promise, “needed” "
       "(whether it misses its confidence), “limits” (texts), “tried” "
       "(ideas), and “ways-out”, "
       "each with “kind” (“leave-out”, “earlier”, “reorder”, “contractor”, "
       "“move-person”, “cross-train”, “overtime”, “split”, “outside”, "
       "“later”), “name”, “sales”, “engineering” and “others” (sentences), "
       "“by” (the date that chances are by), “chance-before”, “chance”, "
       "“chance-change” with “-error”, “reaches” (its confidence), "
       "“deliverable-before”, “deliverable”, “second” (date of the second "
       "part), “value-at-risk-change”, “cost” (a price, as of a contractor; "
       "null where none is known), with --private “pay” (what it costs in "
       "pay, which enters no other figure), “person-days”, “overtime-hours”, “win-chance-before”, "
       "“win-chance”, “helped”, “hurt” and “lost” (other promises), and "
       "“worth-change” and “promises” as what-if has them. With -o an object "
       "with the “title” and the “path”, and the “pages” of a PDF."),
  .options = entries,
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run_ways_out,
};
