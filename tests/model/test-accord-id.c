/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-id.h"

static void
test_new (void)
{
  g_autoptr (GHashTable) seen
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n_bits = 0;

  for (guint i = 0; i < 10000; i++)
    {
      gint64 *id = g_new (gint64, 1);

      *id = accord_id_new ();
      g_assert_cmpint (*id, >, 0);
      n_bits += (guint) __builtin_popcountll ((guint64) *id);
      g_assert_true (g_hash_table_add (seen, id));
    }

  /* 63 fair bits, 10,000 times: a deviation of √(63 / 4 × 10,000) = 397. */
  g_assert_cmpfloat_with_epsilon (n_bits, 63 * 10000 / 2.0, 6 * 397);
}

static void
test_from_text (void)
{
  g_assert_cmpint (accord_id_from_text ("deal: Acme"), ==,
                   accord_id_from_text ("deal: Acme"));
  g_assert_cmpint (accord_id_from_text ("deal: Acme"), !=,
                   accord_id_from_text ("deal: acme"));
  g_assert_cmpint (accord_id_from_text (""), >, 0);

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      g_assert_cmpint (accord_id_from_text (text), >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id/new", test_new);
  g_test_add_func ("/id/from-text", test_from_text);
  return g_test_run ();
}
