/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-import.h"

G_BEGIN_DECLS

/** AccordTestFile: a file made for a test; only the name counts on import. */
typedef struct
{
  const char *name;
  const char *text;
} AccordTestFile;

AccordPlan   *accord_test_plan_new    (void);
AccordImport *accord_test_preview     (AccordPlan                *plan,
                                       const AccordImportOptions *options,
                                       const AccordTestFile      *files,
                                       guint                      n_files);
AccordImport *accord_test_import      (AccordPlan                *plan,
                                       const AccordImportOptions *options,
                                       const char                *name,
                                       const char                *text);
void          accord_test_assert_counts (AccordImport             *import,
                                       const char                *counts);
void          accord_test_assert_value (AccordPlan               *plan,
                                       const char                *kind,
                                       const char                *name,
                                       const char                *property,
                                       const char                *value);
guint         accord_test_count       (AccordPlan                *plan,
                                       const char                *kind);
gboolean      accord_test_has_note    (AccordImport              *import,
                                       const char                *words);
void          accord_test_edit        (AccordPlan                *plan,
                                       const char                *kind,
                                       const char                *name,
                                       const char                *property,
                                       const char                *value);

G_END_DECLS
