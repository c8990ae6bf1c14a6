/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void accord_hand_over (GMainContext   *context,
                       GSourceFunc     receive,
                       gpointer        data,
                       GDestroyNotify  free_data);

G_END_DECLS
