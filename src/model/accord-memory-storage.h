/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-storage.h"

G_BEGIN_DECLS

/**
 * AccordMemoryStorage:
 *
 * History and undo of a plan that is in no file: one that is being made, or
 * that a test makes.
 */
#define ACCORD_TYPE_MEMORY_STORAGE (accord_memory_storage_get_type ())
G_DECLARE_FINAL_TYPE (AccordMemoryStorage, accord_memory_storage, ACCORD,
                      MEMORY_STORAGE, GObject)

AccordStorage *accord_memory_storage_new (void);

G_END_DECLS
