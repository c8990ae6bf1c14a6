/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of our own as CSV: the ids, then every stored property under its
 * name, in the form of the plan's file. An import brings it back as it was.
 */

#include "config.h"

#include "accord-export.h"

#include "accord-csv-writer.h"
#include "accord-held-back.h"
#include "accord-own-table-private.h"

static gboolean
is_wanted (const AccordField         *field,
           const AccordExportOptions *options)
{
  return options->private_too || !(field->flags & ACCORD_FIELD_PRIVATE);
}

static gboolean
write_headings (AccordCsvWriter            *writer,
                AccordEntityClass          *klass,
                const AccordExportOptions  *options,
                GCancellable               *cancellable,
                GError                    **error)
{
  g_autofree char *id = g_strconcat (
    klass->kind, "-id", options->guard ? ACCORD_OWN_GUARDED : NULL, NULL);

  accord_csv_writer_add_text (writer, id);
  for (guint i = 0; i < klass->n_fields; i++)
    if (is_wanted (klass->fields[i], options))
      accord_csv_writer_add_text (writer, klass->fields[i]->name);

  return accord_csv_writer_end_row (writer, cancellable, error);
}

static gboolean
write_entity (AccordCsvWriter            *writer,
              AccordPlan                 *plan,
              AccordEntity               *entity,
              const AccordExportOptions  *options,
              GCancellable               *cancellable,
              GError                    **error)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  g_autofree char *id
    = g_strdup_printf ("%" G_GINT64_FORMAT, accord_entity_get_id (entity));

  accord_csv_writer_add_number (writer, id);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AccordField *field = klass->fields[i];
      g_autofree char *text = NULL;

      if (!is_wanted (field, options))
        continue;
      text = accord_field_to_text (field, accord_entity_get_value (entity, i),
                                   accord_plan_get_decimals (plan));
      if (text != NULL && field->type != ACCORD_VALUE_TEXT
          && field->type != ACCORD_VALUE_WEEKDAYS)
        accord_csv_writer_add_number (writer, text);
      else
        accord_csv_writer_add_text (writer, text != NULL ? text : "");
    }

  return accord_csv_writer_end_row (writer, cancellable, error);
}

/**
 * accord_export_table:
 * @kind: one of the plan's kinds
 * @options: what to write
 * @stream: where to; it stays open
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Writes all of @kind as CSV.
 *
 * Returns: %FALSE with the stream's error
 */
gboolean
accord_export_table (AccordPlan                 *plan,
                     GType                       kind,
                     const AccordExportOptions  *options,
                     GOutputStream              *stream,
                     GCancellable               *cancellable,
                     GError                    **error)
{
  g_autoptr (AccordCsvWriter) writer = NULL;
  AccordEntityList *list;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  list = accord_plan_get_list (plan, kind);
  writer = accord_csv_writer_new (stream, options->guard);
  if (!write_headings (writer, g_type_class_peek (kind), options, cancellable,
                       error))
    return FALSE;

  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    {
      AccordEntity *entity = accord_entity_list_get (list, i);

      if (!options->private_too && accord_held_back_has_entity (plan, entity))
        continue;
      if (!write_entity (writer, plan, entity, options, cancellable, error))
        return FALSE;
    }

  return accord_csv_writer_finish (writer, cancellable, error);
}
