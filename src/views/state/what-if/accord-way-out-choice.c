/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordWayOutChoice: set_promise begins a search; choose, add → preview;
 * decide makes it so.
 */

#include "config.h"

#include "accord-way-out-choice.h"

#include "accord-decisions.h"
#include "accord-error.h"
#include "accord-way-out-search.h"
#include "accord-ways-out-sheet.h"

#include <glib/gi18n-lib.h>

#define NONE G_MAXUINT

struct _AccordWayOutChoice
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordDay today;

  AccordWayOutSearch *search;
  guint chosen[2];            /* positions; NONE for none */
  char *names[2];             /* of what is chosen */
  AccordWayOut *preview;      /* what they are together; NULL for none */
  gboolean combining;
  char *problem;              /* why there is no preview */
};

G_DEFINE_FINAL_TYPE (AccordWayOutChoice, accord_way_out_choice, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_changed (AccordWayOutChoice *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static AccordWaysOut *
get_found (AccordWayOutChoice *self)
{
  return accord_way_out_search_get_found (self->search);
}

static AccordEntity *
get_promise (AccordWayOutChoice *self)
{
  return ACCORD_ENTITY (accord_way_out_search_get_promise (self->search));
}

static void
set_problem (AccordWayOutChoice *self,
             const char         *problem)
{
  g_free (self->problem);
  self->problem = g_strdup (problem);
}

/* While a date is dragged the forecaster is the drag's: it is only left alone
 * where there is nothing of ours to end. */
static void
end_preview (AccordWayOutChoice *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->chosen); i++)
    {
      self->chosen[i] = NONE;
      g_clear_pointer (&self->names[i], g_free);
    }
  self->combining = FALSE;
  if (self->preview == NULL)
    return;

  g_clear_object (&self->preview);
  accord_forecaster_preview (self->forecaster, NULL, NULL);
}

static void
show_preview (AccordWayOutChoice *self,
              AccordWayOut       *way_out)
{
  g_autoptr (GError) error = NULL;

  g_set_object (&self->preview, way_out);
  if (!accord_forecaster_preview (self->forecaster,
                                  accord_way_out_get_change (way_out),
                                  &error))
    {
      end_preview (self);
      set_problem (self, error->message);
    }
}

static void
set_chosen (AccordWayOutChoice *self,
            guint               i,
            guint               position)
{
  g_free (self->names[i]);
  self->chosen[i] = position;
  self->names[i] = g_strdup (
    accord_way_out_get_name (accord_way_out_choice_get (self, position)));
}

/* What is found more exactly has other figures, and may stand elsewhere or
 * not at all; it is known by its name. */
static void
found_cb (AccordWayOutChoice *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->chosen); i++)
    if (self->names[i] != NULL
        && !accord_way_out_search_find (self->search, self->names[i],
                                        &self->chosen[i]))
      self->chosen[i] = NONE;

  if ((self->names[0] != NULL && self->chosen[0] == NONE)
      || (self->names[1] != NULL && self->chosen[1] == NONE))
    end_preview (self);
  else if (self->names[0] != NULL && self->names[1] == NULL)
    show_preview (self, accord_way_out_choice_get (self, self->chosen[0]));
  emit_changed (self);
}

static void
stale_cb (AccordWayOutChoice *self)
{
  set_problem (self, NULL);
  end_preview (self);
  emit_changed (self);
}

static void
accord_way_out_choice_dispose (GObject *object)
{
  AccordWayOutChoice *self = ACCORD_WAY_OUT_CHOICE (object);

  if (self->forecaster != NULL)
    end_preview (self);
  if (self->search != NULL)
    accord_way_out_search_set_promise (self->search, NULL);
  g_clear_object (&self->search);
  g_clear_object (&self->forecaster);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (accord_way_out_choice_parent_class)->dispose (object);
}

static void
accord_way_out_choice_class_init (AccordWayOutChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_way_out_choice_dispose;

  /**
   * AccordWayOutChoice::changed:
   *
   * Other ways out are there, or others are weighed.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_WAY_OUT_CHOICE, G_SIGNAL_RUN_LAST,
                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_way_out_choice_init (AccordWayOutChoice *self)
{
  self->chosen[0] = self->chosen[1] = NONE;
}

/**
 * accord_way_out_choice_new:
 * @forecaster: of @plan; previews what is weighed
 * @today: the as-of day where the plan does not fix one
 *
 * Returns: (transfer full): a choice without a promise
 */
AccordWayOutChoice *
accord_way_out_choice_new (AccordPlan       *plan,
                           AccordForecaster *forecaster,
                           AccordDay         today)
{
  AccordWayOutChoice *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_FORECASTER (forecaster), NULL);

  self = g_object_new (ACCORD_TYPE_WAY_OUT_CHOICE, NULL);
  self->plan = g_object_ref (plan);
  self->forecaster = g_object_ref (forecaster);
  self->today = today;
  self->search = accord_way_out_search_new (plan, today);
  g_signal_connect_object (self->search, "stale", G_CALLBACK (stale_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "found", G_CALLBACK (found_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "changed", G_CALLBACK (emit_changed),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * accord_way_out_choice_get_promise:
 *
 * Returns: (transfer none) (nullable): whose ways out these are
 */
AccordPromise *
accord_way_out_choice_get_promise (AccordWayOutChoice *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self), NULL);

  return accord_way_out_search_get_promise (self->search);
}

/**
 * accord_way_out_choice_set_promise:
 * @promise: (nullable): whose ways out to look for
 *
 * Drops what was weighed, and looks for the ways out of @promise.
 */
void
accord_way_out_choice_set_promise (AccordWayOutChoice *self,
                                   AccordPromise      *promise)
{
  g_return_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self));

  if (accord_way_out_search_get_promise (self->search) == promise)
    return;

  set_problem (self, NULL);
  end_preview (self);
  accord_way_out_search_set_promise (self->search, promise);
  emit_changed (self);
}

/**
 * accord_way_out_choice_get_size:
 *
 * Returns: how many ways out there are so far
 */
guint
accord_way_out_choice_get_size (AccordWayOutChoice *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self), 0);

  return accord_way_out_search_get_size (self->search);
}

/**
 * accord_way_out_choice_get_n_numbered:
 *
 * What is still looked for may go before what is there: until the end, a
 * number would soon stand for something else.
 *
 * Returns: how many ways out are known by their number
 */
guint
accord_way_out_choice_get_n_numbered (AccordWayOutChoice *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self), 0);

  return accord_way_out_search_is_busy (self->search)
           ? 0
           : accord_way_out_choice_get_size (self);
}

/**
 * accord_way_out_choice_get:
 * @position: less than accord_way_out_choice_get_size()
 *
 * Returns: (transfer none): a way out
 */
AccordWayOut *
accord_way_out_choice_get (AccordWayOutChoice *self,
                           guint               position)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self), NULL);

  return accord_way_out_search_get (self->search, position);
}

/**
 * accord_way_out_choice_is_chosen:
 *
 * Returns: whether the way out at @position is weighed
 */
gboolean
accord_way_out_choice_is_chosen (AccordWayOutChoice *self,
                                 guint               position)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self), FALSE);

  return self->chosen[0] == position || self->chosen[1] == position;
}

/**
 * accord_way_out_choice_choose:
 * @position: of a way out; nothing happens where there is none
 *
 * Previews that way out, alone; the one that is previewed already is dropped.
 */
void
accord_way_out_choice_choose (AccordWayOutChoice *self,
                              guint               position)
{
  gboolean alone;

  g_return_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self));

  if (position >= accord_way_out_choice_get_size (self))
    return;

  alone = self->chosen[0] == position && self->chosen[1] == NONE;
  set_problem (self, NULL);
  end_preview (self);
  if (!alone)
    {
      set_chosen (self, 0, position);
      show_preview (self, accord_way_out_choice_get (self, position));
    }
  emit_changed (self);
}

static void
combined_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (AccordWayOutChoice) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordWayOut) way_out = accord_ways_out_combine_finish (
    ACCORD_WAYS_OUT (object), result, &error);

  /* Somebody has gone on meanwhile. */
  if (get_found (self) != ACCORD_WAYS_OUT (object) || !self->combining)
    return;

  self->combining = FALSE;
  if (way_out != NULL)
    show_preview (self, way_out);
  else
    {
      self->chosen[1] = NONE;
      g_clear_pointer (&self->names[1], g_free);
      set_problem (self, error->message);
    }
  emit_changed (self);
}

/**
 * accord_way_out_choice_add:
 * @position: of a way out; nothing happens where there is none
 *
 * Previews that way out together with the one that is previewed; what the two
 * do is found out in the background.
 */
void
accord_way_out_choice_add (AccordWayOutChoice *self,
                           guint               position)
{
  g_return_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self));

  if (position >= accord_way_out_choice_get_size (self) || self->combining)
    return;
  if (self->chosen[0] == NONE || self->chosen[1] != NONE
      || self->chosen[0] == position)
    {
      accord_way_out_choice_choose (self, position);
      return;
    }

  set_problem (self, NULL);
  set_chosen (self, 1, position);
  self->combining = TRUE;
  accord_ways_out_combine_async (
    get_found (self), accord_way_out_choice_get (self, self->chosen[0]),
    accord_way_out_choice_get (self, position),
    accord_way_out_search_get_cancellable (self->search), combined_cb,
    g_object_ref (self));
  emit_changed (self);
}

/**
 * accord_way_out_choice_type_number:
 * @number: of a way out, from 1, as it stands beside it; nothing happens where
 *   it stands nowhere
 * @together: with the one that is previewed, instead of alone
 *
 * Previews a way out by its number.
 */
void
accord_way_out_choice_type_number (AccordWayOutChoice *self,
                                   guint               number,
                                   gboolean            together)
{
  g_return_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self));
  g_return_if_fail (number > 0);

  if (number > accord_way_out_choice_get_n_numbered (self))
    return;

  if (together)
    accord_way_out_choice_add (self, number - 1);
  else
    accord_way_out_choice_choose (self, number - 1);
}

/**
 * accord_way_out_choice_drop:
 *
 * Weighs nothing any more.
 */
void
accord_way_out_choice_drop (AccordWayOutChoice *self)
{
  g_return_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self));

  if (self->chosen[0] == NONE)
    return;

  end_preview (self);
  emit_changed (self);
}

/**
 * accord_way_out_choice_get_preview:
 *
 * Returns: (transfer none) (nullable): what is previewed: one way out, or two
 *   as one
 */
AccordWayOut *
accord_way_out_choice_get_preview (AccordWayOutChoice *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self), NULL);

  return self->combining ? NULL : self->preview;
}

/**
 * accord_way_out_choice_get_effect:
 *
 * Returns: (nullable): what the preview does to the promise itself
 */
const AccordPromiseDifference *
accord_way_out_choice_get_effect (AccordWayOutChoice *self)
{
  AccordForecastDifference *difference;

  g_return_val_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self), NULL);

  if (accord_way_out_choice_get_preview (self) == NULL)
    return NULL;
  difference = accord_way_out_get_difference (self->preview);

  return difference != NULL
           ? accord_forecast_difference_find (
             difference, accord_entity_get_id (get_promise (self)))
           : NULL;
}

/**
 * accord_way_out_choice_get_agreed:
 *
 * Returns: the agreed date that the preview would set, or %ACCORD_DAY_NONE
 *   where it leaves it
 */
AccordDay
accord_way_out_choice_get_agreed (AccordWayOutChoice *self)
{
  AccordDay by;

  g_return_val_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self), ACCORD_DAY_NONE);

  if (accord_way_out_choice_get_preview (self) == NULL)
    return ACCORD_DAY_NONE;
  by = accord_way_out_get_figures (self->preview)->by;

  return by != accord_entity_get_day (get_promise (self),
                                      ACCORD_PROMISE_AGREED_DATE)
             && accord_entity_has_value (get_promise (self),
                                         ACCORD_PROMISE_AGREED_DATE)
           ? by
           : ACCORD_DAY_NONE;
}

/**
 * accord_way_out_choice_create_sheet:
 *
 * Returns: (transfer full) (nullable): all that there are, for paper; %NULL
 *   without a promise
 */
AccordSheet *
accord_way_out_choice_create_sheet (AccordWayOutChoice *self)
{
  g_autoptr (GPtrArray) list = NULL;

  g_return_val_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self), NULL);

  if (get_found (self) == NULL)
    return NULL;

  list = g_ptr_array_new ();
  for (guint i = 0; i < accord_way_out_choice_get_size (self); i++)
    g_ptr_array_add (list, accord_way_out_choice_get (self, i));

  return accord_ways_out_sheet_new (
    self->plan, ACCORD_PROMISE (get_promise (self)),
    accord_ways_out_get_today (get_found (self)), list, self->today);
}

/**
 * accord_way_out_choice_is_busy:
 *
 * Returns: whether there is more to come
 */
gboolean
accord_way_out_choice_is_busy (AccordWayOutChoice *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self), FALSE);

  return self->combining || accord_way_out_search_is_busy (self->search);
}

/**
 * accord_way_out_choice_get_message:
 *
 * Returns: (nullable): what is to be said beside the ways out, or in place of
 *   them
 */
const char *
accord_way_out_choice_get_message (AccordWayOutChoice *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self), NULL);

  if (self->problem != NULL)
    return self->problem;
  if (self->combining)
    return _ ("Finding out what the two do together…");

  return accord_way_out_search_get_message (self->search);
}

/**
 * accord_way_out_choice_decide:
 * @person: (nullable): who decides
 * @day: of the decision
 * @reason: (nullable): why
 * @error: return location
 *
 * Makes what is previewed so, as one change that can be undone, and records
 * the decision with what else was on the table.
 *
 * Returns: (transfer none) (nullable): the decision
 */
AccordEntity *
accord_way_out_choice_decide (AccordWayOutChoice *self,
                              AccordEntity       *person,
                              AccordDay           day,
                              const char         *reason,
                              GError            **error)
{
  g_autoptr (AccordWayOut) way_out = NULL;
  g_autoptr (AccordWaysOut) ways_out = NULL;

  g_return_val_if_fail (ACCORD_IS_WAY_OUT_CHOICE (self), NULL);

  if (accord_way_out_choice_get_preview (self) == NULL)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                           _ ("Choose a way out first."));
      return NULL;
    }

  way_out = g_object_ref (self->preview);
  ways_out = g_object_ref (get_found (self));

  return accord_decisions_take_way_out (ways_out, way_out, person, day,
                                        reason, error);
}
