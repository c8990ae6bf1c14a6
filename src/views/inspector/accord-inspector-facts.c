/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-inspector-facts.h"

#include "accord-facts.h"
#include "accord-figure.h"

#include <glib/gi18n-lib.h>

/* What only the timeline knows: that a date was just moved, and not why. */
static void
tell_missing_reason (const AccordInspected *inspected,
                     AccordFactFunc         add,
                     gpointer               data)
{
  if (ACCORD_IS_PROMISE (inspected->entity)
      && accord_move_reason_is_missing (
        accord_timeline_scene_get_reason (inspected->scene),
        ACCORD_PROMISE (inspected->entity)))
    add (&(AccordFact){ .title = _ ("Nobody said why it moved"),
                        .verb = _ ("Say Why…"),
                        .action = "inspector.say-why" },
         data);
}

/**
 * accord_inspector_facts_tell:
 * @name: a sort of facts
 * @inspected: what is looked at
 *
 * Tells them as of the plan and its forecast now.
 */
void
accord_inspector_facts_tell (const char            *name,
                             const AccordInspected *inspected,
                             AccordFactFunc         add,
                             gpointer               data)
{
  AccordFactsFunc tell = accord_facts_find (name);
  AccordFactContext context = {
    inspected->plan,
    accord_outlook_get_forecast (
      accord_forecaster_get_outlook (inspected->forecaster)),
    accord_timeline_scene_get_as_of (inspected->scene),
  };

  g_return_if_fail (tell != NULL);

  if (g_str_equal (name, "promise-life"))
    tell_missing_reason (inspected, add, data);
  tell (&context, inspected->entity, add, data);
}

/**
 * accord_inspector_facts_set_pill:
 * @label: a badge
 * @fact: whose word it shows; hidden where there is none
 * @pill_class: (inout): the style that @label has from here
 */
void
accord_inspector_facts_set_pill (GtkLabel         *label,
                                 const AccordFact *fact,
                                 char            **pill_class)
{
  GtkWidget *widget = GTK_WIDGET (label);

  accord_figure_set (label, fact->pill != NULL ? fact->pill : "");
  gtk_widget_set_visible (widget, fact->pill != NULL);
  if (g_strcmp0 (*pill_class, fact->pill_class) == 0)
    return;

  if (*pill_class != NULL)
    gtk_widget_remove_css_class (widget, *pill_class);
  if (fact->pill_class != NULL)
    gtk_widget_add_css_class (widget, fact->pill_class);
  g_free (*pill_class);
  *pill_class = g_strdup (fact->pill_class);
}

/**
 * accord_inspector_facts_set_action:
 * @detailed: (nullable): what it does, with its target; %NULL for nothing
 *
 * Sets what a button does, the target first: GTK complains of an action whose
 * target is not there.
 */
void
accord_inspector_facts_set_action (GtkActionable *button,
                                   const char    *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  gtk_actionable_set_action_name (button, NULL);
  if (detailed == NULL
      || !g_action_parse_detailed_name (detailed, &name, &target, NULL))
    return;

  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, name);
}

/**
 * accord_inspector_facts_name_button:
 * @button: has an icon only
 * @format: what it does, with `%s` where @what stands
 * @what: to what
 *
 * Says what a button does to what, to eyes and to ears.
 */
void
accord_inspector_facts_name_button (GtkWidget  *button,
                                    const char *format,
                                    const char *what)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *name = g_strjoinv (what, parts);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
