/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What has moved, as CSV. */

#include "config.h"

#include "accord-export.h"

#include "accord-csv-writer.h"

/* A date that moved, maybe more than once. */
typedef struct
{
  GType kind;
  gint64 entity;
  guint field;
  AccordDay from; /* before the first move */
  AccordDay to;   /* after the last */
  guint n_times;
  char *who; /* of the last move */
  char *why;
  gint64 time;
} Move;

static void
move_free (gpointer data)
{
  Move *move = data;

  g_free (move->who);
  g_free (move->why);
  g_free (move);
}

static AccordDay
to_day (AccordValue value)
{
  return value.integer == ACCORD_INTEGER_NONE ? ACCORD_DAY_NONE
                                              : (AccordDay) value.integer;
}

/* Changes come the newest first. The file keeps an undo as the edit that it
 * takes back. The reason of a change that touches what is held back may tell
 * it. */
static void
note_move (GPtrArray         *moves,
           AccordChange      *change,
           const AccordOp    *op,
           const AccordDelta *delta,
           gboolean           private_too)
{
  gboolean undo = accord_change_get_kind (change) == ACCORD_CHANGE_UNDO;
  AccordDay before = to_day (undo ? delta->after : delta->before);
  AccordDay after = to_day (undo ? delta->before : delta->after);
  Move *move = NULL;

  for (guint i = 0; i < moves->len && move == NULL; i++)
    {
      Move *known = moves->pdata[i];

      if (known->entity == op->entity && known->field == delta->field)
        move = known;
    }
  if (move == NULL)
    {
      move = g_new0 (Move, 1);
      move->kind = op->entity_type;
      move->entity = op->entity;
      move->field = delta->field;
      move->to = after;
      move->who = g_strdup (accord_change_get_who (change));
      if (private_too || !accord_change_is_private (change))
        move->why = g_strdup (accord_change_get_why (change));
      move->time = accord_change_get_time (change);
      g_ptr_array_add (moves, move);
    }

  move->from = before;
  move->n_times++;
}

static void
note_change (GPtrArray                 *moves,
             AccordChange              *change,
             const AccordExportOptions *options)
{
  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    {
      const AccordOp *op = accord_change_get_op (change, i);
      AccordEntityClass *klass = g_type_class_peek (op->entity_type);

      for (guint k = 0; op->kind == ACCORD_OP_UPDATE && k < op->deltas->len;
           k++)
        {
          const AccordDelta *delta
            = &g_array_index (op->deltas, AccordDelta, k);
          const AccordField *field = klass->fields[delta->field];

          if (field->type == ACCORD_VALUE_DAY
              && (options->private_too
                  || !(field->flags & ACCORD_FIELD_PRIVATE)))
            note_move (moves, change, op, delta, options->private_too);
        }
    }
}

static GPtrArray *
list_moves (AccordPlan                 *plan,
            const AccordExportOptions  *options,
            GError                    **error)
{
  GPtrArray *moves = g_ptr_array_new_with_free_func (move_free);
  gint64 since = (gint64) options->since * 24 * 60 * 60;
  g_autoptr (GPtrArray) changes = accord_storage_list_history (
    accord_plan_get_storage (plan), 0, G_MAXINT, error);

  if (changes == NULL)
    {
      g_ptr_array_unref (moves);
      return NULL;
    }
  for (guint i = 0; i < changes->len; i++)
    if (accord_change_get_time (changes->pdata[i]) >= since)
      note_change (moves, changes->pdata[i], options);

  return moves;
}

static void
add_day (AccordCsvWriter *writer,
         AccordDay        day)
{
  char text[ACCORD_DAY_STRING_SIZE];

  if (day == ACCORD_DAY_NONE)
    accord_csv_writer_add_text (writer, "");
  else
    accord_csv_writer_add_number (writer, accord_day_format (day, text));
}

static gboolean
write_move (AccordCsvWriter  *writer,
            AccordPlan       *plan,
            const Move       *move,
            GCancellable     *cancellable,
            GError          **error)
{
  AccordEntityClass *klass = g_type_class_peek (move->kind);
  AccordEntity *entity = accord_plan_lookup (plan, move->entity);
  g_autofree char *label
    = entity != NULL ? accord_entity_dup_label (entity) : g_strdup ("");
  g_autofree char *days
    = move->from != ACCORD_DAY_NONE && move->to != ACCORD_DAY_NONE
        ? g_strdup_printf ("%d", move->to - move->from)
        : g_strdup ("");
  g_autofree char *times = g_strdup_printf ("%u", move->n_times);

  accord_csv_writer_add_text (writer, klass->kind);
  accord_csv_writer_add_text (writer, label);
  accord_csv_writer_add_text (writer, klass->fields[move->field]->name);
  add_day (writer, move->from);
  add_day (writer, move->to);
  accord_csv_writer_add_number (writer, days);
  accord_csv_writer_add_number (writer, times);
  add_day (writer, (AccordDay) (move->time / (24 * 60 * 60)));
  accord_csv_writer_add_text (writer, move->who != NULL ? move->who : "");
  accord_csv_writer_add_text (writer, move->why != NULL ? move->why : "");

  return accord_csv_writer_end_row (writer, cancellable, error);
}

static gboolean
write_headings (AccordCsvWriter  *writer,
                GCancellable     *cancellable,
                GError          **error)
{
  static const char *const headings[] = {
    "kind", "name",  "property", "from", "to",
    "days", "times", "last-on",  "who",  "why",
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    accord_csv_writer_add_text (writer, headings[i]);

  return accord_csv_writer_end_row (writer, cancellable, error);
}

/**
 * accord_export_moved_report:
 * @options: what to write, and since when
 * @stream: where to; it stays open
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Writes a row for each date of the plan that was moved since: from where it
 * stood then to where it stands now, by how many days, how often, and who
 * moved it last. A date that came back to where it was is left out.
 *
 * Returns: %FALSE with the storage's or the stream's error
 */
gboolean
accord_export_moved_report (AccordPlan                 *plan,
                            const AccordExportOptions  *options,
                            GOutputStream              *stream,
                            GCancellable               *cancellable,
                            GError                    **error)
{
  g_autoptr (AccordCsvWriter) writer = NULL;
  g_autoptr (GPtrArray) moves = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  moves = list_moves (plan, options, error);
  if (moves == NULL)
    return FALSE;

  writer = accord_csv_writer_new (stream, options->guard);
  if (!write_headings (writer, cancellable, error))
    return FALSE;
  for (guint i = 0; i < moves->len; i++)
    {
      const Move *move = moves->pdata[i];

      if (move->from != move->to
          && !write_move (writer, plan, move, cancellable, error))
        return FALSE;
    }

  return accord_csv_writer_finish (writer, cancellable, error);
}
