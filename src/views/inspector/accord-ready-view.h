/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordReadyView:
 *
 * When the promise that is looked at will be ready; it follows a date that is
 * dragged.
 */
#define ACCORD_TYPE_READY_VIEW (accord_ready_view_get_type ())
G_DECLARE_FINAL_TYPE (AccordReadyView, accord_ready_view, ACCORD,
                      READY_VIEW, AdwBin)

G_END_DECLS
