/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens a plan as a window does, says "open", and holds it until stdin ends. */

#include "accord-kinds.h"
#include "accord-plan-file.h"

#include <stdio.h>

int
main (int    argc,
      char **argv)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (AccordPlanFile) file = NULL;

  if (argc != 2)
    return 2;
  file = accord_plan_file_open (argv[1], ACCORD_OPEN_WRITE, plan, NULL);
  if (file == NULL || accord_plan_file_get_obstacle (file) != NULL)
    return 1;

  puts ("open");
  fflush (stdout);
  while (getchar () != EOF)
    ;
  accord_plan_file_close (file);

  return 0;
}
