/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordDriverFeature:
 *
 * That a feature serves a driver.
 */
#define ACCORD_TYPE_DRIVER_FEATURE (accord_driver_feature_get_type ())
G_DECLARE_FINAL_TYPE (AccordDriverFeature, accord_driver_feature,
                      ACCORD, DRIVER_FEATURE, AccordEntity)

/**
 * AccordDriverFeatureField:
 *
 * The stored properties; the table in accord-driver-feature.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_DRIVER_FEATURE_DRIVER = ACCORD_ENTITY_N_FIELDS,
  ACCORD_DRIVER_FEATURE_FEATURE,
} AccordDriverFeatureField;

G_END_DECLS
