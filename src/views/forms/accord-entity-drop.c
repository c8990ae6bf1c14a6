/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-entity-drop.h"

/* From here on one types rather than reads. */
#define SEARCH_FROM 10

#define IDS "accord-entity-ids"

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  g_autofree char *one = accord_entity_dup_label (*(AccordEntity *const *) a);
  g_autofree char *other
    = accord_entity_dup_label (*(AccordEntity *const *) b);

  return g_utf8_collate (one, other);
}

/* With GTK 4.18 the focus leaves a popover when the choices of a part of it
 * close. */
static void
keep_focus_cb (GtkWidget *drop)
{
  GtkWidget *popover = gtk_widget_get_ancestor (drop, GTK_TYPE_POPOVER);
  GtkWidget *focus;

  if (popover == NULL || !gtk_widget_get_mapped (drop))
    return;

  focus = gtk_root_get_focus (gtk_widget_get_root (drop));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, popover))
    gtk_widget_grab_focus (drop);
}

/**
 * accord_entity_drop_fill:
 * @entities: (element-type AccordEntity): what there is to choose from;
 *   those of a kind without an order of its own are sorted by name
 * @none: what to call none of them
 */
void
accord_entity_drop_fill (GtkDropDown *drop,
                         GPtrArray   *entities,
                         const char  *none)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (entities, NULL, NULL);
  GArray *ids = g_array_new (FALSE, TRUE, sizeof (gint64));
  gint64 id = 0;

  if (sorted->len > 0 && accord_entity_get_rank (sorted->pdata[0]) == NULL)
    g_ptr_array_sort (sorted, compare_labels);
  gtk_string_list_append (names, none);
  g_array_append_val (ids, id);
  for (guint i = 0; i < sorted->len; i++)
    {
      g_autofree char *label = accord_entity_dup_label (sorted->pdata[i]);

      gtk_string_list_append (names, label);
      id = accord_entity_get_id (sorted->pdata[i]);
      g_array_append_val (ids, id);
    }

  g_object_set_data_full (G_OBJECT (drop), IDS, ids,
                          (GDestroyNotify) g_array_unref);
  if (gtk_drop_down_get_expression (drop) == NULL)
    {
      g_autoptr (GtkExpression) text = gtk_property_expression_new (
        GTK_TYPE_STRING_OBJECT, NULL, "string");

      gtk_drop_down_set_expression (drop, text);
      g_signal_connect (drop, "notify::selected", G_CALLBACK (keep_focus_cb),
                        NULL);
    }
  gtk_drop_down_set_model (drop, G_LIST_MODEL (names));
  gtk_drop_down_set_enable_search (drop, ids->len > SEARCH_FROM);
}

/**
 * accord_entity_drop_set_id:
 * @id: the id of an entity, or 0 for none
 */
void
accord_entity_drop_set_id (GtkDropDown *drop,
                           gint64       id)
{
  GArray *ids = g_object_get_data (G_OBJECT (drop), IDS);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      gtk_drop_down_set_selected (drop, i);
}

/**
 * accord_entity_drop_get_id:
 *
 * Returns: the id of what is chosen, or 0 for none
 */
gint64
accord_entity_drop_get_id (GtkDropDown *drop)
{
  GArray *ids = g_object_get_data (G_OBJECT (drop), IDS);
  guint selected = gtk_drop_down_get_selected (drop);

  return ids != NULL && selected < ids->len
           ? g_array_index (ids, gint64, selected)
           : 0;
}
