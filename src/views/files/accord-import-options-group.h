/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-import-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordImportOptionsGroup:
 *
 * How dates, numbers, chances and estimates are read where a table does not
 * say it by itself, or says it in two ways.
 */
#define ACCORD_TYPE_IMPORT_OPTIONS_GROUP                                      \
  (accord_import_options_group_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportOptionsGroup, accord_import_options_group,
                      ACCORD, IMPORT_OPTIONS_GROUP, AdwPreferencesGroup)

void  accord_import_options_group_show  (AccordImportOptionsGroup  *self,
                                         AccordImportSession       *session);

G_END_DECLS
