/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-goal-popover.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* More than one reads; a note says that there are others. */
#define MOST 50

struct _AccordGoalPopover
{
  GtkPopover parent_instance;

  GtkLabel *title_label;
  GtkLabel *note_label;
  GtkWidget *scroller;
  GtkListBox *list;

  AccordSelection *selection;
  GPtrArray *parts; /* AccordGoalPart, as the list shows them */
};

G_DEFINE_FINAL_TYPE (AccordGoalPopover, accord_goal_popover, GTK_TYPE_POPOVER)

static void
row_activated_cb (AccordGoalPopover *self,
                  GtkListBoxRow     *row)
{
  AccordGoalPart *part = self->parts->pdata[gtk_list_box_row_get_index (row)];

  gtk_popover_popdown (GTK_POPOVER (self));
  if (accord_entity_is_in_plan (part->entity))
    accord_selection_lead (self->selection, part->entity);
}

static void
accord_goal_popover_dispose (GObject *object)
{
  AccordGoalPopover *self = ACCORD_GOAL_POPOVER (object);

  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (accord_goal_popover_parent_class)->dispose (object);
}

static void
accord_goal_popover_class_init (AccordGoalPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_goal_popover_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-goal-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordGoalPopover,
                                        title_label);
  gtk_widget_class_bind_template_child (widget_class, AccordGoalPopover,
                                        note_label);
  gtk_widget_class_bind_template_child (widget_class, AccordGoalPopover,
                                        scroller);
  gtk_widget_class_bind_template_child (widget_class, AccordGoalPopover, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
accord_goal_popover_init (AccordGoalPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_goal_popover_new:
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
accord_goal_popover_new (void)
{
  return g_object_new (ACCORD_TYPE_GOAL_POPOVER, NULL);
}

static void
add_part (AccordGoalPopover    *self,
          const AccordGoalPart *part)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (part->title, -1);
  g_autofree char *detail = g_markup_escape_text (part->detail, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->list, row);
}

static void
show_note (AccordGoalPopover    *self,
           AccordGoalFigureKind  kind)
{
  static const char *const none[] = {
    [ACCORD_GOAL_BUSINESS] = N_("No deal has an amount yet."),
    [ACCORD_GOAL_KEPT] = N_("No promise has an agreed date yet."),
    [ACCORD_GOAL_RISK] = N_("Nothing is at risk."),
  };
  guint n = self->parts->len;
  g_autofree char *more
    = n > MOST ? g_strdup_printf (
        /* Translators: how many are shown, and how many there are. */
        _("The first %u of %u"), MOST, n)
               : NULL;

  gtk_label_set_label (self->note_label, n == 0 ? _(none[kind])
                                         : more != NULL ? more
                                                        : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), n == 0 || n > MOST);
}

/**
 * accord_goal_popover_open:
 * @plan: a plan
 * @outlook: of @plan
 * @selection: takes what is chosen
 * @kind: a figure
 *
 * Opens with what the figure comes from at this moment.
 */
void
accord_goal_popover_open (AccordGoalPopover    *self,
                          AccordPlan           *plan,
                          AccordOutlook        *outlook,
                          AccordSelection      *selection,
                          AccordGoalFigureKind  kind)
{
  static const char *const titles[] = {
    [ACCORD_GOAL_BUSINESS] = N_("Deals won, and open ones by their chance"),
    [ACCORD_GOAL_KEPT] = N_("Promises with a date, the least sure first"),
    [ACCORD_GOAL_RISK] = N_("What lateness puts at risk, the most first"),
  };
  GtkWidget *row;

  g_return_if_fail (ACCORD_IS_GOAL_POPOVER (self));
  g_return_if_fail ((guint) kind < G_N_ELEMENTS (titles));

  g_set_object (&self->selection, selection);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  self->parts = accord_goal_parts_list (plan, outlook, kind);

  gtk_label_set_label (self->title_label, _(titles[kind]));
  show_note (self, kind);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < MIN (self->parts->len, MOST); i++)
    add_part (self, self->parts->pdata[i]);
  gtk_widget_set_visible (self->scroller, self->parts->len > 0);
  gtk_popover_popup (GTK_POPOVER (self));
}
