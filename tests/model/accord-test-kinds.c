/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-test-kinds.h"

#include "accord-plan-edit.h"

GType
accord_test_colour_get_type (void)
{
  static const GEnumValue values[] = {
    { ACCORD_TEST_COLOUR_RED, "ACCORD_TEST_COLOUR_RED", "red" },
    { ACCORD_TEST_COLOUR_DARK_BLUE, "ACCORD_TEST_COLOUR_DARK_BLUE",
      "dark-blue" },
    { 0, NULL, NULL },
  };
  static GType type;

  if (type == 0)
    type = g_enum_register_static ("AccordTestColour", values);

  return type;
}

struct _AccordTestRoot
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordTestRoot, accord_test_root, ACCORD_TYPE_ENTITY)

static const AccordField root_fields[] = {
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL },
  { .name = "currency", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED, .initial = "EUR" },
  { .name = "budget", .type = ACCORD_VALUE_MONEY },
};

static void
accord_test_root_class_init (AccordTestRootClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "root";
  klass->plural = "roots";
  accord_entity_class_set_fields (klass, root_fields,
                                  G_N_ELEMENTS (root_fields));
}

static void
accord_test_root_init (AccordTestRoot *self)
{
}

struct _AccordTestBox
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordTestBox, accord_test_box, ACCORD_TYPE_ENTITY)

static const AccordField box_fields[] = {
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL },
  { .name = "rank", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_RANK },
  { .name = "next", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_test_box_get_type },
  { .name = "needs", .type = ACCORD_VALUE_REFERENCE,
    .get_type = accord_test_box_get_type },
};

static void
accord_test_box_class_init (AccordTestBoxClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "box";
  klass->plural = "boxes";
  accord_entity_class_set_fields (klass, box_fields,
                                  G_N_ELEMENTS (box_fields));
}

static void
accord_test_box_init (AccordTestBox *self)
{
}

struct _AccordTestItem
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordTestItem, accord_test_item, ACCORD_TYPE_ENTITY)

static const AccordField item_fields[] = {
  { .name = "box", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_test_box_get_type },
  { .name = "text", .type = ACCORD_VALUE_TEXT, .flags = ACCORD_FIELD_LABEL },
  { .name = "flag", .type = ACCORD_VALUE_BOOLEAN,
    .flags = ACCORD_FIELD_REQUIRED },
  { .name = "count", .type = ACCORD_VALUE_INTEGER, .minimum = -3,
    .maximum = 10, .initial = "7" },
  { .name = "number", .type = ACCORD_VALUE_NUMBER },
  { .name = "chance", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_CHANCE },
  { .name = "day", .type = ACCORD_VALUE_DAY },
  { .name = "money", .type = ACCORD_VALUE_MONEY },
  { .name = "colour", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_test_colour_get_type,
    .initial = "dark-blue" },
  { .name = "weekdays", .type = ACCORD_VALUE_WEEKDAYS,
    .flags = ACCORD_FIELD_REQUIRED, .initial = "mon,sun" },
  { .name = "low", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_RANGE | ACCORD_FIELD_POSITIVE },
  { .name = "likely", .type = ACCORD_VALUE_NUMBER },
  { .name = "high", .type = ACCORD_VALUE_NUMBER },
  { .name = "secret", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_PRIVATE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (item_fields)
                 == ITEM_N_FIELDS - ACCORD_ENTITY_N_FIELDS);

static char *
accord_test_item_dup_label (AccordEntity *self)
{
  return g_strdup ("an item");
}

static void
accord_test_item_class_init (AccordTestItemClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "item";
  klass->plural = "items";
  klass->dup_label = accord_test_item_dup_label;
  accord_entity_class_set_fields (klass, item_fields,
                                  G_N_ELEMENTS (item_fields));
}

static void
accord_test_item_init (AccordTestItem *self)
{
}

/* The field of an item with number @item_field. */
const AccordField *
accord_test_field (guint item_field)
{
  return &item_fields[item_field - ACCORD_ENTITY_N_FIELDS];
}

/* A plan that holds its root and nothing else. */
AccordPlan *
accord_test_plan_new (void)
{
  const GType kinds[] = { ACCORD_TYPE_TEST_ROOT, ACCORD_TYPE_TEST_BOX,
                          ACCORD_TYPE_TEST_ITEM };
  AccordPlan *plan = accord_plan_new (kinds, G_N_ELEMENTS (kinds));

  accord_plan_begin (plan, "New", NULL);
  accord_plan_set_text (plan, accord_plan_add (plan, kinds[0], 0), ROOT_NAME,
                        "Test");
  accord_test_commit (plan);

  return plan;
}

AccordEntity *
accord_test_add_box (AccordPlan *plan,
                     const char *name)
{
  AccordEntity *box = accord_plan_add (plan, ACCORD_TYPE_TEST_BOX, 0);

  accord_plan_set_text (plan, box, BOX_NAME, name);
  return box;
}

AccordEntity *
accord_test_add_item (AccordPlan *plan,
                      gpointer    box,
                      const char *text)
{
  AccordEntity *item = accord_plan_add (plan, ACCORD_TYPE_TEST_ITEM, 0);

  accord_plan_set_reference (plan, item, ITEM_BOX, box);
  accord_plan_set_text (plan, item, ITEM_TEXT, text);
  return item;
}

void
accord_test_commit (AccordPlan *plan)
{
  g_autoptr (GError) error = NULL;

  accord_plan_commit (plan, &error);
  g_assert_no_error (error);
}

static void
count_notify (GObject    *object,
              GParamSpec *pspec,
              gpointer    noise)
{
  ((AccordTestNoise *) noise)->n_notify++;
}

static void
count_rows (GListModel *list,
            guint       position,
            guint       removed,
            guint       added,
            gpointer    noise)
{
  ((AccordTestNoise *) noise)->n_rows++;
}

static void
count_changed (AccordPlan   *plan,
               AccordChange *change,
               gpointer      noise)
{
  ((AccordTestNoise *) noise)->n_changed++;
}

/* Counts in @noise what @plan, its lists and the entities that are there now
 * say from now on. */
void
accord_test_watch (AccordPlan      *plan,
                   AccordTestNoise *noise)
{
  guint n_kinds;
  const GType *kinds = accord_plan_get_kinds (plan, &n_kinds);

  *noise = (AccordTestNoise) { 0 };
  g_signal_connect (plan, "changed", G_CALLBACK (count_changed), noise);
  for (guint i = 0; i < n_kinds; i++)
    {
      AccordEntityList *list = accord_plan_get_list (plan, kinds[i]);

      g_signal_connect (list, "items-changed", G_CALLBACK (count_rows), noise);
      for (guint k = 0; k < accord_entity_list_get_size (list); k++)
        g_signal_connect (accord_entity_list_get (list, k), "notify",
                          G_CALLBACK (count_notify), noise);
    }
}
