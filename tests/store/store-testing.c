/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-testing.h"

#include "accord-choices.h"
#include "accord-error.h"
#include "accord-kinds.h"
#include "accord-money.h"
#include "accord-person.h"
#include "accord-plan-edit.h"
#include "accord-settings.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

void
store_fixture_set_up (StoreFixture *fixture,
                      gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("accord-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "plan.accord", NULL);
}

void
store_remove_tree (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_chmod (folder, 0700);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR)
          && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        store_remove_tree (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

void
store_fixture_tear_down (StoreFixture *fixture,
                         gconstpointer data)
{
  store_remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

void
store_add_test (const char   *name,
                void        (*test) (StoreFixture  *fixture,
                                     gconstpointer  data),
                gconstpointer data)
{
  g_test_add (name, StoreFixture, data, store_fixture_set_up, test,
              store_fixture_tear_down);
}

/* Puts temporary folders into memory where there is such a place: tests that
 * write thousands of files would wait for the disk most of the time. */
void
store_use_memory (void)
{
  if (g_getenv ("TMPDIR") == NULL && g_access ("/dev/shm", W_OK | X_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
}

/* Backups go to a folder of the test's own. */
int
store_run_tests (int    *argc,
                 char ***argv,
                 void  (*add_tests) (void))
{
  g_autofree char *data = g_dir_make_tmp ("accord-data-XXXXXX", NULL);
  int result;

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (argc, argv, NULL);
  add_tests ();
  result = g_test_run ();
  store_remove_tree (data);

  return result;
}

/* The entity number @which of the kind that @field refers to: itself never,
 * the one before it where it is of the same kind. */
static gint64
choose_reference (AccordPlan        *plan,
                  AccordEntity      *entity,
                  const AccordField *field,
                  guint              which)
{
  AccordEntityList *list = accord_plan_get_list (plan, field->get_type ());
  AccordEntity *referred = accord_entity_list_get (list, which);

  if (G_OBJECT_TYPE (entity) != field->get_type ())
    return accord_entity_get_id (referred);
  if (entity == referred && which == 0)
    return 0;

  return accord_entity_get_id (accord_entity_list_get (list, 0));
}

static char *
make_text (AccordEntity      *entity,
           const AccordField *field,
           guint              which)
{
  if (strcmp (field->name, "currency") == 0)
    return g_strdup ("EUR");

  return g_strdup_printf ("%s.%s %u: “O’Neil” said \"it’s -- 5;\"\n%%ü\t\\",
                          accord_entity_get_kind (entity), field->name, which);
}

/* A valid value for field number @i: greater in later fields, so that ranges
 * and first and last days are in order. */
static AccordValue
make_value (AccordPlan   *plan,
            AccordEntity *entity,
            guint         i,
            guint         which)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  const AccordField *field = klass->fields[i];
  double maximum = accord_field_has_limits (field) ? field->maximum : 1e6;

  switch (field->type)
    {
    case ACCORD_VALUE_TEXT:
      {
        g_autofree char *text = make_text (entity, field, which);

        return accord_value_text (text);
      }
    case ACCORD_VALUE_NUMBER:
      return (AccordValue) { .number
                             = MIN (field->minimum + 0.01 * i + 0.001 * which,
                                    maximum) };
    case ACCORD_VALUE_CHOICE:
      {
        GEnumClass *choices = g_type_class_ref (field->get_type ());
        int value = choices->values[which == 0 ? 0 : choices->n_values - 1]
                      .value;

        g_type_class_unref (choices);
        return (AccordValue) { .integer = value };
      }
    case ACCORD_VALUE_REFERENCE:
      return (AccordValue) { .integer = choose_reference (plan, entity, field,
                                                          which) };
    case ACCORD_VALUE_BOOLEAN:
      return (AccordValue) { .integer = which };
    case ACCORD_VALUE_WEEKDAYS:
      return (AccordValue) { .integer = 0x1f };
    case ACCORD_VALUE_DAY:
      return (AccordValue) { .integer = 20000 + i };
    case ACCORD_VALUE_INTEGER:
      return (AccordValue) { .integer = (gint64) MIN (field->minimum + i,
                                                      maximum) };
    case ACCORD_VALUE_MONEY:
    default:
      return (AccordValue) { .integer = 100 * i + which };
    }
}

/* Values that exclude each other: the first entity of a kind has one, the
 * second the other. */
static const struct
{
  const char *kind;
  guint which;
  const char *property;
} left_blank[] = {
  { "deal", 0, "closed-on" },
  { "promise", 0, "agreed-after" },
  { "promise", 1, "agreed-date" },
  { "outcome", 0, "promise" },
  { "outcome", 1, "deal" },
  { "outside-work", 0, "date-low" },
  { "outside-work", 0, "date-likely" },
  { "outside-work", 0, "date-high" },
  { "outside-work", 1, "days-low" },
  { "outside-work", 1, "days-likely" },
  { "outside-work", 1, "days-high" },
  { "dependency", 0, "outside-work" },
  { "dependency", 1, "predecessor" },
};

static gboolean
stays_blank (AccordEntity *entity,
             const char   *property,
             guint         which)
{
  for (guint i = 0; i < G_N_ELEMENTS (left_blank); i++)
    if (strcmp (left_blank[i].kind, accord_entity_get_kind (entity)) == 0
        && strcmp (left_blank[i].property, property) == 0
        && left_blank[i].which == which)
      return TRUE;

  return FALSE;
}

static void
fill (AccordPlan   *plan,
      AccordEntity *entity,
      guint         which)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AccordField *field = klass->fields[i];

      if (field->flags & ACCORD_FIELD_RANK)
        continue;
      if (stays_blank (entity, field->name, which))
        accord_plan_set_value (plan, entity, i,
                               accord_value_absent (field->type));
      else
        accord_plan_set_value (plan, entity, i,
                               make_value (plan, entity, i, which));
    }
}

/* Makes the first dependency go from one feature to another. */
static void
turn_dependency (AccordPlan *plan)
{
  AccordEntity *dependency = accord_entity_list_get (
    accord_plan_get_list (plan, accord_plan_find_kind (plan, "dependency")),
    0);
  AccordEntity *other = accord_entity_list_get (
    accord_plan_get_list (plan, accord_plan_find_kind (plan, "feature")), 1);

  accord_plan_set_reference (
    plan, dependency,
    accord_entity_class_find_field (ACCORD_ENTITY_GET_CLASS (dependency),
                                    "successor"),
    other);
}

/* So that they may answer whoever asks. */
static void
put_people_on_both_sides (AccordPlan *plan)
{
  AccordEntityList *people
    = accord_plan_get_list (plan, accord_plan_find_kind (plan, "person"));

  for (guint i = 0; i < accord_entity_list_get_size (people); i++)
    accord_plan_set_integer (plan, accord_entity_list_get (people, i),
                             ACCORD_PERSON_SIDE, ACCORD_SIDE_BOTH);
}

/* Makes everybody one of both sides, so that anybody may answer anybody. */
static void
join_sides (AccordPlan *plan)
{
  AccordEntityList *people
    = accord_plan_get_list (plan, accord_plan_find_kind (plan, "person"));

  for (guint i = 0; i < accord_entity_list_get_size (people); i++)
    g_assert_true (accord_plan_set_from_text (
      plan, accord_entity_list_get (people, i), "side", "both", NULL));
}

/**
 * store_set_all:
 *
 * Sets the property of all of a kind, inside a change.
 */
void
store_set_all (AccordPlan *plan,
               const char *kind,
               const char *property,
               const char *text)
{
  AccordEntityList *list
    = accord_plan_get_list (plan, accord_plan_find_kind (plan, kind));

  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    g_assert_true (accord_plan_set_from_text (
      plan, accord_entity_list_get (list, i), property, text, NULL));
}

/* Makes what happened possible: answered by the other side, and delivered in
 * the past. */
static void
make_possible (AccordPlan *plan)
{
  store_set_all (plan, "concern", "side", "both");
  store_set_all (plan, "ask", "side", "both");
  store_set_all (plan, "signature", "side", "sales"); /* whose it is stays so */
  store_set_all (plan, "promise", "delivered-on", "2001-02-03");
}

/* Fields of entities are filled in a second change, when the lists have what
 * they can refer to. It doesn't matter that the first breaks rules: it is a
 * load. */
static void
load_blank_entities (AccordPlan *plan)
{
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);

  for (guint i = 0; i < n; i++)
    for (guint which = 0; which < (i == 0 ? 1 : 2); which++)
      {
        AccordEntityClass *klass = g_type_class_peek (kinds[i]);
        g_autofree AccordValue *values
          = g_new (AccordValue, klass->n_fields);
        char rank[2] = { which == 0 ? 'h' : 'r', '\0' };

        for (guint k = 0; k < klass->n_fields; k++)
          values[k] = k == klass->rank_field
                        ? accord_value_text (rank)
                        : accord_value_absent (klass->fields[k]->type);
        g_assert_true (accord_plan_load (plan, kinds[i],
                                         1000 * (gint64) (i + 1) + which,
                                         values, NULL));
        for (guint k = 0; k < klass->n_fields; k++)
          accord_value_clear (klass->fields[k]->type, &values[k]);
      }
  accord_plan_loaded (plan, NULL);
}

/**
 * store_full_plan:
 *
 * Returns: (transfer full): a plan with two entities of every kind (one where
 *   only one can be) and between them a value in every field
 */
AccordPlan *
store_full_plan (void)
{
  AccordPlan *plan = accord_kinds_new_plan ();
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);
  g_autoptr (GError) error = NULL;

  load_blank_entities (plan);
  accord_plan_begin (plan, "Fill", "Dates move");
  accord_plan_act_for (plan, "sales");
  for (guint i = 0; i < n; i++)
    {
      AccordEntityList *list = accord_plan_get_list (plan, kinds[i]);

      for (guint which = 0; which < accord_entity_list_get_size (list);
           which++)
        fill (plan, accord_entity_list_get (list, which), which);
    }
  turn_dependency (plan);
  put_people_on_both_sides (plan);
  join_sides (plan);
  make_possible (plan);
  accord_plan_commit (plan, &error);
  g_assert_no_error (error);

  return plan;
}

gboolean
store_try_rename (AccordPlan *plan,
                  const char *name,
                  GError    **error)
{
  g_autofree char *title = g_strconcat ("Rename to ", name, NULL);

  accord_plan_begin (plan, title, NULL);
  accord_plan_set_text (plan, accord_plan_get_root (plan),
                        ACCORD_SETTINGS_NAME, name);
  return accord_plan_commit (plan, error);
}

void
store_rename (AccordPlan *plan,
              const char *name)
{
  g_autoptr (GError) error = NULL;

  store_try_rename (plan, name, &error);
  g_assert_no_error (error);
}

const char *
store_get_name (AccordPlan *plan)
{
  return accord_entity_get_text (accord_plan_get_root (plan),
                                 ACCORD_SETTINGS_NAME);
}

AccordPlanFile *
store_create (const char *path,
              AccordPlan *plan)
{
  g_autoptr (GError) error = NULL;
  AccordPlanFile *file = accord_plan_file_create (path, plan, &error);

  g_assert_no_error (error);
  g_assert_nonnull (file);
  return file;
}

AccordPlanFile *
store_open (const char  *path,
            AccordPlan **plan)
{
  g_autoptr (GError) error = NULL;
  AccordPlanFile *file;

  *plan = accord_kinds_new_plan ();
  file = accord_plan_file_open (path, ACCORD_OPEN_WRITE, *plan, &error);
  g_assert_no_error (error);
  g_assert_nonnull (file);

  return file;
}

void
store_create_closed (const char *path)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (path, plan);

  accord_plan_file_close (file);
}

void
store_assert_obstacle (AccordPlanFile *file,
                       int             code)
{
  const GError *obstacle = accord_plan_file_get_obstacle (file);

  g_assert_nonnull (obstacle);
  store_assert_error (obstacle, code);
}

void
store_assert_cannot_open (const char *path,
                          int         code)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_plan_file_open (path, ACCORD_OPEN_WRITE, plan,
                                        &error));
  store_assert_error (error, code);
}

/* Plain SQLite, as any other program would do it. */
void
store_sql (const char *path,
           const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

char *
store_sql_text (const char *path,
                const char *sql)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  char *text = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==,
                   SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  return text;
}

gint64
store_sql_int (const char *path,
               const char *sql)
{
  g_autofree char *text = store_sql_text (path, sql);

  g_assert_nonnull (text);
  return g_ascii_strtoll (text, NULL, 10);
}

void
store_read (const char *path,
            char      **bytes,
            gsize      *length)
{
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

void
store_write (const char *path,
             const char *bytes,
             gsize       length)
{
  FILE *stream = g_fopen (path, "wb");

  g_assert_nonnull (stream);
  g_assert_cmpuint (fwrite (bytes, 1, length, stream), ==, length);
  g_assert_cmpint (fclose (stream), ==, 0);
}

gboolean
store_contains (const char *path,
                const char *bytes,
                gsize       length)
{
  g_autofree char *content = NULL;
  gsize size = 0;

  store_read (path, &content, &size);
  return memmem (content, size, bytes, length) != NULL;
}

guint
store_count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

sqlite3 *
store_open_plain (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
    sqlite3_exec (db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL), ==,
    SQLITE_OK);
  return db;
}

char *
store_column_of (const char *property)
{
  return g_strdelimit (g_strdup (property), "-", '_');
}

gboolean
store_is_never_absent (const AccordField *field)
{
  return !accord_value_is_absent (field->type,
                                  accord_value_absent (field->type));
}

sqlite3_stmt *
store_prepare (sqlite3    *db,
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
