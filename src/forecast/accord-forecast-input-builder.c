/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How those read an entity who put an input together: what it refers to by
 * its place in the input, dates as the engine counts them. */

#include "config.h"

#include "accord-forecast-input-private.h"

#include <math.h>

/* The engine takes no later one; it lies behind every horizon. */
#define LATEST_DATE 1000000

/*
 * _accord_input_builder_set_index:
 * @entity: a team, feature, outside work or deal
 * @i: where it stands in its array
 */
void
_accord_input_builder_set_index (AccordInputBuilder *self,
                                 AccordEntity       *entity,
                                 guint               i)
{
  accord_id_index_insert (self->index, accord_entity_get_id (entity), i);
}

/*
 * _accord_input_builder_get_index:
 *
 * Returns: where @entity stands, or %ACCORD_ENGINE_NONE
 */
uint32_t
_accord_input_builder_get_index (AccordInputBuilder *self,
                                 AccordEntity       *entity)
{
  return accord_id_index_find (self->index, accord_entity_get_id (entity));
}

/*
 * _accord_input_builder_get_referred:
 *
 * Returns: where what @entity refers to stands, or %ACCORD_ENGINE_NONE
 */
uint32_t
_accord_input_builder_get_referred (AccordInputBuilder *self,
                                    AccordEntity       *entity,
                                    guint               field)
{
  return accord_id_index_find (self->index,
                               accord_entity_get_reference (entity, field));
}

/*
 * _accord_input_builder_get_date:
 *
 * Returns: a date of @entity as the engine counts, or %ACCORD_ENGINE_NO_DATE
 */
int32_t
_accord_input_builder_get_date (AccordInputBuilder *self,
                                AccordEntity       *entity,
                                guint               field)
{
  AccordDay day = accord_entity_get_day (entity, field);

  return day == ACCORD_DAY_NONE ? ACCORD_ENGINE_NO_DATE
                                : day - self->self->as_of;
}

/*
 * _accord_input_builder_get_range:
 * @first: the first of three numbers in a row
 *
 * Returns: %FALSE where they were not given
 */
gboolean
_accord_input_builder_get_range (AccordEntity      *entity,
                                 guint              first,
                                 AccordEngineRange *range)
{
  range->low = accord_entity_get_number (entity, first);
  range->likely = accord_entity_get_number (entity, first + 1);
  range->high = accord_entity_get_number (entity, first + 2);

  return !isnan (range->high);
}

/*
 * _accord_input_builder_get_date_range:
 * @first: the first of three dates in a row
 *
 * Returns: %FALSE where they were not given
 */
gboolean
_accord_input_builder_get_date_range (AccordInputBuilder *self,
                                      AccordEntity       *entity,
                                      guint               first,
                                      AccordEngineRange  *range)
{
  double *ends[] = { &range->low, &range->likely, &range->high };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    *ends[i] = MIN (_accord_input_builder_get_date (self, entity, first + i),
                    LATEST_DATE);

  return accord_entity_has_value (entity, first + 2);
}

static int
compare_berths (gconstpointer a,
                gconstpointer b)
{
  const AccordInputBerth *x = a, *y = b;

  if (x->owner != y->owner)
    return x->owner < y->owner ? -1 : 1;

  return (x->place > y->place) - (x->place < y->place);
}

/*
 * _accord_input_builder_dup_berths:
 * @entities: all of a kind
 * @owner_field: what each belongs to
 * @place_field: a whole number that they are ordered by there, or
 *   %ACCORD_FIELD_NOT_FOUND to leave them as they are
 *
 * Sorts @entities into what they belong to: one pass over all, rather than a
 * question to each owner.
 *
 * Returns: (transfer full) (element-type AccordInputBerth): those whose owner
 *   is in the input, by owner and place
 */
GArray *
_accord_input_builder_dup_berths (AccordInputBuilder *self,
                                  GPtrArray          *entities,
                                  guint               owner_field,
                                  guint               place_field)
{
  GArray *berths = g_array_sized_new (FALSE, FALSE, sizeof (AccordInputBerth),
                                      entities->len);

  for (guint i = 0; i < entities->len; i++)
    {
      AccordEntity *entity = entities->pdata[i];
      AccordInputBerth berth = {
        .owner = _accord_input_builder_get_referred (self, entity, owner_field),
        .entity = entity,
      };

      if (berth.owner == ACCORD_ENGINE_NONE)
        continue;
      if (place_field != ACCORD_FIELD_NOT_FOUND)
        berth.place = (guint32) accord_entity_get_integer (entity, place_field);
      g_array_append_val (berths, berth);
    }
  g_array_sort (berths, compare_berths);

  return berths;
}
