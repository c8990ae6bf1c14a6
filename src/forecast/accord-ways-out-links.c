/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The features of a promise, as those see them who want it smaller. */

#include "config.h"

#include "accord-ways-out-links-private.h"

#include "accord-feature.h"
#include "accord-part.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What leaving out a feature costs nobody still counts as a little. */
#define LEAST_LOSS 0.01

static gboolean
is_open (AccordEntity *link)
{
  AccordEntity *feature
    = accord_entity_get_referred (link, ACCORD_PROMISE_FEATURE_FEATURE);
  int status = accord_entity_get_choice (feature, ACCORD_FEATURE_STATUS);

  return !accord_entity_get_boolean (link, ACCORD_PROMISE_FEATURE_LEFT_OUT)
         && status != ACCORD_FEATURE_STATUS_DONE
         && status != ACCORD_FEATURE_STATUS_DROPPED;
}

/* How far a feature can be done without, the most first; with what else is
 * the same, what takes the most work. */
static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  AccordEntity *x = *(AccordEntity *const *) a;
  AccordEntity *y = *(AccordEntity *const *) b;
  int by_level = accord_entity_get_choice (y, ACCORD_PROMISE_FEATURE_LEVEL)
                 - accord_entity_get_choice (x, ACCORD_PROMISE_FEATURE_LEVEL);
  double factor_x
    = accord_entity_get_number (x, ACCORD_PROMISE_FEATURE_WIN_FACTOR);
  double factor_y
    = accord_entity_get_number (y, ACCORD_PROMISE_FEATURE_WIN_FACTOR);

  if (by_level != 0)
    return by_level;

  return (factor_x < factor_y) - (factor_x > factor_y);
}

/*
 * _accord_way_out_links_list:
 * @musts: whether to list also what the promise can't do without
 *
 * Returns: (transfer full) (element-type AccordEntity): the links to its
 *   features that are still to be done, those first that can be done without
 *   the most
 */
GPtrArray *
_accord_way_out_links_list (AccordWaysOutCase *self,
                            gboolean           musts)
{
  GPtrArray *links = accord_entity_list_referrers (
    self->promise, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_PROMISE);

  for (guint i = links->len; i-- > 0;)
    if (!is_open (links->pdata[i])
        || (!musts
            && accord_entity_get_choice (links->pdata[i],
                                         ACCORD_PROMISE_FEATURE_LEVEL)
                 == ACCORD_NEED_LEVEL_MUST))
      g_ptr_array_remove_index (links, i);
  g_ptr_array_sort (links, compare_links);

  return links;
}

/* Person-days that are likely to be left of a feature and its pieces. */
static double
count_days (AccordEntity *feature)
{
  g_autoptr (GPtrArray) parts = accord_entity_list_referrers (
    feature, ACCORD_TYPE_PART, ACCORD_PART_FEATURE);
  g_autoptr (GPtrArray) pieces = accord_entity_list_referrers (
    feature, ACCORD_TYPE_FEATURE, ACCORD_FEATURE_PARENT);
  double days = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      double left = accord_entity_get_number (parts->pdata[i],
                                              ACCORD_PART_REMAINING_LIKELY);
      double likely = accord_entity_get_number (parts->pdata[i],
                                                ACCORD_PART_ESTIMATE_LIKELY);
      double done
        = accord_entity_get_number (parts->pdata[i], ACCORD_PART_DONE_EFFORT);

      if (isnan (left))
        left = isnan (likely) ? 0 : MAX (likely - done, 0);
      days += left;
    }
  for (guint i = 0; i < pieces->len; i++)
    days += count_days (pieces->pdata[i]);

  return days;
}

/*
 * _accord_way_out_links_count_days:
 *
 * Returns: the person-days that are likely to be left of the features behind
 *   @links
 */
double
_accord_way_out_links_count_days (GPtrArray *links)
{
  double days = 0;

  for (guint i = 0; i < links->len; i++)
    days += count_days (accord_entity_get_referred (
      links->pdata[i], ACCORD_PROMISE_FEATURE_FEATURE));

  return days;
}

static gboolean
is_needed_elsewhere (AccordEntity *link)
{
  AccordEntity *feature
    = accord_entity_get_referred (link, ACCORD_PROMISE_FEATURE_FEATURE);
  g_autoptr (GPtrArray) others = accord_entity_list_referrers (
    feature, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_FEATURE);

  for (guint i = 0; i < others->len; i++)
    {
      AccordEntity *promise = accord_entity_get_referred (
        others->pdata[i], ACCORD_PROMISE_FEATURE_PROMISE);

      if (others->pdata[i] != link
          && !accord_entity_get_boolean (others->pdata[i],
                                         ACCORD_PROMISE_FEATURE_LEFT_OUT)
          && accord_promise_takes_part (ACCORD_PROMISE (promise)))
        return TRUE;
    }

  return FALSE;
}

/*
 * _accord_way_out_link_count_spared:
 *
 * Returns: the person-days that are not to be done when the feature behind
 *   @link is left out; 0 where others need it too
 */
double
_accord_way_out_link_count_spared (AccordEntity *link)
{
  return is_needed_elsewhere (link)
           ? 0
           : count_days (accord_entity_get_referred (
               link, ACCORD_PROMISE_FEATURE_FEATURE));
}

/* Person-days that it spares for each part of the chance to win. */
static double
get_yield (AccordEntity *link)
{
  double factor
    = accord_entity_get_number (link, ACCORD_PROMISE_FEATURE_WIN_FACTOR);

  return _accord_way_out_link_count_spared (link)
         / MAX (1 - factor, LEAST_LOSS);
}

static int
compare_yields (gconstpointer a,
                gconstpointer b)
{
  double x = get_yield (*(AccordEntity *const *) a);
  double y = get_yield (*(AccordEntity *const *) b);

  return (x < y) - (x > y);
}

/*
 * _accord_way_out_links_list_cheapest:
 * @n: how many; 0 for all
 *
 * Returns: (transfer full) (element-type AccordEntity): the links to the
 *   features that the promise can do without, and that spare the most work for
 *   what they cost in the chance to win
 */
GPtrArray *
_accord_way_out_links_list_cheapest (AccordWaysOutCase *self,
                                     guint              n)
{
  GPtrArray *links = _accord_way_out_links_list (self, FALSE);

  g_ptr_array_sort (links, compare_yields);
  if (n > 0 && n < links->len)
    g_ptr_array_set_size (links, (int) n);

  return links;
}

/*
 * _accord_way_out_links_dup_names:
 *
 * Returns: (transfer full): “A”, “B”, “C”: the features behind @links
 */
char *
_accord_way_out_links_dup_names (GPtrArray *links)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      AccordEntity *feature = accord_entity_get_referred (
        links->pdata[i], ACCORD_PROMISE_FEATURE_FEATURE);
      g_autofree char *name = accord_entity_dup_label (feature);

      /* Translators: stands between the names of a list. */
      g_string_append (text, i == 0 ? "" : _ (", "));
      /* Translators: the name of a feature. */
      g_string_append_printf (text, _ ("“%s”"), name);
    }

  return g_string_free (text, FALSE);
}
