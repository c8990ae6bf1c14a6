/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the search for the shortest schedule does to lists of nodes: sorts,
 * crosses and mutates them, and draws the first ones. No list ever has a node
 * ahead of what it waits for. */

#include "accord-engine-genetic-private.h"

#include <string.h>

/*
 * _accord_engine_list_sort:
 *
 * Sorts a list by the nodes' keys, by merging: it is nearly in order.
 */
void
_accord_engine_list_sort (uint32_t     *list,
                          uint32_t      n,
                          const double *keys,
                          uint32_t     *scratch)
{
  uint32_t half = n / 2, i = 0, k = half, out = 0;

  if (n <= 12)
    {
      for (i = 1; i < n; i++)
        {
          uint32_t node = list[i];

          for (k = i; k > 0 && keys[list[k - 1]] > keys[node]; k--)
            list[k] = list[k - 1];
          list[k] = node;
        }
      return;
    }
  _accord_engine_list_sort (list, half, keys, scratch);
  _accord_engine_list_sort (list + half, n - half, keys, scratch);
  if (keys[list[half - 1]] <= keys[list[half]])
    return;
  memcpy (scratch, list, half * sizeof *list);
  while (i < half && k < n)
    list[out++] = keys[scratch[i]] <= keys[list[k]] ? scratch[i++] : list[k++];
  memcpy (list + out, scratch + i, (half - i) * sizeof *list);
}

/*
 * _accord_engine_list_cross:
 *
 * Hartmann's two-point crossover: positions before @from and behind @until
 * from one, between them from the other, each in its own order.
 */
void
_accord_engine_list_cross (Genetic        *self,
                           const uint32_t *mother,
                           const uint32_t *father,
                           uint32_t        from,
                           uint32_t        until,
                           uint32_t       *child)
{
  uint32_t k = 0;

  memset (self->taken, 0, self->search->model->n_nodes * sizeof (bool));
  for (; k < from; k++)
    {
      child[k] = mother[k];
      self->taken[mother[k]] = true;
    }
  for (uint32_t i = 0; k < until; i++)
    if (!self->taken[father[i]])
      {
        child[k++] = father[i];
        self->taken[father[i]] = true;
      }
  for (uint32_t i = from; k < self->n; i++)
    if (!self->taken[mother[i]])
      child[k++] = mother[i];
}

static bool
waits_for (const AccordEngineModel *model,
           uint32_t                 node,
           uint32_t                 other)
{
  const Before *before = model->befores + model->nodes[node].first_before;

  for (uint32_t b = 0; b < model->nodes[node].n_before; b++)
    if (before[b].node == other)
      return true;

  return false;
}

/* Moves the node at @from to another place between those that it waits for
 * and those that wait for it. */
static void
move_node (Genetic  *self,
           uint32_t *list,
           uint32_t  from)
{
  const AccordEngineModel *model = self->search->model;
  uint32_t node = list[from], low = from, high = from, to;

  while (low > 0 && !waits_for (model, node, list[low - 1]))
    low--;
  while (high + 1 < self->n && !waits_for (model, list[high + 1], node))
    high++;
  to = low + search_random (self->search, high - low + 1);
  if (to < from)
    memmove (list + to + 1, list + to, (from - to) * sizeof *list);
  else
    memmove (list + from, list + from + 1, (to - from) * sizeof *list);
  list[to] = node;
}

/*
 * _accord_engine_list_mutate:
 *
 * Moves each node with a chance of @share.
 */
void
_accord_engine_list_mutate (Genetic  *self,
                            uint32_t *list,
                            double    share)
{
  for (uint32_t k = 0; k < self->n; k++)
    if (search_random (self->search, 1 << 16) < share * (1 << 16))
      move_node (self, list, k);
}

/*
 * _accord_engine_list_draw:
 *
 * Random lists that lean towards what has a long way to go: those behind
 * which the longest chain of work waits come first.
 */
void
_accord_engine_list_draw (Genetic        *self,
                          const double   *tails,
                          const uint32_t *active,
                          double          noise,
                          uint32_t       *list)
{
  AccordEngineSearch *search = self->search;
  const AccordEngineModel *model = search->model;
  double longest = 1;

  memcpy (list, active, self->n * sizeof *list);
  for (uint32_t k = 0; k < self->n; k++)
    longest = tails[list[k]] > longest ? tails[list[k]] : longest;
  /* A node never has a better key than what it waits for. */
  for (uint32_t k = 0; k < self->n; k++)
    {
      uint32_t q = list[k];
      const Node *node = &model->nodes[q];
      double luck = search_random (search, 1 << 16) / 65536.0;

      self->keys[q] = -tails[q] + noise * longest * luck;
      for (uint32_t b = 0; b < node->n_before; b++)
        {
          double before
            = self->keys[model->befores[node->first_before + b].node];

          if (self->keys[q] < before)
            self->keys[q] = before;
        }
    }
  _accord_engine_list_sort (list, self->n, self->keys, self->scratch);
}

/*
 * _accord_engine_list_tails:
 *
 * How much time passes from a node's start to the end of the longest chain
 * behind it.
 */
void
_accord_engine_list_tails (Genetic *self,
                           double  *tails)
{
  const AccordEngineModel *model = self->search->model;
  const AccordEngineWorker *worker = self->ways[0].worker;

  for (uint32_t q = 0; q < model->n_nodes; q++)
    {
      const Node *node = &model->nodes[q];

      double longest
        = node->flags & NODE_ELAPSED ? (double) worker->outside[q] : 0;

      for (uint32_t p = node->first_part; p < node->first_part + node->n_parts;
           p++)
        {
          double days = (double) (worker->efforts[p] / model->parts[p].people);

          longest = days > longest ? days : longest;
        }
      tails[q] = longest;
      self->keys[q] = longest;
    }
  for (uint32_t k = 0; k < model->n_edges; k++)
    {
      uint32_t after = model->edges[k][0], before = model->edges[k][1];
      double own = self->keys[before];

      if (own + tails[after] > tails[before])
        tails[before] = own + tails[after];
    }
}
