/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-pipeline-summary.h"

#include "accord-chart-format.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>

static char *
dup_count (AccordPipeline *self)
{
  guint n = accord_pipeline_get_totals (self)->n_deals;
  guint all = accord_pipeline_get_n_open (self);

  if (n != all)
    return g_strdup_printf (
      /* Translators: how many of the open deals are shown, and how many there
       * are. */
      g_dngettext (GETTEXT_PACKAGE, "%u of %u open deal",
                   "%u of %u open deals", all),
      n, all);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u open deal",
                                       "%u open deals", n), n);
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
