/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-error.h"
#include "accord-profile.h"

#include <string.h>

static void
test_recognise (void)
{
  static const struct
  {
    const char *headings; /* with `|` between them */
    const char *id;       /* NULL: none */
  } cases[] = {
    { "Id|AccountId|Name|StageName|Amount|Probability|CloseDate|IsWon|OwnerId",
      "salesforce-opportunities" },
    { "Opportunity Owner|Account Name|Opportunity Name|Stage|Fiscal Period|"
      "Amount|Probability (%)|Close Date|Opportunity ID",
      "salesforce-opportunities" },
    { "Id|Name|Industry|BillingStreet|BillingCountry|Website|OwnerId",
      "salesforce-accounts" },
    { "Record ID|Deal Name|Deal Stage|Close Date|Deal owner|Amount|Pipeline",
      "hubspot-deals" },
    { "hs_object_id|dealname|dealstage|pipeline|amount|closedate",
      "hubspot-deals" },
    { "Deal - Title|Deal - Value|Deal - Currency of value|Deal - Status|"
      "Organization - Name",
      "pipedrive-deals" },
    { "Title*|Value|Currency of value|Stage (pipeline)|Status|Organization|"
      "Pipedrive System ID",
      "pipedrive-deals" },
    { "Summary|Issue key|Issue id|Status|Labels|Labels|Due date",
      "jira-issues" },
    { "Work item key|SUMMARY|Status|Custom field (Story Points)",
      "jira-issues" },
    { "number|title|state|closedAt|labels|url", "github-issues" },
    { "ID|IID|Title|Description|State|Created At (UTC)|Time Estimate",
      "gitlab-issues" },
    { "Title|Issue ID|State|Assignee Username|Labels", "gitlab-issues" },
    { "opportunity_id|sales_agent|product|account|deal_stage|engage_date",
      "maven-pipeline" },
    { "account|sector|revenue|office_location|subsidiary_of",
      "maven-accounts" },
    { "sales_agent|manager|regional_office", "maven-teams" },
    { "product|series|sales_price", "maven-products" },
    { "date|temperature", NULL },
    { "name", NULL },
    { "", NULL },
  };
  g_autoptr (GPtrArray) profiles = accord_profiles_load ();

  g_assert_cmpuint (profiles->len, ==, 11);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) headings = g_strsplit (cases[i].headings, "|", -1);
      double score;
      AccordProfile *profile = accord_profiles_recognise (
        profiles, (const char *const *) headings, &score);

      g_test_message ("%s: %g", cases[i].headings, score);
      g_assert_cmpstr (
        profile != NULL ? accord_profile_get_id (profile) : NULL, ==,
        cases[i].id);
      g_assert_cmpfloat (score, >=, 0.0);
      g_assert_cmpfloat (score, <=, 1.0);
    }
}

static void
test_find (void)
{
  g_autoptr (GPtrArray) profiles = accord_profiles_load ();
  g_autoptr (GError) error = NULL;
  AccordProfile *profile
    = accord_profiles_find (profiles, "Jira-Issues", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (accord_profile_get_name (profile), ==, "Jira issues");
  g_assert_cmpstr (accord_profile_get_source (profile), ==, "jira");
  g_assert_cmpint (accord_profile_get_kind (profile), ==,
                   ACCORD_TARGET_FEATURE);

  g_assert_null (accord_profiles_find (profiles, "trello", &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "gitlab-issues"));
}

#define HEAD "[profile]\nid=x\nname=X\nsource=x\nkind=deal\n"

static void
test_wrong (void)
{
  static const struct
  {
    const char *data;
    const char *told; /* a part of the message */
  } cases[] = {
    { "", "group" },
    { "[profile]\nid=x\nname=X\nsource=x\nkind=wheel\n", "wheel" },
    { "[profile]\nkind=deal\n", "id" },
    { HEAD "[colour]\nheadings=a\n", "colour" },
    { HEAD "[title]\n", "[title]" },
    { HEAD "[title]\nheadings=a\nhedings=b\n", "hedings" },
    { HEAD "[title]\njoin=account;wheels\n", "wheels" },
    { HEAD "[state]\nheadings=a\nmap=won\n", "[state]" },
    { HEAD "[chance]\nheadings=a\nscale=odds\n", "odds" },
    { HEAD "[close-likely]\nheadings=a\ndate-format=dmy\n", "dmy" },
    { HEAD "[amount]\nheadings=a\nnumber-format=dot\n", "dot" },
    { HEAD "[amount]\nheadings=a\nwhen=won\n", "won" },
    { HEAD "[amount]\nheadings=a\nwhen=status:won\n", "status" },
    { HEAD "[amount]\nheadings=a\nwhen=title:won\n", "few words" },
    { HEAD "[amount]\njoin=title;notes\n", "[amount]" },
    { HEAD "[link x]\nheadings=a\nrequired=true\n", "[link x]" },
    { HEAD "[link x]\nheadings=a\nother-is=left\n", "left" },
    { HEAD "[title]\nheadings=\xff\n", "UTF-8" },
    { "no group", "made-up" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (accord_profile_new_from_data (
        cases[i].data, strlen (cases[i].data), "made-up", &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].told));
      g_assert_nonnull (strstr (error->message, "made-up"));
    }
}

/* A mapping is a profile, which can be kept and read again. */
static void
test_mapping (void)
{
  static const char *const pairs[]
    = { "title=What; why", "amount=Value=EUR", "external-id=Nr", NULL };
  static const char *const wrong[][2]
    = { { "title", NULL }, { "=x", NULL }, { "title=", NULL },
        { "tilte=x", NULL } };
  static const char *const fitting[] = { "NR", "What, why", "value_eur",
                                         NULL };
  static const char *const lacking[] = { "Nr", "Value EUR", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordProfile) profile
    = accord_profile_new_mapping ("ours", ACCORD_TARGET_DEAL, pairs, &error);
  g_autoptr (AccordProfile) again = NULL;
  g_autofree char *data = NULL;

  g_assert_no_error (error);
  data = accord_profile_to_data (profile);
  again = accord_profile_new_from_data (data, strlen (data), "ours.ini",
                                        &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (accord_profile_score (again, fitting), ==, 1.0);
  g_assert_cmpfloat (accord_profile_score (again, lacking), ==, 0.0);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_null (accord_profile_new_mapping ("x", ACCORD_TARGET_DEAL,
                                                 wrong[i], &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_clear_error (&error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/profile/recognise", test_recognise);
  g_test_add_func ("/profile/find", test_find);
  g_test_add_func ("/profile/wrong", test_wrong);
  g_test_add_func ("/profile/mapping", test_mapping);

  return g_test_run ();
}
