/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-ask.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordAskText:
 * @kind: what is asked for
 * @text: what is asked
 * @side: who asks
 * @subject: (nullable): the deal, promise or feature that it is about
 * @person: (nullable): who asks, by name
 * @owner: (nullable): who is to answer
 * @due: the day by which an answer is needed, or %ACCORD_DAY_NONE
 * @day: when it is asked
 *
 * A new ask.
 */
typedef struct
{
  AccordAskKind kind;
  const char *text;
  AccordSide side;
  AccordEntity *subject;
  AccordEntity *person;
  AccordEntity *owner;
  AccordDay due;
  AccordDay day;
} AccordAskText;

AccordEntity *accord_asks_add          (AccordPlan           *plan,
                                        const AccordAskText  *text,
                                        GError              **error);
GPtrArray    *accord_asks_list_waiting (AccordPlan           *plan,
                                        AccordEntity         *subject);
gboolean      accord_ask_is_waiting    (AccordAsk            *ask);
int           accord_ask_get_age       (AccordAsk            *ask,
                                        AccordDay             today);
gboolean      accord_ask_answer        (AccordAsk            *ask,
                                        AccordPlan           *plan,
                                        const char           *answer,
                                        AccordAnswerer  side,
                                        AccordEntity         *person,
                                        AccordDay             day,
                                        GError              **error);

G_END_DECLS
