/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day.h"

G_BEGIN_DECLS

/**
 * AccordSheetKind:
 * @ACCORD_SHEET_HEADING: what the next ones stand under
 * @ACCORD_SHEET_PARAGRAPH: running text
 * @ACCORD_SHEET_ITEM: an item of a list; the detail says more
 * @ACCORD_SHEET_FACT: a name and what it is, which is the detail
 * @ACCORD_SHEET_PAIR: a name, and what it is for two that are compared; the
 *   first of several says who the two are
 * @ACCORD_SHEET_MOVE: a promise, and its dates before and after
 *
 * What a part of a sheet is.
 */
typedef enum
{
  ACCORD_SHEET_HEADING,
  ACCORD_SHEET_PARAGRAPH,
  ACCORD_SHEET_ITEM,
  ACCORD_SHEET_FACT,
  ACCORD_SHEET_PAIR,
  ACCORD_SHEET_MOVE,
} AccordSheetKind;

/**
 * AccordSheetDates:
 * @agreed_before: the agreed date before, or %ACCORD_DAY_NONE
 * @agreed: the agreed date after
 * @ready_before: the deliverable date before
 * @ready: the deliverable date after
 *
 * The dates of a promise before and after.
 */
typedef struct
{
  AccordDay agreed_before;
  AccordDay agreed;
  AccordDay ready_before;
  AccordDay ready;
} AccordSheetDates;

/**
 * AccordSheetBlock:
 * @kind: what it is
 * @text: what it says
 * @detail: (nullable): what else
 * @other: (nullable): of the second of a pair
 * @dates: of a promise that moved
 *
 * A part of a sheet.
 */
typedef struct
{
  AccordSheetKind kind;
  char *text;
  char *detail;
  char *other;
  AccordSheetDates dates;
} AccordSheetBlock;

/**
 * AccordSheet:
 * @title: what it is called
 * @subtitle: (nullable): when, where, who
 * @as_of: the day that it is of
 * @outside: whether it is for people who know nothing of the plan: then that
 *   is not named on it
 * @blocks: (element-type AccordSheetBlock): its parts, from top to bottom
 *
 * A page or more for people: minutes, what a customer may see, how fairly two
 * sides deal. One form, so that each is written once for mail, for paper and
 * for a window. Reference-counted; not changed once it is made.
 */
typedef struct
{
  char *title;
  char *subtitle;
  AccordDay as_of;
  gboolean outside;
  GPtrArray *blocks;
} AccordSheet;

AccordSheet *accord_sheet_new         (const char             *title,
                                       const char             *subtitle,
                                       AccordDay               as_of);
AccordSheet *accord_sheet_ref         (AccordSheet            *self);
void         accord_sheet_unref       (AccordSheet            *self);
void         accord_sheet_add         (AccordSheet            *self,
                                       AccordSheetKind         kind,
                                       const char             *text,
                                       const char             *detail);
void         accord_sheet_add_pair    (AccordSheet            *self,
                                       const char             *name,
                                       const char             *one,
                                       const char             *other);
void         accord_sheet_add_move    (AccordSheet            *self,
                                       const char             *title,
                                       const AccordSheetDates *dates);
char        *accord_sheet_to_markdown (AccordSheet            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordSheet, accord_sheet_unref)

G_END_DECLS
