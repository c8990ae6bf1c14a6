/* SPDX-License-Identifier: GPL-3.0-or-later */

/* To be preloaded: how long each turn of the main loop takes, from where it
 * stops waiting to where it waits again. A turn that is slow by the clock goes
 * as a line to the file that ACCORD_TURNS names: its length by the clock, and
 * by the thread's own time, both in milliseconds.
 *
 * The main loop is the first thread, where it waits for more than one
 * descriptor; what waits for the answer of a display server has one.
 */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

#define SLOW_MS 16.0

typedef int (*PollFunc) (struct pollfd *fds,
                         nfds_t         n_fds,
                         int            timeout);

static double turn_began, turn_own_began;

static double
get_ms (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
tell (double length,
      double own)
{
  const char *path = getenv ("ACCORD_TURNS");
  char line[64];
  int fd, n;

  if (path == NULL || length < SLOW_MS)
    return;

  fd = open (path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  n = snprintf (line, sizeof line, "%.1f %.1f\n", length, own);
  if (fd >= 0 && write (fd, line, (size_t) n) != n)
    abort ();
  if (fd >= 0)
    close (fd);
}

int
poll (struct pollfd *fds,
      nfds_t         n_fds,
      int            timeout)
{
  /* POSIX has dlsym() give functions this way. */
  static union
  {
    void *symbol;
    PollFunc call;
  } next;
  int n_ready;

  if (next.symbol == NULL)
    next.symbol = dlsym (RTLD_NEXT, "poll");
  if (n_fds < 2 || gettid () != getpid ())
    return next.call (fds, n_fds, timeout);

  if (turn_began > 0)
    tell (get_ms (CLOCK_MONOTONIC) - turn_began,
          get_ms (CLOCK_THREAD_CPUTIME_ID) - turn_own_began);
  n_ready = next.call (fds, n_fds, timeout);
  turn_began = get_ms (CLOCK_MONOTONIC);
  turn_own_began = get_ms (CLOCK_THREAD_CPUTIME_ID);

  return n_ready;
}
