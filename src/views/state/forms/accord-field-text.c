/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-field-text.h"

#include "accord-amount-text.h"
#include "accord-date-text.h"
#include "accord-deal-edit.h"
#include "accord-plan-edit.h"
#include "accord-promise-life.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const AccordField *
get_field (AccordEntity *entity,
           guint         field)
{
  return accord_entity_class_get_field (ACCORD_ENTITY_GET_CLASS (entity),
                                        field);
}

/* A deal may have a currency of its own; all else is in the plan's. */
static const char *
get_currency (AccordPlan   *plan,
              AccordEntity *entity)
{
  return ACCORD_IS_DEAL (entity)
           ? accord_deal_edit_get_currency (plan, ACCORD_DEAL (entity))
           : accord_deal_edit_get_plan_currency (plan);
}

static char *
format_chance (double chance)
{
  /* Translators: whole per cent; %% is the sign. */
  return g_strdup_printf (_("%ld %%"), lround (100 * chance));
}

/**
 * accord_field_text_format:
 * @field: one of its fields
 *
 * Returns: (transfer full): the value as a person writes it: dates and money
 *   in their own form, chances in per cent; empty for none
 */
char *
accord_field_text_format (AccordPlan   *plan,
                          AccordEntity *entity,
                          guint         field)
{
  const AccordField *description = get_field (entity, field);
  char *text;

  if (!accord_entity_has_value (entity, field))
    return g_strdup ("");

  switch (description->type)
    {
    case ACCORD_VALUE_DAY:
      return accord_date_text_format (accord_entity_get_day (entity, field));
    case ACCORD_VALUE_MONEY:
      return accord_amount_text_format (
        accord_entity_get_money (entity, field), get_currency (plan, entity));
    case ACCORD_VALUE_NUMBER:
      if (description->flags & ACCORD_FIELD_CHANCE)
        return format_chance (accord_entity_get_number (entity, field));
      break;
    default:
      break;
    }

  text = accord_entity_value_to_text (entity, field);
  return text != NULL ? text : g_strdup ("");
}

/**
 * accord_field_text_format_stored:
 * @entity: whose field it is
 * @stored: (nullable): a value as files have it: of a reference, an id
 *
 * Returns: (transfer full): the same as accord_field_text_format() would say
 *   it; what can't be read as it is
 */
char *
accord_field_text_format_stored (AccordPlan   *plan,
                                 AccordEntity *entity,
                                 guint         field,
                                 const char   *stored)
{
  const AccordField *description = get_field (entity, field);
  AccordValue value = accord_value_absent (description->type);
  AccordEntity *referred;
  char *text = NULL;

  if (stored == NULL || *stored == '\0')
    return g_strdup ("");
  if (!accord_field_parse (description, stored, accord_plan_get_decimals (plan),
                           &value, NULL))
    return g_strdup (stored);

  if (description->type == ACCORD_VALUE_DAY)
    text = accord_date_text_format ((AccordDay) value.integer);
  else if (description->type == ACCORD_VALUE_MONEY)
    text = accord_amount_text_format (value.integer,
                                      get_currency (plan, entity));
  else if (description->flags & ACCORD_FIELD_CHANCE)
    text = format_chance (value.number);
  else if (description->type == ACCORD_VALUE_REFERENCE)
    {
      referred = accord_plan_lookup (plan, value.integer);
      if (referred != NULL)
        text = accord_entity_dup_label (referred);
    }
  accord_value_clear (description->type, &value);

  return text != NULL ? text : g_strdup (stored);
}

/**
 * accord_field_text_write:
 * @field: one of its fields
 * @text: as typed; empty for none
 * @today: a day without a year is the next one from here
 * @error: return location
 *
 * Sets the field, inside a change that is left to the caller.
 *
 * Returns: whether it was understood
 */
gboolean
accord_field_text_write (AccordPlan   *plan,
                         AccordEntity *entity,
                         guint         field,
                         const char   *text,
                         AccordDay     today,
                         GError      **error)
{
  const AccordField *description = get_field (entity, field);
  AccordMoney money;
  AccordDay day;
  double chance;

  if (*text != '\0' && description->type == ACCORD_VALUE_DAY)
    {
      if (!accord_date_text_parse (text, today, &day, error))
        return FALSE;
      accord_plan_set_day (plan, entity, field, day);
    }
  else if (*text != '\0' && description->type == ACCORD_VALUE_MONEY)
    {
      if (!accord_amount_text_parse (text, get_currency (plan, entity), &money,
                                     error))
        return FALSE;
      accord_plan_set_integer (plan, entity, field, money);
    }
  else if (*text != '\0' && description->flags & ACCORD_FIELD_CHANCE)
    {
      if (!accord_deal_edit_parse_chance (text, &chance, error))
        return FALSE;
      accord_plan_set_number (plan, entity, field, chance);
    }
  else
    return accord_plan_set_from_text (plan, entity, description->name, text,
                                      error);

  return TRUE;
}

/**
 * accord_field_text_name:
 * @field: one of its fields
 *
 * Returns: (transfer full): what a change of the field is called
 */
char *
accord_field_text_name (AccordEntity *entity,
                        guint         field)
{
  g_autofree char *label = accord_entity_dup_label (entity);

  /* Translators: a property, and whose it is: “Change Wording of SSO
   * roll-out”. */
  return g_strdup_printf (_ ("Change %s of %s"),
                          _ (get_field (entity, field)->nick), label);
}

/* A date that both sides have signed moves with a reason, which there is no
 * room for in a field. */
static gboolean
check_signed (AccordEntity *entity,
              guint         field,
              GError      **error)
{
  if (!ACCORD_IS_PROMISE (entity) || field != ACCORD_PROMISE_AGREED_DATE
      || !accord_promise_life_needs_reason (ACCORD_PROMISE (entity)))
    return TRUE;

  accord_entity_set_rule_error (
    entity, error,
    _ ("both sides have signed its date; choose “Move…” and say why."));
  return FALSE;
}

/**
 * accord_field_text_set:
 * @field: one of its fields
 * @text: as typed; empty for none
 * @today: a day without a year is the next one from here
 * @error: return location
 *
 * Sets the field, as one change.
 *
 * Returns: whether it was understood, fits the plan and is on disk
 */
gboolean
accord_field_text_set (AccordPlan   *plan,
                       AccordEntity *entity,
                       guint         field,
                       const char   *text,
                       AccordDay     today,
                       GError      **error)
{
  g_autofree char *name = NULL;

  if (!check_signed (entity, field, error))
    return FALSE;

  name = accord_field_text_name (entity, field);
  accord_plan_begin (plan, name, NULL);
  if (!accord_field_text_write (plan, entity, field, text, today, error))
    {
      accord_plan_rollback (plan);
      return FALSE;
    }

  return accord_plan_commit (plan, error);
}
