/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-ways.h"

#include "small-plan.h"

AccordWaysOut *
small_ways_new (AccordPlan   *plan,
                AccordEntity *promise,
                guint         n_threads)
{
  AccordWaysOut *ways
    = accord_ways_out_new (plan, accord_entity_get_id (promise), SMALL_TODAY);

  accord_ways_out_set_threads (ways, n_threads);
  accord_ways_out_set_trials (ways, SMALL_TRIALS, 2 * SMALL_TRIALS);
  return ways;
}

AccordWaysOut *
small_ways_find (AccordPlan   *plan,
                 AccordEntity *promise)
{
  AccordWaysOut *ways = small_ways_new (plan, promise, 2);
  guint64 digest = accord_plan_get_digest (plan);
  g_autoptr (GError) error = NULL;

  accord_ways_out_find (ways, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (accord_ways_out_is_busy (ways));
  g_assert_false (accord_ways_out_is_stale (ways));
  g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ways)), <=,
                    ACCORD_WAYS_OUT_MOST);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ways)); i++)
    {
      g_autoptr (AccordWayOut) way
        = g_list_model_get_item (G_LIST_MODEL (ways), i);

      g_test_message ("%s: %.3f", accord_way_out_get_name (way),
                      accord_way_out_get_figures (way)->chance);
    }
  return ways;
}

AccordWayOut *
small_ways_get (AccordWaysOut *ways,
                guint          i)
{
  g_autoptr (AccordWayOut) way = g_list_model_get_item (G_LIST_MODEL (ways), i);

  return way;
}

AccordWayOut *
small_ways_find_kind (AccordWaysOut   *ways,
                      AccordWayOutKind kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ways)); i++)
    if (accord_way_out_get_kind (small_ways_get (ways, i)) == kind)
      return small_ways_get (ways, i);

  return NULL;
}

void
small_late_open (SmallLate  *self,
                 const char *could_days)
{
  self->plan = small_plan_new ();
  self->team = small_team (self->plan, "Core", 1);
  self->must = small_feature (self->plan, "Must", self->team, "2");
  self->could = small_feature (self->plan, "Could", self->team, could_days);
  self->promise = small_promise (self->plan, "Promise", "2026-04-24",
                                 self->must, self->could, NULL);
  self->deal = small_deal (self->plan, self->promise, "1000", "0.5");
  small_set (self->plan,
             small_find (self->plan, "promise-feature", "Promise – Could"),
             "level", "could");
  small_set (self->plan,
             small_find (self->plan, "promise-feature", "Promise – Could"),
             "win-factor", "0.9");
}

void
small_late_close (SmallLate *self)
{
  g_clear_object (&self->plan);
}
