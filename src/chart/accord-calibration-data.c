/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-calibration-data.h"

#include <math.h>

static void
point_clear (gpointer data)
{
  g_free (((AccordCalibrationPoint *) data)->label);
}

static void
data_clear (gpointer data)
{
  g_array_unref (((AccordCalibrationData *) data)->points);
}

/**
 * accord_calibration_data_new:
 *
 * Returns: (transfer full): data without points
 */
AccordCalibrationData *
accord_calibration_data_new (void)
{
  AccordCalibrationData *self = g_atomic_rc_box_new0 (AccordCalibrationData);

  self->points = g_array_new (FALSE, FALSE, sizeof (AccordCalibrationPoint));
  g_array_set_clear_func (self->points, point_clear);

  return self;
}

/**
 * accord_calibration_data_ref:
 *
 * Returns: (transfer full): @self
 */
AccordCalibrationData *
accord_calibration_data_ref (AccordCalibrationData *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * accord_calibration_data_unref:
 * @self: (transfer full): data
 */
void
accord_calibration_data_unref (AccordCalibrationData *self)
{
  g_atomic_rc_box_release_full (self, data_clear);
}

/**
 * accord_calibration_data_add:
 * @label: the stage, or the range of estimates; copied
 * @said: the mean chance that was said, from 0 to 1
 * @n_happened: how often it came to be, at most @n_said
 * @n_said: how often it was said; 0 adds nothing
 */
void
accord_calibration_data_add (AccordCalibrationData *self,
                             AccordCalibrationKind  kind,
                             const char            *label,
                             double                 said,
                             guint                  n_happened,
                             guint                  n_said)
{
  AccordCalibrationPoint point = { kind, NULL, said, n_happened, n_said };

  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL);
  g_return_if_fail (n_happened <= n_said);

  if (n_said == 0)
    return;

  point.label = g_strdup (label);
  g_array_append_val (self->points, point);
}

/**
 * accord_calibration_point_get_range:
 * @low: (out): the lower end
 * @high: (out): the upper end
 *
 * Where the true share lies in 90 % of such counts: the interval of E. B.
 * Wilson, "Probable inference, the law of succession, and statistical
 * inference", JASA 22 (1927), which stays within 0 and 1 for small counts.
 */
void
accord_calibration_point_get_range (const AccordCalibrationPoint *point,
                                    double                       *low,
                                    double                       *high)
{
  const double z = 1.6449; /* of the normal distribution, for 90 % */
  double n, p, middle, reach, scale;

  g_return_if_fail (point != NULL && point->n_said > 0);
  g_return_if_fail (low != NULL && high != NULL);

  n = point->n_said;
  p = point->n_happened / n;
  scale = 1 + z * z / n;
  middle = (p + z * z / (2 * n)) / scale;
  reach = z * sqrt (p * (1 - p) / n + z * z / (4 * n * n)) / scale;
  *low = MAX (0, middle - reach);
  *high = MIN (1, middle + reach);
}
