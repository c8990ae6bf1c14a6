/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-memory-storage.h"
#include "accord-test-kinds.h"

static AccordStorage *storage;

static void
write_change (AccordChangeKind kind,
              const char      *name,
              gint64           entity,
              gint64           expected_number)
{
  g_autoptr (AccordChange) change = accord_change_new (kind, name, NULL);

  accord_change_add_op (change, ACCORD_OP_UPDATE, ACCORD_TYPE_TEST_ITEM,
                        entity);
  g_assert_true (accord_storage_write (storage, change, 0, NULL, NULL));
  g_assert_cmpint (accord_change_get_number (change), ==, expected_number);
}

static void
assert_steps (const char *undo,
              const char *redo)
{
  g_assert_cmpstr (accord_storage_get_step_name (storage, FALSE), ==, undo);
  g_assert_cmpstr (accord_storage_get_step_name (storage, TRUE), ==, redo);

  for (int forward = 0; forward < 2; forward++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordChange) step
        = accord_storage_dup_step (storage, forward, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (step != NULL ? accord_change_get_name (step) : NULL,
                       ==, forward ? redo : undo);
    }
}

static void
test_steps (void)
{
  storage = accord_memory_storage_new ();

  assert_steps (NULL, NULL);
  write_change (ACCORD_CHANGE_EDIT, "A", 1, 1);
  write_change (ACCORD_CHANGE_EDIT, "B", 2, 2);
  assert_steps ("B", NULL);
  write_change (ACCORD_CHANGE_UNDO, "B", 2, 3);
  assert_steps ("A", "B");
  write_change (ACCORD_CHANGE_UNDO, "A", 1, 4);
  assert_steps (NULL, "A");
  write_change (ACCORD_CHANGE_REDO, "A", 1, 5);
  assert_steps ("A", "B");
  write_change (ACCORD_CHANGE_EDIT, "C", 1, 6);
  assert_steps ("C", NULL);

  g_clear_object (&storage);
}

static void
assert_history (gint64      entity,
                guint       limit,
                const char *names)
{
  g_autoptr (GPtrArray) found
    = accord_storage_list_history (storage, entity, limit, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append (text, accord_change_get_name (found->pdata[i]));
  g_assert_cmpstr (text->str, ==, names);
  g_string_free (text, TRUE);
}

static void
test_history (void)
{
  storage = accord_memory_storage_new ();

  assert_history (0, 10, "");
  write_change (ACCORD_CHANGE_EDIT, "A", 1, 1);
  write_change (ACCORD_CHANGE_EDIT, "B", 2, 2);
  write_change (ACCORD_CHANGE_UNDO, "b", 2, 3);
  write_change (ACCORD_CHANGE_EDIT, "C", 1, 4);
  assert_history (0, 10, "CbBA");
  assert_history (0, 2, "Cb");
  assert_history (0, 0, "");
  assert_history (1, 10, "CA");
  assert_history (2, 1, "b");
  assert_history (3, 10, "");

  g_clear_object (&storage);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_type_class_unref (g_type_class_ref (ACCORD_TYPE_TEST_ITEM));
  g_test_add_func ("/memory-storage/steps", test_steps);
  g_test_add_func ("/memory-storage/history", test_history);
  return g_test_run ();
}
