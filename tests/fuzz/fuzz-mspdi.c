/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MS Project XML: whatever the bytes, what is read can be used. */

#include "accord-fuzz-file.h"
#include "accord-mspdi.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (AccordProblems) problems = accord_problems_new (10);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordMspdi) project
    = accord_mspdi_parse (data, size, "fuzz.xml", problems, &error);

  g_assert_true ((project == NULL) == (error != NULL));
  if (project == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  for (guint i = 0; i < project->calendars->len; i++)
    {
      const AccordMspdiCalendar *calendar = project->calendars->pdata[i];
      g_autoptr (AccordWorkingDays) days
        = accord_mspdi_dup_working_days (project, calendar->uid);

      g_assert_nonnull (days);
    }
  for (guint i = 0; i < project->tasks->len; i++)
    {
      const AccordMspdiTask *task = project->tasks->pdata[i];

      for (guint j = 0; j < task->links->len; j++)
        g_assert_nonnull (accord_mspdi_find_task (
          project, g_array_index (task->links, AccordMspdiLink, j)
                     .predecessor_uid));
    }

  return 0;
}
