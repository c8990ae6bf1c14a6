/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a promise stands, and what happened to it. */

#include "config.h"

#include "cli-promise.h"

#include "accord-asked-first.h"
#include "accord-asks.h"
#include "accord-concerns.h"
#include "accord-limits.h"
#include "accord-promise-baseline.h"
#include "accord-promise-life.h"
#include "accord-reveal.h"
#include "accord-trail.h"
#include "accord-window-given.h"
#include "accord-words.h"
#include "cli-figures.h"
#include "cli-json.h"
#include "cli-moment.h"
#include "cli-table.h"
#include "cli-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What is told of it, for people and as JSON. */
typedef struct
{
  AccordPlan *plan;
  AccordPromise *promise;
  AccordDay today;
  AccordDay need; /* none where it is held back */
  GPtrArray *unheard;
  GPtrArray *waiting;
  GPtrArray *limits;
  GArray *trail;
} Telling;

static const char *
name_kind (AccordTrailKind kind)
{
  static const char *const names[] = {
    [ACCORD_TRAIL_ASKED] = N_("asked"),
    [ACCORD_TRAIL_ANSWERED] = N_("answered"),
    [ACCORD_TRAIL_OFFERED] = N_("offered"),
    [ACCORD_TRAIL_AGREED] = N_("agreed"),
    [ACCORD_TRAIL_DECIDED] = N_("decided"),
    [ACCORD_TRAIL_SIGNED] = N_("signed"),
    [ACCORD_TRAIL_UNSIGNED] = N_("took the signature back"),
    [ACCORD_TRAIL_TOLD] = N_("told the customer"),
    [ACCORD_TRAIL_DELIVERED] = N_("delivered"),
    [ACCORD_TRAIL_KEPT] = N_("kept"),
    [ACCORD_TRAIL_BROKEN] = N_("broken"),
  };

  return names[kind];
}

static AccordDay
get_day (const Telling *self,
         guint          field)
{
  return accord_entity_get_day (ACCORD_ENTITY (self->promise), field);
}

static void
add_texts (JsonBuilder *builder,
           const char  *key,
           GPtrArray   *entities)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < entities->len; i++)
    {
      g_autofree char *label = accord_entity_dup_label (entities->pdata[i]);

      json_builder_add_string_value (builder, label);
    }
  json_builder_end_array (builder);
}

static void
add_entry (JsonBuilder            *builder,
           const AccordTrailEntry *entry)
{
  static const char *const sides[] = { "sales", "engineering", "both" };
  g_autofree char *who = accord_trail_dup_who (entry);

  json_builder_begin_object (builder);
  cli_figures_add_day (builder, "day", entry->day);
  cli_json_add_text (builder, "what", name_kind (entry->kind));
  cli_json_add_text (builder, "side", sides[entry->side]);
  cli_json_add_text (builder, "who", who);
  cli_figures_add_day (builder, "date", entry->date);
  cli_figures_add_number (builder, "confidence", entry->confidence);
  cli_json_add_text (builder, "text", entry->text);
  cli_json_add_text (builder, "why", entry->why);
  json_builder_end_object (builder);
}

static void
add_dates (const Telling *self,
           JsonBuilder   *builder)
{
  AccordWindowGiven given;
  int slip;

  cli_figures_add_day (builder, "want-date",
                       get_day (self, ACCORD_PROMISE_WANT_DATE));
  cli_figures_add_day (builder, "agreed-date",
                       get_day (self, ACCORD_PROMISE_AGREED_DATE));
  cli_figures_add_day (builder, "told-date",
                       get_day (self, ACCORD_PROMISE_TOLD_DATE));
  cli_figures_add_day (builder, "baseline",
                       accord_promise_baseline_get_date (self->promise));
  cli_figures_add_day (builder, "delivered-on",
                       get_day (self, ACCORD_PROMISE_DELIVERED_ON));
  cli_figures_add_days (
    builder, "slip",
    accord_promise_baseline_get_slip (self->promise, &slip) ? slip
                                                            : G_MAXINT);
  cli_figures_add_days (builder, "days-late",
                        accord_promise_get_days_late (self->promise));
  cli_json_add_flag (builder, "to-be-told",
                     accord_promise_life_is_to_be_told (self->promise));
  if (self->need != ACCORD_DAY_NONE)
    cli_figures_add_day (builder, "need-date", self->need);
  if (accord_window_given_get (self->promise, &given))
    cli_figures_add_number (builder, "window-given", given.share);
}

static void
print_json (const Telling *self)
{
  AccordEntity *entity = ACCORD_ENTITY (self->promise);
  g_autofree char *label = accord_entity_dup_label (entity);
  g_autofree char *state
    = accord_entity_value_to_text (entity, ACCORD_PROMISE_STATE);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  cli_json_add_id (builder, "id", accord_entity_get_id (entity));
  cli_json_add_text (builder, "title", label);
  cli_json_add_text (builder, "state", state);
  add_dates (self, builder);
  cli_json_add_flag (builder, "before-estimate",
                     accord_entity_get_boolean (
                       entity, ACCORD_PROMISE_BEFORE_ESTIMATE));
  add_texts (builder, "unheard", self->unheard);
  add_texts (builder, "waiting", self->waiting);
  add_texts (builder, "limits", self->limits);
  json_builder_set_member_name (builder, "trail");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->trail->len; i++)
    add_entry (builder, &g_array_index (self->trail, AccordTrailEntry, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  cli_json_print (builder);
}

static void
print_day (const char *name,
           AccordDay   day)
{
  g_autofree char *text = cli_figures_day (day);

  if (text != NULL)
    g_print ("%s %s\n", name, text);
}

static void
print_dates (const Telling *self)
{
  AccordWindowGiven given;
  int slip;

  print_day (_("Want date:"), get_day (self, ACCORD_PROMISE_WANT_DATE));
  print_day (_("Need date:"), self->need);
  print_day (_("Agreed date:"), get_day (self, ACCORD_PROMISE_AGREED_DATE));
  print_day (_("Told date:"), get_day (self, ACCORD_PROMISE_TOLD_DATE));
  print_day (_("Signed by both sides:"),
             accord_promise_baseline_get_date (self->promise));
  print_day (_("Delivered on:"),
             get_day (self, ACCORD_PROMISE_DELIVERED_ON));
  if (accord_promise_baseline_get_slip (self->promise, &slip) && slip != 0)
    {
      g_print (ngettext ("The agreed date is %+d day from what was signed.",
                         "The agreed date is %+d days from what was signed.",
                         ABS (slip)),
               slip);
      g_print ("\n");
    }
  if (accord_promise_life_is_to_be_told (self->promise))
    g_print ("%s\n", _("The customer was told another date than is agreed "
                       "now, and is still to be told."));
  if (accord_window_given_get (self->promise, &given))
    {
      /* Translators: days, and of how many. */
      g_print (_("%d of the %d days of the window are given away."),
               given.given, given.window);
      g_print ("\n");
    }
  if (accord_entity_get_boolean (ACCORD_ENTITY (self->promise),
                                 ACCORD_PROMISE_BEFORE_ESTIMATE))
    g_print ("%s\n", _("The date was given before there was an estimate."));
}

static void
print_texts (const char *name,
             GPtrArray  *entities)
{
  for (guint i = 0; i < entities->len; i++)
    {
      g_autofree char *label = accord_entity_dup_label (entities->pdata[i]);
      g_autofree char *line = cli_text_shorten (label, G_MAXUINT);

      g_print ("%s %s\n", name, line);
    }
}

/**
 * cli_promise_print_limits:
 *
 * Prints the limits of @promise, one a line, for people.
 */
void
cli_promise_print_limits (AccordPromise *promise)
{
  g_autoptr (GPtrArray) limits = accord_limits_list (promise);

  print_texts (_("Limit:"), limits);
}

/* The limits of @promise, in a line of its own. */
static char *
dup_limits (AccordEntity *promise)
{
  g_autofree char *label = accord_entity_dup_label (promise);
  g_autofree char *limits = accord_limits_dup_text (ACCORD_PROMISE (promise));
  g_autofree char *text = g_strjoin (" · ", label, limits, NULL);

  return limits != NULL ? cli_text_shorten (text, G_MAXUINT) : NULL;
}

/**
 * cli_promise_print_all_limits:
 * @promises: (element-type AccordPromise): what a table has told of
 *
 * Prints their limits for people, one promise a line. Below the table and not
 * in it: a column would be cut, and what must not be glossed over is read
 * whole.
 */
void
cli_promise_print_all_limits (GPtrArray *promises)
{
  gboolean any = FALSE;

  for (guint i = 0; i < promises->len; i++)
    {
      g_autofree char *line = dup_limits (promises->pdata[i]);

      if (line == NULL)
        continue;
      g_print ("%s%s\n", any ? "" : "\n", line);
      any = TRUE;
    }
}

/**
 * cli_promise_add_limits:
 * @promise: (nullable): %NULL for one that the plan does not have yet
 *
 * Adds the limits of @promise as “limits”, an array of texts.
 */
void
cli_promise_add_limits (JsonBuilder   *builder,
                        AccordPromise *promise)
{
  g_autoptr (GPtrArray) limits
    = promise != NULL ? accord_limits_list (promise) : g_ptr_array_new ();

  add_texts (builder, "limits", limits);
}

static void
print_waiting (const Telling *self)
{
  for (guint i = 0; i < self->waiting->len; i++)
    {
      AccordEntity *ask = self->waiting->pdata[i];
      g_autofree char *label = accord_entity_dup_label (ask);
      g_autofree char *line = cli_text_shorten (label, G_MAXUINT);
      int days = accord_ask_get_age (ACCORD_ASK (ask), self->today);

      g_print (ngettext ("Waiting for %d day: %s", "Waiting for %d days: %s",
                         days),
               days, line);
      g_print ("\n");
    }
}

static void
print_trail (const Telling *self)
{
  g_autoptr (CliTable) table = cli_table_new ();

  if (self->trail->len == 0)
    return;
  cli_table_add_column (table, _("Day"), CLI_COLUMN_WHOLE);
  cli_table_add_column (table, _("Who"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("What"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Date"), CLI_COLUMN_WHOLE);
  cli_table_add_column (table, _("Sure"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("Text"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Why"), CLI_COLUMN_DEFAULT);
  for (guint i = 0; i < self->trail->len; i++)
    {
      const AccordTrailEntry *entry
        = &g_array_index (self->trail, AccordTrailEntry, i);
      g_autofree char *day = cli_figures_day (entry->day);
      g_autofree char *who = accord_trail_dup_who (entry);
      g_autofree char *date = cli_figures_day (entry->date);
      g_autofree char *sure = cli_figures_chance (entry->confidence);

      cli_table_add_cell (table, day);
      cli_table_add_cell (table, who);
      cli_table_add_cell (table, _(name_kind (entry->kind)));
      cli_table_add_cell (table, date);
      cli_table_add_cell (table, sure);
      cli_table_add_cell (table, entry->text);
      cli_table_add_cell (table, entry->why);
    }
  g_print ("\n");
  cli_table_print (table);
}

static void
print_text (const Telling *self)
{
  AccordEntity *entity = ACCORD_ENTITY (self->promise);
  g_autofree char *label = accord_words_dup_promise (entity);
  g_autofree char *line = cli_text_shorten (label, G_MAXUINT);
  g_autofree char *state = accord_words_dup_state (self->promise);

  g_print ("%s: %s\n", line, state);
  print_dates (self);
  print_waiting (self);
  print_texts (_("Not said back yet:"), self->unheard);
  print_texts (_("Limit:"), self->limits);
  print_trail (self);
}

/**
 * cli_promise_print:
 *
 * Prints how @promise stands, and its trail. The need date is told where it
 * is revealed, or private values were asked for.
 */
void
cli_promise_print (AccordPlan    *plan,
                   CliRequest    *request,
                   AccordPromise *promise)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  g_autoptr (GPtrArray) unheard = accord_concerns_list_unheard (plan, entity);
  g_autoptr (GPtrArray) waiting = accord_asks_list_waiting (plan, entity);
  g_autoptr (GPtrArray) limits = accord_limits_list (promise);
  g_autoptr (GArray) trail = accord_trail_new (promise);
  Telling self = {
    .plan = plan,
    .promise = promise,
    .today = cli_moment_get_day (plan),
    .need = request->private_too
              ? accord_entity_get_day (entity, ACCORD_PROMISE_NEED_DATE)
              : accord_reveal_get_need (promise),
    .unheard = unheard,
    .waiting = waiting,
    .limits = limits,
    .trail = trail,
  };

  if (request->json)
    print_json (&self);
  else
    print_text (&self);
}
