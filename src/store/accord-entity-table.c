/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-entity-table.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordEntityTable
{
  sqlite3 *db; /* not owned */
  GType kind;
  AccordEntityClass *klass;
  char *name;           /* of the table */
  gboolean has_private; /* and of the one beside it */
  sqlite3_stmt *insert; /* prepared when first needed */
  sqlite3_stmt *insert_private;
};

static char *
column_name (const char *property)
{
  return g_strdelimit (g_strdup (property), "-", '_');
}

static gboolean
is_private (AccordEntityTable *self,
            guint              field)
{
  return (self->klass->fields[field]->flags & ACCORD_FIELD_PRIVATE) != 0;
}

/**
 * accord_entity_table_new:
 * @db: (transfer none): the plan's connection
 *
 * Returns: (transfer full): the table of @kind
 */
AccordEntityTable *
accord_entity_table_new (sqlite3 *db,
                         GType    kind)
{
  AccordEntityTable *self = g_new0 (AccordEntityTable, 1);

  self->db = db;
  self->kind = kind;
  self->klass = g_type_class_peek (kind);
  self->name = column_name (self->klass->kind);
  for (guint i = 0; i < self->klass->n_fields; i++)
    self->has_private = self->has_private || is_private (self, i);

  return self;
}

/**
 * accord_entity_table_free:
 * @self: (transfer full): a table
 */
void
accord_entity_table_free (AccordEntityTable *self)
{
  sqlite3_finalize (self->insert);
  sqlite3_finalize (self->insert_private);
  g_free (self->name);
  g_free (self);
}

/**
 * accord_column_bind:
 * @i: the number of the parameter, from 1
 * @value: what it shall hold; absent becomes NULL
 */
void
accord_column_bind (sqlite3_stmt      *statement,
                    int                i,
                    const AccordField *field,
                    AccordValue        value)
{
  if (accord_value_is_absent (field->type, value))
    {
      sqlite3_bind_null (statement, i);
      return;
    }

  switch (field->type)
    {
    case ACCORD_VALUE_TEXT:
      sqlite3_bind_text (statement, i, value.text, -1, SQLITE_TRANSIENT);
      break;
    case ACCORD_VALUE_NUMBER:
      sqlite3_bind_double (statement, i, value.number);
      break;
    case ACCORD_VALUE_CHOICE:
      {
        g_autofree char *nick = accord_field_to_text (field, value, 0);

        sqlite3_bind_text (statement, i, nick, -1, SQLITE_TRANSIENT);
        break;
      }
    case ACCORD_VALUE_BOOLEAN:
    case ACCORD_VALUE_INTEGER:
    case ACCORD_VALUE_DAY:
    case ACCORD_VALUE_MONEY:
    case ACCORD_VALUE_REFERENCE:
    case ACCORD_VALUE_WEEKDAYS:
    default:
      sqlite3_bind_int64 (statement, i, value.integer);
      break;
    }
}

static gboolean
set_damaged_error (const AccordField *field,
                   GError           **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_DAMAGED,
               /* Translators: the name of a property. */
               _("The plan is damaged: a value of %s can’t be read. Restore "
                 "one of its backups."),
               field->name);
  return FALSE;
}

static gboolean
read_text (sqlite3_stmt      *statement,
           int                i,
           const AccordField *field,
           AccordValue       *value,
           GError           **error)
{
  const char *text = (const char *) sqlite3_column_text (statement, i);

  if (text == NULL || strlen (text) != (gsize) sqlite3_column_bytes (statement, i))
    return set_damaged_error (field, error);
  if (field->type == ACCORD_VALUE_TEXT)
    {
      *value = accord_value_text (text);
      return TRUE;
    }

  return accord_field_parse (field, text, 0, value, NULL)
         || set_damaged_error (field, error);
}

/**
 * accord_column_read:
 * @i: the number of the column, from 0
 * @value: (out) (transfer full): what it holds; NULL becomes absent
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_DAMAGED where it holds something else
 *   than @field can
 */
gboolean
accord_column_read (sqlite3_stmt      *statement,
                    int                i,
                    const AccordField *field,
                    AccordValue       *value,
                    GError           **error)
{
  int type = sqlite3_column_type (statement, i);

  *value = accord_value_absent (field->type);
  if (type == SQLITE_NULL)
    return TRUE;

  switch (field->type)
    {
    case ACCORD_VALUE_TEXT:
    case ACCORD_VALUE_CHOICE:
      return type == SQLITE_TEXT
               ? read_text (statement, i, field, value, error)
               : set_damaged_error (field, error);
    case ACCORD_VALUE_NUMBER:
      /* Untyped history columns keep a whole number as an integer. */
      if (type != SQLITE_FLOAT && type != SQLITE_INTEGER)
        return set_damaged_error (field, error);
      value->number = sqlite3_column_double (statement, i);
      return TRUE;
    case ACCORD_VALUE_BOOLEAN:
    case ACCORD_VALUE_INTEGER:
    case ACCORD_VALUE_DAY:
    case ACCORD_VALUE_MONEY:
    case ACCORD_VALUE_REFERENCE:
    case ACCORD_VALUE_WEEKDAYS:
    default:
      if (type != SQLITE_INTEGER)
        return set_damaged_error (field, error);
      value->integer = sqlite3_column_int64 (statement, i);
      return TRUE;
    }
}

static char *
select_sql (AccordEntityTable *self)
{
  GString *sql = g_string_new ("SELECT t.id");

  for (guint i = 0; i < self->klass->n_fields; i++)
    {
      g_autofree char *column = column_name (self->klass->fields[i]->name);

      g_string_append_printf (sql, ", %c.\"%s\"",
                              is_private (self, i) ? 'p' : 't', column);
    }
  g_string_append_printf (sql, " FROM \"%s\" t", self->name);
  if (self->has_private)
    g_string_append_printf (sql, " LEFT JOIN \"%s_private\" p ON p.id = t.id",
                            self->name);

  return g_string_free (sql, FALSE);
}

static gboolean
load_row (AccordEntityTable *self,
          AccordPlan        *plan,
          sqlite3_stmt      *statement,
          AccordValue       *values,
          GError           **error)
{
  for (guint i = 0; i < self->klass->n_fields; i++)
    if (!accord_column_read (statement, (int) i + 1, self->klass->fields[i],
                             &values[i], error))
      return FALSE;

  return accord_plan_load (plan, self->kind,
                           sqlite3_column_int64 (statement, 0), values, error);
}

/**
 * accord_entity_table_load:
 * @plan: what gets the entities
 * @error: return location
 *
 * Returns: whether every row could be read
 */
gboolean
accord_entity_table_load (AccordEntityTable *self,
                          AccordPlan        *plan,
                          GError           **error)
{
  g_autofree char *sql = select_sql (self);
  g_autoptr (sqlite3_stmt) statement
    = accord_sqlite_prepare (self->db, sql, error);
  g_autofree AccordValue *values = g_new0 (AccordValue, self->klass->n_fields);
  AccordStep step = ACCORD_STEP_DONE;
  gboolean done = TRUE;

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < self->klass->n_fields; i++)
    values[i] = accord_value_absent (self->klass->fields[i]->type);

  while (done
         && (step = accord_sqlite_step (statement, error)) == ACCORD_STEP_ROW)
    {
      done = load_row (self, plan, statement, values, error);
      for (guint i = 0; i < self->klass->n_fields; i++)
        accord_value_clear (self->klass->fields[i]->type, &values[i]);
    }

  return done && step == ACCORD_STEP_DONE;
}

static char *
insert_sql (AccordEntityTable *self,
            gboolean           private)
{
  GString *columns = g_string_new ("id");
  GString *marks = g_string_new ("?");
  char *sql;

  for (guint i = 0; i < self->klass->n_fields; i++)
    {
      g_autofree char *column = column_name (self->klass->fields[i]->name);

      if (is_private (self, i) != private)
        continue;
      g_string_append_printf (columns, ", \"%s\"", column);
      g_string_append (marks, ", ?");
    }
  sql = g_strdup_printf ("INSERT INTO \"%s%s\" (%s) VALUES (%s)", self->name,
                         private ? "_private" : "", columns->str, marks->str);
  g_string_free (columns, TRUE);
  g_string_free (marks, TRUE);

  return sql;
}

/* What @op says of @field, NULL where that stays blank. */
static const AccordDelta *
find_delta (const AccordOp *op,
            guint           field)
{
  for (guint i = 0; i < op->deltas->len; i++)
    {
      const AccordDelta *delta = &g_array_index (op->deltas, AccordDelta, i);

      if (delta->field == field)
        return delta;
    }

  return NULL;
}

static gboolean
has_deltas (AccordEntityTable *self,
            const AccordOp    *op,
            gboolean           private)
{
  for (guint i = 0; i < op->deltas->len; i++)
    if (is_private (self, g_array_index (op->deltas, AccordDelta, i).field)
        == private)
      return TRUE;

  return FALSE;
}

static gboolean
insert_row (AccordEntityTable *self,
            const AccordOp    *op,
            gboolean           private,
            GError           **error)
{
  sqlite3_stmt **statement = private ? &self->insert_private : &self->insert;
  int column = 1;

  if (*statement == NULL)
    {
      g_autofree char *sql = insert_sql (self, private);

      *statement = accord_sqlite_prepare (self->db, sql, error);
      if (*statement == NULL)
        return FALSE;
    }

  sqlite3_bind_int64 (*statement, column++, op->entity);
  for (guint i = 0; i < self->klass->n_fields; i++)
    {
      const AccordField *field = self->klass->fields[i];
      const AccordDelta *delta = find_delta (op, i);

      if (is_private (self, i) == private)
        accord_column_bind (*statement, column++, field,
                            delta != NULL ? delta->after
                                          : accord_value_absent (field->type));
    }

  return accord_sqlite_run (*statement, error);
}

/* The private row comes with its first value. */
static gboolean
ensure_private_row (AccordEntityTable *self,
                    gint64             id,
                    GError           **error)
{
  g_autofree char *sql = g_strdup_printf (
    "INSERT OR IGNORE INTO \"%s_private\" (id) VALUES (?)", self->name);
  g_autoptr (sqlite3_stmt) statement
    = accord_sqlite_prepare (self->db, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);

  return accord_sqlite_run (statement, error);
}

static char *
update_sql (AccordEntityTable *self,
            const AccordOp    *op,
            gboolean           private)
{
  GString *sql = g_string_new (NULL);

  for (guint i = 0; i < op->deltas->len; i++)
    {
      guint field = g_array_index (op->deltas, AccordDelta, i).field;
      g_autofree char *column
        = column_name (self->klass->fields[field]->name);

      if (is_private (self, field) == private)
        g_string_append_printf (sql, "%s\"%s\" = ?", sql->len > 0 ? ", " : "",
                                column);
    }
  g_string_append (sql, " WHERE id = ?");
  g_string_prepend (sql, private ? "_private\" SET " : "\" SET ");
  g_string_prepend (sql, self->name);
  g_string_prepend (sql, "UPDATE \"");

  return g_string_free (sql, FALSE);
}

static gboolean
set_gone_error (AccordEntityTable *self,
                GError           **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE,
               /* Translators: the kind of a thing. */
               _("A %s that was to be changed is not in the file any more; "
                 "open the plan again."),
               self->klass->kind);
  return FALSE;
}

/* Whether @delta changes what no two rows of the kind may both have. */
static gboolean
is_key (AccordEntityTable *self,
        const AccordDelta *delta)
{
  const AccordField *field = self->klass->fields[delta->field];

  if (accord_value_is_absent (field->type, delta->before))
    return FALSE;

  return delta->field == ACCORD_ENTITY_SOURCE
         || delta->field == ACCORD_ENTITY_EXTERNAL_ID
         || (field->type == ACCORD_VALUE_REFERENCE
             && field->flags & ACCORD_FIELD_REQUIRED);
}

/**
 * accord_entity_table_park:
 * @op: an update of an entity of this kind
 * @error: return location
 *
 * Where several entities change in one go, two may swap what is unique, and
 * one of them comes first. For that moment each one's keys become something
 * that nobody else has; accord_entity_table_write() of the same @op follows
 * in the same transaction.
 *
 * Returns: whether that was done, or not needed
 */
gboolean
accord_entity_table_park (AccordEntityTable *self,
                          const AccordOp    *op,
                          GError           **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  for (guint i = 0; i < op->deltas->len; i++)
    {
      const AccordDelta *delta = &g_array_index (op->deltas, AccordDelta, i);
      const AccordField *field = self->klass->fields[delta->field];
      g_autofree char *column = column_name (field->name);

      if (is_key (self, delta))
        g_string_append_printf (
          sql, "%s\"%s\" = %s", sql->len > 0 ? ", " : "", column,
          field->type == ACCORD_VALUE_TEXT ? "char (31) || id" : "-id");
    }
  if (sql->len == 0)
    return TRUE;

  g_string_append_printf (sql, " WHERE id = %" G_GINT64_FORMAT, op->entity);
  g_string_prepend (sql, "\" SET ");
  g_string_prepend (sql, self->name);
  g_string_prepend (sql, "UPDATE \"");

  return accord_sqlite_exec (self->db, sql->str, error);
}

static gboolean
update_row (AccordEntityTable *self,
            const AccordOp    *op,
            gboolean           private,
            GError           **error)
{
  g_autofree char *sql = update_sql (self, op, private);
  g_autoptr (sqlite3_stmt) statement
    = accord_sqlite_prepare (self->db, sql, error);
  int column = 1;

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < op->deltas->len; i++)
    {
      const AccordDelta *delta = &g_array_index (op->deltas, AccordDelta, i);

      if (is_private (self, delta->field) == private)
        accord_column_bind (statement, column++,
                            self->klass->fields[delta->field], delta->after);
    }
  sqlite3_bind_int64 (statement, column, op->entity);

  return accord_sqlite_run (statement, error)
         && (sqlite3_changes (self->db) == 1 || set_gone_error (self, error));
}

static gboolean
delete_row (AccordEntityTable *self,
            const char        *suffix,
            gint64             id,
            GError           **error)
{
  g_autofree char *sql = g_strdup_printf (
    "DELETE FROM \"%s%s\" WHERE id = ?", self->name, suffix);
  g_autoptr (sqlite3_stmt) statement
    = accord_sqlite_prepare (self->db, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);

  return accord_sqlite_run (statement, error);
}

/**
 * accord_entity_table_write:
 * @op: what happened to an entity of this kind
 * @error: return location
 *
 * Returns: whether the rows say so now
 */
gboolean
accord_entity_table_write (AccordEntityTable *self,
                           const AccordOp    *op,
                           GError           **error)
{
  gboolean private = has_deltas (self, op, TRUE);

  switch (op->kind)
    {
    case ACCORD_OP_INSERT:
      return insert_row (self, op, FALSE, error)
             && (!private || insert_row (self, op, TRUE, error));
    case ACCORD_OP_DELETE:
      return (!self->has_private
              || delete_row (self, "_private", op->entity, error))
             && delete_row (self, "", op->entity, error)
             && (sqlite3_changes (self->db) == 1
                 || set_gone_error (self, error));
    case ACCORD_OP_UPDATE:
    default:
      return (!has_deltas (self, op, FALSE)
              || update_row (self, op, FALSE, error))
             && (!private
                 || (ensure_private_row (self, op->entity, error)
                     && update_row (self, op, TRUE, error)));
    }
}
