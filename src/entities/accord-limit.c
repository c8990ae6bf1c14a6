/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-limit.h"

#include "accord-feature.h"

#include <glib/gi18n-lib.h>

struct _AccordLimit
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordLimit, accord_limit, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "feature", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_feature_get_type, .nick = N_("Feature"),
    .blurb = N_("What has the limit") },
  { .name = "text", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Limit"),
    .blurb = N_("What it can’t do") },
  { .name = "customer-text", .type = ACCORD_VALUE_TEXT,
    .nick = N_("For the customer"),
    .blurb = N_("The same in the customer’s words") },
  { .name = "until", .type = ACCORD_VALUE_TEXT, .nick = N_("Until"),
    .blurb = N_("When it falls away, such as “version 2”") },
};

static void
accord_limit_class_init (AccordLimitClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "limit";
  klass->plural = "limits";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_limit_init (AccordLimit *self)
{
}
