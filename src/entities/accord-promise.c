/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-promise.h"

#include "accord-account.h"
#include "accord-choice-types.h"
#include "accord-deal.h"
#include "accord-meeting.h"
#include "accord-person.h"
#include "accord-promise-record.h"
#include "accord-rules.h"
#include "accord-team.h"

#include <glib/gi18n-lib.h>

struct _AccordPromise
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordPromise, accord_promise, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "title", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Title"),
    .blurb = N_("What the customer will get") },
  { .name = "deal", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_OWNER, .get_type = accord_deal_get_type,
    .nick = N_("Deal"),
    .blurb = N_("The deal it belongs to; none for a promise without one") },
  { .name = "account", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_account_get_type,
    .nick = N_("Account"),
    .blurb = N_("The customer, where there is no deal") },
  { .name = "state", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_promise_state_get_type,
    .initial = "draft", .nick = N_("State"),
    .blurb = N_("Where it is in its life") },
  { .name = "want-date", .type = ACCORD_VALUE_DAY, .nick = N_("Want date"),
    .blurb = N_("The date the customer would like") },
  { .name = "agreed-date", .type = ACCORD_VALUE_DAY, .nick = N_("Agreed date"),
    .blurb = N_("The date both sides stand by") },
  { .name = "agreed-after", .type = ACCORD_VALUE_INTEGER, .minimum = 0,
    .maximum = 36500, .nick = N_("Agreed after signing"),
    .blurb = N_("Calendar days from signing to the agreed date") },
  { .name = "told-date", .type = ACCORD_VALUE_DAY, .nick = N_("Told date"),
    .blurb = N_("The date the customer was told") },
  { .name = "told-on", .type = ACCORD_VALUE_DAY, .nick = N_("Told on"),
    .blurb = N_("The day the customer was told") },
  { .name = "origin", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_date_origin_get_type,
    .initial = "asked-for", .nick = N_("Origin of the date"),
    .blurb = N_("Where the agreed date came from") },
  { .name = "date-given-on", .type = ACCORD_VALUE_DAY,
    .nick = N_("Date given on"),
    .blurb = N_("The day on which the date was given") },
  { .name = "before-estimate", .type = ACCORD_VALUE_BOOLEAN,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Before an estimate"),
    .blurb = N_("Whether the date was given before there was an estimate") },
  { .name = "confidence", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_CHANCE, .minimum = 0.01, .maximum = 0.99,
    .nick = N_("Confidence"),
    .blurb = N_("The chance at which its deliverable date counts; none for "
                "the plan’s") },
  { .name = "share", .type = ACCORD_VALUE_NUMBER, .flags = ACCORD_FIELD_CHANCE,
    .nick = N_("Share"),
    .blurb = N_("Its part of the deal’s amount; none for an equal part") },
  { .name = "grace", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_REQUIRED, .minimum = 0, .maximum = 3650,
    .initial = "0", .nick = N_("Grace"),
    .blurb = N_("Days past the agreed date that cost nothing") },
  { .name = "late-cost", .type = ACCORD_VALUE_MONEY, .nick = N_("Late cost"),
    .blurb = N_("What each week past the grace costs") },
  { .name = "late-cost-limit", .type = ACCORD_VALUE_MONEY,
    .nick = N_("Late cost at most"),
    .blurb = N_("What being late costs at the most; none for its share") },
  { .name = "chance-loss", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_CHANCE, .initial = "0",
    .nick = N_("Loss of chance"),
    .blurb = N_("What each week past the want date takes from the chance to "
                "win") },
  { .name = "hand-over", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_REQUIRED, .minimum = 0, .maximum = 3650,
    .initial = "0", .nick = N_("Hand-over"),
    .blurb = N_("Working days from the last feature to the customer") },
  { .name = "support-effort", .type = ACCORD_VALUE_NUMBER, .minimum = 0,
    .maximum = 1000, .nick = N_("Support"),
    .blurb = N_("Person-days a week after delivery") },
  { .name = "support-weeks", .type = ACCORD_VALUE_INTEGER, .minimum = 0,
    .maximum = 5200, .nick = N_("Support for"),
    .blurb = N_("Weeks of support after delivery") },
  { .name = "support-team", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_team_get_type,
    .nick = N_("Support by"), .blurb = N_("The team that supports it") },
  { .name = "limits-shown-on", .type = ACCORD_VALUE_DAY,
    .nick = N_("Limits shown on"),
    .blurb = N_("The day the customer was told the limits") },
  { .name = "owner", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Owner"),
    .blurb = N_("Who answers for it towards the customer") },
  { .name = "wording", .type = ACCORD_VALUE_TEXT, .nick = N_("Wording"),
    .blurb = N_("What the customer is told, in their words") },
  { .name = "delivered-on", .type = ACCORD_VALUE_DAY,
    .nick = N_("Delivered on"), .blurb = N_("The day the customer got it") },
  { .name = "confirmed-on", .type = ACCORD_VALUE_DAY,
    .nick = N_("Confirmed on"),
    .blurb = N_("The day somebody last said that all this is still so") },
  { .name = "note", .type = ACCORD_VALUE_TEXT, .nick = N_("Note"),
    .blurb = N_("What else there is to say") },
  { .name = "told-turn", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_TURN, .minimum = 1, .maximum = 1000000,
    .nick = N_("Turn of telling"),
    .blurb = N_("The place of telling the customer among all that happened "
                "to it; none for an unknown one") },
  { .name = "need-date", .type = ACCORD_VALUE_DAY,
    .flags = ACCORD_FIELD_PRIVATE, .nick = N_("Need date"),
    .blurb = N_("The last date that still serves the customer") },
  { .name = "need-revealed", .type = ACCORD_VALUE_BOOLEAN,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_PRIVATE,
    .nick = N_("Need date revealed"),
    .blurb = N_("Whether the need date may be shown") },
  { .name = "need-revealed-for", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_PRIVATE | ACCORD_FIELD_CLEAR,
    .get_type = accord_meeting_get_type, .nick = N_("Need date revealed for"),
    .blurb = N_("The meeting at whose end it is held back again; none for "
                "good") },
};

static gboolean
is_withdrawn (AccordEntity *promise)
{
  return accord_entity_get_choice (promise, ACCORD_PROMISE_STATE)
         == ACCORD_PROMISE_STATE_WITHDRAWN;
}

/* What the promises of @deal that have a share of their own take together;
 * @n_equal is how many have none. Withdrawn ones don't count. */
static double
sum_shares (AccordEntity *deal,
            guint        *n_equal)
{
  g_autoptr (GPtrArray) promises = accord_entity_list_referrers (
    deal, ACCORD_TYPE_PROMISE, ACCORD_PROMISE_DEAL);
  double sum = 0;

  *n_equal = 0;
  for (guint i = 0; i < promises->len; i++)
    {
      AccordEntity *promise = promises->pdata[i];

      if (is_withdrawn (promise))
        continue;
      if (accord_entity_has_value (promise, ACCORD_PROMISE_SHARE))
        sum += accord_entity_get_number (promise, ACCORD_PROMISE_SHARE);
      else
        (*n_equal)++;
    }

  return sum;
}

/* The shares of a deal's promises are parts of one whole, so that value at
 * risk never adds up to more than the amount. */
static gboolean
check_shares (AccordEntity *self,
              GError      **error)
{
  AccordEntity *deal = accord_entity_get_referred (self, ACCORD_PROMISE_DEAL);
  guint n_equal;

  if (deal == NULL || is_withdrawn (self)
      || !accord_entity_has_value (self, ACCORD_PROMISE_SHARE)
      || sum_shares (deal, &n_equal) <= 1 + 1e-9)
    return TRUE;

  accord_entity_set_rule_error (
    self, error,
    _("the shares of a deal’s promises must not add up to more than 100%%; "
      "lower one of them."));
  return FALSE;
}

static gboolean
needs_agreed_date (AccordEntity *self)
{
  int state = accord_entity_get_choice (self, ACCORD_PROMISE_STATE);

  return state == ACCORD_PROMISE_STATE_AGREED
         || state == ACCORD_PROMISE_STATE_TOLD
         || state == ACCORD_PROMISE_STATE_KEPT
         || state == ACCORD_PROMISE_STATE_BROKEN;
}

static gboolean
accord_promise_check (AccordEntity *self,
                      GError      **error)
{
  gboolean date = accord_entity_has_value (self, ACCORD_PROMISE_AGREED_DATE);
  gboolean after = accord_entity_has_value (self, ACCORD_PROMISE_AGREED_AFTER);

  if (date && after)
    {
      accord_entity_set_rule_error (
        self, error,
        _("give an agreed-date or the days after signing (agreed-after), not "
          "both."));
      return FALSE;
    }
  if (!date && !after && needs_agreed_date (self))
    {
      accord_entity_set_rule_error (
        self, error,
        _("it can’t be agreed, told, kept or broken without an agreed-date; "
          "give one, or set its state back."));
      return FALSE;
    }

  return check_shares (self, error);
}

static gboolean
accord_promise_edited (AccordEntity       *self,
                       const AccordValue  *before,
                       AccordPlan         *plan,
                       GError            **error)
{
  if (before != NULL
      && before[ACCORD_PROMISE_TOLD_ON].integer
           == accord_entity_get_value (self, ACCORD_PROMISE_TOLD_ON).integer
      && before[ACCORD_PROMISE_TOLD_DATE].integer
           == accord_entity_get_value (self, ACCORD_PROMISE_TOLD_DATE).integer)
    return TRUE;

  if (accord_entity_has_value (self, ACCORD_PROMISE_TOLD_ON))
    accord_rules_take_turn (self, plan, self, ACCORD_PROMISE_TOLD_TURN);

  return TRUE;
}

static gboolean
accord_promise_recorded (AccordEntity       *self,
                         const AccordValue  *before,
                         AccordPlan         *plan,
                         GError            **error)
{
  return before == NULL
         || accord_promise_record_edit (ACCORD_PROMISE (self), before, plan,
                                        error);
}

/* What was agreed, or has ended, is part of what both sides go by: it is taken
 * back with a reason, not made to vanish, nor with its deal. */
static gboolean
accord_promise_removed (AccordEntity  *self,
                        AccordPlan    *plan,
                        GError       **error)
{
  if (accord_entity_get_choice (self, ACCORD_PROMISE_STATE)
      < ACCORD_PROMISE_STATE_AGREED)
    return TRUE;

  accord_entity_set_rule_error (
    self, error, "%s",
    accord_promise_takes_part (ACCORD_PROMISE (self))
      ? _("it is agreed, and can’t be deleted; withdraw it instead, and say "
          "why.")
      : _("it has ended, and can’t be deleted: what became of it is kept."));
  return FALSE;
}

static void
accord_promise_class_init (AccordPromiseClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = NC_("found", "promise");
  klass->plural = "promises";
  klass->check = accord_promise_check;
  klass->edited = accord_promise_edited;
  klass->recorded = accord_promise_recorded;
  klass->removed = accord_promise_removed;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_promise_init (AccordPromise *self)
{
}

/**
 * accord_promise_takes_part:
 *
 * Returns: whether it is still to be delivered: not withdrawn, kept or broken
 */
gboolean
accord_promise_takes_part (AccordPromise *self)
{
  g_return_val_if_fail (ACCORD_IS_PROMISE (self), FALSE);

  return accord_entity_get_choice (ACCORD_ENTITY (self), ACCORD_PROMISE_STATE)
         < ACCORD_PROMISE_STATE_KEPT;
}

/**
 * accord_promise_get_account:
 *
 * Returns: (transfer none) (nullable): the customer: its deal's, or its own
 */
AccordEntity *
accord_promise_get_account (AccordPromise *self)
{
  AccordEntity *deal;

  g_return_val_if_fail (ACCORD_IS_PROMISE (self), NULL);

  deal = accord_entity_get_referred (ACCORD_ENTITY (self),
                                     ACCORD_PROMISE_DEAL);
  if (deal != NULL)
    return accord_entity_get_referred (deal, ACCORD_DEAL_ACCOUNT);

  return accord_entity_get_referred (ACCORD_ENTITY (self),
                                     ACCORD_PROMISE_ACCOUNT);
}

/**
 * accord_promise_get_share:
 *
 * Returns: its part of the deal's amount, from 0 to 1. Promises without a
 *   share divide equally what those with one leave; withdrawn ones have none
 */
double
accord_promise_get_share (AccordPromise *self)
{
  AccordEntity *entity = ACCORD_ENTITY (self);
  AccordEntity *deal;
  guint n_equal;
  double taken;

  g_return_val_if_fail (ACCORD_IS_PROMISE (self), 0);

  deal = accord_entity_get_referred (entity, ACCORD_PROMISE_DEAL);
  if (deal == NULL || is_withdrawn (entity))
    return 0;
  if (accord_entity_has_value (entity, ACCORD_PROMISE_SHARE))
    return accord_entity_get_number (entity, ACCORD_PROMISE_SHARE);

  taken = sum_shares (deal, &n_equal);

  return MAX (1 - taken, 0) / n_equal;
}
