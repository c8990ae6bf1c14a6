/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-capacity-add.h"

#include "accord-allocation.h"
#include "accord-error.h"
#include "accord-feature.h"
#include "accord-outside-party.h"
#include "accord-outside-work.h"
#include "accord-part.h"
#include "accord-person.h"
#include "accord-plan-edit.h"
#include "accord-team.h"

#include <glib/gi18n-lib.h>

/* Who is called so, or somebody new. Inside a change. */
static gpointer
ensure_named (AccordPlan *plan,
              GType       kind,
              guint       field,
              const char *name)
{
  AccordEntityList *list = accord_plan_get_list (plan, kind);
  gpointer entity;

  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    if (g_utf8_collate (
          accord_entity_get_text (accord_entity_list_get (list, i), field),
          name)
        == 0)
      return accord_entity_list_get (list, i);

  entity = accord_plan_add (plan, kind, 0);
  accord_plan_set_text (plan, entity, field, name);

  return entity;
}

static gpointer
write_work (AccordPlan *plan,
            const char *title,
            const char *team)
{
  gpointer feature = accord_plan_add (plan, ACCORD_TYPE_FEATURE, 0);
  gpointer part;

  accord_plan_set_text (plan, feature, ACCORD_FEATURE_TITLE, title);
  if (*team == '\0')
    return feature;

  part = accord_plan_add (plan, ACCORD_TYPE_PART, 0);
  accord_plan_set_reference (plan, part, ACCORD_PART_FEATURE, feature);
  accord_plan_set_reference (
    plan, part, ACCORD_PART_TEAM,
    ensure_named (plan, ACCORD_TYPE_TEAM, ACCORD_TEAM_NAME, team));

  return feature;
}

static gpointer
write_person (AccordPlan *plan,
              const char *name,
              const char *team)
{
  gpointer person = accord_plan_add (plan, ACCORD_TYPE_PERSON, 0);
  gpointer allocation = accord_plan_add (plan, ACCORD_TYPE_ALLOCATION, 0);

  accord_plan_set_text (plan, person, ACCORD_PERSON_NAME, name);
  accord_plan_set_reference (plan, allocation, ACCORD_ALLOCATION_PERSON,
                             person);
  accord_plan_set_reference (
    plan, allocation, ACCORD_ALLOCATION_TEAM,
    ensure_named (plan, ACCORD_TYPE_TEAM, ACCORD_TEAM_NAME, team));

  return person;
}

static gpointer
write_outside (AccordPlan *plan,
               const char *title,
               const char *party)
{
  gpointer work = accord_plan_add (plan, ACCORD_TYPE_OUTSIDE_WORK, 0);

  accord_plan_set_text (plan, work, ACCORD_OUTSIDE_WORK_TITLE, title);
  accord_plan_set_reference (
    plan, work, ACCORD_OUTSIDE_WORK_PARTY,
    ensure_named (plan, ACCORD_TYPE_OUTSIDE_PARTY, ACCORD_OUTSIDE_PARTY_NAME,
                  party));

  return work;
}

static const struct
{
  const char *name; /* of the change */
  const char *untitled;
  const char *whose; /* NULL where one may do without */
  gpointer (*write) (AccordPlan *plan, const char *title, const char *whose);
} kinds[] = {
  /* Translators: the names of changes; %s is what is added. */
  [ACCORD_CAPACITY_WORK]
  = { N_("Add “%s”"), N_("Say what is to be done."), NULL, write_work },
  [ACCORD_CAPACITY_PERSON]
  = { N_("Add %s"), N_("Say what the person is called."),
      N_("Say which team gets the person’s time."), write_person },
  [ACCORD_CAPACITY_OUTSIDE]
  = { N_("Add “%s”"), N_("Say what is owed."), N_("Say who owes it."),
      write_outside },
};

/**
 * accord_capacity_add:
 * @kind: what to add
 * @title: what it is called
 * @whose: the name of its team or party, which is made where it is new;
 *   work may have none yet
 * @error: return location
 *
 * Returns: (transfer none) (nullable): what was added, as one change, and is
 *   on disk
 */
AccordEntity *
accord_capacity_add (AccordPlan        *plan,
                     AccordCapacityKind kind,
                     const char        *title,
                     const char        *whose,
                     GError           **error)
{
  g_autofree char *what = g_strstrip (g_strdup (title));
  g_autofree char *whom = g_strstrip (g_strdup (whose));
  g_auto (GStrv) parts = NULL;
  g_autofree char *name = NULL;
  const char *missing = NULL;
  gint64 id;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  if (*what == '\0')
    missing = kinds[kind].untitled;
  else if (*whom == '\0')
    missing = kinds[kind].whose;
  if (missing != NULL)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                           _(missing));
      return NULL;
    }

  parts = g_strsplit (_(kinds[kind].name), "%s", 2);
  name = g_strjoinv (what, parts);
  accord_plan_begin (plan, name, NULL);
  id = accord_entity_get_id (kinds[kind].write (plan, what, whom));
  if (!accord_plan_commit (plan, error))
    return NULL;

  return accord_plan_lookup (plan, id);
}

/**
 * accord_capacity_add_list_names:
 * @kind: what is to be added
 *
 * Returns: (transfer full): the names of the teams, or of the parties, that
 *   it may belong to
 */
GStrv
accord_capacity_add_list_names (AccordPlan        *plan,
                                AccordCapacityKind kind)
{
  gboolean outside = kind == ACCORD_CAPACITY_OUTSIDE;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  AccordEntityList *list;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  list = accord_plan_get_list (
    plan, outside ? ACCORD_TYPE_OUTSIDE_PARTY : ACCORD_TYPE_TEAM);
  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    g_strv_builder_add (
      names, accord_entity_get_text (accord_entity_list_get (list, i),
                                     outside ? ACCORD_OUTSIDE_PARTY_NAME
                                             : ACCORD_TEAM_NAME));

  return g_strv_builder_end (names);
}
