/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-encoding.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The piece of a file that is being read, decoded. */
typedef struct
{
  GInputStream *stream;
  const char *name; /* the owner's */
  AccordEncoding encoding;
  gboolean is_certain;
  guint64 bytes_read;
  gboolean at_end; /* whether the text's end is the file's */

  guint8 *raw; /* one block; what begins the next one is at its start */
  gsize n_raw;

  char *text; /* UTF-8 without a NUL; a line feed stands at @end */
  gsize allocated;
  gsize start; /* of what is still wanted */
  gsize end;
  guint64 base; /* how much decoded text came before @text */
  GArray *bad;  /* AccordBadByte, offsets from the start of the file */
} AccordCsvBuffer;

void     _accord_csv_buffer_init      (AccordCsvBuffer *self,
                                       GInputStream    *stream,
                                       const char      *name,
                                       AccordEncoding   encoding);
void     _accord_csv_buffer_clear     (AccordCsvBuffer *self);
gboolean _accord_csv_buffer_start     (AccordCsvBuffer *self,
                                       GCancellable    *cancellable,
                                       GError         **error);
gboolean _accord_csv_buffer_read_more (AccordCsvBuffer *self,
                                       GCancellable    *cancellable,
                                       GError         **error);

G_END_DECLS
