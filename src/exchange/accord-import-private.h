/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-edits-private.h"
#include "accord-import.h"
#include "accord-mspdi.h"
#include "accord-names-private.h"

G_BEGIN_DECLS

/* A file that is being imported. */
typedef struct
{
  AccordImportFile public;
  GFile *file;
  AccordProfile *given; /* what somebody chose, or NULL */
  GType own_kind;       /* of a table of our own, else G_TYPE_INVALID */
  char *source;         /* whose ids stand in it */
  AccordTable *table;
  AccordRecordReader *reader;
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

  /* Of one run. */
  AccordNames *names;
  GHashTable *fresh;   /* AccordEntity added in this run */
  GHashTable *matched; /* AccordEntity → AccordImportLine */
  GHashTable *seen;    /* AccordEntity that some line speaks of */
  GPtrArray *notes;    /* char * */
  GHashTable *noted;   /* those texts */
  GPtrArray *missing;  /* AccordEntity: in the plan, no more in the files */
};

/* accord-import-source.c */
AccordImportSource *_accord_import_source_new  (GFile               *file);
void              _accord_import_source_free   (AccordImportSource  *self);
gboolean          _accord_import_source_read   (AccordImportSource  *self,
                                                AccordImport        *import,
                                                AccordExchangeProgress progress,
                                                gpointer             data,
                                                GCancellable        *cancellable,
                                                GError             **error);

/* accord-import-run.c */
gboolean          _accord_import_run           (AccordImport        *self,
                                                GCancellable        *cancellable,
                                                GError             **error);
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

/* accord-import-sales.c, -deal.c, -work.c, -own.c */
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
void              _accord_import_fill_dependency (AccordImport      *self,
                                                  AccordImportLine  *line);
AccordEntity     *_accord_import_place_own       (AccordImport      *self,
                                                  AccordImportLine  *line);
void              _accord_import_fill_own        (AccordImport      *self,
                                                  AccordImportLine  *line);

G_END_DECLS
