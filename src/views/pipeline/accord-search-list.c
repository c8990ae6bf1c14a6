/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-search-list.h"

#include "accord-search.h"

/* More than one reads; who sees so many types another word. */
#define MOST 30

struct _AccordSearchList
{
  AdwBin parent_instance;

  GtkListBox *list;

  GPtrArray *hits; /* AccordSearchHit, as the list shows them */
};

G_DEFINE_FINAL_TYPE (AccordSearchList, accord_search_list, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
choose (AccordSearchList *self,
        guint             index)
{
  AccordSearchHit *hit = self->hits->pdata[index];

  g_signal_emit (self, signals[CHOSEN], 0, hit->entity);
}

static void
row_activated_cb (AccordSearchList *self,
                  GtkListBoxRow    *row)
{
  choose (self, (guint) gtk_list_box_row_get_index (row));
}

static void
accord_search_list_finalize (GObject *object)
{
  g_clear_pointer (&ACCORD_SEARCH_LIST (object)->hits, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_search_list_parent_class)->finalize (object);
}

static void
accord_search_list_class_init (AccordSearchListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_search_list_finalize;

  /**
   * AccordSearchList::chosen:
   * @entity: a thing of the plan
   *
   * Somebody wants to be led there.
   */
  signals[CHOSEN]
    = g_signal_new ("chosen", ACCORD_TYPE_SEARCH_LIST, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, ACCORD_TYPE_ENTITY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-search-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordSearchList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
accord_search_list_init (AccordSearchList *self)
{
  self->hits = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_row (void)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *detail = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

static void
show_hit (GtkListBoxRow         *row,
          const AccordSearchHit *hit)
{
  GtkWidget *box = gtk_list_box_row_get_child (row);
  g_autofree char *label = g_strdup_printf ("%s, %s", hit->title, hit->detail);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)),
                       hit->title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)),
                       hit->detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Most letters find much of what the last one has found: rows stay. */
static void
show_hits (AccordSearchList *self)
{
  GtkListBoxRow *row;

  for (guint i = 0; i < self->hits->len; i++)
    {
      if (gtk_list_box_get_row_at_index (self->list, (int) i) == NULL)
        gtk_list_box_append (self->list, create_row ());
      show_hit (gtk_list_box_get_row_at_index (self->list, (int) i),
                self->hits->pdata[i]);
    }
  while ((row = gtk_list_box_get_row_at_index (self->list,
                                               (int) self->hits->len))
         != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/**
 * accord_search_list_find:
 * @plan: where to look
 * @typed: what somebody typed
 *
 * Shows what is found.
 */
void
accord_search_list_find (AccordSearchList *self,
                         AccordPlan       *plan,
                         const char       *typed)
{
  g_return_if_fail (ACCORD_IS_SEARCH_LIST (self));

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = accord_search_find (plan, typed, MOST);
  show_hits (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->hits->len > 0);
}

/**
 * accord_search_list_choose_first:
 *
 * Does as if somebody had chosen what stands first, if there is anything.
 */
void
accord_search_list_choose_first (AccordSearchList *self)
{
  g_return_if_fail (ACCORD_IS_SEARCH_LIST (self));

  if (self->hits->len > 0)
    choose (self, 0);
}

/**
 * accord_search_list_focus_first:
 *
 * Brings the focus to what stands first.
 *
 * Returns: whether there is anything
 */
gboolean
accord_search_list_focus_first (AccordSearchList *self)
{
  g_return_val_if_fail (ACCORD_IS_SEARCH_LIST (self), FALSE);

  return self->hits->len > 0
         && gtk_widget_grab_focus (
           gtk_widget_get_first_child (GTK_WIDGET (self->list)));
}
