/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart-output.h"

G_BEGIN_DECLS

void      accord_chart_export_pdf_async     (AccordChart                   *chart,
                                             const AccordPaginatorOptions  *options,
                                             const char                    *author,
                                             GFile                         *file,
                                             GCancellable                  *cancellable,
                                             GAsyncReadyCallback            callback,
                                             gpointer                       user_data);
void      accord_chart_export_picture_async (AccordChart                   *chart,
                                             AccordOutputFormat             format,
                                             const AccordPicture           *picture,
                                             GFile                         *file,
                                             GCancellable                  *cancellable,
                                             GAsyncReadyCallback            callback,
                                             gpointer                       user_data);
gboolean  accord_chart_export_finish        (GAsyncResult                  *result,
                                             GError                       **error);

G_END_DECLS
