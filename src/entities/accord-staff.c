/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-staff.h"

#include "accord-allocation.h"
#include "accord-person.h"

/**
 * accord_staff_count_people:
 * @team: a team
 *
 * Returns: how many people have ever a share in it, each once; not all of
 *   them need be there on the same day
 */
guint
accord_staff_count_people (AccordTeam *team)
{
  g_autoptr (GPtrArray) allocations = NULL;
  g_autoptr (GHashTable) people = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (ACCORD_IS_TEAM (team), 0);

  allocations = accord_entity_list_referrers (
    ACCORD_ENTITY (team), ACCORD_TYPE_ALLOCATION, ACCORD_ALLOCATION_TEAM);
  for (guint i = 0; i < allocations->len; i++)
    g_hash_table_add (people,
                      accord_entity_get_referred (allocations->pdata[i],
                                                  ACCORD_ALLOCATION_PERSON));

  return g_hash_table_size (people);
}

/**
 * accord_staff_is_for_hire:
 * @role: what people work as
 *
 * A rate of pay is held back, and with it what could be used to work it out:
 * a sum over days that are known. What somebody from outside offers their
 * time for is no pay but a price, which may be told. The rate of a role is one
 * as long as nobody who is employed has that role too.
 *
 * Returns: whether its rate is a price
 */
gboolean
accord_staff_is_for_hire (AccordRole *role)
{
  g_autoptr (GPtrArray) people = NULL;

  g_return_val_if_fail (ACCORD_IS_ROLE (role), FALSE);

  people = accord_entity_list_referrers (
    ACCORD_ENTITY (role), ACCORD_TYPE_PERSON, ACCORD_PERSON_ROLE);
  for (guint i = 0; i < people->len; i++)
    if (!accord_entity_get_boolean (people->pdata[i],
                                    ACCORD_PERSON_CONTRACTOR))
      return FALSE;

  return TRUE;
}
