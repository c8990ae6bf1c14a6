/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-ask.h"
#include "accord-concern.h"
#include "accord-form.h"
#include "accord-meeting-session.h"
#include "accord-promise-life.h"

G_BEGIN_DECLS

/**
 * AccordTalk:
 * @plan: the plan
 * @session: (nullable): whose people come first
 * @subject: (nullable): what is talked about
 * @today: when
 *
 * What is talked about, in a meeting or out of it.
 */
typedef struct
{
  AccordPlan *plan;
  AccordMeetingSession *session;
  AccordEntity *subject;
  AccordDay today;
} AccordTalk;

AccordForm *accord_talk_forms_concern (const AccordTalk *talk);
AccordForm *accord_talk_forms_hear    (const AccordTalk *talk,
                                       AccordConcern    *concern);
AccordForm *accord_talk_forms_ask     (const AccordTalk *talk);
AccordForm *accord_talk_forms_answer  (const AccordTalk *talk,
                                       AccordAsk        *ask);
AccordForm *accord_talk_forms_step    (const AccordTalk *talk,
                                       AccordLifeStep    step,
                                       AccordSide        side);

void        accord_talk_forms_add_side
                                      (AccordForm       *form,
                                       const char       *label);
AccordSide  accord_talk_forms_get_side
                                      (AccordForm       *form);

AccordTalk *accord_talk_copy          (const AccordTalk *talk);
void        accord_talk_free          (AccordTalk       *talk);

G_END_DECLS
