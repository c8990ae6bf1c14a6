/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordFieldRow: shows a value, takes what was written over as one named
 * change, and says what is wrong where it can't. What one is writing is not
 * overwritten when the plan changes meanwhile.
 *
 * A value that is held back is not in the row at all, where anybody who looks
 * at the screen or reads it out would find it: one with a property that
 * reveals it, until that is set; any other, while the row can't be seen.
 */

#include "config.h"

#include "accord-field-row.h"

#include "accord-field-text.h"
#include "accord-inspector-view.h"

#include <glib/gi18n-lib.h>

struct _AccordFieldRow
{
  AdwEntryRow parent_instance;

  char *field;
  char *revealed_by; /* NULL where nothing reveals it but opening the row */
  GtkWidget *problem; /* a popover, made when there is one */
  AccordPlan *plan;
  AccordEntity *entity; /* NULL while nothing is shown */
  AccordDay today;
  char *shown;
  char *title; /* NULL for what the model calls it */
};

static void accord_field_row_view_init (AccordInspectorViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordFieldRow, accord_field_row, ADW_TYPE_ENTRY_ROW,
  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_INSPECTOR_VIEW,
                         accord_field_row_view_init))

enum
{
  PROP_0,
  PROP_FIELD,
  PROP_REVEALED_BY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static guint
find_field (AccordFieldRow *self,
            const char     *name)
{
  return accord_entity_class_find_field (
    ACCORD_ENTITY_GET_CLASS (self->entity), name);
}

static const AccordField *
get_field (AccordFieldRow *self)
{
  return accord_entity_class_get_field (
    ACCORD_ENTITY_GET_CLASS (self->entity), find_field (self, self->field));
}

static const char *
get_text (AccordFieldRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

static gboolean
is_held_back (AccordFieldRow *self)
{
  if (self->revealed_by != NULL)
    return !accord_entity_get_boolean (self->entity,
                                       find_field (self, self->revealed_by));

  return get_field (self)->flags & ACCORD_FIELD_PRIVATE
         && !gtk_widget_get_mapped (GTK_WIDGET (self));
}

static GtkWidget *
create_problem (AccordFieldRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  /* One goes on writing. */
  gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_can_focus (popover, FALSE);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));

  return popover;
}

static void
set_problem (AccordFieldRow *self,
             const char     *message)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (message != NULL)
    {
      if (self->problem == NULL)
        self->problem = create_problem (self);
      gtk_label_set_label (
        GTK_LABEL (gtk_popover_get_child (GTK_POPOVER (self->problem))),
        message);
      gtk_widget_add_css_class (widget, "error");
      gtk_popover_popup (GTK_POPOVER (self->problem));
    }
  else
    {
      gtk_widget_remove_css_class (widget, "error");
      if (self->problem != NULL)
        gtk_popover_popdown (GTK_POPOVER (self->problem));
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                               : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
show_title (AccordFieldRow *self)
{
  g_autofree char *title
    = g_strdup (self->title != NULL ? self->title : _ (get_field (self)->nick));

  if (self->revealed_by != NULL && is_held_back (self))
    {
      g_autofree char *name = g_steal_pointer (&title);

      /* Translators: %s is what is held back: “Need date (held back)”. */
      title = g_strdup_printf (_ ("%s (held back)"), name);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}

static void
show_value (AccordFieldRow *self)
{
  g_autofree char *value
    = is_held_back (self)
        ? g_strdup ("")
        : accord_field_text_format (self->plan, self->entity,
                                    find_field (self, self->field));

  if (g_strcmp0 (value, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&value);
  set_problem (self, NULL);
  /* Else setting the text would look like somebody's edit; and what is in the
   * plan is undone there, not letter by letter here. */
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self), self->shown);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), TRUE);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), TRUE);
  /* The row hides its text from screen readers. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->shown, -1);
}

static void
apply_cb (AccordFieldRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdup (get_text (self));

  if (self->entity == NULL || accord_plan_is_changing (self->plan))
    return;
  /* Nothing was written over what can't be seen. */
  if (is_held_back (self) && *text == '\0')
    return;

  if (!accord_field_text_set (self->plan, self->entity,
                              find_field (self, self->field), text,
                              self->today, &error))
    {
      set_problem (self, error->message);
      return;
    }
  g_clear_pointer (&self->shown, g_free);
  show_value (self);
}

static void
changed_cb (AccordFieldRow *self)
{
  if (self->problem != NULL)
    set_problem (self, NULL);
}

/* What one is writing stays. */
static void
refresh (AccordFieldRow *self)
{
  if (self->entity == NULL || !accord_entity_is_in_plan (self->entity))
    return;

  show_title (self);
  if (self->shown == NULL || g_strcmp0 (get_text (self), self->shown) == 0)
    show_value (self);
}

static void
accord_field_row_show (AccordInspectorView   *view,
                       const AccordInspected *inspected)
{
  AccordFieldRow *self = ACCORD_FIELD_ROW (view);

  g_set_object (&self->plan, inspected->plan);
  self->today = accord_timeline_scene_get_as_of (inspected->scene);
  if (g_set_object (&self->entity, inspected->entity))
    g_clear_pointer (&self->shown, g_free);
  refresh (self);
}

static void
accord_field_row_view_init (AccordInspectorViewInterface *iface)
{
  iface->show = accord_field_row_show;
}

static void
accord_field_row_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (accord_field_row_parent_class)->map (widget);

  refresh (ACCORD_FIELD_ROW (widget));
}

static void
accord_field_row_unmap (GtkWidget *widget)
{
  AccordFieldRow *self = ACCORD_FIELD_ROW (widget);

  GTK_WIDGET_CLASS (accord_field_row_parent_class)->unmap (widget);

  if (self->entity != NULL && get_field (self)->flags & ACCORD_FIELD_PRIVATE)
    refresh (self);
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
    case PROP_REVEALED_BY:
      g_value_set_string (value, self->revealed_by);
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
    case PROP_REVEALED_BY:
      self->revealed_by = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_field_row_dispose (GObject *object)
{
  g_clear_pointer (&ACCORD_FIELD_ROW (object)->problem, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_field_row_parent_class)->dispose (object);
}

static void
accord_field_row_finalize (GObject *object)
{
  AccordFieldRow *self = ACCORD_FIELD_ROW (object);

  g_free (self->field);
  g_free (self->title);
  g_free (self->revealed_by);
  g_free (self->shown);
  g_clear_object (&self->entity);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_field_row_parent_class)->finalize (object);
}

static void
accord_field_row_class_init (AccordFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags
    = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = accord_field_row_get_property;
  object_class->set_property = accord_field_row_set_property;
  object_class->dispose = accord_field_row_dispose;
  object_class->finalize = accord_field_row_finalize;
  widget_class->map = accord_field_row_map;
  widget_class->unmap = accord_field_row_unmap;

  properties[PROP_FIELD] = g_param_spec_string (
    "field", "Field", "The name of a stored property", NULL, flags);
  properties[PROP_REVEALED_BY] = g_param_spec_string (
    "revealed-by", "Revealed by",
    "The name of the stored property without which the value is held back",
    NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* An entry keeps the keys of undo to itself even where it has nothing to take
 * back; what was applied is the plan's. */
static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  AccordFieldRow *self = ACCORD_FIELD_ROW (widget);

  if (g_strcmp0 (get_text (self), self->shown) != 0)
    return FALSE;

  gtk_widget_activate_action (widget, data, NULL);
  return TRUE;
}

static void
add_step (GtkEventController *controller,
          const char         *keys,
          const char         *action)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys),
                      gtk_callback_action_new (step_cb, (char *) action,
                                               NULL)));
}

/* A text that is longer than its row can be read without going through it. */
static gboolean
query_tooltip_cb (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  AccordFieldRow *self = ACCORD_FIELD_ROW (widget);
  GtkWidget *text
    = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self)));
  g_autoptr (PangoLayout) layout
    = gtk_widget_create_pango_layout (text, get_text (self));
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= gtk_widget_get_width (text))
    return FALSE;

  gtk_tooltip_set_text (tooltip, get_text (self));
  return TRUE;
}

static void
accord_field_row_init (AccordFieldRow *self)
{
  GtkEventController *steps = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (steps, GTK_PHASE_CAPTURE);
  add_step (steps, "<Control>z", "win.undo");
  add_step (steps, "<Control><Shift>z|<Control>y", "win.redo");
  gtk_widget_add_controller (GTK_WIDGET (self), steps);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), TRUE);
  g_signal_connect (self, "apply", G_CALLBACK (apply_cb), NULL);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb),
                    NULL);
}

/**
 * accord_field_row_new:
 * @field: the name of a stored property
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
accord_field_row_new (const char *field)
{
  return g_object_new (ACCORD_TYPE_FIELD_ROW, "field", field, NULL);
}

/**
 * accord_field_row_edit:
 * @plan: a plan
 * @entity: a thing of it that has the property
 * @title: (nullable): what to call the property, where not as the model does
 * @today: a day without a year is the next one from here
 *
 * Shows the property of @entity outside an inspector, or what has become of
 * it.
 */
void
accord_field_row_edit (AccordFieldRow *self,
                       AccordPlan     *plan,
                       AccordEntity   *entity,
                       const char     *title,
                       AccordDay       today)
{
  g_return_if_fail (ACCORD_IS_FIELD_ROW (self));

  if (g_strcmp0 (self->title, title) != 0)
    {
      g_free (self->title);
      self->title = g_strdup (title);
    }
  g_set_object (&self->plan, plan);
  self->today = today;
  if (g_set_object (&self->entity, entity))
    g_clear_pointer (&self->shown, g_free);
  refresh (self);
}
