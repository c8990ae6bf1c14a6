/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-dependency.h"

#include "accord-choice-types.h"
#include "accord-error.h"
#include "accord-feature.h"
#include "accord-outside-work.h"
#include "accord-rules.h"

#include <glib/gi18n-lib.h>

struct _AccordDependency
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordDependency, accord_dependency, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "predecessor", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_OWNER, .get_type = accord_feature_get_type,
    .nick = N_("Predecessor"), .blurb = N_("The feature that it waits for") },
  { .name = "outside-work", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_OWNER, .get_type = accord_outside_work_get_type,
    .nick = N_("Outside work"),
    .blurb = N_("The outside work that it waits for") },
  { .name = "successor", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_feature_get_type, .nick = N_("Successor"),
    .blurb = N_("The feature that waits") },
  { .name = "type", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED,
    .get_type = accord_dependency_type_get_type, .initial = "finish-start",
    .nick = N_("Type"), .blurb = N_("Which end waits for which") },
  { .name = "lag", .type = ACCORD_VALUE_NUMBER, .flags = ACCORD_FIELD_REQUIRED,
    .minimum = -1000, .maximum = 1000, .initial = "0", .nick = N_("Lag"),
    .blurb = N_("Working days between the two; may be negative") },
};

static gboolean
accord_dependency_check (AccordEntity *self,
                         GError      **error)
{
  gint64 before
    = accord_entity_get_reference (self, ACCORD_DEPENDENCY_PREDECESSOR);
  gint64 outside
    = accord_entity_get_reference (self, ACCORD_DEPENDENCY_OUTSIDE_WORK);

  if ((before == 0) == (outside == 0))
    {
      accord_entity_set_rule_error (
        self, error,
        _("give what it waits for: a predecessor or outside-work, one of "
          "them."));
      return FALSE;
    }
  if (before
      == accord_entity_get_reference (self, ACCORD_DEPENDENCY_SUCCESSOR))
    {
      accord_entity_set_rule_error (self, error,
                                    _("a feature can’t wait for itself."));
      return FALSE;
    }

  return TRUE;
}

/* What a walk along the dependencies knows of a feature. */
enum
{
  NEW,
  OPEN,
  DONE,
};

static char *
spell_cycle (GPtrArray *path,
             gpointer   first)
{
  GString *text = g_string_new (NULL);
  guint i = 0;

  while (i < path->len && path->pdata[i] != first)
    i++;
  for (; i < path->len; i++)
    {
      g_autofree char *label = accord_entity_dup_label (path->pdata[i]);

      g_string_append_printf (text, "“%s” → ", label);
    }
  {
    g_autofree char *label = accord_entity_dup_label (first);

    g_string_append_printf (text, "“%s”", label);
  }

  return g_string_free (text, FALSE);
}

/* The first successor of @feature, from its @next on, that isn't done. */
static AccordEntity *
next_successor (AccordEntity *feature,
                GHashTable   *marks,
                guint        *next)
{
  g_autoptr (GPtrArray) links
    = accord_entity_list_referrers (feature, ACCORD_TYPE_DEPENDENCY,
                                    ACCORD_DEPENDENCY_PREDECESSOR);

  while (*next < links->len)
    {
      AccordEntity *successor = accord_entity_get_referred (
        links->pdata[(*next)++], ACCORD_DEPENDENCY_SUCCESSOR);

      if (successor != NULL
          && GPOINTER_TO_INT (g_hash_table_lookup (marks, successor)) != DONE)
        return successor;
    }

  return NULL;
}

/* Walks depth first without recursion: a plan may be one long chain. */
static gboolean
walk (AccordEntity *start,
      GHashTable   *marks,
      GError      **error)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  g_autoptr (GArray) nexts = g_array_new (FALSE, TRUE, sizeof (guint));

  g_ptr_array_add (path, start);
  g_array_set_size (nexts, 1);
  g_hash_table_insert (marks, start, GINT_TO_POINTER (OPEN));

  while (path->len > 0)
    {
      gpointer feature = path->pdata[path->len - 1];
      AccordEntity *next = next_successor (
        feature, marks, &g_array_index (nexts, guint, nexts->len - 1));

      if (next == NULL)
        {
          g_hash_table_insert (marks, feature, GINT_TO_POINTER (DONE));
          g_ptr_array_set_size (path, (int) path->len - 1);
          g_array_set_size (nexts, nexts->len - 1);
        }
      else if (g_hash_table_contains (marks, next))
        {
          g_autofree char *cycle = spell_cycle (path, next);

          g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
                       /* Translators: features, each waiting for the one
                        * before: “A” → “B” → “A”. */
                       _("These features wait for each other in a circle: "
                         "%s. Remove one of the dependencies."),
                       cycle);
          return FALSE;
        }
      else
        {
          g_hash_table_insert (marks, next, GINT_TO_POINTER (OPEN));
          g_ptr_array_add (path, next);
          g_array_set_size (nexts, nexts->len + 1);
        }
    }

  return TRUE;
}

static gboolean
accord_dependency_check_all (GPtrArray *all,
                             GError   **error)
{
  g_autoptr (GHashTable) marks = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      AccordEntity *start = accord_entity_get_referred (
        all->pdata[i], ACCORD_DEPENDENCY_PREDECESSOR);

      if (start != NULL && !g_hash_table_contains (marks, start)
          && !walk (start, marks, error))
        return FALSE;
    }

  return TRUE;
}

static char *
accord_dependency_dup_label (AccordEntity *self)
{
  return accord_rules_dup_label (self, ACCORD_DEPENDENCY_PREDECESSOR,
                                 ACCORD_DEPENDENCY_SUCCESSOR);
}

static void
accord_dependency_class_init (AccordDependencyClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "dependency";
  klass->plural = "dependencies";
  klass->check = accord_dependency_check;
  klass->check_all = accord_dependency_check_all;
  klass->dup_label = accord_dependency_dup_label;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_dependency_init (AccordDependency *self)
{
}

static void
add_waiting (GPtrArray    *waiting,
             GHashTable   *seen,
             AccordEntity *entity)
{
  g_autoptr (GPtrArray) links = accord_entity_list_referrers (
    entity, ACCORD_TYPE_DEPENDENCY,
    ACCORD_IS_FEATURE (entity) ? ACCORD_DEPENDENCY_PREDECESSOR
                               : ACCORD_DEPENDENCY_OUTSIDE_WORK);

  for (guint i = 0; i < links->len; i++)
    {
      AccordEntity *feature = accord_entity_get_referred (
        links->pdata[i], ACCORD_DEPENDENCY_SUCCESSOR);

      if (feature != NULL && g_hash_table_add (seen, feature))
        g_ptr_array_add (waiting, feature);
    }
}

/**
 * accord_dependency_list_waiting:
 * @entity: a feature, or outside work
 *
 * Returns: (transfer container) (element-type AccordEntity): the features that
 *   wait for it, those that wait for these, and so on; the nearest first
 */
GPtrArray *
accord_dependency_list_waiting (AccordEntity *entity)
{
  GPtrArray *waiting = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (ACCORD_IS_FEATURE (entity)
                          || ACCORD_IS_OUTSIDE_WORK (entity),
                        waiting);

  add_waiting (waiting, seen, entity);
  for (guint i = 0; i < waiting->len; i++)
    add_waiting (waiting, seen, waiting->pdata[i]);

  return waiting;
}
