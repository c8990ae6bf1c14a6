/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-import-readings.h"

#include "accord-import-mapping.h"
#include "accord-saved-mapping.h"

/**
 * accord_import_readings_list:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type AccordProfile): the mappings that the
 *   plan keeps, then the profiles that come with Accord
 */
GPtrArray *
accord_import_readings_list (AccordPlan *plan)
{
  GPtrArray *readings = g_ptr_array_new_with_free_func (
    (GDestroyNotify) accord_profile_unref);
  g_autoptr (GPtrArray) profiles = accord_profiles_load ();
  AccordEntityList *kept;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), readings);

  kept = accord_plan_get_list (plan, ACCORD_TYPE_IMPORT_MAPPING);
  for (guint i = 0; i < accord_entity_list_get_size (kept); i++)
    {
      AccordEntity *mapping = accord_entity_list_get (kept, i);
      AccordProfile *profile = accord_saved_mapping_find (
        plan, accord_entity_get_text (mapping, ACCORD_IMPORT_MAPPING_NAME),
        NULL);

      /* One that is not complete is no choice. */
      if (profile != NULL)
        g_ptr_array_add (readings, profile);
    }
  for (guint i = 0; i < profiles->len; i++)
    g_ptr_array_add (readings, accord_profile_ref (profiles->pdata[i]));

  return readings;
}
