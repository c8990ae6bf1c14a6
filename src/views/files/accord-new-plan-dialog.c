/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-new-plan-dialog.h"

#include "accord-file-dialog.h"
#include "accord-plan-draft.h"

#include <glib/gi18n-lib.h>

struct _AccordNewPlanDialog
{
  AdwWindow parent_instance;

  GtkWidget *create_button;
  GtkEditable *name_row;
  GtkEditable *organisation_row;
  GtkEditable *currency_row;
  GtkEditable *goal_row;
  GtkEditable *goal_by_row;
  GtkSpinButton *kept_spin;
  GtkSpinButton *confidence_spin;
  AdwActionRow *place_row;
  GtkLabel *problem_label;

  char *path;
  gboolean chosen; /* whether the person chose @path */
};

G_DEFINE_FINAL_TYPE (AccordNewPlanDialog, accord_new_plan_dialog,
                     ADW_TYPE_WINDOW)

enum
{
  MADE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static AccordPlan *
make_plan (AccordNewPlanDialog *self,
           GError             **error)
{
  AccordPlanDraft draft = {
    .name = gtk_editable_get_text (self->name_row),
    .organisation = gtk_editable_get_text (self->organisation_row),
    .currency = gtk_editable_get_text (self->currency_row),
    .goal = gtk_editable_get_text (self->goal_row),
    .goal_by = gtk_editable_get_text (self->goal_by_row),
    .kept = gtk_spin_button_get_value (self->kept_spin) / 100,
    .confidence = gtk_spin_button_get_value (self->confidence_spin) / 100,
  };

  return accord_plan_draft_make (&draft, accord_day_today (), error);
}

static void
show_place (AccordNewPlanDialog *self)
{
  g_autofree char *name = g_filename_display_name (self->path);
  g_autofree char *text = g_markup_escape_text (name, -1);

  adw_action_row_set_subtitle (self->place_row, text);
}

/* Where people keep what they write, unless they have chosen a place. */
static void
propose_place (AccordNewPlanDialog *self)
{
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (self->chosen)
    return;

  if (folder == NULL || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    folder = g_get_home_dir ();
  g_free (self->path);
  self->path = accord_plan_draft_dup_path (
    gtk_editable_get_text (self->name_row), folder);
  show_place (self);
}

static void
changed_cb (AccordNewPlanDialog *self)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (AccordPlan) plan = make_plan (self, &problem);
  gboolean untouched = *gtk_editable_get_text (self->name_row) == '\0';

  propose_place (self);
  gtk_widget_set_sensitive (self->create_button, plan != NULL);
  accord_new_plan_dialog_show_problem (
    self, plan != NULL || untouched ? NULL : problem->message);
}

static void
place_chosen_cb (GFile   *file,
                 gpointer data)
{
  AccordNewPlanDialog *self = data;
  const char *path = g_file_peek_path (file);

  if (path == NULL)
    {
      accord_new_plan_dialog_show_problem (
        self, _("A plan can only be kept in a folder of this computer."));
      return;
    }

  g_free (self->path);
  self->path = g_strdup (path);
  self->chosen = TRUE;
  show_place (self);
}

static void
place_clicked_cb (AccordNewPlanDialog *self)
{
  g_autofree char *base = g_path_get_basename (self->path);
  g_autofree char *name = g_filename_display_name (base);

  accord_file_dialog_save (GTK_WINDOW (self), name, place_chosen_cb, self);
}

static void
create_clicked_cb (AccordNewPlanDialog *self)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (AccordPlan) plan = make_plan (self, &problem);

  if (plan != NULL)
    g_signal_emit (self, signals[MADE], 0, plan, self->path);
  else
    accord_new_plan_dialog_show_problem (self, problem->message);
}

static void
accord_new_plan_dialog_finalize (GObject *object)
{
  g_free (ACCORD_NEW_PLAN_DIALOG (object)->path);

  G_OBJECT_CLASS (accord_new_plan_dialog_parent_class)->finalize (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordNewPlanDialog,    \
                                        child)

static void
accord_new_plan_dialog_class_init (AccordNewPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_new_plan_dialog_finalize;

  signals[MADE]
    = g_signal_new ("made", ACCORD_TYPE_NEW_PLAN_DIALOG, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 2, ACCORD_TYPE_PLAN,
                    G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-new-plan-dialog.ui");
  BIND (create_button);
  BIND (name_row);
  BIND (organisation_row);
  BIND (currency_row);
  BIND (goal_row);
  BIND (goal_by_row);
  BIND (kept_spin);
  BIND (confidence_spin);
  BIND (place_row);
  BIND (problem_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_clicked_cb);
}

static void
accord_new_plan_dialog_init (AccordNewPlanDialog *self)
{
  g_autofree char *currency = accord_plan_draft_dup_currency ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->create_button);
  gtk_editable_set_text (self->currency_row, currency);
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}

/**
 * accord_new_plan_dialog_new:
 * @parent: whose window asks
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
accord_new_plan_dialog_new (GtkWindow *parent)
{
  return g_object_new (ACCORD_TYPE_NEW_PLAN_DIALOG, "transient-for", parent,
                       NULL);
}

/**
 * accord_new_plan_dialog_show_problem:
 * @problem: (nullable): what is wrong, %NULL for nothing
 */
void
accord_new_plan_dialog_show_problem (AccordNewPlanDialog *self,
                                     const char          *problem)
{
  g_return_if_fail (ACCORD_IS_NEW_PLAN_DIALOG (self));

  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}
