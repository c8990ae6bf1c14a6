/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-offer.h"

#include "accord-choice-types.h"
#include "accord-person.h"
#include "accord-promise.h"
#include "accord-rules.h"

#include <glib/gi18n-lib.h>

struct _AccordOffer
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordOffer, accord_offer, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "promise", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_promise_get_type, .nick = N_("Promise"),
    .blurb = N_("What it is about") },
  { .name = "made-on", .type = ACCORD_VALUE_DAY,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Made on"),
    .blurb = N_("The day it was made") },
  { .name = "side", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_side_get_type,
    .initial = "engineering", .nick = N_("Side"), .blurb = N_("Who made it") },
  { .name = "person", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Person"), .blurb = N_("Who spoke for that side") },
  { .name = "date", .type = ACCORD_VALUE_DAY, .nick = N_("Date"),
    .blurb = N_("The date that was offered") },
  { .name = "confidence", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_CHANCE, .nick = N_("Confidence"),
    .blurb = N_("How sure that side said it was") },
  { .name = "scope", .type = ACCORD_VALUE_TEXT, .nick = N_("Scope"),
    .blurb = N_("What would be delivered by then") },
  { .name = "why", .type = ACCORD_VALUE_TEXT, .nick = N_("Why"),
    .blurb = N_("The reason that was given") },
  { .name = "turn", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_TURN, .minimum = 1, .maximum = 1000000,
    .nick = N_("Turn"),
    .blurb = N_("Its place among all that happened to the promise; "
                "none for an unknown one") },
  { .name = "accepts", .type = ACCORD_VALUE_BOOLEAN,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Accepts"),
    .blurb = N_("Whether it takes what was offered: the date is agreed") },
};

static char *
accord_offer_dup_label (AccordEntity *self)
{
  return accord_rules_dup_label (self, ACCORD_OFFER_PROMISE,
                                 ACCORD_FIELD_NOT_FOUND);
}

static gboolean
accord_offer_edited (AccordEntity       *self,
                     const AccordValue  *before,
                     AccordPlan         *plan,
                     GError            **error)
{
  if (before == NULL && !accord_entity_has_value (self, ACCORD_OFFER_TURN))
    accord_rules_take_turn (
      self, plan, accord_entity_get_referred (self, ACCORD_OFFER_PROMISE),
      ACCORD_OFFER_TURN);

  return TRUE;
}

static gboolean
accord_offer_recorded (AccordEntity       *self,
                       const AccordValue  *before,
                       AccordPlan         *plan,
                       GError            **error)
{
  return before != NULL
         || accord_rules_check_speaker (self, ACCORD_OFFER_PERSON,
                                        ACCORD_OFFER_SIDE, error);
}

static void
accord_offer_class_init (AccordOfferClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "offer";
  klass->plural = "offers";
  klass->dup_label = accord_offer_dup_label;
  klass->edited = accord_offer_edited;
  klass->recorded = accord_offer_recorded;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_offer_init (AccordOffer *self)
{
}
