/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */

#include "config.h"

#include "accord-chart-output.h"
#include "accord-chart-samples.h"
#include "accord-error.h"
#include "accord-timeline-chart.h"

#include <glib/gstdio.h>
#include <string.h>

static const AccordDocumentInfo info = { "Ada", 1776556800 /* 2026-04-19 */ };

static GBytes *
render (AccordChart *chart,
        const char  *paper,
        const char  *fit,
        guint       *n_pages)
{
  AccordPaginatorOptions options;
  g_autoptr (AccordPaginator) paginator = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  accord_paginator_options_init (&options);
  options.plan_name = "Spring plan";
  options.as_of = SAMPLE_AS_OF;
  g_assert_true (accord_page_setup_parse (&options.page, paper, TRUE, NULL));
  g_assert_true (accord_page_fit_parse (&options.fit, fit, NULL));
  paginator = accord_paginator_new (chart, &options, &error);
  g_assert_no_error (error);
  bytes = accord_chart_render_pdf (paginator, &info, NULL, &error);
  g_assert_no_error (error);
  if (n_pages != NULL)
    *n_pages = accord_paginator_get_n_pages (paginator);

  return bytes;
}

typedef struct
{
  char *folder;
  char *path;
} Scratch;

static void
scratch_init (Scratch    *self,
              const char *name)
{
  self->folder = g_dir_make_tmp ("accord-output-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->path = g_build_filename (self->folder, name, NULL);
}

static void
scratch_clear (Scratch *self)
{
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

/* What one of Poppler's tools says of @pdf; NULL where it is not there. The
 * tool is given the file, then @last. */
static char *
ask_tool (GBytes            *pdf,
          const char        *tool,
          const char *const *options,
          const char        *last)
{
  g_autofree char *program = g_find_program_in_path (tool);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  Scratch scratch;

  if (program == NULL)
    return NULL;

  scratch_init (&scratch, "chart.pdf");
  file = g_file_new_for_path (scratch.path);
  g_assert_true (accord_chart_output_write (pdf, file, NULL, &error));
  g_ptr_array_add (arguments, program);
  for (gsize i = 0; options[i] != NULL; i++)
    g_ptr_array_add (arguments, (char *) options[i]);
  g_ptr_array_add (arguments, scratch.path);
  g_ptr_array_add (arguments, (char *) last);
  g_ptr_array_add (arguments, NULL);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments->pdata, NULL,
                               G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL,
                               &error));
  scratch_clear (&scratch);

  return text;
}

/* What a reader can select on that page, counted from 1. */
static char *
extract_text (GBytes *pdf,
              guint   page)
{
  g_autofree char *number = g_strdup_printf ("%u", page);
  const char *options[] = { "-enc", "UTF-8", "-f", number, "-l", number, NULL };

  return ask_tool (pdf, "pdftotext", options, "-");
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL;
       at = strstr (at + 1, word))
    n++;

  return n;
}

static void
assert_has (const char *text,
            const char *words)
{
  if (strstr (text, words) == NULL)
    g_test_message ("no “%s” in: %s", words, text);
  g_assert_nonnull (strstr (text, words));
}

/* Each page carries the plan's name, the date, the axis, the legend and its
 * number; each promise stands on one page, by its words. */
static void
test_text_of_pages (void)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline_long (60, 300,
                                                                      0);
  g_autoptr (AccordChart) chart = NULL;
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GBytes) pdf = NULL;
  guint n_pages;

  accord_timeline_data_sort (data, ACCORD_TIMELINE_SORT_AGREED);
  chart = accord_timeline_chart_new (data);
  pdf = render (chart, "A4", "width", &n_pages);
  g_assert_cmpuint (n_pages, >, 2);
  for (guint page = 1; page <= n_pages; page++)
    {
      g_autofree char *text = extract_text (pdf, page);
      g_autofree char *number = g_strdup_printf ("page %u of %u", page,
                                                 n_pages);

      if (text == NULL)
        {
          g_test_skip ("there is no pdftotext on this machine");
          return;
        }
      assert_has (text, "Spring plan — Promised against deliverable");
      assert_has (text, "as of April 19, 2026");
      assert_has (text, "2026");
      assert_has (text, "Jun");
      assert_has (text, "deliverable, 5th to 95th percentile");
      assert_has (text, number);
      g_string_append (all, text);
    }
  for (guint i = 1; i <= 60; i++)
    {
      g_autofree char *title = g_strdup_printf ("Promise number %u\n", i);

      g_assert_cmpuint (count (all->str, title), ==, 1);
    }
}

/* A group that does not fit on a page has its heading on each. */
static void
test_torn_group (void)
{
  g_autoptr (AccordTimelineData) data
      = accord_timeline_data_new (SAMPLE_AS_OF, 0.7, NULL);
  g_autoptr (AccordChart) chart = NULL;
  g_autoptr (GBytes) pdf = NULL;
  guint n_pages;

  for (int i = 0; i < 40; i++)
    {
      AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;

      row.title = "a promise";
      row.group = "Platform";
      row.agreed = SAMPLE_AS_OF + i;
      accord_timeline_data_add (data, &row);
    }
  chart = accord_timeline_chart_new (data);
  pdf = render (chart, "A4", "width", &n_pages);
  g_assert_cmpuint (n_pages, >=, 3);
  for (guint page = 1; page <= n_pages; page++)
    {
      g_autofree char *text = extract_text (pdf, page);

      if (text == NULL)
        {
          g_test_skip ("there is no pdftotext on this machine");
          return;
        }
      g_assert_cmpuint (count (text, "Platform"), ==, 1);
      g_assert_cmpuint (count (text, "a promise"), >, 0);
    }
}

/* Side by side, the row labels repeat and the axis goes on. */
static void
test_text_of_tiles (void)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline_long (60, 300,
                                                                      0);
  g_autoptr (AccordChart) chart = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  accord_timeline_data_sort (data, ACCORD_TIMELINE_SORT_AGREED);
  chart = accord_timeline_chart_new (data);
  pdf = render (chart, "A3", "2x2", NULL);
  left = extract_text (pdf, 1);
  right = extract_text (pdf, 2);
  if (left == NULL || right == NULL)
    {
      g_test_skip ("there is no pdftotext on this machine");
      return;
    }
  assert_has (left, "1 of 2 across, 1 of 2 down");
  assert_has (right, "2 of 2 across, 1 of 2 down");
  g_assert_cmpuint (count (left, "Promise number"), >, 20);
  g_assert_cmpuint (count (left, "Promise number"), ==,
                    count (right, "Promise number"));
  assert_has (left, "May 2026");
  g_assert_null (strstr (right, "May 2026"));
  assert_has (right, "January 2027");
  g_assert_null (strstr (left, "January 2027"));
}

/* Every chart's words can be selected. */
static void
test_text_of_charts (void)
{
  static const char *const words[ACCORD_SAMPLES_N_CHARTS]
      = { "Audit trail", "Platform",        "Quality",
          "agreed",      "Usage reports",   "Negotiation",
          "Qualified",   "SCIM sync left out", "Single sign-on (SAML)" };

  for (guint i = 0; i < ACCORD_SAMPLES_N_CHARTS; i++)
    {
      g_autoptr (AccordChart) chart = accord_samples_chart (i, FALSE);
      g_autoptr (GBytes) pdf = render (chart, "Letter", "width", NULL);
      g_autofree char *text = extract_text (pdf, 1);

      if (text == NULL)
        {
          g_test_skip ("there is no pdftotext on this machine");
          return;
        }
      assert_has (text, words[i]);
      assert_has (text, accord_chart_get_title (chart));
    }
}

/* A need date that is held back is not in the file, in no form. */
static void
test_secret_is_not_in_file (void)
{
  GBytes *files[2];

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (AccordTimelineData) data
          = accord_timeline_data_new (SAMPLE_AS_OF, 0.7, NULL);
      AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;
      g_autoptr (AccordChart) chart = NULL;

      row.title = "SSO";
      row.want = SAMPLE_AS_OF + 20;
      row.need = SAMPLE_AS_OF + 40 + 100 * i;
      accord_timeline_data_add (data, &row);
      chart = accord_timeline_chart_new (data);
      files[i] = render (chart, "A4", "width", NULL);
    }
  g_assert_true (g_bytes_equal (files[0], files[1]));
  g_bytes_unref (files[0]);
  g_bytes_unref (files[1]);
}

static void
test_reproducible (void)
{
  g_autoptr (AccordChart) chart = accord_samples_chart (0, FALSE);
  g_autoptr (GBytes) first = render (chart, "A4", "width", NULL);
  g_autoptr (GBytes) second = render (chart, "A4", "width", NULL);

  g_assert_true (g_bytes_equal (first, second));
}

static gboolean
contains (GBytes     *bytes,
          const char *string)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, string, strlen (string)) != NULL;
}

static void
test_metadata (void)
{
  const char *info_options[] = { "-isodates", NULL };
  const char *outline_options[] = { "-xml", "-i", "-stdout", NULL };
  g_autoptr (AccordChart) chart = accord_samples_chart (0, FALSE);
  g_autoptr (GBytes) pdf = render (chart, "A4", "width", NULL);
  g_autofree char *said = ask_tool (pdf, "pdfinfo", info_options, NULL);
  g_autofree char *outline = ask_tool (pdf, "pdftohtml", outline_options,
                                       NULL);

  g_assert_true (contains (pdf, "%PDF-"));
  if (said == NULL || outline == NULL)
    {
      g_test_skip ("there is no pdfinfo or pdftohtml on this machine");
      return;
    }
  assert_has (said, "Spring plan — Promised against deliverable");
  assert_has (said, "Ada");
  assert_has (said, "2026-04-19T00:00:00");
  assert_has (outline, "<outline>");
  assert_has (strstr (outline, "<outline>"), "Promised against deliverable");
  assert_has (strstr (outline, "<outline>"), "Priya");
}

static void
test_cancelled (void)
{
  g_autoptr (AccordChart) chart = accord_samples_chart (0, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (AccordPaginator) paginator = NULL;
  g_autoptr (GError) error = NULL;
  AccordPaginatorOptions options;

  accord_paginator_options_init (&options);
  paginator = accord_paginator_new (chart, &options, NULL);
  g_cancellable_cancel (cancellable);
  g_assert_null (accord_chart_render_pdf (paginator, &info, cancellable,
                                          &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED);
}

static void
test_pictures (void)
{
  AccordPicture picture = { 800, 0,    1, ACCORD_CHART_THEME_LIGHT, FALSE,
                            ACCORD_DAY_NONE, ACCORD_DAY_NONE, TRUE };
  g_autoptr (AccordChart) chart = accord_samples_chart (0, FALSE);
  guint32 widths[2];

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) png = NULL;
      g_autoptr (GBytes) svg = NULL;
      const guint8 *data;
      gsize size;

      picture.scale = i + 1;
      png = accord_chart_render_picture (chart, ACCORD_OUTPUT_PNG, &picture,
                                         NULL);
      svg = accord_chart_render_picture (chart, ACCORD_OUTPUT_SVG, &picture,
                                         NULL);
      data = g_bytes_get_data (png, &size);
      g_assert_cmpuint (size, >, 1000);
      g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
      /* The width stands in the header, most significant byte first. */
      widths[i] = (guint32) data[16] << 24 | data[17] << 16 | data[18] << 8
                  | data[19];
      g_assert_true (contains (svg, "<svg"));
      g_assert_true (contains (svg, "</svg>"));
    }
  g_assert_cmpuint (widths[0], ==, 800);
  g_assert_cmpuint (widths[1], ==, 1600);
}

static void
test_too_large (void)
{
  AccordPicture picture = { 800, 0,    1, ACCORD_CHART_THEME_LIGHT, FALSE,
                            ACCORD_DAY_NONE, ACCORD_DAY_NONE, TRUE };
  g_autoptr (AccordTimelineData) data = accord_samples_timeline_long (5000,
                                                                      300, 0);
  g_autoptr (AccordChart) chart = accord_timeline_chart_new (data);
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_chart_render_picture (chart, ACCORD_OUTPUT_PNG,
                                              &picture, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
}

static void
test_formats (void)
{
  static const struct
  {
    const char *path;
    int format; /* -1 for none */
  } cases[] = { { "a.pdf", ACCORD_OUTPUT_PDF },  { "a/b.c.SVG", ACCORD_OUTPUT_SVG },
                { "plan.Png", ACCORD_OUTPUT_PNG }, { ".pdf", -1 },
                { "pdf", -1 },                     { "a.jpg", -1 },
                { "", -1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      AccordOutputFormat format;

      g_assert_cmpint (accord_output_format_guess (cases[i].path, &format,
                                                   &error),
                       ==, cases[i].format >= 0);
      if (cases[i].format >= 0)
        g_assert_cmpint (format, ==, cases[i].format);
      else
        g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
    }
}

/* A preview has the size that is asked for, and the same limits. */
static void
test_record (void)
{
  static const struct
  {
    double width, height;
    gboolean fits;
  } cases[] = {
    { 900, 0, TRUE },   { 900, 2000, TRUE }, { 1600, 700, TRUE },
    { 900, 100, FALSE },
  };
  g_autoptr (AccordChart) chart = accord_samples_chart (0, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AccordPicture picture
          = { .width = cases[i].width, .height = cases[i].height, .scale = 1,
              .theme = ACCORD_CHART_THEME_LIGHT, .first = ACCORD_DAY_NONE,
              .last = ACCORD_DAY_NONE, .legend = TRUE };
      g_autoptr (GError) error = NULL;
      cairo_surface_t *surface
          = accord_chart_record_picture (chart, &picture, &error);
      cairo_rectangle_t extents;

      if (!cases[i].fits)
        {
          g_assert_null (surface);
          g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
          continue;
        }
      g_assert_no_error (error);
      g_assert_true (cairo_recording_surface_get_extents (surface, &extents));
      g_assert_cmpfloat (extents.width, ==, cases[i].width);
      if (cases[i].height > 0)
        g_assert_cmpfloat (extents.height, ==, cases[i].height);
      else
        g_assert_cmpfloat (extents.height, >, 100);
      cairo_surface_destroy (surface);
    }
}

/* Where it cannot be written, an older file stays as it was. */
static void
test_write (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("chart", 5);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) nowhere = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  Scratch scratch;

  scratch_init (&scratch, "chart.png");
  file = g_file_new_for_path (scratch.path);
  g_assert_true (accord_chart_output_write (bytes, file, NULL, &error));
  g_assert_true (g_file_get_contents (scratch.path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "chart");

  nowhere = g_file_get_child (file, "below-a-file.png");
  g_assert_false (accord_chart_output_write (bytes, nowhere, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_IO);
  assert_has (error->message, "below-a-file.png");
  scratch_clear (&scratch);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/output/text-of-pages", test_text_of_pages);
  g_test_add_func ("/chart/output/torn-group", test_torn_group);
  g_test_add_func ("/chart/output/text-of-tiles", test_text_of_tiles);
  g_test_add_func ("/chart/output/text-of-charts", test_text_of_charts);
  g_test_add_func ("/chart/output/secret-is-not-in-file",
                   test_secret_is_not_in_file);
  g_test_add_func ("/chart/output/reproducible", test_reproducible);
  g_test_add_func ("/chart/output/metadata", test_metadata);
  g_test_add_func ("/chart/output/cancelled", test_cancelled);
  g_test_add_func ("/chart/output/pictures", test_pictures);
  g_test_add_func ("/chart/output/too-large", test_too_large);
  g_test_add_func ("/chart/output/formats", test_formats);
  g_test_add_func ("/chart/output/write", test_write);
  g_test_add_func ("/chart/output/record", test_record);

  return g_test_run ();
}
