/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-contact.h"

#include "accord-account.h"
#include "accord-choice-types.h"
#include "accord-deal.h"
#include "accord-person.h"

#include <glib/gi18n-lib.h>

struct _AccordContact
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordContact, accord_contact, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "account", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_OWNER, .get_type = accord_account_get_type,
    .nick = N_("Account"), .blurb = N_("Where they work, at the customer") },
  { .name = "deal", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_OWNER, .get_type = accord_deal_get_type,
    .nick = N_("Deal"), .blurb = N_("The deal in which they have a part") },
  { .name = "person", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Person"),
    .blurb = N_("Who they are, where they are one of us") },
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Name"),
    .blurb = N_("Their name") },
  { .name = "job", .type = ACCORD_VALUE_TEXT, .nick = N_("Job"),
    .blurb = N_("What they do there") },
  { .name = "role", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_contact_role_get_type,
    .initial = "other", .nick = N_("Part in the deal"),
    .blurb = N_("The part they have in the decision") },
  { .name = "email", .type = ACCORD_VALUE_TEXT, .nick = N_("E-mail"),
    .blurb = N_("Where to write to") },
  { .name = "phone", .type = ACCORD_VALUE_TEXT, .nick = N_("Telephone"),
    .blurb = N_("Where to call") },
  { .name = "note", .type = ACCORD_VALUE_TEXT, .nick = N_("Note"),
    .blurb = N_("What else there is to say") },
};

static gboolean
accord_contact_check (AccordEntity *self,
                      GError      **error)
{
  if (accord_entity_has_value (self, ACCORD_CONTACT_ACCOUNT)
      || accord_entity_has_value (self, ACCORD_CONTACT_DEAL))
    return TRUE;

  accord_entity_set_rule_error (self, error,
                                _("give the account or the deal."));
  return FALSE;
}

static void
accord_contact_class_init (AccordContactClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "contact";
  klass->plural = "contacts";
  klass->check = accord_contact_check;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_contact_init (AccordContact *self)
{
}
