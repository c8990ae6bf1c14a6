/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-concern.h"

#include "accord-choice-types.h"
#include "accord-deal.h"
#include "accord-feature.h"
#include "accord-person.h"
#include "accord-promise.h"
#include "accord-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordConcern
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordConcern, accord_concern, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "text", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Concern"),
    .blurb = N_("What the worry is") },
  { .name = "side", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_side_get_type,
    .initial = "engineering", .nick = N_("Side"),
    .blurb = N_("Whose worry it is") },
  { .name = "deal", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_OWNER, .get_type = accord_deal_get_type,
    .nick = N_("Deal"), .blurb = N_("What it is about") },
  { .name = "promise", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_OWNER, .get_type = accord_promise_get_type,
    .nick = N_("Promise"), .blurb = N_("What it is about") },
  { .name = "feature", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_OWNER, .get_type = accord_feature_get_type,
    .nick = N_("Feature"), .blurb = N_("What it is about") },
  { .name = "person", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Person"), .blurb = N_("Who raised it") },
  { .name = "raised-on", .type = ACCORD_VALUE_DAY,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Raised on"),
    .blurb = N_("The day it was raised") },
  { .name = "heard-by", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Heard by"), .blurb = N_("Who said it back") },
  { .name = "heard-on", .type = ACCORD_VALUE_DAY, .nick = N_("Heard on"),
    .blurb = N_("The day it was said back") },
  { .name = "heard-words", .type = ACCORD_VALUE_TEXT, .nick = N_("Said back"),
    .blurb = N_("The concern in the other side’s own words") },
  { .name = "settled-on", .type = ACCORD_VALUE_DAY, .nick = N_("Settled on"),
    .blurb = N_("The day it stopped being a worry") },
  { .name = "heard-side", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_answerer_get_type,
    .initial = "nobody", .nick = N_("Heard for"),
    .blurb = N_("The side that said it back") },
};

/* Whether two texts are the same but for case and space around them. */
static gboolean
is_echo (const char *words,
         const char *text)
{
  g_autofree char *a = g_utf8_casefold (words, -1);
  g_autofree char *b = g_utf8_casefold (text, -1);

  return strcmp (g_strstrip (a), g_strstrip (b)) == 0;
}

static gboolean
accord_concern_check (AccordEntity *self,
                      GError      **error)
{
  const char *words = accord_entity_get_text (self, ACCORD_CONCERN_HEARD_WORDS);
  const char *text = accord_entity_get_text (self, ACCORD_CONCERN_TEXT);

  if (words != NULL && text != NULL && is_echo (words, text))
    {
      accord_entity_set_rule_error (
        self, error,
        _("it is heard when it is said back in other words than these."));
      return FALSE;
    }

  return accord_rules_check_together (self, ACCORD_CONCERN_HEARD_WORDS,
                                      ACCORD_CONCERN_HEARD_ON, error);
}

static const AccordAnswerFields answer
  = { ACCORD_CONCERN_SIDE, ACCORD_CONCERN_HEARD_WORDS,
      ACCORD_CONCERN_HEARD_BY, ACCORD_CONCERN_HEARD_SIDE };

static gboolean
accord_concern_edited (AccordEntity       *self,
                       const AccordValue  *before,
                       AccordPlan         *plan,
                       GError            **error)
{
  return accord_rules_follow_answer (self, before, plan, &answer, error);
}

static gboolean
accord_concern_recorded (AccordEntity       *self,
                         const AccordValue  *before,
                         AccordPlan         *plan,
                         GError            **error)
{
  return before == NULL
           ? accord_rules_check_speaker (self, ACCORD_CONCERN_PERSON,
                                         ACCORD_CONCERN_SIDE, error)
           : accord_rules_check_answer (self, before, &answer, error);
}

static void
accord_concern_class_init (AccordConcernClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "concern";
  klass->plural = "concerns";
  klass->check = accord_concern_check;
  klass->edited = accord_concern_edited;
  klass->recorded = accord_concern_recorded;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_concern_init (AccordConcern *self)
{
}
