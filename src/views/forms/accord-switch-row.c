/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-switch-row.h"

#include "accord-inspector-view.h"
#include "accord-plan-edit.h"
#include "accord-reveal.h"
#include "accord-shown-field.h"

#include <glib/gi18n-lib.h>

struct _AccordSwitchRow
{
  AdwActionRow parent_instance;

  AccordShownField field;
  GtkSwitch *toggle;
};

static void accord_switch_row_view_init (AccordInspectorViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordSwitchRow, accord_switch_row, ADW_TYPE_ACTION_ROW,
  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_INSPECTOR_VIEW,
                         accord_switch_row_view_init))

static void
toggled_cb (AccordSwitchRow *self)
{
  gboolean active = gtk_switch_get_active (self->toggle);
  AccordShownField *field = &self->field;
  g_autoptr (GError) error = NULL;

  if (!accord_shown_field_may_write (field)
      || active == accord_shown_field_get_value (field))
    return;

  accord_shown_field_begin (field);
  if (ACCORD_IS_PROMISE (field->entity)
      && accord_shown_field_get_number (field) == ACCORD_PROMISE_NEED_REVEALED)
    accord_reveal_speak (field->plan);
  accord_plan_set_integer (field->plan, field->entity,
                           accord_shown_field_get_number (field), active);
  if (accord_plan_commit (field->plan, &error))
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

  accord_shown_field_set_entity (&self->field, inspected->plan,
                                 inspected->entity);
  field = accord_shown_field_get_field (&self->field);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 _ (field->nick));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _ (field->blurb));
  gtk_switch_set_active (
    self->toggle, accord_shown_field_get_value (&self->field) != 0);
}

static void
accord_switch_row_view_init (AccordInspectorViewInterface *iface)
{
  iface->show = accord_switch_row_show;
}

static void
accord_switch_row_finalize (GObject *object)
{
  AccordSwitchRow *self = ACCORD_SWITCH_ROW (object);

  accord_shown_field_clear (&self->field);

  G_OBJECT_CLASS (accord_switch_row_parent_class)->finalize (object);
}

static void
accord_switch_row_class_init (AccordSwitchRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = accord_switch_row_finalize;

  accord_shown_field_install (object_class,
                              G_STRUCT_OFFSET (AccordSwitchRow, field));
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
