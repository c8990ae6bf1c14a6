/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-role.h"

#include "accord-person.h"

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

/**
 * accord_role_is_for_hire:
 *
 * A rate of pay is held back, and with it what could be used to work it out:
 * a sum over days that are known. What somebody from outside offers their
 * time for is no pay but a price, which may be told. The rate of a role is one
 * as long as nobody who is employed has that role too.
 *
 * Returns: whether its rate is a price
 */
gboolean
accord_role_is_for_hire (AccordRole *self)
{
  g_autoptr (GPtrArray) people = NULL;

  g_return_val_if_fail (ACCORD_IS_ROLE (self), FALSE);

  people = accord_entity_list_referrers (
    ACCORD_ENTITY (self), ACCORD_TYPE_PERSON, ACCORD_PERSON_ROLE);
  for (guint i = 0; i < people->len; i++)
    if (!accord_entity_get_boolean (people->pdata[i],
                                    ACCORD_PERSON_CONTRACTOR))
      return FALSE;

  return TRUE;
}
