/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-way-out.h"

G_BEGIN_DECLS

/** ACCORD_WAYS_OUT_MOST: more than this nobody can weigh. */
#define ACCORD_WAYS_OUT_MOST 7

/**
 * AccordWaysOut:
 *
 * The ways out for one promise, as a #GListModel of #AccordWayOut: those that
 * others don't surpass in everything, at most %ACCORD_WAYS_OUT_MOST, the one
 * that the plan is worth most with first. They are evaluated in the
 * background, with the same luck as the plan as it is; the list fills as they
 * are found, first coarsely, then in full.
 *
 * They are of the plan as it was when the search began. When the plan changes,
 * “stale” becomes true and the search ends; begin another one.
 */
#define ACCORD_TYPE_WAYS_OUT (accord_ways_out_get_type ())
G_DECLARE_FINAL_TYPE (AccordWaysOut, accord_ways_out, ACCORD, WAYS_OUT,
                      GObject)

AccordWaysOut *accord_ways_out_new            (AccordPlan           *plan,
                                               gint64                promise,
                                               AccordDay             today);
void           accord_ways_out_set_threads    (AccordWaysOut        *self,
                                               guint                 n_threads);
void           accord_ways_out_set_trials     (AccordWaysOut        *self,
                                               guint                 n_coarse,
                                               guint                 n_full);

void           accord_ways_out_find_async     (AccordWaysOut        *self,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              data);
gboolean       accord_ways_out_find_finish    (AccordWaysOut        *self,
                                               GAsyncResult         *result,
                                               GError              **error);
gboolean       accord_ways_out_find           (AccordWaysOut        *self,
                                               GCancellable         *cancellable,
                                               GError              **error);

AccordPlan    *accord_ways_out_get_plan       (AccordWaysOut        *self);
gint64         accord_ways_out_get_promise    (AccordWaysOut        *self);
gboolean       accord_ways_out_is_busy        (AccordWaysOut        *self);
gboolean       accord_ways_out_is_stale       (AccordWaysOut        *self);
gboolean       accord_ways_out_is_needed      (AccordWaysOut        *self);
AccordForecast *accord_ways_out_get_today     (AccordWaysOut        *self);
guint          accord_ways_out_get_n_tried    (AccordWaysOut        *self);

void           accord_ways_out_combine_async  (AccordWaysOut        *self,
                                               AccordWayOut         *one,
                                               AccordWayOut         *other,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              data);
AccordWayOut  *accord_ways_out_combine_finish (AccordWaysOut        *self,
                                               GAsyncResult         *result,
                                               GError              **error);

AccordEntity  *accord_ways_out_decide         (AccordWaysOut        *self,
                                               AccordWayOut         *chosen,
                                               AccordDay             day,
                                               const char           *reason,
                                               GError              **error);

G_END_DECLS
