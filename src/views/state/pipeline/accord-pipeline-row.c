/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-pipeline-row.h"

#include "accord-account.h"
#include "accord-person.h"
#include "accord-search-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* There may be ten thousand of these; texts that only some need are made when
 * they are asked for. */
struct _AccordPipelineRow
{
  GObject parent_instance;

  AccordDeal *deal;    /* NULL for a group */
  AccordEntity *stage; /* of a group; NULL for deals without one */
  AccordDealState state;
  char *title;
  char *sort_key;
  char *search_text;
  AccordMoney value;
  double chance;
  AccordPromiseStandings standings;
  AccordPromiseStandings counted; /* on the way to be @standings */
  AccordPipelineTotals totals;
  gboolean open;
  gboolean searched; /* open whatever @open says */
  gboolean lit;
  gboolean related;
};

G_DEFINE_FINAL_TYPE (AccordPipelineRow, accord_pipeline_row, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clear_texts (AccordPipelineRow *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->sort_key, g_free);
  g_clear_pointer (&self->search_text, g_free);
}

static void
accord_pipeline_row_finalize (GObject *object)
{
  AccordPipelineRow *self = ACCORD_PIPELINE_ROW (object);

  clear_texts (self);
  g_clear_object (&self->deal);
  g_clear_object (&self->stage);

  G_OBJECT_CLASS (accord_pipeline_row_parent_class)->finalize (object);
}

static void
accord_pipeline_row_class_init (AccordPipelineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_pipeline_row_finalize;

  /**
   * AccordPipelineRow::changed:
   *
   * What it shows is another one than before.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_PIPELINE_ROW, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_pipeline_row_init (AccordPipelineRow *self)
{
  self->value = ACCORD_MONEY_NONE;
  self->open = TRUE;
}

/**
 * accord_pipeline_row_new_deal:
 * @deal: a deal
 *
 * Returns: (transfer full): its row; it knows nothing before
 *   accord_pipeline_row_refresh()
 */
AccordPipelineRow *
accord_pipeline_row_new_deal (AccordDeal *deal)
{
  AccordPipelineRow *self;

  g_return_val_if_fail (ACCORD_IS_DEAL (deal), NULL);

  self = g_object_new (ACCORD_TYPE_PIPELINE_ROW, NULL);
  self->deal = g_object_ref (deal);

  return self;
}

/**
 * accord_pipeline_row_new_group:
 * @stage: (nullable): a stage; %NULL for deals without one
 * @state: how the deals in it stand
 *
 * Returns: (transfer full): the row of a group
 */
AccordPipelineRow *
accord_pipeline_row_new_group (AccordEntity   *stage,
                               AccordDealState state)
{
  AccordPipelineRow *self = g_object_new (ACCORD_TYPE_PIPELINE_ROW, NULL);

  g_set_object (&self->stage, stage);
  self->state = state;

  return self;
}

/**
 * accord_pipeline_row_get_deal:
 *
 * Returns: (transfer none) (nullable): the deal; %NULL for a group
 */
AccordDeal *
accord_pipeline_row_get_deal (AccordPipelineRow *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_ROW (self), NULL);

  return self->deal;
}

/**
 * accord_pipeline_row_get_stage:
 *
 * Returns: (transfer none) (nullable): the stage of a group, or of the deal
 */
AccordEntity *
accord_pipeline_row_get_stage (AccordPipelineRow *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_ROW (self), NULL);

  return self->deal != NULL
           ? accord_entity_get_referred (ACCORD_ENTITY (self->deal),
                                         ACCORD_DEAL_STAGE)
           : self->stage;
}

/**
 * accord_pipeline_row_get_state:
 *
 * Returns: how the deal stands, or those of the group
 */
AccordDealState
accord_pipeline_row_get_state (AccordPipelineRow *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_ROW (self),
                        ACCORD_DEAL_STATE_OPEN);

  return self->deal != NULL
           ? (AccordDealState) accord_entity_get_choice (
               ACCORD_ENTITY (self->deal), ACCORD_DEAL_STATE)
           : self->state;
}

/**
 * accord_pipeline_row_refresh:
 * @self: the row of a deal
 *
 * Reads its deal anew.
 */
void
accord_pipeline_row_refresh (AccordPipelineRow *self)
{
  g_return_if_fail (ACCORD_IS_PIPELINE_ROW (self));
  g_return_if_fail (self->deal != NULL);

  clear_texts (self);
  self->value = accord_deal_get_value (self->deal);
  self->chance = accord_deal_get_chance (self->deal);
  g_signal_emit (self, signals[CHANGED], 0);
}

static const char *
get_account_name (AccordPipelineRow *self)
{
  AccordEntity *account = accord_entity_get_referred (
    ACCORD_ENTITY (self->deal), ACCORD_DEAL_ACCOUNT);

  return account != NULL
           ? accord_entity_get_text (account, ACCORD_ACCOUNT_NAME)
           : "";
}

/* People often begin the title with the account, or its first word. */
static gboolean
names_account (const char *title,
               const char *account)
{
  gsize length = strcspn (account, " ");
  g_autofree char *word = g_strndup (account, length);
  g_autofree char *beginning = g_utf8_strlen (title, -1)
                                   >= g_utf8_strlen (word, -1)
                                 ? g_utf8_substring (
                                     title, 0, g_utf8_strlen (word, -1))
                                 : g_strdup ("");

  return g_utf8_collate (word, beginning) == 0;
}

static char *
dup_deal_title (AccordDeal *deal)
{
  AccordEntity *entity = ACCORD_ENTITY (deal);
  AccordEntity *account
    = accord_entity_get_referred (entity, ACCORD_DEAL_ACCOUNT);
  const char *title = accord_entity_get_text (entity, ACCORD_DEAL_TITLE);
  const char *name
    = account != NULL ? accord_entity_get_text (account, ACCORD_ACCOUNT_NAME)
                      : NULL;

  if (name == NULL || names_account (title, name))
    return g_strdup (title);

  /* Translators: an account, and what it may buy: "Acme — SSO roll-out". */
  return g_strdup_printf (C_ ("deal", "%s — %s"), name, title);
}

static char *
dup_group_title (AccordPipelineRow *self)
{
  if (self->stage != NULL)
    return accord_entity_dup_label (self->stage);

  switch (self->state)
    {
    case ACCORD_DEAL_STATE_WON:
      return g_strdup (C_ ("deals", "Won"));
    case ACCORD_DEAL_STATE_LOST:
      return g_strdup (C_ ("deals", "Lost"));
    case ACCORD_DEAL_STATE_OPEN:
    default:
      return g_strdup (_("No stage"));
    }
}

/**
 * accord_pipeline_row_get_title:
 *
 * Returns: (transfer none): `Acme — SSO roll-out`, or the name of the stage
 */
const char *
accord_pipeline_row_get_title (AccordPipelineRow *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_ROW (self), NULL);

  if (self->title == NULL)
    self->title = self->deal != NULL ? dup_deal_title (self->deal)
                                     : dup_group_title (self);

  return self->title;
}

/**
 * accord_pipeline_row_get_sort_key:
 *
 * Returns: (transfer none): what strcmp() puts titles in the locale's order
 *   by
 */
const char *
accord_pipeline_row_get_sort_key (AccordPipelineRow *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_ROW (self), NULL);

  if (self->sort_key == NULL)
    self->sort_key
      = g_utf8_collate_key (accord_pipeline_row_get_title (self), -1);

  return self->sort_key;
}

/**
 * accord_pipeline_row_get_search_text:
 *
 * Returns: (transfer none): all that a search of deals looks at, in folded
 *   case
 */
const char *
accord_pipeline_row_get_search_text (AccordPipelineRow *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_ROW (self), NULL);
  g_return_val_if_fail (self->deal != NULL, NULL);

  if (self->search_text == NULL)
    {
      g_autofree char *text
        = g_strjoin ("\n", accord_pipeline_row_get_title (self),
                     get_account_name (self),
                     accord_pipeline_row_get_owner (self), NULL);

      self->search_text = accord_search_words_fold (text);
    }

  return self->search_text;
}

/**
 * accord_pipeline_row_get_owner:
 *
 * Returns: (transfer none): the name of the deal's owner; the empty text
 *   where there is none
 */
const char *
accord_pipeline_row_get_owner (AccordPipelineRow *self)
{
  AccordEntity *owner = NULL;

  g_return_val_if_fail (ACCORD_IS_PIPELINE_ROW (self), NULL);

  if (self->deal != NULL)
    owner = accord_entity_get_referred (ACCORD_ENTITY (self->deal),
                                        ACCORD_DEAL_OWNER);

  return owner != NULL ? accord_entity_get_text (owner, ACCORD_PERSON_NAME)
                       : "";
}

/**
 * accord_pipeline_row_get_value:
 *
 * Returns: what the deal is worth, or %ACCORD_MONEY_NONE; the sum of a group
 */
AccordMoney
accord_pipeline_row_get_value (AccordPipelineRow *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_ROW (self), ACCORD_MONEY_NONE);

  return self->deal != NULL ? self->value : self->totals.value;
}

/**
 * accord_pipeline_row_get_chance:
 *
 * Returns: the chance to win the deal, from 0 to 1
 */
double
accord_pipeline_row_get_chance (AccordPipelineRow *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_ROW (self), 0);

  return self->chance;
}

/**
 * accord_pipeline_row_get_standings:
 *
 * Returns: (transfer none): how the deal's promises stand
 */
const AccordPromiseStandings *
accord_pipeline_row_get_standings (AccordPipelineRow *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_ROW (self), NULL);

  return &self->standings;
}

/**
 * accord_pipeline_row_count:
 * @standing: how a promise of the deal stands
 *
 * Counts one promise; accord_pipeline_row_take_count() ends the counting.
 */
void
accord_pipeline_row_count (AccordPipelineRow *self,
                           AccordPromiseStanding standing)
{
  g_return_if_fail (ACCORD_IS_PIPELINE_ROW (self));

  self->counted.n[standing]++;
}

/**
 * accord_pipeline_row_take_count:
 *
 * Takes over what has been counted, and begins anew.
 *
 * Returns: whether that is news
 */
gboolean
accord_pipeline_row_take_count (AccordPipelineRow *self)
{
  AccordPromiseStandings counted;

  g_return_val_if_fail (ACCORD_IS_PIPELINE_ROW (self), FALSE);

  counted = self->counted;
  self->counted = (AccordPromiseStandings){ 0 };
  if (memcmp (&self->standings, &counted, sizeof counted) == 0)
    return FALSE;

  self->standings = counted;
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

/**
 * accord_pipeline_row_get_totals:
 *
 * Returns: (transfer none): what a group comes to
 */
const AccordPipelineTotals *
accord_pipeline_row_get_totals (AccordPipelineRow *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_ROW (self), NULL);

  return &self->totals;
}

/**
 * accord_pipeline_row_set_totals:
 * @self: the row of a group
 * @totals: what it comes to; copied
 */
void
accord_pipeline_row_set_totals (AccordPipelineRow          *self,
                                const AccordPipelineTotals *totals)
{
  g_return_if_fail (ACCORD_IS_PIPELINE_ROW (self));
  g_return_if_fail (self->deal == NULL);

  self->totals = *totals;
  /* The stage may have another name too. */
  clear_texts (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_pipeline_row_is_open:
 *
 * Returns: whether the deals of the group are shown
 */
gboolean
accord_pipeline_row_is_open (AccordPipelineRow *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_ROW (self), FALSE);

  return self->open || self->searched;
}

/**
 * accord_pipeline_row_set_searched:
 * @self: the row of a group
 * @searched: whether its deals are shown because they were searched for
 *
 * It is open then, and afterwards as it was before. Tells nobody:
 * accord_pipeline_row_set_totals() does.
 */
void
accord_pipeline_row_set_searched (AccordPipelineRow *self,
                                  gboolean           searched)
{
  g_return_if_fail (ACCORD_IS_PIPELINE_ROW (self));
  g_return_if_fail (self->deal == NULL);

  self->searched = searched;
}

/**
 * accord_pipeline_row_set_open:
 * @open: whether the deals of the group shall be shown
 *
 * Tells the watchers; accord_pipeline_toggle() shows or hides the deals.
 */
void
accord_pipeline_row_set_open (AccordPipelineRow *self,
                              gboolean           open)
{
  g_return_if_fail (ACCORD_IS_PIPELINE_ROW (self));

  if (self->open == open)
    return;

  self->open = open;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_pipeline_row_is_lit:
 *
 * Returns: whether it is marked as what something is dragged to
 */
gboolean
accord_pipeline_row_is_lit (AccordPipelineRow *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_ROW (self), FALSE);

  return self->lit;
}

/**
 * accord_pipeline_row_set_lit:
 * @lit: whether to mark it
 */
void
accord_pipeline_row_set_lit (AccordPipelineRow *self,
                             gboolean           lit)
{
  g_return_if_fail (ACCORD_IS_PIPELINE_ROW (self));

  if (self->lit == lit)
    return;

  self->lit = lit;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_pipeline_row_is_related:
 *
 * Returns: whether it belongs to what is selected elsewhere
 */
gboolean
accord_pipeline_row_is_related (AccordPipelineRow *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_ROW (self), FALSE);

  return self->related;
}

/**
 * accord_pipeline_row_set_related:
 * @related: whether it belongs to what is selected elsewhere
 */
void
accord_pipeline_row_set_related (AccordPipelineRow *self,
                                 gboolean           related)
{
  g_return_if_fail (ACCORD_IS_PIPELINE_ROW (self));

  if (self->related == related)
    return;

  self->related = related;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_pipeline_totals_add:
 * @row: the row of a deal
 *
 * Counts it in. Sums that would not fit stay as they are.
 */
void
accord_pipeline_totals_add (AccordPipelineTotals *self,
                            AccordPipelineRow    *row)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ACCORD_IS_PIPELINE_ROW (row));

  self->n_deals++;
  if (row->value == ACCORD_MONEY_NONE)
    return;

  accord_money_add (self->value, row->value, &self->value);
  accord_money_add (self->weighted,
                    accord_money_scale (row->value, row->chance),
                    &self->weighted);
}
