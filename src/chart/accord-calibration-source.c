/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Said against happened.
 *
 * Sales: what was said of the chance of each deal that has been won or lost,
 * against whether it was won, by the stage in which that was said. Where
 * nobody kept that stage, as in deals that were imported when they had closed
 * already, a deal counts with those of which about as much was said.
 *
 * Engineering: each part whose actual effort is known, against its estimate:
 * how sure a low, a likely and a high estimate say that they suffice, and how
 * often they did.
 */

#include "config.h"

#include "accord-calibration-source.h"

#include "accord-choices.h"
#include "accord-deal.h"
#include "accord-engine-distribution.h"
#include "accord-part.h"
#include "accord-settings.h"
#include "accord-stage.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Ranges of said chances. */
#define N_RANGES 5
#define N_ENDS   3

typedef struct
{
  double said;
  guint n_happened;
  guint n_said;
} Count;

static void
count (Count   *self,
       double   said,
       gboolean happened)
{
  self->said += said;
  self->n_happened += happened ? 1 : 0;
  self->n_said++;
}

static void
add_count (AccordCalibrationData *data,
           AccordCalibrationKind  kind,
           const char            *label,
           const Count           *self)
{
  accord_calibration_data_add (data, kind, label,
                               self->n_said > 0 ? self->said / self->n_said
                                                : 0,
                               self->n_happened, self->n_said);
}

static Count *
find_stage (GHashTable   *stages,
            AccordEntity *deal)
{
  AccordEntity *stage
    = accord_entity_get_referred (deal, ACCORD_DEAL_SAID_STAGE);
  Count *found;

  /* It may have closed in its stage. */
  if (stage == NULL)
    stage = accord_entity_get_referred (deal, ACCORD_DEAL_STAGE);
  if (stage == NULL
      || accord_entity_get_choice (stage, ACCORD_STAGE_KIND)
           != ACCORD_STAGE_KIND_OPEN)
    return NULL;

  found = g_hash_table_lookup (stages, stage);
  if (found == NULL)
    {
      found = g_new0 (Count, 1);
      g_hash_table_insert (stages, stage, found);
    }

  return found;
}

static void
count_deals (AccordPlan *plan,
             GHashTable *stages,
             Count      *ranges)
{
  g_autoptr (GPtrArray) deals
    = accord_plan_dup_current (plan, ACCORD_TYPE_DEAL);

  for (guint i = 0; i < deals->len; i++)
    {
      AccordEntity *deal = deals->pdata[i];
      int state = accord_entity_get_choice (deal, ACCORD_DEAL_STATE);
      double said = accord_entity_get_number (deal, ACCORD_DEAL_SAID_CHANCE);
      Count *stage;

      if (state == ACCORD_DEAL_STATE_OPEN || isnan (said))
        continue;
      stage = find_stage (stages, deal);
      if (stage == NULL)
        stage = &ranges[MIN (N_RANGES - 1, (int) (said * N_RANGES + 1e-9))];
      count (stage, said, state == ACCORD_DEAL_STATE_WON);
    }
}

static void
add_deals (AccordCalibrationData *data,
           AccordPlan            *plan)
{
  g_autoptr (GHashTable) counts
    = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GPtrArray) stages
    = accord_plan_dup_current (plan, ACCORD_TYPE_STAGE);
  Count ranges[N_RANGES] = { 0 };

  count_deals (plan, counts, ranges);
  for (guint i = 0; i < stages->len; i++)
    {
      const Count *stage = g_hash_table_lookup (counts, stages->pdata[i]);

      if (stage != NULL)
        add_count (data, ACCORD_CALIBRATION_DEALS,
                   accord_entity_get_text (stages->pdata[i],
                                           ACCORD_STAGE_NAME),
                   stage);
    }
  for (guint i = 0; i < N_RANGES; i++)
    {
      /* Translators: deals of which such a chance to win was said. */
      g_autofree char *label
        = g_strdup_printf (_("said %u–%u %%"), 100 * i / N_RANGES,
                           100 * (i + 1) / N_RANGES);

      add_count (data, ACCORD_CALIBRATION_DEALS, label, &ranges[i]);
    }
}

static AccordEngineDistribution
get_distribution (AccordPlan *plan)
{
  switch (accord_entity_get_choice (accord_plan_get_root (plan),
                                    ACCORD_SETTINGS_DISTRIBUTION))
    {
    case ACCORD_DISTRIBUTION_TRIANGULAR:
      return ACCORD_ENGINE_TRIANGULAR;
    case ACCORD_DISTRIBUTION_LOGNORMAL:
      return ACCORD_ENGINE_LOGNORMAL;
    case ACCORD_DISTRIBUTION_EMPIRICAL:
    case ACCORD_DISTRIBUTION_PERT:
    default:
      return ACCORD_ENGINE_PERT;
    }
}

/* How sure an estimate says that it takes no more than @effort: where that
 * stands in the table of what it may take. */
static double
get_said (const AccordEngineShape *shape,
          double                   effort)
{
  double low = -ACCORD_ENGINE_Z_MAX, high = ACCORD_ENGINE_Z_MAX;

  if (effort >= shape->base
                  + shape->span * (double) shape->table[ACCORD_ENGINE_KNOTS - 1]
                  - 1e-9)
    return 1;
  while (high - low > 1e-4)
    {
      double z = (low + high) / 2;
      double value
        = shape->base
          + shape->span
              * (double) accord_engine_table_read (shape->table, (float) z);

      if (value > effort)
        high = z;
      else
        low = z;
    }

  /* The share of a normal distribution below z. */
  return low <= -ACCORD_ENGINE_Z_MAX ? 0 : 0.5 * erfc (-low / sqrt (2));
}

static void
count_part (AccordEntity            *part,
            AccordEngineDistribution distribution,
            Count                   *ends)
{
  double actual = accord_entity_get_number (part, ACCORD_PART_ACTUAL_EFFORT);
  AccordEngineRange range = {
    accord_entity_get_number (part, ACCORD_PART_ESTIMATE_LOW),
    accord_entity_get_number (part, ACCORD_PART_ESTIMATE_LIKELY),
    accord_entity_get_number (part, ACCORD_PART_ESTIMATE_HIGH),
  };
  const double efforts[N_ENDS] = { range.low, range.likely, range.high };
  AccordEngineShape shape;

  if (isnan (actual) || isnan (range.high))
    return;

  accord_engine_shape_fill (&shape, range, distribution, NULL, 0);
  for (guint i = 0; i < N_ENDS; i++)
    count (&ends[i], get_said (&shape, efforts[i]),
           actual <= efforts[i] + 1e-9);
}

static void
add_estimates (AccordCalibrationData *data,
               AccordPlan            *plan)
{
  static const char *const labels[N_ENDS] = {
    /* Translators: the low end of an estimate. */
    NC_ ("estimate", "low"),
    NC_ ("estimate", "likely"),
    /* Translators: the high end of an estimate. */
    NC_ ("estimate", "high"),
  };
  g_autoptr (GPtrArray) parts
    = accord_plan_dup_current (plan, ACCORD_TYPE_PART);
  AccordEngineDistribution distribution = get_distribution (plan);
  Count ends[N_ENDS] = { 0 };

  for (guint i = 0; i < parts->len; i++)
    count_part (parts->pdata[i], distribution, ends);
  for (guint i = 0; i < N_ENDS; i++)
    add_count (data, ACCORD_CALIBRATION_ESTIMATES,
               g_dpgettext2 (GETTEXT_PACKAGE, "estimate", labels[i]), &ends[i]);
}

/**
 * accord_calibration_source_new:
 * @plan: a plan
 *
 * Returns: (transfer full): what both sides said, and what happened
 */
AccordCalibrationData *
accord_calibration_source_new (AccordPlan *plan)
{
  AccordCalibrationData *data;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  data = accord_calibration_data_new ();
  add_deals (data, plan);
  add_estimates (data, plan);

  return data;
}
