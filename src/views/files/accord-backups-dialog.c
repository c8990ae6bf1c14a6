/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-backups-dialog.h"

#include "accord-backups.h"
#include "accord-day-words.h"
#include "accord-row-button.h"

#include <glib/gi18n-lib.h>

struct _AccordBackupsDialog
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *group;
  GtkLabel *none_label;
  GtkLabel *question_label;
  GtkWidget *question_box;
  GtkWidget *restore_button;

  GPtrArray *backups; /* AccordBackup, as the list shows them */
  AccordBackup *chosen; /* NULL until one is */
};

G_DEFINE_FINAL_TYPE (AccordBackupsDialog, accord_backups_dialog,
                     ADW_TYPE_WINDOW)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
choose_cb (AccordBackupsDialog *self,
           GtkWidget           *button)
{
  g_autofree char *when = NULL;
  g_autofree char *question = NULL;

  self->chosen = g_object_get_data (G_OBJECT (button), "backup");
  when = accord_moment_to_words (self->chosen->time);
  question = g_strdup_printf (
    /* Translators: a day and a time. */
    _("The plan goes back to what it was on %s. What stands there now is kept "
      "beside it, under another name."),
    when);
  gtk_label_set_label (self->question_label, question);
  gtk_widget_set_visible (self->question_box, TRUE);
  gtk_widget_grab_focus (self->restore_button);
}

static gboolean
tell_chosen_cb (gpointer data)
{
  AccordBackupsDialog *self = data;

  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
  g_signal_emit (self, signals[CHOSEN], 0, self->chosen->path);

  return G_SOURCE_REMOVE;
}

/* The window that asked will go: this one goes first, but not before its
 * button has done with the click. */
static void
restore_clicked_cb (AccordBackupsDialog *self)
{
  gtk_widget_set_sensitive (self->restore_button, FALSE);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, tell_chosen_cb,
                   g_object_ref (self), g_object_unref);
}

static void
accord_backups_dialog_finalize (GObject *object)
{
  AccordBackupsDialog *self = ACCORD_BACKUPS_DIALOG (object);

  g_clear_pointer (&self->backups, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_backups_dialog_parent_class)->finalize (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordBackupsDialog,    \
                                        child)

static void
accord_backups_dialog_class_init (AccordBackupsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_backups_dialog_finalize;

  signals[CHOSEN]
    = g_signal_new ("chosen", ACCORD_TYPE_BACKUPS_DIALOG, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-backups-dialog.ui");
  BIND (group);
  BIND (none_label);
  BIND (question_label);
  BIND (question_box);
  BIND (restore_button);
  gtk_widget_class_bind_template_callback (widget_class, restore_clicked_cb);
}

static void
accord_backups_dialog_init (AccordBackupsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_backup (AccordBackupsDialog *self,
            AccordBackup        *backup)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Restore…"));
  g_autofree char *when = accord_moment_to_words (backup->time);
  g_autofree char *size = g_format_size ((guint64) backup->size);
  /* Translators: a day and a time. */
  g_autofree char *label = g_strdup_printf (_("Restore %s"), when);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "backup", backup);
  g_signal_connect_object (button, "clicked", G_CALLBACK (choose_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  accord_row_button_name (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (self->group, row);
}

/**
 * accord_backups_dialog_new:
 * @parent: whose window asks
 * @plan_path: where the plan is, or was
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
accord_backups_dialog_new (GtkWindow  *parent,
                           const char *plan_path)
{
  AccordBackupsDialog *self = g_object_new (ACCORD_TYPE_BACKUPS_DIALOG,
                                            "transient-for", parent, NULL);
  g_autoptr (GError) problem = NULL;

  self->backups = accord_backups_list (plan_path, &problem);
  for (guint i = 0; self->backups != NULL && i < self->backups->len; i++)
    add_backup (self, self->backups->pdata[i]);
  if (problem != NULL)
    gtk_label_set_label (self->none_label, problem->message);
  gtk_widget_set_visible (GTK_WIDGET (self->none_label),
                          self->backups == NULL || self->backups->len == 0);

  return GTK_WIDGET (self);
}
