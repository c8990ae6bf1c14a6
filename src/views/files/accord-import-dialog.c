/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordImportDialog: shows an AccordImportSession, on two pages. What may
 * happen when is decided there; here stands only what is to be seen of it.
 */

#include "config.h"

#include "accord-import-dialog.h"

#include "accord-count-words.h"
#include "accord-file-dialog.h"
#include "accord-import-file-group.h"
#include "accord-import-line.h"
#include "accord-import-options-group.h"
#include "accord-import-session.h"

#include <glib/gi18n-lib.h>

/* How often the bar moves while a thread works. */
#define PROGRESS_INTERVAL 100

struct _AccordImportDialog
{
  AdwWindow parent_instance;

  GtkWidget *back_button;
  GtkWidget *cancel_button;
  GtkButton *go_button;
  GtkWidget *files_page;
  GtkBox *files_box;
  AccordImportOptionsGroup *options_group;
  GtkWidget *preview_page;
  GtkBox *filter_box;
  GtkListView *list_view;
  GtkWidget *busy_box;
  GtkProgressBar *progress_bar;
  GtkLabel *state_label;

  AccordImportSession *session;
  GListModel *rows; /* of the preview that is shown */
  GtkCustomFilter *filter;
  GtkToggleButton *toggles[ACCORD_N_IMPORT_SORTS];
  int shown; /* an AccordImportSort, or -1 for all */
  gboolean previews;
  char *done; /* what to tell when it is */
  guint timeout;
};

G_DEFINE_FINAL_TYPE (AccordImportDialog, accord_import_dialog,
                     ADW_TYPE_WINDOW)

static gboolean
is_shown (gpointer item,
          gpointer data)
{
  AccordImportDialog *self = data;

  return self->shown < 0
         || (int) accord_import_row_get_sort (item) == self->shown;
}

static void
toggled_cb (AccordImportDialog *self)
{
  self->shown = -1;
  for (int i = 0; i < ACCORD_N_IMPORT_SORTS; i++)
    if (gtk_toggle_button_get_active (self->toggles[i]))
      self->shown = i;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/* One at a time; none for all. */
static void
add_toggles (AccordImportDialog *self)
{
  GtkWidget *all = gtk_toggle_button_new_with_label (_("All"));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (all), TRUE);
  gtk_box_append (self->filter_box, all);
  for (guint i = 0; i < ACCORD_N_IMPORT_SORTS; i++)
    {
      GtkWidget *toggle = gtk_toggle_button_new ();

      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (toggle),
                                   GTK_TOGGLE_BUTTON (all));
      g_signal_connect_object (toggle, "toggled", G_CALLBACK (toggled_cb),
                               self, G_CONNECT_SWAPPED);
      gtk_box_append (self->filter_box, toggle);
      self->toggles[i] = GTK_TOGGLE_BUTTON (toggle);
    }
}

static void
count_rows (AccordImportDialog *self,
            guint               counts[ACCORD_N_IMPORT_SORTS])
{
  guint n = self->rows != NULL ? g_list_model_get_n_items (self->rows) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordImportRow) row = g_list_model_get_item (self->rows, i);

      counts[accord_import_row_get_sort (row)]++;
    }
  /* Not all of many problems are kept. */
  counts[ACCORD_IMPORT_SORT_WRONG]
    = accord_import_session_count_wrong (self->session);
}

static void
show_counts (AccordImportDialog *self)
{
  guint counts[ACCORD_N_IMPORT_SORTS] = { 0 };

  count_rows (self, counts);
  for (guint i = 0; i < ACCORD_N_IMPORT_SORTS; i++)
    {
      /* Translators: what happens to lines, and how many: “New 24”. */
      g_autofree char *count = accord_count_to_words (counts[i]);
      g_autofree char *label = g_strdup_printf (
        _("%s %s"), accord_import_sort_get_words (i), count);

      gtk_button_set_label (GTK_BUTTON (self->toggles[i]), label);
      gtk_widget_set_visible (GTK_WIDGET (self->toggles[i]), counts[i] > 0);
    }
}

static void
show_rows (AccordImportDialog *self)
{
  AccordImport *result = accord_import_session_get_result (self->session);
  g_autoptr (GtkFilterListModel) shown = NULL;
  g_autoptr (GtkNoSelection) model = NULL;

  g_clear_object (&self->rows);
  if (result != NULL)
    self->rows = accord_import_rows_new (
      result, accord_import_session_get_plan (self->session));
  show_counts (self);

  shown = gtk_filter_list_model_new (
    self->rows != NULL ? g_object_ref (self->rows) : NULL,
    GTK_FILTER (g_object_ref (self->filter)));
  model = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&shown)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (model));
}

static gboolean
tick_cb (gpointer data)
{
  AccordImportDialog *self = data;

  gtk_progress_bar_set_fraction (
    self->progress_bar, accord_import_session_get_progress (self->session));

  return G_SOURCE_CONTINUE;
}

static void
show_busy (AccordImportDialog *self,
           gboolean            busy)
{
  gtk_widget_set_visible (self->busy_box, busy);
  if (busy && self->timeout == 0)
    self->timeout = g_timeout_add (PROGRESS_INTERVAL, tick_cb, self);
  else if (!busy)
    g_clear_handle_id (&self->timeout, g_source_remove);
}

/* Of a great many lines a preview keeps only the first. */
static char *
dup_left_out (AccordImportDialog *self)
{
  AccordImport *result = accord_import_session_get_result (self->session);
  guint64 n = result != NULL && self->previews
                ? accord_import_get_n_left_out (result)
                : 0;

  g_autofree char *count = accord_count_to_words (n);

  return n > 0 ? g_strdup_printf (ngettext ("%s more line is not listed.",
                                            "%s more lines are not listed.",
                                            (gulong) n),
                                  count)
               : NULL;
}

static char *
dup_count (AccordImport     *result,
           AccordImportState state)
{
  return accord_count_to_words (
    result != NULL ? accord_import_count (result, state) : 0);
}

static char *
dup_state (AccordImportDialog *self)
{
  AccordImport *result = accord_import_session_get_result (self->session);
  const char *problem = accord_import_session_get_problem (self->session);
  GListModel *entries = accord_import_session_get_entries (self->session);
  guint n_wrong = accord_import_session_count_wrong (self->session);
  g_autofree char *added = dup_count (result, ACCORD_IMPORT_NEW);
  g_autofree char *changed = dup_count (result, ACCORD_IMPORT_CHANGED);
  g_autofree char *unchanged = dup_count (result, ACCORD_IMPORT_UNCHANGED);
  g_autofree char *wrong = accord_count_to_words (n_wrong);

  if (problem != NULL)
    return g_strdup (problem);
  if (g_list_model_get_n_items (entries) == 0)
    return g_strdup (_("Add files of other programs: CSV, JSON, or projects "
                       "of MS Project as XML. Files can be dropped here."));
  if (accord_import_session_is_busy (self->session))
    return g_strdup (_("Working out what would change…"));
  if (result == NULL)
    return g_strdup (_("Say how each file is to be read."));
  if (n_wrong == 0)
    return g_strdup_printf (
      /* Translators: three numbers. */
      _("%s new, %s changed, %s unchanged. Nothing has happened yet."),
      added, changed, unchanged);

  return g_strdup_printf (
    /* Translators: four numbers. */
    _("%s new, %s changed, %s unchanged, %s wrong. Nothing has happened yet."),
    added, changed, unchanged, wrong);
}

/* Whether there is anything to go on with. */
static gboolean
can_go (AccordImportDialog *self)
{
  AccordImport *result = accord_import_session_get_result (self->session);

  return result != NULL
         && (!self->previews
             || accord_import_count (result, ACCORD_IMPORT_NEW) > 0
             || accord_import_count (result, ACCORD_IMPORT_CHANGED) > 0);
}

static void
show_buttons (AccordImportDialog *self)
{
  gboolean wrong = accord_import_session_count_wrong (self->session) > 0;

  gtk_widget_set_visible (self->back_button, self->previews);
  gtk_widget_set_sensitive (self->back_button, TRUE);
  gtk_widget_set_visible (self->cancel_button, !self->previews);
  gtk_widget_set_visible (self->files_page, !self->previews);
  gtk_widget_set_visible (self->preview_page, self->previews);
  gtk_widget_set_sensitive (GTK_WIDGET (self->go_button), can_go (self));
  gtk_button_set_label (self->go_button,
                        !self->previews ? _("_Preview")
                        : wrong         ? _("_Import All but Wrong Lines")
                                        : _("_Import All"));
}

static void
show_applying (AccordImportDialog *self)
{
  show_busy (self, TRUE);
  gtk_label_set_label (self->state_label, _("Importing…"));
  gtk_widget_set_sensitive (self->back_button, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->go_button), FALSE);
}

static void
show_preview (AccordImportDialog *self)
{
  g_autofree char *told = dup_state (self);
  g_autofree char *left_out = dup_left_out (self);
  g_autofree char *state = g_strjoin (" ", told, left_out, NULL);

  show_busy (self, accord_import_session_is_busy (self->session));
  gtk_label_set_label (self->state_label, state);
  if (self->previews)
    show_rows (self);
  show_buttons (self);
}

static void
updated_cb (AccordImportDialog *self)
{
  if (accord_import_session_is_applying (self->session))
    show_applying (self);
  else
    show_preview (self);
}

static void
set_previews (AccordImportDialog *self,
              gboolean            previews)
{
  self->previews = previews;
  updated_cb (self);
}

static void
applied_cb (GObject      *session,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (AccordImportDialog) self = data;
  g_autoptr (GError) problem = NULL;
  gboolean done = accord_import_session_apply_finish (
    ACCORD_IMPORT_SESSION (session), result, &problem);

  /* Whoever has closed it has cancelled it, too late perhaps. */
  if (self->session == NULL)
    return;
  if (!done)
    {
      gtk_label_set_label (self->state_label, problem->message);
      return;
    }

  gtk_widget_activate_action (
    GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))),
    "win.tell-imported", "s", self->done);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
import_all (AccordImportDialog *self)
{
  AccordImport *result = accord_import_session_get_result (self->session);
  g_autofree char *added = dup_count (result, ACCORD_IMPORT_NEW);
  g_autofree char *changed = dup_count (result, ACCORD_IMPORT_CHANGED);

  g_free (self->done);
  self->done = g_strdup_printf (
    /* Translators: two numbers. */
    _("Imported: %s new, %s changed"), added, changed);
  accord_import_session_apply_async (self->session, TRUE, applied_cb,
                                     g_object_ref (self));
}

static void
go_clicked_cb (AccordImportDialog *self)
{
  if (self->previews)
    import_all (self);
  else
    set_previews (self, TRUE);
}

static void
back_clicked_cb (AccordImportDialog *self)
{
  set_previews (self, FALSE);
}

static void
stop_clicked_cb (AccordImportDialog *self)
{
  accord_import_session_cancel (self->session);
}

static void
files_chosen_cb (GListModel *files,
                 gpointer    data)
{
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      accord_import_dialog_add (data, file);
    }
}

static void
add_clicked_cb (AccordImportDialog *self)
{
  accord_file_dialog_import (GTK_WINDOW (self), files_chosen_cb, self);
}

static gboolean
drop_cb (AccordImportDialog *self,
         const GValue       *value)
{
  for (GSList *each = g_value_get_boxed (value); each != NULL;
       each = each->next)
    accord_import_dialog_add (self, each->data);

  return TRUE;
}

/* The groups follow the list, and only as far as it changed. */
static void
entries_changed_cb (AccordImportDialog *self,
                    guint               position,
                    guint               removed,
                    guint               added,
                    GListModel         *entries)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->files_box));
  GtkWidget *before = NULL;

  for (guint i = 0; i < position; i++)
    {
      before = child;
      child = gtk_widget_get_next_sibling (child);
    }
  for (guint i = 0; i < removed; i++)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_box_remove (self->files_box, child);
      child = next;
    }
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (AccordImportEntry) entry
        = g_list_model_get_item (entries, position + i);
      GtkWidget *group = accord_import_file_group_new (self->session, entry);

      gtk_box_insert_child_after (self->files_box, group, before);
      before = group;
    }
}

static void
accord_import_dialog_dispose (GObject *object)
{
  AccordImportDialog *self = ACCORD_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->session != NULL)
    {
      /* Who closes the dialog does not wait for the end of it. */
      g_signal_handlers_disconnect_by_data (self->session, self);
      accord_import_session_cancel (self->session);
    }
  g_clear_object (&self->session);
  g_clear_object (&self->rows);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->done, g_free);

  G_OBJECT_CLASS (accord_import_dialog_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordImportDialog,     \
                                        child)

static void
accord_import_dialog_class_init (AccordImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_import_dialog_dispose;

  g_type_ensure (ACCORD_TYPE_IMPORT_OPTIONS_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-import-dialog.ui");
  BIND (back_button);
  BIND (cancel_button);
  BIND (go_button);
  BIND (files_page);
  BIND (files_box);
  BIND (options_group);
  BIND (preview_page);
  BIND (filter_box);
  BIND (list_view);
  BIND (busy_box);
  BIND (progress_bar);
  BIND (state_label);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
}

static void
accord_import_dialog_init (AccordImportDialog *self)
{
  GtkDropTarget *target
    = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_autoptr (GtkListItemFactory) factory
    = accord_import_line_create_factory ();

  self->shown = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  gtk_list_view_set_factory (self->list_view, factory);
  add_toggles (self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * accord_import_dialog_new:
 * @parent: whose window asks; it is told what was done
 * @plan: the plan to bring things into
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
accord_import_dialog_new (GtkWindow  *parent,
                          AccordPlan *plan)
{
  AccordImportDialog *self
    = g_object_new (ACCORD_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);

  self->session = accord_import_session_new (plan);
  accord_import_options_group_show (self->options_group, self->session);
  g_signal_connect_object (accord_import_session_get_entries (self->session),
                           "items-changed", G_CALLBACK (entries_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "updated", G_CALLBACK (updated_cb),
                           self, G_CONNECT_SWAPPED);
  updated_cb (self);

  return GTK_WIDGET (self);
}

/**
 * accord_import_dialog_add:
 * @file: what shall be imported too
 */
void
accord_import_dialog_add (AccordImportDialog *self,
                          GFile              *file)
{
  g_return_if_fail (ACCORD_IS_IMPORT_DIALOG (self));

  accord_import_session_add (self->session, file);
}
