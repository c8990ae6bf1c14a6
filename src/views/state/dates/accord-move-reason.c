/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-move-reason.h"

#include "accord-chart-format.h"

#include <glib/gi18n-lib.h>

struct _AccordMoveReason
{
  gatomicrefcount ref_count;
  AccordPlan *plan;
  AccordDay today;
  AccordPromise *promise; /* NULL while no reason is missing */
  AccordDay day;          /* where it was moved to */
};

/**
 * accord_move_reason_new:
 * @today: the as-of day where @plan does not fix one
 *
 * Returns: (transfer full): a reason that nobody waits for
 */
AccordMoveReason *
accord_move_reason_new (AccordPlan *plan,
                        AccordDay   today)
{
  AccordMoveReason *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  self = g_new0 (AccordMoveReason, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->plan = g_object_ref (plan);
  self->today = today;

  return self;
}

/**
 * accord_move_reason_ref:
 *
 * Returns: (transfer full): @self
 */
AccordMoveReason *
accord_move_reason_ref (AccordMoveReason *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * accord_move_reason_unref:
 * @self: (transfer full): a reason
 */
void
accord_move_reason_unref (AccordMoveReason *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_object (&self->promise);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * accord_move_reason_await:
 * @promise: whose agreed date is moved without a reason
 * @day: where to
 */
void
accord_move_reason_await (AccordMoveReason *self,
                          AccordPromise    *promise,
                          AccordDay         day)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ACCORD_IS_PROMISE (promise));

  g_set_object (&self->promise, promise);
  self->day = day;
}

/**
 * accord_move_reason_drop:
 *
 * It is not waited for any longer.
 */
void
accord_move_reason_drop (AccordMoveReason *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->promise);
}

/**
 * accord_move_reason_is_missing:
 *
 * Returns: whether @promise was moved last, is still there, and nobody said
 *   why
 */
gboolean
accord_move_reason_is_missing (AccordMoveReason *self,
                               AccordPromise    *promise)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return promise != NULL && self->promise == promise
         && accord_entity_is_in_plan (ACCORD_ENTITY (promise))
         && accord_entity_get_day (ACCORD_ENTITY (promise),
                                   ACCORD_PROMISE_AGREED_DATE)
              == self->day;
}

static char *
dup_name (AccordMoveReason *self)
{
  g_autofree char *title
    = accord_entity_dup_label (ACCORD_ENTITY (self->promise));
  g_autofree char *date
    = accord_chart_format_date (self->day, ACCORD_DATE_FULL);

  /* Translators: the name of a change; a promise, and a date. */
  return g_strdup_printf (_ ("Say why %s moved to %s"), title, date);
}

/**
 * accord_move_reason_say:
 * @why: the reason
 * @error: return location
 *
 * Writes the reason into the promise's trail, as one named change.
 *
 * Returns: whether it is written; %FALSE also where the date has moved on
 */
gboolean
accord_move_reason_say (AccordMoveReason *self,
                        const char       *why,
                        GError          **error)
{
  g_autoptr (AccordPromise) promise = NULL;
  g_autofree char *name = NULL;
  AccordDateMove move;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->promise != NULL, FALSE);

  promise = g_object_ref (self->promise);
  if (!accord_move_reason_is_missing (self, promise))
    {
      accord_entity_set_rule_error (
        ACCORD_ENTITY (promise), error,
        _ ("its date has moved on meanwhile; say why it did."));
      return FALSE;
    }

  name = dup_name (self);
  move = (AccordDateMove){ self->plan, promise, ACCORD_PROMISE_AGREED_DATE,
                           self->day, self->today };
  /* Who is told of the change finds nothing missing. */
  accord_move_reason_drop (self);
  accord_plan_begin (self->plan, name, why);
  accord_date_move_note (&move, why);
  if (accord_plan_commit (self->plan, error))
    return TRUE;

  accord_move_reason_await (self, promise, move.day);
  return FALSE;
}

static gboolean
submit (AccordForm *form,
        gpointer    data,
        GError    **error)
{
  return accord_move_reason_say (data, accord_form_get_text (form, "why"),
                                 error);
}

/**
 * accord_move_reason_ask:
 *
 * Returns: (transfer full): the question, which writes its answer. While the
 *   reason is missing
 */
AccordForm *
accord_move_reason_ask (AccordMoveReason *self)
{
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;
  g_autofree char *note = NULL;
  AccordForm *form;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->promise != NULL, NULL);

  title = accord_entity_dup_label (ACCORD_ENTITY (self->promise));
  date = accord_chart_format_date (self->day, ACCORD_DATE_FULL);
  form = accord_form_new (_ ("Why Did It Move?"), _ ("Say Why"));
  /* Translators: a promise, and a date. */
  note = g_strdup_printf (_ ("%s moved to %s. The reason is kept with its "
                             "history."),
                          title, date);
  accord_form_set_note (form, note);
  accord_form_add_text (form, "why", _ ("Why"), TRUE, NULL);
  accord_form_set_submit (form, submit, accord_move_reason_ref (self),
                          (GDestroyNotify) accord_move_reason_unref);

  return form;
}
