/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-ask.h"

#include "accord-choice-types.h"
#include "accord-deal.h"
#include "accord-feature.h"
#include "accord-person.h"
#include "accord-promise.h"
#include "accord-rules.h"

#include <glib/gi18n-lib.h>

struct _AccordAsk
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordAsk, accord_ask, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "kind", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_ask_kind_get_type,
    .initial = "question", .nick = N_("Kind"),
    .blurb = N_("What is asked for") },
  { .name = "text", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL,
    .nick = N_("Question"), .blurb = N_("What is asked") },
  { .name = "side", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_side_get_type,
    .initial = "sales", .nick = N_("Side"), .blurb = N_("Who asks") },
  { .name = "deal", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_OWNER, .get_type = accord_deal_get_type,
    .nick = N_("Deal"), .blurb = N_("What it is about") },
  { .name = "promise", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_OWNER, .get_type = accord_promise_get_type,
    .nick = N_("Promise"), .blurb = N_("What it is about") },
  { .name = "feature", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_OWNER, .get_type = accord_feature_get_type,
    .nick = N_("Feature"), .blurb = N_("What it is about") },
  { .name = "asked-by", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Asked by"), .blurb = N_("Who asks") },
  { .name = "asked-on", .type = ACCORD_VALUE_DAY,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Asked on"),
    .blurb = N_("The day it was asked") },
  { .name = "owner", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Owner"), .blurb = N_("Who is to answer") },
  { .name = "due-on", .type = ACCORD_VALUE_DAY, .nick = N_("Due on"),
    .blurb = N_("The day by which an answer is needed") },
  { .name = "answer", .type = ACCORD_VALUE_TEXT, .nick = N_("Answer"),
    .blurb = N_("What was answered") },
  { .name = "answered-by", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Answered by"), .blurb = N_("Who answered") },
  { .name = "answered-on", .type = ACCORD_VALUE_DAY, .nick = N_("Answered on"),
    .blurb = N_("The day of the answer") },
  { .name = "answered-side", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_answerer_get_type,
    .initial = "nobody", .nick = N_("Answered for"),
    .blurb = N_("The side that answered") },
  { .name = "turn", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_TURN, .minimum = 1, .maximum = 1000000,
    .nick = N_("Turn"),
    .blurb = N_("Its place among all that happened to the promise; "
                "none for an unknown one") },
  { .name = "answer-turn", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_TURN, .minimum = 1, .maximum = 1000000,
    .nick = N_("Turn of the answer"),
    .blurb = N_("The place of the answer among all that happened to the "
                "promise; none for an unknown one") },
};

static gboolean
accord_ask_check (AccordEntity *self,
                  GError      **error)
{
  return accord_rules_check_together (self, ACCORD_ASK_ANSWER,
                                      ACCORD_ASK_ANSWERED_ON, error);
}

static const AccordAnswerFields answer
  = { ACCORD_ASK_SIDE, ACCORD_ASK_ANSWER, ACCORD_ASK_ANSWERED_BY,
      ACCORD_ASK_ANSWERED_SIDE };

static gboolean
accord_ask_edited (AccordEntity       *self,
                   const AccordValue  *before,
                   AccordPlan         *plan,
                   GError            **error)
{
  AccordEntity *promise = accord_entity_get_referred (self, ACCORD_ASK_PROMISE);

  if (before == NULL && !accord_entity_has_value (self, ACCORD_ASK_TURN))
    accord_rules_take_turn (self, plan, promise, ACCORD_ASK_TURN);
  if (accord_entity_has_value (self, ACCORD_ASK_ANSWER)
      && !accord_entity_has_value (self, ACCORD_ASK_ANSWER_TURN))
    accord_rules_take_turn (self, plan, promise, ACCORD_ASK_ANSWER_TURN);

  return accord_rules_follow_answer (self, before, plan, &answer, error);
}

static gboolean
accord_ask_recorded (AccordEntity       *self,
                     const AccordValue  *before,
                     AccordPlan         *plan,
                     GError            **error)
{
  return before == NULL
           ? accord_rules_check_speaker (self, ACCORD_ASK_ASKED_BY,
                                         ACCORD_ASK_SIDE, error)
           : accord_rules_check_answer (self, before, &answer, error);
}

static void
accord_ask_class_init (AccordAskClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "ask";
  klass->plural = "asks";
  klass->check = accord_ask_check;
  klass->edited = accord_ask_edited;
  klass->recorded = accord_ask_recorded;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_ask_init (AccordAsk *self)
{
}
