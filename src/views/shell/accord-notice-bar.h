/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordNoticeBar:
 *
 * What went wrong and what can be done about it, above all else. GTK's own
 * bars are deprecated later or come later than 4.8.
 */
#define ACCORD_TYPE_NOTICE_BAR (accord_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (AccordNoticeBar, accord_notice_bar, ACCORD, NOTICE_BAR,
                      GtkBox)

void  accord_notice_bar_show  (AccordNoticeBar  *self,
                               const char       *message,
                               gboolean          can_retry);

G_END_DECLS
