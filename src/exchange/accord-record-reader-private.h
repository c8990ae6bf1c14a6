/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-binding-private.h"
#include "accord-record-reader.h"

G_BEGIN_DECLS

struct _AccordRecordReader
{
  AccordTable *table; /* not ours */
  AccordProfile *profile;
  AccordRecordOptions options;
  char *currency;
  char **ignored;
  AccordProblems *problems;

  GPtrArray *bindings; /* (element-type AccordBinding), as in the profile */
  AccordBinding *currency_binding;
  guint64 n_rows;
  gboolean is_surveyed;
  gboolean is_reading;

  GQueue pending; /* of AccordRecord: links of the last row */
  GString *scratch;
};

AccordRecord *_accord_record_reader_make (AccordRecordReader *self,
                                          const AccordRow    *row);

G_END_DECLS
