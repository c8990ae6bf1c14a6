/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-table.h"

#include "cli-text.h"

#define CELL_MAX 40
#define GAP      "  "

typedef struct
{
  char *heading; /* NULL where the table has none */
  CliColumnFlags flags;
  guint width;
} Column;

struct _CliTable
{
  GArray *columns;
  GPtrArray *cells;
};

static void
clear_column (gpointer data)
{
  g_free (((Column *) data)->heading);
}

/**
 * cli_table_new:
 *
 * Returns: (transfer full): a table without columns
 */
CliTable *
cli_table_new (void)
{
  CliTable *self = g_new (CliTable, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  self->cells = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * cli_table_free:
 * @self: (transfer full): a table
 */
void
cli_table_free (CliTable *self)
{
  g_array_unref (self->columns);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * cli_table_add_column:
 * @heading: (nullable): what stands above it, %NULL for all or none
 */
void
cli_table_add_column (CliTable      *self,
                      const char    *heading,
                      CliColumnFlags flags)
{
  Column column = { g_strdup (heading), flags, 0 };

  g_return_if_fail (self->cells->len == 0);

  if (heading != NULL)
    column.width = cli_text_get_width (heading);
  g_array_append_val (self->columns, column);
}

/**
 * cli_table_add_cell:
 * @text: (nullable): what stands in it
 *
 * Adds the next cell of the row, or the first one of the next row.
 */
void
cli_table_add_cell (CliTable   *self,
                    const char *text)
{
  guint next = self->cells->len % self->columns->len;
  Column *column = &g_array_index (self->columns, Column, next);
  guint limit = column->flags & CLI_COLUMN_WHOLE ? G_MAXUINT : CELL_MAX;
  char *shown = cli_text_shorten (text != NULL ? text : "", limit);

  column->width = MAX (column->width, cli_text_get_width (shown));
  g_ptr_array_add (self->cells, shown);
}

/**
 * cli_table_take_cell:
 * @text: (transfer full) (nullable): what stands in it
 *
 * As cli_table_add_cell(), of what was made for it.
 */
void
cli_table_take_cell (CliTable *self,
                     char     *text)
{
  cli_table_add_cell (self, text);
  g_free (text);
}

static void
print_row (CliTable    *self,
           char *const *cells)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = &g_array_index (self->columns, Column, i);

      g_string_append (line, i > 0 ? GAP : "");
      cli_text_append (line, cells[i], column->width,
                       column->flags & CLI_COLUMN_AT_END);
    }
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);

  g_print ("%s\n", line->str);
}

/**
 * cli_table_print:
 *
 * Writes it to stdout.
 */
void
cli_table_print (CliTable *self)
{
  guint n = self->columns->len;
  g_autofree char **headings = g_new0 (char *, n);

  for (guint i = 0; i < n; i++)
    headings[i] = g_array_index (self->columns, Column, i).heading;
  if (headings[0] != NULL)
    print_row (self, headings);

  for (guint i = 0; i + n <= self->cells->len; i += n)
    print_row (self, (char *const *) &self->cells->pdata[i]);
}
