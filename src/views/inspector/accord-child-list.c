/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines are kept while the same things are there, so that a line that is
 * open stays open, and an entry keeps what one is writing. */

#include "config.h"

#include "accord-child-list.h"

#include "accord-child-edit.h"
#include "accord-child-form.h"
#include "accord-choice-row.h"
#include "accord-field-row.h"
#include "accord-form-dialog.h"
#include "accord-inspector-facts.h"
#include "accord-inspector-view.h"
#include "accord-switch-row.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AccordEntity *entity;
  AdwExpanderRow *expander; /* owned by the group */
  GtkWidget *remove_button; /* owned by the expander, as are the rows */
  GPtrArray *rows;
} Line;

struct _AccordChildList
{
  AdwPreferencesGroup parent_instance;

  char *kind;
  char *owner;
  char **fields;
  char **asks;
  AccordInspected inspected; /* all but the entity of a line, held */
  GtkWidget *add_button; /* owned by the group */
  GArray *lines;
};

static void accord_child_list_view_init (AccordInspectorViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordChildList, accord_child_list, ADW_TYPE_PREFERENCES_GROUP,
  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_INSPECTOR_VIEW,
                         accord_child_list_view_init))

enum
{
  PROP_0,
  PROP_KIND,
  PROP_OWNER,
  PROP_FIELDS,
  PROP_ASKS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_object_unref (line->entity);
  g_ptr_array_unref (line->rows);
}

static GPtrArray *
list_children (AccordChildList *self)
{
  GType kind = accord_plan_find_kind (self->inspected.plan, self->kind);
  g_autoptr (GTypeClass) klass = g_type_class_ref (kind);

  return accord_entity_list_referrers (
    self->inspected.entity, kind,
    accord_entity_class_find_field ((AccordEntityClass *) klass,
                                    self->owner));
}

static char *
dup_title (AccordChildList *self,
           AccordEntity    *child)
{
  return accord_child_edit_dup_title (self->inspected.plan, child,
                                      (const char *const *) self->fields);
}

static void
remove_cb (AccordChildList *self,
           GtkWidget       *button)
{
  AccordEntity *child = g_object_get_data (G_OBJECT (button), "entity");
  g_autoptr (GError) error = NULL;
  g_autofree char *title = dup_title (self, child);
  g_autofree char *name = NULL;

  /* The button goes with its line. */
  g_object_ref (self);
  name = accord_child_edit_remove (self->inspected.plan, child, title,
                                   &error);
  gtk_widget_activate_action (GTK_WIDGET (self),
                              name != NULL ? "win.tell-done" : "win.tell",
                              "s", name != NULL ? name : error->message);
  g_object_unref (self);
}

static void
add_cb (AccordChildList *self)
{
  AccordDay today;
  g_autoptr (AccordForm) form = NULL;

  if (self->inspected.entity == NULL)
    return;

  today = accord_timeline_scene_get_as_of (self->inspected.scene);
  form = accord_child_form_new (
    self->inspected.plan, self->inspected.entity,
    accord_plan_find_kind (self->inspected.plan, self->kind), self->owner,
    (const char *const *) self->asks,
    adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self)), today);
  accord_form_dialog_ask (
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), form, today);
}

static GtkWidget *
create_row (AccordEntity *child,
            const char   *name)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (child);
  const AccordField *field = accord_entity_class_get_field (
    klass, accord_entity_class_find_field (klass, name));

  switch (field->type)
    {
    case ACCORD_VALUE_CHOICE:
    case ACCORD_VALUE_REFERENCE:
      return accord_choice_row_new (name);
    case ACCORD_VALUE_BOOLEAN:
      return accord_switch_row_new (name);
    default:
      return accord_field_row_new (name);
    }
}

static void
add_remove_button (AccordChildList *self,
                   Line            *line)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "entity",
                          g_object_ref (line->entity), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_action (line->expander, button);
  line->remove_button = button;
}

static void
add_line (AccordChildList *self,
          AccordEntity    *child)
{
  Line line = { g_object_ref (child),
                ADW_EXPANDER_ROW (adw_expander_row_new ()), NULL,
                g_ptr_array_new () };

  for (guint i = 0; self->fields[i] != NULL; i++)
    {
      GtkWidget *row = create_row (child, self->fields[i]);

      adw_expander_row_add_row (line.expander, row);
      g_ptr_array_add (line.rows, row);
    }
  add_remove_button (self, &line);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self),
                             GTK_WIDGET (line.expander));
  g_array_append_val (self->lines, line);
}

static gboolean
has_same (AccordChildList *self,
          GPtrArray       *children)
{
  if (children->len != self->lines->len)
    return FALSE;
  for (guint i = 0; i < children->len; i++)
    if (g_array_index (self->lines, Line, i).entity != children->pdata[i])
      return FALSE;

  return TRUE;
}

static void
rebuild (AccordChildList *self,
         GPtrArray       *children)
{
  for (guint i = 0; i < self->lines->len; i++)
    adw_preferences_group_remove (
      ADW_PREFERENCES_GROUP (self),
      GTK_WIDGET (g_array_index (self->lines, Line, i).expander));
  g_array_set_size (self->lines, 0);
  for (guint i = 0; i < children->len; i++)
    add_line (self, children->pdata[i]);
}

static void
show_line (AccordChildList *self,
           Line            *line)
{
  AccordInspected inspected = self->inspected;
  g_autofree char *title = dup_title (self, line->entity);
  g_autofree char *subtitle
    = accord_child_edit_dup_subtitle (self->inspected.plan, line->entity,
                                      (const char *const *) self->fields);
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (subtitle, -1);

  inspected.entity = line->entity;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line->expander),
                                 title_markup);
  adw_expander_row_set_subtitle (line->expander, subtitle_markup);
  /* Translators: %s is a thing in a list. */
  accord_inspector_facts_name_button (line->remove_button, _ ("Remove %s"),
                                      title);
  for (guint i = 0; i < line->rows->len; i++)
    accord_inspector_view_show_all (line->rows->pdata[i], &inspected);
}

static void
hold (AccordChildList       *self,
      const AccordInspected *inspected)
{
  g_set_object (&self->inspected.plan, inspected->plan);
  g_set_object (&self->inspected.forecaster, inspected->forecaster);
  g_set_object (&self->inspected.scene, inspected->scene);
  g_set_object (&self->inspected.entity, inspected->entity);
}

static void
accord_child_list_show (AccordInspectorView   *view,
                        const AccordInspected *inspected)
{
  AccordChildList *self = ACCORD_CHILD_LIST (view);
  g_autoptr (GPtrArray) children = NULL;

  hold (self, inspected);
  /* Translators: %s is a list, as Time Off. */
  accord_inspector_facts_name_button (
    self->add_button, _("Add to %s"),
    adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self)));
  children = list_children (self);
  if (!has_same (self, children))
    rebuild (self, children);
  for (guint i = 0; i < self->lines->len; i++)
    show_line (self, &g_array_index (self->lines, Line, i));
}

static void
accord_child_list_view_init (AccordInspectorViewInterface *iface)
{
  iface->show = accord_child_list_show;
}

static void
accord_child_list_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AccordChildList *self = ACCORD_CHILD_LIST (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    case PROP_OWNER:
      g_value_set_string (value, self->owner);
      break;
    case PROP_FIELDS:
      g_value_take_string (value, g_strjoinv (" ", self->fields));
      break;
    case PROP_ASKS:
      g_value_take_string (value, g_strjoinv (" ", self->asks));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_child_list_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AccordChildList *self = ACCORD_CHILD_LIST (object);
  const char *text = g_value_get_string (value);

  switch (prop_id)
    {
    case PROP_KIND:
      self->kind = g_strdup (text);
      break;
    case PROP_OWNER:
      self->owner = g_strdup (text);
      break;
    case PROP_FIELDS:
      self->fields = g_strsplit (text != NULL ? text : "", " ", -1);
      break;
    case PROP_ASKS:
      self->asks = g_strsplit (text != NULL ? text : "", " ", -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_child_list_finalize (GObject *object)
{
  AccordChildList *self = ACCORD_CHILD_LIST (object);

  g_array_unref (self->lines);
  g_clear_object (&self->inspected.entity);
  g_clear_object (&self->inspected.scene);
  g_clear_object (&self->inspected.forecaster);
  g_clear_object (&self->inspected.plan);
  g_free (self->kind);
  g_free (self->owner);
  g_strfreev (self->fields);
  g_strfreev (self->asks);

  G_OBJECT_CLASS (accord_child_list_parent_class)->finalize (object);
}

static void
accord_child_list_class_init (AccordChildListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags
    = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = accord_child_list_get_property;
  object_class->set_property = accord_child_list_set_property;
  object_class->finalize = accord_child_list_finalize;

  properties[PROP_KIND] = g_param_spec_string (
    "kind", "Kind", "Of what is listed", NULL, flags);
  properties[PROP_OWNER] = g_param_spec_string (
    "owner", "Owner", "Its property that says what it belongs to", NULL,
    flags);
  properties[PROP_FIELDS] = g_param_spec_string (
    "fields", "Fields",
    "Its properties that are edited, with spaces between them; the first is "
    "its title",
    NULL, flags);
  properties[PROP_ASKS] = g_param_spec_string (
    "asks", "Asks", "Those of them that are asked for before one is added",
    NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_child_list_init (AccordChildList *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_array_set_clear_func (self->lines, clear_line);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self),
                                           button);
  self->add_button = button;
}
