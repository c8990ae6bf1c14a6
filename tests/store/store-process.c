/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A second process on the same plan; what it does is in store-helper.c. */

#include "store-testing.h"

#include <gio/gio.h>
#include <signal.h>

struct _StoreHelper
{
  GSubprocess *process;
  GDataInputStream *answers;
  char *greeting;
};

static char *
read_answer (StoreHelper *self)
{
  g_autoptr (GError) error = NULL;
  char *line = g_data_input_stream_read_line (self->answers, NULL, NULL,
                                              &error);

  g_assert_no_error (error);
  g_assert_nonnull (line);
  return line;
}

StoreHelper *
store_helper_new (const char *verb,
                  const char *path)
{
  StoreHelper *self = g_new0 (StoreHelper, 1);
  g_autofree char *program
    = g_test_build_filename (G_TEST_BUILT, "store", "store-helper", NULL);
  g_autoptr (GError) error = NULL;

  self->process = g_subprocess_new (
    G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
    program, verb, path, NULL);
  g_assert_no_error (error);
  self->answers = g_data_input_stream_new (
    g_subprocess_get_stdout_pipe (self->process));
  self->greeting = read_answer (self);

  return self;
}

/* What it said when it had done what it was started for. */
const char *
store_helper_get_greeting (StoreHelper *self)
{
  return self->greeting;
}

char *
store_helper_ask (StoreHelper *self,
                  const char  *line)
{
  GOutputStream *pipe = g_subprocess_get_stdin_pipe (self->process);
  g_autoptr (GError) error = NULL;

  g_output_stream_printf (pipe, NULL, NULL, &error, "%s\n", line);
  g_assert_no_error (error);
  g_output_stream_flush (pipe, NULL, &error);
  g_assert_no_error (error);

  return read_answer (self);
}

/* As above, and it must succeed. */
void
store_helper_tell (StoreHelper *self,
                   const char  *line)
{
  g_autofree char *answer = store_helper_ask (self, line);

  g_assert_cmpstr (answer, ==, "ok");
}

void
store_helper_kill (StoreHelper *self)
{
  g_subprocess_send_signal (self->process, SIGKILL);
  g_subprocess_wait (self->process, NULL, NULL);
}

/* Lets it end by itself. */
void
store_helper_free (StoreHelper *self)
{
  g_output_stream_close (g_subprocess_get_stdin_pipe (self->process), NULL,
                         NULL);
  g_subprocess_wait (self->process, NULL, NULL);
  g_object_unref (self->answers);
  g_object_unref (self->process);
  g_free (self->greeting);
  g_free (self);
}
