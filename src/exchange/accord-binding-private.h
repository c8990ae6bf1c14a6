/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-profile-private.h"
#include "accord-record-reader.h"

G_BEGIN_DECLS

/* A group of a profile, bound to columns of a table. */
typedef struct
{
  const AccordProfileColumn *column;
  GArray *indexes; /* of guint, the best heading first */
  guint64 n_values;
  union
  {
    AccordDateColumn date;
    AccordNumberColumn number;
    AccordChanceColumn chance;
    AccordEffortColumn effort;
  };
} AccordBinding;

AccordBinding *_accord_binding_new       (const AccordProfile       *profile,
                                          const AccordProfileColumn *column,
                                          char                     **headings,
                                          const AccordRecordOptions *options,
                                          int                        max_decimals);
void           _accord_binding_free      (AccordBinding             *self);
gboolean       _accord_binding_is_list   (const AccordBinding       *self);
const char    *_accord_binding_get_text  (const AccordBinding       *self,
                                          const AccordRow           *row,
                                          GString                   *scratch,
                                          guint                     *index);
GPtrArray     *_accord_binding_get_texts (const AccordBinding       *self,
                                          const AccordRow           *row);
void           _accord_binding_look      (AccordBinding             *self,
                                          const AccordRow           *row,
                                          GString                   *scratch);
void           _accord_binding_decide    (AccordBinding             *self);
char          *_accord_binding_describe  (const AccordBinding       *self);
gboolean       _accord_binding_is_ambiguous (const AccordBinding    *self);
gboolean       _accord_binding_convert   (const AccordBinding       *self,
                                          const char                *text,
                                          const char                *currency,
                                          AccordRecordValue         *value,
                                          char                      *named,
                                          GError                   **error);

G_END_DECLS
