/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a meeting asks on a sheet: what is decided, said, asked and moved. */

#include "config.h"

#include "accord-meeting-page-private.h"

#include "accord-meeting-forms.h"

/* What is below shall not take keys, nor clicks. */
static void
set_asking (AccordMeetingPage *self,
            gboolean           asking)
{
  gtk_widget_set_can_target (self->main, !asking);
  gtk_widget_set_can_focus (self->main, !asking);
}

static void
ask (AccordMeetingPage *self,
     AccordForm        *form,
     GError            *problem)
{
  g_autoptr (AccordForm) asked = form;

  if (asked == NULL)
    {
      _accord_meeting_page_tell (self, problem);
      return;
    }

  set_asking (self, TRUE);
  accord_form_sheet_open (self->sheet, asked,
                          accord_meeting_board_get_today (self->board));
}

/* Each of these asks with the form of its name. */
#define ASK(name)                                                             \
  static void name##_action (GtkWidget *widget, const char *action,           \
                             GVariant *parameter)                             \
  {                                                                           \
    AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);                   \
    GError *error = NULL;                                                     \
    AccordForm *form = accord_meeting_forms_##name (self->board, &error);     \
                                                                              \
    ask (self, form, error);                                                  \
  }

ASK (decide)
ASK (reveal)
ASK (concern)
ASK (ask)
ASK (answer)
ASK (note)
ASK (feel)
ASK (plan_next)
#undef ASK

static void
hear_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);
  AccordConcern *concern = NULL;
  GError *error = NULL;
  AccordForm *form;

  if (parameter != NULL)
    concern = accord_plan_lookup (accord_meeting_board_get_plan (self->board),
                                  g_variant_get_int64 (parameter));
  form = accord_meeting_forms_hear (self->board, concern, &error);
  ask (self, form, error);
}

static void
drop_date_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);
  g_autoptr (GError) error = NULL;
  AccordForm *form = accord_meeting_forms_date (self->board, &error);

  if (form != NULL)
    ask (self, form, NULL);
  else
    accord_date_drag_cancel (accord_promise_picture_get_drag (
      accord_meeting_board_get_picture (self->board)));
}

static void
move_date_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  accord_meeting_promise_move_date (ACCORD_MEETING_PAGE (widget)->promise);
}

/*
 * _accord_meeting_page_install_forms:
 *
 * The actions that ask something.
 */
void
_accord_meeting_page_install_forms (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "meeting.decide", NULL,
                                   decide_action);
  gtk_widget_class_install_action (widget_class, "meeting.reveal", NULL,
                                   reveal_action);
  gtk_widget_class_install_action (widget_class, "meeting.concern", NULL,
                                   concern_action);
  gtk_widget_class_install_action (widget_class, "meeting.hear", NULL,
                                   hear_action);
  gtk_widget_class_install_action (widget_class, "talk.hear", "x",
                                   hear_action);
  gtk_widget_class_install_action (widget_class, "meeting.ask", NULL,
                                   ask_action);
  gtk_widget_class_install_action (widget_class, "meeting.answer", NULL,
                                   answer_action);
  gtk_widget_class_install_action (widget_class, "meeting.note", NULL,
                                   note_action);
  gtk_widget_class_install_action (widget_class, "meeting.feel", NULL,
                                   feel_action);
  gtk_widget_class_install_action (widget_class, "meeting.plan-next", NULL,
                                   plan_next_action);
  gtk_widget_class_install_action (widget_class, "meeting.move-date", NULL,
                                   move_date_action);
  gtk_widget_class_install_action (widget_class, "meeting.drop-date", NULL,
                                   drop_date_action);
}

static void
sheet_closed_cb (AccordMeetingPage *self)
{
  set_asking (self, FALSE);
  /* A date that nobody wanted to have moved. */
  accord_date_drag_cancel (accord_promise_picture_get_drag (
    accord_meeting_board_get_picture (self->board)));
  _accord_meeting_page_keep_focus (self);
}

/*
 * _accord_meeting_page_take_sheet:
 *
 * When the sheet closes, what lies under it works again.
 */
void
_accord_meeting_page_take_sheet (AccordMeetingPage *self)
{
  g_signal_connect_object (self->sheet, "closed",
                           G_CALLBACK (sheet_closed_cb), self,
                           G_CONNECT_SWAPPED);
}
