/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-inspector-view.h"

G_DEFINE_INTERFACE (AccordInspectorView, accord_inspector_view,
                    GTK_TYPE_WIDGET)

typedef void (*Visit) (AccordInspectorView   *view,
                       const AccordInspected *inspected);

static void
accord_inspector_view_default_init (AccordInspectorViewInterface *iface)
{
}

/* A view looks after what is in it. */
static void
visit_all (GtkWidget             *root,
           const AccordInspected *inspected,
           Visit                  visit)
{
  GtkWidget *child;

  if (ACCORD_IS_INSPECTOR_VIEW (root))
    {
      visit (ACCORD_INSPECTOR_VIEW (root), inspected);
      return;
    }
  for (child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    visit_all (child, inspected, visit);
}

static void
show (AccordInspectorView   *view,
      const AccordInspected *inspected)
{
  ACCORD_INSPECTOR_VIEW_GET_IFACE (view)->show (view, inspected);
}

static void
follow (AccordInspectorView   *view,
        const AccordInspected *inspected)
{
  if (ACCORD_INSPECTOR_VIEW_GET_IFACE (view)->follow != NULL)
    ACCORD_INSPECTOR_VIEW_GET_IFACE (view)->follow (view, inspected);
}

/**
 * accord_inspector_view_show_all:
 * @root: a widget
 * @inspected: what to show
 *
 * Has all views in @root, and itself if it is one, show it.
 */
void
accord_inspector_view_show_all (GtkWidget             *root,
                                const AccordInspected *inspected)
{
  g_return_if_fail (GTK_IS_WIDGET (root));
  g_return_if_fail (inspected != NULL);

  visit_all (root, inspected, show);
}

/**
 * accord_inspector_view_follow_all:
 * @root: a widget
 * @inspected: what they show
 *
 * Tells all views in @root that a forecast has come, or that a date moves.
 */
void
accord_inspector_view_follow_all (GtkWidget             *root,
                                  const AccordInspected *inspected)
{
  g_return_if_fail (GTK_IS_WIDGET (root));
  g_return_if_fail (inspected != NULL);

  visit_all (root, inspected, follow);
}
