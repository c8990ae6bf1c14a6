/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void accord_list_splice (GListModel  *model,
                         GPtrArray  **items,
                         GPtrArray   *wanted);

G_END_DECLS
