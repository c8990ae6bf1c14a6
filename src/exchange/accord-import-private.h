/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-edits-private.h"
#include "accord-import.h"
#include "accord-mspdi.h"
#include "accord-names-private.h"
#include "accord-sieve-private.h"

G_BEGIN_DECLS

/* What is done with each byte: looked at, read, placed, filled, checked. */
#define ACCORD_IMPORT_STEPS 5

/* The properties that lines are referred to by, besides id and name. */
#define ACCORD_IMPORT_ALIASES { "alias", "email" }

/* What is known of all lines while only a part of them is held. */
typedef struct
{
  AccordSieve *sieve;
  GPtrArray *stages;  /* of accord-import-index.c */
  GHashTable *origins; /* kind and source of lines, as texts */
  guint n_kept[ACCORD_N_IMPORT_STATES + 1]; /* the last are the implied */
} AccordImportParts;

/* A file that is being imported. */
typedef struct
{
  AccordImportFile public;
  GFile *file;
  AccordProfile *given; /* what somebody chose, or NULL */
  GType own_kind;       /* of a table of our own, else G_TYPE_INVALID */
  char *source;         /* whose ids stand in it */
  AccordTable *table;
  AccordRecordReader *reader; /* of a table with a profile */
  guint place;                /* of such a one: in the order of kinds */
  GPtrArray *records;         /* of a project */
} AccordImportSource;

/* A line, and what it led to in the run that is going on. */
typedef struct _AccordImportLine AccordImportLine;
struct _AccordImportLine
{
  AccordImportItem public;
  AccordImportSource *source;
  AccordImportLine *because; /* of what is implied: the line that mentions it */
  AccordRecord *record; /* NULL of what is implied, and of own tables */
  char **cells;         /* of an own table */
  gboolean is_excluded; /* it broke a rule, and is left out of the next run */
  AccordEntity *entity;
  gboolean is_new;
  GPtrArray *touched; /* AccordEntity: itself, and what belongs to it */
};

struct _AccordImport
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordImportOptions options;
  char *team;
  char *currency;
  GPtrArray *sources; /* AccordImportSource */
  AccordProblems *problems;
  GPtrArray *lines; /* AccordImportLine, in the order they are taken */
  guint counts[ACCORD_N_IMPORT_STATES];
  AccordEdits *edits; /* made when the first difference is met */
  AccordChange *change;
  guint64 digest; /* of the plan that @change sets out from */
  AccordImportParts *parts; /* while files are gone through in parts */
  GPtrArray *shown; /* AccordImportLine: the first of all parts, or NULL */
  struct
  {
    AccordProblems *problems;
    GPtrArray *notes;
    GPtrArray *missing;
  } told;             /* by a preview in parts, once it is applied */
  guint64 n_left_out; /* lines that are not among the shown */
  guint n_old_notes;  /* of parts before */

  AccordExchangeProgress progress;
  gpointer progress_data;
  guint64 progress_total; /* bytes, times what is done with each */
  guint64 progress_base;  /* what was done before the step of now */
  guint64 progress_told;

  /* Of one run. */
  AccordNames *names;
  GHashTable *fresh;   /* AccordEntity added in this run */
  GHashTable *matched; /* AccordEntity → AccordImportLine */
  GHashTable *seen;    /* AccordEntity that some line speaks of */
  GPtrArray *notes;    /* char * */
  GHashTable *noted;   /* those texts */
  GPtrArray *missing;  /* AccordEntity: in the plan, no more in the files */
};

/* accord-import-parts.c */
gboolean          _accord_import_in_parts      (AccordImport        *self,
                                                GCancellable        *cancellable,
                                                GError             **error);

/* accord-import-index.c */
AccordImportParts *_accord_import_parts_new    (void);
void              _accord_import_parts_free    (AccordImportParts   *self);
void              _accord_import_parts_hash    (AccordImportParts   *self,
                                                const AccordRecord  *record);
void              _accord_import_parts_learn   (AccordImportParts   *self,
                                                const AccordImportLine *line);
void              _accord_import_begin_part    (AccordImport        *self);
AccordEntity     *_accord_import_stand_in      (AccordImport        *self,
                                                AccordImportLine    *line,
                                                GType                kind,
                                                const char          *name);
guint64           _accord_import_find_first    (AccordImport        *self,
                                                AccordImportLine    *line,
                                                GType                kind,
                                                const char          *id);

/* accord-import-count.c */
void              _accord_import_count_up      (AccordImport        *self);
void              _accord_import_add_missing   (AccordImport        *self,
                                                GType                kind,
                                                const char          *source);

/* accord-import-source.c */
void              _accord_import_tell_progress (AccordImport        *self,
                                                guint64              done);
AccordImportSource *_accord_import_source_new  (GFile               *file);
void              _accord_import_source_free   (AccordImportSource  *self);
gboolean          _accord_import_source_open   (AccordImportSource  *self,
                                                AccordImport        *import,
                                                GCancellable        *cancellable,
                                                GError             **error);
gboolean          _accord_import_source_take   (AccordImportSource  *self,
                                                AccordImport        *import,
                                                guint                max,
                                                gboolean            *is_end,
                                                GCancellable        *cancellable,
                                                GError             **error);

/* accord-import-run.c */
gboolean          _accord_import_run           (AccordImport        *self,
                                                GCancellable        *cancellable,
                                                GError             **error);
gboolean          _accord_import_run_part      (AccordImport        *self,
                                                GCancellable        *cancellable,
                                                GError             **error);

/* accord-import-line.c */
guint             _accord_import_get_place     (AccordTargetKind     kind);
gboolean          _accord_import_is_known_by_name (AccordTargetKind  kind);
GType             _accord_import_identify      (const AccordRecord  *record,
                                                const char         **id,
                                                const char         **label);
void              _accord_import_line_free     (AccordImportLine    *line);

/* accord-import-set.c: for what fills entities from lines */
GPtrArray        *_accord_import_differences_new (void);
void              _accord_import_note          (AccordImport        *self,
                                                const char          *format,
                                                ...) G_GNUC_PRINTF (2, 3);
void              _accord_import_tell_wrong    (AccordImport        *self,
                                                AccordImportLine    *line,
                                                const char          *value,
                                                const char          *reason);
AccordEntity     *_accord_import_add           (AccordImport        *self,
                                                AccordImportLine    *line,
                                                GType                kind,
                                                gint64               id);
AccordEntity     *_accord_import_refer         (AccordImport        *self,
                                                AccordImportLine    *line,
                                                GType                kind,
                                                const char          *name,
                                                gboolean             may_add);
AccordEntity     *_accord_import_find_named    (AccordImport        *self,
                                                AccordImportLine    *line,
                                                GType                kind,
                                                const char          *name);
AccordEntity     *_accord_import_refer_strictly (AccordImport       *self,
                                                AccordImportLine    *line,
                                                GType                kind,
                                                const char          *name);
gboolean          _accord_import_is_fresh      (AccordImport        *self,
                                                AccordEntity        *entity);
void              _accord_import_touch         (AccordImportLine    *line,
                                                AccordEntity        *entity);
void              _accord_import_set           (AccordImport        *self,
                                                AccordImportLine    *line,
                                                AccordEntity        *entity,
                                                guint                field,
                                                AccordValue          value);
void              _accord_import_set_text      (AccordImport        *self,
                                                AccordImportLine    *line,
                                                AccordEntity        *entity,
                                                guint                field,
                                                const char          *property);
void              _accord_import_set_day       (AccordImport        *self,
                                                AccordImportLine    *line,
                                                AccordEntity        *entity,
                                                guint                field,
                                                const char          *property);
void              _accord_import_set_integer   (AccordImport        *self,
                                                AccordImportLine    *line,
                                                AccordEntity        *entity,
                                                guint                field,
                                                gint64               integer);
void              _accord_import_set_number    (AccordImport        *self,
                                                AccordImportLine    *line,
                                                AccordEntity        *entity,
                                                guint                field,
                                                double               number);
void              _accord_import_set_reference (AccordImport        *self,
                                                AccordImportLine    *line,
                                                AccordEntity        *entity,
                                                guint                field,
                                                AccordEntity        *referred);

/* accord-import-calendar.c, -deal.c, -people.c, -promise.c, -work.c, -own.c */
void              _accord_import_fill_account    (AccordImport      *self,
                                                  AccordImportLine  *line);
void              _accord_import_fill_person     (AccordImport      *self,
                                                  AccordImportLine  *line);
void              _accord_import_fill_team       (AccordImport      *self,
                                                  AccordImportLine  *line);
void              _accord_import_fill_stage      (AccordImport      *self,
                                                  AccordImportLine  *line);
void              _accord_import_fill_deal       (AccordImport      *self,
                                                  AccordImportLine  *line);
void              _accord_import_fill_promise    (AccordImport      *self,
                                                  AccordImportLine  *line);
void              _accord_import_fill_feature    (AccordImport      *self,
                                                  AccordImportLine  *line);
void              _accord_import_fill_calendar   (AccordImport      *self,
                                                  AccordImportLine  *line);
void              _accord_import_fill_part       (AccordImport      *self,
                                                  AccordImportLine  *line);
void              _accord_import_fill_dependency (AccordImport      *self,
                                                  AccordImportLine  *line);
AccordEntity     *_accord_import_place_own       (AccordImport      *self,
                                                  AccordImportLine  *line);
void              _accord_import_fill_own        (AccordImport      *self,
                                                  AccordImportLine  *line);

G_END_DECLS
