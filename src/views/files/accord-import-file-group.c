/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-import-file-group.h"

#include "accord-import-readings.h"
#include "accord-mapping-dialog.h"
#include "accord-row-button.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

struct _AccordImportFileGroup
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *reading_row;
  GtkWidget *map_row;
  AdwExpanderRow *columns_row;

  AccordImportSession *session;
  AccordImportEntry *entry;
  GPtrArray *readings; /* AccordProfile: of the combo row, from its second */
  GPtrArray *rows;     /* of the columns; the expander owns them */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (AccordImportFileGroup, accord_import_file_group,
                     ADW_TYPE_PREFERENCES_GROUP)

/* Two profiles are the same reading when they read the same. */
static gboolean
same_reading (gconstpointer a,
              gconstpointer b)
{
  return g_strcmp0 (accord_profile_get_id (a), accord_profile_get_id (b)) == 0
         && g_strcmp0 (accord_profile_get_name (a),
                       accord_profile_get_name (b)) == 0;
}

/* What is done where nobody chooses. */
static char *
dup_recognised (AccordImportFileGroup *self)
{
  AccordTableSample *sample = accord_import_entry_get_sample (self->entry);

  if (sample == NULL || !accord_table_sample_is_known (sample))
    return g_strdup (_("Not recognised"));
  if (sample->profile == NULL)
    return g_strdup (_("As recognised"));

  /* Translators: a profile, such as “HubSpot deals”. */
  return g_strdup_printf (_("%s, as recognised"),
                          accord_profile_get_name (sample->profile));
}

static void
show_readings (AccordImportFileGroup *self)
{
  g_autofree char *recognised = dup_recognised (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  AccordProfile *chosen = accord_import_entry_get_chosen (self->entry);
  guint selected = 0;

  self->updating = TRUE;
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  self->readings = accord_import_readings_list (
    accord_import_session_get_plan (self->session));
  if (chosen != NULL
      && !g_ptr_array_find_with_equal_func (self->readings, chosen,
                                            same_reading, NULL))
    g_ptr_array_insert (self->readings, 0, accord_profile_ref (chosen));

  gtk_string_list_append (names, recognised);
  for (guint i = 0; i < self->readings->len; i++)
    gtk_string_list_append (
      names, accord_profile_get_name (self->readings->pdata[i]));
  adw_combo_row_set_model (self->reading_row, G_LIST_MODEL (names));
  if (chosen != NULL
      && g_ptr_array_find_with_equal_func (self->readings, chosen,
                                           same_reading, &selected))
    selected++;
  adw_combo_row_set_selected (self->reading_row, selected);
  self->updating = FALSE;
}

static char *
dup_use (const AccordColumnUse *use)
{
  g_autofree char *values = NULL;

  if (use->property == NULL)
    return g_strdup (_("Not used"));

  values = g_strdup_printf (ngettext ("%" PRIu64 " value",
                                      "%" PRIu64 " values",
                                      (gulong) use->n_values),
                            use->n_values);
  return g_strjoin (" · ", use->property, values, use->sentence, NULL);
}

static void
add_column (AccordImportFileGroup *self,
            const AccordColumnUse *use)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *what = dup_use (use);
  g_autofree char *title = g_markup_escape_text (use->heading, -1);
  g_autofree char *subtitle = g_markup_escape_text (what, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (use->is_ambiguous)
    gtk_widget_add_css_class (row, "asks");
  adw_expander_row_add_row (self->columns_row, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_columns (AccordImportFileGroup *self)
{
  GPtrArray *columns = accord_import_entry_get_columns (self->entry);
  guint n_used = 0;
  g_autofree char *title = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->columns_row, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    {
      const AccordColumnUse *use = columns->pdata[i];

      n_used += use->property != NULL;
      add_column (self, use);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->columns_row),
                          columns != NULL && columns->len > 0);
  title = g_strdup_printf (ngettext ("%u column is used",
                                     "%u columns are used", n_used),
                           n_used);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->columns_row),
                                 title);
}

static void
entry_changed_cb (AccordImportFileGroup *self)
{
  g_autofree char *state = accord_import_entry_dup_state (self->entry);
  g_autofree char *description = g_markup_escape_text (state, -1);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         description);
  gtk_widget_set_visible (
    self->map_row, accord_import_entry_get_mapping (self->entry) != NULL);
  show_readings (self);
  show_columns (self);
}

static void
reading_selected_cb (AccordImportFileGroup *self)
{
  guint selected = adw_combo_row_get_selected (self->reading_row);

  if (self->updating)
    return;

  accord_import_session_choose (
    self->session, self->entry,
    selected > 0 && selected <= self->readings->len
      ? self->readings->pdata[selected - 1]
      : NULL);
}

static void
mapped_cb (AccordImportFileGroup *self,
           AccordProfile         *profile)
{
  accord_import_session_choose (self->session, self->entry, profile);
}

static void
map_clicked_cb (AccordImportFileGroup *self)
{
  GtkWidget *dialog = accord_mapping_dialog_new (
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
    accord_import_session_get_plan (self->session),
    accord_import_entry_get_mapping (self->entry),
    accord_import_entry_get_name (self->entry));

  g_signal_connect_object (dialog, "mapped", G_CALLBACK (mapped_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
remove_clicked_cb (AccordImportFileGroup *self)
{
  accord_import_session_remove (self->session, self->entry);
}

static void
accord_import_file_group_dispose (GObject *object)
{
  AccordImportFileGroup *self = ACCORD_IMPORT_FILE_GROUP (object);

  g_clear_object (&self->session);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->readings, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_import_file_group_parent_class)->dispose (object);
}

static void
accord_import_file_group_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_IMPORT_FILE_GROUP (object)->rows);

  G_OBJECT_CLASS (accord_import_file_group_parent_class)->finalize (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordImportFileGroup,  \
                                        child)

static void
accord_import_file_group_class_init (AccordImportFileGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_import_file_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_import_file_group_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-import-file-group.ui");
  BIND (reading_row);
  BIND (map_row);
  BIND (columns_row);
  gtk_widget_class_bind_template_callback (widget_class, map_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
accord_import_file_group_init (AccordImportFileGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_row_button_name (ADW_ACTION_ROW (self->map_row), NULL);
}

/**
 * accord_import_file_group_new:
 * @session: an import
 * @entry: one of its files
 *
 * Returns: (transfer none): what shows @entry, and follows it
 */
GtkWidget *
accord_import_file_group_new (AccordImportSession *session,
                              AccordImportEntry   *entry)
{
  AccordImportFileGroup *self
    = g_object_new (ACCORD_TYPE_IMPORT_FILE_GROUP, NULL);
  g_autofree char *title
    = g_markup_escape_text (accord_import_entry_get_name (entry), -1);

  self->session = g_object_ref (session);
  self->entry = g_object_ref (entry);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  entry_changed_cb (self);
  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reading_row, "notify::selected",
                           G_CALLBACK (reading_selected_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * accord_import_file_group_get_entry:
 *
 * Returns: (transfer none): the file that is shown
 */
AccordImportEntry *
accord_import_file_group_get_entry (AccordImportFileGroup *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_FILE_GROUP (self), NULL);

  return self->entry;
}
