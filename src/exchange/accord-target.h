/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordTargetKind:
 * @ACCORD_TARGET_ACCOUNT: a customer organisation
 * @ACCORD_TARGET_PERSON: a person of either side
 * @ACCORD_TARGET_TEAM: a team
 * @ACCORD_TARGET_STAGE: a step of the pipeline
 * @ACCORD_TARGET_DEAL: an opportunity
 * @ACCORD_TARGET_FEATURE: a piece of work
 * @ACCORD_TARGET_DEPENDENCY: a feature that waits for another
 * @ACCORD_TARGET_PROMISE: something a customer is told they will get
 * @ACCORD_TARGET_CALENDAR: working days and holidays
 * @ACCORD_TARGET_PART: a part of the work of a feature
 *
 * What a row of a foreign table becomes.
 */
typedef enum
{
  ACCORD_TARGET_ACCOUNT,
  ACCORD_TARGET_PERSON,
  ACCORD_TARGET_TEAM,
  ACCORD_TARGET_STAGE,
  ACCORD_TARGET_DEAL,
  ACCORD_TARGET_FEATURE,
  ACCORD_TARGET_DEPENDENCY,
  ACCORD_TARGET_PROMISE,
  ACCORD_TARGET_CALENDAR,
  ACCORD_TARGET_PART,
} AccordTargetKind;

/** ACCORD_N_TARGET_KINDS: how many kinds there are. */
#define ACCORD_N_TARGET_KINDS 10

/**
 * AccordColumnType:
 * @ACCORD_COLUMN_TEXT: a text
 * @ACCORD_COLUMN_TEXTS: several texts
 * @ACCORD_COLUMN_CHOICE: one of a few words
 * @ACCORD_COLUMN_REFERENCE: something else, by its external id or its name
 * @ACCORD_COLUMN_REFERENCES: several of them
 * @ACCORD_COLUMN_DATE: an #AccordDay
 * @ACCORD_COLUMN_MONEY: an #AccordMoney
 * @ACCORD_COLUMN_NUMBER: a number
 * @ACCORD_COLUMN_CHANCE: a chance, 0 to 1
 * @ACCORD_COLUMN_EFFORT: person-days
 *
 * What the value of a property is.
 */
typedef enum
{
  ACCORD_COLUMN_TEXT,
  ACCORD_COLUMN_TEXTS,
  ACCORD_COLUMN_CHOICE,
  ACCORD_COLUMN_REFERENCE,
  ACCORD_COLUMN_REFERENCES,
  ACCORD_COLUMN_DATE,
  ACCORD_COLUMN_MONEY,
  ACCORD_COLUMN_NUMBER,
  ACCORD_COLUMN_CHANCE,
  ACCORD_COLUMN_EFFORT,
} AccordColumnType;

/**
 * AccordTargetProperty:
 * @kind: what it is a property of
 * @name: its name; a static string
 * @type: what its value is
 * @referred: what a reference leads to
 * @choices: (nullable): the words of a choice, with `|` between them
 *
 * A property that a column can be mapped to.
 */
typedef struct
{
  AccordTargetKind kind;
  const char *name;
  AccordColumnType type;
  AccordTargetKind referred;
  const char *choices;
} AccordTargetProperty;

const char                 *accord_target_kind_to_string (AccordTargetKind  kind);
gboolean                    accord_target_kind_parse     (const char       *name,
                                                          AccordTargetKind *kind,
                                                          GError          **error);
const AccordTargetProperty *accord_target_find           (AccordTargetKind  kind,
                                                          const char       *name,
                                                          GError          **error);
const AccordTargetProperty *accord_target_list           (guint            *n);

G_END_DECLS
