/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-change-dialog.h"

#include "accord-tell.h"

typedef struct
{
  GtkButton *done_button;
  GtkLabel *title_label;
  AdwBin *rows_bin;
  GtkLabel *problem_label;

  AccordPlan *plan;
} AccordChangeDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AccordChangeDialog, accord_change_dialog,
                                     ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_VERB,
  PROP_ROWS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static AccordChangeDialogPrivate *
get_private (gpointer self)
{
  return accord_change_dialog_get_instance_private (self);
}

static void
done_clicked_cb (AccordChangeDialog *self)
{
  AccordChangeDialogPrivate *priv = get_private (self);
  g_autoptr (GError) error = NULL;

  if (!ACCORD_CHANGE_DIALOG_GET_CLASS (self)->make (self, &error))
    {
      accord_change_dialog_show_problem (self, error->message);
      return;
    }

  /* Where it was asked for may have gone with the change. */
  accord_tell_done (
    GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))),
    priv->plan);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accord_change_dialog_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  AccordChangeDialogPrivate *priv = get_private (object);

  switch (prop_id)
    {
    case PROP_VERB:
      g_value_set_string (value, gtk_button_get_label (priv->done_button));
      break;
    case PROP_ROWS:
      g_value_set_object (value, adw_bin_get_child (priv->rows_bin));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_change_dialog_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  AccordChangeDialogPrivate *priv = get_private (object);

  switch (prop_id)
    {
    case PROP_VERB:
      gtk_button_set_label (priv->done_button, g_value_get_string (value));
      break;
    case PROP_ROWS:
      adw_bin_set_child (priv->rows_bin, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_change_dialog_dispose (GObject *object)
{
  g_clear_object (&get_private (object)->plan);

  G_OBJECT_CLASS (accord_change_dialog_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child_private (widget_class,                 \
                                                AccordChangeDialog, child)

static void
accord_change_dialog_class_init (AccordChangeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = accord_change_dialog_get_property;
  object_class->set_property = accord_change_dialog_set_property;
  object_class->dispose = accord_change_dialog_dispose;

  properties[PROP_VERB] = g_param_spec_string (
    "verb", "Verb", "The label of the button that makes the change", NULL,
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROWS] = g_param_spec_object (
    "rows", "Rows", "What is asked", GTK_TYPE_WIDGET,
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-change-dialog.ui");
  BIND (done_button);
  BIND (title_label);
  BIND (rows_bin);
  BIND (problem_label);
  gtk_widget_class_bind_template_callback (widget_class, done_clicked_cb);
}

static void
accord_change_dialog_init (AccordChangeDialog *self)
{
  AccordChangeDialogPrivate *priv = get_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self),
                                 GTK_WIDGET (priv->done_button));
}

/**
 * accord_change_dialog_set_up:
 * @widget: where it was asked for, in a window
 * @plan: what changes
 * @about: what of it the change is about
 *
 * Tells a new dialog what it asks about. To be called once.
 */
void
accord_change_dialog_set_up (AccordChangeDialog *self,
                             GtkWidget          *widget,
                             AccordPlan         *plan,
                             AccordEntity       *about)
{
  AccordChangeDialogPrivate *priv;
  g_autofree char *label = NULL;

  g_return_if_fail (ACCORD_IS_CHANGE_DIALOG (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ACCORD_IS_PLAN (plan));
  g_return_if_fail (ACCORD_IS_ENTITY (about));

  priv = get_private (self);
  g_return_if_fail (priv->plan == NULL);

  priv->plan = g_object_ref (plan);
  label = accord_entity_dup_label (about);
  gtk_label_set_label (priv->title_label, label);
  gtk_window_set_transient_for (
    GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (widget)));
}

/**
 * accord_change_dialog_get_plan:
 *
 * Returns: (transfer none) (nullable): what changes; %NULL before it is set up
 */
AccordPlan *
accord_change_dialog_get_plan (AccordChangeDialog *self)
{
  g_return_val_if_fail (ACCORD_IS_CHANGE_DIALOG (self), NULL);

  return get_private (self)->plan;
}

/**
 * accord_change_dialog_set_ready:
 *
 * Says whether all is there that the change needs.
 */
void
accord_change_dialog_set_ready (AccordChangeDialog *self,
                                gboolean            ready)
{
  g_return_if_fail (ACCORD_IS_CHANGE_DIALOG (self));

  gtk_widget_set_sensitive (GTK_WIDGET (get_private (self)->done_button),
                            ready);
}

/**
 * accord_change_dialog_show_problem:
 * @problem: (nullable): why the change could not be made; %NULL when that is
 *   out of date
 */
void
accord_change_dialog_show_problem (AccordChangeDialog *self,
                                   const char         *problem)
{
  AccordChangeDialogPrivate *priv;

  g_return_if_fail (ACCORD_IS_CHANGE_DIALOG (self));

  priv = get_private (self);
  gtk_label_set_label (priv->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->problem_label), problem != NULL);
}
