/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-plan-difference.h"

#include "accord-plan-edit.h"
#include "accord-test-kinds.h"

typedef struct
{
  AccordPlan *plan;
  gint64 box;
  gint64 item;
} World;

static void
set_up (World         *self,
        gconstpointer  data)
{
  AccordEntity *box;

  self->plan = accord_test_plan_new ();
  accord_plan_begin (self->plan, "Set up", NULL);
  box = accord_test_add_box (self->plan, "Box");
  self->box = accord_entity_get_id (box);
  self->item = accord_entity_get_id (
    accord_test_add_item (self->plan, box, "Item"));
  accord_test_commit (self->plan);
}

static void
tear_down (World         *self,
           gconstpointer  data)
{
  g_clear_object (&self->plan);
}

static void
apply (AccordPlan   *plan,
       AccordChange *change,
       gboolean      backward)
{
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "Apply", NULL);
  g_assert_true (accord_plan_apply (plan, change, backward, &error));
  g_assert_no_error (error);
  accord_test_commit (plan);
}

static void
nothing (AccordPlan *plan,
         gpointer    box,
         gpointer    item)
{
}

static void
set_value (AccordPlan *plan,
           gpointer    box,
           gpointer    item)
{
  accord_plan_set_text (plan, item, ITEM_TEXT, "Other");
  accord_plan_set_integer (plan, item, ITEM_COUNT, 7);
}

static void
add_things (AccordPlan *plan,
            gpointer    box,
            gpointer    item)
{
  AccordEntity *last = accord_test_add_box (plan, "Last");
  AccordEntity *first = accord_test_add_box (plan, "First");

  accord_plan_set_reference (plan, first, BOX_NEXT, last);
  accord_plan_set_reference (plan, box, BOX_NEXT, first);
  accord_plan_move (plan, first, box);
}

static void
remove_box (AccordPlan *plan,
            gpointer    box,
            gpointer    item)
{
  accord_plan_remove (plan, box);
}

static void
put_elsewhere (AccordPlan *plan,
               gpointer    box,
               gpointer    item)
{
  AccordEntity *other = accord_test_add_box (plan, "Other");

  accord_plan_set_reference (plan, item, ITEM_BOX, other);
  accord_plan_remove (plan, box);
}

/* What differs between a plan and its edited copy makes the one of the other,
 * forward and backward. */
static void
test_difference (World         *self,
                 gconstpointer  data)
{
  static const struct
  {
    void (*edit) (AccordPlan *plan,
                  gpointer    box,
                  gpointer    item);
    guint n_ops;
  } cases[] = {
    { nothing, 0 },    { set_value, 1 },     { add_things, 3 },
    { remove_box, 2 }, { put_elsewhere, 3 },
  };
  guint64 digest = accord_plan_get_digest (self->plan);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) other = accord_plan_dup (self->plan);
      g_autoptr (AccordChange) inside = NULL;
      g_autoptr (AccordChange) change = NULL;

      accord_plan_begin (other, "Edit", NULL);
      cases[i].edit (other, accord_plan_lookup (other, self->box),
                     accord_plan_lookup (other, self->item));
      inside = accord_plan_difference (self->plan, other, NULL, 0, "Compare");
      accord_test_commit (other);
      change = accord_plan_difference (self->plan, other, NULL, 0, "Compare");
      g_assert_cmpstr (accord_change_get_name (change), ==, "Compare");
      g_assert_cmpuint (accord_change_get_n_ops (inside), ==, cases[i].n_ops);
      g_assert_cmpuint (accord_change_get_n_ops (change), ==, cases[i].n_ops);

      apply (self->plan, change, FALSE);
      g_assert_cmphex (accord_plan_get_digest (self->plan), ==,
                       accord_plan_get_digest (other));
      apply (self->plan, change, TRUE);
      g_assert_cmphex (accord_plan_get_digest (self->plan), ==, digest);
    }
}

static void
test_except (World         *self,
             gconstpointer  data)
{
  const GType boxes[] = { ACCORD_TYPE_TEST_BOX };
  g_autoptr (AccordPlan) other = accord_plan_dup (self->plan);
  g_autoptr (AccordChange) all = NULL;
  g_autoptr (AccordChange) some = NULL;

  accord_plan_begin (other, "Add", NULL);
  accord_test_add_box (other, "Other");
  accord_test_commit (other);
  all = accord_plan_difference (self->plan, other, NULL, 0, "All");
  some = accord_plan_difference (self->plan, other, boxes, 1, "Some");
  g_assert_cmpuint (accord_change_get_n_ops (all), ==, 1);
  g_assert_cmpuint (accord_change_get_n_ops (some), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/plan-difference/difference", World, NULL, set_up,
              test_difference, tear_down);
  g_test_add ("/plan-difference/except", World, NULL, set_up, test_except,
              tear_down);

  return g_test_run ();
}
