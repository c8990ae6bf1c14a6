/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The teams that a promise waits for, and who is in them: what all need who
 * look for a way out among people. */

#include "config.h"

#include "accord-ways-out-private.h"

#include "accord-allocation.h"
#include "accord-person.h"
#include "accord-plan-edit.h"

/*
 * _accord_ways_out_weigh_teams:
 *
 * Returns: (transfer full): how much the promise hangs on each team, by its
 *   place in the base's input: shares of the trials in which a feature of
 *   theirs was the last to end
 */
double *
_accord_ways_out_weigh_teams (AccordWaysOutCase *self)
{
  const AccordEngineInput *flat = accord_forecast_input_get_engine (
    accord_forecast_get_input (self->base));
  g_autoptr (GArray) drivers = accord_forecast_dup_drivers (
    self->base, accord_entity_get_id (self->promise));
  g_autofree gboolean *needed = _accord_ways_out_find_needed (self);
  double *weights = g_new0 (double, flat->n_teams + 1);

  for (guint f = 0; f < flat->n_features; f++)
    {
      const AccordEngineFeature *feature = &flat->features[f];
      double last = 0, days = 0;

      for (guint i = 0; needed[f] && i < drivers->len; i++)
        {
          const AccordForecastDriver *driver
            = &g_array_index (drivers, AccordForecastDriver, i);

          if (driver->feature == (gint64) feature->id)
            last = MAX (driver->last, 0.01);
        }
      for (guint k = 0; k < feature->n_parts; k++)
        days += flat->parts[feature->first_part + k].effort.likely;
      for (guint k = 0; k < feature->n_parts; k++)
        {
          const AccordEnginePart *part = &flat->parts[feature->first_part + k];

          weights[part->team] += last * part->effort.likely / MAX (days, 0.01);
        }
    }

  return weights;
}

/*
 * _accord_ways_out_covers:
 *
 * Returns: whether an allocation, and the person in it, lasts from @first to
 *   @last
 */
gboolean
_accord_ways_out_covers (AccordEntity *allocation,
                         AccordDay     first,
                         AccordDay     last)
{
  AccordEntity *person
    = accord_entity_get_referred (allocation, ACCORD_ALLOCATION_PERSON);
  AccordDay ends[] = {
    accord_entity_get_day (allocation, ACCORD_ALLOCATION_LAST_DAY),
    accord_entity_get_day (person, ACCORD_PERSON_ENDS_ON),
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i] != ACCORD_DAY_NONE && ends[i] < last)
      return FALSE;

  return accord_entity_get_day (allocation, ACCORD_ALLOCATION_FIRST_DAY)
           <= first
         && accord_entity_get_day (person, ACCORD_PERSON_STARTS_ON) <= first;
}

/*
 * _accord_ways_out_add_allocation:
 *
 * Gives @team a share of a person's time for a while.
 *
 * Returns: (transfer none): the new allocation
 */
AccordEntity *
_accord_ways_out_add_allocation (AccordWaysOutCase *self,
                                 gpointer           person,
                                 gpointer           team,
                                 double             share,
                                 AccordDay          first,
                                 AccordDay          last)
{
  AccordEntity *allocation
    = _accord_ways_out_add (self, ACCORD_TYPE_ALLOCATION);

  accord_plan_set_reference (self->plan, allocation, ACCORD_ALLOCATION_PERSON,
                             person);
  accord_plan_set_reference (self->plan, allocation, ACCORD_ALLOCATION_TEAM,
                             team);
  accord_plan_set_number (self->plan, allocation, ACCORD_ALLOCATION_SHARE,
                          share);
  accord_plan_set_day (self->plan, allocation, ACCORD_ALLOCATION_FIRST_DAY,
                       first);
  accord_plan_set_day (self->plan, allocation, ACCORD_ALLOCATION_LAST_DAY,
                       last);

  return allocation;
}
