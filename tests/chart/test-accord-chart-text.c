/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-text.h"

#define LONG_NAME "SAP connector with a name that goes on and on for ever"

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
} Canvas;

static void
canvas_init (Canvas *self)
{
  self->surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA,
                                                  NULL);
  self->cr = cairo_create (self->surface);
}

/* Where ink has come to stand. */
static void
canvas_finish (Canvas *self,
               double *x,
               double *width)
{
  double y, height;

  cairo_recording_surface_ink_extents (self->surface, x, &y, width, &height);
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
}

static double
draw (AccordChartText *text,
      const char      *string,
      double           x,
      double           width,
      AccordChartAlign align,
      double          *ink_x,
      double          *ink_width)
{
  Canvas canvas;
  double drawn;

  canvas_init (&canvas);
  drawn = accord_chart_text_draw (
      text, canvas.cr, accord_chart_theme_get (ACCORD_CHART_THEME_LIGHT),
      ACCORD_CHART_INK_TEXT, ACCORD_CHART_TEXT_BODY, string, x, 0, width,
      align);
  canvas_finish (&canvas, ink_x, ink_width);

  return drawn;
}

static AccordChartText *
create (gboolean greeked,
        gboolean rtl)
{
  return greeked ? accord_chart_text_new_greeked (13, rtl)
                 : accord_chart_text_new (NULL, 13, rtl);
}

static void
test_measure (void)
{
  for (int greeked = 0; greeked < 2; greeked++)
    {
      g_autoptr (AccordChartText) text = create (greeked, FALSE);
      double one = accord_chart_text_measure (text, ACCORD_CHART_TEXT_BODY,
                                              "mm");
      double two = accord_chart_text_measure (text, ACCORD_CHART_TEXT_BODY,
                                              "mmmm");

      g_assert_cmpfloat (one, >, 5);
      g_assert_cmpfloat_with_epsilon (two, 2 * one, 0.5);
      g_assert_cmpfloat (accord_chart_text_measure (
                             text, ACCORD_CHART_TEXT_TITLE, "mm"),
                         >, one);
      g_assert_cmpfloat (accord_chart_text_measure (
                             text, ACCORD_CHART_TEXT_SMALL, "mm"),
                         <, one);
      g_assert_cmpfloat (accord_chart_text_get_line_height (
                             text, ACCORD_CHART_TEXT_BODY),
                         >=, 13);
      g_assert_cmpfloat (accord_chart_text_get_unit (text), ==, 1);
    }
}

static void
test_ellipsis (void)
{
  for (int greeked = 0; greeked < 2; greeked++)
    for (double room = 20; room <= 120; room += 20)
      {
        g_autoptr (AccordChartText) text = create (greeked, FALSE);
        double x, width, drawn;

        drawn = draw (text, LONG_NAME, 10, room, ACCORD_CHART_ALIGN_START, &x,
                      &width);
        g_assert_cmpfloat (drawn, <=, room + 0.01);
        g_assert_cmpfloat (drawn, >, 0);
        g_assert_cmpfloat (x, >=, 9);
        g_assert_cmpfloat (x + width, <=, 10 + room + 1.5);
      }
}

static void
test_align (void)
{
  g_autoptr (AccordChartText) text = create (TRUE, FALSE);
  double wide = accord_chart_text_measure (text, ACCORD_CHART_TEXT_BODY,
                                           "word");
  double x, width;

  draw (text, "word", 10, 100, ACCORD_CHART_ALIGN_START, &x, &width);
  g_assert_cmpfloat_with_epsilon (x, 10, 1);
  draw (text, "word", 10, 100, ACCORD_CHART_ALIGN_END, &x, &width);
  g_assert_cmpfloat_with_epsilon (x + width, 110, 1);
  draw (text, "word", 10, 100, ACCORD_CHART_ALIGN_CENTRE, &x, &width);
  g_assert_cmpfloat_with_epsilon (x + width / 2, 60, 1);
  draw (text, "word", 10, -1, ACCORD_CHART_ALIGN_END, &x, &width);
  g_assert_cmpfloat_with_epsilon (x, 10 - wide, 1);
}

/* No room is no text, not a text without bounds. */
static void
test_no_room (void)
{
  g_autoptr (AccordChartText) text = create (FALSE, FALSE);
  double x, width;

  g_assert_cmpfloat (draw (text, LONG_NAME, 0, 0.5, ACCORD_CHART_ALIGN_START,
                           &x, &width),
                     ==, 0);
  g_assert_cmpfloat (width, ==, 0);
  g_assert_cmpfloat (draw (text, "", 0, 50, ACCORD_CHART_ALIGN_START, &x,
                           &width),
                     ==, 0);
}

/* More lines than the store holds: it empties itself and goes on. */
static void
test_many (void)
{
  g_autoptr (AccordChartText) text = create (FALSE, FALSE);
  double first = accord_chart_text_measure (text, ACCORD_CHART_TEXT_BODY, "0");

  for (int i = 0; i < 10000; i++)
    {
      char string[16];

      g_snprintf (string, sizeof string, "%d", i);
      accord_chart_text_measure (text, ACCORD_CHART_TEXT_BODY, string);
    }
  g_assert_cmpfloat (accord_chart_text_measure (text, ACCORD_CHART_TEXT_BODY,
                                                "0"),
                     ==, first);
}

/* As many words as there is room for, and never none. */
static void
test_break (void)
{
  g_autoptr (AccordChartText) text
    = accord_chart_text_new_greeked (ACCORD_CHART_SCREEN_SIZE, FALSE);
  double two
    = accord_chart_text_measure (text, ACCORD_CHART_TEXT_BODY, "one two");
  struct
  {
    double width;
    gsize length;
  } cases[] = { { 0, 3 }, { two - 0.5, 3 }, { two + 0.5, 7 }, { 9999, 13 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (
      accord_chart_text_find_break (text, ACCORD_CHART_TEXT_BODY,
                                    "one two three", cases[i].width),
      ==, cases[i].length);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/text/measure", test_measure);
  g_test_add_func ("/chart/text/ellipsis", test_ellipsis);
  g_test_add_func ("/chart/text/align", test_align);
  g_test_add_func ("/chart/text/no-room", test_no_room);
  g_test_add_func ("/chart/text/many", test_many);
  g_test_add_func ("/chart/text/break", test_break);

  return g_test_run ();
}
