/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordDirectory:
 *
 * Who is who in a plan: its entities by id, who refers to whom, and the
 * decimals of its currency. It owns none of the entities.
 */
typedef struct _AccordDirectory AccordDirectory;

AccordDirectory *accord_directory_new            (void);
void             accord_directory_free           (AccordDirectory *self);

void             accord_directory_add            (AccordDirectory *self,
                                                  gint64           id,
                                                  gpointer         entity);
void             accord_directory_remove         (AccordDirectory *self,
                                                  gint64           id);
gpointer         accord_directory_lookup         (AccordDirectory *self,
                                                  gint64           id);
guint            accord_directory_get_size       (AccordDirectory *self);

void             accord_directory_refer          (AccordDirectory *self,
                                                  gint64           id,
                                                  gpointer         referrer);
void             accord_directory_unrefer        (AccordDirectory *self,
                                                  gint64           id,
                                                  gpointer         referrer);
gpointer        *accord_directory_get_referrers  (AccordDirectory *self,
                                                  gint64           id,
                                                  guint           *n_referrers);

int              accord_directory_get_decimals   (AccordDirectory *self);
void             accord_directory_set_decimals   (AccordDirectory *self,
                                                  int              decimals);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordDirectory, accord_directory_free)

G_END_DECLS
