/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-ways-out-private.h"

G_BEGIN_DECLS

/* When the rest of a split promise comes, before anybody has worked it out. */
#define FIRST_TRY ACCORD_DAY_NONE

GPtrArray        *_accord_way_out_links_list  (AccordWaysOutCase   *self,
                                               gboolean             musts);
GPtrArray        *_accord_way_out_links_list_cheapest
                                              (AccordWaysOutCase   *self,
                                               guint                n);
char             *_accord_way_out_links_dup_names
                                              (GPtrArray           *links);
double            _accord_way_out_links_count_days
                                              (GPtrArray           *links);
double            _accord_way_out_link_count_spared
                                              (AccordEntity        *link);

AccordWayOutIdea *_accord_ways_out_split      (AccordWaysOutCase   *self,
                                               AccordDay            day,
                                               guint                n);

G_END_DECLS
