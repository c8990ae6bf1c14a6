/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-signature.h"

#include "accord-choice-types.h"
#include "accord-person.h"
#include "accord-plan.h"
#include "accord-promise.h"
#include "accord-rules.h"

#include <glib/gi18n-lib.h>

struct _AccordSignature
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordSignature, accord_signature, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "promise", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_promise_get_type, .nick = N_("Promise"),
    .blurb = N_("What was signed") },
  { .name = "side", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_side_get_type,
    .initial = "engineering", .nick = N_("Side"), .blurb = N_("Who signed") },
  { .name = "person", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Person"), .blurb = N_("Whose name it is") },
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Name"),
    .blurb = N_("The name as it was signed") },
  { .name = "signed-on", .type = ACCORD_VALUE_DAY,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Signed on"),
    .blurb = N_("The day of signing") },
  { .name = "agreed-date", .type = ACCORD_VALUE_DAY, .nick = N_("Agreed date"),
    .blurb = N_("The agreed date that was signed") },
  { .name = "want-date", .type = ACCORD_VALUE_DAY, .nick = N_("Want date"),
    .blurb = N_("The want date at that time") },
  { .name = "confidence", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_CHANCE, .nick = N_("Confidence"),
    .blurb = N_("The chance to keep it that was signed") },
  { .name = "withdrawn-because", .type = ACCORD_VALUE_TEXT,
    .nick = N_("Withdrawn because"),
    .blurb = N_("Why the signature was taken back") },
  { .name = "withdrawn-on", .type = ACCORD_VALUE_DAY,
    .nick = N_("Withdrawn on"),
    .blurb = N_("The day it was taken back") },
  { .name = "turn", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_TURN, .minimum = 1, .maximum = 1000000,
    .nick = N_("Turn"),
    .blurb = N_("Its place among all that happened to the promise; "
                "none for an unknown one") },
  { .name = "withdrawn-turn", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_TURN, .minimum = 1, .maximum = 1000000,
    .nick = N_("Turn of the withdrawal"),
    .blurb = N_("The place of its withdrawal among all that happened to the "
                "promise; none for an unknown one") },
};

static gboolean
accord_signature_edited (AccordEntity       *self,
                         const AccordValue  *before,
                         AccordPlan         *plan,
                         GError            **error)
{
  AccordEntity *promise
    = accord_entity_get_referred (self, ACCORD_SIGNATURE_PROMISE);

  if (before == NULL
      && !accord_entity_has_value (self, ACCORD_SIGNATURE_TURN))
    accord_rules_take_turn (self, plan, promise, ACCORD_SIGNATURE_TURN);
  if (accord_entity_has_value (self, ACCORD_SIGNATURE_WITHDRAWN_BECAUSE)
      && !accord_entity_has_value (self, ACCORD_SIGNATURE_WITHDRAWN_TURN))
    accord_rules_take_turn (self, plan, promise,
                            ACCORD_SIGNATURE_WITHDRAWN_TURN);

  return TRUE;
}

/* Whether the change that is going on signs, or takes a signature back, for
 * another side than the one that makes it; who says no side acts for both. */
static gboolean
is_of_another (AccordEntity      *self,
               const AccordValue *before,
               AccordPlan        *plan)
{
  AccordSide side = accord_rules_get_side (plan);
  gboolean is_taken_back
    = before != NULL
      && accord_value_is_absent (ACCORD_VALUE_TEXT,
                                 before[ACCORD_SIGNATURE_WITHDRAWN_BECAUSE])
      && accord_entity_has_value (self, ACCORD_SIGNATURE_WITHDRAWN_BECAUSE);

  return (before == NULL || is_taken_back) && side != ACCORD_SIDE_BOTH
         && accord_entity_get_choice (self, ACCORD_SIGNATURE_SIDE)
              != (int) side;
}

/* What was signed stays as it was signed; it is taken back with a reason, and
 * then signed anew. Whose name it is can only be seen to be gone. */
static gboolean
accord_signature_recorded (AccordEntity       *self,
                           const AccordValue  *before,
                           AccordPlan         *plan,
                           GError            **error)
{
  static const guint fixed[]
    = { ACCORD_SIGNATURE_PROMISE,     ACCORD_SIGNATURE_SIDE,
        ACCORD_SIGNATURE_NAME,        ACCORD_SIGNATURE_SIGNED_ON,
        ACCORD_SIGNATURE_AGREED_DATE, ACCORD_SIGNATURE_WITHDRAWN_BECAUSE };
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (self);

  if (before == NULL
      && !accord_rules_check_speaker (self, ACCORD_SIGNATURE_PERSON,
                                      ACCORD_SIGNATURE_SIDE, error))
    return FALSE;
  if (is_of_another (self, before, plan))
    {
      accord_entity_set_rule_error (
        self, error, "%s",
        _("each side signs for itself; say which one."));
      return FALSE;
    }

  for (guint i = 0; before != NULL && i < G_N_ELEMENTS (fixed); i++)
    {
      AccordValueType type
        = accord_entity_class_get_field (klass, fixed[i])->type;

      if (accord_value_is_absent (type, before[fixed[i]])
          || accord_value_equal (type, before[fixed[i]],
                                 accord_entity_get_value (self, fixed[i])))
        continue;
      accord_entity_set_rule_error (
        self, error,
        _("what was signed stays as it was; take the signature back, say why, "
          "and sign again."));
      return FALSE;
    }

  return TRUE;
}

/* It goes with its promise alone. */
static gboolean
accord_signature_removed (AccordEntity  *self,
                          AccordPlan    *plan,
                          GError       **error)
{
  if (accord_plan_lookup (
        plan, accord_entity_get_reference (self, ACCORD_SIGNATURE_PROMISE))
      == NULL)
    return TRUE;

  accord_entity_set_rule_error (
    self, error,
    _("a signature can’t be deleted; take it back instead, and say why."));
  return FALSE;
}

static void
accord_signature_class_init (AccordSignatureClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "signature";
  klass->plural = "signatures";
  klass->edited = accord_signature_edited;
  klass->recorded = accord_signature_recorded;
  klass->removed = accord_signature_removed;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_signature_init (AccordSignature *self)
{
}
