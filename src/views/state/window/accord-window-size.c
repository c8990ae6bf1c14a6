/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-window-size.h"

/* Pixels that show all panes with all of their columns. */
#define WIDTH  1600
#define HEIGHT 1000

/* From here on there is only more room between things. */
#define MOST_WIDTH  2240
#define MOST_HEIGHT 1400

/* A screen that leaves less of itself than a tenth around a window is better
 * filled. */
#define is_about_all(part, all) (10 * (all) < 11 * (part))

/**
 * accord_window_size_propose:
 * @screen_width: in pixels
 * @screen_height: in pixels
 * @width: (out): of a window that is not maximized
 * @height: (out): of a window that is not maximized
 *
 * Large enough for all that there is to see, and three quarters of a screen
 * that is larger, as long as that shows more.
 *
 * Returns: whether it had better be maximized
 */
gboolean
accord_window_size_propose (int  screen_width,
                            int  screen_height,
                            int *width,
                            int *height)
{
  g_return_val_if_fail (width != NULL && height != NULL, FALSE);

  *width = CLAMP (screen_width / 4 * 3, WIDTH, MOST_WIDTH);
  *height = CLAMP (screen_height / 4 * 3, HEIGHT, MOST_HEIGHT);
  if (!is_about_all (*width, screen_width)
      && !is_about_all (*height, screen_height))
    return FALSE;

  *width = screen_width / 5 * 4;
  *height = screen_height / 5 * 4;
  return TRUE;
}
