/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-form.h"

#include "accord-error.h"

static const AccordDay today = 20514; /* 2026-03-02 */

static gboolean
count (AccordForm *form,
       gpointer    data,
       GError    **error)
{
  (*(guint *) data)++;
  return TRUE;
}

static gboolean
refuse (AccordForm *form,
        gpointer    data,
        GError    **error)
{
  g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_RULE, "No.");
  return FALSE;
}

static AccordForm *
create (AccordFormFunc submit,
        gpointer       data)
{
  static const char *const choices[] = { "push", "back off", "trade", NULL };
  AccordForm *form = accord_form_new ("A question", "Decide");

  accord_form_add_choice (form, "kind", "Kind", choices, 1);
  accord_form_add_text (form, "why", "Why", TRUE, NULL);
  accord_form_add_day (form, "until", "Until", FALSE, ACCORD_DAY_NONE);
  accord_form_set_submit (form, submit, data, NULL);

  return form;
}

static void
test_answers (void)
{
  static const struct
  {
    const char *why;
    const char *until;
    gboolean done;
    const char *text;
    AccordDay day;
  } cases[] = {
    { "They can wait", "", TRUE, "They can wait", ACCORD_DAY_NONE },
    { "  spaced ", "2026-03-09", TRUE, "spaced", 20521 },
    { "", "", FALSE, NULL, ACCORD_DAY_NONE },
    { "   ", "2026-03-09", FALSE, NULL, ACCORD_DAY_NONE },
    { "so", "some day", FALSE, NULL, ACCORD_DAY_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_done = 0;
      g_autoptr (AccordForm) form = create (count, &n_done);
      g_autoptr (GError) error = NULL;

      accord_form_write (form, 1, cases[i].why);
      accord_form_write (form, 2, cases[i].until);
      g_assert_cmpint (accord_form_submit (form, today, &error), ==,
                       cases[i].done);
      g_assert_cmpuint (n_done, ==, cases[i].done);
      g_assert_cmpint (error != NULL, ==, !cases[i].done);
      if (!cases[i].done)
        continue;
      g_assert_cmpstr (accord_form_get_text (form, "why"), ==, cases[i].text);
      g_assert_cmpint (accord_form_get_day (form, "until"), ==, cases[i].day);
    }
}

static void
test_choice (void)
{
  guint n_done = 0;
  g_autoptr (AccordForm) form = create (count, &n_done);

  g_assert_cmpuint (accord_form_get_choice (form, "kind"), ==, 1);
  accord_form_choose (form, 0, 2);
  g_assert_cmpuint (accord_form_get_choice (form, "kind"), ==, 2);
  g_assert_cmpuint (accord_form_get_chosen (form, 0), ==, 2);
  g_assert_cmpstr (accord_form_get_choices (form, 0)[2], ==, "trade");
}

static void
test_refused (void)
{
  g_autoptr (AccordForm) form = create (refuse, NULL);
  g_autoptr (GError) error = NULL;

  accord_form_write (form, 1, "so");
  g_assert_false (accord_form_submit (form, today, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_cmpstr (accord_form_get_written (form, 1), ==, "so");
}

static char *
remark (AccordForm *form,
        gpointer    data)
{
  AccordDay day = accord_form_get_day (form, "until");

  return day != ACCORD_DAY_NONE && day < *(const AccordDay *) data
           ? g_strdup ("Past")
           : NULL;
}

/* It follows what is written, whatever else is still to be answered. */
static void
test_remark (void)
{
  static const struct
  {
    const char *until;
    const char *remark;
  } cases[] = {
    { "2026-02-27", "Past" }, { "2026-0", NULL },  { "2026-03-02", NULL },
    { " 2026-03-01 ", "Past" }, { "", NULL },
  };
  g_autoptr (AccordForm) form = create (refuse, (gpointer) &today);
  g_autofree char *none = accord_form_dup_remark (form, today);

  g_assert_null (none);
  accord_form_set_remark (form, remark);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *now = NULL;

      accord_form_write (form, 2, cases[i].until);
      now = accord_form_dup_remark (form, today);
      g_assert_cmpstr (now, ==, cases[i].remark);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/form/answers", test_answers);
  g_test_add_func ("/state/form/choice", test_choice);
  g_test_add_func ("/state/form/refused", test_refused);
  g_test_add_func ("/form/remark", test_remark);

  return g_test_run ();
}
