/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-fact.h"

G_BEGIN_DECLS

/* What there is to say of a feature, line by line. */

void  accord_feature_facts_readiness     (const AccordFactContext *context,
                                          AccordEntity            *feature,
                                          AccordFactFunc           add,
                                          gpointer                 data);
void  accord_feature_facts_needs         (const AccordFactContext *context,
                                          AccordEntity            *feature,
                                          AccordFactFunc           add,
                                          gpointer                 data);
void  accord_feature_facts_dependencies  (const AccordFactContext *context,
                                          AccordEntity            *feature,
                                          AccordFactFunc           add,
                                          gpointer                 data);

G_END_DECLS
