/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordEdgePane:
 *
 * A content with something at its edge that can be shown or not. Where there
 * is room for both they stand side by side, with a handle between them; else
 * what is at the edge lies over the content while it is shown.
 */
#define ACCORD_TYPE_EDGE_PANE (accord_edge_pane_get_type ())
G_DECLARE_FINAL_TYPE (AccordEdgePane, accord_edge_pane, ACCORD, EDGE_PANE,
                      GtkWidget)

GtkPaned *accord_edge_pane_get_paned   (AccordEdgePane  *self);
gboolean  accord_edge_pane_get_shown   (AccordEdgePane  *self);
void      accord_edge_pane_set_shown   (AccordEdgePane  *self,
                                        gboolean         shown);
gboolean  accord_edge_pane_get_wanted  (AccordEdgePane  *self);
void      accord_edge_pane_set_wanted  (AccordEdgePane  *self,
                                        gboolean         wanted);
void      accord_edge_pane_set_allowed (AccordEdgePane  *self,
                                        gboolean         allowed);

G_END_DECLS
