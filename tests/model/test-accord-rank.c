/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-rank.h"

#include <string.h>

static void
test_is_valid (void)
{
  static const char *const valid[] = { "i", "1", "z", "01", "zzzz", "000i" };
  static const char *const invalid[] = { "", "0", "i0", "I", "i.", "i i", "ä" };

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    g_assert_true (accord_rank_is_valid (valid[i]));
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    g_assert_false (accord_rank_is_valid (invalid[i]));
  g_assert_false (accord_rank_is_valid (NULL));
}

static void
test_between (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *between;
  } cases[] = {
    { NULL, NULL, "i" },         { "i", NULL, "i001" },
    { NULL, "i", "hzzz" },       { "hzzz", NULL, "i" },
    { "zzzz", NULL, "zzzzi" },   { "zzzzi", NULL, "zzzzr" },
    { NULL, "0001", "0000i" },   { NULL, "0000i", "00009" },
    { NULL, "1000i", "1" },      { "1000i", NULL, "1001" },
    { "a", "c", "b" },           { "a", "b", "ai" },
    { "a", "a1", "a0i" },        { "az", "b", "azi" },
    { "a", "a00001", "a00000i" }, { "a5", "b1", "ak" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rank
        = accord_rank_between (cases[i].before, cases[i].after);

      g_assert_cmpstr (rank, ==, cases[i].between);
    }
}

/* How somebody puts rows into an order. */
typedef enum
{
  FIRST,     /* always in front of all */
  LAST,      /* always behind all */
  BEFORE_IT, /* always in front of the same row */
  BEHIND_IT, /* always behind the same row */
  ZIGZAG,    /* always beside the row put last, on the other side each time */
  MIDDLE,    /* always in the middle */
  ANYWHERE,
  N_MANNERS,
} Manner;

static guint
choose_place (Manner manner,
              guint  n,
              guint  last)
{
  switch (manner)
    {
    case FIRST:
      return 0;
    case LAST:
      return n;
    case BEFORE_IT:
      return n - 1;
    case BEHIND_IT:
      return 1;
    case ZIGZAG:
      return last + n % 2;
    case MIDDLE:
      return n / 2;
    case ANYWHERE:
    case N_MANNERS:
    default:
      return (guint) g_test_rand_int_range (0, (int) n + 1);
    }
}

/* Each halving takes at least a bit more, and a digit holds five whole ones:
 * so n insertions never need more than n / 5 digits and a few; at the ends,
 * the grid keeps to its four. */
static void
test_insertions (void)
{
  static const struct
  {
    const char *name;
    gsize limit;
  } manners[N_MANNERS] = {
    [FIRST] = { "first", 4 },
    [LAST] = { "last", 4 },
    [BEFORE_IT] = { "before the same row", 10000 / 5 + 6 },
    [BEHIND_IT] = { "behind the same row", 10000 / 5 + 6 },
    [ZIGZAG] = { "zigzag", 10000 / 5 + 6 },
    [MIDDLE] = { "middle", 10000 / 5 + 6 },
    [ANYWHERE] = { "anywhere", 40 },
  };

  for (Manner manner = FIRST; manner < N_MANNERS; manner++)
    {
      g_autoptr (GPtrArray) ranks = g_ptr_array_new_with_free_func (g_free);
      gsize longest = 0;
      guint place = 0;

      g_ptr_array_add (ranks, accord_rank_between (NULL, NULL));
      g_ptr_array_add (ranks, accord_rank_between (ranks->pdata[0], NULL));
      for (guint i = 0; i < 10000; i++)
        {
          const char *before = NULL, *after = NULL;
          char *rank;

          place = choose_place (manner, ranks->len, place);
          if (place > 0)
            before = ranks->pdata[place - 1];
          if (place < ranks->len)
            after = ranks->pdata[place];
          rank = accord_rank_between (before, after);

          g_assert_true (accord_rank_is_valid (rank));
          g_assert_true (before == NULL || strcmp (before, rank) < 0);
          g_assert_true (after == NULL || strcmp (rank, after) < 0);
          longest = MAX (longest, strlen (rank));
          g_ptr_array_insert (ranks, (int) place, rank);
        }

      for (guint i = 1; i < ranks->len; i++)
        g_assert_cmpstr (ranks->pdata[i - 1], <, ranks->pdata[i]);
      g_test_message ("%s: at most %" G_GSIZE_FORMAT " digits",
                      manners[manner].name, longest);
      g_assert_cmpuint (longest, <=, manners[manner].limit);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rank/is-valid", test_is_valid);
  g_test_add_func ("/rank/between", test_between);
  g_test_add_func ("/rank/insertions", test_insertions);
  return g_test_run ();
}
