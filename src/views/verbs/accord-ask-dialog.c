/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-ask-dialog.h"

#include "accord-deal-ask.h"
#include "accord-promise.h"
#include "accord-date-text.h"

#include <glib/gi18n-lib.h>

struct _AccordAskDialog
{
  AccordChangeDialog parent_instance;

  AdwComboRow *promise_row;
  GtkEditable *what_row;
  GtkEditable *want_row;
  GtkLabel *feature_label;

  AccordDeal *deal;
  AccordEntity *feature; /* NULL for none */
  GPtrArray *drafts;
  AccordDay today;
};

G_DEFINE_FINAL_TYPE (AccordAskDialog, accord_ask_dialog,
                     ACCORD_TYPE_CHANGE_DIALOG)

/* The first entry is a new promise. */
static AccordEntity *
get_promise (AccordAskDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->promise_row);

  return selected > 0 && selected <= self->drafts->len
           ? self->drafts->pdata[selected - 1]
           : NULL;
}

/* What is known of a draft need not be written again. */
static void
promise_selected_cb (AccordAskDialog *self)
{
  AccordEntity *source;
  g_autofree char *what = NULL, *want = NULL;

  if (self->drafts == NULL)
    return;

  source = get_promise (self);
  if (source != NULL)
    want = accord_date_text_format (
      accord_entity_get_day (source, ACCORD_PROMISE_WANT_DATE));
  else
    source = ACCORD_ENTITY (self->deal);
  what = accord_entity_dup_label (source);
  gtk_editable_set_text (self->what_row, what);
  gtk_editable_set_text (self->want_row, want != NULL ? want : "");
}

static gboolean
accord_ask_dialog_make (AccordChangeDialog *dialog,
                        GError            **error)
{
  AccordAskDialog *self = ACCORD_ASK_DIALOG (dialog);
  const AccordDealAsk ask = {
    get_promise (self), gtk_editable_get_text (self->what_row),
    gtk_editable_get_text (self->want_row), self->feature, self->today
  };

  return accord_deal_ask_make (accord_change_dialog_get_plan (dialog),
                               self->deal, &ask, error)
         != NULL;
}

static void
accord_ask_dialog_dispose (GObject *object)
{
  AccordAskDialog *self = ACCORD_ASK_DIALOG (object);

  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_clear_object (&self->feature);
  g_clear_object (&self->deal);

  G_OBJECT_CLASS (accord_ask_dialog_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordAskDialog, child)

static void
accord_ask_dialog_class_init (AccordAskDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_ask_dialog_dispose;
  ACCORD_CHANGE_DIALOG_CLASS (klass)->make = accord_ask_dialog_make;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-ask-dialog.ui");
  BIND (promise_row);
  BIND (what_row);
  BIND (want_row);
  BIND (feature_label);
  gtk_widget_class_bind_template_callback (widget_class, promise_selected_cb);
}

static void
accord_ask_dialog_init (AccordAskDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_promises (AccordAskDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("A new one"));
  for (guint i = 0; i < self->drafts->len; i++)
    {
      g_autofree char *label
        = accord_entity_dup_label (self->drafts->pdata[i]);

      gtk_string_list_append (names, label);
    }
  adw_combo_row_set_model (self->promise_row, G_LIST_MODEL (names));
  /* Most often it is the draft that is asked about. */
  adw_combo_row_set_selected (self->promise_row, self->drafts->len > 0);
}

static void
show_feature (AccordAskDialog *self)
{
  g_autofree char *label = NULL, *text = NULL;

  if (self->feature == NULL)
    return;

  label = accord_entity_dup_label (self->feature);
  /* Translators: a feature. */
  text = g_strdup_printf (_("It will be made of “%s”."), label);
  gtk_label_set_label (self->feature_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->feature_label), TRUE);
}

/**
 * accord_ask_dialog_new:
 * @widget: where it was asked for
 * @plan: the plan of @deal
 * @deal: what needs something
 * @feature: (nullable): work that it needs
 * @today: the day of the asking
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
accord_ask_dialog_new (GtkWidget    *widget,
                       AccordPlan   *plan,
                       AccordDeal   *deal,
                       AccordEntity *feature,
                       AccordDay     today)
{
  AccordAskDialog *self = g_object_new (ACCORD_TYPE_ASK_DIALOG, NULL);

  accord_change_dialog_set_up (ACCORD_CHANGE_DIALOG (self), widget, plan,
                               ACCORD_ENTITY (deal));
  self->deal = g_object_ref (deal);
  g_set_object (&self->feature, feature);
  self->today = today;
  self->drafts = accord_deal_ask_list_drafts (deal);
  fill_promises (self);
  promise_selected_cb (self);
  show_feature (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->what_row));

  return GTK_WIDGET (self);
}
