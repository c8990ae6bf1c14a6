/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-forecast-question.h"

#include "small-plan.h"

typedef struct
{
  AccordPlan *plan;
  GObject *asker;
  AccordForecastQuestion *question;
  GThread *received_by;
  GString *received; /* index, trials, and whether there is a forecast */
} Fixture;

static void
receive (gpointer              asker,
         AccordForecastAnswer *answer)
{
  Fixture *self = g_object_get_data (asker, "fixture");

  g_assert_true (answer->question == self->question);
  g_assert_true ((answer->forecast != NULL) == (answer->error == NULL));
  self->received_by = g_thread_self ();
  g_string_append_printf (self->received, "%u/%u%s ", answer->index,
                          answer->n_trials,
                          answer->forecast != NULL ? "" : "!");
}

/* The plan as it is now, and one input that is none. */
static void
ask (Fixture *self)
{
  self->question = accord_forecast_question_new (self->asker, 1, receive);
  accord_forecast_question_add (
    self->question, accord_forecast_input_new (self->plan, SMALL_TODAY));
  accord_forecast_question_add (self->question, NULL);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->plan = small_plan_new ();
  small_promise (
    self->plan, "Promise", "2026-05-08",
    small_feature (self->plan, "Feature", small_team (self->plan, "Core", 1),
                   "8"),
    NULL);
  self->asker = g_object_new (G_TYPE_OBJECT, NULL);
  g_object_set_data (self->asker, "fixture", self);
  ask (self);
  self->received = g_string_new (NULL);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_string_free (self->received, TRUE);
  accord_forecast_question_unref (self->question);
  g_clear_object (&self->asker);
  g_clear_object (&self->plan);
}

/* The one coarsely, then sharply. */
static gpointer
answer_in_thread (gpointer data)
{
  g_autoptr (AccordForecastQuestion) question = data;
  gboolean answered = accord_forecast_question_answer (question, 0, 64)
                      && accord_forecast_question_answer (question, 0, 128);

  g_assert_false (accord_forecast_question_answer (question, 1, 64));

  return GINT_TO_POINTER (answered);
}

static gboolean
answer (Fixture *self)
{
  return GPOINTER_TO_INT (g_thread_join (
    g_thread_new ("answer", answer_in_thread,
                  accord_forecast_question_ref (self->question))));
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* What a thread finds comes to who asked, on their thread. */
static void
test_answer (Fixture      *self,
             gconstpointer data)
{
  g_assert_cmpuint (accord_forecast_question_get_n_inputs (self->question), ==,
                    2);
  g_assert_nonnull (accord_forecast_question_get_input (self->question, 0));
  g_assert_null (accord_forecast_question_get_input (self->question, 1));
  g_assert_true (answer (self));
  g_assert_cmpstr (self->received->str, ==, "");
  settle ();
  g_assert_cmpstr (self->received->str, ==, "0/64 0/128 ");
  g_assert_true (self->received_by == g_thread_self ());
}

/* The thread may be at work when nobody waits any more. */
static void
test_nobody (Fixture      *self,
             gconstpointer data)
{
  g_clear_object (&self->asker);
  g_assert_true (answer (self));
  settle ();
  g_assert_cmpstr (self->received->str, ==, "");
}

static void
test_cancelled (Fixture      *self,
                gconstpointer data)
{
  accord_forecast_question_cancel (self->question);
  g_assert_false (answer (self));
  settle ();
  g_assert_cmpstr (self->received->str, ==, "");
}

/* Why there is no forecast is an answer, too. */
static void
test_error (Fixture      *self,
            gconstpointer data)
{
  /* Pieces that each wait for the whole, and so for each other. */
  accord_plan_begin (self->plan, "Divide", NULL);
  small_add (self->plan, "feature", "title", "Whole", NULL);
  small_add (self->plan, "feature", "title", "One", "parent", "Whole", NULL);
  small_add (self->plan, "feature", "title", "Two", "parent", "Whole", NULL);
  small_add (self->plan, "dependency", "predecessor", "Whole", "successor",
             "One", NULL);
  small_add (self->plan, "dependency", "predecessor", "Whole", "successor",
             "Two", NULL);
  small_commit (self->plan);
  accord_forecast_question_unref (self->question);
  ask (self);

  g_assert_false (answer (self));
  settle ();
  g_assert_cmpstr (self->received->str, ==, "0/64! ");
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture      *self,
                 gconstpointer data);
  } tests[] = {
    { "/forecast-question/answer", test_answer },
    { "/forecast-question/nobody", test_nobody },
    { "/forecast-question/cancelled", test_cancelled },
    { "/forecast-question/error", test_error },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run,
                tear_down);

  return g_test_run ();
}
