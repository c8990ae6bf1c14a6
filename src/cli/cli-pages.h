/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-paginator.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/* What everything that becomes a PDF has in common. */

gboolean  cli_pages_read_epoch (gint64                        *created,
                                GError                       **error);
gboolean  cli_pages_is_rtl     (void);
GBytes   *cli_pages_render     (AccordChart                   *chart,
                                AccordPlan                    *plan,
                                const AccordPaginatorOptions  *options,
                                gint64                         created,
                                guint                         *n_pages,
                                GError                       **error);

G_END_DECLS
