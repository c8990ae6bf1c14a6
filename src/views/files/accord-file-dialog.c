/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-file-dialog.h"

#include <glib/gi18n-lib.h>

/* One of the two is called. */
typedef struct
{
  AccordFileDialogFunc chosen;
  AccordFilesDialogFunc all_chosen;
  gpointer data;
} Answer;

static void
dialog_response_cb (GtkNativeDialog *dialog,
                    int              response,
                    Answer          *answer)
{
  g_autoptr (GListModel) files = NULL;
  g_autoptr (GFile) file = NULL;

  /* A portal may answer when the window that asked is gone already. */
  if (response == GTK_RESPONSE_ACCEPT
      && gtk_native_dialog_get_transient_for (dialog) != NULL)
    {
      files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      file = g_list_model_get_item (files, 0);
    }
  if (file != NULL && answer->all_chosen != NULL)
    answer->all_chosen (files, answer->data);
  else if (file != NULL)
    answer->chosen (file, answer->data);

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser    *chooser,
            const char        *name,
            const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_plan_filters (GtkFileChooser *chooser)
{
  add_filter (chooser, _("Plans"), (const char *[]) { "*.accord", NULL });
  add_filter (chooser, _("All Files"), (const char *[]) { "*", NULL });
}

/* The dialog keeps itself until it is answered; it goes with its parent. */
static GtkFileChooser *
create_dialog (GtkWindow            *parent,
               const char           *title,
               GtkFileChooserAction  action,
               const char           *name,
               Answer                answer)
{
  GtkFileChooserNative *dialog
    = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);

  g_signal_connect_data (dialog, "response", G_CALLBACK (dialog_response_cb),
                         g_memdup2 (&answer, sizeof answer),
                         (GClosureNotify) (GCallback) g_free, 0);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);

  return GTK_FILE_CHOOSER (dialog);
}

static void
show_plan_dialog (GtkWindow            *parent,
                  const char           *title,
                  GtkFileChooserAction  action,
                  const char           *name,
                  AccordFileDialogFunc  chosen,
                  gpointer              data)
{
  GtkFileChooser *dialog = create_dialog (
    parent, title, action, name, (Answer) { .chosen = chosen, .data = data });

  add_plan_filters (dialog);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * accord_file_dialog_open:
 * @parent: the window that asks; once it is gone, no answer comes
 * @chosen: called with the answer
 * @data: for @chosen
 *
 * Asks for a plan that is there.
 */
void
accord_file_dialog_open (GtkWindow           *parent,
                         AccordFileDialogFunc chosen,
                         gpointer             data)
{
  show_plan_dialog (parent, _("Open a Plan"), GTK_FILE_CHOOSER_ACTION_OPEN,
                    NULL, chosen, data);
}

/**
 * accord_file_dialog_save:
 * @parent: the window that asks; once it is gone, no answer comes
 * @name: the name that is proposed
 * @chosen: called with the answer
 * @data: for @chosen
 *
 * Asks where a new plan shall be.
 */
void
accord_file_dialog_save (GtkWindow           *parent,
                         const char          *name,
                         AccordFileDialogFunc chosen,
                         gpointer             data)
{
  show_plan_dialog (parent, _("New Plan"), GTK_FILE_CHOOSER_ACTION_SAVE,
                    name, chosen, data);
}

/**
 * accord_file_dialog_import:
 * @parent: the window that asks; once it is gone, no answer comes
 * @chosen: called with the answer
 * @data: for @chosen
 *
 * Asks for files of other programs, one or several.
 */
void
accord_file_dialog_import (GtkWindow             *parent,
                           AccordFilesDialogFunc  chosen,
                           gpointer               data)
{
  GtkFileChooser *dialog = create_dialog (
    parent, _("Import"), GTK_FILE_CHOOSER_ACTION_OPEN, NULL,
    (Answer) { .all_chosen = chosen, .data = data });

  gtk_file_chooser_set_select_multiple (dialog, TRUE);
  add_filter (dialog, _("Tables and Projects"),
              (const char *[]) { "*.csv", "*.CSV", "*.tsv", "*.txt", "*.json",
                                 "*.xml", NULL });
  add_filter (dialog, _("All Files"), (const char *[]) { "*", NULL });
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * accord_file_dialog_export:
 * @parent: the window that asks; once it is gone, no answer comes
 * @title: what is asked for
 * @name: (nullable): the name that is proposed; %NULL to ask for a folder
 * @chosen: called with the answer
 * @data: for @chosen
 *
 * Asks where to write a file of another form, or several into a folder.
 */
void
accord_file_dialog_export (GtkWindow            *parent,
                           const char           *title,
                           const char           *name,
                           AccordFileDialogFunc  chosen,
                           gpointer              data)
{
  GtkFileChooser *dialog = create_dialog (
    parent, title,
    name != NULL ? GTK_FILE_CHOOSER_ACTION_SAVE
                 : GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
    name, (Answer) { .chosen = chosen, .data = data });

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
