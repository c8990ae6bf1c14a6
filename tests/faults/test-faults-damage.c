/* SPDX-License-Identifier: GPL-3.0-or-later */

/* 2,000 damaged files: never a crash, never a hang, always either the plan as
 * it was or a message. `--seed` repeats a run. */

#include "accord-error.h"
#include "accord-kinds.h"
#include "accord-plan-edit.h"
#include "store-testing.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define N_FILES         2000
#define PAGE            4096
#define SECONDS_OF_HANG 20

static gsize
random_place (gsize length)
{
  return (gsize) g_test_rand_int_range (0, (gint32) length);
}

static gsize
flip_bit (char *bytes,
          gsize length)
{
  bytes[random_place (length)]
    ^= (char) (1 << g_test_rand_int_range (0, 8));
  return length;
}

static gsize
flip_bits (char *bytes,
           gsize length)
{
  for (int i = 0; i < 20; i++)
    flip_bit (bytes, length);
  return length;
}

static gsize
cut (char *bytes,
     gsize length)
{
  return random_place (length);
}

static gsize
zero_page (char *bytes,
           gsize length)
{
  memset (bytes + random_place (length / PAGE) * PAGE, 0, PAGE);
  return length;
}

static gsize
scribble (char *bytes,
          gsize length)
{
  gsize at = random_place (length - 64);

  for (gsize i = 0; i < 64; i++)
    bytes[at + i] = (char) g_test_rand_int_range (0, 256);
  return length;
}

/* The first page says what all the others are. */
static gsize
scribble_in_header (char *bytes,
                    gsize length)
{
  for (int i = 0; i < 4; i++)
    bytes[random_place (200)] = (char) g_test_rand_int_range (0, 256);
  return length;
}

static gsize
swap_pages (char *bytes,
            gsize length)
{
  char *one = bytes + random_place (length / PAGE) * PAGE;
  char *other = bytes + random_place (length / PAGE) * PAGE;
  char page[PAGE];

  memcpy (page, one, PAGE);
  memmove (one, other, PAGE);
  memcpy (other, page, PAGE);
  return length;
}

static gsize (*const ways[]) (char *bytes,
                              gsize length)
  = { flip_bit, flip_bits, cut, zero_page, scribble, scribble_in_header,
      swap_pages };

/* A plan with a history, all of it closed and sound. */
static guint64
make_plan (const char *path)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (path, plan);

  for (int i = 0; i < 20; i++)
    store_rename (plan, i % 2 ? "A" : "B");
  accord_plan_undo (plan, NULL);

  return accord_plan_get_digest (plan);
}

typedef struct
{
  guint n_refused;
  guint n_read_only;
  guint n_unharmed;
  guint n_found_by_check;
} Outcome;

static void
use (AccordPlan     *plan,
     AccordPlanFile *file,
     guint64         digest,
     Outcome        *outcome)
{
  const GError *obstacle = accord_plan_file_get_obstacle (file);
  g_autoptr (GError) error = NULL;

  if (obstacle != NULL)
    {
      outcome->n_read_only++;
      g_assert_cmpuint (strlen (obstacle->message), >, 10);
      g_assert_false (store_try_rename (plan, "after", &error));
      g_assert_nonnull (error);
      return;
    }

  /* What can be written must be what it was. */
  g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
  outcome->n_unharmed++;
  if (!accord_plan_file_check (file, &error))
    outcome->n_found_by_check++;
  g_clear_error (&error);
  g_assert_true (store_try_rename (plan, "after", &error)
                 == (error == NULL));
  g_clear_error (&error);
  g_assert_true (accord_plan_undo (plan, &error) == (error == NULL));
}

static void
open_damaged (const char *path,
              guint64     digest,
              Outcome    *outcome)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;

  alarm (SECONDS_OF_HANG);
  file = accord_plan_file_open (path, ACCORD_OPEN_WRITE, plan, &error);
  g_assert_true ((file == NULL) == (error != NULL));
  if (file == NULL)
    {
      outcome->n_refused++;
      g_assert_true (error->domain == ACCORD_ERROR);
      g_assert_cmpuint (strlen (error->message), >, 10);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
  else
    {
      use (plan, file, digest, outcome);
    }
  alarm (0);
}

static void
test_damage (StoreFixture *fixture,
             gconstpointer data)
{
  Outcome outcome = { 0, 0, 0, 0 };
  g_autofree char *whole = NULL;
  gsize length;
  guint64 digest = make_plan (fixture->path);

  store_read (fixture->path, &whole, &length);
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *bytes = g_memdup2 (whole, length);
      g_autofree char *journal
        = g_strconcat (fixture->path, "-journal", NULL);
      gsize new_length = ways[i % G_N_ELEMENTS (ways)] (bytes, length);

      g_unlink (journal);
      store_write (fixture->path, bytes, new_length);
      open_damaged (fixture->path, digest, &outcome);
    }
  g_test_message ("refused %u, read only %u, unharmed %u, of which the check"
                  " finds more in %u",
                  outcome.n_refused, outcome.n_read_only, outcome.n_unharmed,
                  outcome.n_found_by_check);
  g_assert_cmpuint (outcome.n_refused, >, N_FILES / 4);
}

static void
add_tests (void)
{
  store_add_test ("/faults/damage", test_damage, NULL);
}

int
main (int   argc,
      char *argv[])
{
  store_use_memory ();

  return store_run_tests (&argc, &argv, add_tests);
}
