/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordCell:
 *
 * A cell of a column view: it shows one thing of its row, and shows it anew
 * when the row emits `changed`. Who has a point finds the cell, the column and
 * the row there.
 */
#define ACCORD_TYPE_CELL (accord_cell_get_type ())
G_DECLARE_FINAL_TYPE (AccordCell, accord_cell, ACCORD, CELL, AdwBin)

/**
 * AccordCellKind:
 * @create: makes what shows it
 * @show: shows @row in @child; also sets what stands over the whole row
 * @tells_position: whether @show says where the row stands
 *
 * What a column shows.
 */
typedef struct
{
  GtkWidget *(*create) (void);
  void (*show) (AccordCell *cell, GtkWidget *child, gpointer row,
                gpointer data);
  gboolean tells_position;
} AccordCellKind;

/**
 * AccordCellAction:
 * @name: what a screen reader calls it
 * @action: an action about the row that is selected
 * @target: (nullable): a text for @action
 *
 * What can be done with a row.
 */
typedef struct
{
  const char *name;
  const char *action;
  const char *target;
} AccordCellAction;

GtkListItemFactory *accord_cell_factory_new    (const AccordCellKind *kind,
                                                guint                 column,
                                                gpointer              data);
AccordCell         *accord_cell_at             (GtkWidget            *view,
                                                double                x,
                                                double                y);
gpointer            accord_cell_get_row        (AccordCell           *self);
guint               accord_cell_get_position   (AccordCell           *self);
guint               accord_cell_get_column     (AccordCell           *self);
GtkWidget          *accord_cell_get_row_widget (AccordCell           *self);
void                accord_cell_set_mark       (AccordCell           *self,
                                                const char           *mark,
                                                gboolean              marked);
void                accord_cell_describe_row   (AccordCell           *self,
                                                const char           *label);
void                accord_cell_offer          (AccordCell           *self,
                                                const AccordCellAction *actions,
                                                gsize                 n_actions);

G_END_DECLS
