/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is edited is made when the row is opened first, and anew when there is
 * more or less of it; an entry that somebody writes in stays.
 */

#include "config.h"

#include "accord-roster-row.h"

#include "accord-entity-verbs.h"
#include "accord-field-row.h"
#include "accord-person.h"
#include "accord-roster-edit.h"
#include "accord-tell.h"

#include <glib/gi18n-lib.h>

struct _AccordRosterRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *mark;
  GPtrArray *children; /* GtkWidget; the row owns them */

  AccordPlan *plan;
  AccordEntity *entity;
  GPtrArray *fields; /* AccordRosterField, as @children shows them */
  AccordDay today;
};

G_DEFINE_FINAL_TYPE (AccordRosterRow, accord_roster_row,
                     ADW_TYPE_EXPANDER_ROW)

static void
add_child (AccordRosterRow *self,
           GtkWidget       *child)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), child);
  g_ptr_array_add (self->children, child);
}

static void
remove_clicked_cb (AccordRosterRow *self,
                   GtkWidget       *button)
{
  AccordEntity *away = g_object_get_data (G_OBJECT (button), "accord-entity");
  g_autoptr (GError) error = NULL;

  if (accord_roster_edit_remove (self->plan, away, &error))
    accord_tell_done (GTK_WIDGET (self), self->plan);
  else
    accord_tell (GTK_WIDGET (self), error);
}

static void
add_clicked_cb (AccordRosterRow *self)
{
  g_autoptr (GError) error = NULL;

  if (!accord_roster_edit_add_time_off (self->plan, self->entity, self->today,
                                        &error))
    accord_tell (GTK_WIDGET (self), error);
}

static void
delete_clicked_cb (AccordRosterRow *self)
{
  accord_entity_verbs_delete (GTK_WIDGET (self), self->plan, self->entity);
}

static GtkWidget *
create_button (AccordRosterRow *self,
               const char      *icon,
               const char      *label,
               GCallback        clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", clicked, self,
                           G_CONNECT_SWAPPED);

  return button;
}

static void
show_field (AccordRosterRow         *self,
            GtkWidget               *row,
            const AccordRosterField *field)
{
  accord_field_row_edit (ACCORD_FIELD_ROW (row), self->plan, field->entity,
                         field->title, self->today);
}

static void
add_field (AccordRosterRow         *self,
           const AccordRosterField *field)
{
  GtkWidget *row = accord_field_row_new (field->field);

  show_field (self, row, field);
  if (field->removable)
    {
      GtkWidget *button
        = create_button (self, "user-trash-symbolic", _("Remove time off"),
                         G_CALLBACK (remove_clicked_cb));

      g_object_set_data_full (G_OBJECT (button), "accord-entity",
                              g_object_ref (field->entity), g_object_unref);
      adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
    }
  add_child (self, row);
}

static void
add_verb (AccordRosterRow *self,
          const char      *icon,
          const char      *title,
          GCallback        clicked)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = create_button (self, icon, title, clicked);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  add_child (self, row);
}

static void
add_verbs (AccordRosterRow *self)
{
  gboolean person = ACCORD_IS_PERSON (self->entity);

  if (person)
    add_verb (self, "list-add-symbolic", _("Add Time Off"),
              G_CALLBACK (add_clicked_cb));
  add_verb (self, "user-trash-symbolic",
            person ? _("Delete Person") : _("Delete Work"),
            G_CALLBACK (delete_clicked_cb));
}

static gboolean
are_same (GPtrArray *a,
          GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const AccordRosterField *one = a->pdata[i], *other = b->pdata[i];

      if (one->entity != other->entity
          || !g_str_equal (one->field, other->field)
          || !g_str_equal (one->title, other->title))
        return FALSE;
    }

  return TRUE;
}

static void
update_fields (AccordRosterRow *self)
{
  GPtrArray *fields
    = accord_roster_edit_list_fields (self->entity, self->today);

  if (are_same (self->fields, fields))
    {
      for (guint i = 0; i < fields->len; i++)
        show_field (self, self->children->pdata[i], fields->pdata[i]);
      g_ptr_array_unref (fields);
      return;
    }

  g_clear_pointer (&self->fields, g_ptr_array_unref);
  self->fields = fields;
  for (guint i = 0; i < self->children->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self),
                             self->children->pdata[i]);
  g_ptr_array_set_size (self->children, 0);
  for (guint i = 0; i < fields->len; i++)
    add_field (self, fields->pdata[i]);
  add_verbs (self);
}

static void
expanded_cb (AccordRosterRow *self)
{
  if (self->entity != NULL
      && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    update_fields (self);
}

static void
accord_roster_row_finalize (GObject *object)
{
  AccordRosterRow *self = ACCORD_ROSTER_ROW (object);

  g_ptr_array_unref (self->children);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_object (&self->entity);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_roster_row_parent_class)->finalize (object);
}

static void
accord_roster_row_class_init (AccordRosterRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_roster_row_finalize;
}

static void
accord_roster_row_init (AccordRosterRow *self)
{
  self->children = g_ptr_array_new ();
  self->mark = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->mark), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (self->mark, GTK_ALIGN_CENTER);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->mark);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * accord_roster_row_new:
 * @plan: a plan
 * @today: the day on which it is looked at
 *
 * Returns: (transfer floating): a row that shows nobody yet
 */
GtkWidget *
accord_roster_row_new (AccordPlan *plan,
                       AccordDay   today)
{
  AccordRosterRow *self = g_object_new (ACCORD_TYPE_ROSTER_ROW, NULL);

  self->plan = g_object_ref (plan);
  self->today = today;

  return GTK_WIDGET (self);
}

/**
 * accord_roster_row_show:
 * @line: what to show; of the same entity as before, if there was one
 */
void
accord_roster_row_show (AccordRosterRow        *self,
                        const AccordRosterLine *line)
{
  const char *const classes[]
    = { "badge", line->urgent ? "tight" : "none", NULL };
  g_autofree char *title = g_markup_escape_text (line->title, -1);
  g_autofree char *detail = g_markup_escape_text (line->detail, -1);

  g_return_if_fail (ACCORD_IS_ROSTER_ROW (self));
  g_return_if_fail (self->entity == NULL || self->entity == line->entity);

  g_set_object (&self->entity, line->entity);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), detail);
  gtk_label_set_label (GTK_LABEL (self->mark), line->mark);
  gtk_widget_set_tooltip_text (self->mark, line->mark);
  gtk_widget_set_css_classes (self->mark, (const char **) classes);
  gtk_widget_set_visible (self->mark, *line->mark != '\0');
  expanded_cb (self);
}

/**
 * accord_roster_row_get_entity:
 *
 * Returns: (transfer none): a person, or outside work
 */
AccordEntity *
accord_roster_row_get_entity (AccordRosterRow *self)
{
  g_return_val_if_fail (ACCORD_IS_ROSTER_ROW (self), NULL);

  return self->entity;
}
