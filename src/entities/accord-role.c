/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-role.h"

#include <glib/gi18n-lib.h>

struct _AccordRole
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordRole, accord_role, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Name"),
    .blurb = N_("What the role is called") },
  { .name = "cost-per-day", .type = ACCORD_VALUE_MONEY,
    .flags = ACCORD_FIELD_PRIVATE, .nick = N_("Cost per day"),
    .blurb = N_("What a person-day costs") },
};

static void
accord_role_class_init (AccordRoleClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "role";
  klass->plural = "roles";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_role_init (AccordRole *self)
{
}
