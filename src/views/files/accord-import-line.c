/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-import-line.h"

#include "accord-tooltip.h"

/* About how many characters a line holds in the window as it opens. */
#define TITLE_LENGTH 60
#define TEXT_LENGTH  95
#define MAX_LINES    4

struct _AccordImportLine
{
  GtkBox parent_instance;

  GtkLabel *sort_label;
  GtkInscription *title_inscription;
  GtkLabel *place_label;
  GtkInscription *text_inscription;
};

G_DEFINE_FINAL_TYPE (AccordImportLine, accord_import_line, GTK_TYPE_BOX)

static void
accord_import_line_class_init (AccordImportLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-import-line.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordImportLine,
                                        sort_label);
  gtk_widget_class_bind_template_child (widget_class, AccordImportLine,
                                        title_inscription);
  gtk_widget_class_bind_template_child (widget_class, AccordImportLine,
                                        place_label);
  gtk_widget_class_bind_template_child (widget_class, AccordImportLine,
                                        text_inscription);
}

static void
accord_import_line_init (AccordImportLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Not by colour alone: the word stands in it. */
static void
show_sort (AccordImportLine *self,
           AccordImportSort  sort)
{
  static const char *const classes[ACCORD_N_IMPORT_SORTS] = {
    [ACCORD_IMPORT_SORT_NEW] = "good",
    [ACCORD_IMPORT_SORT_CHANGED] = "tight",
    [ACCORD_IMPORT_SORT_WRONG] = "bad",
  };
  GtkWidget *label = GTK_WIDGET (self->sort_label);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (classes[i] != NULL)
      gtk_widget_remove_css_class (label, classes[i]);
  if (classes[sort] != NULL)
    gtk_widget_add_css_class (label, classes[sort]);
  gtk_label_set_label (self->sort_label, accord_import_sort_get_words (sort));
}

/* A label that wraps is laid out some ten times over before a list knows how
 * high it is, which takes a second for the rows that a list keeps; an
 * inscription takes the lines that it is given. */
static void
show_text (GtkInscription *inscription,
           const char     *text,
           guint           line_length)
{
  guint n = (guint) g_utf8_strlen (text, -1);
  guint n_lines = CLAMP ((n + line_length - 1) / line_length, 1, MAX_LINES);

  gtk_inscription_set_text (inscription, text);
  gtk_inscription_set_min_lines (inscription, n_lines);
  gtk_inscription_set_nat_lines (inscription, n_lines);
  accord_tooltip_set (GTK_WIDGET (inscription),
                      n > MAX_LINES * line_length ? text : NULL);
  gtk_widget_set_visible (GTK_WIDGET (inscription), n > 0);
}

static void
show_place (GtkLabel   *label,
            const char *place)
{
  gtk_label_set_label (label, place != NULL ? place : "");
  gtk_widget_set_visible (GTK_WIDGET (label), place != NULL);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  AccordImportLine *self = ACCORD_IMPORT_LINE (gtk_list_item_get_child (item));
  AccordImportRow *row = gtk_list_item_get_item (item);
  g_autofree char *title = accord_import_row_dup_title (row);
  g_autofree char *place = accord_import_row_dup_place (row);
  g_autofree char *text = accord_import_row_dup_text (row);
  AccordImportSort sort = accord_import_row_get_sort (row);
  g_autofree char *label
    = g_strjoin (", ", accord_import_sort_get_words (sort), title,
                 *text != '\0' ? text : place, *text != '\0' ? place : NULL,
                 NULL);

  show_sort (self, sort);
  show_text (self->title_inscription, title, TITLE_LENGTH);
  show_text (self->text_inscription, text, TEXT_LENGTH);
  show_place (self->place_label, place);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item,
                           g_object_new (ACCORD_TYPE_IMPORT_LINE, NULL));
}

/**
 * accord_import_line_create_factory:
 *
 * Returns: (transfer full): what shows #AccordImportRow in a list
 */
GtkListItemFactory *
accord_import_line_create_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return factory;
}
