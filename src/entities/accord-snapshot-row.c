/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-snapshot-row.h"

#include "accord-choice-types.h"
#include "accord-promise.h"
#include "accord-snapshot.h"

#include <glib/gi18n-lib.h>

struct _AccordSnapshotRow
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordSnapshotRow, accord_snapshot_row, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "snapshot", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_snapshot_get_type, .nick = N_("Snapshot"),
    .blurb = N_("Where it belongs") },
  { .name = "promise", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_promise_get_type,
    .nick = N_("Promise"),
    .blurb = N_("What it is about, as long as that exists") },
  { .name = "title", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Title"),
    .blurb = N_("What the promise was called") },
  { .name = "state", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_promise_state_get_type,
    .initial = "draft", .nick = N_("State"),
    .blurb = N_("Where the promise was in its life") },
  { .name = "want-date", .type = ACCORD_VALUE_DAY, .nick = N_("Want date"),
    .blurb = N_("The want date at that time") },
  { .name = "agreed-date", .type = ACCORD_VALUE_DAY, .nick = N_("Agreed date"),
    .blurb = N_("The agreed date at that time") },
  { .name = "ready-p10", .type = ACCORD_VALUE_DAY,
    .nick = /* xgettext:no-c-format */
            N_("Ready, 10 % sure"),
    .blurb = /* xgettext:no-c-format */
            N_("The day that 10 % of the trials met") },
  { .name = "ready-p50", .type = ACCORD_VALUE_DAY,
    .nick = /* xgettext:no-c-format */
            N_("Ready, 50 % sure"),
    .blurb = /* xgettext:no-c-format */
            N_("The day that 50 % of the trials met") },
  { .name = "deliverable-date", .type = ACCORD_VALUE_DAY,
    .nick = N_("Deliverable date"),
    .blurb = N_("The deliverable date at that time") },
  { .name = "ready-p90", .type = ACCORD_VALUE_DAY,
    .nick = /* xgettext:no-c-format */
            N_("Ready, 90 % sure"),
    .blurb = /* xgettext:no-c-format */
            N_("The day that 90 % of the trials met") },
  { .name = "chance", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_CHANCE, .nick = N_("Chance"),
    .blurb = N_("The chance to keep the agreed date") },
};

static void
accord_snapshot_row_class_init (AccordSnapshotRowClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "snapshot-row";
  klass->plural = "snapshot-rows";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_snapshot_row_init (AccordSnapshotRow *self)
{
}
