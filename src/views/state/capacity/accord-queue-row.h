/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-feature.h"
#include "accord-outlook.h"

G_BEGIN_DECLS

/**
 * AccordReadiness:
 * @ACCORD_READINESS_READY: it has acceptance criteria and estimates
 * @ACCORD_READINESS_NO_ESTIMATE: a part of it has no estimate
 * @ACCORD_READINESS_CRITERIA_MISSING: acceptance criteria are missing
 *
 * Whether a feature is fit to be promised. Missing criteria come first: an
 * estimate without them says little.
 */
typedef enum
{
  ACCORD_READINESS_READY,
  ACCORD_READINESS_NO_ESTIMATE,
  ACCORD_READINESS_CRITERIA_MISSING,
} AccordReadiness;

/** ACCORD_QUEUE_ROW_MAX_ACCOUNTS: how many names a row shows. */
#define ACCORD_QUEUE_ROW_MAX_ACCOUNTS 1

/**
 * AccordQueueRow:
 *
 * A line of the work queue: a feature, in texts. It emits `changed` when it
 * shows something else.
 */
#define ACCORD_TYPE_QUEUE_ROW (accord_queue_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordQueueRow, accord_queue_row, ACCORD, QUEUE_ROW,
                      GObject)

AccordQueueRow  *accord_queue_row_new             (AccordFeature   *feature);
AccordFeature   *accord_queue_row_get_feature     (AccordQueueRow  *self);
void             accord_queue_row_refresh         (AccordQueueRow  *self);
void             accord_queue_row_follow          (AccordQueueRow  *self,
                                                   AccordOutlook   *outlook);
const char      *accord_queue_row_get_title       (AccordQueueRow  *self);
const char      *accord_queue_row_get_team        (AccordQueueRow  *self);
guint            accord_queue_row_get_n_teams     (AccordQueueRow  *self);
const char      *accord_queue_row_get_teams       (AccordQueueRow  *self);
const char      *accord_queue_row_get_days        (AccordQueueRow  *self);
AccordDay        accord_queue_row_get_ready       (AccordQueueRow  *self);
char            *accord_queue_row_dup_ready_source
                                                  (AccordQueueRow  *self);
GPtrArray       *accord_queue_row_get_promises    (AccordQueueRow  *self);
char            *accord_queue_row_dup_accounts    (AccordQueueRow  *self);
char            *accord_queue_row_dup_account     (AccordQueueRow  *self,
                                                   guint            index,
                                                   gboolean        *sure);
guint            accord_queue_row_get_n_accounts  (AccordQueueRow  *self);
AccordReadiness  accord_queue_row_get_readiness   (AccordQueueRow  *self);
gboolean         accord_queue_row_is_pinned       (AccordQueueRow  *self);
gboolean         accord_queue_row_is_related      (AccordQueueRow  *self);
void             accord_queue_row_set_related     (AccordQueueRow  *self,
                                                   gboolean         related);

char            *accord_readiness_dup_text        (AccordReadiness  readiness);

G_END_DECLS
