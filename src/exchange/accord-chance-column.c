/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chances as other programs write them: Salesforce in per cents, HubSpot's
 * internal columns as fractions, reports with a per cent sign.
 *
 * Call order as for the other columns: init, look, decide, parse. A value with
 * a per cent sign is a per cent wherever it stands. A column of nothing but 0
 * and 1 could be either, and its ones are refused until somebody chooses.
 */

#include "config.h"

#include "accord-chance-column.h"

#include "accord-choice-private.h"
#include "accord-error.h"
#include "accord-witness-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @text without its per cent sign, in @bare; whether it has one. Texts that
 * are too long to be a chance are cut, and then no number. */
static gboolean
strip_percent (const char *text,
               char        bare[64])
{
  char *end;
  gboolean is_percent = FALSE;

  g_strlcpy (bare, text, 64);
  end = bare + strlen (bare);
  while (end > bare && (end[-1] == ' ' || end[-1] == '%'))
    {
      is_percent |= end[-1] == '%';
      *--end = '\0';
    }
  /* A no-break space stands before the sign in French and German. */
  if (is_percent && end - bare >= 2
      && (g_str_has_suffix (bare, "\xc2\xa0")))
    end[-2] = '\0';
  if (is_percent && g_str_has_suffix (bare, "\xe2\x80\xaf"))
    end[-3] = '\0';

  return is_percent;
}

/**
 * accord_chance_column_init:
 * @self: (out caller-allocates): a column of which nothing was seen yet
 * @chosen: the scale where a person, a profile or the heading says it
 * @style: the number style where it is known
 */
void
accord_chance_column_init (AccordChanceColumn *self,
                           AccordChanceScale   chosen,
                           AccordNumberStyle   style)
{
  g_return_if_fail (self != NULL);

  memset (self, 0, sizeof *self);
  self->chosen = chosen;
  accord_number_column_init (&self->numbers, style, -1);
}

/**
 * accord_chance_column_look:
 * @text: a value of the column, not empty
 * @line: its line
 */
void
accord_chance_column_look (AccordChanceColumn *self,
                           const char         *text,
                           guint64             line)
{
  AccordNumberColumn alone;
  double number;
  char bare[64];
  gboolean is_percent;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  is_percent = strip_percent (text, bare);
  accord_number_column_look (&self->numbers, bare, line);
  if (is_percent)
    return;

  /* Thousands do not occur, so either separator is the decimal one. */
  accord_number_column_init (&alone,
                             strchr (bare, ',') ? ACCORD_NUMBER_STYLE_COMMA
                                                : ACCORD_NUMBER_STYLE_POINT,
                             -1);
  accord_number_column_decide (&alone);
  if (!accord_number_column_parse (&alone, bare, &number, NULL))
    return;
  self->has_more |= number > 1.0;
  self->has_ones |= number == 1.0;
  self->has_parts |= number > 0.0 && number < 1.0;
}

/**
 * accord_chance_column_decide:
 *
 * Decides, from what was seen, what certainty is.
 */
void
accord_chance_column_decide (AccordChanceColumn *self)
{
  g_return_if_fail (self != NULL);

  /* A chance has one decimal separator and nothing to group. */
  if (self->numbers.n_only[ACCORD_NUMBER_STYLE_COMMA]
        > self->numbers.n_only[ACCORD_NUMBER_STYLE_POINT]
      && self->numbers.chosen == ACCORD_NUMBER_STYLE_UNKNOWN)
    self->numbers.chosen = ACCORD_NUMBER_STYLE_COMMA;
  accord_number_column_decide (&self->numbers);
  self->numbers.is_ambiguous = FALSE;

  if (self->chosen != ACCORD_CHANCE_SCALE_UNKNOWN)
    self->scale = self->chosen;
  else if (self->has_more)
    self->scale = ACCORD_CHANCE_SCALE_PERCENT;
  else
    self->scale = ACCORD_CHANCE_SCALE_FRACTION;
  self->is_ambiguous = self->chosen == ACCORD_CHANCE_SCALE_UNKNOWN
                       && self->has_ones && !self->has_more
                       && !self->has_parts;
}

/**
 * accord_chance_column_parse:
 * @text: a value of the column, not empty
 * @chance: (out): the chance, from 0 to 1
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_AMBIGUOUS where @text is 1 and nothing
 *   decides, %ACCORD_ERROR_INVALID where it is no chance
 */
gboolean
accord_chance_column_parse (const AccordChanceColumn *self,
                            const char               *text,
                            double                   *chance,
                            GError                  **error)
{
  char bare[64];
  gboolean is_percent;
  double number;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (chance != NULL, FALSE);

  is_percent = strip_percent (text, bare);
  if (!accord_number_column_parse (&self->numbers, bare, &number, error))
    return FALSE;

  if (!is_percent && self->is_ambiguous && number == 1.0)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_AMBIGUOUS,
                   _("1 is certain as a fraction and next to nothing as a per "
                     "cent, and no value of the column decides; choose "
                     "“fraction” or “percent”."));
      return FALSE;
    }
  if (is_percent || self->scale == ACCORD_CHANCE_SCALE_PERCENT)
    number /= 100.0;
  if (!(number >= 0.0 && number <= 1.0))
    {
      g_autofree char *shown
        = _accord_text_shown (text);

      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("“%s” is not a chance: it must lie from 0 to %s."), shown,
                   is_percent                                       ? "100 %"
                   : self->scale == ACCORD_CHANCE_SCALE_PERCENT ? "100"
                                                                    : "1");
      return FALSE;
    }

  *chance = number;
  return TRUE;
}

/**
 * accord_chance_column_describe:
 *
 * Returns: (transfer full): what was decided and why, as a sentence
 */
char *
accord_chance_column_describe (const AccordChanceColumn *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->numbers.n_values == 0)
    return g_strdup (_("There are no chances."));
  if (self->is_ambiguous)
    return g_strdup (_("Chances are nothing but 0 and 1, which can be "
                       "fractions or per cents: choose one."));
  if (self->chosen != ACCORD_CHANCE_SCALE_UNKNOWN)
    return g_strdup (self->scale == ACCORD_CHANCE_SCALE_PERCENT
                       ? _("Chances are per cents, as chosen.")
                       : _("Chances are fractions, as chosen."));
  if (self->has_more)
    return g_strdup (_("Chances are per cents, as those over 1 show."));
  if (self->has_parts)
    return g_strdup (_("Chances are fractions, since none is over 1."));

  return g_strdup (_("Chances are per cents where a per cent sign says so."));
}

static const char *const scale_names[] = {
  "detect", "fraction", "percent", NULL,
};

/**
 * accord_chance_scale_parse:
 * @name: `detect`, `fraction` or `percent`
 * @scale: (out): the scale
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID for another name
 */
gboolean
accord_chance_scale_parse (const char        *name,
                           AccordChanceScale *scale,
                           GError           **error)
{
  int choice;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (scale != NULL, FALSE);

  if (!_accord_choice_parse (scale_names, _("a scale of chances"), name, &choice,
                             error))
    return FALSE;

  *scale = (AccordChanceScale) choice;
  return TRUE;
}

/**
 * accord_chance_scale_to_string:
 *
 * Returns: (transfer none) (nullable): what accord_chance_scale_parse() takes for it; %NULL for one
 *   that is to be detected
 */
const char *
accord_chance_scale_to_string (AccordChanceScale scale)
{
  g_return_val_if_fail ((guint) scale < G_N_ELEMENTS (scale_names), NULL);

  return scale != 0 ? scale_names[scale] : NULL;
}
