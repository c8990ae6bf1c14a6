/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of our own are known by their first heading, `deal-id`, or by the
 * name of the file, `deals.csv`, where all headings are properties of deals:
 * so people can write them by hand too.
 */

#include "config.h"

#include "accord-own-table-private.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
has_property (AccordEntityClass *klass,
              const char        *heading)
{
  return accord_entity_class_find_field (klass, heading)
         != ACCORD_FIELD_NOT_FOUND;
}

/*
 * _accord_own_table_is_id:
 *
 * Returns: whether the ids of @kind stand under @heading
 */
gboolean
_accord_own_table_is_id (GType       kind,
                         const char *heading)
{
  AccordEntityClass *klass = g_type_class_peek (kind);
  g_autofree char *plain = g_strconcat (klass->kind, "-id", NULL);
  g_autofree char *guarded = g_strconcat (plain, ACCORD_OWN_GUARDED, NULL);

  return strcmp (heading, plain) == 0 || strcmp (heading, guarded) == 0;
}

/*
 * _accord_own_table_check:
 * @name: of the file, for the message
 *
 * Returns: %FALSE where a heading is no property of @kind
 */
gboolean
_accord_own_table_check (GType               kind,
                         const char *const  *headings,
                         const char         *name,
                         GError            **error)
{
  AccordEntityClass *klass = g_type_class_peek (kind);

  for (guint i = 0; headings[i] != NULL; i++)
    if (!_accord_own_table_is_id (kind, headings[i])
        && !has_property (klass, headings[i]))
      {
        g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                     /* Translators: a file, a heading in it, and the plural
                      * of a kind of thing. */
                     _("“%s” has a column “%s”, which is no property of %s; "
                        "rename or remove it."),
                     name, headings[i], klass->plural);
        return FALSE;
      }

  return TRUE;
}

static gboolean
is_named_so (const char        *name,
             AccordEntityClass *klass)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);
  g_autofree char *wanted = g_strconcat (klass->plural, ".csv", NULL);

  return strcmp (lower, wanted) == 0;
}

/*
 * _accord_own_table_recognise:
 * @name: of the file
 * @guarded: (out): whether its cells are guarded
 *
 * Returns: what its rows are, or %G_TYPE_INVALID where it is not of our own
 */
GType
_accord_own_table_recognise (AccordPlan        *plan,
                             const char        *name,
                             const char *const *headings,
                             gboolean          *guarded)
{
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);

  *guarded
    = headings[0] != NULL && g_str_has_suffix (headings[0], ACCORD_OWN_GUARDED);
  for (guint i = 0; i < n; i++)
    if (headings[0] != NULL && _accord_own_table_is_id (kinds[i], headings[0]))
      return kinds[i];
  for (guint i = 0; i < n; i++)
    if (is_named_so (name, g_type_class_peek (kinds[i]))
        && _accord_own_table_check (kinds[i], headings, name, NULL))
      return kinds[i];

  return G_TYPE_INVALID;
}
