/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-date-flags.h"

#define WIDTH 900
#define AS_OF 20514 /* 2026-03-02, a Monday */

static AccordTimelineColumns *
create_columns (gboolean rtl)
{
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, rtl);
  g_autoptr (AccordWorkingDays) week
    = accord_working_days_new (ACCORD_WEEKDAYS_MON_FRI, NULL, 0);
  g_autoptr (AccordTimelineData) data
    = accord_timeline_data_new (AS_OF, 0.7, week);
  AccordChartFrame frame = { WIDTH, 90, AS_OF - 10, AS_OF + 110 };

  return accord_timeline_columns_new_single (data, text, &frame);
}

static AccordTimelineRow
make_row (AccordDay agreed,
          AccordDay ready,
          AccordDay need)
{
  AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;

  row.agreed = agreed;
  row.ready = ready;
  row.need = need;
  row.need_revealed = need != ACCORD_DAY_NONE;

  return row;
}

static const AccordDateFlag *
get_flag (GArray *flags,
          guint   i)
{
  return &g_array_index (flags, AccordDateFlag, i);
}

/* What there is to say of which dates. */
static void
test_words (void)
{
  static const struct
  {
    AccordDay agreed;
    AccordDay ready;
    AccordDay need;
    gboolean has_need;
    const char *words[4];
  } cases[] = {
    { ACCORD_DAY_NONE, ACCORD_DAY_NONE, ACCORD_DAY_NONE, FALSE, { NULL } },
    { AS_OF + 10, ACCORD_DAY_NONE, ACCORD_DAY_NONE, FALSE,
      { "promised Mar 12", NULL } },
    { AS_OF + 10, AS_OF + 60, ACCORD_DAY_NONE, FALSE,
      { "promised Mar 12", "70\u00a0% sure by May 1", NULL } },
    { ACCORD_DAY_NONE, AS_OF + 60, ACCORD_DAY_NONE, TRUE,
      { "70\u00a0% sure by May 1", "need date held back", NULL } },
    { AS_OF + 10, AS_OF + 60, AS_OF + 90, TRUE,
      { "promised Mar 12", "70\u00a0% sure by May 1", "needed by May 31" } },
  };
  g_autoptr (AccordTimelineColumns) columns = create_columns (FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordTimelineRow row
        = make_row (cases[i].agreed, cases[i].ready, cases[i].need);
      g_autoptr (GArray) flags
        = accord_date_flags_new (&row, 0.7, cases[i].has_need, columns);
      guint n = 0;

      while (cases[i].words[n] != NULL)
        n++;
      g_assert_cmpuint (flags->len, ==, n);
      for (guint k = 0; k < n; k++)
        g_assert_cmpstr (get_flag (flags, k)->words, ==, cases[i].words[k]);
    }
}

/* However close the dates are, and at whichever end of the time. */
static void
test_clear_of_each_other (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (AccordTimelineColumns) columns = create_columns (rtl);

      for (int day = -10; day <= 108; day += 2)
        {
          AccordTimelineRow row
            = make_row (AS_OF + day, AS_OF + day + 1, AS_OF + day + 2);
          g_autoptr (GArray) flags
            = accord_date_flags_new (&row, 0.7, TRUE, columns);

          g_assert_cmpuint (flags->len, ==, 3);
          for (guint i = 0; i < flags->len; i++)
            {
              const AccordDateFlag *flag = get_flag (flags, i);

              g_assert_cmpfloat (flag->x, >=, 0);
              g_assert_cmpfloat (flag->x + flag->width, <=, WIDTH + 1);
              if (i > 0)
                g_assert_cmpfloat (get_flag (flags, i - 1)->x
                                     + get_flag (flags, i - 1)->width,
                                   <, flag->x);
            }
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-flags/words", test_words);
  g_test_add_func ("/date-flags/clear-of-each-other",
                   test_clear_of_each_other);

  return g_test_run ();
}
