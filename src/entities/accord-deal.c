/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-deal.h"

#include "accord-account.h"
#include "accord-choice-types.h"
#include "accord-exit-criterion.h"
#include "accord-met-criterion.h"
#include "accord-person.h"
#include "accord-plan-edit.h"
#include "accord-stage.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _AccordDeal
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordDeal, accord_deal, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "title", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Title"),
    .blurb = N_("What the deal is called") },
  { .name = "account", .type = ACCORD_VALUE_REFERENCE,
    .get_type = accord_account_get_type, .nick = N_("Account"),
    .blurb = N_("The customer") },
  { .name = "stage", .type = ACCORD_VALUE_REFERENCE,
    .get_type = accord_stage_get_type, .nick = N_("Stage"),
    .blurb = N_("Where it is in the pipeline") },
  { .name = "state", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_deal_state_get_type,
    .initial = "open", .nick = N_("State"),
    .blurb = N_("Whether it is open, won or lost") },
  { .name = "amount", .type = ACCORD_VALUE_MONEY, .nick = N_("Amount"),
    .blurb = N_("What it would bring, in its currency") },
  { .name = "currency", .type = ACCORD_VALUE_TEXT, .nick = N_("Currency"),
    .blurb = N_("ISO 4217 code; none for the plan’s") },
  { .name = "exchange-rate", .type = ACCORD_VALUE_NUMBER, .minimum = 1e-09,
    .maximum = 1000000000, .nick = N_("Exchange rate"),
    .blurb = N_("What one unit of its currency is in the plan’s") },
  { .name = "chance-override", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_CHANCE, .nick = N_("Chance to win, by hand"),
    .blurb = N_("The chance that somebody set against the criteria") },
  { .name = "override-reason", .type = ACCORD_VALUE_TEXT, .nick = N_("Reason"),
    .blurb = N_("Why the chance was set by hand") },
  { .name = "said-chance", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_CHANCE, .nick = N_("Chance, as last said"),
    .blurb = N_("What was said of the chance to win before it closed; what "
                "calibration compares with how it ended") },
  { .name = "said-stage", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_stage_get_type,
    .nick = N_("Stage when that was said"),
    .blurb = N_("Where in the pipeline it was before it closed") },
  { .name = "close-early", .type = ACCORD_VALUE_DAY,
    .flags = ACCORD_FIELD_RANGE, .nick = N_("Closes, early"),
    .blurb = N_("The earliest day on which it may be signed") },
  { .name = "close-likely", .type = ACCORD_VALUE_DAY,
    .nick = N_("Closes, likely"),
    .blurb = N_("The day on which it is likely to be signed") },
  { .name = "close-late", .type = ACCORD_VALUE_DAY, .nick = N_("Closes, late"),
    .blurb = N_("The latest day on which it may be signed") },
  { .name = "closed-on", .type = ACCORD_VALUE_DAY, .nick = N_("Closed on"),
    .blurb = N_("The day on which it was won or lost") },
  { .name = "owner", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Owner"), .blurb = N_("Who sells it") },
  { .name = "problem", .type = ACCORD_VALUE_TEXT, .nick = N_("Problem"),
    .blurb = N_("The customer’s problem, in their words") },
  { .name = "next-step", .type = ACCORD_VALUE_TEXT, .nick = N_("Next step"),
    .blurb = N_("What is to be done next") },
  { .name = "forecast-category", .type = ACCORD_VALUE_TEXT,
    .nick = N_("Forecast category"),
    .blurb = N_("What the CRM files it under") },
  { .name = "created-on", .type = ACCORD_VALUE_DAY, .nick = N_("Created on"),
    .blurb = N_("The day it was entered in the CRM") },
  { .name = "stage-since", .type = ACCORD_VALUE_DAY,
    .nick = N_("In the stage since"),
    .blurb = N_("The day it came to its stage") },
  { .name = "engineering-since", .type = ACCORD_VALUE_DAY,
    .nick = N_("Engineering since"),
    .blurb = N_("The day engineering was first brought in") },
  { .name = "parked-until", .type = ACCORD_VALUE_DAY,
    .nick = N_("Parked until"),
    .blurb = N_("Until when standing still is no sign") },
  { .name = "parked-because", .type = ACCORD_VALUE_TEXT,
    .nick = N_("Parked because"), .blurb = N_("Why it is parked") },
  { .name = "confirmed-on", .type = ACCORD_VALUE_DAY,
    .nick = N_("Confirmed on"),
    .blurb = N_("The day somebody last said that all this is still so") },
  { .name = "note", .type = ACCORD_VALUE_TEXT, .nick = N_("Note"),
    .blurb = N_("What else there is to say") },
  { .name = "commission", .type = ACCORD_VALUE_MONEY,
    .flags = ACCORD_FIELD_PRIVATE, .nick = N_("Commission"),
    .blurb = N_("What the owner gets for winning it") },
  { .name = "private-note", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_PRIVATE, .nick = N_("Private note"),
    .blurb = N_("What only one side should read") },
};

/* A chance by hand has a reason, and open deals have no closing day. */
static gboolean
accord_deal_check (AccordEntity *self,
                   GError      **error)
{
  const char *currency = accord_entity_get_text (self, ACCORD_DEAL_CURRENCY);
  const char *reason
    = accord_entity_get_text (self, ACCORD_DEAL_OVERRIDE_REASON);

  if (currency != NULL && !accord_currency_is_valid (currency))
    {
      accord_entity_set_rule_error (
        self, error,
        _("currency must be three capital letters, such as EUR or USD."));
      return FALSE;
    }
  if (accord_entity_has_value (self, ACCORD_DEAL_CHANCE_OVERRIDE)
      && (reason == NULL || *reason == '\0'))
    {
      accord_entity_set_rule_error (
        self, error,
        _("a chance to win set by hand needs an override-reason."));
      return FALSE;
    }
  if (accord_entity_get_choice (self, ACCORD_DEAL_STATE)
        == ACCORD_DEAL_STATE_OPEN
      && accord_entity_has_value (self, ACCORD_DEAL_CLOSED_ON))
    {
      accord_entity_set_rule_error (
        self, error,
        _("an open deal has no closed-on date; set its state to won or lost, "
          "or clear the date."));
      return FALSE;
    }

  return TRUE;
}

/* What @stage gives, and each of its criteria that is met adds. */
static double
chance_by_criteria (AccordEntity *self,
                    AccordEntity *stage)
{
  g_autoptr (GPtrArray) met = NULL;
  double chance;

  if (stage == NULL)
    return 0;

  chance = accord_entity_get_number (stage, ACCORD_STAGE_CHANCE);
  met = accord_entity_list_referrers (self, ACCORD_TYPE_MET_CRITERION,
                                      ACCORD_MET_CRITERION_DEAL);
  for (guint i = 0; i < met->len; i++)
    {
      AccordEntity *criterion = accord_entity_get_referred (
        met->pdata[i], ACCORD_MET_CRITERION_CRITERION);

      if (criterion != NULL
          && accord_entity_get_referred (criterion,
                                         ACCORD_EXIT_CRITERION_STAGE)
               == stage)
        chance += accord_entity_get_number (criterion,
                                            ACCORD_EXIT_CRITERION_CHANCE);
    }

  return MIN (chance, 1);
}

static gboolean
is_closed (gint64 state)
{
  return state != ACCORD_DEAL_STATE_OPEN;
}

/* Calibration compares how a deal ended with what was said of it while it was
 * open: that is kept when it closes, by whatever door, unless somebody tells
 * it themselves. */
static void
keep_said (AccordEntity      *self,
           const AccordValue *before,
           AccordPlan        *plan)
{
  AccordEntity *stage
    = accord_plan_lookup (plan, before[ACCORD_DEAL_STAGE].integer);
  double chance = before[ACCORD_DEAL_CHANCE_OVERRIDE].number;

  if (isnan (chance) && stage != NULL)
    chance = chance_by_criteria (self, stage);
  if (!accord_entity_has_value (self, ACCORD_DEAL_SAID_CHANCE))
    accord_plan_set_number (plan, self, ACCORD_DEAL_SAID_CHANCE, chance);
  if (!accord_entity_has_value (self, ACCORD_DEAL_SAID_STAGE))
    accord_plan_set_reference (plan, self, ACCORD_DEAL_SAID_STAGE, stage);
}

static gboolean
accord_deal_edited (AccordEntity       *self,
                    const AccordValue  *before,
                    AccordPlan         *plan,
                    GError            **error)
{
  gboolean was_closed, closed;

  if (before == NULL)
    return TRUE;

  was_closed = is_closed (before[ACCORD_DEAL_STATE].integer);
  closed = is_closed (accord_entity_get_choice (self, ACCORD_DEAL_STATE));
  if (!was_closed && closed)
    keep_said (self, before, plan);
  if (was_closed && !closed)
    {
      accord_plan_set_number (plan, self, ACCORD_DEAL_SAID_CHANCE, NAN);
      accord_plan_set_reference (plan, self, ACCORD_DEAL_SAID_STAGE, NULL);
    }

  return TRUE;
}

static void
accord_deal_class_init (AccordDealClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  /* Translators: what a message calls it: deal “Roll-out”. */
  klass->kind = NC_("found", "deal");
  klass->plural = "deals";
  klass->check = accord_deal_check;
  klass->edited = accord_deal_edited;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_deal_init (AccordDeal *self)
{
}

/**
 * accord_deal_get_chance:
 *
 * Returns: the chance to win, from 0 to 1: a fact where the deal is won or
 *   lost, else what was set by hand, else what its stage gives and the
 *   criteria met there add; 0 for an open deal without a stage
 */
double
accord_deal_get_chance (AccordDeal *self)
{
  AccordEntity *entity = ACCORD_ENTITY (self);

  g_return_val_if_fail (ACCORD_IS_DEAL (self), 0);

  switch (accord_entity_get_choice (entity, ACCORD_DEAL_STATE))
    {
    case ACCORD_DEAL_STATE_WON:
      return 1;
    case ACCORD_DEAL_STATE_LOST:
      return 0;
    case ACCORD_DEAL_STATE_OPEN:
    default:
      break;
    }
  if (accord_entity_has_value (entity, ACCORD_DEAL_CHANCE_OVERRIDE))
    return accord_entity_get_number (entity, ACCORD_DEAL_CHANCE_OVERRIDE);

  return chance_by_criteria (
    entity, accord_entity_get_referred (entity, ACCORD_DEAL_STAGE));
}

/**
 * accord_deal_get_value:
 *
 * Returns: the amount in the plan's currency, or %ACCORD_MONEY_NONE where
 *   there is none. Without an exchange rate a foreign amount counts as it is
 */
AccordMoney
accord_deal_get_value (AccordDeal *self)
{
  AccordEntity *entity = ACCORD_ENTITY (self);
  AccordMoney amount;

  g_return_val_if_fail (ACCORD_IS_DEAL (self), ACCORD_MONEY_NONE);

  amount = accord_entity_get_money (entity, ACCORD_DEAL_AMOUNT);
  if (!accord_entity_has_value (entity, ACCORD_DEAL_EXCHANGE_RATE))
    return amount;

  return accord_money_scale (
    amount, accord_entity_get_number (entity, ACCORD_DEAL_EXCHANGE_RATE));
}
