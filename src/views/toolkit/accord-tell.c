/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-tell.h"

/**
 * accord_tell:
 * @widget: where it went wrong
 * @problem: what went wrong, in a whole sentence
 *
 * Says so in the window.
 */
void
accord_tell (GtkWidget    *widget,
             const GError *problem)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (problem != NULL);

  gtk_widget_activate_action (widget, "win.tell", "s", problem->message);
}

/**
 * accord_tell_done:
 * @widget: where it was done
 * @plan: what it was done to
 *
 * Says what was done last, and that it can be taken back: for what is easily
 * done by mistake, such as dragging and deleting.
 */
void
accord_tell_done (GtkWidget  *widget,
                  AccordPlan *plan)
{
  const char *name;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  name = accord_plan_get_undo_name (plan);
  if (name != NULL)
    gtk_widget_activate_action (widget, "win.tell-done", "s", name);
}
