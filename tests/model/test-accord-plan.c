/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-plan.h"

#include "accord-error.h"
#include "accord-plan-edit.h"
#include "accord-test-kinds.h"

static void
test_kinds (void)
{
  static const struct
  {
    const char *name;
    const char *kind; /* NULL: there is none */
  } cases[] = {
    { "root", "root" }, { "box", "box" },   { "boxes", "box" },
    { "Boxes", "box" }, { "items", "item" }, { "deal", NULL },
    { "", NULL },
  };
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  guint n_kinds;

  g_assert_true (accord_plan_get_kinds (plan, &n_kinds)[1]
                 == ACCORD_TYPE_TEST_BOX);
  g_assert_cmpuint (n_kinds, ==, 3);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GType kind = accord_plan_find_kind (plan, cases[i].name);
      AccordEntityClass *klass
        = kind != G_TYPE_INVALID ? g_type_class_peek (kind) : NULL;

      g_assert_cmpstr (klass != NULL ? klass->kind : NULL, ==, cases[i].kind);
    }
}

static void
test_empty (void)
{
  const GType kinds[] = { ACCORD_TYPE_TEST_ROOT };
  g_autoptr (AccordPlan) plan = accord_plan_new (kinds, 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_plan_get_root (plan));
  g_assert_cmpuint (accord_plan_get_size (plan), ==, 0);
  g_assert_cmphex (accord_plan_get_digest (plan), ==, 0);
  g_assert_false (accord_plan_check (plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_cmpstr (error->message, ==, "A plan has its roots exactly once.");
}

static void
test_lookup (void)
{
  g_autoptr (AccordPlan) plan = accord_test_plan_new ();
  AccordEntity *root = accord_plan_get_root (plan);
  AccordEntity *box;

  g_assert_true (accord_plan_lookup (plan, accord_entity_get_id (root))
                 == root);
  g_assert_null (accord_plan_lookup (plan, 77));
  accord_plan_begin (plan, "Add", NULL);
  box = accord_plan_add (plan, ACCORD_TYPE_TEST_BOX, 77);
  g_assert_true (accord_plan_lookup (plan, 77) == box);
  g_assert_cmpint (accord_entity_get_id (box), ==, 77);
  accord_plan_rollback (plan);
  g_assert_null (accord_plan_lookup (plan, 77));
}

/* What a storage hands over to load one entity. */
static gboolean
load_copy (AccordPlan   *plan,
           AccordEntity *entity,
           gint64        id,
           GError      **error)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  g_autofree AccordValue *values = g_new (AccordValue, klass->n_fields);

  for (guint i = 0; i < klass->n_fields; i++)
    values[i] = accord_entity_get_value (entity, i);

  return accord_plan_load (plan, G_OBJECT_TYPE (entity), id, values, error);
}

static gboolean
load_all (AccordPlan *to,
          AccordPlan *from)
{
  guint n_kinds;
  const GType *kinds = accord_plan_get_kinds (from, &n_kinds);

  /* Backwards: in any order. */
  for (guint i = n_kinds; i-- > 0;)
    {
      AccordEntityList *list = accord_plan_get_list (from, kinds[i]);

      for (guint k = accord_entity_list_get_size (list); k-- > 0;)
        {
          AccordEntity *entity = accord_entity_list_get (list, k);

          if (!load_copy (to, entity, accord_entity_get_id (entity), NULL))
            return FALSE;
        }
    }

  return TRUE;
}

static AccordPlan *
filled_plan (void)
{
  AccordPlan *plan = accord_test_plan_new ();

  accord_plan_begin (plan, "Fill", NULL);
  accord_plan_set_text (plan, accord_plan_get_root (plan), ROOT_CURRENCY,
                        "JPY");
  for (guint i = 0; i < 5; i++)
    {
      AccordEntity *box = accord_test_add_box (plan, "Box");

      accord_plan_move (plan, box, accord_plan_find (
                                     plan, ACCORD_TYPE_TEST_BOX, "Front",
                                     NULL));
      accord_plan_set_text (plan, box, BOX_NAME, i == 0 ? "Front" : "Other");
      accord_test_add_item (plan, box, "Item");
    }
  accord_test_commit (plan);

  return plan;
}

static AccordPlan *
empty_like (AccordPlan *plan)
{
  guint n_kinds;
  const GType *kinds = accord_plan_get_kinds (plan, &n_kinds);

  return accord_plan_new (kinds, n_kinds);
}

static void
test_load (void)
{
  g_autoptr (AccordPlan) plan = filled_plan ();
  g_autoptr (AccordPlan) copy = empty_like (plan);
  AccordEntityList *boxes = accord_plan_get_list (plan, ACCORD_TYPE_TEST_BOX);
  AccordEntityList *copies = accord_plan_get_list (copy, ACCORD_TYPE_TEST_BOX);
  g_autoptr (GError) error = NULL;

  g_assert_true (load_all (copy, plan));
  g_assert_true (accord_plan_loaded (copy, &error));
  g_assert_no_error (error);

  g_assert_cmphex (accord_plan_get_digest (copy), ==,
                   accord_plan_get_digest (plan));
  g_assert_cmpuint (accord_plan_get_size (copy), ==,
                    accord_plan_get_size (plan));
  g_assert_cmpint (accord_plan_get_decimals (copy), ==, 0);
  g_assert_null (accord_plan_get_undo_name (copy));
  for (guint i = 0; i < accord_entity_list_get_size (boxes); i++)
    g_assert_cmpint (accord_entity_get_id (accord_entity_list_get (boxes, i)),
                     ==,
                     accord_entity_get_id (accord_entity_list_get (copies,
                                                                   i)));
}

/* All of a plan as one change makes the same plan of an empty one. */
static void
test_to_change (void)
{
  g_autoptr (AccordPlan) plan = filled_plan ();
  g_autoptr (AccordPlan) copy = empty_like (plan);
  g_autoptr (AccordChange) change = accord_plan_to_change (plan);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (accord_change_get_n_ops (change), ==,
                    accord_plan_get_size (plan));
  accord_plan_begin (copy, "Copy", NULL);
  g_assert_true (accord_plan_apply (copy, change, FALSE, &error));
  accord_test_commit (copy);
  g_assert_cmphex (accord_plan_get_digest (copy), ==,
                   accord_plan_get_digest (plan));
}

static void
test_dup_current (void)
{
  g_autoptr (AccordPlan) plan = filled_plan ();
  AccordEntityList *boxes = accord_plan_get_list (plan, ACCORD_TYPE_TEST_BOX);
  AccordEntity *second = accord_entity_list_get (boxes, 1);
  AccordEntity *added;
  g_autoptr (GPtrArray) current = NULL;

  accord_plan_begin (plan, "Change", NULL);
  added = accord_test_add_box (plan, "Added");
  accord_plan_move (plan, added, second);
  accord_plan_remove (plan, accord_entity_list_get (boxes, 0));
  current = accord_plan_dup_current (plan, ACCORD_TYPE_TEST_BOX);
  g_assert_cmpuint (current->len, ==, 5);
  g_assert_true (current->pdata[0] == added);
  g_assert_true (current->pdata[1] == second);
  accord_plan_rollback (plan);
}

static void
test_load_damaged (void)
{
  static const struct
  {
    gint64 id;
    const char *message;
  } cases[] = {
    { 0, "The root 0 has an id that can’t be, or that something else has "
         "too." },
    { -5, "The root -5 has an id that can’t be, or that something else has "
          "too." },
    { 7, "The root 7 has an id that can’t be, or that something else has "
         "too." },
  };
  g_autoptr (AccordPlan) plan = filled_plan ();
  g_autoptr (AccordPlan) copy = empty_like (plan);
  AccordEntity *root = accord_plan_get_root (plan);

  g_assert_true (load_copy (copy, root, 7, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (load_copy (copy, root, cases[i].id, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_DAMAGED);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* A file whose rules are broken is told so, whatever it holds. */
static void
test_load_broken (void)
{
  g_autoptr (AccordPlan) plan = filled_plan ();
  g_autoptr (AccordPlan) copy = empty_like (plan);
  g_autoptr (AccordPlan) twins = empty_like (plan);
  AccordEntityList *boxes = accord_plan_get_list (plan, ACCORD_TYPE_TEST_BOX);
  AccordEntityList *items = accord_plan_get_list (plan, ACCORD_TYPE_TEST_ITEM);
  AccordEntity *box = accord_entity_list_get (boxes, 0);
  g_autoptr (GError) error = NULL;

  /* An item without its box. */
  g_assert_true (load_copy (copy, accord_plan_get_root (plan), 7, NULL));
  g_assert_true (load_copy (copy, accord_entity_list_get (items, 0), 8, NULL));
  g_assert_false (accord_plan_loaded (copy, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_true (g_str_has_suffix (error->message, ", which isn’t there."));
  g_clear_error (&error);

  /* Two boxes at the same place. */
  g_assert_true (load_copy (twins, accord_plan_get_root (plan), 7, NULL));
  g_assert_true (load_copy (twins, box, 8, NULL));
  g_assert_true (load_copy (twins, box, 9, NULL));
  g_assert_false (accord_plan_loaded (twins, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_true (g_str_has_suffix (
    error->message, ": another one has the same place in the order."));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/kinds", test_kinds);
  g_test_add_func ("/plan/empty", test_empty);
  g_test_add_func ("/plan/lookup", test_lookup);
  g_test_add_func ("/plan/load", test_load);
  g_test_add_func ("/plan/to-change", test_to_change);
  g_test_add_func ("/plan/dup-current", test_dup_current);
  g_test_add_func ("/plan/load-damaged", test_load_damaged);
  g_test_add_func ("/plan/load-broken", test_load_broken);
  return g_test_run ();
}
