/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-sqlite.h"

G_BEGIN_DECLS

/* What happened, in the tables change, change_op and change_value. Kinds and
 * properties are found by name in a plan, which is not changed. */

gboolean      accord_history_write     (sqlite3       *db,
                                        AccordChange  *change,
                                        const AccordWriteWatch *watch,
                                        GError       **error);
AccordChange *accord_history_read      (sqlite3       *db,
                                        AccordPlan    *plan,
                                        gint64         number,
                                        GError       **error);
GPtrArray    *accord_history_list      (sqlite3       *db,
                                        AccordPlan    *plan,
                                        gint64         entity,
                                        gint64         after,
                                        guint          limit,
                                        GError       **error);
gboolean      accord_history_find_step (sqlite3       *db,
                                        gboolean       redo,
                                        gint64        *number,
                                        char         **name,
                                        GError       **error);
guint64       accord_history_hash      (AccordChange  *change);

G_END_DECLS
