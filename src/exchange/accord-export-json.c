/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A whole plan as JSON:
 *
 *   { "format": "accord-plan", "version": 1,
 *     "tables": { "settings": [ { "id": "…", PROPERTY: VALUE, … } ],
 *                 "deals": [ … ], … } }
 *
 * A table is called as the command line calls several of a kind, and stands
 * there only where the plan has any. Numbers and yes or no are JSON's own;
 * everything else is text in the form of the plan's file: ids in decimal,
 * dates as 2026-06-18, money in major units of the plan's currency, weekdays
 * as mon,tue. What is absent is left out. What one side holds back is there
 * only when asked for.
 *
 * A reader ignores keys that it doesn't know beside "tables", and refuses
 * tables and properties that it doesn't know: they would be lost. A version is
 * raised when an older reader would misunderstand a file.
 */

#include "config.h"

#include "accord-export.h"

#include "accord-held-back.h"
#include "accord-plan-json-private.h"

typedef struct
{
  AccordPlan *plan;
  const AccordExportOptions *options;
  GString *text;
} Writer;

static void
append_text (Writer     *self,
             const char *text)
{
  g_string_append_c (self->text, '"');
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (self->text, "\\%c", *p);
    else if (*p == '\n')
      g_string_append (self->text, "\\n");
    else if ((guchar) *p < ' ' || *p == 0x7f)
      g_string_append_printf (self->text, "\\u%04x", (guint) *p);
    else
      g_string_append_c (self->text, *p);
  g_string_append_c (self->text, '"');
}

/* JSON-GLib would write 0.7 as 0.69999999999999996. */
static gboolean
is_bare (const AccordField *field)
{
  return field->type == ACCORD_VALUE_BOOLEAN
         || field->type == ACCORD_VALUE_INTEGER
         || field->type == ACCORD_VALUE_NUMBER;
}

static void
append_value (Writer            *self,
              const AccordField *field,
              AccordValue        value)
{
  g_autofree char *text = NULL;

  if (accord_value_is_absent (field->type, value))
    return;

  text = accord_field_to_text (field, value,
                               accord_plan_get_decimals (self->plan));
  g_string_append_printf (self->text, ", \"%s\": ", field->name);
  if (is_bare (field))
    g_string_append (self->text, text);
  else
    append_text (self, text);
}

static void
append_entity (Writer       *self,
               AccordEntity *entity,
               gboolean     *is_first)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);

  if (!self->options->private_too
      && accord_held_back_has_entity (self->plan, entity))
    return;

  g_string_append_printf (self->text,
                          "%s\n      { \"id\": \"%" G_GINT64_FORMAT "\"",
                          *is_first ? "" : ",", accord_entity_get_id (entity));
  for (guint i = 0; i < klass->n_fields; i++)
    if (self->options->private_too
        || !(klass->fields[i]->flags & ACCORD_FIELD_PRIVATE))
      append_value (self, klass->fields[i],
                    accord_entity_get_value (entity, i));
  g_string_append (self->text, " }");
  *is_first = FALSE;
}

static void
append_table (Writer   *self,
              GType     kind,
              gboolean  is_first)
{
  AccordEntityClass *klass = g_type_class_peek (kind);
  AccordEntityList *list = accord_plan_get_list (self->plan, kind);
  gboolean is_first_entity = TRUE;

  g_string_append_printf (self->text, "%s\n    \"%s\": [", is_first ? "" : ",",
                          klass->plural);
  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    append_entity (self, accord_entity_list_get (list, i), &is_first_entity);
  g_string_append (self->text, "\n    ]");
}

static void
append_plan (Writer *self)
{
  guint n;
  const GType *kinds = accord_plan_get_kinds (self->plan, &n);

  g_string_append_printf (self->text,
                          "{\n  \"format\": \"%s\",\n  \"version\": %d,\n"
                          "  \"tables\": {",
                          ACCORD_PLAN_JSON_FORMAT, ACCORD_PLAN_JSON_VERSION);
  /* The first are the settings, which every plan has. */
  for (guint i = 0; i < n; i++)
    if (accord_entity_list_get_size (
          accord_plan_get_list (self->plan, kinds[i]))
        > 0)
      append_table (self, kinds[i], i == 0);
  g_string_append (self->text, "\n  }\n}\n");
}

/**
 * accord_export_json:
 * @options: what to write
 * @stream: where to; it stays open
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Writes the whole plan, without its history, as accord_plan_json_read() reads
 * it.
 *
 * Returns: %FALSE with the stream's error
 */
gboolean
accord_export_json (AccordPlan                 *plan,
                    const AccordExportOptions  *options,
                    GOutputStream              *stream,
                    GCancellable               *cancellable,
                    GError                    **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Writer self = { .plan = plan, .options = options, .text = text };

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  append_plan (&self);

  return g_output_stream_write_all (stream, text->str, text->len, NULL,
                                    cancellable, error);
}
