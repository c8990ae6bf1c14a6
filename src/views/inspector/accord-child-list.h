/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordChildList:
 *
 * What belongs to the thing that is looked at, each a line that opens to be
 * edited, with ways to add and to remove. Which kind, and which of its
 * properties, stands in the Blueprint.
 */
#define ACCORD_TYPE_CHILD_LIST (accord_child_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordChildList, accord_child_list, ACCORD, CHILD_LIST,
                      AdwPreferencesGroup)

G_END_DECLS
