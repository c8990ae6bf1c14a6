/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which ways out are worth looking at.
 *
 * Those that help the promise beyond the error, and that none of the others
 * surpasses: a way out is dominated when another one is at least about as good
 * in everything that somebody in the room cares for, and better in something.
 * Of what is left, those that reach the confidence go before those that only
 * come closer; then they are sorted by the worth of the plan, and where that
 * is about the same, by the overtime they ask for, by whether they reach the
 * confidence, by how much they change, then by the promise's chance. */

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

typedef struct
{
  gboolean better;
  gboolean worse;
} Comparison;

/* What is worth about the same is in one band; the first is worth most. */
typedef struct
{
  AccordWayOut *way;
  guint band;
} Ranked;

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
              ACCORD_WAYS_OUT_SAME_WORTH
                * fabs (accord_forecast_get_totals (base)->worth));
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

/* Threads bring them in any order; the answer shall not hang on that. */
static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint x = _accord_way_out_get_idea (*(AccordWayOut *const *) a)->number;
  guint y = _accord_way_out_get_idea (*(AccordWayOut *const *) b)->number;

  return (x > y) - (x < y);
}

/* By worth alone, the most first; what was thought of first before others. */
static int
compare_worths (gconstpointer a,
                gconstpointer b)
{
  const Ranked *x = a;
  const Ranked *y = b;
  double p = accord_way_out_get_figures (x->way)->worth_change.value;
  double q = accord_way_out_get_figures (y->way)->worth_change.value;

  if (p != q)
    return p > q ? -1 : 1;

  return compare_numbers (&x->way, &y->way);
}

/* What is worth about the same as the best of its band is in that band, so
 * that what is the same makes an order all the same: of neighbours' "about the
 * same" it would be none. */
static void
find_bands (GArray *ranked)
{
  AccordWayOut *top = NULL;
  guint band = 0;

  g_array_sort (ranked, compare_worths);
  for (guint i = 0; i < ranked->len; i++)
    {
      Ranked *one = &g_array_index (ranked, Ranked, i);

      if (top == NULL
          || accord_way_out_get_figures (top)->worth_change.value
                 - accord_way_out_get_figures (one->way)->worth_change.value
               > same_worth (top, one->way))
        {
          top = one->way;
          band++;
        }
      one->band = band;
    }
}

static int
count_changes (AccordWayOut *way)
{
  return (int) accord_change_get_n_ops (accord_way_out_get_change (way));
}

/* What is taken from people's evenings is in no worth, see
 * accord-forecast-input-extra.c: it comes behind what is worth as much without
 * it. Then the fewest changes that do. */
static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const Ranked *x = a;
  const Ranked *y = b;
  const AccordWayOutFigures *p = accord_way_out_get_figures (x->way);
  const AccordWayOutFigures *q = accord_way_out_get_figures (y->way);
  double more = rint (p->overtime_hours / SAME_HOURS)
                - rint (q->overtime_hours / SAME_HOURS);

  if (x->band != y->band)
    return x->band < y->band ? -1 : 1;
  if (more < 0 || more > 0)
    return more < 0 ? -1 : 1;
  if (p->reaches != q->reaches)
    return p->reaches ? -1 : 1;
  if (count_changes (x->way) != count_changes (y->way))
    return count_changes (x->way) - count_changes (y->way);
  if (p->chance != q->chance)
    return p->chance > q->chance ? -1 : 1;

  return compare_numbers (&x->way, &y->way);
}

static int
compare_by_reach (gconstpointer a,
                  gconstpointer b)
{
  gboolean x = accord_way_out_get_figures (((const Ranked *) a)->way)->reaches;
  gboolean y = accord_way_out_get_figures (((const Ranked *) b)->way)->reaches;

  return x != y ? y - x : compare_ranks (a, b);
}

static gboolean
is_help (AccordWayOut *way)
{
  const AccordWayOutFigures *figures = accord_way_out_get_figures (way);

  return figures->effect == ACCORD_EFFECT_HELPED
         && (figures->reaches || figures->chance_change.value >= LEAST_HELP);
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
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));

  for (guint i = 0; i < all->len; i++)
    if (is_help (all->pdata[i]))
      g_ptr_array_add (helping, all->pdata[i]);
  g_ptr_array_sort (helping, compare_numbers);
  for (guint i = 0; i < helping->len; i++)
    {
      Ranked one = { helping->pdata[i], 0 };

      if (!is_surpassed (helping, i))
        g_array_append_val (ranked, one);
    }

  find_bands (ranked);
  g_array_sort (ranked, compare_by_reach);
  if (ranked->len > ACCORD_WAYS_OUT_MOST)
    g_array_set_size (ranked, ACCORD_WAYS_OUT_MOST);
  g_array_sort (ranked, compare_ranks);
  for (guint i = 0; i < ranked->len; i++)
    g_ptr_array_add (chosen,
                     g_object_ref (g_array_index (ranked, Ranked, i).way));

  return chosen;
}
