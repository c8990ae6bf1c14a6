/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"
#include "accord-date-drag.h"
#include "accord-forecaster.h"

G_BEGIN_DECLS

/**
 * AccordPromisePicture:
 *
 * One promise of the timeline, as large as there is room: its dates, written
 * out, what is to be expected, and what a drag or a way out would make of it.
 * Widgets only hold the room for it.
 */
#define ACCORD_TYPE_PROMISE_PICTURE (accord_promise_picture_get_type ())
G_DECLARE_FINAL_TYPE (AccordPromisePicture, accord_promise_picture, ACCORD,
                      PROMISE_PICTURE, GObject)

AccordPromisePicture *accord_promise_picture_new         (AccordPlan              *plan,
                                                          AccordForecaster        *forecaster,
                                                          AccordDateDrag          *drag,
                                                          AccordDay                today);
AccordDateDrag       *accord_promise_picture_get_drag    (AccordPromisePicture    *self);
AccordPromise        *accord_promise_picture_get_promise (AccordPromisePicture    *self);
void                  accord_promise_picture_set_promise (AccordPromisePicture    *self,
                                                          AccordPromise           *promise);
void                  accord_promise_picture_set_preview (AccordPromisePicture    *self,
                                                          const AccordPromiseDifference *effect,
                                                          AccordDay                agreed);
void                  accord_promise_picture_set_style   (AccordPromisePicture    *self,
                                                          AccordChartText         *text,
                                                          const AccordChartTheme  *theme);
void                  accord_promise_picture_set_size    (AccordPromisePicture    *self,
                                                          double                   width,
                                                          double                   height);
double                accord_promise_picture_get_height  (AccordPromisePicture    *self);
void                  accord_promise_picture_fill_row    (AccordPromisePicture    *self,
                                                          AccordTimelineRow       *row);
void                  accord_promise_picture_draw        (AccordPromisePicture    *self,
                                                          cairo_t                 *cr);
AccordChartHit        accord_promise_picture_hit         (AccordPromisePicture    *self,
                                                          double                   x,
                                                          double                   y);
double                accord_promise_picture_get_agreed_x
                                                         (AccordPromisePicture    *self);
char                 *accord_promise_picture_dup_label   (AccordPromisePicture    *self);

G_END_DECLS
