/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-calendar.h"

#include <glib/gi18n-lib.h>

struct _AccordCalendar
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordCalendar, accord_calendar, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Name"),
    .blurb = N_("What the calendar is called") },
  { .name = "weekdays", .type = ACCORD_VALUE_WEEKDAYS,
    .flags = ACCORD_FIELD_REQUIRED, .initial = "mon,tue,wed,thu,fri",
    .nick = N_("Weekdays"), .blurb = N_("The weekdays that are worked") },
};

static void
accord_calendar_class_init (AccordCalendarClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "calendar";
  klass->plural = "calendars";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_calendar_init (AccordCalendar *self)
{
}
