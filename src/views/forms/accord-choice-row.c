/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list is made anew only when it has become another one: with thousands
 * of accounts that takes long, and an open list would jump. */

#include "config.h"

#include "accord-choice-row.h"

#include "accord-field-choices.h"
#include "accord-field-text.h"
#include "accord-inspector-view.h"
#include "accord-plan-edit.h"

#include <glib/gi18n-lib.h>

struct _AccordChoiceRow
{
  AdwComboRow parent_instance;

  char *field;
  AccordPlan *plan;
  AccordEntity *entity; /* NULL while nothing is shown */
  AccordFieldChoices *choices; /* NULL before there are any */
  gboolean showing;            /* the plan's choice, not a person's */
};

static void accord_choice_row_view_init (AccordInspectorViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordChoiceRow, accord_choice_row, ADW_TYPE_COMBO_ROW,
  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_INSPECTOR_VIEW,
                         accord_choice_row_view_init))

enum
{
  PROP_0,
  PROP_FIELD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static guint
get_number (AccordChoiceRow *self)
{
  return accord_entity_class_find_field (
    ACCORD_ENTITY_GET_CLASS (self->entity), self->field);
}

static const AccordField *
get_field (AccordChoiceRow *self)
{
  return accord_entity_class_get_field (
    ACCORD_ENTITY_GET_CLASS (self->entity), get_number (self));
}

static void
update_list (AccordChoiceRow *self)
{
  AccordFieldChoices *choices
    = accord_field_choices_new (self->plan, get_field (self));
  g_autoptr (GtkStringList) names = NULL;

  if (self->choices != NULL
      && accord_field_choices_equal (self->choices, choices))
    {
      accord_field_choices_free (choices);
      return;
    }

  g_clear_pointer (&self->choices, accord_field_choices_free);
  self->choices = choices;
  names = gtk_string_list_new ((const char *const *) choices->names->pdata);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
}

static gint64
get_choice (AccordChoiceRow *self,
            guint            index)
{
  return g_array_index (self->choices->values, gint64, index);
}

static gint64
get_value (AccordChoiceRow *self)
{
  return get_field (self)->type == ACCORD_VALUE_CHOICE
           ? accord_entity_get_choice (self->entity, get_number (self))
           : accord_entity_get_reference (self->entity, get_number (self));
}

static void
show_choice (AccordChoiceRow *self)
{
  gint64 value = get_value (self);

  self->showing = TRUE;
  update_list (self);
  for (guint i = 0; i < self->choices->values->len; i++)
    if (get_choice (self, i) == value)
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
  self->showing = FALSE;
}

static gboolean
set_choice (AccordChoiceRow *self,
            guint            index,
            GError         **error)
{
  g_autofree char *name
    = accord_field_text_name (self->entity, get_number (self));

  accord_plan_begin (self->plan, name, NULL);
  accord_field_choices_write (self->choices, index, self->plan, self->entity,
                              get_number (self));

  return accord_plan_commit (self->plan, error);
}

static void
selected_cb (AccordChoiceRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  g_autoptr (GError) error = NULL;

  if (self->showing || self->entity == NULL || self->choices == NULL
      || selected >= self->choices->values->len
      || accord_plan_is_changing (self->plan))
    return;

  if (get_choice (self, selected) == get_value (self)
      || set_choice (self, selected, &error))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s",
                              error->message);
  show_choice (self);
}

static void
accord_choice_row_show (AccordInspectorView   *view,
                        const AccordInspected *inspected)
{
  AccordChoiceRow *self = ACCORD_CHOICE_ROW (view);

  g_set_object (&self->plan, inspected->plan);
  g_set_object (&self->entity, inspected->entity);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 _ (get_field (self)->nick));
  show_choice (self);
}

static void
accord_choice_row_view_init (AccordInspectorViewInterface *iface)
{
  iface->show = accord_choice_row_show;
}

static void
accord_choice_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_string (value, ACCORD_CHOICE_ROW (object)->field);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_choice_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_FIELD:
      ACCORD_CHOICE_ROW (object)->field = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_choice_row_finalize (GObject *object)
{
  AccordChoiceRow *self = ACCORD_CHOICE_ROW (object);

  g_free (self->field);
  g_clear_pointer (&self->choices, accord_field_choices_free);
  g_clear_object (&self->entity);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_choice_row_parent_class)->finalize (object);
}

static void
accord_choice_row_class_init (AccordChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = accord_choice_row_get_property;
  object_class->set_property = accord_choice_row_set_property;
  object_class->finalize = accord_choice_row_finalize;

  properties[PROP_FIELD] = g_param_spec_string (
    "field", "Field", "The name of a stored property", NULL,
    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_choice_row_init (AccordChoiceRow *self)
{
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * accord_choice_row_new:
 * @field: the name of a stored property
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
accord_choice_row_new (const char *field)
{
  return g_object_new (ACCORD_TYPE_CHOICE_ROW, "field", field, NULL);
}
