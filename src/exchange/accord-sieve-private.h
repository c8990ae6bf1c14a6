/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What is in files that are too large to be held at once: the ids and names of
 * their lines, as hashes only. */
typedef struct _AccordSieve AccordSieve;

AccordSieve *_accord_sieve_new      (void);
void         _accord_sieve_free     (AccordSieve *self);
void         _accord_sieve_add      (AccordSieve *self,
                                     GType        kind,
                                     const char  *id,
                                     const char  *name);
void         _accord_sieve_add_alias (AccordSieve *self,
                                     GType        kind,
                                     const char  *alias);
void         _accord_sieve_sort     (AccordSieve *self);
void         _accord_sieve_learn    (AccordSieve *self,
                                     GType        kind,
                                     const char  *name);
gboolean     _accord_sieve_knows    (AccordSieve *self,
                                     GType        kind,
                                     const char  *text);
guint64      _accord_sieve_meet     (AccordSieve *self,
                                     GType        kind,
                                     const char  *id,
                                     guint64      line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordSieve, _accord_sieve_free)

G_END_DECLS
