/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-account.h"

#include "accord-rules.h"

#include <glib/gi18n-lib.h>

struct _AccordAccount
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordAccount, accord_account, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Name"),
    .blurb = N_("What the customer is called") },
  { .name = "parent", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_account_get_type,
    .nick = N_("Parent"),
    .blurb = N_("The organisation that it is a part of") },
  { .name = "sector", .type = ACCORD_VALUE_TEXT, .nick = N_("Sector"),
    .blurb = N_("The trade it is in") },
  { .name = "region", .type = ACCORD_VALUE_TEXT, .nick = N_("Region"),
    .blurb = N_("Where it is") },
  { .name = "website", .type = ACCORD_VALUE_TEXT, .nick = N_("Website"),
    .blurb = N_("Its address on the web") },
  { .name = "note", .type = ACCORD_VALUE_TEXT, .nick = N_("Note"),
    .blurb = N_("What else there is to say") },
  { .name = "private-note", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_PRIVATE, .nick = N_("Private note"),
    .blurb = N_("What only one side should read") },
};

static gboolean
accord_account_check (AccordEntity *self,
                      GError      **error)
{
  return accord_rules_check_chain (self, ACCORD_ACCOUNT_PARENT, error);
}

static void
accord_account_class_init (AccordAccountClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = NC_("found", "account");
  klass->plural = "accounts";
  klass->check = accord_account_check;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_account_init (AccordAccount *self)
{
}
