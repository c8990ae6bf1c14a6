/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordPlanLayout:
 * @timeline: where the timeline begins, in pixels
 * @sides: where engineering begins
 * @inspector: where the inspector begins
 * @shows_inspector: whether it is shown
 *
 * How somebody has arranged a plan on the screen; each plan its own way.
 */
typedef struct
{
  int timeline;
  int sides;
  int inspector;
  gboolean shows_inspector;
} AccordPlanLayout;

gboolean  accord_plan_layout_load     (gint64                  plan,
                                       AccordPlanLayout       *layout);
void      accord_plan_layout_save     (gint64                  plan,
                                       const AccordPlanLayout *layout);
void      accord_window_size_remember (GtkWindow              *window);

G_END_DECLS
