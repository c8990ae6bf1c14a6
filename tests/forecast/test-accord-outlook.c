/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-outlook.h"

#include "accord-promise.h"
#include "small-plan.h"

#include <math.h>
#include <string.h>

typedef struct
{
  AccordPlan *plan;
  AccordEntity *feature;
  AccordOutlook *outlook;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  AccordEntity *team;

  self->plan = small_plan_new ();
  team = small_team (self->plan, "Core", 1);
  self->feature = small_feature (self->plan, "Login", team, "5 10 20");
  self->outlook = accord_outlook_new (self->plan);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_clear_object (&self->outlook);
  g_clear_object (&self->plan);
}

static void
update (Fixture *self,
        gboolean coarse)
{
  g_autoptr (AccordForecast) forecast = small_forecast (self->plan, 200);

  accord_outlook_update (self->outlook, forecast, coarse);
}

static void
test_unknown (Fixture      *self,
              gconstpointer data)
{
  double joint;
  gint64 worth;
  gboolean coarse;

  g_assert_null (accord_outlook_get_forecast (self->outlook));
  g_assert_null (accord_outlook_find (self->outlook, 1));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->outlook)),
                    ==, 0);
  g_object_get (self->outlook, "joint-chance", &joint, "worth", &worth,
                "coarse", &coarse, NULL);
  g_assert_true (isnan (joint));
  g_assert_cmpint (worth, ==, 0);
  g_assert_false (coarse);
}

static void
assert_follows (Fixture *self)
{
  AccordEntityList *list
    = accord_plan_get_list (self->plan, ACCORD_TYPE_PROMISE);
  GListModel *model = G_LIST_MODEL (self->outlook);

  g_assert_cmpuint (g_list_model_get_n_items (model), ==,
                    accord_entity_list_get_size (list));
  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    {
      g_autoptr (AccordPromiseOutlook) item = g_list_model_get_item (model, i);
      AccordEntity *promise = accord_entity_list_get (list, i);

      g_assert_true (accord_promise_outlook_get_promise (item) == promise);
      g_assert_true (accord_outlook_find (self->outlook,
                                          accord_entity_get_id (promise))
                     == item);
    }
  g_assert_null (g_list_model_get_item (
    model, accord_entity_list_get_size (list)));
}

/* Replays what the list says of itself on a copy. */
/* One that came after the forecast was asked for. */
static void
test_promise_unknown (Fixture      *self,
                      gconstpointer data)
{
  g_autoptr (AccordForecast) before = small_forecast (self->plan, 200);
  AccordEntity *promise
    = small_promise (self->plan, "First", NULL, self->feature, NULL);
  const AccordPromiseForecast *forecast;

  accord_outlook_update (self->outlook, before, FALSE);
  forecast = accord_promise_outlook_get_forecast (
    accord_outlook_find (self->outlook, accord_entity_get_id (promise)));

  g_assert_cmpint (forecast->p10, ==, ACCORD_DAY_NONE);
  g_assert_cmpint (forecast->p50, ==, ACCORD_DAY_NONE);
  g_assert_cmpint (forecast->deliverable, ==, ACCORD_DAY_NONE);
  g_assert_cmpint (forecast->p90, ==, ACCORD_DAY_NONE);
  g_assert_true (isnan (forecast->by_want.value));
  g_assert_true (isnan (forecast->by_agreed.value));
  g_assert_true (isnan (forecast->by_need.value));
  g_assert_true (isnan (forecast->lateness));
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  GPtrArray  *copy)
{
  if (removed > 0)
    g_ptr_array_remove_range (copy, position, removed);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, position + i);

      g_ptr_array_insert (copy, (int) (position + i), item);
    }
}

static void
test_list (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (GPtrArray) copy = g_ptr_array_new ();
  AccordPromiseOutlook *kept;
  AccordEntity *first, *second;

  g_signal_connect (self->outlook, "items-changed",
                    G_CALLBACK (items_changed_cb), copy);
  first = small_promise (self->plan, "First", NULL, self->feature, NULL);
  second = small_promise (self->plan, "Second", NULL, self->feature, NULL);
  small_promise (self->plan, "Third", NULL, NULL);
  update (self, FALSE);
  assert_follows (self);
  kept = accord_outlook_find (self->outlook, accord_entity_get_id (second));

  accord_plan_begin (self->plan, "Remove", NULL);
  accord_plan_remove (self->plan, first);
  small_commit (self->plan);
  for (guint i = 0; i < 20; i++)
    small_promise (self->plan, "Another", NULL, NULL);
  update (self, FALSE);
  assert_follows (self);
  g_assert_true (
    accord_outlook_find (self->outlook, accord_entity_get_id (second))
    == kept);
  g_assert_cmpuint (copy->len, ==, 22);
  for (guint i = 0; i < copy->len; i++)
    {
      g_autoptr (GObject) item
        = g_list_model_get_item (G_LIST_MODEL (self->outlook), i);

      g_assert_true (copy->pdata[i] == item);
    }
}

static void
note_cb (GObject    *object,
         GParamSpec *pspec,
         GString    *notes)
{
  g_string_append_printf (notes, "%s ", pspec->name);
}

/* Only what is different is told of. */
static void
test_notify (Fixture      *self,
             gconstpointer data)
{
  AccordEntity *promise
    = small_promise (self->plan, "Promise", "2026-05-04", self->feature, NULL);
  g_autoptr (GString) notes = g_string_new (NULL);
  AccordPromiseOutlook *outlook;

  update (self, TRUE);
  outlook
    = accord_outlook_find (self->outlook, accord_entity_get_id (promise));
  g_signal_connect (outlook, "notify", G_CALLBACK (note_cb), notes);
  update (self, FALSE);
  g_assert_cmpstr (notes->str, ==, "");

  /* A later date is met more often; when it is ready stays as it is. */
  small_set (self->plan, promise, "agreed-date", "2026-05-11");
  update (self, FALSE);
  g_assert_nonnull (strstr (notes->str, "gap "));
  g_assert_nonnull (strstr (notes->str, "chance "));
  g_assert_null (strstr (notes->str, "deliverable-date"));
  g_assert_null (strstr (notes->str, "dated"));

  g_string_truncate (notes, 0);
  small_set (self->plan, promise, "agreed-date", "");
  update (self, FALSE);
  update (self, FALSE);
  g_assert_nonnull (strstr (notes->str, "chance "));
  g_assert_cmpint (
    accord_promise_outlook_get_forecast (outlook)->gap, ==, G_MAXINT);
}

static void
test_totals (Fixture      *self,
             gconstpointer data)
{
  AccordEntity *promise
    = small_promise (self->plan, "Promise", "2026-05-04", self->feature, NULL);
  const AccordEngineTotals *totals;
  gint64 business, worth, risk;
  double won, kept, joint;
  guint trials;

  small_deal (self->plan, promise, "1000", "0.5");
  update (self, TRUE);
  g_assert_true (accord_outlook_is_coarse (self->outlook));
  totals = accord_forecast_get_totals (
    accord_outlook_get_forecast (self->outlook));
  g_object_get (self->outlook, "trials", &trials, "new-business", &business,
                "promises-won", &won, "promises-kept", &kept, "joint-chance",
                &joint, "worth", &worth, "value-at-risk", &risk, NULL);
  g_assert_cmpuint (trials, ==, 200);
  g_assert_cmpint (business, ==, llround (totals->business));
  g_assert_cmpfloat (won, ==, totals->won);
  g_assert_cmpfloat (kept, ==, totals->kept);
  g_assert_cmpfloat (joint, ==, totals->joint.value);
  g_assert_cmpint (worth, ==, llround (totals->worth));
  g_assert_cmpint (risk, ==, llround (totals->value_at_risk));
  g_assert_cmpfloat (kept, <=, won);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture      *self,
                 gconstpointer data);
  } tests[] = {
    { "/outlook/unknown", test_unknown },
    { "/outlook/promise-unknown", test_promise_unknown },
    { "/outlook/list", test_list },
    { "/outlook/notify", test_notify },
    { "/outlook/totals", test_totals },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run,
                tear_down);

  return g_test_run ();
}
