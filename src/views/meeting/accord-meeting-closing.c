/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-meeting-closing.h"

#include "accord-chart-format.h"
#include "accord-limits.h"
#include "accord-meeting-card.h"
#include "accord-meeting-facts.h"
#include "accord-meeting-words.h"
#include "accord-minutes.h"

#include <glib/gi18n-lib.h>

struct _AccordMeetingClosing
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  AccordMeetingCard *decisions_card;
  AccordMeetingCard *agreed_card;
  AccordMeetingCard *duties_card;
  AccordMeetingCard *moves_card;
  GtkWidget *end_button;
  GtkLabel *next_label;

  AccordMeetingBoard *board;
};

G_DEFINE_FINAL_TYPE (AccordMeetingClosing, accord_meeting_closing,
                     ADW_TYPE_BIN)

static void
show_agreed (AccordMeetingClosing *self,
             const AccordMinutes  *minutes)
{
  accord_meeting_card_begin (self->agreed_card);
  for (guint i = 0; i < minutes->agreed->len; i++)
    {
      AccordEntity *promise = minutes->agreed->pdata[i];
      g_autofree char *title
        = accord_meeting_words_promise (ACCORD_PROMISE (promise));
      g_autofree char *date = accord_chart_format_date (
        accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE),
        ACCORD_DATE_FULL);
      g_autofree char *limits
        = accord_limits_dup_text (ACCORD_PROMISE (promise));
      g_autofree char *words
        = limits != NULL ? g_strdup_printf ("%s · %s", date, limits)
                         : g_strdup (date);

      accord_meeting_card_add (self->agreed_card,
                               &(AccordFact){ .title = title,
                                              .subtitle = words });
    }
  accord_meeting_card_end (self->agreed_card);
}

static char *
describe_duty (const AccordDuty *duty)
{
  g_autofree char *owner
    = duty->owner != NULL ? accord_entity_dup_label (duty->owner) : NULL;
  g_autofree char *due
    = duty->due != ACCORD_DAY_NONE
        ? accord_chart_format_date (duty->due, ACCORD_DATE_DAY)
        : NULL;

  if (owner != NULL && due != NULL)
    /* Translators: a person, and a date. */
    return g_strdup_printf (_ ("%s, by %s"), owner, due);
  if (due != NULL)
    /* Translators: a date. */
    return g_strdup_printf (_ ("by %s"), due);

  return g_steal_pointer (&owner);
}

static void
show_duties (AccordMeetingClosing *self,
             const AccordMinutes  *minutes)
{
  accord_meeting_card_begin (self->duties_card);
  for (guint i = 0; i < minutes->duties->len; i++)
    {
      const AccordDuty *duty = minutes->duties->pdata[i];
      g_autofree char *who = describe_duty (duty);

      accord_meeting_card_add (
        self->duties_card,
        &(AccordFact){ .title = duty->what,
                       .subtitle = who });
    }
  accord_meeting_card_end (self->duties_card);
}

static void
show_next (AccordMeetingClosing *self)
{
  AccordEntity *next = accord_meeting_session_find_next (
    accord_meeting_board_get_plan (self->board),
    accord_meeting_board_get_today (self->board));
  g_autofree char *label = NULL;
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  if (next != NULL)
    {
      label = accord_entity_dup_label (next);
      date = accord_chart_format_date (
        accord_entity_get_day (next, ACCORD_MEETING_HELD_ON),
        ACCORD_DATE_FULL);
      words = g_strdup_printf ("%s · %s", label, date);
    }
  gtk_label_set_text (self->next_label,
                      words != NULL ? words : _ ("None is planned yet."));
}

static void
update (AccordMeetingClosing *self)
{
  AccordMeetingSession *session
    = accord_meeting_board_get_session (self->board);
  AccordEntity *meeting = accord_meeting_session_get_meeting (session);
  g_autoptr (AccordMinutes) minutes = NULL;
  AccordMeetingScene scene = accord_meeting_board_get_scene (self->board);
  gboolean running = scene == ACCORD_MEETING_SCENE_CLOSING;

  if (meeting == NULL || (!running && scene != ACCORD_MEETING_SCENE_OVER))
    return;

  minutes
    = accord_minutes_new (accord_meeting_board_get_plan (self->board), meeting,
                          accord_meeting_board_get_forecast (self->board));
  gtk_label_set_text (self->title_label, running ? _ ("What came of it")
                                                 : _ ("The meeting is over"));
  accord_meeting_card_fill (self->decisions_card, self->board,
                            accord_meeting_facts_decisions);
  show_agreed (self, minutes);
  show_duties (self, minutes);
  if (running)
    accord_meeting_card_fill (self->moves_card, self->board,
                              accord_meeting_facts_moves);
  gtk_widget_set_visible (self->end_button, running);
  show_next (self);
}

static void
accord_meeting_closing_dispose (GObject *object)
{
  AccordMeetingClosing *self = ACCORD_MEETING_CLOSING (object);

  g_clear_object (&self->board);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (accord_meeting_closing_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordMeetingClosing,   \
                                        child)

static void
accord_meeting_closing_class_init (AccordMeetingClosingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_meeting_closing_dispose;

  g_type_ensure (ACCORD_TYPE_MEETING_CARD);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-meeting-closing.ui");
  BIND (title_label);
  BIND (decisions_card);
  BIND (agreed_card);
  BIND (duties_card);
  BIND (moves_card);
  BIND (end_button);
  BIND (next_label);
}

static void
accord_meeting_closing_init (AccordMeetingClosing *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_meeting_closing_show:
 * @board: what is shown; a page follows one
 */
void
accord_meeting_closing_show (AccordMeetingClosing *self,
                             AccordMeetingBoard   *board)
{
  g_return_if_fail (ACCORD_IS_MEETING_CLOSING (self));
  g_return_if_fail (self->board == NULL);

  self->board = g_object_ref (board);
  g_signal_connect_object (board, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
