/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-stage.h"

#include "accord-choice-types.h"

#include <glib/gi18n-lib.h>

struct _AccordStage
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordStage, accord_stage, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Name"),
    .blurb = N_("What the stage is called") },
  { .name = "rank", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_RANK,
    .nick = N_("Place in the order"),
    .blurb = N_("The sort key of the order made by hand") },
  { .name = "kind", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_stage_kind_get_type,
    .initial = "open", .nick = N_("Kind"),
    .blurb = N_("Whether deals in it are open, won or lost") },
  { .name = "chance", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_CHANCE, .initial = "0.1",
    .nick = N_("Chance to win"),
    .blurb = N_("What a deal in it has before any of its criteria is met") },
  { .name = "rotting-after", .type = ACCORD_VALUE_INTEGER, .minimum = 1,
    .maximum = 3650, .nick = N_("Rotting after"),
    .blurb = N_("Days in the stage after which a deal has stood too long") },
};

static void
accord_stage_class_init (AccordStageClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  /* Translators: what a message calls it: deal “Roll-out”. */
  klass->kind = NC_("found", "stage");
  klass->plural = "stages";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_stage_init (AccordStage *self)
{
}
