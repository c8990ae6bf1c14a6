/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordCalibrationKind:
 * @ACCORD_CALIBRATION_DEALS: what sales said of its deals, by stage
 * @ACCORD_CALIBRATION_ESTIMATES: what engineering said of its estimates
 */
typedef enum
{
  ACCORD_CALIBRATION_DEALS,
  ACCORD_CALIBRATION_ESTIMATES,
} AccordCalibrationKind;

/**
 * AccordCalibrationPoint:
 * @kind: whose saying it was
 * @label: the stage, or the range of estimates
 * @said: the mean chance that was said, from 0 to 1
 * @n_happened: how often it came to be
 * @n_said: how often it was said
 */
typedef struct
{
  AccordCalibrationKind kind;
  char *label;
  double said;
  guint n_happened;
  guint n_said;
} AccordCalibrationPoint;

/**
 * AccordCalibrationData:
 * @points: (element-type AccordCalibrationPoint): what was said, and happened
 *
 * How sure each side really is when it says so. Reference-counted.
 */
typedef struct
{
  GArray *points;
} AccordCalibrationData;

AccordCalibrationData *accord_calibration_data_new       (void);
AccordCalibrationData *accord_calibration_data_ref       (AccordCalibrationData        *self);
void                   accord_calibration_data_unref     (AccordCalibrationData        *self);
void                   accord_calibration_data_add       (AccordCalibrationData        *self,
                                                          AccordCalibrationKind         kind,
                                                          const char                   *label,
                                                          double                        said,
                                                          guint                         n_happened,
                                                          guint                         n_said);
void                   accord_calibration_point_get_range (const AccordCalibrationPoint *point,
                                                          double                       *low,
                                                          double                       *high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordCalibrationData,
                               accord_calibration_data_unref)

G_END_DECLS
