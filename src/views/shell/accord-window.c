/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-window-private.h"

#include "accord-plan-layout.h"
#include "accord-settings.h"
#include "accord-start-page.h"

#include <glib/gi18n-lib.h>

/* How long an offer to undo stays: long enough to be read out, and reached. */
#define UNDO_SECONDS 12

G_DEFINE_FINAL_TYPE (AccordWindow, accord_window,
                     ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_SHOWS_INSPECTOR,
  PROP_TIMELINE_FULL,
  PROP_SCENARIO,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Closing gives up the lock, so that others can change the plan. */
static void
close_plan (AccordWindow *self)
{
  g_clear_handle_id (&self->follow, g_source_remove);
  g_clear_object (&self->unsaved);
  _accord_window_close_scenario (self);
  if (self->file != NULL)
    accord_plan_file_close (self->file);
  g_clear_object (&self->board);
  g_clear_object (&self->file);
  g_clear_object (&self->plan);
}

/* Not a GtkStack: GTK 4.8 would tell a screen reader of all its pages. */
static void
show_page (AccordWindow *self,
           GtkWidget    *page)
{
  GtkWidget *pages[] = { GTK_WIDGET (self->start_page),
                         GTK_WIDGET (self->problem_page),
                         GTK_WIDGET (self->plan_page) };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_widget_set_visible (pages[i], pages[i] == page);
}

/*
 * _accord_window_show_problem:
 *
 * Shows why there is no plan, in place of one.
 */
void
_accord_window_show_problem (AccordWindow *self,
                             const char   *title,
                             const GError *problem)
{
  g_autofree char *text = g_markup_escape_text (problem->message, -1);

  adw_status_page_set_title (self->problem_page, title);
  adw_status_page_set_description (self->problem_page, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.backups", TRUE);
  show_page (self, GTK_WIDGET (self->problem_page));
}

/* Whose plan it is, and that nothing needs to be saved: what an action did is
 * on disk before the action returns. */
void
_accord_window_show_titles (AccordWindow *self)
{
  AccordEntity *settings = ACCORD_ENTITY (accord_settings_get (self->plan));
  const char *name = accord_entity_get_text (settings, ACCORD_SETTINGS_NAME);
  const char *organisation
    = accord_entity_get_text (settings, ACCORD_SETTINGS_ORGANISATION);
  const char *state
    = accord_unsaved_get_n (self->unsaved) > 0 ? _("not all changes are saved")
      : accord_plan_file_get_obstacle (self->file) == NULL
        ? _("all changes saved")
        : _("can’t be changed");
  g_autofree char *subtitle
    = organisation != NULL ? g_strdup_printf ("%s · %s", organisation, state)
                           : g_strdup (state);

  adw_window_title_set_title (self->window_title, name);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), name);
}

/* It is undone already, or something else would be. */
static void
dismiss_done (AccordWindow *self)
{
  if (self->done_toast != NULL)
    adw_toast_dismiss (self->done_toast);
  g_clear_weak_pointer (&self->done_toast);
  g_clear_pointer (&self->done_name, g_free);
}

static void
show_steps (AccordWindow *self)
{
  AccordPlan *plan = _accord_window_get_plan (self);
  const char *undo = accord_plan_get_undo_name (plan);
  const char *redo = accord_plan_get_redo_name (plan);
  g_autofree char *undo_text
    = undo != NULL
        /* Translators: what was done: “Undo: Move SSO roll-out to 18 June”. */
        ? g_strdup_printf (_("Undo: %s"), undo)
        : g_strdup (_("Undo"));
  g_autofree char *redo_text
    = redo != NULL
        /* Translators: what was taken back. */
        ? g_strdup_printf (_("Redo: %s"), redo)
        : g_strdup (_("Redo"));

  if (g_strcmp0 (undo, self->done_name) != 0)
    dismiss_done (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo != NULL);
  gtk_widget_set_tooltip_text (self->undo_button, undo_text);
  gtk_widget_set_tooltip_text (self->redo_button, redo_text);
}

/*
 * _accord_window_show_state:
 *
 * What the plan is called, and what can be undone.
 */
void
_accord_window_show_state (AccordWindow *self)
{
  _accord_window_show_titles (self);
  show_steps (self);
}

/*
 * _accord_window_allow_actions:
 *
 * Without a plan there is nothing for them to be about, and what is about the
 * plan itself does not go with a scenario: they are grey in the menu, and
 * their keys do nothing.
 */
void
_accord_window_allow_actions (AccordWindow *self)
{
  g_autofree char *refusal = _accord_window_dup_refusal (
    self, _("A meeting is about the plan itself."));
  static const struct
  {
    const char *name;
    gboolean itself;
  } actions[] = {
    { "win.import", TRUE },
    { "win.export", TRUE },
    { "win.share", TRUE },
    { "win.history", FALSE },
    { "win.backups", FALSE },
    { "win.best-order", FALSE },
    { "win.start-meeting", TRUE },
    { "win.end-meeting", TRUE },
    { "win.feel", TRUE },
    { "win.ways-out", FALSE },
    { "win.scenarios", FALSE },
    { "win.boss", FALSE },
    { "win.goal", FALSE },
    { "win.customer-view", TRUE },
    { "win.timeline-full-screen", FALSE },
    { "win.print", FALSE },
    { "win.export-chart", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (
      GTK_WIDGET (self), actions[i].name,
      self->plan != NULL && (self->session == NULL || !actions[i].itself));
  gtk_widget_set_tooltip_text (self->meeting_button, refusal);
}

static void
show_plan (AccordWindow *self)
{
  g_signal_connect_object (self->plan, "changed",
                           G_CALLBACK (_accord_window_show_state), self,
                           G_CONNECT_SWAPPED);
  _accord_window_watch_plan (self);
  _accord_window_follow_person (self);
  _accord_window_show_state (self);
  accord_plan_page_show (self->plan_page, self->plan, self->file);
  _accord_window_take_meetings (self);
  _accord_window_take_scenarios (self);
  _accord_window_allow_actions (self);
  gtk_widget_set_visible (self->plan_buttons, TRUE);
  gtk_widget_set_visible (self->inspector_button, TRUE);
  show_page (self, GTK_WIDGET (self->plan_page));
}

void
_accord_window_tell (AccordWindow *self,
                     const char   *message,
                     gboolean      done)
{
  g_autofree char *text = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (text);

  if (done)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      adw_toast_set_timeout (toast, UNDO_SECONDS);
      dismiss_done (self);
      g_set_weak_pointer (&self->done_toast, toast);
      self->done_name = g_strdup (
        accord_plan_get_undo_name (_accord_window_get_plan (self)));
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
tell_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  _accord_window_tell (ACCORD_WINDOW (widget),
                       g_variant_get_string (parameter, NULL), FALSE);
}

static void
tell_done_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  _accord_window_tell (ACCORD_WINDOW (widget),
                       g_variant_get_string (parameter, NULL), TRUE);
}

/* Who does not see what came has to know why; how to see it stands above the
 * deals. */
static void
tell_imported_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  const char *done = g_variant_get_string (parameter, NULL);
  guint n = accord_plan_page_count_missed (self->plan_page);
  g_autofree char *hidden = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "The filter hides %u of these deals",
                 "The filter hides %u of these deals", n),
    n);
  g_autofree char *text
    = n > 0 ? g_strdup_printf ("%s · %s", done, hidden) : g_strdup (done);

  _accord_window_tell (self, text, TRUE);
}

/*
 * _accord_window_take_plan:
 * @plan: (transfer full): a plan
 * @file: (transfer full): what keeps it
 *
 * Shows @plan in a window that has none.
 */
void
_accord_window_take_plan (AccordWindow   *self,
                          AccordPlan     *plan,
                          AccordPlanFile *file)
{
  g_assert (self->file == NULL);

  self->plan = plan;
  self->file = file;
  g_free (self->path);
  self->path = g_strdup (accord_plan_file_get_path (file));
  show_plan (self);
}

static void
stepped_cb (GObject      *plan,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (AccordWindow) self = data;
  g_autoptr (GError) problem = NULL;

  if (!accord_plan_write_finish (ACCORD_PLAN (plan), result, &problem)
      && problem != NULL && self->plan != NULL)
    _accord_window_tell (self, problem->message, FALSE);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  if (self->plan != NULL)
    accord_plan_step_async (_accord_window_get_plan (self), FALSE,
                            stepped_cb, g_object_ref (self));
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  if (self->plan != NULL)
    accord_plan_step_async (_accord_window_get_plan (self), TRUE,
                            stepped_cb, g_object_ref (self));
}

static void
move_focus_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  if (self->plan != NULL)
    accord_plan_page_move_focus (_accord_window_get_page (self),
                                 g_variant_get_int32 (parameter));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autofree char *shown = _accord_window_dup_shown_name (self);

  if (self->plan != NULL)
    accord_plan_page_print (_accord_window_get_page (self), shown,
                            g_str_equal (name, "win.export-chart"));
}

static void
show_behind_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  accord_plan_page_show_behind (
    _accord_window_get_page (ACCORD_WINDOW (widget)),
    g_variant_get_string (parameter, NULL));
}

static void
set_full (AccordWindow *self,
          gboolean      full)
{
  /* A meeting has the screen already. */
  if (self->plan == NULL
      || gtk_widget_get_visible (GTK_WIDGET (self->meeting_page)))
    return;

  self->full = full;
  gtk_widget_set_visible (self->header_bar, !full);
  accord_plan_page_set_full (self->plan_page, full);
  if (self->scenario_page != NULL)
    accord_plan_page_set_full (self->scenario_page, full);
  if (full)
    gtk_window_fullscreen (GTK_WINDOW (self));
  else
    gtk_window_unfullscreen (GTK_WINDOW (self));
}

/* What nothing else takes back. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  if (!ACCORD_WINDOW (widget)->full)
    return GDK_EVENT_PROPAGATE;

  g_object_set (widget, "timeline-full", FALSE, NULL);
  return GDK_EVENT_STOP;
}

static void
accord_window_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AccordWindow *self = ACCORD_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SHOWS_INSPECTOR:
      g_value_set_boolean (value, self->shows_inspector);
      break;
    case PROP_TIMELINE_FULL:
      g_value_set_boolean (value, self->full);
      break;
    case PROP_SCENARIO:
      g_value_take_string (value, _accord_window_dup_scenario (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_window_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AccordWindow *self = ACCORD_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SHOWS_INSPECTOR:
      self->shows_inspector = g_value_get_boolean (value);
      break;
    case PROP_TIMELINE_FULL:
      set_full (self, g_value_get_boolean (value));
      break;
    case PROP_SCENARIO:
      _accord_window_set_scenario (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_window_dispose (GObject *object)
{
  close_plan (ACCORD_WINDOW (object));
  g_clear_weak_pointer (&ACCORD_WINDOW (object)->done_toast);
  g_clear_pointer (&ACCORD_WINDOW (object)->done_name, g_free);
  g_clear_pointer (&ACCORD_WINDOW (object)->path, g_free);
  g_clear_pointer (&ACCORD_WINDOW (object)->waiting, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ACCORD_TYPE_MEETING_PAGE);
  g_type_ensure (ACCORD_TYPE_NOTICE_BAR);
  g_type_ensure (ACCORD_TYPE_PLAN_PAGE);
  g_type_ensure (ACCORD_TYPE_SCENARIO_BAR);
  g_type_ensure (ACCORD_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        header_bar);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        window_title);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        plan_buttons);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        undo_button);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        redo_button);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        inspector_button);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        scenario_button);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        scenario_label);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        scenario_bar);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        notice_bar);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        start_page);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        problem_page);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        plan_page);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        meeting_button);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        meeting_bar);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        meeting_page);
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
    { "win.undo", NULL, undo_action },
    { "win.redo", NULL, redo_action },
    { "win.tell", "s", tell_action },
    { "win.tell-done", "s", tell_done_action },
    { "win.tell-imported", "s", tell_imported_action },
    { "win.show-behind", "s", show_behind_action },
    { "win.move-focus", "i", move_focus_action },
    { "win.print", NULL, print_action },
    { "win.export-chart", NULL, print_action },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name,
                                     actions[i].type, actions[i].activate);
  _accord_window_install_file_actions (widget_class);
  _accord_window_install_copy_actions (widget_class);
  _accord_window_install_meeting_actions (widget_class);
  _accord_window_install_dialog_actions (widget_class);
  _accord_window_install_safety_actions (widget_class);
  _accord_window_install_scenario_actions (widget_class);
  gtk_widget_class_install_property_action (widget_class, "win.inspector",
                                            "shows-inspector");
  gtk_widget_class_install_property_action (
    widget_class, "win.timeline-full-screen", "timeline-full");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb,
                                NULL);
}

static void
accord_window_class_init (AccordWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = accord_window_get_property;
  object_class->set_property = accord_window_set_property;
  object_class->dispose = accord_window_dispose;

  properties[PROP_SHOWS_INSPECTOR] = g_param_spec_boolean (
    "shows-inspector", "Shows inspector",
    "Whether all about what is selected stands at the edge", TRUE,
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TIMELINE_FULL] = g_param_spec_boolean (
    "timeline-full", "Timeline full", "Whether the timeline has the screen",
    FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SCENARIO] = g_param_spec_string (
    "scenario", "Scenario",
    "The id of the scenario that is shown; empty for the plan itself", "",
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  install_actions (widget_class);
}

static void
accord_window_init (AccordWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (self->plan_page, "shows-inspector", self,
                          "shows-inspector",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  _accord_window_take_drops (self);
  _accord_window_allow_actions (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", FALSE);
  gtk_window_set_title (GTK_WINDOW (self), _("Accord"));
}

/**
 * accord_window_new:
 * @application: whose window it is
 *
 * Returns: (transfer none): a window without a plan
 */
AccordWindow *
accord_window_new (GtkApplication *application)
{
  AccordWindow *self
    = g_object_new (ACCORD_TYPE_WINDOW, "application", application, NULL);

  /* Its construction would take back that it is maximized. */
  accord_window_size_remember (GTK_WINDOW (self));

  return self;
}
