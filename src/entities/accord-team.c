/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-team.h"

#include "accord-calendar.h"
#include "accord-person.h"

#include <glib/gi18n-lib.h>

struct _AccordTeam
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordTeam, accord_team, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Name"),
    .blurb = N_("What the team is called") },
  { .name = "rank", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_RANK,
    .nick = N_("Place in the order"),
    .blurb = N_("The sort key of the order made by hand") },
  { .name = "calendar", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_calendar_get_type,
    .nick = N_("Calendar"),
    .blurb = N_("Its working days; none for the plan’s") },
  { .name = "focus-factor", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_REQUIRED, .minimum = 0.01, .maximum = 2,
    .initial = "0.8", .nick = N_("Focus factor"),
    .blurb = N_("Person-days of progress that a head makes in a day") },
  { .name = "attrition", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_CHANCE, .initial = "0",
    .nick = N_("Attrition"),
    .blurb = N_("Departures to expect in a year, as a share of the team") },
  { .name = "lead", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Lead"), .blurb = N_("Who speaks for the team") },
  { .name = "note", .type = ACCORD_VALUE_TEXT, .nick = N_("Note"),
    .blurb = N_("What else there is to say") },
};

static void
accord_team_class_init (AccordTeamClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = NC_("found", "team");
  klass->plural = "teams";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_team_init (AccordTeam *self)
{
}
