/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-history-row.h"

#include "accord-choice-types.h"
#include "accord-day-words.h"
#include "accord-reveal.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

struct _AccordHistoryRow
{
  GObject parent_instance;

  char *what;
  char *who;
  char *why; /* NULL where nobody said */
  char *all; /* folded, to be searched */
  gboolean held_back;
};

G_DEFINE_FINAL_TYPE (AccordHistoryRow, accord_history_row, G_TYPE_OBJECT)

static void
accord_history_row_finalize (GObject *object)
{
  AccordHistoryRow *self = ACCORD_HISTORY_ROW (object);

  g_free (self->what);
  g_free (self->who);
  g_free (self->why);
  g_free (self->all);

  G_OBJECT_CLASS (accord_history_row_parent_class)->finalize (object);
}

static void
accord_history_row_class_init (AccordHistoryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_history_row_finalize;
}

static void
accord_history_row_init (AccordHistoryRow *self)
{
}

/* A file may name a side that is not known here. */
static const char *
find_side (const char *nick)
{
  g_autoptr (GEnumClass) sides = g_type_class_ref (ACCORD_TYPE_SIDE);
  GEnumValue *side = nick != NULL ? g_enum_get_value_by_nick (sides, nick)
                                  : NULL;

  return side != NULL ? accord_words_side (side->value) : nick;
}

static char *
describe_who (AccordChange *change)
{
  g_autofree char *when
    = accord_moment_to_words (accord_change_get_time (change));
  const char *who = accord_change_get_who (change);
  const char *side = find_side (accord_change_get_side (change));
  GString *text = g_string_new (when);

  if (who != NULL)
    g_string_append_printf (text, " · %s", who);
  if (side != NULL)
    g_string_append_printf (text, " · %s", side);

  return g_string_free (text, FALSE);
}

static char *
quote (const char *why)
{
  return why != NULL && *why != '\0'
           /* Translators: why somebody did something, in their words. */
           ? g_strdup_printf (_("“%s”"), why)
           : NULL;
}

/**
 * accord_history_row_new:
 *
 * Returns: (transfer full): @change in texts
 */
AccordHistoryRow *
accord_history_row_new (AccordChange *change)
{
  AccordHistoryRow *self;
  g_autofree char *all = NULL;

  g_return_val_if_fail (change != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_HISTORY_ROW, NULL);
  self->held_back = accord_reveal_hides_change (change);
  self->what = accord_reveal_dup_event (change, FALSE);
  self->who = describe_who (change);
  self->why = self->held_back ? NULL : quote (accord_change_get_why (change));
  all = g_strjoin (" ", self->what, self->who, self->why, NULL);
  self->all = g_utf8_casefold (all, -1);

  return self;
}

/**
 * accord_history_row_get_what:
 *
 * Returns: (transfer none): what was done, as far as it may be told
 */
const char *
accord_history_row_get_what (AccordHistoryRow *self)
{
  g_return_val_if_fail (ACCORD_IS_HISTORY_ROW (self), NULL);

  return self->what;
}

/**
 * accord_history_row_get_who:
 *
 * Returns: (transfer none): when, and who, and for which side, where that is
 *   known
 */
const char *
accord_history_row_get_who (AccordHistoryRow *self)
{
  g_return_val_if_fail (ACCORD_IS_HISTORY_ROW (self), NULL);

  return self->who;
}

/**
 * accord_history_row_get_why:
 *
 * Returns: (transfer none) (nullable): why, between quotation marks; %NULL
 *   where nobody said or it may not be told
 */
const char *
accord_history_row_get_why (AccordHistoryRow *self)
{
  g_return_val_if_fail (ACCORD_IS_HISTORY_ROW (self), NULL);

  return self->why;
}

/**
 * accord_history_row_is_held_back:
 *
 * Returns: whether it touched what one side holds back
 */
gboolean
accord_history_row_is_held_back (AccordHistoryRow *self)
{
  g_return_val_if_fail (ACCORD_IS_HISTORY_ROW (self), TRUE);

  return self->held_back;
}

/**
 * accord_history_row_matches:
 * @words: what somebody looks for
 *
 * Returns: whether each of the words stands in what is told
 */
gboolean
accord_history_row_matches (AccordHistoryRow *self,
                            const char       *words)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (ACCORD_IS_HISTORY_ROW (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  folded = g_utf8_casefold (words, -1);
  parts = g_strsplit_set (folded, " \t", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (self->all, parts[i]) == NULL)
      return FALSE;

  return TRUE;
}
