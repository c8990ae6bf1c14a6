/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-deletion.h"

#include "accord-error.h"
#include "accord-test-world.h"

#include <string.h>

/* With all that they own, and back. */
static void
test_delete (void)
{
  static const struct
  {
    const char *kind;
    const char *name;
    const char *undo;
  } cases[] = {
    { "person", "Ann", "Delete Ann" },
    { "outside-work", "Certificates", "Delete Certificates" },
    { "promise", "Login", "Delete Login" },
    { "feature", "Needed", "Delete Needed" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = accord_test_world_new ();
      g_autoptr (GError) error = NULL;
      AccordEntity *entity;
      gint64 id;
      guint size;

      accord_test_world_edit (plan, "promise", NULL, "title=Login");
      accord_test_world_edit (plan, "feature", NULL, "title=Needed");
      accord_test_world_edit (plan, "promise-feature", NULL,
                              "promise=Login; feature=Needed");
      entity = accord_test_world_find (plan, cases[i].kind, cases[i].name);
      id = accord_entity_get_id (entity);
      size = accord_plan_get_size (plan);

      g_assert_true (accord_deletion_make (plan, entity, &error));
      g_assert_no_error (error);
      g_assert_null (accord_plan_lookup (plan, id));
      g_assert_cmpstr (accord_plan_get_undo_name (plan), ==, cases[i].undo);
      g_assert_true (accord_plan_undo (plan, &error));
      g_assert_cmpuint (accord_plan_get_size (plan), ==, size);
    }
}

/* What is agreed is withdrawn; what has ended is kept. */
static void
test_promise (void)
{
  static const struct
  {
    const char *state;
    const char *says; /* NULL where it is deleted */
  } cases[] = {
    { "draft", NULL },
    { "asked", NULL },
    { "answered", NULL },
    { "agreed", "withdraw it instead" },
    { "told", "withdraw it instead" },
    { "kept", "it has ended" },
    { "broken", "it has ended" },
    { "withdrawn", "it has ended" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = accord_test_world_new ();
      g_autofree char *values
        = g_strdup_printf ("title=Login; agreed-date=2026-06-10; state=%s",
                           cases[i].state);
      g_autoptr (GError) error = NULL;
      AccordEntity *promise;
      gboolean deleted;

      accord_test_world_edit (plan, "promise", NULL, values);
      promise = accord_test_world_find (plan, "promise", "Login");
      deleted = accord_deletion_make (plan, promise, &error);
      g_assert_cmpint (deleted, ==, cases[i].says == NULL);
      if (deleted)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_true (accord_entity_is_in_plan (promise));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deletion/delete", test_delete);
  g_test_add_func ("/deletion/promise", test_promise);

  return g_test_run ();
}
