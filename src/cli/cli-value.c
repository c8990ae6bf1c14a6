/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-value.h"

#include "cli-figures.h"
#include "cli-json.h"
#include "cli-private.h"

#include <glib/gi18n-lib.h>

/* 2⁵³: beyond it, JSON's readers lose digits. */
#define EXACT_MAX 9007199254740992.0

static char *
per_cent_to_text (double share)
{
  /* Translators: a number of per cent. */
  return g_strdup_printf (_("%g%%"), share * 100);
}

/**
 * cli_value_to_text:
 * @field: where @value stands
 *
 * Returns: (transfer full) (nullable): @value for people: references by
 *   name; %NULL where it is absent
 */
char *
cli_value_to_text (AccordPlan        *plan,
                   const AccordField *field,
                   AccordValue        value)
{
  if (accord_value_is_absent (field->type, value))
    return NULL;
  if (field->type == ACCORD_VALUE_REFERENCE)
    return cli_figures_label (plan, value.integer);
  if (field->type == ACCORD_VALUE_BOOLEAN)
    return g_strdup (value.integer ? _("yes") : _("no"));
  if (field->flags & ACCORD_FIELD_CHANCE)
    return per_cent_to_text (value.number);

  return accord_field_to_text (field, value, accord_plan_get_decimals (plan));
}

/**
 * cli_value_add_json:
 * @field: where @value stands
 *
 * Adds @value under the name of @field: numbers and booleans as such, ids,
 * money in major units, dates and words as strings, absent ones as null.
 */
void
cli_value_add_json (JsonBuilder       *builder,
                    AccordPlan        *plan,
                    const AccordField *field,
                    AccordValue        value)
{
  gboolean absent = accord_value_is_absent (field->type, value);
  g_autofree char *text = NULL;

  if (!absent && field->type == ACCORD_VALUE_BOOLEAN)
    cli_json_add_flag (builder, field->name, value.integer != 0);
  else if (!absent && field->type == ACCORD_VALUE_INTEGER
           && field->maximum < EXACT_MAX)
    cli_json_add_count (builder, field->name, value.integer);
  else if (!absent && field->type == ACCORD_VALUE_NUMBER)
    {
      json_builder_set_member_name (builder, field->name);
      json_builder_add_double_value (builder, value.number);
    }
  else
    {
      text = accord_field_to_text (field, value,
                                   accord_plan_get_decimals (plan));
      cli_json_add_text (builder, field->name, text);
    }
}

/**
 * cli_value_add_entity:
 * @request: whether to add what is held back
 *
 * Adds an object with the id of @entity and all its stored properties.
 */
void
cli_value_add_entity (JsonBuilder      *builder,
                      AccordPlan       *plan,
                      AccordEntity     *entity,
                      const CliRequest *request)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);

  json_builder_begin_object (builder);
  cli_json_add_id (builder, "id", accord_entity_get_id (entity));
  for (guint i = 0; i < klass->n_fields; i++)
    if (!cli_private_hides_value (request, plan, entity, i))
      cli_value_add_json (builder, plan,
                          accord_entity_class_get_field (klass, i),
                          accord_entity_get_value (entity, i));
  json_builder_end_object (builder);
}
