/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for the names of files. The one place that knows GTK's file choosers:
 * those of 4.8 are deprecated later, and those of later are not in 4.8. */

/**
 * AccordFileDialogFunc:
 * @file: (transfer none): what the person chose
 * @data: what was handed in
 *
 * Called once where something was chosen, never where the person cancelled.
 */
typedef void (*AccordFileDialogFunc) (GFile    *file,
                                      gpointer  data);

/**
 * AccordFilesDialogFunc:
 * @files: (transfer none): what the person chose, each a #GFile
 * @data: what was handed in
 *
 * As #AccordFileDialogFunc, where several can be chosen.
 */
typedef void (*AccordFilesDialogFunc) (GListModel *files,
                                       gpointer    data);

void  accord_file_dialog_open  (GtkWindow             *parent,
                                AccordFileDialogFunc   chosen,
                                gpointer               data);
void  accord_file_dialog_save  (GtkWindow             *parent,
                                const char            *name,
                                AccordFileDialogFunc   chosen,
                                gpointer               data);
void  accord_file_dialog_import (GtkWindow           *parent,
                                 AccordFilesDialogFunc chosen,
                                 gpointer             data);
void  accord_file_dialog_export (GtkWindow           *parent,
                                 const char          *title,
                                 const char          *name,
                                 AccordFileDialogFunc chosen,
                                 gpointer             data);

G_END_DECLS
