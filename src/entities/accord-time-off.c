/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-time-off.h"

#include "accord-person.h"
#include "accord-rules.h"

#include <glib/gi18n-lib.h>

struct _AccordTimeOff
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordTimeOff, accord_time_off, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "person", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_person_get_type, .nick = N_("Person"),
    .blurb = N_("Who is away") },
  { .name = "first-day", .type = ACCORD_VALUE_DAY,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("First day"),
    .blurb = N_("The first day away") },
  { .name = "last-day", .type = ACCORD_VALUE_DAY,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Last day"),
    .blurb = N_("The last day away") },
  { .name = "share", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_CHANCE, .initial = "1",
    .nick = N_("Share"),
    .blurb = N_("The part of the day that they are away") },
  { .name = "note", .type = ACCORD_VALUE_TEXT, .nick = N_("Note"),
    .blurb = N_("What else there is to say") },
};

static gboolean
accord_time_off_check (AccordEntity *self,
                       GError      **error)
{
  return accord_rules_check_days (self, ACCORD_TIME_OFF_FIRST_DAY,
                                  ACCORD_TIME_OFF_LAST_DAY, error);
}

static char *
accord_time_off_dup_label (AccordEntity *self)
{
  return accord_rules_dup_label (self, ACCORD_TIME_OFF_PERSON,
                                 ACCORD_FIELD_NOT_FOUND);
}

static void
accord_time_off_class_init (AccordTimeOffClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "time-off";
  klass->plural = "times-off";
  klass->check = accord_time_off_check;
  klass->dup_label = accord_time_off_dup_label;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_time_off_init (AccordTimeOff *self)
{
}
