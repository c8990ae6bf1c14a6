/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/* The source whose ids are places in an order. */
#define ACCORD_NAMES_RANKS "\x1frank"

/* The source that stands for all. */
#define ACCORD_NAMES_ANY "\x1f*"

/* What the entities of a plan are known by: their ids in other programs, and
 * their names in any case and spacing. */
typedef struct _AccordNames AccordNames;

AccordNames  *_accord_names_new       (AccordPlan   *plan);
void          _accord_names_free      (AccordNames  *self);
void          _accord_names_add       (AccordNames  *self,
                                       AccordEntity *entity,
                                       const char   *source,
                                       const char   *external_id,
                                       const char   *name);
void          _accord_names_add_alias (AccordNames  *self,
                                       AccordEntity *entity,
                                       const char   *source,
                                       const char   *alias);
AccordEntity *_accord_names_find_id   (AccordNames  *self,
                                       GType         kind,
                                       const char   *source,
                                       const char   *external_id);
AccordEntity *_accord_names_find_name (AccordNames  *self,
                                       GType         kind,
                                       const char   *name);
AccordEntity *_accord_names_find_near (AccordNames  *self,
                                       GType         kind,
                                       const char   *name);
char         *_accord_names_dup_key   (GType         kind,
                                       const char   *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordNames, _accord_names_free)

G_END_DECLS
