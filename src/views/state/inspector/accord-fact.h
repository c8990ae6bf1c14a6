/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordFact:
 * @title: what it is
 * @subtitle: (nullable): more of it
 * @pill: (nullable): a word on it
 * @pill_class: (nullable): what kind of word: `good`, `tight`, `bad`, `sales`
 *   or `engineering`
 * @entity: (nullable): what it is about, to be selected
 * @verb: (nullable): what one can do about it, as a button says it
 * @action: (nullable): the detailed name of the action that does it
 * @refusal: (nullable): why it can't be done now
 *
 * One line of what there is to say. Whoever tells it only lends the strings.
 */
typedef struct
{
  const char *title;
  const char *subtitle;
  const char *pill;
  const char *pill_class;
  AccordEntity *entity;
  const char *verb;
  const char *action;
  const char *refusal;
} AccordFact;

typedef void (*AccordFactFunc) (const AccordFact *fact,
                                gpointer          data);

/**
 * AccordFactContext:
 * @plan: where it is
 * @forecast: (nullable): of @plan
 * @as_of: the day on which it is looked at
 *
 * What facts are told from.
 */
typedef struct
{
  AccordPlan *plan;
  AccordForecast *forecast;
  AccordDay as_of;
} AccordFactContext;

/**
 * AccordFactsFunc:
 * @entity: of the kind that the facts are of
 *
 * Tells the facts of one sort, one by one.
 */
typedef void (*AccordFactsFunc) (const AccordFactContext *context,
                                 AccordEntity            *entity,
                                 AccordFactFunc           add,
                                 gpointer                 data);

const char *accord_fact_name_side (int          side,
                                   const char **side_class);

const char *accord_fact_refuse_talk (AccordPlan  *plan);

G_END_DECLS
