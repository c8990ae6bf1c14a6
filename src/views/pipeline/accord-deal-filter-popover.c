/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-deal-filter-popover.h"

#include "accord-account.h"
#include "accord-entity-drop.h"
#include "accord-person.h"
#include "accord-stage.h"

#include <glib/gi18n-lib.h>

struct _AccordDealFilterPopover
{
  GtkPopover parent_instance;

  GtkCheckButton *mine_check;
  GtkCheckButton *late_check;
  GtkCheckButton *not_asked_check;
  GtkDropDown *stage_drop;
  GtkDropDown *owner_drop;
  GtkDropDown *account_drop;
  GtkWidget *clear_button;

  AccordPlan *plan;
  AccordDealFilter *filter;
  gint64 me;         /* 0 where that is not known */
  gboolean updating; /* what changes is not what the person does */
};

G_DEFINE_FINAL_TYPE (AccordDealFilterPopover, accord_deal_filter_popover,
                     GTK_TYPE_POPOVER)

static GtkDropDown *
get_drop (AccordDealFilterPopover *self,
          AccordDealFilterKind     kind)
{
  GtkDropDown *drops[ACCORD_DEAL_FILTER_N_KINDS] = {
    [ACCORD_DEAL_FILTER_STAGE] = self->stage_drop,
    [ACCORD_DEAL_FILTER_OWNER] = self->owner_drop,
    [ACCORD_DEAL_FILTER_ACCOUNT] = self->account_drop,
  };

  return drops[kind];
}

static void
show_state (AccordDealFilterPopover *self)
{
  self->updating = TRUE;
  gtk_check_button_set_active (
    self->mine_check,
    self->me != 0
      && accord_deal_filter_get_entity (self->filter,
                                        ACCORD_DEAL_FILTER_OWNER)
           == self->me);
  gtk_widget_set_sensitive (GTK_WIDGET (self->mine_check), self->me != 0);
  gtk_check_button_set_active (self->late_check,
                               accord_deal_filter_get_late (self->filter));
  gtk_check_button_set_active (
    self->not_asked_check, accord_deal_filter_get_not_asked (self->filter));
  for (guint i = 0; i < ACCORD_DEAL_FILTER_N_KINDS; i++)
    accord_entity_drop_set_id (
      get_drop (self, i), accord_deal_filter_get_entity (self->filter, i));
  gtk_widget_set_sensitive (self->clear_button,
                            accord_deal_filter_is_on (self->filter));
  self->updating = FALSE;
}

static void
mine_toggled_cb (AccordDealFilterPopover *self)
{
  if (!self->updating)
    accord_deal_filter_set_entity (
      self->filter, ACCORD_DEAL_FILTER_OWNER,
      gtk_check_button_get_active (self->mine_check) ? self->me : 0);
}

static void
late_toggled_cb (AccordDealFilterPopover *self)
{
  if (!self->updating)
    accord_deal_filter_set_late (
      self->filter, gtk_check_button_get_active (self->late_check));
}

static void
not_asked_toggled_cb (AccordDealFilterPopover *self)
{
  if (!self->updating)
    accord_deal_filter_set_not_asked (
      self->filter, gtk_check_button_get_active (self->not_asked_check));
}

static void
drop_selected_cb (AccordDealFilterPopover *self,
                  GParamSpec              *pspec,
                  GtkDropDown             *drop)
{
  for (guint i = 0; !self->updating && i < ACCORD_DEAL_FILTER_N_KINDS; i++)
    if (get_drop (self, i) == drop)
      {
        accord_deal_filter_set_entity (self->filter, i,
                                       accord_entity_drop_get_id (drop));
        return;
      }
}

static void
clear_clicked_cb (AccordDealFilterPopover *self)
{
  accord_deal_filter_clear (self->filter);
}

/* The names are those of the moment in which it opens. */
static void
accord_deal_filter_popover_map (GtkWidget *widget)
{
  AccordDealFilterPopover *self = ACCORD_DEAL_FILTER_POPOVER (widget);
  const struct
  {
    GType kind;
    const char *none;
  } kinds[ACCORD_DEAL_FILTER_N_KINDS] = {
    [ACCORD_DEAL_FILTER_STAGE] = { ACCORD_TYPE_STAGE, _("Every stage") },
    [ACCORD_DEAL_FILTER_OWNER] = { ACCORD_TYPE_PERSON, _("Every owner") },
    [ACCORD_DEAL_FILTER_ACCOUNT] = { ACCORD_TYPE_ACCOUNT, _("Every account") },
  };

  self->updating = TRUE;
  for (guint i = 0; self->plan != NULL && i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) entities
        = accord_plan_dup_current (self->plan, kinds[i].kind);

      accord_entity_drop_fill (get_drop (self, i), entities, kinds[i].none);
    }
  if (self->filter != NULL)
    show_state (self);

  GTK_WIDGET_CLASS (accord_deal_filter_popover_parent_class)->map (widget);
}

static void
accord_deal_filter_popover_dispose (GObject *object)
{
  AccordDealFilterPopover *self = ACCORD_DEAL_FILTER_POPOVER (object);

  g_clear_object (&self->filter);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_deal_filter_popover_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class,                         \
                                        AccordDealFilterPopover, child)
#define CALLBACK(function)                                                    \
  gtk_widget_class_bind_template_callback (widget_class, function)

static void
accord_deal_filter_popover_class_init (AccordDealFilterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_deal_filter_popover_dispose;
  widget_class->map = accord_deal_filter_popover_map;

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accordplan/Accord/accord-deal-filter-popover.ui");
  BIND (mine_check);
  BIND (late_check);
  BIND (not_asked_check);
  BIND (stage_drop);
  BIND (owner_drop);
  BIND (account_drop);
  BIND (clear_button);
  CALLBACK (mine_toggled_cb);
  CALLBACK (late_toggled_cb);
  CALLBACK (not_asked_toggled_cb);
  CALLBACK (clear_clicked_cb);
}

static void
accord_deal_filter_popover_init (AccordDealFilterPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < ACCORD_DEAL_FILTER_N_KINDS; i++)
    g_signal_connect_object (get_drop (self, i), "notify::selected",
                             G_CALLBACK (drop_selected_cb), self,
                             G_CONNECT_SWAPPED);
}

/**
 * accord_deal_filter_popover_show_filter:
 * @plan: what there is to choose from
 * @filter: what it changes
 */
void
accord_deal_filter_popover_show_filter (AccordDealFilterPopover *self,
                                        AccordPlan              *plan,
                                        AccordDealFilter        *filter)
{
  g_return_if_fail (ACCORD_IS_DEAL_FILTER_POPOVER (self));
  g_return_if_fail (self->filter == NULL);

  self->plan = g_object_ref (plan);
  self->filter = g_object_ref (filter);
  g_signal_connect_object (filter, "changed", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
}

/**
 * accord_deal_filter_popover_set_me:
 * @me: the id of the person at the screen, or 0 where that is not known
 */
void
accord_deal_filter_popover_set_me (AccordDealFilterPopover *self,
                                   gint64                   me)
{
  g_return_if_fail (ACCORD_IS_DEAL_FILTER_POPOVER (self));

  self->me = me;
  show_state (self);
}
