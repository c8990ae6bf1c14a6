/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordProblemGravity:
 * @ACCORD_PROBLEM_NOTE: told, but the row was understood
 * @ACCORD_PROBLEM_WRONG: the row cannot be taken as it is
 *
 * How bad a problem is.
 */
typedef enum
{
  ACCORD_PROBLEM_NOTE,
  ACCORD_PROBLEM_WRONG,
} AccordProblemGravity;

/**
 * AccordProblem:
 * @gravity: how bad it is
 * @file: the name of the file, without its folder
 * @line: the line, from 1; 0 where it concerns the file as a whole
 * @column: the column of the table, from 1; 0 where it concerns the row
 * @heading: (nullable): the heading of that column
 * @value: (nullable): the value as it stands in the file, shortened
 * @reason: what is wrong, and what to do: whole sentences
 *
 * One place in a file that could not be read as it should.
 */
typedef struct
{
  AccordProblemGravity gravity;
  char *file;
  guint64 line;
  guint column;
  char *heading;
  char *value;
  char *reason;
} AccordProblem;

/**
 * AccordProblems:
 *
 * The problems met while reading. All are counted; only the first ones are
 * kept, so that a file of a million wrong lines does not fill the memory.
 */
typedef struct _AccordProblems AccordProblems;

/** ACCORD_PROBLEMS_KEPT: how many problems a list usually keeps. */
#define ACCORD_PROBLEMS_KEPT 1000

AccordProblems      *accord_problems_new       (guint                 max_kept);
AccordProblems      *accord_problems_ref       (AccordProblems       *self);
void                 accord_problems_unref     (AccordProblems       *self);
void                 accord_problems_add       (AccordProblems       *self,
                                                AccordProblemGravity  gravity,
                                                const char           *file,
                                                guint64               line,
                                                guint                 column,
                                                const char           *heading,
                                                const char           *value,
                                                const char           *reason);
void                 accord_problems_add_held_back
                                               (AccordProblems       *self,
                                                const char           *file,
                                                guint64               line,
                                                guint                 column,
                                                const char           *heading);
void                 accord_problems_clear     (AccordProblems       *self);
guint                accord_problems_get_n     (const AccordProblems *self);
const AccordProblem *accord_problems_get       (const AccordProblems *self,
                                                guint                 i);
guint64              accord_problems_count     (const AccordProblems *self,
                                                AccordProblemGravity  gravity);
char                *accord_problem_to_string  (const AccordProblem  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordProblems, accord_problems_unref)

G_END_DECLS
