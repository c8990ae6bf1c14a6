/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-work-queue.h"

#include "accord-error.h"
#include "accord-test-world.h"

#include <string.h>

typedef struct
{
  AccordPlan *plan;
  AccordWorkQueue *queue;
} Fixture;

static const char *const names[] = { "Alpha", "Beta", "Gamma", "Delta" };

/* The dates of promises make the order. */
static void
add_feature (AccordPlan *plan,
             const char *name,
             int         day)
{
  g_autofree char *feature = g_strdup_printf ("title=%s", name);
  g_autofree char *promise = g_strdup_printf (
    "title=%s; state=agreed; agreed-date=2026-06-%02d", name, day);
  g_autofree char *need
    = g_strdup_printf ("promise=%s; feature=%s", name, name);

  accord_test_world_edit (plan, "feature", NULL, feature);
  accord_test_world_edit (plan, "promise", NULL, promise);
  accord_test_world_edit (plan, "promise-feature", NULL, need);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->plan = accord_test_world_new ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_feature (fixture->plan, names[i], 10 + (int) i);
  fixture->queue = accord_work_queue_new (fixture->plan, NULL,
                                          accord_day_from_ymd (2026, 5, 4));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->queue);
  g_object_unref (fixture->plan);
}

static AccordQueueRow *
find (Fixture    *fixture,
      const char *name)
{
  guint position;

  g_assert_true (accord_work_queue_find (
    fixture->queue,
    accord_entity_get_id (
      accord_test_world_find (fixture->plan, "feature", name)),
    &position));
  return accord_work_queue_get (fixture->queue, position);
}

/* The initials of those that @names lists, in order. */
static char *
to_text (Fixture *fixture)
{
  GString *text = g_string_new (NULL);
  AccordQueueRow *row;

  for (guint i = 0;
       (row = accord_work_queue_get (fixture->queue, i)) != NULL; i++)
    if (g_strv_contains ((const char *[]) { "Alpha", "Beta", "Gamma", "Delta",
                                            NULL },
                         accord_queue_row_get_title (row)))
      g_string_append_c (text, *accord_queue_row_get_title (row));

  return g_string_free (text, FALSE);
}

#define assert_order(fixture, expected)                                       \
  G_STMT_START                                                                \
  {                                                                           \
    g_autofree char *order_ = to_text (fixture);                              \
    g_assert_cmpstr (order_, ==, expected);                                   \
  }                                                                           \
  G_STMT_END

/* In front of the one named, "" for the end. */
static void
move (Fixture    *fixture,
      const char *name,
      const char *before)
{
  guint position = g_list_model_get_n_items (G_LIST_MODEL (fixture->queue));
  g_autoptr (GError) error = NULL;

  if (*before != '\0')
    accord_work_queue_find (
      fixture->queue,
      accord_entity_get_id (
        accord_test_world_find (fixture->plan, "feature", before)),
      &position);
  accord_work_queue_move (fixture->queue, find (fixture, name), position,
                          &error);
  g_assert_no_error (error);
}

static void
test_move (Fixture      *fixture,
           gconstpointer data)
{
  assert_order (fixture, "ABGD");
  move (fixture, "Delta", "Beta");
  assert_order (fixture, "ADBG");
  g_assert_true (accord_queue_row_is_pinned (find (fixture, "Delta")));
  g_assert_cmpstr (accord_plan_get_undo_name (fixture->plan), ==,
                   "Move “Delta”");
  move (fixture, "Alpha", "");
  assert_order (fixture, "DBGA");
  g_assert_true (accord_plan_undo (fixture->plan, NULL));
  g_assert_true (accord_plan_undo (fixture->plan, NULL));
  assert_order (fixture, "ABGD");
  g_assert_false (accord_queue_row_is_pinned (find (fixture, "Delta")));
}

/* Where it stands already it is not pinned. */
static void
test_move_nowhere (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *name
    = g_strdup (accord_plan_get_undo_name (fixture->plan));

  move (fixture, "Beta", "Beta");
  move (fixture, "Beta", "Gamma");
  assert_order (fixture, "ABGD");
  g_assert_cmpstr (accord_plan_get_undo_name (fixture->plan), ==, name);
}

/* Nothing stands ahead of what it waits for, and isn't pinned in vain. */
static void
test_move_ahead_of_predecessor (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint alpha = 0;

  accord_test_world_edit (fixture->plan, "dependency", NULL,
                          "predecessor=Alpha; successor=Beta");
  accord_work_queue_find (
    fixture->queue,
    accord_entity_get_id (
      accord_test_world_find (fixture->plan, "feature", "Alpha")),
    &alpha);
  g_assert_false (accord_work_queue_move (
    fixture->queue, find (fixture, "Beta"), alpha, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "Beta"));
  g_assert_false (accord_queue_row_is_pinned (find (fixture, "Beta")));
  g_assert_false (accord_plan_is_changing (fixture->plan));
}

/* What it waits for goes along, and is told. */
static void
test_move_with_predecessors (Fixture      *fixture,
                             gconstpointer data)
{
  /* What stands ahead already is not told. */
  accord_test_world_edit (fixture->plan, "dependency", NULL,
                          "predecessor=Alpha; successor=Delta");
  move (fixture, "Delta", "Gamma");
  assert_order (fixture, "ABDG");
  g_assert_cmpstr (accord_plan_get_undo_name (fixture->plan), ==,
                   "Move “Delta”");
  g_assert_true (accord_plan_undo (fixture->plan, NULL));
  g_assert_true (accord_plan_undo (fixture->plan, NULL));

  accord_test_world_edit (fixture->plan, "dependency", NULL,
                          "predecessor=Gamma; successor=Delta");
  move (fixture, "Delta", "Alpha");
  assert_order (fixture, "GDAB");
  g_assert_cmpstr (accord_plan_get_undo_name (fixture->plan), ==,
                   "Move “Delta” and “Gamma”, which it needs");
  g_assert_true (accord_plan_undo (fixture->plan, NULL));
  assert_order (fixture, "ABGD");

  accord_test_world_edit (fixture->plan, "dependency", NULL,
                          "predecessor=Beta; successor=Gamma");
  move (fixture, "Delta", "Alpha");
  assert_order (fixture, "BGDA");
  g_assert_cmpstr (accord_plan_get_undo_name (fixture->plan), ==,
                   "Move “Delta” and 2 others, which it needs");
}

static void
test_pin (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
    accord_work_queue_pin (fixture->queue, find (fixture, "Beta"), &error));
  g_assert_no_error (error);
  assert_order (fixture, "ABGD");
  g_assert_true (accord_queue_row_is_pinned (find (fixture, "Beta")));
  g_assert_cmpstr (accord_plan_get_undo_name (fixture->plan), ==,
                   "Pin “Beta”");
}

static void
test_unpin (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  move (fixture, "Delta", "Alpha");
  accord_work_queue_unpin (fixture->queue, find (fixture, "Delta"), &error);
  g_assert_no_error (error);
  g_assert_false (accord_queue_row_is_pinned (find (fixture, "Delta")));
}

static void
test_follows_plan (Fixture      *fixture,
                   gconstpointer data)
{
  AccordQueueRow *beta = find (fixture, "Beta");

  accord_test_world_edit (fixture->plan, "feature", "Alpha",
                          "status=done; done-on=2026-05-01");
  assert_order (fixture, "BGD");
  accord_test_world_edit (fixture->plan, "feature", "Beta", "title=Bravo");
  g_assert_cmpstr (accord_queue_row_get_title (beta), ==, "Bravo");
  g_assert_true (accord_plan_undo (fixture->plan, NULL));
  g_assert_true (accord_plan_undo (fixture->plan, NULL));
  assert_order (fixture, "ABGD");
  g_assert_true (find (fixture, "Beta") == beta);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                   \
  g_test_add ("/work-queue/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("move", test_move);
  ADD ("move-nowhere", test_move_nowhere);
  ADD ("move-ahead-of-predecessor", test_move_ahead_of_predecessor);
  ADD ("move-with-predecessors", test_move_with_predecessors);
  ADD ("pin", test_pin);
  ADD ("unpin", test_unpin);
  ADD ("follows-plan", test_follows_plan);

  return g_test_run ();
}
