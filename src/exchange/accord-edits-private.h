/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/* Who gave a value last. */
typedef enum
{
  ACCORD_EDITED_BY_NOBODY, /* the history says nothing of it */
  ACCORD_EDITED_BY_IMPORT,
  ACCORD_EDITED_BY_PERSON,
} AccordEditedBy;

/* What the history of a plan says about who gave its values last. */
typedef struct _AccordEdits AccordEdits;

AccordEdits   *_accord_edits_new      (AccordPlan   *plan,
                                       GError      **error);
void           _accord_edits_free     (AccordEdits  *self);
AccordEditedBy _accord_edits_get      (AccordEdits  *self,
                                       gint64        entity,
                                       guint         field);
char          *_accord_edits_dup_name (const char   *files);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordEdits, _accord_edits_free)

G_END_DECLS
