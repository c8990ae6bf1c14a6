/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-day.h"
#include "accord-export.h"
#include "accord-new-plan.h"
#include "accord-plan-edit.h"
#include "accord-plan-file.h"
#include "accord-sample.h"
#include "accord-settings.h"
#include "cli-json.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SUFFIX ".accord"

static struct
{
  gboolean sample;
  char *as_of;
  char *name; /* a text; see cli-verb.c */
  char *currency;
  char *from;
} options;

static const GOptionEntry entries[] = {
  { "sample", 0, 0, G_OPTION_ARG_NONE, &options.sample,
    N_("Make the sample plan, with deals, promises and people"), NULL },
  { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &options.as_of,
    N_("The day that the plan looks out from; today, unless given"),
    N_("DATE") },
  { "name", 0, 0, G_OPTION_ARG_FILENAME, &options.name,
    N_("What the plan is called; as its file, unless given"), N_("NAME") },
  { "currency", 0, 0, G_OPTION_ARG_FILENAME, &options.currency,
    N_("The currency of its amounts, such as EUR"), N_("CODE") },
  { "from", 0, 0, G_OPTION_ARG_FILENAME, &options.from,
    N_("Make it of a plan as JSON, which “export --to json” wrote"),
    N_("FILE") },
  G_OPTION_ENTRY_NULL,
};

static char *
dup_name (const char *path)
{
  g_autofree char *base = g_filename_display_basename (path);

  if (options.name != NULL)
    return g_strdup (options.name);
  if (g_str_has_suffix (base, SUFFIX) && strcmp (base, SUFFIX) != 0)
    base[strlen (base) - strlen (SUFFIX)] = '\0';

  return g_strdup (base);
}

static gboolean
set_option (AccordPlan *plan,
            const char *property,
            const char *text,
            GError    **error)
{
  return text == NULL
         || accord_plan_set_from_text (plan, accord_settings_get (plan),
                                       property, text, error);
}

/* The plan is in memory still, so this is no history. */
static gboolean
apply_options (AccordPlan *plan,
               GError    **error)
{
  accord_plan_begin (plan, _("New plan"), NULL);
  if (!set_option (plan, "name", options.name, error)
      || !set_option (plan, "currency", options.currency, error)
      || !set_option (plan, "as-of", options.as_of, error))
    {
      accord_plan_rollback (plan);
      return FALSE;
    }

  return accord_plan_commit (plan, error);
}

static AccordPlan *
new_sample (GError **error)
{
  AccordDay as_of = accord_day_today ();

  if (options.as_of != NULL
      && !accord_day_parse (options.as_of, &as_of, error))
    return NULL;

  return accord_sample_new (as_of, error);
}

static AccordPlan *
new_from_file (GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (options.from);

  return accord_plan_json_read (file, NULL, error);
}

static AccordPlan *
make_plan (CliRequest *request,
           GError    **error)
{
  g_autofree char *name = dup_name (request->arguments[0]);
  g_autoptr (AccordPlan) plan = options.sample         ? new_sample (error)
                                : options.from != NULL ? new_from_file (error)
                                                       : accord_new_plan (name);

  if (plan == NULL || !apply_options (plan, error))
    return NULL;

  return g_steal_pointer (&plan);
}

static gboolean
check_options (GError **error)
{
  /* A currency with other decimals would make other amounts of them all. */
  if (options.sample && options.currency != NULL)
    cli_set_usage_error (error,
                         _("The sample plan has a currency of its own."));
  else if (options.from != NULL && options.currency != NULL)
    cli_set_usage_error (error, _("The plan in the file has a currency of its "
                                  "own."));
  else if (options.sample && options.from != NULL)
    cli_set_usage_error (error, _("Give --sample or --from, not both."));
  else if (options.name != NULL
           && (!g_utf8_validate (options.name, -1, NULL)
               || *options.name == '\0'))
    cli_set_usage_error (error, _("What follows --name is not a name."));
  else
    return TRUE;

  return FALSE;
}

static gboolean
run_new (CliRequest *request,
         GError    **error)
{
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file = NULL;
  g_autofree char *path = NULL;

  if (!check_options (error) || (plan = make_plan (request, error)) == NULL)
    return FALSE;

  file = accord_plan_file_create (request->arguments[0], plan, error);
  if (file == NULL)
    return FALSE;
  path = g_filename_display_name (accord_plan_file_get_path (file));
  accord_plan_file_close (file);

  if (request->json)
    cli_json_print_one ("path", path);
  return TRUE;
}

const CliVerb cli_verb_new = {
  .name = "new",
  .synopsis = N_("PLAN"),
  .summary = N_("Makes a plan"),
  .description = N_("PLAN is a name that is free, such as spring.accord.\n"
                    "\n"
                    "JSON: an object with the “path” of the plan."),
  .options = entries,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_new,
};
