/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-feature.h"
#include "accord-plan-edit.h"
#include "cli-edit.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>

static struct
{
  char *before; /* bytes as typed; names are UTF-8 in practice */
  gboolean first;
  gboolean last;
} options;

static const GOptionEntry entries[] = {
  { "before", 0, 0, G_OPTION_ARG_FILENAME, &options.before,
    N_("Move it in front of this feature"), N_("ID") },
  { "first", 0, 0, G_OPTION_ARG_NONE, &options.first,
    N_("Move it to the front of the queue"), NULL },
  { "last", 0, 0, G_OPTION_ARG_NONE, &options.last,
    N_("Move it to the end of the queue"), NULL },
  G_OPTION_ENTRY_NULL,
};

/* What the feature shall stand in front of, NULL for the end of the queue. */
static gboolean
find_place (CliPlan       *plan,
            AccordEntity **before,
            GError       **error)
{
  AccordEntityList *queue
    = accord_plan_get_list (plan->plan, ACCORD_TYPE_FEATURE);

  *before = NULL;
  if (options.last)
    return TRUE;
  if (options.first)
    *before = accord_entity_list_get (queue, 0);
  else
    *before = accord_plan_find (plan->plan, ACCORD_TYPE_FEATURE,
                                options.before, error);

  return *before != NULL;
}

static gboolean
check_options (GError **error)
{
  int n = (options.before != NULL) + options.first + options.last;

  if (n != 1)
    cli_set_usage_error (error, _("Say where to: one of --before, --first "
                                  "and --last."));
  else if (options.before != NULL
           && !g_utf8_validate (options.before, -1, NULL))
    cli_set_usage_error (error, _("What follows --before is not valid text."));
  else
    return TRUE;

  return FALSE;
}

/* A feature that was moved by hand stays where it is, whatever the dates of
 * its promises say: it is pinned. */
static gboolean
move_feature (CliPlan      *plan,
              CliRequest   *request,
              AccordEntity *feature,
              AccordEntity *before,
              GError      **error)
{
  g_autofree char *label = cli_edit_dup_label (feature);
  /* Translators: the name of a feature. */
  g_autofree char *name = g_strdup_printf (_("Move “%s”"), label);

  accord_plan_begin (plan->plan, name, request->why);
  accord_plan_move (plan->plan, feature, before);
  accord_plan_set_integer (plan->plan, feature, ACCORD_FEATURE_PINNED, TRUE);

  return cli_edit_commit (plan, error);
}

static gboolean
run_move (CliRequest *request,
          GError    **error)
{
  g_autoptr (CliPlan) plan = NULL;
  AccordEntity *feature, *before;

  if (!check_options (error)
      || (plan = cli_plan_open_to_write (request, error)) == NULL)
    return FALSE;

  feature = accord_plan_find (plan->plan, ACCORD_TYPE_FEATURE,
                              request->arguments[1], error);
  if (feature == NULL || !find_place (plan, &before, error)
      || !move_feature (plan, request, feature, before, error))
    return FALSE;

  if (request->json)
    cli_edit_print_id (request, accord_entity_get_id (feature));
  return TRUE;
}

const CliVerb cli_verb_move_feature = {
  .name = "move-feature",
  .synopsis = N_("PLAN ID"),
  .summary = N_("Moves a feature in the work queue, and pins it there"),
  .description = N_("JSON: an object with the “id” of the feature."),
  .options = entries,
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run_move,
};
