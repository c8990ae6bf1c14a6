/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The limits that must not be glossed over: those of the features that a
 * promise is made of. */

#include "config.h"

#include "accord-limits.h"

#include "accord-feature.h"
#include "accord-promise-feature.h"

#include <glib/gi18n-lib.h>

/* Adds what @feature and all that it is divided into have. A feature can
 * serve a promise twice; its limits count once. */
static void
add_feature (GPtrArray    *limits,
             GHashTable   *seen,
             AccordEntity *feature)
{
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) children = NULL;

  if (feature == NULL || !g_hash_table_add (seen, feature))
    return;

  own = accord_entity_list_referrers (feature, ACCORD_TYPE_LIMIT,
                                      ACCORD_LIMIT_FEATURE);
  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (limits, own->pdata[i]);
  children = accord_entity_list_referrers (feature, ACCORD_TYPE_FEATURE,
                                           ACCORD_FEATURE_PARENT);
  for (guint i = 0; i < children->len; i++)
    add_feature (limits, seen, children->pdata[i]);
}

/**
 * accord_limits_list:
 *
 * Returns: (transfer container) (element-type AccordLimit): the limits of the
 *   features of @promise that are not left out
 */
GPtrArray *
accord_limits_list (AccordPromise *promise)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) links = NULL;
  GPtrArray *limits;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), NULL);

  limits = g_ptr_array_new ();
  links = accord_entity_list_referrers (ACCORD_ENTITY (promise),
                                        ACCORD_TYPE_PROMISE_FEATURE,
                                        ACCORD_PROMISE_FEATURE_PROMISE);
  for (guint i = 0; i < links->len; i++)
    if (!accord_entity_get_boolean (links->pdata[i],
                                    ACCORD_PROMISE_FEATURE_LEFT_OUT))
      add_feature (limits, seen,
                   accord_entity_get_referred (
                     links->pdata[i], ACCORD_PROMISE_FEATURE_FEATURE));

  return limits;
}

/**
 * accord_limits_dup_text:
 *
 * What was promised is less than its title says, and who reads its date has
 * to know.
 *
 * Returns: (transfer full) (nullable): the limits of @promise as a remark
 *   beside its date; %NULL where it has none
 */
char *
accord_limits_dup_text (AccordPromise *promise)
{
  g_autoptr (GPtrArray) limits = NULL;
  g_autoptr (GString) texts = g_string_new (NULL);

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), NULL);

  limits = accord_limits_list (promise);
  if (limits->len == 0)
    return NULL;

  for (guint i = 0; i < limits->len; i++)
    g_string_append_printf (
      texts, "%s%s", i > 0 ? "; " : "",
      accord_entity_get_text (limits->pdata[i], ACCORD_LIMIT_TEXT));

  /* Translators: the limits of a promise. */
  return g_strdup_printf (_("limits: %s"), texts->str);
}

/**
 * accord_limit_get_customer_text:
 *
 * Returns: (transfer none) (nullable): the limit in the customer's words;
 *   %NULL where nobody has put it so: our own words are not for customers
 */
const char *
accord_limit_get_customer_text (AccordLimit *limit)
{
  g_return_val_if_fail (ACCORD_IS_LIMIT (limit), NULL);

  return accord_entity_get_text (ACCORD_ENTITY (limit),
                                 ACCORD_LIMIT_CUSTOMER_TEXT);
}
