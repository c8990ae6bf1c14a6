/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-profile.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** ACCORD_SAMPLE_VALUES: so many values of a column show what it holds. */
#define ACCORD_SAMPLE_VALUES 3

/**
 * AccordTableSample:
 * @headings: (array zero-terminated=1): the headings; empty of a project file
 * @values: (array zero-terminated=1): for each heading the first values that
 *   differ, with commas between them
 * @own_kind: what the rows are of a table that Accord wrote, or
 *   %G_TYPE_INVALID
 * @profile: (nullable): the profile or kept mapping that knows the headings
 * @is_project: whether it is a project file, which needs no profile
 *
 * A look at a file before it is imported: enough to see how to read it.
 */
typedef struct
{
  char **headings;
  char **values;
  GType own_kind;
  AccordProfile *profile;
  gboolean is_project;
} AccordTableSample;

AccordTableSample *accord_table_sample_take      (AccordPlan         *plan,
                                                  GFile              *file,
                                                  GCancellable       *cancellable,
                                                  GError            **error);
void               accord_table_sample_free      (AccordTableSample  *self);
gboolean           accord_table_sample_is_known  (const AccordTableSample *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTableSample, accord_table_sample_free)

G_END_DECLS
