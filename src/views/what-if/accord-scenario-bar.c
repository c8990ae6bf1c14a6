/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-scenario-bar.h"

#include <glib/gi18n-lib.h>

struct _AccordScenarioBar
{
  GtkBox parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (AccordScenarioBar, accord_scenario_bar, GTK_TYPE_BOX)

static void
accord_scenario_bar_class_init (AccordScenarioBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-scenario-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordScenarioBar,
                                        label);
}

static void
accord_scenario_bar_init (AccordScenarioBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_scenario_bar_show:
 * @name: (nullable): the name of the scenario; %NULL to go away
 */
void
accord_scenario_bar_show (AccordScenarioBar *self,
                          const char        *name)
{
  g_autofree char *words = NULL;

  g_return_if_fail (ACCORD_IS_SCENARIO_BAR (self));

  if (name != NULL)
    words = g_strdup_printf (
      /* Translators: the name of a scenario. */
      _ ("You are trying out “%s”. The plan itself does not change."), name);
  gtk_label_set_label (self->label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self), name != NULL);
}
