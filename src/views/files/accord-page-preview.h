/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-paginator.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordPagePreview:
 *
 * A sheet of paper as it will be printed, or a picture as it will be written,
 * as large as there is room.
 */
#define ACCORD_TYPE_PAGE_PREVIEW (accord_page_preview_get_type ())
G_DECLARE_FINAL_TYPE (AccordPagePreview, accord_page_preview, ACCORD,
                      PAGE_PREVIEW, GtkWidget)

void  accord_page_preview_show  (AccordPagePreview      *self,
                                 const AccordPaginator  *paginator,
                                 guint                   page);
void  accord_page_preview_show_picture
                                (AccordPagePreview      *self,
                                 cairo_surface_t        *picture,
                                 const char             *title);

G_END_DECLS
