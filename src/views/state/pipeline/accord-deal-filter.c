/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-deal-filter.h"

#include "accord-search-words.h"

#include <string.h>

struct _AccordDealFilter
{
  GObject parent_instance;

  GStrv words; /* in folded case; each must be found */
  gint64 entities[ACCORD_DEAL_FILTER_N_KINDS]; /* 0 for any */
  gboolean late;
  gboolean not_asked;
};

G_DEFINE_FINAL_TYPE (AccordDealFilter, accord_deal_filter, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const guint fields[ACCORD_DEAL_FILTER_N_KINDS] = {
  [ACCORD_DEAL_FILTER_STAGE] = ACCORD_DEAL_STAGE,
  [ACCORD_DEAL_FILTER_OWNER] = ACCORD_DEAL_OWNER,
  [ACCORD_DEAL_FILTER_ACCOUNT] = ACCORD_DEAL_ACCOUNT,
};

static void
accord_deal_filter_finalize (GObject *object)
{
  g_strfreev (ACCORD_DEAL_FILTER (object)->words);

  G_OBJECT_CLASS (accord_deal_filter_parent_class)->finalize (object);
}

static void
accord_deal_filter_class_init (AccordDealFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_deal_filter_finalize;

  /**
   * AccordDealFilter::changed:
   *
   * Something else is asked for.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_DEAL_FILTER, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_deal_filter_init (AccordDealFilter *self)
{
}

/**
 * accord_deal_filter_new:
 *
 * Returns: (transfer full): a filter that lets everything through
 */
AccordDealFilter *
accord_deal_filter_new (void)
{
  return g_object_new (ACCORD_TYPE_DEAL_FILTER, NULL);
}

/**
 * accord_deal_filter_matches:
 * @row: the row of a deal
 *
 * Returns: whether the person wants to see it
 */
gboolean
accord_deal_filter_matches (AccordDealFilter  *self,
                            AccordPipelineRow *row)
{
  const AccordPromiseStandings *standings;
  AccordEntity *deal;

  g_return_val_if_fail (ACCORD_IS_DEAL_FILTER (self), FALSE);

  deal = ACCORD_ENTITY (accord_pipeline_row_get_deal (row));
  standings = accord_pipeline_row_get_standings (row);
  for (guint i = 0; i < ACCORD_DEAL_FILTER_N_KINDS; i++)
    if (self->entities[i] != 0
        && accord_entity_get_reference (deal, fields[i]) != self->entities[i])
      return FALSE;
  if (self->late && standings->n[ACCORD_PROMISE_STANDING_LATE] == 0)
    return FALSE;
  if (self->not_asked && standings->n[ACCORD_PROMISE_STANDING_NOT_ASKED] == 0)
    return FALSE;

  return self->words == NULL
         || accord_search_words_match (
           (const char *const *) self->words,
           accord_pipeline_row_get_search_text (row));
}

/**
 * accord_deal_filter_is_on:
 *
 * Returns: whether it asks for anything, the search left aside
 */
gboolean
accord_deal_filter_is_on (AccordDealFilter *self)
{
  g_return_val_if_fail (ACCORD_IS_DEAL_FILTER (self), FALSE);

  for (guint i = 0; i < ACCORD_DEAL_FILTER_N_KINDS; i++)
    if (self->entities[i] != 0)
      return TRUE;

  return self->late || self->not_asked;
}

/**
 * accord_deal_filter_is_searching:
 *
 * Returns: whether there are words to be found
 */
gboolean
accord_deal_filter_is_searching (AccordDealFilter *self)
{
  g_return_val_if_fail (ACCORD_IS_DEAL_FILTER (self), FALSE);

  return self->words != NULL;
}

/**
 * accord_deal_filter_clear:
 *
 * Lets everything through that the search does.
 */
void
accord_deal_filter_clear (AccordDealFilter *self)
{
  g_return_if_fail (ACCORD_IS_DEAL_FILTER (self));

  if (!accord_deal_filter_is_on (self))
    return;

  memset (self->entities, 0, sizeof self->entities);
  self->late = FALSE;
  self->not_asked = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_deal_filter_set_search:
 * @text: words; each must stand somewhere in the deal, its account or owner
 */
void
accord_deal_filter_set_search (AccordDealFilter *self,
                               const char       *text)
{
  g_auto (GStrv) words = NULL;

  g_return_if_fail (ACCORD_IS_DEAL_FILTER (self));
  g_return_if_fail (text != NULL);

  words = accord_search_words_split (text);
  if (words == self->words
      || (words != NULL && self->words != NULL
          && g_strv_equal ((const char *const *) words,
                           (const char *const *) self->words)))
    return;

  g_strfreev (self->words);
  self->words = g_steal_pointer (&words);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_deal_filter_set_entity:
 * @id: what the deal must refer to, or 0 for anything
 */
void
accord_deal_filter_set_entity (AccordDealFilter    *self,
                               AccordDealFilterKind kind,
                               gint64               id)
{
  g_return_if_fail (ACCORD_IS_DEAL_FILTER (self));
  g_return_if_fail (kind < ACCORD_DEAL_FILTER_N_KINDS);

  if (self->entities[kind] == id)
    return;

  self->entities[kind] = id;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_deal_filter_get_entity:
 *
 * Returns: what the deal must refer to, or 0 for anything
 */
gint64
accord_deal_filter_get_entity (AccordDealFilter    *self,
                               AccordDealFilterKind kind)
{
  g_return_val_if_fail (ACCORD_IS_DEAL_FILTER (self), 0);
  g_return_val_if_fail (kind < ACCORD_DEAL_FILTER_N_KINDS, 0);

  return self->entities[kind];
}

static void
set_flag (AccordDealFilter *self,
          gboolean         *flag,
          gboolean          value)
{
  if (*flag == !!value)
    return;

  *flag = !!value;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_deal_filter_set_late:
 * @late: whether a promise of the deal must be late
 */
void
accord_deal_filter_set_late (AccordDealFilter *self,
                             gboolean          late)
{
  g_return_if_fail (ACCORD_IS_DEAL_FILTER (self));

  set_flag (self, &self->late, late);
}

/**
 * accord_deal_filter_get_late:
 *
 * Returns: whether a promise of the deal must be late
 */
gboolean
accord_deal_filter_get_late (AccordDealFilter *self)
{
  g_return_val_if_fail (ACCORD_IS_DEAL_FILTER (self), FALSE);

  return self->late;
}

/**
 * accord_deal_filter_set_not_asked:
 * @not_asked: whether engineering must not have been asked for a promise of
 *   the deal
 */
void
accord_deal_filter_set_not_asked (AccordDealFilter *self,
                                  gboolean          not_asked)
{
  g_return_if_fail (ACCORD_IS_DEAL_FILTER (self));

  set_flag (self, &self->not_asked, not_asked);
}

/**
 * accord_deal_filter_get_not_asked:
 *
 * Returns: whether engineering must not have been asked for a promise of the
 *   deal
 */
gboolean
accord_deal_filter_get_not_asked (AccordDealFilter *self)
{
  g_return_val_if_fail (ACCORD_IS_DEAL_FILTER (self), FALSE);

  return self->not_asked;
}
