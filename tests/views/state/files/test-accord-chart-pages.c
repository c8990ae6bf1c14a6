/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-chart-pages.h"

#include "accord-error.h"
#include "accord-sample.h"

#define TODAY accord_day_from_ymd (2026, 3, 2)

typedef struct
{
  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordChartPages *pages;
  guint n_changed;
} Fixture;

static void
changed_cb (Fixture *self)
{
  self->n_changed++;
}

static void
fixture_init (Fixture *self)
{
  *self = (Fixture) { .plan = accord_sample_new (TODAY, NULL) };
  self->forecaster = accord_forecaster_new (self->plan, TODAY);
  self->pages
    = accord_chart_pages_new (self->plan, self->forecaster, TODAY);
  g_signal_connect_swapped (self->pages, "changed", G_CALLBACK (changed_cb),
                            self);
}

static void
fixture_forecast (Fixture *self)
{
  AccordOutlook *outlook = accord_forecaster_get_outlook (self->forecaster);

  while (accord_outlook_get_forecast (outlook) == NULL
         || accord_forecaster_is_busy (self->forecaster))
    g_main_context_iteration (NULL, TRUE);
}

static void
fixture_clear (Fixture *self)
{
  g_object_unref (self->pages);
  g_object_unref (self->forecaster);
  g_object_unref (self->plan);
}

static void
choose (Fixture    *self,
        const char *name)
{
  guint n;
  const AccordChartKind *kinds = accord_chart_kinds_get (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (kinds[i].name, name))
      g_object_set (self->pages, "chart", i, NULL);
  g_assert_cmpstr (accord_chart_pages_get_kind (self->pages)->name, ==, name);
}

static guint
count (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  AccordPaginator *paginator
    = accord_chart_pages_get_paginator (self->pages, &error);

  g_assert_no_error (error);
  return accord_paginator_get_n_pages (paginator);
}

static void
assert_problem (Fixture    *self,
                int         code,
                const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_chart_pages_get_paginator (self->pages, &error));
  g_assert_error (error, ACCORD_ERROR, code);
  g_assert_nonnull (strstr (error->message, words));
}

/* What needs no forecast is there at once; the others when it has come. */
static void
test_forecast (void)
{
  Fixture self;

  fixture_init (&self);
  assert_problem (&self, ACCORD_ERROR_BUSY, "still running");
  choose (&self, "funnel");
  g_assert_cmpuint (count (&self), ==, 1);
  choose (&self, "timeline");
  fixture_forecast (&self);
  g_assert_cmpuint (count (&self), ==, 1);
  fixture_clear (&self);
}

static void
test_every_chart (void)
{
  Fixture self;
  guint n;

  accord_chart_kinds_get (&n);
  fixture_init (&self);
  fixture_forecast (&self);
  for (guint i = 0; i < n; i++)
    {
      g_object_set (self.pages, "chart", i, NULL);
      g_assert_cmpuint (count (&self), >=, 1);
    }
  fixture_clear (&self);
}

static void
test_tiles (void)
{
  Fixture self;
  AccordPaginator *paginator;

  fixture_init (&self);
  choose (&self, "funnel");
  g_object_set (self.pages, "across", 3, "down", 2, NULL);
  g_assert_cmpuint (count (&self), ==, 1);
  self.n_changed = 0;
  g_object_set (self.pages, "tiled", TRUE, NULL);
  g_assert_cmpuint (self.n_changed, ==, 1);
  g_object_set (self.pages, "tiled", TRUE, NULL);
  g_assert_cmpuint (self.n_changed, ==, 1);
  g_assert_cmpuint (count (&self), ==, 3);
  paginator = accord_chart_pages_get_paginator (self.pages, NULL);
  g_assert_true (paginator
                 == accord_chart_pages_get_paginator (self.pages, NULL));
  g_object_set (self.pages, "landscape", FALSE, "paper", 1, NULL);
  paginator = accord_chart_pages_get_paginator (self.pages, NULL);
  g_assert_cmpfloat_with_epsilon (
    accord_paginator_get_page_setup (paginator)->height,
    420 * ACCORD_POINTS_PER_MM, 1e-6);
  fixture_clear (&self);
}

static void
test_range (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *problem;
  } cases[] = {
    { "", "", NULL },
    { "2026-03-01", "", NULL },
    { "1 Apr 2026", "2026-04-01", NULL },
    { "soon", "", "“soon” is no date" },
    { "", "someday", "“someday” is no date" },
    { "2026-05-02", "2026-05-01", "after the last one" },
  };
  Fixture self;

  fixture_init (&self);
  choose (&self, "ledger");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_object_set (self.pages, "from", cases[i].from, "to", cases[i].to,
                    NULL);
      if (cases[i].problem == NULL)
        g_assert_cmpuint (count (&self), ==, 1);
      else
        assert_problem (&self, ACCORD_ERROR_INVALID, cases[i].problem);
    }
  /* A chart without days does not care. */
  choose (&self, "funnel");
  g_assert_cmpuint (count (&self), ==, 1);
  fixture_clear (&self);
}

/* A chart about one promise gets one. */
static void
test_promise (void)
{
  Fixture self;
  guint promise;

  fixture_init (&self);
  g_object_get (self.pages, "promise", &promise, NULL);
  g_assert_cmpuint (promise, ==, 0);
  choose (&self, "ready");
  g_object_get (self.pages, "promise", &promise, NULL);
  g_assert_cmpuint (promise, ==, 1);
  choose (&self, "trend");
  g_object_set (self.pages, "promise", 0, NULL);
  g_object_get (self.pages, "promise", &promise, NULL);
  g_assert_cmpuint (promise, ==, 0);
  fixture_clear (&self);
}

/* What is not the plan itself says so on paper. */
static void
test_name (void)
{
  AccordPaginatorOptions options;
  Fixture self;

  fixture_init (&self);
  g_assert_true (accord_chart_pages_fill_options (self.pages, &options, NULL));
  g_assert_cmpstr (options.plan_name, ==, "Spring plan");
  accord_chart_pages_set_name (self.pages, "Spring plan, scenario “Later”");
  g_assert_cmpuint (self.n_changed, ==, 1);
  g_assert_true (accord_chart_pages_fill_options (self.pages, &options, NULL));
  g_assert_cmpstr (options.plan_name, ==, "Spring plan, scenario “Later”");
  fixture_clear (&self);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/chart-pages/forecast", test_forecast);
  g_test_add_func ("/state/chart-pages/every-chart", test_every_chart);
  g_test_add_func ("/state/chart-pages/tiles", test_tiles);
  g_test_add_func ("/state/chart-pages/range", test_range);
  g_test_add_func ("/state/chart-pages/promise", test_promise);
  g_test_add_func ("/state/chart-pages/name", test_name);

  return g_test_run ();
}
