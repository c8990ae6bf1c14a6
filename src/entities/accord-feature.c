/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-feature.h"

#include "accord-choice-types.h"
#include "accord-rules.h"

#include <glib/gi18n-lib.h>

struct _AccordFeature
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordFeature, accord_feature, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "title", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Title"),
    .blurb = N_("What it is called") },
  { .name = "rank", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_RANK,
    .nick = N_("Place in the order"),
    .blurb = N_("The sort key of the order made by hand") },
  { .name = "pinned", .type = ACCORD_VALUE_BOOLEAN,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Pinned"),
    .blurb = N_("Whether its place in the queue was set by hand") },
  { .name = "status", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_feature_status_get_type,
    .initial = "planned", .nick = N_("Status"),
    .blurb = N_("How far the work is") },
  { .name = "kind", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_feature_kind_get_type,
    .initial = "idea", .nick = N_("Kind"),
    .blurb = N_("Whether it exists, is being built, is an idea, or is for "
                "show") },
  { .name = "mode", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_work_mode_get_type,
    .initial = "elastic", .nick = N_("Work"),
    .blurb = N_("Whether it takes who is free, or exactly its people on "
                "consecutive days") },
  { .name = "earliest-start", .type = ACCORD_VALUE_DAY,
    .nick = N_("Earliest start"),
    .blurb = N_("The day before which it can’t begin") },
  { .name = "before-win", .type = ACCORD_VALUE_BOOLEAN,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Before the deal is won"),
    .blurb = N_("Whether work begins before a deal that needs it is won") },
  { .name = "begun-on", .type = ACCORD_VALUE_DAY, .nick = N_("Begun on"),
    .blurb = N_("The day the work began") },
  { .name = "done-on", .type = ACCORD_VALUE_DAY, .nick = N_("Done on"),
    .blurb = N_("The day the work was done") },
  { .name = "demo-date", .type = ACCORD_VALUE_DAY, .nick = N_("Demo"),
    .blurb = N_("The day it can be shown") },
  { .name = "material-date", .type = ACCORD_VALUE_DAY,
    .nick = N_("Sales material"),
    .blurb = N_("The day the material for selling it is there") },
  { .name = "release-date", .type = ACCORD_VALUE_DAY, .nick = N_("Release"),
    .blurb = N_("The day it is released") },
  { .name = "alternative-to", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_feature_get_type,
    .nick = N_("Instead of"),
    .blurb = N_("The feature whose problem it solves another way") },
  { .name = "parent", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_feature_get_type,
    .nick = N_("Part of"),
    .blurb = N_("The larger feature that it is a part of") },
  { .name = "testing-share", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_CHANCE, .nick = N_("Testing"),
    .blurb = N_("The share of the effort that is testing") },
  { .name = "specification", .type = ACCORD_VALUE_TEXT,
    .nick = N_("Specification"),
    .blurb = N_("What is to be built, or where that is written") },
  { .name = "note", .type = ACCORD_VALUE_TEXT, .nick = N_("Note"),
    .blurb = N_("What else there is to say") },
};

static gboolean
accord_feature_check (AccordEntity *self,
                      GError      **error)
{
  return accord_rules_check_chain (self, ACCORD_FEATURE_PARENT, error)
         && accord_rules_check_chain (self, ACCORD_FEATURE_ALTERNATIVE_TO,
                                      error)
         && accord_rules_check_days (self, ACCORD_FEATURE_BEGUN_ON,
                                     ACCORD_FEATURE_DONE_ON, error);
}

static void
accord_feature_class_init (AccordFeatureClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = NC_("found", "feature");
  klass->plural = "features";
  klass->check = accord_feature_check;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_feature_init (AccordFeature *self)
{
}
