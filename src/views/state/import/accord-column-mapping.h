/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-profile.h"
#include "accord-table-sample.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordColumnMapping:
 *
 * Which column of an unknown table gives which property, while a person
 * decides it. The signal “changed” is for all of it.
 */
#define ACCORD_TYPE_COLUMN_MAPPING (accord_column_mapping_get_type ())
G_DECLARE_FINAL_TYPE (AccordColumnMapping, accord_column_mapping, ACCORD,
                      COLUMN_MAPPING, GObject)

AccordColumnMapping *accord_column_mapping_new
                       (const AccordTableSample *sample);
void             accord_column_mapping_set_kind
                       (AccordColumnMapping  *self,
                        AccordTargetKind      kind);
AccordTargetKind accord_column_mapping_get_kind
                       (AccordColumnMapping  *self);
guint            accord_column_mapping_get_n_columns
                       (AccordColumnMapping  *self);
const char      *accord_column_mapping_get_heading
                       (AccordColumnMapping  *self,
                        guint                 column);
const char      *accord_column_mapping_get_values
                       (AccordColumnMapping  *self,
                        guint                 column);
char           **accord_column_mapping_list_choices
                       (AccordColumnMapping  *self);
void             accord_column_mapping_choose
                       (AccordColumnMapping  *self,
                        guint                 column,
                        guint                 choice);
guint            accord_column_mapping_get_choice
                       (AccordColumnMapping  *self,
                        guint                 column);
char           **accord_column_mapping_list_pairs
                       (AccordColumnMapping  *self);
AccordProfile   *accord_column_mapping_make_profile
                       (AccordColumnMapping  *self,
                        const char           *name,
                        GError              **error);

const char      *accord_target_kind_get_words (AccordTargetKind kind);

G_END_DECLS
