/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A JSON array of objects as a table, such as `gh issue list --json` prints.
 *
 * A member becomes a column. An array becomes a column for each of its
 * elements, all with the same heading, as trackers repeat headings in CSV; an
 * object becomes its login, name, number, title or id, whichever comes first,
 * and one that is not in an array also a column `member.part` for each plain
 * part. So the same profiles serve both formats.
 *
 * The whole file is held in memory, so its size is limited; its depth is
 * checked before the parser, which is recursive, sees it.
 */

#include "config.h"

#include "accord-table-private.h"

#include "accord-error.h"
#include "accord-load-private.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#define MAX_BYTES   ((gsize) 64 << 20)
#define MAX_DEPTH   32
#define MAX_COLUMNS 4096

typedef struct
{
  AccordTable parent;
  GPtrArray *cells;     /* of char *, row by row, NULL where there is none */
  AccordSlice *slices;  /* of one row */
  guint64 *lines;       /* of each row */
  guint n_columns;
  guint n_rows;
  guint next;
} JsonTable;

/* What one pass over the text finds out. */
typedef struct
{
  GArray *lines; /* of guint64, of the objects in the outermost array */
  guint64 line;
  int depth;
} Scan;

static void
json_table_free (AccordTable *table)
{
  JsonTable *self = (JsonTable *) table;

  g_ptr_array_unref (self->cells);
  g_free (self->slices);
  g_free (self->lines);
  g_free (self);
}

/* Notes where the objects begin; FALSE where they are nested too deeply, where
 * there are the comments or other quotes that the parser would bear, and in
 * which brackets could hide, or where something stands behind the list, for
 * which the parser would forget the list. */
static gboolean
scan_text (const char *text,
           gsize       length,
           Scan       *scan)
{
  gboolean in_string = FALSE;
  guint n_outside = 0; /* what begins outside all brackets */

  for (gsize i = 0; i < length; i++)
    {
      char c = text[i];

      if (c == '\n')
        scan->line++;
      if (scan->depth == 0 && !g_ascii_isspace (c) && ++n_outside > 1)
        return FALSE;
      if (in_string)
        {
          if (c == '\\')
            i++;
          else if (c == '"')
            in_string = FALSE;
        }
      else if (c == '"')
        in_string = TRUE;
      else if (c == '[' || c == '{')
        {
          if (c == '{' && scan->depth == 1)
            g_array_append_val (scan->lines, scan->line);
          if (++scan->depth > MAX_DEPTH)
            return FALSE;
        }
      else if (c == ']' || c == '}')
        scan->depth--;
      else if (c == '/' || c == '#' || c == '\'' || c == '`')
        return FALSE;
    }

  return TRUE;
}

static char *
scalar_to_text (JsonNode *node)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!JSON_NODE_HOLDS_VALUE (node))
    return NULL;

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return json_node_dup_string (node);
    case G_TYPE_INT64:
      return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
    case G_TYPE_DOUBLE:
      return g_strdup (
        g_ascii_dtostr (buffer, sizeof buffer, json_node_get_double (node)));
    case G_TYPE_BOOLEAN:
      return g_strdup (json_node_get_boolean (node) ? "true" : "false");
    default:
      return NULL;
    }
}

/* The one text that stands for a value. */
static char *
node_to_text (JsonNode *node)
{
  static const char *const telling[] = { "login", "name", "number", "title",
                                         "id" };
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return scalar_to_text (node);

  object = json_node_get_object (node);
  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    if (json_object_has_member (object, telling[i]))
      {
        g_autofree char *text
          = scalar_to_text (json_object_get_member (object, telling[i]));

        if (text != NULL && text[0] != '\0')
          return g_steal_pointer (&text);
      }

  return NULL;
}

/* A row on its way: heading → GPtrArray of texts, in the order of headings. */
typedef struct
{
  GPtrArray *order;     /* of headings, owned by the table below */
  GHashTable *columns;  /* heading → largest number of texts in a row */
  GHashTable *row;      /* heading → GPtrArray of texts */
} Collector;

static void
collect (Collector  *collector,
         const char *heading,
         char       *text)
{
  GPtrArray *texts = g_hash_table_lookup (collector->row, heading);
  guint most;

  if (!g_hash_table_contains (collector->columns, heading))
    {
      char *kept = g_strdup (heading);

      g_hash_table_insert (collector->columns, kept, GUINT_TO_POINTER (1));
      g_ptr_array_add (collector->order, kept);
    }
  if (text == NULL)
    return;

  if (texts == NULL)
    {
      texts = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (collector->row, g_strdup (heading), texts);
    }
  g_ptr_array_add (texts, text);
  most = GPOINTER_TO_UINT (g_hash_table_lookup (collector->columns, heading));
  if (texts->len > most)
    {
      gpointer kept;

      g_hash_table_steal_extended (collector->columns, heading, &kept, NULL);
      g_hash_table_insert (collector->columns, kept,
                           GUINT_TO_POINTER (texts->len));
    }
}

/* GitHub's GraphQL wraps arrays in an object with `nodes`. */
static JsonArray *
array_of (JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);

      if (json_object_has_member (object, "nodes"))
        return array_of (json_object_get_member (object, "nodes"));
    }

  return NULL;
}

static void
collect_member (Collector  *collector,
                const char *name,
                JsonNode   *node)
{
  JsonArray *array = array_of (node);
  JsonObjectIter iter;
  const char *part;
  JsonNode *value;

  if (array != NULL)
    {
      for (guint i = 0; i < json_array_get_length (array); i++)
        collect (collector, name,
                 node_to_text (json_array_get_element (array, i)));
      collect (collector, name, NULL);
      return;
    }

  collect (collector, name, node_to_text (node));
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &part, &value))
    if (JSON_NODE_HOLDS_VALUE (value))
      {
        g_autofree char *heading = g_strdup_printf ("%s.%s", name, part);

        collect (collector, heading, scalar_to_text (value));
      }
}

/* A row of texts by heading. */
static GHashTable *
collect_row (Collector  *collector,
             JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  collector->row
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                             (GDestroyNotify) g_ptr_array_unref);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    collect_member (collector, name, node);

  return collector->row;
}

static void
fill_headings (JsonTable *self,
               Collector *collector)
{
  GPtrArray *headings = g_ptr_array_new ();

  for (guint i = 0; i < collector->order->len; i++)
    {
      const char *heading = g_ptr_array_index (collector->order, i);
      guint n = GPOINTER_TO_UINT (
        g_hash_table_lookup (collector->columns, heading));

      for (guint j = 0; j < n; j++)
        g_ptr_array_add (headings, g_strdup (heading));
    }
  self->n_columns = headings->len;
  g_ptr_array_add (headings, NULL);
  self->parent.headings = (char **) g_ptr_array_free (headings, FALSE);
}

/* Lays the texts of the rows out under the headings. */
static void
fill_cells (JsonTable *self,
            Collector *collector,
            GPtrArray *rows)
{
  self->n_rows = rows->len;
  for (guint i = 0; i < rows->len; i++)
    {
      GHashTable *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < collector->order->len; j++)
        {
          const char *heading = g_ptr_array_index (collector->order, j);
          GPtrArray *texts = g_hash_table_lookup (row, heading);
          guint n = GPOINTER_TO_UINT (
            g_hash_table_lookup (collector->columns, heading));

          for (guint k = 0; k < n; k++)
            g_ptr_array_add (self->cells,
                             texts != NULL && k < texts->len
                               ? g_strdup (g_ptr_array_index (texts, k))
                               : NULL);
        }
    }
  self->slices = g_new0 (AccordSlice, self->n_columns);
}

static gboolean
refuse (JsonTable  *self,
        const char *reason,
        GError    **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID, "“%s” %s",
               self->parent.name, reason);
  return FALSE;
}

static gboolean
fill (JsonTable *self,
      JsonNode  *root,
      GError   **error)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GHashTable) columns
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (
    (GDestroyNotify) g_hash_table_unref);
  Collector collector = { order, columns, NULL };
  JsonArray *array;
  guint64 n_columns = 0;
  GHashTableIter iter;
  gpointer n;

  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    return refuse (self, _("is not a list; export a list of objects."), error);

  array = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return refuse (self,
                       _("holds something other than objects in its list; "
                         "export a list of objects."),
                       error);
      g_ptr_array_add (rows, collect_row (&collector,
                                          json_node_get_object (element)));
    }

  g_hash_table_iter_init (&iter, columns);
  while (g_hash_table_iter_next (&iter, NULL, &n))
    n_columns += GPOINTER_TO_UINT (n);
  if (n_columns > MAX_COLUMNS
      || n_columns * rows->len > MAX_BYTES / sizeof (char *))
    return refuse (self, _("has too many columns; export fewer fields."), error);

  fill_headings (self, &collector);
  fill_cells (self, &collector, rows);
  return TRUE;
}

static gboolean
parse (JsonTable  *self,
       const char *text,
       gsize       length,
       GError    **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GArray) lines = g_array_new (FALSE, TRUE, sizeof (guint64));
  g_autoptr (GError) cause = NULL;
  Scan scan = { lines, 1, 0 };

  if (!g_utf8_validate (text, (gssize) length, NULL))
    return refuse (self, _("is not UTF-8, as JSON must be; export it again."),
                   error);
  if (!scan_text (text, length, &scan))
    return refuse (self, _("is not plain JSON, nested too deeply, or more than one "
                     "list; export one list of objects."),
                   error);
  if (!json_parser_load_from_data (parser, text, (gssize) length, &cause))
    {
      g_autofree char *shown = g_utf8_make_valid (cause->message, -1);

      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("“%s” is not JSON that can be read (%s); export it "
                     "again."),
                   self->parent.name, shown);
      return FALSE;
    }
  if (!fill (self, json_parser_get_root (parser), error))
    return FALSE;

  g_array_set_size (lines, self->n_rows);
  self->lines = (guint64 *) (gpointer) g_array_steal (lines, NULL);
  return TRUE;
}

static gboolean
json_table_rewind (AccordTable    *table,
                   AccordProblems *problems,
                   GCancellable   *cancellable,
                   GError        **error)
{
  JsonTable *self = (JsonTable *) table;

  self->next = 0;
  if (self->n_columns > 0)
    return TRUE;

  return refuse (self, _("is an empty list; there is nothing to import."), error);
}

static AccordReadResult
json_table_next (AccordTable  *table,
                 AccordRow    *row,
                 GCancellable *cancellable,
                 GError      **error)
{
  JsonTable *self = (JsonTable *) table;
  guint start = self->next * self->n_columns;

  if (self->next == self->n_rows)
    return ACCORD_READ_END;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *text = g_ptr_array_index (self->cells, start + i);

      self->slices[i].text = text != NULL ? text : "";
      self->slices[i].length = strlen (self->slices[i].text);
    }
  row->fields = self->slices;
  row->n_fields = self->n_columns;
  row->line = self->lines[self->next++];

  return ACCORD_READ_ROW;
}

static guint64
json_table_get_bytes_read (const AccordTable *table)
{
  const JsonTable *self = (const JsonTable *) table;

  return self->n_rows > 0 ? table->size * self->next / self->n_rows
                          : table->size;
}

static char *
json_table_describe (const AccordTable *table)
{
  const JsonTable *self = (const JsonTable *) table;

  return g_strdup_printf (_("“%s” is a list of %u objects in JSON."), table->name,
                          self->n_rows);
}

static const AccordTableClass json_table_class = {
  .free = json_table_free,
  .rewind = json_table_rewind,
  .next = json_table_next,
  .get_bytes_read = json_table_get_bytes_read,
  .describe = json_table_describe,
};

AccordTable *
_accord_json_table_new (GFile        *file,
                        guint64       size,
                        GCancellable *cancellable,
                        GError      **error)
{
  JsonTable *self = g_new0 (JsonTable, 1);
  g_autoptr (AccordTable) table = &self->parent;
  g_autoptr (GBytes) bytes
    = _accord_load_bytes (file, MAX_BYTES, cancellable, error);
  const char *text;
  gsize length;

  _accord_table_init (table, &json_table_class, file, size);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  if (bytes == NULL)
    return NULL;

  text = g_bytes_get_data (bytes, &length);
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }

  return parse (self, text, length, error) ? g_steal_pointer (&table) : NULL;
}
