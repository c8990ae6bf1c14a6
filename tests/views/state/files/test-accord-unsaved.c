/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-unsaved.h"

#include "accord-error.h"
#include "accord-memory-storage.h"
#include "accord-plan-edit.h"
#include "accord-settings.h"
#include "accord-test-world.h"

#include <locale.h>

/* A storage that is full until told otherwise. */
#define FULL_TYPE_STORAGE (full_storage_get_type ())
G_DECLARE_FINAL_TYPE (FullStorage, full_storage, FULL, STORAGE, GObject)

struct _FullStorage
{
  GObject parent_instance;
  gboolean is_full;
};

static gboolean
full_storage_write (AccordStorage *storage,
                    AccordChange  *change,
                    guint64        digest,
                    const AccordWriteWatch *watch,
                    GError       **error)
{
  if (!FULL_STORAGE (storage)->is_full)
    return TRUE;

  g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_FULL,
                       "There is no room.");
  return FALSE;
}

static AccordChange *
full_storage_dup_step (AccordStorage *storage,
                       gboolean       redo,
                       GError       **error)
{
  return NULL;
}

static const char *
full_storage_get_step_name (AccordStorage *storage,
                            gboolean       redo)
{
  return NULL;
}

static void
full_storage_iface_init (AccordStorageInterface *iface)
{
  iface->write = full_storage_write;
  iface->dup_step = full_storage_dup_step;
  iface->get_step_name = full_storage_get_step_name;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FullStorage, full_storage, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_STORAGE,
                                                      full_storage_iface_init))

static void
full_storage_class_init (FullStorageClass *klass)
{
}

static void
full_storage_init (FullStorage *self)
{
  self->is_full = TRUE;
}

static gboolean
rename_plan (AccordPlan *plan,
             const char *name)
{
  accord_plan_begin (plan, name, NULL);
  accord_plan_set_text (plan, accord_settings_get (plan), ACCORD_SETTINGS_NAME,
                        name);

  return accord_plan_commit (plan, NULL);
}

static gboolean
set_organisation (AccordPlan *plan,
                  const char *name)
{
  accord_plan_begin (plan, name, NULL);
  accord_plan_set_text (plan, accord_settings_get (plan),
                        ACCORD_SETTINGS_ORGANISATION, name);

  return accord_plan_commit (plan, NULL);
}

static const char *
get_name (AccordPlan *plan)
{
  return accord_entity_get_text (ACCORD_ENTITY (accord_settings_get (plan)),
                                 ACCORD_SETTINGS_NAME);
}

/* What could not be kept is there, and is made when there is room again. */
static void
test_retry (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  g_autoptr (FullStorage) storage = g_object_new (FULL_TYPE_STORAGE, NULL);
  g_autoptr (AccordUnsaved) unsaved = accord_unsaved_new (plan);
  g_autofree char *first = g_strdup (get_name (plan));
  g_autofree char *one = NULL, *two = NULL;
  g_autoptr (GError) error = NULL;

  accord_plan_set_storage (plan, ACCORD_STORAGE (storage));
  g_assert_null (accord_unsaved_dup_message (unsaved));
  g_assert_false (rename_plan (plan, "One"));
  one = accord_unsaved_dup_message (unsaved);
  g_assert_cmpstr (one, ==, "“One” is not saved: There is no room.");
  g_assert_false (set_organisation (plan, "Two"));
  g_assert_false (rename_plan (plan, "Three"));
  g_assert_cmpuint (accord_unsaved_get_n (unsaved), ==, 2);
  two = accord_unsaved_dup_message (unsaved);
  g_assert_cmpstr (two, ==,
                   "“Three” and 1 more change are not saved: There is no room.");
  g_assert_cmpstr (get_name (plan), ==, first);

  g_assert_false (accord_unsaved_apply_to (unsaved, plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_FULL);
  g_clear_error (&error);
  g_assert_cmpuint (accord_unsaved_get_n (unsaved), ==, 2);

  storage->is_full = FALSE;
  g_assert_true (accord_unsaved_apply_to (unsaved, plan, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (accord_unsaved_get_n (unsaved), ==, 0);
  g_assert_cmpstr (get_name (plan), ==, "Three");
}

/* A copy elsewhere takes them too. */
static void
test_copy (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  g_autoptr (AccordPlan) copy = accord_plan_dup (plan);
  g_autoptr (AccordStorage) memory = accord_memory_storage_new ();
  g_autoptr (FullStorage) storage = g_object_new (FULL_TYPE_STORAGE, NULL);
  g_autoptr (AccordUnsaved) unsaved = accord_unsaved_new (plan);

  accord_plan_set_storage (copy, memory);
  accord_plan_set_storage (plan, ACCORD_STORAGE (storage));
  g_assert_cmpuint (accord_plan_get_digest (copy), ==,
                    accord_plan_get_digest (plan));
  rename_plan (plan, "One");
  g_assert_true (accord_unsaved_apply_to (unsaved, copy, NULL));
  g_assert_cmpstr (get_name (copy), ==, "One");
  g_assert_cmpuint (accord_unsaved_get_n (unsaved), ==, 0);
}

static void
test_give_up (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  g_autoptr (FullStorage) storage = g_object_new (FULL_TYPE_STORAGE, NULL);
  g_autoptr (AccordUnsaved) unsaved = accord_unsaved_new (plan);

  accord_plan_set_storage (plan, ACCORD_STORAGE (storage));
  rename_plan (plan, "One");
  accord_unsaved_give_up (unsaved);
  g_assert_cmpuint (accord_unsaved_get_n (unsaved), ==, 0);
  g_assert_null (accord_unsaved_dup_message (unsaved));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unsaved/retry", test_retry);
  g_test_add_func ("/unsaved/copy", test_copy);
  g_test_add_func ("/unsaved/give-up", test_give_up);

  return g_test_run ();
}
