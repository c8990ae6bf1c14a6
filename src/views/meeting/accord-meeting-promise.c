/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-meeting-promise.h"

#include "accord-chart-area.h"
#include "accord-meeting-card.h"
#include "accord-meeting-words.h"
#include "accord-picture-view.h"
#include "accord-promise-facts.h"
#include "accord-settings.h"
#include "accord-talk-facts.h"
#include "accord-ways-out-list.h"

#include <math.h>

struct _AccordMeetingPromise
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *standing_label;
  GtkLabel *deal_label;
  AccordPictureView *picture_view;
  AccordWaysOutList *ways_out_list;
  AccordChartArea *curve;
  AccordChartArea *curve_legend;
  AccordMeetingCard *heard_card;
  AccordMeetingCard *trail_card;
  AccordMeetingCard *limits_card;

  AccordMeetingBoard *board;
};

G_DEFINE_FINAL_TYPE (AccordMeetingPromise, accord_meeting_promise,
                     ADW_TYPE_BIN)

static void
show_titles (AccordMeetingPromise *self,
             AccordPromise        *promise)
{
  AccordPlan *plan = accord_meeting_board_get_plan (self->board);
  AccordForecast *forecast = accord_meeting_board_get_forecast (self->board);
  AccordPromiseForecast figures = { .win_chance = NAN };
  g_autofree char *title = accord_meeting_words_promise (promise);
  g_autofree char *deal = NULL;

  if (forecast != NULL)
    accord_forecast_get_promise (
      forecast, accord_entity_get_id (ACCORD_ENTITY (promise)), &figures);
  deal = accord_meeting_words_deal (
    promise, figures.win_chance,
    accord_entity_get_text (ACCORD_ENTITY (accord_settings_get (plan)),
                            ACCORD_SETTINGS_CURRENCY));
  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->deal_label, deal);
}

static void
show_standing (AccordMeetingPromise *self)
{
  static const char *const standings[] = { "good", "tight", "bad" };
  GtkWidget *label = GTK_WIDGET (self->standing_label);
  g_autofree char *words = NULL;
  const char *standing;
  AccordTimelineRow row;

  accord_promise_picture_fill_row (
    accord_meeting_board_get_picture (self->board), &row);
  words = accord_meeting_words_standing (&row, &standing);
  gtk_label_set_text (self->standing_label, words != NULL ? words : "");
  gtk_widget_set_visible (label, words != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (standings); i++)
    if (g_strcmp0 (standings[i], standing) == 0)
      gtk_widget_add_css_class (label, standings[i]);
    else
      gtk_widget_remove_css_class (label, standings[i]);
}

/* One curve needs no legend: the title says what it is. */
static void
show_curve (AccordMeetingPromise *self)
{
  g_autoptr (AccordChart) chart
    = accord_meeting_board_create_curve (self->board);
  g_autofree char *label = accord_promise_picture_dup_label (
    accord_meeting_board_get_picture (self->board));
  gboolean previews
    = accord_way_out_choice_get_preview (
        accord_meeting_board_get_choice (self->board))
      != NULL;

  accord_chart_area_set_chart (self->curve, chart);
  accord_chart_area_set_legend (
    self->curve_legend,
    chart != NULL && previews ? accord_chart_create_legend (chart) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->curve_legend), previews);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->curve),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update (AccordMeetingPromise *self)
{
  AccordFactContext context = {
    accord_meeting_board_get_plan (self->board),
    accord_meeting_board_get_forecast (self->board),
    accord_meeting_board_get_today (self->board),
  };
  AccordPromise *promise = accord_promise_picture_get_promise (
    accord_meeting_board_get_picture (self->board));

  if (promise == NULL || !accord_entity_is_in_plan (ACCORD_ENTITY (promise)))
    return;

  show_titles (self, promise);
  show_standing (self);
  show_curve (self);
  accord_meeting_card_fill_from (self->heard_card, &context,
                                 ACCORD_ENTITY (promise),
                                 accord_talk_facts_concerns);
  accord_meeting_card_fill (self->trail_card, self->board,
                            accord_meeting_facts_trail);
  accord_meeting_card_fill_from (self->limits_card, &context,
                                 ACCORD_ENTITY (promise),
                                 accord_promise_facts_limits);
}

static void
decided_cb (AccordMeetingPromise *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "meeting.decide", NULL);
}

static void
dropped_cb (AccordMeetingPromise *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "meeting.drop-date", NULL);
}

static void
accord_meeting_promise_dispose (GObject *object)
{
  AccordMeetingPromise *self = ACCORD_MEETING_PROMISE (object);

  g_clear_object (&self->board);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (accord_meeting_promise_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordMeetingPromise,   \
                                        child)

static void
accord_meeting_promise_class_init (AccordMeetingPromiseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_meeting_promise_dispose;

  g_type_ensure (ACCORD_TYPE_CHART_AREA);
  g_type_ensure (ACCORD_TYPE_MEETING_CARD);
  g_type_ensure (ACCORD_TYPE_PICTURE_VIEW);
  g_type_ensure (ACCORD_TYPE_WAYS_OUT_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-meeting-promise.ui");
  BIND (title_label);
  BIND (standing_label);
  BIND (deal_label);
  BIND (picture_view);
  BIND (ways_out_list);
  BIND (curve);
  BIND (curve_legend);
  BIND (heard_card);
  BIND (trail_card);
  BIND (limits_card);
  gtk_widget_class_bind_template_callback (widget_class, decided_cb);
}

static void
accord_meeting_promise_init (AccordMeetingPromise *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->picture_view, "dropped",
                           G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
}

/**
 * accord_meeting_promise_show:
 * @board: what is shown; a page follows one
 */
void
accord_meeting_promise_show (AccordMeetingPromise *self,
                             AccordMeetingBoard   *board)
{
  g_return_if_fail (ACCORD_IS_MEETING_PROMISE (self));
  g_return_if_fail (self->board == NULL);

  self->board = g_object_ref (board);
  accord_picture_view_show (self->picture_view,
                            accord_meeting_board_get_picture (board));
  accord_ways_out_list_show (self->ways_out_list,
                             accord_meeting_board_get_plan (board),
                             accord_meeting_board_get_choice (board));
  g_signal_connect_object (board, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/**
 * accord_meeting_promise_move_date:
 *
 * Lets the keys move the agreed date.
 */
void
accord_meeting_promise_move_date (AccordMeetingPromise *self)
{
  g_return_if_fail (ACCORD_IS_MEETING_PROMISE (self));

  accord_picture_view_pick_up (self->picture_view);
}

/**
 * accord_meeting_promise_move:
 * @by: 1 for the next way out, -1 for the one before
 */
void
accord_meeting_promise_move (AccordMeetingPromise *self,
                             int                   by)
{
  g_return_if_fail (ACCORD_IS_MEETING_PROMISE (self));

  accord_ways_out_list_move (self->ways_out_list, by);
}
