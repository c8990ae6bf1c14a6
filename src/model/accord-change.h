/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordChangeKind:
 * @ACCORD_CHANGE_EDIT: something a person did
 * @ACCORD_CHANGE_UNDO: an edit taken back
 * @ACCORD_CHANGE_REDO: an edit taken back, done again
 *
 * What a change is to undo and redo.
 */
typedef enum
{
  ACCORD_CHANGE_EDIT,
  ACCORD_CHANGE_UNDO,
  ACCORD_CHANGE_REDO,
} AccordChangeKind;

/**
 * AccordOpKind:
 * @ACCORD_OP_INSERT: an entity came
 * @ACCORD_OP_UPDATE: some of its values changed
 * @ACCORD_OP_DELETE: it went
 */
typedef enum
{
  ACCORD_OP_INSERT,
  ACCORD_OP_UPDATE,
  ACCORD_OP_DELETE,
} AccordOpKind;

/**
 * AccordDelta:
 * @field: the number of the field in its class
 * @before: what it held; blank in an insert
 * @after: what it holds now; blank in a delete
 *
 * One value that changed. Blank is what accord_value_absent() gives; an
 * insert or delete lists only the values that are not.
 */
typedef struct
{
  guint field;
  AccordValue before;
  AccordValue after;
} AccordDelta;

/**
 * AccordOp:
 * @kind: what happened
 * @entity_type: to which kind
 * @entity: to which one
 * @deltas: (element-type AccordDelta): the values concerned, by field
 *
 * What a change does to one entity.
 */
typedef struct
{
  AccordOpKind kind;
  GType entity_type;
  gint64 entity;
  GArray *deltas;
} AccordOp;

/**
 * AccordChange:
 *
 * A set of operations on a plan, with who did it, when and why: the one form
 * of history, undo, what-if, scenario, import preview and merge. It does not
 * change once it has been handed out.
 */
#define ACCORD_TYPE_CHANGE (accord_change_get_type ())
typedef struct _AccordChange AccordChange;

GType             accord_change_get_type   (void);
AccordChange     *accord_change_new        (AccordChangeKind  kind,
                                            const char       *name,
                                            const char       *why);
AccordChange     *accord_change_ref        (AccordChange     *self);
void              accord_change_unref      (AccordChange     *self);

AccordChangeKind  accord_change_get_kind   (AccordChange     *self);
const char       *accord_change_get_name   (AccordChange     *self);
const char       *accord_change_get_why    (AccordChange     *self);
const char       *accord_change_get_who    (AccordChange     *self);
const char       *accord_change_get_side   (AccordChange     *self);
gint64            accord_change_get_time   (AccordChange     *self);
gint64            accord_change_get_number (AccordChange     *self);
gint64            accord_change_get_target (AccordChange     *self);
guint             accord_change_get_n_ops  (AccordChange     *self);
const AccordOp   *accord_change_get_op     (AccordChange     *self,
                                            guint             i);
gboolean          accord_change_is_private (AccordChange     *self);

/* While it is being put together. */
void              accord_change_set_actor  (AccordChange     *self,
                                            const char       *who,
                                            const char       *side,
                                            gint64            time);
void              accord_change_set_number (AccordChange     *self,
                                            gint64            number);
void              accord_change_set_target (AccordChange     *self,
                                            gint64            target);
AccordOp         *accord_change_add_op     (AccordChange     *self,
                                            AccordOpKind      kind,
                                            GType             entity_type,
                                            gint64            entity);
void              accord_op_take_delta     (AccordOp         *op,
                                            guint             field,
                                            AccordValue       before,
                                            AccordValue       after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordChange, accord_change_unref)

G_END_DECLS
