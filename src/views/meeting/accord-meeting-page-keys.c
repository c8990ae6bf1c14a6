/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys that the bar at the bottom shows. They work while nothing is asked:
 * they stand on what lies under the sheet, which has no keys while a sheet is
 * open.
 */

#include "config.h"

#include "accord-meeting-page-private.h"

#include "accord-digit-keys.h"

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

/* The digits, with Shift to combine. */
static gboolean
weigh (AccordMeetingPage *self,
       guint              key,
       guint              code,
       GdkModifierType    state)
{
  guint digit = accord_digit_keys_find (GTK_WIDGET (self), key, code);

  if (digit == 0 || digit > ACCORD_WAYS_OUT_MOST)
    return FALSE;

  if (state & GDK_SHIFT_MASK)
    accord_way_out_choice_add (get_choice (self), digit - 1);
  else
    accord_way_out_choice_choose (get_choice (self), digit - 1);
  return TRUE;
}

/* What is previewed is dropped first, then all the keys are put away, then
 * those who are here are left, then the meeting. */
static gboolean
drop_preview (AccordMeetingPage *self)
{
  if (accord_way_out_choice_get_preview (get_choice (self)) == NULL)
    return FALSE;

  accord_way_out_choice_drop (get_choice (self));
  return TRUE;
}

static gboolean
put_keys_away (AccordMeetingPage *self)
{
  return self->shows_all_keys
         && gtk_widget_activate_action (GTK_WIDGET (self), "meeting.keys",
                                        NULL);
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
  g_autoptr (GVariant) target = NULL;
  g_autofree char *action = NULL;
  const AccordMeetingKey *key;

  /* The keys that point somewhere point the other way from right to left. */
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    value = value == GDK_KEY_Left    ? GDK_KEY_Right
            : value == GDK_KEY_Right ? GDK_KEY_Left
                                     : value;
  key = find_key (keys, gdk_keyval_to_lower (value));

  if (key == NULL
      || !g_action_parse_detailed_name (key->action, &action, &target, NULL))
    return FALSE;

  return gtk_widget_activate_action_variant (GTK_WIDGET (self), action,
                                             target);
}

static GtkWidget *
find_shown_child (GtkWidget *parent)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  while (child != NULL && !gtk_widget_get_visible (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* What is below, without a pointer: each page is in a scrolled window. */
static gboolean
scroll (AccordMeetingPage *self,
        guint              key)
{
  gboolean down = key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down;
  GtkWidget *page = find_shown_child (self->stage);
  GtkWidget *child = page != NULL ? adw_bin_get_child (ADW_BIN (page)) : NULL;
  gboolean handled = FALSE;

  if (!down && key != GDK_KEY_Page_Up && key != GDK_KEY_KP_Page_Up)
    return FALSE;

  if (GTK_IS_SCROLLED_WINDOW (child))
    g_signal_emit_by_name (child, "scroll-child",
                           down ? GTK_SCROLL_PAGE_DOWN : GTK_SCROLL_PAGE_UP,
                           FALSE, &handled);
  return handled;
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

  return (key == GDK_KEY_Escape
          && (put_keys_away (self)
              || accord_meeting_opening_leave_people (self->opening)))
         || scroll (self, key) || activate_key (self, key);
}

/*
 * _accord_meeting_page_take_keys:
 *
 * Lets the keys of the meeting work, from now on.
 */
void
_accord_meeting_page_take_keys (AccordMeetingPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->main, keys);
}
