/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-meeting-talk.h"

#include "accord-meeting-card.h"
#include "accord-meeting-facts.h"
#include "accord-meeting-words.h"

#include <glib/gi18n-lib.h>

struct _AccordMeetingTalk
{
  AdwBin parent_instance;

  GtkLabel *kind_label;
  GtkLabel *title_label;
  GtkLabel *about_label;
  GtkButton *main_button;
  AccordMeetingCard *facts_card;
  AccordMeetingCard *note_card;
  AccordMeetingCard *trail_card;

  AccordMeetingBoard *board;
};

G_DEFINE_FINAL_TYPE (AccordMeetingTalk, accord_meeting_talk, ADW_TYPE_BIN)

/* What Enter does stands there to be clicked as well. */
static void
show_button (AccordMeetingTalk *self)
{
  const char *words = _ ("Decide…");
  const char *action = "meeting.decide";

  switch (accord_meeting_board_get_scene (self->board))
    {
    case ACCORD_MEETING_SCENE_ASK:
      words = C_ ("verb", "Answer…");
      action = "meeting.answer";
      break;
    case ACCORD_MEETING_SCENE_CONCERN:
      words = _ ("Say It Back…");
      action = "meeting.hear";
      break;
    case ACCORD_MEETING_SCENE_SETTLED:
      words = C_ ("verb", "Next");
      action = "meeting.next";
      break;
    default:
      break;
    }
  gtk_button_set_label (self->main_button, words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->main_button), action);
}

static void
show_titles (AccordMeetingTalk *self,
             AccordEntity      *item)
{
  AccordEntity *subject = accord_meeting_board_get_subject (self->board);
  g_autofree char *title
    = accord_entity_dup_label (subject != NULL ? subject : item);
  g_autofree char *about = accord_meeting_facts_dup_about (self->board);

  gtk_label_set_text (
    self->kind_label,
    accord_meeting_words_kind (
      accord_entity_get_choice (item, ACCORD_AGENDA_ITEM_KIND)));
  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->about_label, about);
  gtk_widget_set_visible (GTK_WIDGET (self->about_label), *about != '\0');
}

static void
show_cards (AccordMeetingTalk *self,
            AccordEntity      *item)
{
  AccordFact note
    = { .title = accord_entity_get_text (item, ACCORD_AGENDA_ITEM_NOTE) };

  accord_meeting_card_fill (self->facts_card, self->board,
                            accord_meeting_facts_subject);
  accord_meeting_card_begin (self->note_card);
  if (note.title != NULL)
    accord_meeting_card_add (self->note_card, &note);
  accord_meeting_card_end (self->note_card);
  accord_meeting_card_fill (self->trail_card, self->board,
                            accord_meeting_facts_trail);
}

static void
update (AccordMeetingTalk *self)
{
  AccordEntity *item = accord_meeting_session_get_current (
    accord_meeting_board_get_session (self->board));

  if (item == NULL)
    return;

  switch (accord_meeting_board_get_scene (self->board))
    {
    case ACCORD_MEETING_SCENE_ASK:
    case ACCORD_MEETING_SCENE_CONCERN:
    case ACCORD_MEETING_SCENE_SETTLED:
    case ACCORD_MEETING_SCENE_OUTSIDE:
    case ACCORD_MEETING_SCENE_DECISION:
    case ACCORD_MEETING_SCENE_OTHER:
      show_titles (self, item);
      show_button (self);
      show_cards (self, item);
      break;
    default:
      break;
    }
}

static void
accord_meeting_talk_dispose (GObject *object)
{
  AccordMeetingTalk *self = ACCORD_MEETING_TALK (object);

  g_clear_object (&self->board);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (accord_meeting_talk_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordMeetingTalk, child)

static void
accord_meeting_talk_class_init (AccordMeetingTalkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_meeting_talk_dispose;

  g_type_ensure (ACCORD_TYPE_MEETING_CARD);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-meeting-talk.ui");
  BIND (kind_label);
  BIND (title_label);
  BIND (about_label);
  BIND (main_button);
  BIND (facts_card);
  BIND (note_card);
  BIND (trail_card);
}

static void
accord_meeting_talk_init (AccordMeetingTalk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_meeting_talk_show:
 * @board: what is shown; a page follows one
 */
void
accord_meeting_talk_show (AccordMeetingTalk  *self,
                          AccordMeetingBoard *board)
{
  g_return_if_fail (ACCORD_IS_MEETING_TALK (self));
  g_return_if_fail (self->board == NULL);

  self->board = g_object_ref (board);
  g_signal_connect_object (board, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
