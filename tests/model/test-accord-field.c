/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-error.h"
#include "accord-money.h"
#include "accord-test-kinds.h"

#include <math.h>
#include <string.h>

/* What is read, and how it is written again. */
static const struct
{
  guint field;
  const char *text;
  const char *written; /* NULL: the same */
} round_trips[] = {
  { ITEM_TEXT, "SSO – “roll-out”", NULL },
  { ITEM_TEXT, " spaces kept ", NULL },
  { ITEM_FLAG, "true", NULL },
  { ITEM_FLAG, "false", NULL },
  { ITEM_FLAG, "yes", "true" },
  { ITEM_FLAG, "1", "true" },
  { ITEM_FLAG, "no", "false" },
  { ITEM_FLAG, "0", "false" },
  { ITEM_COUNT, "0", NULL },
  { ITEM_COUNT, "-3", NULL },
  { ITEM_COUNT, "9223372036854775807", NULL },
  { ITEM_NUMBER, "0", NULL },
  { ITEM_NUMBER, "4.5", NULL },
  { ITEM_NUMBER, "0.1", NULL },
  { ITEM_NUMBER, "0.30000000000000004", NULL },
  { ITEM_NUMBER, ".5", "0.5" },
  { ITEM_NUMBER, "1e3", "1000" },
  { ITEM_NUMBER, "-2.50", "-2.5" },
  { ITEM_CHANCE, "0.75", NULL },
  { ITEM_CHANCE, "75%", "0.75" },
  { ITEM_CHANCE, "7%", "0.07" },
  { ITEM_DAY, "2026-06-18", NULL },
  { ITEM_DAY, "0001-01-01", NULL },
  { ITEM_DAY, "9999-12-31", NULL },
  { ITEM_MONEY, "420000.00", NULL },
  { ITEM_MONEY, "420000", "420000.00" },
  { ITEM_MONEY, "-0.05", NULL },
  { ITEM_COLOUR, "red", NULL },
  { ITEM_COLOUR, "dark-blue", NULL },
  { ITEM_WEEKDAYS, "mon,tue,sun", NULL },
  { ITEM_WEEKDAYS, "SUN, mon", "mon,sun" },
  { ITEM_BOX, "4611686018427387904", NULL },
};

static void
test_round_trip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (round_trips); i++)
    {
      const AccordField *field = accord_test_field (round_trips[i].field);
      const char *written = round_trips[i].written;
      AccordValue value, again;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      g_test_message ("%s: %s", field->name, round_trips[i].text);
      g_assert_true (
        accord_field_parse (field, round_trips[i].text, 2, &value, &error));
      g_assert_no_error (error);
      text = accord_field_to_text (field, value, 2);
      g_assert_cmpstr (text, ==, written ? written : round_trips[i].text);

      g_assert_true (accord_field_parse (field, text, 2, &again, NULL));
      g_assert_true (accord_value_equal (field->type, value, again));
      accord_value_clear (field->type, &value);
      accord_value_clear (field->type, &again);
    }
}

/* Every double has a text that reads back as the same one. */
static void
test_random_numbers (void)
{
  const AccordField *field = accord_test_field (ITEM_NUMBER);

  for (guint i = 0; i < 2000; i++)
    {
      AccordValue value = {
        .number = ldexp (g_test_rand_double () - 0.5,
                         g_test_rand_int_range (-60, 60)),
      };
      AccordValue again;
      g_autofree char *text = accord_field_to_text (field, value, 2);

      g_assert_true (accord_field_parse (field, text, 2, &again, NULL));
      g_assert_true (value.number == again.number);
    }
}

static void
test_empty_is_absent (void)
{
  static const guint can_be_absent[] = { ITEM_TEXT, ITEM_COUNT, ITEM_NUMBER,
                                         ITEM_DAY, ITEM_MONEY, ITEM_BOX };

  for (guint i = 0; i < G_N_ELEMENTS (can_be_absent); i++)
    {
      const AccordField *field = accord_test_field (can_be_absent[i]);
      AccordValue value;

      g_assert_true (accord_field_parse (field, "", 2, &value, NULL));
      g_assert_true (accord_value_is_absent (field->type, value));
      g_assert_null (accord_field_to_text (field, value, 2));
    }
}

static const struct
{
  guint field;
  const char *text;
  const char *message; /* how it ends */
} unreadable[] = {
  { ITEM_FLAG, "maybe", "“maybe” can’t stand here; write it like one of: "
                        "true, false." },
  { ITEM_FLAG, "", "“” can’t stand here; write it like one of: true, false." },
  { ITEM_COUNT, "seven", "“seven” can’t stand here; write it like one of: 4." },
  { ITEM_COUNT, "4.5", "write it like one of: 4." },
  { ITEM_COUNT, "99999999999999999999", "write it like one of: 4." },
  { ITEM_NUMBER, "1,5", "“1,5” can’t stand here; write it like one of: 4.5." },
  { ITEM_NUMBER, "0x10", "write it like one of: 4.5." },
  { ITEM_NUMBER, "nan", "write it like one of: 4.5." },
  { ITEM_NUMBER, "-inf", "write it like one of: 4.5." },
  { ITEM_NUMBER, "1e999", "write it like one of: 4.5." },
  { ITEM_NUMBER, " 1", "write it like one of: 4.5." },
  { ITEM_NUMBER, "+1", "write it like one of: 4.5." },
  { ITEM_NUMBER, "-", "write it like one of: 4.5." },
  { ITEM_NUMBER, "75%", "write it like one of: 4.5." },
  { ITEM_CHANCE, "%", "write it like one of: 0.75, 75%." },
  { ITEM_CHANCE, "75%%", "write it like one of: 0.75, 75%." },
  { ITEM_DAY, "18.6.2026", "" },
  { ITEM_DAY, "2026-02-30", "" },
  { ITEM_MONEY, "12.345", "" },
  { ITEM_MONEY, "twelve", "" },
  { ITEM_COLOUR, "green", "write it like one of: red, dark-blue." },
  { ITEM_COLOUR, "", "write it like one of: red, dark-blue." },
  { ITEM_WEEKDAYS, "", "" },
  { ITEM_WEEKDAYS, "mon,someday", "" },
  { ITEM_BOX, "Acme", "write it like one of: 4." },
};

static void
test_unreadable (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (unreadable); i++)
    {
      const AccordField *field = accord_test_field (unreadable[i].field);
      g_autofree char *prefix = g_strconcat (field->name, ": ", NULL);
      g_autoptr (GError) error = NULL;
      AccordValue value;

      g_test_message ("%s: %s", field->name, unreadable[i].text);
      g_assert_false (
        accord_field_parse (field, unreadable[i].text, 2, &value, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, prefix));
      if (!g_str_has_suffix (error->message, unreadable[i].message))
        g_assert_cmpstr (error->message, ==, unreadable[i].message);
    }
}

/* Fields with the limits that the item's don't have. */
static const AccordField seed = { .name = "seed",
                                  .type = ACCORD_VALUE_INTEGER,
                                  .maximum = 2147483647 };
static const AccordField worth = { .name = "worth",
                                   .type = ACCORD_VALUE_MONEY,
                                   .minimum = -(double) ACCORD_MONEY_MAX,
                                   .maximum = (double) ACCORD_MONEY_MAX };
static const AccordField confidence = { .name = "confidence",
                                        .type = ACCORD_VALUE_NUMBER,
                                        .flags = ACCORD_FIELD_CHANCE,
                                        .minimum = 0.01,
                                        .maximum = 0.99 };
static const AccordField title = { .name = "title",
                                   .type = ACCORD_VALUE_TEXT,
                                   .flags = ACCORD_FIELD_REQUIRED };
static const AccordField open_integer = { .name = "open",
                                          .type = ACCORD_VALUE_INTEGER };

static void
check_one (const AccordField *field,
           AccordValue        value,
           const char        *expected)
{
  g_autofree char *reason = NULL;
  gboolean valid = accord_field_check (field, value, &reason);

  g_test_message ("%s", field->name);
  g_assert_cmpstr (reason, ==, expected);
  g_assert_cmpint (valid, ==, expected == NULL);
}

static void
test_check_integers (void)
{
  const struct
  {
    const AccordField *field;
    gint64 integer;
    const char *reason;
  } cases[] = {
    { accord_test_field (ITEM_FLAG), 0, NULL },
    { accord_test_field (ITEM_FLAG), 1, NULL },
    { accord_test_field (ITEM_FLAG), 2, "must be true or false" },
    { accord_test_field (ITEM_COUNT), -3, NULL },
    { accord_test_field (ITEM_COUNT), 10, NULL },
    { accord_test_field (ITEM_COUNT), -4, "must be from -3 to 10" },
    { accord_test_field (ITEM_COUNT), 11, "must be from -3 to 10" },
    { accord_test_field (ITEM_COUNT), ACCORD_INTEGER_NONE, NULL },
    { &seed, 2147483647, NULL },
    { &seed, 2147483648, "must be from 0 to 2147483647" },
    { &seed, -1, "must be from 0 to 2147483647" },
    { &open_integer, G_MAXINT32, NULL },
    { &open_integer, G_MAXINT64, "must be from 0 to 2147483647" },
    { accord_test_field (ITEM_DAY), 0, NULL },
    { accord_test_field (ITEM_DAY), -719162, NULL },
    { accord_test_field (ITEM_DAY), -719163,
      "must lie between the years 1 and 9999" },
    { accord_test_field (ITEM_DAY), 2932897,
      "must lie between the years 1 and 9999" },
    { accord_test_field (ITEM_MONEY), 0, NULL },
    { accord_test_field (ITEM_MONEY), ACCORD_MONEY_MAX, NULL },
    { accord_test_field (ITEM_MONEY), ACCORD_MONEY_MAX + 1, "is too large" },
    { accord_test_field (ITEM_MONEY), -1, "must be at least 0" },
    { &worth, -ACCORD_MONEY_MAX, NULL },
    { &worth, ACCORD_MONEY_MAX + 1, "is too large" },
    { accord_test_field (ITEM_COLOUR), 1, NULL },
    { accord_test_field (ITEM_COLOUR), 2, "is not one of the words allowed" },
    { accord_test_field (ITEM_COLOUR), G_MAXINT64,
      "is not one of the words allowed" },
    { accord_test_field (ITEM_WEEKDAYS), 0x7f, NULL },
    { accord_test_field (ITEM_WEEKDAYS), 0, "must name at least one weekday" },
    { accord_test_field (ITEM_WEEKDAYS), 0x80,
      "must name at least one weekday" },
    { accord_test_field (ITEM_BOX), 1, NULL },
    { accord_test_field (ITEM_BOX), 0, "must be given" },
    { accord_test_field (ITEM_BOX), -1, "must be a positive id" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_one (cases[i].field, (AccordValue) { .integer = cases[i].integer },
               cases[i].reason);
}

static void
test_check_numbers (void)
{
  const struct
  {
    const AccordField *field;
    double number;
    const char *reason;
  } cases[] = {
    { accord_test_field (ITEM_NUMBER), 0, NULL },
    { accord_test_field (ITEM_NUMBER), 1e12, NULL },
    { accord_test_field (ITEM_NUMBER), 1.1e12, "is too large" },
    { accord_test_field (ITEM_NUMBER), INFINITY, "is too large" },
    { accord_test_field (ITEM_NUMBER), -INFINITY, "must be at least 0" },
    { accord_test_field (ITEM_NUMBER), -0.001, "must be at least 0" },
    { accord_test_field (ITEM_NUMBER), NAN, NULL },
    { accord_test_field (ITEM_CHANCE), 1, NULL },
    { accord_test_field (ITEM_CHANCE), 1.01,
      "must be from 0 to 1, or from 0% to 100%" },
    { accord_test_field (ITEM_CHANCE), -0.01,
      "must be from 0 to 1, or from 0% to 100%" },
    { &confidence, 0.99, NULL },
    { &confidence, 1, "must be from 0.01 to 0.99" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_one (cases[i].field, (AccordValue) { .number = cases[i].number },
               cases[i].reason);
}

static void
test_check_texts (void)
{
  g_autofree char *long_text = g_strnfill (1024 * 1024, 'x');
  g_autofree char *too_long = g_strnfill (1024 * 1024 + 1, 'x');
  const struct
  {
    const AccordField *field;
    const char *text;
    const char *reason;
  } cases[] = {
    { &title, "Acme", NULL },
    { &title, "", "must be given" },
    { &title, NULL, "must be given" },
    { accord_test_field (ITEM_TEXT), NULL, NULL },
    { accord_test_field (ITEM_TEXT), "", NULL },
    { accord_test_field (ITEM_TEXT), "\xff", "is not valid text (UTF-8)" },
    { accord_test_field (ITEM_TEXT), long_text, NULL },
    { accord_test_field (ITEM_TEXT), too_long,
      "is longer than a million characters" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordValue value = accord_value_text (cases[i].text);

      check_one (cases[i].field, value, cases[i].reason);
      accord_value_clear (ACCORD_VALUE_TEXT, &value);
    }
}

static void
test_limits (void)
{
  g_assert_true (accord_field_has_limits (accord_test_field (ITEM_COUNT)));
  g_assert_true (accord_field_has_limits (&seed));
  g_assert_false (accord_field_has_limits (accord_test_field (ITEM_NUMBER)));
}

static void
test_param_specs (void)
{
  static const struct
  {
    guint field;
    const char *type;
  } cases[] = {
    { ITEM_BOX, "GParamObject" },   { ITEM_TEXT, "GParamString" },
    { ITEM_FLAG, "GParamBoolean" }, { ITEM_COUNT, "GParamInt64" },
    { ITEM_NUMBER, "GParamDouble" }, { ITEM_DAY, "GParamInt" },
    { ITEM_MONEY, "GParamInt64" },  { ITEM_COLOUR, "GParamEnum" },
    { ITEM_WEEKDAYS, "GParamUInt" }, { ITEM_SECRET, "GParamString" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AccordField *field = accord_test_field (cases[i].field);
      GParamSpec *pspec
        = g_param_spec_ref_sink (accord_field_to_param_spec (field));

      g_assert_cmpstr (G_PARAM_SPEC_TYPE_NAME (pspec), ==, cases[i].type);
      g_assert_cmpstr (pspec->name, ==, field->name);
      g_assert_true (pspec->flags & ACCORD_PARAM_STORED);
      g_assert_false (pspec->flags & G_PARAM_WRITABLE);
      g_assert_cmpint ((pspec->flags & ACCORD_PARAM_PRIVATE) != 0, ==,
                       cases[i].field == ITEM_SECRET);
      g_param_spec_unref (pspec);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field/round-trip", test_round_trip);
  g_test_add_func ("/field/random-numbers", test_random_numbers);
  g_test_add_func ("/field/empty-is-absent", test_empty_is_absent);
  g_test_add_func ("/field/unreadable", test_unreadable);
  g_test_add_func ("/field/check-integers", test_check_integers);
  g_test_add_func ("/field/check-numbers", test_check_numbers);
  g_test_add_func ("/field/check-texts", test_check_texts);
  g_test_add_func ("/field/limits", test_limits);
  g_test_add_func ("/field/param-specs", test_param_specs);
  return g_test_run ();
}
