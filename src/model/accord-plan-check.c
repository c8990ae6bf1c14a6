/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of a plan that reach beyond one entity.
 *
 * A commit checks what it touched: each entity by itself, that nobody refers
 * to what went, and the keys that must be unique in a kind. Loading checks
 * all of it, and with each kind's check_all() what only a look at the whole
 * can tell.
 */

#include "config.h"

#include "accord-plan-private.h"

#include "accord-error.h"
#include "accord-rank.h"

#include <glib/gi18n-lib.h>

/* What must be unique in its kind: the rank, and the id within its source. */
static char *
external_key (AccordEntity *entity)
{
  if (!accord_entity_has_value (entity, ACCORD_ENTITY_EXTERNAL_ID))
    return NULL;

  return g_strconcat (
    accord_entity_get_text (entity, ACCORD_ENTITY_SOURCE), "\x1f",
    accord_entity_get_text (entity, ACCORD_ENTITY_EXTERNAL_ID), NULL);
}

static gboolean
claim_keys (GHashTable   *keys,
            AccordEntity *entity,
            GError      **error)
{
  const char *rank = accord_entity_get_rank (entity);
  char *external = external_key (entity);

  if (rank != NULL && !accord_rank_is_valid (rank))
    {
      accord_entity_set_rule_error (
        entity, error, _("its place in the order is not a valid key."));
      g_free (external);
      return FALSE;
    }
  if (rank != NULL && !g_hash_table_add (keys, g_strconcat ("r", rank, NULL)))
    {
      accord_entity_set_rule_error (
        entity, error, _("another one has the same place in the order."));
      g_free (external);
      return FALSE;
    }
  if (external != NULL && !g_hash_table_add (keys, external))
    {
      accord_entity_set_rule_error (
        entity, error,
        _("another one has the same external-id in the same source."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_keys (GPtrArray *all,
            GError   **error)
{
  g_autoptr (GHashTable) keys
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < all->len; i++)
    if (!claim_keys (keys, all->pdata[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
check_all_of_kind (AccordPlan *self,
                   GType       kind,
                   GError    **error)
{
  g_autoptr (GPtrArray) all = accord_plan_dup_current (self, kind);
  AccordEntityClass *klass = g_type_class_peek (kind);

  return check_keys (all, error)
         && (klass->check_all == NULL || klass->check_all (all, error));
}

/* Whether a look at all of its kind is needed. */
static gboolean
concerns_all (const AccordPendingEdit *edit)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (edit->entity);

  return edit->kind != ACCORD_OP_DELETE
         && (klass->check_all != NULL
             || (klass->rank_field != ACCORD_FIELD_NOT_FOUND
                 && _accord_pending_changed (edit, klass->rank_field))
             || _accord_pending_changed (edit, ACCORD_ENTITY_SOURCE)
             || _accord_pending_changed (edit, ACCORD_ENTITY_EXTERNAL_ID));
}

static gboolean
check_root (AccordPlan *self,
            guint       n_roots,
            GError    **error)
{
  AccordEntityClass *klass
    = g_type_class_peek (g_array_index (self->kinds, GType, 0));

  if (n_roots == 1)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
               _("A plan has its %s exactly once."), klass->plural);
  return FALSE;
}

static gboolean
check_pending_root (AccordPlan *self,
                    GError    **error)
{
  GType kind = g_array_index (self->kinds, GType, 0);
  guint n = accord_entity_list_get_size (accord_plan_get_list (self, kind));

  for (guint i = 0; i < self->pending->edits->len; i++)
    {
      const AccordPendingEdit *edit = self->pending->edits->pdata[i];

      if (G_OBJECT_TYPE (edit->entity) != kind)
        continue;
      if (edit->kind == ACCORD_OP_INSERT)
        n++;
      else if (edit->kind == ACCORD_OP_DELETE)
        n--;
    }

  return check_root (self, n, error);
}

/* Nobody may refer to what has gone. */
static gboolean
check_gone (AccordPlan              *self,
            const AccordPendingEdit *edit,
            GError                 **error)
{
  guint n;
  gpointer *referrers = accord_directory_get_referrers (
    self->directory, accord_entity_get_id (edit->entity), &n);
  g_autofree char *label = NULL;
  g_autofree char *user = NULL;

  if (n == 0)
    return TRUE;

  label = accord_entity_dup_opening_label (edit->entity);
  user = accord_entity_dup_full_label (referrers[0]);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
               /* Translators: both are things of the plan, such as team
                * “Platform” and part “Build”. */
               _("%s can’t be removed: %s still needs it. Change that first."),
               label, user);
  return FALSE;
}

/* An amount that the pending change leaves as it is. */
static gboolean
keeps_amount (AccordPlan   *self,
              AccordEntity *entity)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  const AccordPendingEdit *edit
    = g_hash_table_lookup (self->pending->by_entity, entity);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i]->type == ACCORD_VALUE_MONEY
        && !accord_value_is_absent (ACCORD_VALUE_MONEY,
                                    accord_entity_get_value (entity, i))
        && (edit == NULL || !_accord_pending_changed (edit, i)))
      return TRUE;

  return FALSE;
}

/* Amounts are kept in minor units: with other decimals, 420,000.00 dollars
 * would read as 42,000,000 yen. */
static gboolean
check_currency (AccordPlan              *self,
                const AccordPendingEdit *edit,
                GError                 **error)
{
  guint field = accord_entity_class_find_field (
    ACCORD_ENTITY_GET_CLASS (edit->entity), "currency");
  int before;

  if (edit->entity != accord_plan_get_root (self)
      || edit->kind != ACCORD_OP_UPDATE || field == ACCORD_FIELD_NOT_FOUND)
    return TRUE;
  before = accord_currency_decimals (edit->before[field].text);
  if (before == accord_plan_get_decimals (self))
    return TRUE;

  for (guint k = 0; k < self->kinds->len; k++)
    {
      g_autoptr (GPtrArray) all
        = accord_plan_dup_current (self, g_array_index (self->kinds, GType, k));

      for (guint i = 0; i < all->len; i++)
        if (keeps_amount (self, all->pdata[i]))
          {
            g_autofree char *label
              = accord_entity_dup_full_label (all->pdata[i]);

            g_set_error (
              error, ACCORD_ERROR, ACCORD_ERROR_RULE,
              /* Translators: a thing of the plan that has an amount. */
              _("The currency can’t be one with other decimals while there "
                "are amounts, such as of %s. Clear these first, or make a new "
                "plan."),
              label);
            return FALSE;
          }
    }

  return TRUE;
}

/* What has lost its name is called by the one that it had, and what never had
 * one by its kind: the id of neither says anything to people. */
static gboolean
check_name (const AccordPendingEdit *edit,
            GError                 **error)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (edit->entity);
  const char *name;
  g_autofree char *label = NULL;
  g_autofree char *opening = NULL;
  g_autofree char *reason = NULL;

  if (klass->label_field == ACCORD_FIELD_NOT_FOUND || klass->dup_label != NULL
      || accord_field_check (klass->fields[klass->label_field],
                             accord_entity_get_value (edit->entity,
                                                      klass->label_field),
                             &reason)
      || accord_entity_has_value (edit->entity, klass->label_field))
    return TRUE;

  name = edit->kind == ACCORD_OP_UPDATE
           ? edit->before[klass->label_field].text
           : NULL;
  label = name != NULL ? accord_entity_dup_kind_label (klass->kind, name)
                       : g_strdup (klass->kind);
  opening = accord_entity_open_sentence (label);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE, "%s: %s %s.", opening,
               klass->fields[klass->label_field]->name, reason);
  return FALSE;
}

/* The rules that the pending change could have broken. */
gboolean
_accord_plan_check_pending (AccordPlan *self,
                            GError    **error)
{
  g_autoptr (GHashTable) kinds = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer kind;

  for (guint i = 0; i < self->pending->edits->len; i++)
    {
      const AccordPendingEdit *edit = self->pending->edits->pdata[i];

      if (edit->kind == ACCORD_OP_DELETE
            ? !check_gone (self, edit, error)
            : !check_name (edit, error)
                || !accord_entity_check (edit->entity, error)
                || !check_currency (self, edit, error))
        return FALSE;
      if (concerns_all (edit))
        g_hash_table_add (kinds, (gpointer) G_OBJECT_TYPE (edit->entity));
    }

  g_hash_table_iter_init (&iter, kinds);
  while (g_hash_table_iter_next (&iter, &kind, NULL))
    if (!check_all_of_kind (self, (GType) kind, error))
      return FALSE;

  return check_pending_root (self, error);
}

/**
 * accord_plan_check:
 * @error: return location
 *
 * Checks every rule on everything, outside of a change.
 *
 * Returns: %FALSE with %ACCORD_ERROR_RULE that names what breaks one
 */
gboolean
accord_plan_check (AccordPlan *self,
                   GError    **error)
{
  GType root = g_array_index (self->kinds, GType, 0);

  g_return_val_if_fail (ACCORD_IS_PLAN (self), FALSE);
  g_return_val_if_fail (self->pending == NULL, FALSE);

  if (!check_root (
        self, accord_entity_list_get_size (accord_plan_get_list (self, root)),
        error))
    return FALSE;

  for (guint i = 0; i < self->kinds->len; i++)
    {
      GType kind = g_array_index (self->kinds, GType, i);
      AccordEntityList *list = accord_plan_get_list (self, kind);
      guint size = accord_entity_list_get_size (list);

      for (guint k = 0; k < size; k++)
        if (!accord_entity_check (accord_entity_list_get (list, k), error))
          return FALSE;
      if (!check_all_of_kind (self, kind, error))
        return FALSE;
    }

  return TRUE;
}
