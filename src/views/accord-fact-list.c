/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-fact-list.h"

typedef struct
{
  GtkWidget *row; /* owned by the group */
  GtkWidget *pill;
  char *pill_class;
} Line;

struct _AccordFactList
{
  AdwPreferencesGroup parent_instance;

  GArray *lines; /* of Line */
  guint n_facts;
};

G_DEFINE_FINAL_TYPE (AccordFactList, accord_fact_list,
                     ADW_TYPE_PREFERENCES_GROUP)

static void
clear_line (gpointer line)
{
  g_free (((Line *) line)->pill_class);
}

static void
accord_fact_list_finalize (GObject *object)
{
  g_array_unref (ACCORD_FACT_LIST (object)->lines);

  G_OBJECT_CLASS (accord_fact_list_parent_class)->finalize (object);
}

static void
accord_fact_list_class_init (AccordFactListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_fact_list_finalize;
}

static void
accord_fact_list_init (AccordFactList *self)
{
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_array_set_clear_func (self->lines, clear_line);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static Line *
add_line (AccordFactList *self)
{
  Line line = { adw_action_row_new (), gtk_label_new (NULL), NULL };

  gtk_widget_set_valign (line.pill, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (line.pill, "badge");
  adw_action_row_add_suffix (ADW_ACTION_ROW (line.row), line.pill);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), line.row);
  g_array_append_val (self->lines, line);

  return &g_array_index (self->lines, Line, self->lines->len - 1);
}

/**
 * accord_fact_list_begin:
 *
 * Begins to fill the list anew.
 */
void
accord_fact_list_begin (AccordFactList *self)
{
  g_return_if_fail (ACCORD_IS_FACT_LIST (self));

  self->n_facts = 0;
}

static void
set_pill (Line             *line,
          const AccordFact *fact)
{
  gtk_label_set_text (GTK_LABEL (line->pill),
                      fact->pill != NULL ? fact->pill : "");
  gtk_widget_set_visible (line->pill, fact->pill != NULL);
  if (g_strcmp0 (line->pill_class, fact->pill_class) == 0)
    return;

  if (line->pill_class != NULL)
    gtk_widget_remove_css_class (line->pill, line->pill_class);
  if (fact->pill_class != NULL)
    gtk_widget_add_css_class (line->pill, fact->pill_class);
  g_free (line->pill_class);
  line->pill_class = g_strdup (fact->pill_class);
}

/**
 * accord_fact_list_add:
 * @fact: the next line
 */
void
accord_fact_list_add (AccordFactList   *self,
                      const AccordFact *fact)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  Line *line;

  g_return_if_fail (ACCORD_IS_FACT_LIST (self));
  g_return_if_fail (fact != NULL && fact->title != NULL);

  line = self->n_facts < self->lines->len
           ? &g_array_index (self->lines, Line, self->n_facts)
           : add_line (self);
  self->n_facts++;
  /* The row takes both for markup. */
  title = g_markup_escape_text (fact->title, -1);
  subtitle = g_markup_escape_text (
    fact->subtitle != NULL ? fact->subtitle : "", -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line->row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line->row), subtitle);
  set_pill (line, fact);
}

/**
 * accord_fact_list_end:
 *
 * Lines of before that were not filled again are not there any more.
 */
void
accord_fact_list_end (AccordFactList *self)
{
  g_return_if_fail (ACCORD_IS_FACT_LIST (self));

  while (self->lines->len > self->n_facts)
    {
      Line *line = &g_array_index (self->lines, Line, self->lines->len - 1);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), line->row);
      g_array_set_size (self->lines, self->lines->len - 1);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_facts > 0);
}
