/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-timeline-data.h"

#include <math.h>

struct _AccordTimelineData
{
  gatomicrefcount ref_count;
  AccordDay as_of;
  double confidence;
  AccordWorkingDays *calendar;
  GArray *rows; /* of AccordTimelineRow */
  GStringChunk *strings;
};

/**
 * accord_timeline_data_new:
 * @as_of: the plan's "as of" day, drawn as today
 * @confidence: the plan's confidence, from 0 to 1
 * @calendar: (nullable): which days are worked; %NULL to shade none
 *
 * Returns: (transfer full): data without rows
 */
AccordTimelineData *
accord_timeline_data_new (AccordDay          as_of,
                          double             confidence,
                          AccordWorkingDays *calendar)
{
  AccordTimelineData *self;

  g_return_val_if_fail (accord_day_is_valid (as_of), NULL);

  self = g_new0 (AccordTimelineData, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->as_of = as_of;
  self->confidence = confidence;
  self->calendar = calendar != NULL ? accord_working_days_ref (calendar) : NULL;
  self->rows = g_array_new (FALSE, FALSE, sizeof (AccordTimelineRow));
  self->strings = g_string_chunk_new (4096);

  return self;
}

/**
 * accord_timeline_data_ref:
 *
 * Returns: (transfer full): @self
 */
AccordTimelineData *
accord_timeline_data_ref (AccordTimelineData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * accord_timeline_data_unref:
 * @self: (transfer full): data
 */
void
accord_timeline_data_unref (AccordTimelineData *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->calendar, accord_working_days_unref);
  g_array_unref (self->rows);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* A string that many rows share is kept once. */
static const char *
keep (AccordTimelineData *self,
      const char         *string)
{
  return string != NULL ? g_string_chunk_insert_const (self->strings, string)
                        : NULL;
}

/**
 * accord_timeline_data_add:
 * @row: a promise; copied with its strings
 */
void
accord_timeline_data_add (AccordTimelineData      *self,
                          const AccordTimelineRow *row)
{
  AccordTimelineRow copy;

  g_return_if_fail (self != NULL);
  g_return_if_fail (row != NULL && row->title != NULL);

  copy = *row;
  copy.title = keep (self, row->title);
  copy.account = keep (self, row->account);
  copy.group = keep (self, row->group);
  g_array_append_val (self->rows, copy);
}

/**
 * accord_timeline_row_get_gap:
 * @days: (out) (optional): deliverable minus agreed date, in calendar days
 *
 * Returns: whether the promise has both dates
 */
gboolean
accord_timeline_row_get_gap (const AccordTimelineRow *row,
                             int                     *days)
{
  g_return_val_if_fail (row != NULL, FALSE);

  if (row->agreed == ACCORD_DAY_NONE || row->ready == ACCORD_DAY_NONE)
    return FALSE;

  if (days != NULL)
    *days = row->ready - row->agreed;
  return TRUE;
}

/* What a row is sorted by, the least first; without one last. */
static double
get_key (const AccordTimelineRow *row,
         AccordTimelineSort       sort)
{
  AccordDay day = row->agreed != ACCORD_DAY_NONE ? row->agreed : row->want;
  int gap;

  switch (sort)
    {
    case ACCORD_TIMELINE_SORT_AGREED:
      return day != ACCORD_DAY_NONE ? day : HUGE_VAL;
    case ACCORD_TIMELINE_SORT_READY:
      return row->ready != ACCORD_DAY_NONE ? row->ready : HUGE_VAL;
    case ACCORD_TIMELINE_SORT_GAP:
      return accord_timeline_row_get_gap (row, &gap) ? -gap : HUGE_VAL;
    case ACCORD_TIMELINE_SORT_CHANCE:
      return row->chance >= 0 ? row->chance : HUGE_VAL;
    case ACCORD_TIMELINE_SORT_NONE:
    case ACCORD_TIMELINE_SORT_TITLE:
    default:
      return 0;
    }
}

static int
compare_rows (const void *a,
              const void *b,
              gpointer    user_data)
{
  const AccordTimelineRow *x = a, *y = b;
  AccordTimelineSort sort = GPOINTER_TO_INT (user_data);
  double key_x = get_key (x, sort), key_y = get_key (y, sort);
  int order = 0;

  if (x->group != y->group)
    {
      /* Rows under no heading come last. */
      if (x->group == NULL || y->group == NULL)
        return x->group == NULL ? 1 : -1;
      if (x->group_rank != y->group_rank)
        return x->group_rank < y->group_rank ? -1 : 1;
      order = g_utf8_collate (x->group, y->group);
      if (order != 0)
        return order;
    }
  if (sort == ACCORD_TIMELINE_SORT_TITLE)
    order = g_utf8_collate (x->title, y->title);

  return order != 0 ? order : (key_x > key_y) - (key_x < key_y);
}

/**
 * accord_timeline_data_sort:
 *
 * Brings the rows of a group together, in the order of the groups' ranks and
 * names, and sorts them within; equals stay in their order.
 */
void
accord_timeline_data_sort (AccordTimelineData *self,
                           AccordTimelineSort  sort)
{
  g_return_if_fail (self != NULL);

  /* GLib's sort is stable: equals keep their order. */
  g_array_sort_with_data (self->rows, compare_rows, GINT_TO_POINTER (sort));
}

/**
 * accord_timeline_data_get_n_rows:
 *
 * Returns: how many promises there are
 */
guint
accord_timeline_data_get_n_rows (const AccordTimelineData *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * accord_timeline_data_get_row:
 * @index: less than accord_timeline_data_get_n_rows()
 *
 * Returns: (transfer none): the promise
 */
const AccordTimelineRow *
accord_timeline_data_get_row (const AccordTimelineData *self,
                              guint                     index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->rows->len, NULL);

  return &g_array_index (self->rows, AccordTimelineRow, index);
}

/**
 * accord_timeline_data_get_as_of:
 *
 * Returns: the plan's "as of" day
 */
AccordDay
accord_timeline_data_get_as_of (const AccordTimelineData *self)
{
  g_return_val_if_fail (self != NULL, ACCORD_DAY_NONE);

  return self->as_of;
}

/**
 * accord_timeline_data_get_confidence:
 *
 * Returns: the plan's confidence
 */
double
accord_timeline_data_get_confidence (const AccordTimelineData *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->confidence;
}

/**
 * accord_timeline_data_get_calendar:
 *
 * Returns: (transfer none) (nullable): which days are worked
 */
AccordWorkingDays *
accord_timeline_data_get_calendar (const AccordTimelineData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->calendar;
}

static void
widen (AccordDay  day,
       AccordDay *first,
       AccordDay *last)
{
  if (!accord_day_is_valid (day))
    return;

  *first = MIN (*first, day);
  *last = MAX (*last, day);
}

static void
widen_by_quantile (double     day,
                   AccordDay *first,
                   AccordDay *last)
{
  if (isfinite (day) && day >= ACCORD_DAY_MIN && day <= ACCORD_DAY_MAX)
    widen ((AccordDay) floor (day), first, last);
}

/**
 * accord_timeline_data_get_range:
 * @first: (out): the first day that there is something to show on
 * @last: (out): the last one
 *
 * The range holds the "as of" day, every date that may be shown, and the
 * distributions, with a little room at both ends.
 */
void
accord_timeline_data_get_range (const AccordTimelineData *self,
                                AccordDay                *first,
                                AccordDay                *last)
{
  int room;

  g_return_if_fail (self != NULL);
  g_return_if_fail (first != NULL && last != NULL);

  *first = *last = self->as_of;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const AccordTimelineRow *row = accord_timeline_data_get_row (self, i);

      widen (row->want, first, last);
      widen (row->agreed, first, last);
      widen (row->baseline, first, last);
      widen (row->steps_likely, first, last);
      widen (row->ready, first, last);
      if (row->need_revealed)
        widen (row->need, first, last);
      for (int j = 0; j < ACCORD_TIMELINE_N_QUANTILES && row->has_quantiles;
           j++)
        widen_by_quantile (row->quantiles[j], first, last);
    }

  room = MAX (7, (*last - *first) / 30);
  *first = accord_day_add (*first, -room);
  *last = accord_day_add (*last, room);
}
