/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordFactList:
 *
 * A titled list of facts about what is looked at; which ones stands in the
 * Blueprint. It is not there while there are none, and keeps its rows, so that
 * focus and the place that one has scrolled to stay. A fact about another
 * thing of the plan leads there.
 */
#define ACCORD_TYPE_FACT_LIST (accord_fact_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordFactList, accord_fact_list, ACCORD, FACT_LIST,
                      AdwPreferencesGroup)

G_END_DECLS
