/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-value.h"

#include <glib-object.h>

G_BEGIN_DECLS

/** ACCORD_PARAM_STORED: the #GParamSpec flag of a property that is in the
 * file, in the history, and can be undone. */
#define ACCORD_PARAM_STORED  (1 << G_PARAM_USER_SHIFT)
/** ACCORD_PARAM_PRIVATE: the #GParamSpec flag of a property that one side
 * holds back: it lives in a table of its own and leaves the plan only when
 * asked for by name. */
#define ACCORD_PARAM_PRIVATE (1 << (G_PARAM_USER_SHIFT + 1))

/**
 * AccordFieldFlags:
 * @ACCORD_FIELD_REQUIRED: must be given; a text must not be empty
 * @ACCORD_FIELD_PRIVATE: see %ACCORD_PARAM_PRIVATE
 * @ACCORD_FIELD_LABEL: the entity is called by this text in messages
 * @ACCORD_FIELD_OWNER: the reference is to the owner: with it, this entity
 *   goes too
 * @ACCORD_FIELD_CLEAR: when the entity referred to goes, the reference is
 *   cleared. Without this flag or the one before, it can't go.
 * @ACCORD_FIELD_RANGE: this field, the next and the one after are the low,
 *   likely and high of a range: all given or none, in this order
 * @ACCORD_FIELD_POSITIVE: of a range: its high end is more than 0
 * @ACCORD_FIELD_RANK: the sort key of an order that people make by hand;
 *   see accord_rank_between()
 * @ACCORD_FIELD_CHANCE: a number from 0 to 1 that people read as per cent
 * @ACCORD_FIELD_TURN: its place among all that happened to what it belongs to
 */
typedef enum
{
  ACCORD_FIELD_REQUIRED = 1 << 0,
  ACCORD_FIELD_PRIVATE = 1 << 1,
  ACCORD_FIELD_LABEL = 1 << 2,
  ACCORD_FIELD_OWNER = 1 << 3,
  ACCORD_FIELD_CLEAR = 1 << 4,
  ACCORD_FIELD_RANGE = 1 << 5,
  ACCORD_FIELD_POSITIVE = 1 << 6,
  ACCORD_FIELD_RANK = 1 << 7,
  ACCORD_FIELD_CHANCE = 1 << 8,
  ACCORD_FIELD_TURN = 1 << 9,
} AccordFieldFlags;

/**
 * AccordField:
 * @name: kebab-case; the property, and with underscores the column
 * @type: what it holds
 * @flags: its rules
 * @get_type: of a choice its #GEnum, of a reference the kind referred to
 * @minimum: the least whole number or number allowed
 * @maximum: the greatest; both 0 for no limit. Without a limit a number may
 *   still not be negative: say so with a negative minimum
 * @initial: (nullable): what a new entity starts with, as text
 * @nick: what people call it
 * @blurb: what it means, with its unit
 *
 * A stored property of an entity. A class lists its fields in one constant
 * table; loading, storing, history, undo, the command line and the exports
 * all read that table and know nothing else of the class.
 */
typedef struct
{
  const char *name;
  AccordValueType type;
  AccordFieldFlags flags;
  GType (*get_type) (void);
  double minimum;
  double maximum;
  const char *initial;
  const char *nick;
  const char *blurb;
} AccordField;

GParamSpec  *accord_field_to_param_spec (const AccordField  *field);
gboolean     accord_field_has_limits    (const AccordField  *field);
gboolean     accord_field_check         (const AccordField  *field,
                                         AccordValue         value,
                                         char              **reason);
gboolean     accord_field_parse         (const AccordField  *field,
                                         const char         *text,
                                         int                 decimals,
                                         AccordValue        *value,
                                         GError            **error);
char        *accord_field_to_text       (const AccordField  *field,
                                         AccordValue         value,
                                         int                 decimals);

G_END_DECLS
