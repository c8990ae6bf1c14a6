/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-list-splice.h"

/**
 * accord_list_splice:
 * @model: whose items they are
 * @items: (inout): its items as they are
 * @wanted: (transfer full): its items as they shall be
 *
 * Puts @wanted in the place of *@items and tells the watchers of what lies
 * between the head and the tail that both have in common: what did not move
 * keeps its row, its selection and its focus.
 */
void
accord_list_splice (GListModel *model,
                    GPtrArray **items,
                    GPtrArray  *wanted)
{
  g_autoptr (GPtrArray) before = *items;
  guint shorter = MIN (before->len, wanted->len);
  guint head = 0, tail = 0;

  while (head < shorter && before->pdata[head] == wanted->pdata[head])
    head++;
  while (tail < shorter - head
         && before->pdata[before->len - 1 - tail]
              == wanted->pdata[wanted->len - 1 - tail])
    tail++;

  *items = wanted;
  if (before->len - head - tail > 0 || wanted->len - head - tail > 0)
    g_list_model_items_changed (model, head, before->len - head - tail,
                                wanted->len - head - tail);
}
