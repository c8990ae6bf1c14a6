/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the file of a plan is, and what it says of itself: for those who open
 * it, write it and follow it.
 *
 * While it is open, nothing else in this process may open or close the file:
 * closing any descriptor of it would drop SQLite's locks. The claim sees to
 * that.
 */

#include "config.h"

#include "accord-plan-file-private.h"

#include "accord-error.h"
#include "accord-file.h"
#include "accord-history-table.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* The identities of the plans that this process has open. */
static GHashTable *open_files;
static GMutex open_files_lock;

/* Makes this process's @self the only one that has the file open. */
gboolean
_accord_plan_file_claim (AccordPlanFile *self,
                         GError        **error)
{
  g_autofree char *identity = accord_file_identify (self->path);
  gboolean added;

  if (identity == NULL)
    {
      accord_file_set_error (self->path, errno, error);
      return FALSE;
    }

  g_mutex_lock (&open_files_lock);
  if (open_files == NULL)
    open_files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  added = g_hash_table_add (open_files, g_strdup (identity));
  g_mutex_unlock (&open_files_lock);

  if (added)
    self->identity = g_steal_pointer (&identity);
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_BUSY,
                 _("“%s” is open already."), self->path);
  return added;
}

/* Ends what holds the file, the connection first. */
void
_accord_plan_file_release (AccordPlanFile *self)
{
  g_clear_pointer (&self->tables, g_hash_table_unref);
  g_clear_pointer (&self->db, sqlite3_close_v2);
  g_clear_pointer (&self->lock, accord_file_lock_release);
  if (self->identity == NULL)
    return;

  g_mutex_lock (&open_files_lock);
  g_hash_table_remove (open_files, self->identity);
  g_mutex_unlock (&open_files_lock);
  g_clear_pointer (&self->identity, g_free);
}

/* What comes later on the way of opening weighs more: that a plan is newer or
 * damaged is to be told also where it was opened to be read only. */
void
_accord_plan_file_set_obstacle (AccordPlanFile *self,
                                GError         *obstacle)
{
  g_clear_error (&self->obstacle);
  self->obstacle = obstacle;
}

/* The file must be the one that was opened: not moved away, not replaced by
 * another program. */
gboolean
_accord_plan_file_check_identity (AccordPlanFile *self,
                                  GError        **error)
{
  g_autofree char *identity = accord_file_identify (self->path);

  if (g_strcmp0 (identity, self->identity) == 0)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE,
               _("“%s” was moved, removed or replaced while it was open; save "
                 "a copy of the plan under another name."),
               self->path);
  return FALSE;
}

void
_accord_plan_file_state_clear (AccordPlanFileState *state)
{
  for (int i = 0; i < 2; i++)
    g_clear_pointer (&state->steps[i].name, g_free);
}

/* Reads what the file says of itself into a blank @state. */
gboolean
_accord_plan_file_read_state (AccordPlanFile      *self,
                              AccordPlanFileState *state,
                              GError             **error)
{
  gint64 content = 0, history = 0;

  if (!accord_sqlite_get_int (self->db, "SELECT content FROM seal", &content,
                              error)
      || !accord_sqlite_get_int (self->db, "SELECT history FROM seal",
                                 &history, error)
      || !accord_sqlite_get_int (self->db,
                                 "SELECT coalesce (max (number), 0)"
                                 " FROM change",
                                 &state->number, error)
      || !accord_sqlite_get_int (self->db, "PRAGMA data_version",
                                 &state->data_version, error))
    return FALSE;
  state->content_digest = (guint64) content;
  state->history_digest = (guint64) history;

  for (int i = 0; i < 2; i++)
    if (!accord_history_find_step (self->db, i == 1, &state->steps[i].number,
                                   &state->steps[i].name, error))
      return FALSE;

  return TRUE;
}

/* @state is blank afterwards. */
void
_accord_plan_file_take_state (AccordPlanFile      *self,
                              AccordPlanFileState *state)
{
  _accord_plan_file_state_clear (&self->state);
  self->state = *state;
  *state = (AccordPlanFileState) { .number = 0 };
}

/* Reads all rows into a @plan without entities, and checks it. */
gboolean
_accord_plan_file_load_rows (AccordPlanFile *self,
                             AccordPlan     *plan,
                             GError        **error)
{
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);
  g_autoptr (GError) broken = NULL;
  g_autofree char *reason = NULL;

  for (guint i = 0; i < n; i++)
    if (!accord_entity_table_load (
          g_hash_table_lookup (self->tables, (gpointer) kinds[i]), plan,
          error))
      return FALSE;

  if (accord_plan_loaded (plan, &broken))
    return TRUE;

  /* Nothing that Accord wrote breaks a rule, nor has it a name that is no
   * text. */
  reason = g_utf8_make_valid (broken->message, -1);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_DAMAGED,
               _("“%s” is damaged: %s Restore one of the plan’s backups."),
               self->path, reason);
  return FALSE;
}
