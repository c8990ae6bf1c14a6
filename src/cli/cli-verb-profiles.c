/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-profile.h"
#include "cli-json.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>

static gboolean
run_profiles (CliRequest  *request,
              GError     **error)
{
  g_autoptr (GPtrArray) profiles = accord_profiles_load ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < profiles->len; i++)
    {
      AccordProfile *profile = profiles->pdata[i];
      const char *kind
        = accord_target_kind_to_string (accord_profile_get_kind (profile));

      json_builder_begin_object (builder);
      cli_json_add_text (builder, "id", accord_profile_get_id (profile));
      cli_json_add_text (builder, "name", accord_profile_get_name (profile));
      cli_json_add_text (builder, "source",
                         accord_profile_get_source (profile));
      cli_json_add_text (builder, "kind", kind);
      json_builder_end_object (builder);
      if (!request->json)
        g_print ("%-26s%-10s%s\n", accord_profile_get_id (profile), kind,
                 accord_profile_get_name (profile));
    }
  json_builder_end_array (builder);
  if (request->json)
    cli_json_print (builder);

  return TRUE;
}

const CliVerb cli_verb_profiles = {
  .name = "profiles",
  .summary = N_("Lists the tables of other programs that are recognised"),
  .description = N_("JSON: an array of objects with “id”, “name”, “source” "
                     "and the “kind” of thing that a row becomes."),
  .min_arguments = 0,
  .max_arguments = 0,
  .run = run_profiles,
};
