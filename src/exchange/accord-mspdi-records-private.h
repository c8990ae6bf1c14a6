/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-mspdi.h"
#include "accord-record.h"

G_BEGIN_DECLS

char      *_accord_mspdi_dup_source (const AccordMspdi *project,
                                     const char        *name);
GPtrArray *_accord_mspdi_to_records (const AccordMspdi *project,
                                     const char        *name);

G_END_DECLS
