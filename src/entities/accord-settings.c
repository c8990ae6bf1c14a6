/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-settings.h"

#include "accord-calendar.h"
#include "accord-choice-types.h"

#include <glib/gi18n-lib.h>

struct _AccordSettings
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordSettings, accord_settings, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Name"),
    .blurb = N_("What the plan is called") },
  { .name = "organisation", .type = ACCORD_VALUE_TEXT,
    .nick = N_("Organisation"), .blurb = N_("Whose plan it is") },
  { .name = "currency", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED, .initial = "EUR", .nick = N_("Currency"),
    .blurb = N_("ISO 4217 code of every amount without a currency of its "
                "own") },
  { .name = "as-of", .type = ACCORD_VALUE_DAY, .nick = N_("As of"),
    .blurb = N_("The day that the plan looks out from; none for today") },
  { .name = "calendar", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_calendar_get_type,
    .nick = N_("Calendar"),
    .blurb = N_("The working days of everybody without a calendar of their "
                "own") },
  { .name = "confidence", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_CHANCE, .minimum = 0.01,
    .maximum = 0.99, .initial = "0.7", .nick = N_("Confidence"),
    .blurb = N_("The chance at which a deliverable date counts") },
  { .name = "seed", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_REQUIRED, .minimum = 0, .maximum = 2147483647,
    .initial = "1", .nick = N_("Seed"),
    .blurb = N_("What the random draws of the forecast start from") },
  { .name = "goal-amount", .type = ACCORD_VALUE_MONEY, .nick = N_("Goal"),
    .blurb = N_("The new business that both sides are out for") },
  { .name = "goal-by", .type = ACCORD_VALUE_DAY, .nick = N_("Goal by"),
    .blurb = N_("The day by which the goal is to be reached") },
  { .name = "goal-kept", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_CHANCE, .nick = N_("Promises to keep"),
    .blurb = N_("The share of the promises that are to be kept") },
  { .name = "fiscal-year-start", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_REQUIRED, .minimum = 1, .maximum = 12,
    .initial = "1", .nick = N_("Fiscal year begins"),
    .blurb = N_("The month that the fiscal year begins with, 1 to 12") },
  { .name = "distribution", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_distribution_get_type,
    .initial = "pert", .nick = N_("Shape of estimates"),
    .blurb = N_("The shape between low and high where the plan has nothing "
                "better") },
  { .name = "team-correlation", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_CHANCE, .initial = "0.2",
    .nick = N_("Errors within a team"),
    .blurb = N_("How much the errors of a team’s estimates go together, 0 "
                "to 1") },
  { .name = "deal-correlation", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_CHANCE, .initial = "0.1",
    .nick = N_("Errors within a deal"),
    .blurb = N_("How much the errors within a deal go together, 0 to 1") },
  { .name = "market-correlation", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_CHANCE, .initial = "0",
    .nick = N_("Wins together"),
    .blurb = N_("How much deals are won or lost together, 0 to 1") },
  { .name = "hours-per-day", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_REQUIRED, .minimum = 1, .maximum = 24,
    .initial = "8", .nick = N_("Hours per day"),
    .blurb = N_("Working hours in a person-day") },
  { .name = "overtime-cap", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_REQUIRED, .minimum = 0, .maximum = 40,
    .initial = "5", .nick = N_("Overtime at most"),
    .blurb = N_("Extra hours per person and week that nobody may be asked "
                "beyond") },
  { .name = "days-per-point", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_REQUIRED, .minimum = 0.01, .maximum = 100,
    .initial = "1", .nick = N_("Days per point"),
    .blurb = N_("Person-days that a story point stands for in imports") },
  { .name = "commission-shown", .type = ACCORD_VALUE_BOOLEAN,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Show commissions"),
    .blurb = N_("Whether commissions are switched on") },
  { .name = "unconfirmed-after", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_REQUIRED, .minimum = 1, .maximum = 3650,
    .initial = "30", .nick = N_("Unconfirmed after"),
    .blurb = N_("Days after which a fact that nobody confirmed counts as "
                "unconfirmed") },
};

/* 9979-12-31: a forecast looks some years ahead, and days end with 9999. */
#define LATEST_AS_OF 2925591

static gboolean
accord_settings_check (AccordEntity *self,
                       GError      **error)
{
  const char *reason = NULL;

  if (!accord_currency_is_valid (
        accord_entity_get_text (self, ACCORD_SETTINGS_CURRENCY)))
    reason = _("currency must be three capital letters, such as EUR or USD.");
  else if (accord_entity_get_number (self, ACCORD_SETTINGS_TEAM_CORRELATION)
             + accord_entity_get_number (self,
                                         ACCORD_SETTINGS_DEAL_CORRELATION)
           > 1)
    reason = _("team-correlation and deal-correlation must not add up to more "
               "than 1; lower one of them.");
  else if (accord_entity_get_day (self, ACCORD_SETTINGS_AS_OF) > LATEST_AS_OF)
    reason = _("as-of must not be after 9979-12-31: a forecast looks ahead "
               "from it.");
  if (reason == NULL)
    return TRUE;

  accord_entity_set_rule_error (self, error, "%s", reason);
  return FALSE;
}

static void
accord_settings_class_init (AccordSettingsClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "settings";
  klass->plural = "settings";
  klass->check = accord_settings_check;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_settings_init (AccordSettings *self)
{
}

/**
 * accord_settings_get:
 *
 * Returns: (transfer none): the settings of @plan
 */
AccordSettings *
accord_settings_get (AccordPlan *plan)
{
  return ACCORD_SETTINGS (accord_plan_get_root (plan));
}

/**
 * accord_settings_get_today:
 *
 * Returns: the day that @plan looks out from, else today
 */
AccordDay
accord_settings_get_today (AccordPlan *plan)
{
  AccordDay as_of = accord_entity_get_day (
    ACCORD_ENTITY (accord_settings_get (plan)), ACCORD_SETTINGS_AS_OF);

  return as_of != ACCORD_DAY_NONE ? as_of : accord_day_today ();
}
