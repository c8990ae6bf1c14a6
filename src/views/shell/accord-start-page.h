/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordStartPage:
 *
 * How to get a plan: a new one, one that is there, the sample, or one of those
 * that were open lately.
 */
#define ACCORD_TYPE_START_PAGE (accord_start_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordStartPage, accord_start_page, ACCORD, START_PAGE,
                      AdwBin)

void  accord_start_page_wait_with  (AccordStartPage  *self,
                                    guint             n_files);

G_END_DECLS
