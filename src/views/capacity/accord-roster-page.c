/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-roster-page.h"

#include "accord-roster-row.h"

struct _AccordRosterPage
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkWidget *empty_box;
  GtkLabel *empty_label;
  GtkLabel *empty_note;

  AccordPlan *plan;
  AccordSelection *selection;
  AccordDay today;
  AccordRosterFunc make;
  GPtrArray *rows; /* AccordRosterRow; the list owns them */
};

G_DEFINE_FINAL_TYPE (AccordRosterPage, accord_roster_page, ADW_TYPE_BIN)

/* Whether the same things stand in the same order: then the rows stay, and
 * what somebody writes in them. */
static gboolean
are_rows_of (AccordRosterPage *self,
             GPtrArray        *lines)
{
  if (self->rows->len != lines->len)
    return FALSE;

  for (guint i = 0; i < lines->len; i++)
    if (accord_roster_row_get_entity (self->rows->pdata[i])
        != ((const AccordRosterLine *) lines->pdata[i])->entity)
      return FALSE;

  return TRUE;
}

/* Who is looked at lights up their work: a press on a line is a look, whether
 * it opens the line or closes it. */
static void
expanded_cb (AccordRosterRow  *row,
             GParamSpec       *pspec,
             AccordRosterPage *self)
{
  accord_selection_select (self->selection, accord_roster_row_get_entity (row));
}

static void
rebuild_rows (AccordRosterPage *self,
              guint             n)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (self->list, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = accord_roster_row_new (self->plan, self->today);

      g_signal_connect_object (row, "notify::expanded",
                               G_CALLBACK (expanded_cb), self, 0);
      gtk_list_box_append (self->list, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
plan_changed_cb (AccordRosterPage *self)
{
  g_autoptr (GPtrArray) lines = self->make (self->plan, self->today);

  if (!are_rows_of (self, lines))
    rebuild_rows (self, lines->len);
  for (guint i = 0; i < lines->len; i++)
    accord_roster_row_show (self->rows->pdata[i], lines->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->list), lines->len > 0);
  gtk_widget_set_visible (self->empty_box, lines->len == 0);
}

/* A page that was hidden has no places to scroll to until it has been laid
 * out. The child is asked, because the row itself can't have the focus. */
static gboolean
focus_row_cb (GtkWidget     *row,
              GdkFrameClock *clock,
              gpointer       data)
{
  if (!gtk_widget_get_mapped (row))
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (row) == 0)
    return G_SOURCE_CONTINUE;

  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/* Somebody was led to a person, or to what is owed. */
static void
led_cb (AccordRosterPage *self,
        AccordEntity     *entity)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (accord_roster_row_get_entity (self->rows->pdata[i]) == entity)
      {
        adw_expander_row_set_expanded (self->rows->pdata[i], TRUE);
        gtk_widget_add_tick_callback (self->rows->pdata[i], focus_row_cb, NULL,
                                      NULL);
      }
}

static void
accord_roster_page_dispose (GObject *object)
{
  AccordRosterPage *self = ACCORD_ROSTER_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
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
                                        empty_box);
  gtk_widget_class_bind_template_child (widget_class, AccordRosterPage,
                                        empty_label);
  gtk_widget_class_bind_template_child (widget_class, AccordRosterPage,
                                        empty_note);
}

static void
accord_roster_page_init (AccordRosterPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_roster_page_show:
 * @plan: a plan; a page shows one
 * @selection: what is selected in the window
 * @today: the day on which it is looked at
 * @list: what makes the lines
 * @nothing: what to say where there are none
 * @advice: and what to do then
 *
 * Shows the lines, and follows the plan.
 */
void
accord_roster_page_show (AccordRosterPage *self,
                         AccordPlan       *plan,
                         AccordSelection  *selection,
                         AccordDay         today,
                         AccordRosterFunc  list,
                         const char       *nothing,
                         const char       *advice)
{
  g_return_if_fail (ACCORD_IS_ROSTER_PAGE (self));
  g_return_if_fail (self->plan == NULL);

  self->plan = g_object_ref (plan);
  self->selection = g_object_ref (selection);
  self->today = today;
  self->make = list;
  gtk_label_set_label (self->empty_label, nothing);
  gtk_label_set_label (self->empty_note, advice);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "led", G_CALLBACK (led_cb), self,
                           G_CONNECT_SWAPPED);
  plan_changed_cb (self);
}
