/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-plan-edit.h"

#include "accord-error.h"
#include "accord-longest-run.h"
#include "accord-rank.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Enough to choose from, few enough for one message. */
#define CANDIDATES_SHOWN 3

/**
 * accord_plan_set_text:
 * @text: (nullable): the text, %NULL or empty for none
 */
void
accord_plan_set_text (AccordPlan *self,
                      gpointer    entity,
                      guint       field,
                      const char *text)
{
  gboolean given = text != NULL && *text != '\0';

  accord_plan_set_value (self, entity, field,
                         accord_value_text (given ? text : NULL));
}

/**
 * accord_plan_set_integer:
 * @integer: a whole number, an amount of money, a choice, a set of weekdays,
 *   or 0 or 1 for a boolean; %ACCORD_INTEGER_NONE for none
 */
void
accord_plan_set_integer (AccordPlan *self,
                         gpointer    entity,
                         guint       field,
                         gint64      integer)
{
  accord_plan_set_value (self, entity, field,
                         (AccordValue) { .integer = integer });
}

/**
 * accord_plan_set_number:
 * @number: a number, NaN for none
 */
void
accord_plan_set_number (AccordPlan *self,
                        gpointer    entity,
                        guint       field,
                        double      number)
{
  accord_plan_set_value (self, entity, field,
                         (AccordValue) { .number = number });
}

/**
 * accord_plan_set_day:
 * @day: a date, or %ACCORD_DAY_NONE
 */
void
accord_plan_set_day (AccordPlan *self,
                     gpointer    entity,
                     guint       field,
                     AccordDay   day)
{
  gint64 integer = day == ACCORD_DAY_NONE ? ACCORD_INTEGER_NONE : day;

  accord_plan_set_integer (self, entity, field, integer);
}

/**
 * accord_plan_set_reference:
 * @referred: (nullable) (type AccordEntity): what to refer to
 */
void
accord_plan_set_reference (AccordPlan *self,
                           gpointer    entity,
                           guint       field,
                           gpointer    referred)
{
  gint64 id = referred != NULL ? accord_entity_get_id (referred) : 0;

  accord_plan_set_value (self, entity, field, (AccordValue) { .integer = id });
}

static gboolean
set_not_found_error (GType       kind,
                     const char *name,
                     GError    **error)
{
  AccordEntityClass *klass = g_type_class_peek (kind);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
               /* Translators: the kind of a thing, and what was asked for. */
               _("There is no %s “%s” in this plan."), klass->kind, name);
  return FALSE;
}

static gboolean
set_ambiguous_error (GType       kind,
                     const char *name,
                     GPtrArray  *found,
                     GError    **error)
{
  AccordEntityClass *klass = g_type_class_peek (kind);
  GString *candidates = g_string_new (NULL);

  for (guint i = 0; i < found->len && i < CANDIDATES_SHOWN; i++)
    {
      g_autofree char *label = accord_entity_dup_label (found->pdata[i]);

      g_string_append_printf (candidates, "%s“%s” (%" G_GINT64_FORMAT ")",
                              i > 0 ? ", " : "", label,
                              accord_entity_get_id (found->pdata[i]));
    }
  if (found->len > CANDIDATES_SHOWN)
    g_string_append (candidates, ", …");

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_AMBIGUOUS,
               /* Translators: a name, the plural of a kind of thing, and the
                * first of those that the name could stand for. */
               _("“%s” can stand for several %s: %s. Give the whole name or "
                 "the id."),
               name, klass->plural, candidates->str);
  g_string_free (candidates, TRUE);

  return FALSE;
}

/* Those whose name is @folded, or with @prefix begins with it. */
static GPtrArray *
list_named (AccordPlan *self,
            GType       kind,
            const char *folded,
            gboolean    prefix)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = accord_plan_dup_current (self, kind);

  for (guint i = 0; i < all->len; i++)
    {
      AccordEntity *entity = all->pdata[i];
      g_autofree char *label = accord_entity_dup_label (entity);
      g_autofree char *name = g_utf8_casefold (label, -1);

      if (prefix ? g_str_has_prefix (name, folded) : strcmp (name, folded) == 0)
        g_ptr_array_add (found, entity);
    }

  return found;
}

/**
 * accord_plan_find:
 * @kind: one of the plan's kinds
 * @name: an id, a name in any case, or the beginning of one
 * @error: return location
 *
 * Within a change it finds what that one has added, and not what it has
 * removed.
 *
 * Returns: (transfer none) (nullable) (type AccordEntity): the one that @name
 *   stands for; %NULL with %ACCORD_ERROR_NOT_FOUND or
 *   %ACCORD_ERROR_AMBIGUOUS, which names the candidates
 */
gpointer
accord_plan_find (AccordPlan *self,
                  GType       kind,
                  const char *name,
                  GError    **error)
{
  g_autofree char *folded = NULL;
  gint64 id = 0;

  g_return_val_if_fail (ACCORD_IS_PLAN (self), NULL);
  g_return_val_if_fail (accord_plan_get_list (self, kind) != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (g_ascii_string_to_signed (name, 10, 1, G_MAXINT64, &id, NULL))
    {
      AccordEntity *entity = accord_plan_lookup (self, id);

      if (entity != NULL && G_OBJECT_TYPE (entity) == kind)
        return entity;
    }

  folded = g_utf8_casefold (name, -1);
  for (int prefix = 0; prefix < 2; prefix++)
    {
      g_autoptr (GPtrArray) found = list_named (self, kind, folded, prefix);

      if (found->len == 1)
        return found->pdata[0];
      if (found->len > 1)
        {
          set_ambiguous_error (kind, name, found, error);
          return NULL;
        }
    }

  set_not_found_error (kind, name, error);
  return NULL;
}

/**
 * accord_plan_set_from_text:
 * @entity: (type AccordEntity): an entity of the plan
 * @property: the name of a stored property
 * @text: its value as a person writes it; a reference by id or name; empty
 *   for none
 * @error: return location
 *
 * Returns: %FALSE with an error that names the property where there is none
 *   of that name, or @text can't be read
 */
gboolean
accord_plan_set_from_text (AccordPlan *self,
                           gpointer    entity,
                           const char *property,
                           const char *text,
                           GError    **error)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  guint i = accord_entity_class_find_field (klass, property);
  const AccordField *field;
  AccordValue value;

  if (i == ACCORD_FIELD_NOT_FOUND)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                   /* Translators: the kind of a thing, and a property. */
                   _("A %s has no property “%s”."), klass->kind, property);
      return FALSE;
    }

  field = accord_entity_class_get_field (klass, i);
  if (field->type == ACCORD_VALUE_REFERENCE && *text != '\0')
    {
      AccordEntity *referred
        = accord_plan_find (self, field->get_type (), text, error);

      if (referred != NULL)
        accord_plan_set_reference (self, entity, i, referred);
      return referred != NULL;
    }

  if (!accord_field_parse (field, text, accord_plan_get_decimals (self),
                           &value, error))
    return FALSE;
  accord_plan_set_value (self, entity, i, value);

  return TRUE;
}

/* The last place in front of @end, or with NULL of all, that another than
 * @entity has just now. */
static const char *
find_rank_before (AccordPlan *self,
                  gpointer    entity,
                  const char *end)
{
  g_autoptr (GPtrArray) all
    = accord_plan_dup_current (self, G_OBJECT_TYPE (entity));
  const char *found = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const char *rank = accord_entity_get_rank (all->pdata[i]);

      if (all->pdata[i] != entity && accord_rank_is_valid (rank)
          && (end == NULL || strcmp (rank, end) < 0)
          && g_strcmp0 (rank, found) > 0)
        found = rank;
    }

  return found;
}

static void
set_rank (AccordPlan *self,
          gpointer    entity,
          const char *rank)
{
  accord_plan_set_text (self, entity,
                        ACCORD_ENTITY_GET_CLASS (entity)->rank_field, rank);
}

/**
 * accord_plan_move:
 * @entity: (type AccordEntity): an entity of a kind with an order
 * @before: (nullable) (type AccordEntity): what it shall stand in front of,
 *   %NULL for the end
 *
 * Moves one row and writes that row alone, in the order as this change has
 * made it so far.
 */
void
accord_plan_move (AccordPlan *self,
                  gpointer    entity,
                  gpointer    before)
{
  g_autofree char *rank = NULL;
  const char *current = accord_entity_get_rank (entity);
  const char *after, *previous;

  g_return_if_fail (current != NULL);
  g_return_if_fail (before == NULL
                    || G_OBJECT_TYPE (before) == G_OBJECT_TYPE (entity));

  if (before == entity)
    return;

  after = before != NULL ? accord_entity_get_rank (before) : NULL;
  /* The commit will refuse a key that can't be. */
  if (before != NULL && !accord_rank_is_valid (after))
    return;

  previous = find_rank_before (self, entity, after);
  /* Does it stand there already? */
  if (g_strcmp0 (current, previous) > 0
      && (after == NULL || strcmp (current, after) < 0))
    return;

  rank = accord_rank_between (previous, after);
  set_rank (self, entity, rank);
}

static gboolean
is_rank_less (guint    a,
              guint    b,
              gpointer data)
{
  const GPtrArray *entities = data;

  return strcmp (accord_entity_get_rank (entities->pdata[a]),
                 accord_entity_get_rank (entities->pdata[b]))
         < 0;
}

/* Gives the rows from @first up to @end new places between two others: the
 * one in the middle first, so that the keys stay short. */
static void
spread (AccordPlan *self,
        GPtrArray  *entities,
        guint       first,
        guint       end,
        const char *before,
        const char *after)
{
  guint middle = first + (end - first) / 2;
  g_autofree char *rank = NULL;

  if (first == end)
    return;

  rank = accord_rank_between (before, after);
  set_rank (self, entities->pdata[middle], rank);
  spread (self, entities, first, middle, before, rank);
  spread (self, entities, middle + 1, end, rank, after);
}

/**
 * accord_plan_reorder:
 * @entities: (element-type AccordEntity): all of one kind, in the order
 *   wanted
 *
 * Brings a kind into an order, writing as few rows as can be.
 */
void
accord_plan_reorder (AccordPlan *self,
                     GPtrArray  *entities)
{
  g_autofree gboolean *stays
    = accord_longest_run_find (entities->len, is_rank_less, entities);
  const char *before = NULL;
  guint first = 0;

  for (guint i = 0; i < entities->len; i++)
    if (stays[i])
      {
        const char *rank = accord_entity_get_rank (entities->pdata[i]);

        spread (self, entities, first, i, before, rank);
        before = rank;
        first = i + 1;
      }
  spread (self, entities, first, entities->len, before, NULL);
}
