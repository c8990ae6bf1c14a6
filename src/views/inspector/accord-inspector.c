/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page is made when something of its kind is first selected, and kept. While
 * the inspector can't be seen it does nothing; when it comes back it looks
 * anew. Forecasts and drags are followed when the window has nothing more
 * urgent to do.
 */

#include "config.h"

#include "accord-inspector.h"

#include "accord-child-list.h"
#include "accord-choice-row.h"
#include "accord-criteria-list.h"
#include "accord-deal.h"
#include "accord-dependency.h"
#include "accord-fact-list.h"
#include "accord-feature.h"
#include "accord-field-row.h"
#include "accord-form-dialog.h"
#include "accord-inspector-title.h"
#include "accord-inspector-view.h"
#include "accord-outside-work.h"
#include "accord-person.h"
#include "accord-ready-view.h"
#include "accord-settings.h"
#include "accord-switch-row.h"
#include "accord-talk-forms.h"
#include "accord-team.h"

#define N_KINDS 6
#define FOLDER  "/io/github/accordplan/Accord/"

struct _AccordInspector
{
  AdwBin parent_instance;

  AdwBin *page_bin;

  GtkWidget *pages[N_KINDS]; /* NULL until the first of the kind */
  AccordInspected inspected; /* of the plan's settings while none is selected */
  guint follow_source;
};

G_DEFINE_FINAL_TYPE (AccordInspector, accord_inspector, ADW_TYPE_BIN)

static GtkWidget *
create_page (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, ".ui", NULL);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (path);

  return g_object_ref_sink (
    GTK_WIDGET (gtk_builder_get_object (builder, "page")));
}

/* NULL for a kind that has none. */
static GtkWidget *
get_page (AccordInspector *self,
          AccordEntity    *entity)
{
  const struct
  {
    GType type;
    const char *page;
  } kinds[N_KINDS] = {
    { ACCORD_TYPE_PROMISE, "accord-inspector-promise" },
    { ACCORD_TYPE_DEAL, "accord-inspector-deal" },
    { ACCORD_TYPE_FEATURE, "accord-inspector-feature" },
    { ACCORD_TYPE_PERSON, "accord-inspector-person" },
    { ACCORD_TYPE_TEAM, "accord-inspector-team" },
    { ACCORD_TYPE_SETTINGS, "accord-inspector-plan" },
  };

  for (guint i = 0; entity != NULL && i < N_KINDS; i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (entity, kinds[i].type))
      {
        if (self->pages[i] == NULL)
          self->pages[i] = create_page (kinds[i].page);
        return self->pages[i];
      }

  return NULL;
}

/* Another thing is read from its top. */
static void
scroll_to_top (GtkWidget *page)
{
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page)), 0);
}

static void
update (AccordInspector *self)
{
  GtkWidget *page;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  page = get_page (self, self->inspected.entity);
  gtk_widget_set_visible (GTK_WIDGET (self->page_bin), page != NULL);
  if (page == NULL)
    return;

  accord_inspector_view_show_all (page, &self->inspected);
  if (adw_bin_get_child (self->page_bin) != page)
    adw_bin_set_child (self->page_bin, page);
}

static void
set_entity (AccordInspector *self,
            AccordEntity    *entity)
{
  GtkWidget *page;

  if (!g_set_object (&self->inspected.entity, entity))
    return;

  update (self);
  page = adw_bin_get_child (self->page_bin);
  if (page != NULL)
    scroll_to_top (page);
}

static AccordSelection *
get_selection (AccordInspector *self)
{
  return accord_timeline_scene_get_selection (self->inspected.scene);
}

/* The plan itself where nothing is. Outside work has no page: what waits for
 * it is looked at. */
static void
selection_changed_cb (AccordInspector *self)
{
  AccordEntity *entity = accord_selection_get (get_selection (self));

  if (entity != NULL && ACCORD_IS_OUTSIDE_WORK (entity))
    {
      g_autoptr (GPtrArray) waiting = accord_dependency_list_waiting (entity);

      entity = waiting->len > 0 ? waiting->pdata[0] : NULL;
    }

  set_entity (self, entity != NULL
                      ? entity
                      : accord_plan_get_root (self->inspected.plan));
}

static void
plan_changed_cb (AccordInspector *self)
{
  if (self->inspected.entity != NULL
      && accord_entity_is_in_plan (self->inspected.entity))
    update (self);
}

static gboolean
follow_cb (gpointer data)
{
  AccordInspector *self = data;
  GtkWidget *page = adw_bin_get_child (self->page_bin);

  self->follow_source = 0;
  if (page != NULL && self->inspected.entity != NULL
      && accord_entity_is_in_plan (self->inspected.entity)
      && gtk_widget_get_mapped (page))
    accord_inspector_view_follow_all (page, &self->inspected);

  return G_SOURCE_REMOVE;
}

static void
scene_changed_cb (AccordInspector *self)
{
  if (self->follow_source == 0)
    self->follow_source = g_idle_add (follow_cb, self);
}

/* Where nothing is selected it is the plan that is talked about. */
static AccordTalk
get_talk (AccordInspector *self)
{
  AccordEntity *entity = self->inspected.entity;

  return (AccordTalk){
    .plan = self->inspected.plan,
    .subject = entity != NULL && !ACCORD_IS_SETTINGS (entity) ? entity : NULL,
    .today = accord_timeline_scene_get_as_of (self->inspected.scene),
  };
}

static void
ask_with (AccordInspector *self,
          AccordForm      *form)
{
  accord_form_dialog_ask (
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), form,
    accord_timeline_scene_get_as_of (self->inspected.scene));
  g_object_unref (form);
}

/* What is gone meanwhile, or of another kind, is not talked about. */
static gpointer
find_said (AccordInspector *self,
           GVariant        *parameter,
           GType            kind)
{
  gpointer entity = accord_plan_lookup (self->inspected.plan,
                                        g_variant_get_int64 (parameter));

  return entity != NULL && G_TYPE_CHECK_INSTANCE_TYPE (entity, kind) ? entity
                                                                     : NULL;
}

static void
concern_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AccordInspector *self = ACCORD_INSPECTOR (widget);
  AccordTalk talk = get_talk (self);

  ask_with (self, accord_talk_forms_concern (&talk));
}

static void
hear_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordInspector *self = ACCORD_INSPECTOR (widget);
  AccordTalk talk = get_talk (self);
  gpointer concern = find_said (self, parameter, ACCORD_TYPE_CONCERN);

  if (concern != NULL)
    ask_with (self, accord_talk_forms_hear (&talk, concern));
}

static void
ask_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AccordInspector *self = ACCORD_INSPECTOR (widget);
  AccordTalk talk = get_talk (self);

  ask_with (self, accord_talk_forms_ask (&talk));
}

static void
answer_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AccordInspector *self = ACCORD_INSPECTOR (widget);
  AccordTalk talk = get_talk (self);
  gpointer ask = find_said (self, parameter, ACCORD_TYPE_ASK);

  if (ask != NULL)
    ask_with (self, accord_talk_forms_answer (&talk, ask));
}

static void
select_nothing_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  AccordInspector *self = ACCORD_INSPECTOR (widget);

  if (self->inspected.plan != NULL)
    accord_selection_clear (get_selection (self));
}

/* A step of a promise's life, and the side that takes it. */
static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordInspector *self = ACCORD_INSPECTOR (widget);
  AccordTalk talk = get_talk (self);
  int step, side;

  g_variant_get (parameter, "(ii)", &step, &side);
  if (talk.subject != NULL && ACCORD_IS_PROMISE (talk.subject) && step >= 0
      && step < ACCORD_N_LIFE_STEPS && side >= ACCORD_SIDE_SALES
      && side <= ACCORD_SIDE_BOTH)
    ask_with (self, accord_talk_forms_step (&talk, step, side));
}

static void
say_why_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AccordInspector *self = ACCORD_INSPECTOR (widget);
  AccordMoveReason *reason
    = accord_timeline_scene_get_reason (self->inspected.scene);

  if (self->inspected.entity != NULL
      && ACCORD_IS_PROMISE (self->inspected.entity)
      && accord_move_reason_is_missing (
        reason, ACCORD_PROMISE (self->inspected.entity)))
    ask_with (self, accord_move_reason_ask (reason));
}

static void
accord_inspector_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (accord_inspector_parent_class)->map (widget);

  update (ACCORD_INSPECTOR (widget));
}

static void
accord_inspector_dispose (GObject *object)
{
  AccordInspector *self = ACCORD_INSPECTOR (object);

  g_clear_handle_id (&self->follow_source, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  for (guint i = 0; i < N_KINDS; i++)
    g_clear_object (&self->pages[i]);
  g_clear_object (&self->inspected.entity);
  g_clear_object (&self->inspected.scene);
  g_clear_object (&self->inspected.forecaster);
  g_clear_object (&self->inspected.plan);

  G_OBJECT_CLASS (accord_inspector_parent_class)->dispose (object);
}

static void
accord_inspector_class_init (AccordInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_inspector_dispose;
  widget_class->map = accord_inspector_map;

  gtk_widget_class_install_action (widget_class, "inspector.concern", NULL,
                                   concern_action);
  gtk_widget_class_install_action (widget_class, "talk.hear", "x",
                                   hear_action);
  gtk_widget_class_install_action (widget_class, "inspector.ask", NULL,
                                   ask_action);
  gtk_widget_class_install_action (widget_class, "talk.answer", "x",
                                   answer_action);
  gtk_widget_class_install_action (widget_class, "inspector.say-why", NULL,
                                   say_why_action);
  gtk_widget_class_install_action (widget_class, "inspector.step", "(ii)",
                                   step_action);
  gtk_widget_class_install_action (widget_class, "inspector.select-nothing",
                                   NULL, select_nothing_action);

  /* What the pages are made of. */
  g_type_ensure (ACCORD_TYPE_CHILD_LIST);
  g_type_ensure (ACCORD_TYPE_CHOICE_ROW);
  g_type_ensure (ACCORD_TYPE_CRITERIA_LIST);
  g_type_ensure (ACCORD_TYPE_FACT_LIST);
  g_type_ensure (ACCORD_TYPE_FIELD_ROW);
  g_type_ensure (ACCORD_TYPE_INSPECTOR_TITLE);
  g_type_ensure (ACCORD_TYPE_READY_VIEW);
  g_type_ensure (ACCORD_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FOLDER "accord-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordInspector,
                                        page_bin);
}

static void
accord_inspector_init (AccordInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_inspector_show:
 * @plan: a plan; an inspector follows one
 * @forecaster: of @plan
 * @scene: of @plan; its selection is followed
 *
 * Follows what is selected.
 */
void
accord_inspector_show (AccordInspector     *self,
                       AccordPlan          *plan,
                       AccordForecaster    *forecaster,
                       AccordTimelineScene *scene)
{
  g_return_if_fail (ACCORD_IS_INSPECTOR (self));
  g_return_if_fail (self->inspected.plan == NULL);

  self->inspected.plan = g_object_ref (plan);
  self->inspected.forecaster = g_object_ref (forecaster);
  self->inspected.scene = g_object_ref (scene);
  g_signal_connect_object (get_selection (self), "changed",
                           G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (scene, "changed", G_CALLBACK (scene_changed_cb),
                           self, G_CONNECT_SWAPPED);
  selection_changed_cb (self);
}

/**
 * accord_inspector_focus:
 *
 * Brings the focus to what had it last on this page, or comes first.
 *
 * Returns: whether it is here
 */
gboolean
accord_inspector_focus (AccordInspector *self)
{
  GtkWidget *last = GTK_WIDGET (self), *child;

  g_return_val_if_fail (ACCORD_IS_INSPECTOR (self), FALSE);

  while ((child = gtk_widget_get_focus_child (last)) != NULL)
    last = child;

  return (last != GTK_WIDGET (self) && gtk_widget_get_mapped (last)
          && gtk_widget_grab_focus (last))
         || gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
