/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows: the plan itself, or as a scenario has it. */

#include "config.h"

#include "accord-window-private.h"

#include "accord-scenario.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>

/* How long an offer to leave stays: long enough to be read, and reached. */
#define LEAVE_SECONDS 12

/*
 * _accord_window_get_page:
 *
 * Returns: (transfer none): the page that is shown, of the plan or of a
 *   scenario
 */
AccordPlanPage *
_accord_window_get_page (AccordWindow *self)
{
  return self->scenario_page != NULL ? self->scenario_page : self->plan_page;
}

/*
 * _accord_window_get_plan:
 *
 * Returns: (transfer none) (nullable): the plan that is shown: the plan itself,
 *   or as a scenario has it
 */
AccordPlan *
_accord_window_get_plan (AccordWindow *self)
{
  return self->session != NULL
           ? accord_scenario_session_get_plan (self->session)
           : self->plan;
}

/*
 * _accord_window_dup_scenario_name:
 *
 * Returns: (transfer full) (nullable): what the scenario is called; %NULL
 *   where the plan itself is shown
 */
char *
_accord_window_dup_scenario_name (AccordWindow *self)
{
  return self->session != NULL
           ? accord_entity_dup_label (
             accord_scenario_session_get_scenario (self->session))
           : NULL;
}

/*
 * _accord_window_dup_shown_name:
 *
 * Returns: (transfer full) (nullable): what is shown is called on paper; %NULL
 *   where it is the plan itself
 */
char *
_accord_window_dup_shown_name (AccordWindow *self)
{
  g_autofree char *name = _accord_window_dup_scenario_name (self);

  if (name == NULL)
    return NULL;

  /* Translators: the name of a plan, and of a scenario of it. */
  return g_strdup_printf (_ ("%s, scenario “%s”"),
                          accord_entity_get_text (
                            accord_plan_get_root (self->plan),
                            ACCORD_SETTINGS_NAME),
                          name);
}

/*
 * _accord_window_dup_refusal:
 * @why: a sentence that says what is about the plan itself
 *
 * Returns: (transfer full) (nullable): why that can't be done now; %NULL where
 *   the plan itself is shown
 */
char *
_accord_window_dup_refusal (AccordWindow *self,
                            const char   *why)
{
  g_autofree char *name = _accord_window_dup_scenario_name (self);

  if (name == NULL)
    return NULL;

  /* Translators: why something can't be done in a scenario: a sentence; and
   * the name of the scenario. */
  return g_strdup_printf (_ ("%s Leave “%s” first."), why, name);
}

/*
 * _accord_window_check_itself:
 * @why: a sentence that says what is about the plan itself
 *
 * Returns: whether the plan itself is shown; else somebody is told, and offered
 *   to leave the scenario
 */
gboolean
_accord_window_check_itself (AccordWindow *self,
                             const char   *why)
{
  g_autofree char *words = _accord_window_dup_refusal (self, why);
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (words == NULL)
    return TRUE;

  text = g_markup_escape_text (words, -1);
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _ ("_Leave"));
  adw_toast_set_action_name (toast, "win.scenario");
  adw_toast_set_action_target (toast, "s", ACCORD_WINDOW_TODAY);
  adw_toast_set_timeout (toast, LEAVE_SECONDS);
  adw_toast_overlay_add_toast (self->toasts, toast);

  return FALSE;
}
