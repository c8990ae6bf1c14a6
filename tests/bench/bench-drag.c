/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What dragging a date costs between two frames, without a window: a step of
 * the drag, a screenful of rows drawn with who is helped and hurt, all the
 * labels that a list keeps alive, all as the main thread's own time, and how
 * long the first answer takes. */

#include "config.h"

#include "accord-bench.h"

#include "accord-chart-plans.h"
#include "accord-timeline-scene.h"
#include "accord-timeline-source.h"

#include <time.h>

#define WIDTH       1100
#define ROWS_SHOWN  24
#define ROWS_ALIVE  200
#define N_STEPS     60

typedef struct
{
  AccordForecaster *forecaster;
  AccordTimelineScene *scene;
  GPtrArray *promises;
  guint n_updates;
} Bench;

/* In microseconds. */
static gint64
get_own_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
report (const char *what,
        GArray     *times)
{
  g_array_sort (times, compare_times);
  g_print ("{\"what\": \"%s\", \"median_ms\": %.3f, \"p99_ms\": %.3f}\n", what,
           g_array_index (times, double, times->len / 2),
           g_array_index (times, double,
                          MIN (times->len - 1, times->len * 99 / 100)));
  g_array_set_size (times, 0);
}

static void
add_time (GArray *times,
          gint64  microseconds)
{
  double time = (double) microseconds / 1000;

  g_array_append_val (times, time);
}

static void
wait_for_update (Bench *bench)
{
  guint before = bench->n_updates;

  while (bench->n_updates == before)
    g_main_context_iteration (NULL, TRUE);
}

static void
count_cb (Bench *bench)
{
  bench->n_updates++;
}

static void
draw (Bench           *bench,
      cairo_surface_t *surface)
{
  for (guint i = 0; i < MIN (ROWS_SHOWN, bench->promises->len); i++)
    {
      cairo_t *cr = cairo_create (surface);

      cairo_translate (cr, 0, i * 40);
      accord_timeline_scene_draw_row (bench->scene, bench->promises->pdata[i],
                                      cr);
      cairo_destroy (cr);
    }
}

static void
label (Bench *bench)
{
  for (guint i = 0; i < MIN (ROWS_ALIVE, bench->promises->len); i++)
    g_free (accord_timeline_scene_dup_label (bench->scene,
                                             bench->promises->pdata[i]));
}

static AccordPromise *
find_dated (Bench *bench)
{
  for (guint i = 0; i < bench->promises->len; i++)
    if (accord_promise_takes_part (bench->promises->pdata[i])
        && accord_entity_has_value (bench->promises->pdata[i],
                                    ACCORD_PROMISE_AGREED_DATE))
      return bench->promises->pdata[i];

  return NULL;
}

static void
drag (Bench *bench)
{
  AccordDateDrag *date = accord_timeline_scene_get_drag (bench->scene);
  cairo_surface_t *surface = cairo_image_surface_create (
    CAIRO_FORMAT_RGB24, WIDTH, ROWS_SHOWN * 40);
  GArray *times[4];
  static const char *const names[]
    = { "a step", "the first answer", "a screenful drawn", "all labels" };
  gint64 start = get_own_time (), asked;

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    times[i] = g_array_new (FALSE, FALSE, sizeof (double));
  if (!accord_date_drag_begin (date, find_dated (bench),
                               ACCORD_PROMISE_AGREED_DATE))
    g_error ("no date to drag");
  g_print ("{\"what\": \"picking up\", \"ms\": %.3f}\n",
           (double) (get_own_time () - start) / 1000);
  for (guint i = 0; i < N_STEPS; i++)
    {
      asked = g_get_monotonic_time ();
      start = get_own_time ();
      accord_date_drag_move_by (date, i < N_STEPS / 2 ? 2 : -1);
      add_time (times[0], get_own_time () - start);
      wait_for_update (bench);
      add_time (times[1], g_get_monotonic_time () - asked);
      start = get_own_time ();
      draw (bench, surface);
      add_time (times[2], get_own_time () - start);
      start = get_own_time ();
      label (bench);
      add_time (times[3], get_own_time () - start);
    }
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      report (names[i], times[i]);
      g_array_unref (times[i]);
    }
  accord_date_drag_cancel (date);
  cairo_surface_destroy (surface);
}

static int
run (int    argc,
     char **argv)
{
  int n_promises = 500;
  const GOptionEntry entries[] = {
    { "promises", 'p', 0, G_OPTION_ARG_INT, &n_promises,
      "How many promises the plan has", "N" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordSelection) selection = NULL;
  Bench bench = { 0 };

  if (!bench_parse (entries, "drag", &argc, &argv))
    return 2;

  plan = accord_chart_plans_new_large ((guint) n_promises);
  selection = accord_selection_new (plan);
  bench.forecaster = accord_forecaster_new (plan, PLANS_AS_OF);
  g_signal_connect_swapped (bench.forecaster, "updated",
                            G_CALLBACK (count_cb), &bench);
  bench.scene = accord_timeline_scene_new (plan, bench.forecaster, selection,
                                           PLANS_AS_OF);
  accord_timeline_span_set_width (accord_timeline_scene_get_span (bench.scene),
                                  WIDTH);
  bench.promises = accord_plan_dup_current (plan, ACCORD_TYPE_PROMISE);
  do
    wait_for_update (&bench);
  while (accord_forecaster_is_busy (bench.forecaster));
  drag (&bench);

  g_ptr_array_unref (bench.promises);
  g_object_unref (bench.scene);
  g_object_unref (bench.forecaster);
  return 0;
}

const BenchVerb bench_drag = { "drag", "[--promises=N]", run };
