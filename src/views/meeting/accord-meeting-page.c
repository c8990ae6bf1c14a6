/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordMeetingPage: shows the page that the board is at. Its actions stand in
 * the files beside this one: what moves the board, what asks on a sheet, what
 * writes files.
 */

#include "config.h"

#include "accord-meeting-page-private.h"

#include "accord-chart-style.h"

/* Below the first width there is little room; from the others on the window has
 * a larger letter. */
#define NARROW    1000
#define WIDE      1500
#define VERY_WIDE 2300
#define WIDEST    3200

G_DEFINE_FINAL_TYPE (AccordMeetingPage, accord_meeting_page, ADW_TYPE_BIN)

enum
{
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/*
 * _accord_meeting_page_tell:
 * @problem: (transfer full) (nullable): what went wrong
 */
void
_accord_meeting_page_tell (AccordMeetingPage *self,
                           GError            *problem)
{
  g_autoptr (GError) error = problem;

  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s",
                                error->message);
}

static void
show_pips (AccordMeetingPage *self)
{
  AccordMeetingSession *session
    = accord_meeting_board_get_session (self->board);
  GListModel *items = accord_meeting_session_get_items (session);

  accord_agenda_pips_begin (self->pips);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AccordEntity) item = g_list_model_get_item (items, i);
      g_autofree char *label = accord_entity_dup_label (item);
      AccordPipState state = ACCORD_PIP_AHEAD;

      if (item == accord_meeting_session_get_current (session))
        state = ACCORD_PIP_NOW;
      else if (accord_entity_get_boolean (item, ACCORD_AGENDA_ITEM_SKIPPED))
        state = ACCORD_PIP_SKIPPED;
      else if (accord_entity_get_boolean (item, ACCORD_AGENDA_ITEM_DONE))
        state = ACCORD_PIP_DONE;
      accord_agenda_pips_add (self->pips, state, label);
    }
  accord_agenda_pips_end (self->pips);
}

static void
show_clock (AccordMeetingPage *self)
{
  g_autofree char *clock = accord_meeting_board_dup_clock (self->board);

  gtk_label_set_text (self->clock_label, clock);
}

/* Not a GtkStack: GTK 4.8 would tell a screen reader of all its pages. */
static void
show_page (AccordMeetingPage *self,
           GtkWidget         *page)
{
  GtkWidget *pages[]
    = { GTK_WIDGET (self->opening), GTK_WIDGET (self->promise),
        GTK_WIDGET (self->talk), GTK_WIDGET (self->closing) };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_widget_set_visible (pages[i], pages[i] == page);
}

static GtkWidget *
find_page (AccordMeetingPage *self)
{
  switch (accord_meeting_board_get_scene (self->board))
    {
    case ACCORD_MEETING_SCENE_OPENING:
      return GTK_WIDGET (self->opening);
    case ACCORD_MEETING_SCENE_PROMISE:
    case ACCORD_MEETING_SCENE_MOVING:
      return GTK_WIDGET (self->promise);
    case ACCORD_MEETING_SCENE_CLOSING:
    case ACCORD_MEETING_SCENE_OVER:
      return GTK_WIDGET (self->closing);
    default:
      return GTK_WIDGET (self->talk);
    }
}

static void
show_header (AccordMeetingPage *self)
{
  AccordEntity *meeting = accord_meeting_session_get_meeting (
    accord_meeting_board_get_session (self->board));
  g_autofree char *place = accord_meeting_board_dup_place (self->board);
  g_autofree char *title
    = meeting != NULL ? accord_entity_dup_label (meeting) : NULL;

  gtk_label_set_text (self->title_label, title != NULL ? title : "");
  gtk_label_set_text (self->place_label, place);
  show_pips (self);
  show_clock (self);
}

/*
 * _accord_meeting_page_keep_focus:
 *
 * The focus goes with what had it: where no widget has it any more, the stage
 * takes it.
 */
void
_accord_meeting_page_keep_focus (AccordMeetingPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root == NULL || accord_form_sheet_is_open (self->sheet)
      || (focus != NULL && gtk_widget_is_ancestor (focus, self->main)
          && gtk_widget_get_mapped (focus)))
    return;

  gtk_widget_grab_focus (self->stage);
}

static void
update (AccordMeetingPage *self)
{
  AccordMeetingPlace place;

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  show_header (self);
  show_page (self, find_page (self));
  place = accord_meeting_board_get_place (self->board);
  accord_key_bar_show (self->key_bar, &place, self->shows_all_keys);
  _accord_meeting_page_keep_focus (self);
}

static gboolean
tick_cb (gpointer data)
{
  AccordMeetingPage *self = data;

  accord_meeting_session_beat (accord_meeting_board_get_session (self->board));
  show_clock (self);

  return G_SOURCE_CONTINUE;
}

static void
pip_picked_cb (AccordAgendaPips  *pips,
               guint              position,
               AccordMeetingPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "meeting.go-to", "u",
                              position);
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    has)
{
  if (has)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* A projector wants large letters, a laptop has little room: the letter goes
 * by the width of the window. Who has made the desktop's text larger has large
 * letters already. */
static void
surface_layout_cb (GdkSurface        *surface,
                   int                width,
                   int                height,
                   AccordMeetingPage *self)
{
  double scale = accord_chart_style_get_scale (
    gtk_widget_get_parent (GTK_WIDGET (self)));
  double room = width / MAX (scale, 1);

  set_class (GTK_WIDGET (self), "narrow", room < NARROW);
  set_class (GTK_WIDGET (self), "wide", room >= WIDE && room < VERY_WIDE);
  set_class (GTK_WIDGET (self), "very-wide",
             room >= VERY_WIDE && room < WIDEST);
  set_class (GTK_WIDGET (self), "widest", room >= WIDEST);
}

static GdkSurface *
get_surface (AccordMeetingPage *self)
{
  return gtk_native_get_surface (
    gtk_widget_get_native (GTK_WIDGET (self)));
}

static void
accord_meeting_page_realize (GtkWidget *widget)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);

  GTK_WIDGET_CLASS (accord_meeting_page_parent_class)->realize (widget);
  g_signal_connect_object (get_surface (self), "layout",
                           G_CALLBACK (surface_layout_cb), self, 0);
  surface_layout_cb (get_surface (self),
                     gdk_surface_get_width (get_surface (self)), 0, self);
}

static void
accord_meeting_page_unrealize (GtkWidget *widget)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);

  g_signal_handlers_disconnect_by_data (get_surface (self), self);
  GTK_WIDGET_CLASS (accord_meeting_page_parent_class)->unrealize (widget);
}

static void
accord_meeting_page_dispose (GObject *object)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (object);

  g_clear_handle_id (&self->clock_source, g_source_remove);
  g_clear_object (&self->board);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (accord_meeting_page_parent_class)->dispose (object);
}

static void
keys_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);

  self->shows_all_keys = !self->shows_all_keys;
  update (self);
}

static void
leave_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);
  GError *error = NULL;

  if (accord_meeting_board_is_running (self->board))
    accord_meeting_board_leave (self->board, &error);
  _accord_meeting_page_tell (self, error);
  g_clear_handle_id (&self->clock_source, g_source_remove);
  g_signal_emit (self, signals[LEFT], 0);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordMeetingPage, child)

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ACCORD_TYPE_AGENDA_PIPS);
  g_type_ensure (ACCORD_TYPE_FORM_SHEET);
  g_type_ensure (ACCORD_TYPE_KEY_BAR);
  g_type_ensure (ACCORD_TYPE_MEETING_CLOSING);
  g_type_ensure (ACCORD_TYPE_MEETING_OPENING);
  g_type_ensure (ACCORD_TYPE_MEETING_PROMISE);
  g_type_ensure (ACCORD_TYPE_MEETING_TALK);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-meeting-page.ui");
  BIND (main);
  BIND (title_label);
  BIND (pips);
  BIND (place_label);
  BIND (clock_label);
  BIND (stage);
  BIND (opening);
  BIND (promise);
  BIND (talk);
  BIND (closing);
  BIND (key_bar);
  BIND (sheet);
}

static void
accord_meeting_page_class_init (AccordMeetingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_meeting_page_dispose;
  widget_class->realize = accord_meeting_page_realize;
  widget_class->unrealize = accord_meeting_page_unrealize;
  bind_template (widget_class);
  _accord_meeting_page_install_forms (widget_class);
  _accord_meeting_page_install_moves (widget_class);
  _accord_meeting_page_install_files (widget_class);
  gtk_widget_class_install_action (widget_class, "meeting.keys", NULL,
                                   keys_action);
  gtk_widget_class_install_action (widget_class, "meeting.leave", NULL,
                                   leave_action);

  /**
   * AccordMeetingPage::left:
   *
   * Somebody wants back to the plan.
   */
  signals[LEFT]
    = g_signal_new ("left", ACCORD_TYPE_MEETING_PAGE, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_meeting_page_init (AccordMeetingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  _accord_meeting_page_take_keys (self);
  g_signal_connect_object (self->pips, "picked", G_CALLBACK (pip_picked_cb),
                           self, 0);
  _accord_meeting_page_take_sheet (self);
}

/**
 * accord_meeting_page_show:
 * @board: what is shown; a page follows one
 */
void
accord_meeting_page_show (AccordMeetingPage  *self,
                          AccordMeetingBoard *board)
{
  g_return_if_fail (ACCORD_IS_MEETING_PAGE (self));
  g_return_if_fail (self->board == NULL);

  self->board = g_object_ref (board);
  accord_meeting_opening_show (self->opening, board);
  accord_meeting_promise_show (self->promise, board);
  accord_meeting_talk_show (self->talk, board);
  accord_meeting_closing_show (self->closing, board);
  g_signal_connect_object (board, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

/**
 * accord_meeting_page_enter:
 *
 * The meeting has the screen from now on.
 */
void
accord_meeting_page_enter (AccordMeetingPage *self)
{
  g_return_if_fail (ACCORD_IS_MEETING_PAGE (self));

  update (self);
  if (self->clock_source == 0)
    self->clock_source = g_timeout_add_seconds (1, tick_cb, self);
  accord_meeting_session_beat (accord_meeting_board_get_session (self->board));
  if (accord_meeting_board_get_scene (self->board)
      == ACCORD_MEETING_SCENE_OPENING)
    accord_meeting_opening_focus (self->opening, 0);
  else
    gtk_widget_grab_focus (self->stage);
}
