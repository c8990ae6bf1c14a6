/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-history-table.h"

#include "accord-entity-table.h"
#include "accord-error.h"

#include <glib/gi18n-lib.h>

/* In the order of AccordChangeKind and AccordOpKind. */
static const char *const change_kinds[] = { "edit", "undo", "redo" };
static const char *const op_kinds[] = { "insert", "update", "delete" };

static AccordEntityClass *
op_class (const AccordOp *op)
{
  return g_type_class_peek (op->entity_type);
}

static void
bind_text (sqlite3_stmt *statement,
           int           i,
           const char   *text)
{
  sqlite3_bind_text (statement, i, text, -1, SQLITE_TRANSIENT);
}

static gboolean
write_header (sqlite3      *db,
              AccordChange *change,
              GError      **error)
{
  g_autoptr (sqlite3_stmt) statement = accord_sqlite_prepare (
    db,
    "INSERT INTO change (number, kind, target, state, name, why, who, side,"
    " time) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    error);
  AccordChangeKind kind = accord_change_get_kind (change);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, accord_change_get_number (change));
  bind_text (statement, 2, change_kinds[kind]);
  if (kind == ACCORD_CHANGE_EDIT)
    bind_text (statement, 4, "done");
  else
    sqlite3_bind_int64 (statement, 3, accord_change_get_target (change));
  bind_text (statement, 5, accord_change_get_name (change));
  bind_text (statement, 6, accord_change_get_why (change));
  bind_text (statement, 7, accord_change_get_who (change));
  bind_text (statement, 8, accord_change_get_side (change));
  sqlite3_bind_int64 (statement, 9, accord_change_get_time (change));

  return accord_sqlite_run (statement, error);
}

/* Statements that an edit of 10,000 entities runs again and again. */
typedef struct
{
  sqlite3_stmt *op;
  sqlite3_stmt *value;
  sqlite3_stmt *private_value;
} Writer;

static void
writer_clear (Writer *writer)
{
  sqlite3_finalize (writer->op);
  sqlite3_finalize (writer->value);
  sqlite3_finalize (writer->private_value);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writer, writer_clear)

static gboolean
writer_prepare (Writer  *writer,
                sqlite3 *db,
                GError **error)
{
  return (writer->op = accord_sqlite_prepare (
            db,
            "INSERT INTO change_op (change, seq, kind, entity_kind, entity)"
            " VALUES (?, ?, ?, ?, ?)",
            error))
           != NULL
         && (writer->value = accord_sqlite_prepare (
               db,
               "INSERT INTO change_value (change, seq, property, before,"
               " after) VALUES (?, ?, ?, ?, ?)",
               error))
              != NULL
         && (writer->private_value = accord_sqlite_prepare (
               db,
               "INSERT INTO change_value_private (change, seq, property,"
               " before, after) VALUES (?, ?, ?, ?, ?)",
               error))
              != NULL;
}

static gboolean
write_values (Writer         *writer,
              gint64          number,
              int             seq,
              const AccordOp *op,
              GError        **error)
{
  for (guint i = 0; i < op->deltas->len; i++)
    {
      const AccordDelta *delta = &g_array_index (op->deltas, AccordDelta, i);
      const AccordField *field
        = accord_entity_class_get_field (op_class (op), delta->field);
      sqlite3_stmt *statement = field->flags & ACCORD_FIELD_PRIVATE
                                  ? writer->private_value
                                  : writer->value;

      sqlite3_bind_int64 (statement, 1, number);
      sqlite3_bind_int (statement, 2, seq);
      bind_text (statement, 3, field->name);
      accord_column_bind (statement, 4, field, delta->before);
      accord_column_bind (statement, 5, field, delta->after);
      if (!accord_sqlite_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_ops (sqlite3      *db,
           AccordChange *change,
           const AccordWriteWatch *watch,
           GError      **error)
{
  g_auto (Writer) writer = { NULL, NULL, NULL };
  gint64 number = accord_change_get_number (change);
  guint n = accord_change_get_n_ops (change);

  if (!writer_prepare (&writer, db, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      const AccordOp *op = accord_change_get_op (change, i);

      if (!accord_write_watch_tell (watch, n + i, 2 * n, error))
        return FALSE;
      sqlite3_bind_int64 (writer.op, 1, number);
      sqlite3_bind_int (writer.op, 2, (int) i);
      bind_text (writer.op, 3, op_kinds[op->kind]);
      bind_text (writer.op, 4, op_class (op)->kind);
      sqlite3_bind_int64 (writer.op, 5, op->entity);
      if (!accord_sqlite_run (writer.op, error)
          || !write_values (&writer, number, (int) i, op, error))
        return FALSE;
    }

  return TRUE;
}

/* What an edit, an undo or a redo does to what can be undone and redone. */
static gboolean
move_state (sqlite3      *db,
            AccordChange *change,
            GError      **error)
{
  static const char *const sql[] = {
    "UPDATE change SET state = 'dropped' WHERE state = 'undone'",
    "UPDATE change SET state = 'undone' WHERE number = ?",
    "UPDATE change SET state = 'done' WHERE number = ?",
  };
  AccordChangeKind kind = accord_change_get_kind (change);
  g_autoptr (sqlite3_stmt) statement
    = accord_sqlite_prepare (db, sql[kind], error);

  if (statement == NULL)
    return FALSE;
  if (kind != ACCORD_CHANGE_EDIT)
    sqlite3_bind_int64 (statement, 1, accord_change_get_target (change));

  return accord_sqlite_run (statement, error);
}

/**
 * accord_history_write:
 * @change: a change that has its number
 * @watch: (nullable): who watches; the second half is told of
 * @error: return location
 *
 * Inside a transaction. An undo or redo repeats none of the values: they are
 * those of its target.
 *
 * Returns: whether the history holds it
 */
gboolean
accord_history_write (sqlite3      *db,
                      AccordChange *change,
                      const AccordWriteWatch *watch,
                      GError      **error)
{
  return write_header (db, change, error) && move_state (db, change, error)
         && (accord_change_get_kind (change) != ACCORD_CHANGE_EDIT
             || write_ops (db, change, watch, error));
}

static gboolean
set_damaged_error (gint64   number,
                   GError **error)
{
  g_autofree char *shown = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_DAMAGED,
               /* Translators: the number of a change. */
               _("The history of the plan is damaged at change %s. Restore "
                 "one of the plan’s backups."),
               shown);
  return FALSE;
}

static int
find_word (const char *const *words,
           int                n,
           const char        *word)
{
  for (int i = 0; i < n; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return i;

  return -1;
}

static gboolean
read_value (AccordOp          *op,
            sqlite3_stmt      *statement,
            GError           **error)
{
  AccordEntityClass *klass = op_class (op);
  const char *property = (const char *) sqlite3_column_text (statement, 1);
  guint i = accord_entity_class_find_field (klass, property ? property : "");
  const AccordField *field;
  AccordValue before, after;

  /* A property that a later version has dropped. */
  if (i == ACCORD_FIELD_NOT_FOUND)
    return TRUE;

  field = accord_entity_class_get_field (klass, i);
  if (!accord_column_read (statement, 2, field, &before, error))
    return FALSE;
  if (!accord_column_read (statement, 3, field, &after, error))
    {
      accord_value_clear (field->type, &before);
      return FALSE;
    }
  accord_op_take_delta (op, i, before, after);

  return TRUE;
}

static gboolean
read_values (sqlite3   *db,
             gint64     number,
             GPtrArray *ops,
             GError   **error)
{
  g_autoptr (sqlite3_stmt) statement = accord_sqlite_prepare (
    db,
    "SELECT seq, property, before, after FROM change_value WHERE change = ?1"
    " UNION ALL"
    " SELECT seq, property, before, after FROM change_value_private"
    " WHERE change = ?1",
    error);
  AccordStep step = ACCORD_STEP_FAILED;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, number);

  while ((step = accord_sqlite_step (statement, error)) == ACCORD_STEP_ROW)
    {
      gint64 seq = sqlite3_column_int64 (statement, 0);

      if (seq < 0 || seq >= ops->len)
        return set_damaged_error (number, error);
      if (!read_value (ops->pdata[seq], statement, error))
        return FALSE;
    }

  return step == ACCORD_STEP_DONE;
}

static gboolean
read_ops (sqlite3      *db,
          AccordPlan   *plan,
          AccordChange *change,
          gint64        number,
          GError      **error)
{
  g_autoptr (sqlite3_stmt) statement = accord_sqlite_prepare (
    db,
    "SELECT seq, kind, entity_kind, entity FROM change_op WHERE change = ?"
    " ORDER BY seq",
    error);
  g_autoptr (GPtrArray) ops = g_ptr_array_new ();
  AccordStep step = ACCORD_STEP_FAILED;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, number);

  while ((step = accord_sqlite_step (statement, error)) == ACCORD_STEP_ROW)
    {
      const char *kind_name = (const char *) sqlite3_column_text (statement, 2);
      GType type = accord_plan_find_kind (plan, kind_name ? kind_name : "");
      int kind = find_word (op_kinds, G_N_ELEMENTS (op_kinds),
                            (const char *) sqlite3_column_text (statement, 1));

      if (kind < 0 || type == G_TYPE_INVALID
          || sqlite3_column_int64 (statement, 0) != ops->len)
        return set_damaged_error (number, error);
      g_ptr_array_add (ops,
                       accord_change_add_op (
                         change, (AccordOpKind) kind, type,
                         sqlite3_column_int64 (statement, 3)));
    }

  return step == ACCORD_STEP_DONE && read_values (db, number, ops, error);
}

/* The name, the reason, who and for which side are shown to people. */
static gboolean
texts_are_valid (sqlite3_stmt *row)
{
  for (int i = 3; i <= 6; i++)
    {
      const char *text = (const char *) sqlite3_column_text (row, i);

      if (text != NULL
          && !g_utf8_validate (text, sqlite3_column_bytes (row, i), NULL))
        return FALSE;
    }

  return TRUE;
}

/* A change from a row of header columns, with the values of itself or, of an
 * undo or redo, of its target. */
static AccordChange *
read_change (sqlite3      *db,
             AccordPlan   *plan,
             sqlite3_stmt *row,
             GError      **error)
{
  gint64 number = sqlite3_column_int64 (row, 0);
  gint64 target = sqlite3_column_int64 (row, 2);
  const char *name = (const char *) sqlite3_column_text (row, 3);
  int kind = find_word (change_kinds, G_N_ELEMENTS (change_kinds),
                        (const char *) sqlite3_column_text (row, 1));
  g_autoptr (AccordChange) change = NULL;

  if (kind < 0 || name == NULL || !texts_are_valid (row))
    {
      set_damaged_error (number, error);
      return NULL;
    }

  change = accord_change_new ((AccordChangeKind) kind, name,
                              (const char *) sqlite3_column_text (row, 4));
  accord_change_set_number (change, number);
  accord_change_set_target (change, target);
  accord_change_set_actor (change,
                           (const char *) sqlite3_column_text (row, 5),
                           (const char *) sqlite3_column_text (row, 6),
                           sqlite3_column_int64 (row, 7));
  if (!read_ops (db, plan, change,
                 kind == ACCORD_CHANGE_EDIT ? number : target, error))
    return NULL;

  return g_steal_pointer (&change);
}

#define HEADER_COLUMNS "c.number, c.kind, c.target, c.name, c.why, c.who," \
                       " c.side, c.time"

/**
 * accord_history_read:
 * @plan: where kinds are found by name
 * @number: the number of a change
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the change, whole
 */
AccordChange *
accord_history_read (sqlite3    *db,
                     AccordPlan *plan,
                     gint64      number,
                     GError    **error)
{
  g_autoptr (sqlite3_stmt) statement = accord_sqlite_prepare (
    db, "SELECT " HEADER_COLUMNS " FROM change c WHERE c.number = ?", error);
  AccordStep step;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, number);

  step = accord_sqlite_step (statement, error);
  if (step == ACCORD_STEP_ROW)
    return read_change (db, plan, statement, error);
  if (step == ACCORD_STEP_DONE)
    set_damaged_error (number, error);

  return NULL;
}

/**
 * accord_history_list:
 * @plan: where kinds are found by name
 * @entity: an id, or 0 for all
 * @after: only changes with a higher number
 * @limit: how many at the most
 * @error: return location
 *
 * Returns: (transfer full) (element-type AccordChange) (nullable): the newest
 *   first
 */
GPtrArray *
accord_history_list (sqlite3    *db,
                     AccordPlan *plan,
                     gint64      entity,
                     gint64      after,
                     guint       limit,
                     GError    **error)
{
  g_autoptr (sqlite3_stmt) statement = accord_sqlite_prepare (
    db,
    "SELECT " HEADER_COLUMNS " FROM change c WHERE c.number > ?2"
    " AND (?1 = 0 OR coalesce (c.target, c.number) IN"
    " (SELECT change FROM change_op WHERE entity = ?1))"
    " ORDER BY c.number DESC LIMIT ?3",
    error);
  g_autoptr (GPtrArray) found
    = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_change_unref);
  AccordStep step = ACCORD_STEP_FAILED;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, entity);
  sqlite3_bind_int64 (statement, 2, after);
  sqlite3_bind_int64 (statement, 3, limit);

  while ((step = accord_sqlite_step (statement, error)) == ACCORD_STEP_ROW)
    {
      AccordChange *change = read_change (db, plan, statement, error);

      if (change == NULL)
        return NULL;
      g_ptr_array_add (found, change);
    }

  return step == ACCORD_STEP_DONE ? g_steal_pointer (&found) : NULL;
}

/**
 * accord_history_find_step:
 * @redo: whether to go forward
 * @number: (out): the edit that comes next, 0 where there is none
 * @name: (out) (transfer full) (nullable): its name
 * @error: return location
 *
 * Edits that are undone all lie behind those that are not, so the last done
 * one is undone next and the first undone one is redone next.
 *
 * Returns: %FALSE when it failed
 */
gboolean
accord_history_find_step (sqlite3  *db,
                          gboolean  redo,
                          gint64   *number,
                          char    **name,
                          GError  **error)
{
  g_autoptr (sqlite3_stmt) statement = accord_sqlite_prepare (
    db,
    redo ? "SELECT number, name FROM change WHERE state = 'undone'"
           " ORDER BY number LIMIT 1"
         : "SELECT number, name FROM change WHERE state = 'done'"
           " ORDER BY number DESC LIMIT 1",
    error);
  AccordStep step;

  *number = 0;
  *name = NULL;
  if (statement == NULL)
    return FALSE;

  step = accord_sqlite_step (statement, error);
  if (step == ACCORD_STEP_ROW)
    {
      *number = sqlite3_column_int64 (statement, 0);
      *name = g_utf8_make_valid (
        (const char *) sqlite3_column_text (statement, 1), -1);
    }

  return step != ACCORD_STEP_FAILED;
}

static guint64
hash_text (guint64     hash,
           const char *text)
{
  AccordValue value = { .text = (char *) text };

  return accord_value_hash (ACCORD_VALUE_TEXT, value, hash);
}

/* The deltas of one operation in any order: a sum. */
static guint64
hash_op (const AccordOp *op)
{
  AccordEntityClass *klass = op_class (op);
  guint64 hash = accord_hash_mix (hash_text (op->kind, klass->kind),
                                  (guint64) op->entity);
  guint64 sum = 0;

  for (guint i = 0; i < op->deltas->len; i++)
    {
      const AccordDelta *delta = &g_array_index (op->deltas, AccordDelta, i);
      AccordValueType type = klass->fields[delta->field]->type;
      guint64 seed = hash_text (hash, klass->fields[delta->field]->name);

      sum += accord_value_hash (
        type, delta->after, accord_value_hash (type, delta->before, seed));
    }

  return accord_hash_mix (hash, sum);
}

/**
 * accord_history_hash:
 *
 * Returns: a hash of all that the history holds of @change; the digest of the
 *   history is the sum of them
 */
guint64
accord_history_hash (AccordChange *change)
{
  guint64 hash = accord_hash_mix ((guint64) accord_change_get_number (change),
                                  (guint64) accord_change_get_target (change));

  hash = accord_hash_mix (hash, (guint64) accord_change_get_time (change));
  hash = hash_text (hash, accord_change_get_name (change));
  hash = hash_text (hash, accord_change_get_why (change));
  hash = hash_text (hash, accord_change_get_who (change));
  hash = hash_text (hash, accord_change_get_side (change));
  if (accord_change_get_kind (change) == ACCORD_CHANGE_EDIT)
    for (guint i = 0; i < accord_change_get_n_ops (change); i++)
      hash = accord_hash_mix (hash, hash_op (accord_change_get_op (change, i)));

  return hash;
}
