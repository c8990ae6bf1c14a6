/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-choice-words.h"

#include "accord-choice-types.h"

static GType (*const types[]) (void) = {
  accord_side_get_type,           accord_deal_state_get_type,
  accord_contact_role_get_type,   accord_driver_kind_get_type,
  accord_promise_state_get_type,  accord_date_origin_get_type,
  accord_feature_status_get_type, accord_feature_kind_get_type,
  accord_work_mode_get_type,      accord_criterion_state_get_type,
  accord_dependency_type_get_type, accord_need_level_get_type,
};

/* Each value has words, no two the same, and there are no more. */
static void
test_complete (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (types[i] ());
      g_autoptr (GHashTable) seen
        = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint k = 0; k < klass->n_values; k++)
        {
          const char *words = accord_choice_words_of (
            types[i] (), klass->values[k].value);

          g_test_message ("%s", klass->values[k].value_name);
          g_assert_nonnull (words);
          g_assert_true (g_hash_table_add (seen, (gpointer) words));
        }
      g_assert_null (
        accord_choice_words_of (types[i] (), klass->maximum + 1));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/choice-words/complete", test_complete);

  return g_test_run ();
}
