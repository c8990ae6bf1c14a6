/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A drop-down with the entities of one kind, and what stands for none. */

void    accord_entity_drop_fill    (GtkDropDown  *drop,
                                    GPtrArray    *entities,
                                    const char   *none);
void    accord_entity_drop_set_id  (GtkDropDown  *drop,
                                    gint64        id);
gint64  accord_entity_drop_get_id  (GtkDropDown  *drop);

G_END_DECLS
