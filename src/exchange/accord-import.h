/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-record-reader.h"

G_BEGIN_DECLS

/**
 * AccordImportState:
 * @ACCORD_IMPORT_NEW: it will be added
 * @ACCORD_IMPORT_CHANGED: some of its values will change
 * @ACCORD_IMPORT_UNCHANGED: it is in the plan just so
 * @ACCORD_IMPORT_SKIPPED: it says nothing that a plan could hold
 * @ACCORD_IMPORT_WRONG: it can't be taken
 *
 * What an import does with one line.
 */
typedef enum
{
  ACCORD_IMPORT_NEW,
  ACCORD_IMPORT_CHANGED,
  ACCORD_IMPORT_UNCHANGED,
  ACCORD_IMPORT_SKIPPED,
  ACCORD_IMPORT_WRONG,
} AccordImportState;

/** ACCORD_N_IMPORT_STATES: how many there are. */
#define ACCORD_N_IMPORT_STATES 5

/**
 * AccordImportDifference:
 * @entity: whose value it is: the item's, or that of something it owns
 * @property: which
 * @from: (nullable): what the plan holds, as text
 * @to: (nullable): what the file says
 * @is_kept: whether the plan's value stays, because a person gave it since the
 *   last import
 *
 * One value that is not the same in a file and in the plan.
 */
typedef struct
{
  gint64 entity;
  const char *property;
  char *from;
  char *to;
  gboolean is_kept;
} AccordImportDifference;

/**
 * AccordImportItem:
 * @state: what happens to it
 * @kind: what it is
 * @entity: its id in the plan; 0 where it does not get there
 * @file: the name of the file that tells of it
 * @line: where
 * @label: what it is called
 * @is_implied: whether no line is about it, but the one named mentions it: an
 *   account, an owner, a stage or a team that comes with it
 * @differences: (nullable) (element-type AccordImportDifference): of what is in
 *   the plan already
 *
 * What an import does with one line of a file.
 */
typedef struct
{
  AccordImportState state;
  GType kind;
  gint64 entity;
  const char *file;
  guint64 line;
  char *label;
  gboolean is_implied;
  GPtrArray *differences;
} AccordImportItem;

/**
 * AccordImportFile:
 * @name: its name, without the folder
 * @profile: (nullable): the id of its profile
 * @description: what was found about its form, or %NULL
 * @n_rows: how many rows it has
 * @columns: (element-type AccordColumnUse): what becomes of each column
 * @reason: (nullable): why it was left out: no profile knows it, but others
 *
 * One file of an import.
 */
typedef struct
{
  char *name;
  char *profile;
  char *description;
  guint64 n_rows;
  GPtrArray *columns;
  char *reason;
} AccordImportFile;

/**
 * AccordImportOptions:
 * @records: how values are read; the currency is the plan's in any case
 * @csv: how CSV files are read
 * @by_name: whether what has an id of its own may also be matched by name to
 *   what has none of that source
 * @overwrite: whether values that people gave since the last import go too
 * @team: (nullable): the team of issues that name none
 * @range_low: the low end of an estimate that is one number, as a part of it
 * @range_high: the high end, as a multiple of it
 * @held_max: how many lines a preview may hold at once; more are gone through in
 *   parts, in bounded memory, and read again when they are applied
 *
 * How to import.
 */
typedef struct
{
  AccordRecordOptions records;
  AccordCsvOptions csv;
  gboolean by_name;
  gboolean overwrite;
  const char *team;
  double range_low;
  double range_high;
  guint64 held_max;
} AccordImportOptions;

/** ACCORD_IMPORT_HELD_MAX: how many lines a preview usually holds at once. */
#define ACCORD_IMPORT_HELD_MAX 40000

/** ACCORD_IMPORT_OPTIONS_INIT: everything detected, nothing overwritten. */
#define ACCORD_IMPORT_OPTIONS_INIT                                            \
  {                                                                           \
    ACCORD_RECORD_OPTIONS_INIT, ACCORD_CSV_OPTIONS_INIT, FALSE, FALSE, NULL,  \
      1.0, 1.0, ACCORD_IMPORT_HELD_MAX                                        \
  }

/**
 * AccordImport:
 *
 * Brings the files of other programs into a plan: add files, preview, look at
 * what would happen, apply. Until it is applied the plan stays as it is.
 */
#define ACCORD_TYPE_IMPORT (accord_import_get_type ())
G_DECLARE_FINAL_TYPE (AccordImport, accord_import, ACCORD, IMPORT, GObject)

AccordImport   *accord_import_new           (AccordPlan                *plan,
                                             const AccordImportOptions *options);
gboolean        accord_import_add_file      (AccordImport              *self,
                                             GFile                     *file,
                                             AccordProfile             *profile,
                                             GCancellable              *cancellable,
                                             GError                   **error);
gboolean        accord_import_add_table     (AccordImport              *self,
                                             GFile                     *file,
                                             GType                      kind,
                                             GCancellable              *cancellable,
                                             GError                   **error);
gboolean        accord_import_preview       (AccordImport              *self,
                                             AccordExchangeProgress     progress,
                                             gpointer                   data,
                                             GCancellable              *cancellable,
                                             GError                   **error);
GPtrArray      *accord_import_get_files     (AccordImport              *self);
GPtrArray      *accord_import_get_items     (AccordImport              *self);
guint64         accord_import_get_n_left_out (AccordImport              *self);
guint           accord_import_count         (AccordImport              *self,
                                             AccordImportState          state);
GPtrArray      *accord_import_get_notes     (AccordImport              *self);
GPtrArray      *accord_import_get_missing   (AccordImport              *self);
AccordProblems *accord_import_get_problems  (AccordImport              *self);
AccordChange   *accord_import_get_change    (AccordImport              *self);
gboolean        accord_import_check         (AccordImport              *self,
                                             AccordPlan                *plan,
                                             gboolean                   skip_wrong,
                                             GError                   **error);
gboolean        accord_import_prepare       (AccordImport              *self,
                                             AccordExchangeProgress     progress,
                                             gpointer                   data,
                                             GCancellable              *cancellable,
                                             GError                   **error);
gboolean        accord_import_apply         (AccordImport              *self,
                                             gboolean                   skip_wrong,
                                             const char                *why,
                                             GError                   **error);

G_END_DECLS
