/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-limit.h"
#include "accord-promise.h"

G_BEGIN_DECLS

GPtrArray  *accord_limits_list             (AccordPromise *promise);
char       *accord_limits_dup_text         (AccordPromise *promise);
const char *accord_limit_get_customer_text (AccordLimit   *limit);

G_END_DECLS
