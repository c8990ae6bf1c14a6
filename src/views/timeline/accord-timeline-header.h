/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-timeline-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordTimelineHeader:
 *
 * The time axis above the rows of a timeline. Its width is the rows' width.
 */
#define ACCORD_TYPE_TIMELINE_HEADER (accord_timeline_header_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimelineHeader, accord_timeline_header, ACCORD,
                      TIMELINE_HEADER, GtkWidget)

void  accord_timeline_header_set_scene  (AccordTimelineHeader  *self,
                                         AccordTimelineScene   *scene);

G_END_DECLS
