/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CliTable:
 *
 * Rows of text in aligned columns, for people. Columns first, then the cells
 * row by row, then print.
 */
typedef struct _CliTable CliTable;

/**
 * CliColumnFlags:
 * @CLI_COLUMN_AT_END: its cells stand at its right end, as numbers do
 * @CLI_COLUMN_WHOLE: its cells are never cut
 *
 * How a column is shown.
 */
typedef enum
{
  CLI_COLUMN_DEFAULT = 0,
  CLI_COLUMN_AT_END = 1 << 0,
  CLI_COLUMN_WHOLE = 1 << 1,
} CliColumnFlags;

CliTable *cli_table_new         (void);
void      cli_table_free        (CliTable        *self);
void      cli_table_add_column  (CliTable        *self,
                                 const char      *heading,
                                 CliColumnFlags   flags);
void      cli_table_add_cell    (CliTable        *self,
                                 const char      *text);
void      cli_table_take_cell   (CliTable        *self,
                                 char            *text);
void      cli_table_print       (CliTable        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliTable, cli_table_free)

G_END_DECLS
