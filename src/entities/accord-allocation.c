/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-allocation.h"

#include "accord-person.h"
#include "accord-rules.h"
#include "accord-team.h"

#include <glib/gi18n-lib.h>

struct _AccordAllocation
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordAllocation, accord_allocation, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "person", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_person_get_type, .nick = N_("Person"),
    .blurb = N_("Whose time it is") },
  { .name = "team", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_team_get_type, .nick = N_("Team"),
    .blurb = N_("Which team gets it") },
  { .name = "share", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_CHANCE, .initial = "1",
    .nick = N_("Share"), .blurb = N_("The part of their time") },
  { .name = "first-day", .type = ACCORD_VALUE_DAY, .nick = N_("First day"),
    .blurb = N_("From when; none for always") },
  { .name = "last-day", .type = ACCORD_VALUE_DAY, .nick = N_("Last day"),
    .blurb = N_("Until when; none for open") },
};

static gboolean
accord_allocation_check (AccordEntity *self,
                         GError      **error)
{
  if (!(accord_entity_get_number (self, ACCORD_ALLOCATION_SHARE) > 0))
    {
      accord_entity_set_rule_error (self, error,
                                    _("share must be more than 0."));
      return FALSE;
    }

  return accord_rules_check_days (self, ACCORD_ALLOCATION_FIRST_DAY,
                                  ACCORD_ALLOCATION_LAST_DAY, error);
}

static char *
accord_allocation_dup_label (AccordEntity *self)
{
  return accord_rules_dup_label (self, ACCORD_ALLOCATION_PERSON,
                                 ACCORD_ALLOCATION_TEAM);
}

static void
accord_allocation_class_init (AccordAllocationClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "allocation";
  klass->plural = "allocations";
  klass->check = accord_allocation_check;
  klass->dup_label = accord_allocation_dup_label;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_allocation_init (AccordAllocation *self)
{
}
