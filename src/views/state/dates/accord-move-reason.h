/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-date-move.h"
#include "accord-form.h"

G_BEGIN_DECLS

/**
 * AccordMoveReason:
 *
 * The reason that was not given when an agreed date was moved, and may still
 * be: nobody is held up by a question, and the answer is not lost. It waits
 * for the last date that was moved, as long as that stays where it is.
 */
typedef struct _AccordMoveReason AccordMoveReason;

AccordMoveReason *accord_move_reason_new        (AccordPlan            *plan,
                                                 AccordDay              today);
AccordMoveReason *accord_move_reason_ref        (AccordMoveReason      *self);
void              accord_move_reason_unref      (AccordMoveReason      *self);

void              accord_move_reason_await      (AccordMoveReason      *self,
                                                 AccordPromise         *promise,
                                                 AccordDay              day);
void              accord_move_reason_drop       (AccordMoveReason      *self);
gboolean          accord_move_reason_is_missing (AccordMoveReason      *self,
                                                 AccordPromise         *promise);
gboolean          accord_move_reason_say        (AccordMoveReason      *self,
                                                 const char            *why,
                                                 GError               **error);
AccordForm       *accord_move_reason_ask        (AccordMoveReason      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordMoveReason, accord_move_reason_unref)

G_END_DECLS
