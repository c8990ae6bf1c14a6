/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-way-out-search.h"

#include "accord-plan-edit.h"
#include "sample-plan.h"

typedef struct
{
  AccordPlan *plan;
  AccordWayOutSearch *search;
  AccordPromise *promise;
  guint n_stale;
  guint n_found;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->plan = sample_plan_new ();
  self->search = accord_way_out_search_new (self->plan, SAMPLE_TODAY);
  self->promise = sample_plan_find_promise (self->plan, "SSO roll-out");
  g_signal_connect_swapped (self->search, "stale", G_CALLBACK (count_cb),
                            &self->n_stale);
  g_signal_connect_swapped (self->search, "found", G_CALLBACK (count_cb),
                            &self->n_found);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->search);
  g_object_unref (self->plan);
}

static void
search (Fixture *self)
{
  accord_way_out_search_set_promise (self->search, self->promise);
  while (accord_way_out_search_is_busy (self->search))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_find (Fixture       *self,
           gconstpointer  data)
{
  guint position = 0;

  g_assert_null (accord_way_out_search_get_found (self->search));
  g_assert_null (accord_way_out_search_get_message (self->search));
  g_assert_cmpuint (accord_way_out_search_get_size (self->search), ==, 0);

  search (self);
  g_assert_cmpuint (self->n_found, >, 0);
  g_assert_cmpuint (accord_way_out_search_get_size (self->search), >, 1);
  g_assert_null (accord_way_out_search_get_message (self->search));
  g_assert_true (accord_way_out_search_find (
    self->search,
    accord_way_out_get_name (accord_way_out_search_get (self->search, 1)),
    &position));
  g_assert_cmpuint (position, ==, 1);
  g_assert_false (
    accord_way_out_search_find (self->search, "luck", &position));
}

/* A plan that changes twice is searched once more. */
static void
test_stale (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (AccordWaysOut) before = NULL;

  search (self);
  before = g_object_ref (accord_way_out_search_get_found (self->search));
  for (int i = 0; i < 2; i++)
    {
      accord_plan_begin (self->plan, "Another title", NULL);
      accord_plan_set_text (self->plan, ACCORD_ENTITY (self->promise),
                            ACCORD_PROMISE_TITLE, i == 0 ? "A" : "B");
      g_assert_true (accord_plan_commit (self->plan, NULL));
    }
  g_assert_cmpuint (self->n_stale, ==, 2);
  g_assert_null (accord_way_out_search_get_found (self->search));
  g_assert_true (accord_way_out_search_is_busy (self->search));
  g_assert_nonnull (accord_way_out_search_get_message (self->search));

  search (self);
  g_assert_true (accord_way_out_search_get_found (self->search) != before);
  g_assert_cmpuint (accord_way_out_search_get_size (self->search), >, 1);
}

/* Nothing is looked for, and what runs is cancelled. */
static void
test_none (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = NULL;

  accord_way_out_search_set_promise (self->search, self->promise);
  cancellable
    = g_object_ref (accord_way_out_search_get_cancellable (self->search));
  accord_way_out_search_set_promise (self->search, NULL);
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  g_assert_null (accord_way_out_search_get_found (self->search));
  g_assert_false (accord_way_out_search_is_busy (self->search));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/way-out-search/find", Fixture, NULL, set_up, test_find,
              tear_down);
  g_test_add ("/way-out-search/stale", Fixture, NULL, set_up, test_stale,
              tear_down);
  g_test_add ("/way-out-search/none", Fixture, NULL, set_up, test_none,
              tear_down);

  return g_test_run ();
}
