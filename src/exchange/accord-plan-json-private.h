/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What both sides of a plan as JSON agree on; accord-export-json.c tells its
 * form. */

#define ACCORD_PLAN_JSON_FORMAT  "accord-plan"
#define ACCORD_PLAN_JSON_VERSION 1
