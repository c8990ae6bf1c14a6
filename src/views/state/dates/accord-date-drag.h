/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast-difference.h"
#include "accord-forecaster.h"
#include "accord-promise-words.h"
#include "accord-promise.h"

G_BEGIN_DECLS

/**
 * AccordDateDrag:
 *
 * A date of a promise while a person moves it, whether with a pointer, with
 * keys or by writing: what it would do to everybody shows in the outlook, and
 * the plan stays as it is until accord_date_drag_commit().
 *
 * begin → move_to, move_by … → commit or cancel.
 */
#define ACCORD_TYPE_DATE_DRAG (accord_date_drag_get_type ())
G_DECLARE_FINAL_TYPE (AccordDateDrag, accord_date_drag, ACCORD, DATE_DRAG,
                      GObject)

/**
 * AccordDateDragFunc:
 * @drag: what is being committed, inside its change
 * @data: as handed in
 * @error: return location
 *
 * Returns: whether it could write what it wanted to
 */
typedef gboolean (*AccordDateDragFunc) (AccordDateDrag *drag,
                                        gpointer        data,
                                        GError        **error);

AccordDateDrag *accord_date_drag_new             (AccordPlan         *plan,
                                                  AccordForecaster   *forecaster,
                                                  AccordDay           today);
gboolean        accord_date_drag_begin           (AccordDateDrag     *self,
                                                  AccordPromise      *promise,
                                                  guint               field);
void            accord_date_drag_move_to         (AccordDateDrag     *self,
                                                  AccordDay           day);
void            accord_date_drag_move_by         (AccordDateDrag     *self,
                                                  int                 working_days);
void            accord_date_drag_move_by_weeks   (AccordDateDrag     *self,
                                                  int                 weeks);
void            accord_date_drag_set_keeps_order (AccordDateDrag     *self,
                                                  gboolean            keeps_order);
void            accord_date_drag_cancel          (AccordDateDrag     *self);
gboolean        accord_date_drag_needs_reason    (AccordDateDrag     *self);
gboolean        accord_date_drag_commit          (AccordDateDrag     *self,
                                                  const char         *why,
                                                  GError            **error);
gboolean        accord_date_drag_commit_with     (AccordDateDrag     *self,
                                                  const char         *why,
                                                  AccordDateDragFunc  more,
                                                  gpointer            data,
                                                  GError            **error);

AccordPromise  *accord_date_drag_get_promise     (AccordDateDrag     *self);
guint           accord_date_drag_get_field       (AccordDateDrag     *self);
AccordDay       accord_date_drag_get_start       (AccordDateDrag     *self);
AccordDay       accord_date_drag_get_day         (AccordDateDrag     *self);
AccordMovedDate accord_date_drag_get_moved       (AccordDateDrag     *self);
gboolean        accord_date_drag_keeps_order     (AccordDateDrag     *self);
char           *accord_date_drag_dup_name        (AccordDateDrag     *self);
const AccordPromiseDifference *
                accord_date_drag_find_effect     (AccordDateDrag     *self,
                                                  gint64              promise);

G_END_DECLS
