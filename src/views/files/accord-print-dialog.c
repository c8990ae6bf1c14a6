/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The choices are an AccordChartPages; each row is bound to one of its
 * properties. The pages are looked at anew once all that was changed has been
 * told, before the next frame is drawn.
 */

#include "config.h"

#include "accord-print-dialog.h"

#include "accord-chart-export.h"
#include "accord-chart-print.h"
#include "accord-error.h"
#include "accord-file-dialog.h"
#include "accord-page-preview.h"
#include "accord-print-memory.h"

#include <glib/gi18n-lib.h>

struct _AccordPrintDialog
{
  AdwWindow parent_instance;

  GtkButton *go_button;
  GtkWidget *spinner;
  AdwComboRow *chart_row;
  AdwComboRow *promise_row;
  AdwComboRow *team_row;
  AdwComboRow *group_row;
  AdwComboRow *sort_row;
  GtkWidget *from_row;
  GtkWidget *to_row;
  GtkWidget *need_row;
  GtkWidget *need_switch;
  GtkWidget *format_group;
  AdwComboRow *format_row;
  GtkWidget *width_row;
  GtkWidget *scale_row;
  GtkAdjustment *width_adjustment;
  GtkAdjustment *scale_adjustment;
  GtkWidget *paper_group;
  AdwComboRow *paper_row;
  GtkWidget *landscape_switch;
  GtkWidget *tiled_switch;
  GtkWidget *across_row;
  GtkWidget *down_row;
  GtkAdjustment *across_adjustment;
  GtkAdjustment *down_adjustment;
  GtkWidget *colours_switch;
  AccordPagePreview *preview;
  GtkLabel *problem_label;
  GtkWidget *page_box;
  GtkWidget *before_button;
  GtkWidget *next_button;
  GtkLabel *page_label;

  AccordChartPages *pages;
  char *author;
  gboolean to_file;
  guint page;
  guint refresh_id;
  GCancellable *writing; /* NULL while nothing is written */
};

G_DEFINE_FINAL_TYPE (AccordPrintDialog, accord_print_dialog, ADW_TYPE_WINDOW)

static AccordOutputFormat
get_format (AccordPrintDialog *self)
{
  return self->to_file
           ? (AccordOutputFormat) adw_combo_row_get_selected (self->format_row)
           : ACCORD_OUTPUT_PDF;
}

static void
show_rows (AccordPrintDialog *self)
{
  AccordChartTakes takes = accord_chart_pages_get_kind (self->pages)->takes;
  gboolean in_pages = get_format (self) == ACCORD_OUTPUT_PDF;
  gboolean tiled
    = gtk_switch_get_active (GTK_SWITCH (self->tiled_switch));
  const struct
  {
    gpointer row;
    gboolean shown;
  } rows[] = {
    { self->promise_row, takes & ACCORD_CHART_TAKES_PROMISE },
    { self->team_row, takes & ACCORD_CHART_TAKES_TEAM },
    { self->group_row, takes & ACCORD_CHART_TAKES_ROWS },
    { self->sort_row, takes & ACCORD_CHART_TAKES_ROWS },
    { self->from_row, takes & ACCORD_CHART_TAKES_RANGE },
    { self->to_row, takes & ACCORD_CHART_TAKES_RANGE },
    { self->need_row, takes & (ACCORD_CHART_TAKES_ROWS
                               | ACCORD_CHART_NEEDS_PROMISE) },
    { self->format_group, self->to_file },
    { self->width_row, !in_pages },
    { self->scale_row, get_format (self) == ACCORD_OUTPUT_PNG },
    { self->paper_group, in_pages },
    { self->across_row, tiled },
    { self->down_row, tiled },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_visible (GTK_WIDGET (rows[i].row), rows[i].shown != 0);
}

static void
show_page_number (AccordPrintDialog *self,
                  guint              n_pages)
{
  g_autofree char *number
    /* Translators: under a preview: which page, and how many there are. */
    = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n_pages);

  gtk_label_set_label (self->page_label, number);
  gtk_widget_set_sensitive (self->before_button, self->page > 0);
  gtk_widget_set_sensitive (self->next_button, self->page + 1 < n_pages);
}

/* Returns: how many pages there are */
static guint
show_pages (AccordPrintDialog *self,
            GError           **problem)
{
  AccordPaginator *paginator
    = accord_chart_pages_get_paginator (self->pages, problem);
  guint n_pages
    = paginator != NULL ? accord_paginator_get_n_pages (paginator) : 0;

  self->page = MIN (self->page, MAX (n_pages, 1) - 1);
  accord_page_preview_show (self->preview, paginator, self->page);
  show_page_number (self, n_pages);

  return n_pages;
}

static void
fill_picture (AccordPrintDialog            *self,
              const AccordPaginatorOptions *options,
              AccordPicture                *picture)
{
  *picture = (AccordPicture) {
    .width = gtk_adjustment_get_value (self->width_adjustment),
    .scale = get_format (self) == ACCORD_OUTPUT_PNG
               ? gtk_adjustment_get_value (self->scale_adjustment)
               : 1,
    .theme = options->theme,
    .rtl = options->rtl,
    .first = options->first,
    .last = options->last,
    .legend = TRUE,
  };
}

/* Returns: whether there is one */
static gboolean
show_picture (AccordPrintDialog *self,
              GError           **problem)
{
  AccordPaginatorOptions options;
  AccordPicture picture;
  AccordChart *chart;
  cairo_surface_t *drawn;

  accord_page_preview_show (self->preview, NULL, 0);
  if (!accord_chart_pages_fill_options (self->pages, &options, problem))
    return FALSE;
  chart = accord_chart_pages_get_chart (self->pages, problem);
  if (chart == NULL)
    return FALSE;

  fill_picture (self, &options, &picture);
  drawn = accord_chart_record_picture (chart, &picture, problem);
  if (drawn == NULL)
    return FALSE;

  accord_page_preview_show_picture (self->preview, drawn,
                                    accord_chart_get_title (chart));
  cairo_surface_destroy (drawn);

  return TRUE;
}

/* What will be printed or written, or why it can't be. */
static void
show_preview (AccordPrintDialog *self)
{
  gboolean in_pages = get_format (self) == ACCORD_OUTPUT_PDF;
  g_autoptr (GError) problem = NULL;
  gboolean shown = in_pages ? show_pages (self, &problem) > 0
                            : show_picture (self, &problem);

  gtk_label_set_label (self->problem_label,
                       problem != NULL ? problem->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->preview), shown);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), !shown);
  gtk_widget_set_visible (self->page_box, shown && in_pages);
  gtk_widget_set_sensitive (GTK_WIDGET (self->go_button),
                            shown && self->writing == NULL);
}

static gboolean
refresh_cb (gpointer data)
{
  AccordPrintDialog *self = data;

  self->refresh_id = 0;
  show_rows (self);
  show_preview (self);

  return G_SOURCE_REMOVE;
}

/* The pages that the preview shows may be gone. */
static void
pages_changed_cb (AccordPrintDialog *self)
{
  accord_page_preview_show (self->preview, NULL, 0);
  if (self->refresh_id == 0)
    self->refresh_id
      = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh_cb, self, NULL);
}

static void
before_clicked_cb (AccordPrintDialog *self)
{
  self->page--;
  show_preview (self);
}

static void
next_clicked_cb (AccordPrintDialog *self)
{
  self->page++;
  show_preview (self);
}

static void
tell (GtkWindow  *window,
      const char *message)
{
  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.tell", "s",
                                message);
}

static void
printed_cb (const char *message,
            gpointer    data)
{
  g_autoptr (AccordPrintDialog) self = data;

  if (self->pages == NULL)
    return; /* closed meanwhile */

  gtk_widget_set_sensitive (GTK_WIDGET (self->go_button), TRUE);
  if (message == NULL)
    return;

  tell (gtk_window_get_transient_for (GTK_WINDOW (self)), message);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
print (AccordPrintDialog *self)
{
  g_autoptr (AccordChartPrint) print = NULL;
  AccordPaginatorOptions options;
  AccordChart *chart = accord_chart_pages_get_chart (self->pages, NULL);

  if (chart == NULL
      || !accord_chart_pages_fill_options (self->pages, &options, NULL))
    return;

  print = accord_chart_print_new (chart, &options);
  accord_print_memory_attach (GTK_PRINT_OPERATION (print));
  gtk_widget_set_sensitive (GTK_WIDGET (self->go_button), FALSE);
  accord_chart_print_start (print, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                            GTK_WINDOW (self), printed_cb,
                            g_object_ref (self));
}

static void
show_writing (AccordPrintDialog *self)
{
  gboolean writing = self->writing != NULL;

  gtk_widget_set_visible (self->spinner, writing);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), writing);
  gtk_widget_set_sensitive (GTK_WIDGET (self->go_button), !writing);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (AccordPrintDialog) self = data;
  g_autoptr (GError) problem = NULL;
  GFile *file = g_object_get_data (G_OBJECT (self->writing), "file");
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *message = NULL;
  gboolean done = accord_chart_export_finish (result, &problem);

  g_clear_object (&self->writing);
  if (self->pages == NULL)
    return; /* closed meanwhile */

  show_writing (self);
  if (!done
      && g_error_matches (problem, ACCORD_ERROR, ACCORD_ERROR_CANCELLED))
    return;
  if (!done)
    {
      tell (gtk_window_get_transient_for (GTK_WINDOW (self)),
            problem->message);
      return;
    }

  /* Translators: the name of a file. */
  message = g_strdup_printf (_ ("The chart is in “%s”"), shown);
  tell (gtk_window_get_transient_for (GTK_WINDOW (self)), message);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
file_chosen_cb (GFile   *file,
                gpointer data)
{
  AccordPrintDialog *self = data;
  AccordPaginatorOptions options;
  AccordPicture picture;
  AccordChart *chart = accord_chart_pages_get_chart (self->pages, NULL);

  if (chart == NULL || self->writing != NULL
      || !accord_chart_pages_fill_options (self->pages, &options, NULL))
    return;

  self->writing = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (self->writing), "file",
                          g_object_ref (file), g_object_unref);
  show_writing (self);
  fill_picture (self, &options, &picture);
  if (get_format (self) == ACCORD_OUTPUT_PDF)
    accord_chart_export_pdf_async (chart, &options, self->author, file,
                                   self->writing, written_cb,
                                   g_object_ref (self));
  else
    accord_chart_export_picture_async (chart, get_format (self), &picture,
                                       file, self->writing, written_cb,
                                       g_object_ref (self));
}

static void
export_ (AccordPrintDialog *self)
{
  static const char *const endings[] = { "pdf", "svg", "png" };
  g_autofree char *name = g_strdup_printf (
    "%s.%s", accord_chart_pages_get_kind (self->pages)->name,
    endings[get_format (self)]);

  accord_file_dialog_export (GTK_WINDOW (self), _ ("Export Chart"), name,
                             file_chosen_cb, self);
}

static void
go_clicked_cb (AccordPrintDialog *self)
{
  accord_print_memory_save (self->pages);
  if (self->to_file)
    export_ (self);
  else
    print (self);
}

/* What is being written is given up first; the dialog stays then. */
static void
cancel_clicked_cb (AccordPrintDialog *self)
{
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
accord_print_dialog_dispose (GObject *object)
{
  AccordPrintDialog *self = ACCORD_PRINT_DIALOG (object);

  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->pages != NULL)
    {
      accord_page_preview_show (self->preview, NULL, 0);
      g_signal_handlers_disconnect_by_data (self->pages, self);
    }
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (accord_print_dialog_parent_class)->dispose (object);
}

static void
accord_print_dialog_finalize (GObject *object)
{
  g_free (ACCORD_PRINT_DIALOG (object)->author);

  G_OBJECT_CLASS (accord_print_dialog_parent_class)->finalize (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordPrintDialog, child)

static void
bind_rows (GtkWidgetClass *widget_class)
{
  BIND (chart_row);
  BIND (promise_row);
  BIND (team_row);
  BIND (group_row);
  BIND (sort_row);
  BIND (from_row);
  BIND (to_row);
  BIND (need_row);
  BIND (need_switch);
  BIND (format_group);
  BIND (format_row);
  BIND (width_row);
  BIND (scale_row);
  BIND (width_adjustment);
  BIND (scale_adjustment);
  BIND (paper_group);
  BIND (paper_row);
  BIND (landscape_switch);
  BIND (tiled_switch);
  BIND (across_row);
  BIND (down_row);
  BIND (across_adjustment);
  BIND (down_adjustment);
  BIND (colours_switch);
}

static void
accord_print_dialog_class_init (AccordPrintDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_print_dialog_dispose;
  object_class->finalize = accord_print_dialog_finalize;

  g_type_ensure (ACCORD_TYPE_PAGE_PREVIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-print-dialog.ui");
  BIND (go_button);
  BIND (spinner);
  BIND (preview);
  BIND (problem_label);
  BIND (page_box);
  BIND (before_button);
  BIND (next_button);
  BIND (page_label);
  bind_rows (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, before_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
}

static void
accord_print_dialog_init (AccordPrintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self),
                                 GTK_WIDGET (self->go_button));
}

/* @all: what stands first, for all of them */
static void
fill_entities (AdwComboRow *row,
               const char  *all,
               GPtrArray   *entities)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, all);
  for (guint i = 0; i < entities->len; i++)
    {
      g_autofree char *label = accord_entity_dup_label (entities->pdata[i]);

      gtk_string_list_append (names, label);
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

static void
fill_lists (AccordPrintDialog *self)
{
  g_autoptr (GtkStringList) charts = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) papers = gtk_string_list_new (NULL);
  guint n_kinds;
  const AccordChartKind *kinds = accord_chart_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    gtk_string_list_append (charts, accord_chart_kind_get_title (&kinds[i]));
  for (guint i = 0; i < accord_page_setup_get_n_papers (); i++)
    gtk_string_list_append (papers, accord_page_setup_get_paper (i));
  adw_combo_row_set_model (self->chart_row, G_LIST_MODEL (charts));
  adw_combo_row_set_model (self->paper_row, G_LIST_MODEL (papers));
  fill_entities (self->promise_row, _ ("All promises"),
                 accord_chart_pages_get_promises (self->pages));
  fill_entities (self->team_row, _ ("All teams"),
                 accord_chart_pages_get_teams (self->pages));
}

static void
bind_choices (AccordPrintDialog *self)
{
  const struct
  {
    const char *choice;
    gpointer widget;
    const char *property;
  } choices[] = {
    { "chart", self->chart_row, "selected" },
    { "promise", self->promise_row, "selected" },
    { "team", self->team_row, "selected" },
    { "group", self->group_row, "selected" },
    { "sort", self->sort_row, "selected" },
    { "from", self->from_row, "text" },
    { "to", self->to_row, "text" },
    { "need-dates", self->need_switch, "active" },
    { "paper", self->paper_row, "selected" },
    { "landscape", self->landscape_switch, "active" },
    { "tiled", self->tiled_switch, "active" },
    { "across", self->across_adjustment, "value" },
    { "down", self->down_adjustment, "value" },
    { "colours", self->colours_switch, "active" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    g_object_bind_property (
      self->pages, choices[i].choice, choices[i].widget, choices[i].property,
      G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/**
 * accord_print_dialog_new:
 * @parent: whose window asks
 * @pages: what it begins with; the dialog changes it
 * @author: (nullable): who a PDF says made it
 * @to_file: whether it goes into a file, not to the printer
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
accord_print_dialog_new (GtkWindow        *parent,
                         AccordChartPages *pages,
                         const char       *author,
                         gboolean          to_file)
{
  AccordPrintDialog *self
    = g_object_new (ACCORD_TYPE_PRINT_DIALOG, "transient-for", parent, "title",
                    to_file ? _ ("Export Chart") : _ ("Print Chart"), NULL);

  self->pages = g_object_ref (pages);
  self->author = g_strdup (author);
  self->to_file = to_file;
  gtk_button_set_label (self->go_button,
                        to_file ? _ ("_Export…") : _ ("_Print…"));
  g_object_set (pages, "rtl",
                gtk_widget_get_direction (GTK_WIDGET (self))
                  == GTK_TEXT_DIR_RTL,
                NULL);
  fill_lists (self);
  bind_choices (self);
  g_signal_connect_object (pages, "changed", G_CALLBACK (pages_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->format_row, "notify::selected",
                           G_CALLBACK (pages_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->width_adjustment, "value-changed",
                           G_CALLBACK (pages_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_writing (self);
  show_rows (self);
  show_preview (self);

  return GTK_WIDGET (self);
}
