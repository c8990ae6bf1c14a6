/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecaster.h"
#include "accord-promise.h"
#include "accord-sheet.h"
#include "accord-ways-out.h"

G_BEGIN_DECLS

/**
 * AccordWayOutChoice:
 *
 * The ways out for a promise, and the one or two of them that are weighed:
 * the forecaster previews what they would do, until one is decided on or the
 * choice is dropped.
 */
#define ACCORD_TYPE_WAY_OUT_CHOICE (accord_way_out_choice_get_type ())
G_DECLARE_FINAL_TYPE (AccordWayOutChoice, accord_way_out_choice, ACCORD,
                      WAY_OUT_CHOICE, GObject)

AccordWayOutChoice *accord_way_out_choice_new          (AccordPlan          *plan,
                                                        AccordForecaster    *forecaster,
                                                        AccordDay            today);
AccordPromise      *accord_way_out_choice_get_promise  (AccordWayOutChoice  *self);
void                accord_way_out_choice_set_promise  (AccordWayOutChoice  *self,
                                                        AccordPromise       *promise);
guint               accord_way_out_choice_get_size     (AccordWayOutChoice  *self);
guint               accord_way_out_choice_get_n_numbered
                                                       (AccordWayOutChoice  *self);
AccordWayOut       *accord_way_out_choice_get          (AccordWayOutChoice  *self,
                                                        guint                position);
gboolean            accord_way_out_choice_is_chosen    (AccordWayOutChoice  *self,
                                                        guint                position);
void                accord_way_out_choice_choose       (AccordWayOutChoice  *self,
                                                        guint                position);
void                accord_way_out_choice_add          (AccordWayOutChoice  *self,
                                                        guint                position);
void                accord_way_out_choice_type_number  (AccordWayOutChoice  *self,
                                                        guint                number,
                                                        gboolean             together);
void                accord_way_out_choice_drop         (AccordWayOutChoice  *self);
AccordWayOut       *accord_way_out_choice_get_preview  (AccordWayOutChoice  *self);
const AccordPromiseDifference *
                    accord_way_out_choice_get_effect   (AccordWayOutChoice  *self);
AccordDay           accord_way_out_choice_get_agreed   (AccordWayOutChoice  *self);
AccordSheet        *accord_way_out_choice_create_sheet (AccordWayOutChoice  *self);
gboolean            accord_way_out_choice_is_busy      (AccordWayOutChoice  *self);
const char         *accord_way_out_choice_get_message  (AccordWayOutChoice  *self);
AccordEntity       *accord_way_out_choice_decide       (AccordWayOutChoice  *self,
                                                        AccordEntity        *person,
                                                        AccordDay            day,
                                                        const char          *reason,
                                                        GError             **error);

G_END_DECLS
