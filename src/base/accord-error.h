/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ACCORD_ERROR:
 *
 * The error domain of everything below the front ends. A message names the
 * place (file, entity, line) and says what to do; it is a whole sentence that
 * can be shown to a person as it is.
 */
#define ACCORD_ERROR (accord_error_quark ())

/**
 * AccordError:
 * @ACCORD_ERROR_INVALID: a value cannot be read, or is out of its range
 * @ACCORD_ERROR_RULE: a rule of the plan would be broken
 * @ACCORD_ERROR_NOT_FOUND: what was asked for does not exist
 * @ACCORD_ERROR_AMBIGUOUS: a name stands for more than one thing
 * @ACCORD_ERROR_BUSY: somebody else holds the file right now
 * @ACCORD_ERROR_STALE: the file was changed by somebody else meanwhile
 * @ACCORD_ERROR_READ_ONLY: the file or the folder can't be written
 * @ACCORD_ERROR_FULL: no room left on the disk
 * @ACCORD_ERROR_IO: reading or writing failed for another reason
 * @ACCORD_ERROR_NOT_A_PLAN: the file is something else
 * @ACCORD_ERROR_NEWER: the file was written by a newer Accord
 * @ACCORD_ERROR_DAMAGED: the file is a plan, but it is damaged
 * @ACCORD_ERROR_EXISTS: what was to be made is there already
 * @ACCORD_ERROR_REASON: it may be done, but not without saying why
 * @ACCORD_ERROR_CANCELLED: the person, or a newer request, cancelled it
 *
 * Why something failed. "Not found", "busy", "cancelled" and "failed" are
 * different answers and never stand for one another.
 */
typedef enum
{
  ACCORD_ERROR_INVALID,
  ACCORD_ERROR_RULE,
  ACCORD_ERROR_NOT_FOUND,
  ACCORD_ERROR_AMBIGUOUS,
  ACCORD_ERROR_BUSY,
  ACCORD_ERROR_STALE,
  ACCORD_ERROR_READ_ONLY,
  ACCORD_ERROR_FULL,
  ACCORD_ERROR_IO,
  ACCORD_ERROR_NOT_A_PLAN,
  ACCORD_ERROR_NEWER,
  ACCORD_ERROR_DAMAGED,
  ACCORD_ERROR_EXISTS,
  ACCORD_ERROR_CANCELLED,
  ACCORD_ERROR_REASON,
} AccordError;

GQuark accord_error_quark (void);

G_END_DECLS
