/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Accounts, people and teams from lines. */

#include "config.h"

#include "accord-import-private.h"

#include "accord-account.h"
#include "accord-allocation.h"
#include "accord-calendar.h"
#include "accord-choices.h"
#include "accord-person.h"
#include "accord-role.h"
#include "accord-team.h"

#include <glib/gi18n-lib.h>

void
_accord_import_fill_account (AccordImport     *self,
                             AccordImportLine *line)
{
  AccordEntity *account = line->entity;
  const char *parent = accord_record_get_text (line->record, "parent");

  _accord_import_set_text (self, line, account, ACCORD_ACCOUNT_NAME, "name");
  _accord_import_set_text (self, line, account, ACCORD_ACCOUNT_SECTOR,
                           "sector");
  _accord_import_set_text (self, line, account, ACCORD_ACCOUNT_REGION,
                           "country");
  _accord_import_set_text (self, line, account, ACCORD_ACCOUNT_WEBSITE,
                           "website");
  _accord_import_set_text (self, line, account, ACCORD_ACCOUNT_NOTE, "notes");
  _accord_import_set_reference (
    self, line, account, ACCORD_ACCOUNT_PARENT,
    _accord_import_refer (self, line, ACCORD_TYPE_ACCOUNT, parent, TRUE));

  if (accord_record_get (line->record, "owner") != NULL)
    _accord_import_note (self, _("Owners of accounts are left out: a plan "
                                  "keeps the owners of deals."));
}

static void
set_calendar (AccordImport     *self,
              AccordImportLine *line,
              guint             field)
{
  _accord_import_set_reference (
    self, line, line->entity, field,
    _accord_import_refer_strictly (
      self, line, ACCORD_TYPE_CALENDAR,
      accord_record_get_text (line->record, "calendar")));
}

void
_accord_import_fill_team (AccordImport     *self,
                          AccordImportLine *line)
{
  _accord_import_set_text (self, line, line->entity, ACCORD_TEAM_NAME, "name");
  set_calendar (self, line, ACCORD_TEAM_CALENDAR);
}

static void
fill_side (AccordImport     *self,
           AccordImportLine *line)
{
  const char *side = accord_record_get_text (line->record, "side");
  AccordSide value = ACCORD_SIDE_ENGINEERING;

  if (side == NULL)
    return;
  if (g_str_equal (side, "sales"))
    value = ACCORD_SIDE_SALES;
  else if (g_str_equal (side, "both"))
    value = ACCORD_SIDE_BOTH;

  _accord_import_set_integer (self, line, line->entity, ACCORD_PERSON_SIDE,
                              value);
}

static AccordEntity *
find_allocation (AccordEntity *person,
                 AccordEntity *team)
{
  g_autoptr (GPtrArray) all = accord_entity_list_referrers (
    person, ACCORD_TYPE_ALLOCATION, ACCORD_ALLOCATION_PERSON);

  for (guint i = 0; i < all->len; i++)
    if (accord_entity_get_referred (all->pdata[i], ACCORD_ALLOCATION_TEAM)
        == team)
      return all->pdata[i];

  return NULL;
}

/* Engineers work in teams; a seller's team is no capacity to build with. */
static void
fill_team_of_person (AccordImport     *self,
                     AccordImportLine *line)
{
  const char *name = accord_record_get_text (line->record, "team");
  const AccordRecordValue *share = accord_record_get (line->record, "share");
  AccordEntity *team, *allocation;

  if (name == NULL)
    return;
  if (accord_entity_get_choice (line->entity, ACCORD_PERSON_SIDE)
      == ACCORD_SIDE_SALES)
    {
      _accord_import_note (self, _("The teams and regions of people who sell "
                                    "are left out: teams are those who "
                                    "build."));
      return;
    }

  team = _accord_import_refer (self, line, ACCORD_TYPE_TEAM, name, TRUE);
  allocation = find_allocation (line->entity, team);
  if (allocation == NULL)
    {
      allocation = _accord_import_add (self, line, ACCORD_TYPE_ALLOCATION, 0);
      _accord_import_set_reference (self, line, allocation,
                                    ACCORD_ALLOCATION_PERSON, line->entity);
      _accord_import_set_reference (self, line, allocation,
                                    ACCORD_ALLOCATION_TEAM, team);
    }
  if (share != NULL)
    _accord_import_set_number (self, line, allocation, ACCORD_ALLOCATION_SHARE,
                               share->number);
}

void
_accord_import_fill_person (AccordImport     *self,
                            AccordImportLine *line)
{
  AccordEntity *person = line->entity;
  const char *role = accord_record_get_text (line->record, "role");

  _accord_import_set_text (self, line, person, ACCORD_PERSON_NAME, "name");
  _accord_import_set_text (self, line, person, ACCORD_PERSON_EMAIL, "email");
  _accord_import_set_day (self, line, person, ACCORD_PERSON_STARTS_ON, "start");
  _accord_import_set_day (self, line, person, ACCORD_PERSON_ENDS_ON, "end");
  _accord_import_set_reference (
    self, line, person, ACCORD_PERSON_ROLE,
    _accord_import_refer (self, line, ACCORD_TYPE_ROLE, role, TRUE));
  set_calendar (self, line, ACCORD_PERSON_CALENDAR);
  fill_side (self, line);
  fill_team_of_person (self, line);

  if (accord_record_get (line->record, "manager") != NULL)
    _accord_import_note (self, _("Managers are left out: a plan does not keep "
                                  "who reports to whom."));
}
