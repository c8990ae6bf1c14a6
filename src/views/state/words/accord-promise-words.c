/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-promise-words.h"

#include "accord-chart-format.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * accord_promise_words_gap:
 * @gap: deliverable minus agreed date, in calendar days
 *
 * Returns: (transfer full): `17 days late`, `2 days early`, `on the day`
 */
char *
accord_promise_words_gap (int gap)
{
  if (gap > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day late",
                                         "%d days late", (gulong) gap),
                            gap);
  if (gap < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day early",
                                         "%d days early", (gulong) -gap),
                            -gap);

  return g_strdup (_ ("on the day"));
}

static void
add (GString *words,
     char    *part)
{
  if (words->len > 0)
    /* Translators: between the parts of a list that is read out. */
    g_string_append (words, C_ ("list", ", "));
  g_string_append (words, part);
  g_free (part);
}

static char *
format_day (AccordDay day)
{
  return accord_chart_format_date (day, ACCORD_DATE_FULL);
}

static char *
name (const AccordTimelineRow *row)
{
  if (row->account == NULL)
    return g_strdup (row->title);

  /* Translators: a promise, and the customer. */
  return g_strdup_printf (_ ("%s for %s"), row->title, row->account);
}

static void
add_outcome (GString                 *words,
             const AccordTimelineRow *row)
{
  int days_late = 0;

  accord_timeline_row_get_gap (row, &days_late);
  add (words, row->outcome == ACCORD_TIMELINE_KEPT
                ? accord_words_dup_kept (days_late)
                : g_strdup (accord_words_state (ACCORD_PROMISE_STATE_BROKEN)));
}

static void
add_forecast (GString                 *words,
              const AccordTimelineRow *row,
              double                   confidence)
{
  g_autofree char *sure = accord_chart_format_chance (confidence);
  int gap;

  if (row->n_missing > 0)
    add (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                              "%u estimate is missing",
                                              "%u estimates are missing",
                                              row->n_missing),
                                 row->n_missing));
  if (row->ready != ACCORD_DAY_NONE)
    {
      g_autofree char *date = format_day (row->ready);

      /* Translators: a chance such as “70 %”, and a date. */
      add (words, g_strdup_printf (_ ("%s sure by %s"), sure, date));
    }
  else if (row->has_quantiles)
    add (words, g_strdup (_ ("not ready within the forecast")));

  if (accord_timeline_row_get_gap (row, &gap))
    add (words, accord_promise_words_gap (gap));
  if (row->chance >= 0)
    {
      g_autofree char *chance = accord_chart_format_chance (row->chance);

      /* Translators: the chance that a promise is kept. */
      add (words, g_strdup_printf (_ ("chance %s"), chance));
    }
}

/* What the customer has to do before it can be signed. */
static void
add_steps (GString                 *words,
           const AccordTimelineRow *row)
{
  g_autofree char *date = NULL;

  if (row->n_steps == 0)
    return;

  add (words,
       g_strdup_printf (
         g_dngettext (GETTEXT_PACKAGE, "the customer has %u step to take",
                      "the customer has %u steps to take", row->n_steps),
         row->n_steps));
  if (row->steps_likely == ACCORD_DAY_NONE)
    return;

  date = format_day (row->steps_likely);
  /* Translators: the customer's own steps; a date. */
  add (words, g_strdup_printf (_ ("likely until %s"), date));
}

/**
 * accord_promise_words_describe:
 * @confidence: that the promise is held to
 *
 * Returns: (transfer full): all that the row shows, for who cannot see it:
 *   `SSO roll-out for Acme, promised 1 June 2026, 70 % sure by 18 June 2026,
 *   17 days late, chance 12 %`
 */
char *
accord_promise_words_describe (const AccordTimelineRow *row,
                               double                   confidence)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (row != NULL, g_string_free (words, FALSE));

  add (words, name (row));
  if (row->draft)
    add (words, g_strdup (C_ ("promise", "draft")));
  if (row->agreed != ACCORD_DAY_NONE)
    {
      g_autofree char *date = format_day (row->agreed);

      /* Translators: a date. */
      add (words, g_strdup_printf (_ ("promised %s"), date));
    }
  else
    add (words, g_strdup (_ ("no date agreed yet")));
  if (row->need_revealed && row->need != ACCORD_DAY_NONE)
    {
      g_autofree char *date = format_day (row->need);

      /* Translators: a date. */
      add (words, g_strdup_printf (_ ("needed by %s"), date));
    }
  if (row->outcome != ACCORD_TIMELINE_OPEN)
    add_outcome (words, row);
  else
    add_forecast (words, row, confidence);
  if (row->before_estimate)
    add (words, g_strdup (_ ("date given before an estimate")));
  add_steps (words, row);
  if (row->n_limits > 0)
    add (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u limit",
                                              "%u limits", row->n_limits),
                                 row->n_limits));

  return g_string_free (words, FALSE);
}

/**
 * accord_promise_words_move:
 * @moved: calendar days by which the deliverable date moves
 *
 * Returns: (transfer full): `12 days later`, `3 days earlier`
 */
char *
accord_promise_words_move (int moved)
{
  if (moved > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day later",
                                         "%d days later", (gulong) moved),
                            moved);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day earlier",
                                       "%d days earlier", (gulong) -moved),
                          -moved);
}

/**
 * accord_promise_words_judge:
 * @effect: what a change does to a promise
 *
 * Returns: what to call it, from what people see: two chances that read the
 *   same are about the same
 */
AccordEffect
accord_promise_words_judge (const AccordPromiseDifference *effect)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (effect != NULL, ACCORD_EFFECT_SAME);

  if (effect->effect == ACCORD_EFFECT_SAME)
    return ACCORD_EFFECT_SAME;

  from = accord_chart_format_chance (effect->before.by_agreed.value);
  to = accord_chart_format_chance (effect->after.by_agreed.value);

  return g_strcmp0 (from, to) == 0 ? ACCORD_EFFECT_SAME : effect->effect;
}

/**
 * accord_promise_words_effect:
 * @effect: what a drag does to a promise
 *
 * Returns: (transfer full) (nullable): `hurt, chance from 76 % to 61 %,
 *   12 days later`; %NULL where it stays the same
 */
char *
accord_promise_words_effect (const AccordPromiseDifference *effect)
{
  GString *words;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  AccordEffect judged;
  gboolean moved;

  g_return_val_if_fail (effect != NULL, NULL);

  judged = accord_promise_words_judge (effect);
  moved = effect->moved != G_MAXINT && effect->moved != 0;
  if (judged == ACCORD_EFFECT_SAME)
    return moved ? accord_promise_words_move (effect->moved) : NULL;

  words = g_string_new (judged == ACCORD_EFFECT_HELPED
                          ? C_ ("effect", "helped")
                          : C_ ("effect", "hurt"));
  from = accord_chart_format_chance (effect->before.by_agreed.value);
  to = accord_chart_format_chance (effect->after.by_agreed.value);
  /* Translators: two chances, such as “76 %”. */
  add (words, g_strdup_printf (_ ("chance from %s to %s"), from, to));
  if (moved)
    add (words, accord_promise_words_move (effect->moved));

  return g_string_free (words, FALSE);
}

static const char *
get_past (void)
{
  return C_ ("date", "in the past");
}

/**
 * accord_promise_words_drag:
 * @row: the promise as it would be
 * @date: where its date is
 *
 * Returns: (transfer full): what follows under the pointer:
 *   `18 Jun · 74 % · 3 days early`, `2 Feb · in the past · 12 % · 17 days late`
 */
char *
accord_promise_words_drag (const AccordTimelineRow *row,
                           const AccordMovedDate   *date)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  int days;

  g_return_val_if_fail (row != NULL && date != NULL, NULL);

  g_ptr_array_add (parts,
                   accord_chart_format_date (date->to, ACCORD_DATE_DAY));
  if (date->past)
    g_ptr_array_add (parts, g_strdup (get_past ()));
  if (date->agreed && row->chance >= 0)
    {
      g_ptr_array_add (parts, accord_chart_format_chance (row->chance));
      if (accord_timeline_row_get_gap (row, &days))
        g_ptr_array_add (parts, accord_promise_words_gap (days));
    }
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * accord_promise_words_moving:
 * @row: the promise as it would be
 * @confidence: that the promise is held to
 * @date: where its date is
 *
 * Returns: (transfer full): all that the row shows meanwhile, for who cannot
 *   see it: `moving: SSO roll-out for Acme, promised 1 June 2026 …`
 */
char *
accord_promise_words_moving (const AccordTimelineRow *row,
                             double                   confidence,
                             const AccordMovedDate   *date)
{
  GString *words;
  g_autofree char *all = NULL;

  g_return_val_if_fail (row != NULL && date != NULL, NULL);

  words = g_string_new (NULL);
  if (date->past)
    add (words, g_strdup (get_past ()));
  add (words, accord_promise_words_describe (row, confidence));
  all = g_string_free (words, FALSE);
  /* Translators: %s is all that there is to say of a promise whose date is
   * being moved. */
  return g_strdup_printf (_ ("moving: %s"), all);
}
