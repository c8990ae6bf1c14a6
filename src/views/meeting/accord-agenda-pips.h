/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordPipState:
 * @ACCORD_PIP_AHEAD: still to come
 * @ACCORD_PIP_NOW: on the screen
 * @ACCORD_PIP_DONE: talked about
 * @ACCORD_PIP_SKIPPED: left for another time
 */
typedef enum
{
  ACCORD_PIP_AHEAD,
  ACCORD_PIP_NOW,
  ACCORD_PIP_DONE,
  ACCORD_PIP_SKIPPED,
} AccordPipState;

/**
 * AccordAgendaPips:
 *
 * How far the agenda is, a pip for each item; one goes to an item by its pip.
 */
#define ACCORD_TYPE_AGENDA_PIPS (accord_agenda_pips_get_type ())
G_DECLARE_FINAL_TYPE (AccordAgendaPips, accord_agenda_pips, ACCORD,
                      AGENDA_PIPS, GtkBox)

void  accord_agenda_pips_begin  (AccordAgendaPips  *self);
void  accord_agenda_pips_add    (AccordAgendaPips  *self,
                                 AccordPipState     state,
                                 const char        *label);
void  accord_agenda_pips_end    (AccordAgendaPips  *self);

G_END_DECLS
