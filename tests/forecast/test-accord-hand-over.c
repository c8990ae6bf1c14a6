/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-hand-over.h"

typedef struct
{
  GMainContext *context;
  GThread *received_by;
  guint n_received;
  guint n_freed;
} Handed;

static gboolean
receive_cb (gpointer data)
{
  Handed *handed = data;

  handed->received_by = g_thread_self ();
  handed->n_received++;
  return G_SOURCE_REMOVE;
}

static void
free_cb (gpointer data)
{
  ((Handed *) data)->n_freed++;
}

static gpointer
hand_over (gpointer data)
{
  Handed *handed = data;

  accord_hand_over (handed->context, receive_cb, handed, free_cb);
  return NULL;
}

/* Nobody runs the context when it is handed over: it waits until somebody
 * does. */
static void
test_waits (void)
{
  Handed handed = { .context = g_main_context_new () };

  g_thread_join (g_thread_new ("finder", hand_over, &handed));
  g_assert_cmpuint (handed.n_received, ==, 0);
  while (g_main_context_iteration (handed.context, FALSE))
    ;
  g_assert_cmpuint (handed.n_received, ==, 1);
  g_assert_cmpuint (handed.n_freed, ==, 1);
  g_assert_true (handed.received_by == g_thread_self ());
  g_main_context_unref (handed.context);
}

/* Nobody ever does: it is freed all the same. */
static void
test_never (void)
{
  Handed handed = { .context = g_main_context_new () };

  g_thread_join (g_thread_new ("finder", hand_over, &handed));
  g_main_context_unref (handed.context);
  g_assert_cmpuint (handed.n_received, ==, 0);
  g_assert_cmpuint (handed.n_freed, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hand-over/waits", test_waits);
  g_test_add_func ("/hand-over/never", test_never);

  return g_test_run ();
}
