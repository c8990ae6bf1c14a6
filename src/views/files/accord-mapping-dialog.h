/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-column-mapping.h"
#include "accord-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordMappingDialog:
 *
 * Asks what the columns of a table are. “mapped” brings the #AccordProfile to
 * read it with, as a pointer that is borrowed.
 */
#define ACCORD_TYPE_MAPPING_DIALOG (accord_mapping_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordMappingDialog, accord_mapping_dialog, ACCORD,
                      MAPPING_DIALOG, AdwWindow)

GtkWidget *accord_mapping_dialog_new (GtkWindow           *parent,
                                      AccordPlan          *plan,
                                      AccordColumnMapping *mapping,
                                      const char          *file);

G_END_DECLS
