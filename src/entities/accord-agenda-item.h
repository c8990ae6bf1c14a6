/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordAgendaItem:
 *
 * What a meeting is to talk about.
 */
#define ACCORD_TYPE_AGENDA_ITEM (accord_agenda_item_get_type ())
G_DECLARE_FINAL_TYPE (AccordAgendaItem, accord_agenda_item,
                      ACCORD, AGENDA_ITEM, AccordEntity)

/**
 * AccordAgendaItemField:
 *
 * The stored properties; the table in accord-agenda-item.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_AGENDA_ITEM_MEETING = ACCORD_ENTITY_N_FIELDS,
  ACCORD_AGENDA_ITEM_RANK,
  ACCORD_AGENDA_ITEM_KIND,
  ACCORD_AGENDA_ITEM_TITLE,
  ACCORD_AGENDA_ITEM_PROMISE,
  ACCORD_AGENDA_ITEM_ASK,
  ACCORD_AGENDA_ITEM_CONCERN,
  ACCORD_AGENDA_ITEM_OUTSIDE_WORK,
  ACCORD_AGENDA_ITEM_DECISION,
  ACCORD_AGENDA_ITEM_DONE,
  ACCORD_AGENDA_ITEM_SKIPPED,
  ACCORD_AGENDA_ITEM_SECONDS,
  ACCORD_AGENDA_ITEM_NOTE,
  ACCORD_AGENDA_ITEM_SINCE,
} AccordAgendaItemField;

G_END_DECLS
