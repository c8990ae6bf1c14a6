/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-key-bar.h"

#include "accord-figure.h"

struct _AccordKeyBar
{
  AdwBin parent_instance;

  GtkFlowBox *keys;
  AdwBin *last;
  AccordMeetingPlace place;
  gboolean all;
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (AccordKeyBar, accord_key_bar, ADW_TYPE_BIN)

static void
accord_key_bar_class_init (AccordKeyBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-key-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordKeyBar, keys);
  gtk_widget_class_bind_template_child (widget_class, AccordKeyBar, last);
}

static void
accord_key_bar_init (AccordKeyBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_label (const char *words,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  accord_figure_set (GTK_LABEL (label), words);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  return label;
}

/* A key of another widget is told, and cannot be clicked. */
static GtkWidget *
create_key (const AccordMeetingKey *key)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button;
  const char *cap = gtk_widget_get_direction (box) == GTK_TEXT_DIR_RTL
                      ? accord_meeting_keys_mirror (key->cap)
                      : key->cap;

  gtk_widget_add_css_class (box, "key");
  gtk_box_append (GTK_BOX (box), create_label (cap, "keycap"));
  gtk_box_append (GTK_BOX (box), create_label (key->words, "key-words"));
  if (key->action == NULL)
    return box;

  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button),
                                           key->action);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, key->words,
                                  -1);

  return button;
}

static void
add (AccordKeyBar *self,
     GtkWidget    *key)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), key);
  gtk_flow_box_insert (self->keys, child, -1);
}

/**
 * accord_key_bar_show:
 * @place: where the meeting is
 * @all: whether the seldom ones stand there, too
 */
void
accord_key_bar_show (AccordKeyBar             *self,
                     const AccordMeetingPlace *place,
                     gboolean                  all)
{
  g_autoptr (GArray) keys = NULL;
  GtkWidget *child;

  g_return_if_fail (ACCORD_IS_KEY_BAR (self));

  if (self->filled && accord_meeting_place_equal (place, &self->place)
      && all == self->all)
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->keys)))
         != NULL)
    gtk_flow_box_remove (self->keys, child);
  keys = accord_meeting_keys_list (place);
  for (guint i = 0; i + 1 < keys->len; i++)
    if (all || !g_array_index (keys, AccordMeetingKey, i).more)
      add (self, create_key (&g_array_index (keys, AccordMeetingKey, i)));
  adw_bin_set_child (
    self->last,
    create_key (&g_array_index (keys, AccordMeetingKey, keys->len - 1)));
  self->filled = TRUE;
  self->place = *place;
  self->all = all;
}
