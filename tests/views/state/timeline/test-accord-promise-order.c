/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-promise-order.h"

#include "accord-sample.h"

#define TODAY 20514 /* 2026-03-02 */
#define SIGN(x) (((x) > 0) - ((x) < 0))

static const AccordPromiseOrder orders[]
  = { ACCORD_PROMISE_ORDER_DATE, ACCORD_PROMISE_ORDER_GAP,
      ACCORD_PROMISE_ORDER_CHANCE, ACCORD_PROMISE_ORDER_RISK,
      ACCORD_PROMISE_ORDER_ACCOUNT, ACCORD_PROMISE_ORDER_OWNER,
      ACCORD_PROMISE_ORDER_TEAM, ACCORD_PROMISE_ORDER_TITLE };

typedef struct
{
  AccordPlan *plan;
  AccordOutlook *outlook;
  GPtrArray *promises;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordForecastInput) input = NULL;
  g_autoptr (AccordForecast) forecast = NULL;

  self->plan = accord_sample_new (TODAY, &error);
  g_assert_no_error (error);
  input = accord_forecast_input_new (self->plan, TODAY);
  forecast = accord_forecast_run (input, 256, 1, NULL, self->plan, &error);
  g_assert_no_error (error);
  self->outlook = accord_outlook_new (self->plan);
  accord_outlook_update (self->outlook, forecast, FALSE);
  self->promises = accord_plan_dup_current (self->plan, ACCORD_TYPE_PROMISE);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_ptr_array_unref (self->promises);
  g_object_unref (self->outlook);
  g_object_unref (self->plan);
}

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    g_assert_cmpint (accord_promise_order_from_name (
                       accord_promise_order_get_name (orders[i])),
                     ==, orders[i]);
  g_assert_cmpint (accord_promise_order_from_name ("luck"), ==,
                   ACCORD_PROMISE_ORDER_DATE);
  g_assert_cmpint (accord_promise_order_from_name (NULL), ==,
                   ACCORD_PROMISE_ORDER_DATE);
}

/* Whatever is compared: of two different ones exactly one comes first, and of
 * three in a row the ends agree. */
static void
test_total (Fixture      *self,
            gconstpointer data)
{
  for (gsize o = 0; o < G_N_ELEMENTS (orders); o++)
    for (guint i = 0; i < self->promises->len; i++)
      for (guint k = 0; k < self->promises->len; k++)
        {
          gpointer a = self->promises->pdata[i];
          gpointer b = self->promises->pdata[k];
          int order = accord_promise_order_compare (orders[o], self->outlook,
                                                    a, b);

          g_assert_cmpint (order == 0, ==, i == k);
          g_assert_cmpint (order < 0, ==,
                           accord_promise_order_compare (
                             orders[o], self->outlook, b, a)
                             > 0);
          for (guint m = 0; order < 0 && m < self->promises->len; m++)
            if (accord_promise_order_compare (orders[o], self->outlook, b,
                                              self->promises->pdata[m])
                < 0)
              g_assert_cmpint (accord_promise_order_compare (
                                 orders[o], self->outlook, a,
                                 self->promises->pdata[m]),
                               <, 0);
        }
}

static AccordPromise *
find (Fixture    *self,
      const char *title)
{
  g_autoptr (GError) error = NULL;
  gpointer promise
    = accord_plan_find (self->plan, ACCORD_TYPE_PROMISE, title, &error);

  g_assert_no_error (error);
  return promise;
}

/* The one that is late comes first where that is asked for, and one without a
 * date last. */
static void
test_orders (Fixture      *self,
             gconstpointer data)
{
  AccordPromise *late = find (self, "SSO roll-out");
  AccordPromise *early = find (self, "Work without a mouse");
  AccordPromise *undated = find (self, "Offline mode");

  g_assert_cmpint (accord_promise_order_compare (ACCORD_PROMISE_ORDER_GAP,
                                                 self->outlook, late, early),
                   <, 0);
  g_assert_cmpint (accord_promise_order_compare (ACCORD_PROMISE_ORDER_CHANCE,
                                                 self->outlook, late, early),
                   <, 0);
  g_assert_cmpint (accord_promise_order_compare (ACCORD_PROMISE_ORDER_GAP,
                                                 self->outlook, early,
                                                 undated),
                   <, 0);
  g_assert_cmpint (accord_promise_order_compare (ACCORD_PROMISE_ORDER_TITLE,
                                                 self->outlook, undated,
                                                 late),
                   <, 0);
}

static char *
dup_heading (Fixture            *self,
             AccordPromiseOrder  order,
             const char         *title)
{
  return accord_promise_order_dup_heading (order, self->outlook,
                                           find (self, title));
}

static void
test_headings (Fixture      *self,
               gconstpointer data)
{
  static const struct
  {
    AccordPromiseOrder order;
    const char *title;
    const char *heading; /* NULL for none */
  } cases[] = {
    { ACCORD_PROMISE_ORDER_DATE, "SSO roll-out", NULL },
    { ACCORD_PROMISE_ORDER_GAP, "SSO roll-out", NULL },
    { ACCORD_PROMISE_ORDER_ACCOUNT, "SSO roll-out", "Acme Logistics" },
    { ACCORD_PROMISE_ORDER_OWNER, "SSO roll-out", "Priya Raman" },
    { ACCORD_PROMISE_ORDER_TEAM, "SSO roll-out", "Platform" },
    { ACCORD_PROMISE_ORDER_TEAM, "Claims upload", "No team yet" },
    { ACCORD_PROMISE_ORDER_RISK, "SSO roll-out", "Late" },
    { ACCORD_PROMISE_ORDER_RISK, "Work without a mouse", "In time" },
    { ACCORD_PROMISE_ORDER_RISK, "Offline mode", "No date, or no estimate" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *heading
        = dup_heading (self, cases[i].order, cases[i].title);

      g_assert_cmpstr (heading, ==, cases[i].heading);
    }
}

/* What is under the same heading is together, and nothing else. */
static void
test_headings_and_groups (Fixture      *self,
                          gconstpointer data)
{
  for (gsize o = 0; o < G_N_ELEMENTS (orders); o++)
    for (guint i = 0; i < self->promises->len; i++)
      for (guint k = 0; k < self->promises->len; k++)
        {
          gpointer a = self->promises->pdata[i];
          gpointer b = self->promises->pdata[k];
          g_autofree char *heading_a = accord_promise_order_dup_heading (
            orders[o], self->outlook, a);
          g_autofree char *heading_b = accord_promise_order_dup_heading (
            orders[o], self->outlook, b);

          g_assert_cmpint (accord_promise_order_is_together (
                             orders[o], self->outlook, a, b),
                           ==, g_strcmp0 (heading_a, heading_b) == 0);
        }
}

static int
compare_by_account (gconstpointer a,
                    gconstpointer b,
                    gpointer      data)
{
  return accord_promise_order_compare (ACCORD_PROMISE_ORDER_ACCOUNT, data,
                                       *(AccordPromise **) a,
                                       *(AccordPromise **) b);
}

/* No customer is met again once another one was. */
static void
test_together (Fixture      *self,
               gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  AccordEntity *last = NULL;

  g_ptr_array_sort_with_data (self->promises, compare_by_account,
                              self->outlook);
  for (guint i = 0; i < self->promises->len; i++)
    {
      AccordEntity *account
        = accord_promise_get_account (self->promises->pdata[i]);

      if (i == 0 || account != last)
        g_assert_true (g_hash_table_add (seen, account));
      last = account;
    }
}

/* An order that says it does not hang on the forecast is the same without. */
static void
test_is_forecast (Fixture      *self,
                  gconstpointer data)
{
  g_autoptr (AccordOutlook) nothing = accord_outlook_new (self->plan);

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      gboolean differs = FALSE;

      for (guint k = 1; k < self->promises->len; k++)
        {
          AccordPromise *a = self->promises->pdata[k - 1];
          AccordPromise *b = self->promises->pdata[k];

          if (SIGN (accord_promise_order_compare (orders[i], self->outlook, a,
                                                  b))
              != SIGN (accord_promise_order_compare (orders[i], nothing, a,
                                                     b)))
            differs = TRUE;
        }
      g_assert_cmpint (differs, ==,
                       accord_promise_order_is_forecast (orders[i]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/promise-order/names", test_names);
  g_test_add ("/promise-order/total", Fixture, NULL, set_up, test_total,
              tear_down);
  g_test_add ("/promise-order/orders", Fixture, NULL, set_up, test_orders,
              tear_down);
  g_test_add ("/promise-order/headings", Fixture, NULL, set_up, test_headings,
              tear_down);
  g_test_add ("/promise-order/headings-and-groups", Fixture, NULL, set_up,
              test_headings_and_groups, tear_down);
  g_test_add ("/promise-order/is-forecast", Fixture, NULL, set_up,
              test_is_forecast, tear_down);
  g_test_add ("/promise-order/together", Fixture, NULL, set_up, test_together,
              tear_down);

  return g_test_run ();
}
