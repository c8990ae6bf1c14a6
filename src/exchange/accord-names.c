/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three tables, each keyed by the kind and a text:
 *
 *   ids    source and external id; aliases too. Exact.
 *   names  the name in lower case, with single spaces
 *   near   the letters and digits of the name alone: `GTXPro` is near
 *          `GTX Pro`. Only ever told, never taken for the same.
 *
 * A name that several entities have stands for none of them. Places in an order
 * are kept as ids of a source of their own, and all ids once more as those of
 * no matter which source.
 */

#include "config.h"

#include "accord-names-private.h"

#include "accord-heading-private.h"

#include <string.h>

struct _AccordNames
{
  GHashTable *ids;   /* char * → AccordEntity, or the table: ambiguous */
  GHashTable *names; /* char * → AccordEntity, or the table: ambiguous */
  GHashTable *near;  /* char * → AccordEntity */
};

static char *
make_key (GType       kind,
          const char *first,
          const char *second)
{
  return g_strconcat (g_type_name (kind), "\x1f", first, "\x1f", second, NULL);
}

/* Most names are ASCII, which needs none of Unicode's tables. */
static void
append_ascii (GString    *spaced,
              const char *name)
{
  for (const char *p = name; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (spaced, g_ascii_tolower (*p));
    else if (spaced->len > 0 && spaced->str[spaced->len - 1] != ' ')
      g_string_append_c (spaced, ' ');
}

static void
append_folded (GString    *spaced,
               const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (spaced, c);
      else if (spaced->len > 0 && spaced->str[spaced->len - 1] != ' ')
        g_string_append_c (spaced, ' ');
    }
}

/*
 * _accord_names_dup_key:
 *
 * Returns: (transfer full): the same text for all ways to write @name
 */
char *
_accord_names_dup_key (GType       kind,
                       const char *name)
{
  g_autoptr (GString) spaced = g_string_sized_new (strlen (name) + 1);

  if (g_str_is_ascii (name))
    append_ascii (spaced, name);
  else
    append_folded (spaced, name);
  if (spaced->len > 0 && spaced->str[spaced->len - 1] == ' ')
    g_string_truncate (spaced, spaced->len - 1);

  return make_key (kind, spaced->str, "");
}

static char *
near_key (GType       kind,
          const char *name)
{
  g_autofree char *normal = _accord_heading_normalise (name);

  return make_key (kind, normal, "");
}

static void
add_name (AccordNames  *self,
          AccordEntity *entity,
          const char   *name)
{
  GType kind = G_OBJECT_TYPE (entity);
  char *key = _accord_names_dup_key (kind, name);
  gpointer known = g_hash_table_lookup (self->names, key);

  if (known == entity)
    {
      g_free (key);
      return;
    }
  g_hash_table_insert (self->names, key,
                       known == NULL ? (gpointer) entity : self->names);
  g_hash_table_insert (self->near, near_key (kind, name), entity);
}

/*
 * _accord_names_new:
 *
 * Returns: (transfer full): what the entities of @plan are known by now
 */
AccordNames *
_accord_names_new (AccordPlan *plan)
{
  AccordNames *self = g_new0 (AccordNames, 1);
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);

  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->near = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n; i++)
    {
      AccordEntityClass *klass = g_type_class_peek (kinds[i]);
      g_autoptr (GPtrArray) all = accord_plan_dup_current (plan, kinds[i]);

      for (guint k = 0; k < all->len; k++)
        {
          AccordEntity *entity = all->pdata[k];

          _accord_names_add (
            self, entity, accord_entity_get_text (entity, ACCORD_ENTITY_SOURCE),
            accord_entity_get_text (entity, ACCORD_ENTITY_EXTERNAL_ID),
            klass->label_field != ACCORD_FIELD_NOT_FOUND
              ? accord_entity_get_text (entity, klass->label_field)
              : NULL);
          if (klass->rank_field != ACCORD_FIELD_NOT_FOUND)
            _accord_names_add_alias (self, entity, ACCORD_NAMES_RANKS,
                                     accord_entity_get_rank (entity));
        }
    }

  return self;
}

void
_accord_names_free (AccordNames *self)
{
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->near);
  g_free (self);
}

/* An id that several entities have, in several programs, stands for none. */
static void
add_any_id (AccordNames  *self,
            AccordEntity *entity,
            const char   *external_id)
{
  char *key = make_key (G_OBJECT_TYPE (entity), ACCORD_NAMES_ANY, external_id);
  gpointer known = g_hash_table_lookup (self->ids, key);

  g_hash_table_insert (self->ids, key,
                       known == NULL || known == entity ? (gpointer) entity
                                                        : self->ids);
}

/*
 * _accord_names_add:
 * @source: (nullable): the program that @external_id is of
 * @external_id: (nullable): its id there
 * @name: (nullable): its name
 */
void
_accord_names_add (AccordNames  *self,
                   AccordEntity *entity,
                   const char   *source,
                   const char   *external_id,
                   const char   *name)
{
  if (source != NULL && external_id != NULL)
    {
      g_hash_table_insert (
        self->ids, make_key (G_OBJECT_TYPE (entity), source, external_id),
        entity);
      add_any_id (self, entity, external_id);
    }
  if (name != NULL && *name != '\0')
    add_name (self, entity, name);
}

/*
 * _accord_names_add_alias:
 *
 * Lets @alias stand for @entity in @source, where nothing else has that id.
 */
void
_accord_names_add_alias (AccordNames  *self,
                         AccordEntity *entity,
                         const char   *source,
                         const char   *alias)
{
  char *key = make_key (G_OBJECT_TYPE (entity), source, alias);

  if (g_hash_table_contains (self->ids, key))
    g_free (key);
  else
    g_hash_table_insert (self->ids, key, entity);
}

AccordEntity *
_accord_names_find_id (AccordNames *self,
                       GType        kind,
                       const char  *source,
                       const char  *external_id)
{
  g_autofree char *key = make_key (kind, source, external_id);
  gpointer found = g_hash_table_lookup (self->ids, key);

  return found == self->ids ? NULL : found;
}

/*
 * _accord_names_find_name:
 *
 * Returns: (nullable): the only one of @kind with that name
 */
AccordEntity *
_accord_names_find_name (AccordNames *self,
                         GType        kind,
                         const char  *name)
{
  g_autofree char *key = _accord_names_dup_key (kind, name);
  gpointer found = g_hash_table_lookup (self->names, key);

  return found == self->names ? NULL : found;
}

/*
 * _accord_names_find_near:
 *
 * Returns: (nullable): one of @kind whose name is nearly @name
 */
AccordEntity *
_accord_names_find_near (AccordNames *self,
                         GType        kind,
                         const char  *name)
{
  g_autofree char *key = near_key (kind, name);

  return g_hash_table_lookup (self->near, key);
}
