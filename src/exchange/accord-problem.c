/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-problem.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_VALUE_CHARS 60

struct _AccordProblems
{
  gatomicrefcount ref_count;
  guint max_kept;
  guint64 counts[2]; /* by gravity */
  GPtrArray *kept;   /* (element-type AccordProblem) */
};

static void
problem_free (gpointer data)
{
  AccordProblem *self = data;

  g_free (self->file);
  g_free (self->heading);
  g_free (self->value);
  g_free (self->reason);
  g_free (self);
}

/* Valid UTF-8, one line, no longer than a person wants to read. */
static char *
shorten (const char *value)
{
  g_autofree char *valid = NULL;
  char *shown;

  if (value == NULL)
    return NULL;

  /* Four bytes a character at most, and one to see that it goes on. */
  valid = g_utf8_make_valid (
    value, (gssize) strnlen (value, (MAX_VALUE_CHARS + 1) * 4));
  g_strdelimit (valid, "\r\n\t", ' ');
  if (g_utf8_strlen (valid, -1) <= MAX_VALUE_CHARS)
    return g_steal_pointer (&valid);

  *g_utf8_offset_to_pointer (valid, MAX_VALUE_CHARS - 1) = '\0';
  shown = g_strconcat (valid, "…", NULL);

  return shown;
}

/**
 * accord_problems_new:
 * @max_kept: how many problems are kept to be shown, such as
 *   %ACCORD_PROBLEMS_KEPT
 *
 * Returns: (transfer full): an empty list
 */
AccordProblems *
accord_problems_new (guint max_kept)
{
  AccordProblems *self = g_new0 (AccordProblems, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->max_kept = max_kept;
  self->kept = g_ptr_array_new_with_free_func (problem_free);

  return self;
}

/**
 * accord_problems_ref:
 *
 * Returns: (transfer full): @self
 */
AccordProblems *
accord_problems_ref (AccordProblems *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * accord_problems_unref:
 * @self: (transfer full): a list
 */
void
accord_problems_unref (AccordProblems *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    {
      g_ptr_array_unref (self->kept);
      g_free (self);
    }
}

/**
 * accord_problems_add:
 * @gravity: how bad it is
 * @file: the name of the file
 * @line: the line, from 1, or 0
 * @column: the column, from 1, or 0
 * @heading: (nullable): the column's heading
 * @value: (nullable): the value; may be long, and need not be UTF-8
 * @reason: whole sentences for a person
 */
void
accord_problems_add (AccordProblems      *self,
                     AccordProblemGravity gravity,
                     const char          *file,
                     guint64              line,
                     guint                column,
                     const char          *heading,
                     const char          *value,
                     const char          *reason)
{
  AccordProblem *problem;

  g_return_if_fail (self != NULL);
  g_return_if_fail (reason != NULL);

  self->counts[gravity]++;
  if (self->kept->len >= self->max_kept)
    return;

  problem = g_new0 (AccordProblem, 1);
  problem->gravity = gravity;
  problem->file = g_strdup (file);
  problem->line = line;
  problem->column = column;
  problem->heading = shorten (heading);
  problem->value = shorten (value);
  problem->reason = g_strdup (reason);
  g_ptr_array_add (self->kept, problem);
}

/**
 * accord_problems_add_held_back:
 * @file: the name of the file
 * @line: the line, from 1
 * @column: the column, from 1
 * @heading: (nullable): the column's heading
 *
 * Tells that a value is wrong which one side holds back: where it stands, and
 * not what it is. An error of its converter would quote it.
 */
void
accord_problems_add_held_back (AccordProblems *self,
                               const char     *file,
                               guint64         line,
                               guint           column,
                               const char     *heading)
{
  accord_problems_add (self, ACCORD_PROBLEM_WRONG, file, line, column, heading,
                       NULL,
                       _("This value can’t be read, and is held back: look at "
                         "it in the file."));
}

/**
 * accord_problems_clear:
 *
 * Forgets all, for another reading of the same files.
 */
void
accord_problems_clear (AccordProblems *self)
{
  g_return_if_fail (self != NULL);

  memset (self->counts, 0, sizeof self->counts);
  g_ptr_array_set_size (self->kept, 0);
}

/**
 * accord_problems_get_n:
 *
 * Returns: how many problems were kept
 */
guint
accord_problems_get_n (const AccordProblems *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->kept->len;
}

/**
 * accord_problems_get:
 * @i: from 0 to before accord_problems_get_n()
 *
 * Returns: (transfer none): the @i-th problem that was kept
 */
const AccordProblem *
accord_problems_get (const AccordProblems *self,
                     guint                 i)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (i < self->kept->len, NULL);

  return g_ptr_array_index (self->kept, i);
}

/**
 * accord_problems_count:
 *
 * Returns: how many problems of this gravity there were, kept or not
 */
guint64
accord_problems_count (const AccordProblems *self,
                       AccordProblemGravity  gravity)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counts[gravity];
}

/**
 * accord_problem_to_string:
 *
 * Returns: (transfer full): the problem on one line: file, line, column,
 *   value, reason
 */
char *
accord_problem_to_string (const AccordProblem *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (self->file);
  if (self->line > 0)
    g_string_append_printf (text, ", line %" G_GUINT64_FORMAT, self->line);
  if (self->heading != NULL)
    g_string_append_printf (text, ", column “%s”", self->heading);
  else if (self->column > 0)
    g_string_append_printf (text, ", column %u", self->column);
  if (self->value != NULL)
    g_string_append_printf (text, ", “%s”", self->value);
  g_string_append_printf (text, ": %s", self->reason);

  return g_string_free (text, FALSE);
}
