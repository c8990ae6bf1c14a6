/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What foreign tables can be mapped to: the kinds of thing that a plan holds
 * and, for each, the properties that other programs know something about.
 *
 * Every kind has an `external-id` and an `alias`: the names under which the
 * other program refers to the thing. They are what a second import finds it
 * by, together with the profile's source.
 */

#include "config.h"

#include "accord-target.h"

#include "accord-choice-private.h"
#include "accord-error.h"

static const char *const kind_names[] = {
  "account",    "person",  "team",     "stage", "deal", "feature",
  "dependency", "promise", "calendar", "part",  NULL,
};

#define PLAIN(kind, name, type)                                               \
  { ACCORD_TARGET_##kind, name, ACCORD_COLUMN_##type, ACCORD_TARGET_##kind,    \
    NULL }
#define CHOICE(kind, name, choices)                                           \
  { ACCORD_TARGET_##kind, name, ACCORD_COLUMN_CHOICE, ACCORD_TARGET_##kind,    \
    choices }
#define REFERENCE(kind, name, type, referred)                                 \
  { ACCORD_TARGET_##kind, name, ACCORD_COLUMN_##type,                          \
    ACCORD_TARGET_##referred, NULL }
#define IDS(kind)                                                             \
  PLAIN (kind, "external-id", TEXT), PLAIN (kind, "alias", TEXT)

static const AccordTargetProperty properties[] = {
  IDS (ACCOUNT),
  PLAIN (ACCOUNT, "name", TEXT),
  PLAIN (ACCOUNT, "sector", TEXT),
  PLAIN (ACCOUNT, "country", TEXT),
  PLAIN (ACCOUNT, "website", TEXT),
  PLAIN (ACCOUNT, "notes", TEXT),
  REFERENCE (ACCOUNT, "owner", REFERENCE, PERSON),
  REFERENCE (ACCOUNT, "parent", REFERENCE, ACCOUNT),

  IDS (PERSON),
  PLAIN (PERSON, "name", TEXT),
  PLAIN (PERSON, "email", TEXT),
  PLAIN (PERSON, "role", TEXT),
  PLAIN (PERSON, "share", CHANCE),
  PLAIN (PERSON, "start", DATE),
  PLAIN (PERSON, "end", DATE),
  CHOICE (PERSON, "side", "sales|engineering|both"),
  REFERENCE (PERSON, "team", REFERENCE, TEAM),
  REFERENCE (PERSON, "manager", REFERENCE, PERSON),
  REFERENCE (PERSON, "calendar", REFERENCE, CALENDAR),

  IDS (TEAM),
  PLAIN (TEAM, "name", TEXT),
  REFERENCE (TEAM, "calendar", REFERENCE, CALENDAR),

  IDS (STAGE),
  PLAIN (STAGE, "name", TEXT),
  PLAIN (STAGE, "position", NUMBER),
  PLAIN (STAGE, "chance", CHANCE),

  IDS (DEAL),
  PLAIN (DEAL, "title", TEXT),
  REFERENCE (DEAL, "account", REFERENCE, ACCOUNT),
  REFERENCE (DEAL, "stage", REFERENCE, STAGE),
  REFERENCE (DEAL, "owner", REFERENCE, PERSON),
  REFERENCE (DEAL, "products", REFERENCES, FEATURE),
  CHOICE (DEAL, "state", "open|won|lost"),
  PLAIN (DEAL, "amount", MONEY),
  PLAIN (DEAL, "currency", TEXT),
  PLAIN (DEAL, "chance", CHANCE),
  PLAIN (DEAL, "chance-reason", TEXT),
  PLAIN (DEAL, "created-on", DATE),
  PLAIN (DEAL, "close-early", DATE),
  PLAIN (DEAL, "close-likely", DATE),
  PLAIN (DEAL, "close-late", DATE),
  PLAIN (DEAL, "closed-on", DATE),
  PLAIN (DEAL, "next-step", TEXT),
  PLAIN (DEAL, "lost-reason", TEXT),
  PLAIN (DEAL, "notes", TEXT),

  IDS (FEATURE),
  PLAIN (FEATURE, "title", TEXT),
  PLAIN (FEATURE, "notes", TEXT),
  PLAIN (FEATURE, "labels", TEXTS),
  CHOICE (FEATURE, "status", "open|doing|done|dropped"),
  REFERENCE (FEATURE, "team", REFERENCE, TEAM),
  REFERENCE (FEATURE, "assignee", REFERENCE, PERSON),
  REFERENCE (FEATURE, "parent", REFERENCE, FEATURE),
  PLAIN (FEATURE, "estimate-low", EFFORT),
  PLAIN (FEATURE, "estimate-likely", EFFORT),
  PLAIN (FEATURE, "estimate-high", EFFORT),
  PLAIN (FEATURE, "done-effort", EFFORT),
  PLAIN (FEATURE, "remaining", EFFORT),
  PLAIN (FEATURE, "created-on", DATE),
  PLAIN (FEATURE, "start", DATE),
  PLAIN (FEATURE, "due", DATE),
  PLAIN (FEATURE, "done-on", DATE),

  IDS (DEPENDENCY),
  REFERENCE (DEPENDENCY, "predecessor", REFERENCE, FEATURE),
  REFERENCE (DEPENDENCY, "successor", REFERENCE, FEATURE),
  CHOICE (DEPENDENCY, "type", "FS|SS|FF|SF"),
  PLAIN (DEPENDENCY, "lag", EFFORT),

  IDS (PROMISE),
  PLAIN (PROMISE, "title", TEXT),
  PLAIN (PROMISE, "notes", TEXT),
  PLAIN (PROMISE, "want-date", DATE),
  PLAIN (PROMISE, "need-date", DATE),
  PLAIN (PROMISE, "agreed-date", DATE),
  REFERENCE (PROMISE, "deal", REFERENCE, DEAL),
  REFERENCE (PROMISE, "features", REFERENCES, FEATURE),

  IDS (CALENDAR),
  PLAIN (CALENDAR, "name", TEXT),
  PLAIN (CALENDAR, "weekdays", TEXT),
  PLAIN (CALENDAR, "holidays", TEXTS),

  IDS (PART),
  PLAIN (PART, "name", TEXT),
  REFERENCE (PART, "feature", REFERENCE, FEATURE),
  REFERENCE (PART, "team", REFERENCE, TEAM),
  REFERENCE (PART, "assignee", REFERENCE, PERSON),
  PLAIN (PART, "estimate-low", EFFORT),
  PLAIN (PART, "estimate-likely", EFFORT),
  PLAIN (PART, "estimate-high", EFFORT),
  PLAIN (PART, "done-effort", EFFORT),
  PLAIN (PART, "remaining", EFFORT),
};

/**
 * accord_target_kind_to_string:
 *
 * Returns: the name of @kind as accord_target_kind_parse() reads it
 */
const char *
accord_target_kind_to_string (AccordTargetKind kind)
{
  g_return_val_if_fail ((guint) kind < ACCORD_N_TARGET_KINDS, NULL);

  return kind_names[kind];
}

/**
 * accord_target_kind_parse:
 * @name: `account`, `person`, `team`, `stage`, `deal`, `feature`,
 *   `dependency` or `promise`
 * @kind: (out): the kind
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID for another name
 */
gboolean
accord_target_kind_parse (const char       *name,
                          AccordTargetKind *kind,
                          GError          **error)
{
  int choice;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  if (!_accord_choice_parse (kind_names, "a kind of thing in a plan", name,
                             &choice, error))
    return FALSE;

  *kind = (AccordTargetKind) choice;
  return TRUE;
}

/**
 * accord_target_find:
 * @kind: what it is a property of
 * @name: the property's name
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the property, or %NULL with
 *   %ACCORD_ERROR_INVALID, whose message lists those there are
 */
const AccordTargetProperty *
accord_target_find (AccordTargetKind kind,
                    const char      *name,
                    GError         **error)
{
  const char *known[G_N_ELEMENTS (properties) + 1];
  const AccordTargetProperty *listed[G_N_ELEMENTS (properties)];
  g_autofree char *what = NULL;
  guint n = 0;
  int choice;

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    if (properties[i].kind == kind)
      {
        listed[n] = &properties[i];
        known[n++] = properties[i].name;
      }
  known[n] = NULL;

  what = g_strdup_printf ("a property of %s%s",
                          kind == ACCORD_TARGET_ACCOUNT ? "an " : "a ",
                          accord_target_kind_to_string (kind));
  if (!_accord_choice_parse (known, what, name, &choice, error))
    return NULL;

  return listed[choice];
}

/**
 * accord_target_list:
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): all properties of all kinds
 */
const AccordTargetProperty *
accord_target_list (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (properties);
  return properties;
}
