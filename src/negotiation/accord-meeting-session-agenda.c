/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a meeting does with its agenda, and who is here. */

#include "config.h"

#include "accord-meeting-session-private.h"

#include "accord-attendance.h"
#include "accord-decision.h"
#include "accord-error.h"
#include "accord-plan-edit.h"

#include <glib/gi18n-lib.h>

static AccordEntity *
write_item (AccordMeetingSession *self,
            AccordAgendaKind      kind,
            AccordEntity         *subject,
            const char           *title)
{
  AccordEntity *item
    = accord_plan_add (self->plan, ACCORD_TYPE_AGENDA_ITEM, 0);
  guint field = accord_agenda_get_field (kind);

  accord_plan_set_reference (self->plan, item, ACCORD_AGENDA_ITEM_MEETING,
                             self->meeting);
  accord_plan_set_integer (self->plan, item, ACCORD_AGENDA_ITEM_KIND, kind);
  accord_plan_set_text (self->plan, item, ACCORD_AGENDA_ITEM_TITLE, title);
  if (field != ACCORD_FIELD_NOT_FOUND)
    accord_plan_set_reference (self->plan, item, field, subject);

  return item;
}

static AccordEntity *
find_item (GPtrArray    *items,
           guint         field,
           AccordEntity *subject)
{
  for (guint i = 0; subject != NULL && i < items->len; i++)
    if (accord_entity_get_referred (items->pdata[i], field)
        == (gpointer) subject)
      return items->pdata[i];

  return NULL;
}

/* Whether the agenda has it already. A promise and the decision about it are
 * one item: then that gets the decision. */
static gboolean
is_on_agenda (AccordMeetingSession       *self,
              GPtrArray                  *items,
              const AccordAgendaProposal *proposal)
{
  AccordEntity *item;

  if (find_item (items, accord_agenda_get_field (proposal->kind),
                 proposal->subject)
      != NULL)
    return TRUE;
  if (proposal->kind != ACCORD_AGENDA_KIND_DECISION)
    return FALSE;

  item = find_item (items, ACCORD_AGENDA_ITEM_PROMISE,
                    accord_entity_get_referred (proposal->subject,
                                                ACCORD_DECISION_PROMISE));
  if (item == NULL
      || accord_entity_has_value (item, ACCORD_AGENDA_ITEM_DECISION))
    return FALSE;
  accord_plan_set_reference (self->plan, item, ACCORD_AGENDA_ITEM_DECISION,
                             proposal->subject);

  return TRUE;
}

/* The first item of a later kind: what people have put into an order keeps
 * it, and what comes new stands with its like. */
static AccordEntity *
find_place (GPtrArray       *items,
            AccordAgendaKind kind)
{
  guint place = items->len;

  while (place > 0
         && accord_entity_get_choice (items->pdata[place - 1],
                                      ACCORD_AGENDA_ITEM_KIND)
              > (int) kind)
    place--;

  return place < items->len ? items->pdata[place] : NULL;
}

/* Inside a change: adds what the meeting ought to talk about as well. */
void
_accord_meeting_session_write_agenda (AccordMeetingSession *self,
                                      AccordForecast       *forecast)
{
  g_autoptr (GPtrArray) proposals
    = accord_agenda_propose (self->plan, forecast, self->today);

  for (guint i = 0; i < proposals->len; i++)
    {
      const AccordAgendaProposal *proposal = proposals->pdata[i];
      g_autoptr (GPtrArray) items = _accord_meeting_session_list_items (self);
      AccordEntity *before = find_place (items, proposal->kind);

      if (!is_on_agenda (self, items, proposal))
        accord_plan_move (self->plan,
                          write_item (self, proposal->kind, proposal->subject,
                                      proposal->title),
                          before);
    }
}

/* Inside a change: the time that the current item, which is left now, has
 * taken. It is at least a second: by that the minutes see that it had been
 * there, whatever becomes of it. */
static void
write_visit (AccordMeetingSession *self)
{
  AccordEntity *item = accord_meeting_session_get_current (self);

  _accord_meeting_session_write_clock (self);
  if (accord_entity_get_integer (item, ACCORD_AGENDA_ITEM_SECONDS) < 1)
    accord_plan_set_integer (self->plan, item, ACCORD_AGENDA_ITEM_SECONDS, 1);
}

/* Marks the current item as done or skipped; its name goes into @format. */
static gboolean
finish (AccordMeetingSession *self,
        guint                 field,
        const char           *format,
        GError              **error)
{
  g_autoptr (GString) name = g_string_new (format);
  g_autofree char *label = NULL;
  AccordEntity *item;

  if (!_accord_meeting_session_check_current (self, error))
    return FALSE;

  item = accord_meeting_session_get_current (self);
  label = accord_entity_dup_label (item);
  g_string_replace (name, "%s", label, 1);
  accord_plan_begin (self->plan, name->str, NULL);
  write_visit (self);
  accord_plan_set_integer (self->plan, item, field, TRUE);

  return _accord_meeting_session_commit (self, error);
}

/**
 * accord_meeting_session_next:
 * @error: return location
 *
 * The current item is done; the next that is left is the current one then.
 *
 * Returns: whether it is written; %ACCORD_ERROR_RULE where nothing is left
 */
gboolean
accord_meeting_session_next (AccordMeetingSession *self,
                             GError              **error)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), FALSE);

  /* Translators: an item of an agenda. */
  return finish (self, ACCORD_AGENDA_ITEM_DONE, _("Finish “%s”"), error);
}

/**
 * accord_meeting_session_skip:
 * @error: return location
 *
 * The current item is left for another time.
 *
 * Returns: whether it is written; %ACCORD_ERROR_RULE where nothing is left
 */
gboolean
accord_meeting_session_skip (AccordMeetingSession *self,
                             GError              **error)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), FALSE);

  /* Translators: an item of an agenda. */
  return finish (self, ACCORD_AGENDA_ITEM_SKIPPED, _("Skip “%s”"), error);
}

/**
 * accord_meeting_session_has_begun:
 *
 * Returns: whether something on the agenda was talked about already
 */
gboolean
accord_meeting_session_has_begun (AccordMeetingSession *self)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), FALSE);

  items = _accord_meeting_session_list_items (self);
  for (guint i = 0; i < items->len; i++)
    if (!_accord_agenda_item_is_left (items->pdata[i])
        || accord_entity_get_integer (items->pdata[i],
                                      ACCORD_AGENDA_ITEM_SECONDS) > 0)
      return TRUE;

  return FALSE;
}

/**
 * accord_meeting_session_begin:
 * @error: return location
 *
 * Goes on from who is here to the first item. The time until now is that
 * item's, and at least a second: whoever resumes a meeting that was killed in
 * its first item sees by it that this one had begun.
 *
 * Returns: whether it is written; also where it had begun already
 */
gboolean
accord_meeting_session_begin (AccordMeetingSession *self,
                              GError              **error)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), FALSE);

  if (!_accord_meeting_session_check_current (self, error))
    return FALSE;
  if (accord_meeting_session_has_begun (self))
    return TRUE;

  accord_plan_begin (self->plan, _("Begin with the agenda"), NULL);
  accord_plan_set_integer (
    self->plan, accord_meeting_session_get_current (self),
    ACCORD_AGENDA_ITEM_SECONDS,
    CLAMP (accord_meeting_session_get_seconds (self), 1, 24 * 60 * 60));

  return _accord_meeting_session_commit (self, error);
}

/**
 * accord_meeting_session_take_up:
 * @item: an item of this meeting's agenda
 * @error: return location
 *
 * Brings @item to the front of what is left, also one that was done or
 * skipped.
 *
 * Returns: whether it is the current one now
 */
gboolean
accord_meeting_session_take_up (AccordMeetingSession *self,
                                AccordEntity         *item,
                                GError              **error)
{
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;
  AccordEntity *current;

  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), FALSE);
  g_return_val_if_fail (ACCORD_IS_AGENDA_ITEM (item), FALSE);

  if (!_accord_meeting_session_check_running (self, error))
    return FALSE;

  current = accord_meeting_session_get_current (self);
  label = accord_entity_dup_label (item);
  /* Translators: an item of an agenda. */
  name = g_strdup_printf (_("Take up “%s”"), label);
  accord_plan_begin (self->plan, name, NULL);
  if (current != NULL)
    write_visit (self);
  accord_plan_set_integer (self->plan, item, ACCORD_AGENDA_ITEM_DONE, FALSE);
  accord_plan_set_integer (self->plan, item, ACCORD_AGENDA_ITEM_SKIPPED,
                           FALSE);
  if (current != NULL)
    accord_plan_move (self->plan, item, current);

  return _accord_meeting_session_commit (self, error);
}

/**
 * accord_meeting_session_back:
 * @error: return location
 *
 * Takes up again what stands just before the current item.
 *
 * Returns: whether there was one
 */
gboolean
accord_meeting_session_back (AccordMeetingSession *self,
                             GError              **error)
{
  g_autoptr (GPtrArray) items = NULL;
  AccordEntity *previous = NULL;

  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), FALSE);

  if (!_accord_meeting_session_check_running (self, error))
    return FALSE;

  items = _accord_meeting_session_list_items (self);
  for (guint i = 0; i < items->len; i++)
    {
      if (_accord_agenda_item_is_left (items->pdata[i]))
        break;
      previous = items->pdata[i];
    }
  if (previous != NULL)
    return accord_meeting_session_take_up (self, previous, error);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
               _("This is the first item of the agenda."));
  return FALSE;
}

/**
 * accord_meeting_session_move:
 * @item: an item of this meeting's agenda
 * @before: (nullable): the item that it shall stand in front of; %NULL for
 *   the end
 * @error: return location
 *
 * Moves an item in the agenda.
 *
 * Returns: whether it is written
 */
gboolean
accord_meeting_session_move (AccordMeetingSession *self,
                             AccordEntity         *item,
                             AccordEntity         *before,
                             GError              **error)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), FALSE);
  g_return_val_if_fail (ACCORD_IS_AGENDA_ITEM (item), FALSE);
  g_return_val_if_fail (before == NULL || ACCORD_IS_AGENDA_ITEM (before),
                        FALSE);

  if (!_accord_meeting_session_check_running (self, error))
    return FALSE;

  accord_plan_begin (self->plan, _("Reorder the agenda"), NULL);
  _accord_meeting_session_write_clock (self);
  accord_plan_move (self->plan, item, before);

  return _accord_meeting_session_commit (self, error);
}

/**
 * accord_meeting_session_add:
 * @kind: what it is about
 * @subject: (nullable): the promise, ask, concern, outside work or decision
 * @title: what to call it
 * @error: return location
 *
 * Puts an item at the end of the agenda.
 *
 * Returns: (transfer none) (nullable): the item
 */
AccordEntity *
accord_meeting_session_add (AccordMeetingSession *self,
                            AccordAgendaKind      kind,
                            AccordEntity         *subject,
                            const char           *title,
                            GError              **error)
{
  AccordEntity *item;

  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  if (!_accord_meeting_session_check_running (self, error))
    return NULL;

  accord_plan_begin (self->plan, _("Add to the agenda"), NULL);
  _accord_meeting_session_write_clock (self);
  item = write_item (self, kind, subject, title);

  return _accord_meeting_session_commit (self, error) ? item : NULL;
}

/**
 * accord_meeting_session_note:
 * @text: (nullable): what was said of the current item
 * @error: return location
 *
 * Replaces the note of the current item.
 *
 * Returns: whether it is written
 */
gboolean
accord_meeting_session_note (AccordMeetingSession *self,
                             const char           *text,
                             GError              **error)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), FALSE);

  if (!_accord_meeting_session_check_current (self, error))
    return FALSE;

  accord_plan_begin (self->plan, _("Write a note"), NULL);
  _accord_meeting_session_write_clock (self);
  accord_plan_set_text (self->plan, accord_meeting_session_get_current (self),
                        ACCORD_AGENDA_ITEM_NOTE, text);

  return _accord_meeting_session_commit (self, error);
}

/* Who is here */

static AccordEntity *
find_attendance (AccordMeetingSession *self,
                 AccordEntity         *person)
{
  g_autoptr (GPtrArray) attendances = NULL;

  if (self->meeting == NULL)
    return NULL;

  attendances = accord_entity_list_referrers (
    self->meeting, ACCORD_TYPE_ATTENDANCE, ACCORD_ATTENDANCE_MEETING);
  for (guint i = 0; i < attendances->len; i++)
    if (accord_entity_get_referred (attendances->pdata[i],
                                    ACCORD_ATTENDANCE_PERSON)
        == (gpointer) person)
      return attendances->pdata[i];

  return NULL;
}

/**
 * accord_meeting_session_is_present:
 *
 * Returns: whether @person is here
 */
gboolean
accord_meeting_session_is_present (AccordMeetingSession *self,
                                   AccordEntity         *person)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), FALSE);
  g_return_val_if_fail (person != NULL, FALSE);

  return find_attendance (self, person) != NULL;
}

/**
 * accord_meeting_session_set_present:
 * @person: somebody
 * @present: whether they are here
 * @error: return location
 *
 * Notes who is here.
 *
 * Returns: whether it is written
 */
gboolean
accord_meeting_session_set_present (AccordMeetingSession *self,
                                    AccordEntity         *person,
                                    gboolean              present,
                                    GError              **error)
{
  AccordEntity *attendance;

  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), FALSE);
  g_return_val_if_fail (person != NULL, FALSE);

  if (!_accord_meeting_session_check_running (self, error))
    return FALSE;

  attendance = find_attendance (self, person);
  accord_plan_begin (self->plan, _("Note who is here"), NULL);
  if (present && attendance == NULL)
    {
      attendance
        = accord_plan_add (self->plan, ACCORD_TYPE_ATTENDANCE, 0);
      accord_plan_set_reference (self->plan, attendance,
                                 ACCORD_ATTENDANCE_MEETING, self->meeting);
      accord_plan_set_reference (self->plan, attendance,
                                 ACCORD_ATTENDANCE_PERSON, person);
    }
  else if (!present && attendance != NULL)
    accord_plan_remove (self->plan, attendance);

  return accord_plan_commit (self->plan, error);
}
