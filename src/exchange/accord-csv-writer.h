/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordCsvWriter:
 *
 * Writes rows as RFC 4180 describes them: UTF-8, commas, CRLF, and quotes
 * where they are needed.
 */
typedef struct _AccordCsvWriter AccordCsvWriter;

AccordCsvWriter *accord_csv_writer_new        (GOutputStream   *stream,
                                               gboolean         guard);
void             accord_csv_writer_free       (AccordCsvWriter *self);
void             accord_csv_writer_add_text   (AccordCsvWriter *self,
                                               const char      *text);
void             accord_csv_writer_add_number (AccordCsvWriter *self,
                                               const char      *digits);
gboolean         accord_csv_writer_end_row    (AccordCsvWriter *self,
                                               GCancellable    *cancellable,
                                               GError         **error);
gboolean         accord_csv_writer_finish     (AccordCsvWriter *self,
                                               GCancellable    *cancellable,
                                               GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordCsvWriter, accord_csv_writer_free)

G_END_DECLS
