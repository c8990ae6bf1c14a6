/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-timeline-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordTimelineLines:
 *
 * The lines of the timeline that have widgets: some two hundred around what
 * can be seen.
 */
#define ACCORD_TYPE_TIMELINE_LINES (accord_timeline_lines_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimelineLines, accord_timeline_lines, ACCORD,
                      TIMELINE_LINES, GObject)

/**
 * AccordTimelineHeading:
 * @promise: one that is shown
 * @before: (nullable): the one above it
 * @data: what came with the function
 *
 * Returns: (transfer full) (nullable): what stands above @promise, where it is
 *   the first of those that stand together
 */
typedef char *(*AccordTimelineHeading) (AccordPromise *promise,
                                        AccordPromise *before,
                                        gpointer       data);

AccordTimelineLines *accord_timeline_lines_new
                                        (GtkListView           *list,
                                         AccordTimelineScene   *scene,
                                         AccordTimelineHeading  heading,
                                         gpointer               data);
void                 accord_timeline_lines_tell_moved
                                        (AccordTimelineLines   *self);
void                 accord_timeline_lines_queue_headings
                                        (AccordTimelineLines   *self);
gboolean             accord_timeline_lines_focus
                                        (AccordTimelineLines   *self,
                                         guint                  position);

G_END_DECLS
