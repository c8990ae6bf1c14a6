/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-import-report.h"

#include "cli-json.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* For people: so many of each are enough to see what is going on. JSON has
 * them all. */
#define SHOWN_MAX 20

static const char *const state_names[] = {
  "new", "changed", "unchanged", "skipped", "wrong",
};

static const AccordField *
find_field (CliPlan                      *plan,
            const AccordImportItem       *item,
            const AccordImportDifference *difference)
{
  AccordEntity *entity = accord_plan_lookup (plan->plan, difference->entity);
  AccordEntityClass *klass = entity != NULL ? ACCORD_ENTITY_GET_CLASS (entity)
                                            : g_type_class_peek (item->kind);
  guint field = accord_entity_class_find_field (klass, difference->property);

  return field != ACCORD_FIELD_NOT_FOUND
           ? accord_entity_class_get_field (klass, field)
           : NULL;
}

/* Whether the values may not be shown. */
static gboolean
is_hidden (CliPlan                      *plan,
           CliRequest                   *request,
           const AccordImportItem       *item,
           const AccordImportDifference *difference)
{
  const AccordField *field = find_field (plan, item, difference);

  return !request->private_too && field != NULL
         && (field->flags & ACCORD_FIELD_PRIVATE) != 0;
}

static void
print_file (const AccordImportFile *file)
{
  if (file->reason != NULL)
    {
      /* Translators: a file, and why; a whole sentence. */
      g_print (_("%s: left out. %s\n"), file->name, file->reason);
      return;
    }

  g_print ("%s: %s, %" G_GUINT64_FORMAT " %s%s%s\n", file->name,
           file->profile, file->n_rows, _("rows"),
           file->description != NULL ? "; " : "",
           file->description != NULL ? file->description : "");
  for (guint i = 0; i < file->columns->len; i++)
    {
      const AccordColumnUse *use = file->columns->pdata[i];

      if (use->property != NULL)
        g_print ("  %s → %s%s%s\n", use->heading, use->property,
                 use->sentence != NULL ? ": " : "",
                 use->sentence != NULL ? use->sentence : "");
    }
}

static void
print_item (CliPlan                *plan,
            CliRequest             *request,
            const AccordImportItem *item)
{
  AccordEntityClass *klass = g_type_class_peek (item->kind);

  g_print ("  %s “%s”", klass->kind, item->label);
  if (item->is_implied && item->line > 0)
    /* Translators: the line of a file that mentions a thing. */
    g_print (_(" (%s, line %" PRIu64 " mentions it)"), item->file,
             item->line);
  g_print ("\n");
  for (guint i = 0; i < item->differences->len; i++)
    {
      const AccordImportDifference *difference = item->differences->pdata[i];
      gboolean hidden = is_hidden (plan, request, item, difference);
      const char *from = difference->from != NULL ? difference->from : "–";
      const char *to = difference->to != NULL ? difference->to : "–";

      g_print ("    %s: %s → %s%s\n", difference->property, hidden ? "…" : from,
               hidden ? "…" : to,
               difference->is_kept ? _(" (kept: edited here since)") : "");
    }
}

static gboolean
has_kept (const AccordImportItem *item)
{
  for (guint i = 0; i < item->differences->len; i++)
    {
      const AccordImportDifference *difference = item->differences->pdata[i];

      if (difference->is_kept)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_new (const AccordImportItem *item)
{
  return item->state == ACCORD_IMPORT_NEW && !item->is_implied;
}

static gboolean
is_implied (const AccordImportItem *item)
{
  return item->is_implied;
}

static gboolean
is_different (const AccordImportItem *item)
{
  return item->state == ACCORD_IMPORT_CHANGED
         || (item->state == ACCORD_IMPORT_UNCHANGED && has_kept (item));
}

/* @at_least is how many there are, where not all are listed. */
static void
print_items (CliPlan *plan,
             CliRequest *request,
             AccordImport *import,
             const char *heading,
             guint at_least,
             gboolean (*wanted) (const AccordImportItem *item))
{
  GPtrArray *items = accord_import_get_items (import);
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const AccordImportItem *item = items->pdata[i];

      if (!wanted (item))
        continue;
      if (n == 0)
        g_print ("%s\n", heading);
      if (n++ < SHOWN_MAX)
        print_item (plan, request, item);
    }
  n = MAX (n, at_least);
  if (n > SHOWN_MAX)
    g_print (ngettext ("  … and %u more\n", "  … and %u more\n", n - SHOWN_MAX),
             n - SHOWN_MAX);
}

static void
print_problems (AccordImport *import)
{
  AccordProblems *problems = accord_import_get_problems (import);
  guint n = accord_problems_get_n (problems);

  if (n > 0)
    g_print ("%s\n", _("Not as it should be:"));
  for (guint i = 0; i < n && i < SHOWN_MAX; i++)
    {
      g_autofree char *text
        = accord_problem_to_string (accord_problems_get (problems, i));

      g_print ("  %s\n", text);
    }
  if (n > SHOWN_MAX)
    g_print (ngettext ("  … and %u more\n", "  … and %u more\n", n - SHOWN_MAX),
             n - SHOWN_MAX);
}

static void
print_missing (AccordImport *import)
{
  GPtrArray *missing = accord_import_get_missing (import);

  if (missing->len > 0)
    g_print ("%s\n", _("In the plan, but no more in the files (they stay):"));
  for (guint i = 0; i < missing->len && i < SHOWN_MAX; i++)
    {
      g_autofree char *label = accord_entity_dup_full_label (missing->pdata[i]);

      g_print ("  %s\n", label);
    }
  if (missing->len > SHOWN_MAX)
    g_print (ngettext ("  … and %u more\n", "  … and %u more\n",
                       missing->len - SHOWN_MAX),
             missing->len - SHOWN_MAX);
}

static void
print_text (CliPlan      *plan,
            CliRequest   *request,
            AccordImport *import)
{
  GPtrArray *files = accord_import_get_files (import);
  GPtrArray *notes = accord_import_get_notes (import);

  for (guint i = 0; i < files->len; i++)
    print_file (files->pdata[i]);
  print_items (plan, request, import, _("New:"),
               accord_import_count (import, ACCORD_IMPORT_NEW), is_new);
  print_items (plan, request, import, _("Comes with them:"), 0,
               is_implied);
  print_items (plan, request, import, _("Different:"),
               accord_import_count (import, ACCORD_IMPORT_CHANGED),
               is_different);
  print_missing (import);
  print_problems (import);
  for (guint i = 0; i < notes->len; i++)
    g_print ("%s\n", (char *) notes->pdata[i]);
  /* Translators: how many lines of a file are each. */
  g_print (_("%u new, %u changed, %u unchanged, %u skipped, %u wrong.\n"),
           accord_import_count (import, ACCORD_IMPORT_NEW),
           accord_import_count (import, ACCORD_IMPORT_CHANGED),
           accord_import_count (import, ACCORD_IMPORT_UNCHANGED),
           accord_import_count (import, ACCORD_IMPORT_SKIPPED),
           accord_import_count (import, ACCORD_IMPORT_WRONG));
}

static void
add_columns (JsonBuilder            *builder,
             const AccordImportFile *file)
{
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < file->columns->len; i++)
    {
      const AccordColumnUse *use = file->columns->pdata[i];

      json_builder_begin_object (builder);
      cli_json_add_count (builder, "column", use->column);
      cli_json_add_text (builder, "heading", use->heading);
      cli_json_add_text (builder, "property", use->property);
      cli_json_add_count (builder, "values", (gint64) use->n_values);
      cli_json_add_text (builder, "read-as", use->sentence);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_files (JsonBuilder  *builder,
           AccordImport *import)
{
  GPtrArray *files = accord_import_get_files (import);

  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < files->len; i++)
    {
      const AccordImportFile *file = files->pdata[i];

      json_builder_begin_object (builder);
      cli_json_add_text (builder, "file", file->name);
      cli_json_add_text (builder, "profile", file->profile);
      cli_json_add_text (builder, "form", file->description);
      cli_json_add_count (builder, "rows", (gint64) file->n_rows);
      cli_json_add_text (builder, "left-out", file->reason);
      add_columns (builder, file);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_differences (JsonBuilder            *builder,
                 CliPlan                *plan,
                 CliRequest             *request,
                 const AccordImportItem *item)
{
  json_builder_set_member_name (builder, "differences");
  json_builder_begin_array (builder);
  for (guint i = 0; i < item->differences->len; i++)
    {
      const AccordImportDifference *difference = item->differences->pdata[i];

      if (is_hidden (plan, request, item, difference))
        continue;
      json_builder_begin_object (builder);
      cli_json_add_text (builder, "property", difference->property);
      cli_json_add_text (builder, "from", difference->from);
      cli_json_add_text (builder, "to", difference->to);
      cli_json_add_flag (builder, "kept", difference->is_kept);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_items (JsonBuilder  *builder,
           CliPlan      *plan,
           CliRequest   *request,
           AccordImport *import)
{
  GPtrArray *items = accord_import_get_items (import);

  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    {
      const AccordImportItem *item = items->pdata[i];
      AccordEntityClass *klass
        = item->kind != G_TYPE_INVALID ? g_type_class_peek (item->kind) : NULL;

      json_builder_begin_object (builder);
      cli_json_add_text (builder, "state", state_names[item->state]);
      cli_json_add_text (builder, "kind", klass != NULL ? klass->kind : NULL);
      cli_json_add_text (builder, "file", item->file);
      cli_json_add_count (builder, "line", (gint64) item->line);
      cli_json_add_text (builder, "label", item->label);
      cli_json_add_flag (builder, "implied", item->is_implied);
      add_differences (builder, plan, request, item);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_problems (JsonBuilder  *builder,
              AccordImport *import)
{
  AccordProblems *problems = accord_import_get_problems (import);

  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < accord_problems_get_n (problems); i++)
    {
      const AccordProblem *problem = accord_problems_get (problems, i);

      json_builder_begin_object (builder);
      cli_json_add_flag (builder, "wrong",
                         problem->gravity == ACCORD_PROBLEM_WRONG);
      cli_json_add_text (builder, "file", problem->file);
      cli_json_add_count (builder, "line", (gint64) problem->line);
      cli_json_add_count (builder, "column", problem->column);
      cli_json_add_text (builder, "heading", problem->heading);
      cli_json_add_text (builder, "value", problem->value);
      cli_json_add_text (builder, "reason", problem->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_missing (JsonBuilder  *builder,
             AccordImport *import)
{
  GPtrArray *missing = accord_import_get_missing (import);

  json_builder_set_member_name (builder, "missing");
  json_builder_begin_array (builder);
  for (guint i = 0; i < missing->len; i++)
    {
      g_autofree char *label = accord_entity_dup_label (missing->pdata[i]);

      json_builder_begin_object (builder);
      cli_json_add_id (builder, "id", accord_entity_get_id (missing->pdata[i]));
      cli_json_add_text (builder, "kind",
                         accord_entity_get_kind (missing->pdata[i]));
      cli_json_add_text (builder, "label", label);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (CliPlan      *plan,
            CliRequest   *request,
            AccordImport *import,
            gboolean      applied)
{
  GPtrArray *notes = accord_import_get_notes (import);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  cli_json_add_flag (builder, "applied", applied);
  for (guint i = 0; i < ACCORD_N_IMPORT_STATES; i++)
    cli_json_add_count (builder, state_names[i],
                        accord_import_count (import, (AccordImportState) i));
  add_files (builder, import);
  add_items (builder, plan, request, import);
  cli_json_add_count (builder, "items-left-out",
                      (gint64) accord_import_get_n_left_out (import));
  add_problems (builder, import);
  add_missing (builder, import);
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < notes->len; i++)
    json_builder_add_string_value (builder, notes->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  cli_json_print (builder);
}

/**
 * cli_import_report_print:
 * @import: after its preview
 * @applied: whether it was applied
 *
 * Prints what @import does, without values that are held back unless they are
 * asked for.
 */
void
cli_import_report_print (CliPlan      *plan,
                         CliRequest   *request,
                         AccordImport *import,
                         gboolean      applied)
{
  if (request->json)
    print_json (plan, request, import, applied);
  else
    print_text (plan, request, import);
}
