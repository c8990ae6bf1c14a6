/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-form.h"
#include "accord-meeting-session.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/* Who speaks, as a question of a form. */

GPtrArray    *accord_meeting_people_list (AccordPlan           *plan,
                                          AccordMeetingSession *session,
                                          AccordSide            side,
                                          AccordDay             today);
void          accord_meeting_people_add  (AccordForm           *form,
                                          const char           *key,
                                          const char           *label,
                                          GPtrArray            *people);
void          accord_meeting_people_add_to (AccordForm *form,
                                            const char *key,
                                            const char *label,
                                            const char *nobody,
                                            GPtrArray  *people);
AccordEntity *accord_meeting_people_get  (AccordForm           *form,
                                          const char           *key);

G_END_DECLS
