/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordGoalFigure:
 *
 * One figure of the goal strip: its name, what it is, and how far that is of
 * what it could be. A button: it opens what is behind it.
 */
#define ACCORD_TYPE_GOAL_FIGURE (accord_goal_figure_get_type ())
G_DECLARE_FINAL_TYPE (AccordGoalFigure, accord_goal_figure, ACCORD,
                      GOAL_FIGURE, GtkButton)

void  accord_goal_figure_show  (AccordGoalFigure  *self,
                                const char        *value,
                                const char        *description,
                                double             share);

G_END_DECLS
