/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-figures.h"

#include "accord-chance-words.h"
#include "cli-json.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * cli_figures_chance:
 * @chance: from 0 to 1, of something that is still open; NaN for unknown
 *
 * Returns: (transfer full) (nullable): `76 %`, `> 95 %` or `< 5 %`
 */
char *
cli_figures_chance (double chance)
{
  return isnan (chance) ? NULL : accord_chance_to_words (chance);
}

/**
 * cli_figures_points:
 * @chance: a difference of chances; NaN for unknown
 *
 * Returns: (transfer full) (nullable): it in percentage points, with its sign
 */
char *
cli_figures_points (double chance)
{
  if (isnan (chance))
    return NULL;

  /* Translators: percentage points, with a sign. */
  return g_strdup_printf (_("%+.1f"), chance * 100 + 0.0);
}

/**
 * cli_figures_day:
 * @day: a day, none, or %ACCORD_DAY_MAX for one beyond the horizon
 *
 * Returns: (transfer full) (nullable): it for people
 */
char *
cli_figures_day (AccordDay day)
{
  if (day == ACCORD_DAY_NONE)
    return NULL;
  if (day == ACCORD_DAY_MAX)
    return g_strdup (_("out of sight"));

  return accord_day_to_string (day);
}

/**
 * cli_figures_gap:
 * @days: calendar days, late is positive; %G_MAXINT for none
 *
 * Returns: (transfer full) (nullable): it with its sign
 */
char *
cli_figures_gap (int days)
{
  if (days == G_MAXINT)
    return NULL;

  /* Translators: days, with a sign. */
  return g_strdup_printf (days == 0 ? _("%d d") : _("%+d d"), days);
}

/**
 * cli_figures_money:
 * @amount: minor units; NaN for unknown
 *
 * Returns: (transfer full) (nullable): it in major units
 */
char *
cli_figures_money (AccordPlan *plan,
                   double      amount)
{
  if (isnan (amount))
    return NULL;

  return accord_money_to_string ((AccordMoney) llround (amount),
                                 accord_plan_get_decimals (plan));
}

/**
 * cli_figures_label:
 * @id: of an entity
 *
 * Returns: (transfer full): what people call it
 */
char *
cli_figures_label (AccordPlan *plan,
                   gint64      id)
{
  AccordEntity *entity = accord_plan_lookup (plan, id);

  if (entity != NULL)
    return accord_entity_dup_label (entity);

  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

/**
 * cli_figures_add_number:
 * @number: the value, NaN for null
 */
void
cli_figures_add_number (JsonBuilder *builder,
                        const char  *key,
                        double       number)
{
  json_builder_set_member_name (builder, key);
  if (isfinite (number))
    json_builder_add_double_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

/**
 * cli_figures_add_chance:
 * @error_key: the key of its standard error
 * @chance: the value, NaN for null
 */
void
cli_figures_add_chance (JsonBuilder       *builder,
                        const char        *key,
                        const char        *error_key,
                        AccordEngineChance chance)
{
  cli_figures_add_number (builder, key, chance.value);
  cli_figures_add_number (builder, error_key, chance.error);
}

/**
 * cli_figures_add_day:
 * @day: the value; null for none, and for one beyond the horizon
 */
void
cli_figures_add_day (JsonBuilder *builder,
                     const char  *key,
                     AccordDay    day)
{
  g_autofree char *text = day != ACCORD_DAY_NONE && day != ACCORD_DAY_MAX
                            ? accord_day_to_string (day)
                            : NULL;

  cli_json_add_text (builder, key, text);
}

/**
 * cli_figures_add_days:
 * @days: how many, %G_MAXINT for null
 */
void
cli_figures_add_days (JsonBuilder *builder,
                      const char  *key,
                      int          days)
{
  if (days != G_MAXINT)
    cli_json_add_count (builder, key, days);
  else
    cli_json_add_text (builder, key, NULL);
}

/**
 * cli_figures_add_money:
 * @amount: minor units, NaN for null
 *
 * As text in major units.
 */
void
cli_figures_add_money (JsonBuilder *builder,
                       const char  *key,
                       AccordPlan  *plan,
                       double       amount)
{
  g_autofree char *text = cli_figures_money (plan, amount);

  cli_json_add_text (builder, key, text);
}
