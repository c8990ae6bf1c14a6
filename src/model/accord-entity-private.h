/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-directory.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/* For the plan alone: the only writer of entities. */

AccordEntity  *_accord_entity_new         (GType              kind,
                                           gint64             id);
void           _accord_entity_set_directory (AccordEntity    *self,
                                           AccordDirectory   *directory);
void           _accord_entity_take_value  (AccordEntity      *self,
                                           guint              field,
                                           AccordValue        value);
AccordValue   *_accord_entity_dup_values  (AccordEntity      *self);
void           _accord_entity_take_values (AccordEntity      *self,
                                           AccordValue       *values);
void           _accord_entity_free_values (AccordEntityClass *klass,
                                           AccordValue       *values);
int            _accord_entity_compare     (gconstpointer      a,
                                           gconstpointer      b);
guint64        _accord_entity_hash_values (AccordEntityClass *klass,
                                           gint64             id,
                                           const AccordValue *values);

G_END_DECLS
