/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-said-private.h"

#include "accord-deal.h"
#include "accord-feature.h"
#include "accord-plan-edit.h"
#include "accord-promise.h"

#include <glib/gi18n-lib.h>

static guint
get_subject_field (const AccordSubjectFields *fields,
                   AccordEntity              *subject)
{
  if (ACCORD_IS_DEAL (subject))
    return fields->deal;
  if (ACCORD_IS_PROMISE (subject))
    return fields->promise;
  if (ACCORD_IS_FEATURE (subject))
    return fields->feature;

  g_return_val_if_reached (ACCORD_FIELD_NOT_FOUND);
}

/* Says what @said is about; NULL is the plan. */
void
_accord_said_set_subject (AccordPlan                *plan,
                          AccordEntity              *said,
                          const AccordSubjectFields *fields,
                          AccordEntity              *subject)
{
  guint field;

  if (subject == NULL)
    return;
  field = get_subject_field (fields, subject);
  if (field != ACCORD_FIELD_NOT_FOUND)
    accord_plan_set_reference (plan, said, field, subject);
}

static int
compare_days (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  AccordEntity *x = *(AccordEntity *const *) a;
  AccordEntity *y = *(AccordEntity *const *) b;
  guint field = GPOINTER_TO_UINT (data);
  AccordDay x_day = accord_entity_get_day (x, field);
  AccordDay y_day = accord_entity_get_day (y, field);

  return (x_day > y_day) - (x_day < y_day);
}

/* All of @kind that is about @subject, or at all, the oldest first. */
GPtrArray *
_accord_said_list (AccordPlan                *plan,
                   GType                      kind,
                   const AccordSubjectFields *fields,
                   AccordEntity              *subject,
                   guint                      day_field)
{
  GPtrArray *list
    = subject != NULL
        ? accord_entity_list_referrers (subject, kind,
                                        get_subject_field (fields, subject))
        : accord_plan_dup_current (plan, kind);

  g_ptr_array_sort_with_data (list, compare_days,
                              GUINT_TO_POINTER (day_field));

  return list;
}

gboolean
_accord_said_check_words (AccordEntity *said,
                          const char   *words,
                          GError      **error)
{
  if (words != NULL && *words != '\0')
    return TRUE;

  accord_entity_set_rule_error (said, error, _("say it in words."));
  return FALSE;
}
