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

/* The search of a drop-down has no interface: its parts are told by what they
 * are. */
static GtkWidget *
find_part (GtkWidget *widget,
           GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_part (child, type);

  return found;
}

static GtkSingleSelection *
get_shown (GtkListView *list)
{
  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (list));
}

/* GTK finds what begins with what is typed; people know a person by the last
 * name and an account by any word of its. */
static void
match_anywhere (GtkListView *list)
{
  GtkFilter *filter = gtk_filter_list_model_get_filter (GTK_FILTER_LIST_MODEL (
    gtk_single_selection_get_model (get_shown (list))));

  gtk_string_filter_set_match_mode (GTK_STRING_FILTER (filter),
                                    GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
}

/* Return takes what stands first, and before anything is typed what is taken
 * already. The drop-down takes over what is selected, not what is activated. */
static void
search_activate_cb (GtkSearchEntry *entry,
                    GtkListView    *list)
{
  GtkSingleSelection *shown = get_shown (list);
  guint place = 0;

  /* It comes late by itself, so that nothing is looked for at each key. */
  g_signal_emit_by_name (entry, "search-changed");
  if (*gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0')
    place = gtk_single_selection_get_selected (shown);
  if (place >= g_list_model_get_n_items (G_LIST_MODEL (shown)))
    return;

  gtk_single_selection_set_selected (shown, place);
  g_signal_emit_by_name (list, "activate", place);
}

/* The first letter was typed at the list, which has the focus. */
static void
search_started_cb (GtkSearchEntry *entry)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (entry));

  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
}

static void
set_up (GtkDropDown *drop)
{
  g_autoptr (GtkExpression) text = gtk_property_expression_new (
    GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *entry = find_part (GTK_WIDGET (drop), GTK_TYPE_SEARCH_ENTRY);

  gtk_drop_down_set_expression (drop, text);
  g_signal_connect_object (
    entry, "activate", G_CALLBACK (search_activate_cb),
    find_part (GTK_WIDGET (drop), GTK_TYPE_LIST_VIEW), 0);
  g_signal_connect (entry, "search-started", G_CALLBACK (search_started_cb),
                    NULL);
  g_signal_connect (drop, "notify::selected", G_CALLBACK (keep_focus_cb),
                    NULL);
}

static void
set_search (GtkDropDown *drop,
            gboolean     enabled)
{
  GtkWidget *entry = find_part (GTK_WIDGET (drop), GTK_TYPE_SEARCH_ENTRY);

  gtk_drop_down_set_enable_search (drop, enabled);
  gtk_search_entry_set_key_capture_widget (
    GTK_SEARCH_ENTRY (entry),
    enabled ? gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER) : NULL);
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
    set_up (drop);
  gtk_drop_down_set_model (drop, G_LIST_MODEL (names));
  match_anywhere (
    GTK_LIST_VIEW (find_part (GTK_WIDGET (drop), GTK_TYPE_LIST_VIEW)));
  set_search (drop, ids->len > SEARCH_FROM);
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
