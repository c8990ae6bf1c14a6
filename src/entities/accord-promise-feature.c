/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-promise-feature.h"

#include "accord-choice-types.h"
#include "accord-feature.h"
#include "accord-promise.h"
#include "accord-rules.h"

#include <glib/gi18n-lib.h>

struct _AccordPromiseFeature
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordPromiseFeature, accord_promise_feature,
                     ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "promise", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_promise_get_type, .nick = N_("Promise"),
    .blurb = N_("What needs it") },
  { .name = "feature", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_feature_get_type, .nick = N_("Feature"),
    .blurb = N_("What is needed") },
  { .name = "level", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_need_level_get_type,
    .initial = "must", .nick = N_("Level"),
    .blurb = N_("Whether it must, should or could be in it") },
  { .name = "left-out", .type = ACCORD_VALUE_BOOLEAN,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Left out"),
    .blurb = N_("Whether it is left out for now") },
  { .name = "win-factor", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_CHANCE, .initial = "1",
    .nick = N_("Factor on the chance"),
    .blurb = N_("What leaving it out multiplies the chance to win by") },
  { .name = "note", .type = ACCORD_VALUE_TEXT, .nick = N_("Note"),
    .blurb = N_("What else there is to say") },
};

static gboolean
accord_promise_feature_check (AccordEntity *self,
                              GError      **error)
{
  if (accord_entity_get_boolean (self, ACCORD_PROMISE_FEATURE_LEFT_OUT)
      && accord_entity_get_choice (self, ACCORD_PROMISE_FEATURE_LEVEL)
           == ACCORD_NEED_LEVEL_MUST)
    {
      accord_entity_set_rule_error (
        self, error,
        _("what a promise must have can’t be left out; make it a should or "
          "could first."));
      return FALSE;
    }

  return accord_rules_check_pair (self, ACCORD_PROMISE_FEATURE_FEATURE,
                                  ACCORD_PROMISE_FEATURE_PROMISE, error);
}

static char *
accord_promise_feature_dup_label (AccordEntity *self)
{
  return accord_rules_dup_label (self, ACCORD_PROMISE_FEATURE_PROMISE,
                                 ACCORD_PROMISE_FEATURE_FEATURE);
}

static void
accord_promise_feature_class_init (AccordPromiseFeatureClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "promise-feature";
  klass->plural = "promise-features";
  klass->check = accord_promise_feature_check;
  klass->dup_label = accord_promise_feature_dup_label;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_promise_feature_init (AccordPromiseFeature *self)
{
}
