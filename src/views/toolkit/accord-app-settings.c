/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-app-settings.h"

/**
 * accord_app_settings_get:
 *
 * Returns: (transfer none) (nullable): what is remembered; %NULL where the
 *   schema is not installed
 */
GSettings *
accord_app_settings_get (void)
{
  static GSettings *settings;
  static gboolean asked;
  g_autoptr (GSettingsSchema) schema = NULL;
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();

  if (asked)
    return settings;

  asked = TRUE;
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, ACCORD_APP_ID, TRUE);
  if (schema != NULL)
    settings = g_settings_new_full (schema, NULL, NULL);

  return settings;
}

/**
 * accord_app_settings_dup_person:
 *
 * Returns: (transfer full): who works here, as the settings or else the
 *   account name them
 */
char *
accord_app_settings_dup_person (void)
{
  GSettings *settings = accord_app_settings_get ();
  g_autofree char *person
    = settings != NULL ? g_settings_get_string (settings, "person") : NULL;

  return person != NULL && *person != '\0' ? g_steal_pointer (&person)
                                            : g_strdup (g_get_real_name ());
}
