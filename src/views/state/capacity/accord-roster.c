/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is there and when, and what others owe. Availability is shown by
 * person, performance never.
 */

#include "config.h"

#include "accord-roster.h"

#include "accord-allocation.h"
#include "accord-chart-format.h"
#include "accord-choices.h"
#include "accord-day-range.h"
#include "accord-outside-party.h"
#include "accord-outside-work.h"
#include "accord-person.h"
#include "accord-team.h"
#include "accord-time-off.h"

#include <glib/gi18n-lib.h>

static void
line_free (gpointer data)
{
  AccordRosterLine *line = data;

  g_object_unref (line->entity);
  g_free (line->title);
  g_free (line->detail);
  g_free (line->mark);
  g_free (line);
}

static void
take_part (GString *text,
           char    *part)
{
  if (*part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

static char *
format_day (AccordDay day,
            AccordDay today)
{
  return accord_day_range_format (day, day, today);
}

/* "Platform 60 %", with the days where they are bounded. */
static char *
dup_allocation (AccordEntity *allocation,
                AccordDay     today)
{
  AccordEntity *team
    = accord_entity_get_referred (allocation, ACCORD_ALLOCATION_TEAM);
  g_autofree char *share = accord_chart_format_percent (
    accord_entity_get_number (allocation, ACCORD_ALLOCATION_SHARE));
  g_autofree char *text
    /* Translators: a team, and the part of somebody's time that it gets. */
    = g_strdup_printf (C_ ("allocation", "%s %s"),
                       accord_entity_get_text (team, ACCORD_TEAM_NAME), share);
  AccordDay last
    = accord_entity_get_day (allocation, ACCORD_ALLOCATION_LAST_DAY);
  g_autofree char *until = NULL;

  if (last == ACCORD_DAY_NONE)
    return g_steal_pointer (&text);

  until = format_day (last, today);
  /* Translators: a share of time, and its last day. */
  return g_strdup_printf (C_ ("allocation", "%s until %s"), text, until);
}

static void
add_allocations (GString      *text,
                 AccordEntity *person,
                 AccordDay     today)
{
  g_autoptr (GPtrArray) allocations = accord_entity_list_referrers (
    person, ACCORD_TYPE_ALLOCATION, ACCORD_ALLOCATION_PERSON);

  for (guint i = 0; i < allocations->len; i++)
    {
      AccordDay last = accord_entity_get_day (allocations->pdata[i],
                                              ACCORD_ALLOCATION_LAST_DAY);

      if (last == ACCORD_DAY_NONE || last >= today)
        take_part (text, dup_allocation (allocations->pdata[i], today));
    }
}

static void
add_presence (GString      *text,
              AccordEntity *person,
              AccordDay     today)
{
  AccordDay starts = accord_entity_get_day (person, ACCORD_PERSON_STARTS_ON);
  AccordDay ends = accord_entity_get_day (person, ACCORD_PERSON_ENDS_ON);
  g_autofree char *from = NULL, *until = NULL;

  if (accord_entity_get_boolean (person, ACCORD_PERSON_CONTRACTOR))
    take_part (text, g_strdup (_("contractor")));
  if (starts > today)
    {
      from = format_day (starts, today);
      /* Translators: the first day of somebody. */
      take_part (text, g_strdup_printf (_("from %s"), from));
    }
  if (ends != ACCORD_DAY_NONE)
    {
      until = format_day (ends, today);
      /* Translators: the last day of somebody. */
      take_part (text, g_strdup_printf (_("until %s"), until));
    }
}

static int
compare_first_days (gconstpointer a,
                    gconstpointer b)
{
  return accord_entity_get_day (*(AccordEntity *const *) a,
                                ACCORD_TIME_OFF_FIRST_DAY)
         - accord_entity_get_day (*(AccordEntity *const *) b,
                                  ACCORD_TIME_OFF_FIRST_DAY);
}

/* The days that are still to come, the next first. */
static char *
dup_away (AccordEntity *person,
          AccordDay     today,
          gboolean     *now)
{
  g_autoptr (GPtrArray) all = accord_entity_list_referrers (
    person, ACCORD_TYPE_TIME_OFF, ACCORD_TIME_OFF_PERSON);
  GString *text = g_string_new (NULL);

  g_ptr_array_sort (all, compare_first_days);
  *now = FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      AccordDay first
        = accord_entity_get_day (all->pdata[i], ACCORD_TIME_OFF_FIRST_DAY);
      AccordDay last
        = accord_entity_get_day (all->pdata[i], ACCORD_TIME_OFF_LAST_DAY);
      g_autofree char *days = accord_day_range_format (first, last, today);

      if (last < today)
        continue;
      *now |= first <= today;
      g_string_append_printf (text, "%s%s",
                              text->len > 0 ? C_ ("list", ", ") : "", days);
    }
  if (text->len > 0)
    {
      g_autofree char *days = g_strdup (text->str);

      /* Translators: the days on which somebody is away. */
      g_string_printf (text, _("away %s"), days);
    }

  return g_string_free (text, FALSE);
}

static gboolean
builds (AccordEntity *person)
{
  g_autoptr (GPtrArray) allocations = accord_entity_list_referrers (
    person, ACCORD_TYPE_ALLOCATION, ACCORD_ALLOCATION_PERSON);

  return allocations->len > 0;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const AccordRosterLine *one = *(AccordRosterLine *const *) a;
  const AccordRosterLine *other = *(AccordRosterLine *const *) b;

  return g_utf8_collate (one->title, other->title);
}

/**
 * accord_roster_list_people:
 * @today: what is over by then is left out
 *
 * Returns: (transfer full) (element-type AccordRosterLine): who gives a team
 *   time, by name: how much, from when until when, and when they are away
 */
GPtrArray *
accord_roster_list_people (AccordPlan *plan,
                           AccordDay   today)
{
  AccordEntityList *people = accord_plan_get_list (plan, ACCORD_TYPE_PERSON);
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);

  for (guint i = 0; i < accord_entity_list_get_size (people); i++)
    {
      AccordEntity *person = accord_entity_list_get (people, i);
      AccordRosterLine *line;
      GString *detail;

      if (!builds (person))
        continue;
      line = g_new0 (AccordRosterLine, 1);
      detail = g_string_new (NULL);
      add_allocations (detail, person, today);
      add_presence (detail, person, today);
      line->entity = g_object_ref (person);
      line->title
        = g_strdup (accord_entity_get_text (person, ACCORD_PERSON_NAME));
      line->mark = dup_away (person, today, &line->urgent);
      line->detail = g_string_free (detail, FALSE);
      g_ptr_array_add (lines, line);
    }
  g_ptr_array_sort (lines, compare_lines);

  return lines;
}

static const char *
get_kind_text (AccordEntity *party)
{
  switch (accord_entity_get_choice (party, ACCORD_OUTSIDE_PARTY_KIND))
    {
    case ACCORD_PARTY_KIND_CUSTOMER_IT:
      return _("customer’s IT");
    case ACCORD_PARTY_KIND_CUSTOMER_VENDOR:
      return _("customer’s vendor");
    case ACCORD_PARTY_KIND_OWN_VENDOR:
    default:
      return _("our vendor");
    }
}

static void
take_day (GString    *text,
          const char *format,
          AccordDay   day,
          AccordDay   today)
{
  g_autofree char *written = NULL;
  g_auto (GStrv) parts = NULL;

  if (day == ACCORD_DAY_NONE)
    return;

  written = format_day (day, today);
  parts = g_strsplit (format, "%s", 2);
  take_part (text, g_strjoinv (written, parts));
}

static void
describe_work (AccordRosterLine *line,
               AccordDay         today)
{
  AccordEntity *work = line->entity;
  AccordEntity *party
    = accord_entity_get_referred (work, ACCORD_OUTSIDE_WORK_PARTY);
  AccordDay escalate
    = accord_entity_get_day (work, ACCORD_OUTSIDE_WORK_ESCALATE_BY);
  GString *detail = g_string_new (NULL), *mark = g_string_new (NULL);

  take_part (detail, g_strdup (accord_entity_get_text (
                       party, ACCORD_OUTSIDE_PARTY_NAME)));
  take_part (detail, g_strdup (get_kind_text (party)));
  if (accord_entity_has_value (work, ACCORD_OUTSIDE_WORK_DONE_ON))
    /* Translators: the day on which outside work came. */
    take_day (mark, _("came %s"),
              accord_entity_get_day (work, ACCORD_OUTSIDE_WORK_DONE_ON),
              today);
  else
    {
      /* Translators: the day that an outside party has promised. */
      take_day (detail, _("due %s"),
                accord_entity_get_day (work, ACCORD_OUTSIDE_WORK_DUE_ON),
                today);
      /* Translators: since when outside work stands still. */
      take_day (detail, _("blocked since %s"),
                accord_entity_get_day (work,
                                       ACCORD_OUTSIDE_WORK_BLOCKED_SINCE),
                today);
      /* Translators: the day by which to raise it. */
      take_day (mark, _("escalate by %s"), escalate, today);
      line->urgent = (escalate != ACCORD_DAY_NONE && escalate <= today)
                     || accord_entity_has_value (
                       work, ACCORD_OUTSIDE_WORK_BLOCKED_SINCE);
    }
  line->detail = g_string_free (detail, FALSE);
  line->mark = g_string_free (mark, FALSE);
}

/**
 * accord_roster_list_outside:
 * @today: what has to be raised by then is urgent
 *
 * Returns: (transfer full) (element-type AccordRosterLine): what outside
 *   parties owe, who, by when, and when to raise it
 */
GPtrArray *
accord_roster_list_outside (AccordPlan *plan,
                            AccordDay   today)
{
  AccordEntityList *works
    = accord_plan_get_list (plan, ACCORD_TYPE_OUTSIDE_WORK);
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);

  for (guint i = 0; i < accord_entity_list_get_size (works); i++)
    {
      AccordEntity *work = accord_entity_list_get (works, i);
      AccordRosterLine *line = g_new0 (AccordRosterLine, 1);

      line->entity = g_object_ref (work);
      line->title
        = g_strdup (accord_entity_get_text (work, ACCORD_OUTSIDE_WORK_TITLE));
      describe_work (line, today);
      g_ptr_array_add (lines, line);
    }
  g_ptr_array_sort (lines, compare_lines);

  return lines;
}
