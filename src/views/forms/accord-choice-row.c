/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list is made anew only when it has become another one: with thousands
 * of accounts that takes long, and an open list would jump. */

#include "config.h"

#include "accord-choice-row.h"

#include "accord-field-choices.h"
#include "accord-inspector-view.h"
#include "accord-plan-edit.h"
#include "accord-shown-field.h"

#include <glib/gi18n-lib.h>

struct _AccordChoiceRow
{
  AdwComboRow parent_instance;

  AccordShownField field;
  AccordFieldChoices *choices; /* NULL before there are any */
  gboolean showing;            /* the plan's choice, not a person's */
};

static void accord_choice_row_view_init (AccordInspectorViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordChoiceRow, accord_choice_row, ADW_TYPE_COMBO_ROW,
  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_INSPECTOR_VIEW,
                         accord_choice_row_view_init))

static void
update_list (AccordChoiceRow *self)
{
  AccordFieldChoices *choices
    = accord_field_choices_new (self->field.plan,
                                accord_shown_field_get_field (&self->field));
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

static void
show_choice (AccordChoiceRow *self)
{
  gint64 value = accord_shown_field_get_value (&self->field);

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
  AccordShownField *field = &self->field;

  accord_shown_field_begin (field);
  accord_field_choices_write (self->choices, index, field->plan, field->entity,
                              accord_shown_field_get_number (field));

  return accord_plan_commit (field->plan, error);
}

static void
selected_cb (AccordChoiceRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  g_autoptr (GError) error = NULL;

  if (self->showing || !accord_shown_field_may_write (&self->field)
      || self->choices == NULL || selected >= self->choices->values->len)
    return;

  if (get_choice (self, selected)
        == accord_shown_field_get_value (&self->field)
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

  accord_shown_field_set_entity (&self->field, inspected->plan,
                                 inspected->entity);
  adw_preferences_row_set_title (
    ADW_PREFERENCES_ROW (self),
    _ (accord_shown_field_get_field (&self->field)->nick));
  show_choice (self);
}

static void
accord_choice_row_view_init (AccordInspectorViewInterface *iface)
{
  iface->show = accord_choice_row_show;
}

static void
accord_choice_row_finalize (GObject *object)
{
  AccordChoiceRow *self = ACCORD_CHOICE_ROW (object);

  accord_shown_field_clear (&self->field);
  g_clear_pointer (&self->choices, accord_field_choices_free);

  G_OBJECT_CLASS (accord_choice_row_parent_class)->finalize (object);
}

static void
accord_choice_row_class_init (AccordChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = accord_choice_row_finalize;

  accord_shown_field_install (object_class,
                              G_STRUCT_OFFSET (AccordChoiceRow, field));
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
