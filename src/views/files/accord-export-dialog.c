/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-export-dialog.h"

#include "accord-date-text.h"
#include "accord-error.h"
#include "accord-export-file.h"
#include "accord-file-dialog.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>

struct _AccordExportDialog
{
  AdwWindow parent_instance;

  AdwComboRow *format_row;
  AdwComboRow *table_row;
  GtkEditable *since_row;
  GtkWidget *guard_row;
  GtkSwitch *guard_switch;
  GtkSwitch *private_switch;
  GtkWidget *warning_label;
  GtkLabel *problem_label;

  AccordPlan *plan;
  char *plan_path;
  AccordOutlook *outlook;
  GArray *kinds; /* GType: of the tables with something in them */
};

G_DEFINE_FINAL_TYPE (AccordExportDialog, accord_export_dialog,
                     ADW_TYPE_WINDOW)

enum
{
  EXPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static AccordExportFormat
get_format (AccordExportDialog *self)
{
  return adw_combo_row_get_selected (self->format_row);
}

static void
show_problem (AccordExportDialog *self,
              const GError       *problem)
{
  gtk_label_set_label (self->problem_label,
                       problem != NULL ? problem->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

static void
changed_cb (AccordExportDialog *self)
{
  AccordExportFormat format = get_format (self);

  gtk_widget_set_visible (GTK_WIDGET (self->table_row),
                          format == ACCORD_EXPORT_TABLE);
  gtk_widget_set_visible (GTK_WIDGET (self->since_row),
                          format == ACCORD_EXPORT_MOVED);
  gtk_widget_set_visible (self->guard_row, format == ACCORD_EXPORT_TABLE
                                             || format
                                                  == ACCORD_EXPORT_TABLES);
  gtk_widget_set_visible (self->warning_label,
                          gtk_switch_get_active (self->private_switch));
  show_problem (self, NULL);
}

static gboolean
read_options (AccordExportDialog  *self,
              AccordExportOptions *options,
              GError             **error)
{
  options->private_too = gtk_switch_get_active (self->private_switch);
  options->guard = gtk_switch_get_active (self->guard_switch);

  return get_format (self) != ACCORD_EXPORT_MOVED
         || accord_date_text_parse (gtk_editable_get_text (self->since_row),
                                    accord_day_today (), &options->since,
                                    error);
}

static GType
get_kind (AccordExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->table_row);

  return selected < self->kinds->len
           ? g_array_index (self->kinds, GType, selected)
           : G_TYPE_INVALID;
}

static gboolean
write_file (AccordExportDialog  *self,
            const char          *path,
            GError             **error)
{
  AccordExportOptions options = { 0 };
  AccordForecast *forecast = accord_outlook_get_forecast (self->outlook);
  g_autoptr (GHashTable) deliverable = NULL;

  if (path == NULL)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_IO,
                           _("Files can only be written to a folder of this "
                             "computer."));
      return FALSE;
    }
  if (!accord_export_check_path (self->plan_path, path, error)
      || !read_options (self, &options, error))
    return FALSE;

  if (forecast != NULL)
    options.deliverable = deliverable
      = accord_forecast_list_deliverable (forecast, self->plan);

  return accord_export_file (self->plan, get_format (self), get_kind (self),
                             &options, path, error);
}

static void
place_chosen_cb (GFile   *file,
                 gpointer data)
{
  AccordExportDialog *self = data;
  const char *path = g_file_peek_path (file);
  g_autoptr (GError) problem = NULL;

  if (!write_file (self, path, &problem))
    {
      show_problem (self, problem);
      return;
    }

  g_signal_emit (self, signals[EXPORTED], 0, path);
  gtk_window_destroy (GTK_WINDOW (self));
}

static char *
dup_name (AccordExportDialog *self)
{
  AccordExportFormat format = get_format (self);
  AccordEntity *settings = ACCORD_ENTITY (accord_settings_get (self->plan));
  g_autofree char *base = g_strdelimit (
    g_strdup (accord_entity_get_text (settings, ACCORD_SETTINGS_NAME)), "/\\",
    '-');

  if (format == ACCORD_EXPORT_TABLE && get_kind (self) != G_TYPE_INVALID)
    {
      AccordEntityClass *klass = g_type_class_peek (get_kind (self));

      g_free (base);
      base = g_strdup (klass->plural);
    }

  return g_strconcat (base, accord_export_format_get_suffix (format), NULL);
}

static void
export_clicked_cb (AccordExportDialog *self)
{
  AccordExportOptions options = { 0 };
  g_autoptr (GError) problem = NULL;
  g_autofree char *name = dup_name (self);

  if (!read_options (self, &options, &problem))
    {
      show_problem (self, problem);
      return;
    }

  accord_file_dialog_export (
    GTK_WINDOW (self), _("Export"),
    get_format (self) == ACCORD_EXPORT_TABLES ? NULL : name, place_chosen_cb,
    self);
}

static void
accord_export_dialog_dispose (GObject *object)
{
  AccordExportDialog *self = ACCORD_EXPORT_DIALOG (object);

  g_clear_object (&self->outlook);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->plan_path, g_free);
  g_clear_pointer (&self->kinds, g_array_unref);

  G_OBJECT_CLASS (accord_export_dialog_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordExportDialog,     \
                                        child)

static void
accord_export_dialog_class_init (AccordExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_export_dialog_dispose;

  signals[EXPORTED]
    = g_signal_new ("exported", ACCORD_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST,
                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-export-dialog.ui");
  BIND (format_row);
  BIND (table_row);
  BIND (since_row);
  BIND (guard_row);
  BIND (guard_switch);
  BIND (private_switch);
  BIND (warning_label);
  BIND (problem_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
}

static void
accord_export_dialog_init (AccordExportDialog *self)
{
  self->kinds = g_array_new (FALSE, FALSE, sizeof (GType));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
list_tables (AccordExportDialog *self)
{
  guint n;
  const GType *kinds = accord_plan_get_kinds (self->plan, &n);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      AccordEntityClass *klass = g_type_class_peek (kinds[i]);

      if (accord_entity_list_get_size (
            accord_plan_get_list (self->plan, kinds[i]))
          == 0)
        continue;
      g_array_append_val (self->kinds, kinds[i]);
      gtk_string_list_append (names, klass->plural);
    }
  adw_combo_row_set_model (self->table_row, G_LIST_MODEL (names));
}

/**
 * accord_export_dialog_new:
 * @parent: whose window asks
 * @plan: the plan that is open there
 * @plan_path: where it is
 * @outlook: of @plan: when its promises can be ready
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
accord_export_dialog_new (GtkWindow     *parent,
                          AccordPlan    *plan,
                          const char    *plan_path,
                          AccordOutlook *outlook)
{
  AccordExportDialog *self
    = g_object_new (ACCORD_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->plan = g_object_ref (plan);
  self->plan_path = g_strdup (plan_path);
  self->outlook = g_object_ref (outlook);
  list_tables (self);
  changed_cb (self);

  return GTK_WIDGET (self);
}
