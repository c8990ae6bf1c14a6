/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-search.h"

#include "accord-account.h"
#include "accord-count-words.h"
#include "accord-deal.h"
#include "accord-feature.h"
#include "accord-outside-party.h"
#include "accord-outside-work.h"
#include "accord-part.h"
#include "accord-person.h"
#include "accord-promise.h"
#include "accord-search-words.h"
#include "accord-team.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
hit_free (gpointer data)
{
  AccordSearchHit *self = data;

  g_clear_object (&self->entity);
  g_free (self->title);
  g_free (self->detail);
  g_free (self);
}

/* "promise · Acme Logistics" */
static char *
join (const char *kind,
      const char *whose)
{
  if (whose == NULL || *whose == '\0')
    return g_strdup (kind);

  /* Translators: a kind of thing, and whose it is: "promise · Acme". */
  return g_strdup_printf (C_ ("found", "%s · %s"), kind, whose);
}

static char *
describe_promise (AccordEntity *promise)
{
  AccordEntity *account
    = accord_promise_get_account (ACCORD_PROMISE (promise));

  return join (C_ ("found", "promise"),
               account != NULL
                 ? accord_entity_get_text (account, ACCORD_ACCOUNT_NAME)
                 : NULL);
}

static char *
describe_feature (AccordEntity *feature)
{
  g_autoptr (GPtrArray) parts = accord_entity_list_referrers (
    feature, ACCORD_TYPE_PART, ACCORD_PART_FEATURE);
  AccordEntity *team
    = parts->len > 0
        ? accord_entity_get_referred (parts->pdata[0], ACCORD_PART_TEAM)
        : NULL;

  return join (C_ ("found", "feature"),
               team != NULL ? accord_entity_get_text (team, ACCORD_TEAM_NAME)
                            : NULL);
}

static char *
describe_account (AccordEntity *account)
{
  g_autoptr (GPtrArray) deals = accord_entity_list_referrers (
    account, ACCORD_TYPE_DEAL, ACCORD_DEAL_ACCOUNT);
  g_autofree char *n_deals = accord_count_to_words (deals->len);
  g_autofree char *count = g_strdup_printf (
    /* Translators: how many deals an account has. */
    g_dngettext (GETTEXT_PACKAGE, "%s deal", "%s deals", deals->len), n_deals);

  return join (C_ ("found", "account"), count);
}

static char *
describe_person (AccordEntity *person)
{
  return g_strdup (C_ ("found", "person"));
}

static char *
describe_team (AccordEntity *team)
{
  return g_strdup (C_ ("found", "team"));
}

static char *
describe_outside_work (AccordEntity *work)
{
  AccordEntity *party
    = accord_entity_get_referred (work, ACCORD_OUTSIDE_WORK_PARTY);

  return join (C_ ("found", "outside"),
               party != NULL
                 ? accord_entity_get_text (party, ACCORD_OUTSIDE_PARTY_NAME)
                 : NULL);
}

/* The kinds that are looked at, in the order in which they are shown. Deals
 * are searched where they stand, in the pipeline. */
static const struct
{
  GType (*get_type) (void);
  char *(*describe) (AccordEntity *entity);
} kinds[] = {
  { accord_promise_get_type, describe_promise },
  { accord_feature_get_type, describe_feature },
  { accord_account_get_type, describe_account },
  { accord_person_get_type, describe_person },
  { accord_team_get_type, describe_team },
  { accord_outside_work_get_type, describe_outside_work },
};

static void
search_kind (GPtrArray  *hits,
             AccordPlan *plan,
             guint       kind,
             GStrv       words,
             guint       most)
{
  AccordEntityList *list
    = accord_plan_get_list (plan, kinds[kind].get_type ());

  for (guint i = 0; i < accord_entity_list_get_size (list) && hits->len < most;
       i++)
    {
      AccordEntity *entity = accord_entity_list_get (list, i);
      g_autofree char *title = accord_entity_dup_label (entity);
      g_autofree char *detail = kinds[kind].describe (entity);
      g_autofree char *text = g_strjoin ("\n", title, detail, NULL);
      g_autofree char *folded = accord_search_words_fold (text);
      AccordSearchHit *hit;

      if (!accord_search_words_match ((const char *const *) words, folded))
        continue;
      hit = g_new0 (AccordSearchHit, 1);
      hit->entity = g_object_ref (entity);
      hit->title = g_steal_pointer (&title);
      hit->detail = g_steal_pointer (&detail);
      g_ptr_array_add (hits, hit);
    }
}

/**
 * accord_search_find:
 * @typed: what somebody typed: words, each of which must be found
 * @most: how many to find at most
 *
 * Looks through promises, features, accounts, people, teams and what outside
 * parties owe, by name, kind and whose it is.
 *
 * Returns: (transfer full) (element-type AccordSearchHit): what was found,
 *   kind by kind
 */
GPtrArray *
accord_search_find (AccordPlan *plan,
                    const char *typed,
                    guint       most)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (hit_free);
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), hits);
  g_return_val_if_fail (typed != NULL, hits);

  words = accord_search_words_split (typed);
  for (guint i = 0; words != NULL && i < G_N_ELEMENTS (kinds); i++)
    search_kind (hits, plan, i, words, most);

  return hits;
}
