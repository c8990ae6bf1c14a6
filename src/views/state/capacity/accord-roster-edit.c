/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-roster-edit.h"

#include "accord-allocation.h"
#include "accord-outside-work.h"
#include "accord-person.h"
#include "accord-plan-edit.h"
#include "accord-team.h"
#include "accord-time-off.h"

#include <glib/gi18n-lib.h>

static void
field_free (gpointer data)
{
  AccordRosterField *self = data;

  g_clear_object (&self->entity);
  g_free (self->title);
  g_free (self);
}

static void
take_field (GPtrArray    *fields,
            AccordEntity *entity,
            const char   *field,
            char         *title,
            gboolean      removable)
{
  AccordRosterField *self = g_new0 (AccordRosterField, 1);

  *self = (AccordRosterField) { g_object_ref (entity), field, title,
                                removable };
  g_ptr_array_add (fields, self);
}

static void
list_allocations (GPtrArray    *fields,
                  AccordEntity *person)
{
  g_autoptr (GPtrArray) allocations = accord_entity_list_referrers (
    person, ACCORD_TYPE_ALLOCATION, ACCORD_ALLOCATION_PERSON);

  for (guint i = 0; i < allocations->len; i++)
    {
      AccordEntity *allocation = allocations->pdata[i];
      const char *team = accord_entity_get_text (
        accord_entity_get_referred (allocation, ACCORD_ALLOCATION_TEAM),
        ACCORD_TEAM_NAME);

      /* Translators: %s is a team, which gets a part of somebody's time. */
      take_field (fields, allocation, "share",
                  g_strdup_printf (_("%s: share of their time"), team),
                  FALSE);
      /* Translators: %s is a team. */
      take_field (fields, allocation, "first-day",
                  g_strdup_printf (_("%s: from"), team), FALSE);
      /* Translators: %s is a team. */
      take_field (fields, allocation, "last-day",
                  g_strdup_printf (_("%s: until"), team), FALSE);
    }
}

/* What is over can't be changed any more. */
static void
list_time_off (GPtrArray    *fields,
               AccordEntity *person,
               AccordDay     today)
{
  g_autoptr (GPtrArray) all = accord_entity_list_referrers (
    person, ACCORD_TYPE_TIME_OFF, ACCORD_TIME_OFF_PERSON);

  for (guint i = 0; i < all->len; i++)
    if (accord_entity_get_day (all->pdata[i], ACCORD_TIME_OFF_LAST_DAY)
        >= today)
      {
        take_field (fields, all->pdata[i], "first-day",
                    g_strdup (_("Away from")), TRUE);
        take_field (fields, all->pdata[i], "last-day",
                    g_strdup (_("Away until")), FALSE);
      }
}

static void
list_outside (GPtrArray    *fields,
              AccordEntity *work)
{
  take_field (fields, work, "due-on", g_strdup (_("Due")), FALSE);
  take_field (fields, work, "escalate-by", g_strdup (_("Escalate by")),
              FALSE);
  take_field (fields, work, "blocked-since", g_strdup (_("Blocked since")),
              FALSE);
  take_field (fields, work, "done-on", g_strdup (_("Came on")), FALSE);
  take_field (fields, work, "remedy", g_strdup (_("Remedy that we propose")),
              FALSE);
}

/**
 * accord_roster_edit_list_fields:
 * @entity: a person, or outside work
 * @today: time off that is over by then is left out
 *
 * Returns: (transfer full) (element-type AccordRosterField): what of it is
 *   edited in place: shares of time, first and last days, time off; due days
 *   and the like
 */
GPtrArray *
accord_roster_edit_list_fields (AccordEntity *entity,
                                AccordDay     today)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (field_free);

  g_return_val_if_fail (ACCORD_IS_ENTITY (entity), fields);

  if (ACCORD_IS_OUTSIDE_WORK (entity))
    {
      list_outside (fields, entity);
      return fields;
    }

  list_allocations (fields, entity);
  take_field (fields, entity, "starts-on", g_strdup (_("First day here")),
              FALSE);
  take_field (fields, entity, "ends-on", g_strdup (_("Last day here")),
              FALSE);
  list_time_off (fields, entity, today);

  return fields;
}

/**
 * accord_roster_edit_add_time_off:
 * @person: who will be away
 * @today: the day of which it is the day after
 * @error: return location
 *
 * Adds a day off, whose dates are to be edited, as one change.
 *
 * Returns: whether it is on disk
 */
gboolean
accord_roster_edit_add_time_off (AccordPlan   *plan,
                                 AccordEntity *person,
                                 AccordDay     today,
                                 GError      **error)
{
  g_autofree char *who = accord_entity_dup_label (person);
  g_autofree char *name = NULL;
  gpointer away;

  g_return_val_if_fail (ACCORD_IS_PERSON (person), FALSE);

  /* Translators: the name of a change; %s is a person. */
  name = g_strdup_printf (_("Add time off of %s"), who);
  accord_plan_begin (plan, name, NULL);
  away = accord_plan_add (plan, ACCORD_TYPE_TIME_OFF, 0);
  accord_plan_set_reference (plan, away, ACCORD_TIME_OFF_PERSON, person);
  accord_plan_set_day (plan, away, ACCORD_TIME_OFF_FIRST_DAY, today + 1);
  accord_plan_set_day (plan, away, ACCORD_TIME_OFF_LAST_DAY, today + 1);

  return accord_plan_commit (plan, error);
}

/**
 * accord_roster_edit_remove:
 * @time_off: what is not to be any more
 * @error: return location
 *
 * Returns: whether it is gone from the disk
 */
gboolean
accord_roster_edit_remove (AccordPlan   *plan,
                           AccordEntity *time_off,
                           GError      **error)
{
  g_autofree char *who = NULL, *name = NULL;

  g_return_val_if_fail (ACCORD_IS_TIME_OFF (time_off), FALSE);

  who = accord_entity_dup_label (
    accord_entity_get_referred (time_off, ACCORD_TIME_OFF_PERSON));
  /* Translators: the name of a change; %s is a person. */
  name = g_strdup_printf (_("Remove time off of %s"), who);
  accord_plan_begin (plan, name, NULL);
  accord_plan_remove (plan, time_off);

  return accord_plan_commit (plan, error);
}
