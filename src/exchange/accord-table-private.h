/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-table.h"

G_BEGIN_DECLS

typedef struct
{
  void (*free) (AccordTable *self);
  gboolean (*rewind) (AccordTable    *self,
                      AccordProblems *problems,
                      GCancellable   *cancellable,
                      GError        **error);
  AccordReadResult (*next) (AccordTable  *self,
                            AccordRow    *row,
                            GCancellable *cancellable,
                            GError      **error);
  guint64 (*get_bytes_read) (const AccordTable *self);
  char *(*describe) (const AccordTable *self);
} AccordTableClass;

/* The beginning of every kind of table. */
struct _AccordTable
{
  const AccordTableClass *class;
  GFile *file;
  char *name;
  guint64 size;
  char **headings; /* set by rewind */
};

void         _accord_table_init          (AccordTable            *self,
                                          const AccordTableClass *class,
                                          GFile                  *file,
                                          guint64                 size);

AccordTable *_accord_csv_table_new       (GFile                  *file,
                                          guint64                 size,
                                          const AccordCsvOptions *options);
AccordTable *_accord_json_table_new      (GFile                  *file,
                                          guint64                 size,
                                          GCancellable           *cancellable,
                                          GError                **error);

G_END_DECLS
