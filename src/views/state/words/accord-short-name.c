/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-short-name.h"

#include "accord-person.h"

#include <string.h>

/* Bytes of @name up to the end of its first word. */
static gsize
measure_first (const char *name)
{
  return strcspn (name, " ");
}

/* Bytes of @name up to the first letter of its last word. */
static gsize
measure_initial (const char *name)
{
  const char *last = strrchr (name, ' ');

  return last != NULL && last[1] != '\0'
           ? (gsize) (g_utf8_next_char (last + 1) - name)
           : strlen (name);
}

/* With a point where something of a word is left out. */
static char *
shorten (const char *name,
         gsize     (*measure) (const char *name))
{
  gsize length = measure (name);

  if (measure == measure_first || length == strlen (name))
    return g_strndup (name, length);

  return g_strdup_printf ("%.*s.", (int) length, name);
}

static gboolean
is_shared (AccordPlan   *plan,
           AccordEntity *person,
           const char   *shortened,
           gsize       (*measure) (const char *name))
{
  AccordEntityList *people = accord_plan_get_list (plan, ACCORD_TYPE_PERSON);

  for (guint i = 0; i < accord_entity_list_get_size (people); i++)
    {
      AccordEntity *other = accord_entity_list_get (people, i);
      g_autofree char *name
        = shorten (accord_entity_get_text (other, ACCORD_PERSON_NAME), measure);

      if (other != person && g_str_equal (name, shortened))
        return TRUE;
    }

  return FALSE;
}

/**
 * accord_short_name_dup:
 * @person: a person of @plan
 *
 * Returns: (transfer full): the first name; with the initial of the last one,
 *   or all of it, where others of @plan are called so too
 */
char *
accord_short_name_dup (AccordPlan   *plan,
                       AccordEntity *person)
{
  gsize (*const measures[]) (const char *name)
    = { measure_first, measure_initial };
  const char *name;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_PERSON (person), NULL);

  name = accord_entity_get_text (person, ACCORD_PERSON_NAME);
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      char *shortened = shorten (name, measures[i]);

      if (!is_shared (plan, person, shortened, measures[i]))
        return shortened;
      g_free (shortened);
    }

  return g_strdup (name);
}
