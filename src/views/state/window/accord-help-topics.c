/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-help-topics.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *title;
  const char *text;
} topics[] = {
  { N_("What a plan is"),
    N_("A plan is one file. Everything that you do is in it at once: there is "
       "no Save. Undo takes back what you did last, step by step, also after "
       "you have closed the plan and opened it again.") },
  { N_("Deliverable and agreed date"),
    /* xgettext:no-c-format */
    N_("The agreed date is the one that both sides stand by. The deliverable "
       "date is the one by which the work is ready with the plan’s "
       "confidence, 70 % unless you have changed it. In the timeline the "
       "diamond is the agreed date, and the bar shows between which days the "
       "work will probably be ready. The gap between the two is told in days: "
       "late or early.") },
  { N_("Moving a date"),
    N_("Drag the diamond of a promise. Its features move with it in the work "
       "queue; with Ctrl held down the queue stays as it is. While you drag, "
       "you see whom it helps and whom it hurts. Escape takes it back. With "
       "the keyboard: Enter picks a promise up, the arrows move it by a day, "
       "Page Up and Page Down by a week, Enter drops it.") },
  { N_("The goal strip"),
    N_("Above everything stand the goal that both sides share, the new "
       "business to be expected, how many promises we expect to keep, and the "
       "value at risk: what the promises that may be late are worth. Each "
       "figure shows what is behind it when you press it.") },
  { N_("The sales pipeline"),
    N_("Deals by stage, with what they are worth, the chance to win and when "
       "they are expected to close. The chance follows from the exit criteria "
       "that are met; another chance needs a reason. A deal can be dragged to "
       "another stage, or to the engineering side to ask for a date.") },
  { N_("Engineering capacity"),
    /* xgettext:no-c-format */
    N_("The map shows by team and week how much the agreed dates ask for: "
       "over 100 % is red, and a press on a cell shows the work behind it. "
       "Below is the work queue: what comes first gets people first. It is "
       "ordered by the dates of the promises, except for what is pinned.") },
  { N_("Estimates"),
    N_("An estimate has three numbers, in person-days: low, likely and high. "
       "Work is seldom done early and often late, so the range says more than "
       "one number. Work whose acceptance criteria are missing is marked, "
       "because nobody can estimate what nobody has described.") },
  { N_("The forecast"),
    N_("The plan is played through thousands of times: deals are won or lost, "
       "work takes as long as it may take, people are away. What comes out is "
       "how often each promise is kept. The same plan always gives the same "
       "answer.") },
  { N_("Want date and need date"),
    N_("The want date is when the customer would like to have it, the need "
       "date the last day that still serves them. The need date is held back: "
       "it is neither shown nor printed nor exported unless somebody asks for "
       "it.") },
  { N_("Concerns and asks"),
    N_("A concern is something that one side worries about. It is heard when "
       "the other side has said it back in its own words: press Say It Back "
       "beside it. An ask is a question of one side to the other; it shows "
       "how long it has waited for an answer. Both stand beside the promise "
       "that they are about, and come up in the meeting.") },
  { N_("The meeting"),
    N_("Start Meeting goes through what has to be settled: promises that do "
       "not fit, the most value at risk first, then asks and concerns. One at "
       "a time is on the table, with its ways out: reveal, weigh, decide, "
       "record. At the bottom stand the keys. When it ends there are minutes "
       "to save or print, and the agreed dates for calendars. A meeting that "
       "was left can be resumed.") },
  { N_("Import"),
    N_("Deals from a CRM, work from an issue tracker, or any CSV file whose "
       "columns you map once. First you see what would happen: what is new, "
       "what changes, what is wrong and why. Importing again updates and does "
       "not double; what you changed here meanwhile stays.") },
  { N_("Best order"),
    N_("Searches for an order of the work queue in which more promised value "
       "is kept, without touching what is pinned. You see what would move "
       "before anything does.") },
  { N_("Scenarios"),
    N_("A scenario tries something out beside the plan. Choose one in the "
       "header bar, or begin a new one: everything then shows the plan as the "
       "scenario has it, and what you change goes into the scenario. Leave it, "
       "and the plan is as it was. Scenarios can be compared side by side; "
       "adopting one is one step, which can be undone.") },
  { N_("Several people, one plan"),
    N_("One person at a time can change a plan. Whoever opens it meanwhile "
       "can read it, and sees each change as it is made.") },
  { N_("When something goes wrong"),
    N_("When a change can’t be kept, because the disk is full or the file is "
       "gone, a bar says so. The change is not lost: try again when there is "
       "room, or save a copy elsewhere. Backups are made by themselves, and "
       "can be restored from the menu.") },
};

/**
 * accord_help_topic_count:
 *
 * Returns: how many there are
 */
guint
accord_help_topic_count (void)
{
  return G_N_ELEMENTS (topics);
}

/**
 * accord_help_topic_get_title:
 * @topic: from 0
 *
 * Returns: what it is about
 */
const char *
accord_help_topic_get_title (guint topic)
{
  g_return_val_if_fail (topic < G_N_ELEMENTS (topics), NULL);

  return _(topics[topic].title);
}

/**
 * accord_help_topic_get_text:
 * @topic: from 0
 *
 * Returns: what there is to say
 */
const char *
accord_help_topic_get_text (guint topic)
{
  g_return_val_if_fail (topic < G_N_ELEMENTS (topics), NULL);

  return _(topics[topic].text);
}

/**
 * accord_help_topic_matches:
 * @topic: from 0
 * @words: what somebody looks for
 *
 * Returns: whether each of the words stands in it, whatever its case
 */
gboolean
accord_help_topic_matches (guint       topic,
                           const char *words)
{
  g_autofree char *all = NULL, *folded = NULL, *wanted = NULL;
  g_auto (GStrv) each = NULL;

  g_return_val_if_fail (topic < G_N_ELEMENTS (topics), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  all = g_strconcat (_(topics[topic].title), " ", _(topics[topic].text), NULL);
  folded = g_utf8_casefold (all, -1);
  wanted = g_utf8_casefold (words, -1);
  each = g_strsplit (wanted, " ", -1);
  for (guint i = 0; each[i] != NULL; i++)
    if (strstr (folded, each[i]) == NULL)
      return FALSE;

  return TRUE;
}
