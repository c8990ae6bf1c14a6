/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From one item of the agenda to the next, and out of the meeting. */

#include "config.h"

#include "accord-meeting-page-private.h"

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);
  GError *error = NULL;

  accord_meeting_board_next (self->board, &error);
  _accord_meeting_page_tell (self, error);
}

static void
previous_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);
  GError *error = NULL;

  accord_meeting_board_previous (self->board, &error);
  _accord_meeting_page_tell (self, error);
}

static void
skip_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);
  GError *error = NULL;

  accord_meeting_board_skip (self->board, &error);
  _accord_meeting_page_tell (self, error);
}

static void
go_to_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);
  GError *error = NULL;

  accord_meeting_board_go_to (self->board, g_variant_get_uint32 (parameter),
                              &error);
  _accord_meeting_page_tell (self, error);
}

/* On the list of the opening the item that is selected, else the current. */
static void
move_item (AccordMeetingPage *self,
           int                by)
{
  gboolean opening = accord_meeting_board_get_scene (self->board)
                     == ACCORD_MEETING_SCENE_OPENING;
  guint position = opening
                     ? accord_meeting_opening_get_position (self->opening)
                     : accord_meeting_board_get_position (self->board);
  GError *error = NULL;

  if (accord_meeting_board_move (self->board, position, by, &error) && opening
      && (by > 0 || position > 0))
    accord_meeting_opening_focus (self->opening,
                                  (guint) ((int) position + by));
  _accord_meeting_page_tell (self, error);
}

static void
later_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  move_item (ACCORD_MEETING_PAGE (widget), 1);
}

static void
earlier_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  move_item (ACCORD_MEETING_PAGE (widget), -1);
}

static void
present_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  accord_meeting_opening_focus_people (ACCORD_MEETING_PAGE (widget)->opening);
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  accord_meeting_board_close (ACCORD_MEETING_PAGE (widget)->board);
}

static void
end_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);
  GError *error = NULL;

  accord_meeting_board_end (self->board, &error);
  _accord_meeting_page_tell (self, error);
}

/*
 * _accord_meeting_page_install_moves:
 *
 * The actions that lead somewhere else.
 */
void
_accord_meeting_page_install_moves (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "meeting.next", NULL,
                                   next_action);
  gtk_widget_class_install_action (widget_class, "meeting.previous", NULL,
                                   previous_action);
  gtk_widget_class_install_action (widget_class, "meeting.skip", NULL,
                                   skip_action);
  gtk_widget_class_install_action (widget_class, "meeting.go-to", "u",
                                   go_to_action);
  gtk_widget_class_install_action (widget_class, "meeting.later", NULL,
                                   later_action);
  gtk_widget_class_install_action (widget_class, "meeting.earlier", NULL,
                                   earlier_action);
  gtk_widget_class_install_action (widget_class, "meeting.present", NULL,
                                   present_action);
  gtk_widget_class_install_action (widget_class, "meeting.close", NULL,
                                   close_action);
  gtk_widget_class_install_action (widget_class, "meeting.end", NULL,
                                   end_action);
}
