/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-sheet.h"

#include "accord-day-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
block_free (gpointer data)
{
  AccordSheetBlock *self = data;

  g_free (self->text);
  g_free (self->detail);
  g_free (self->other);
  g_free (self);
}

/**
 * accord_sheet_new:
 * @title: what to call it
 * @subtitle: (nullable): when, where, who
 * @as_of: the day that it is of
 *
 * Returns: (transfer full): an empty sheet
 */
AccordSheet *
accord_sheet_new (const char *title,
                  const char *subtitle,
                  AccordDay   as_of)
{
  AccordSheet *self = g_rc_box_new0 (AccordSheet);

  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  self->as_of = as_of;
  self->blocks = g_ptr_array_new_with_free_func (block_free);

  return self;
}

/**
 * accord_sheet_ref:
 *
 * Returns: (transfer full): @self
 */
AccordSheet *
accord_sheet_ref (AccordSheet *self)
{
  return g_rc_box_acquire (self);
}

static void
sheet_clear (gpointer data)
{
  AccordSheet *self = data;

  g_free (self->title);
  g_free (self->subtitle);
  g_ptr_array_unref (self->blocks);
}

/**
 * accord_sheet_unref:
 *
 * Drops a reference.
 */
void
accord_sheet_unref (AccordSheet *self)
{
  g_rc_box_release_full (self, sheet_clear);
}

/* What somebody typed, on one line. */
static char *
dup_line (const char *text)
{
  char *line = text != NULL ? g_strdup (text) : NULL;

  return line != NULL ? g_strstrip (g_strdelimit (line, "\r\n\t", ' '))
                      : NULL;
}

static AccordSheetBlock *
add_block (AccordSheet    *self,
           AccordSheetKind kind,
           const char     *text,
           const char     *detail)
{
  AccordSheetBlock *block = g_new0 (AccordSheetBlock, 1);

  block->kind = kind;
  block->text = dup_line (text);
  block->detail = dup_line (detail);
  g_ptr_array_add (self->blocks, block);

  return block;
}

/**
 * accord_sheet_add:
 * @kind: anything but %ACCORD_SHEET_PAIR and %ACCORD_SHEET_MOVE
 * @text: what it says; line breaks become spaces
 * @detail: (nullable): what else; left out where it is empty
 *
 * Adds a part at the end.
 */
void
accord_sheet_add (AccordSheet    *self,
                  AccordSheetKind kind,
                  const char     *text,
                  const char     *detail)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (kind != ACCORD_SHEET_PAIR && kind != ACCORD_SHEET_MOVE);

  add_block (self, kind, text,
             detail != NULL && *detail != '\0' ? detail : NULL);
}

/**
 * accord_sheet_add_pair:
 * @name: what is compared; empty where @one and @other say who the two are
 * @one: what it is for the first
 * @other: what it is for the second
 *
 * Adds a line of a comparison at the end.
 */
void
accord_sheet_add_pair (AccordSheet *self,
                       const char  *name,
                       const char  *one,
                       const char  *other)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL && one != NULL && other != NULL);

  add_block (self, ACCORD_SHEET_PAIR, name, one)->other = dup_line (other);
}

/**
 * accord_sheet_add_move:
 * @title: the promise
 * @dates: its dates before and after
 *
 * Adds a promise at the end.
 */
void
accord_sheet_add_move (AccordSheet            *self,
                       const char             *title,
                       const AccordSheetDates *dates)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (title != NULL && dates != NULL);

  add_block (self, ACCORD_SHEET_MOVE, title, NULL)->dates = *dates;
}

/* Markdown */

/* Text is text: nothing that somebody typed becomes a heading, a link, a
 * picture, HTML, or the end of a table's cell. */
static void
append_escaped (GString    *markdown,
                const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr ("\\`*_[]<>|#~&", *p) != NULL)
        g_string_append_c (markdown, '\\');
      g_string_append_c (markdown, *p);
    }
}

static void
append_day (GString  *markdown,
            AccordDay day)
{
  g_autofree char *words
    = accord_day_is_valid (day) ? accord_day_to_words (day, ACCORD_DATE_FULL)
                                : NULL;

  g_string_append_printf (markdown, " %s |", words != NULL ? words : "–");
}

static void
append_move (GString                *markdown,
             const AccordSheetBlock *block,
             gboolean                first)
{
  if (first)
    g_string_append_printf (markdown,
                            "| %s | %s | %s | %s | %s |\n"
                            "| --- | --- | --- | --- | --- |\n",
                            _("Promise"), _("Agreed before"), _("Agreed now"),
                            _("Deliverable before"), _("Deliverable now"));
  g_string_append (markdown, "| ");
  append_escaped (markdown, block->text);
  g_string_append (markdown, " |");
  append_day (markdown, block->dates.agreed_before);
  append_day (markdown, block->dates.agreed);
  append_day (markdown, block->dates.ready_before);
  append_day (markdown, block->dates.ready);
  g_string_append_c (markdown, '\n');
}

static void
append_pair (GString                *markdown,
             const AccordSheetBlock *block,
             gboolean                first)
{
  const char *cells[] = { block->text, block->detail, block->other };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_string_append (markdown, i > 0 ? " | " : "| ");
      append_escaped (markdown, cells[i]);
    }
  g_string_append (markdown, first ? " |\n| --- | --- | --- |\n" : " |\n");
}

static void
append_list_item (GString                *markdown,
                  const AccordSheetBlock *block)
{
  const char *bold = block->kind == ACCORD_SHEET_FACT ? "**" : "";

  g_string_append_printf (markdown, "- %s", bold);
  append_escaped (markdown, block->text);
  g_string_append_printf (markdown, "%s%s", bold,
                          block->kind == ACCORD_SHEET_FACT ? ": " : "");
  if (block->detail != NULL)
    {
      g_string_append (markdown,
                       block->kind == ACCORD_SHEET_FACT ? "" : "  \n  ");
      append_escaped (markdown, block->detail);
    }
  g_string_append_c (markdown, '\n');
}

/* What stands between two parts: nothing within a list or a table. */
static gboolean
is_apart (const AccordSheetBlock *before,
          const AccordSheetBlock *block)
{
  return before == NULL || before->kind != block->kind
         || block->kind == ACCORD_SHEET_PARAGRAPH
         || block->kind == ACCORD_SHEET_HEADING;
}

/**
 * accord_sheet_to_markdown:
 *
 * Returns: (transfer full): @self as Markdown (CommonMark, with the tables
 *   that GitHub and most mail programs know)
 */
char *
accord_sheet_to_markdown (AccordSheet *self)
{
  GString *markdown = g_string_new ("# ");
  const AccordSheetBlock *before = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  append_escaped (markdown, self->title);
  g_string_append_c (markdown, '\n');
  if (self->subtitle != NULL)
    {
      g_string_append_c (markdown, '\n');
      append_escaped (markdown, self->subtitle);
      g_string_append_c (markdown, '\n');
    }
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const AccordSheetBlock *block = self->blocks->pdata[i];
      gboolean first = before == NULL || before->kind != block->kind;

      if (is_apart (before, block))
        g_string_append_c (markdown, '\n');
      if (block->kind == ACCORD_SHEET_MOVE)
        append_move (markdown, block, first);
      else if (block->kind == ACCORD_SHEET_PAIR)
        append_pair (markdown, block, first);
      else if (block->kind == ACCORD_SHEET_ITEM
               || block->kind == ACCORD_SHEET_FACT)
        append_list_item (markdown, block);
      else
        {
          g_string_append (markdown,
                           block->kind == ACCORD_SHEET_HEADING ? "## " : "");
          append_escaped (markdown, block->text);
          g_string_append_c (markdown, '\n');
        }
      before = block;
    }

  return g_string_free (markdown, FALSE);
}
