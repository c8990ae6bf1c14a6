/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-csv-reader.h"
#include "accord-plan.h"
#include "accord-profile.h"

G_BEGIN_DECLS

/**
 * CliImportAs:
 * @as: (nullable): PROFILE, or FILE=PROFILE
 * @map: (nullable): FIELD=COLUMN
 * @map_name: (nullable): what the mapping is kept as
 * @files: the files
 * @n_files: how many these are
 *
 * What the command line says of how files are read.
 */
typedef struct
{
  char **as;
  char **map;
  const char *map_name;
  char **files;
  guint n_files;
} CliImportAs;

/**
 * CliImportReading:
 * @as: (nullable): what the command line says of the file
 * @profile: (nullable): its columns; %NULL where they are recognised
 * @own_kind: of a table of our own, or %G_TYPE_INVALID
 * @has_kind: whether @as is what the rows become
 * @kind: what that is
 *
 * How a file is read.
 */
typedef struct
{
  const char *as;
  AccordProfile *profile;
  GType own_kind;
  gboolean has_kind;
  AccordTargetKind kind;
} CliImportReading;

gboolean   cli_import_as_check       (const CliImportAs *self,
                                      GError           **error);
gboolean   cli_import_as_choose      (const CliImportAs *self,
                                      AccordPlan        *plan,
                                      const char        *path,
                                      CliImportReading  *reading,
                                      GError           **error);
void       cli_import_as_choose_form (const CliImportAs *self,
                                      AccordPlan        *plan,
                                      AccordCsvOptions  *csv);
GPtrArray *cli_import_as_list_pairs  (const CliImportAs *self,
                                      AccordTargetKind   kind);

void       cli_import_reading_clear  (CliImportReading  *reading);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliImportReading, cli_import_reading_clear)

G_END_DECLS
