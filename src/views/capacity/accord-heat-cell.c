/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-heat-cell.h"

#include "accord-tooltip.h"

struct _AccordHeatCell
{
  GtkWidget parent_instance;

  guint team;
  guint week;
  char *label;
};

G_DEFINE_FINAL_TYPE (AccordHeatCell, accord_heat_cell, GTK_TYPE_WIDGET)

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[OPENED], 0);
}

static void
clicked_cb (AccordHeatCell *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[OPENED], 0);
}

static void
accord_heat_cell_finalize (GObject *object)
{
  g_free (ACCORD_HEAT_CELL (object)->label);

  G_OBJECT_CLASS (accord_heat_cell_parent_class)->finalize (object);
}

static void
accord_heat_cell_class_init (AccordHeatCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_heat_cell_finalize;

  /**
   * AccordHeatCell::opened:
   *
   * Somebody wants to see what is behind it.
   */
  signals[OPENED]
    = g_signal_new ("opened", ACCORD_TYPE_HEAT_CELL, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "heat.open", NULL,
                                   open_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0,
                                       "heat.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0,
                                       "heat.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0,
                                       "heat.open", NULL);
  gtk_widget_class_set_css_name (widget_class, "heatcell");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
accord_heat_cell_init (AccordHeatCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * accord_heat_cell_new:
 * @team: which team, from 0
 * @week: which week, from 0, or %ACCORD_HEAT_CELL_NAME
 *
 * Returns: (transfer floating): a cell
 */
GtkWidget *
accord_heat_cell_new (guint team,
                      guint week)
{
  AccordHeatCell *self = g_object_new (ACCORD_TYPE_HEAT_CELL, NULL);

  self->team = team;
  self->week = week;

  return GTK_WIDGET (self);
}

/**
 * accord_heat_cell_get_team:
 *
 * Returns: which team it is about, from 0
 */
guint
accord_heat_cell_get_team (AccordHeatCell *self)
{
  g_return_val_if_fail (ACCORD_IS_HEAT_CELL (self), 0);

  return self->team;
}

/**
 * accord_heat_cell_get_week:
 *
 * Returns: which week it is about, from 0, or %ACCORD_HEAT_CELL_NAME
 */
guint
accord_heat_cell_get_week (AccordHeatCell *self)
{
  g_return_val_if_fail (ACCORD_IS_HEAT_CELL (self), 0);

  return self->week;
}

/**
 * accord_heat_cell_set_label:
 * @label: what the cell says, in words
 *
 * Does nothing where it says so already: this runs while somebody drags.
 */
void
accord_heat_cell_set_label (AccordHeatCell *self,
                            const char     *label)
{
  g_return_if_fail (ACCORD_IS_HEAT_CELL (self));

  if (g_strcmp0 (self->label, label) == 0)
    return;

  g_free (self->label);
  self->label = g_strdup (label);
  accord_tooltip_set (GTK_WIDGET (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
