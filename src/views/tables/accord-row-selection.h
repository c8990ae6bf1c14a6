/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordRowSelection:
 *
 * The row that is selected in a table. What it is about is what is selected
 * in the window, and back; where somebody is led to a row it comes into sight
 * and takes the focus.
 */
#define ACCORD_TYPE_ROW_SELECTION (accord_row_selection_get_type ())
G_DECLARE_FINAL_TYPE (AccordRowSelection, accord_row_selection, ACCORD,
                      ROW_SELECTION, GObject)

/**
 * AccordRowSelectionRows:
 * @get_entity: what a row is about; %NULL for nothing
 * @find: tells where the row of an entity stands; %FALSE where there is none
 * @unfold: (nullable): shows the row of an entity that is hidden
 *
 * What the rows of a table are.
 */
typedef struct
{
  AccordEntity *(*get_entity) (gpointer      row);
  gboolean      (*find)       (gpointer      rows,
                               AccordEntity *entity,
                               guint        *position);
  void          (*unfold)     (gpointer      rows,
                               AccordEntity *entity);
} AccordRowSelectionRows;

AccordRowSelection *accord_row_selection_new    (GtkColumnView                *view,
                                                 AccordSelection              *selection,
                                                 const AccordRowSelectionRows *kind,
                                                 gpointer                      rows);
void                accord_row_selection_select (AccordRowSelection           *self,
                                                 guint                         position);
void                accord_row_selection_show   (AccordRowSelection           *self,
                                                 AccordEntity                 *entity);
void                accord_row_selection_follow (AccordRowSelection           *self);

G_END_DECLS
