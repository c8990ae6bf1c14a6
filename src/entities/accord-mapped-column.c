/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-mapped-column.h"

#include "accord-import-mapping.h"

#include <glib/gi18n-lib.h>

struct _AccordMappedColumn
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordMappedColumn, accord_mapped_column,
                     ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "mapping", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_import_mapping_get_type, .nick = N_("Mapping"),
    .blurb = N_("Where it belongs") },
  { .name = "rank", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_RANK,
    .nick = N_("Place in the order"),
    .blurb = N_("The sort key of the order made by hand") },
  { .name = "header", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Header"),
    .blurb = N_("What stands above the column") },
  { .name = "property", .type = ACCORD_VALUE_TEXT, .nick = N_("Property"),
    .blurb = N_("What it becomes; none to leave it out") },
  { .name = "unit", .type = ACCORD_VALUE_TEXT, .nick = N_("Unit"),
    .blurb = N_("What its numbers count, such as seconds or points") },
};

static void
accord_mapped_column_class_init (AccordMappedColumnClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "mapped-column";
  klass->plural = "mapped-columns";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_mapped_column_init (AccordMappedColumn *self)
{
}
