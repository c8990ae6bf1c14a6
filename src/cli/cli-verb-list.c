/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-json.h"
#include "cli-plan.h"
#include "cli-private.h"
#include "cli-promise.h"
#include "cli-table.h"
#include "cli-value.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Columns beside the name: what fits beside it on a screen. */
#define COLUMNS_MAX 5

static gboolean show_ids;

static const GOptionEntry entries[] = {
  { "ids", 0, 0, G_OPTION_ARG_NONE, &show_ids,
    N_("Print ids in front (JSON has them anyway)"), NULL },
  G_OPTION_ENTRY_NULL,
};

static gboolean
is_wanted_field (CliRequest        *request,
                 const AccordField *field)
{
  return !(field->flags & (ACCORD_FIELD_LABEL | ACCORD_FIELD_RANK))
         && (request->private_too || !(field->flags & ACCORD_FIELD_PRIVATE));
}

/* All of a kind that may be printed; it borrows them. */
static GPtrArray *
list_printed (CliRequest *request,
              AccordPlan *plan,
              GType       kind)
{
  AccordEntityList *list = accord_plan_get_list (plan, kind);
  GPtrArray *printed = g_ptr_array_new ();

  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    if (!cli_private_hides_entity (request, plan,
                                   accord_entity_list_get (list, i)))
      g_ptr_array_add (printed, accord_entity_list_get (list, i));

  return printed;
}

/* Whether any entity has more there than what it began with. */
static gboolean
says_something (GPtrArray *entities,
                guint      field)
{
  for (guint i = 0; i < entities->len; i++)
    {
      AccordEntity *entity = entities->pdata[i];
      AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);

      if (!accord_value_equal (klass->fields[field]->type,
                               accord_entity_get_value (entity, field),
                               klass->initial_values[field]))
        return TRUE;
    }

  return FALSE;
}

/* The first fields of the kind's own table that say something: the tables
 * begin with what matters. What every kind has comes first in the class, and
 * is left out. */
static GArray *
choose_fields (CliRequest        *request,
               GPtrArray         *entities,
               AccordEntityClass *klass)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = ACCORD_ENTITY_N_FIELDS;
       i < klass->n_fields && fields->len < COLUMNS_MAX; i++)
    if (is_wanted_field (request, klass->fields[i])
        && says_something (entities, i))
      g_array_append_val (fields, i);

  return fields;
}

static CliColumnFlags
column_flags (const AccordField *field)
{
  switch (field->type)
    {
    case ACCORD_VALUE_INTEGER:
    case ACCORD_VALUE_NUMBER:
    case ACCORD_VALUE_MONEY:
      return CLI_COLUMN_AT_END;
    case ACCORD_VALUE_TEXT:
    case ACCORD_VALUE_BOOLEAN:
    case ACCORD_VALUE_DAY:
    case ACCORD_VALUE_CHOICE:
    case ACCORD_VALUE_REFERENCE:
    case ACCORD_VALUE_WEEKDAYS:
    default:
      return CLI_COLUMN_DEFAULT;
    }
}

static void
add_row (CliTable     *table,
         CliRequest   *request,
         AccordPlan   *plan,
         AccordEntity *entity,
         GArray       *fields)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  g_autofree char *label = accord_entity_dup_label (entity);

  if (show_ids)
    {
      g_autofree char *id
        = g_strdup_printf ("%" G_GINT64_FORMAT, accord_entity_get_id (entity));

      cli_table_add_cell (table, id);
    }
  cli_table_add_cell (table, label);
  for (guint i = 0; i < fields->len; i++)
    {
      guint field = g_array_index (fields, guint, i);
      gboolean hidden
        = cli_private_hides_value (request, plan, entity, field);
      g_autofree char *text
        = hidden ? NULL
                 : cli_value_to_text (plan, klass->fields[field],
                                      accord_entity_get_value (entity, field));

      cli_table_add_cell (table, text);
    }
}

/* A thing and what it is sorted by. */
typedef struct
{
  AccordEntity *entity;
  char *key;
} SortedRow;

static void
clear_row (gpointer data)
{
  g_free (((SortedRow *) data)->key);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const SortedRow *x = a, *y = b;
  int order = strcmp (x->key, y->key);

  /* Ids are random, and at least the same each time. */
  return order != 0 ? order
                    : (accord_entity_get_id (x->entity)
                       > accord_entity_get_id (y->entity))
                        - (accord_entity_get_id (x->entity)
                           < accord_entity_get_id (y->entity));
}

/* In the order that people gave a kind, else by name. */
static GArray *
sort_rows (GPtrArray *entities)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (SortedRow));

  g_array_set_clear_func (rows, clear_row);
  for (guint i = 0; i < entities->len; i++)
    {
      AccordEntity *entity = entities->pdata[i];
      const char *rank = accord_entity_get_rank (entity);
      g_autofree char *label = accord_entity_dup_label (entity);
      SortedRow row = { entity, rank != NULL
                                  ? g_strdup (rank)
                                  : g_utf8_collate_key (label, -1) };

      g_array_append_val (rows, row);
    }
  g_array_sort (rows, compare_rows);

  return rows;
}

static void
print_table (CliRequest *request,
             AccordPlan *plan,
             GPtrArray  *entities,
             GType       kind)
{
  AccordEntityClass *klass = g_type_class_peek (kind);
  g_autoptr (GArray) fields = choose_fields (request, entities, klass);
  g_autoptr (GArray) rows = sort_rows (entities);
  g_autoptr (CliTable) table = cli_table_new ();

  if (show_ids)
    cli_table_add_column (table, _("Id"), CLI_COLUMN_AT_END);
  cli_table_add_column (table,
                        klass->label_field != ACCORD_FIELD_NOT_FOUND
                          ? _(klass->fields[klass->label_field]->nick)
                          : _("Name"),
                        CLI_COLUMN_DEFAULT);
  for (guint i = 0; i < fields->len; i++)
    {
      const AccordField *field
        = klass->fields[g_array_index (fields, guint, i)];

      cli_table_add_column (table, _(field->nick), column_flags (field));
    }
  for (guint i = 0; i < rows->len; i++)
    add_row (table, request, plan, g_array_index (rows, SortedRow, i).entity,
             fields);
  cli_table_print (table);
  if (kind == ACCORD_TYPE_PROMISE)
    cli_promise_print_all_limits (entities);
}

static void
print_json (CliRequest *request,
            AccordPlan *plan,
            GPtrArray  *entities)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GArray) rows = sort_rows (entities);

  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    cli_value_add_entity (builder, plan,
                          g_array_index (rows, SortedRow, i).entity, request);
  json_builder_end_array (builder);
  cli_json_print (builder);
}

static gboolean
run_list (CliRequest *request,
          GError    **error)
{
  g_autoptr (CliPlan) plan = cli_plan_open_to_read (request, error);
  GType kind = G_TYPE_INVALID;
  g_autoptr (GPtrArray) entities = NULL;

  if (plan != NULL)
    kind = cli_plan_find_kind (plan, request->arguments[1], error);
  if (kind == G_TYPE_INVALID)
    return FALSE;

  entities = list_printed (request, plan->plan, kind);
  if (request->json)
    print_json (request, plan->plan, entities);
  else
    print_table (request, plan->plan, entities, kind);

  return TRUE;
}

const CliVerb cli_verb_list = {
  .name = "list",
  .synopsis = N_("PLAN KIND"),
  .summary = N_("Prints all things of a kind"),
  .description
  = N_("KIND is a word such as “deals” or “deal”. For people it prints the "
       "names and the first five properties that say anything; “show” prints "
       "all of one thing. What people have brought into an order stands in "
       "it, all else by name. What one side holds back is left out: feelings, "
       "until their meeting has started, are printed with --side of those who "
       "said so.\n"
       "\n"
       "JSON: an array of objects, each with the “id” and every stored "
       "property under its name: dates as 2026-06-18, money as text in major "
       "units, ids as text, what is not given as null."),
  .options = entries,
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run_list,
};
