/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordUnsaved:
 *
 * The changes that somebody made and that could not be kept: a full disk, a
 * file that is gone. They are here until they are, or until they are given up;
 * “changed” tells that something came or went.
 */
#define ACCORD_TYPE_UNSAVED (accord_unsaved_get_type ())
G_DECLARE_FINAL_TYPE (AccordUnsaved, accord_unsaved, ACCORD, UNSAVED, GObject)

AccordUnsaved *accord_unsaved_new          (AccordPlan     *plan);
guint          accord_unsaved_get_n        (AccordUnsaved  *self);
char          *accord_unsaved_dup_message  (AccordUnsaved  *self);
gboolean       accord_unsaved_apply_to     (AccordUnsaved  *self,
                                            AccordPlan     *plan,
                                            GError        **error);
void           accord_unsaved_give_up      (AccordUnsaved  *self);

G_END_DECLS
