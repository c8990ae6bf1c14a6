/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-meeting-keys.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordKeyBar:
 *
 * Which key does what here; a click does the same. The last key stands at the
 * end.
 */
#define ACCORD_TYPE_KEY_BAR (accord_key_bar_get_type ())
G_DECLARE_FINAL_TYPE (AccordKeyBar, accord_key_bar, ACCORD, KEY_BAR, AdwBin)

void  accord_key_bar_show  (AccordKeyBar              *self,
                            const AccordMeetingPlace  *place,
                            gboolean                   all);

G_END_DECLS
