/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a plan is made of. A new kind is a class, a table, and a line here. */

#include "config.h"

#include "accord-kinds.h"

#include "accord-acceptance-criterion.h"
#include "accord-account.h"
#include "accord-agenda-item.h"
#include "accord-allocation.h"
#include "accord-ask.h"
#include "accord-attendance.h"
#include "accord-calendar.h"
#include "accord-concern.h"
#include "accord-contact.h"
#include "accord-credit.h"
#include "accord-customer-step.h"
#include "accord-deal.h"
#include "accord-decision.h"
#include "accord-dependency.h"
#include "accord-driver.h"
#include "accord-driver-feature.h"
#include "accord-exit-criterion.h"
#include "accord-feature.h"
#include "accord-feeling.h"
#include "accord-holiday.h"
#include "accord-import-mapping.h"
#include "accord-incentive.h"
#include "accord-limit.h"
#include "accord-mapped-column.h"
#include "accord-meeting.h"
#include "accord-met-criterion.h"
#include "accord-offer.h"
#include "accord-option.h"
#include "accord-outcome.h"
#include "accord-outside-party.h"
#include "accord-outside-work.h"
#include "accord-part.h"
#include "accord-person.h"
#include "accord-promise.h"
#include "accord-promise-feature.h"
#include "accord-role.h"
#include "accord-scenario.h"
#include "accord-scenario-edit.h"
#include "accord-settings.h"
#include "accord-signature.h"
#include "accord-snapshot.h"
#include "accord-snapshot-row.h"
#include "accord-stage.h"
#include "accord-team.h"
#include "accord-term.h"
#include "accord-time-off.h"

/**
 * accord_kinds_new_plan:
 *
 * Returns: (transfer full): a plan of all kinds, without entities; the store
 *   fills it, or accord_new_plan()
 */
AccordPlan *
accord_kinds_new_plan (void)
{
  /* Owners stand before what they own. */
  const GType kinds[] = {
    ACCORD_TYPE_SETTINGS,
    ACCORD_TYPE_CALENDAR,
    ACCORD_TYPE_HOLIDAY,
    ACCORD_TYPE_ROLE,
    ACCORD_TYPE_TEAM,
    ACCORD_TYPE_PERSON,
    ACCORD_TYPE_ALLOCATION,
    ACCORD_TYPE_TIME_OFF,
    ACCORD_TYPE_ACCOUNT,
    ACCORD_TYPE_STAGE,
    ACCORD_TYPE_EXIT_CRITERION,
    ACCORD_TYPE_DEAL,
    ACCORD_TYPE_MET_CRITERION,
    ACCORD_TYPE_CONTACT,
    ACCORD_TYPE_DRIVER,
    ACCORD_TYPE_CUSTOMER_STEP,
    ACCORD_TYPE_INCENTIVE,
    ACCORD_TYPE_PROMISE,
    ACCORD_TYPE_OFFER,
    ACCORD_TYPE_SIGNATURE,
    ACCORD_TYPE_FEATURE,
    ACCORD_TYPE_DRIVER_FEATURE,
    ACCORD_TYPE_PART,
    ACCORD_TYPE_ACCEPTANCE_CRITERION,
    ACCORD_TYPE_LIMIT,
    ACCORD_TYPE_OUTSIDE_PARTY,
    ACCORD_TYPE_OUTSIDE_WORK,
    ACCORD_TYPE_DEPENDENCY,
    ACCORD_TYPE_PROMISE_FEATURE,
    ACCORD_TYPE_ASK,
    ACCORD_TYPE_CONCERN,
    ACCORD_TYPE_MEETING,
    ACCORD_TYPE_ATTENDANCE,
    ACCORD_TYPE_AGENDA_ITEM,
    ACCORD_TYPE_DECISION,
    ACCORD_TYPE_OPTION,
    ACCORD_TYPE_OUTCOME,
    ACCORD_TYPE_CREDIT,
    ACCORD_TYPE_FEELING,
    ACCORD_TYPE_SNAPSHOT,
    ACCORD_TYPE_SNAPSHOT_ROW,
    ACCORD_TYPE_TERM,
    ACCORD_TYPE_SCENARIO,
    ACCORD_TYPE_SCENARIO_EDIT,
    ACCORD_TYPE_IMPORT_MAPPING,
    ACCORD_TYPE_MAPPED_COLUMN,
  };

  return accord_plan_new (kinds, G_N_ELEMENTS (kinds));
}
