/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordCriteriaList:
 *
 * The exit criteria of the stage that the deal is in, each to be ticked when
 * it is met.
 */
#define ACCORD_TYPE_CRITERIA_LIST (accord_criteria_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordCriteriaList, accord_criteria_list, ACCORD,
                      CRITERIA_LIST, AdwPreferencesGroup)

G_END_DECLS
