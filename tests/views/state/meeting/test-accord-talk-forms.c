/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-talk-forms.h"

#include "accord-asks.h"
#include "accord-concerns.h"
#include "accord-person.h"
#include "accord-sample.h"

#define TODAY 20514 /* 2026-03-02 */

static AccordPlan *
create_plan (void)
{
  g_autoptr (GError) error = NULL;
  AccordPlan *plan = accord_sample_new (TODAY, &error);

  g_assert_no_error (error);
  return plan;
}

static AccordEntity *
find (AccordPlan *plan,
      const char *title)
{
  g_autoptr (GError) error = NULL;
  gpointer promise
    = accord_plan_find (plan, ACCORD_TYPE_PROMISE, title, &error);

  g_assert_no_error (error);
  return promise;
}

/* The question that is asked with this label. */
static guint
find_field (AccordForm *form,
            const char *label)
{
  for (guint i = 0; i < accord_form_get_size (form); i++)
    if (g_str_equal (accord_form_get_label (form, i), label))
      return i;

  g_error ("%s is not asked", label);
}

static void
submit (AccordForm *form)
{
  g_autoptr (GError) error = NULL;

  accord_form_submit (form, TODAY, &error);
  g_assert_no_error (error);
}

/* A step, one question of it that is answered, and what comes of it. */
static const struct
{
  const char *title;
  AccordLifeStep step;
  AccordSide side;
  const char *label;
  const char *text; /* NULL: the first person is chosen */
  int state;        /* -1 where the step is refused */
} steps[] = {
  { "Claims upload", ACCORD_LIFE_ASK, ACCORD_SIDE_SALES, NULL, NULL,
    ACCORD_PROMISE_STATE_ASKED },
  { "Claims upload", ACCORD_LIFE_ANSWER, ACCORD_SIDE_ENGINEERING, "The date",
    "2026-09-01", ACCORD_PROMISE_STATE_ANSWERED },
  { "Claims upload", ACCORD_LIFE_ANSWER, ACCORD_SIDE_ENGINEERING, NULL, NULL,
    -1 },
  { "Claims upload", ACCORD_LIFE_AGREE, ACCORD_SIDE_BOTH, "The date",
    "2026-09-01", ACCORD_PROMISE_STATE_AGREED },
  { "Claims upload", ACCORD_LIFE_AGREE, ACCORD_SIDE_BOTH, NULL, NULL, -1 },
  { "Audit trail", ACCORD_LIFE_TELL, ACCORD_SIDE_SALES, NULL, NULL,
    ACCORD_PROMISE_STATE_TOLD },
  { "Audit trail", ACCORD_LIFE_KEEP, ACCORD_SIDE_BOTH, NULL, NULL,
    ACCORD_PROMISE_STATE_KEPT },
  { "Audit trail", ACCORD_LIFE_BREAK, ACCORD_SIDE_BOTH, "The cause",
    "Two were ill", ACCORD_PROMISE_STATE_BROKEN },
  { "Audit trail", ACCORD_LIFE_BREAK, ACCORD_SIDE_BOTH, NULL, NULL, -1 },
  { "Audit trail", ACCORD_LIFE_WITHDRAW, ACCORD_SIDE_SALES, "Why",
    "They left", ACCORD_PROMISE_STATE_WITHDRAWN },
  { "Audit trail", ACCORD_LIFE_MOVE, ACCORD_SIDE_BOTH, "To", "2026-05-04",
    -1 },
  { "Role editor", ACCORD_LIFE_MOVE, ACCORD_SIDE_BOTH, "To", "2026-07-10",
    ACCORD_PROMISE_STATE_AGREED },
  { "Role editor", ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES, "Who signs", NULL,
    ACCORD_PROMISE_STATE_AGREED },
  { "Role editor", ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES, NULL, NULL, -1 },
};

static void
test_step (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (AccordPlan) plan = create_plan ();
  AccordTalk talk = { plan, NULL, find (plan, steps[i].title), TODAY };
  g_autoptr (AccordForm) form
    = accord_talk_forms_step (&talk, steps[i].step, steps[i].side);
  g_autoptr (GError) error = NULL;
  guint64 digest = accord_plan_get_digest (plan);

  if (steps[i].text != NULL)
    accord_form_write (form, find_field (form, steps[i].label),
                       steps[i].text);
  else if (steps[i].label != NULL)
    accord_form_choose (form, find_field (form, steps[i].label), 1);

  if (accord_form_submit (form, TODAY, &error))
    {
      g_assert_no_error (error);
      g_assert_cmpint (accord_entity_get_choice (talk.subject,
                                                 ACCORD_PROMISE_STATE),
                       ==, steps[i].state);
      g_assert_nonnull (accord_plan_get_undo_name (plan));
    }
  else
    {
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_cmpint (steps[i].state, ==, -1);
      g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);
    }
}

/* What has passed already is told before it is given or signed. */
static void
test_past (void)
{
  g_autoptr (AccordPlan) plan = create_plan ();
  AccordTalk talk = { plan, NULL, find (plan, "Role editor"), TODAY };
  g_autoptr (AccordForm) offer = accord_talk_forms_step (
    &talk, ACCORD_LIFE_OFFER, ACCORD_SIDE_ENGINEERING);
  g_autoptr (AccordForm) sign
    = accord_talk_forms_step (&talk, ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES);
  g_autofree char *none = accord_form_dup_remark (sign, TODAY);
  g_autofree char *offered = NULL;
  g_autofree char *signed_now = NULL;

  g_assert_null (none);
  accord_form_write (offer, find_field (offer, "The date"), "2026-02-27");
  offered = accord_form_dup_remark (offer, TODAY);
  g_assert_cmpstr (offered, ==, "February 27, 2026 is in the past.");

  talk.today = TODAY + 3650;
  g_clear_object (&sign);
  sign = accord_talk_forms_step (&talk, ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES);
  signed_now = accord_form_dup_remark (sign, talk.today);
  g_assert_true (g_str_has_suffix (signed_now, " is in the past."));
}

/* A form that is left alone holds what it needs, and no more. */
static void
test_forgotten (void)
{
  AccordPlan *plan = create_plan ();
  AccordTalk talk = { plan, NULL, find (plan, "Role editor"), TODAY };
  AccordForm *form
    = accord_talk_forms_step (&talk, ACCORD_LIFE_TELL, ACCORD_SIDE_SALES);

  g_object_add_weak_pointer (G_OBJECT (plan), (gpointer *) &plan);
  g_object_unref (plan);
  g_assert_nonnull (plan);
  g_object_unref (form);
  g_assert_null (plan);
}

static void
test_concern (void)
{
  g_autoptr (AccordPlan) plan = create_plan ();
  AccordTalk talk = { plan, NULL, find (plan, "Role editor"), TODAY };
  g_autoptr (AccordForm) raise = accord_talk_forms_concern (&talk);
  g_autoptr (AccordForm) hear = NULL;
  g_autoptr (GPtrArray) unheard = NULL;
  g_autoptr (GPtrArray) none = NULL;

  accord_form_write (raise, find_field (raise, "What the worry is"),
                     "Nobody knows their roles");
  submit (raise);
  unheard = accord_concerns_list_unheard (plan, talk.subject);
  g_assert_cmpuint (unheard->len, ==, 1);

  hear = accord_talk_forms_hear (&talk, unheard->pdata[0]);
  accord_form_write (hear, find_field (hear, "In their own words"),
                     "You fear that we guess");
  submit (hear);
  none = accord_concerns_list_unheard (plan, talk.subject);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (
    accord_concern_is_heard (ACCORD_CONCERN (unheard->pdata[0])));
}

static void
test_ask (void)
{
  g_autoptr (AccordPlan) plan = create_plan ();
  AccordTalk talk = { plan, NULL, find (plan, "Role editor"), TODAY };
  g_autoptr (AccordForm) ask = accord_talk_forms_ask (&talk);
  g_autoptr (AccordForm) answer = NULL;
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_form_submit (ask, TODAY, &error));
  g_assert_nonnull (strstr (error->message, "What is asked"));
  accord_form_write (ask, find_field (ask, "What is asked"), "How many?");
  submit (ask);
  waiting = accord_asks_list_waiting (plan, talk.subject);
  g_assert_cmpuint (waiting->len, ==, 1);

  answer = accord_talk_forms_answer (&talk, waiting->pdata[0]);
  accord_form_write (answer, find_field (answer, "The answer"), "Forty");
  submit (answer);
  g_assert_false (accord_ask_is_waiting (ACCORD_ASK (waiting->pdata[0])));
}

/* Who signs sees what, and which concern nobody has said back; who agrees, the
 * latter; who offers, nothing. */
static void
test_notes (void)
{
  static const struct
  {
    const char *title;
    AccordLifeStep step;
    const char *note; /* NULL for none */
  } cases[] = {
    { "Work without a mouse", ACCORD_LIFE_SIGN,
      "Work without a mouse for City of Aldham · May 4, 2026" },
    { "SSO roll-out", ACCORD_LIFE_SIGN,
      "SSO roll-out for Acme Logistics · April 13, 2026\nNobody has said back "
      "yet: “Their identity provider is untested”." },
    { "SSO roll-out", ACCORD_LIFE_AGREE,
      "Nobody has said back yet: “Their identity provider is untested”." },
    { "SSO roll-out", ACCORD_LIFE_OFFER, NULL },
  };
  g_autoptr (AccordPlan) plan = create_plan ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordTalk talk = { .plan = plan,
                          .subject = find (plan, cases[i].title),
                          .today = TODAY };
      g_autoptr (AccordForm) form = accord_talk_forms_step (
        &talk, cases[i].step, ACCORD_SIDE_ENGINEERING);

      g_assert_cmpstr (accord_form_get_note (form), ==, cases[i].note);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *path
        = g_strdup_printf ("/talk-forms/step/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_step);
    }
  g_test_add_func ("/talk-forms/forgotten", test_forgotten);
  g_test_add_func ("/talk-forms/concern", test_concern);
  g_test_add_func ("/talk-forms/ask", test_ask);
  g_test_add_func ("/talk-forms/past", test_past);
  g_test_add_func ("/talk-forms/notes", test_notes);

  return g_test_run ();
}
