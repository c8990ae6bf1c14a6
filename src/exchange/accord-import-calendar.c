/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendars with their holidays from lines. A holiday is `2026-12-24`,
 * `2026-12-24..2026-12-26`, or either with a name behind it.
 */

#include "config.h"

#include "accord-import-private.h"

#include "accord-calendar.h"
#include "accord-holiday.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  AccordDay first;
  AccordDay last;
  const char *name; /* within the text */
} Holiday;

/* Reads a day from the front of @text, and moves on behind it. */
static gboolean
take_day (const char **text,
          AccordDay   *day)
{
  char date[ACCORD_DAY_STRING_SIZE];

  if (strlen (*text) < sizeof date - 1)
    return FALSE;
  g_strlcpy (date, *text, sizeof date);
  *text += sizeof date - 1;

  return accord_day_parse (date, day, NULL);
}

static gboolean
parse_holiday (const char *text,
               Holiday    *holiday)
{
  if (!take_day (&text, &holiday->first))
    return FALSE;
  holiday->last = holiday->first;
  if (g_str_has_prefix (text, ".."))
    {
      text += strlen ("..");
      if (!take_day (&text, &holiday->last))
        return FALSE;
    }
  if (*text != '\0' && *text != ' ')
    return FALSE;

  while (*text == ' ')
    text++;
  holiday->name = *text != '\0' ? text : _("Holiday");
  return holiday->last >= holiday->first;
}

static gboolean
has_holiday (AccordEntity  *calendar,
             const Holiday *holiday)
{
  g_autoptr (GPtrArray) all = accord_entity_list_referrers (
    calendar, ACCORD_TYPE_HOLIDAY, ACCORD_HOLIDAY_CALENDAR);

  for (guint i = 0; i < all->len; i++)
    if (accord_entity_get_day (all->pdata[i], ACCORD_HOLIDAY_FIRST_DAY)
          == holiday->first
        && accord_entity_get_day (all->pdata[i], ACCORD_HOLIDAY_LAST_DAY)
             == holiday->last)
      return TRUE;

  return FALSE;
}

static void
add_holiday (AccordImport     *self,
             AccordImportLine *line,
             const Holiday    *holiday)
{
  AccordEntity *entity = _accord_import_add (self, line, ACCORD_TYPE_HOLIDAY, 0);

  _accord_import_set_reference (self, line, entity, ACCORD_HOLIDAY_CALENDAR,
                                line->entity);
  _accord_import_set (self, line, entity, ACCORD_HOLIDAY_NAME,
                      accord_value_text (holiday->name));
  _accord_import_set_integer (self, line, entity, ACCORD_HOLIDAY_FIRST_DAY,
                              holiday->first);
  _accord_import_set_integer (self, line, entity, ACCORD_HOLIDAY_LAST_DAY,
                              holiday->last);
}

static void
fill_holidays (AccordImport     *self,
               AccordImportLine *line)
{
  const AccordRecordValue *value = accord_record_get (line->record, "holidays");

  for (guint i = 0; value != NULL && value->texts[i] != NULL; i++)
    {
      Holiday holiday;

      if (!parse_holiday (value->texts[i], &holiday))
        {
          _accord_import_tell_wrong (
            self, line, value->texts[i],
            _("A holiday is written as 2026-12-24 or "
               "2026-12-24..2026-12-26, with its name behind it."));
          return;
        }
      if (!has_holiday (line->entity, &holiday))
        add_holiday (self, line, &holiday);
    }
}

void
_accord_import_fill_calendar (AccordImport     *self,
                              AccordImportLine *line)
{
  const char *text = accord_record_get_text (line->record, "weekdays");
  g_autoptr (GError) error = NULL;
  guint weekdays;

  _accord_import_set_text (self, line, line->entity, ACCORD_CALENDAR_NAME,
                           "name");
  if (text != NULL && !accord_weekdays_parse (text, &weekdays, &error))
    _accord_import_tell_wrong (self, line, text, error->message);
  else if (text != NULL)
    _accord_import_set_integer (self, line, line->entity,
                                ACCORD_CALENDAR_WEEKDAYS, weekdays);
  fill_holidays (self, line);
}
