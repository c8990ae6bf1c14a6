/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Call order: _accord_sieve_add() for every line, _accord_sieve_sort(), and
 * then, as the lines come again, the rest.
 *
 * An id or a name is 64 bits, by the function of Fowler, Noll and Vo (FNV-1a);
 * in ten million of them two are alike by chance once in 400,000 files. Eight
 * bytes each, sorted, they take a tenth of what a hash table would.
 */

#include "config.h"

#include "accord-sieve-private.h"

#include "accord-names-private.h"

#define FNV_OFFSET G_GUINT64_CONSTANT (14695981039346656037)
#define FNV_PRIME  G_GUINT64_CONSTANT (1099511628211)

struct _AccordSieve
{
  GArray *hashes;      /* guint64: of ids and names; sorted later */
  GArray *ids;         /* guint64: of ids; after sorting, only the repeated */
  GHashTable *learned; /* guint64 *: of names that came up on the way */
  GHashTable *met;     /* guint64 * → guint64 *: line of the first of repeated */
};

AccordSieve *
_accord_sieve_new (void)
{
  AccordSieve *self = g_new0 (AccordSieve, 1);

  self->hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->ids = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->learned
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->met
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  return self;
}

void
_accord_sieve_free (AccordSieve *self)
{
  g_array_unref (self->hashes);
  g_array_unref (self->ids);
  g_hash_table_unref (self->learned);
  g_hash_table_unref (self->met);
  g_free (self);
}

static guint64
add_text (guint64     hash,
          const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    hash = (hash ^ *p) * FNV_PRIME;

  return hash;
}

static guint64
hash_id (GType       kind,
         const char *id)
{
  return add_text (add_text (FNV_OFFSET, g_type_name (kind)) ^ 1, id);
}

static guint64
hash_name (GType       kind,
           const char *name)
{
  g_autofree char *key = _accord_names_dup_key (kind, name);

  return add_text (FNV_OFFSET, key);
}

/*
 * _accord_sieve_add:
 * @id: (nullable): what a line is known by
 * @name: (nullable): and what it is called
 */
void
_accord_sieve_add (AccordSieve *self,
                   GType        kind,
                   const char  *id,
                   const char  *name)
{
  guint64 hash;

  if (id != NULL)
    {
      hash = hash_id (kind, id);
      g_array_append_val (self->hashes, hash);
      g_array_append_val (self->ids, hash);
    }
  if (name != NULL)
    {
      hash = hash_name (kind, name);
      g_array_append_val (self->hashes, hash);
    }
}

/*
 * _accord_sieve_add_alias:
 * @alias: what a line may be referred to by as well
 */
void
_accord_sieve_add_alias (AccordSieve *self,
                         GType        kind,
                         const char  *alias)
{
  guint64 hash = hash_id (kind, alias);

  g_array_append_val (self->hashes, hash);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  guint64 one = *(const guint64 *) a;
  guint64 other = *(const guint64 *) b;

  return one < other ? -1 : one > other;
}

/* Leaves one of each that is there more than once. */
static void
keep_repeated (GArray *hashes)
{
  guint64 *all = (guint64 *) (gpointer) hashes->data;
  guint n = 0;

  for (guint i = 1; i < hashes->len; i++)
    if (all[i] == all[i - 1] && (n == 0 || all[n - 1] != all[i]))
      all[n++] = all[i];

  g_array_set_size (hashes, n);
}

/*
 * _accord_sieve_sort:
 *
 * Ends the adding.
 */
void
_accord_sieve_sort (AccordSieve *self)
{
  GArray *repeated;

  g_array_sort (self->hashes, compare);
  g_array_sort (self->ids, compare);
  keep_repeated (self->ids);

  repeated = g_array_sized_new (FALSE, FALSE, sizeof (guint64), self->ids->len);
  g_array_append_vals (repeated, self->ids->data, self->ids->len);
  g_array_unref (self->ids);
  self->ids = repeated;
}

/*
 * _accord_sieve_learn:
 *
 * Remembers a name that no line is about, but one mentioned.
 */
void
_accord_sieve_learn (AccordSieve *self,
                     GType        kind,
                     const char  *name)
{
  guint64 hash = hash_name (kind, name);

  g_hash_table_add (self->learned, g_memdup2 (&hash, sizeof hash));
}

/*
 * _accord_sieve_knows:
 *
 * Returns: whether @text is the id or the name of something in the files, or
 *   was learned
 */
gboolean
_accord_sieve_knows (AccordSieve *self,
                     GType        kind,
                     const char  *text)
{
  guint64 id = hash_id (kind, text);
  guint64 name = hash_name (kind, text);

  return g_array_binary_search (self->hashes, &id, compare, NULL)
         || g_array_binary_search (self->hashes, &name, compare, NULL)
         || g_hash_table_contains (self->learned, &name);
}

/*
 * _accord_sieve_meet:
 * @line: where it is
 *
 * Returns: the line on which @id was met first, which may be @line
 */
guint64
_accord_sieve_meet (AccordSieve *self,
                    GType        kind,
                    const char  *id,
                    guint64      line)
{
  guint64 hash = hash_id (kind, id);
  guint64 *first;

  if (!g_array_binary_search (self->ids, &hash, compare, NULL))
    return line;

  first = g_hash_table_lookup (self->met, &hash);
  if (first != NULL)
    return *first;

  g_hash_table_insert (self->met, g_memdup2 (&hash, sizeof hash),
                       g_memdup2 (&line, sizeof line));
  return line;
}
