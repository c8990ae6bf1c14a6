/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-error.h"
#include "accord-record.h"

#include <string.h>

static AccordRecordValue *
add (AccordRecord *record,
     const char   *name)
{
  g_autoptr (GError) error = NULL;
  const AccordTargetProperty *property = accord_target_find (
    accord_record_get_kind (record), name, &error);

  g_assert_no_error (error);

  return accord_record_add (record, property);
}

static void
test_values (void)
{
  g_autoptr (AccordRecord) deal
    = accord_record_new (ACCORD_TARGET_DEAL, "deals.csv", 7);
  g_autofree char *text = NULL;

  add (deal, "title")->text = g_strdup ("SSO");
  add (deal, "state")->text = g_strdup ("open");
  add (deal, "account")->text = g_strdup ("Acme");
  add (deal, "products")->texts = g_strsplit ("A;B", ";", -1);
  add (deal, "amount")->money = 4200050;
  add (deal, "close-likely")->day = accord_day_from_ymd (2026, 6, 18);
  add (deal, "chance")->number = 0.25;

  text = accord_record_to_string (deal);
  g_assert_cmpstr (text, ==,
                   "deal; title: SSO; state: open; account: Acme; "
                   "products: A, B; amount: 4200050; "
                   "close-likely: 2026-06-18; chance: 0.25");
  g_assert_cmpuint (accord_record_get_n (deal), ==, 7);
  g_assert_cmpuint (accord_record_get_line (deal), ==, 7);
  g_assert_cmpstr (accord_record_get_file (deal), ==, "deals.csv");
  g_assert_cmpstr (accord_record_get_text (deal, "account"), ==, "Acme");
  g_assert_null (accord_record_get_text (deal, "notes"));
  g_assert_null (accord_record_get (deal, "owner"));
  g_assert_cmpstr (accord_record_get_nth (deal, 4)->property->name, ==,
                   "amount");
}

static void
test_wrong (void)
{
  AccordRecord *team = accord_record_new (ACCORD_TARGET_TEAM, "t.csv", 1);
  g_autoptr (AccordRecord) kept = accord_record_ref (team);

  g_assert_false (accord_record_is_wrong (team));
  accord_record_set_wrong (team);
  accord_record_unref (team);
  g_assert_true (accord_record_is_wrong (kept));
}

static void
test_targets (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) seen
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  AccordTargetKind kind;
  guint n;
  const AccordTargetProperty *all = accord_target_list (&n);

  for (guint i = 0; i < n; i++)
    {
      char *name = g_strdup_printf (
        "%s.%s", accord_target_kind_to_string (all[i].kind), all[i].name);

      g_assert_true (g_hash_table_add (seen, name));
      g_assert_true (accord_target_find (all[i].kind, all[i].name, NULL)
                     == &all[i]);
      g_assert_true ((all[i].type == ACCORD_COLUMN_CHOICE)
                     == (all[i].choices != NULL));
    }
  for (int i = 0; i < ACCORD_N_TARGET_KINDS; i++)
    {
      g_assert_true (accord_target_kind_parse (
        accord_target_kind_to_string ((AccordTargetKind) i), &kind, NULL));
      g_assert_cmpint (kind, ==, i);
      g_assert_nonnull (
        accord_target_find ((AccordTargetKind) i, "external-id", NULL));
    }

  g_assert_null (accord_target_find (ACCORD_TARGET_DEAL, "colour", &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "close-likely"));
  g_clear_error (&error);
  g_assert_false (accord_target_kind_parse ("wheel", &kind, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/values", test_values);
  g_test_add_func ("/record/wrong", test_wrong);
  g_test_add_func ("/record/targets", test_targets);

  return g_test_run ();
}
