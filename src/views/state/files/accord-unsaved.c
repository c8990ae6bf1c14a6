/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-unsaved.h"

#include <glib/gi18n-lib.h>

struct _AccordUnsaved
{
  GObject parent_instance;

  AccordPlan *plan;
  GPtrArray *changes; /* AccordChange, the oldest first */
  char *reason;       /* why the last one was not kept */
  gboolean retrying;
};

G_DEFINE_FINAL_TYPE (AccordUnsaved, accord_unsaved, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
has_delta (const AccordOp *op,
           guint           field)
{
  for (guint i = 0; i < op->deltas->len; i++)
    if (g_array_index (op->deltas, AccordDelta, i).field == field)
      return TRUE;

  return FALSE;
}

/* Whether @change says anew all that @op says. */
static gboolean
says_anew (AccordChange   *change,
           const AccordOp *op)
{
  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    {
      const AccordOp *other = accord_change_get_op (change, i);
      guint n = 0;

      if (other->kind != op->kind || other->entity != op->entity)
        continue;
      while (n < op->deltas->len
             && has_delta (other,
                           g_array_index (op->deltas, AccordDelta, n).field))
        n++;
      return n == op->deltas->len;
    }

  return FALSE;
}

/* Who did the same once more, or with another value, means the last one. */
static void
drop_superseded (AccordUnsaved *self,
                 AccordChange  *change)
{
  for (guint i = self->changes->len; i-- > 0;)
    {
      AccordChange *old = self->changes->pdata[i];
      guint n = 0;

      while (n < accord_change_get_n_ops (old)
             && says_anew (change, accord_change_get_op (old, n)))
        n++;
      if (n == accord_change_get_n_ops (old))
        g_ptr_array_remove_index (self->changes, i);
    }
}

static void
not_saved_cb (AccordUnsaved *self,
              AccordChange  *change,
              GError        *error)
{
  g_free (self->reason);
  self->reason = g_strdup (error->message);
  /* Undo and redo are done again by themselves; what was typed is not. */
  if (!self->retrying
      && accord_change_get_kind (change) == ACCORD_CHANGE_EDIT)
    {
      drop_superseded (self, change);
      g_ptr_array_add (self->changes, accord_change_ref (change));
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
accord_unsaved_finalize (GObject *object)
{
  AccordUnsaved *self = ACCORD_UNSAVED (object);

  g_object_unref (self->plan);
  g_ptr_array_unref (self->changes);
  g_free (self->reason);

  G_OBJECT_CLASS (accord_unsaved_parent_class)->finalize (object);
}

static void
accord_unsaved_class_init (AccordUnsavedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_unsaved_finalize;

  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_UNSAVED, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_unsaved_init (AccordUnsaved *self)
{
  self->changes
    = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_change_unref);
}

/**
 * accord_unsaved_new:
 * @plan: the plan whose changes may fail
 *
 * Returns: (transfer full): nothing that is unsaved yet
 */
AccordUnsaved *
accord_unsaved_new (AccordPlan *plan)
{
  AccordUnsaved *self = g_object_new (ACCORD_TYPE_UNSAVED, NULL);

  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "not-saved", G_CALLBACK (not_saved_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * accord_unsaved_get_n:
 *
 * Returns: how many changes are unsaved
 */
guint
accord_unsaved_get_n (AccordUnsaved *self)
{
  g_return_val_if_fail (ACCORD_IS_UNSAVED (self), 0);

  return self->changes->len;
}

/**
 * accord_unsaved_dup_message:
 *
 * Returns: (transfer full) (nullable): what happened and what to do; %NULL
 *   where all is saved
 */
char *
accord_unsaved_dup_message (AccordUnsaved *self)
{
  AccordChange *last;

  g_return_val_if_fail (ACCORD_IS_UNSAVED (self), NULL);

  if (self->changes->len == 0)
    return NULL;
  last = self->changes->pdata[self->changes->len - 1];
  if (self->changes->len == 1)
    return g_strdup_printf (
      /* Translators: what was done, and why it could not be kept. */
      _("“%s” is not saved: %s"), accord_change_get_name (last), self->reason);

  return g_strdup_printf (
    /* Translators: what was done last, how many changes, and why. */
    ngettext ("“%s” and %u more change are not saved: %s",
              "“%s” and %u more changes are not saved: %s",
              self->changes->len - 1),
    accord_change_get_name (last), self->changes->len - 1, self->reason);
}

static gboolean
apply (AccordPlan   *plan,
       AccordChange *change,
       GError      **error)
{
  accord_plan_begin (plan, accord_change_get_name (change),
                     accord_change_get_why (change));
  if (!accord_plan_apply (plan, change, FALSE, error))
    {
      accord_plan_rollback (plan);
      return FALSE;
    }

  return accord_plan_commit (plan, error);
}

/**
 * accord_unsaved_apply_to:
 * @plan: the plan itself, to try again, or a copy of it in another file
 * @error: return location
 *
 * Makes the changes, the oldest first; what is done is not unsaved any more.
 *
 * Returns: %FALSE where one could still not be made
 */
gboolean
accord_unsaved_apply_to (AccordUnsaved *self,
                         AccordPlan    *plan,
                         GError       **error)
{
  gboolean done = TRUE;

  g_return_val_if_fail (ACCORD_IS_UNSAVED (self), FALSE);
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);

  self->retrying = TRUE;
  while (done && self->changes->len > 0)
    {
      done = apply (plan, self->changes->pdata[0], error);
      if (done)
        g_ptr_array_remove_index (self->changes, 0);
    }
  self->retrying = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);

  return done;
}

/**
 * accord_unsaved_give_up:
 *
 * Forgets the changes: the person does not want them any more.
 */
void
accord_unsaved_give_up (AccordUnsaved *self)
{
  g_return_if_fail (ACCORD_IS_UNSAVED (self));

  g_ptr_array_set_size (self->changes, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}
