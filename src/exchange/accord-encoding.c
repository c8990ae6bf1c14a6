/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes of a text file into UTF-8, a block at a time.
 *
 * Nothing is ever dropped: what is no character becomes U+FFFD, and its place
 * is told. The decoder keeps no state between blocks: it says how much it
 * consumed, and the caller shows it the rest again with the next block.
 */

#include "config.h"

#include "accord-encoding.h"

#include "accord-choice-private.h"

#include <string.h>

#define ONES  G_GUINT64_CONSTANT (0x0101010101010101)
#define HIGHS G_GUINT64_CONSTANT (0x8080808080808080)

/* No more bad places than this are kept for one block. */
#define MAX_BAD 1000

/* What Windows-1252 has where ISO 8859-1 has control characters. Its five
 * unassigned bytes stand for themselves, as the Encoding Standard of WHATWG
 * has it. */
static const guint16 windows_1252[32] = {
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
  0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

/* In the order of the encodings. */
static const char *const names[] = {
  "detect",     "UTF-8",        "UTF-16LE", "UTF-16BE",
  "ISO-8859-1", "Windows-1252", NULL,
};

/* Where the decoder stands in one call. */
typedef struct
{
  char *output;
  gsize written;
  GArray *bad;
} Sink;

static void
put_char (Sink    *sink,
          gunichar c)
{
  if (c < 0x80)
    sink->output[sink->written++] = (char) c;
  else
    sink->written += (gsize) g_unichar_to_utf8 (c, sink->output
                                                     + sink->written);
}

static void
put_bad (Sink *sink,
         guint unit)
{
  AccordBadByte place = { sink->written, unit };

  if (sink->bad->len < MAX_BAD)
    g_array_append_val (sink->bad, place);
  put_char (sink, 0xfffd);
}

/* How many bytes at @p are ASCII and not NUL, eight at a time. */
static gsize
plain_run (const guint8 *p,
           gsize         length)
{
  gsize i = 0;

  for (; i + 8 <= length; i += 8)
    {
      guint64 word;

      memcpy (&word, p + i, 8);
      if (((word | (word - ONES)) & HIGHS) != 0)
        break;
    }
  while (i < length && p[i] != 0 && p[i] < 0x80)
    i++;

  return i;
}

static gsize
decode_utf8 (const guint8 *input,
             gsize         length,
             gboolean      last,
             Sink         *sink)
{
  gsize i = 0;

  while (i < length)
    {
      gsize run = plain_run (input + i, length - i);
      gunichar c;

      memcpy (sink->output + sink->written, input + i, run);
      sink->written += run;
      i += run;
      if (i == length)
        break;

      c = input[i] == 0 ? (gunichar) -1
                        : g_utf8_get_char_validated ((const char *) input + i,
                                                     (gssize) (length - i));
      if (c == (gunichar) -2 && !last && length - i < 4)
        break;
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          put_bad (sink, input[i++]);
          continue;
        }
      put_char (sink, c);
      i += (gsize) g_unichar_to_utf8 (c, NULL);
    }

  return i;
}

static gsize
decode_bytes (const guint8 *input,
              gsize         length,
              gboolean      windows,
              Sink         *sink)
{
  for (gsize i = 0; i < length; i++)
    {
      guint8 byte = input[i];

      if (byte == 0)
        put_bad (sink, 0);
      else if (windows && byte >= 0x80 && byte < 0xa0)
        put_char (sink, windows_1252[byte - 0x80]);
      else
        put_char (sink, byte);
    }

  return length;
}

static guint
unit_at (const guint8 *p,
         gboolean      big)
{
  return big ? (guint) p[0] << 8 | p[1] : (guint) p[1] << 8 | p[0];
}

static gsize
decode_utf16 (const guint8 *input,
              gsize         length,
              gboolean      last,
              gboolean      big,
              Sink         *sink)
{
  gsize i = 0;

  while (i + 2 <= length)
    {
      guint unit = unit_at (input + i, big);
      guint low = 0;

      if (unit >= 0xd800 && unit < 0xdc00)
        {
          if (i + 4 > length && !last)
            break;
          if (i + 4 <= length)
            low = unit_at (input + i + 2, big);
        }
      if (low >= 0xdc00 && low < 0xe000)
        {
          put_char (sink, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
          i += 4;
          continue;
        }
      if (unit == 0 || (unit >= 0xd800 && unit < 0xe000))
        put_bad (sink, unit);
      else
        put_char (sink, unit);
      i += 2;
    }

  if (last && i + 1 == length)
    put_bad (sink, input[i++]);

  return i;
}

/**
 * accord_encoding_decode:
 * @encoding: what the bytes are; not %ACCORD_ENCODING_DETECT
 * @input: a block of bytes
 * @length: how many there are
 * @last: whether nothing follows them
 * @output: (out caller-allocates): room for @length times
 *   %ACCORD_ENCODING_GROWTH bytes
 * @consumed: (out): how many bytes were decoded: all of them, or all but the
 *   beginning of a character that continues in the next block
 * @bad: (element-type AccordBadByte): the places that are no characters are
 *   appended to it, a thousand at most for one block
 *
 * Returns: how many bytes of valid UTF-8 without a NUL were written
 */
gsize
accord_encoding_decode (AccordEncoding encoding,
                        const guint8  *input,
                        gsize          length,
                        gboolean       last,
                        char          *output,
                        gsize         *consumed,
                        GArray        *bad)
{
  Sink sink = { output, 0, bad };
  gboolean big = encoding == ACCORD_ENCODING_UTF16_BE;

  g_return_val_if_fail (consumed != NULL, 0);
  g_return_val_if_fail (encoding != ACCORD_ENCODING_DETECT, 0);

  switch (encoding)
    {
    case ACCORD_ENCODING_UTF16_LE:
    case ACCORD_ENCODING_UTF16_BE:
      *consumed = decode_utf16 (input, length, last, big, &sink);
      break;
    case ACCORD_ENCODING_LATIN1:
    case ACCORD_ENCODING_WINDOWS_1252:
      *consumed = decode_bytes (input, length,
                                encoding == ACCORD_ENCODING_WINDOWS_1252,
                                &sink);
      break;
    case ACCORD_ENCODING_UTF8:
    case ACCORD_ENCODING_DETECT:
    default:
      *consumed = decode_utf8 (input, length, last, &sink);
      break;
    }

  return sink.written;
}

/**
 * accord_encoding_bom_length:
 * @encoding: an encoding
 * @start: the first bytes of a file
 * @length: how many there are
 *
 * Returns: the length of the byte order mark of @encoding at @start, or 0
 */
gsize
accord_encoding_bom_length (AccordEncoding encoding,
                            const guint8  *start,
                            gsize          length)
{
  if (encoding == ACCORD_ENCODING_UTF8 && length >= 3
      && memcmp (start, "\xef\xbb\xbf", 3) == 0)
    return 3;
  if (encoding == ACCORD_ENCODING_UTF16_LE && length >= 2
      && memcmp (start, "\xff\xfe", 2) == 0)
    return 2;
  if (encoding == ACCORD_ENCODING_UTF16_BE && length >= 2
      && memcmp (start, "\xfe\xff", 2) == 0)
    return 2;

  return 0;
}

/* UTF-16 of mostly Latin text has a zero in every other byte. */
static AccordEncoding
detect_utf16 (const guint8 *sample,
              gsize         length)
{
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < length; i++)
    if (sample[i] == 0)
      zeros[i & 1]++;

  if (zeros[1] > length / 5 && zeros[0] * 10 < zeros[1])
    return ACCORD_ENCODING_UTF16_LE;
  if (zeros[0] > length / 5 && zeros[1] * 10 < zeros[0])
    return ACCORD_ENCODING_UTF16_BE;

  return ACCORD_ENCODING_DETECT;
}

/* UTF-8 where what is not ASCII reads as UTF-8 at least as often as not: a
 * UTF-8 file with a broken place is still one, and a Windows-1252 text hardly
 * ever holds what reads as a character of several bytes. */
static AccordEncoding
detect_8_bit (const guint8 *sample,
              gsize         length,
              gboolean     *certain)
{
  gsize good = 0, wrong = 0;

  for (gsize i = 0; i < length;)
    {
      gunichar c;

      if (sample[i] < 0x80)
        {
          i++;
          continue;
        }
      c = g_utf8_get_char_validated ((const char *) sample + i,
                                     (gssize) (length - i));
      if (c == (gunichar) -2 && length - i < 4)
        break;
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          wrong++;
          i++;
          continue;
        }
      good++;
      i += (gsize) g_unichar_to_utf8 (c, NULL);
    }

  *certain = good + wrong > 0;
  return good >= wrong ? ACCORD_ENCODING_UTF8 : ACCORD_ENCODING_WINDOWS_1252;
}

/**
 * accord_encoding_detect:
 * @sample: the first bytes of a file; the more, the better
 * @length: how many there are
 * @certain: (out) (optional): %FALSE where the sample is plain ASCII, which
 *   every encoding but UTF-16 shares, so that what follows may tell otherwise
 *
 * ISO 8859-1 is never the answer: it is Windows-1252 without the printable
 * characters from 0x80 to 0x9f.
 *
 * Returns: the encoding
 */
AccordEncoding
accord_encoding_detect (const guint8 *sample,
                        gsize         length,
                        gboolean     *certain)
{
  static const AccordEncoding marked[]
    = { ACCORD_ENCODING_UTF8, ACCORD_ENCODING_UTF16_LE,
        ACCORD_ENCODING_UTF16_BE };
  gboolean found = TRUE;
  AccordEncoding encoding = ACCORD_ENCODING_DETECT;

  for (guint i = 0; i < G_N_ELEMENTS (marked); i++)
    if (accord_encoding_bom_length (marked[i], sample, length) > 0)
      encoding = marked[i];

  if (encoding == ACCORD_ENCODING_DETECT)
    encoding = detect_utf16 (sample, length);
  if (encoding == ACCORD_ENCODING_DETECT)
    encoding = detect_8_bit (sample, length, &found);

  if (certain != NULL)
    *certain = found;
  return encoding;
}

/**
 * accord_encoding_to_string:
 *
 * Returns: the name of @encoding as accord_encoding_parse() reads it
 */
const char *
accord_encoding_to_string (AccordEncoding encoding)
{
  g_return_val_if_fail ((guint) encoding < G_N_ELEMENTS (names) - 1, NULL);

  return names[encoding];
}

/**
 * accord_encoding_parse:
 * @name: the name of an encoding, in any case
 * @encoding: (out): the encoding
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID for a name that is not known
 */
gboolean
accord_encoding_parse (const char     *name,
                       AccordEncoding *encoding,
                       GError        **error)
{
  int choice;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (encoding != NULL, FALSE);

  if (!_accord_choice_parse (names, "an encoding", name, &choice, error))
    return FALSE;

  *encoding = (AccordEncoding) choice;
  return TRUE;
}
