/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-child-form.h"

#include "sample-plan.h"

#define MAX_ASKED 4

typedef struct
{
  AccordPlan *plan;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->plan = sample_plan_new ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_object_unref (self->plan);
}

/* The lists of the inspector, with what they ask for, and answers: NULL for
 * what it starts with. */
static const struct
{
  const char *owner_kind;
  const char *owner;
  const char *kind;
  const char *owner_field;
  const char *asked[MAX_ASKED + 1];
  const char *answers[MAX_ASKED];
  const char *field;
  const char *value;
} cases[] = {
  { "deal", "Acme Logistics", "contact", "deal", { "name", "role", "job" },
    { "Jo Field" }, "name", "Jo Field" },
  { "deal", "Acme Logistics", "driver", "deal", { "text", "kind" },
    { "Their audit" }, "text", "Their audit" },
  { "deal", "Acme Logistics", "customer-step", "deal",
    { "name", "days-low", "days-likely", "days-high" },
    { "Board", "5", "10", "20" }, "days-likely", "10" },
  { "feature", "Audit trail", "part", "feature",
    { "team", "estimate-low", "estimate-likely", "estimate-high" },
    { NULL, "1", "2", "4" }, "estimate-high", "4" },
  { "feature", "Audit trail", "limit", "feature", { "text", "customer-text" },
    { "Thirty days only" }, "text", "Thirty days only" },
  { "feature", "Audit trail", "acceptance-criterion", "feature", { "text" },
    { "It can be searched" }, "text", "It can be searched" },
  { "person", NULL, "time-off", "person", { "first-day", "last-day", "note" },
    { "2026-07-06", "2026-07-10", "Sea" }, "last-day", "2026-07-10" },
  { "promise", "Audit trail", "promise-feature", "promise",
    { "feature", "level" }, { NULL }, "win-factor", "1" },
};

static AccordEntity *
find_owner (Fixture *self,
            guint    i)
{
  GType kind = accord_plan_find_kind (self->plan, cases[i].owner_kind);
  g_autoptr (GPtrArray) all = accord_plan_dup_current (self->plan, kind);
  g_autoptr (GError) error = NULL;
  AccordEntity *owner
    = cases[i].owner != NULL
        ? accord_plan_find (self->plan, kind, cases[i].owner, &error)
        : all->pdata[0];

  g_assert_no_error (error);
  return owner;
}

static AccordForm *
create_form (Fixture *self,
             guint    i)
{
  return accord_child_form_new (
    self->plan, find_owner (self, i),
    accord_plan_find_kind (self->plan, cases[i].kind), cases[i].owner_field,
    cases[i].asked, "the List", SAMPLE_TODAY);
}

static GPtrArray *
list_all (Fixture *self,
          guint    i)
{
  return accord_plan_dup_current (
    self->plan, accord_plan_find_kind (self->plan, cases[i].kind));
}

static guint
count (Fixture *self,
       guint    i)
{
  g_autoptr (GPtrArray) all = list_all (self, i);

  return all->len;
}

static AccordEntity *
find_new (GPtrArray *before,
          GPtrArray *after)
{
  for (guint i = 0; i < after->len; i++)
    if (!g_ptr_array_find (before, after->pdata[i], NULL))
      return after->pdata[i];

  g_assert_not_reached ();
}

/* What it can't be without is asked for, and nothing is made up. */
static void
test_required (Fixture      *self,
               gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordForm) form = create_form (self, i);
      g_autoptr (GError) error = NULL;
      guint before = count (self, i);

      g_assert_cmpstr (accord_form_get_title (form), ==, "Add to the List");
      if (cases[i].answers[0] == NULL)
        continue;
      g_assert_false (accord_form_submit (form, SAMPLE_TODAY, &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (count (self, i), ==, before);
    }
}

static void
test_add (Fixture      *self,
          gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordForm) form = create_form (self, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) all_before = list_all (self, i);
      g_autoptr (GPtrArray) all = NULL;
      AccordEntity *added;
      g_autofree char *value = NULL;
      guint before = all_before->len;

      /* A promise that needs a feature twice is refused: the last of all. */
      if (g_str_equal (cases[i].kind, "promise-feature"))
        accord_form_choose (form, 0, g_strv_length ((char **)
                              accord_form_get_choices (form, 0)) - 1);
      for (guint k = 0; k < MAX_ASKED; k++)
        if (cases[i].answers[k] != NULL)
          accord_form_write (form, k, cases[i].answers[k]);
      g_assert_true (accord_form_submit (form, SAMPLE_TODAY, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count (self, i), ==, before + 1);

      all = list_all (self, i);
      added = find_new (all_before, all);
      value = accord_entity_value_to_text (
        added, accord_entity_class_find_field (ACCORD_ENTITY_GET_CLASS (added),
                                               cases[i].field));
      g_assert_cmpstr (value, ==, cases[i].value);
      g_assert_true (accord_plan_undo (self->plan, &error));
      g_assert_cmpuint (count (self, i), ==, before);
    }
}

/* What is wrong is said, and leaves nothing behind. */
static void
test_wrong (Fixture      *self,
            gconstpointer data)
{
  guint i = 3, before = count (self, i);
  g_autoptr (AccordForm) form = create_form (self, i);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (cases[i].kind, ==, "part");
  accord_form_write (form, 1, "much");
  g_assert_false (accord_form_submit (form, SAMPLE_TODAY, &error));
  g_assert_nonnull (strstr (error->message, "much"));
  g_assert_cmpuint (count (self, i), ==, before);
  g_clear_error (&error);
  for (guint k = 1; k < MAX_ASKED; k++)
    accord_form_write (form, k, k == 3 ? "1" : "5"); /* high below low */
  g_assert_false (accord_form_submit (form, SAMPLE_TODAY, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count (self, i), ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/child-form/required", Fixture, NULL, set_up, test_required,
              tear_down);
  g_test_add ("/child-form/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/child-form/wrong", Fixture, NULL, set_up, test_wrong,
              tear_down);

  return g_test_run ();
}
