/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordImportMapping:
 *
 * How the columns of a file are to be read, to be used again.
 */
#define ACCORD_TYPE_IMPORT_MAPPING (accord_import_mapping_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportMapping, accord_import_mapping,
                      ACCORD, IMPORT_MAPPING, AccordEntity)

/**
 * AccordImportMappingField:
 *
 * The stored properties; the table in accord-import-mapping.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_IMPORT_MAPPING_NAME = ACCORD_ENTITY_N_FIELDS,
  ACCORD_IMPORT_MAPPING_PROFILE,
  ACCORD_IMPORT_MAPPING_ENTITY_KIND,
  ACCORD_IMPORT_MAPPING_IMPORT_SOURCE,
  ACCORD_IMPORT_MAPPING_DATE_FORMAT,
  ACCORD_IMPORT_MAPPING_DECIMAL_MARK,
  ACCORD_IMPORT_MAPPING_ENCODING,
  ACCORD_IMPORT_MAPPING_SEPARATOR,
} AccordImportMappingField;

G_END_DECLS
