/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AccordRowPlace:
 *
 * A place in a table, in which rows come and go; see #AccordRowPlaces. Emits
 * `changed` when another row has come.
 */
#define ACCORD_TYPE_ROW_PLACE (accord_row_place_get_type ())
G_DECLARE_FINAL_TYPE (AccordRowPlace, accord_row_place, ACCORD, ROW_PLACE,
                      GObject)

AccordRowPlace *accord_row_place_new     (gpointer        row);
gpointer        accord_row_place_get_row (AccordRowPlace *self);
void            accord_row_place_set_row (AccordRowPlace *self,
                                          gpointer        row);

G_END_DECLS
