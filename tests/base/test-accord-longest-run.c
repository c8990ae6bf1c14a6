/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-longest-run.h"

#include <string.h>

#define MOST 40

static gboolean
is_less (guint    a,
         guint    b,
         gpointer data)
{
  const int *values = data;

  return values[a] < values[b];
}

/* By trying for each end which longest run it makes longer. */
static guint
count_by_brute_force (const int *values,
                      guint      n)
{
  guint lengths[MOST];
  guint most = 0;

  for (guint i = 0; i < n; i++)
    {
      lengths[i] = 1;
      for (guint k = 0; k < i; k++)
        if (values[k] < values[i])
          lengths[i] = MAX (lengths[i], lengths[k] + 1);
      most = MAX (most, lengths[i]);
    }

  return most;
}

/* Returns how long the run is that was found, which must be one. */
static guint
count_found (int  *values,
             guint n)
{
  g_autofree gboolean *found = accord_longest_run_find (n, is_less, values);
  const int *last = NULL;
  guint length = 0;

  g_assert_nonnull (found);
  for (guint i = 0; i < n; i++)
    if (found[i])
      {
        g_assert_true (last == NULL || *last < values[i]);
        last = &values[i];
        length++;
      }

  return length;
}

static void
test_cases (void)
{
  static const struct
  {
    int values[6];
    guint n, length;
  } cases[] = {
    { { 0 }, 0, 0 },
    { { 7 }, 1, 1 },
    { { 1, 2, 3, 4, 5, 6 }, 6, 6 },
    { { 6, 5, 4, 3, 2, 1 }, 6, 1 },
    { { 2, 2, 2 }, 3, 1 }, /* equals are no run */
    { { 5, 1, 2, 3, 4 }, 5, 4 },
    { { 2, 3, 4, 5, 1 }, 5, 4 },
    { { 1, 9, 2, 8, 3, 7 }, 6, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int values[6];

      memcpy (values, cases[i].values, sizeof values);
      g_assert_cmpuint (count_found (values, cases[i].n), ==,
                        cases[i].length);
    }
}

static void
test_against_brute_force (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1975);

  for (guint round = 0; round < 2000; round++)
    {
      guint n = (guint) g_rand_int_range (rand, 0, MOST + 1);
      int values[MOST];

      for (guint i = 0; i < n; i++)
        values[i] = g_rand_int_range (rand, 0, MOST);
      g_assert_cmpuint (count_found (values, n), ==,
                        count_by_brute_force (values, n));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/longest-run/cases", test_cases);
  g_test_add_func ("/longest-run/brute-force", test_against_brute_force);

  return g_test_run ();
}
