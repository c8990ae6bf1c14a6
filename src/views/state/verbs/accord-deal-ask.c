/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-deal-ask.h"

#include "accord-date-text.h"
#include "accord-error.h"
#include "accord-plan-edit.h"
#include "accord-promise-life.h"
#include "accord-promise-need.h"

#include <glib/gi18n-lib.h>

/**
 * accord_deal_ask_list_drafts:
 * @deal: a deal
 *
 * Returns: (transfer container) (element-type AccordEntity): its promises
 *   that engineering was not asked for yet
 */
GPtrArray *
accord_deal_ask_list_drafts (AccordDeal *deal)
{
  GPtrArray *promises;

  g_return_val_if_fail (ACCORD_IS_DEAL (deal), NULL);

  promises = accord_entity_list_referrers (
    ACCORD_ENTITY (deal), ACCORD_TYPE_PROMISE, ACCORD_PROMISE_DEAL);
  for (guint i = promises->len; i > 0; i--)
    if (accord_entity_get_choice (promises->pdata[i - 1],
                                  ACCORD_PROMISE_STATE)
        != ACCORD_PROMISE_STATE_DRAFT)
      g_ptr_array_remove_index (promises, i - 1);

  return promises;
}

static gboolean
parse_want (const AccordDealAsk *ask,
            AccordDay           *want,
            GError             **error)
{
  *want = ACCORD_DAY_NONE;

  return ask->want == NULL || *ask->want == '\0'
         || accord_date_text_parse (ask->want, ask->today, want, error);
}

/* As sales would have it, before engineering has been asked. */
static gpointer
write_draft (AccordPlan          *plan,
             AccordDeal          *deal,
             const AccordDealAsk *ask,
             const char          *title,
             AccordDay            want)
{
  gpointer promise = ask->promise;

  if (promise == NULL)
    {
      promise = accord_plan_add (plan, ACCORD_TYPE_PROMISE, 0);
      accord_plan_set_reference (plan, promise, ACCORD_PROMISE_DEAL, deal);
    }
  accord_plan_set_text (plan, promise, ACCORD_PROMISE_TITLE, title);
  accord_plan_set_day (plan, promise, ACCORD_PROMISE_WANT_DATE, want);
  if (ask->feature != NULL)
    accord_promise_need_write (plan, promise, ask->feature,
                               ACCORD_NEED_LEVEL_MUST);

  return promise;
}

/* The question, and the date that goes with it, stand in the trail. */
static gboolean
take_step (AccordPlan          *plan,
           AccordDeal          *deal,
           AccordPromise       *promise,
           const AccordDealAsk *ask,
           AccordDay            want,
           GError             **error)
{
  AccordLifeMove move;

  accord_life_move_init (&move, ACCORD_SIDE_SALES, ask->today);
  move.person = accord_entity_get_referred (ACCORD_ENTITY (deal),
                                            ACCORD_DEAL_OWNER);
  move.date = want;

  return accord_promise_life_go (promise, plan, ACCORD_LIFE_ASK, &move, error);
}

/**
 * accord_deal_ask_make:
 * @deal: a deal
 * @ask: what is asked
 * @error: return location
 *
 * Takes a promise from draft to asked, as one change.
 *
 * Returns: (transfer none) (nullable): the promise, which is on disk; %NULL
 *   when nothing has changed
 */
AccordEntity *
accord_deal_ask_make (AccordPlan          *plan,
                      AccordDeal          *deal,
                      const AccordDealAsk *ask,
                      GError             **error)
{
  g_autofree char *title = g_strstrip (g_strdup (ask->title));
  g_autofree char *name = NULL;
  gpointer promise;
  AccordDay want;
  gint64 id;

  g_return_val_if_fail (ACCORD_IS_DEAL (deal), NULL);

  if (*title == '\0')
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                           _("Say what the customer would get."));
      return NULL;
    }
  if (!parse_want (ask, &want, error))
    return NULL;

  /* Translators: the name of a change; %s is what the customer would get. */
  name = g_strdup_printf (_("Ask for a date for “%s”"), title);
  accord_plan_begin (plan, name, NULL);
  promise = write_draft (plan, deal, ask, title, want);
  id = accord_entity_get_id (promise);
  if (!take_step (plan, deal, promise, ask, want, error))
    {
      accord_plan_rollback (plan);
      return NULL;
    }
  if (!accord_plan_commit (plan, error))
    return NULL;

  return accord_plan_lookup (plan, id);
}
