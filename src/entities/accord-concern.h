/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordConcern:
 *
 * Something that one side worries about.
 */
#define ACCORD_TYPE_CONCERN (accord_concern_get_type ())
G_DECLARE_FINAL_TYPE (AccordConcern, accord_concern,
                      ACCORD, CONCERN, AccordEntity)

/**
 * AccordConcernField:
 *
 * The stored properties; the table in accord-concern.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_CONCERN_TEXT = ACCORD_ENTITY_N_FIELDS,
  ACCORD_CONCERN_SIDE,
  ACCORD_CONCERN_DEAL,
  ACCORD_CONCERN_PROMISE,
  ACCORD_CONCERN_FEATURE,
  ACCORD_CONCERN_PERSON,
  ACCORD_CONCERN_RAISED_ON,
  ACCORD_CONCERN_HEARD_BY,
  ACCORD_CONCERN_HEARD_ON,
  ACCORD_CONCERN_HEARD_WORDS,
  ACCORD_CONCERN_SETTLED_ON,
  ACCORD_CONCERN_HEARD_SIDE,
} AccordConcernField;

G_END_DECLS
