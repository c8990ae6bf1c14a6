/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordPlanDraft:
 * @name: what the plan is called
 * @organisation: whose it is; may be empty
 * @currency: an ISO 4217 code
 * @goal: the new business that both sides are out for, as a person writes
 *   amounts; may be empty
 * @goal_by: until when, as a person writes dates; may be empty
 * @kept: the share of the promises to be kept, 0 to 1
 * @confidence: the chance at which a deliverable date counts, 0 to 1
 *
 * What a person says of a plan before there is one.
 */
typedef struct
{
  const char *name;
  const char *organisation;
  const char *currency;
  const char *goal;
  const char *goal_by;
  double kept;
  double confidence;
} AccordPlanDraft;

AccordPlan *accord_plan_draft_make          (const AccordPlanDraft  *self,
                                             AccordDay               today,
                                             GError                **error);
char       *accord_plan_draft_dup_path      (const char             *name,
                                             const char             *folder);
char       *accord_plan_draft_dup_currency  (void);

G_END_DECLS
