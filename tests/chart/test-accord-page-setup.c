/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-error.h"
#include "accord-page-setup.h"

#include <string.h>

static void
test_papers (void)
{
  static const struct
  {
    const char *name;
    gboolean landscape;
    double width, height; /* in points */
  } cases[] = {
    { "A4", FALSE, 595.28, 841.89 },     { "a4", TRUE, 841.89, 595.28 },
    { "A3", FALSE, 841.89, 1190.55 },    { "Letter", FALSE, 612, 792 },
    { "Legal", TRUE, 1008, 612 },        { "254x508", FALSE, 720, 1440 },
    { "254x508", TRUE, 1440, 720 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordPageSetup setup;

      g_assert_true (accord_page_setup_parse (&setup, cases[i].name,
                                              cases[i].landscape, NULL));
      g_assert_cmpfloat_with_epsilon (setup.width, cases[i].width, 0.01);
      g_assert_cmpfloat_with_epsilon (setup.height, cases[i].height, 0.01);
      g_assert_cmpfloat_with_epsilon (setup.margin_left, 34.016, 0.01);
    }
}

static void
test_bad_papers (void)
{
  static const char *const names[]
      = { "", "A9", "A4 ", "100", "100x", "x100", "100x100x", "-100x100",
          "1x1", "6000x100", "nanxnan", "infx100", "100,5x100" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      AccordPageSetup setup;

      g_assert_false (accord_page_setup_parse (&setup, names[i], FALSE,
                                               &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, names[i]));
    }
}

static void
test_fits (void)
{
  static const struct
  {
    const char *text;
    guint columns, rows; /* 0 and 0: an error */
  } cases[] = {
    { "width", 1, 0 }, { "1x1", 1, 1 },  { "2x3", 2, 3 }, { "100x100", 100, 100 },
    { "0x1", 0, 0 },   { "1x0", 0, 0 },  { "101x1", 0, 0 }, { "2", 0, 0 },
    { "2x", 0, 0 },    { "x2", 0, 0 },   { "-1x2", 0, 0 }, { "2x3x", 0, 0 },
    { "", 0, 0 },      { "+2x3", 0, 0 }, { "9999999999999999999999x1", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      AccordPageFit fit;

      if (cases[i].columns > 0)
        {
          g_assert_true (accord_page_fit_parse (&fit, cases[i].text, &error));
          g_assert_cmpuint (fit.columns, ==, cases[i].columns);
          g_assert_cmpuint (fit.rows, ==, cases[i].rows);
        }
      else
        {
          g_assert_false (accord_page_fit_parse (&fit, cases[i].text,
                                                 &error));
          g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/page-setup/papers", test_papers);
  g_test_add_func ("/chart/page-setup/bad-papers", test_bad_papers);
  g_test_add_func ("/chart/page-setup/fits", test_fits);

  return g_test_run ();
}
