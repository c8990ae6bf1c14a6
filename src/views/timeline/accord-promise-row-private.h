/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-promise-row.h"

G_BEGIN_DECLS

struct _AccordPromiseRow
{
  GtkWidget parent_instance;

  AccordTimelineScene *scene;
  AccordPromise *promise; /* NULL while the row waits for one */
  char *label;
  guint label_source; /* 0 while the label is right */
  gboolean stale;     /* it has changed where nobody sees it */
  int height;     /* that it was given last, in pixels */
  guint can;          /* what the actions are enabled for */
  GtkWidget *menu;         /* made when it is asked for */
  GtkWidget *date_popover; /* likewise */
};

void  _accord_promise_row_install_actions  (GtkWidgetClass    *widget_class);
void  _accord_promise_row_update_actions   (AccordPromiseRow  *self);
void  _accord_promise_row_show_menu        (AccordPromiseRow  *self,
                                            double             x);

G_END_DECLS
