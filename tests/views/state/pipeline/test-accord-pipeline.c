/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-pipeline-summary.h"

#include "accord-account.h"
#include "accord-sample.h"
#include "accord-stage.h"
#include "accord-test-world.h"

static AccordPipeline *
open_world (AccordPlan **plan)
{
  *plan = accord_test_world_new ();
  accord_test_world_edit (*plan, "deal", NULL,
                          "title=Renewal; stage=Proposal; amount=50000; "
                          "close-early=2026-05-01; close-likely=2026-05-10; "
                          "close-late=2026-05-20");
  accord_test_world_edit (*plan, "deal", NULL,
                          "title=Add-on; stage=Negotiation; amount=70000; "
                          "owner=Ben");
  accord_test_world_edit (*plan, "deal", NULL, "title=Old; state=won");

  return accord_pipeline_new (*plan, NULL);
}

/* All rows, a group in brackets, as "[Proposal] Acme — Roll-out …". */
static char *
to_text (AccordPipeline *pipeline)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (pipeline));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordPipelineRow) row
        = g_list_model_get_item (G_LIST_MODEL (pipeline), i);
      const char *title = accord_pipeline_row_get_title (row);

      g_ptr_array_add (titles, accord_pipeline_row_get_deal (row) != NULL
                                 ? g_strdup (title)
                                 : g_strdup_printf ("[%s]", title));
    }
  g_ptr_array_add (titles, NULL);

  return g_strjoinv (" ", (char **) titles->pdata);
}

#define assert_shown(pipeline, expected)                                      \
  G_STMT_START                                                                \
  {                                                                           \
    g_autofree char *shown_ = to_text (pipeline);                             \
    g_assert_cmpstr (shown_, ==, expected);                                   \
  }                                                                           \
  G_STMT_END

static void
test_groups (void)
{
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPipeline) pipeline = open_world (&plan);
  g_autoptr (AccordPipelineRow) group
    = g_list_model_get_item (G_LIST_MODEL (pipeline), 2);
  const AccordPipelineTotals *totals = accord_pipeline_row_get_totals (group);

  /* What has no close date comes last; what is won is folded away. */
  assert_shown (pipeline, "[Negotiation] Add-on [Proposal] Renewal "
                          "Acme — Roll-out [Won]");
  g_assert_cmpuint (totals->n_deals, ==, 2);
  g_assert_cmpint (totals->value, ==, 15000000);
  /* 0.4 of one; 0.4 and the 0.1 of what is met of the other. */
  g_assert_cmpint (totals->weighted, ==, 2000000 + 5000000);
  g_assert_cmpuint (accord_pipeline_get_totals (pipeline)->n_deals, ==, 3);
}

static void
test_toggle (void)
{
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPipeline) pipeline = open_world (&plan);
  g_autoptr (AccordPipelineRow) won
    = g_list_model_get_item (G_LIST_MODEL (pipeline), 5);
  g_autoptr (AccordPipelineRow) negotiation
    = g_list_model_get_item (G_LIST_MODEL (pipeline), 0);

  accord_pipeline_toggle (pipeline, won);
  accord_pipeline_toggle (pipeline, negotiation);
  assert_shown (pipeline, "[Negotiation] [Proposal] Renewal Acme — Roll-out "
                          "[Won] Old");
  g_assert_cmpuint (accord_pipeline_get_totals (pipeline)->n_deals, ==, 3);
}

static void
test_order (void)
{
  static const struct
  {
    AccordPipelineOrder order;
    gboolean descending;
    const char *first;
  } cases[] = {
    { ACCORD_PIPELINE_BY_TITLE, FALSE, "Acme — Roll-out" },
    { ACCORD_PIPELINE_BY_TITLE, TRUE, "Renewal" },
    { ACCORD_PIPELINE_BY_VALUE, FALSE, "Renewal" },
    { ACCORD_PIPELINE_BY_VALUE, TRUE, "Acme — Roll-out" },
    { ACCORD_PIPELINE_BY_CHANCE, FALSE, "Renewal" },
    { ACCORD_PIPELINE_BY_CHANCE, TRUE, "Acme — Roll-out" },
    { ACCORD_PIPELINE_BY_CLOSE, FALSE, "Renewal" },
    { ACCORD_PIPELINE_BY_CLOSE, TRUE, "Renewal" },
    { ACCORD_PIPELINE_BY_PROMISES, FALSE, "Acme — Roll-out" },
    { ACCORD_PIPELINE_BY_PROMISES, TRUE, "Acme — Roll-out" },
  };
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPipeline) pipeline = open_world (&plan);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPipelineRow) row = NULL;

      accord_pipeline_set_order (pipeline, cases[i].order,
                                 cases[i].descending);
      row = g_list_model_get_item (G_LIST_MODEL (pipeline), 3);
      g_assert_cmpstr (accord_pipeline_row_get_title (row), ==,
                       cases[i].first);
    }
}

static void
test_filter (void)
{
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPipeline) pipeline = open_world (&plan);
  AccordDealFilter *filter = accord_pipeline_get_filter (pipeline);
  g_autoptr (AccordPipelineRow) won = NULL;
  g_autofree char *summary = NULL;

  accord_deal_filter_set_search (filter, "acme");
  assert_shown (pipeline, "[Proposal] Acme — Roll-out");
  summary = accord_pipeline_summary_dup (pipeline, plan);
  g_assert_nonnull (strstr (summary, "1 of 3 open deals"));
  /* The deal that is won would be folded away. */
  g_assert_cmpuint (accord_pipeline_get_n_hidden (pipeline), ==, 2);
  /* A search looks into what is folded too. */
  accord_deal_filter_set_search (filter, "OLD");
  assert_shown (pipeline, "[Won] Old");
  g_assert_cmpuint (accord_pipeline_get_n_hidden (pipeline), ==, 3);
  won = g_list_model_get_item (G_LIST_MODEL (pipeline), 0);
  g_assert_true (accord_pipeline_row_is_open (won));
  accord_pipeline_toggle (pipeline, won);
  assert_shown (pipeline, "[Won] Old");
  accord_deal_filter_set_search (filter, "");
  g_assert_false (accord_pipeline_row_is_open (won));
  accord_deal_filter_set_not_asked (filter, TRUE);
  assert_shown (pipeline, "[Proposal] Acme — Roll-out");
}

static void
test_edits (void)
{
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPipeline) pipeline = open_world (&plan);
  AccordPipelineRow *row = accord_pipeline_find_deal (
    pipeline,
    accord_entity_get_id (accord_test_world_find (plan, "deal", "Renewal")));

  accord_test_world_edit (plan, "deal", "Renewal", "stage=Negotiation");
  assert_shown (pipeline, "[Negotiation] Renewal Add-on [Proposal] "
                          "Acme — Roll-out [Won]");
  g_assert_true (row == accord_pipeline_find_deal (
                          pipeline, accord_entity_get_id (
                                      accord_test_world_find (
                                        plan, "deal", "Renewal"))));
  accord_test_world_edit (plan, "account", "Acme", "name=Beta");
  accord_test_world_edit (plan, "stage", "Proposal", "name=Offer");
  assert_shown (pipeline, "[Negotiation] Renewal Add-on [Offer] "
                          "Beta — Roll-out [Won]");
  accord_test_world_edit (plan, "met-criterion", NULL,
                          "deal=Roll-out; criterion=Legal agreed");
  row = accord_pipeline_find_deal (
    pipeline,
    accord_entity_get_id (accord_test_world_find (plan, "deal", "Roll-out")));
  g_assert_cmpfloat_with_epsilon (accord_pipeline_row_get_chance (row), 0.8,
                                  1e-9);
  while (accord_plan_get_undo_name (plan) != NULL
         && accord_entity_has_value (
           accord_test_world_find (plan, "deal", "Roll-out"),
           ACCORD_DEAL_ACCOUNT)
         && g_list_model_get_n_items (G_LIST_MODEL (pipeline)) > 5)
    g_assert_true (accord_plan_undo (plan, NULL));
  assert_shown (pipeline, "[Negotiation] Add-on [Proposal] Renewal "
                          "Acme — Roll-out");
}

static void
has_title_cb (AccordPipelineRow *row,
              guint             *n_told)
{
  g_assert_nonnull (accord_pipeline_row_get_title (row));
  (*n_told)++;
}

/* The selection hears first of a deal that goes, and its row tells that it
 * is selected no more: it still has something to be shown. */
static void
test_goes_again (void)
{
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordSelection) selection = NULL;
  g_autoptr (AccordPipeline) pipeline = NULL;
  AccordEntity *deal;
  AccordPipelineRow *row;
  guint n_told = 0;

  plan = accord_test_world_new ();
  selection = accord_selection_new (plan);
  pipeline = accord_pipeline_new (plan, NULL);
  g_signal_connect_object (selection, "changed",
                           G_CALLBACK (accord_pipeline_relate), pipeline,
                           G_CONNECT_SWAPPED);
  accord_test_world_edit (plan, "deal", NULL, "title=Renewal");
  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_true (accord_plan_redo (plan, NULL));

  deal = accord_test_world_find (plan, "deal", "Renewal");
  row = accord_pipeline_find_deal (pipeline, accord_entity_get_id (deal));
  accord_selection_select (selection, deal);
  g_signal_connect (row, "changed", G_CALLBACK (has_title_cb), &n_told);
  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_cmpuint (n_told, ==, 1);
}

/* Who named the account in the title needn't read it twice. */
static void
test_title (void)
{
  static const struct
  {
    const char *title;
    const char *shown;
  } cases[] = {
    { "Roll-out", "Acme Rail — Roll-out" },
    { "Acme — Roll-out", "Acme — Roll-out" },
    { "Acme Rail — Roll-out", "Acme Rail — Roll-out" },
    { "Ac", "Acme Rail — Ac" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = accord_test_world_new ();
      g_autofree char *title = g_strdup_printf ("title=%s", cases[i].title);
      g_autoptr (AccordPipelineRow) row = accord_pipeline_row_new_deal (
        ACCORD_DEAL (accord_test_world_find (plan, "deal", "Roll-out")));

      accord_test_world_edit (plan, "account", "Acme", "name=Acme Rail");
      accord_test_world_edit (plan, "deal", "Roll-out", title);
      g_assert_cmpstr (accord_pipeline_row_get_title (row), ==,
                       cases[i].shown);
    }
}

static void
test_light (void)
{
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPipeline) pipeline = open_world (&plan);
  AccordPipelineRow *row = accord_pipeline_find_deal (
    pipeline,
    accord_entity_get_id (accord_test_world_find (plan, "deal", "Renewal")));

  accord_pipeline_light_group (pipeline,
                               accord_pipeline_get_group (pipeline, row));
  g_assert_true (accord_pipeline_row_is_lit (row));
  accord_pipeline_light_group (pipeline, NULL);
  g_assert_false (accord_pipeline_row_is_lit (row));
}

static void
test_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan
    = accord_sample_new (accord_day_from_ymd (2026, 3, 2), &error);
  g_autoptr (AccordPipeline) pipeline = NULL;
  g_autofree char *summary = NULL;

  g_assert_no_error (error);
  pipeline = accord_pipeline_new (plan, NULL);
  summary = accord_pipeline_summary_dup (pipeline, plan);
  g_assert_true (g_str_has_prefix (summary, "14 open deals · "));
  g_assert_nonnull (strstr (summary, "3.86"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pipeline/groups", test_groups);
  g_test_add_func ("/pipeline/toggle", test_toggle);
  g_test_add_func ("/pipeline/order", test_order);
  g_test_add_func ("/pipeline/filter", test_filter);
  g_test_add_func ("/pipeline/edits", test_edits);
  g_test_add_func ("/pipeline/goes-again", test_goes_again);
  g_test_add_func ("/pipeline/title", test_title);
  g_test_add_func ("/pipeline/light", test_light);
  g_test_add_func ("/pipeline/sample", test_sample);

  return g_test_run ();
}
