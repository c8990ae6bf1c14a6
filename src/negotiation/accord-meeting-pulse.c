/* SPDX-License-Identifier: GPL-3.0-or-later */

/* While a meeting is on a screen, its clock is put down every few seconds in a
 * small file of the person's own, one a meeting: not into the plan, where each
 * time would be a change in its history. Who is killed leaves it behind, and
 * the clock goes on from there, however long nobody was in the room.
 *
 * It is a help and no more: what can't be written or read is done without.
 */

#include "config.h"

#include "accord-meeting-pulse.h"

#include <errno.h>
#include <glib/gstdio.h>

#define GROUP "clock"

static char *
get_path (const char *folder,
          gint64      meeting)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, meeting);

  return g_build_filename (folder, name, NULL);
}

/**
 * accord_meeting_pulse_dup_folder:
 *
 * Returns: (transfer full): where the clocks of this person's meetings are
 */
char *
accord_meeting_pulse_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "accord", "meetings", NULL);
}

/**
 * accord_meeting_pulse_write:
 * @folder: where; made where it is not there
 * @meeting: the id of the meeting
 *
 * Puts down what the clock shows now.
 */
void
accord_meeting_pulse_write (const char               *folder,
                            gint64                    meeting,
                            const AccordMeetingPulse *pulse)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  g_return_if_fail (folder != NULL && pulse != NULL);

  g_key_file_set_int64 (file, GROUP, "item", pulse->item);
  g_key_file_set_integer (file, GROUP, "written", pulse->written);
  g_key_file_set_integer (file, GROUP, "unwritten", pulse->unwritten);
  text = g_key_file_to_data (file, &length, NULL);
  path = get_path (folder, meeting);
  /* Not waited for: the next one comes in seconds. */
  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_debug ("The clock's folder could not be made: %s", g_strerror (errno));
  else if (!g_file_set_contents_full (path, text, (gssize) length,
                                      G_FILE_SET_CONTENTS_NONE, 0600, &error))
    g_debug ("The clock could not be put down: %s", error->message);
}

/**
 * accord_meeting_pulse_read:
 * @meeting: the id of the meeting
 * @pulse: (out): what its clock showed last
 *
 * Returns: whether somebody has left it behind
 */
gboolean
accord_meeting_pulse_read (const char         *folder,
                           gint64              meeting,
                           AccordMeetingPulse *pulse)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = NULL;

  g_return_val_if_fail (folder != NULL && pulse != NULL, FALSE);

  path = get_path (folder, meeting);
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return FALSE;

  pulse->item = g_key_file_get_int64 (file, GROUP, "item", NULL);
  pulse->written = g_key_file_get_integer (file, GROUP, "written", NULL);
  pulse->unwritten = g_key_file_get_integer (file, GROUP, "unwritten", NULL);

  return pulse->item != 0 && pulse->unwritten >= 0;
}

/**
 * accord_meeting_pulse_clear:
 * @meeting: the id of the meeting
 *
 * What the clock shows stands in the plan now.
 */
void
accord_meeting_pulse_clear (const char *folder,
                            gint64      meeting)
{
  g_autofree char *path = NULL;

  g_return_if_fail (folder != NULL);

  path = get_path (folder, meeting);
  g_unlink (path);
}
