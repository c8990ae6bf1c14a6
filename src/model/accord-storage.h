/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-change.h"

#include <gio/gio.h>

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
 * AccordWriteWatch:
 * @cancellable: (nullable): ends a write, which then has not happened
 * @progress: (nullable): how many thousandths of it are done, atomic
 *
 * A long write, seen from another thread.
 */
typedef struct
{
  GCancellable *cancellable;
  guint *progress;
} AccordWriteWatch;

/**
 * AccordStorageInterface:
 * @is_thought: whether what is written there did not happen, as in a scenario
 * @write: makes @change durable and gives it a number, all or nothing;
 *   @digest is that of the plan's content after it. A thread may do that, as
 *   long as no other function is called
 * @is_bound: whether no other thread than the plan's own may do that
 * @wrote: (nullable): called by the plan's own thread after each write: what
 *   was written, if it was, counts from now on
 * @dup_step: the edit that comes next when undoing or redoing, whole, or
 *   %NULL without an error where there is none
 * @get_step_name: (nullable): its name, without reading it
 * @list_history: the newest changes first, at most @limit, of one entity or
 *   for 0 of all
 */
struct _AccordStorageInterface
{
  GTypeInterface parent_iface;

  gboolean is_thought;
  gboolean (*write) (AccordStorage  *self,
                     AccordChange   *change,
                     guint64         digest,
                     const AccordWriteWatch *watch,
                     GError        **error);
  gboolean is_bound;
  void (*wrote) (AccordStorage *self,
                 gboolean       done);
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
                                            const AccordWriteWatch *watch,
                                            GError        **error);
gboolean      accord_storage_is_thought    (AccordStorage  *self);
void          accord_storage_wrote         (AccordStorage  *self,
                                            gboolean        done);
gboolean      accord_storage_is_bound      (AccordStorage  *self);
gboolean      accord_write_watch_tell      (const AccordWriteWatch *self,
                                            guint           done,
                                            guint           total,
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
