/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordPanedShareFind:
 * @paned: a paned that has a size for the first time
 * @whole: how wide or high it is; how much room there is in it for its first
 *   child may be another a moment later
 * @data: what was given with it
 *
 * Returns: how much the first child gets, in pixels
 */
typedef int (*AccordPanedShareFind) (GtkPaned *paned,
                                     int       whole,
                                     gpointer  data);

/**
 * AccordPanedShareMoved:
 * @data: what was given with it
 *
 * Somebody has moved the edge.
 */
typedef void (*AccordPanedShareMoved) (gpointer data);

void accord_paned_share_keep (GtkPaned              *paned,
                              AccordPanedShareFind   find,
                              AccordPanedShareMoved  moved,
                              gpointer               data);

G_END_DECLS
