/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordSnapshot:
 *
 * What was promised and forecast on a day: a point of the trend.
 */
#define ACCORD_TYPE_SNAPSHOT (accord_snapshot_get_type ())
G_DECLARE_FINAL_TYPE (AccordSnapshot, accord_snapshot,
                      ACCORD, SNAPSHOT, AccordEntity)

/**
 * AccordSnapshotField:
 *
 * The stored properties; the table in accord-snapshot.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_SNAPSHOT_NAME = ACCORD_ENTITY_N_FIELDS,
  ACCORD_SNAPSHOT_TAKEN_ON,
  ACCORD_SNAPSHOT_MEETING,
  ACCORD_SNAPSHOT_NEW_BUSINESS,
  ACCORD_SNAPSHOT_PROMISES_KEPT,
  ACCORD_SNAPSHOT_PROMISES_MADE,
  ACCORD_SNAPSHOT_VALUE_AT_RISK,
} AccordSnapshotField;

G_END_DECLS
