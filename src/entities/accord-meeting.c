/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-meeting.h"

#include "accord-choice-types.h"
#include "accord-person.h"

#include <glib/gi18n-lib.h>

struct _AccordMeeting
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordMeeting, accord_meeting, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "title", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Title"),
    .blurb = N_("What the meeting is called") },
  { .name = "held-on", .type = ACCORD_VALUE_DAY,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Held on"),
    .blurb = N_("Its day") },
  { .name = "state", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_meeting_state_get_type,
    .initial = "planned", .nick = N_("State"),
    .blurb = N_("Whether it is planned, running or over") },
  { .name = "facilitator", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Run by"), .blurb = N_("Who runs it") },
  { .name = "minutes-planned", .type = ACCORD_VALUE_INTEGER, .minimum = 1,
    .maximum = 1440, .nick = N_("Minutes planned"),
    .blurb = N_("How long it is meant to take") },
  { .name = "minutes-taken", .type = ACCORD_VALUE_INTEGER, .minimum = 0,
    .maximum = 1440, .nick = N_("Minutes taken"),
    .blurb = N_("How long it took") },
  { .name = "note", .type = ACCORD_VALUE_TEXT, .nick = N_("Note"),
    .blurb = N_("What else there is to say") },
  { .name = "started", .type = ACCORD_VALUE_INTEGER, .minimum = 0,
    .maximum = 253402300799, .nick = N_("Started"),
    .blurb = N_("The second it started in, counted from 1970") },
};

static void
accord_meeting_class_init (AccordMeetingClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "meeting";
  klass->plural = "meetings";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_meeting_init (AccordMeeting *self)
{
}
