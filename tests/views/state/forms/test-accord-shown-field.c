/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-shown-field.h"

#include "accord-choices.h"
#include "accord-feature.h"
#include "accord-memory-storage.h"
#include "accord-plan-edit.h"
#include "sample-plan.h"

#include <string.h>

typedef struct
{
  AccordPlan *plan;
  AccordShownField field;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (AccordStorage) storage = accord_memory_storage_new ();

  self->plan = sample_plan_new ();
  accord_plan_set_storage (self->plan, storage);
  self->field = (AccordShownField){ .name = g_strdup ("status") };
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  accord_shown_field_clear (&self->field);
  g_assert_null (self->field.name);
  g_assert_null (self->field.plan);
  g_assert_null (self->field.entity);
  g_object_unref (self->plan);
}

static AccordEntity *
find_feature (Fixture    *self,
              const char *title)
{
  g_autoptr (GError) error = NULL;
  AccordEntity *feature
    = accord_plan_find (self->plan, ACCORD_TYPE_FEATURE, title, &error);

  g_assert_no_error (error);
  return feature;
}

/* A row, as far as what it shows is concerned. */
#define TYPE_ROW (row_get_type ())
G_DECLARE_FINAL_TYPE (Row, row, TEST, ROW, GObject)

struct _Row
{
  GObject parent_instance;

  int before;
  AccordShownField field;
};

G_DEFINE_FINAL_TYPE (Row, row, G_TYPE_OBJECT)

static void
row_class_init (RowClass *klass)
{
  accord_shown_field_install (G_OBJECT_CLASS (klass),
                              G_STRUCT_OFFSET (Row, field));
}

static void
row_init (Row *self)
{
}

/* What a row shows is said as it is made. */
static void
test_install (void)
{
  g_autoptr (Row) row = g_object_new (TYPE_ROW, "field", "status", NULL);
  g_autofree char *name = NULL;

  g_object_get (row, "field", &name, NULL);
  g_assert_cmpstr (name, ==, "status");
  g_assert_cmpstr (row->field.name, ==, "status");
  g_assert_cmpint (row->before, ==, 0);

  accord_shown_field_clear (&row->field);
}

/* It tells whether it shows something else than before. */
static void
test_show (Fixture      *self,
           gconstpointer data)
{
  AccordEntity *feature = find_feature (self, "Audit trail");

  g_assert_false (accord_shown_field_may_write (&self->field));
  g_assert_true (
    accord_shown_field_set_entity (&self->field, self->plan, feature));
  g_assert_false (
    accord_shown_field_set_entity (&self->field, self->plan, feature));
  g_assert_true (accord_shown_field_set_entity (
    &self->field, self->plan, find_feature (self, "EU region")));
  g_assert_cmpuint (accord_shown_field_get_number (&self->field), ==,
                    ACCORD_FEATURE_STATUS);
  g_assert_cmpstr (accord_shown_field_get_field (&self->field)->name, ==,
                   "status");
}

/* One named change, and none inside another. */
static void
test_write (Fixture      *self,
            gconstpointer data)
{
  AccordShownField *field = &self->field;
  AccordEntity *feature = find_feature (self, "Audit trail");

  accord_shown_field_set_entity (field, self->plan, feature);
  g_assert_true (accord_shown_field_may_write (field));
  accord_shown_field_begin (field);
  g_assert_false (accord_shown_field_may_write (field));
  accord_plan_set_integer (self->plan, feature,
                           accord_shown_field_get_number (field),
                           ACCORD_FEATURE_STATUS_DROPPED);
  g_assert_true (accord_plan_commit (self->plan, NULL));
  g_assert_cmpint (accord_shown_field_get_value (field), ==,
                   ACCORD_FEATURE_STATUS_DROPPED);
  g_assert_nonnull (
    strstr (accord_storage_get_step_name (
              accord_plan_get_storage (self->plan), FALSE),
            "Audit trail"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shown-field/install", test_install);
  g_test_add ("/shown-field/show", Fixture, NULL, set_up, test_show,
              tear_down);
  g_test_add ("/shown-field/write", Fixture, NULL, set_up, test_write,
              tear_down);

  return g_test_run ();
}
