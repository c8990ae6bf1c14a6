/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-need-dialog.h"

#include "accord-promise-need.h"
#include "accord-promise.h"

#include <glib/gi18n-lib.h>

struct _AccordNeedDialog
{
  AccordChangeDialog parent_instance;

  AdwComboRow *promise_row;
  AdwComboRow *level_row;

  AccordFeature *feature;
  GPtrArray *promises; /* AccordEntity, as the row shows them */
};

G_DEFINE_FINAL_TYPE (AccordNeedDialog, accord_need_dialog,
                     ACCORD_TYPE_CHANGE_DIALOG)


static gboolean
accord_need_dialog_make (AccordChangeDialog *dialog,
                         GError            **error)
{
  AccordNeedDialog *self = ACCORD_NEED_DIALOG (dialog);
  guint selected = adw_combo_row_get_selected (self->promise_row);

  return accord_promise_need_add (
    accord_change_dialog_get_plan (dialog), self->promises->pdata[selected],
    ACCORD_ENTITY (self->feature),
    (AccordNeedLevel) adw_combo_row_get_selected (self->level_row), error);
}

static void
accord_need_dialog_dispose (GObject *object)
{
  AccordNeedDialog *self = ACCORD_NEED_DIALOG (object);

  g_clear_pointer (&self->promises, g_ptr_array_unref);
  g_clear_object (&self->feature);

  G_OBJECT_CLASS (accord_need_dialog_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordNeedDialog, child)

static void
accord_need_dialog_class_init (AccordNeedDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_need_dialog_dispose;
  ACCORD_CHANGE_DIALOG_CLASS (klass)->make = accord_need_dialog_make;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-need-dialog.ui");
  BIND (promise_row);
  BIND (level_row);
}

static void
accord_need_dialog_init (AccordNeedDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_name (AccordEntity *promise)
{
  AccordEntity *account
    = accord_promise_get_account (ACCORD_PROMISE (promise));
  g_autofree char *label = accord_entity_dup_label (promise);
  g_autofree char *name
    = account != NULL ? accord_entity_dup_label (account) : NULL;

  return name != NULL ? g_strjoin (" · ", label, name, NULL)
                      : g_steal_pointer (&label);
}

static void
fill_promises (AccordNeedDialog *self)
{
  AccordEntityList *list
    = accord_plan_get_list (accord_change_dialog_get_plan (
                              ACCORD_CHANGE_DIALOG (self)),
                            ACCORD_TYPE_PROMISE);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->promises = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    {
      AccordEntity *promise = accord_entity_list_get (list, i);
      g_autofree char *name = NULL;

      if (!accord_promise_takes_part (ACCORD_PROMISE (promise))
          || accord_promise_need_has (promise,
                                      ACCORD_ENTITY (self->feature)))
        continue;
      name = dup_name (promise);
      gtk_string_list_append (names, name);
      g_ptr_array_add (self->promises, g_object_ref (promise));
    }
  adw_combo_row_set_model (self->promise_row, G_LIST_MODEL (names));
  accord_change_dialog_set_ready (ACCORD_CHANGE_DIALOG (self),
                                  self->promises->len > 0);
}

/* In the order of AccordNeedLevel. */
static void
fill_levels (AccordNeedDialog *self)
{
  const char *const levels[]
    = { [ACCORD_NEED_LEVEL_MUST] = C_ ("need", "must"),
        [ACCORD_NEED_LEVEL_SHOULD] = C_ ("need", "should"),
        [ACCORD_NEED_LEVEL_COULD] = C_ ("need", "could"),
        NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (levels);

  adw_combo_row_set_model (self->level_row, G_LIST_MODEL (names));
}

/**
 * accord_need_dialog_new:
 * @widget: where it was asked for
 * @plan: the plan of @feature
 * @feature: what is to be added
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
accord_need_dialog_new (GtkWidget     *widget,
                        AccordPlan    *plan,
                        AccordFeature *feature)
{
  AccordNeedDialog *self = g_object_new (ACCORD_TYPE_NEED_DIALOG, NULL);

  accord_change_dialog_set_up (ACCORD_CHANGE_DIALOG (self), widget, plan,
                               ACCORD_ENTITY (feature));
  self->feature = g_object_ref (feature);
  fill_promises (self);
  fill_levels (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->promise_row));

  return GTK_WIDGET (self);
}
