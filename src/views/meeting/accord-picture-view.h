/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-promise-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordPictureView:
 *
 * Room for the picture of one promise, in which its agreed date is moved with
 * the pointer or with keys.
 */
#define ACCORD_TYPE_PICTURE_VIEW (accord_picture_view_get_type ())
G_DECLARE_FINAL_TYPE (AccordPictureView, accord_picture_view, ACCORD,
                      PICTURE_VIEW, GtkWidget)

void  accord_picture_view_show     (AccordPictureView     *self,
                                    AccordPromisePicture  *picture);
void  accord_picture_view_pick_up  (AccordPictureView     *self);

G_END_DECLS
