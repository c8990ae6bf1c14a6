/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-day.h"
#include "accord-error.h"
#include "accord-kinds.h"
#include "accord-money.h"
#include "accord-schema.h"
#include "store-testing.h"

#include <math.h>
#include <unistd.h>

static sqlite3 *
open_plain (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
    sqlite3_exec (db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL), ==,
    SQLITE_OK);
  return db;
}

static char *
column_of (const char *property)
{
  return g_strdelimit (g_strdup (property), "-", '_');
}

static char *
table_of (AccordEntityClass *klass,
          const AccordField *field)
{
  g_autofree char *kind = column_of (klass->kind);

  return g_strconcat (kind,
                      field->flags & ACCORD_FIELD_PRIVATE ? "_private" : "",
                      NULL);
}

static sqlite3_stmt *
prepare (sqlite3    *db,
         const char *format,
         ...) G_GNUC_PRINTF (2, 3);

static sqlite3_stmt *
prepare (sqlite3    *db,
         const char *format,
         ...)
{
  sqlite3_stmt *statement = NULL;
  va_list args;
  char *sql;

  va_start (args, format);
  sql = g_strdup_vprintf (format, args);
  va_end (args);
  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  g_free (sql);

  return statement;
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static char *
join_sorted (GPtrArray *words)
{
  g_ptr_array_sort (words, compare_strings);
  g_ptr_array_add (words, NULL);

  return g_strjoinv ("\n", (char **) words->pdata);
}

/* What the first column of a query says. */
static char *
list_sorted (sqlite3_stmt *statement)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (
      found, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);

  return join_sorted (found);
}

/* The tables are those of the kinds, and five of the store's own. */
static void
test_tables (StoreFixture *fixture,
             gconstpointer data)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);
  g_autofree char *wanted = NULL;
  g_autofree char *found = NULL;
  sqlite3 *db;

  for (guint i = 0; i < n; i++)
    {
      AccordEntityClass *klass = g_type_class_peek (kinds[i]);
      gboolean private = FALSE;

      for (guint k = 0; k < klass->n_fields; k++)
        private = private || klass->fields[k]->flags & ACCORD_FIELD_PRIVATE;
      g_ptr_array_add (expected, column_of (klass->kind));
      if (private)
        g_ptr_array_add (
          expected, g_strconcat (expected->pdata[expected->len - 1],
                                 "_private", NULL));
    }
  g_ptr_array_add (expected, g_strdup ("change"));
  g_ptr_array_add (expected, g_strdup ("change_op"));
  g_ptr_array_add (expected, g_strdup ("change_value"));
  g_ptr_array_add (expected, g_strdup ("change_value_private"));
  g_ptr_array_add (expected, g_strdup ("seal"));

  store_create_closed (fixture->path);
  db = open_plain (fixture->path);
  found = list_sorted (
    prepare (db, "SELECT name FROM sqlite_schema WHERE type = 'table'"));
  wanted = join_sorted (expected);
  g_assert_cmpstr (found, ==, wanted);
  sqlite3_close (db);
}

/* Every table is strict: a column holds what it says. */
static void
test_strict (StoreFixture *fixture,
             gconstpointer data)
{
  store_create_closed (fixture->path);
  g_assert_cmpint (store_sql_int (fixture->path,
                                  "SELECT count (*) FROM pragma_table_list"
                                  " WHERE type = 'table' AND NOT strict"
                                  " AND name NOT LIKE 'sqlite%'"),
                   ==, 0);
}

static const char *
column_type (const AccordField *field)
{
  switch (field->type)
    {
    case ACCORD_VALUE_TEXT:
    case ACCORD_VALUE_CHOICE:
      return "TEXT";
    case ACCORD_VALUE_NUMBER:
      return "REAL";
    case ACCORD_VALUE_BOOLEAN:
    case ACCORD_VALUE_INTEGER:
    case ACCORD_VALUE_DAY:
    case ACCORD_VALUE_MONEY:
    case ACCORD_VALUE_REFERENCE:
    case ACCORD_VALUE_WEEKDAYS:
    default:
      return "INTEGER";
    }
}

static gboolean
is_never_absent (const AccordField *field)
{
  return !accord_value_is_absent (field->type,
                                  accord_value_absent (field->type));
}

/* Each field has its column and each column its field: name, type, whether it
 * can be left out, and where it refers to. */
static void
check_columns (sqlite3           *db,
               AccordEntityClass *klass,
               gboolean           private)
{
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *kind = column_of (klass->kind);
  g_autofree char *wanted = NULL;
  g_autofree char *found = NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AccordField *field = klass->fields[i];
      g_autofree char *column = column_of (field->name);

      if (((field->flags & ACCORD_FIELD_PRIVATE) != 0) == private)
        g_ptr_array_add (
          expected,
          g_strdup_printf ("%s %s %d", column, column_type (field),
                           field->flags & ACCORD_FIELD_REQUIRED
                             || is_never_absent (field)));
    }
  if (private && expected->len == 0)
    return;

  g_ptr_array_add (expected, g_strdup ("id INTEGER 1"));
  wanted = join_sorted (expected);
  found = list_sorted (
    prepare (db,
             "SELECT name || ' ' || type || ' ' || \"notnull\""
             " FROM pragma_table_info ('%s%s')",
             kind, private ? "_private" : ""));
  g_assert_cmpstr (found, ==, wanted);
}

static void
check_references (sqlite3           *db,
                  AccordEntityClass *klass)
{
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *kind = column_of (klass->kind);
  g_autofree char *wanted = NULL;
  g_autofree char *found = NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AccordField *field = klass->fields[i];
      g_autofree char *column = column_of (field->name);
      AccordEntityClass *referred;
      g_autofree char *table = NULL;

      if (field->type != ACCORD_VALUE_REFERENCE)
        continue;
      referred = g_type_class_peek (field->get_type ());
      table = column_of (referred->kind);
      g_ptr_array_add (expected, g_strdup_printf ("%s %s id NO ACTION", column,
                                                  table));
    }
  wanted = join_sorted (expected);
  found = list_sorted (
    prepare (db,
             "SELECT \"from\" || ' ' || \"table\" || ' ' || \"to\" || ' '"
             " || on_delete FROM pragma_foreign_key_list ('%s')",
             kind));
  g_assert_cmpstr (found, ==, wanted);
}

static void
test_columns (StoreFixture *fixture,
              gconstpointer data)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);
  sqlite3 *db;

  store_create_closed (fixture->path);
  db = open_plain (fixture->path);
  for (guint i = 0; i < n; i++)
    {
      check_columns (db, g_type_class_peek (kinds[i]), FALSE);
      check_columns (db, g_type_class_peek (kinds[i]), TRUE);
      check_references (db, g_type_class_peek (kinds[i]));
    }
  sqlite3_close (db);
}

/* Deleting a row looks for what refers to it: that needs an index. */
static void
test_references_have_indexes (StoreFixture *fixture,
                              gconstpointer data)
{
  g_autofree char *missing = NULL;

  store_create_closed (fixture->path);
  missing = store_sql_text (
    fixture->path,
    "SELECT group_concat (t.name || '.' || f.\"from\")"
    " FROM pragma_table_list t JOIN pragma_foreign_key_list (t.name) f"
    " WHERE t.type = 'table' AND f.seq = 0"
    " AND f.\"from\" NOT IN (SELECT name FROM pragma_table_info (t.name)"
    " WHERE pk = 1) AND NOT EXISTS (SELECT 1 FROM pragma_index_list (t.name)"
    " l JOIN pragma_index_info (l.name) i WHERE i.seqno = 0"
    " AND i.name = f.\"from\") AND t.name <> 'change'");
  g_assert_cmpstr (missing, ==, NULL);
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
  Probe absent = { !is_never_absent (field),
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
  g_autofree char *column = column_of (field->name);
  sqlite3_stmt *statement = prepare (
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
      statement = prepare (db, "PRAGMA foreign_key_check (\"%s\")", table);
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
  db = open_plain (fixture->path);
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

static const char *const changes_of_schema[] = {
  "CREATE TABLE extra (a)",
  "CREATE INDEX extra ON deal (title)",
  "CREATE TRIGGER extra AFTER INSERT ON deal BEGIN SELECT 1; END",
  "CREATE VIEW extra AS SELECT title FROM deal",
  "ALTER TABLE deal ADD COLUMN extra TEXT",
  "ALTER TABLE deal RENAME COLUMN note TO remark",
  "DROP INDEX deal_account",
  "DROP TABLE change_value_private",
  "ANALYZE",
  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET"
  " sql = replace (sql, 'share > 0', 'share > 9') WHERE name = 'allocation'",
  "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('view',"
  " 'sqlite_x', 'sqlite_x', 0, 'CREATE VIEW sqlite_x AS SELECT 1')",
};

static void
test_foreign_schema (StoreFixture *fixture,
                     gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes_of_schema); i++)
    {
      store_create_closed (fixture->path);
      g_test_message ("%s", changes_of_schema[i]);
      store_sql (fixture->path, changes_of_schema[i]);
      store_assert_cannot_open (fixture->path, ACCORD_ERROR_DAMAGED);
      g_assert_cmpint (unlink (fixture->path), ==, 0);
    }
}

static void
test_matches (void)
{
  const AccordSchema *schema = accord_schema_get_current ();
  g_autoptr (sqlite3) db = accord_sqlite_open (
    ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_schema_matches (schema, db, 1, &error));
  store_assert_error (error, ACCORD_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_true (accord_schema_create (schema, db, &error));
  g_assert_true (accord_schema_matches (schema, db, schema->n_steps, &error));
  g_assert_no_error (error);
}

/* Step by step; a step that breaks a reference, or fails, is not done. */
static void
test_migrate (void)
{
  static const char *const steps[] = {
    "CREATE TABLE a (id INTEGER PRIMARY KEY); INSERT INTO a VALUES (1);",
    "CREATE TABLE b (a INTEGER REFERENCES a (id)); INSERT INTO b VALUES (1);",
    /* A table made anew: its rows are gone for a moment. */
    "CREATE TABLE a2 (id INTEGER PRIMARY KEY, n INTEGER);"
    "INSERT INTO a2 SELECT id, 7 FROM a; DROP TABLE a;"
    "ALTER TABLE a2 RENAME TO a;",
    "DELETE FROM a;",
  };
  AccordSchema schema = { steps, 1 };
  g_autoptr (sqlite3) db = accord_sqlite_open (
    ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  g_autoptr (GError) error = NULL;
  gint64 n = 0;

  g_assert_true (accord_schema_create (&schema, db, &error));
  schema.n_steps = 3;
  g_assert_true (accord_schema_migrate (&schema, db, 1, &error));
  g_assert_no_error (error);
  accord_sqlite_get_int (db, "PRAGMA user_version", &n, NULL);
  g_assert_cmpint (n, ==, 3);
  accord_sqlite_get_int (db, "SELECT n FROM a JOIN b ON b.a = a.id", &n, NULL);
  g_assert_cmpint (n, ==, 7);

  schema.n_steps = 4;
  g_assert_false (accord_schema_migrate (&schema, db, 3, &error));
  store_assert_error (error, ACCORD_ERROR_DAMAGED);
  accord_sqlite_get_int (db, "PRAGMA user_version", &n, NULL);
  g_assert_cmpint (n, ==, 3);
  accord_sqlite_get_int (db, "PRAGMA foreign_keys", &n, NULL);
  g_assert_cmpint (n, ==, 1);
  g_assert_true (sqlite3_get_autocommit (db));
}

static void
add_tests (void)
{
  store_add_test ("/schema/tables", test_tables, NULL);
  store_add_test ("/schema/strict", test_strict, NULL);
  store_add_test ("/schema/columns", test_columns, NULL);
  store_add_test ("/schema/references-have-indexes",
                  test_references_have_indexes, NULL);
  store_add_test ("/schema/rules", test_rules, NULL);
  store_add_test ("/schema/foreign", test_foreign_schema, NULL);
  g_test_add_func ("/schema/matches", test_matches);
  g_test_add_func ("/schema/migrate", test_migrate);
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
