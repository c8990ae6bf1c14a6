/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

AccordPlan *accord_sample_new           (AccordDay    as_of,
                                         GError     **error);
AccordPlan *accord_sample_new_from_text (const char  *text,
                                         AccordDay    as_of,
                                         GError     **error);

G_END_DECLS
