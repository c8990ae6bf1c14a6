/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-way-out-words.h"

#include "accord-chart-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Which ones are told where there are any. */
static char *
count_others (const AccordWayOutFigures *figures)
{
  g_autofree char *helped = NULL;
  g_autofree char *hurt = NULL;

  if (figures->n_helped > 0)
    helped = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u helped",
                                           "%u helped", figures->n_helped),
                              figures->n_helped);
  if (figures->n_hurt > 0)
    hurt = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u hurt",
                                         "%u hurt", figures->n_hurt),
                            figures->n_hurt);
  if (helped == NULL && hurt == NULL && figures->n_moved > 0)
    /* Translators: so many promises are ready on another day. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u moves",
                                         "%u move", figures->n_moved),
                            figures->n_moved);
  if (helped == NULL && hurt == NULL)
    return g_strdup (_ ("nobody moves"));
  if (helped == NULL || hurt == NULL)
    return g_strdup (helped != NULL ? helped : hurt);

  return g_strdup_printf ("%s, %s", hurt, helped);
}

static char *
describe_worth (const AccordWayOutFigures *figures,
                const char                *currency)
{
  AccordMoney worth = (AccordMoney) llround (figures->worth_change.value);
  g_autofree char *money = NULL;

  if (figures->worth_effect == ACCORD_EFFECT_SAME)
    return g_strdup (_ ("about the same"));

  money = accord_chart_format_money (worth < 0 ? -worth : worth, currency);
  return g_strconcat (worth < 0 ? "−" : "+", money, NULL);
}

static char *
describe_cost (const AccordWayOutFigures *figures,
               const char                *currency)
{
  g_autofree char *money
    = figures->cost_known && figures->cost != 0
        ? accord_chart_format_money (figures->cost, currency)
        : NULL;
  g_autofree char *overtime = NULL;
  int hours = (int) lround (figures->overtime_hours);

  if (hours > 0)
    overtime = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                             "%d hour of overtime",
                                             "%d hours of overtime",
                                             (gulong) hours),
                                hours);
  if (money != NULL && overtime != NULL)
    return g_strdup_printf ("%s, %s", money, overtime);
  if (money != NULL || overtime != NULL)
    return g_strdup (money != NULL ? money : overtime);
  if (figures->pay != 0)
    /* Translators: what something costs, which only some may know. */
    return g_strdup (_ ("held back"));
  if (!figures->cost_known)
    /* Translators: what something costs. */
    return g_strdup (_ ("not known"));

  /* Translators: what something costs. */
  return g_strdup (_ ("nothing"));
}

static const char *
judge (const AccordWayOutFigures *figures)
{
  if (figures->reaches)
    return "good";

  return figures->chance >= 0.5 ? "tight" : "bad";
}

/* Sales' terms first; engineering's follow where they say something else. */
static char *
describe_more (AccordWayOut *way_out)
{
  const char *sales = accord_way_out_get_sales_text (way_out);
  const char *engineering = accord_way_out_get_engineering_text (way_out);

  if (sales == NULL || *sales == '\0' || g_strcmp0 (sales, engineering) == 0)
    return g_strdup (engineering);
  if (engineering == NULL || *engineering == '\0')
    return g_strdup (sales);

  return g_strdup_printf ("%s %s", sales, engineering);
}

/**
 * accord_way_out_words_init:
 * @way_out: a way out
 * @currency: of the plan
 *
 * Says what @way_out does.
 */
void
accord_way_out_words_init (AccordWayOutWords *self,
                           AccordWayOut      *way_out,
                           const char        *currency)
{
  const AccordWayOutFigures *figures;

  g_return_if_fail (self != NULL);
  g_return_if_fail (ACCORD_IS_WAY_OUT (way_out));

  figures = accord_way_out_get_figures (way_out);
  *self = (AccordWayOutWords) { .standing = judge (figures) };
  self->name = g_strdup (accord_way_out_get_name (way_out));
  self->more = describe_more (way_out);
  self->chance = isnan (figures->chance)
                   ? g_strdup ("—")
                   : accord_chart_format_chance (figures->chance);
  self->others = count_others (figures);
  self->others_more
    = figures->n_helped + figures->n_hurt + figures->n_moved > 0
        ? g_strdup (accord_way_out_get_others_text (way_out))
        : NULL;
  self->worth = describe_worth (figures, currency);
  self->cost = describe_cost (figures, currency);
}

/**
 * accord_way_out_words_clear:
 *
 * Frees what @self holds.
 */
void
accord_way_out_words_clear (AccordWayOutWords *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->more);
  g_free (self->chance);
  g_free (self->others);
  g_free (self->others_more);
  g_free (self->worth);
  g_free (self->cost);
  *self = (AccordWayOutWords) { 0 };
}

/**
 * accord_way_out_words_join:
 *
 * Returns: (transfer full): the row, for who cannot see it
 */
char *
accord_way_out_words_join (const AccordWayOutWords *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: a way out, the chance of the promise with it, what it does to
   * the others, to the worth of the plan, and what it costs. */
  return g_strdup_printf (_ ("%s: chance %s, %s, worth %s, costs %s"),
                          self->name, self->chance, self->others, self->worth,
                          self->cost);
}
