/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-customer-step.h"

#include "accord-deal.h"

#include <glib/gi18n-lib.h>

struct _AccordCustomerStep
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordCustomerStep, accord_customer_step,
                     ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "deal", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_deal_get_type, .nick = N_("Deal"),
    .blurb = N_("The deal that waits for it") },
  { .name = "rank", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_RANK,
    .nick = N_("Place in the order"),
    .blurb = N_("The sort key of the order made by hand") },
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Name"),
    .blurb = N_("What the step is: budget, legal, security review") },
  { .name = "days-low", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_RANGE | ACCORD_FIELD_POSITIVE,
    .minimum = 0, .maximum = 10000,
    .nick = N_("Days, low"),
    .blurb = N_("Working days that it takes at the least") },
  { .name = "days-likely", .type = ACCORD_VALUE_NUMBER,
    .minimum = 0, .maximum = 10000,
    .nick = N_("Days, likely"),
    .blurb = N_("Working days that it is likely to take") },
  { .name = "days-high", .type = ACCORD_VALUE_NUMBER, .minimum = 0, .maximum = 10000,
    .nick = N_("Days, high"),
    .blurb = N_("Working days that it takes at the most") },
  { .name = "done-on", .type = ACCORD_VALUE_DAY, .nick = N_("Done on"),
    .blurb = N_("The day it was taken") },
  { .name = "note", .type = ACCORD_VALUE_TEXT, .nick = N_("Note"),
    .blurb = N_("What else there is to say") },
};

static void
accord_customer_step_class_init (AccordCustomerStepClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "customer-step";
  klass->plural = "customer-steps";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_customer_step_init (AccordCustomerStep *self)
{
}
