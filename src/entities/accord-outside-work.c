/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-outside-work.h"

#include "accord-outside-party.h"

#include <glib/gi18n-lib.h>

struct _AccordOutsideWork
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordOutsideWork, accord_outside_work, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "title", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Title"),
    .blurb = N_("What it is") },
  { .name = "party", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_outside_party_get_type, .nick = N_("Party"),
    .blurb = N_("Who owes it") },
  { .name = "days-low", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_RANGE, .minimum = 0, .maximum = 10000,
    .nick = N_("Days, low"),
    .blurb = N_("Working days from asking, at the least") },
  { .name = "days-likely", .type = ACCORD_VALUE_NUMBER,
    .minimum = 0, .maximum = 10000,
    .nick = N_("Days, likely"),
    .blurb = N_("Working days from asking that are likely") },
  { .name = "days-high", .type = ACCORD_VALUE_NUMBER, .minimum = 0, .maximum = 10000,
    .nick = N_("Days, high"),
    .blurb = N_("Working days from asking, at the most") },
  { .name = "date-low", .type = ACCORD_VALUE_DAY, .flags = ACCORD_FIELD_RANGE,
    .nick = N_("Date, early"),
    .blurb = N_("The earliest day on which it comes") },
  { .name = "date-likely", .type = ACCORD_VALUE_DAY,
    .nick = N_("Date, likely"),
    .blurb = N_("The day on which it is likely to come") },
  { .name = "date-high", .type = ACCORD_VALUE_DAY, .nick = N_("Date, late"),
    .blurb = N_("The latest day on which it comes") },
  { .name = "asked-on", .type = ACCORD_VALUE_DAY, .nick = N_("Asked on"),
    .blurb = N_("The day it was asked for") },
  { .name = "due-on", .type = ACCORD_VALUE_DAY, .nick = N_("Due on"),
    .blurb = N_("The day they have promised") },
  { .name = "escalate-by", .type = ACCORD_VALUE_DAY, .nick = N_("Escalate by"),
    .blurb = N_("The day by which to raise it") },
  { .name = "blocked-since", .type = ACCORD_VALUE_DAY,
    .nick = N_("Blocked since"), .blurb = N_("Since when it stands still") },
  { .name = "done-on", .type = ACCORD_VALUE_DAY, .nick = N_("Done on"),
    .blurb = N_("The day it came") },
  { .name = "remedy", .type = ACCORD_VALUE_TEXT, .nick = N_("Remedy"),
    .blurb = N_("What we propose") },
  { .name = "note", .type = ACCORD_VALUE_TEXT, .nick = N_("Note"),
    .blurb = N_("What else there is to say") },
};

static gboolean
accord_outside_work_check (AccordEntity *self,
                           GError      **error)
{
  if (!accord_entity_has_value (self, ACCORD_OUTSIDE_WORK_DAYS_LOW)
      || !accord_entity_has_value (self, ACCORD_OUTSIDE_WORK_DATE_LOW))
    return TRUE;

  accord_entity_set_rule_error (
    self, error, _("give how many days it takes or when it comes, not both."));
  return FALSE;
}

static void
accord_outside_work_class_init (AccordOutsideWorkClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "outside-work";
  klass->plural = "outside-works";
  klass->check = accord_outside_work_check;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_outside_work_init (AccordOutsideWork *self)
{
}
