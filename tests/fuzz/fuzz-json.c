/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file read as a plan in JSON. What is taken for a plan keeps every rule,
 * and comes back as itself when it is written and read again.
 */

#include "accord-export.h"
#include "accord-fuzz-file.h"

static AccordPlan *
write_and_read (AccordPlan *plan)
{
  AccordExportOptions options = { .private_too = TRUE };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GFile) file = NULL;

  g_assert_true (accord_export_json (plan, &options, stream, NULL, NULL));
  file = accord_fuzz_file (
    g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));

  return accord_plan_json_read (file, NULL, NULL);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GFile) file = accord_fuzz_file (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = accord_plan_json_read (file, NULL, &error);
  g_autoptr (AccordPlan) again = NULL;

  if (plan == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  g_assert_true (accord_plan_check (plan, NULL));
  again = write_and_read (plan);
  g_assert_nonnull (again);
  g_assert_cmpuint (accord_plan_get_digest (again), ==,
                    accord_plan_get_digest (plan));

  return 0;
}
