/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-capacity-popover.h"

#include <glib/gi18n-lib.h>

struct _AccordCapacityPopover
{
  GtkPopover parent_instance;

  GtkLabel *title_label;
  GtkEntry *what_entry;
  GtkEntry *whose_entry;
  GtkMenuButton *names_button;
  GtkLabel *problem_label;
  GtkWidget *add_button;

  AccordPlan *plan;
  AccordSelection *selection;
  AccordCapacityKind kind;
};

G_DEFINE_FINAL_TYPE (AccordCapacityPopover, accord_capacity_popover,
                     GTK_TYPE_POPOVER)

static const char *
get_text (GtkEntry *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static void
show_problem (AccordCapacityPopover *self,
              const char            *problem)
{
  gtk_label_set_label (self->problem_label, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), *problem != '\0');
}

static void
add_clicked_cb (AccordCapacityPopover *self)
{
  g_autoptr (GError) error = NULL;
  AccordEntity *added
    = accord_capacity_add (self->plan, self->kind, get_text (self->what_entry),
                           get_text (self->whose_entry), &error);

  if (added == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  show_problem (self, "");
  gtk_editable_set_text (GTK_EDITABLE (self->what_entry), "");
  gtk_popover_popdown (GTK_POPOVER (self));
  accord_selection_lead (self->selection, added);
}

/* One who is there, or who is written in the entry and new. */
static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AccordCapacityPopover *self = ACCORD_CAPACITY_POPOVER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->whose_entry),
                         g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self->whose_entry));
}

static void
fill_names_cb (GtkMenuButton *button,
               gpointer       data)
{
  AccordCapacityPopover *self = data;
  g_auto (GStrv) names
    = accord_capacity_add_list_names (self->plan, self->kind);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (names[i], NULL);

      g_menu_item_set_action_and_target (item, "add.choose", "s", names[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
accord_capacity_popover_dispose (GObject *object)
{
  AccordCapacityPopover *self = ACCORD_CAPACITY_POPOVER (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_capacity_popover_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordCapacityPopover,  \
                                        child)

static void
accord_capacity_popover_class_init (AccordCapacityPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_capacity_popover_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-capacity-popover.ui");
  gtk_widget_class_install_action (widget_class, "add.choose", "s",
                                   choose_action);
  BIND (title_label);
  BIND (what_entry);
  BIND (whose_entry);
  BIND (names_button);
  BIND (problem_label);
  BIND (add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
accord_capacity_popover_init (AccordCapacityPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_popover_set_default_widget (GTK_POPOVER (self), self->add_button);
  gtk_menu_button_set_create_popup_func (self->names_button, fill_names_cb,
                                         self, NULL);
  accord_capacity_popover_set_kind (self, ACCORD_CAPACITY_WORK);
}

/**
 * accord_capacity_popover_show_plan:
 * @plan: a plan
 * @selection: what is selected in the window: what is new will be
 */
void
accord_capacity_popover_show_plan (AccordCapacityPopover *self,
                                   AccordPlan            *plan,
                                   AccordSelection       *selection)
{
  g_return_if_fail (ACCORD_IS_CAPACITY_POPOVER (self));

  g_set_object (&self->plan, plan);
  g_set_object (&self->selection, selection);
}

static void
name_entry (GtkEntry   *entry,
            const char *name)
{
  gtk_entry_set_placeholder_text (entry, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * accord_capacity_popover_set_kind:
 * @kind: what to ask for
 */
void
accord_capacity_popover_set_kind (AccordCapacityPopover *self,
                                  AccordCapacityKind     kind)
{
  const struct
  {
    const char *title;
    const char *what;
    const char *whose;
    const char *choose;
  } texts[] = {
    [ACCORD_CAPACITY_WORK]
    = { _("New Work"), _("What is to be done"), _("Team"),
        _("Choose a team") },
    [ACCORD_CAPACITY_PERSON]
    = { _("New Person"), _("Name of the person"), _("Team"),
        _("Choose a team") },
    [ACCORD_CAPACITY_OUTSIDE]
    = { _("Owed by Others"), _("What is owed"), _("Who owes it"),
        _("Choose who owes it") },
  };

  g_return_if_fail (ACCORD_IS_CAPACITY_POPOVER (self));

  self->kind = kind;
  gtk_label_set_label (self->title_label, texts[kind].title);
  name_entry (self->what_entry, texts[kind].what);
  name_entry (self->whose_entry, texts[kind].whose);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->names_button),
                               texts[kind].choose);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->names_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  texts[kind].choose, -1);
  show_problem (self, "");
}
