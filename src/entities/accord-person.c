/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-person.h"

#include "accord-calendar.h"
#include "accord-choice-types.h"
#include "accord-role.h"
#include "accord-rules.h"

#include <glib/gi18n-lib.h>

struct _AccordPerson
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordPerson, accord_person, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Name"),
    .blurb = N_("Their name") },
  { .name = "side", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_side_get_type,
    .initial = "engineering", .nick = N_("Side"),
    .blurb = N_("The side they belong to") },
  { .name = "role", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_role_get_type,
    .nick = N_("Role"), .blurb = N_("What they work as") },
  { .name = "calendar", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_calendar_get_type,
    .nick = N_("Calendar"),
    .blurb = N_("Their working days; none for the team’s") },
  { .name = "starts-on", .type = ACCORD_VALUE_DAY, .nick = N_("Starts on"),
    .blurb = N_("The first day they are there; none for always") },
  { .name = "ends-on", .type = ACCORD_VALUE_DAY, .nick = N_("Ends on"),
    .blurb = N_("The last day they are there; none for open") },
  { .name = "contractor", .type = ACCORD_VALUE_BOOLEAN,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Contractor"),
    .blurb = N_("Whether they come from outside for a time") },
  { .name = "ramp-up", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_REQUIRED, .minimum = 0, .maximum = 1000,
    .initial = "0", .nick = N_("Getting up to speed"),
    .blurb = N_("Working days until they are fully useful") },
  { .name = "email", .type = ACCORD_VALUE_TEXT, .nick = N_("E-mail"),
    .blurb = N_("Where to write to") },
  { .name = "note", .type = ACCORD_VALUE_TEXT, .nick = N_("Note"),
    .blurb = N_("What else there is to say") },
};

static gboolean
accord_person_check (AccordEntity *self,
                     GError      **error)
{
  return accord_rules_check_days (self, ACCORD_PERSON_STARTS_ON,
                                  ACCORD_PERSON_ENDS_ON, error);
}

static void
accord_person_class_init (AccordPersonClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = NC_("found", "person");
  klass->plural = "people";
  klass->check = accord_person_check;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_person_init (AccordPerson *self)
{
}
