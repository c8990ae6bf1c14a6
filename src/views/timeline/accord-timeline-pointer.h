/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-timeline-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordTimelinePointer:
 *
 * What a pointer, a touch or a wheel does in the list of a timeline: drag a
 * date, pan, zoom. It sits on the list, since a row that is recycled cancels
 * its own gestures.
 */
#define ACCORD_TYPE_TIMELINE_POINTER (accord_timeline_pointer_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimelinePointer, accord_timeline_pointer, ACCORD,
                      TIMELINE_POINTER, GObject)

AccordTimelinePointer *accord_timeline_pointer_new  (GtkWidget            *list,
                                                     AccordTimelineScene  *scene);

G_END_DECLS
