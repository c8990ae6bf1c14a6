/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-capacity-data.h"

typedef struct
{
  gint64 id;
  char *name;
  guint n_people;
  AccordCapacityWeek *weeks;
} Team;

struct _AccordCapacityData
{
  gatomicrefcount ref_count;
  AccordDay as_of;
  AccordDay first_week;
  guint n_weeks;
  GArray *teams; /* of Team */
};

static void
team_clear (gpointer data)
{
  Team *team = data;

  g_free (team->name);
  g_free (team->weeks);
}

/**
 * accord_capacity_data_new:
 * @as_of: the plan's "as of" day, drawn as today
 * @first_week: a day of the first week; its Monday is taken
 * @n_weeks: how many weeks there are
 *
 * Returns: (transfer full): data without teams
 */
AccordCapacityData *
accord_capacity_data_new (AccordDay as_of,
                          AccordDay first_week,
                          guint     n_weeks)
{
  AccordCapacityData *self;

  g_return_val_if_fail (accord_day_is_valid (as_of), NULL);
  g_return_val_if_fail (accord_day_is_valid (first_week), NULL);

  self = g_new0 (AccordCapacityData, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->as_of = as_of;
  self->first_week = accord_day_add (first_week,
                                     1 - accord_day_weekday (first_week));
  self->n_weeks = n_weeks;
  self->teams = g_array_new (FALSE, FALSE, sizeof (Team));
  g_array_set_clear_func (self->teams, team_clear);

  return self;
}

/**
 * accord_capacity_data_ref:
 *
 * Returns: (transfer full): @self
 */
AccordCapacityData *
accord_capacity_data_ref (AccordCapacityData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * accord_capacity_data_unref:
 * @self: (transfer full): data
 */
void
accord_capacity_data_unref (AccordCapacityData *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->teams);
  g_free (self);
}

/**
 * accord_capacity_data_add_team:
 * @id: the team's id, for the caller's own use
 * @name: what it is called; copied
 * @n_people: how many belong to it
 * @weeks: as many weeks as the data has; copied
 */
void
accord_capacity_data_add_team (AccordCapacityData       *self,
                               gint64                    id,
                               const char               *name,
                               guint                     n_people,
                               const AccordCapacityWeek *weeks)
{
  Team team = { id, g_strdup (name), n_people, NULL };

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (weeks != NULL || self->n_weeks == 0);

  team.weeks = g_memdup2 (weeks, self->n_weeks * sizeof *weeks);
  g_array_append_val (self->teams, team);
}

/**
 * accord_capacity_data_get_as_of:
 *
 * Returns: the plan's "as of" day
 */
AccordDay
accord_capacity_data_get_as_of (const AccordCapacityData *self)
{
  g_return_val_if_fail (self != NULL, ACCORD_DAY_NONE);

  return self->as_of;
}

/**
 * accord_capacity_data_get_first:
 *
 * Returns: the Monday of the first week
 */
AccordDay
accord_capacity_data_get_first (const AccordCapacityData *self)
{
  g_return_val_if_fail (self != NULL, ACCORD_DAY_NONE);

  return self->first_week;
}

/**
 * accord_capacity_data_get_n_weeks:
 *
 * Returns: how many weeks there are
 */
guint
accord_capacity_data_get_n_weeks (const AccordCapacityData *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_weeks;
}

/**
 * accord_capacity_data_get_n_teams:
 *
 * Returns: how many teams there are
 */
guint
accord_capacity_data_get_n_teams (const AccordCapacityData *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->teams->len;
}

static const Team *
get_team (const AccordCapacityData *self,
          guint                     team)
{
  return &g_array_index (self->teams, Team, team);
}

/**
 * accord_capacity_data_get_team_id:
 * @team: less than accord_capacity_data_get_n_teams()
 *
 * Returns: the team's id
 */
gint64
accord_capacity_data_get_team_id (const AccordCapacityData *self,
                                  guint                     team)
{
  g_return_val_if_fail (self != NULL && team < self->teams->len, 0);

  return get_team (self, team)->id;
}

/**
 * accord_capacity_data_get_name:
 * @team: less than accord_capacity_data_get_n_teams()
 *
 * Returns: (transfer none): what the team is called
 */
const char *
accord_capacity_data_get_name (const AccordCapacityData *self,
                               guint                     team)
{
  g_return_val_if_fail (self != NULL && team < self->teams->len, NULL);

  return get_team (self, team)->name;
}

/**
 * accord_capacity_data_get_n_people:
 * @team: less than accord_capacity_data_get_n_teams()
 *
 * Returns: how many people belong to the team
 */
guint
accord_capacity_data_get_n_people (const AccordCapacityData *self,
                                   guint                     team)
{
  g_return_val_if_fail (self != NULL && team < self->teams->len, 0);

  return get_team (self, team)->n_people;
}

/**
 * accord_capacity_data_get_week:
 * @team: less than accord_capacity_data_get_n_teams()
 * @week: less than accord_capacity_data_get_n_weeks()
 *
 * Returns: (transfer none): the team's week
 */
const AccordCapacityWeek *
accord_capacity_data_get_week (const AccordCapacityData *self,
                               guint                     team,
                               guint                     week)
{
  g_return_val_if_fail (self != NULL && team < self->teams->len, NULL);
  g_return_val_if_fail (week < self->n_weeks, NULL);

  return &get_team (self, team)->weeks[week];
}

/**
 * accord_capacity_data_has_same_frame:
 * @other: what is shown now, say
 *
 * Returns: whether it can be shown where @other is: it is of the same teams,
 *   which are as many people, and of the same weeks
 */
gboolean
accord_capacity_data_has_same_frame (const AccordCapacityData *self,
                                     const AccordCapacityData *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->teams->len != other->teams->len
      || self->n_weeks != other->n_weeks
      || self->first_week != other->first_week || self->as_of != other->as_of)
    return FALSE;

  for (guint i = 0; i < self->teams->len; i++)
    {
      const Team *mine = get_team (self, i), *its = get_team (other, i);

      if (mine->id != its->id || mine->n_people != its->n_people
          || !g_str_equal (mine->name, its->name))
        return FALSE;
    }

  return TRUE;
}
