/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-holiday.h"

#include "accord-calendar.h"
#include "accord-rules.h"

#include <glib/gi18n-lib.h>

struct _AccordHoliday
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordHoliday, accord_holiday, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "calendar", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_calendar_get_type, .nick = N_("Calendar"),
    .blurb = N_("The calendar it belongs to") },
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Name"),
    .blurb = N_("What the holiday is called") },
  { .name = "first-day", .type = ACCORD_VALUE_DAY,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("First day"),
    .blurb = N_("The first day off") },
  { .name = "last-day", .type = ACCORD_VALUE_DAY,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Last day"),
    .blurb = N_("The last day off") },
};

static gboolean
accord_holiday_check (AccordEntity *self,
                      GError      **error)
{
  return accord_rules_check_days (self, ACCORD_HOLIDAY_FIRST_DAY,
                                  ACCORD_HOLIDAY_LAST_DAY, error);
}

static void
accord_holiday_class_init (AccordHolidayClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "holiday";
  klass->plural = "holidays";
  klass->check = accord_holiday_check;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_holiday_init (AccordHoliday *self)
{
}
