/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity-list.h"

G_BEGIN_DECLS

/* For the plan alone. */

AccordEntityList *_accord_entity_list_new         (GType             kind);
void              _accord_entity_list_load        (AccordEntityList *self,
                                                   AccordEntity     *entity);
void              _accord_entity_list_loaded      (AccordEntityList *self);
void              _accord_entity_list_insert      (AccordEntityList *self,
                                                   AccordEntity     *entity);
void              _accord_entity_list_remove      (AccordEntityList *self,
                                                   AccordEntity     *entity);

G_END_DECLS
