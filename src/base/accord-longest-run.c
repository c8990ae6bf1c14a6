/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of a row of things can stay where they are when all are brought into
 * an order: the most that are in it already, one behind the other. Patience
 * sorting: Michael L. Fredman, "On computing the length of longest increasing
 * subsequences", Discrete Mathematics 11 (1975).
 */

#include "config.h"

#include "accord-longest-run.h"

#define NOTHING G_MAXUINT

/**
 * accord_longest_run_find:
 * @n: how many things there are
 * @is_less: (scope call): their order
 * @data: for @is_less
 *
 * Marks a longest run of things of which each comes before the next; there
 * may be others as long. Takes n log n comparisons.
 *
 * Returns: (transfer full) (array length=n): whether each belongs to the run;
 *   not %NULL, also where there is nothing
 */
gboolean *
accord_longest_run_find (guint                n,
                         AccordLongestRunLess is_less,
                         gpointer             data)
{
  guint n_piles = 0;
  g_autofree guint *tops = g_new (guint, (gsize) n + 1);
  g_autofree guint *previous = g_new (guint, (gsize) n + 1);
  gboolean *found = g_new0 (gboolean, (gsize) n + 1);

  for (guint i = 0; i < n; i++)
    {
      guint low = 0, high = n_piles;

      while (low < high)
        {
          guint middle = low + (high - low) / 2;

          if (is_less (tops[middle], i, data))
            low = middle + 1;
          else
            high = middle;
        }
      previous[i] = low > 0 ? tops[low - 1] : NOTHING;
      tops[low] = i;
      n_piles = MAX (n_piles, low + 1);
    }

  for (guint i = n_piles > 0 ? tops[n_piles - 1] : NOTHING; i != NOTHING;
       i = previous[i])
    found[i] = TRUE;

  return found;
}
