/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-queue.h"

#include "accord-feature.h"
#include "accord-sample.h"
#include "small-plan.h"

/* Five features, each with a promise, agreed a week after the one before; the
 * ranks are the other way round, so that the queue owes them nothing. */
#define N 5

static AccordPlan *
new_plan (void)
{
  AccordPlan *plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);

  for (int i = N - 1; i >= 0; i--)
    {
      g_autofree char *title = g_strdup_printf ("%c", 'A' + i);
      g_autofree char *day = accord_day_to_string (SMALL_TODAY + 7 * (i + 1));
      AccordEntity *feature = small_feature (plan, title, team, "4");

      small_promise (plan, title, day, feature, NULL);
    }

  return plan;
}

static GArray *
dup_queue (AccordPlan *plan)
{
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (plan, SMALL_TODAY);
  g_autoptr (GError) error = NULL;
  GArray *queue = accord_queue_dup (input, plan, &error);

  g_assert_no_error (error);
  return queue;
}

/* The queue by title, with a * behind what is pinned. */
static char *
spell_queue (AccordPlan *plan)
{
  g_autoptr (GArray) queue = dup_queue (plan);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < queue->len; i++)
    {
      AccordEntity *feature
        = accord_plan_lookup (plan, g_array_index (queue, gint64, i));

      g_string_append (text, accord_entity_get_text (feature,
                                                     ACCORD_FEATURE_TITLE));
      if (accord_entity_get_boolean (feature, ACCORD_FEATURE_PINNED))
        g_string_append_c (text, '*');
    }

  return g_string_free (text, FALSE);
}

static void
assert_queue (AccordPlan *plan,
              const char *expected)
{
  g_autofree char *text = spell_queue (plan);

  g_assert_cmpstr (text, ==, expected);
}

/* Returns how many rows that wrote. */
static guint
move (AccordPlan *plan,
      const char *title,
      const char *before)
{
  g_autoptr (GArray) today = dup_queue (plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChange) change = NULL;

  accord_plan_begin (plan, "Move", NULL);
  accord_queue_move (
    plan, today,
    accord_entity_get_id (small_find (plan, "feature", title)),
    before != NULL
      ? accord_entity_get_id (small_find (plan, "feature", before))
      : 0);
  change = accord_plan_take_back (plan, &error);
  g_assert_no_error (error);
  accord_plan_begin (plan, "Move", NULL);
  g_assert_true (accord_plan_apply (plan, change, FALSE, &error));
  small_commit (plan);

  return accord_change_get_n_ops (change);
}

typedef struct
{
  const char *name;
  const char *title;
  const char *before;
  const char *queue;
} MoveCase;

static const MoveCase move_cases[] = {
  { "before", "D", "B", "AD*BCE" },  { "after", "B", "D", "ACB*DE" },
  { "first", "E", "A", "E*ABCD" },   { "last", "A", NULL, "BCDEA*" },
  { "where-it-is", "B", "C", "AB*CDE" }, { "onto-itself", "B", "B", "ABCDE" },
};

static void
test_move (gconstpointer data)
{
  const MoveCase *test = data;
  g_autoptr (AccordPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;
  guint n_rows;

  assert_queue (plan, "ABCDE");
  n_rows = move (plan, test->title, test->before);
  assert_queue (plan, test->queue);
  g_assert_cmpuint (n_rows, <=, 1);

  if (n_rows > 0)
    g_assert_true (accord_plan_undo (plan, &error));
  g_assert_no_error (error);
  assert_queue (plan, "ABCDE");
}

/* One after the other: the pinned ones keep their places. */
static void
test_moves (void)
{
  static const char *const steps[][3] = {
    { "E", "A", "E*ABCD" },     { "D", "A", "E*D*ABC" },
    { "C", "D", "E*C*D*AB" },   { "E", NULL, "C*D*ABE*" },
    { "C", NULL, "D*ABE*C*" },  { "A", "D", "A*D*BE*C*" },
  };
  g_autoptr (AccordPlan) plan = new_plan ();

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_cmpuint (move (plan, steps[i][0], steps[i][1]), <=, N);
      assert_queue (plan, steps[i][2]);
    }
}

/* What is done is no part of the queue, nor is what others do. */
static void
test_members (void)
{
  g_autoptr (AccordPlan) plan = new_plan ();

  small_set (plan, small_find (plan, "feature", "B"), "status", "done");
  small_set (plan, small_find (plan, "feature", "C"), "status", "dropped");
  small_add (plan, "outside-party", "name", "Vendor", NULL);
  small_add (plan, "outside-work", "title", "Keys", "party", "Vendor", NULL);
  assert_queue (plan, "ADE");
  g_assert_cmpuint (move (plan, "E", "A"), <=, 1);
  assert_queue (plan, "E*AD");
}

/* A promise that moves takes its feature along, but for a pinned one. */
static void
test_follows_dates (void)
{
  g_autoptr (AccordPlan) plan = new_plan ();

  small_set (plan, small_find (plan, "promise", "E"), "agreed-date",
             "2026-04-21");
  assert_queue (plan, "EABCD");
  move (plan, "C", "E");
  small_set (plan, small_find (plan, "promise", "C"), "agreed-date",
             "2026-12-31");
  assert_queue (plan, "C*EABD");
}

static void
test_list_moves (void)
{
  const gint64 today_ids[] = { 1, 2, 3, 4, 5 };
  const gint64 wanted_ids[] = { 5, 1, 2, 4, 3 };
  g_autoptr (GArray) today = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) moves = NULL;
  const AccordQueueMove *first;

  g_array_append_vals (today, today_ids, 5);
  g_array_append_vals (wanted, wanted_ids, 5);
  none = accord_queue_list_moves (today, today);
  g_assert_cmpuint (none->len, ==, 0);
  moves = accord_queue_list_moves (today, wanted);
  g_assert_cmpuint (moves->len, ==, 2);
  first = &g_array_index (moves, AccordQueueMove, 0);
  g_assert_cmpint (first->feature, ==, 5);
  g_assert_cmpuint (first->from, ==, 4);
  g_assert_cmpuint (first->to, ==, 0);
}

/* Any order that keeps predecessors ahead can be had, with no more pins than
 * features that leave their neighbours. */
static void
test_reorder (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (AccordPlan) plan = new_plan ();
      g_autoptr (GArray) today = dup_queue (plan);
      g_autoptr (GArray) wanted = g_array_copy (today);
      g_autoptr (GArray) moves = NULL;
      g_autoptr (GArray) after = NULL;
      guint n_pinned = 0;

      for (guint i = N; i-- > 1;)
        {
          guint k = (guint) g_rand_int_range (random, 0, (int) i + 1);
          gint64 id = g_array_index (wanted, gint64, i);

          g_array_index (wanted, gint64, i) = g_array_index (wanted, gint64, k);
          g_array_index (wanted, gint64, k) = id;
        }
      moves = accord_queue_list_moves (today, wanted);
      accord_plan_begin (plan, "Reorder", NULL);
      accord_queue_reorder (plan, today, wanted);
      small_commit (plan);
      after = dup_queue (plan);
      g_assert_cmpmem (after->data, after->len * sizeof (gint64),
                       wanted->data, wanted->len * sizeof (gint64));
      for (guint i = 0; i < N; i++)
        n_pinned += accord_entity_get_boolean (
          accord_plan_lookup (plan, g_array_index (wanted, gint64, i)),
          ACCORD_FEATURE_PINNED);
      g_assert_cmpuint (n_pinned, ==, moves->len);
    }
}

/* On the sample plan too, whose features wait for one another. */
static void
test_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = accord_sample_new (SMALL_TODAY, &error);
  g_autoptr (GArray) queue = dup_queue (plan);
  gint64 last = g_array_index (queue, gint64, queue->len - 1);
  g_autoptr (GArray) after = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (queue->len, >, 20);
  accord_plan_begin (plan, "Move", NULL);
  accord_queue_move (plan, queue, last, g_array_index (queue, gint64, 3));
  small_commit (plan);
  after = dup_queue (plan);
  g_assert_cmpint (g_array_index (after, gint64, 3), ==, last);
  g_assert_cmpuint (after->len, ==, queue->len);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (move_cases); i++)
    {
      g_autofree char *path
        = g_strconcat ("/queue/move/", move_cases[i].name, NULL);

      g_test_add_data_func (path, &move_cases[i], test_move);
    }
  g_test_add_func ("/queue/moves", test_moves);
  g_test_add_func ("/queue/members", test_members);
  g_test_add_func ("/queue/follows-dates", test_follows_dates);
  g_test_add_func ("/queue/list-moves", test_list_moves);
  g_test_add_func ("/queue/reorder", test_reorder);
  g_test_add_func ("/queue/sample", test_sample);

  return g_test_run ();
}
