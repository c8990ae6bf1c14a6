/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordScenarioWindow: what is done is done to the scenario that is chosen.
 * The plan changes → idle → a new comparison begins, which tells of each column
 * as soon as that is there; the old figures stay until the first new ones.
 */

#include "config.h"

#include "accord-scenario-window.h"

#include "accord-form-dialog.h"
#include "accord-scenario-forms.h"
#include "accord-scenario-table.h"
#include "accord-scenario-words.h"
#include "accord-scenarios.h"


struct _AccordScenarioWindow
{
  AdwWindow parent_instance;

  GtkToggleButton *show_button;
  GtkDropDown *scenarios;
  GtkWidget *conflict_bar;
  GtkLabel *conflict_label;
  GtkLabel *problem_label;
  GtkGrid *grid;

  GtkWidget *progress_box;
  GtkProgressBar *progress;

  AccordPlan *plan;
  AccordTimelineScene *scene;
  AccordScenarioComparison *comparison;
  GPtrArray *open; /* of AccordScenario, as in the list */
  AccordEntity *wanted; /* to be chosen when the list is filled, or NULL */
  gboolean filling;
  guint update_source;
};

G_DEFINE_FINAL_TYPE (AccordScenarioWindow, accord_scenario_window,
                     ADW_TYPE_WINDOW)

static AccordEntity *
get_scenario (AccordScenarioWindow *self)
{
  guint chosen = gtk_drop_down_get_selected (self->scenarios);

  return chosen < self->open->len ? self->open->pdata[chosen] : NULL;
}

static void
show_problem (AccordScenarioWindow *self,
              const GError         *error)
{
  gtk_label_set_text (self->problem_label,
                      error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), error != NULL);
}

/* In the timeline of the plan: where each scenario has the promises. */
static void
show_in_timeline (AccordScenarioWindow *self)
{
  accord_timeline_beside_set_compared (
    accord_timeline_scene_get_beside (self->scene),
    gtk_toggle_button_get_active (self->show_button) ? self->comparison : NULL);
}

static void
show_toggled_cb (AccordScenarioWindow *self)
{
  show_in_timeline (self);
}

static void
show_conflicts (AccordScenarioWindow *self)
{
  AccordEntity *scenario = get_scenario (self);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  if (scenario != NULL)
    {
      conflicts = accord_scenarios_list_conflicts (self->plan, scenario);
      names = accord_scenarios_dup_names (self->plan, scenario);
    }
  for (guint i = 0; conflicts != NULL && i < conflicts->len; i++)
    {
      g_autofree char *line = accord_scenario_words_conflict (
        self->plan, names, conflicts->pdata[i]);

      g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", line);
    }
  gtk_label_set_text (self->conflict_label, words->str);
  gtk_widget_set_visible (self->conflict_bar, words->len > 0);
}

static void
add_cell (AccordScenarioWindow *self,
          AccordScenarioTable  *table,
          guint                 row,
          guint                 column)
{
  GtkWidget *label
    = gtk_label_new (accord_scenario_table_get (table, row, column));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (row == 0)
    gtk_widget_add_css_class (label, "heading");
  else if (column == 0)
    gtk_widget_add_css_class (label, "dim-label");
  if (row == table->first_promise)
    gtk_widget_add_css_class (label, "first");
  if (accord_scenario_table_is_different (table, row, column))
    gtk_widget_add_css_class (label, "different");
  gtk_grid_attach (self->grid, label, (int) column, (int) row, 1, 1);
}

static void
show_table (AccordScenarioWindow *self)
{
  g_autoptr (AccordScenarioTable) table
    = accord_scenario_table_new (self->comparison);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid)))
         != NULL)
    gtk_grid_remove (self->grid, child);
  for (guint row = 0; row < accord_scenario_table_get_n_rows (table); row++)
    for (guint column = 0; column < table->n_columns; column++)
      add_cell (self, table, row, column);
}

/* The first that can't be forecast. */
static void
show_problems (AccordScenarioWindow *self)
{
  const GError *error = NULL;
  guint n = accord_scenario_comparison_get_n (self->comparison);

  for (guint i = 0; i < n && error == NULL; i++)
    error = accord_scenario_comparison_get_error (self->comparison, i);
  show_problem (self, error);
}

static void
show_progress (AccordScenarioWindow *self)
{
  double progress
    = accord_scenario_comparison_get_progress (self->comparison);

  gtk_progress_bar_set_fraction (self->progress, progress);
  gtk_widget_set_visible (self->progress_box, progress < 1);
}

static void
comparison_changed_cb (AccordScenarioWindow *self)
{
  show_progress (self);
  show_problems (self);
  if (accord_scenario_comparison_get_forecast (self->comparison, 0) != NULL)
    show_table (self);
}

static void
stop_comparing (AccordScenarioWindow *self)
{
  if (self->comparison == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->comparison, self);
  accord_scenario_comparison_cancel (self->comparison);
  g_clear_object (&self->comparison);
}

static void
compare (AccordScenarioWindow *self)
{
  stop_comparing (self);
  self->comparison = accord_scenario_comparison_new (
    self->plan, self->open, accord_timeline_scene_get_as_of (self->scene));
  g_signal_connect_object (self->comparison, "changed",
                           G_CALLBACK (comparison_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (self->open->len == 0)
    {
      gtk_widget_set_visible (self->progress_box, FALSE);
      show_problem (self, NULL);
      show_table (self);
    }
  else
    {
      show_progress (self);
      accord_scenario_comparison_start (self->comparison);
    }
  show_in_timeline (self);
}

static void
stop_clicked_cb (AccordScenarioWindow *self)
{
  accord_scenario_comparison_cancel (self->comparison);
  gtk_widget_set_visible (self->progress_box, FALSE);
}

static void
fill_list (AccordScenarioWindow *self)
{
  AccordEntity *before = get_scenario (self);
  g_autoptr (AccordEntity) kept
    = self->wanted != NULL ? g_steal_pointer (&self->wanted)
      : before != NULL     ? g_object_ref (before)
                           : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_clear_pointer (&self->open, g_ptr_array_unref);
  self->open = accord_scenarios_list_open (self->plan);
  for (guint i = 0; i < self->open->len; i++)
    {
      g_autofree char *name = accord_entity_dup_label (self->open->pdata[i]);

      gtk_string_list_append (names, name);
      if (self->open->pdata[i] == (gpointer) kept)
        chosen = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->scenarios, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->scenarios, chosen);
  self->filling = FALSE;
}

static void
update_actions (AccordScenarioWindow *self)
{
  static const char *const actions[]
    = { "scenario.look", "scenario.move-date", "scenario.copy",
        "scenario.drop", "scenario.adopt", "scenario.rebase" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i],
                                   self->open->len > 0);
}

static gboolean
update_cb (gpointer data)
{
  AccordScenarioWindow *self = data;

  self->update_source = 0;
  fill_list (self);
  compare (self);
  show_conflicts (self);
  update_actions (self);

  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (AccordScenarioWindow *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (update_cb, self);
}

static void
chosen_cb (AccordScenarioWindow *self)
{
  if (self->filling)
    return;

  show_conflicts (self);
}

static void
ask (AccordScenarioWindow *self,
     AccordForm           *form)
{
  accord_form_dialog_ask (GTK_WINDOW (self), form,
                          accord_timeline_scene_get_as_of (self->scene));
  g_object_unref (form);
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AccordScenarioWindow *self = ACCORD_SCENARIO_WINDOW (widget);

  ask (self, accord_scenario_forms_new (
               self->plan, NULL,
               accord_timeline_scene_get_as_of (self->scene), NULL, NULL));
}

/* In the window of the plan, in the place of that; and not behind this. */
static void
look_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordScenarioWindow *self = ACCORD_SCENARIO_WINDOW (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *id = g_strdup_printf (
    "%" G_GINT64_FORMAT, accord_entity_get_id (get_scenario (self)));

  if (parent == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (parent), "win.scenario", "s", id);
  gtk_window_close (GTK_WINDOW (self));
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordScenarioWindow *self = ACCORD_SCENARIO_WINDOW (widget);

  ask (self, accord_scenario_forms_new (
               self->plan, get_scenario (self),
               accord_timeline_scene_get_as_of (self->scene), NULL, NULL));
}

static void
move_date_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  AccordScenarioWindow *self = ACCORD_SCENARIO_WINDOW (widget);

  ask (self, accord_scenario_forms_move_date (
               self->plan, get_scenario (self),
               accord_selection_get (
                 accord_timeline_scene_get_selection (self->scene))));
}

static void
adopt_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AccordScenarioWindow *self = ACCORD_SCENARIO_WINDOW (widget);

  ask (self, accord_scenario_forms_adopt (self->plan, get_scenario (self)));
}

static void
drop_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordScenarioWindow *self = ACCORD_SCENARIO_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  accord_scenarios_drop (self->plan, get_scenario (self), NULL, &error);
  show_problem (self, error);
}

static void
rebase_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AccordScenarioWindow *self = ACCORD_SCENARIO_WINDOW (widget);
  gboolean wanted
    = g_str_equal (g_variant_get_string (parameter, NULL), "wanted");
  g_autoptr (GError) error = NULL;

  accord_scenarios_rebase (self->plan, get_scenario (self),
                           wanted ? ACCORD_SCENARIO_KEEP_WANTED
                                  : ACCORD_SCENARIO_KEEP_NOW,
                           &error);
  show_problem (self, error);
}

static void
accord_scenario_window_dispose (GObject *object)
{
  AccordScenarioWindow *self = ACCORD_SCENARIO_WINDOW (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->scene != NULL)
    accord_timeline_beside_set_compared (
      accord_timeline_scene_get_beside (self->scene), NULL);
  stop_comparing (self);
  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_clear_object (&self->wanted);
  g_clear_object (&self->scene);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_scenario_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "scenario.new", NULL, new_action },
    { "scenario.look", NULL, look_action },
    { "scenario.copy", NULL, copy_action },
    { "scenario.move-date", NULL, move_date_action },
    { "scenario.adopt", NULL, adopt_action },
    { "scenario.drop", NULL, drop_action },
    { "scenario.rebase", "s", rebase_action },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name,
                                     actions[i].type, actions[i].activate);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordScenarioWindow,   \
                                        child)

static void
accord_scenario_window_class_init (AccordScenarioWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_scenario_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-scenario-window.ui");
  BIND (show_button);
  BIND (scenarios);
  BIND (conflict_bar);
  BIND (conflict_label);
  BIND (problem_label);
  BIND (grid);
  BIND (progress_box);
  BIND (progress);
  gtk_widget_class_bind_template_callback (widget_class, show_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
  install_actions (widget_class);
}

static void
accord_scenario_window_init (AccordScenarioWindow *self)
{
  self->open = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->scenarios, "notify::selected",
                           G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

/**
 * accord_scenario_window_new:
 * @parent: whose window asks
 * @plan: a plan
 * @scene: of @plan; it can show them all
 *
 * Returns: (transfer none): a window, to be presented
 */
GtkWidget *
accord_scenario_window_new (GtkWindow           *parent,
                            AccordPlan          *plan,
                            AccordTimelineScene *scene)
{
  AccordScenarioWindow *self = g_object_new (ACCORD_TYPE_SCENARIO_WINDOW,
                                             "transient-for", parent, NULL);

  self->plan = g_object_ref (plan);
  self->scene = g_object_ref (scene);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  plan_changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * accord_scenario_window_choose:
 * @scenario: (nullable) (type AccordScenario): what is to be worked on, where
 *   somebody knows
 */
void
accord_scenario_window_choose (AccordScenarioWindow *self,
                               AccordEntity         *scenario)
{
  g_return_if_fail (ACCORD_IS_SCENARIO_WINDOW (self));

  if (scenario != NULL && g_set_object (&self->wanted, scenario))
    plan_changed_cb (self);
}
