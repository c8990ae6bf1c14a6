/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-rules.h"

#include "accord-choices.h"
#include "accord-person.h"
#include "accord-plan-edit.h"

#include <glib/gi18n-lib.h>

static const char *
field_name (AccordEntity *entity,
            guint         field)
{
  return accord_entity_class_get_field (ACCORD_ENTITY_GET_CLASS (entity),
                                        field)
    ->name;
}

/**
 * accord_rules_check_days:
 * @first: a date
 * @last: another
 * @error: return location
 *
 * Returns: %FALSE where both are given and @last lies before @first
 */
gboolean
accord_rules_check_days (AccordEntity *entity,
                         guint         first,
                         guint         last,
                         GError      **error)
{
  if (!accord_entity_has_value (entity, first)
      || !accord_entity_has_value (entity, last)
      || accord_entity_get_day (entity, first)
           <= accord_entity_get_day (entity, last))
    return TRUE;

  /* Translators: two properties that hold dates. */
  accord_entity_set_rule_error (entity, error,
                                _("%s must not be after %s."),
                                field_name (entity, first),
                                field_name (entity, last));
  return FALSE;
}

/**
 * accord_rules_check_pair:
 * @one: a reference
 * @other: another, to what few of this kind refer to
 * @error: return location
 *
 * Returns: %FALSE where another entity of the kind links the same two
 */
gboolean
accord_rules_check_pair (AccordEntity *entity,
                         guint         one,
                         guint         other,
                         GError      **error)
{
  AccordEntity *end = accord_entity_get_referred (entity, other);
  g_autoptr (GPtrArray) links = NULL;

  if (end == NULL)
    return TRUE;

  links = accord_entity_list_referrers (end, G_OBJECT_TYPE (entity), other);
  for (guint i = 0; i < links->len; i++)
    if (links->pdata[i] != entity
        && accord_entity_get_reference (links->pdata[i], one)
             == accord_entity_get_reference (entity, one))
      {
        accord_entity_set_rule_error (
          entity, error, _("this is in the plan already; change that one."));
        return FALSE;
      }

  return TRUE;
}

/**
 * accord_rules_check_chain:
 * @parent: a reference to another of the same kind
 * @error: return location
 *
 * Returns: %FALSE where following @parent leads back to @entity
 */
gboolean
accord_rules_check_chain (AccordEntity *entity,
                          guint         parent,
                          GError      **error)
{
  AccordEntity *slow = entity;
  gboolean wait = TRUE;

  /* A loop that doesn't hold @entity would never end: "slow" at half the
   * speed is met in it. */
  for (AccordEntity *fast = accord_entity_get_referred (entity, parent);
       fast != NULL; fast = accord_entity_get_referred (fast, parent))
    {
      if (fast == entity || fast == slow)
        {
          accord_entity_set_rule_error (entity, error,
                                        _("%s leads back to itself."),
                                        field_name (entity, parent));
          return FALSE;
        }
      wait = !wait;
      if (wait)
        slow = accord_entity_get_referred (slow, parent);
    }

  return TRUE;
}

/**
 * accord_rules_check_together:
 * @text: a text
 * @day: the date that belongs to it
 * @error: return location
 *
 * Returns: %FALSE where one is given without the other
 */
gboolean
accord_rules_check_together (AccordEntity *entity,
                             guint         text,
                             guint         day,
                             GError      **error)
{
  if (accord_entity_has_value (entity, text)
      == accord_entity_has_value (entity, day))
    return TRUE;

  /* Translators: two properties. */
  accord_entity_set_rule_error (entity, error,
                                _("give both %s and %s, or neither."),
                                field_name (entity, text),
                                field_name (entity, day));
  return FALSE;
}

/**
 * accord_rules_check_speaker:
 * @person: a reference to who speaks
 * @side: for which side
 * @error: return location
 *
 * For the moment in which it is said: people may change sides afterwards.
 *
 * Returns: %FALSE where somebody of one side alone speaks for another
 */
gboolean
accord_rules_check_speaker (AccordEntity *entity,
                            guint         person,
                            guint         side,
                            GError      **error)
{
  AccordEntity *who = accord_entity_get_referred (entity, person);
  int own = who != NULL ? accord_entity_get_choice (who, ACCORD_PERSON_SIDE)
                        : ACCORD_SIDE_BOTH;
  g_autofree char *name = NULL;

  if (own == ACCORD_SIDE_BOTH
      || own == accord_entity_get_choice (entity, side))
    return TRUE;

  name = accord_entity_dup_label (who);
  accord_entity_set_rule_error (
    entity, error,
    /* Translators: the name of a person. */
    _("%s can’t speak for that side; each side speaks for itself."), name);
  return FALSE;
}

static int
get_answerer (int side)
{
  return side == ACCORD_SIDE_SALES         ? ACCORD_ANSWERER_SALES
         : side == ACCORD_SIDE_ENGINEERING ? ACCORD_ANSWERER_ENGINEERING
                                           : ACCORD_ANSWERER_BOTH;
}

static gboolean
is_same_answer (AccordEntity             *entity,
                const AccordValue        *before,
                const AccordAnswerFields *fields)
{
  return before != NULL
         && g_strcmp0 (before[fields->words].text,
                       accord_entity_get_text (entity, fields->words))
              == 0
         && before[fields->person].integer
              == accord_entity_get_reference (entity, fields->person)
         && before[fields->side].integer
              == accord_entity_get_choice (entity, fields->side)
         && before[fields->said_by].integer
              == accord_entity_get_choice (entity, fields->said_by);
}

static void
set_own_side_error (AccordEntity *entity,
                    const char   *name,
                    GError      **error)
{
  accord_entity_set_rule_error (
    entity, error,
    /* Translators: the name of a person, or of a side. */
    _("%s is of the side that said it; it is for the other side."), name);
}

/**
 * accord_rules_follow_answer:
 * @before: (nullable): the values before the edit
 * @plan: the plan, inside a change
 * @fields: where the answer stands
 * @error: return location
 *
 * What one side says the other answers: a concern, a question. For the moment
 * in which it is done: people may change sides afterwards. So the side of a
 * person who answers is noted.
 *
 * Returns: %FALSE where the person belongs to the side that said it alone
 */
gboolean
accord_rules_follow_answer (AccordEntity              *entity,
                            const AccordValue         *before,
                            AccordPlan                *plan,
                            const AccordAnswerFields  *fields,
                            GError                   **error)
{
  AccordEntity *who = accord_entity_get_referred (entity, fields->person);
  int said = accord_entity_get_choice (entity, fields->said_by);
  g_autofree char *name = NULL;
  int side;

  if (who == NULL || is_same_answer (entity, before, fields))
    return TRUE;

  side = accord_entity_get_choice (who, ACCORD_PERSON_SIDE);
  if (said != ACCORD_SIDE_BOTH && side == said)
    {
      name = accord_entity_dup_label (who);
      set_own_side_error (entity, name, error);
      return FALSE;
    }
  if (accord_entity_get_choice (entity, fields->side)
      == ACCORD_ANSWERER_NOBODY)
    accord_plan_set_integer (plan, entity, fields->side, get_answerer (side));

  return TRUE;
}

/**
 * accord_rules_check_answer:
 * @before: the values before the edit
 * @fields: where the answer stands
 * @error: return location
 *
 * For an answer that is given now; what comes in with its answer may not know
 * any more who gave it.
 *
 * Returns: %FALSE where nobody is said to answer, or the side that said it
 *   itself, or where an answer stands there already
 */
gboolean
accord_rules_check_answer (AccordEntity              *entity,
                           const AccordValue         *before,
                           const AccordAnswerFields  *fields,
                           GError                   **error)
{
  int side = accord_entity_get_choice (entity, fields->side);
  int said = accord_entity_get_choice (entity, fields->said_by);

  if (!accord_entity_has_value (entity, fields->words)
      || is_same_answer (entity, before, fields))
    return TRUE;

  if (before[fields->words].text != NULL)
    /* Translators: what somebody said. */
    accord_entity_set_rule_error (entity, error,
                                  _("it was answered with “%s” already; take "
                                    "that back first."),
                                  before[fields->words].text);
  else if (side == ACCORD_ANSWERER_NOBODY)
    accord_entity_set_rule_error (
      entity, error,
      _("say who answers: the side that did not say it, or a person of "
        "it."));
  else if (said != ACCORD_SIDE_BOTH && side == get_answerer (said))
    {
      g_autofree char *name
        = accord_entity_value_to_text (entity, fields->side);

      set_own_side_error (entity, name, error);
    }
  else
    return TRUE;

  return FALSE;
}

/* The last turn that @entity has. */
static gint64
get_last_turn (AccordEntity *entity)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  gint64 last = 0;

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i]->flags & ACCORD_FIELD_TURN
        && accord_entity_has_value (entity, i))
      last = MAX (last, accord_entity_get_integer (entity, i));

  return last;
}

/**
 * accord_rules_take_turn:
 * @plan: the plan, inside a change
 * @owner: (nullable): what it happens to: @entity, or what it belongs to
 * @turn: where its place goes
 *
 * Says that this happens now: after all that has happened to @owner so far.
 */
void
accord_rules_take_turn (AccordEntity *entity,
                        AccordPlan   *plan,
                        AccordEntity *owner,
                        guint         turn)
{
  g_autoptr (GPtrArray) all = NULL;
  gint64 last;

  if (owner == NULL)
    return;

  all = accord_entity_list_referrers (owner, ACCORD_TYPE_ENTITY,
                                      ACCORD_FIELD_NOT_FOUND);
  last = get_last_turn (owner);
  for (guint i = 0; i < all->len; i++)
    last = MAX (last, get_last_turn (all->pdata[i]));

  accord_plan_set_integer (plan, entity, turn, last + 1);
}

/* What @field refers to, if it is of the kind that belongs there: an entity
 * of a damaged plan may refer to anything, even to itself, and to be called
 * by that would never end. */
static AccordEntity *
get_namesake (AccordEntity *entity,
              guint         field)
{
  AccordEntity *referred;
  GType kind;

  if (field == ACCORD_FIELD_NOT_FOUND)
    return NULL;

  referred = accord_entity_get_referred (entity, field);
  kind = accord_entity_class_get_field (ACCORD_ENTITY_GET_CLASS (entity),
                                        field)
           ->get_type ();

  return referred != NULL && G_OBJECT_TYPE (referred) == kind ? referred
                                                              : NULL;
}

/**
 * accord_rules_get_side:
 * @plan: a plan, inside a change
 *
 * Returns: for whom whoever makes the change says to act;
 *   %ACCORD_SIDE_BOTH where nobody says
 */
AccordSide
accord_rules_get_side (AccordPlan *plan)
{
  const char *side = accord_plan_get_side (plan);

  return g_strcmp0 (side, "sales") == 0         ? ACCORD_SIDE_SALES
         : g_strcmp0 (side, "engineering") == 0 ? ACCORD_SIDE_ENGINEERING
                                                : ACCORD_SIDE_BOTH;
}

/**
 * accord_rules_dup_label:
 * @one: a reference
 * @other: another, or %ACCORD_FIELD_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): what to call an entity that has no
 *   name of its own: by what it links
 */
char *
accord_rules_dup_label (AccordEntity *entity,
                        guint         one,
                        guint         other)
{
  AccordEntity *first = get_namesake (entity, one);
  AccordEntity *second = get_namesake (entity, other);
  g_autofree char *first_label = NULL;
  g_autofree char *second_label = NULL;

  if (first != NULL)
    first_label = accord_entity_dup_label (first);
  if (second != NULL)
    second_label = accord_entity_dup_label (second);
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first_label : second_label);

  return g_strdup_printf ("%s – %s", first_label, second_label);
}
