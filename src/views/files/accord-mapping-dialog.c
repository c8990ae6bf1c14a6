/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-mapping-dialog.h"

#include "accord-saved-mapping.h"

#include <glib/gi18n-lib.h>

struct _AccordMappingDialog
{
  AdwWindow parent_instance;

  GtkWidget *use_button;
  AdwComboRow *kind_row;
  AdwPreferencesGroup *columns_group;
  GtkEditable *name_row;
  GtkLabel *problem_label;

  AccordPlan *plan;
  AccordColumnMapping *mapping;
  char *file;
  GPtrArray *rows; /* AdwComboRow of each column; the group owns them */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (AccordMappingDialog, accord_mapping_dialog,
                     ADW_TYPE_WINDOW)

enum
{
  MAPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_problem (AccordMappingDialog *self,
              const char          *problem)
{
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

/* What the table is to be called where nobody gave a name. */
static const char *
get_name (AccordMappingDialog *self)
{
  const char *name = gtk_editable_get_text (self->name_row);

  return *name != '\0' ? name : self->file;
}

static void
show_choices (AccordMappingDialog *self)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (AccordProfile) profile = accord_column_mapping_make_profile (
    self->mapping, get_name (self), &problem);

  self->updating = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_combo_row_set_selected (
      self->rows->pdata[i],
      accord_column_mapping_get_choice (self->mapping, i));
  self->updating = FALSE;
  gtk_widget_set_sensitive (self->use_button, profile != NULL);
  show_problem (self, problem != NULL ? problem->message : NULL);
}

static void
column_selected_cb (AdwComboRow         *row,
                    GParamSpec          *pspec,
                    AccordMappingDialog *self)
{
  guint column;

  if (!self->updating && g_ptr_array_find (self->rows, row, &column))
    accord_column_mapping_choose (self->mapping, column,
                                  adw_combo_row_get_selected (row));
}

static void
add_column (AccordMappingDialog *self,
            guint                column)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *title = g_markup_escape_text (
    accord_column_mapping_get_heading (self->mapping, column), -1);
  g_autofree char *values = g_markup_escape_text (
    accord_column_mapping_get_values (self->mapping, column), -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), values);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  g_signal_connect_object (row, "notify::selected",
                           G_CALLBACK (column_selected_cb), self, 0);
  adw_preferences_group_add (self->columns_group, row);
  g_ptr_array_add (self->rows, row);
}

/* Each kind of thing has other properties. */
static void
show_kind (AccordMappingDialog *self)
{
  g_auto (GStrv) choices = accord_column_mapping_list_choices (self->mapping);
  g_autoptr (GtkStringList) model
    = gtk_string_list_new ((const char *const *) choices);

  self->updating = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_combo_row_set_model (self->rows->pdata[i], G_LIST_MODEL (model));
  self->updating = FALSE;
  show_choices (self);
}

static void
kind_selected_cb (AccordMappingDialog *self)
{
  if (self->updating || self->mapping == NULL)
    return;

  accord_column_mapping_set_kind (self->mapping,
                                  adw_combo_row_get_selected (self->kind_row));
  show_kind (self);
}

static gboolean
keep (AccordMappingDialog *self,
      GError             **error)
{
  g_auto (GStrv) pairs = accord_column_mapping_list_pairs (self->mapping);
  const char *name = gtk_editable_get_text (self->name_row);

  return *name == '\0'
         || accord_saved_mapping_keep (
              self->plan, name, accord_column_mapping_get_kind (self->mapping),
              (const char *const *) pairs, error);
}

static void
use_clicked_cb (AccordMappingDialog *self)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (AccordProfile) profile = accord_column_mapping_make_profile (
    self->mapping, get_name (self), &problem);

  if (profile == NULL || !keep (self, &problem))
    {
      show_problem (self, problem->message);
      return;
    }

  g_signal_emit (self, signals[MAPPED], 0, profile);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accord_mapping_dialog_dispose (GObject *object)
{
  AccordMappingDialog *self = ACCORD_MAPPING_DIALOG (object);

  g_clear_object (&self->mapping);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->file, g_free);

  G_OBJECT_CLASS (accord_mapping_dialog_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordMappingDialog,    \
                                        child)

static void
accord_mapping_dialog_class_init (AccordMappingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_mapping_dialog_dispose;

  signals[MAPPED]
    = g_signal_new ("mapped", ACCORD_TYPE_MAPPING_DIALOG, G_SIGNAL_RUN_LAST,
                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-mapping-dialog.ui");
  BIND (use_button);
  BIND (kind_row);
  BIND (columns_group);
  BIND (name_row);
  BIND (problem_label);
  gtk_widget_class_bind_template_callback (widget_class, use_clicked_cb);
}

static void
accord_mapping_dialog_init (AccordMappingDialog *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->use_button);
  for (guint i = 0; i < ACCORD_N_TARGET_KINDS; i++)
    gtk_string_list_append (kinds, accord_target_kind_get_words (i));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
}

/**
 * accord_mapping_dialog_new:
 * @parent: whose window asks
 * @plan: where a mapping with a name is kept
 * @mapping: what is decided here
 * @file: the name of the table
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
accord_mapping_dialog_new (GtkWindow           *parent,
                           AccordPlan          *plan,
                           AccordColumnMapping *mapping,
                           const char          *file)
{
  AccordMappingDialog *self
    = g_object_new (ACCORD_TYPE_MAPPING_DIALOG, "transient-for", parent, NULL);
  g_autofree char *title = g_markup_escape_text (file, -1);

  self->plan = g_object_ref (plan);
  self->mapping = g_object_ref (mapping);
  self->file = g_strdup (file);
  adw_preferences_group_set_title (self->columns_group, title);
  adw_combo_row_set_selected (self->kind_row,
                              accord_column_mapping_get_kind (mapping));
  for (guint i = 0; i < accord_column_mapping_get_n_columns (mapping); i++)
    add_column (self, i);
  show_kind (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->kind_row));
  g_signal_connect_object (mapping, "changed", G_CALLBACK (show_choices), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kind_row, "notify::selected",
                           G_CALLBACK (kind_selected_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
