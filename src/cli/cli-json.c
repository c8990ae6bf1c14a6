/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON on stdout: always UTF-8, whatever the locale, and each number in the
 * shortest form that reads back as the same one (JsonGenerator writes 0.7 as
 * 0.69999999999999996). */

#include "config.h"

#include "cli-json.h"

#include "accord-field.h"

#include <stdio.h>

#define INDENT 2

/**
 * cli_json_add_text:
 * @text: (nullable): the value, %NULL for null
 */
void
cli_json_add_text (JsonBuilder *builder,
                   const char  *key,
                   const char  *text)
{
  json_builder_set_member_name (builder, key);
  if (text != NULL)
    {
      g_autofree char *valid = g_utf8_make_valid (text, -1);

      json_builder_add_string_value (builder, valid);
    }
  else
    json_builder_add_null_value (builder);
}

/**
 * cli_json_add_id:
 * @id: an id, 0 for null
 *
 * As a string: 63 bits don't fit a JSON number.
 */
void
cli_json_add_id (JsonBuilder *builder,
                 const char  *key,
                 gint64       id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  cli_json_add_text (builder, key, id != 0 ? text : NULL);
}

/**
 * cli_json_add_time:
 * @time: seconds since 1970-01-01 00:00 UTC
 *
 * As ISO 8601 in UTC.
 */
void
cli_json_add_time (JsonBuilder *builder,
                   const char  *key,
                   gint64       time)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (time);
  g_autofree char *text = date != NULL ? g_date_time_format_iso8601 (date)
                                       : NULL;

  cli_json_add_text (builder, key, text);
}

/**
 * cli_json_add_flag:
 * @flag: true or false
 */
void
cli_json_add_flag (JsonBuilder *builder,
                   const char  *key,
                   gboolean     flag)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_boolean_value (builder, flag);
}

/**
 * cli_json_add_count:
 * @count: a whole number
 */
void
cli_json_add_count (JsonBuilder *builder,
                    const char  *key,
                    gint64       count)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, count);
}

static void
append_line (GString *text,
             guint    depth)
{
  g_string_append_printf (text, "\n%*s", (int) (depth * INDENT), "");
}

static void
append_leaf (GString  *text,
             JsonNode *node)
{
  static const AccordField number = { .type = ACCORD_VALUE_NUMBER };
  g_autofree char *shown = NULL;

  if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    shown = accord_field_to_text (
      &number, (AccordValue) { .number = json_node_get_double (node) }, 0);
  else
    shown = json_to_string (node, FALSE);
  g_string_append (text, shown != NULL ? shown : "null");
}

static void append_node (GString  *text,
                         JsonNode *node,
                         guint     depth);

static void
append_object (GString    *text,
               JsonObject *object,
               guint       depth)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;
  gboolean first = TRUE;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &value))
    {
      g_string_append (text, first ? "" : ",");
      first = FALSE;
      append_line (text, depth + 1);
      g_string_append_printf (text, "\"%s\": ", key);
      append_node (text, value, depth + 1);
    }
  if (!first)
    append_line (text, depth);
  g_string_append_c (text, '}');
}

static void
append_array (GString   *text,
              JsonArray *array,
              guint      depth)
{
  guint n = json_array_get_length (array);

  g_string_append_c (text, '[');
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i > 0 ? "," : "");
      append_line (text, depth + 1);
      append_node (text, json_array_get_element (array, i), depth + 1);
    }
  if (n > 0)
    append_line (text, depth);
  g_string_append_c (text, ']');
}

/* Our trees are four deep: recursion is no danger. Keys are ours too, and
 * need no escaping. */
static void
append_node (GString  *text,
             JsonNode *node,
             guint     depth)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    append_object (text, json_node_get_object (node), depth);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    append_array (text, json_node_get_array (node), depth);
  else
    append_leaf (text, node);
}

/**
 * cli_json_print:
 * @builder: a whole value
 *
 * Writes it to stdout.
 */
void
cli_json_print (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autoptr (GString) text = g_string_new (NULL);

  append_node (text, root, 0);
  g_string_append_c (text, '\n');
  fwrite (text->str, 1, text->len, stdout);
}

/**
 * cli_json_print_one:
 * @text: (nullable): the value of @key
 *
 * Writes an object with one text in it to stdout.
 */
void
cli_json_print_one (const char *key,
                    const char *text)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  cli_json_add_text (builder, key, text);
  json_builder_end_object (builder);
  cli_json_print (builder);
}
