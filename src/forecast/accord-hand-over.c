/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-hand-over.h"

/**
 * accord_hand_over:
 * @context: where @receive is called
 * @receive: takes what a thread has found
 * @data: (transfer full): that
 * @free_data: frees @data afterwards
 *
 * Hands what a thread has found over to the thread that runs @context, with
 * the priority of other events. Unlike g_main_context_invoke_full() it never
 * calls @receive on this thread, which that one does when the other thread is
 * between two events.
 */
void
accord_hand_over (GMainContext   *context,
                  GSourceFunc     receive,
                  gpointer        data,
                  GDestroyNotify  free_data)
{
  /* Once attached, all that @data holds may be gone at any moment; the context
   * must not go before this thread lets go of the source. */
  g_autoptr (GMainContext) kept = g_main_context_ref (context);
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, receive, data, free_data);
  g_source_attach (source, kept);
}
