/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-row-place.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordRowPlaces:
 *
 * What a table shows of its rows: an #AccordRowPlace for each of them, which
 * may stay where it is while the rows move.
 */
#define ACCORD_TYPE_ROW_PLACES (accord_row_places_get_type ())
G_DECLARE_FINAL_TYPE (AccordRowPlaces, accord_row_places, ACCORD, ROW_PLACES,
                      GObject)

AccordRowPlaces    *accord_row_places_new        (GtkSingleSelection *rows,
                                                  GtkAdjustment      *seen);
GtkSingleSelection *accord_row_places_get_rows   (AccordRowPlaces    *self);
void                accord_row_places_set_steady (AccordRowPlaces    *self,
                                                  gboolean            steady);
void                accord_row_places_reach      (AccordRowPlaces    *self,
                                                  guint               position);

G_END_DECLS
