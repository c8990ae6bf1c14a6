/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-text.h"

#include "trial-pool.h"

#include <math.h>

/* The words of a line that are KEY=VALUE. */
static const char *
value_of (char      **words,
          const char *key)
{
  gsize length = strlen (key);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], key) && words[i][length] == '=')
      return words[i] + length + 1;

  return NULL;
}

static double
number (char      **words,
        const char *key,
        double      otherwise)
{
  const char *value = value_of (words, key);

  return value != NULL ? g_ascii_strtod (value, NULL) : otherwise;
}

static gboolean
has_flag (char      **words,
          const char *flag)
{
  return g_strv_contains ((const char *const *) words, flag);
}

static guint64
id_of (const char *name)
{
  return ((guint64) g_str_hash (name) << 20 ^ strlen (name)) & G_MAXINT64;
}

static guint
find (GPtrArray  *names,
      const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (names->pdata[i], name))
      return i;
  g_error ("A test's plan has no “%s”.", name);
}

static AccordEngineRange
parse_range (const char *text)
{
  g_auto (GStrv) values = g_strsplit (text, "/", 3);
  double low = g_ascii_strtod (values[0], NULL);

  if (g_strv_length (values) < 3)
    return (AccordEngineRange){ low, low, low };

  return (AccordEngineRange){ low, g_ascii_strtod (values[1], NULL),
                              g_ascii_strtod (values[2], NULL) };
}

static void
parse_set (PlanText *plan,
           char    **words)
{
  static const char *const names[]
    = { "pert", "triangular", "lognormal", "ratios" };
  AccordEngineInput *input = &plan->input;
  const char *dist = value_of (words, "dist");
  const char *ratios = value_of (words, "ratios");

  input->n_days = (guint) number (words, "days", input->n_days);
  input->seed = (guint64) number (words, "seed", (double) input->seed);
  input->rho_team = number (words, "rho_team", input->rho_team);
  input->rho_deal = number (words, "rho_deal", input->rho_deal);
  input->goal = (int) number (words, "goal", input->goal);
  input->weekday = (guint) number (words, "weekday", input->weekday);
  input->extra_cost = (gint64) number (words, "extra", 0);
  for (guint i = 0; dist != NULL && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (dist, names[i]))
      plan->distribution = (AccordEngineDistribution) i;
  if (value_of (words, "order") != NULL)
    plan->is_in_order = TRUE;
  if (ratios != NULL)
    {
      g_auto (GStrv) values = g_strsplit (ratios, ",", 0);

      for (guint i = 0; values[i] != NULL; i++)
        {
          double ratio = g_ascii_strtod (values[i], NULL);

          g_array_append_val (plan->ratios, ratio);
        }
    }
}

static void
parse_team (PlanText *plan,
            char    **words)
{
  g_auto (GStrv) heads = g_strsplit (value_of (words, "heads"), ",", 0);
  guint n = g_strv_length (heads);
  float *capacity = g_new0 (float, plan->input.n_days);
  AccordEngineTeam team = {
    .id = id_of (words[1]),
    .capacity = capacity,
    .focus = number (words, "focus", 1),
    .attrition = number (words, "attrition", 0),
    .members = (guint) number (words, "members", 0),
  };

  for (guint d = 0; d < plan->input.n_days; d++)
    capacity[d] = (float) g_ascii_strtod (heads[MIN (d, n - 1)], NULL);
  g_ptr_array_add (plan->capacities, capacity);
  g_ptr_array_add (plan->team_names, g_strdup (words[1]));
  g_array_append_val (plan->teams, team);
}

static void
parse_part (PlanText            *plan,
            AccordEngineFeature *feature,
            const char          *name,
            const char          *text)
{
  g_auto (GStrv) fields = g_strsplit (text, ":", 6);
  guint n = g_strv_length (fields);
  g_autofree char *own = g_strdup_printf ("%s.%u", name, feature->n_parts);
  AccordEnginePart part = {
    .id = id_of (own),
    .team = find (plan->team_names, fields[0]),
    .people = n > 2 ? g_ascii_strtod (fields[2], NULL) : 1,
    .step = n > 3 ? (guint) g_ascii_strtoull (fields[3], NULL, 10) : 0,
    .done = n > 4 ? g_ascii_strtod (fields[4], NULL) : 0,
    .distribution = plan->distribution,
  };

  part.estimated = !g_str_equal (fields[1], "?");
  if (part.estimated)
    part.effort = parse_range (fields[1]);
  part.has_remaining = n > 5;
  if (part.has_remaining)
    part.remaining = parse_range (fields[5]);
  g_array_append_val (plan->parts, part);
  feature->n_parts++;
}

static void
parse_feature (PlanText *plan,
               char    **words)
{
  AccordEngineFeature feature = {
    .id = id_of (words[1]),
    .first_part = plan->parts->len,
    .rigid = has_flag (words, "rigid"),
    .before_won = has_flag (words, "early"),
    .earliest = (int) number (words, "earliest", 0),
    .ended = (int) number (words, "done", -1),
    .pin = (guint) number (words, "pin", ACCORD_ENGINE_NONE),
  };

  if (has_flag (words, "begun"))
    feature.status = ACCORD_ENGINE_BEGUN;
  if (value_of (words, "done") != NULL)
    feature.status = ACCORD_ENGINE_DONE;
  if (g_str_equal (words[0], "elapsed"))
    feature.kind = ACCORD_ENGINE_OUTSIDE_ELAPSED;
  if (g_str_equal (words[0], "date"))
    feature.kind = ACCORD_ENGINE_OUTSIDE_DATE;
  if (feature.kind != ACCORD_ENGINE_WORK)
    feature.range = parse_range (value_of (words, "range"));
  for (guint i = 2; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], "part="))
      parse_part (plan, &feature, words[1], words[i] + 5);
  g_ptr_array_add (plan->feature_names, g_strdup (words[1]));
  g_array_append_val (plan->features, feature);
}

static void
parse_after (PlanText *plan,
             char    **words)
{
  AccordEngineDependency dependency = {
    .from = find (plan->feature_names, words[2]),
    .to = find (plan->feature_names, words[1]),
    .link = has_flag (words, "ss")   ? ACCORD_ENGINE_START_START
            : has_flag (words, "ff") ? ACCORD_ENGINE_FINISH_FINISH
            : has_flag (words, "sf") ? ACCORD_ENGINE_START_FINISH
                                     : ACCORD_ENGINE_FINISH_START,
    .lag = number (words, "lag", 0),
  };

  g_array_append_val (plan->dependencies, dependency);
}

static void
parse_deal (PlanText *plan,
            char    **words)
{
  const char *close = value_of (words, "close");
  AccordEngineDeal deal = {
    .id = id_of (words[1]),
    .state = has_flag (words, "won")    ? ACCORD_ENGINE_DEAL_WON
             : has_flag (words, "lost") ? ACCORD_ENGINE_DEAL_LOST
                                        : ACCORD_ENGINE_DEAL_OPEN,
    .chance = number (words, "chance", 1),
    .amount = (gint64) number (words, "amount", 0),
    .market = number (words, "market", 0),
  };

  if (close != NULL)
    deal.close = parse_range (close);
  g_ptr_array_add (plan->deal_names, g_strdup (words[1]));
  g_array_append_val (plan->deals, deal);
}

static void
parse_needs (PlanText            *plan,
             AccordEnginePromise *promise,
             const char          *text)
{
  g_auto (GStrv) names = g_strsplit (text, ",", 0);

  for (guint i = 0; names[i] != NULL; i++)
    {
      char *star = strchr (names[i], '*');
      AccordEngineNeeds need = { .factor = 1 };

      if (star != NULL)
        {
          *star = '\0';
          need.factor = g_ascii_strtod (star + 1, NULL);
          need.need = ACCORD_ENGINE_SHOULD;
          need.left_out = TRUE;
        }
      need.feature = find (plan->feature_names, names[i]);
      g_array_append_val (plan->needs, need);
      promise->n_needs++;
    }
}

static void
parse_promise (PlanText *plan,
               char    **words)
{
  const char *deal = value_of (words, "deal");
  const char *needs = value_of (words, "needs");
  const char *support = value_of (words, "support");
  AccordEnginePromise promise = {
    .id = id_of (words[1]),
    .takes_part = !has_flag (words, "out"),
    .deal = deal != NULL ? find (plan->deal_names, deal) : ACCORD_ENGINE_NONE,
    .first_need = plan->needs->len,
    .hand_over = number (words, "handover", 0),
    .want = (int) number (words, "want", ACCORD_ENGINE_NO_DATE),
    .agreed = (int) number (words, "agreed", ACCORD_ENGINE_NO_DATE),
    .agreed_after = (int) number (words, "after", ACCORD_ENGINE_NO_DATE),
    .confidence = number (words, "confidence", 0.7),
    .share = (gint64) number (words, "share", 0),
    .grace = (int) number (words, "grace", 0),
    .late_cost = (gint64) number (words, "late", 0),
    .late_limit = (gint64) number (words, "limit", 0),
    .late_loss = number (words, "loss", 0),
    .support_team = ACCORD_ENGINE_NONE,
  };

  if (needs != NULL)
    parse_needs (plan, &promise, needs);
  if (support != NULL)
    {
      g_auto (GStrv) fields = g_strsplit (support, ":", 3);

      promise.support_team = find (plan->team_names, fields[0]);
      promise.support_effort = g_ascii_strtod (fields[1], NULL);
      promise.support_weeks = g_ascii_strtod (fields[2], NULL);
    }
  g_ptr_array_add (plan->promise_names, g_strdup (words[1]));
  g_array_append_val (plan->promises, promise);
}

static void
parse_expect (PlanText *plan,
              char    **words)
{
  PlanExpectation expectation = {
    .feature = find (plan->feature_names, words[1]),
    .start = g_str_equal (words[2], "-") ? INFINITY
                                         : g_ascii_strtod (words[2], NULL),
    .end = g_str_equal (words[3], "-") ? INFINITY
                                       : g_ascii_strtod (words[3], NULL),
  };

  g_array_append_val (plan->expected, expectation);
}

static void
parse_line (PlanText *plan,
            char    **words)
{
  static const struct
  {
    const char *word;
    void (*parse) (PlanText *plan,
                   char    **words);
  } parsers[] = {
    { "set", parse_set },         { "team", parse_team },
    { "feature", parse_feature }, { "elapsed", parse_feature },
    { "date", parse_feature },    { "after", parse_after },
    { "deal", parse_deal },       { "promise", parse_promise },
    { "expect", parse_expect },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parsers); i++)
    if (g_str_equal (words[0], parsers[i].word))
      {
        parsers[i].parse (plan, words);
        return;
      }
  g_error ("A test's plan has a line that begins with “%s”.", words[0]);
}

static void
fill_input (PlanText *plan)
{
  AccordEngineInput *input = &plan->input;

  input->teams = (void *) plan->teams->data;
  input->n_teams = plan->teams->len;
  input->features = (void *) plan->features->data;
  input->n_features = plan->features->len;
  input->parts = (void *) plan->parts->data;
  input->n_parts = plan->parts->len;
  input->dependencies = (void *) plan->dependencies->data;
  input->n_dependencies = plan->dependencies->len;
  input->deals = (void *) plan->deals->data;
  input->n_deals = plan->deals->len;
  input->promises = (void *) plan->promises->data;
  input->n_promises = plan->promises->len;
  input->needs = (void *) plan->needs->data;
  input->n_needs = plan->needs->len;
  for (guint f = 0; f < plan->features->len; f++)
    g_array_append_val (plan->order, f);
  if (plan->is_in_order)
    input->order = (void *) plan->order->data;
  input->ratios = (void *) plan->ratios->data;
  input->n_ratios = plan->ratios->len;
}

PlanText *
plan_text_new (const char *text)
{
  PlanText *plan = g_new0 (PlanText, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 0);

  plan->input.n_days = 100;
  plan->input.seed = 1;
  plan->teams = g_array_new (FALSE, FALSE, sizeof (AccordEngineTeam));
  plan->features = g_array_new (FALSE, FALSE, sizeof (AccordEngineFeature));
  plan->parts = g_array_new (FALSE, FALSE, sizeof (AccordEnginePart));
  plan->dependencies
    = g_array_new (FALSE, FALSE, sizeof (AccordEngineDependency));
  plan->deals = g_array_new (FALSE, FALSE, sizeof (AccordEngineDeal));
  plan->promises = g_array_new (FALSE, FALSE, sizeof (AccordEnginePromise));
  plan->needs = g_array_new (FALSE, FALSE, sizeof (AccordEngineNeeds));
  plan->order = g_array_new (FALSE, FALSE, sizeof (uint32_t));
  plan->ratios = g_array_new (FALSE, FALSE, sizeof (double));
  plan->expected = g_array_new (FALSE, FALSE, sizeof (PlanExpectation));
  plan->capacities = g_ptr_array_new_with_free_func (g_free);
  plan->team_names = g_ptr_array_new_with_free_func (g_free);
  plan->feature_names = g_ptr_array_new_with_free_func (g_free);
  plan->deal_names = g_ptr_array_new_with_free_func (g_free);
  plan->promise_names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) words = g_ptr_array_new ();
      g_auto (GStrv) pieces = g_strsplit_set (lines[i], " \t\r", 0);

      for (guint k = 0; pieces[k] != NULL; k++)
        if (*pieces[k] != '\0')
          g_ptr_array_add (words, pieces[k]);
      g_ptr_array_add (words, NULL);
      if (words->len > 1 && *(char *) words->pdata[0] != '#')
        parse_line (plan, (char **) words->pdata);
    }
  fill_input (plan);

  return plan;
}

void
plan_text_free (PlanText *plan)
{
  g_array_unref (plan->teams);
  g_array_unref (plan->features);
  g_array_unref (plan->parts);
  g_array_unref (plan->dependencies);
  g_array_unref (plan->deals);
  g_array_unref (plan->promises);
  g_array_unref (plan->needs);
  g_array_unref (plan->order);
  g_array_unref (plan->ratios);
  g_array_unref (plan->expected);
  g_ptr_array_unref (plan->capacities);
  g_ptr_array_unref (plan->team_names);
  g_ptr_array_unref (plan->feature_names);
  g_ptr_array_unref (plan->deal_names);
  g_ptr_array_unref (plan->promise_names);
  g_free (plan);
}

guint
plan_text_feature (PlanText   *plan,
                   const char *name)
{
  return find (plan->feature_names, name);
}

guint
plan_text_promise (PlanText   *plan,
                   const char *name)
{
  return find (plan->promise_names, name);
}

AccordEngineModel *
plan_text_model (PlanText *plan)
{
  AccordEngineProblem problem;
  AccordEngineModel *model = accord_engine_model_new (&plan->input, &problem);

  if (model == NULL)
    g_error ("A test's plan is unfit: %s.", problem.text);

  return model;
}

AccordEngineSpan *
plan_text_schedule (PlanText *plan,
                    guint     trial)
{
  g_autoptr (AccordEngineModel) model = plan_text_model (plan);
  AccordEngineSimulation *simulation = accord_engine_simulation_new (model, 1);
  AccordEngineWorker *worker = accord_engine_worker_new (simulation);
  AccordEngineSpan *spans
    = g_new0 (AccordEngineSpan, plan->input.n_features + 1);

  accord_engine_worker_schedule (worker, trial, spans, NULL, NULL);
  accord_engine_worker_free (worker);
  accord_engine_simulation_free (simulation);

  return spans;
}

AccordEngineForecast *
plan_text_forecast (PlanText *plan,
                    guint     n_trials)
{
  g_autoptr (AccordEngineModel) model = plan_text_model (plan);

  return trial_pool_run (model, n_trials, 1, 64);
}
