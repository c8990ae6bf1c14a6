/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-cell.h"

G_BEGIN_DECLS

/* What people do with the rows of a column view of #AccordCell, whatever the
 * rows are. */

/**
 * AccordRowViewKey:
 * @key: a key value
 * @modifiers: what is held with it
 * @action: an action about the row that is selected
 *
 * A key that belongs to rows.
 */
typedef struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
} AccordRowViewKey;

/**
 * AccordRowViewMenuFunc:
 * @cell: what was pressed; its row is selected
 * @data: as it was given
 *
 * Somebody wants the menu of a row.
 */
typedef void (*AccordRowViewMenuFunc) (AccordCell *cell,
                                       gpointer    data);

GtkSingleSelection *accord_row_view_set_rows   (GtkColumnView          *view,
                                                GListModel             *rows);
GtkSingleSelection *accord_row_view_get_rows   (GtkColumnView          *view);
void                accord_row_view_set_steady (GtkColumnView          *view,
                                                gboolean                steady);
void                accord_row_view_add_keys   (GtkColumnView          *view,
                                                const AccordRowViewKey *keys,
                                                guint                   n_keys);
void                accord_row_view_add_menu   (GtkColumnView          *view,
                                                AccordRowViewMenuFunc   func,
                                                gpointer                data);

G_END_DECLS
