/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-promise-need.h"

#include "accord-error.h"
#include "accord-feature.h"
#include "accord-plan-edit.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"

#include <glib/gi18n-lib.h>

static AccordEntity *
find_need (AccordEntity *promise,
           AccordEntity *feature)
{
  g_autoptr (GPtrArray) needs = accord_entity_list_referrers (
    promise, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_PROMISE);

  for (guint i = 0; i < needs->len; i++)
    if (accord_entity_get_referred (needs->pdata[i],
                                    ACCORD_PROMISE_FEATURE_FEATURE)
        == feature)
      return needs->pdata[i];

  return NULL;
}

/**
 * accord_promise_need_has:
 *
 * Returns: whether @promise is made of @feature; what is left out is not in
 *   it
 */
gboolean
accord_promise_need_has (AccordEntity *promise,
                         AccordEntity *feature)
{
  AccordEntity *need = find_need (promise, feature);

  return need != NULL
         && !accord_entity_get_boolean (need,
                                        ACCORD_PROMISE_FEATURE_LEFT_OUT);
}

/**
 * accord_promise_need_write:
 * @promise: a promise
 * @feature: a feature that it isn't made of
 * @level: whether it must, should or could be in it
 *
 * Adds @feature, inside a change.
 */
void
accord_promise_need_write (AccordPlan     *plan,
                           gpointer        promise,
                           gpointer        feature,
                           AccordNeedLevel level)
{
  gpointer need = accord_plan_add (plan, ACCORD_TYPE_PROMISE_FEATURE, 0);

  accord_plan_set_reference (plan, need, ACCORD_PROMISE_FEATURE_PROMISE,
                             promise);
  accord_plan_set_reference (plan, need, ACCORD_PROMISE_FEATURE_FEATURE,
                             feature);
  accord_plan_set_integer (plan, need, ACCORD_PROMISE_FEATURE_LEVEL, level);
}

/**
 * accord_promise_need_add:
 * @promise: a promise
 * @feature: a feature
 * @level: whether it must, should or could be in it
 * @error: return location
 *
 * Adds @feature to what @promise is made of, or takes it in again where it
 * had been left out; as one change. Where it is in it already,
 * %ACCORD_ERROR_RULE says so.
 *
 * Returns: whether it is on disk
 */
gboolean
accord_promise_need_add (AccordPlan      *plan,
                         AccordEntity    *promise,
                         AccordEntity    *feature,
                         AccordNeedLevel  level,
                         GError         **error)
{
  g_autofree char *what = NULL, *whole = NULL, *name = NULL;
  AccordEntity *need;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), FALSE);
  g_return_val_if_fail (ACCORD_IS_FEATURE (feature), FALSE);

  what = accord_entity_dup_label (feature);
  whole = accord_entity_dup_label (promise);
  need = find_need (promise, feature);
  if (accord_promise_need_has (promise, feature))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
                   /* Translators: a promise, and a feature. */
                   _("“%s” is made of “%s” already."), whole, what);
      return FALSE;
    }

  /* Translators: the name of a change: a feature, and a promise. */
  name = g_strdup_printf (_("Add “%s” to “%s”"), what, whole);
  accord_plan_begin (plan, name, NULL);
  if (need == NULL)
    accord_promise_need_write (plan, promise, feature, level);
  else
    {
      accord_plan_set_integer (plan, need, ACCORD_PROMISE_FEATURE_LEFT_OUT,
                               FALSE);
      accord_plan_set_integer (plan, need, ACCORD_PROMISE_FEATURE_LEVEL,
                               level);
    }

  return accord_plan_commit (plan, error);
}
