/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordFeature:
 *
 * A piece of work.
 */
#define ACCORD_TYPE_FEATURE (accord_feature_get_type ())
G_DECLARE_FINAL_TYPE (AccordFeature, accord_feature,
                      ACCORD, FEATURE, AccordEntity)

/**
 * AccordFeatureField:
 *
 * The stored properties; the table in accord-feature.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_FEATURE_TITLE = ACCORD_ENTITY_N_FIELDS,
  ACCORD_FEATURE_RANK,
  ACCORD_FEATURE_PINNED,
  ACCORD_FEATURE_STATUS,
  ACCORD_FEATURE_KIND,
  ACCORD_FEATURE_MODE,
  ACCORD_FEATURE_EARLIEST_START,
  ACCORD_FEATURE_BEFORE_WIN,
  ACCORD_FEATURE_BEGUN_ON,
  ACCORD_FEATURE_DONE_ON,
  ACCORD_FEATURE_DEMO_DATE,
  ACCORD_FEATURE_MATERIAL_DATE,
  ACCORD_FEATURE_RELEASE_DATE,
  ACCORD_FEATURE_ALTERNATIVE_TO,
  ACCORD_FEATURE_PARENT,
  ACCORD_FEATURE_TESTING_SHARE,
  ACCORD_FEATURE_SPECIFICATION,
  ACCORD_FEATURE_NOTE,
} AccordFeatureField;

G_END_DECLS
