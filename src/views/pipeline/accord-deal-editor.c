/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-deal-editor.h"

#include "accord-amount-text.h"
#include "accord-choices.h"
#include "accord-date-text.h"
#include "accord-deal-edit.h"
#include "accord-entity-drop.h"
#include "accord-person.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _AccordDealEditor
{
  GtkPopover parent_instance;

  GtkLabel *title_label;
  GtkEditable *amount_entry;
  GtkWidget *chance_box;
  GtkEditable *chance_entry;
  GtkEditable *reason_entry;
  GtkWidget *follow_button;
  GtkWidget *close_box;
  GtkEditable *early_entry;
  GtkEditable *likely_entry;
  GtkEditable *late_entry;
  GtkDropDown *owner_drop;
  GtkLabel *problem_label;
  GtkWidget *set_button;

  AccordPlan *plan;
  AccordDeal *deal;
  AccordDealPart part;
  AccordDay today;
};

G_DEFINE_FINAL_TYPE (AccordDealEditor, accord_deal_editor, GTK_TYPE_POPOVER)

/* Which of three days is none: the message says only what is written there. */
static void
mark_days (AccordDealEditor *self)
{
  GtkEditable *entries[]
    = { self->early_entry, self->likely_entry, self->late_entry };

  for (guint i = G_N_ELEMENTS (entries); i-- > 0;)
    {
      const char *text = gtk_editable_get_text (entries[i]);
      AccordDay day;
      gboolean good
        = *text == '\0'
          || accord_date_text_parse (text, self->today, &day, NULL);

      if (good)
        gtk_widget_remove_css_class (GTK_WIDGET (entries[i]), "error");
      else
        {
          gtk_widget_add_css_class (GTK_WIDGET (entries[i]), "error");
          gtk_widget_grab_focus (GTK_WIDGET (entries[i]));
        }
      gtk_accessible_update_state (GTK_ACCESSIBLE (entries[i]),
                                   GTK_ACCESSIBLE_STATE_INVALID,
                                   good ? GTK_ACCESSIBLE_INVALID_FALSE
                                        : GTK_ACCESSIBLE_INVALID_TRUE,
                                   -1);
    }
}

static void
finish (AccordDealEditor *self,
        gboolean          done,
        const GError     *problem)
{
  gtk_label_set_label (self->problem_label, done ? "" : problem->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), !done);
  mark_days (self);
  if (done)
    gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
set_owner (AccordDealEditor *self,
           GError          **error)
{
  gint64 id = accord_entity_drop_get_id (self->owner_drop);

  return accord_deal_edit_set_owner (
    self->plan, self->deal,
    id != 0 ? accord_plan_lookup (self->plan, id) : NULL, error);
}

static gboolean
set_chance (AccordDealEditor *self,
            GError          **error)
{
  double chance;

  return accord_deal_edit_parse_chance (
           gtk_editable_get_text (self->chance_entry), &chance, error)
         && accord_deal_edit_set_chance (
           self->plan, self->deal, chance,
           gtk_editable_get_text (self->reason_entry), error);
}

static void
set_clicked_cb (AccordDealEditor *self)
{
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  switch (self->part)
    {
    case ACCORD_DEAL_PART_AMOUNT:
      done = accord_deal_edit_set_amount (
        self->plan, self->deal, gtk_editable_get_text (self->amount_entry),
        &error);
      break;
    case ACCORD_DEAL_PART_CHANCE:
      done = set_chance (self, &error);
      break;
    case ACCORD_DEAL_PART_CLOSE:
      done = accord_deal_edit_set_close (
        self->plan, self->deal, gtk_editable_get_text (self->early_entry),
        gtk_editable_get_text (self->likely_entry),
        gtk_editable_get_text (self->late_entry), self->today, &error);
      break;
    case ACCORD_DEAL_PART_OWNER:
      done = set_owner (self, &error);
      break;
    case ACCORD_DEAL_N_PARTS:
    default:
      g_assert_not_reached ();
    }

  finish (self, done, error);
}

static void
follow_clicked_cb (AccordDealEditor *self)
{
  g_autoptr (GError) error = NULL;
  gboolean done
    = accord_deal_edit_set_chance (self->plan, self->deal, NAN, "", &error);

  finish (self, done, error);
}

static void
accord_deal_editor_dispose (GObject *object)
{
  AccordDealEditor *self = ACCORD_DEAL_EDITOR (object);

  g_clear_object (&self->deal);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_deal_editor_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordDealEditor, child)

static void
accord_deal_editor_class_init (AccordDealEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_deal_editor_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-deal-editor.ui");
  BIND (title_label);
  BIND (amount_entry);
  BIND (chance_box);
  BIND (chance_entry);
  BIND (reason_entry);
  BIND (follow_button);
  BIND (close_box);
  BIND (early_entry);
  BIND (likely_entry);
  BIND (late_entry);
  BIND (owner_drop);
  BIND (problem_label);
  BIND (set_button);
  gtk_widget_class_bind_template_callback (widget_class, set_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow_clicked_cb);
}

static void
accord_deal_editor_init (AccordDealEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_popover_set_default_widget (GTK_POPOVER (self), self->set_button);
}

/**
 * accord_deal_editor_new:
 *
 * Returns: (transfer floating): an editor without a deal
 */
GtkWidget *
accord_deal_editor_new (void)
{
  return g_object_new (ACCORD_TYPE_DEAL_EDITOR, NULL);
}

static void
show_amount (AccordDealEditor *self)
{
  g_autofree char *text = accord_amount_text_format (
    accord_entity_get_money (ACCORD_ENTITY (self->deal), ACCORD_DEAL_AMOUNT),
    accord_deal_edit_get_currency (self->plan, self->deal));

  gtk_editable_set_text (self->amount_entry, text);
}

static void
show_chance (AccordDealEditor *self)
{
  AccordEntity *deal = ACCORD_ENTITY (self->deal);
  const char *reason
    = accord_entity_get_text (deal, ACCORD_DEAL_OVERRIDE_REASON);
  g_autofree char *chance = g_strdup_printf (
    "%d", (int) lround (accord_deal_get_chance (self->deal) * 100));

  gtk_editable_set_text (self->chance_entry, chance);
  gtk_editable_set_text (self->reason_entry, reason != NULL ? reason : "");
  gtk_widget_set_sensitive (
    self->follow_button,
    accord_entity_has_value (deal, ACCORD_DEAL_CHANCE_OVERRIDE));
}

static void
show_close (AccordDealEditor *self)
{
  GtkEditable *entries[]
    = { self->early_entry, self->likely_entry, self->late_entry };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autofree char *text = accord_date_text_format (accord_entity_get_day (
        ACCORD_ENTITY (self->deal), ACCORD_DEAL_CLOSE_EARLY + i));

      gtk_editable_set_text (entries[i], text);
    }
  mark_days (self);
}

static void
show_owner (AccordDealEditor *self)
{
  g_autoptr (GPtrArray) people
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_PERSON);
  g_autoptr (GPtrArray) sellers = g_ptr_array_new ();
  gint64 owner = accord_entity_get_reference (ACCORD_ENTITY (self->deal),
                                              ACCORD_DEAL_OWNER);

  for (guint i = 0; i < people->len; i++)
    if (accord_entity_get_choice (people->pdata[i], ACCORD_PERSON_SIDE)
          != ACCORD_SIDE_ENGINEERING
        || accord_entity_get_id (people->pdata[i]) == owner)
      g_ptr_array_add (sellers, people->pdata[i]);
  accord_entity_drop_fill (self->owner_drop, sellers, _("Nobody"));
  accord_entity_drop_set_id (self->owner_drop, owner);
}

static void
show_part (AccordDealEditor *self)
{
  const struct
  {
    GtkWidget *widget;
    GtkWidget *focus;
    const char *title;
  } parts[ACCORD_DEAL_N_PARTS] = {
    [ACCORD_DEAL_PART_AMOUNT] = { GTK_WIDGET (self->amount_entry),
                                  GTK_WIDGET (self->amount_entry),
                                  _("Amount") },
    [ACCORD_DEAL_PART_CHANCE] = { self->chance_box,
                                  GTK_WIDGET (self->chance_entry),
                                  _("Chance to Win, in per Cent") },
    [ACCORD_DEAL_PART_CLOSE] = { self->close_box,
                                 GTK_WIDGET (self->early_entry),
                                 _("Expected Close") },
    [ACCORD_DEAL_PART_OWNER] = { GTK_WIDGET (self->owner_drop),
                                 GTK_WIDGET (self->owner_drop), _("Owner") },
  };

  gtk_label_set_label (self->title_label, parts[self->part].title);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_set_visible (parts[i].widget, i == self->part);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), FALSE);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (parts[self->part].focus);
}

/**
 * accord_deal_editor_edit:
 * @plan: the plan of @deal
 * @deal: a deal
 * @part: what of it
 * @today: a day without a year is the next one from here
 *
 * Opens with what there is now.
 */
void
accord_deal_editor_edit (AccordDealEditor *self,
                         AccordPlan       *plan,
                         AccordDeal       *deal,
                         AccordDealPart    part,
                         AccordDay         today)
{
  g_return_if_fail (ACCORD_IS_DEAL_EDITOR (self));
  g_return_if_fail (part < ACCORD_DEAL_N_PARTS);

  g_set_object (&self->plan, plan);
  g_set_object (&self->deal, deal);
  self->part = part;
  self->today = today;
  switch (part)
    {
    case ACCORD_DEAL_PART_AMOUNT:
      show_amount (self);
      break;
    case ACCORD_DEAL_PART_CHANCE:
      show_chance (self);
      break;
    case ACCORD_DEAL_PART_CLOSE:
      show_close (self);
      break;
    case ACCORD_DEAL_PART_OWNER:
    case ACCORD_DEAL_N_PARTS:
    default:
      show_owner (self);
      break;
    }
  show_part (self);
}
