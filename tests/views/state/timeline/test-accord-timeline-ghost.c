/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-timeline-ghost.h"

#define WIDTH 1200
#define AS_OF 20514 /* 2026-03-02, a Monday */

typedef struct
{
  AccordTimelineColumns *columns;
  AccordTimelineRow row;
} Fixture;

/* Where something was drawn; nothing has a width of 0. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} Ink;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (AccordChartText) text
    = accord_chart_text_new_greeked (13, GPOINTER_TO_INT (data));
  g_autoptr (AccordWorkingDays) week
    = accord_working_days_new (ACCORD_WEEKDAYS_MON_FRI, NULL, 0);
  g_autoptr (AccordTimelineData) labels
    = accord_timeline_data_new (AS_OF, 0.7, week);
  AccordChartFrame frame = { WIDTH, 0, AS_OF - 10, AS_OF + 110 };

  self->row = (AccordTimelineRow) ACCORD_TIMELINE_ROW_INIT;
  self->row.title = "SSO roll-out";
  self->row.agreed = AS_OF + 30;
  self->row.ready = AS_OF + 40;
  self->row.chance = 0.4;
  accord_timeline_data_add (labels, &self->row);
  self->columns = accord_timeline_columns_new (labels, text, &frame);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  accord_timeline_columns_unref (self->columns);
}

static double
get_x (Fixture   *self,
       AccordDay  day)
{
  return accord_timeline_columns_get_x (self->columns, day);
}

static cairo_surface_t *
create_paper (void)
{
  return cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
}

static Ink
take_ink (cairo_surface_t *paper)
{
  Ink ink;

  cairo_recording_surface_ink_extents (paper, &ink.x, &ink.y, &ink.width,
                                       &ink.height);
  cairo_surface_destroy (paper);

  return ink;
}

static Ink
draw_drag (Fixture   *self,
           AccordDay  start,
           AccordDay  day)
{
  AccordMovedDate date = { .from = start, .to = day, .agreed = TRUE };
  cairo_surface_t *paper = create_paper ();
  cairo_t *cr = cairo_create (paper);

  self->row.agreed = day;
  accord_timeline_ghost_draw_drag (
    &self->row, &date, self->columns, cr,
    accord_chart_theme_get (ACCORD_CHART_THEME_LIGHT));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  return take_ink (paper);
}

static Ink
draw_effect (Fixture      *self,
             AccordEffect  what,
             int           moved)
{
  AccordDay after = moved == G_MAXINT ? ACCORD_DAY_NONE : AS_OF + 40 + moved;
  AccordPromiseDifference effect = {
    .before = { .deliverable = AS_OF + 40, .by_agreed = { 0.9, 0.01 } },
    .after = { .deliverable = after, .by_agreed = { 0.3, 0.01 } },
    .moved = moved,
    .effect = what,
  };
  cairo_surface_t *paper = create_paper ();
  cairo_t *cr = cairo_create (paper);

  accord_timeline_ghost_draw_effect (
    &self->row, &effect, self->columns, cr,
    accord_chart_theme_get (ACCORD_CHART_THEME_LIGHT));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  return take_ink (paper);
}

static gboolean
covers (const Ink *ink,
        double     x)
{
  return ink->x <= x + 1 && ink->x + ink->width >= x - 1;
}

/* From where it was to where it is, whichever way the text runs. */
static void
test_drag (Fixture       *self,
           gconstpointer  data)
{
  Ink ink = draw_drag (self, AS_OF + 30, AS_OF + 70);

  g_assert_true (covers (&ink, get_x (self, AS_OF + 30)));
  g_assert_cmpfloat (ink.height, >, 0);
  g_assert_cmpfloat (
    ink.y + ink.height, <=,
    accord_timeline_columns_get_row_height (self->columns) + 1);
}

/* A date that is new was nowhere; what comes of it is told all the same. */
static void
test_new_date (Fixture       *self,
               gconstpointer  data)
{
  Ink ink = draw_drag (self, ACCORD_DAY_NONE, AS_OF + 70);
  Ink moved = draw_drag (self, AS_OF + 5, AS_OF + 70);

  g_assert_cmpfloat (ink.width, >, 0);
  g_assert_false (covers (&ink, get_x (self, AS_OF + 5)));
  g_assert_true (covers (&moved, get_x (self, AS_OF + 5)));
}

/* However far it goes, nothing is drawn beyond the time. */
static void
test_within_the_plot (Fixture       *self,
                      gconstpointer  data)
{
  Ink ink = draw_drag (self, AS_OF - 400, AS_OF + 900);

  g_assert_cmpfloat (ink.x, >=, 0);
  g_assert_cmpfloat (ink.x + ink.width, <=, WIDTH);
}

static void
test_effects (Fixture       *self,
              gconstpointer  data)
{
  static const struct
  {
    AccordEffect effect;
    int moved;
    gboolean drawn;
  } cases[] = {
    { ACCORD_EFFECT_SAME, 0, FALSE },
    { ACCORD_EFFECT_SAME, G_MAXINT, FALSE },
    { ACCORD_EFFECT_SAME, 20, TRUE },
    { ACCORD_EFFECT_HURT, 20, TRUE },
    { ACCORD_EFFECT_HURT, 0, TRUE },
    { ACCORD_EFFECT_HELPED, -20, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int moved = cases[i].moved == G_MAXINT ? 0 : cases[i].moved;
      Ink ink = draw_effect (self, cases[i].effect, cases[i].moved);

      g_assert_cmpint (ink.width > 0, ==, cases[i].drawn);
      if (moved != 0)
        {
          g_assert_true (covers (&ink, get_x (self, AS_OF + 40)));
          g_assert_true (covers (&ink, get_x (self, AS_OF + 40 + moved)));
        }
    }
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "drag", test_drag },
    { "new-date", test_new_date },
    { "within-the-plot", test_within_the_plot },
    { "effects", test_effects },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    for (int rtl = 0; rtl < 2; rtl++)
      {
        g_autofree char *path = g_strdup_printf (
          "/timeline-ghost/%s%s", tests[i].path, rtl ? "-rtl" : "");

        g_test_add (path, Fixture, GINT_TO_POINTER (rtl), set_up, tests[i].run,
                    tear_down);
      }

  return g_test_run ();
}
