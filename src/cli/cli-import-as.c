/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-import-as.h"

#include "accord-saved-mapping.h"
#include "cli-verb.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the profiles of our own tables are called before their plural. */
#define OWN_PREFIX "accord-"

void
cli_import_reading_clear (CliImportReading *reading)
{
  g_clear_pointer (&reading->profile, accord_profile_unref);
}

/* What stands behind `FILE=` where FILE is that one, with its folders or
 * without; else NULL. */
static const char *
find_own_as (const char *as,
             const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  const char *const starts[] = { path, name };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *start = g_strconcat (starts[i], "=", NULL);

      if (g_str_has_prefix (as, start))
        return as + strlen (start);
    }

  return NULL;
}

/* Whether it is meant for one of the files; the others are for all. */
static gboolean
is_for_one (const CliImportAs *self,
            const char        *as)
{
  for (guint i = 0; i < self->n_files; i++)
    if (find_own_as (as, self->files[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* How @path is to be read; what is said of that file goes first. */
static const char *
find_as (const CliImportAs *self,
         const char        *path)
{
  const char *found = NULL;

  for (guint i = 0; self->as != NULL && self->as[i] != NULL; i++)
    {
      const char *own = find_own_as (self->as[i], path);

      if (own != NULL)
        return own;
      if (!is_for_one (self, self->as[i]))
        found = self->as[i];
    }

  return found;
}

/**
 * cli_import_as_check:
 * @error: return location
 *
 * Returns: whether it is clear what is meant for which file
 */
gboolean
cli_import_as_check (const CliImportAs *self,
                     GError           **error)
{
  guint n = self->as != NULL ? g_strv_length (self->as) : 0;
  guint n_for_all = 0;

  for (guint i = 0; i < n; i++)
    n_for_all += !is_for_one (self, self->as[i]);

  if (n_for_all > 1)
    cli_set_usage_error (error, _("Only one --as can hold for all files; write "
                                   "FILE=PROFILE for others."));
  else if (self->map != NULL && n != 1)
    cli_set_usage_error (error, _("Say with --as what the rows become, such as "
                                   "deal; --map goes with one --as."));
  else
    return TRUE;

  return FALSE;
}

/**
 * cli_import_as_list_pairs:
 * @kind: what rows become
 *
 * Returns: (transfer full) (element-type utf8): FIELD=COLUMN for each property
 *   of @kind, %NULL behind them: a column of the same name, unless the command
 *   line says otherwise
 */
GPtrArray *
cli_import_as_list_pairs (const CliImportAs *self,
                          AccordTargetKind   kind)
{
  GPtrArray *pairs = g_ptr_array_new_with_free_func (g_free);
  const AccordTargetProperty *properties;
  guint n;

  properties = accord_target_list (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *start = g_strconcat (properties[i].name, "=", NULL);
      const char *pair = NULL;

      if (properties[i].kind != kind)
        continue;
      for (guint k = 0; self->map != NULL && self->map[k] != NULL; k++)
        if (g_str_has_prefix (self->map[k], start))
          pair = self->map[k];
      g_ptr_array_add (
        pairs, pair != NULL ? g_strdup (pair)
                            : g_strconcat (start, properties[i].name, NULL));
    }
  g_ptr_array_add (pairs, NULL);

  return pairs;
}

static gboolean
read_as_kind (const CliImportAs *self,
              CliImportReading  *reading,
              GError           **error)
{
  const char *name = self->map_name != NULL ? self->map_name : reading->as;
  g_autoptr (GPtrArray) pairs = cli_import_as_list_pairs (self, reading->kind);

  /* Says what is wrong with the pairs themselves. */
  if (self->map != NULL)
    {
      g_autoptr (AccordProfile) tried = accord_profile_new_mapping (
        name, reading->kind, (const char *const *) self->map, error);

      if (tried == NULL)
        return FALSE;
    }

  reading->has_kind = TRUE;
  reading->profile = accord_profile_new_mapping (
    name, reading->kind, (const char *const *) pairs->pdata, error);

  return reading->profile != NULL;
}

static GType
find_own_kind (AccordPlan *plan,
               const char *as)
{
  return g_str_has_prefix (as, OWN_PREFIX)
           ? accord_plan_find_kind (plan, as + strlen (OWN_PREFIX))
           : G_TYPE_INVALID;
}

static gboolean
read_as_profile (const CliImportAs *self,
                 CliImportReading  *reading,
                 GError           **error)
{
  g_autoptr (GPtrArray) profiles = accord_profiles_load ();
  AccordProfile *profile = accord_profiles_find (profiles, reading->as, error);

  if (profile == NULL)
    return FALSE;

  reading->profile = self->map != NULL ? accord_profile_new_changed (
                       profile, (const char *const *) self->map, error)
                                       : accord_profile_ref (profile);

  return reading->profile != NULL;
}

/**
 * cli_import_as_choose:
 * @plan: keeps mappings
 * @path: one of the files
 * @reading: (out caller-allocates): how it is read
 * @error: return location
 *
 * Returns: whether there is what the command line asks for
 */
gboolean
cli_import_as_choose (const CliImportAs *self,
                      AccordPlan        *plan,
                      const char        *path,
                      CliImportReading  *reading,
                      GError           **error)
{
  *reading = (CliImportReading) { .as = find_as (self, path) };
  if (reading->as == NULL)
    return TRUE;

  reading->own_kind = find_own_kind (plan, reading->as);
  if (reading->own_kind != G_TYPE_INVALID)
    return TRUE;
  if (accord_target_kind_parse (reading->as, &reading->kind, NULL))
    return read_as_kind (self, reading, error);

  reading->profile = accord_saved_mapping_find (plan, reading->as, NULL);

  return reading->profile != NULL || read_as_profile (self, reading, error);
}

/**
 * cli_import_as_choose_form:
 * @plan: keeps mappings
 * @csv: takes what was kept with a mapping about the form of its files
 *
 * As for the columns, what rows become goes before a mapping that is called
 * like it.
 */
void
cli_import_as_choose_form (const CliImportAs *self,
                           AccordPlan        *plan,
                           AccordCsvOptions  *csv)
{
  for (guint i = 0; i < self->n_files; i++)
    {
      const char *as = find_as (self, self->files[i]);
      AccordTargetKind kind;

      if (as != NULL && find_own_kind (plan, as) == G_TYPE_INVALID
          && !accord_target_kind_parse (as, &kind, NULL))
        accord_saved_mapping_choose_form (plan, as, csv);
    }
}
