/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-outside-party.h"

#include "accord-account.h"
#include "accord-choice-types.h"

#include <glib/gi18n-lib.h>

struct _AccordOutsideParty
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordOutsideParty, accord_outside_party,
                     ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Name"),
    .blurb = N_("What they are called") },
  { .name = "kind", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_party_kind_get_type,
    .initial = "own-vendor", .nick = N_("Kind"),
    .blurb = N_("Whose they are") },
  { .name = "account", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_account_get_type,
    .nick = N_("Account"), .blurb = N_("The customer to whom they belong") },
  { .name = "contact", .type = ACCORD_VALUE_TEXT, .nick = N_("Contact"),
    .blurb = N_("Whom to talk to") },
  { .name = "email", .type = ACCORD_VALUE_TEXT, .nick = N_("E-mail"),
    .blurb = N_("Where to write to") },
  { .name = "phone", .type = ACCORD_VALUE_TEXT, .nick = N_("Telephone"),
    .blurb = N_("Where to call") },
  { .name = "contract", .type = ACCORD_VALUE_TEXT, .nick = N_("Contract"),
    .blurb = N_("What they are bound by") },
  { .name = "note", .type = ACCORD_VALUE_TEXT, .nick = N_("Note"),
    .blurb = N_("What else there is to say") },
};

static void
accord_outside_party_class_init (AccordOutsidePartyClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "outside-party";
  klass->plural = "outside-parties";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_outside_party_init (AccordOutsideParty *self)
{
}
