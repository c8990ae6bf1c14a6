/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-goal-figure.h"

#include "accord-tooltip.h"

struct _AccordGoalFigure
{
  GtkButton parent_instance;

  GtkLabel *name_label;
  GtkLabel *value_label;
  GtkLevelBar *bar;
};

G_DEFINE_FINAL_TYPE (AccordGoalFigure, accord_goal_figure, GTK_TYPE_BUTTON)

enum
{
  PROP_0,
  PROP_NAME_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
accord_goal_figure_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AccordGoalFigure *self = ACCORD_GOAL_FIGURE (object);

  switch (prop_id)
    {
    case PROP_NAME_TEXT:
      g_value_set_string (value, gtk_label_get_text (self->name_label));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_goal_figure_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AccordGoalFigure *self = ACCORD_GOAL_FIGURE (object);

  switch (prop_id)
    {
    case PROP_NAME_TEXT:
      gtk_label_set_text (self->name_label, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_goal_figure_class_init (AccordGoalFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = accord_goal_figure_get_property;
  object_class->set_property = accord_goal_figure_set_property;

  properties[PROP_NAME_TEXT] = g_param_spec_string (
    "name-text", "Name text", "What the figure is called", "",
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-goal-figure.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordGoalFigure,
                                        name_label);
  gtk_widget_class_bind_template_child (widget_class, AccordGoalFigure,
                                        value_label);
  gtk_widget_class_bind_template_child (widget_class, AccordGoalFigure, bar);
}

static void
accord_goal_figure_init (AccordGoalFigure *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_goal_figure_show:
 * @value: the figure, short
 * @description: the figure with its name, for who cannot see it
 * @share: how far the bar is filled, from 0 to 1
 */
void
accord_goal_figure_show (AccordGoalFigure *self,
                         const char       *value,
                         const char       *description,
                         double            share)
{
  g_return_if_fail (ACCORD_IS_GOAL_FIGURE (self));

  gtk_label_set_text (self->value_label, value);
  gtk_level_bar_set_value (self->bar, CLAMP (share, 0, 1));
  accord_tooltip_set (GTK_WIDGET (self), description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);
}
