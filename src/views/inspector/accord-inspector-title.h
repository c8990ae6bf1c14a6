/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordInspectorTitle:
 *
 * What an inspector looks at, in large letters: one fact, named in the
 * Blueprint.
 */
#define ACCORD_TYPE_INSPECTOR_TITLE (accord_inspector_title_get_type ())
G_DECLARE_FINAL_TYPE (AccordInspectorTitle, accord_inspector_title, ACCORD,
                      INSPECTOR_TITLE, AdwBin)

G_END_DECLS
