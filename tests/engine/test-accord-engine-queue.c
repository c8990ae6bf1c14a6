/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-text.h"

/* The queue as a line of names. */
static char *
queue_of (PlanText *plan)
{
  g_autoptr (AccordEngineModel) model = plan_text_model (plan);
  const uint32_t *queue = accord_engine_model_get_queue (model);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < plan->input.n_features; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                            (char *) plan->feature_names->pdata[queue[i]]);

  return g_string_free (names, FALSE);
}

/* Features a, b, c, d with the efforts 5, 5, 10, 5. */
#define PLAN                                                                  \
  "team t heads=1\n"                                                          \
  "feature a part=t:5\nfeature b part=t:5\nfeature c part=t:10\n"             \
  "feature d part=t:5\n"                                                      \
  "deal x chance=0.5\ndeal y chance=1\n"

static void
test_order (void)
{
  static const struct
  {
    const char *what;
    const char *more;
    const char *expected;
  } cases[] = {
    { "by the agreed date, else the want date",
      "promise p deal=x needs=d agreed=5\npromise q deal=x needs=c want=3\n"
      "promise r deal=x needs=b want=1 agreed=9\npromise s needs=a agreed=7\n",
      "c d a b" },
    { "by the earliest of several promises",
      "promise p deal=x needs=a,b agreed=9\n"
      "promise q deal=x needs=b,c agreed=7\n"
      "promise r deal=y needs=d agreed=8\npromise s needs=c agreed=1\n",
      "c b d a" },
    { "then by value per person-week: 100 a week, 50, 45 (c is twice as long)",
      "promise p deal=x needs=a share=100 agreed=5\n"
      "promise q deal=y needs=b share=100 agreed=5\n"
      "promise r deal=y needs=c share=90 agreed=5\n"
      "promise s deal=y needs=d share=10 agreed=4\n",
      "d b a c" },
    { "a date relative to the signing counts from the likely close",
      "deal z close=1/3/9\npromise p deal=z needs=a after=10\n"
      "promise q deal=x needs=b agreed=12\n"
      "promise r deal=x needs=c agreed=14\npromise s needs=d agreed=90\n",
      "b a c d" },
    { "a predecessor comes before what waits for it",
      "promise p deal=x needs=a agreed=1\npromise q deal=x needs=b agreed=2\n"
      "promise r deal=x needs=c agreed=3\npromise s deal=x needs=d agreed=4\n"
      "after a d\n",
      "d a b c" },
    { "promises of lost deals and withdrawn ones don’t count",
      "deal l lost\npromise p deal=l needs=d agreed=1\n"
      "promise q needs=c agreed=2 out\npromise r needs=b agreed=3\n"
      "promise s needs=a agreed=4\npromise t needs=c agreed=5\n"
      "promise u needs=d agreed=6\n",
      "b a c d" },
    { "nor does what is left out",
      "promise p deal=x needs=d*0.5,a agreed=1\n"
      "promise q deal=x needs=d agreed=9\npromise r needs=b agreed=3\n"
      "promise s needs=c agreed=4\n",
      "a b c d" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (PLAN, cases[i].more, NULL);
      g_autoptr (PlanText) plan = plan_text_new (text);
      g_autofree char *queue = queue_of (plan);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (queue, ==, cases[i].expected);
    }
}

/* Dates say a b c d; somebody pins one or two. */
static void
test_pins (void)
{
  static const struct
  {
    guint a, b, c, d;
    const char *more;
    const char *expected;
  } cases[] = {
    { ACCORD_ENGINE_NONE, ACCORD_ENGINE_NONE, ACCORD_ENGINE_NONE, 0, "",
      "d a b c" },
    { 2, ACCORD_ENGINE_NONE, ACCORD_ENGINE_NONE, ACCORD_ENGINE_NONE, "",
      "b c a d" },
    { 3, ACCORD_ENGINE_NONE, 0, ACCORD_ENGINE_NONE, "", "c b d a" },
    { 1, 1, ACCORD_ENGINE_NONE, ACCORD_ENGINE_NONE, "", "c a b d" },
    { 99, ACCORD_ENGINE_NONE, ACCORD_ENGINE_NONE, ACCORD_ENGINE_NONE, "",
      "b c d a" },
    /* A pinned one takes what it waits for along. */
    { ACCORD_ENGINE_NONE, ACCORD_ENGINE_NONE, ACCORD_ENGINE_NONE, 0,
      "after d c\n", "c d a b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text
        = g_strconcat (PLAN,
                       "promise p needs=a agreed=1\n"
                       "promise q needs=b agreed=2\n"
                       "promise r needs=c agreed=3\n"
                       "promise s needs=d agreed=4\n",
                       cases[i].more, NULL);
      g_autoptr (PlanText) plan = plan_text_new (text);
      g_autofree char *queue = NULL;
      const guint pins[] = { cases[i].a, cases[i].b, cases[i].c, cases[i].d };

      for (guint f = 0; f < 4; f++)
        g_array_index (plan->features, AccordEngineFeature, f).pin = pins[f];
      queue = queue_of (plan);
      g_assert_cmpstr (queue, ==, cases[i].expected);
    }
}

/* A queue that is given stays, but for what waits. */
static void
test_given (void)
{
  static const uint32_t order[] = { 3, 1, 0, 2 };
  g_autoptr (PlanText) plan
    = plan_text_new (PLAN "promise p needs=a agreed=1\nafter b a\n");
  g_autofree char *queue = NULL;

  plan->input.order = order;
  queue = queue_of (plan);
  g_assert_cmpstr (queue, ==, "d a b c");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/queue/order", test_order);
  g_test_add_func ("/queue/pins", test_pins);
  g_test_add_func ("/queue/given", test_given);
  return g_test_run ();
}
