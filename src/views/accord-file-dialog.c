/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-file-dialog.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AccordFileDialogFunc chosen;
  gpointer data;
} Answer;

static void
dialog_response_cb (GtkNativeDialog *dialog,
                    int              response,
                    Answer          *answer)
{
  g_autoptr (GFile) file = NULL;

  /* A portal may answer when the window that asked is gone already. */
  if (response == GTK_RESPONSE_ACCEPT
      && gtk_native_dialog_get_transient_for (dialog) != NULL)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    answer->chosen (file, answer->data);

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) plans = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (plans, _("Plans"));
  gtk_file_filter_add_pattern (plans, "*.accord");
  gtk_file_chooser_add_filter (chooser, plans);
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

/* The dialog keeps itself until it is answered; it goes with its parent. */
static void
show_dialog (GtkWindow            *parent,
             const char           *title,
             GtkFileChooserAction  action,
             const char           *name,
             gboolean              plans,
             AccordFileDialogFunc  chosen,
             gpointer              data)
{
  GtkFileChooserNative *dialog
    = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  Answer *answer = g_new (Answer, 1);

  answer->chosen = chosen;
  answer->data = data;
  g_signal_connect_data (dialog, "response", G_CALLBACK (dialog_response_cb),
                         answer, (GClosureNotify) (GCallback) g_free, 0);
  if (plans)
    add_filters (GTK_FILE_CHOOSER (dialog));
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
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
  show_dialog (parent, _("Open a Plan"), GTK_FILE_CHOOSER_ACTION_OPEN, NULL,
               TRUE, chosen, data);
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
  show_dialog (parent, _("New Plan"), GTK_FILE_CHOOSER_ACTION_SAVE, name,
               TRUE, chosen, data);
}

/**
 * accord_file_dialog_export:
 * @parent: the window that asks; once it is gone, no answer comes
 * @title: what is exported
 * @name: the name that is proposed
 * @chosen: called with the answer
 * @data: for @chosen
 *
 * Asks where something other than a plan shall be written.
 */
void
accord_file_dialog_export (GtkWindow           *parent,
                           const char          *title,
                           const char          *name,
                           AccordFileDialogFunc chosen,
                           gpointer             data)
{
  show_dialog (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, name, FALSE,
               chosen, data);
}
