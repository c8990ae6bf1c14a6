/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordMeetingPage: shows the page that the board is at, and lets its keys
 * and buttons move the board or ask with a form.
 *
 * The keys work while nothing is asked: they stand on what lies under the
 * sheet, which has no keys while a sheet is open. Where no widget has the
 * focus any more, because what had it is gone, the stage takes it.
 */

#include "config.h"

#include "accord-meeting-page.h"

#include "accord-agenda-pips.h"
#include "accord-form-sheet.h"
#include "accord-key-bar.h"
#include "accord-meeting-closing.h"
#include "accord-meeting-forms.h"
#include "accord-meeting-opening.h"
#include "accord-meeting-promise.h"
#include "accord-meeting-talk.h"
#include "accord-minutes.h"
#include "accord-sheet-files.h"

#include <glib/gi18n-lib.h>

/* From these widths on the window has a larger letter. */
#define WIDE      1500
#define VERY_WIDE 2300

struct _AccordMeetingPage
{
  AdwBin parent_instance;

  GtkWidget *main;
  GtkLabel *title_label;
  AccordAgendaPips *pips;
  GtkLabel *place_label;
  GtkLabel *clock_label;
  GtkWidget *stage;
  AccordMeetingOpening *opening;
  AccordMeetingPromise *promise;
  AccordMeetingTalk *talk;
  AccordMeetingClosing *closing;
  AccordKeyBar *key_bar;
  AccordFormSheet *sheet;

  AccordMeetingBoard *board; /* NULL until it is shown */
  gboolean shows_all_keys;
  guint clock_source;
};

G_DEFINE_FINAL_TYPE (AccordMeetingPage, accord_meeting_page, ADW_TYPE_BIN)

enum
{
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (AccordMeetingPage *self,
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

/* The focus goes with what had it. */
static void
keep_focus (AccordMeetingPage *self)
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
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  show_header (self);
  show_page (self, find_page (self));
  accord_key_bar_show (
    self->key_bar, accord_meeting_board_get_scene (self->board),
    accord_way_out_choice_get_size (
      accord_meeting_board_get_choice (self->board)),
    self->shows_all_keys);
  keep_focus (self);
}

static gboolean
tick_cb (gpointer data)
{
  show_clock (data);

  return G_SOURCE_CONTINUE;
}

/* What is below shall not take keys, nor clicks. */
static void
set_asking (AccordMeetingPage *self,
            gboolean           asking)
{
  gtk_widget_set_can_target (self->main, !asking);
  gtk_widget_set_can_focus (self->main, !asking);
}

static void
sheet_closed_cb (AccordMeetingPage *self)
{
  AccordDateDrag *drag = accord_promise_picture_get_drag (
    accord_meeting_board_get_picture (self->board));

  set_asking (self, FALSE);
  /* A date that nobody wanted to have moved. */
  accord_date_drag_cancel (drag);
  keep_focus (self);
}

static void
ask (AccordMeetingPage *self,
     AccordForm        *form,
     GError            *problem)
{
  g_autoptr (AccordForm) asked = form;

  if (asked == NULL)
    {
      tell (self, problem);
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

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);
  GError *error = NULL;

  accord_meeting_board_next (self->board, &error);
  tell (self, error);
}

static void
previous_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);
  GError *error = NULL;

  accord_meeting_board_previous (self->board, &error);
  tell (self, error);
}

static void
skip_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordMeetingPage *self = ACCORD_MEETING_PAGE (widget);
  GError *error = NULL;

  accord_meeting_board_skip (self->board, &error);
  tell (self, error);
}

static void
go_to (AccordMeetingPage *self,
       guint              position)
{
  GError *error = NULL;

  accord_meeting_board_go_to (self->board, position, &error);
  tell (self, error);
}

static void
go_to_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  go_to (ACCORD_MEETING_PAGE (widget), g_variant_get_uint32 (parameter));
}

static void
pip_picked_cb (AccordAgendaPips  *pips,
               guint              position,
               AccordMeetingPage *self)
{
  go_to (self, position);
}

static guint
find_position (AccordMeetingPage *self)
{
  AccordMeetingSession *session
    = accord_meeting_board_get_session (self->board);
  GListModel *items = accord_meeting_session_get_items (session);
  guint size = g_list_model_get_n_items (items);

  for (guint i = 0; i < size; i++)
    {
      g_autoptr (AccordEntity) item = g_list_model_get_item (items, i);

      if (item == accord_meeting_session_get_current (session))
        return i;
    }

  return size;
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
                     : find_position (self);
  GError *error = NULL;

  if (accord_meeting_board_move (self->board, position, by, &error) && opening
      && (by > 0 || position > 0))
    accord_meeting_opening_focus (self->opening,
                                  (guint) ((int) position + by));
  tell (self, error);
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
  tell (self, error);
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
  tell (self, error);
  g_clear_handle_id (&self->clock_source, g_source_remove);
  g_signal_emit (self, signals[LEFT], 0);
}

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

static AccordWayOutChoice *
get_choice (AccordMeetingPage *self)
{
  return accord_meeting_board_get_choice (self->board);
}

static gboolean
shows_promise (AccordMeetingPage *self)
{
  return accord_meeting_board_get_scene (self->board)
         == ACCORD_MEETING_SCENE_PROMISE;
}

/* The digits, with Shift to combine: on most keyboards that is another sign,
 * so that it goes by the key and not by what it writes. */
static gboolean
weigh (AccordMeetingPage *self,
       guint              key,
       guint              code,
       GdkModifierType    state)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *values = NULL;
  int n = 0;

  if (gdk_display_map_keycode (display, code, &keys, &values, &n))
    for (int i = 0; i < n; i++)
      if (values[i] >= GDK_KEY_1 && values[i] <= GDK_KEY_7)
        key = values[i];
  if (key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_7)
    key = key - GDK_KEY_KP_1 + GDK_KEY_1;
  if (key < GDK_KEY_1 || key > GDK_KEY_7)
    return FALSE;

  if (state & GDK_SHIFT_MASK)
    accord_way_out_choice_add (get_choice (self), key - GDK_KEY_1);
  else
    accord_way_out_choice_choose (get_choice (self), key - GDK_KEY_1);
  return TRUE;
}

/* What is previewed is dropped first, then the meeting is left. */
static gboolean
drop_preview (AccordMeetingPage *self)
{
  if (accord_way_out_choice_get_preview (get_choice (self)) == NULL)
    return FALSE;

  accord_way_out_choice_drop (get_choice (self));
  return TRUE;
}

static const AccordMeetingKey *
find_key (GArray *keys,
          guint   value)
{
  for (guint i = 0; i < keys->len; i++)
    {
      const AccordMeetingKey *key
        = &g_array_index (keys, AccordMeetingKey, i);
      g_auto (GStrv) names
        = key->trigger != NULL ? g_strsplit (key->trigger, "|", -1) : NULL;

      for (guint k = 0; names != NULL && names[k] != NULL; k++)
        if (gdk_keyval_from_name (names[k]) == value)
          return key;
    }

  return NULL;
}

static gboolean
activate_key (AccordMeetingPage *self,
              guint              value)
{
  g_autoptr (GArray) keys = accord_meeting_keys_list (
    accord_meeting_board_get_scene (self->board), 0);
  const AccordMeetingKey *key;

  /* The keys that point somewhere point the other way from right to left. */
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    value = value == GDK_KEY_Left    ? GDK_KEY_Right
            : value == GDK_KEY_Right ? GDK_KEY_Left
                                     : value;
  key = find_key (keys, gdk_keyval_to_lower (value));

  return key != NULL
         && gtk_widget_activate_action (GTK_WIDGET (self), key->action, NULL);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                AccordMeetingPage     *self)
{
  if (self->board == NULL
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)))
    return FALSE;

  if (shows_promise (self))
    {
      if (weigh (self, key, code, state)
          || (key == GDK_KEY_Escape && drop_preview (self)))
        return TRUE;
      if (key == GDK_KEY_Down || key == GDK_KEY_Up)
        {
          accord_meeting_promise_move (self->promise,
                                       key == GDK_KEY_Down ? 1 : -1);
          return TRUE;
        }
    }

  return activate_key (self, key);
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
 * by the width of the window. */
static void
surface_layout_cb (GdkSurface        *surface,
                   int                width,
                   int                height,
                   AccordMeetingPage *self)
{
  set_class (GTK_WIDGET (self), "wide", width >= WIDE && width < VERY_WIDE);
  set_class (GTK_WIDGET (self), "very-wide", width >= VERY_WIDE);
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
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "meeting.decide", NULL, decide_action },
    { "meeting.reveal", NULL, reveal_action },
    { "meeting.concern", NULL, concern_action },
    { "meeting.hear", NULL, hear_action },
    { "meeting.hear-concern", "x", hear_action },
    { "meeting.ask", NULL, ask_action },
    { "meeting.answer", NULL, answer_action },
    { "meeting.note", NULL, note_action },
    { "meeting.feel", NULL, feel_action },
    { "meeting.move-date", NULL, move_date_action },
    { "meeting.drop-date", NULL, drop_date_action },
    { "meeting.next", NULL, next_action },
    { "meeting.previous", NULL, previous_action },
    { "meeting.skip", NULL, skip_action },
    { "meeting.go-to", "u", go_to_action },
    { "meeting.later", NULL, later_action },
    { "meeting.earlier", NULL, earlier_action },
    { "meeting.present", NULL, present_action },
    { "meeting.close", NULL, close_action },
    { "meeting.end", NULL, end_action },
    { "meeting.keys", NULL, keys_action },
    { "meeting.leave", NULL, leave_action },
    { "meeting.save-pdf", NULL, save_pdf_action },
    { "meeting.save-text", NULL, save_text_action },
    { "meeting.print", NULL, print_action },
    { "meeting.save-calendar", "b", save_calendar_action },
    { "meeting.plan-next", NULL, plan_next_action },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name,
                                     actions[i].type, actions[i].activate);
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
  install_actions (widget_class);

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
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->main, keys);
  g_signal_connect_object (self->pips, "picked", G_CALLBACK (pip_picked_cb),
                           self, 0);
  g_signal_connect_object (self->sheet, "closed",
                           G_CALLBACK (sheet_closed_cb), self,
                           G_CONNECT_SWAPPED);
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
  if (accord_meeting_board_get_scene (self->board)
      == ACCORD_MEETING_SCENE_OPENING)
    accord_meeting_opening_focus (self->opening, 0);
  else
    gtk_widget_grab_focus (self->stage);
}
