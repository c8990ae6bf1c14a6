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
