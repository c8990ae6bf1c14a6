/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-meeting-opening.h"

#include "accord-agenda-list.h"
#include "accord-chart-format.h"
#include "accord-meeting-card.h"
#include "accord-meeting-facts.h"
#include "accord-meeting-people.h"

struct _AccordMeetingOpening
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *day_label;
  AccordAgendaList *agenda_list;
  AccordMeetingCard *goal_card;
  GtkFlowBox *people;
  AccordMeetingCard *feelings_card;
  AccordMeetingCard *moves_card;

  AccordMeetingBoard *board;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (AccordMeetingOpening, accord_meeting_opening,
                     ADW_TYPE_BIN)

static AccordMeetingSession *
get_session (AccordMeetingOpening *self)
{
  return accord_meeting_board_get_session (self->board);
}

static AccordEntity *
get_person (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "person");
}

static void
person_toggled_cb (GtkToggleButton      *button,
                   AccordMeetingOpening *self)
{
  g_autoptr (GError) error = NULL;

  if (self->filling)
    return;
  if (!accord_meeting_session_set_present (
        get_session (self), get_person (GTK_WIDGET (button)),
        gtk_toggle_button_get_active (button), &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s",
                                error->message);
}

static void
add_person (AccordMeetingOpening *self,
            AccordEntity         *person)
{
  g_autofree char *name = accord_entity_dup_label (person);
  GtkWidget *button = gtk_toggle_button_new_with_label (name);
  GtkWidget *child = gtk_flow_box_child_new ();

  g_object_set_data_full (G_OBJECT (button), "person", g_object_ref (person),
                          g_object_unref);
  gtk_widget_add_css_class (button, "person");
  g_signal_connect_object (button, "toggled", G_CALLBACK (person_toggled_cb),
                           self, 0);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_flow_box_insert (self->people, child, -1);
}

/* Once: who comes first shall not change under the pointer. */
static void
fill_people (AccordMeetingOpening *self)
{
  g_autoptr (GPtrArray) people = accord_meeting_people_list (
    accord_meeting_board_get_plan (self->board), get_session (self),
    ACCORD_SIDE_BOTH, accord_meeting_board_get_today (self->board));

  for (guint i = 0; i < people->len; i++)
    add_person (self, people->pdata[i]);
}

static void
show_people (AccordMeetingOpening *self)
{
  self->filling = TRUE;
  for (GtkWidget *child
       = gtk_widget_get_first_child (GTK_WIDGET (self->people));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *button
        = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));

      gtk_toggle_button_set_active (
        GTK_TOGGLE_BUTTON (button),
        accord_meeting_session_is_present (get_session (self),
                                           get_person (button)));
    }
  self->filling = FALSE;
}

static void
show_titles (AccordMeetingOpening *self,
             AccordEntity         *meeting)
{
  g_autofree char *title = accord_entity_dup_label (meeting);
  g_autofree char *day = accord_chart_format_date (
    accord_entity_get_day (meeting, ACCORD_MEETING_HELD_ON),
    ACCORD_DATE_FULL);

  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->day_label, day);
}

static void
update (AccordMeetingOpening *self)
{
  AccordEntity *meeting
    = accord_meeting_session_get_meeting (get_session (self));

  if (meeting == NULL || !gtk_widget_get_visible (GTK_WIDGET (self))
      || accord_meeting_board_get_scene (self->board)
           != ACCORD_MEETING_SCENE_OPENING)
    return;

  if (gtk_widget_get_first_child (GTK_WIDGET (self->people)) == NULL)
    fill_people (self);
  show_titles (self, meeting);
  show_people (self);
  accord_meeting_card_fill (self->goal_card, self->board,
                            accord_meeting_facts_goal);
  accord_meeting_card_fill (self->feelings_card, self->board,
                            accord_meeting_facts_feelings);
  accord_meeting_card_fill (self->moves_card, self->board,
                            accord_meeting_facts_moves);
}

static void
accord_meeting_opening_dispose (GObject *object)
{
  AccordMeetingOpening *self = ACCORD_MEETING_OPENING (object);

  g_clear_object (&self->board);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (accord_meeting_opening_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordMeetingOpening,   \
                                        child)

static void
accord_meeting_opening_class_init (AccordMeetingOpeningClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_meeting_opening_dispose;

  g_type_ensure (ACCORD_TYPE_AGENDA_LIST);
  g_type_ensure (ACCORD_TYPE_MEETING_CARD);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-meeting-opening.ui");
  BIND (title_label);
  BIND (day_label);
  BIND (agenda_list);
  BIND (goal_card);
  BIND (people);
  BIND (feelings_card);
  BIND (moves_card);
}

static void
accord_meeting_opening_init (AccordMeetingOpening *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_meeting_opening_show:
 * @board: what is shown; a page follows one
 */
void
accord_meeting_opening_show (AccordMeetingOpening *self,
                             AccordMeetingBoard   *board)
{
  g_return_if_fail (ACCORD_IS_MEETING_OPENING (self));
  g_return_if_fail (self->board == NULL);

  self->board = g_object_ref (board);
  accord_agenda_list_show (self->agenda_list, board);
  g_signal_connect_object (board, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/**
 * accord_meeting_opening_get_position:
 *
 * Returns: the item of the agenda that is selected
 */
guint
accord_meeting_opening_get_position (AccordMeetingOpening *self)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_OPENING (self), 0);

  return accord_agenda_list_get_position (self->agenda_list);
}

/**
 * accord_meeting_opening_focus:
 * @position: of an item of the agenda
 *
 * Brings the keys to the agenda.
 */
void
accord_meeting_opening_focus (AccordMeetingOpening *self,
                              guint                 position)
{
  g_return_if_fail (ACCORD_IS_MEETING_OPENING (self));

  accord_agenda_list_focus (self->agenda_list, position);
}

/**
 * accord_meeting_opening_leave_people:
 *
 * Brings the keys back to the agenda from those who are here.
 *
 * Returns: whether they were there
 */
gboolean
accord_meeting_opening_leave_people (AccordMeetingOpening *self)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_OPENING (self), FALSE);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->people)) == NULL)
    return FALSE;

  accord_meeting_opening_focus (self,
                                accord_meeting_opening_get_position (self));
  return TRUE;
}

/**
 * accord_meeting_opening_focus_people:
 *
 * Brings the keys to those who are here, and back from there.
 */
void
accord_meeting_opening_focus_people (AccordMeetingOpening *self)
{
  g_return_if_fail (ACCORD_IS_MEETING_OPENING (self));

  if (!accord_meeting_opening_leave_people (self))
    gtk_widget_child_focus (GTK_WIDGET (self->people), GTK_DIR_TAB_FORWARD);
}
