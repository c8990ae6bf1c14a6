/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-id-index.h"

/* Random ids, small ones in a row, and ids that differ in high bits only. */
static gint64
make_id (guint kind,
         guint i)
{
  switch (kind)
    {
    case 0:
      return (gint64) i + 1;
    case 1:
      return ((gint64) i + 1) << 40;
    default:
      return (gint64) ((i + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
                       & G_MAXINT64);
    }
}

static void
test_find (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data), n = 5000;
  g_autoptr (AccordIdIndex) index = accord_id_index_new (n);

  for (guint i = 0; i < n; i++)
    accord_id_index_insert (index, make_id (kind, i), i);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (accord_id_index_find (index, make_id (kind, i)), ==, i);
  for (guint i = n; i < 2 * n; i++)
    g_assert_cmpuint (accord_id_index_find (index, make_id (kind, i)), ==,
                      ACCORD_ID_INDEX_NONE);
}

static void
test_replace (void)
{
  g_autoptr (AccordIdIndex) index = accord_id_index_new (1);

  g_assert_cmpuint (accord_id_index_find (index, 7), ==,
                    ACCORD_ID_INDEX_NONE);
  accord_id_index_insert (index, 7, 1);
  accord_id_index_insert (index, 7, 2);
  g_assert_cmpuint (accord_id_index_find (index, 7), ==, 2);
  g_assert_cmpuint (accord_id_index_find (index, 0), ==,
                    ACCORD_ID_INDEX_NONE);
}

static void
test_empty (void)
{
  g_autoptr (AccordIdIndex) index = accord_id_index_new (0);

  g_assert_cmpuint (accord_id_index_find (index, 1), ==,
                    ACCORD_ID_INDEX_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/id-index/in-a-row", GUINT_TO_POINTER (0), test_find);
  g_test_add_data_func ("/id-index/high-bits", GUINT_TO_POINTER (1),
                        test_find);
  g_test_add_data_func ("/id-index/random", GUINT_TO_POINTER (2), test_find);
  g_test_add_func ("/id-index/replace", test_replace);
  g_test_add_func ("/id-index/empty", test_empty);

  return g_test_run ();
}
