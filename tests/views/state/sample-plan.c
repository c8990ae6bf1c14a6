/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-plan.h"

#include "accord-sample.h"

AccordPlan *
sample_plan_new (void)
{
  g_autoptr (GError) error = NULL;
  AccordPlan *plan = accord_sample_new (SAMPLE_TODAY, &error);

  g_assert_no_error (error);
  return plan;
}

gpointer
sample_plan_find_promise (AccordPlan *plan,
                          const char *title)
{
  g_autoptr (GError) error = NULL;
  gpointer promise
    = accord_plan_find (plan, ACCORD_TYPE_PROMISE, title, &error);

  g_assert_no_error (error);
  return promise;
}

/* Until all that follows from what the forecaster knows has been done. The
 * test runner ends what never does. */
void
sample_plan_wait_until_idle (AccordForecaster *forecaster)
{
  while (g_main_context_pending (NULL)
         || accord_forecaster_is_busy (forecaster))
    g_main_context_iteration (NULL, TRUE);
}
