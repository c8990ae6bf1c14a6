/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an element's text is, and so what the member that it fills is: int,
 * gboolean, double, char *, AccordDay (twice), double in minutes. */
typedef enum
{
  ACCORD_MSPDI_FIELD_INT,
  ACCORD_MSPDI_FIELD_FLAG,
  ACCORD_MSPDI_FIELD_NUMBER,
  ACCORD_MSPDI_FIELD_TEXT,
  ACCORD_MSPDI_FIELD_DAY,
  ACCORD_MSPDI_FIELD_LAST_DAY,
  ACCORD_MSPDI_FIELD_DURATION,
} AccordMspdiFieldType;

/* An element, and the member of a struct that it fills. */
typedef struct
{
  const char *element;
  AccordMspdiFieldType type;
  gsize offset;
} AccordMspdiField;

gboolean _accord_mspdi_field_parse (const AccordMspdiField *self,
                                    gpointer                target,
                                    const char             *text);

G_END_DECLS
