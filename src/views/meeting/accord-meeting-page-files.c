/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one takes home from a meeting: its minutes and its agreed dates. */

#include "config.h"

#include "accord-meeting-page-private.h"

#include "accord-minutes.h"
#include "accord-sheet-files.h"
#include "accord-sheet-window.h"

#include <glib/gi18n-lib.h>

static GtkWindow *
get_window (AccordMeetingPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static AccordMinutes *
create_minutes (AccordMeetingPage *self)
{
  return accord_minutes_new (
    accord_meeting_board_get_plan (self->board),
    accord_meeting_session_get_meeting (
      accord_meeting_board_get_session (self->board)),
    accord_meeting_board_get_forecast (self->board));
}

static AccordSheet *
create_sheet (AccordMeetingPage *self)
{
  g_autoptr (AccordMinutes) minutes = create_minutes (self);

  return accord_minutes_create_sheet (
    minutes, accord_meeting_board_get_plan (self->board));
}

static void
save_pdf_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);
  g_autoptr (AccordSheet) minutes = create_sheet (self);

  /* Translators: the proposed name of a file. */
  accord_sheet_files_save_pdf (get_window (self),
                               accord_meeting_board_get_plan (self->board),
                               minutes, _ ("minutes.pdf"));
}

static void
save_text_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);
  g_autoptr (AccordSheet) minutes = create_sheet (self);

  /* Translators: the proposed name of a file. */
  accord_sheet_files_save_text (get_window (self),
                                accord_meeting_board_get_plan (self->board),
                                minutes, _ ("minutes.md"));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);
  g_autoptr (AccordSheet) minutes = create_sheet (self);

  accord_sheet_files_print (get_window (self),
                            accord_meeting_board_get_plan (self->board),
                            minutes);
}

static void
save_calendar_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);
  g_autoptr (AccordMinutes) minutes = create_minutes (self);
  gboolean all = g_variant_get_boolean (parameter);

  if (!all && minutes->agreed->len == 0)
    {
      gtk_widget_activate_action (widget, "win.tell", "s",
                                  _ ("No date was agreed in this meeting."));
      return;
    }

  accord_sheet_files_save_calendar (
    get_window (self), accord_meeting_board_get_plan (self->board),
    all ? NULL : minutes->agreed,
    /* Translators: the proposed name of a file. */
    _ ("agreed-dates.ics"));
}

/* It is shown first, and printed or saved from there. */
static void
print_ways_out_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);
  g_autoptr (AccordSheet) sheet = accord_way_out_choice_create_sheet (
    accord_meeting_board_get_choice (self->board));

  if (sheet != NULL)
    gtk_window_present (GTK_WINDOW (accord_sheet_window_new (
      get_window (self), accord_meeting_board_get_plan (self->board),
      sheet)));
}

/*
 * _accord_meeting_page_install_files:
 *
 * The actions that write or print.
 */
void
_accord_meeting_page_install_files (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "meeting.save-pdf", NULL,
                                   save_pdf_action);
  gtk_widget_class_install_action (widget_class, "meeting.save-text", NULL,
                                   save_text_action);
  gtk_widget_class_install_action (widget_class, "meeting.print-ways-out",
                                   NULL, print_ways_out_action);
  gtk_widget_class_install_action (widget_class, "meeting.print", NULL,
                                   print_action);
  gtk_widget_class_install_action (widget_class, "meeting.save-calendar", "b",
                                   save_calendar_action);
}
