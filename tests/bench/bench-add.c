/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-add.h"

#include "accord-allocation.h"
#include "accord-person.h"
#include "accord-plan-edit.h"
#include "accord-team.h"

/* “Team 3” */
AccordEntity *
bench_add_named (AccordPlan *plan,
                 GType       kind,
                 guint       field,
                 const char *word,
                 guint       i)
{
  g_autofree char *name = g_strdup_printf ("%s %u", word, i);
  AccordEntity *entity = accord_plan_add (plan, kind, 0);

  accord_plan_set_text (plan, entity, field, name);
  return entity;
}

/* What refers to both. */
AccordEntity *
bench_add_link (AccordPlan *plan,
                GType       kind,
                guint       one_field,
                gpointer    one,
                guint       other_field,
                gpointer    other)
{
  AccordEntity *link = accord_plan_add (plan, kind, 0);

  accord_plan_set_reference (plan, link, one_field, one);
  accord_plan_set_reference (plan, link, other_field, other);
  return link;
}

/* The teams, with the people spread over them. */
GPtrArray *
bench_add_teams (AccordPlan *plan,
                 guint       n_teams,
                 guint       n_people)
{
  GPtrArray *teams = g_ptr_array_new ();

  for (guint i = 0; i < n_teams; i++)
    g_ptr_array_add (teams, bench_add_named (plan, ACCORD_TYPE_TEAM,
                                             ACCORD_TEAM_NAME, "Team", i));
  for (guint i = 0; i < n_people; i++)
    bench_add_link (plan, ACCORD_TYPE_ALLOCATION, ACCORD_ALLOCATION_PERSON,
                    bench_add_named (plan, ACCORD_TYPE_PERSON,
                                     ACCORD_PERSON_NAME, "Person", i),
                    ACCORD_ALLOCATION_TEAM, teams->pdata[i % n_teams]);

  return teams;
}
