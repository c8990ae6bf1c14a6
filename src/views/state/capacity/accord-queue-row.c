/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-queue-row.h"

#include "accord-acceptance-criterion.h"
#include "accord-account.h"
#include "accord-chart-format.h"
#include "accord-choices.h"
#include "accord-part.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "accord-team.h"

#include <glib/gi18n-lib.h>

struct _AccordQueueRow
{
  GObject parent_instance;

  AccordFeature *feature;
  char *team;
  guint n_teams;
  char *teams;
  char *days;
  GPtrArray *promises; /* AccordEntity: those that need it */
  GPtrArray *accounts; /* AccordEntity: theirs, each once */
  AccordEntity *ready_promise; /* whose date @ready is */
  AccordDay ready;
  AccordReadiness readiness;
  gboolean related;
};

G_DEFINE_FINAL_TYPE (AccordQueueRow, accord_queue_row, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
accord_queue_row_finalize (GObject *object)
{
  AccordQueueRow *self = ACCORD_QUEUE_ROW (object);

  g_free (self->team);
  g_free (self->teams);
  g_free (self->days);
  g_clear_object (&self->ready_promise);
  g_ptr_array_unref (self->accounts);
  g_ptr_array_unref (self->promises);
  g_clear_object (&self->feature);

  G_OBJECT_CLASS (accord_queue_row_parent_class)->finalize (object);
}

static void
accord_queue_row_class_init (AccordQueueRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_queue_row_finalize;

  /**
   * AccordQueueRow::changed:
   *
   * What it shows is another one than before.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_QUEUE_ROW, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_queue_row_init (AccordQueueRow *self)
{
  self->promises = g_ptr_array_new_with_free_func (g_object_unref);
  self->accounts = g_ptr_array_new_with_free_func (g_object_unref);
  self->ready = ACCORD_DAY_NONE;
}

/* The names of @entities, of which @field is one. */
static char *
join (GPtrArray *entities,
      guint      field)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < entities->len; i++)
    g_ptr_array_add (names, (gpointer) accord_entity_get_text (
                              entities->pdata[i], field));
  g_ptr_array_add (names, NULL);

  return g_strjoinv (C_ ("list", ", "), (char **) names->pdata);
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (accord_entity_get_rank (*(AccordEntity *const *) a),
                    accord_entity_get_rank (*(AccordEntity *const *) b));
}

/* The ranges of the parts added up, and whether each part has one. */
static char *
dup_days (GPtrArray *parts,
          gboolean  *complete)
{
  double sums[3] = { 0 };
  g_autofree char *low = NULL, *likely = NULL, *high = NULL;

  *complete = parts->len > 0;
  for (guint i = 0; i < parts->len; i++)
    {
      if (!accord_entity_has_value (parts->pdata[i], ACCORD_PART_ESTIMATE_LOW))
        {
          *complete = FALSE;
          continue;
        }
      for (guint k = 0; k < G_N_ELEMENTS (sums); k++)
        sums[k] += accord_entity_get_number (parts->pdata[i],
                                             ACCORD_PART_ESTIMATE_LOW + k);
    }
  if (sums[2] <= 0)
    return g_strdup ("");

  low = accord_chart_format_days (sums[0]);
  likely = accord_chart_format_days (sums[1]);
  high = accord_chart_format_days (sums[2]);
  return g_strjoin (" · ", low, likely, high, NULL);
}

static gboolean
has_criteria (AccordFeature *feature)
{
  g_autoptr (GPtrArray) criteria = accord_entity_list_referrers (
    ACCORD_ENTITY (feature), ACCORD_TYPE_ACCEPTANCE_CRITERION,
    ACCORD_ACCEPTANCE_CRITERION_FEATURE);

  for (guint i = 0; i < criteria->len; i++)
    if (accord_entity_get_choice (criteria->pdata[i],
                                  ACCORD_ACCEPTANCE_CRITERION_STATE)
        == ACCORD_CRITERION_STATE_MISSING)
      return FALSE;

  return criteria->len > 0;
}

static void
read_parts (AccordQueueRow *self)
{
  g_autoptr (GPtrArray) parts = accord_entity_list_referrers (
    ACCORD_ENTITY (self->feature), ACCORD_TYPE_PART, ACCORD_PART_FEATURE);
  g_autoptr (GPtrArray) teams = g_ptr_array_new ();
  gboolean complete;

  for (guint i = 0; i < parts->len; i++)
    {
      gpointer team
        = accord_entity_get_referred (parts->pdata[i], ACCORD_PART_TEAM);

      if (!g_ptr_array_find (teams, team, NULL))
        g_ptr_array_add (teams, team);
    }
  g_ptr_array_sort (teams, compare_ranks);
  g_free (self->team);
  self->team = teams->len > 0
                 ? g_strdup (accord_entity_get_text (teams->pdata[0],
                                                     ACCORD_TEAM_NAME))
                 : g_strdup ("");
  self->n_teams = teams->len;
  g_free (self->teams);
  self->teams = join (teams, ACCORD_TEAM_NAME);
  g_free (self->days);
  self->days = dup_days (parts, &complete);

  if (!has_criteria (self->feature))
    self->readiness = ACCORD_READINESS_CRITERIA_MISSING;
  else
    self->readiness = complete ? ACCORD_READINESS_READY
                               : ACCORD_READINESS_NO_ESTIMATE;
}

static void
read_promises (AccordQueueRow *self)
{
  g_autoptr (GPtrArray) needs = accord_entity_list_referrers (
    ACCORD_ENTITY (self->feature), ACCORD_TYPE_PROMISE_FEATURE,
    ACCORD_PROMISE_FEATURE_FEATURE);

  g_ptr_array_set_size (self->promises, 0);
  g_ptr_array_set_size (self->accounts, 0);
  for (guint i = 0; i < needs->len; i++)
    {
      AccordEntity *promise = accord_entity_get_referred (
        needs->pdata[i], ACCORD_PROMISE_FEATURE_PROMISE);
      AccordEntity *account;

      if (!accord_promise_takes_part (ACCORD_PROMISE (promise))
          || accord_entity_get_boolean (needs->pdata[i],
                                        ACCORD_PROMISE_FEATURE_LEFT_OUT))
        continue;
      g_ptr_array_add (self->promises, g_object_ref (promise));
      account = accord_promise_get_account (ACCORD_PROMISE (promise));
      if (account != NULL && !g_ptr_array_find (self->accounts, account, NULL))
        g_ptr_array_add (self->accounts, g_object_ref (account));
    }
}

/**
 * accord_queue_row_new:
 * @feature: a feature
 *
 * Returns: (transfer full): its row; without a date before
 *   accord_queue_row_follow()
 */
AccordQueueRow *
accord_queue_row_new (AccordFeature *feature)
{
  AccordQueueRow *self;

  g_return_val_if_fail (ACCORD_IS_FEATURE (feature), NULL);

  self = g_object_new (ACCORD_TYPE_QUEUE_ROW, NULL);
  self->feature = g_object_ref (feature);
  accord_queue_row_refresh (self);

  return self;
}

/**
 * accord_queue_row_get_feature:
 *
 * Returns: (transfer none): what it is about
 */
AccordFeature *
accord_queue_row_get_feature (AccordQueueRow *self)
{
  g_return_val_if_fail (ACCORD_IS_QUEUE_ROW (self), NULL);

  return self->feature;
}

/**
 * accord_queue_row_refresh:
 *
 * Reads its feature anew.
 */
void
accord_queue_row_refresh (AccordQueueRow *self)
{
  g_return_if_fail (ACCORD_IS_QUEUE_ROW (self));

  read_parts (self);
  read_promises (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_queue_row_follow:
 * @outlook: what is to be expected
 *
 * A forecast has no dates of features, only of promises: a feature is ready
 * no later than the first promise that needs it.
 */
void
accord_queue_row_follow (AccordQueueRow *self,
                         AccordOutlook  *outlook)
{
  AccordDay ready = ACCORD_DAY_NONE;
  AccordEntity *source = NULL;

  g_return_if_fail (ACCORD_IS_QUEUE_ROW (self));

  for (guint i = 0; i < self->promises->len; i++)
    {
      AccordPromiseOutlook *expected = accord_outlook_find (
        outlook, accord_entity_get_id (self->promises->pdata[i]));
      const AccordPromiseForecast *forecast
        = expected != NULL ? accord_promise_outlook_get_forecast (expected)
                           : NULL;

      if (forecast == NULL || !forecast->dated
          || !accord_day_is_valid (forecast->deliverable))
        continue;
      if (source == NULL || forecast->deliverable < ready)
        {
          source = self->promises->pdata[i];
          ready = forecast->deliverable;
        }
    }
  if (!g_set_object (&self->ready_promise, source) && self->ready == ready)
    return;

  self->ready = ready;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_queue_row_get_title:
 *
 * Returns: (transfer none): what the feature is called
 */
const char *
accord_queue_row_get_title (AccordQueueRow *self)
{
  g_return_val_if_fail (ACCORD_IS_QUEUE_ROW (self), NULL);

  return accord_entity_get_text (ACCORD_ENTITY (self->feature),
                                 ACCORD_FEATURE_TITLE);
}

/**
 * accord_queue_row_get_team:
 *
 * Returns: (transfer none): the first of the teams that work on it; the empty
 *   text for none
 */
const char *
accord_queue_row_get_team (AccordQueueRow *self)
{
  g_return_val_if_fail (ACCORD_IS_QUEUE_ROW (self), NULL);

  return self->team;
}

/**
 * accord_queue_row_get_n_teams:
 *
 * Returns: how many teams work on it
 */
guint
accord_queue_row_get_n_teams (AccordQueueRow *self)
{
  g_return_val_if_fail (ACCORD_IS_QUEUE_ROW (self), 0);

  return self->n_teams;
}

/**
 * accord_queue_row_get_teams:
 *
 * Returns: (transfer none): the teams that work on it
 */
const char *
accord_queue_row_get_teams (AccordQueueRow *self)
{
  g_return_val_if_fail (ACCORD_IS_QUEUE_ROW (self), NULL);

  return self->teams;
}

/**
 * accord_queue_row_get_days:
 *
 * Returns: (transfer none): `15 · 22 · 40`: low, likely and high person-days
 *   of its parts added up; the empty text without an estimate
 */
const char *
accord_queue_row_get_days (AccordQueueRow *self)
{
  g_return_val_if_fail (ACCORD_IS_QUEUE_ROW (self), NULL);

  return self->days;
}

/**
 * accord_queue_row_get_ready:
 *
 * Returns: the deliverable date of the first promise that needs it;
 *   %ACCORD_DAY_NONE for none
 */
AccordDay
accord_queue_row_get_ready (AccordQueueRow *self)
{
  g_return_val_if_fail (ACCORD_IS_QUEUE_ROW (self), ACCORD_DAY_NONE);

  return self->ready;
}

/**
 * accord_queue_row_dup_ready_source:
 *
 * Returns: (transfer full) (nullable): whose date that is, in words
 */
char *
accord_queue_row_dup_ready_source (AccordQueueRow *self)
{
  g_autofree char *promise = NULL;

  g_return_val_if_fail (ACCORD_IS_QUEUE_ROW (self), NULL);

  if (self->ready_promise == NULL)
    return NULL;

  promise = accord_entity_dup_label (self->ready_promise);
  /* Translators: a promise; what the feature is ready for at the latest. */
  return g_strdup_printf (_("By then “%s” can be delivered"), promise);
}

/**
 * accord_queue_row_get_promises:
 *
 * Returns: (transfer none) (element-type AccordEntity): the promises that
 *   need it
 */
GPtrArray *
accord_queue_row_get_promises (AccordQueueRow *self)
{
  g_return_val_if_fail (ACCORD_IS_QUEUE_ROW (self), NULL);

  return self->promises;
}

/**
 * accord_queue_row_get_n_accounts:
 *
 * Returns: how many accounts need it
 */
guint
accord_queue_row_get_n_accounts (AccordQueueRow *self)
{
  g_return_val_if_fail (ACCORD_IS_QUEUE_ROW (self), 0);

  return self->accounts->len;
}

/* Whether more than a draft of a promise to it needs the feature. */
static gboolean
is_sure (AccordQueueRow *self,
         AccordEntity   *account)
{
  for (guint i = 0; i < self->promises->len; i++)
    if (accord_promise_get_account (self->promises->pdata[i]) == account
        && accord_entity_get_choice (self->promises->pdata[i],
                                     ACCORD_PROMISE_STATE)
             != ACCORD_PROMISE_STATE_DRAFT)
      return TRUE;

  return FALSE;
}

/**
 * accord_queue_row_dup_account:
 * @index: less than accord_queue_row_get_n_accounts()
 * @sure: (out): whether more than a draft of a promise says so
 *
 * Returns: (transfer full): the name of an account, with a question mark
 *   where it isn't sure
 */
char *
accord_queue_row_dup_account (AccordQueueRow *self,
                              guint           index,
                              gboolean       *sure)
{
  AccordEntity *account;
  const char *name;

  g_return_val_if_fail (ACCORD_IS_QUEUE_ROW (self), NULL);
  g_return_val_if_fail (index < self->accounts->len, NULL);

  account = self->accounts->pdata[index];
  name = accord_entity_get_text (account, ACCORD_ACCOUNT_NAME);
  *sure = is_sure (self, account);
  if (*sure)
    return g_strdup (name);

  /* Translators: an account that may come to need something. */
  return g_strdup_printf (C_ ("account", "%s ?"), name);
}

/**
 * accord_queue_row_dup_accounts:
 *
 * Returns: (transfer full): all accounts that need it; the empty text for
 *   none
 */
char *
accord_queue_row_dup_accounts (AccordQueueRow *self)
{
  g_return_val_if_fail (ACCORD_IS_QUEUE_ROW (self), NULL);

  return join (self->accounts, ACCORD_ACCOUNT_NAME);
}

/**
 * accord_queue_row_get_readiness:
 *
 * Returns: whether it is fit to be promised
 */
AccordReadiness
accord_queue_row_get_readiness (AccordQueueRow *self)
{
  g_return_val_if_fail (ACCORD_IS_QUEUE_ROW (self), ACCORD_READINESS_READY);

  return self->readiness;
}

/**
 * accord_queue_row_is_pinned:
 *
 * Returns: whether somebody put it where it stands
 */
gboolean
accord_queue_row_is_pinned (AccordQueueRow *self)
{
  g_return_val_if_fail (ACCORD_IS_QUEUE_ROW (self), FALSE);

  return accord_entity_get_boolean (ACCORD_ENTITY (self->feature),
                                    ACCORD_FEATURE_PINNED);
}

/**
 * accord_queue_row_is_related:
 *
 * Returns: whether it belongs to what is selected elsewhere
 */
gboolean
accord_queue_row_is_related (AccordQueueRow *self)
{
  g_return_val_if_fail (ACCORD_IS_QUEUE_ROW (self), FALSE);

  return self->related;
}

/**
 * accord_queue_row_set_related:
 * @related: whether it belongs to what is selected elsewhere
 */
void
accord_queue_row_set_related (AccordQueueRow *self,
                              gboolean        related)
{
  g_return_if_fail (ACCORD_IS_QUEUE_ROW (self));

  if (self->related == related)
    return;

  self->related = related;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_readiness_dup_text:
 *
 * Returns: (transfer full): what is missing; the empty text for nothing
 */
char *
accord_readiness_dup_text (AccordReadiness readiness)
{
  switch (readiness)
    {
    case ACCORD_READINESS_CRITERIA_MISSING:
      return g_strdup (_("Acceptance criteria are missing"));
    case ACCORD_READINESS_NO_ESTIMATE:
      return g_strdup (_("Not estimated"));
    case ACCORD_READINESS_READY:
    default:
      return g_strdup ("");
    }
}
