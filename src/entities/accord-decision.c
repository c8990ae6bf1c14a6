/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-decision.h"

#include "accord-choice-types.h"
#include "accord-deal.h"
#include "accord-meeting.h"
#include "accord-person.h"
#include "accord-promise.h"
#include "accord-rules.h"

#include <glib/gi18n-lib.h>

struct _AccordDecision
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordDecision, accord_decision, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "title", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Title"),
    .blurb = N_("What is to be decided") },
  { .name = "promise", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_OWNER, .get_type = accord_promise_get_type,
    .nick = N_("Promise"), .blurb = N_("What it is about") },
  { .name = "deal", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_OWNER, .get_type = accord_deal_get_type,
    .nick = N_("Deal"), .blurb = N_("What it is about") },
  { .name = "meeting", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_meeting_get_type,
    .nick = N_("Meeting"), .blurb = N_("Where it was decided") },
  { .name = "kind", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_decision_kind_get_type,
    .initial = "wait", .nick = N_("Kind"),
    .blurb = N_("Push, back off, trade or wait") },
  { .name = "verdict", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_verdict_get_type,
    .initial = "open", .nick = N_("Verdict"),
    .blurb = N_("Accepted, stretched at a cost, declined, or still open") },
  { .name = "open-since", .type = ACCORD_VALUE_DAY,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Open since"),
    .blurb = N_("Since when the conflict stands") },
  { .name = "decided-on", .type = ACCORD_VALUE_DAY, .nick = N_("Decided on"),
    .blurb = N_("The day of the decision") },
  { .name = "decided-by", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Decides"), .blurb = N_("Who decides") },
  { .name = "gave-way", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_gave_way_get_type,
    .initial = "nobody", .nick = N_("Gave way"),
    .blurb = N_("The side that gave way") },
  { .name = "cost-days", .type = ACCORD_VALUE_NUMBER, .minimum = 0,
    .maximum = 1000000, .nick = N_("Cost in days"),
    .blurb = N_("Person-days that it costs") },
  { .name = "cost-money", .type = ACCORD_VALUE_MONEY,
    .nick = N_("Cost in money"), .blurb = N_("What it costs") },
  { .name = "overtime-hours", .type = ACCORD_VALUE_NUMBER, .minimum = 0,
    .maximum = 1000000, .nick = N_("Overtime"),
    .blurb = N_("Hours beyond the week that it costs") },
  { .name = "chance-given", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_CHANCE, .nick = N_("Chance given"),
    .blurb = N_("What it takes from the chance to win") },
  { .name = "reason", .type = ACCORD_VALUE_TEXT, .nick = N_("Reason"),
    .blurb = N_("Why it was decided so") },
  { .name = "review-on", .type = ACCORD_VALUE_DAY, .nick = N_("Look again on"),
    .blurb = N_("The day to look at it again") },
  { .name = "turn", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_TURN, .minimum = 1, .maximum = 1000000,
    .nick = N_("Turn"),
    .blurb = N_("Its place among all that happened to the promise; "
                "none for an unknown one") },
};

static gboolean
accord_decision_check (AccordEntity *self,
                       GError      **error)
{
  if (accord_entity_get_choice (self, ACCORD_DECISION_VERDICT)
        == ACCORD_VERDICT_OPEN
      || accord_entity_has_value (self, ACCORD_DECISION_DECIDED_ON))
    return TRUE;

  accord_entity_set_rule_error (
    self, error, _("a decision that was taken needs its day: decided-on."));
  return FALSE;
}

static gboolean
accord_decision_edited (AccordEntity       *self,
                        const AccordValue  *before,
                        AccordPlan         *plan,
                        GError            **error)
{
  gboolean was_open
    = before == NULL
      || before[ACCORD_DECISION_VERDICT].integer == ACCORD_VERDICT_OPEN;

  /* It happens when it is taken, not when somebody says that it must be. */
  if (was_open
      && accord_entity_get_choice (self, ACCORD_DECISION_VERDICT)
           != ACCORD_VERDICT_OPEN)
    accord_rules_take_turn (
      self, plan, accord_entity_get_referred (self, ACCORD_DECISION_PROMISE),
      ACCORD_DECISION_TURN);

  return TRUE;
}

static void
accord_decision_class_init (AccordDecisionClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "decision";
  klass->plural = "decisions";
  klass->check = accord_decision_check;
  klass->edited = accord_decision_edited;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_decision_init (AccordDecision *self)
{
}
