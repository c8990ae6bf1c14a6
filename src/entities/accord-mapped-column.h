/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordMappedColumn:
 *
 * What one column of an import becomes.
 */
#define ACCORD_TYPE_MAPPED_COLUMN (accord_mapped_column_get_type ())
G_DECLARE_FINAL_TYPE (AccordMappedColumn, accord_mapped_column,
                      ACCORD, MAPPED_COLUMN, AccordEntity)

/**
 * AccordMappedColumnField:
 *
 * The stored properties; the table in accord-mapped-column.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_MAPPED_COLUMN_MAPPING = ACCORD_ENTITY_N_FIELDS,
  ACCORD_MAPPED_COLUMN_RANK,
  ACCORD_MAPPED_COLUMN_HEADER,
  ACCORD_MAPPED_COLUMN_PROPERTY,
  ACCORD_MAPPED_COLUMN_UNIT,
} AccordMappedColumnField;

G_END_DECLS
