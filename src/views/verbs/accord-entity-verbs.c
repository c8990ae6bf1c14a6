/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-entity-verbs.h"

#include "accord-deletion.h"
#include "accord-tell.h"

/**
 * accord_entity_verbs_delete:
 * @widget: shows @entity; it may go with it
 *
 * Deletes @entity with all that it owns, and says how to get it back; or why
 * it may not be.
 */
void
accord_entity_verbs_delete (GtkWidget    *widget,
                            AccordPlan   *plan,
                            AccordEntity *entity)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autoptr (AccordPlan) plan_alive = g_object_ref (plan);
  g_autoptr (AccordEntity) entity_alive = g_object_ref (entity);
  g_autoptr (GError) error = NULL;

  if (accord_deletion_make (plan, entity, &error))
    accord_tell_done (window, plan);
  else
    accord_tell (window, error);
}
