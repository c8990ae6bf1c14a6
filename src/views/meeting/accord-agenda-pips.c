/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-agenda-pips.h"

#include <glib/gi18n-lib.h>

struct _AccordAgendaPips
{
  GtkBox parent_instance;

  GPtrArray *pips; /* of GtkButton, ours as children */
  guint n_pips;
};

G_DEFINE_FINAL_TYPE (AccordAgendaPips, accord_agenda_pips, GTK_TYPE_BOX)

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GtkButton        *pip,
            AccordAgendaPips *self)
{
  guint position = 0;

  if (g_ptr_array_find (self->pips, pip, &position))
    g_signal_emit (self, signals[PICKED], 0, position);
}

static void
accord_agenda_pips_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_AGENDA_PIPS (object)->pips);

  G_OBJECT_CLASS (accord_agenda_pips_parent_class)->finalize (object);
}

static void
accord_agenda_pips_class_init (AccordAgendaPipsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_agenda_pips_finalize;

  /**
   * AccordAgendaPips::picked:
   * @position: of the item on the agenda
   */
  signals[PICKED]
    = g_signal_new ("picked", ACCORD_TYPE_AGENDA_PIPS, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
accord_agenda_pips_init (AccordAgendaPips *self)
{
  self->pips = g_ptr_array_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "pips");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

static GtkWidget *
create_pip (AccordAgendaPips *self)
{
  GtkWidget *pip = gtk_button_new ();

  gtk_widget_set_focusable (pip, FALSE);
  gtk_widget_add_css_class (pip, "pip");
  g_signal_connect_object (pip, "clicked", G_CALLBACK (clicked_cb), self, 0);
  gtk_box_append (GTK_BOX (self), pip);
  g_ptr_array_add (self->pips, pip);

  return pip;
}

static char *
describe (AccordPipState state,
          const char    *label)
{
  switch (state)
    {
    case ACCORD_PIP_NOW:
      /* Translators: an item of an agenda. */
      return g_strdup_printf (_ ("%s, now"), label);
    case ACCORD_PIP_DONE:
      /* Translators: an item of an agenda. */
      return g_strdup_printf (_ ("%s, done"), label);
    case ACCORD_PIP_SKIPPED:
      /* Translators: an item of an agenda. */
      return g_strdup_printf (_ ("%s, skipped"), label);
    case ACCORD_PIP_AHEAD:
    default:
      return g_strdup (label);
    }
}

/**
 * accord_agenda_pips_begin:
 *
 * Begins to fill it anew.
 */
void
accord_agenda_pips_begin (AccordAgendaPips *self)
{
  g_return_if_fail (ACCORD_IS_AGENDA_PIPS (self));

  self->n_pips = 0;
}

/**
 * accord_agenda_pips_add:
 * @state: where the item is
 * @label: what it is about
 */
void
accord_agenda_pips_add (AccordAgendaPips *self,
                        AccordPipState    state,
                        const char       *label)
{
  static const char *const classes[] = { NULL, "now", "done", "skipped" };
  g_autofree char *words = describe (state, label);
  GtkWidget *pip;

  g_return_if_fail (ACCORD_IS_AGENDA_PIPS (self));

  pip = self->n_pips < self->pips->len ? self->pips->pdata[self->n_pips]
                                       : create_pip (self);
  self->n_pips++;
  for (guint i = 1; i < G_N_ELEMENTS (classes); i++)
    if (i == state)
      gtk_widget_add_css_class (pip, classes[i]);
    else
      gtk_widget_remove_css_class (pip, classes[i]);
  gtk_widget_set_tooltip_text (pip, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pip),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * accord_agenda_pips_end:
 *
 * Items of before that were not filled again are not there any more.
 */
void
accord_agenda_pips_end (AccordAgendaPips *self)
{
  g_return_if_fail (ACCORD_IS_AGENDA_PIPS (self));

  while (self->pips->len > self->n_pips)
    {
      gtk_box_remove (GTK_BOX (self), self->pips->pdata[self->pips->len - 1]);
      g_ptr_array_set_size (self->pips, (int) self->pips->len - 1);
    }
}
