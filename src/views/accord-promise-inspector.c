/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-promise-inspector.h"

#include "accord-chart-area.h"
#include "accord-fact-list.h"
#include "accord-field-row.h"
#include "accord-promise-facts.h"
#include "accord-promise-words.h"
#include "accord-ready-chart.h"
#include "accord-ready-source.h"

struct _AccordPromiseInspector
{
  AdwBin parent_instance;

  GtkWidget *empty_label;
  GtkWidget *scroller;
  GtkLabel *title_label;
  GtkLabel *account_label;
  GtkLabel *gap_label;
  AccordChartArea *curve;
  AccordFactList *made_list;
  AccordFactList *limit_list;
  AccordFactList *concern_list;
  AccordFactList *ask_list;
  AccordFieldRow *title_row;
  AccordFieldRow *agreed_row;
  AccordFieldRow *want_row;
  AccordFieldRow *confidence_row;
  AccordFieldRow *wording_row;
  AccordFieldRow *note_row;
  AccordFactList *history_list;

  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordTimelineScene *scene;
  AccordPromise *promise; /* NULL while none is selected */
};

G_DEFINE_FINAL_TYPE (AccordPromiseInspector, accord_promise_inspector,
                     ADW_TYPE_BIN)

static void
add_fact (const char *title,
          const char *subtitle,
          const char *pill,
          const char *pill_class,
          gpointer    list)
{
  AccordFact fact = { title, subtitle, pill, pill_class };

  accord_fact_list_add (list, &fact);
}

static void
show_facts (AccordPromiseInspector *self)
{
  accord_fact_list_begin (self->made_list);
  accord_promise_facts_features (self->promise, add_fact, self->made_list);
  accord_fact_list_end (self->made_list);

  accord_fact_list_begin (self->limit_list);
  accord_promise_facts_limits (self->promise, add_fact, self->limit_list);
  accord_fact_list_end (self->limit_list);

  accord_fact_list_begin (self->concern_list);
  accord_promise_facts_concerns (self->promise, add_fact, self->concern_list);
  accord_fact_list_end (self->concern_list);

  accord_fact_list_begin (self->ask_list);
  accord_promise_facts_asks (self->promise,
                             accord_timeline_scene_get_as_of (self->scene),
                             add_fact, self->ask_list);
  accord_fact_list_end (self->ask_list);

  accord_fact_list_begin (self->history_list);
  accord_promise_facts_history (self->promise, self->plan, add_fact,
                                self->history_list);
  accord_fact_list_end (self->history_list);
}

static void
show_fields (AccordPromiseInspector *self)
{
  AccordFieldRow *rows[]
    = { self->title_row,      self->agreed_row,  self->want_row,
        self->confidence_row, self->wording_row, self->note_row };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    accord_field_row_show (rows[i], self->plan,
                           ACCORD_ENTITY (self->promise));
}

/* Kept in the row's own words, so that colour is not all. */
static void
show_gap (AccordPromiseInspector  *self,
          const AccordTimelineRow *row)
{
  static const char *const classes[] = { "good", "bad" };
  g_autofree char *words = NULL;
  gboolean known;
  int gap = 0;

  known = accord_timeline_row_get_gap (row, &gap);
  words = known ? accord_promise_words_gap (gap) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->gap_label), known);
  gtk_label_set_text (self->gap_label, known ? words : "");
  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->gap_label), classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self->gap_label), classes[gap > 0]);
}

static void
show_curve (AccordPromiseInspector *self)
{
  AccordForecast *forecast = accord_outlook_get_forecast (
    accord_forecaster_get_outlook (self->forecaster));
  g_autoptr (AccordReadyData) data = NULL;
  g_autoptr (AccordChart) chart = NULL;
  g_autofree char *label
    = accord_timeline_scene_dup_label (self->scene, self->promise);
  AccordTimelineRow row;

  accord_timeline_scene_fill_row (self->scene, self->promise, &row);
  show_gap (self, &row);
  if (forecast == NULL)
    return;

  data = accord_ready_source_new (self->plan, ACCORD_ENTITY (self->promise),
                                  forecast, FALSE);
  data->agreed = row.agreed;
  data->want = row.want;
  data->need = row.need;
  chart = accord_ready_chart_new (data);
  accord_chart_area_set_chart (self->curve, chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->curve),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_titles (AccordPromiseInspector *self)
{
  AccordEntity *account = accord_promise_get_account (self->promise);
  g_autofree char *title
    = accord_entity_dup_label (ACCORD_ENTITY (self->promise));
  g_autofree char *customer
    = account != NULL ? accord_entity_dup_label (account) : NULL;

  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->account_label, customer != NULL ? customer : "");
  gtk_widget_set_visible (GTK_WIDGET (self->account_label), customer != NULL);
}

static void
update (AccordPromiseInspector *self)
{
  gtk_widget_set_visible (self->empty_label, self->promise == NULL);
  gtk_widget_set_visible (self->scroller, self->promise != NULL);
  if (self->promise == NULL)
    return;

  show_titles (self);
  show_fields (self);
  show_facts (self);
  show_curve (self);
}

static void
selection_changed_cb (AccordPromiseInspector *self)
{
  AccordEntity *entity = accord_selection_get (
    accord_timeline_scene_get_selection (self->scene));
  AccordPromise *promise
    = ACCORD_IS_PROMISE (entity) ? ACCORD_PROMISE (entity) : NULL;

  if (g_set_object (&self->promise, promise))
    update (self);
}

static void
plan_changed_cb (AccordPromiseInspector *self)
{
  if (self->promise != NULL
      && accord_entity_is_in_plan (ACCORD_ENTITY (self->promise)))
    update (self);
}

/* A forecast, or a drag, moves dates and the curve and nothing else. */
static void
scene_changed_cb (AccordPromiseInspector *self)
{
  if (self->promise != NULL
      && accord_entity_is_in_plan (ACCORD_ENTITY (self->promise))
      && gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_curve (self);
}

static void
accord_promise_inspector_dispose (GObject *object)
{
  AccordPromiseInspector *self = ACCORD_PROMISE_INSPECTOR (object);

  g_clear_object (&self->promise);
  g_clear_object (&self->scene);
  g_clear_object (&self->forecaster);
  g_clear_object (&self->plan);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (accord_promise_inspector_parent_class)->dispose (object);
}

#define BIND(widget_class, child)                                             \
  gtk_widget_class_bind_template_child (widget_class, AccordPromiseInspector, \
                                        child)

static void
accord_promise_inspector_class_init (AccordPromiseInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_promise_inspector_dispose;

  g_type_ensure (ACCORD_TYPE_CHART_AREA);
  g_type_ensure (ACCORD_TYPE_FACT_LIST);
  g_type_ensure (ACCORD_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accordplan/Accord/accord-promise-inspector.ui");
  BIND (widget_class, empty_label);
  BIND (widget_class, scroller);
  BIND (widget_class, title_label);
  BIND (widget_class, account_label);
  BIND (widget_class, gap_label);
  BIND (widget_class, curve);
  BIND (widget_class, made_list);
  BIND (widget_class, limit_list);
  BIND (widget_class, concern_list);
  BIND (widget_class, ask_list);
  BIND (widget_class, title_row);
  BIND (widget_class, agreed_row);
  BIND (widget_class, want_row);
  BIND (widget_class, confidence_row);
  BIND (widget_class, wording_row);
  BIND (widget_class, note_row);
  BIND (widget_class, history_list);
}

static void
accord_promise_inspector_init (AccordPromiseInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_promise_inspector_show:
 * @plan: a plan; an inspector follows one
 * @forecaster: of @plan
 * @scene: of @plan; its selection is followed
 *
 * Follows what is selected.
 */
void
accord_promise_inspector_show (AccordPromiseInspector *self,
                               AccordPlan             *plan,
                               AccordForecaster       *forecaster,
                               AccordTimelineScene    *scene)
{
  g_return_if_fail (ACCORD_IS_PROMISE_INSPECTOR (self));
  g_return_if_fail (self->plan == NULL);

  self->plan = g_object_ref (plan);
  self->forecaster = g_object_ref (forecaster);
  self->scene = g_object_ref (scene);
  g_signal_connect_object (accord_timeline_scene_get_selection (scene),
                           "changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (scene, "changed", G_CALLBACK (scene_changed_cb),
                           self, G_CONNECT_SWAPPED);
  selection_changed_cb (self);
}
