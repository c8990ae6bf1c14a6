/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-id.h"

#include "accord-value.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

static gint64
to_id (guint64 bits)
{
  gint64 id = (gint64) (bits & G_MAXINT64);

  return id != 0 ? id : 1;
}

/**
 * accord_id_new:
 *
 * Ids are random, so that two copies of a plan can both grow and be merged
 * later: among a million entities two agree with a chance of 1 in 18 million.
 *
 * Returns: a new id, from 1 to 2⁶³ − 1
 */
gint64
accord_id_new (void)
{
  guint64 bits = 0;

  while (getrandom (&bits, sizeof bits, 0) != sizeof bits)
    if (errno != EINTR)
      return to_id (((guint64) g_random_int () << 32) | g_random_int ());

  return to_id (bits);
}

/**
 * accord_id_from_text:
 * @text: what names the entity
 *
 * For entities that must have the same id wherever they are made: those of
 * the sample plan.
 *
 * Returns: an id, from 1 to 2⁶³ − 1, the same for the same @text
 */
gint64
accord_id_from_text (const char *text)
{
  AccordValue value = { .text = (char *) text };

  g_return_val_if_fail (text != NULL, 1);

  return to_id (accord_value_hash (ACCORD_VALUE_TEXT, value, 0));
}
