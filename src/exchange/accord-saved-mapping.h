/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-record-reader.h"

G_BEGIN_DECLS

/* Mappings of columns that people name and keep in the plan. */

AccordProfile *accord_saved_mapping_find (AccordPlan        *plan,
                                          const char        *name,
                                          GError           **error);
gboolean       accord_saved_mapping_keep (AccordPlan        *plan,
                                          const char        *name,
                                          AccordTargetKind   kind,
                                          const char *const *pairs,
                                          GError           **error);

gboolean       accord_saved_mapping_keep_choices (AccordPlan  *plan,
                                          const char        *name,
                                          const AccordRecordOptions *records,
                                          const AccordCsvOptions *csv,
                                          GError           **error);
void           accord_saved_mapping_choose_form (AccordPlan *plan,
                                          const char        *name,
                                          AccordCsvOptions  *csv);

G_END_DECLS
