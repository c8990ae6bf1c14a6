/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendar of a plan that is read from JSON: whatever its names and dates,
 * another program's parser (libical's) finds no error in it, as many events as
 * have begun, and each with an id of its own.
 */

#include "accord-export.h"
#include "accord-fuzz-file.h"

#include <libical/ical.h>
#include <string.h>

static guint
count_lines (const char *text,
             const char *line)
{
  guint n = 0;

  for (const char *p = strstr (text, line); p != NULL;
       p = strstr (p + 1, line))
    n += p == text || p[-1] == '\n';

  return n;
}

static void
check_text (const char *text)
{
  icalcomponent *calendar = icalparser_parse_string (text);
  g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  for (icalcomponent *event
       = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
       event != NULL; event = icalcomponent_get_next_component (
                        calendar, ICAL_VEVENT_COMPONENT))
    {
      g_assert_nonnull (icalcomponent_get_summary (event));
      g_assert_true (icalcomponent_get_dtstart (event).is_date);
      g_assert_true (g_hash_table_add (
        uids, (gpointer) icalcomponent_get_uid (event)));
    }
  g_assert_cmpuint (g_hash_table_size (uids), ==,
                    count_lines (text, "BEGIN:VEVENT"));
  icalcomponent_free (calendar);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  AccordExportOptions options = { .private_too = TRUE };
  g_autoptr (GFile) file = accord_fuzz_file (data, size);
  g_autoptr (AccordPlan) plan = accord_plan_json_read (file, NULL, NULL);
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  if (plan == NULL)
    return 0;

  stream = g_memory_output_stream_new_resizable ();
  g_assert_true (
    accord_export_calendar (plan, &options, stream, NULL, &error));
  g_assert_true (
    g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  check_text (g_memory_output_stream_get_data (
    G_MEMORY_OUTPUT_STREAM (stream)));

  return 0;
}
