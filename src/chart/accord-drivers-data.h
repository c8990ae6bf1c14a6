/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordDriver:
 * @id: the feature's id, for the caller's own use
 * @name: the feature
 * @detail: (nullable): the team, or what else tells it apart
 * @share: of the trials, in which it was the last to be done, from 0 to 1
 * @correlation: of its effort with the ready day, from -1 to 1
 */
typedef struct
{
  gint64 id;
  char *name;
  char *detail;
  double share;
  double correlation;
} AccordDriver;

/**
 * AccordDriversData:
 * @drivers: (element-type AccordDriver): in the order to be shown
 *
 * What drives a promise's date. Reference-counted.
 */
typedef struct
{
  GArray *drivers;
} AccordDriversData;

AccordDriversData *accord_drivers_data_new   (void);
AccordDriversData *accord_drivers_data_ref   (AccordDriversData *self);
void               accord_drivers_data_unref (AccordDriversData *self);
void               accord_drivers_data_add   (AccordDriversData *self,
                                              gint64             id,
                                              const char        *name,
                                              const char        *detail,
                                              double             share,
                                              double             correlation);
void               accord_drivers_data_sort  (AccordDriversData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordDriversData, accord_drivers_data_unref)

G_END_DECLS
