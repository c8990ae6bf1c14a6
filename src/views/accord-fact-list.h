/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordFact:
 * @title: what it is
 * @subtitle: (nullable): more of it
 * @pill: (nullable): a word on it
 * @pill_class: (nullable): how that word looks: `good`, `tight`, `bad`,
 *   `sales` or `engineering`
 *
 * One line of an inspector. Whoever adds it only lends the strings.
 */
typedef struct
{
  const char *title;
  const char *subtitle;
  const char *pill;
  const char *pill_class;
} AccordFact;

/**
 * AccordFactList:
 *
 * A titled list of facts that is not there while it is empty. It is filled by
 * begin, add …, end, and keeps its rows, so that focus and the place that one
 * has scrolled to stay.
 */
#define ACCORD_TYPE_FACT_LIST (accord_fact_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordFactList, accord_fact_list, ACCORD, FACT_LIST,
                      AdwPreferencesGroup)

void  accord_fact_list_begin  (AccordFactList    *self);
void  accord_fact_list_add    (AccordFactList    *self,
                               const AccordFact  *fact);
void  accord_fact_list_end    (AccordFactList    *self);

G_END_DECLS
