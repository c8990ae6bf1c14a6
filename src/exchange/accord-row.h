/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordSlice:
 * @text: UTF-8 without a NUL inside, and with one behind its end
 * @length: its length in bytes
 *
 * One field of a row. It belongs to whoever gave the row.
 */
typedef struct
{
  const char *text;
  gsize length;
} AccordSlice;

/**
 * AccordRow:
 * @fields: (array length=n_fields): the fields, valid until the next row
 * @n_fields: how many there are
 * @line: the physical line on which the row begins, from 1
 *
 * One row of a table.
 */
typedef struct
{
  const AccordSlice *fields;
  guint n_fields;
  guint64 line;
} AccordRow;

/**
 * AccordReadResult:
 * @ACCORD_READ_FAILED: an error was set
 * @ACCORD_READ_ROW: there is a row
 * @ACCORD_READ_END: there are no more
 *
 * What asking for the next row can answer.
 */
typedef enum
{
  ACCORD_READ_FAILED,
  ACCORD_READ_ROW,
  ACCORD_READ_END,
} AccordReadResult;

G_END_DECLS
