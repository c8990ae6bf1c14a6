/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordEntityList:
 *
 * All entities of one kind in a plan, as a #GListModel: by rank where the
 * kind has one, else by id. It changes when a change is on disk, one row at a
 * time, never cleared and refilled.
 */
#define ACCORD_TYPE_ENTITY_LIST (accord_entity_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordEntityList, accord_entity_list, ACCORD,
                      ENTITY_LIST, GObject)

guint          accord_entity_list_get_size  (AccordEntityList *self);
gpointer       accord_entity_list_get       (AccordEntityList *self,
                                             guint             position);
gboolean       accord_entity_list_find      (AccordEntityList *self,
                                             gpointer          entity,
                                             guint            *position);

G_END_DECLS
