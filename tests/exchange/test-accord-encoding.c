/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-encoding.h"
#include "accord-error.h"

#include <string.h>

#define BYTES(text) text, sizeof (text) - 1

static void
test_detect (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    AccordEncoding encoding;
    gboolean certain;
    gsize bom;
  } cases[] = {
    { BYTES (""), ACCORD_ENCODING_UTF8, FALSE, 0 },
    { BYTES ("a,b\n1,2\n"), ACCORD_ENCODING_UTF8, FALSE, 0 },
    { BYTES ("\xef\xbb\xbf" "a"), ACCORD_ENCODING_UTF8, TRUE, 3 },
    { BYTES ("\xff\xfe" "a\0"), ACCORD_ENCODING_UTF16_LE, TRUE, 2 },
    { BYTES ("\xfe\xff\0a"), ACCORD_ENCODING_UTF16_BE, TRUE, 2 },
    { BYTES ("a\0,\0b\0\n\0"), ACCORD_ENCODING_UTF16_LE, TRUE, 0 },
    { BYTES ("\0a\0,\0b\0\n"), ACCORD_ENCODING_UTF16_BE, TRUE, 0 },
    { BYTES ("M\xc3\xbcller"), ACCORD_ENCODING_UTF8, TRUE, 0 },
    { BYTES ("M\xfcller"), ACCORD_ENCODING_WINDOWS_1252, TRUE, 0 },
    { BYTES ("5\x80"), ACCORD_ENCODING_WINDOWS_1252, TRUE, 0 },
    /* One broken place does not unmake UTF-8. */
    { BYTES ("\xc3\xbc \xc3\xa9 \xfc"), ACCORD_ENCODING_UTF8, TRUE, 0 },
    /* A sample may end within a character. */
    { BYTES ("abc\xe2\x82"), ACCORD_ENCODING_UTF8, FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean certain;
      const guint8 *bytes = (const guint8 *) cases[i].bytes;
      AccordEncoding encoding
        = accord_encoding_detect (bytes, cases[i].length, &certain);

      g_test_message ("case %u", i);
      g_assert_cmpint (encoding, ==, cases[i].encoding);
      g_assert_cmpint (certain, ==, cases[i].certain);
      g_assert_cmpuint (
        accord_encoding_bom_length (encoding, bytes, cases[i].length), ==,
        cases[i].bom);
    }
}

/* Decodes @length bytes, @step at a time, as a reader of blocks does. */
static char *
decode (AccordEncoding encoding,
        const char    *bytes,
        gsize          length,
        gsize          step,
        GArray        *bad)
{
  GString *text = g_string_new (NULL);
  gsize start = 0, end = 0;

  do
    {
      gsize consumed;
      guint first_bad = bad->len;
      g_autofree char *output = NULL;
      gsize written;

      end = MIN (end + step, length);
      output = g_malloc ((end - start) * ACCORD_ENCODING_GROWTH + 1);
      written = accord_encoding_decode (
        encoding, (const guint8 *) bytes + start, end - start, end == length,
        output, &consumed, bad);
      g_assert_cmpuint (consumed, <=, end - start);
      g_assert_cmpuint (written, <=, consumed * ACCORD_ENCODING_GROWTH);
      for (guint i = first_bad; i < bad->len; i++)
        g_array_index (bad, AccordBadByte, i).offset += text->len;
      g_string_append_len (text, output, (gssize) written);
      start += consumed;
    }
  while (end < length);
  g_assert_cmpuint (start, ==, length);

  return g_string_free (text, FALSE);
}

static void
test_decode (void)
{
  static const struct
  {
    AccordEncoding encoding;
    const char *bytes;
    gsize length;
    const char *text;
    guint n_bad;
    guint first_unit;
    guint64 first_offset;
  } cases[] = {
    { ACCORD_ENCODING_UTF8, BYTES ("plain text of more than eight bytes"),
      "plain text of more than eight bytes", 0, 0, 0 },
    { ACCORD_ENCODING_UTF8, BYTES ("\xe2\x82\xac and \xf0\x9f\x98\x80"),
      "€ and 😀", 0, 0, 0 },
    { ACCORD_ENCODING_UTF8, BYTES ("12345678ab\0cd"), "12345678ab�cd", 1, 0,
      10 },
    { ACCORD_ENCODING_UTF8, BYTES ("a\xff" "b\xc3"), "a�b�", 2, 0xff, 1 },
    { ACCORD_ENCODING_UTF8, BYTES ("\xed\xa0\x80!"), "���!", 3, 0xed, 0 },
    { ACCORD_ENCODING_UTF8, BYTES ("\xc0\x80"), "��", 2, 0xc0, 0 },
    { ACCORD_ENCODING_LATIN1, BYTES ("D\xc9MO \x80"), "DÉMO \xc2\x80", 0, 0,
      0 },
    { ACCORD_ENCODING_WINDOWS_1252, BYTES ("5 \x80 \x93q\x94 \x9f\x81\xff"),
      "5 € “q” Ÿ\xc2\x81ÿ", 0, 0, 0 },
    { ACCORD_ENCODING_WINDOWS_1252, BYTES ("a\0b"), "a�b", 1, 0, 1 },
    { ACCORD_ENCODING_UTF16_LE, BYTES ("a\0\xac\x20\x3d\xd8\x00\xde"), "a€😀",
      0, 0, 0 },
    { ACCORD_ENCODING_UTF16_BE, BYTES ("\0a\x20\xac\xd8\x3d\xde\x00"), "a€😀",
      0, 0, 0 },
    { ACCORD_ENCODING_UTF16_LE, BYTES ("a\0\x3d\xd8" "b\0\0\0x"), "a�b��", 3,
      0xd83d, 1 },
    { ACCORD_ENCODING_UTF16_BE, BYTES ("\xde\x00\xd8\x3d"), "��", 2, 0xde00,
      0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize step = 1; step <= cases[i].length; step++)
      {
        g_autoptr (GArray) bad
          = g_array_new (FALSE, FALSE, sizeof (AccordBadByte));
        g_autofree char *text = decode (cases[i].encoding, cases[i].bytes,
                                        cases[i].length, step, bad);

        g_test_message ("case %u, blocks of %" G_GSIZE_FORMAT, i, step);
        g_assert_cmpstr (text, ==, cases[i].text);
        g_assert_cmpuint (bad->len, ==, cases[i].n_bad);
        if (bad->len > 0)
          {
            const AccordBadByte *first
              = &g_array_index (bad, AccordBadByte, 0);

            g_assert_cmpuint (first->unit, ==, cases[i].first_unit);
            g_assert_cmpuint (first->offset, ==, cases[i].first_offset);
          }
      }
}

static void
test_names (void)
{
  AccordEncoding encoding = ACCORD_ENCODING_DETECT;
  g_autoptr (GError) error = NULL;

  for (int i = ACCORD_ENCODING_DETECT; i <= ACCORD_ENCODING_WINDOWS_1252; i++)
    {
      g_assert_true (accord_encoding_parse (
        accord_encoding_to_string ((AccordEncoding) i), &encoding, &error));
      g_assert_no_error (error);
      g_assert_cmpint (encoding, ==, i);
    }

  g_assert_true (accord_encoding_parse ("utf-8", &encoding, &error));
  g_assert_cmpint (encoding, ==, ACCORD_ENCODING_UTF8);
  g_assert_false (accord_encoding_parse ("EBCDIC", &encoding, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "EBCDIC"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/encoding/detect", test_detect);
  g_test_add_func ("/encoding/decode", test_decode);
  g_test_add_func ("/encoding/names", test_names);

  return g_test_run ();
}
