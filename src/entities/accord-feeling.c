/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-feeling.h"

#include "accord-choice-types.h"
#include "accord-meeting.h"
#include "accord-person.h"
#include "accord-rules.h"

#include <glib/gi18n-lib.h>

struct _AccordFeeling
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordFeeling, accord_feeling, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "meeting", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_OWNER, .get_type = accord_meeting_get_type,
    .nick = N_("Meeting"), .blurb = N_("Before which meeting") },
  { .name = "person", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Person"), .blurb = N_("Who feels so") },
  { .name = "side", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_side_get_type,
    .initial = "engineering", .nick = N_("Side"), .blurb = N_("Their side") },
  { .name = "day", .type = ACCORD_VALUE_DAY, .flags = ACCORD_FIELD_REQUIRED,
    .nick = N_("Day"), .blurb = N_("When they said so") },
  { .name = "mood", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_REQUIRED, .minimum = 1, .maximum = 5, .initial = "3",
    .nick = N_("Feeling"), .blurb = N_("From 1, bad, to 5, good") },
  { .name = "why", .type = ACCORD_VALUE_TEXT, .flags = ACCORD_FIELD_LABEL,
    .nick = N_("Why"), .blurb = N_("The reason, where they gave one") },
};

static char *
accord_feeling_dup_label (AccordEntity *self)
{
  return accord_rules_dup_label (self, ACCORD_FEELING_MEETING,
                                 ACCORD_FEELING_PERSON);
}

static void
accord_feeling_class_init (AccordFeelingClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "feeling";
  klass->plural = "feelings";
  klass->dup_label = accord_feeling_dup_label;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_feeling_init (AccordFeeling *self)
{
}

/**
 * accord_feeling_is_shown:
 *
 * Nobody's feeling shall depend on another's: until the meeting that it is for
 * has started, it is the side's own.
 *
 * Returns: whether both sides may see it
 */
gboolean
accord_feeling_is_shown (AccordFeeling *self)
{
  AccordEntity *meeting;

  g_return_val_if_fail (ACCORD_IS_FEELING (self), FALSE);

  meeting = accord_entity_get_referred (ACCORD_ENTITY (self),
                                        ACCORD_FEELING_MEETING);

  return meeting != NULL
         && accord_entity_get_choice (meeting, ACCORD_MEETING_STATE)
              != ACCORD_MEETING_STATE_PLANNED;
}
