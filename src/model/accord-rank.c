/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sparse sort keys for an order that people make by hand.
 *
 * A rank is a fraction between 0 and 1, written in base 36 without its "0.",
 * and without zeros at its end so that each fraction has one way to be
 * written. Between any two there is always another, so moving a row writes
 * that row alone, however often it is done; strcmp() is the order.
 */

#include "config.h"

#include "accord-rank.h"

#include <string.h>

#define BASE       36
#define END_DIGITS 4
#define GRID       (BASE * BASE * BASE * BASE)

static const char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";

static int
digit_at (const char *rank,
          gsize       i)
{
  return g_ascii_isdigit (rank[i]) ? rank[i] - '0' : rank[i] - 'a' + 10;
}

/**
 * accord_rank_is_valid:
 *
 * Returns: whether @rank is a key that accord_rank_between() can have made
 */
gboolean
accord_rank_is_valid (const char *rank)
{
  gsize length;

  if (rank == NULL || rank[0] == '\0')
    return FALSE;
  length = strspn (rank, digits);

  return rank[length] == '\0' && rank[length - 1] != '0';
}

/* The key @step beyond @rank, on a grid of END_DIGITS digits: a row put at
 * either end again and again doesn't halve the rest each time. NULL where the
 * grid ends. */
static char *
step_on_grid (const char *rank,
              int         step)
{
  gsize length = strlen (rank);
  int number = 0;
  char text[END_DIGITS + 1] = { 0 };

  for (gsize i = 0; i < END_DIGITS; i++)
    number = number * BASE + (i < length ? digit_at (rank, i) : 0);
  /* Downwards, a key that lies beyond its grid point is above it already. */
  if (step > 0 || length <= END_DIGITS)
    number += step;
  if (number <= 0 || number >= GRID)
    return NULL;

  for (gsize i = END_DIGITS; i-- > 0; number /= BASE)
    text[i] = digits[number % BASE];
  for (gsize i = END_DIGITS; text[i - 1] == '0'; i--)
    text[i - 1] = '\0';

  return g_strdup (text);
}

/**
 * accord_rank_between:
 * @before: (nullable): the key in front, %NULL for the start
 * @after: (nullable): the key behind, %NULL for the end
 *
 * @before must sort in front of @after.
 *
 * Returns: (transfer full): a key that sorts between the two
 */
char *
accord_rank_between (const char *before,
                     const char *after)
{
  GString *rank;
  gboolean below_after = after == NULL;
  char *at_end = NULL;

  g_return_val_if_fail (before == NULL || accord_rank_is_valid (before), NULL);
  g_return_val_if_fail (after == NULL || accord_rank_is_valid (after), NULL);
  g_return_val_if_fail (before == NULL || after == NULL
                          || strcmp (before, after) < 0,
                        NULL);

  if (before != NULL && after == NULL)
    at_end = step_on_grid (before, 1);
  else if (before == NULL && after != NULL)
    at_end = step_on_grid (after, -1);
  if (at_end != NULL)
    return at_end;

  /* Digit by digit: keep what the two share, then halve the first gap. */
  rank = g_string_new (NULL);
  for (gsize i = 0, b = before ? strlen (before) : 0;; i++)
    {
      int low = i < b ? digit_at (before, i) : 0;
      int high = below_after ? BASE : digit_at (after, i);

      if (high - low > 1)
        {
          g_string_append_c (rank, digits[low + (high - low) / 2]);
          return g_string_free (rank, FALSE);
        }
      g_string_append_c (rank, digits[low]);
      below_after = below_after || high > low;
    }
}
