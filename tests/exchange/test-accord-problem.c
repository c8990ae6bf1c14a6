/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-problem.h"

#include <string.h>

static void
test_text (void)
{
  static const struct
  {
    guint64 line;
    guint column;
    const char *heading;
    const char *value;
    const char *text;
  } cases[] = {
    { 0, 0, NULL, NULL, "a.csv: Why." },
    { 3, 0, NULL, NULL, "a.csv, line 3: Why." },
    { 3, 2, NULL, NULL, "a.csv, line 3, column 2: Why." },
    { 3, 2, "Amount", "12a", "a.csv, line 3, column “Amount”, “12a”: Why." },
    { 3, 2, NULL, "a\nb\tc", "a.csv, line 3, column 2, “a b c”: Why." },
    { 3, 0, NULL, "\xff", "a.csv, line 3, “�”: Why." },
  };
  g_autoptr (AccordProblems) problems = accord_problems_new (100);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      accord_problems_add (problems, ACCORD_PROBLEM_WRONG, "a.csv",
                           cases[i].line, cases[i].column, cases[i].heading,
                           cases[i].value, "Why.");
      text = accord_problem_to_string (accord_problems_get (problems, i));
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* What is held back is told by its place alone. */
static void
test_held_back (void)
{
  g_autoptr (AccordProblems) problems = accord_problems_new (1);
  g_autofree char *text = NULL;

  accord_problems_add_held_back (problems, "a.csv", 3, 2, "Need");
  text = accord_problem_to_string (accord_problems_get (problems, 0));
  g_assert_cmpstr (text, ==,
                   "a.csv, line 3, column “Need”: This value can’t be read, "
                   "and is held back: look at it in the file.");
  g_assert_cmpuint (accord_problems_count (problems, ACCORD_PROBLEM_WRONG),
                    ==, 1);
}

/* A long value is shortened between two characters. */
static void
test_shortened (void)
{
  g_autoptr (AccordProblems) problems = accord_problems_new (1);
  g_autoptr (GString) value = g_string_new (NULL);
  const AccordProblem *problem;

  for (guint i = 0; i < 1000; i++)
    g_string_append (value, "ü");
  accord_problems_add (problems, ACCORD_PROBLEM_NOTE, "a.csv", 1, 0, NULL,
                       value->str, "Why.");
  problem = accord_problems_get (problems, 0);
  g_assert_true (g_utf8_validate (problem->value, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (problem->value, -1), ==, 60);
  g_assert_true (g_str_has_suffix (problem->value, "ü…"));
}

/* All are counted, and the first ones kept. */
static void
test_counted (void)
{
  g_autoptr (AccordProblems) problems = accord_problems_new (3);

  for (guint i = 1; i <= 10; i++)
    accord_problems_add (problems,
                         i % 2 ? ACCORD_PROBLEM_NOTE : ACCORD_PROBLEM_WRONG,
                         "a.csv", i, 0, NULL, NULL, "Why.");
  g_assert_cmpuint (accord_problems_get_n (problems), ==, 3);
  g_assert_cmpuint (accord_problems_get (problems, 2)->line, ==, 3);
  g_assert_cmpuint (accord_problems_count (problems, ACCORD_PROBLEM_NOTE), ==,
                    5);
  g_assert_cmpuint (accord_problems_count (problems, ACCORD_PROBLEM_WRONG), ==,
                    5);

  accord_problems_clear (problems);
  g_assert_cmpuint (accord_problems_get_n (problems), ==, 0);
  g_assert_cmpuint (accord_problems_count (problems, ACCORD_PROBLEM_NOTE), ==,
                    0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/problem/text", test_text);
  g_test_add_func ("/problem/held-back", test_held_back);
  g_test_add_func ("/problem/shortened", test_shortened);
  g_test_add_func ("/problem/counted", test_counted);

  return g_test_run ();
}
