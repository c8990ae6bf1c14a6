/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-import-session.h"

G_BEGIN_DECLS

struct _AccordImportSession
{
  GObject parent_instance;

  AccordPlan *plan;
  GListStore *entries;
  AccordImportOptions options;
  char *team;

  GCancellable *running; /* of the newest job, or NULL */
  guint idle;
  guint *progress; /* in thousandths; an atomic box, shared with the job */
  AccordImport *result;
  char *problem;
  GCancellable *applying; /* of the import itself, or NULL */
  gboolean skips_wrong;
  gboolean is_applied; /* the plan's change is the import itself */
};

void _accord_import_session_update (AccordImportSession *self);
void _accord_import_session_ask    (AccordImportSession *self);

G_END_DECLS
