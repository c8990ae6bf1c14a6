/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreed and deliverable dates as iCalendar (RFC 5545).
 *
 * A date is an all-day event that ends on the morning after. Its UID is made
 * of the promise's id, and its SEQUENCE grows with the changes of the plan, so
 * that a calendar which gets the file again moves the event rather than
 * showing a second one. Nothing in the file depends on when it is written: the
 * same plan gives the same bytes.
 */

#include "config.h"

#include "accord-export.h"

#include "accord-account.h"
#include "accord-choices.h"
#include "accord-deal.h"
#include "accord-feature.h"
#include "accord-limit.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

#define PRODUCT "-//Accord//Accord " ACCORD_VERSION "//EN"

/* The last day of 2581. libical's clock stops a year later: what it writes of a
 * later moment is no date. */
#define LAST_DAY 223528

#define DAY_SECONDS ((gint64) 24 * 60 * 60)

typedef struct
{
  AccordPlan *plan;
  const AccordExportOptions *options;
  icalcomponent *calendar;
  int sequence;
  struct icaltimetype stamp;
} Writer;

static struct icaltimetype
to_date (AccordDay day)
{
  struct icaltimetype date = icaltime_null_date ();

  accord_day_to_ymd (day, &date.year, &date.month, &date.day);
  return date;
}

/* The last change says how new the file is, and how often it has changed. */
static gboolean
read_last_change (Writer  *self,
                  GError **error)
{
  AccordEntity *settings = accord_plan_get_root (self->plan);
  AccordDay as_of = accord_entity_get_day (settings, ACCORD_SETTINGS_AS_OF);
  gint64 time = as_of != ACCORD_DAY_NONE ? as_of * DAY_SECONDS : 0;
  g_autoptr (GPtrArray) last = accord_storage_list_history (
    accord_plan_get_storage (self->plan), 0, 1, error);

  if (last == NULL)
    return FALSE;
  if (last->len > 0)
    {
      time = accord_change_get_time (last->pdata[0]);
      self->sequence
        = (int) CLAMP (accord_change_get_number (last->pdata[0]), 0, G_MAXINT);
    }

  self->stamp = icaltime_from_timet_with_zone (
    (time_t) CLAMP (time, 0, LAST_DAY * DAY_SECONDS), 0, icaltimezone_get_utc_timezone ());
  return TRUE;
}

static char *
dup_customer (AccordEntity *promise)
{
  AccordEntity *deal
    = accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL);
  AccordEntity *account
    = accord_entity_get_referred (promise, ACCORD_PROMISE_ACCOUNT);

  if (account == NULL && deal != NULL)
    account = accord_entity_get_referred (deal, ACCORD_DEAL_ACCOUNT);

  return account != NULL ? accord_entity_dup_label (account) : NULL;
}

static void
append_limits (GString      *text,
               AccordEntity *feature)
{
  g_autoptr (GPtrArray) limits = accord_entity_list_referrers (
    feature, ACCORD_TYPE_LIMIT, ACCORD_LIMIT_FEATURE);

  for (guint i = 0; i < limits->len; i++)
    {
      const char *limit
        = accord_entity_get_text (limits->pdata[i], ACCORD_LIMIT_TEXT);

      if (limit != NULL)
        /* Translators: a technical limit of what was promised. */
        g_string_append_printf (text, _("Limit: %s\n"), limit);
    }
}

/* Limits stand with a promise wherever it is shown. */
static char *
dup_description (AccordEntity *promise)
{
  g_autoptr (GPtrArray) needs = accord_entity_list_referrers (
    promise, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_PROMISE);
  const char *wording
    = accord_entity_get_text (promise, ACCORD_PROMISE_WORDING);
  GString *text = g_string_new (NULL);

  if (wording != NULL)
    g_string_append_printf (text, "%s\n", wording);
  for (guint i = 0; i < needs->len; i++)
    {
      AccordEntity *feature = accord_entity_get_referred (
        needs->pdata[i], ACCORD_PROMISE_FEATURE_FEATURE);

      if (feature != NULL
          && !accord_entity_get_boolean (needs->pdata[i],
                                         ACCORD_PROMISE_FEATURE_LEFT_OUT))
        append_limits (text, feature);
    }

  return g_strchomp (g_string_free (text, FALSE));
}

static void
add_event (Writer              *self,
           AccordEntity        *promise,
           const char          *which,
           const char          *summary,
           AccordDay            day,
           icalproperty_status  status)
{
  g_autofree char *uid
    = g_strdup_printf ("promise-%" G_GINT64_FORMAT "-%s@accord",
                       accord_entity_get_id (promise), which);
  g_autofree char *description = dup_description (promise);
  icalcomponent *event;

  if (day >= LAST_DAY)
    return;

  event = icalcomponent_vanew (
    ICAL_VEVENT_COMPONENT, icalproperty_new_uid (uid),
    icalproperty_new_dtstamp (self->stamp),
    icalproperty_new_dtstart (to_date (day)),
    icalproperty_new_dtend (to_date (accord_day_add (day, 1))),
    icalproperty_new_sequence (self->sequence),
    icalproperty_new_status (status), icalproperty_new_summary (summary),
    icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT), (void *) 0);

  if (*description != '\0')
    icalcomponent_add_property (event,
                                icalproperty_new_description (description));
  icalcomponent_add_component (self->calendar, event);
}

static char *
dup_summary (AccordEntity *promise,
             const char   *what)
{
  g_autofree char *title = accord_entity_dup_label (promise);
  g_autofree char *customer = dup_customer (promise);

  if (customer == NULL)
    return g_strdup_printf ("%s: %s", what, title);

  return g_strdup_printf ("%s: %s (%s)", what, title, customer);
}

/* What was withdrawn is cancelled, so that calendars that have it let it go;
 * what has ended otherwise is no date that anybody looks forward to. */
static void
add_agreed (Writer       *self,
            AccordEntity *promise)
{
  AccordDay day = accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE);
  int state = accord_entity_get_choice (promise, ACCORD_PROMISE_STATE);
  /* Translators: the date that both sides stand by, in a calendar. */
  g_autofree char *summary = dup_summary (promise, _("Agreed"));

  if (day == ACCORD_DAY_NONE)
    return;
  if (state == ACCORD_PROMISE_STATE_AGREED
      || state == ACCORD_PROMISE_STATE_TOLD)
    add_event (self, promise, "agreed", summary, day, ICAL_STATUS_CONFIRMED);
  else if (state == ACCORD_PROMISE_STATE_WITHDRAWN)
    add_event (self, promise, "agreed", summary, day, ICAL_STATUS_CANCELLED);
}

static void
add_deliverable (Writer       *self,
                 AccordEntity *promise)
{
  gint64 id = accord_entity_get_id (promise);
  gpointer day;
  /* Translators: the date by which it is ready with its confidence. */
  g_autofree char *summary = dup_summary (promise, _("Deliverable"));

  if (accord_promise_takes_part (ACCORD_PROMISE (promise))
      && self->options->deliverable != NULL
      && g_hash_table_lookup_extended (self->options->deliverable, &id, NULL,
                                       &day)
      && GPOINTER_TO_INT (day) != ACCORD_DAY_NONE)
    add_event (self, promise, "deliverable", summary, GPOINTER_TO_INT (day),
               ICAL_STATUS_TENTATIVE);
}

static gboolean
is_wanted (Writer       *self,
           AccordEntity *promise)
{
  return self->options->promises == NULL
         || g_ptr_array_find (self->options->promises, promise, NULL);
}

static void
add_events (Writer *self)
{
  AccordEntityList *promises
    = accord_plan_get_list (self->plan, ACCORD_TYPE_PROMISE);

  for (guint i = 0; i < accord_entity_list_get_size (promises); i++)
    {
      AccordEntity *promise = accord_entity_list_get (promises, i);

      if (!is_wanted (self, promise))
        continue;
      add_agreed (self, promise);
      add_deliverable (self, promise);
    }
}

/**
 * accord_export_calendar:
 * @options: what to write
 * @stream: where to; it stays open
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Writes the agreed dates of promises that are agreed or told, and the
 * deliverable ones that @options has, as iCalendar; those that were withdrawn
 * as cancelled. Need dates never; nor those
 * after 2581, which calendars do not know.
 *
 * Returns: %FALSE with the storage's or the stream's error
 */
gboolean
accord_export_calendar (AccordPlan                 *plan,
                        const AccordExportOptions  *options,
                        GOutputStream              *stream,
                        GCancellable               *cancellable,
                        GError                    **error)
{
  Writer self = { .plan = plan, .options = options };
  gboolean done;
  char *text;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  if (!read_last_change (&self, error))
    return FALSE;

  self.calendar = icalcomponent_vanew (
    ICAL_VCALENDAR_COMPONENT, icalproperty_new_version ("2.0"),
    icalproperty_new_prodid (PRODUCT),
    icalproperty_new_method (ICAL_METHOD_PUBLISH), (void *) 0);
  add_events (&self);
  text = icalcomponent_as_ical_string_r (self.calendar);
  done = g_output_stream_write_all (stream, text, strlen (text), NULL,
                                    cancellable, error);
  icalmemory_free_buffer (text);
  icalcomponent_free (self.calendar);

  return done;
}
