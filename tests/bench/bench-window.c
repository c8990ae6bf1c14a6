/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The real window with a plan, in this process: how long it takes to come, and
 * what each of its frames costs while a date is dragged or the pipeline
 * scrolls. A frame is timed from before-paint to after-paint, and of the
 * thread's own time how much went into laying out and into painting; the step
 * that makes it necessary comes from the main loop, as a pointer's move does,
 * and is timed apart. An answer is timed from the move that it answers to the
 * end of the frame that shows it. What a key costs in a search is all of the
 * thread's own time until the next one, frames and all; its turn is the longest
 * of the main loop meanwhile. Prints lines of a name and a number. */

#include "config.h"

#include "bench-window.h"

#include "accord-application.h"
#include "accord-bench.h"
#include "accord-pipeline-pane.h"
#include "accord-plan-page.h"
#include "accord-promise-row.h"

#include <adwaita.h>
#include <time.h>

#define WIDTH         1600
#define HEIGHT        1000
#define N_STEPS       300
#define STEP_INTERVAL 16 /* milliseconds */
#define SETTLED       1500 /* until the full forecast is there, likewise */
#define KEY_INTERVAL  500 /* milliseconds, so that all of it is over */
#define SCROLL_STEP   240.0 /* pixels: a turn of the wheel, and quickly */

typedef enum
{
  TIMES_FRAME,  /* by the clock */
  TIMES_OWN,    /* of the thread's own time */
  TIMES_LAYOUT, /* likewise: styles and sizes */
  TIMES_PAINT,  /* likewise */
  TIMES_STEP,   /* by the clock */
  TIMES_ANSWER, /* likewise */
  TIMES_KEY,    /* of the thread's own time */
  TIMES_TURN,   /* likewise */
  N_TIMES,
} Times;

static const char *const times_names[N_TIMES] = {
  [TIMES_FRAME] = "frame",      [TIMES_OWN] = "frame_own",
  [TIMES_LAYOUT] = "layout_own", [TIMES_PAINT] = "paint_own",
  [TIMES_STEP] = "step",        [TIMES_ANSWER] = "answer",
  [TIMES_KEY] = "key_own",
  [TIMES_TURN] = "key_turn_own",
};

typedef struct
{
  BenchWindowTask task;
  gint64 started; /* of the process, in microseconds */
  GApplication *application;
  GtkWidget *window;
  GtkWidget *row;
  GtkAdjustment *adjustment;
  GtkEditable *entry;
  gint64 key_own_start;
  gint64 turn_own_start;
  gint64 longest_turn; /* since the last key */
  guint n_steps;
  gboolean seen;   /* the first frame */
  gboolean begun;  /* the steps */
  gint64 frame_start;
  gint64 frame_own_start;
  gint64 paint_start; /* of the thread's own time */
  AccordForecaster *forecaster; /* NULL unless a date is dragged */
  AccordPromise *promise;       /* whose date is dragged */
  GHashTable *asked;            /* day → when it was asked about, gint64 * */
  GArray *times[N_TIMES];       /* double, milliseconds */
} Bench;

static gint64
get_own_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
add_time (Bench *bench,
          Times  what,
          gint64 microseconds)
{
  double time = (double) microseconds / 1000;

  g_array_append_val (bench->times[what], time);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_quantile (GArray *times,
              guint   percent)
{
  g_array_sort (times, compare_times);
  return times->len > 0
           ? g_array_index (times, double, (times->len - 1) * percent / 100)
           : 0;
}

static void
say_times (const char *what,
           GArray     *times)
{
  g_print ("%s_median_ms %.3f\n%s_p99_ms %.3f\n", what,
           get_quantile (times, 50), what, get_quantile (times, 99));
}

/* What the process has in memory now, in KiB. */
static glong
get_resident (void)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &text, NULL, NULL))
    return 0;
  line = strstr (text, "VmRSS:");

  return line != NULL ? (glong) g_ascii_strtoll (line + 6, NULL, 10) : 0;
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *child, *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type)
      && gtk_widget_get_mapped (widget))
    return widget;
  for (child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

static void
finish (Bench *bench)
{
  if (bench->task != BENCH_WINDOW_START)
    {
      for (guint i = 0; i < N_TIMES; i++)
        if (bench->times[i]->len > 0)
          say_times (times_names[i], bench->times[i]);
      g_print ("frames %u\nanswers %u\n", bench->times[TIMES_FRAME]->len,
               bench->times[TIMES_ANSWER]->len);
    }
  else
    g_print ("resident_kib %ld\npeak_kib %ld\n", get_resident (),
             bench_peak_kib ());
  g_application_quit (bench->application);
}

static AccordDateDrag *
get_drag (Bench *bench)
{
  return accord_timeline_scene_get_drag (accord_plan_page_get_scene (
    ACCORD_PLAN_PAGE (find_widget (bench->window, ACCORD_TYPE_PLAN_PAGE))));
}

/* There and back, so that it stays on the screen. */
static void
drag_step (Bench *bench)
{
  gint64 *asked = g_new (gint64, 1);

  *asked = g_get_monotonic_time ();
  gtk_widget_activate_action (
    bench->row,
    bench->n_steps / 40 % 2 == 0 ? "timeline.later" : "timeline.earlier",
    NULL);
  g_hash_table_replace (
    bench->asked,
    GINT_TO_POINTER (accord_date_drag_get_day (get_drag (bench))), asked);
}

/* The answer that this frame shows, where it is the first to show it. Moves
 * come faster than answers: of those to the same day, the latest counts, and
 * one that nobody asked about has no answer. */
static void
note_answer (Bench *bench)
{
  AccordForecast *forecast = accord_outlook_get_forecast (
    accord_forecaster_get_outlook (bench->forecaster));
  AccordForecastInput *input = accord_forecast_get_input (forecast);
  guint promise = accord_forecast_input_find_promise (
    input, accord_entity_get_id (ACCORD_ENTITY (bench->promise)));
  AccordDay day = accord_forecast_input_to_day (
    input, accord_forecast_input_get_engine (input)->promises[promise].agreed);
  const gint64 *asked
    = g_hash_table_lookup (bench->asked, GINT_TO_POINTER (day));

  if (asked == NULL)
    return;

  add_time (bench, TIMES_ANSWER, g_get_monotonic_time () - *asked);
  g_hash_table_remove (bench->asked, GINT_TO_POINTER (day));
}

static void
scroll_step (Bench *bench)
{
  gtk_adjustment_set_value (
    bench->adjustment,
    gtk_adjustment_get_value (bench->adjustment) + SCROLL_STEP);
}

/* A word, letter by letter, and back. */
static gboolean
key_cb (gpointer data)
{
  static const char typed[] = "account 12 deal 31";
  Bench *bench = data;
  int length = (int) strlen (typed), n = (int) bench->n_steps++;

  if (n > 0)
    {
      add_time (bench, TIMES_KEY, get_own_time () - bench->key_own_start);
      add_time (bench, TIMES_TURN, bench->longest_turn);
    }
  bench->longest_turn = 0;
  if (n == 2 * length)
    {
      finish (bench);
      return G_SOURCE_REMOVE;
    }
  bench->key_own_start = get_own_time ();
  if (n < length)
    gtk_editable_insert_text (bench->entry, typed + n, 1, &n);
  else
    gtk_editable_delete_text (bench->entry, 2 * length - n - 1, -1);

  return G_SOURCE_CONTINUE;
}

static gboolean
step_cb (gpointer data)
{
  Bench *bench = data;
  gint64 start = g_get_monotonic_time ();

  if (bench->n_steps++ >= N_STEPS)
    {
      finish (bench);
      return G_SOURCE_REMOVE;
    }
  if (bench->task == BENCH_WINDOW_DRAG)
    drag_step (bench);
  else
    scroll_step (bench);
  add_time (bench, TIMES_STEP, g_get_monotonic_time () - start);

  return G_SOURCE_CONTINUE;
}

static void
begin_drag (Bench *bench)
{
  gint64 start = g_get_monotonic_time ();

  bench->row = find_widget (bench->window, ACCORD_TYPE_PROMISE_ROW);
  if (bench->row == NULL)
    g_error ("no promise to drag");
  gtk_widget_activate_action (bench->row, "timeline.pick-up", NULL);
  bench->promise
    = accord_promise_row_get_promise (ACCORD_PROMISE_ROW (bench->row));
  bench->forecaster = accord_plan_page_get_forecaster (
    ACCORD_PLAN_PAGE (find_widget (bench->window, ACCORD_TYPE_PLAN_PAGE)));
  g_print ("pick_up_ms %.3f\n",
           (double) (g_get_monotonic_time () - start) / 1000);
}

static void
begin_scroll (Bench *bench)
{
  GtkWidget *pane = find_widget (bench->window, ACCORD_TYPE_PIPELINE_PANE);
  GtkWidget *list = find_widget (pane, GTK_TYPE_COLUMN_VIEW);

  bench->adjustment
    = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
}

/* It has no data. */
static Bench *turning;

/* A turn ends where the main loop waits. */
static int
poll_cb (GPollFD *fds,
         guint    n_fds,
         int      timeout)
{
  gint64 turn = get_own_time () - turning->turn_own_start;
  int n_ready = g_poll (fds, n_fds, timeout);

  turning->longest_turn = MAX (turning->longest_turn, turn);
  turning->turn_own_start = get_own_time ();

  return n_ready;
}

static void
begin_search (Bench *bench)
{
  GtkWidget *pane = find_widget (bench->window, ACCORD_TYPE_PIPELINE_PANE);

  turning = bench;
  bench->turn_own_start = get_own_time ();
  g_main_context_set_poll_func (NULL, poll_cb);
  accord_pipeline_pane_search (ACCORD_PIPELINE_PANE (pane));
  bench->entry = GTK_EDITABLE (gtk_widget_get_ancestor (
    gtk_root_get_focus (GTK_ROOT (bench->window)), GTK_TYPE_SEARCH_ENTRY));
}

static gboolean
begin_cb (gpointer data)
{
  Bench *bench = data;

  if (bench->task == BENCH_WINDOW_START)
    {
      finish (bench);
      return G_SOURCE_REMOVE;
    }
  if (bench->task == BENCH_WINDOW_DRAG)
    begin_drag (bench);
  else if (bench->task == BENCH_WINDOW_SCROLL)
    begin_scroll (bench);
  else
    begin_search (bench);
  bench->begun = TRUE;
  if (bench->task == BENCH_WINDOW_SEARCH)
    g_timeout_add (KEY_INTERVAL, key_cb, bench);
  else
    g_timeout_add (STEP_INTERVAL, step_cb, bench);

  return G_SOURCE_REMOVE;
}

static void
before_paint_cb (GdkFrameClock *clock,
                 Bench         *bench)
{
  bench->frame_start = g_get_monotonic_time ();
  bench->frame_own_start = get_own_time ();
  bench->paint_start = 0;
}

/* Behind the surface's own handler. */
static void
layout_cb (GdkFrameClock *clock,
           Bench         *bench)
{
  bench->paint_start = get_own_time ();
}

/* A frame need not have both of its phases. */
static void
add_phases (Bench *bench)
{
  gint64 now = get_own_time ();

  add_time (bench, TIMES_FRAME,
            g_get_monotonic_time () - bench->frame_start);
  add_time (bench, TIMES_OWN, now - bench->frame_own_start);
  if (bench->paint_start == 0)
    return;

  add_time (bench, TIMES_LAYOUT, bench->paint_start - bench->frame_own_start);
  add_time (bench, TIMES_PAINT, now - bench->paint_start);
}

static void
after_paint_cb (GdkFrameClock *clock,
                Bench         *bench)
{
  if (!bench->seen)
    {
      bench->seen = TRUE;
      g_print ("first_frame_ms %.1f\n",
               (double) (g_get_monotonic_time () - bench->started) / 1000);
      g_timeout_add (SETTLED, begin_cb, bench);
    }
  if (!bench->begun)
    return;

  add_phases (bench);
  if (bench->forecaster != NULL)
    note_answer (bench);
}

static void
realize_cb (GtkWidget *window,
            Bench     *bench)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb),
                    bench);
  g_signal_connect (clock, "layout", G_CALLBACK (layout_cb), bench);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 Bench          *bench)
{
  bench->window = GTK_WIDGET (window);
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), bench);
}

/**
 * bench_window_run:
 * @path: a plan
 * @started: when the process was started, by the monotonic clock
 *
 * Returns: the exit status
 */
int
bench_window_run (BenchWindowTask task,
                  const char     *path,
                  gint64          started)
{
  g_autoptr (AccordApplication) application = accord_application_new ();
  char *arguments[] = { (char *) "accord", (char *) path, NULL };
  Bench bench = { .task = task, .started = started };
  int status;

  bench.application = G_APPLICATION (application);
  bench.asked = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < N_TIMES; i++)
    bench.times[i] = g_array_new (FALSE, FALSE, sizeof (double));
  g_application_set_flags (bench.application,
                           G_APPLICATION_HANDLES_OPEN
                             | G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added",
                    G_CALLBACK (window_added_cb), &bench);
  status = g_application_run (bench.application, 2, arguments);

  g_hash_table_unref (bench.asked);
  for (guint i = 0; i < N_TIMES; i++)
    g_array_unref (bench.times[i]);
  return status;
}
