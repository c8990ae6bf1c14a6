/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a plan from JSON; accord-export-json.c tells its form. First all
 * entities are added, then their values are set, since any may refer to any
 * other; the rules of the plan are asked at the end.
 */

#include "config.h"

#include "accord-export.h"

#include "accord-error.h"
#include "accord-kinds.h"
#include "accord-load-private.h"
#include "accord-memory-storage.h"
#include "accord-plan-json-private.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* No plan is larger; a parsed file takes several times its size in memory. */
#define MAX_SIZE ((gsize) 256 << 20)

/* Objects in objects deeper than this are no plan. */
#define MAX_DEPTH 8

static gboolean G_GNUC_PRINTF (2, 3)
  set_error (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_clear_error (error);
  if (error != NULL)
    *error = g_error_new_valist (ACCORD_ERROR, ACCORD_ERROR_INVALID, format,
                                 arguments);
  va_end (arguments);

  return FALSE;
}

/* JSON-GLib goes down without limit. */
static gboolean
is_shallow (const char *data,
            gsize       length)
{
  gboolean in_text = FALSE;
  int depth = 0;

  for (gsize i = 0; i < length; i++)
    if (in_text)
      {
        if (data[i] == '\\')
          i++;
        else if (data[i] == '"')
          in_text = FALSE;
      }
    else if (data[i] == '"')
      in_text = TRUE;
    else if (data[i] == '{' || data[i] == '[')
      {
        if (++depth > MAX_DEPTH)
          return FALSE;
      }
    else if (data[i] == '}' || data[i] == ']')
      depth--;

  return TRUE;
}

/* The value of @node as the plan's file writes it. */
static char *
node_to_text (JsonNode *node)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node)
                                            : G_TYPE_INVALID;

  if (type == G_TYPE_STRING)
    return g_strdup (json_node_get_string (node));
  if (type == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "true" : "false");
  if (type == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  if (type == G_TYPE_DOUBLE)
    return g_strdup (
      g_ascii_dtostr (number, sizeof number, json_node_get_double (node)));

  return NULL;
}

static gboolean
read_id (JsonNode *node,
         gint64   *id)
{
  g_autofree char *text = node != NULL ? node_to_text (node) : NULL;

  return text != NULL
         && g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, id, NULL);
}

/* The text of a member, or NULL where it is none. */
static char *
member_to_text (JsonObject *object,
                const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL ? node_to_text (node) : NULL;
}

static JsonObject *
get_tables (JsonParser  *parser,
            const char  *name,
            GError     **error)
{
  JsonNode *root = json_parser_get_root (parser);
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root)
                         ? json_node_get_object (root)
                         : NULL;
  g_autofree char *format = NULL;
  g_autofree char *version = NULL;
  JsonNode *tables;

  if (object != NULL)
    format = member_to_text (object, "format");
  if (g_strcmp0 (format, ACCORD_PLAN_JSON_FORMAT) != 0)
    {
      set_error (error, _("“%s” is not a plan as JSON."), name);
      return NULL;
    }
  version = member_to_text (object, "version");
  if (version != NULL
      && g_ascii_strtoll (version, NULL, 10) > ACCORD_PLAN_JSON_VERSION)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NEWER,
                   _("“%s” was written by a newer Accord; read it with that "
                     "one."),
                   name);
      return NULL;
    }

  tables = json_object_get_member (object, "tables");
  if (tables == NULL || !JSON_NODE_HOLDS_OBJECT (tables))
    {
      set_error (error, _("“%s” has no tables."), name);
      return NULL;
    }

  return json_node_get_object (tables);
}

/* The array of a table's rows, each of which is an object with a good id. */
static JsonArray *
get_rows (JsonObject  *tables,
          const char  *name,
          GError     **error)
{
  JsonNode *node = json_object_get_member (tables, name);
  JsonArray *rows;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      set_error (error, _("“%s” is not a list of objects."), name);
      return NULL;
    }

  rows = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonNode *row = json_array_get_element (rows, i);
      gint64 id;

      if (JSON_NODE_HOLDS_OBJECT (row)
          && read_id (json_object_get_member (json_node_get_object (row), "id"),
                      &id))
        continue;
      /* Translators: a table, and the number of a row in it. */
      set_error (error, _("%s, row %u: it is no object with an id."), name,
                 i + 1);
      return NULL;
    }

  return rows;
}

static gboolean
add_rows (AccordPlan  *plan,
          JsonObject  *tables,
          const char  *name,
          GError     **error)
{
  GType kind = accord_plan_find_kind (plan, name);
  JsonArray *rows = get_rows (tables, name, error);

  if (rows == NULL)
    return FALSE;
  if (kind == G_TYPE_INVALID)
    return set_error (error, _("A plan has no table “%s”."), name);

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      gint64 id = 0;

      read_id (json_object_get_member (row, "id"), &id);
      if (accord_plan_lookup (plan, id) != NULL)
        return set_error (
          error, _("%s, row %u: the id %" PRId64 " is taken."), name,
          i + 1, id);
      accord_plan_add (plan, kind, id);
    }

  return TRUE;
}

static gboolean
set_member (AccordPlan    *plan,
            int            decimals,
            AccordEntity  *entity,
            const char    *property,
            JsonNode      *node,
            GError       **error)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  guint i = accord_entity_class_find_field (klass, property);
  g_autofree char *text = node_to_text (node);
  AccordValue value;

  if (strcmp (property, "id") == 0 || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (i == ACCORD_FIELD_NOT_FOUND || text == NULL)
    return set_error (error, _("a %s has no such property “%s”."), klass->kind,
                      property);
  if (!accord_field_parse (accord_entity_class_get_field (klass, i), text,
                           decimals, &value, error))
    return FALSE;

  accord_plan_set_value (plan, entity, i, value);
  return TRUE;
}

static gboolean
set_row (AccordPlan  *plan,
         int          decimals,
         JsonObject  *row,
         GError     **error)
{
  g_autoptr (GList) members = json_object_get_members (row);
  AccordEntity *entity;
  gint64 id = 0;

  read_id (json_object_get_member (row, "id"), &id);
  entity = accord_plan_lookup (plan, id);
  for (GList *link = members; link != NULL; link = link->next)
    if (!set_member (plan, decimals, entity, link->data,
                     json_object_get_member (row, link->data), error))
      return FALSE;

  return TRUE;
}

static gboolean
set_rows (AccordPlan  *plan,
          int          decimals,
          JsonObject  *tables,
          const char  *name,
          GError     **error)
{
  JsonArray *rows = json_node_get_array (json_object_get_member (tables, name));

  for (guint i = 0; i < json_array_get_length (rows); i++)
    if (!set_row (plan, decimals, json_array_get_object_element (rows, i), error))
      {
        /* Translators: a table, and the number of a row in it. */
        g_prefix_error (error, _("%s, row %u: "), name, i + 1);
        return FALSE;
      }

  return TRUE;
}

/* The plan itself does not know its currency before the change is committed:
 * until then it has no root. */
static int
find_decimals (JsonObject *tables)
{
  AccordEntityClass *klass = g_type_class_peek (ACCORD_TYPE_SETTINGS);
  JsonNode *node = json_object_get_member (tables, klass->plural);
  JsonArray *rows = node != NULL ? json_node_get_array (node) : NULL;
  g_autofree char *currency = NULL;

  if (rows != NULL && json_array_get_length (rows) > 0)
    currency = member_to_text (json_array_get_object_element (rows, 0),
                               klass->fields[ACCORD_SETTINGS_CURRENCY]->name);

  return accord_currency_decimals (
    currency != NULL
      ? currency
      : klass->fields[ACCORD_SETTINGS_CURRENCY]->initial);
}

static gboolean
fill_plan (AccordPlan  *plan,
           JsonObject  *tables,
           GError     **error)
{
  g_autoptr (GList) names = json_object_get_members (tables);
  int decimals;

  for (GList *link = names; link != NULL; link = link->next)
    if (!add_rows (plan, tables, link->data, error))
      return FALSE;

  decimals = find_decimals (tables);
  for (GList *link = names; link != NULL; link = link->next)
    if (!set_rows (plan, decimals, tables, link->data, error))
      return FALSE;

  return TRUE;
}

static AccordPlan *
read_plan (JsonParser  *parser,
           const char  *name,
           GError     **error)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (AccordStorage) no_history = accord_memory_storage_new ();
  JsonObject *tables = get_tables (parser, name, error);

  if (tables == NULL)
    return NULL;

  accord_plan_begin (plan, _("New plan"), NULL);
  if (!fill_plan (plan, tables, error))
    {
      accord_plan_rollback (plan);
      return NULL;
    }
  if (!accord_plan_commit (plan, error))
    return NULL;
  accord_plan_set_storage (plan, no_history);

  return g_steal_pointer (&plan);
}

static void
set_unreadable_error (const char   *name,
                      const GError *cause,
                      GError      **error)
{
  if (cause != NULL)
    /* Translators: a file, and where and why. */
    set_error (error, _("“%s” can’t be read as JSON: %s"), name,
               cause->message);
  else
    set_error (error, _("“%s” can’t be read as JSON."), name);
}

/**
 * accord_plan_json_read:
 * @file: what accord_export_json() has written
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a new plan, in no file yet, or %NULL
 *   with an error that names the table and the row
 */
AccordPlan *
accord_plan_json_read (GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autofree char *name = NULL;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;
  AccordPlan *plan = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = _accord_load_get_name (file);
  bytes = _accord_load_bytes (file, MAX_SIZE, cancellable, error);
  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  if (length == 0 || !g_utf8_validate (data, (gssize) length, NULL)
      || !is_shallow (data, length)
      || !json_parser_load_from_data (parser, data, (gssize) length, &cause))
    set_unreadable_error (name, cause, error);
  else
    plan = read_plan (parser, name, error);

  /* JSON-GLib cuts texts in the middle of a character, and JSON's escapes can
   * stand for what is no character. */
  if (plan == NULL && error != NULL)
    {
      char *valid = g_utf8_make_valid ((*error)->message, -1);

      g_free ((*error)->message);
      (*error)->message = valid;
    }

  return plan;
}
