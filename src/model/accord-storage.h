/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-change.h"

G_BEGIN_DECLS

/**
 * AccordStorage:
 *
 * Where a plan keeps what happens to it. The plan knows this interface only;
 * the file behind it stands a step higher.
 */
#define ACCORD_TYPE_STORAGE (accord_storage_get_type ())
G_DECLARE_INTERFACE (AccordStorage, accord_storage, ACCORD, STORAGE, GObject)

/**
 * AccordStorageInterface:
 * @write: makes @change durable and gives it a number, all or nothing;
 *   @digest is that of the plan's content after it
 * @dup_step: the edit that comes next when undoing or redoing, whole, or
 *   %NULL without an error where there is none
 * @get_step_name: (nullable): its name, without reading it
 * @list_history: the newest changes first, at most @limit, of one entity or
 *   for 0 of all
 */
struct _AccordStorageInterface
{
  GTypeInterface parent_iface;

  gboolean (*write) (AccordStorage  *self,
                     AccordChange   *change,
                     guint64         digest,
                     GError        **error);
  AccordChange *(*dup_step) (AccordStorage  *self,
                             gboolean        redo,
                             GError        **error);
  const char *(*get_step_name) (AccordStorage *self,
                                gboolean       redo);
  GPtrArray *(*list_history) (AccordStorage  *self,
                              gint64          entity,
                              guint           limit,
                              GError        **error);
};

gboolean      accord_storage_write         (AccordStorage  *self,
                                            AccordChange   *change,
                                            guint64         digest,
                                            GError        **error);
AccordChange *accord_storage_dup_step      (AccordStorage  *self,
                                            gboolean        redo,
                                            GError        **error);
const char   *accord_storage_get_step_name (AccordStorage  *self,
                                            gboolean        redo);
GPtrArray    *accord_storage_list_history  (AccordStorage  *self,
                                            gint64          entity,
                                            guint           limit,
                                            GError        **error);

G_END_DECLS
