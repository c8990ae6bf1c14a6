/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-agenda-item.h"

#include "accord-ask.h"
#include "accord-choice-types.h"
#include "accord-concern.h"
#include "accord-decision.h"
#include "accord-meeting.h"
#include "accord-outside-work.h"
#include "accord-promise.h"

#include <glib/gi18n-lib.h>

struct _AccordAgendaItem
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordAgendaItem, accord_agenda_item, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "meeting", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_meeting_get_type, .nick = N_("Meeting"),
    .blurb = N_("Which meeting") },
  { .name = "rank", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_RANK,
    .nick = N_("Place in the order"),
    .blurb = N_("The sort key of the order made by hand") },
  { .name = "kind", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_agenda_kind_get_type,
    .initial = "other", .nick = N_("Kind"), .blurb = N_("What it is about") },
  { .name = "title", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Title"),
    .blurb = N_("What it is called") },
  { .name = "promise", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_promise_get_type,
    .nick = N_("Promise"), .blurb = N_("What it is about") },
  { .name = "ask", .type = ACCORD_VALUE_REFERENCE, .flags = ACCORD_FIELD_CLEAR,
    .get_type = accord_ask_get_type, .nick = N_("Ask"),
    .blurb = N_("What it is about") },
  { .name = "concern", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_concern_get_type,
    .nick = N_("Concern"), .blurb = N_("What it is about") },
  { .name = "outside-work", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_outside_work_get_type,
    .nick = N_("Outside work"), .blurb = N_("What it is about") },
  { .name = "decision", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_decision_get_type,
    .nick = N_("Decision"), .blurb = N_("What it is about") },
  { .name = "done", .type = ACCORD_VALUE_BOOLEAN,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Done"),
    .blurb = N_("Whether it was talked about") },
  { .name = "skipped", .type = ACCORD_VALUE_BOOLEAN,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Skipped"),
    .blurb = N_("Whether it was left for another time") },
  { .name = "seconds", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_REQUIRED, .minimum = 0, .maximum = 86400,
    .initial = "0", .nick = N_("Seconds"), .blurb = N_("How long it took") },
  { .name = "note", .type = ACCORD_VALUE_TEXT, .nick = N_("Note"),
    .blurb = N_("What was said") },
  { .name = "since", .type = ACCORD_VALUE_INTEGER, .minimum = 0,
    .maximum = 253402300799, .nick = N_("Talked about since"),
    .blurb = N_("While it is being talked about: the second, counted from "
                "1970, up to which its time is counted already") },
};

static void
accord_agenda_item_class_init (AccordAgendaItemClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "agenda-item";
  klass->plural = "agenda-items";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_agenda_item_init (AccordAgendaItem *self)
{
}
