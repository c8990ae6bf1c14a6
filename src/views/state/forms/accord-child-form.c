/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-child-form.h"

#include "accord-chart-format.h"
#include "accord-field-choices.h"
#include "accord-field-text.h"
#include "accord-plan-edit.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AccordPlan *plan;
  AccordEntity *owner;
  GType kind;
  guint owner_field;
  char **asked;
  AccordDay today;
  GHashTable *choices; /* of AccordFieldChoices, by the name of the field */
} Case;

static void
case_free (gpointer data)
{
  Case *self = data;

  g_hash_table_unref (self->choices);
  g_strfreev (self->asked);
  g_object_unref (self->owner);
  g_object_unref (self->plan);
  g_free (self);
}

/* Inside a change. */
static gboolean
write_answer (const Case   *self,
              AccordForm   *form,
              AccordEntity *child,
              const char   *name,
              GError      **error)
{
  guint number
    = accord_entity_class_find_field (ACCORD_ENTITY_GET_CLASS (child), name);
  AccordFieldChoices *choices = g_hash_table_lookup (self->choices, name);
  const AccordField *field = accord_entity_class_get_field (
    ACCORD_ENTITY_GET_CLASS (child), number);
  AccordDay day;
  const char *text;

  if (choices != NULL)
    {
      accord_field_choices_write (choices, accord_form_get_choice (form, name),
                                  self->plan, child, number);
      return TRUE;
    }
  if (field->type == ACCORD_VALUE_DAY)
    {
      day = accord_form_get_day (form, name);
      if (day != ACCORD_DAY_NONE)
        accord_plan_set_day (self->plan, child, number, day);
      return TRUE;
    }

  text = accord_form_get_text (form, name);
  return accord_field_text_write (self->plan, child, number,
                                  text != NULL ? text : "", self->today,
                                  error);
}

static gboolean
add (AccordForm *form,
     gpointer    data,
     GError    **error)
{
  Case *self = data;
  g_autofree char *label = accord_entity_dup_label (self->owner);
  /* Translators: the name of a change; %s is a thing of the plan. */
  g_autofree char *name = g_strdup_printf (_ ("Add to %s"), label);
  AccordEntity *child;

  accord_plan_begin (self->plan, name, NULL);
  child = accord_plan_add (self->plan, self->kind, 0);
  accord_plan_set_reference (self->plan, child, self->owner_field,
                             self->owner);
  for (guint i = 0; self->asked[i] != NULL; i++)
    if (!write_answer (self, form, child, self->asked[i], error))
      {
        accord_plan_rollback (self->plan);
        return FALSE;
      }

  return accord_plan_commit (self->plan, error);
}

/* What a new one starts with. */
static guint
find_initial (AccordEntityClass        *klass,
              guint                     number,
              const AccordFieldChoices *choices)
{
  gint64 initial = klass->initial_values[number].integer;

  for (guint i = 0; i < choices->values->len; i++)
    if (g_array_index (choices->values, gint64, i) == initial)
      return i;

  return 0;
}

static void
ask_choice (Case              *self,
            AccordForm        *form,
            AccordEntityClass *klass,
            guint              number)
{
  const AccordField *field = accord_entity_class_get_field (klass, number);
  AccordFieldChoices *choices = accord_field_choices_new (self->plan, field);

  if (choices->names->len == 0)
    {
      /* Translators: %s is what is missing, as Team. */
      g_autofree char *note = g_strdup_printf (
        _ ("There is nothing to choose for “%s” yet: add that first."),
        _ (field->nick));

      accord_form_set_note (form, note);
    }
  g_hash_table_insert (self->choices, (char *) field->name, choices);
  accord_form_add_choice (form, field->name, _ (field->nick),
                          (const char *const *) choices->names->pdata,
                          find_initial (klass, number, choices));
}

static char *
dup_initial (const AccordField *field)
{
  if (field->initial != NULL && field->flags & ACCORD_FIELD_CHANCE)
    return accord_chart_format_percent (
      g_ascii_strtod (field->initial, NULL));

  return g_strdup (field->initial);
}

static void
ask (Case              *self,
     AccordForm        *form,
     AccordEntityClass *klass,
     guint              number)
{
  const AccordField *field = accord_entity_class_get_field (klass, number);
  gboolean required = (field->flags & ACCORD_FIELD_REQUIRED) != 0;
  g_autofree char *initial = dup_initial (field);

  switch (field->type)
    {
    case ACCORD_VALUE_CHOICE:
    case ACCORD_VALUE_REFERENCE:
      ask_choice (self, form, klass, number);
      break;
    case ACCORD_VALUE_DAY:
      accord_form_add_day (form, field->name, _ (field->nick), required,
                           ACCORD_DAY_NONE);
      break;
    default:
      accord_form_add_text (form, field->name, _ (field->nick), required,
                            initial);
    }
}

/**
 * accord_child_form_new:
 * @owner: what it will belong to
 * @kind: of what is added
 * @owner_field: the name of its field that says what it belongs to
 * @asked: (array zero-terminated=1): the names of the fields to ask for, in
 *   this order; all that it can't be without, and that it does not start with
 * @list: where it will stand, as a person reads it
 * @today: what dates without a year are near
 *
 * Returns: (transfer full): asks for these, and adds one, as one change
 */
AccordForm *
accord_child_form_new (AccordPlan        *plan,
                       AccordEntity      *owner,
                       GType              kind,
                       const char        *owner_field,
                       const char *const *asked,
                       const char        *list,
                       AccordDay          today)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (kind);
  AccordEntityClass *klass = (AccordEntityClass *) type_class;
  g_autofree char *title = NULL;
  AccordForm *form;
  Case *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_ENTITY (owner), NULL);

  /* Translators: %s is a list, as Time Off. */
  title = g_strdup_printf (_ ("Add to %s"), list);
  form = accord_form_new (title, _ ("Add"));
  self = g_new (Case, 1);
  *self = (Case) { g_object_ref (plan),
                   g_object_ref (owner),
                   kind,
                   accord_entity_class_find_field (klass, owner_field),
                   g_strdupv ((char **) asked),
                   today,
                   g_hash_table_new_full (
                     g_str_hash, g_str_equal, NULL,
                     (GDestroyNotify) accord_field_choices_free) };
  accord_form_set_submit (form, add, self, case_free);
  for (guint i = 0; asked[i] != NULL; i++)
    ask (self, form, klass, accord_entity_class_find_field (klass, asked[i]));

  return form;
}
