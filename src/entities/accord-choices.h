/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The words that stand where a choice stands, in the order people meet them.
 * Their nicks (`asked-for`) are what the file and the command line hold. */

/** AccordSide: Which side somebody or something belongs to. */
typedef enum
{
  ACCORD_SIDE_SALES,
  ACCORD_SIDE_ENGINEERING,
  ACCORD_SIDE_BOTH,
} AccordSide;

/**
 * AccordDistribution:
 *
 * The shape between the low and the high end of an estimate.
 */
typedef enum
{
  ACCORD_DISTRIBUTION_PERT,
  ACCORD_DISTRIBUTION_TRIANGULAR,
  ACCORD_DISTRIBUTION_LOGNORMAL,
  ACCORD_DISTRIBUTION_EMPIRICAL,
} AccordDistribution;

/** AccordStageKind: What being in a stage says of a deal. */
typedef enum
{
  ACCORD_STAGE_KIND_OPEN,
  ACCORD_STAGE_KIND_WON,
  ACCORD_STAGE_KIND_LOST,
} AccordStageKind;

/** AccordDealState: How a deal stands. */
typedef enum
{
  ACCORD_DEAL_STATE_OPEN,
  ACCORD_DEAL_STATE_WON,
  ACCORD_DEAL_STATE_LOST,
} AccordDealState;

/** AccordContactRole: What part a contact has in the decision. */
typedef enum
{
  ACCORD_CONTACT_ROLE_USER,
  ACCORD_CONTACT_ROLE_CHAMPION,
  ACCORD_CONTACT_ROLE_TECHNICAL_BUYER,
  ACCORD_CONTACT_ROLE_ECONOMIC_BUYER,
  ACCORD_CONTACT_ROLE_LEGAL,
  ACCORD_CONTACT_ROLE_OTHER,
} AccordContactRole;

/** AccordDriverKind: What drives a deal. */
typedef enum
{
  ACCORD_DRIVER_KIND_PROBLEM,
  ACCORD_DRIVER_KIND_REQUIREMENT,
  ACCORD_DRIVER_KIND_DEADLINE,
  ACCORD_DRIVER_KIND_OTHER,
} AccordDriverKind;

/** AccordPromiseState: Where a promise is in its life. */
typedef enum
{
  ACCORD_PROMISE_STATE_DRAFT,
  ACCORD_PROMISE_STATE_ASKED,
  ACCORD_PROMISE_STATE_ANSWERED,
  ACCORD_PROMISE_STATE_AGREED,
  ACCORD_PROMISE_STATE_TOLD,
  ACCORD_PROMISE_STATE_KEPT,
  ACCORD_PROMISE_STATE_BROKEN,
  ACCORD_PROMISE_STATE_WITHDRAWN,
} AccordPromiseState;

/** AccordDateOrigin: Where the agreed date of a promise came from. */
typedef enum
{
  ACCORD_DATE_ORIGIN_ASKED_FOR,
  ACCORD_DATE_ORIGIN_NEGOTIATED,
  ACCORD_DATE_ORIGIN_DICTATED,
  ACCORD_DATE_ORIGIN_CONTRACT,
} AccordDateOrigin;

/** AccordFeatureStatus: How far the work on a feature is. */
typedef enum
{
  ACCORD_FEATURE_STATUS_PLANNED,
  ACCORD_FEATURE_STATUS_BUILDING,
  ACCORD_FEATURE_STATUS_DONE,
  ACCORD_FEATURE_STATUS_DROPPED,
} AccordFeatureStatus;

/** AccordFeatureKind: What a feature is today. */
typedef enum
{
  ACCORD_FEATURE_KIND_EXISTS,
  ACCORD_FEATURE_KIND_BUILDING,
  ACCORD_FEATURE_KIND_IDEA,
  ACCORD_FEATURE_KIND_FOR_SHOW,
} AccordFeatureKind;

/**
 * AccordWorkMode:
 *
 * How work takes people: what is free, or exactly so many.
 */
typedef enum
{
  ACCORD_WORK_MODE_ELASTIC,
  ACCORD_WORK_MODE_RIGID,
} AccordWorkMode;

/** AccordCriterionState: Where an acceptance criterion stands. */
typedef enum
{
  ACCORD_CRITERION_STATE_MISSING,
  ACCORD_CRITERION_STATE_WRITTEN,
  ACCORD_CRITERION_STATE_MET,
} AccordCriterionState;

/**
 * AccordDependencyType:
 *
 * What waits for what: the end or the start of either.
 */
typedef enum
{
  ACCORD_DEPENDENCY_TYPE_FINISH_START,
  ACCORD_DEPENDENCY_TYPE_START_START,
  ACCORD_DEPENDENCY_TYPE_FINISH_FINISH,
  ACCORD_DEPENDENCY_TYPE_START_FINISH,
} AccordDependencyType;

/** AccordNeedLevel: How much a promise needs a feature. */
typedef enum
{
  ACCORD_NEED_LEVEL_MUST,
  ACCORD_NEED_LEVEL_SHOULD,
  ACCORD_NEED_LEVEL_COULD,
} AccordNeedLevel;

/** AccordPartyKind: Whose an outside party is. */
typedef enum
{
  ACCORD_PARTY_KIND_OWN_VENDOR,
  ACCORD_PARTY_KIND_CUSTOMER_IT,
  ACCORD_PARTY_KIND_CUSTOMER_VENDOR,
} AccordPartyKind;

/** AccordAskKind: What is asked for. */
typedef enum
{
  ACCORD_ASK_KIND_ESTIMATE,
  ACCORD_ASK_KIND_DATE,
  ACCORD_ASK_KIND_QUESTION,
} AccordAskKind;

/** AccordAnswerer: For which side somebody answered, or said back. */
typedef enum
{
  ACCORD_ANSWERER_NOBODY,
  ACCORD_ANSWERER_SALES,
  ACCORD_ANSWERER_ENGINEERING,
  ACCORD_ANSWERER_BOTH,
} AccordAnswerer;

/** AccordDecisionKind: What a decision does. */
typedef enum
{
  ACCORD_DECISION_KIND_PUSH,
  ACCORD_DECISION_KIND_BACK_OFF,
  ACCORD_DECISION_KIND_TRADE,
  ACCORD_DECISION_KIND_WAIT,
} AccordDecisionKind;

/** AccordGaveWay: Which side gave way in a decision. */
typedef enum
{
  ACCORD_GAVE_WAY_NOBODY,
  ACCORD_GAVE_WAY_SALES,
  ACCORD_GAVE_WAY_ENGINEERING,
  ACCORD_GAVE_WAY_BOTH,
} AccordGaveWay;

/** AccordVerdict: What was decided of a promise. */
typedef enum
{
  ACCORD_VERDICT_OPEN,
  ACCORD_VERDICT_ACCEPT,
  ACCORD_VERDICT_STRETCH,
  ACCORD_VERDICT_DECLINE,
} AccordVerdict;

/** AccordOutcomeKind: How something ended. */
typedef enum
{
  ACCORD_OUTCOME_KIND_WON,
  ACCORD_OUTCOME_KIND_LOST,
  ACCORD_OUTCOME_KIND_KEPT,
  ACCORD_OUTCOME_KIND_BROKEN,
} AccordOutcomeKind;

/** AccordMeetingState: Where a meeting is. */
typedef enum
{
  ACCORD_MEETING_STATE_PLANNED,
  ACCORD_MEETING_STATE_RUNNING,
  ACCORD_MEETING_STATE_ENDED,
} AccordMeetingState;

/** AccordAgendaKind: What an agenda item is about. */
typedef enum
{
  ACCORD_AGENDA_KIND_PROMISE,
  ACCORD_AGENDA_KIND_ASK,
  ACCORD_AGENDA_KIND_CONCERN,
  ACCORD_AGENDA_KIND_OUTSIDE_WORK,
  ACCORD_AGENDA_KIND_DECISION,
  ACCORD_AGENDA_KIND_OTHER,
} AccordAgendaKind;

/** AccordScenarioState: What became of a scenario. */
typedef enum
{
  ACCORD_SCENARIO_STATE_OPEN,
  ACCORD_SCENARIO_STATE_ADOPTED,
  ACCORD_SCENARIO_STATE_DROPPED,
} AccordScenarioState;

/** AccordEditKind: What an edit of a scenario does to an entity. */
typedef enum
{
  ACCORD_EDIT_KIND_INSERT,
  ACCORD_EDIT_KIND_UPDATE,
  ACCORD_EDIT_KIND_DELETE,
} AccordEditKind;

/** AccordIncentiveKind: What makes a date matter to one side. */
typedef enum
{
  ACCORD_INCENTIVE_KIND_QUARTER_END,
  ACCORD_INCENTIVE_KIND_YEAR_END,
  ACCORD_INCENTIVE_KIND_BONUS,
  ACCORD_INCENTIVE_KIND_PRICE_RISE,
  ACCORD_INCENTIVE_KIND_OTHER,
} AccordIncentiveKind;

G_END_DECLS
