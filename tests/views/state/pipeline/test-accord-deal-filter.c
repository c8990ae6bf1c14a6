/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-deal-filter.h"

#include "accord-test-world.h"

typedef struct
{
  AccordPlan *plan;
  AccordPipelineRow *row;
  AccordDealFilter *filter;
  guint n_changes;
} Fixture;

static void
changed_cb (AccordDealFilter *filter,
            Fixture          *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->plan = accord_test_world_new ();
  accord_test_world_edit (fixture->plan, "deal", "Roll-out", "owner=Ben");
  fixture->row = accord_pipeline_row_new_deal (
    ACCORD_DEAL (accord_test_world_find (fixture->plan, "deal", "Roll-out")));
  accord_pipeline_row_refresh (fixture->row);
  fixture->filter = accord_deal_filter_new ();
  g_signal_connect (fixture->filter, "changed", G_CALLBACK (changed_cb),
                    fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->filter);
  g_object_unref (fixture->row);
  g_object_unref (fixture->plan);
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  static const struct
  {
    const char *text;
    gboolean found;
  } cases[] = {
    { "", TRUE },        { "  ", TRUE },       { "roll", TRUE },
    { "ACME", TRUE },    { "out acme", TRUE }, { "ben", TRUE },
    { "ben no", FALSE }, { "acmes", FALSE },   { "out\tben", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      accord_deal_filter_set_search (fixture->filter, cases[i].text);
      g_assert_cmpint (
        accord_deal_filter_matches (fixture->filter, fixture->row), ==,
        cases[i].found);
      g_assert_false (accord_deal_filter_is_on (fixture->filter));
    }
}

static void
test_entities (Fixture      *fixture,
               gconstpointer data)
{
  static const struct
  {
    AccordDealFilterKind kind;
    const char *of;
    const char *right;
    const char *wrong;
  } cases[] = {
    { ACCORD_DEAL_FILTER_STAGE, "stage", "Proposal", "Negotiation" },
    { ACCORD_DEAL_FILTER_OWNER, "person", "Ben", "Ann" },
    { ACCORD_DEAL_FILTER_ACCOUNT, "account", "Acme", "Brightwater" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *names[] = { cases[i].right, cases[i].wrong };

      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        {
          accord_deal_filter_set_entity (
            fixture->filter, cases[i].kind,
            accord_entity_get_id (accord_test_world_find (
              fixture->plan, cases[i].of, names[k])));
          g_assert_true (accord_deal_filter_is_on (fixture->filter));
          g_assert_cmpint (
            accord_deal_filter_matches (fixture->filter, fixture->row), ==,
            k == 0);
        }
      accord_deal_filter_clear (fixture->filter);
      g_assert_true (
        accord_deal_filter_matches (fixture->filter, fixture->row));
    }
}

static void
test_standings (Fixture      *fixture,
                gconstpointer data)
{
  accord_deal_filter_set_late (fixture->filter, TRUE);
  g_assert_false (accord_deal_filter_matches (fixture->filter, fixture->row));
  accord_pipeline_row_count (fixture->row, ACCORD_PROMISE_STANDING_LATE);
  accord_pipeline_row_count (fixture->row, ACCORD_PROMISE_STANDING_ON_TIME);
  g_assert_true (accord_pipeline_row_take_count (fixture->row));
  g_assert_true (accord_deal_filter_matches (fixture->filter, fixture->row));
  accord_deal_filter_set_not_asked (fixture->filter, TRUE);
  g_assert_false (accord_deal_filter_matches (fixture->filter, fixture->row));
}

/* What is the same as before is no news. */
static void
test_changes (Fixture      *fixture,
              gconstpointer data)
{
  accord_deal_filter_set_search (fixture->filter, "");
  accord_deal_filter_set_late (fixture->filter, FALSE);
  accord_deal_filter_set_entity (fixture->filter, ACCORD_DEAL_FILTER_OWNER, 0);
  accord_deal_filter_clear (fixture->filter);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  accord_deal_filter_set_search (fixture->filter, "a");
  accord_deal_filter_set_search (fixture->filter, " A ");
  accord_deal_filter_set_late (fixture->filter, TRUE);
  accord_deal_filter_clear (fixture->filter);
  g_assert_cmpuint (fixture->n_changes, ==, 3);
  g_assert_true (accord_deal_filter_is_searching (fixture->filter));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                   \
  g_test_add ("/deal-filter/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("search", test_search);
  ADD ("entities", test_entities);
  ADD ("standings", test_standings);
  ADD ("changes", test_changes);

  return g_test_run ();
}
