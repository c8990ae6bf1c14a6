/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of the model and those of SQL are the same rules. */

#include "accord-day.h"
#include "accord-error.h"
#include "accord-money.h"
#include "accord-plan.h"
#include "store-testing.h"

#include <math.h>

static char *
table_of (AccordEntityClass *klass,
          const AccordField *field)
{
  g_autofree char *kind = store_column_of (klass->kind);

  return g_strconcat (kind,
                      field->flags & ACCORD_FIELD_PRIVATE ? "_private" : "",
                      NULL);
}

/* A value to try in a column, as the model and as SQL see it. */
typedef struct
{
  gboolean in_model; /* whether the model can hold it at all */
  AccordValue value;
  const char *sql_text; /* NULL for the value's own */
} Probe;

static void
add_probe (GArray     *probes,
           AccordValue value)
{
  Probe probe = { TRUE, value, NULL };

  g_array_append_val (probes, probe);
}

static void
add_integers (GArray *probes,
              gint64  minimum,
              gint64  maximum)
{
  add_probe (probes, (AccordValue) { .integer = minimum });
  add_probe (probes, (AccordValue) { .integer = maximum });
  if (minimum > G_MININT64 + 1)
    add_probe (probes, (AccordValue) { .integer = minimum - 1 });
  if (maximum < G_MAXINT64)
    add_probe (probes, (AccordValue) { .integer = maximum + 1 });
}

static void
add_numbers (GArray *probes,
             double  minimum,
             double  maximum)
{
  const double tried[] = { minimum, maximum, minimum - 0.001,
                           nextafter (minimum, -INFINITY),
                           nextafter (maximum, INFINITY), maximum * 2 + 1,
                           INFINITY, -INFINITY };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    add_probe (probes, (AccordValue) { .number = tried[i] });
}

static void
add_limits (GArray            *probes,
            const AccordField *field)
{
  gboolean limited = accord_field_has_limits (field);
  double minimum = limited ? field->minimum : 0;
  double maximum = limited ? field->maximum
                   : field->flags & ACCORD_FIELD_CHANCE ? 1
                                                        : 1e12;

  if (field->type == ACCORD_VALUE_NUMBER)
    add_numbers (probes, minimum, maximum);
  else if (field->type == ACCORD_VALUE_MONEY)
    add_integers (probes, limited ? (gint64) minimum : 0,
                  limited ? (gint64) maximum : ACCORD_MONEY_MAX);
  else if (!limited)
    add_integers (probes, 0, G_MAXINT32);
  else
    add_integers (probes, (gint64) minimum,
                  maximum >= 9.2e18 ? G_MAXINT64 : (gint64) maximum);
}

static void
add_texts (GArray            *probes,
           const AccordField *field)
{
  static const char *const texts[] = { "", " ", "EUR", "eur", "EURO", "x" };

  if (field->flags & ACCORD_FIELD_RANK)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add_probe (probes, accord_value_text (texts[i]));
}

static void
add_choices (GArray *probes,
             GType   type)
{
  static const char *const nonsense[] = { "", "nonsense", "Open", "0" };
  GEnumClass *choices = g_type_class_ref (type);

  for (guint i = 0; i < choices->n_values; i++)
    add_probe (probes, (AccordValue) { .integer = choices->values[i].value });
  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++)
    {
      Probe probe = { FALSE, { .integer = 0 }, nonsense[i] };

      g_array_append_val (probes, probe);
    }
  g_type_class_unref (choices);
}

static GArray *
make_probes (const AccordField *field)
{
  GArray *probes = g_array_new (FALSE, FALSE, sizeof (Probe));
  Probe absent = { !store_is_never_absent (field),
                   accord_value_absent (field->type), NULL };

  g_array_append_val (probes, absent);
  switch (field->type)
    {
    case ACCORD_VALUE_TEXT:
      add_texts (probes, field);
      break;
    case ACCORD_VALUE_CHOICE:
      add_choices (probes, field->get_type ());
      break;
    case ACCORD_VALUE_BOOLEAN:
      add_integers (probes, 0, 1);
      break;
    case ACCORD_VALUE_WEEKDAYS:
      add_integers (probes, 1, 127);
      break;
    case ACCORD_VALUE_DAY:
      add_integers (probes, ACCORD_DAY_MIN, ACCORD_DAY_MAX);
      break;
    case ACCORD_VALUE_REFERENCE:
      add_integers (probes, 987654321, 987654321);
      add_probe (probes, (AccordValue) { .integer = -1 });
      break;
    case ACCORD_VALUE_INTEGER:
    case ACCORD_VALUE_MONEY:
    case ACCORD_VALUE_NUMBER:
    default:
      add_limits (probes, field);
      break;
    }

  return probes;
}

static gboolean
model_accepts (AccordPlan   *plan,
               AccordEntity *entity,
               guint         field,
               const Probe  *probe)
{
  AccordValueType type
    = ACCORD_ENTITY_GET_CLASS (entity)->fields[field]->type;
  g_autoptr (AccordChange) change = NULL;

  accord_plan_begin (plan, "Try", NULL);
  accord_plan_set_value (plan, entity, field,
                         accord_value_copy (type, probe->value));
  change = accord_plan_take_back (plan, NULL);

  return change != NULL;
}

static void
bind_probe (sqlite3_stmt      *statement,
            const AccordField *field,
            const Probe       *probe)
{
  g_autofree char *nick = NULL;

  if (probe->sql_text != NULL)
    sqlite3_bind_text (statement, 1, probe->sql_text, -1, SQLITE_TRANSIENT);
  else if (!probe->in_model || accord_value_is_absent (field->type,
                                                       probe->value))
    sqlite3_bind_null (statement, 1);
  else if (field->type == ACCORD_VALUE_TEXT)
    sqlite3_bind_text (statement, 1, probe->value.text, -1, SQLITE_TRANSIENT);
  else if (field->type == ACCORD_VALUE_NUMBER)
    sqlite3_bind_double (statement, 1, probe->value.number);
  else if (field->type == ACCORD_VALUE_CHOICE)
    sqlite3_bind_text (statement, 1,
                       nick = accord_field_to_text (field, probe->value, 0),
                       -1, SQLITE_TRANSIENT);
  else
    sqlite3_bind_int64 (statement, 1, probe->value.integer);
}

static gboolean
sql_accepts (sqlite3           *db,
             AccordEntityClass *klass,
             const AccordField *field,
             gint64             id,
             const Probe       *probe)
{
  g_autofree char *table = table_of (klass, field);
  g_autofree char *column = store_column_of (field->name);
  sqlite3_stmt *statement = store_prepare (
    db, "UPDATE \"%s\" SET \"%s\" = ? WHERE id = %" G_GINT64_FORMAT, table,
    column, id);
  gboolean accepted;

  g_assert_cmpint (sqlite3_exec (db, "BEGIN", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  bind_probe (statement, field, probe);
  accepted = sqlite3_step (statement) == SQLITE_DONE;
  sqlite3_finalize (statement);
  if (accepted)
    {
      g_assert_cmpint (sqlite3_changes (db), ==, 1);
      statement = store_prepare (db, "PRAGMA foreign_key_check (\"%s\")", table);
      accepted = sqlite3_step (statement) == SQLITE_DONE;
      sqlite3_finalize (statement);
    }
  g_assert_cmpint (sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL), ==,
                   SQLITE_OK);

  return accepted;
}

static guint
compare_field (AccordPlan   *plan,
               sqlite3      *db,
               AccordEntity *entity,
               guint         i)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  const AccordField *field = klass->fields[i];
  g_autoptr (GArray) probes = make_probes (field);
  guint n_differences = 0;

  for (guint k = 0; k < probes->len; k++)
    {
      Probe *probe = &g_array_index (probes, Probe, k);
      gboolean model = probe->in_model
                       && model_accepts (plan, entity, i, probe);
      gboolean sql = sql_accepts (db, klass, field,
                                  accord_entity_get_id (entity), probe);

      if (model != sql)
        {
          g_autofree char *text
            = probe->sql_text != NULL
                ? g_strdup (probe->sql_text)
                : accord_field_to_text (field, probe->value, 0);

          g_test_message ("%s.%s = %s: the model says %d, SQL %d",
                          klass->kind, field->name, text ? text : "none",
                          model, sql);
          n_differences++;
        }
      if (probe->in_model && field->type == ACCORD_VALUE_TEXT)
        accord_value_clear (field->type, &probe->value);
    }

  return n_differences;
}

/* Every rule of a value that the model states is a constraint too, and every
 * constraint is a rule of the model: both are asked of each limit and of what
 * lies just beyond it. */
static void
test_rules (StoreFixture *fixture,
            gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  AccordPlanFile *file = store_create (fixture->path, plan);
  guint n, n_differences = 0;
  const GType *kinds = accord_plan_get_kinds (plan, &n);
  sqlite3 *db;

  accord_plan_file_close (file);
  db = store_open_plain (fixture->path);
  for (guint i = 0; i < n; i++)
    {
      AccordEntityList *entities = accord_plan_get_list (plan, kinds[i]);
      AccordEntityClass *klass = g_type_class_peek (kinds[i]);

      for (guint which = 0; which < accord_entity_list_get_size (entities);
           which++)
        for (guint k = 0; k < klass->n_fields; k++)
          n_differences += compare_field (
            plan, db, accord_entity_list_get (entities, which), k);
    }
  sqlite3_close (db);
  g_object_unref (file);
  g_assert_cmpuint (n_differences, ==, 0);
}

static void
add_tests (void)
{
  store_add_test ("/schema/rules", test_rules, NULL);
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
