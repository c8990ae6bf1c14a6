/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordPromiseFeature:
 *
 * That a promise is made of a feature.
 */
#define ACCORD_TYPE_PROMISE_FEATURE (accord_promise_feature_get_type ())
G_DECLARE_FINAL_TYPE (AccordPromiseFeature, accord_promise_feature,
                      ACCORD, PROMISE_FEATURE, AccordEntity)

/**
 * AccordPromiseFeatureField:
 *
 * The stored properties; the table in accord-promise-feature.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_PROMISE_FEATURE_PROMISE = ACCORD_ENTITY_N_FIELDS,
  ACCORD_PROMISE_FEATURE_FEATURE,
  ACCORD_PROMISE_FEATURE_LEVEL,
  ACCORD_PROMISE_FEATURE_LEFT_OUT,
  ACCORD_PROMISE_FEATURE_WIN_FACTOR,
  ACCORD_PROMISE_FEATURE_NOTE,
} AccordPromiseFeatureField;

G_END_DECLS
