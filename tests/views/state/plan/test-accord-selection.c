/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-deal.h"
#include "accord-feature.h"
#include "accord-outside-work.h"
#include "accord-plan-edit.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "accord-sample.h"
#include "accord-selection.h"
#include "accord-team.h"

typedef struct
{
  AccordPlan *plan;
  AccordSelection *selection;
  AccordEntity *deal;
  AccordEntity *promise;
  guint n_changed;
} Fixture;

static void
count_cb (Fixture *self)
{
  self->n_changed++;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->plan
    = accord_sample_new (accord_day_from_ymd (2026, 3, 2), &error);
  g_assert_no_error (error);
  self->selection = accord_selection_new (self->plan);
  self->promise = accord_plan_find (self->plan, ACCORD_TYPE_PROMISE,
                                    "SSO roll-out", &error);
  g_assert_no_error (error);
  self->deal
    = accord_entity_get_referred (self->promise, ACCORD_PROMISE_DEAL);
  self->n_changed = 0;
  g_signal_connect_swapped (self->selection, "changed", G_CALLBACK (count_cb),
                            self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->selection);
  g_object_unref (self->plan);
}

static gboolean
is_lit (Fixture *self,
        gpointer entity)
{
  return accord_selection_contains (self->selection, entity);
}

static GPtrArray *
list_uses (AccordEntity *entity,
           guint         field)
{
  return accord_entity_list_referrers (entity, ACCORD_TYPE_PROMISE_FEATURE,
                                       field);
}

static void
test_nothing (Fixture       *self,
              gconstpointer  data)
{
  g_assert_null (accord_selection_get (self->selection));
  g_assert_false (is_lit (self, self->deal));
  accord_selection_clear (self->selection);
  g_assert_cmpuint (self->n_changed, ==, 0);
}

static void
test_deal (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) uses
    = list_uses (self->promise, ACCORD_PROMISE_FEATURE_PROMISE);
  g_autoptr (GPtrArray) promises
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_PROMISE);

  accord_selection_select (self->selection, self->deal);
  g_assert_true (accord_selection_get (self->selection) == self->deal);
  g_assert_cmpuint (self->n_changed, ==, 1);
  g_assert_cmpuint (uses->len, >, 0);
  for (guint i = 0; i < uses->len; i++)
    g_assert_cmpint (
      is_lit (self, accord_entity_get_referred (
                      uses->pdata[i], ACCORD_PROMISE_FEATURE_FEATURE)),
      !=,
      accord_entity_get_boolean (uses->pdata[i],
                                 ACCORD_PROMISE_FEATURE_LEFT_OUT));
  for (guint i = 0; i < promises->len; i++)
    g_assert_cmpint (
      is_lit (self, promises->pdata[i]), ==,
      accord_entity_get_referred (promises->pdata[i], ACCORD_PROMISE_DEAL)
        == self->deal);

  accord_selection_select (self->selection, self->deal);
  g_assert_cmpuint (self->n_changed, ==, 1);
}

/* A feature that two deals share lights both up, and not their other work. */
static void
test_feature (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) features
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_FEATURE);
  guint n_shared = 0;

  for (guint i = 0; i < features->len; i++)
    {
      g_autoptr (GPtrArray) uses
        = list_uses (features->pdata[i], ACCORD_PROMISE_FEATURE_FEATURE);

      accord_selection_select (self->selection, features->pdata[i]);
      n_shared += uses->len > 1;
      for (guint k = 0; k < uses->len; k++)
        if (!accord_entity_get_boolean (uses->pdata[k],
                                        ACCORD_PROMISE_FEATURE_LEFT_OUT))
          g_assert_true (
            is_lit (self, accord_entity_get_referred (
                            uses->pdata[k], ACCORD_PROMISE_FEATURE_PROMISE)));
      for (guint k = 0; k < features->len; k++)
        g_assert_cmpint (is_lit (self, features->pdata[k]), ==, k == i);
    }
  g_assert_cmpuint (n_shared, >, 0);
}

static void
test_team (Fixture       *self,
           gconstpointer  data)
{
  gpointer team
    = accord_plan_find (self->plan, ACCORD_TYPE_TEAM, "Platform", NULL);

  accord_selection_select (self->selection, team);
  g_assert_true (is_lit (self, team));
  g_assert_true (is_lit (self, self->promise));
}

/* What waits for it, what waits for that, and the promises of either. */
static void
test_outside (Fixture       *self,
              gconstpointer  data)
{
  static const struct
  {
    const char *feature;
    gboolean lit;
  } cases[] = {
    { "Single sign-on (SAML)", TRUE },
    { "SCIM sync", TRUE },
    { "EU region", FALSE },
  };
  gpointer work
    = accord_plan_find (self->plan, ACCORD_TYPE_OUTSIDE_WORK,
                        "Test accounts in Acme's directory", NULL);

  accord_selection_select (self->selection, work);
  g_assert_true (is_lit (self, work));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (is_lit (self, accord_plan_find (self->plan,
                                                     ACCORD_TYPE_FEATURE,
                                                     cases[i].feature, NULL)),
                     ==, cases[i].lit);
  g_assert_true (is_lit (self, self->promise));
  g_assert_true (is_lit (self, self->deal));
}

static void
test_several (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) several = g_ptr_array_new ();

  g_ptr_array_add (several, self->deal);
  accord_selection_light (self->selection, several);
  g_assert_null (accord_selection_get (self->selection));
  g_assert_true (is_lit (self, self->promise));
  accord_selection_select (self->selection, self->deal);
  g_assert_true (accord_selection_get (self->selection) == self->deal);
}

/* What is gone is not selected any more. */
static void
test_removed (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  accord_selection_select (self->selection, self->promise);
  accord_plan_begin (self->plan, "Remove it", "It was never agreed");
  accord_plan_set_integer (self->plan, self->promise, ACCORD_PROMISE_STATE,
                           ACCORD_PROMISE_STATE_DRAFT);
  accord_plan_remove (self->plan, self->promise);
  accord_plan_commit (self->plan, &error);
  g_assert_no_error (error);
  g_assert_null (accord_selection_get (self->selection));
  g_assert_false (is_lit (self, self->deal));
}

#define ADD(path, function)                                                   \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/selection/nothing", test_nothing);
  ADD ("/selection/deal", test_deal);
  ADD ("/selection/feature", test_feature);
  ADD ("/selection/team", test_team);
  ADD ("/selection/outside", test_outside);
  ADD ("/selection/several", test_several);
  ADD ("/selection/removed", test_removed);

  return g_test_run ();
}
