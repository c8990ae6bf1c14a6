/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list is made anew only when it has become another one: with thousands
 * of accounts that takes long, and an open list would jump. */

#include "config.h"

#include "accord-choice-row.h"

#include "accord-choice-words.h"
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
  GArray *values;       /* gint64: of the list, ids or values; 0 for no thing */
  GtkStringList *names; /* beside them */
  gboolean showing;     /* the plan's choice, not a person's */
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
add_choice (GArray        *values,
            GtkStringList *names,
            gint64         value,
            const char    *name)
{
  g_array_append_val (values, value);
  gtk_string_list_append (names, name);
}

static void
list_words (const AccordField *field,
            GArray            *values,
            GtkStringList     *names)
{
  for (int i = 0;; i++)
    {
      const char *words = accord_choice_words_of (field->get_type (), i);

      if (words == NULL)
        return;
      add_choice (values, names, i, words);
    }
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  AccordEntity *one = *(AccordEntity *const *) a;
  AccordEntity *other = *(AccordEntity *const *) b;
  g_autofree char *label = NULL;
  g_autofree char *other_label = NULL;

  if (accord_entity_get_rank (one) != NULL)
    return g_strcmp0 (accord_entity_get_rank (one),
                      accord_entity_get_rank (other));

  label = accord_entity_dup_label (one);
  other_label = accord_entity_dup_label (other);
  return g_utf8_collate (label, other_label);
}

static void
list_entities (AccordChoiceRow   *self,
               const AccordField *field,
               GArray            *values,
               GtkStringList     *names)
{
  g_autoptr (GPtrArray) entities
    = accord_plan_dup_current (self->plan, field->get_type ());

  g_ptr_array_sort (entities, compare_labels);
  if (!(field->flags & (ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER)))
    add_choice (values, names, 0, C_ ("choice", "none"));
  for (guint i = 0; i < entities->len; i++)
    {
      g_autofree char *label = accord_entity_dup_label (entities->pdata[i]);

      add_choice (values, names, accord_entity_get_id (entities->pdata[i]),
                  label);
    }
}

static gboolean
are_names_equal (GtkStringList *one,
                 GtkStringList *other)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (one));

  if (n != g_list_model_get_n_items (G_LIST_MODEL (other)))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (one, i),
                      gtk_string_list_get_string (other, i)))
      return FALSE;

  return TRUE;
}

static gboolean
is_same_list (AccordChoiceRow *self,
              GArray          *values,
              GtkStringList   *names)
{
  return self->names != NULL && values->len == self->values->len
         && memcmp (values->data, self->values->data,
                    values->len * sizeof (gint64))
              == 0
         && are_names_equal (names, self->names);
}

static void
update_list (AccordChoiceRow *self)
{
  const AccordField *field = get_field (self);
  GArray *values = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (field->type == ACCORD_VALUE_CHOICE)
    list_words (field, values, names);
  else
    list_entities (self, field, values, names);
  if (is_same_list (self, values, names))
    {
      g_array_unref (values);
      return;
    }

  g_clear_pointer (&self->values, g_array_unref);
  self->values = values;
  g_set_object (&self->names, names);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
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
  for (guint i = 0; i < self->values->len; i++)
    if (g_array_index (self->values, gint64, i) == value)
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
  self->showing = FALSE;
}

static gboolean
set_choice (AccordChoiceRow *self,
            gint64           value,
            GError         **error)
{
  g_autofree char *name
    = accord_field_text_name (self->entity, get_number (self));

  accord_plan_begin (self->plan, name, NULL);
  if (get_field (self)->type == ACCORD_VALUE_CHOICE)
    accord_plan_set_integer (self->plan, self->entity, get_number (self),
                             value);
  else
    accord_plan_set_reference (
      self->plan, self->entity, get_number (self),
      value != 0 ? accord_plan_lookup (self->plan, value) : NULL);

  return accord_plan_commit (self->plan, error);
}

static void
selected_cb (AccordChoiceRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  g_autoptr (GError) error = NULL;
  gint64 value;

  if (self->showing || self->entity == NULL || self->values == NULL
      || selected >= self->values->len || accord_plan_is_changing (self->plan))
    return;

  value = g_array_index (self->values, gint64, selected);
  if (value == get_value (self) || set_choice (self, value, &error))
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
  g_clear_pointer (&self->values, g_array_unref);
  g_clear_object (&self->names);
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
