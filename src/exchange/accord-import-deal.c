/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stages and deals from lines. */

#include "config.h"

#include "accord-import-private.h"

#include "accord-account.h"
#include "accord-chance-words.h"
#include "accord-choices.h"
#include "accord-deal.h"
#include "accord-feature.h"
#include "accord-outcome.h"
#include "accord-person.h"
#include "accord-plan-edit.h"
#include "accord-settings.h"
#include "accord-stage.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Chances nearer than this are the same on a screen. */
#define SAME_CHANCE 0.005

void
_accord_import_fill_stage (AccordImport     *self,
                           AccordImportLine *line)
{
  const AccordRecordValue *chance = accord_record_get (line->record, "chance");

  _accord_import_set_text (self, line, line->entity, ACCORD_STAGE_NAME, "name");
  if (chance != NULL)
    _accord_import_set_number (self, line, line->entity, ACCORD_STAGE_CHANCE,
                               chance->number);
  if (accord_record_get (line->record, "position") != NULL)
    _accord_import_note (self, _("Stages stand in the order of their lines; "
                                  "their position numbers are left out."));
}

/* By the letters only: “Closed - Won”, “closedwon”. */
static AccordDealState
state_of_name (const char *name)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (const char *c = name; *c != '\0'; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (letters, g_ascii_tolower (*c));
  if (g_str_equal (letters->str, "won")
      || g_str_equal (letters->str, "closedwon"))
    return ACCORD_DEAL_STATE_WON;
  if (g_str_equal (letters->str, "lost")
      || g_str_equal (letters->str, "closedlost"))
    return ACCORD_DEAL_STATE_LOST;

  return ACCORD_DEAL_STATE_OPEN;
}

/* Where no column says how a deal ended its stage may: what it is to the plan,
 * or what CRMs call it. */
static AccordDealState
state_of_stage (AccordImport *self,
                const char   *name)
{
  AccordEntity *stage
    = name != NULL
        ? _accord_names_find_name (self->names, ACCORD_TYPE_STAGE, name)
        : NULL;

  if (stage == NULL)
    return name != NULL ? state_of_name (name) : ACCORD_DEAL_STATE_OPEN;

  switch (accord_entity_get_choice (stage, ACCORD_STAGE_KIND))
    {
    case ACCORD_STAGE_KIND_WON:
      return ACCORD_DEAL_STATE_WON;
    case ACCORD_STAGE_KIND_LOST:
      return ACCORD_DEAL_STATE_LOST;
    default:
      return ACCORD_DEAL_STATE_OPEN;
    }
}

static AccordDealState
state_of (AccordImport           *self,
          const AccordImportLine *line)
{
  const char *state = accord_record_get_text (line->record, "state");

  if (state == NULL)
    return state_of_stage (self,
                           accord_record_get_text (line->record, "stage"));
  if (g_str_equal (state, "won"))
    return ACCORD_DEAL_STATE_WON;
  if (g_str_equal (state, "lost"))
    return ACCORD_DEAL_STATE_LOST;

  return ACCORD_DEAL_STATE_OPEN;
}

/* The plan's only stage of @kind. */
static AccordEntity *
find_only_stage (AccordImport *self,
                 int           kind)
{
  g_autoptr (GPtrArray) all
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_STAGE);
  AccordEntity *found = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      if (accord_entity_get_choice (all->pdata[i], ACCORD_STAGE_KIND) != kind)
        continue;
      if (found != NULL)
        return NULL;
      found = all->pdata[i];
    }

  return found;
}

static int
stage_kind_of (AccordDealState state)
{
  switch (state)
    {
    case ACCORD_DEAL_STATE_WON:
      return ACCORD_STAGE_KIND_WON;
    case ACCORD_DEAL_STATE_LOST:
      return ACCORD_STAGE_KIND_LOST;
    case ACCORD_DEAL_STATE_OPEN:
    default:
      return ACCORD_STAGE_KIND_OPEN;
    }
}

/* Deals come nearer to their end with each stage: a new one stands in front of
 * those that give a better chance, and of where deals end. */
static void
place_stage (AccordImport *self,
             AccordEntity *stage,
             double        gives)
{
  g_autoptr (GPtrArray) all
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_STAGE);

  for (guint i = 0; i < all->len; i++)
    if (all->pdata[i] != stage
        && (accord_entity_get_choice (all->pdata[i], ACCORD_STAGE_KIND)
              != ACCORD_STAGE_KIND_OPEN
            || accord_entity_get_number (all->pdata[i], ACCORD_STAGE_CHANCE)
                 > gives))
      {
        accord_plan_move (self->plan, stage, all->pdata[i]);
        return;
      }
}

/* A stage that the plan did not have gives the chance that the file's first
 * deal in it has. */
static AccordEntity *
add_stage (AccordImport     *self,
           AccordImportLine *line,
           const char       *name,
           AccordDealState   state)
{
  const AccordRecordValue *chance = accord_record_get (line->record, "chance");
  AccordEntity *stage
    = _accord_import_refer (self, line, ACCORD_TYPE_STAGE, name, TRUE);
  double gives = accord_entity_get_number (stage, ACCORD_STAGE_CHANCE);

  accord_plan_set_integer (self->plan, stage, ACCORD_STAGE_KIND,
                           stage_kind_of (state));
  if (state == ACCORD_DEAL_STATE_OPEN)
    {
      g_autofree char *words = NULL;

      if (chance != NULL && chance->number > 0 && chance->number < 1)
        gives = chance->number;
      place_stage (self, stage, gives);
      words = accord_share_to_words (gives);
      _accord_import_note (self,
                           /* Translators: the name of a stage, and per cent. */
                           _("The stage “%s” is new; it gives a chance to win "
                             "of %s until somebody sets it."),
                           name, words);
    }
  else
    gives = state == ACCORD_DEAL_STATE_WON ? 1 : 0;
  accord_plan_set_number (self->plan, stage, ACCORD_STAGE_CHANCE, gives);

  return stage;
}

static AccordEntity *
find_stage (AccordImport     *self,
            AccordImportLine *line,
            AccordDealState   state)
{
  const char *name = accord_record_get_text (line->record, "stage");
  AccordEntity *stage = NULL;
  g_autofree char *label = NULL;

  if (name != NULL)
    stage = _accord_names_find_name (self->names, ACCORD_TYPE_STAGE, name);
  if (stage != NULL
      && (state == ACCORD_DEAL_STATE_OPEN
          || accord_entity_get_choice (stage, ACCORD_STAGE_KIND)
               == stage_kind_of (state)))
    return _accord_import_refer (self, line, ACCORD_TYPE_STAGE, name, FALSE);
  if (state != ACCORD_DEAL_STATE_OPEN)
    {
      AccordEntity *only = find_only_stage (self, stage_kind_of (state));

      stage = only != NULL ? only : stage;
    }
  if (stage == NULL)
    return name != NULL ? add_stage (self, line, name, state) : NULL;

  label = accord_entity_dup_label (stage);
  if (name != NULL)
    _accord_import_note (self,
                         /* Translators: what a file calls a stage, and what
                          * the plan calls it. */
                         _("Deals in “%s” go to the stage “%s”."), name,
                         label);
  g_hash_table_add (self->seen, stage);
  return stage;
}

static void
fill_state (AccordImport     *self,
            AccordImportLine *line,
            AccordDealState   state)
{
  AccordEntity *deal = line->entity;

  if (accord_record_get (line->record, "state") == NULL && !line->is_new
      && state == ACCORD_DEAL_STATE_OPEN)
    return;

  _accord_import_set_integer (self, line, deal, ACCORD_DEAL_STATE, state);
  /* The one date of closing that many files have means either. */
  if (state != ACCORD_DEAL_STATE_OPEN)
    _accord_import_set_day (
      self, line, deal, ACCORD_DEAL_CLOSED_ON,
      accord_record_get (line->record, "closed-on") != NULL ? "closed-on"
                                                            : "close-likely");
  else if (accord_entity_has_value (deal, ACCORD_DEAL_CLOSED_ON))
    _accord_import_set_integer (self, line, deal, ACCORD_DEAL_CLOSED_ON,
                                ACCORD_INTEGER_NONE);
}

/* The chance of an open deal, where it is not what its stage gives anyway. */
static void
fill_chance (AccordImport     *self,
             AccordImportLine *line,
             AccordEntity     *stage)
{
  const AccordRecordValue *value = accord_record_get (line->record, "chance");
  const char *given = accord_record_get_text (line->record, "chance-reason");
  AccordEntity *deal = line->entity;
  g_autofree char *reason = NULL;

  if (value == NULL || !(value->number > 0))
    {
      g_autofree char *none = accord_share_to_words (0);

      if (value != NULL)
        _accord_import_note (self,
                             /* Translators: 0 per cent. */
                             _("Open deals with a chance of %s are left to "
                               "what their stage gives."),
                             none);
      return;
    }
  if (stage != NULL
      && fabs (value->number
               - accord_entity_get_number (stage, ACCORD_STAGE_CHANCE))
           < SAME_CHANCE
      && !accord_entity_has_value (deal, ACCORD_DEAL_CHANCE_OVERRIDE))
    return;

  /* Translators: the name of a program, such as salesforce. */
  reason = g_strdup_printf (_("Imported from %s"), line->source->source);
  _accord_import_set_number (self, line, deal, ACCORD_DEAL_CHANCE_OVERRIDE,
                             value->number);
  if (given != NULL
      || !accord_entity_has_value (deal, ACCORD_DEAL_OVERRIDE_REASON))
    _accord_import_set (self, line, deal, ACCORD_DEAL_OVERRIDE_REASON,
                        accord_value_text (given != NULL ? given : reason));
}

static AccordDay
day_of (const AccordImportLine *line,
        const char             *property)
{
  const AccordRecordValue *value = accord_record_get (line->record, property);

  return value != NULL ? value->day : ACCORD_DAY_NONE;
}

static AccordDay
held_day (const AccordImportLine *line,
          guint                   field)
{
  return accord_entity_get_day (line->entity, field);
}

/* A close date alone moves a range that has no width, and stays inside one
 * that people have given. */
static void
fill_close (AccordImport     *self,
            AccordImportLine *line)
{
  AccordDay early = day_of (line, "close-early");
  AccordDay likely = day_of (line, "close-likely");
  AccordDay late = day_of (line, "close-late");
  AccordDay held_early = held_day (line, ACCORD_DEAL_CLOSE_EARLY);
  AccordDay held_late = held_day (line, ACCORD_DEAL_CLOSE_LATE);

  if (likely == ACCORD_DAY_NONE)
    likely = early != ACCORD_DAY_NONE ? early : late;
  if (likely == ACCORD_DAY_NONE)
    return;

  if (early == ACCORD_DAY_NONE)
    early = held_early == held_late ? likely : MIN (held_early, likely);
  if (late == ACCORD_DAY_NONE)
    late = held_early == held_late ? likely : MAX (held_late, likely);
  _accord_import_set_integer (self, line, line->entity, ACCORD_DEAL_CLOSE_EARLY,
                              early);
  _accord_import_set_integer (self, line, line->entity,
                              ACCORD_DEAL_CLOSE_LIKELY, likely);
  _accord_import_set_integer (self, line, line->entity, ACCORD_DEAL_CLOSE_LATE,
                              late);
}

static void
fill_money (AccordImport     *self,
            AccordImportLine *line)
{
  AccordEntity *settings = accord_plan_get_root (self->plan);
  const AccordRecordValue *amount = accord_record_get (line->record, "amount");
  const char *currency = accord_record_get_text (line->record, "currency");
  const char *own = accord_entity_get_text (settings, ACCORD_SETTINGS_CURRENCY);

  if (amount != NULL)
    _accord_import_set_integer (self, line, line->entity, ACCORD_DEAL_AMOUNT,
                                amount->money);
  if (currency == NULL || g_strcmp0 (currency, own) == 0)
    return;

  _accord_import_set (self, line, line->entity, ACCORD_DEAL_CURRENCY,
                      accord_value_text (currency));
  if (!accord_entity_has_value (line->entity, ACCORD_DEAL_EXCHANGE_RATE))
    _accord_import_note (self,
                         /* Translators: two currencies, such as USD. */
                         _("Deals in %s need an exchange-rate to %s before "
                            "they count."),
                         currency, own);
}

/* Why it was lost becomes its outcome, so that the lesson comes up again. */
static void
fill_outcome (AccordImport     *self,
              AccordImportLine *line,
              AccordDealState   state)
{
  const char *reason = accord_record_get_text (line->record, "lost-reason");
  AccordEntity *outcome = NULL;
  g_autoptr (GPtrArray) all = NULL;

  if (reason == NULL || state != ACCORD_DEAL_STATE_LOST
      || !accord_entity_has_value (line->entity, ACCORD_DEAL_CLOSED_ON))
    return;

  all = accord_entity_list_referrers (line->entity, ACCORD_TYPE_OUTCOME,
                                      ACCORD_OUTCOME_DEAL);
  if (all->len > 0)
    outcome = all->pdata[0];
  else
    {
      outcome = _accord_import_add (self, line, ACCORD_TYPE_OUTCOME, 0);
      _accord_import_set_reference (self, line, outcome, ACCORD_OUTCOME_DEAL,
                                    line->entity);
      _accord_import_set_integer (self, line, outcome, ACCORD_OUTCOME_KIND,
                                  ACCORD_OUTCOME_KIND_LOST);
    }
  _accord_import_set_integer (self, line, outcome, ACCORD_OUTCOME_DAY,
                              held_day (line, ACCORD_DEAL_CLOSED_ON));
  _accord_import_set_text (self, line, outcome, ACCORD_OUTCOME_CAUSE,
                           "lost-reason");
}

/* What a deal is about is known by its title; that the names of products are
 * those of features is all there is to say of them. */
static void
check_products (AccordImport     *self,
                AccordImportLine *line)
{
  const AccordRecordValue *value = accord_record_get (line->record, "products");

  for (guint i = 0; value != NULL && value->texts[i] != NULL; i++)
    _accord_import_refer (self, line, ACCORD_TYPE_FEATURE, value->texts[i],
                          FALSE);
}

static AccordEntity *
find_owner (AccordImport     *self,
            AccordImportLine *line)
{
  const char *name = accord_record_get_text (line->record, "owner");
  AccordEntity *owner
    = _accord_import_refer (self, line, ACCORD_TYPE_PERSON, name, TRUE);

  /* Somebody who came just now, because they own a deal, sells. */
  if (owner != NULL && _accord_import_is_fresh (self, owner)
      && !g_hash_table_contains (self->matched, owner))
    accord_plan_set_integer (self->plan, owner, ACCORD_PERSON_SIDE,
                             ACCORD_SIDE_SALES);

  return owner;
}

void
_accord_import_fill_deal (AccordImport     *self,
                          AccordImportLine *line)
{
  AccordEntity *deal = line->entity;
  AccordDealState state = state_of (self, line);
  AccordEntity *stage = find_stage (self, line, state);
  const char *account = accord_record_get_text (line->record, "account");

  _accord_import_set (self, line, deal, ACCORD_DEAL_TITLE,
                      accord_value_text (line->public.label));
  _accord_import_set_reference (
    self, line, deal, ACCORD_DEAL_ACCOUNT,
    _accord_import_refer (self, line, ACCORD_TYPE_ACCOUNT, account, TRUE));
  fill_state (self, line, state);
  _accord_import_set_reference (self, line, deal, ACCORD_DEAL_STAGE, stage);
  fill_money (self, line);
  if (state == ACCORD_DEAL_STATE_OPEN)
    fill_chance (self, line, stage);
  fill_close (self, line);
  _accord_import_set_reference (self, line, deal, ACCORD_DEAL_OWNER,
                                find_owner (self, line));
  _accord_import_set_day (self, line, deal, ACCORD_DEAL_CREATED_ON,
                          "created-on");
  _accord_import_set_text (self, line, deal, ACCORD_DEAL_NEXT_STEP,
                           "next-step");
  _accord_import_set_text (self, line, deal, ACCORD_DEAL_NOTE, "notes");
  fill_outcome (self, line, state);
  check_products (self, line);
}
