/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void  accord_row_button_name  (AdwActionRow  *row,
                               const char    *name);

G_END_DECLS
