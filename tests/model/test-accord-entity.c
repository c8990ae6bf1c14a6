/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-entity.h"

#include "accord-error.h"
#include "accord-plan-edit.h"
#include "accord-test-kinds.h"

#include <math.h>

typedef struct
{
  AccordPlan *plan;
  AccordEntity *box;
  AccordEntity *item;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->plan = accord_test_plan_new ();
  accord_plan_begin (fixture->plan, "Add", NULL);
  fixture->box = accord_test_add_box (fixture->plan, "Box");
  fixture->item = accord_test_add_item (fixture->plan, fixture->box, "Item");
  accord_test_commit (fixture->plan);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->plan);
}

/* Every stored property of an item, as text, and what it makes of it. */
static const struct
{
  const char *property;
  const char *text;
} settings[] = {
  { "text", "Other" },       { "flag", "true" },
  { "count", "3" },          { "number", "4.5" },
  { "chance", "0.25" },      { "day", "2026-06-18" },
  { "money", "420000.50" },  { "colour", "red" },
  { "weekdays", "tue" },     { "low", "1" },
  { "likely", "2" },         { "high", "4" },
  { "secret", "Hush" },      { "source", "CRM" },
  { "external-id", "D-17" },
};

static void
set_all (Fixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    g_assert_true (accord_plan_set_from_text (fixture->plan, fixture->item,
                                              settings[i].property,
                                              settings[i].text, NULL));
}

static void
test_initial_values (Fixture      *fixture,
                     gconstpointer data)
{
  AccordEntity *item = fixture->item;

  g_assert_cmpint (accord_entity_get_integer (item, ITEM_COUNT), ==, 7);
  g_assert_true (isnan (accord_entity_get_number (item, ITEM_NUMBER)));
  g_assert_cmpint (accord_entity_get_day (item, ITEM_DAY), ==,
                   ACCORD_DAY_NONE);
  g_assert_cmpint (accord_entity_get_money (item, ITEM_MONEY), ==,
                   ACCORD_MONEY_NONE);
  g_assert_cmpint (accord_entity_get_choice (item, ITEM_COLOUR), ==,
                   ACCORD_TEST_COLOUR_DARK_BLUE);
  g_assert_cmphex (accord_entity_get_value (item, ITEM_WEEKDAYS).integer, ==,
                   0x41);
  g_assert_false (accord_entity_get_boolean (item, ITEM_FLAG));
  g_assert_false (accord_entity_has_value (item, ITEM_SECRET));
  g_assert_true (accord_entity_has_value (item, ITEM_TEXT));
}

static void
test_getters (Fixture      *fixture,
              gconstpointer data)
{
  AccordEntity *item = fixture->item;

  accord_plan_begin (fixture->plan, "Set", NULL);
  set_all (fixture);
  accord_test_commit (fixture->plan);

  g_assert_cmpstr (accord_entity_get_text (item, ITEM_TEXT), ==, "Other");
  g_assert_true (accord_entity_get_boolean (item, ITEM_FLAG));
  g_assert_cmpint (accord_entity_get_integer (item, ITEM_COUNT), ==, 3);
  g_assert_cmpfloat (accord_entity_get_number (item, ITEM_NUMBER), ==, 4.5);
  g_assert_cmpint (accord_entity_get_day (item, ITEM_DAY), ==, 20622);
  g_assert_cmpint (accord_entity_get_money (item, ITEM_MONEY), ==, 42000050);
  g_assert_cmpint (accord_entity_get_choice (item, ITEM_COLOUR), ==,
                   ACCORD_TEST_COLOUR_RED);
  g_assert_cmpint (accord_entity_get_reference (item, ITEM_BOX), ==,
                   accord_entity_get_id (fixture->box));
  g_assert_true (accord_entity_get_referred (item, ITEM_BOX) == fixture->box);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *text = accord_entity_value_to_text (
        item, accord_entity_class_find_field (ACCORD_ENTITY_GET_CLASS (item),
                                              settings[i].property));

      g_assert_cmpstr (text, ==, settings[i].text);
    }
}

static void
test_properties (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *text = NULL, *source = NULL;
  g_autoptr (AccordEntity) box = NULL;
  gboolean flag;
  gint64 id, count, money;
  double number;
  int day, colour;
  guint weekdays;

  accord_plan_begin (fixture->plan, "Set", NULL);
  set_all (fixture);
  accord_test_commit (fixture->plan);

  g_object_get (fixture->item, "id", &id, "text", &text, "flag", &flag,
                "count", &count, "number", &number, "day", &day, "money",
                &money, "colour", &colour, "weekdays", &weekdays, "box", &box,
                "source", &source, NULL);
  g_assert_cmpint (id, ==, accord_entity_get_id (fixture->item));
  g_assert_cmpstr (text, ==, "Other");
  g_assert_true (flag);
  g_assert_cmpint (count, ==, 3);
  g_assert_cmpfloat (number, ==, 4.5);
  g_assert_cmpint (day, ==, 20622);
  g_assert_cmpint (money, ==, 42000050);
  g_assert_cmpint (colour, ==, ACCORD_TEST_COLOUR_RED);
  g_assert_cmphex (weekdays, ==, 0x02);
  g_assert_true (box == fixture->box);
  g_assert_cmpstr (source, ==, "CRM");
}

static void
append_name (GObject    *object,
             GParamSpec *pspec,
             gpointer    names)
{
  g_string_append_printf (names, "%s ", pspec->name);
}

static void
test_notify (Fixture      *fixture,
             gconstpointer data)
{
  AccordPlan *plan = fixture->plan;
  GString *names = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_signal_connect (fixture->item, "notify", G_CALLBACK (append_name), names);

  /* The value shows at once, but its watchers wait for the commit. */
  accord_plan_begin (plan, "Set", NULL);
  accord_plan_set_integer (plan, fixture->item, ITEM_COUNT, 1);
  accord_plan_set_integer (plan, fixture->item, ITEM_COUNT, 2);
  accord_plan_set_integer (plan, fixture->item, ITEM_FLAG, 0); /* is so */
  g_assert_cmpint (accord_entity_get_integer (fixture->item, ITEM_COUNT), ==,
                   2);
  g_assert_cmpstr (names->str, ==, "");
  accord_test_commit (plan);
  g_assert_cmpstr (names->str, ==, "count ");

  accord_plan_begin (plan, "Roll back", NULL);
  accord_plan_set_integer (plan, fixture->item, ITEM_COUNT, 3);
  accord_plan_rollback (plan);
  g_assert_cmpint (accord_entity_get_integer (fixture->item, ITEM_COUNT), ==,
                   2);

  accord_plan_begin (plan, "Fail", NULL);
  accord_plan_set_integer (plan, fixture->item, ITEM_COUNT, 11);
  g_assert_false (accord_plan_commit (plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_cmpstr (error->message, ==,
                   "Item “Item”: count must be from -3 to 10.");
  g_assert_cmpint (accord_entity_get_integer (fixture->item, ITEM_COUNT), ==,
                   2);
  g_assert_cmpstr (names->str, ==, "count ");

  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_cmpstr (names->str, ==, "count count ");
  g_string_free (names, TRUE);
}

static void
test_labels (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *full = accord_entity_dup_full_label (fixture->item);
  g_autofree char *by_class = NULL, *by_id = NULL, *id = NULL;

  g_assert_cmpstr (full, ==, "item “Item”");
  g_assert_cmpstr (accord_entity_get_kind (fixture->item), ==, "item");

  accord_plan_begin (fixture->plan, "Unname", NULL);
  accord_plan_set_text (fixture->plan, fixture->item, ITEM_TEXT, NULL);
  accord_plan_set_text (fixture->plan, fixture->box, BOX_NAME, NULL);
  by_class = accord_entity_dup_label (fixture->item);
  g_assert_cmpstr (by_class, ==, "an item");
  by_id = accord_entity_dup_label (fixture->box);
  id = g_strdup_printf ("%" G_GINT64_FORMAT,
                        accord_entity_get_id (fixture->box));
  g_assert_cmpstr (by_id, ==, id);
  accord_plan_rollback (fixture->plan);
}

static void
test_referrers (Fixture      *fixture,
                gconstpointer data)
{
  AccordPlan *plan = fixture->plan;
  AccordEntity *second, *both;
  g_autoptr (GPtrArray) boxes = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) any = NULL;
  g_autoptr (GPtrArray) next = NULL;

  accord_plan_begin (plan, "Refer", NULL);
  second = accord_test_add_box (plan, "Second");
  both = accord_test_add_box (plan, "Both");
  accord_plan_set_reference (plan, second, BOX_NEXT, fixture->box);
  accord_plan_set_reference (plan, both, BOX_NEEDS, fixture->box);
  accord_plan_set_reference (plan, both, BOX_NEXT, fixture->box);
  accord_plan_move (plan, both, second);
  accord_test_commit (plan);

  /* By rank, and who refers twice stands there once. */
  boxes = accord_entity_list_referrers (fixture->box, ACCORD_TYPE_TEST_BOX,
                                        ACCORD_FIELD_NOT_FOUND);
  g_assert_cmpuint (boxes->len, ==, 2);
  g_assert_true (boxes->pdata[0] == both);
  g_assert_true (boxes->pdata[1] == second);
  next = accord_entity_list_referrers (fixture->box, ACCORD_TYPE_TEST_BOX,
                                       BOX_NEEDS);
  g_assert_cmpuint (next->len, ==, 1);
  items = accord_entity_list_referrers (fixture->box, ACCORD_TYPE_TEST_ITEM,
                                        ITEM_BOX);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_true (items->pdata[0] == fixture->item);
  any = accord_entity_list_referrers (fixture->box, ACCORD_TYPE_ENTITY,
                                      ACCORD_FIELD_NOT_FOUND);
  g_assert_cmpuint (any->len, ==, 3);
}

static void
test_class (Fixture      *fixture,
            gconstpointer data)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (fixture->item);

  g_assert_cmpuint (accord_entity_class_find_field (klass, "text"), ==,
                    ITEM_TEXT);
  g_assert_cmpuint (accord_entity_class_find_field (klass, "source"), ==,
                    ACCORD_ENTITY_SOURCE);
  g_assert_cmpuint (accord_entity_class_find_field (klass, "id"), ==,
                    ACCORD_FIELD_NOT_FOUND);
  g_assert_cmpstr (accord_entity_class_get_field (klass, ITEM_DAY)->name, ==,
                   "day");
  g_assert_null (accord_entity_get_rank (fixture->item));
  g_assert_nonnull (accord_entity_get_rank (fixture->box));
}

/* A hash depends on each value, and returns with it. */
static void
test_hash (Fixture      *fixture,
           gconstpointer data)
{
  guint64 hash = accord_entity_hash (fixture->item);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      accord_plan_begin (fixture->plan, "Set", NULL);
      g_assert_true (accord_plan_set_from_text (fixture->plan, fixture->item,
                                                settings[i].property,
                                                settings[i].text, NULL));
      g_assert_cmphex (accord_entity_hash (fixture->item), !=, hash);
      accord_plan_rollback (fixture->plan);
      g_assert_cmphex (accord_entity_hash (fixture->item), ==, hash);
    }
}

static void
test_outside_of_plan (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (AccordEntity) item = g_object_ref (fixture->item);
  g_autoptr (GPtrArray) referrers = NULL;

  g_assert_true (accord_entity_is_in_plan (item));
  g_clear_object (&fixture->plan);

  g_assert_false (accord_entity_is_in_plan (item));
  g_assert_null (accord_entity_get_referred (item, ITEM_BOX));
  g_assert_cmpstr (accord_entity_get_text (item, ITEM_TEXT), ==, "Item");
  referrers = accord_entity_list_referrers (item, ACCORD_TYPE_ENTITY,
                                            ACCORD_FIELD_NOT_FOUND);
  g_assert_cmpuint (referrers->len, ==, 0);
}

static const struct
{
  const char *properties[6]; /* names and texts in turn */
  const char *message;       /* NULL: it may be so */
} rules[] = {
  { { "low", "1", "likely", "1", "high", "1" }, NULL },
  { { "low", "0", "likely", "0", "high", "0.1" }, NULL },
  { { "low", "1", "likely", "2" },
    "Item “Item”: give all three of low, likely and high, or none of them." },
  { { "high", "2" },
    "Item “Item”: give all three of low, likely and high, or none of them." },
  { { "low", "2", "likely", "1", "high", "3" },
    "Item “Item”: low must not be above likely, nor likely above high." },
  { { "low", "1", "likely", "3", "high", "2" },
    "Item “Item”: low must not be above likely, nor likely above high." },
  { { "low", "0", "likely", "0", "high", "0" },
    "Item “Item”: high must be more than 0." },
  { { "low", "-1", "likely", "0", "high", "1" },
    "Item “Item”: low must be at least 0." },
  { { "source", "CRM" }, NULL },
  { { "source", "CRM", "external-id", "1" }, NULL },
  { { "external-id", "1" },
    "Item “Item”: give the source that the external-id belongs to." },
  { { "box", "" }, "Item “Item”: box must be given." },
  { { "chance", "101%" },
    "Item “Item”: chance must be from 0 to 1, or from 0% to 100%." },
};

static void
test_rules (Fixture      *fixture,
            gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean valid;

      accord_plan_begin (fixture->plan, "Set", NULL);
      for (guint k = 0; k < 6 && rules[i].properties[k] != NULL; k += 2)
        g_assert_true (accord_plan_set_from_text (
          fixture->plan, fixture->item, rules[i].properties[k],
          rules[i].properties[k + 1], NULL));
      valid = accord_entity_check (fixture->item, &error);
      accord_plan_rollback (fixture->plan);

      g_assert_cmpstr (error ? error->message : NULL, ==, rules[i].message);
      g_assert_cmpint (valid, ==, rules[i].message == NULL);
    }
}

static void
test_wrong_references (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  accord_plan_begin (fixture->plan, "Refer", NULL);
  accord_plan_set_reference (fixture->plan, fixture->item, ITEM_BOX,
                             fixture->item);
  g_assert_false (accord_plan_commit (fixture->plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_cmpstr (error->message, ==,
                   "Item “Item”: box can’t be item “Item”.");
  g_clear_error (&error);

  accord_plan_begin (fixture->plan, "Refer", NULL);
  accord_plan_set_integer (fixture->plan, fixture->item, ITEM_BOX, 12345);
  g_assert_false (accord_plan_commit (fixture->plan, &error));
  g_assert_cmpstr (error->message, ==,
                   "Item “Item”: box refers to 12345, which isn’t there.");
}

#define ADD(name, function)                                                   \
  g_test_add ("/entity/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("initial-values", test_initial_values);
  ADD ("getters", test_getters);
  ADD ("properties", test_properties);
  ADD ("notify", test_notify);
  ADD ("labels", test_labels);
  ADD ("referrers", test_referrers);
  ADD ("class", test_class);
  ADD ("hash", test_hash);
  ADD ("outside-of-plan", test_outside_of_plan);
  ADD ("rules", test_rules);
  ADD ("wrong-references", test_wrong_references);
  return g_test_run ();
}
