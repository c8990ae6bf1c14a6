/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-person-facts.h"

#include "accord-allocation.h"
#include "accord-chart-format.h"
#include "accord-team.h"

/**
 * accord_person_facts_teams:
 *
 * Tells which teams somebody is in, with which share of their time.
 */
void
accord_person_facts_teams (const AccordFactContext *context,
                           AccordEntity            *person,
                           AccordFactFunc           add,
                           gpointer                 data)
{
  g_autoptr (GPtrArray) places = accord_entity_list_referrers (
    person, ACCORD_TYPE_ALLOCATION, ACCORD_ALLOCATION_PERSON);

  for (guint i = 0; i < places->len; i++)
    {
      AccordEntity *team = accord_entity_get_referred (places->pdata[i],
                                                       ACCORD_ALLOCATION_TEAM);
      g_autofree char *share
        = accord_chart_format_percent (accord_entity_get_number (
          places->pdata[i], ACCORD_ALLOCATION_SHARE));

      if (team != NULL)
        add (&(AccordFact){ .title
                            = accord_entity_get_text (team, ACCORD_TEAM_NAME),
                            .pill = share,
                            .entity = team },
             data);
    }
}
