/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordSnapshotRow:
 *
 * What a snapshot says of one promise.
 */
#define ACCORD_TYPE_SNAPSHOT_ROW (accord_snapshot_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordSnapshotRow, accord_snapshot_row,
                      ACCORD, SNAPSHOT_ROW, AccordEntity)

/**
 * AccordSnapshotRowField:
 *
 * The stored properties; the table in accord-snapshot-row.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_SNAPSHOT_ROW_SNAPSHOT = ACCORD_ENTITY_N_FIELDS,
  ACCORD_SNAPSHOT_ROW_PROMISE,
  ACCORD_SNAPSHOT_ROW_TITLE,
  ACCORD_SNAPSHOT_ROW_STATE,
  ACCORD_SNAPSHOT_ROW_WANT_DATE,
  ACCORD_SNAPSHOT_ROW_AGREED_DATE,
  ACCORD_SNAPSHOT_ROW_READY_P10,
  ACCORD_SNAPSHOT_ROW_READY_P50,
  ACCORD_SNAPSHOT_ROW_DELIVERABLE_DATE,
  ACCORD_SNAPSHOT_ROW_READY_P90,
  ACCORD_SNAPSHOT_ROW_CHANCE,
} AccordSnapshotRowField;

G_END_DECLS
