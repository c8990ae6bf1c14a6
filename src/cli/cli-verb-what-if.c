/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-what-if.h"
#include "cli-difference.h"
#include "cli-edit.h"
#include "cli-json.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>

/* The what-ifs asked for, each a list of what to set. The options are parsed
 * before a plan is open, so they stay as typed until then. */
static GPtrArray *asked;
static int n_trials = ACCORD_FORECAST_TRIALS;

static void
begin_what_if (void)
{
  g_ptr_array_add (asked, g_ptr_array_new_with_free_func (g_free));
}

static gboolean
set_cb (const char *name,
        const char *value,
        gpointer    data,
        GError    **error)
{
  if (asked == NULL)
    {
      asked = g_ptr_array_new_with_free_func (
        (GDestroyNotify) g_ptr_array_unref);
      begin_what_if ();
    }
  if (!g_utf8_validate (value, -1, NULL))
    {
      cli_set_usage_error (error, _("What follows --set is not valid text."));
      return FALSE;
    }
  g_ptr_array_add (asked->pdata[asked->len - 1], g_strdup (value));

  return TRUE;
}

static gboolean
or_cb (const char *name,
       const char *value,
       gpointer    data,
       GError    **error)
{
  if (asked == NULL
      || ((GPtrArray *) asked->pdata[asked->len - 1])->len == 0)
    {
      cli_set_usage_error (error, _("Before --or goes a --set."));
      return FALSE;
    }
  begin_what_if ();

  return TRUE;
}

/* ISO C knows no way from a function to the data pointer that GOption wants;
 * POSIX says that there is one. */
#define CALLBACK(function) ((gpointer) (guintptr) (function))

static const GOptionEntry entries[] = {
  { "set", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK,
    CALLBACK (set_cb),
    N_("What would be set: “promise 'SSO roll-out' agreed-date=2026-06-18”; "
       "as often as needed"),
    N_("CHANGE") },
  { "or", 0, G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK, CALLBACK (or_cb),
    N_("Begins another what-if, beside the one before"), NULL },
  { "trials", 0, 0, G_OPTION_ARG_INT, &n_trials,
    N_("How many trials; 10,000 unless given"), N_("N") },
  G_OPTION_ENTRY_NULL,
};

static gboolean
check_asked (GError **error)
{
  if (asked != NULL
      && ((GPtrArray *) asked->pdata[asked->len - 1])->len > 0)
    return TRUE;

  cli_set_usage_error (error, _("Say what if: --set “KIND ID "
                                "property=value”."));
  return FALSE;
}

/* KIND ID property=value …, inside a change. The settings need no ID. */
static gboolean
set_line (CliPlan    *plan,
          const char *line,
          GError    **error)
{
  g_auto (GStrv) words = NULL;
  CliRequest request = { 0 };
  AccordEntity *entity;
  guint n_used = 0;

  if (!g_shell_parse_argv (line, NULL, &words, NULL)
      || g_strv_length (words) < 2)
    {
      cli_set_usage_error (error,
                           /* Translators: what somebody typed. */
                           _("“%s” does not say what to set; write it as "
                             "KIND ID property=value."),
                           line);
      return FALSE;
    }

  /* As “accord-cli set” would be asked: behind the plan. */
  request.n_arguments = g_strv_length (words) + 1;
  request.arguments = g_new0 (char *, request.n_arguments + 1);
  for (guint i = 0; words[i] != NULL; i++)
    request.arguments[i + 1] = words[i];
  entity = cli_plan_find_argument (plan, &request, &n_used, error);
  g_free (request.arguments);
  if (entity == NULL)
    return FALSE;

  /* The words begin behind the plan. */
  if (words[n_used - 1] == NULL)
    {
      cli_set_usage_error (error, _("Say what to set: property=value."));
      return FALSE;
    }

  return cli_edit_check_assignments (words + n_used - 1, error)
         && cli_edit_assign (plan, entity, words + n_used - 1, error);
}

static AccordChange *
make_change (CliPlan   *plan,
             GPtrArray *lines,
             GError   **error)
{
  accord_plan_begin (plan->plan, _("What if"), NULL);
  for (guint i = 0; i < lines->len; i++)
    if (!set_line (plan, lines->pdata[i], error))
      {
        accord_plan_rollback (plan->plan);
        return NULL;
      }

  return accord_plan_take_back (plan->plan, error);
}

static GPtrArray *
make_changes (CliPlan *plan,
              GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (
    (GDestroyNotify) accord_change_unref);

  for (guint i = 0; i < asked->len; i++)
    {
      AccordChange *change = make_change (plan, asked->pdata[i], error);

      if (change == NULL)
        return NULL;
      g_ptr_array_add (changes, change);
    }

  return g_steal_pointer (&changes);
}

static void
print_json (CliPlan   *plan,
            GPtrArray *found)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < found->len; i++)
    {
      GPtrArray *lines = asked->pdata[i];

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "set");
      json_builder_begin_array (builder);
      for (guint k = 0; k < lines->len; k++)
        json_builder_add_string_value (builder, lines->pdata[k]);
      json_builder_end_array (builder);
      cli_difference_add_json (builder, plan->plan, found->pdata[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  cli_json_print (builder);
}

static void
print_text (CliPlan   *plan,
            GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    {
      GPtrArray *lines = asked->pdata[i];

      for (guint k = 0; k < lines->len; k++)
        g_print ("%s%s\n", i > 0 && k == 0 ? "\n" : "",
                 (const char *) lines->pdata[k]);
      cli_difference_print_text (plan->plan, found->pdata[i]);
    }
}

static gboolean
run_what_if (CliRequest *request,
             GError    **error)
{
  g_autoptr (CliPlan) plan = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (!check_asked (error)
      || (plan = cli_plan_open_to_read (request, error)) == NULL
      || (changes = make_changes (plan, error)) == NULL)
    return FALSE;

  found = accord_what_if_run (plan->plan, changes, accord_day_today (),
                              (guint) MAX (n_trials, 0),
                              g_get_num_processors (), NULL, error);
  if (found == NULL)
    return FALSE;

  if (request->json)
    print_json (plan, found);
  else
    print_text (plan, found);
  g_clear_pointer (&asked, g_ptr_array_unref);

  return TRUE;
}

const CliVerb cli_verb_what_if = {
  .name = "what-if",
  .synopsis = N_("PLAN"),
  .summary = N_("Says who would be helped and who would be hurt by a change"),
  .description
  = N_("Nothing is written. All --set together are one what-if; --or begins "
       "another, which is compared with the plan as it is too. All are drawn "
       "with the same luck, so that what differs is the change.\n"
       "\n"
       "JSON: an array with an object for each what-if: “set” (as typed), "
       "“worth-change” with “-error” (standard error), and “promises”: “id”, "
       "“title”, “effect” (“helped”, “hurt” or “same”), “by-agreed-before”, "
       "“by-agreed-after”, “by-agreed-change” with “-error”, "
       "“deliverable-before”, “deliverable-after”, “moved” (days, later is "
       "positive) and “limits”."),
  .options = entries,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_what_if,
};
