/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-change.h"
#include "accord-directory.h"

G_BEGIN_DECLS

/* AccordPending: a change that is being made.
 *
 * The entities hold the new values already; this holds what they were, so
 * that it can be taken back without a trace, or be turned into an
 * AccordChange. The first touch of an entity keeps its values; later ones
 * only change what the end result is.
 */
typedef struct
{
  AccordOpKind kind;
  AccordEntity *entity; /* owned */
  AccordValue *before;  /* NULL of an insert */
} AccordPendingEdit;

typedef struct
{
  char *name;
  char *why;
  char *side; /* NULL: that of the actor */
  AccordChangeKind kind;
  gint64 target;
  guint depth;     /* nested begins */
  gboolean doomed; /* an inner one was rolled back */
  GPtrArray *edits;      /* of AccordPendingEdit, by first touch */
  GHashTable *by_entity; /* AccordEntity → AccordPendingEdit */
  GHashTable *deleted;   /* id → AccordPendingEdit of a delete */
  GHashTable *last_ranks; /* GType → the last rank there is or was */
} AccordPending;

AccordPending *_accord_pending_new       (const char      *name,
                                          const char      *why);
void           _accord_pending_free      (AccordPending   *self);
void           _accord_pending_give_why  (AccordPending   *self,
                                          const char      *why);
AccordEntity  *_accord_pending_insert    (AccordPending   *self,
                                          AccordDirectory *directory,
                                          GType            kind,
                                          gint64           id);
void           _accord_pending_touch     (AccordPending   *self,
                                          AccordEntity    *entity);
void           _accord_pending_delete    (AccordPending   *self,
                                          AccordEntity    *entity);
void           _accord_pending_revert    (AccordPending   *self,
                                          AccordDirectory *directory);
AccordChange  *_accord_pending_to_change (AccordPending   *self);
guint64        _accord_pending_digest    (AccordPending   *self,
                                          guint64          digest);
gboolean       _accord_pending_changed   (const AccordPendingEdit *edit,
                                          guint                    field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordPending, _accord_pending_free)

G_END_DECLS
