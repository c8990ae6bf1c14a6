/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values that are shown to a person as evidence, short and as valid UTF-8. */

#include "config.h"

#include "accord-witness-private.h"

#include <string.h>

#define MAX_SHOWN 40

/* The length of @text up to @max, which cuts no character in two. */
static gsize
cut_length (const char *text,
            gsize       max)
{
  gsize length = strnlen (text, max + 1);

  if (length <= max)
    return length;
  while (max > 0 && ((guint8) text[max] & 0xc0) == 0x80)
    max--;

  return max;
}

/*
 * _accord_witness_set:
 * @witness: room for %ACCORD_WITNESS_SIZE bytes
 * @text: UTF-8 of any length, whose beginning is kept there
 */
void
_accord_witness_set (char       *witness,
                     const char *text)
{
  gsize length = cut_length (text, ACCORD_WITNESS_SIZE - 1);

  memcpy (witness, text, length);
  witness[length] = '\0';
}

/*
 * _accord_text_shown:
 * @text: any bytes
 *
 * Returns: (transfer full): their beginning, for a message
 */
char *
_accord_text_shown (const char *text)
{
  return g_utf8_make_valid (text, (gssize) cut_length (text, MAX_SHOWN));
}
