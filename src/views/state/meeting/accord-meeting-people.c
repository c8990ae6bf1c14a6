/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-meeting-people.h"

#include "accord-person.h"

#include <glib/gi18n-lib.h>

static gboolean
belongs (AccordEntity *person,
         AccordSide    side,
         AccordDay     today)
{
  int own = accord_entity_get_choice (person, ACCORD_PERSON_SIDE);
  AccordDay end = accord_entity_get_day (person, ACCORD_PERSON_ENDS_ON);

  if (end != ACCORD_DAY_NONE && end < today)
    return FALSE;

  return side == ACCORD_SIDE_BOTH || own == ACCORD_SIDE_BOTH
         || own == (int) side;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *x = accord_entity_dup_label (*(AccordEntity **) a);
  g_autofree char *y = accord_entity_dup_label (*(AccordEntity **) b);

  return g_utf8_collate (x, y);
}

static gboolean
is_present (AccordMeetingSession *session,
            AccordEntity         *person)
{
  return session != NULL && accord_meeting_session_is_present (session, person);
}

/**
 * accord_meeting_people_list:
 * @session: (nullable): who is here comes first
 * @side: whose people; %ACCORD_SIDE_BOTH for all
 * @today: who has left before is left out
 *
 * Returns: (transfer full) (element-type AccordEntity): people that may speak
 *   for @side
 */
GPtrArray *
accord_meeting_people_list (AccordPlan           *plan,
                            AccordMeetingSession *session,
                            AccordSide            side,
                            AccordDay             today)
{
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), people);

  all = accord_plan_dup_current (plan, ACCORD_TYPE_PERSON);
  g_ptr_array_sort (all, compare_names);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < all->len; i++)
      if (belongs (all->pdata[i], side, today)
          && is_present (session, all->pdata[i]) == (pass == 0))
        g_ptr_array_add (people, g_object_ref (all->pdata[i]));

  return people;
}

/**
 * accord_meeting_people_add_to:
 * @key: what the answer is known by
 * @label: the question
 * @nobody: what stands before them: no person in particular
 * @people: (transfer full) (element-type AccordEntity): to choose from
 */
void
accord_meeting_people_add_to (AccordForm *form,
                              const char *key,
                              const char *label,
                              const char *nobody,
                              GPtrArray  *people)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) choices = NULL;

  g_return_if_fail (ACCORD_IS_FORM (form));

  g_strv_builder_add (names, nobody);
  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *name = accord_entity_dup_label (people->pdata[i]);

      g_strv_builder_add (names, name);
    }
  choices = g_strv_builder_end (names);
  accord_form_add_choice (form, key, label, (const char *const *) choices, 0);
  g_object_set_data_full (G_OBJECT (form), key, people,
                          (GDestroyNotify) g_ptr_array_unref);
}

/**
 * accord_meeting_people_add:
 * @key: what the answer is known by
 * @label: the question
 * @people: (transfer full) (element-type AccordEntity): to choose from; nobody
 *   stands before them
 */
void
accord_meeting_people_add (AccordForm *form,
                           const char *key,
                           const char *label,
                           GPtrArray  *people)
{
  accord_meeting_people_add_to (form, key, label, C_ ("person", "—"), people);
}

/**
 * accord_meeting_people_get:
 * @key: as in accord_meeting_people_add()
 *
 * Returns: (transfer none) (nullable): who was chosen
 */
AccordEntity *
accord_meeting_people_get (AccordForm *form,
                           const char *key)
{
  GPtrArray *people;
  guint chosen;

  g_return_val_if_fail (ACCORD_IS_FORM (form), NULL);

  people = g_object_get_data (G_OBJECT (form), key);
  chosen = accord_form_get_choice (form, key);
  g_return_val_if_fail (people != NULL && chosen <= people->len, NULL);

  return chosen > 0 ? people->pdata[chosen - 1] : NULL;
}
