/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-plan-draft.h"

#include "accord-amount-text.h"
#include "accord-date-text.h"
#include "accord-error.h"
#include "accord-new-plan.h"
#include "accord-plan-edit.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#define SUFFIX ".accord"

/* What a draft comes to once it has been understood. */
typedef struct
{
  AccordMoney goal;
  AccordDay goal_by;
} Goal;

static gboolean
parse_goal (const AccordPlanDraft  *self,
            AccordDay               today,
            Goal                   *goal,
            GError                **error)
{
  goal->goal_by = ACCORD_DAY_NONE;
  if (!accord_amount_text_parse (self->goal, self->currency, &goal->goal,
                                 error))
    return FALSE;

  return *self->goal_by == '\0'
         || accord_date_text_parse (self->goal_by, today, &goal->goal_by,
                                    error);
}

static gboolean
check (const AccordPlanDraft  *self,
       GError                **error)
{
  g_autofree char *name = g_strstrip (g_strdup (self->name));

  if (*name == '\0')
    g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                         _("Say what the plan is called."));
  else if (!accord_currency_is_valid (self->currency))
    g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                         _("Write the currency as three capital letters, such "
                           "as EUR or USD."));
  else
    return TRUE;

  return FALSE;
}

static void
fill (AccordPlan            *plan,
      const AccordPlanDraft *self,
      const Goal            *goal)
{
  gpointer settings = accord_settings_get (plan);

  accord_plan_set_text (plan, settings, ACCORD_SETTINGS_ORGANISATION,
                        *self->organisation != '\0' ? self->organisation
                                                    : NULL);
  accord_plan_set_text (plan, settings, ACCORD_SETTINGS_CURRENCY,
                        self->currency);
  accord_plan_set_integer (plan, settings, ACCORD_SETTINGS_GOAL_AMOUNT,
                           goal->goal);
  accord_plan_set_day (plan, settings, ACCORD_SETTINGS_GOAL_BY,
                       goal->goal_by);
  accord_plan_set_number (plan, settings, ACCORD_SETTINGS_GOAL_KEPT,
                          self->kept);
  accord_plan_set_number (plan, settings, ACCORD_SETTINGS_CONFIDENCE,
                          self->confidence);
}

/**
 * accord_plan_draft_make:
 * @self: what a person says
 * @today: the day that dates without a year are counted from
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a plan in memory, or %NULL with
 *   %ACCORD_ERROR_INVALID or %ACCORD_ERROR_RULE for what is not right yet
 */
AccordPlan *
accord_plan_draft_make (const AccordPlanDraft  *self,
                        AccordDay               today,
                        GError                **error)
{
  g_autoptr (AccordPlan) plan = NULL;
  Goal goal;

  g_return_val_if_fail (self != NULL, NULL);

  if (!check (self, error) || !parse_goal (self, today, &goal, error))
    return NULL;

  plan = accord_new_plan (self->name);
  accord_plan_begin (plan, _("New plan"), NULL);
  fill (plan, self, &goal);

  return accord_plan_commit (plan, error) ? g_steal_pointer (&plan) : NULL;
}

/**
 * accord_plan_draft_dup_path:
 * @name: what the plan is called
 * @folder: where it shall be
 *
 * Returns: (transfer full): a name for its file that is free at the moment:
 *   with a number where another plan is called the same
 */
char *
accord_plan_draft_dup_path (const char *name,
                            const char *folder)
{
  g_autofree char *base = g_strstrip (g_strdup (name));
  char *path;

  g_return_val_if_fail (name != NULL && folder != NULL, NULL);

  /* What no file system takes, and what would hide it. */
  g_strdelimit (base, "/\\:*?\"<>|\n\r\t", '-');
  if (*base == '.')
    *base = '-';

  path = g_strconcat (folder, G_DIR_SEPARATOR_S,
                      /* Translators: the proposed name of a file. */
                      *base != '\0' ? base : _("plan"), SUFFIX, NULL);
  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s" G_DIR_SEPARATOR_S "%s %u" SUFFIX, folder,
                              *base != '\0' ? base : _("plan"), i);
    }

  return path;
}

/**
 * accord_plan_draft_dup_currency:
 *
 * Returns: (transfer full): the currency of the person's locale, or `EUR`
 */
char *
accord_plan_draft_dup_currency (void)
{
  g_autofree char *code
    = g_strndup (localeconv ()->int_curr_symbol, strlen ("EUR"));

  return accord_currency_is_valid (code) ? g_steal_pointer (&code)
                                         : g_strdup ("EUR");
}
