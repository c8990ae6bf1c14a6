/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-way-out.h"

G_BEGIN_DECLS

/**
 * AccordWayOutWords:
 * @name: what it does
 * @more: what else there is to know, in both sides' terms
 * @chance: of this promise, with it
 * @standing: how to look at @chance: `good`, `tight` or `bad`
 * @others: what it does to the others, counted
 * @others_more: which ones
 * @worth: what the plan is worth more
 * @cost: what it costs
 *
 * A way out as a row of a table shows it.
 */
typedef struct
{
  char *name;
  char *more;
  char *chance;
  const char *standing;
  char *others;
  char *others_more;
  char *worth;
  char *cost;
} AccordWayOutWords;

void  accord_way_out_words_init   (AccordWayOutWords  *self,
                                   AccordWayOut       *way_out,
                                   const char         *currency);
void  accord_way_out_words_clear  (AccordWayOutWords  *self);
char *accord_way_out_words_join   (const AccordWayOutWords *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordWayOutWords,
                                  accord_way_out_words_clear)

G_END_DECLS
