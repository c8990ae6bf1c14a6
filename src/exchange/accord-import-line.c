/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of a file: what it is about, and when its turn is. */

#include "config.h"

#include "accord-import-private.h"

#include "accord-account.h"
#include "accord-calendar.h"
#include "accord-deal.h"
#include "accord-dependency.h"
#include "accord-feature.h"
#include "accord-part.h"
#include "accord-person.h"
#include "accord-promise.h"
#include "accord-stage.h"
#include "accord-team.h"

typedef struct
{
  AccordTargetKind target;
  GType (*get_type) (void);
  const char *label; /* the property that is its name */
  gboolean by_name;  /* whether a name is enough to know it again */
} Rule;

/* In the order in which they are taken. */
static const Rule rules[] = {
  { ACCORD_TARGET_CALENDAR, accord_calendar_get_type, "name", TRUE },
  { ACCORD_TARGET_TEAM, accord_team_get_type, "name", TRUE },
  { ACCORD_TARGET_PERSON, accord_person_get_type, "name", TRUE },
  { ACCORD_TARGET_ACCOUNT, accord_account_get_type, "name", TRUE },
  { ACCORD_TARGET_STAGE, accord_stage_get_type, "name", TRUE },
  { ACCORD_TARGET_FEATURE, accord_feature_get_type, "title", FALSE },
  { ACCORD_TARGET_PART, accord_part_get_type, "name", FALSE },
  { ACCORD_TARGET_DEAL, accord_deal_get_type, "title", FALSE },
  { ACCORD_TARGET_PROMISE, accord_promise_get_type, "title", FALSE },
  { ACCORD_TARGET_DEPENDENCY, accord_dependency_get_type, NULL, FALSE },
};

/*
 * _accord_import_get_place:
 *
 * Returns: where lines of that kind stand in the order
 */
guint
_accord_import_get_place (AccordTargetKind kind)
{
  guint i = 0;

  while (rules[i].target != kind)
    i++;

  return i;
}

/*
 * _accord_import_is_known_by_name:
 *
 * Returns: whether two things of that kind that have one name are one thing
 */
gboolean
_accord_import_is_known_by_name (AccordTargetKind kind)
{
  return rules[_accord_import_get_place (kind)].by_name;
}

/*
 * _accord_import_identify:
 * @id: (out) (nullable): its id in the program that it is from
 * @label: (out) (nullable): what it is called
 *
 * Returns: what @record becomes
 */
GType
_accord_import_identify (const AccordRecord  *record,
                         const char         **id,
                         const char         **label)
{
  const Rule *rule
    = &rules[_accord_import_get_place (accord_record_get_kind (record))];

  *id = accord_record_get_text (record, "external-id");
  *label = rule->label != NULL ? accord_record_get_text (record, rule->label)
                               : NULL;

  return rule->get_type ();
}

void
_accord_import_line_free (AccordImportLine *line)
{
  /* One that is still shown. */
  if (line == NULL)
    return;

  g_ptr_array_unref (line->public.differences);
  g_ptr_array_unref (line->touched);
  g_clear_pointer (&line->record, accord_record_unref);
  g_strfreev (line->cells);
  g_free (line->public.label);
  g_free (line);
}
