/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-snapshot.h"

#include "accord-meeting.h"

#include <glib/gi18n-lib.h>

struct _AccordSnapshot
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordSnapshot, accord_snapshot, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Name"),
    .blurb = N_("What it is called") },
  { .name = "taken-on", .type = ACCORD_VALUE_DAY,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Taken on"),
    .blurb = N_("Its day") },
  { .name = "meeting", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_meeting_get_type,
    .nick = N_("Meeting"), .blurb = N_("The meeting that it was taken at") },
  { .name = "new-business", .type = ACCORD_VALUE_MONEY,
    .nick = N_("New business"),
    .blurb = N_("The new business that was expected") },
  { .name = "promises-kept", .type = ACCORD_VALUE_NUMBER, .minimum = 0,
    .maximum = 1000000, .nick = N_("Promises kept"),
    .blurb = N_("How many promises were expected to be kept") },
  { .name = "promises-made", .type = ACCORD_VALUE_INTEGER,
    .nick = N_("Promises made"), .blurb = N_("Out of how many") },
  { .name = "value-at-risk", .type = ACCORD_VALUE_MONEY,
    .nick = N_("Value at risk"), .blurb = N_("The value that was at risk") },
};

static void
accord_snapshot_class_init (AccordSnapshotClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "snapshot";
  klass->plural = "snapshots";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_snapshot_init (AccordSnapshot *self)
{
}
