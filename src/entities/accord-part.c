/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-part.h"

#include "accord-feature.h"
#include "accord-person.h"
#include "accord-rules.h"
#include "accord-team.h"

#include <glib/gi18n-lib.h>

struct _AccordPart
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordPart, accord_part, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "feature", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_feature_get_type, .nick = N_("Feature"),
    .blurb = N_("What it is a part of") },
  { .name = "team", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_team_get_type,
    .nick = N_("Team"), .blurb = N_("Who does it") },
  { .name = "name", .type = ACCORD_VALUE_TEXT, .flags = ACCORD_FIELD_LABEL,
    .nick = N_("Name"), .blurb = N_("What is done") },
  { .name = "step", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_REQUIRED, .minimum = 1, .maximum = 100,
    .initial = "1", .nick = N_("Step"),
    .blurb = N_("A step starts when the one before has ended") },
  { .name = "estimate-low", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_RANGE | ACCORD_FIELD_POSITIVE,
    .minimum = 0, .maximum = 1000000,
    .nick = N_("Estimate, low"), .blurb = N_("Person-days at the least") },
  { .name = "estimate-likely", .type = ACCORD_VALUE_NUMBER,
    .minimum = 0, .maximum = 1000000,
    .nick = N_("Estimate, likely"),
    .blurb = N_("Person-days that are likely") },
  { .name = "estimate-high", .type = ACCORD_VALUE_NUMBER,
    .minimum = 0, .maximum = 1000000,
    .nick = N_("Estimate, high"), .blurb = N_("Person-days at the most") },
  { .name = "estimated-on", .type = ACCORD_VALUE_DAY,
    .nick = N_("Estimated on"), .blurb = N_("The day of the estimate") },
  { .name = "estimated-by", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Estimated by"), .blurb = N_("Who estimated") },
  { .name = "people", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_REQUIRED, .minimum = 1, .maximum = 1000,
    .initial = "1", .nick = N_("People"),
    .blurb = N_("The most people who can work on it at once") },
  { .name = "assignee", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Assignee"), .blurb = N_("The only one who can do it") },
  { .name = "done-effort", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_REQUIRED, .minimum = 0, .maximum = 1000000,
    .initial = "0", .nick = N_("Done"),
    .blurb = N_("Person-days done so far") },
  { .name = "remaining-low", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_RANGE, .minimum = 0, .maximum = 1000000,
    .nick = N_("Remaining, low"),
    .blurb = N_("Person-days that are left at the least") },
  { .name = "remaining-likely", .type = ACCORD_VALUE_NUMBER,
    .minimum = 0, .maximum = 1000000,
    .nick = N_("Remaining, likely"),
    .blurb = N_("Person-days that are likely to be left") },
  { .name = "remaining-high", .type = ACCORD_VALUE_NUMBER,
    .minimum = 0, .maximum = 1000000,
    .nick = N_("Remaining, high"),
    .blurb = N_("Person-days that are left at the most") },
  { .name = "actual-effort", .type = ACCORD_VALUE_NUMBER, .minimum = 0,
    .maximum = 1000000, .nick = N_("Actual"),
    .blurb = N_("Person-days that it took in the end") },
};

static char *
accord_part_dup_label (AccordEntity *self)
{
  return accord_rules_dup_label (self, ACCORD_PART_FEATURE, ACCORD_PART_TEAM);
}

static void
accord_part_class_init (AccordPartClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "part";
  klass->plural = "parts";
  klass->dup_label = accord_part_dup_label;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_part_init (AccordPart *self)
{
}
