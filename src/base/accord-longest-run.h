/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordLongestRunLess:
 * @a: the number of a thing
 * @b: the number of another one
 * @data: as it was given
 *
 * Returns: whether @a comes before @b in the order that is looked for
 */
typedef gboolean (*AccordLongestRunLess) (guint    a,
                                          guint    b,
                                          gpointer data);

gboolean *accord_longest_run_find (guint                n,
                                   AccordLongestRunLess is_less,
                                   gpointer             data);

G_END_DECLS
