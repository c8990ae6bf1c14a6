/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-driver.h"

#include "accord-choice-types.h"
#include "accord-deal.h"

#include <glib/gi18n-lib.h>

struct _AccordDriver
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordDriver, accord_driver, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "deal", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_deal_get_type, .nick = N_("Deal"),
    .blurb = N_("The deal that it drives") },
  { .name = "rank", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_RANK,
    .nick = N_("Place in the order"),
    .blurb = N_("The sort key of the order made by hand") },
  { .name = "kind", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_driver_kind_get_type,
    .initial = "requirement", .nick = N_("Kind"),
    .blurb = N_("What sort of thing it is") },
  { .name = "text", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Driver"),
    .blurb = N_("What drives the deal, in the customer’s words") },
  { .name = "deciding", .type = ACCORD_VALUE_BOOLEAN,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Deciding"),
    .blurb = N_("Whether the deal hangs on it") },
};

static void
accord_driver_class_init (AccordDriverClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "driver";
  klass->plural = "drivers";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_driver_init (AccordDriver *self)
{
}
