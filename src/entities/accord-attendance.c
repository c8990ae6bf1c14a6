/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-attendance.h"

#include "accord-meeting.h"
#include "accord-person.h"
#include "accord-rules.h"

#include <glib/gi18n-lib.h>

struct _AccordAttendance
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordAttendance, accord_attendance, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "meeting", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_meeting_get_type, .nick = N_("Meeting"),
    .blurb = N_("Which meeting") },
  { .name = "person", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_person_get_type, .nick = N_("Person"),
    .blurb = N_("Who was there") },
};

static gboolean
accord_attendance_check (AccordEntity *self,
                         GError      **error)
{
  return accord_rules_check_pair (self, ACCORD_ATTENDANCE_PERSON,
                                  ACCORD_ATTENDANCE_MEETING, error);
}

static char *
accord_attendance_dup_label (AccordEntity *self)
{
  return accord_rules_dup_label (self, ACCORD_ATTENDANCE_MEETING,
                                 ACCORD_ATTENDANCE_PERSON);
}

static void
accord_attendance_class_init (AccordAttendanceClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "attendance";
  klass->plural = "attendances";
  klass->check = accord_attendance_check;
  klass->dup_label = accord_attendance_dup_label;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_attendance_init (AccordAttendance *self)
{
}
