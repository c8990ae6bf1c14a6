/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-notice-bar.h"

struct _AccordNoticeBar
{
  GtkBox parent_instance;

  GtkLabel *label;
  GtkWidget *retry_box;
  GtkWidget *reopen_button;
};

G_DEFINE_FINAL_TYPE (AccordNoticeBar, accord_notice_bar, GTK_TYPE_BOX)

static void
accord_notice_bar_class_init (AccordNoticeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-notice-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordNoticeBar, label);
  gtk_widget_class_bind_template_child (widget_class, AccordNoticeBar,
                                        retry_box);
  gtk_widget_class_bind_template_child (widget_class, AccordNoticeBar,
                                        reopen_button);
}

static void
accord_notice_bar_init (AccordNoticeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_notice_bar_show:
 * @message: (nullable): what happened; %NULL to go away
 * @can_retry: whether there are changes to be tried again, saved elsewhere or
 *   given up; else the plan can be opened again
 */
void
accord_notice_bar_show (AccordNoticeBar *self,
                        const char      *message,
                        gboolean         can_retry)
{
  g_return_if_fail (ACCORD_IS_NOTICE_BAR (self));

  gtk_label_set_label (self->label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self), message != NULL);
  gtk_widget_set_visible (self->retry_box, can_retry);
  gtk_widget_set_visible (self->reopen_button, !can_retry);
}
