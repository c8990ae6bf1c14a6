/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-roster-page.h"

struct _AccordRosterPage
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkLabel *empty_label;

  AccordPlan *plan;
  AccordSelection *selection;
  AccordDay today;
  AccordRosterFunc make;
  GPtrArray *lines;
};

G_DEFINE_FINAL_TYPE (AccordRosterPage, accord_roster_page, ADW_TYPE_BIN)

static GtkWidget *
create_row (const AccordRosterLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (line->title, -1);
  g_autofree char *detail = g_markup_escape_text (line->detail, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (*line->mark != '\0')
    {
      GtkWidget *mark = gtk_label_new (line->mark);

      gtk_label_set_ellipsize (GTK_LABEL (mark), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (mark, line->mark);
      gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (mark, "badge");
      if (line->urgent)
        gtk_widget_add_css_class (mark, "tight");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }

  return row;
}

static gboolean
are_lines_equal (GPtrArray *a,
                 GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const AccordRosterLine *one = a->pdata[i], *other = b->pdata[i];

      if (one->entity != other->entity || one->urgent != other->urgent
          || g_strcmp0 (one->title, other->title) != 0
          || g_strcmp0 (one->detail, other->detail) != 0
          || g_strcmp0 (one->mark, other->mark) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
plan_changed_cb (AccordRosterPage *self)
{
  GPtrArray *lines = self->make (self->plan, self->today);
  GtkWidget *row;

  if (are_lines_equal (self->lines, lines))
    {
      g_ptr_array_unref (lines);
      return;
    }

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = lines;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_append (self->list, create_row (lines->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->list), lines->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), lines->len == 0);
}

static void
row_activated_cb (AccordRosterPage *self,
                  GtkListBoxRow    *row)
{
  const AccordRosterLine *line
    = self->lines->pdata[gtk_list_box_row_get_index (row)];

  accord_selection_select (self->selection, line->entity);
}

static void
accord_roster_page_dispose (GObject *object)
{
  AccordRosterPage *self = ACCORD_ROSTER_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_object (&self->selection);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_roster_page_parent_class)->dispose (object);
}

static void
accord_roster_page_class_init (AccordRosterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_roster_page_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-roster-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordRosterPage, list);
  gtk_widget_class_bind_template_child (widget_class, AccordRosterPage,
                                        empty_label);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
accord_roster_page_init (AccordRosterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_roster_page_show:
 * @plan: a plan; a page shows one
 * @selection: what is selected in the window
 * @today: the day on which it is looked at
 * @list: what makes the lines
 * @nothing: what to say where there are none
 *
 * Shows the lines, and follows the plan.
 */
void
accord_roster_page_show (AccordRosterPage *self,
                         AccordPlan       *plan,
                         AccordSelection  *selection,
                         AccordDay         today,
                         AccordRosterFunc  list,
                         const char       *nothing)
{
  g_return_if_fail (ACCORD_IS_ROSTER_PAGE (self));
  g_return_if_fail (self->plan == NULL);

  self->plan = g_object_ref (plan);
  self->selection = g_object_ref (selection);
  self->today = today;
  self->make = list;
  gtk_label_set_label (self->empty_label, nothing);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  plan_changed_cb (self);
}
