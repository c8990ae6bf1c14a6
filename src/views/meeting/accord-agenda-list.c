/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-agenda-list.h"

#include "accord-meeting-words.h"

#include <glib/gi18n-lib.h>

struct _AccordAgendaList
{
  AdwBin parent_instance;

  GtkListBox *list;

  AccordMeetingBoard *board;
};

G_DEFINE_FINAL_TYPE (AccordAgendaList, accord_agenda_list, ADW_TYPE_BIN)

static void
row_activated_cb (AccordAgendaList *self,
                  GtkListBoxRow    *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "meeting.go-to", "u",
                              (guint) gtk_list_box_row_get_index (row));
}

static void
move_cb (GtkButton        *button,
         AccordAgendaList *self)
{
  GtkWidget *row
    = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  gboolean later
    = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "later"));

  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  gtk_widget_activate_action (GTK_WIDGET (self),
                              later ? "meeting.later" : "meeting.earlier",
                              NULL);
}

static GtkWidget *
create_button (AccordAgendaList *self,
               gboolean          later)
{
  GtkWidget *button = gtk_button_new_from_icon_name (
    later ? "go-down-symbolic" : "go-up-symbolic");
  const char *words = later ? _ ("Later") : _ ("Earlier");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data (G_OBJECT (button), "later", GINT_TO_POINTER (later));
  g_signal_connect_object (button, "clicked", G_CALLBACK (move_cb), self, 0);

  return button;
}

static GtkWidget *
create_label (const char *words,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* Made by the list for each item. */
static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  AccordAgendaList *self = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *label = accord_entity_dup_label (item);
  const char *kind = accord_meeting_words_kind (
    accord_entity_get_choice (item, ACCORD_AGENDA_ITEM_KIND));

  gtk_widget_add_css_class (box, "meeting-row");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), create_label (label, "meeting-line"));
  gtk_box_append (GTK_BOX (words), create_label (kind, "meeting-small"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (words), "dim-label");
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), create_button (self, FALSE));
  gtk_box_append (GTK_BOX (box), create_button (self, TRUE));
  if (accord_entity_get_boolean (item, ACCORD_AGENDA_ITEM_DONE)
      || accord_entity_get_boolean (item, ACCORD_AGENDA_ITEM_SKIPPED))
    gtk_widget_add_css_class (words, "dim-label");

  return box;
}

static void
accord_agenda_list_dispose (GObject *object)
{
  AccordAgendaList *self = ACCORD_AGENDA_LIST (object);

  /* Its rows are made by us. */
  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->board);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (accord_agenda_list_parent_class)->dispose (object);
}

static void
accord_agenda_list_class_init (AccordAgendaListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_agenda_list_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-agenda-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
accord_agenda_list_init (AccordAgendaList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_agenda_list_show:
 * @board: whose agenda; a list follows one
 */
void
accord_agenda_list_show (AccordAgendaList   *self,
                         AccordMeetingBoard *board)
{
  g_return_if_fail (ACCORD_IS_AGENDA_LIST (self));
  g_return_if_fail (self->board == NULL);

  self->board = g_object_ref (board);
  gtk_list_box_bind_model (
    self->list,
    accord_meeting_session_get_items (accord_meeting_board_get_session (board)),
    create_row, self, NULL);
}

/**
 * accord_agenda_list_get_position:
 *
 * Returns: which item is selected; the first where none is
 */
guint
accord_agenda_list_get_position (AccordAgendaList *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (ACCORD_IS_AGENDA_LIST (self), 0);

  row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? (guint) gtk_list_box_row_get_index (row) : 0;
}

/**
 * accord_agenda_list_focus:
 * @position: of an item
 *
 * Selects that item, and brings the keys to it.
 */
void
accord_agenda_list_focus (AccordAgendaList *self,
                          guint             position)
{
  GtkListBoxRow *row;

  g_return_if_fail (ACCORD_IS_AGENDA_LIST (self));

  row = gtk_list_box_get_row_at_index (self->list, (int) position);
  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}
