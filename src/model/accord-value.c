/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-value.h"

#include <math.h>
#include <string.h>

/* Nothing is not the same as 0 or an empty text. */
#define ABSENT_WORD G_GUINT64_CONSTANT (0x5bd1e995a3c6f0d7)

/**
 * accord_value_absent:
 *
 * Returns: what stands for "not given" in a value of @type; 0 for types that
 *   are never absent
 */
AccordValue
accord_value_absent (AccordValueType type)
{
  switch (type)
    {
    case ACCORD_VALUE_TEXT:
      return (AccordValue) { .text = NULL };
    case ACCORD_VALUE_NUMBER:
      return (AccordValue) { .number = NAN };
    case ACCORD_VALUE_INTEGER:
    case ACCORD_VALUE_DAY:
    case ACCORD_VALUE_MONEY:
      return (AccordValue) { .integer = ACCORD_INTEGER_NONE };
    case ACCORD_VALUE_BOOLEAN:
    case ACCORD_VALUE_CHOICE:
    case ACCORD_VALUE_REFERENCE:
    case ACCORD_VALUE_WEEKDAYS:
    default:
      return (AccordValue) { .integer = 0 };
    }
}

/**
 * accord_value_text:
 * @text: (nullable): UTF-8 text
 *
 * Returns: (transfer full): a value of type %ACCORD_VALUE_TEXT
 */
AccordValue
accord_value_text (const char *text)
{
  return (AccordValue) { .text = text ? g_ref_string_new (text) : NULL };
}

/**
 * accord_value_is_absent:
 *
 * Returns: whether @value says "not given"
 */
gboolean
accord_value_is_absent (AccordValueType type,
                        AccordValue     value)
{
  switch (type)
    {
    case ACCORD_VALUE_TEXT:
      return value.text == NULL;
    case ACCORD_VALUE_NUMBER:
      return isnan (value.number);
    case ACCORD_VALUE_INTEGER:
    case ACCORD_VALUE_DAY:
    case ACCORD_VALUE_MONEY:
      return value.integer == ACCORD_INTEGER_NONE;
    case ACCORD_VALUE_REFERENCE:
      return value.integer == 0;
    case ACCORD_VALUE_BOOLEAN:
    case ACCORD_VALUE_CHOICE:
    case ACCORD_VALUE_WEEKDAYS:
    default:
      return FALSE;
    }
}

/**
 * accord_value_copy:
 *
 * Returns: (transfer full): @value; text is shared, not duplicated
 */
AccordValue
accord_value_copy (AccordValueType type,
                   AccordValue     value)
{
  if (type == ACCORD_VALUE_TEXT && value.text != NULL)
    g_ref_string_acquire (value.text);

  return value;
}

/**
 * accord_value_clear:
 * @value: (transfer full): released, and absent afterwards
 */
void
accord_value_clear (AccordValueType type,
                    AccordValue    *value)
{
  g_return_if_fail (value != NULL);

  if (type == ACCORD_VALUE_TEXT)
    g_clear_pointer (&value->text, g_ref_string_release);
  *value = accord_value_absent (type);
}

/**
 * accord_value_equal:
 *
 * Returns: whether @a and @b, both of @type, are the same, or both absent
 */
gboolean
accord_value_equal (AccordValueType type,
                    AccordValue     a,
                    AccordValue     b)
{
  if (type == ACCORD_VALUE_TEXT)
    return a.text == b.text || g_strcmp0 (a.text, b.text) == 0;
  if (type == ACCORD_VALUE_NUMBER)
    return a.number == b.number || (isnan (a.number) && isnan (b.number));

  return a.integer == b.integer;
}

/**
 * accord_hash_mix:
 *
 * The finaliser of SplitMix64 (Steele, Lea, Flood 2014) over both words: each
 * bit of the input turns about half the bits of the output.
 *
 * Returns: a hash of @a and @b, in this order
 */
guint64
accord_hash_mix (guint64 a,
                 guint64 b)
{
  guint64 z = (a ^ (b + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)))
              * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);

  z ^= z >> 30;
  z *= G_GUINT64_CONSTANT (0x94d049bb133111eb);
  z ^= z >> 27;
  z += b;
  z *= G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return z ^ (z >> 31);
}

static guint64
hash_text (const char *text,
           guint64     seed)
{
  gsize length = strlen (text);
  guint64 hash = accord_hash_mix (seed, length);

  for (; length > 0; text += MIN (length, 8), length -= MIN (length, 8))
    {
      guint64 word = 0;

      memcpy (&word, text, MIN (length, 8));
      hash = accord_hash_mix (hash, GUINT64_FROM_LE (word));
    }

  return hash;
}

/**
 * accord_value_hash:
 * @seed: what the value belongs to
 *
 * Returns: a hash that is the same on every machine and in every run
 */
guint64
accord_value_hash (AccordValueType type,
                   AccordValue     value,
                   guint64         seed)
{
  guint64 word;

  if (accord_value_is_absent (type, value))
    return accord_hash_mix (seed, ABSENT_WORD);
  if (type == ACCORD_VALUE_TEXT)
    return hash_text (value.text, seed);
  if (type != ACCORD_VALUE_NUMBER)
    return accord_hash_mix (seed, (guint64) value.integer);

  /* −0 and 0 are equal, so they must hash alike. */
  value.number += 0.0;
  memcpy (&word, &value.number, sizeof word);

  return accord_hash_mix (seed, word);
}
