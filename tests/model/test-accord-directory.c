/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-directory.h"

/* The directory looks into none of its entities, so any pointers will do. */
static int things[3];

static void
test_entities (void)
{
  g_autoptr (AccordDirectory) directory = accord_directory_new ();

  g_assert_cmpuint (accord_directory_get_size (directory), ==, 0);
  accord_directory_add (directory, 1, &things[0]);
  accord_directory_add (directory, G_MAXINT64, &things[1]);
  g_assert_cmpuint (accord_directory_get_size (directory), ==, 2);
  g_assert_true (accord_directory_lookup (directory, 1) == &things[0]);
  g_assert_true (accord_directory_lookup (directory, G_MAXINT64)
                 == &things[1]);
  g_assert_null (accord_directory_lookup (directory, 2));

  accord_directory_remove (directory, 1);
  g_assert_null (accord_directory_lookup (directory, 1));
  g_assert_cmpuint (accord_directory_get_size (directory), ==, 1);
}

static void
test_referrers (void)
{
  g_autoptr (AccordDirectory) directory = accord_directory_new ();
  gpointer *referrers;
  guint n;

  g_assert_null (accord_directory_get_referrers (directory, 5, &n));
  g_assert_cmpuint (n, ==, 0);

  /* Twice by two of its fields, though 5 itself isn't there. */
  accord_directory_refer (directory, 5, &things[0]);
  accord_directory_refer (directory, 5, &things[0]);
  accord_directory_refer (directory, 5, &things[2]);
  accord_directory_refer (directory, 6, &things[1]);
  accord_directory_get_referrers (directory, 5, &n);
  g_assert_cmpuint (n, ==, 3);

  accord_directory_unrefer (directory, 5, &things[0]);
  accord_directory_unrefer (directory, 5, &things[2]);
  referrers = accord_directory_get_referrers (directory, 5, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (referrers[0] == &things[0]);
  accord_directory_unrefer (directory, 5, &things[0]);
  g_assert_null (accord_directory_get_referrers (directory, 5, &n));
  accord_directory_get_referrers (directory, 6, &n);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_decimals (void)
{
  g_autoptr (AccordDirectory) directory = accord_directory_new ();

  g_assert_cmpint (accord_directory_get_decimals (directory), ==, 2);
  accord_directory_set_decimals (directory, 0);
  g_assert_cmpint (accord_directory_get_decimals (directory), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/directory/entities", test_entities);
  g_test_add_func ("/directory/referrers", test_referrers);
  g_test_add_func ("/directory/decimals", test_decimals);
  return g_test_run ();
}
