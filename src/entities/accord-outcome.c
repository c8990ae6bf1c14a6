/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-outcome.h"

#include "accord-choice-types.h"
#include "accord-deal.h"
#include "accord-promise.h"
#include "accord-rules.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>

struct _AccordOutcome
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordOutcome, accord_outcome, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "deal", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_OWNER, .get_type = accord_deal_get_type,
    .nick = N_("Deal"), .blurb = N_("What ended") },
  { .name = "promise", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_OWNER, .get_type = accord_promise_get_type,
    .nick = N_("Promise"), .blurb = N_("What ended") },
  { .name = "kind", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_outcome_kind_get_type,
    .initial = "won", .nick = N_("Kind"), .blurb = N_("How it ended") },
  { .name = "day", .type = ACCORD_VALUE_DAY, .flags = ACCORD_FIELD_REQUIRED,
    .nick = N_("Day"), .blurb = N_("When it ended") },
  { .name = "cause", .type = ACCORD_VALUE_TEXT, .flags = ACCORD_FIELD_LABEL,
    .nick = N_("Cause"), .blurb = N_("Why, by cause and not by name") },
  { .name = "lesson-sales", .type = ACCORD_VALUE_TEXT,
    .nick = N_("Lesson of sales"), .blurb = N_("What sales learnt") },
  { .name = "lesson-engineering", .type = ACCORD_VALUE_TEXT,
    .nick = N_("Lesson of engineering"),
    .blurb = N_("What engineering learnt") },
  { .name = "turn", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_TURN, .minimum = 1, .maximum = 1000000,
    .nick = N_("Turn"),
    .blurb = N_("Its place among all that happened to the promise; "
                "none for an unknown one") },
};

static gboolean
accord_outcome_check (AccordEntity *self,
                      GError      **error)
{
  if (accord_entity_has_value (self, ACCORD_OUTCOME_DEAL)
      != accord_entity_has_value (self, ACCORD_OUTCOME_PROMISE))
    return TRUE;

  accord_entity_set_rule_error (
    self, error, _("give the deal or the promise that ended, one of them."));
  return FALSE;
}

static char *
accord_outcome_dup_label (AccordEntity *self)
{
  return accord_rules_dup_label (self, ACCORD_OUTCOME_DEAL,
                                 ACCORD_OUTCOME_PROMISE);
}

static gboolean
accord_outcome_edited (AccordEntity       *self,
                       const AccordValue  *before,
                       AccordPlan         *plan,
                       GError            **error)
{
  if (before == NULL && !accord_entity_has_value (self, ACCORD_OUTCOME_TURN))
    accord_rules_take_turn (
      self, plan, accord_entity_get_referred (self, ACCORD_OUTCOME_PROMISE),
      ACCORD_OUTCOME_TURN);

  return TRUE;
}

static gboolean
accord_outcome_recorded (AccordEntity       *self,
                         const AccordValue  *before,
                         AccordPlan         *plan,
                         GError            **error)
{
  AccordEntity *promise
    = accord_entity_get_referred (self, ACCORD_OUTCOME_PROMISE);

  if (promise == NULL
      || accord_entity_get_day (self, ACCORD_OUTCOME_DAY)
           <= accord_settings_get_today (plan))
    return TRUE;

  accord_entity_set_rule_error (
    promise, error, _("it can’t have ended on a day that has not come yet."));
  return FALSE;
}

static void
accord_outcome_class_init (AccordOutcomeClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "outcome";
  klass->plural = "outcomes";
  klass->check = accord_outcome_check;
  klass->dup_label = accord_outcome_dup_label;
  klass->edited = accord_outcome_edited;
  klass->recorded = accord_outcome_recorded;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_outcome_init (AccordOutcome *self)
{
}
