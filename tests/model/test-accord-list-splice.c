/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-list-splice.h"

#include <string.h>

typedef struct
{
  guint position;
  guint removed;
  guint added;
  guint n;
} Told;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Told       *told)
{
  *told = (Told) { position, removed, added, told->n + 1 };
}

/* Letters stand for items. */
static GPtrArray *
items_from (const char *letters)
{
  GPtrArray *items = g_ptr_array_new ();

  for (; *letters != '\0'; letters++)
    g_ptr_array_add (items, GINT_TO_POINTER (*letters));

  return items;
}

static void
test_splice (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    Told told;
  } cases[] = {
    { "", "", { 0, 0, 0, 0 } },
    { "abc", "abc", { 0, 0, 0, 0 } },
    { "", "abc", { 0, 0, 3, 1 } },
    { "abc", "", { 0, 3, 0, 1 } },
    { "abc", "abxc", { 2, 0, 1, 1 } },
    { "abxc", "abc", { 2, 1, 0, 1 } },
    { "abcde", "adbce", { 1, 3, 3, 1 } },
    { "aa", "aaa", { 2, 0, 1, 1 } },
    { "aaa", "a", { 1, 2, 0, 1 } },
    { "abc", "xyz", { 0, 3, 3, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListStore) model = g_list_store_new (G_TYPE_OBJECT);
      GPtrArray *items = items_from (cases[i].before);
      Told told = { 0 };

      g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb),
                        &told);
      accord_list_splice (G_LIST_MODEL (model), &items,
                          items_from (cases[i].after));
      g_assert_cmpmem (&told, sizeof told, &cases[i].told, sizeof told);
      g_assert_cmpuint (items->len, ==, strlen (cases[i].after));
      g_ptr_array_unref (items);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list-splice/splice", test_splice);

  return g_test_run ();
}
