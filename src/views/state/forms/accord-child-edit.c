/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-child-edit.h"

#include "accord-chart-format.h"
#include "accord-choice-words.h"
#include "accord-field-text.h"
#include "accord-plan-edit.h"

#include <glib/gi18n-lib.h>

/* How many values a line says; the rest is seen when it is opened. */
#define MAX_VALUES 4

/* As it is read, not as it is written. */
static char *
format_value (AccordPlan   *plan,
              AccordEntity *child,
              guint         number)
{
  const AccordField *field = accord_entity_class_get_field (
    ACCORD_ENTITY_GET_CLASS (child), number);
  AccordEntity *referred;

  if (!accord_entity_has_value (child, number))
    return g_strdup ("");

  switch (field->type)
    {
    case ACCORD_VALUE_REFERENCE:
      referred = accord_entity_get_referred (child, number);
      return referred != NULL ? accord_entity_dup_label (referred)
                              : g_strdup ("");
    case ACCORD_VALUE_CHOICE:
      return g_strdup (accord_choice_words_get (child, number));
    case ACCORD_VALUE_BOOLEAN:
      return g_strdup (accord_entity_get_boolean (child, number)
                         ? _ (field->nick)
                         : "");
    case ACCORD_VALUE_DAY:
      return accord_chart_format_date (accord_entity_get_day (child, number),
                                       ACCORD_DATE_FULL);
    default:
      return accord_field_text_format (plan, child, number);
    }
}

/* A figure that nobody has touched, such as "1" for the people at once or "0"
 * for what is done, says nothing where it stands without its name. */
static gboolean
is_untouched_figure (AccordEntity *child,
                     guint         number)
{
  const AccordField *field = accord_entity_class_get_field (
    ACCORD_ENTITY_GET_CLASS (child), number);
  g_autofree char *text = NULL;

  if (field->initial == NULL
      || (field->type != ACCORD_VALUE_NUMBER
          && field->type != ACCORD_VALUE_INTEGER))
    return FALSE;

  text = accord_entity_value_to_text (child, number);
  return g_strcmp0 (text, field->initial) == 0;
}

static guint
find_field (AccordEntity *child,
            const char   *name)
{
  return accord_entity_class_find_field (ACCORD_ENTITY_GET_CLASS (child),
                                         name);
}

/**
 * accord_child_edit_dup_title:
 * @fields: (array zero-terminated=1): the names of what there is to edit
 *
 * Returns: (transfer full): the first of them that has a value
 */
char *
accord_child_edit_dup_title (AccordPlan        *plan,
                             AccordEntity      *child,
                             const char *const *fields)
{
  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *text
        = format_value (plan, child, find_field (child, fields[i]));

      if (*text != '\0')
        return g_steal_pointer (&text);
    }

  return accord_entity_dup_label (child);
}

/**
 * accord_child_edit_dup_subtitle:
 * @fields: (array zero-terminated=1): the names of what there is to edit
 *
 * Returns: (transfer full): what else there is to say, behind the title
 */
char *
accord_child_edit_dup_subtitle (AccordPlan        *plan,
                                AccordEntity      *child,
                                const char *const *fields)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; fields[i] != NULL && n <= MAX_VALUES; i++)
    {
      guint number = find_field (child, fields[i]);
      g_autofree char *value = format_value (plan, child, number);

      if (*value == '\0' || n++ == 0)
        continue;
      if (is_untouched_figure (child, number))
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "",
                              value);
    }

  return g_string_free (text, FALSE);
}

/**
 * accord_child_edit_remove:
 * @title: what it is called in the list
 * @error: return location
 *
 * Removes it, as one change.
 *
 * Returns: (transfer full) (nullable): what the change is called; %NULL where
 *   it could not be removed
 */
char *
accord_child_edit_remove (AccordPlan   *plan,
                          AccordEntity *child,
                          const char   *title,
                          GError      **error)
{
  /* Translators: the name of a change; %s is a thing of the plan. */
  g_autofree char *name = g_strdup_printf (_ ("Remove %s"), title);

  accord_plan_begin (plan, name, NULL);
  accord_plan_remove (plan, child);
  if (!accord_plan_commit (plan, error))
    return NULL;

  return g_steal_pointer (&name);
}
