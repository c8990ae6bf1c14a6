/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-form-dialog.h"

#include "accord-form-sheet.h"

/**
 * accord_form_dialog_ask:
 * @parent: the window that asks
 * @form: what to ask
 * @today: what dates without a year are near
 *
 * Asks in a dialog, which goes when it is answered.
 */
void
accord_form_dialog_ask (GtkWindow  *parent,
                        AccordForm *form,
                        AccordDay   today)
{
  GtkWidget *dialog, *sheet;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ACCORD_IS_FORM (form));

  dialog = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal",
                         TRUE, "resizable", FALSE, "destroy-with-parent",
                         TRUE, "title", accord_form_get_title (form), NULL);
  sheet = g_object_new (ACCORD_TYPE_FORM_SHEET, NULL);
  gtk_widget_add_css_class (sheet, "alone");
  adw_window_set_content (ADW_WINDOW (dialog), sheet);
  g_signal_connect_object (sheet, "closed", G_CALLBACK (gtk_window_destroy),
                           dialog, G_CONNECT_SWAPPED);
  /* What is on the screen already can have the focus. */
  gtk_window_present (GTK_WINDOW (dialog));
  accord_form_sheet_open (ACCORD_FORM_SHEET (sheet), form, today);
}
