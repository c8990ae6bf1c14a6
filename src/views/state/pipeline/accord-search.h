/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordSearchHit:
 * @entity: what was found
 * @title: what it is called
 * @detail: what kind of thing it is, and whose
 *
 * Something that a search has found.
 */
typedef struct
{
  AccordEntity *entity;
  char *title;
  char *detail;
} AccordSearchHit;

GPtrArray  *accord_search_find  (AccordPlan  *plan,
                                 const char  *typed,
                                 guint        most);

G_END_DECLS
