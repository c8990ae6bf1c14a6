/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-import-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordImportLine:
 *
 * What happens to one line of an import.
 */
#define ACCORD_TYPE_IMPORT_LINE (accord_import_line_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportLine, accord_import_line, ACCORD,
                      IMPORT_LINE, GtkBox)

GtkListItemFactory *accord_import_line_create_factory (void);

G_END_DECLS
