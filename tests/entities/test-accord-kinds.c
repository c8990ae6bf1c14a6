/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must be so of every kind, and of each of its fields. */

#include "accord-kinds.h"

#include "accord-plan-edit.h"
#include "accord-test-world.h"

#include <string.h>

#define N_KINDS 46

static gboolean
is_kebab_case (const char *name)
{
  for (const char *c = name; *c != '\0'; c++)
    if (!g_ascii_islower (*c)
        && ((!g_ascii_isdigit (*c) && *c != '-') || c == name
            || (*c == '-' && (c[1] == '-' || c[1] == '\0'))))
      return FALSE;

  return *name != '\0';
}

static void
test_names (void)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_kinds;
  const GType *kinds = accord_plan_get_kinds (plan, &n_kinds);

  g_assert_cmpuint (n_kinds, ==, N_KINDS);
  for (guint i = 0; i < n_kinds; i++)
    {
      AccordEntityClass *klass = g_type_class_peek (kinds[i]);

      g_test_message ("%s", klass->kind);
      g_assert_true (is_kebab_case (klass->kind));
      g_assert_true (is_kebab_case (klass->plural));
      g_assert_true (g_hash_table_add (names, (gpointer) klass->kind));
      if (strcmp (klass->kind, klass->plural) != 0)
        g_assert_true (g_hash_table_add (names, (gpointer) klass->plural));
      /* Everything can be called by something better than its id. */
      g_assert_true (klass->dup_label != NULL
                     || (klass->label_field != ACCORD_FIELD_NOT_FOUND
                         && klass->fields[klass->label_field]->flags
                              & ACCORD_FIELD_REQUIRED));
      g_assert_true (accord_plan_find_kind (plan, klass->kind) == kinds[i]);
      g_assert_true (accord_plan_find_kind (plan, klass->plural) == kinds[i]);
    }
}

/* A check of one field of a class, by the number of the field. */
typedef void (*FieldCheck) (AccordPlan        *plan,
                            AccordEntityClass *klass,
                            guint              i);

static void
for_each_field (FieldCheck check)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  guint n_kinds;
  const GType *kinds = accord_plan_get_kinds (plan, &n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      AccordEntityClass *klass = g_type_class_peek (kinds[i]);

      for (guint k = 0; k < klass->n_fields; k++)
        {
          g_test_message ("%s.%s", klass->kind, klass->fields[k]->name);
          check (plan, klass, k);
        }
    }
}

/* A field has a name of its own, and people are told what it is. */
static void
check_words (AccordPlan        *plan,
             AccordEntityClass *klass,
             guint              i)
{
  const AccordField *field = klass->fields[i];

  g_assert_true (is_kebab_case (field->name));
  g_assert_cmpstr (field->name, !=, "id");
  g_assert_cmpuint (accord_entity_class_find_field (klass, field->name), ==,
                    i);
  g_assert_nonnull (field->nick);
  g_assert_true (g_unichar_isupper (g_utf8_get_char (field->nick)));
  g_assert_nonnull (field->blurb);
  g_assert_true (g_unichar_isupper (g_utf8_get_char (field->blurb)));
  g_assert_false (g_str_has_suffix (field->blurb, "."));
}

static guint
kind_position (AccordPlan *plan,
               GType       kind)
{
  guint n_kinds;
  const GType *kinds = accord_plan_get_kinds (plan, &n_kinds);
  guint i = 0;

  while (i < n_kinds && kinds[i] != kind)
    i++;

  return i;
}

static void
check_reference (AccordPlan        *plan,
                 AccordEntityClass *klass,
                 guint              i)
{
  const AccordField *field = klass->fields[i];
  AccordFieldFlags fate
    = field->flags & (ACCORD_FIELD_OWNER | ACCORD_FIELD_CLEAR);
  guint referred;

  if (field->type != ACCORD_VALUE_REFERENCE)
    {
      g_assert_cmpint (fate, ==, 0);
      return;
    }

  referred = kind_position (plan, field->get_type ());
  g_assert_cmpuint (referred, <, N_KINDS);
  g_assert_cmpint (fate, !=, ACCORD_FIELD_OWNER | ACCORD_FIELD_CLEAR);
  /* What is cleared can't be missed. */
  g_assert_false (fate == ACCORD_FIELD_CLEAR
                  && field->flags & ACCORD_FIELD_REQUIRED);
  if (fate == ACCORD_FIELD_OWNER)
    g_assert_cmpuint (referred, <,
                      kind_position (plan, G_TYPE_FROM_CLASS (klass)));
}

static void
check_choice (AccordPlan        *plan,
              AccordEntityClass *klass,
              guint              i)
{
  const AccordField *field = klass->fields[i];
  GEnumClass *choices;

  g_assert_cmpint (field->get_type != NULL, ==,
                   field->type == ACCORD_VALUE_CHOICE
                     || field->type == ACCORD_VALUE_REFERENCE);
  if (field->type != ACCORD_VALUE_CHOICE)
    return;

  choices = g_type_class_ref (field->get_type ());
  g_assert_nonnull (g_enum_get_value (choices, 0));
  for (guint k = 0; k < choices->n_values; k++)
    {
      const char *nick = choices->values[k].value_nick;

      g_assert_true (is_kebab_case (nick));
      g_assert_true (g_enum_get_value_by_nick (choices, nick)
                     == &choices->values[k]);
    }
  g_type_class_unref (choices);
}

static void
check_flags (AccordPlan        *plan,
             AccordEntityClass *klass,
             guint              i)
{
  const AccordField *field = klass->fields[i];

  /* What is never absent is given. */
  if (!accord_value_is_absent (field->type,
                               accord_value_absent (field->type)))
    g_assert_true (field->flags & ACCORD_FIELD_REQUIRED);
  if (field->flags & ACCORD_FIELD_CHANCE)
    g_assert_cmpint (field->type, ==, ACCORD_VALUE_NUMBER);
  if (field->flags & ACCORD_FIELD_LABEL)
    {
      g_assert_cmpint (field->type, ==, ACCORD_VALUE_TEXT);
      g_assert_cmpuint (klass->label_field, ==, i);
    }
  if (field->flags & ACCORD_FIELD_RANK)
    {
      g_assert_cmpint (field->type, ==, ACCORD_VALUE_TEXT);
      g_assert_true (field->flags & ACCORD_FIELD_REQUIRED);
      g_assert_cmpuint (klass->rank_field, ==, i);
    }
  if (field->flags & ACCORD_FIELD_POSITIVE)
    g_assert_true (field->flags & ACCORD_FIELD_RANGE);
}

static void
check_range (AccordPlan        *plan,
             AccordEntityClass *klass,
             guint              i)
{
  const AccordField *field = klass->fields[i];

  if (!(field->flags & ACCORD_FIELD_RANGE))
    return;

  g_assert_cmpuint (i + 2, <, klass->n_fields);
  for (guint k = i; k < i + 3; k++)
    {
      g_assert_cmpint (klass->fields[k]->type, ==, field->type);
      g_assert_true (accord_value_is_absent (field->type,
                                             klass->initial_values[k]));
      g_assert_cmpint ((klass->fields[k]->flags & ACCORD_FIELD_RANGE) != 0,
                       ==, k == i);
    }
}

static void
check_limits (AccordPlan        *plan,
              AccordEntityClass *klass,
              guint              i)
{
  const AccordField *field = klass->fields[i];
  AccordValue initial = klass->initial_values[i];
  g_autofree char *reason = NULL;

  if (accord_field_has_limits (field))
    {
      g_assert_cmpfloat (field->minimum, <, field->maximum);
      g_assert_true (field->type == ACCORD_VALUE_INTEGER
                     || field->type == ACCORD_VALUE_NUMBER
                     || field->type == ACCORD_VALUE_MONEY);
    }
  if (!accord_value_is_absent (field->type, initial))
    g_assert_true (accord_field_check (field, initial, &reason));
  if (field->initial != NULL)
    {
      g_autofree char *text = accord_field_to_text (field, initial, 2);

      g_assert_cmpstr (text, ==, field->initial);
    }
}

static void
test_words (void)
{
  for_each_field (check_words);
}

static void
test_references (void)
{
  for_each_field (check_reference);
}

static void
test_choices (void)
{
  for_each_field (check_choice);
}

static void
test_flags (void)
{
  for_each_field (check_flags);
}

static void
test_ranges (void)
{
  for_each_field (check_range);
}

static void
test_limits (void)
{
  for_each_field (check_limits);
}

/* What a rule wants beyond the fields that are always required. */
static const struct
{
  const char *kind;
  const char *field;
} also_needed[] = {
  { "contact", "account" },
  { "dependency", "predecessor" },
  { "outcome", "deal" },
};

static gboolean
is_needed (AccordEntityClass *klass,
           const AccordField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (also_needed); i++)
    if (strcmp (also_needed[i].kind, klass->kind) == 0
        && strcmp (also_needed[i].field, field->name) == 0)
      return TRUE;

  return (field->flags & ACCORD_FIELD_REQUIRED) != 0;
}

/* A new entity with what it can't be without, and the others it needs. */
static AccordEntity *
add_minimal (AccordPlan *plan,
             GType       kind)
{
  AccordEntity *entity = accord_plan_add (plan, kind, 0);
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  g_autofree char *text = g_strdup_printf ("Text %" G_GINT64_FORMAT,
                                           accord_entity_get_id (entity));

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AccordField *field = klass->fields[i];

      if (!is_needed (klass, field) || accord_entity_has_value (entity, i))
        continue;
      if (field->type == ACCORD_VALUE_TEXT)
        accord_plan_set_text (plan, entity, i, text);
      else if (field->type == ACCORD_VALUE_DAY)
        accord_plan_set_day (plan, entity, i, 20000);
      else if (field->type == ACCORD_VALUE_REFERENCE)
        accord_plan_set_reference (plan, entity, i,
                                   add_minimal (plan, field->get_type ()));
      else
        accord_plan_set_integer (plan, entity, i, 1);
    }

  return entity;
}

/* With what is required, and nothing else, each kind can be in a plan, go
 * again with all that it owns, and come back. */
static void
test_minimal (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  guint n_kinds;
  const GType *kinds = accord_plan_get_kinds (plan, &n_kinds);

  for (guint i = 1; i < n_kinds; i++)
    {
      guint64 digest = accord_plan_get_digest (plan);
      g_autoptr (GError) error = NULL;
      guint64 with_it;

      g_test_message ("%s", g_type_name (kinds[i]));
      accord_plan_begin (plan, "Add", NULL);
      g_assert_cmpstr (
        accord_entity_get_kind (add_minimal (plan, kinds[i])), ==,
        ((AccordEntityClass *) g_type_class_peek (kinds[i]))->kind);
      accord_plan_commit (plan, &error);
      g_assert_no_error (error);
      g_assert_true (accord_plan_check (plan, NULL));

      with_it = accord_plan_get_digest (plan);
      g_assert_true (accord_plan_undo (plan, NULL));
      g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
      g_assert_true (accord_plan_redo (plan, NULL));
      g_assert_cmphex (accord_plan_get_digest (plan), ==, with_it);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kinds/names", test_names);
  g_test_add_func ("/kinds/words", test_words);
  g_test_add_func ("/kinds/references", test_references);
  g_test_add_func ("/kinds/choices", test_choices);
  g_test_add_func ("/kinds/flags", test_flags);
  g_test_add_func ("/kinds/ranges", test_ranges);
  g_test_add_func ("/kinds/limits", test_limits);
  g_test_add_func ("/kinds/minimal", test_minimal);
  return g_test_run ();
}
