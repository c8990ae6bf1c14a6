/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-promise-words.h"

#include <math.h>

static void
test_gap (void)
{
  static const struct
  {
    int gap;
    const char *words;
  } cases[] = {
    { 17, "17 days late" }, { 1, "1 day late" },   { 0, "on the day" },
    { -1, "1 day early" },  { -8, "8 days early" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = accord_promise_words_gap (cases[i].gap);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static AccordTimelineRow
make_row (void)
{
  AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;

  row.title = "SSO roll-out";
  row.account = "Acme";
  row.agreed = accord_day_from_ymd (2026, 6, 1);
  row.ready = accord_day_from_ymd (2026, 6, 18);
  row.has_quantiles = TRUE;
  row.chance = 0.12;

  return row;
}

static void
assert_description (const AccordTimelineRow *row,
                    const char              *expected)
{
  g_autofree char *words = accord_promise_words_describe (row, 0.7);
  g_autofree char *plain = g_strdup (words);
  /* Spaces that do not break read as any other. */
  g_auto (GStrv) parts = g_strsplit (plain, "\u00a0", -1);
  g_autofree char *joined = g_strjoinv (" ", parts);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_describe (void)
{
  AccordTimelineRow row = make_row ();

  assert_description (&row, "SSO roll-out for Acme, promised June 1, 2026, "
                            "70 % sure by June 18, 2026, 17 days late, "
                            "chance 12 %");
  row.account = NULL;
  row.agreed = ACCORD_DAY_NONE;
  row.chance = ACCORD_TIMELINE_NO_CHANCE;
  row.draft = TRUE;
  assert_description (&row, "SSO roll-out, draft, no date agreed yet, "
                            "70 % sure by June 18, 2026");
  row.ready = ACCORD_DAY_NONE;
  row.has_quantiles = FALSE;
  row.n_missing = 2;
  row.n_limits = 1;
  assert_description (&row, "SSO roll-out, draft, no date agreed yet, "
                            "2 estimates are missing, 1 limit");
  row.n_limits = 0;
  row.n_steps = 1;
  assert_description (&row, "SSO roll-out, draft, no date agreed yet, "
                            "2 estimates are missing, "
                            "the customer has 1 step to take");
  row.n_steps = 2;
  row.steps_likely = 20622; /* 2026-06-18 */
  assert_description (&row, "SSO roll-out, draft, no date agreed yet, "
                            "2 estimates are missing, "
                            "the customer has 2 steps to take, "
                            "likely until June 18, 2026");
  row = make_row ();
  row.outcome = ACCORD_TIMELINE_KEPT;
  assert_description (
    &row, "SSO roll-out for Acme, promised June 1, 2026, kept 17 days late");
  row.ready = row.agreed;
  assert_description (
    &row, "SSO roll-out for Acme, promised June 1, 2026, kept");
}

/* What is held back is not read out either. */
static void
test_need_is_silent (void)
{
  AccordTimelineRow row = make_row ();
  g_autofree char *before = accord_promise_words_describe (&row, 0.7);
  g_autofree char *after = NULL;

  row.need = accord_day_from_ymd (2026, 6, 25);
  after = accord_promise_words_describe (&row, 0.7);
  g_assert_cmpstr (before, ==, after);
  row.need_revealed = TRUE;
  assert_description (&row, "SSO roll-out for Acme, promised June 1, 2026, "
                            "needed by June 25, 2026, 70 % sure by "
                            "June 18, 2026, 17 days late, chance 12 %");
}

static void
test_effect (void)
{
  AccordPromiseDifference effect = {
    .before = { .by_agreed = { 0.76, 0.01 } },
    .after = { .by_agreed = { 0.61, 0.01 } },
    .chance = { -0.15, 0.01 },
    .moved = 12,
    .effect = ACCORD_EFFECT_HURT,
  };
  g_autofree char *hurt = accord_promise_words_effect (&effect);
  g_autofree char *helped = NULL;
  g_autofree char *moved = NULL;

  g_assert_true (g_str_has_prefix (hurt, "hurt, chance from 76"));
  g_assert_true (g_str_has_suffix (hurt, ", 12 days later"));
  effect.effect = ACCORD_EFFECT_HELPED;
  effect.moved = -1;
  helped = accord_promise_words_effect (&effect);
  g_assert_true (g_str_has_prefix (helped, "helped, "));
  g_assert_true (g_str_has_suffix (helped, ", 1 day earlier"));
  /* Both read “> 95 %”. */
  effect.before.by_agreed.value = 0.97;
  effect.after.by_agreed.value = 0.99;
  g_assert_cmpint (accord_promise_words_judge (&effect), ==,
                   ACCORD_EFFECT_SAME);

  effect.effect = ACCORD_EFFECT_SAME;
  moved = accord_promise_words_effect (&effect);
  g_assert_cmpstr (moved, ==, "1 day earlier");
  effect.moved = 0;
  g_assert_null (accord_promise_words_effect (&effect));
}

/* What follows the pointer, and what is read out meanwhile. */
static void
test_drag (void)
{
  AccordDay day = accord_day_from_ymd (2026, 6, 1);
  const struct
  {
    double chance;
    AccordMovedDate date;
    const char *words;
    const char *moving;
  } cases[] = {
    { 0.12, { .to = day, .agreed = TRUE },
      "Jun 1 · 12\u00a0% · 17 days late", "moving: SSO roll-out for Acme, " },
    { 0.12, { .to = day, .agreed = TRUE, .past = TRUE },
      "Jun 1 · in the past · 12\u00a0% · 17 days late",
      "moving: in the past, SSO roll-out for Acme, " },
    { 0.12, { .to = day }, "Jun 1", "moving: SSO roll-out for Acme, " },
    { 0.12, { .to = day, .past = TRUE }, "Jun 1 · in the past",
      "moving: in the past, SSO roll-out for Acme, " },
    { ACCORD_TIMELINE_NO_CHANCE, { .to = day, .agreed = TRUE }, "Jun 1",
      "moving: SSO roll-out for Acme, " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordTimelineRow row = make_row ();
      g_autofree char *words = NULL;
      g_autofree char *moving = NULL;

      row.chance = cases[i].chance;
      words = accord_promise_words_drag (&row, &cases[i].date);
      moving = accord_promise_words_moving (&row, 0.7, &cases[i].date);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_true (g_str_has_prefix (moving, cases[i].moving));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/promise-words/gap", test_gap);
  g_test_add_func ("/promise-words/describe", test_describe);
  g_test_add_func ("/promise-words/need-is-silent", test_need_is_silent);
  g_test_add_func ("/promise-words/effect", test_effect);
  g_test_add_func ("/promise-words/drag", test_drag);

  return g_test_run ();
}
