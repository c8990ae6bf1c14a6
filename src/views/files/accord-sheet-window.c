/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-sheet-window.h"

#include "accord-sheet-files.h"

#include <glib/gi18n-lib.h>

#define COLUMN_GAP 24 /* pixels between the columns of a comparison */

struct _AccordSheetWindow
{
  AdwWindow parent_instance;

  GtkLabel *text_label;

  AccordPlan *plan;
  AccordSheet *sheet;
};

G_DEFINE_FINAL_TYPE (AccordSheetWindow, accord_sheet_window, ADW_TYPE_WINDOW)

/* The window that can tell what came of it: no dialog between them can. */
static GtkWindow *
get_teller (AccordSheetWindow *self)
{
  GtkWindow *window = GTK_WINDOW (self);

  while (gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);

  return window;
}

static void
print_cb (AccordSheetWindow *self)
{
  accord_sheet_files_print (get_teller (self), self->plan, self->sheet);
}

static void
save_pdf_cb (AccordSheetWindow *self)
{
  g_autofree char *name = g_strdup_printf ("%s.pdf", self->sheet->title);

  accord_sheet_files_save_pdf (get_teller (self), self->plan, self->sheet,
                               name);
}

static void
save_text_cb (AccordSheetWindow *self)
{
  g_autofree char *name = g_strdup_printf ("%s.md", self->sheet->title);

  accord_sheet_files_save_text (get_teller (self), self->plan, self->sheet,
                                name);
}

static void
accord_sheet_window_dispose (GObject *object)
{
  AccordSheetWindow *self = ACCORD_SHEET_WINDOW (object);

  g_clear_object (&self->plan);
  g_clear_pointer (&self->sheet, accord_sheet_unref);

  G_OBJECT_CLASS (accord_sheet_window_parent_class)->dispose (object);
}

static void
accord_sheet_window_class_init (AccordSheetWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_sheet_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-sheet-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordSheetWindow,
                                        text_label);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_pdf_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_text_cb);
}

static void
accord_sheet_window_init (AccordSheetWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_block (GString                *markup,
           const AccordSheetBlock *block)
{
  g_autofree char *text
    = g_markup_escape_text (block->text != NULL ? block->text : "", -1);
  g_autofree char *detail
    = g_markup_escape_text (block->detail != NULL ? block->detail : "", -1);

  switch (block->kind)
    {
    case ACCORD_SHEET_HEADING:
      g_string_append_printf (markup,
                              "\n<span size=\"larger\" weight=\"bold\">%s"
                              "</span>\n",
                              text);
      break;
    case ACCORD_SHEET_ITEM:
      g_string_append_printf (markup, "• %s", text);
      if (*detail != '\0')
        g_string_append_printf (markup, " — %s", detail);
      g_string_append_c (markup, '\n');
      break;
    case ACCORD_SHEET_FACT:
      g_string_append_printf (markup, "<b>%s</b>  %s\n", text, detail);
      break;
    case ACCORD_SHEET_PAIR:
      {
        g_autofree char *other = g_markup_escape_text (block->other, -1);

        g_string_append_printf (markup, "<b>%s</b>\t%s\t%s\n", text, detail,
                                other);
        break;
      }
    default:
      g_string_append_printf (markup, "%s\n", text);
      break;
    }
}

/* The columns of a comparison begin where the widest before them ends. */
static void
set_columns (AccordSheetWindow *self)
{
  g_autoptr (PangoLayout) layout
    = gtk_widget_create_pango_layout (GTK_WIDGET (self->text_label), NULL);
  PangoTabArray *tabs = pango_tab_array_new (2, TRUE);
  int ends[2] = { 0, 0 };

  for (guint i = 0; i < self->sheet->blocks->len; i++)
    {
      const AccordSheetBlock *block = self->sheet->blocks->pdata[i];
      const char *cells[] = { block->text, block->detail };

      for (guint k = 0; block->kind == ACCORD_SHEET_PAIR && k < 2; k++)
        {
          g_autofree char *markup
            = g_markup_printf_escaped ("<b>%s</b>", cells[k]);
          int width;

          pango_layout_set_markup (layout, markup, -1);
          pango_layout_get_pixel_size (layout, &width, NULL);
          ends[k] = MAX (ends[k], width + COLUMN_GAP);
        }
    }
  pango_tab_array_set_tab (tabs, 0, PANGO_TAB_LEFT, ends[0]);
  pango_tab_array_set_tab (tabs, 1, PANGO_TAB_LEFT, ends[0] + ends[1]);
  gtk_label_set_tabs (self->text_label, tabs);
  pango_tab_array_free (tabs);
}

/**
 * accord_sheet_window_new:
 * @parent: whose window asks
 * @plan: where @sheet is from
 * @sheet: what to show
 *
 * Returns: (transfer none): a window, to be presented
 */
GtkWidget *
accord_sheet_window_new (GtkWindow   *parent,
                         AccordPlan  *plan,
                         AccordSheet *sheet)
{
  AccordSheetWindow *self
    = g_object_new (ACCORD_TYPE_SHEET_WINDOW, "transient-for", parent, "title",
                    sheet->title, NULL);
  g_autofree char *title = g_markup_escape_text (sheet->title, -1);
  g_autoptr (GString) markup = g_string_new (NULL);

  self->plan = g_object_ref (plan);
  self->sheet = accord_sheet_ref (sheet);
  g_string_append_printf (
    markup, "<span size=\"x-large\" weight=\"bold\">%s</span>\n", title);
  if (sheet->subtitle != NULL)
    {
      g_autofree char *subtitle = g_markup_escape_text (sheet->subtitle, -1);

      g_string_append_printf (markup, "%s\n", subtitle);
    }
  for (guint i = 0; i < sheet->blocks->len; i++)
    add_block (markup, sheet->blocks->pdata[i]);
  set_columns (self);
  gtk_label_set_markup (self->text_label, markup->str);

  return GTK_WIDGET (self);
}
