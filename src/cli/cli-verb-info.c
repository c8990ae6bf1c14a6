/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-error.h"
#include "accord-file-header.h"
#include "accord-file-lock.h"
#include "accord-held-back.h"
#include "accord-settings.h"
#include "cli-json.h"
#include "cli-plan.h"
#include "cli-private.h"
#include "cli-table.h"
#include "cli-value.h"
#include "cli-verbs.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* The settings that an overview has. */
static const AccordSettingsField shown_settings[] = {
  ACCORD_SETTINGS_NAME,        ACCORD_SETTINGS_ORGANISATION,
  ACCORD_SETTINGS_CURRENCY,    ACCORD_SETTINGS_AS_OF,
  ACCORD_SETTINGS_CONFIDENCE,  ACCORD_SETTINGS_GOAL_AMOUNT,
  ACCORD_SETTINGS_GOAL_BY,     ACCORD_SETTINGS_GOAL_KEPT,
};

/* What an overview tells beside the content of the plan. */
typedef struct
{
  char *digest;
  int version;
  GError *obstacle; /* why it could not be changed now; NULL where it could */
  AccordLockHolder holder;
  char *undo_name;
  char *redo_name;
} Facts;

static void
clear_facts (Facts *facts)
{
  g_free (facts->digest);
  g_clear_error (&facts->obstacle);
  accord_lock_holder_clear (&facts->holder);
  g_free (facts->undo_name);
  g_free (facts->redo_name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Facts, clear_facts)

/* Asks what opening it for writing would say. The lock beside the plan is
 * taken for a moment only, and the plan itself stays as it is. */
static void
probe_obstacle (CliPlan *plan,
                Facts   *facts)
{
  const char *path = accord_plan_file_get_path (plan->file);
  const GError *obstacle = accord_plan_file_get_obstacle (plan->file);
  AccordFileLock *lock;

  lock = accord_file_lock_take (path, &facts->holder, &facts->obstacle);
  g_clear_pointer (&lock, accord_file_lock_release);

  if (!g_error_matches (obstacle, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY))
    {
      g_clear_error (&facts->obstacle);
      facts->obstacle = g_error_copy (obstacle);
    }
  else if (facts->obstacle == NULL && g_access (path, W_OK) != 0)
    g_set_error (&facts->obstacle, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY,
                 /* Translators: why, as the system says it. */
                 _("The file can be read, but not changed: %s."),
                 g_strerror (errno));
}

static void
gather_facts (CliPlan    *plan,
              CliRequest *request,
              Facts      *facts)
{
  facts->digest = g_strdup_printf ("%016" G_GINT64_MODIFIER "x",
                                   request->private_too
                                     ? accord_plan_get_digest (plan->plan)
                                     : accord_held_back_get_digest (
                                         plan->plan));
  facts->undo_name = cli_plan_dup_step_name (plan, request, FALSE);
  facts->redo_name = cli_plan_dup_step_name (plan, request, TRUE);
  probe_obstacle (plan, facts);
}

static void
add_holder (JsonBuilder      *builder,
            AccordLockHolder *holder)
{
  json_builder_set_member_name (builder, "open-by");
  if (holder->since == 0)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  cli_json_add_text (builder, "who", holder->who);
  cli_json_add_text (builder, "host", holder->host);
  cli_json_add_time (builder, "since", holder->since);
  json_builder_end_object (builder);
}

/* That somebody has said how they feel before a meeting is held back too, as
 * are the edits of a scenario to what is. */
static guint
count_shown (const CliRequest *request,
             AccordPlan       *plan,
             GType             kind)
{
  AccordEntityList *list = accord_plan_get_list (plan, kind);
  guint n = 0;

  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    if (!cli_private_hides_entity (request, plan,
                                   accord_entity_list_get (list, i)))
      n++;

  return n;
}

static void
add_counts (JsonBuilder      *builder,
            const CliRequest *request,
            AccordPlan       *plan)
{
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);

  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < n; i++)
    {
      AccordEntityClass *klass = g_type_class_peek (kinds[i]);

      cli_json_add_count (builder, klass->plural,
                          count_shown (request, plan, kinds[i]));
    }
  json_builder_end_object (builder);
}

static void
print_json (CliPlan    *plan,
            CliRequest *request,
            Facts      *facts)
{
  AccordEntity *settings = accord_plan_get_root (plan->plan);
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (settings);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  cli_json_add_text (builder, "path", accord_plan_file_get_path (plan->file));
  for (guint i = 0; i < G_N_ELEMENTS (shown_settings); i++)
    cli_value_add_json (
      builder, plan->plan,
      accord_entity_class_get_field (klass, shown_settings[i]),
      accord_entity_get_value (settings, shown_settings[i]));
  cli_json_add_flag (builder, "can-change", facts->obstacle == NULL);
  cli_json_add_text (builder, "obstacle",
                     facts->obstacle != NULL ? facts->obstacle->message
                                             : NULL);
  add_holder (builder, &facts->holder);
  cli_json_add_text (builder, "undo", facts->undo_name);
  cli_json_add_text (builder, "redo", facts->redo_name);
  cli_json_add_text (builder, "digest", facts->digest);
  cli_json_add_count (builder, "schema-version", facts->version);
  add_counts (builder, request, plan->plan);
  json_builder_end_object (builder);
  cli_json_print (builder);
}

static void
add_pair (CliTable   *table,
          const char *heading,
          const char *text)
{
  if (text == NULL)
    return;

  cli_table_add_cell (table, heading);
  cli_table_add_cell (table, text);
}

static void
add_shown_settings (CliTable   *table,
                    AccordPlan *plan)
{
  AccordEntity *settings = accord_plan_get_root (plan);
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (settings);

  for (guint i = 0; i < G_N_ELEMENTS (shown_settings); i++)
    {
      const AccordField *field
        = accord_entity_class_get_field (klass, shown_settings[i]);
      g_autofree char *text = cli_value_to_text (
        plan, field, accord_entity_get_value (settings, shown_settings[i]));

      add_pair (table, _(field->nick), text);
    }
}

static void
add_nonzero_counts (CliTable         *table,
                    const CliRequest *request,
                    AccordPlan       *plan)
{
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);

  /* The first kind is the settings, of which there is one. */
  for (guint i = 1; i < n; i++)
    {
      AccordEntityClass *klass = g_type_class_peek (kinds[i]);
      guint size = count_shown (request, plan, kinds[i]);
      g_autofree char *text = g_strdup_printf ("%u", size);

      add_pair (table, klass->plural, size > 0 ? text : NULL);
    }
}

static void
print_table (CliPlan    *plan,
             CliRequest *request,
             Facts      *facts)
{
  g_autoptr (CliTable) table = cli_table_new ();
  g_autofree char *version = g_strdup_printf ("%d", facts->version);

  cli_table_add_column (table, NULL, CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, NULL, CLI_COLUMN_WHOLE);
  add_shown_settings (table, plan->plan);
  add_pair (table, _("Can be changed"),
            facts->obstacle != NULL ? facts->obstacle->message : _("yes"));
  add_pair (table, _("Undo"), facts->undo_name);
  add_pair (table, _("Redo"), facts->redo_name);
  add_pair (table, _("Digest"), facts->digest);
  add_pair (table, _("Schema version"), version);
  add_nonzero_counts (table, request, plan->plan);
  cli_table_print (table);
}

static gboolean
run_info (CliRequest *request,
          GError    **error)
{
  g_auto (Facts) facts = { 0 };
  AccordFileHeader header;
  g_autoptr (CliPlan) plan = NULL;

  /* Before it is open: the header may not be read while it is. */
  if (!accord_file_header_read (request->arguments[0], &header, error)
      || (plan = cli_plan_open_to_read (request, error)) == NULL)
    return FALSE;

  facts.version = header.version;
  gather_facts (plan, request, &facts);
  if (request->json)
    print_json (plan, request, &facts);
  else
    print_table (plan, request, &facts);

  return TRUE;
}

const CliVerb cli_verb_info = {
  .name = "info",
  .synopsis = N_("PLAN"),
  .summary = N_("Prints what a plan is, what is in it, and who has it open"),
  .description
  = N_("JSON: an object with “path”, the settings “name”, “organisation”, "
       "“currency”, “as-of”, “confidence”, “goal-amount”, “goal-by” and "
       "“goal-kept”, “can-change” and the “obstacle” where it can’t be, "
       "“open-by” (an object with “who”, “host” and “since”; null where "
       "nobody has it open), the names of what “undo” and “redo” would do, "
       "“digest” (of the content, hexadecimal; with --private of what is held "
       "back too), “schema-version”, and "
       "“counts”, with how many there are of each kind."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_info,
};
