/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-pipeline-summary.h"

#include "accord-chart-format.h"
#include "accord-count-words.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>

static char *
dup_count (AccordPipeline *self)
{
  guint n = accord_pipeline_get_totals (self)->n_deals;
  guint all = accord_pipeline_get_n_open (self);
  g_autofree char *count = accord_count_to_words (n);
  g_autofree char *count_all = accord_count_to_words (all);

  if (n != all)
    return g_strdup_printf (
      /* Translators: how many of the open deals are shown, and how many there
       * are. */
      g_dngettext (GETTEXT_PACKAGE, "%s of %s open deal",
                   "%s of %s open deals", all),
      count, count_all);

  return g_strdup_printf (
    /* Translators: how many deals are open. */
    g_dngettext (GETTEXT_PACKAGE, "%s open deal", "%s open deals", n), count);
}

/**
 * accord_pipeline_summary_dup:
 * @pipeline: a pipeline
 * @plan: whose it is
 *
 * Returns: (transfer full): `14 open deals · $3.86 M · weighted $1.92 M`
 */
char *
accord_pipeline_summary_dup (AccordPipeline *pipeline,
                             AccordPlan     *plan)
{
  const AccordPipelineTotals *totals;
  const char *currency;
  g_autofree char *count = NULL, *value = NULL, *weighted = NULL;

  g_return_val_if_fail (ACCORD_IS_PIPELINE (pipeline), NULL);

  totals = accord_pipeline_get_totals (pipeline);
  currency = accord_entity_get_text (ACCORD_ENTITY (accord_settings_get (plan)),
                                     ACCORD_SETTINGS_CURRENCY);
  count = dup_count (pipeline);
  value = accord_chart_format_money (totals->value, currency);
  weighted = accord_chart_format_money (totals->weighted, currency);

  /* Translators: how many open deals there are, what they are worth, and
   * their value × chance to win. */
  return g_strdup_printf (_("%s · %s · weighted %s"), count, value, weighted);
}
