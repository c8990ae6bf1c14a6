/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordAsk:
 *
 * Something that one side asks of the other.
 */
#define ACCORD_TYPE_ASK (accord_ask_get_type ())
G_DECLARE_FINAL_TYPE (AccordAsk, accord_ask, ACCORD, ASK, AccordEntity)

/**
 * AccordAskField:
 *
 * The stored properties; the table in accord-ask.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_ASK_KIND = ACCORD_ENTITY_N_FIELDS,
  ACCORD_ASK_TEXT,
  ACCORD_ASK_SIDE,
  ACCORD_ASK_DEAL,
  ACCORD_ASK_PROMISE,
  ACCORD_ASK_FEATURE,
  ACCORD_ASK_ASKED_BY,
  ACCORD_ASK_ASKED_ON,
  ACCORD_ASK_OWNER,
  ACCORD_ASK_DUE_ON,
  ACCORD_ASK_ANSWER,
  ACCORD_ASK_ANSWERED_BY,
  ACCORD_ASK_ANSWERED_ON,
  ACCORD_ASK_ANSWERED_SIDE,
  ACCORD_ASK_TURN,
  ACCORD_ASK_ANSWER_TURN,
} AccordAskField;

G_END_DECLS
