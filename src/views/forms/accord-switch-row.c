/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-switch-row.h"

#include "accord-field-text.h"
#include "accord-inspector-view.h"
#include "accord-plan-edit.h"

#include <glib/gi18n-lib.h>

struct _AccordSwitchRow
{
  AdwActionRow parent_instance;

  char *field;
  GtkSwitch *toggle;
  AccordPlan *plan;
  AccordEntity *entity; /* NULL while nothing is shown */
};

static void accord_switch_row_view_init (AccordInspectorViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordSwitchRow, accord_switch_row, ADW_TYPE_ACTION_ROW,
  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_INSPECTOR_VIEW,
                         accord_switch_row_view_init))

enum
{
  PROP_0,
  PROP_FIELD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static guint
get_number (AccordSwitchRow *self)
{
  return accord_entity_class_find_field (
    ACCORD_ENTITY_GET_CLASS (self->entity), self->field);
}

static void
toggled_cb (AccordSwitchRow *self)
{
  gboolean active = gtk_switch_get_active (self->toggle);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (self->entity == NULL || accord_plan_is_changing (self->plan)
      || active
           == accord_entity_get_boolean (self->entity, get_number (self)))
    return;

  name = accord_field_text_name (self->entity, get_number (self));
  accord_plan_begin (self->plan, name, NULL);
  accord_plan_set_integer (self->plan, self->entity, get_number (self),
                           active);
  if (accord_plan_commit (self->plan, &error))
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s",
                              error->message);
  gtk_switch_set_active (self->toggle, !active);
}

static void
accord_switch_row_show (AccordInspectorView   *view,
                        const AccordInspected *inspected)
{
  AccordSwitchRow *self = ACCORD_SWITCH_ROW (view);
  const AccordField *field;

  g_set_object (&self->plan, inspected->plan);
  g_set_object (&self->entity, inspected->entity);
  field = accord_entity_class_get_field (
    ACCORD_ENTITY_GET_CLASS (self->entity), get_number (self));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 _ (field->nick));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _ (field->blurb));
  gtk_switch_set_active (
    self->toggle,
    accord_entity_get_boolean (self->entity, get_number (self)));
}

static void
accord_switch_row_view_init (AccordInspectorViewInterface *iface)
{
  iface->show = accord_switch_row_show;
}

static void
accord_switch_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_string (value, ACCORD_SWITCH_ROW (object)->field);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_switch_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_FIELD:
      ACCORD_SWITCH_ROW (object)->field = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_switch_row_finalize (GObject *object)
{
  AccordSwitchRow *self = ACCORD_SWITCH_ROW (object);

  g_free (self->field);
  g_clear_object (&self->entity);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_switch_row_parent_class)->finalize (object);
}

static void
accord_switch_row_class_init (AccordSwitchRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = accord_switch_row_get_property;
  object_class->set_property = accord_switch_row_set_property;
  object_class->finalize = accord_switch_row_finalize;

  properties[PROP_FIELD] = g_param_spec_string (
    "field", "Field", "The name of a stored property", NULL,
    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_switch_row_init (AccordSwitchRow *self)
{
  self->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->toggle), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self),
                             GTK_WIDGET (self->toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self),
                                         GTK_WIDGET (self->toggle));
  g_signal_connect_object (self->toggle, "notify::active",
                           G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * accord_switch_row_new:
 * @field: the name of a stored property
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
accord_switch_row_new (const char *field)
{
  return g_object_new (ACCORD_TYPE_SWITCH_ROW, "field", field, NULL);
}
