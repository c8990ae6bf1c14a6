/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The profiles that come with Accord, from its resources. */

#include "config.h"

#include "accord-profile.h"

#include "accord-error.h"
#include "accord-profiles-resources.h"

#include <glib/gi18n-lib.h>

#define FOLDER "/io/github/accordplan/Accord/profiles/"

/* A table must fit at least so well to be taken for one of a profile. */
#define GOOD_SCORE 0.5

/**
 * accord_profiles_load:
 *
 * Returns: (transfer full) (element-type AccordProfile): the profiles that come
 *   with Accord, in the order of their ids
 */
GPtrArray *
accord_profiles_load (void)
{
  GResource *resource = accord_profiles_get_resource ();
  g_auto (GStrv) names = g_resource_enumerate_children (
    resource, FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GPtrArray *profiles = g_ptr_array_new_with_free_func (
    (GDestroyNotify) accord_profile_unref);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (FOLDER, names[i], NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (
        resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autoptr (GError) error = NULL;
      gsize length;
      const char *data = g_bytes_get_data (bytes, &length);
      AccordProfile *profile
        = accord_profile_new_from_data (data, length, names[i], &error);

      /* They are part of the program, and a test reads each. */
      if (profile == NULL)
        g_error ("%s", error->message);
      g_ptr_array_add (profiles, profile);
    }

  return profiles;
}

/**
 * accord_profiles_find:
 * @profiles: (element-type AccordProfile): profiles
 * @id: the id of one
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the profile, or %NULL with
 *   %ACCORD_ERROR_NOT_FOUND, whose message lists those there are
 */
AccordProfile *
accord_profiles_find (GPtrArray  *profiles,
                      const char *id,
                      GError    **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  g_return_val_if_fail (profiles != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < profiles->len; i++)
    {
      AccordProfile *profile = g_ptr_array_index (profiles, i);

      if (g_ascii_strcasecmp (accord_profile_get_id (profile), id) == 0)
        return profile;
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "",
                              accord_profile_get_id (profile));
    }

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
               _("There is no profile “%s”; choose one of %s."), id, known->str);
  return NULL;
}

/**
 * accord_profiles_recognise:
 * @profiles: (element-type AccordProfile): profiles
 * @headings: (array zero-terminated): the headings of a table
 * @score: (out) (optional): how well the best profile fits, 0 to 1
 *
 * Returns: (transfer none) (nullable): the profile that fits best, or %NULL
 *   where none fits well
 */
AccordProfile *
accord_profiles_recognise (GPtrArray         *profiles,
                           const char *const *headings,
                           double            *score)
{
  AccordProfile *best = NULL;
  double best_score = 0.0;

  g_return_val_if_fail (profiles != NULL, NULL);
  g_return_val_if_fail (headings != NULL, NULL);

  for (guint i = 0; i < profiles->len; i++)
    {
      AccordProfile *profile = g_ptr_array_index (profiles, i);
      double fit = accord_profile_score (profile, headings);

      if (fit > best_score)
        {
          best = profile;
          best_score = fit;
        }
    }

  if (score != NULL)
    *score = best_score;
  return best_score >= GOOD_SCORE ? best : NULL;
}
