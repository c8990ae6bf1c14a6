/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-account.h"
#include "accord-deal.h"
#include "accord-sieve-private.h"

#define N_DEALS 1000

static AccordSieve *
new_sieve (void)
{
  AccordSieve *sieve = _accord_sieve_new ();

  for (guint i = 0; i < N_DEALS; i++)
    {
      g_autofree char *id = g_strdup_printf ("D-%u", i);
      g_autofree char *name = g_strdup_printf ("Deal  Number %u", i);

      _accord_sieve_add (sieve, ACCORD_TYPE_DEAL, id, name);
    }
  _accord_sieve_add (sieve, ACCORD_TYPE_DEAL, "D-7", NULL);
  _accord_sieve_add_alias (sieve, ACCORD_TYPE_DEAL, "seven");
  _accord_sieve_sort (sieve);

  return sieve;
}

/* Ids as they are written, names in any case and spacing, each of its kind. */
static void
test_knows (void)
{
  static const struct
  {
    const char *text;
    gboolean is_known;
  } cases[] = {
    { "D-0", TRUE },          { "D-999", TRUE },  { "D-1000", FALSE },
    { "d-0", FALSE },         { "seven", TRUE },  { "Deal Number 12", TRUE },
    { "deal number 12", TRUE }, { "Deal Number", FALSE }, { "", FALSE },
  };
  g_autoptr (AccordSieve) sieve = new_sieve ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (
        _accord_sieve_knows (sieve, ACCORD_TYPE_DEAL, cases[i].text), ==,
        cases[i].is_known);
      g_assert_false (
        _accord_sieve_knows (sieve, ACCORD_TYPE_ACCOUNT, cases[i].text));
    }
}

static void
test_learns (void)
{
  g_autoptr (AccordSieve) sieve = new_sieve ();

  g_assert_false (_accord_sieve_knows (sieve, ACCORD_TYPE_ACCOUNT, "Acme"));
  _accord_sieve_learn (sieve, ACCORD_TYPE_ACCOUNT, "Acme");
  g_assert_true (_accord_sieve_knows (sieve, ACCORD_TYPE_ACCOUNT, "ACME"));
  g_assert_false (_accord_sieve_knows (sieve, ACCORD_TYPE_DEAL, "Acme"));
}

/* Only an id that is there twice is remembered with its first line. */
static void
test_meets (void)
{
  g_autoptr (AccordSieve) sieve = new_sieve ();

  g_assert_cmpuint (_accord_sieve_meet (sieve, ACCORD_TYPE_DEAL, "D-7", 9), ==,
                    9);
  g_assert_cmpuint (_accord_sieve_meet (sieve, ACCORD_TYPE_DEAL, "D-7", 9), ==,
                    9);
  g_assert_cmpuint (_accord_sieve_meet (sieve, ACCORD_TYPE_DEAL, "D-7", 1002),
                    ==, 9);
  g_assert_cmpuint (_accord_sieve_meet (sieve, ACCORD_TYPE_DEAL, "D-8", 10),
                    ==, 10);
  g_assert_cmpuint (_accord_sieve_meet (sieve, ACCORD_TYPE_DEAL, "D-8", 11),
                    ==, 11);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_type_ensure (ACCORD_TYPE_DEAL);

  g_test_add_func ("/sieve/knows", test_knows);
  g_test_add_func ("/sieve/learns", test_learns);
  g_test_add_func ("/sieve/meets", test_meets);

  return g_test_run ();
}
