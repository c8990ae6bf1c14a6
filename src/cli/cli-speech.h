/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "cli-plan.h"

G_BEGIN_DECLS

/** CLI_SPEECH_ON_ENTRY: an option that says when something is said. */
#define CLI_SPEECH_ON_ENTRY(on)                                               \
  { "on", 0, 0, G_OPTION_ARG_STRING, (on),                                    \
    N_("The day on which it happens; today, unless given"), N_("DATE") }

/** CLI_SPEECH_PERSON_ENTRY: an option that says by whom. */
#define CLI_SPEECH_PERSON_ENTRY(person)                                       \
  { "person", 0, 0, G_OPTION_ARG_FILENAME, (person),                          \
    N_("Who does it, by a name in the plan"), N_("NAME") }

/**
 * CliSpeech:
 * @plan: the plan
 * @request: what was typed
 * @person: (nullable): who says it
 * @side: for which side
 * @day: when
 *
 * Who says something, and when.
 */
typedef struct
{
  CliPlan *plan;
  CliRequest *request;
  AccordEntity *person;
  AccordSide side;
  AccordDay day;
} CliSpeech;

gboolean cli_speech_read       (CliSpeech        *self,
                                CliPlan          *plan,
                                CliRequest       *request,
                                const char       *on,
                                const char       *person,
                                GError          **error);
gboolean cli_speech_check_side (const CliSpeech  *self,
                                GError          **error);
AccordAnswerer
         cli_speech_get_answerer
                               (const CliSpeech  *self);
gboolean cli_speech_end_change (const CliSpeech  *self,
                                AccordEntity     *entity,
                                guint             first,
                                GError          **error);
gboolean cli_speech_end        (const CliSpeech  *self,
                                AccordEntity     *entity);

G_END_DECLS
