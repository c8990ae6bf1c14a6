/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-ways-out-private.h"

/*
 * _accord_way_out_idea_new:
 * @change: (transfer full): what would be done
 * @name: (transfer full): that in a few words
 * @sales: (transfer full) (nullable): what it means to the customer
 * @engineering: (transfer full) (nullable): what it means to those who do it
 */
AccordWayOutIdea *
_accord_way_out_idea_new (AccordWayOutKind  kind,
                          AccordChange     *change,
                          char             *name,
                          char             *sales,
                          char             *engineering)
{
  AccordWayOutIdea *self = g_rc_box_new0 (AccordWayOutIdea);

  self->kind = kind;
  self->change = change;
  self->name = name;
  self->sales = sales;
  self->engineering = engineering;
  self->by = self->second = ACCORD_DAY_NONE;
  self->cost_known = TRUE;
  self->sales_give = kind == ACCORD_WAY_OUT_LEAVE_OUT
                     || kind == ACCORD_WAY_OUT_SPLIT
                     || kind == ACCORD_WAY_OUT_LATER;
  self->engineering_gives = kind == ACCORD_WAY_OUT_OVERTIME
                            || kind == ACCORD_WAY_OUT_MOVE_PERSON
                            || kind == ACCORD_WAY_OUT_CROSS_TRAIN;

  return self;
}

AccordWayOutIdea *
_accord_way_out_idea_ref (AccordWayOutIdea *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_idea (gpointer data)
{
  AccordWayOutIdea *self = data;

  accord_change_unref (self->change);
  g_free (self->name);
  g_free (self->sales);
  g_free (self->engineering);
}

void
_accord_way_out_idea_unref (AccordWayOutIdea *self)
{
  g_rc_box_release_full (self, clear_idea);
}
