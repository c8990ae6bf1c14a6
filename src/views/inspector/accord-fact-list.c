/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-fact-list.h"

#include "accord-fact.h"
#include "accord-inspector-facts.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *row; /* owned by the group */
  GtkWidget *pill;
  char *pill_class;
  GtkWidget *button; /* what one can do about it */
  AccordEntity *entity; /* NULL where it leads nowhere */
} Line;

struct _AccordFactList
{
  AdwPreferencesGroup parent_instance;

  char *facts;
  gboolean live;
  char *adds; /* the action that adds one; NULL for none */
  GtkWidget *add_button; /* owned by the group; NULL for none */
  AccordSelection *selection;
  GArray *lines; /* of Line */
  guint n_facts;
};

static void accord_fact_list_view_init (AccordInspectorViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordFactList, accord_fact_list, ADW_TYPE_PREFERENCES_GROUP,
  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_INSPECTOR_VIEW,
                         accord_fact_list_view_init))

enum
{
  PROP_0,
  PROP_FACTS,
  PROP_LIVE,
  PROP_ADDS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_free (line->pill_class);
  g_clear_object (&line->entity);
}

static void
activated_cb (AccordFactList *self,
              GtkWidget      *row)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (line->row != row || line->entity == NULL)
        continue;
      if (accord_entity_is_in_plan (line->entity))
        accord_selection_select (self->selection, line->entity);
      return;
    }
}

static Line *
add_line (AccordFactList *self)
{
  Line line = { adw_action_row_new (), gtk_label_new (NULL), NULL,
                gtk_button_new (), NULL };

  gtk_widget_set_valign (line.pill, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (line.pill, "badge");
  adw_action_row_add_suffix (ADW_ACTION_ROW (line.row), line.pill);
  gtk_widget_set_valign (line.button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (line.button, "snug");
  adw_action_row_add_suffix (ADW_ACTION_ROW (line.row), line.button);
  g_signal_connect_object (line.row, "activated", G_CALLBACK (activated_cb),
                           self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), line.row);
  g_array_append_val (self->lines, line);

  return &g_array_index (self->lines, Line, self->lines->len - 1);
}

static void
set_entity (Line         *line,
            AccordEntity *entity)
{
  g_set_object (&line->entity, entity);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line->row),
                                    entity != NULL);
}

static void
set_verb (Line             *line,
          const AccordFact *fact)
{
  gtk_widget_set_visible (line->button, fact->verb != NULL);
  accord_inspector_facts_set_action (
    GTK_ACTIONABLE (line->button),
    fact->refusal == NULL ? fact->action : NULL);
  if (fact->verb == NULL)
    return;

  gtk_button_set_label (GTK_BUTTON (line->button), fact->verb);
  gtk_widget_set_sensitive (line->button, fact->refusal == NULL);
  gtk_widget_set_tooltip_text (
    line->button, fact->refusal != NULL ? fact->refusal : fact->title);
}

/* A pill and a button beside each other would leave no room for the words. */
static char *
describe_more (const AccordFact *fact,
               gboolean          with_pill)
{
  if (!with_pill)
    return g_strdup (fact->subtitle != NULL ? fact->subtitle : "");
  if (fact->subtitle == NULL)
    return g_strdup (fact->pill);

  return g_strdup_printf ("%s · %s", fact->pill, fact->subtitle);
}

static void
add_fact (const AccordFact *fact,
          gpointer          data)
{
  AccordFactList *self = data;
  gboolean with_pill = fact->pill != NULL && fact->verb != NULL;
  AccordFact shown = *fact;
  g_autofree char *more = describe_more (fact, with_pill);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  Line *line;

  line = self->n_facts < self->lines->len
           ? &g_array_index (self->lines, Line, self->n_facts)
           : add_line (self);
  self->n_facts++;
  if (with_pill)
    shown.pill = NULL;
  /* The row takes both for markup. */
  title = g_markup_escape_text (fact->title, -1);
  subtitle = g_markup_escape_text (more, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line->row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line->row), subtitle);
  accord_inspector_facts_set_pill (GTK_LABEL (line->pill), &shown,
                                   &line->pill_class);
  set_verb (line, fact);
  set_entity (line, fact->entity);
}

static void
drop_rest (AccordFactList *self)
{
  while (self->lines->len > self->n_facts)
    {
      Line *line = &g_array_index (self->lines, Line, self->lines->len - 1);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), line->row);
      g_array_set_size (self->lines, self->lines->len - 1);
    }
}

/* What can be added is what people say. */
static void
show_add_button (AccordFactList *self,
                 AccordPlan     *plan)
{
  const char *refusal = accord_fact_refuse_talk (plan);

  /* Translators: %s is a list, as Time Off. */
  accord_inspector_facts_name_button (
    self->add_button, _ ("Add to %s"),
    adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self)));
  /* Its action would make it sensitive again. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button),
                                  refusal == NULL ? self->adds : NULL);
  gtk_widget_set_sensitive (self->add_button, refusal == NULL);
  if (refusal != NULL)
    gtk_widget_set_tooltip_text (self->add_button, refusal);
}

static void
accord_fact_list_show (AccordInspectorView   *view,
                       const AccordInspected *inspected)
{
  AccordFactList *self = ACCORD_FACT_LIST (view);

  g_set_object (&self->selection,
                accord_timeline_scene_get_selection (inspected->scene));
  if (self->add_button != NULL)
    show_add_button (self, inspected->plan);
  self->n_facts = 0;
  accord_inspector_facts_tell (self->facts, inspected, add_fact, self);
  drop_rest (self);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->n_facts > 0 || self->adds != NULL);
}

static void
accord_fact_list_follow (AccordInspectorView   *view,
                         const AccordInspected *inspected)
{
  if (ACCORD_FACT_LIST (view)->live)
    accord_fact_list_show (view, inspected);
}

static void
accord_fact_list_view_init (AccordInspectorViewInterface *iface)
{
  iface->show = accord_fact_list_show;
  iface->follow = accord_fact_list_follow;
}

static void
accord_fact_list_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AccordFactList *self = ACCORD_FACT_LIST (object);

  switch (prop_id)
    {
    case PROP_FACTS:
      g_value_set_string (value, self->facts);
      break;
    case PROP_LIVE:
      g_value_set_boolean (value, self->live);
      break;
    case PROP_ADDS:
      g_value_set_string (value, self->adds);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_fact_list_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AccordFactList *self = ACCORD_FACT_LIST (object);

  switch (prop_id)
    {
    case PROP_FACTS:
      self->facts = g_value_dup_string (value);
      break;
    case PROP_LIVE:
      self->live = g_value_get_boolean (value);
      break;
    case PROP_ADDS:
      self->adds = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_fact_list_constructed (GObject *object)
{
  AccordFactList *self = ACCORD_FACT_LIST (object);
  GtkWidget *button;

  G_OBJECT_CLASS (accord_fact_list_parent_class)->constructed (object);

  if (self->adds == NULL)
    return;

  button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), self->adds);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self),
                                           button);
  self->add_button = button;
}

static void
accord_fact_list_finalize (GObject *object)
{
  AccordFactList *self = ACCORD_FACT_LIST (object);

  g_free (self->facts);
  g_free (self->adds);
  g_clear_object (&self->selection);
  g_array_unref (self->lines);

  G_OBJECT_CLASS (accord_fact_list_parent_class)->finalize (object);
}

static void
accord_fact_list_class_init (AccordFactListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags
    = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = accord_fact_list_get_property;
  object_class->set_property = accord_fact_list_set_property;
  object_class->constructed = accord_fact_list_constructed;
  object_class->finalize = accord_fact_list_finalize;

  properties[PROP_FACTS]
    = g_param_spec_string ("facts", "Facts", "Which ones", NULL, flags);
  properties[PROP_LIVE]
    = g_param_spec_boolean ("live", "Live",
                            "Whether they change with the forecast", FALSE,
                            flags);
  properties[PROP_ADDS]
    = g_param_spec_string ("adds", "Adds", "The action that adds one", NULL,
                           flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_fact_list_init (AccordFactList *self)
{
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_array_set_clear_func (self->lines, clear_line);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
