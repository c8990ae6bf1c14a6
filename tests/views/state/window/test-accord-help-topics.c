/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-help-topics.h"

static void
test_topics (void)
{
  /* What stands in the window and explains itself to nobody. */
  static const char *const words[]
    = { "meeting", "concern", "ask", "scenario", "goal strip", "estimate" };

  g_assert_cmpuint (accord_help_topic_count (), >, 5);
  for (guint i = 0; i < accord_help_topic_count (); i++)
    {
      g_assert_cmpstr (accord_help_topic_get_title (i), !=, "");
      g_assert_cmpstr (accord_help_topic_get_text (i), !=, "");
      g_assert_true (accord_help_topic_matches (i, ""));
      g_assert_true (
        accord_help_topic_matches (i, accord_help_topic_get_title (i)));
      g_assert_false (accord_help_topic_matches (i, "zeppelin"));
    }
  g_assert_true (accord_help_topic_matches (0, "FILE  undo"));
  for (gsize k = 0; k < G_N_ELEMENTS (words); k++)
    {
      guint n = 0;

      for (guint i = 0; i < accord_help_topic_count (); i++)
        n += accord_help_topic_matches (i, words[k]);
      g_assert_cmpuint (n, >, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help-topics/all", test_topics);

  return g_test_run ();
}
