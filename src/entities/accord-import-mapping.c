/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-import-mapping.h"

#include <glib/gi18n-lib.h>

struct _AccordImportMapping
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordImportMapping, accord_import_mapping,
                     ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Name"),
    .blurb = N_("What it is called") },
  { .name = "profile", .type = ACCORD_VALUE_TEXT, .nick = N_("Profile"),
    .blurb = N_("The profile that it sets out from") },
  { .name = "entity-kind", .type = ACCORD_VALUE_TEXT,
    .nick = N_("Kind of thing"), .blurb = N_("What the rows become") },
  { .name = "import-source", .type = ACCORD_VALUE_TEXT, .nick = N_("Source"),
    .blurb = N_("The source that imported entities are filed under") },
  { .name = "date-format", .type = ACCORD_VALUE_TEXT,
    .nick = N_("Date format"),
    .blurb = N_("How dates are written, such as day-month-year") },
  { .name = "decimal-mark", .type = ACCORD_VALUE_TEXT,
    .nick = N_("Decimal mark"), .blurb = N_("Point or comma") },
  { .name = "encoding", .type = ACCORD_VALUE_TEXT, .nick = N_("Encoding"),
    .blurb = N_("The encoding of the file") },
  { .name = "separator", .type = ACCORD_VALUE_TEXT, .nick = N_("Separator"),
    .blurb = N_("What stands between two columns") },
};

static void
accord_import_mapping_class_init (AccordImportMappingClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "import-mapping";
  klass->plural = "import-mappings";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_import_mapping_init (AccordImportMapping *self)
{
}
