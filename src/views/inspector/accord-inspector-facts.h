/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-fact.h"
#include "accord-inspector-view.h"

G_BEGIN_DECLS

/* Facts on their way into widgets. */

void  accord_inspector_facts_tell      (const char             *name,
                                        const AccordInspected  *inspected,
                                        AccordFactFunc          add,
                                        gpointer                data);
void  accord_inspector_facts_set_pill  (GtkLabel               *label,
                                        const AccordFact       *fact,
                                        char                  **pill_class);
void  accord_inspector_facts_set_action
                                       (GtkActionable          *button,
                                        const char             *detailed);
void  accord_inspector_facts_name_button
                                       (GtkWidget              *button,
                                        const char             *format,
                                        const char             *what);

G_END_DECLS
