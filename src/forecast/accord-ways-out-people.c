/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-ways-out-private.h"

void
_accord_ways_out_add_people (AccordWaysOutCase *self)
{
}
