/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody says something, on a day, for a side. */

#include "config.h"

#include "cli-speech.h"

#include "cli-edit.h"
#include "cli-moment.h"

#include <glib/gi18n-lib.h>

/**
 * cli_speech_read:
 * @self: (out): who says it, for which side, and when
 * @on: (nullable): the day as typed
 * @person: (nullable): who, bytes as typed
 * @error: return location
 *
 * Returns: whether there is such a day and such a person
 */
gboolean
cli_speech_read (CliSpeech   *self,
                 CliPlan     *plan,
                 CliRequest  *request,
                 const char  *on,
                 const char  *person,
                 GError     **error)
{
  if (person != NULL && !g_utf8_validate (person, -1, NULL))
    {
      cli_set_usage_error (error, _("An option is not valid text."));
      return FALSE;
    }

  *self = (CliSpeech) { .plan = plan, .request = request };
  if (!cli_moment_read_day (plan->plan, on, &self->day, error)
      || !cli_moment_find_person (plan, person, &self->person, error))
    return FALSE;

  self->side = cli_moment_get_side (request, self->person);
  return TRUE;
}

/**
 * cli_speech_check_side:
 *
 * Returns: whether it was said for which side it is
 */
gboolean
cli_speech_check_side (const CliSpeech  *self,
                       GError          **error)
{
  if (self->request->side != NULL || self->person != NULL)
    return TRUE;

  cli_set_usage_error (error,
                       _("Say whose it is: --side SIDE or --person NAME."));
  return FALSE;
}

/**
 * cli_speech_get_answerer:
 *
 * Returns: for which side it answers something
 */
AccordAnswerer
cli_speech_get_answerer (const CliSpeech *self)
{
  return self->side == ACCORD_SIDE_SALES         ? ACCORD_ANSWERER_SALES
         : self->side == ACCORD_SIDE_ENGINEERING ? ACCORD_ANSWERER_ENGINEERING
                                                 : ACCORD_ANSWERER_BOTH;
}

/**
 * cli_speech_end_change:
 * @entity: (nullable): what was said; %NULL where that failed
 * @first: the argument from which on properties of it are set
 * @error: return location
 *
 * Ends the change that @entity was made in, and prints its id.
 *
 * Returns: whether it is on disk
 */
gboolean
cli_speech_end_change (const CliSpeech  *self,
                       AccordEntity     *entity,
                       guint             first,
                       GError          **error)
{
  if (entity == NULL
      || !cli_edit_assign (self->plan, entity,
                           self->request->arguments + first, error))
    {
      accord_plan_rollback (self->plan->plan);
      return FALSE;
    }
  if (!cli_edit_commit (self->plan, error))
    return FALSE;

  cli_edit_print_id (self->request, accord_entity_get_id (entity));
  return TRUE;
}

/**
 * cli_speech_end:
 *
 * Ends what was one change by itself.
 *
 * Returns: %TRUE
 */
gboolean
cli_speech_end (const CliSpeech *self,
                AccordEntity    *entity)
{
  cli_plan_warn_of_backup (self->plan);
  if (self->request->json)
    cli_edit_print_id (self->request, accord_entity_get_id (entity));

  return TRUE;
}
