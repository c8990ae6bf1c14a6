/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-term.h"

#include <glib/gi18n-lib.h>

struct _AccordTerm
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordTerm, accord_term, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "word", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Word"),
    .blurb = N_("The word itself") },
  { .name = "sales-words", .type = ACCORD_VALUE_TEXT, .nick = N_("For sales"),
    .blurb = N_("What it means, in sales words") },
  { .name = "engineering-words", .type = ACCORD_VALUE_TEXT,
    .nick = N_("For engineering"),
    .blurb = N_("What it means, in engineering words") },
  { .name = "plain-words", .type = ACCORD_VALUE_TEXT,
    .nick = N_("In plain words"), .blurb = N_("What to say to anybody else") },
  { .name = "jargon", .type = ACCORD_VALUE_BOOLEAN,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Jargon"),
    .blurb = N_("Whether to point it out on a page to be printed") },
};

static void
accord_term_class_init (AccordTermClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "term";
  klass->plural = "terms";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_term_init (AccordTerm *self)
{
}
