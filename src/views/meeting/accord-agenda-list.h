/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-meeting-board.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordAgendaList:
 *
 * The agenda, item by item. A click, or Enter, begins with an item; its
 * buttons, or + and -, move it.
 */
#define ACCORD_TYPE_AGENDA_LIST (accord_agenda_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordAgendaList, accord_agenda_list, ACCORD,
                      AGENDA_LIST, AdwBin)

void   accord_agenda_list_show          (AccordAgendaList    *self,
                                         AccordMeetingBoard  *board);
guint  accord_agenda_list_get_position  (AccordAgendaList    *self);
void   accord_agenda_list_focus         (AccordAgendaList    *self,
                                         guint                position);

G_END_DECLS
