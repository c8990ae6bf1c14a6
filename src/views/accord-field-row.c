/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordFieldRow: shows a value, takes what was written over as one named
 * change, and says what is wrong where it can't. What one is writing is not
 * overwritten when the plan changes meanwhile.
 */

#include "config.h"

#include "accord-field-row.h"

#include "accord-date-text.h"
#include "accord-plan-edit.h"

#include <glib/gi18n-lib.h>

struct _AccordFieldRow
{
  AdwEntryRow parent_instance;

  char *field;
  AccordPlan *plan;
  AccordEntity *entity; /* NULL while nothing is shown */
  char *shown;
};

G_DEFINE_FINAL_TYPE (AccordFieldRow, accord_field_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_FIELD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static guint
get_number (AccordFieldRow *self)
{
  return accord_entity_class_find_field (
    ACCORD_ENTITY_GET_CLASS (self->entity), self->field);
}

static const AccordField *
get_field (AccordFieldRow *self)
{
  return accord_entity_class_get_field (
    ACCORD_ENTITY_GET_CLASS (self->entity), get_number (self));
}

static const char *
get_text (AccordFieldRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

static void
set_problem (AccordFieldRow *self,
             const char     *message)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_tooltip_text (widget, message);
  if (message != NULL)
    gtk_widget_add_css_class (widget, "error");
  else
    gtk_widget_remove_css_class (widget, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                               : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/* People say chances and shares in per cent; the model reads that too. */
static char *
dup_value (AccordFieldRow *self)
{
  guint number = get_number (self);
  char *value;

  if (get_field (self)->flags & ACCORD_FIELD_CHANCE
      && accord_entity_has_value (self->entity, number))
    {
      char text[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (text, sizeof text, "%.6g",
                       100 * accord_entity_get_number (self->entity, number));
      return g_strconcat (text, "%", NULL);
    }

  value = accord_entity_value_to_text (self->entity, number);

  return value != NULL ? value : g_strdup ("");
}

static void
show_value (AccordFieldRow *self)
{
  g_autofree char *value = dup_value (self);

  if (g_strcmp0 (value, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&value);
  set_problem (self, NULL);
  /* Else setting the text would look like somebody's edit. */
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self), self->shown);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), TRUE);
}

/* Dates may be written as people write them. */
static gboolean
set_value (AccordFieldRow *self,
           GError        **error)
{
  AccordDay day;

  if (get_field (self)->type != ACCORD_VALUE_DAY || *get_text (self) == '\0')
    return accord_plan_set_from_text (self->plan, self->entity, self->field,
                                      get_text (self), error);

  if (!accord_date_text_parse (get_text (self), accord_day_today (), &day,
                               error))
    return FALSE;
  accord_plan_set_day (self->plan, self->entity, get_number (self), day);

  return TRUE;
}

static char *
create_name (AccordFieldRow *self)
{
  g_autofree char *label = accord_entity_dup_label (self->entity);

  /* Translators: a property, and whose it is: “Change Wording of SSO
   * roll-out”. */
  return g_strdup_printf (_ ("Change %s of %s"), _ (get_field (self)->nick),
                          label);
}

static void
apply_cb (AccordFieldRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (self->entity == NULL || accord_plan_is_changing (self->plan))
    return;

  name = create_name (self);
  accord_plan_begin (self->plan, name, NULL);
  if (!set_value (self, &error))
    accord_plan_rollback (self->plan);
  else
    accord_plan_commit (self->plan, &error);

  if (error == NULL)
    {
      g_clear_pointer (&self->shown, g_free);
      show_value (self);
      return;
    }
  set_problem (self, error->message);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s",
                              error->message);
}

static void
plan_changed_cb (AccordFieldRow *self)
{
  if (self->entity != NULL && accord_entity_is_in_plan (self->entity)
      && g_strcmp0 (get_text (self), self->shown) == 0)
    show_value (self);
}

static void
accord_field_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AccordFieldRow *self = ACCORD_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_string (value, self->field);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_field_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AccordFieldRow *self = ACCORD_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      self->field = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_field_row_finalize (GObject *object)
{
  AccordFieldRow *self = ACCORD_FIELD_ROW (object);

  g_free (self->field);
  g_free (self->shown);
  g_clear_object (&self->entity);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_field_row_parent_class)->finalize (object);
}

static void
accord_field_row_class_init (AccordFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = accord_field_row_get_property;
  object_class->set_property = accord_field_row_set_property;
  object_class->finalize = accord_field_row_finalize;

  properties[PROP_FIELD] = g_param_spec_string (
    "field", "Field", "The name of a stored property", NULL,
    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_field_row_init (AccordFieldRow *self)
{
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), TRUE);
  g_signal_connect (self, "apply", G_CALLBACK (apply_cb), NULL);
}

/**
 * accord_field_row_show:
 * @plan: a plan
 * @entity: a thing of it that has the property
 *
 * Shows the property of @entity in place of what was shown before.
 */
void
accord_field_row_show (AccordFieldRow *self,
                       AccordPlan     *plan,
                       AccordEntity   *entity)
{
  const AccordField *field;

  g_return_if_fail (ACCORD_IS_FIELD_ROW (self));
  g_return_if_fail (ACCORD_IS_ENTITY (entity));

  if (self->plan == NULL)
    g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb),
                             self, G_CONNECT_SWAPPED);
  g_set_object (&self->plan, plan);
  if (!g_set_object (&self->entity, entity))
    return;

  g_return_if_fail (get_number (self) != ACCORD_FIELD_NOT_FOUND);
  field = get_field (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 _ (field->nick));
  g_clear_pointer (&self->shown, g_free);
  show_value (self);
}
