/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which ways out are worth looking at.
 *
 * Those that help the promise beyond the error, and that none of the others
 * surpasses: a way out is dominated when another one is at least about as good
 * in everything that somebody in the room cares for, and better in something.
 * Of what is left, those that reach the confidence go before those that only
 * come closer; then they are sorted by the worth of the plan, and where that
 * is about the same, by the overtime they ask for, then by the promise's
 * chance. */

#include "config.h"

#include "accord-ways-out-private.h"

#include "accord-ways-out.h"

#include <math.h>

/* What brings a promise less is no way out for it. */
#define LEAST_HELP 0.03

/* Chances closer than this are the same to anybody who has to decide. */
#define SAME_CHANCE 0.02

/* And person-days, and hours. */
#define SAME_DAYS  0.5
#define SAME_HOURS 2

/* Of the worth of the plan: smaller differences do not make an order. */
#define SAME_WORTH 0.002

typedef struct
{
  gboolean better;
  gboolean worse;
} Comparison;

/* Notes whether the first is better or worse; more is better. */
static void
compare (Comparison *self,
         double      a,
         double      b,
         double      same)
{
  if (a > b + same)
    self->better = TRUE;
  else if (a < b - same)
    self->worse = TRUE;
}

static double
sum_harm (AccordWayOut *way)
{
  AccordForecastDifference *difference = accord_way_out_get_difference (way);
  double harm = 0;

  for (guint i = 0; i < accord_forecast_difference_get_n (difference); i++)
    {
      const AccordPromiseDifference *one
        = accord_forecast_difference_get (difference, i);

      if (one->promise != accord_way_out_get_promise (way)
          && one->effect != ACCORD_EFFECT_SAME)
        harm -= one->chance.value;
    }

  return harm;
}

/* How far apart two worths must be to be different. */
static double
same_worth (AccordWayOut *a,
            AccordWayOut *b)
{
  double errors = hypot (accord_way_out_get_figures (a)->worth_change.error,
                         accord_way_out_get_figures (b)->worth_change.error);
  AccordForecast *base = accord_forecast_difference_get_before (
    accord_way_out_get_difference (a));

  return MAX (isnan (errors) ? 0 : 2 * errors,
              SAME_WORTH * fabs (accord_forecast_get_totals (base)->worth));
}

/* Whether @a surpasses @b. */
static gboolean
dominates (AccordWayOut *a,
           AccordWayOut *b)
{
  const AccordWayOutFigures *x = accord_way_out_get_figures (a);
  const AccordWayOutFigures *y = accord_way_out_get_figures (b);
  Comparison comparison = { FALSE, FALSE };

  if (y->reaches && !x->reaches)
    return FALSE;
  compare (&comparison, x->chance, y->chance, SAME_CHANCE);
  compare (&comparison, x->worth_change.value, y->worth_change.value,
           same_worth (a, b));
  compare (&comparison, x->win, y->win, 0.005);
  compare (&comparison, -x->days, -y->days, SAME_DAYS);
  compare (&comparison, -x->overtime_hours, -y->overtime_hours, SAME_HOURS);
  compare (&comparison, -sum_harm (a), -sum_harm (b), SAME_CHANCE);
  /* Keeping the date is something too; so is all of it at once. */
  compare (&comparison, accord_way_out_get_kind (a) != ACCORD_WAY_OUT_LATER,
           accord_way_out_get_kind (b) != ACCORD_WAY_OUT_LATER, 0.5);
  compare (&comparison, accord_way_out_get_kind (a) != ACCORD_WAY_OUT_SPLIT,
           accord_way_out_get_kind (b) != ACCORD_WAY_OUT_SPLIT, 0.5);

  /* Of two that are cut in the same way, the one that cuts less. */
  if (accord_way_out_get_kind (a) == accord_way_out_get_kind (b))
    compare (&comparison, -(double) _accord_way_out_get_idea (a)->n_missed,
             -(double) _accord_way_out_get_idea (b)->n_missed, 0.5);

  return comparison.better && !comparison.worse;
}

/* Two that do the same for the same price are one; the first stays. */
static gboolean
is_double (AccordWayOut *a,
           AccordWayOut *b)
{
  const AccordWayOutFigures *x = accord_way_out_get_figures (a);
  const AccordWayOutFigures *y = accord_way_out_get_figures (b);

  return accord_way_out_get_kind (a) == accord_way_out_get_kind (b)
         && fabs (x->chance - y->chance) < SAME_CHANCE
         && fabs (x->worth_change.value - y->worth_change.value)
              <= same_worth (a, b)
         && fabs (sum_harm (a) - sum_harm (b)) < SAME_CHANCE
         && fabs (x->win - y->win) < 0.005;
}

static gboolean
is_surpassed (GPtrArray *helping,
              guint      i)
{
  for (guint k = 0; k < helping->len; k++)
    if (k != i
        && (dominates (helping->pdata[k], helping->pdata[i])
            || (k < i && is_double (helping->pdata[k], helping->pdata[i])
                && !dominates (helping->pdata[i], helping->pdata[k]))))
      return TRUE;

  return FALSE;
}

static int
compare_by_worth (gconstpointer a,
                  gconstpointer b,
                  gpointer      unit)
{
  const AccordWayOutFigures *x
    = accord_way_out_get_figures (*(AccordWayOut *const *) a);
  const AccordWayOutFigures *y
    = accord_way_out_get_figures (*(AccordWayOut *const *) b);
  /* In steps: "about the same" of neighbours would be no order. */
  double p = rint (x->worth_change.value / *(double *) unit);
  double q = rint (y->worth_change.value / *(double *) unit);

  if (!(p == q))
    return p > q ? -1 : 1;
  /* What is taken from people's evenings is in no worth; see
   * accord-forecast-input-extra.c. */
  if (fabs (x->overtime_hours - y->overtime_hours) > SAME_HOURS)
    return x->overtime_hours < y->overtime_hours ? -1 : 1;

  return (x->chance < y->chance) - (x->chance > y->chance);
}

static int
compare_by_reach (gconstpointer a,
                  gconstpointer b,
                  gpointer      unit)
{
  const AccordWayOutFigures *x
    = accord_way_out_get_figures (*(AccordWayOut *const *) a);
  const AccordWayOutFigures *y
    = accord_way_out_get_figures (*(AccordWayOut *const *) b);

  if (x->reaches != y->reaches)
    return x->reaches ? -1 : 1;

  return compare_by_worth (a, b, unit);
}

static gboolean
is_help (AccordWayOut *way)
{
  const AccordWayOutFigures *figures = accord_way_out_get_figures (way);

  return figures->effect == ACCORD_EFFECT_HELPED
         && (figures->reaches || figures->chance_change.value >= LEAST_HELP);
}

/* Threads bring them in any order; the answer shall not hang on that. */
static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint x = _accord_way_out_get_idea (*(AccordWayOut *const *) a)->number;
  guint y = _accord_way_out_get_idea (*(AccordWayOut *const *) b)->number;

  return (x > y) - (x < y);
}

/*
 * _accord_ways_out_choose:
 * @all: (element-type AccordWayOut): all that were tried
 *
 * Returns: (transfer full) (element-type AccordWayOut): those to be shown
 */
GPtrArray *
_accord_ways_out_choose (GPtrArray *all)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) helping = g_ptr_array_new ();
  double unit = 1;

  for (guint i = 0; i < all->len; i++)
    if (is_help (all->pdata[i]))
      g_ptr_array_add (helping, all->pdata[i]);
  g_ptr_array_sort (helping, compare_numbers);
  for (guint i = 0; i < helping->len; i++)
    {
      if (!is_surpassed (helping, i))
        g_ptr_array_add (chosen, g_object_ref (helping->pdata[i]));
      unit = MAX (unit, same_worth (helping->pdata[i], helping->pdata[i]) / 2);
    }

  g_ptr_array_sort_with_data (chosen, compare_by_reach, &unit);
  if (chosen->len > ACCORD_WAYS_OUT_MOST)
    g_ptr_array_set_size (chosen, ACCORD_WAYS_OUT_MOST);
  g_ptr_array_sort_with_data (chosen, compare_by_worth, &unit);

  return chosen;
}
