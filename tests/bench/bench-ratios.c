/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Are stated confidences kept on data that nobody here made? Learns the
 * ratios of actual to estimated effort from the first half of finished tasks,
 * in the order in which they were completed, and counts how many of the
 * second half took no more than what was stated with 50, 70 and 90 %:
 * calibrated by those ratios, and not calibrated, as PERT from half to twice
 * the estimate. The ratios go through the engine's own tables.
 *
 * Reads a CSV with the columns TaskNumber, HoursEstimate and HoursActual, and
 * beside it one with TaskNumber and CompletedOn (dates as 02-Nov-04), as in
 * the SiP data set of D. M. Jones and S. Cullum. */

#include "accord-bench.h"

#include "accord-engine-distribution.h"
#include "accord-engine-random.h"

#include <math.h>
#include <string.h>

typedef struct
{
  int number;
  int day; /* of completion, in days since whenever; 0 when unknown */
  double estimate;
  double actual;
} Task;

/* The fields of a line of CSV; quotes around a field may hide commas. */
static GPtrArray *
split_fields (const char *line)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  GString *field = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *at = line;; at++)
    {
      if (*at == '"')
        quoted = !quoted;
      else if (*at == '\0' || *at == '\r' || (*at == ',' && !quoted))
        {
          g_ptr_array_add (fields, g_strdup (field->str));
          g_string_truncate (field, 0);
          if (*at != ',')
            break;
        }
      else
        g_string_append_c (field, *at);
    }
  g_string_free (field, TRUE);

  return fields;
}

static int
find_column (const GPtrArray *header,
             const char      *name)
{
  for (guint i = 0; i < header->len; i++)
    if (g_str_equal (header->pdata[i], name))
      return (int) i;

  return -1;
}

/* Days, up to a constant, of a date like 02-Nov-04. */
static int
parse_day (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", 3);
  GDate date;

  if (g_strv_length (parts) != 3)
    return 0;
  for (int month = 1; month <= 12; month++)
    {
      static const char *const names = "JanFebMarAprMayJunJulAugSepOctNovDec";
      int day = (int) g_ascii_strtoll (parts[0], NULL, 10);
      int year = (int) g_ascii_strtoll (parts[2], NULL, 10) + 2000;

      if (strncmp (parts[1], names + 3 * (month - 1), 3) == 0
          && g_date_valid_dmy ((GDateDay) day, month, (GDateYear) year))
        {
          g_date_set_dmy (&date, (GDateDay) day, month, (GDateYear) year);
          return (int) g_date_get_julian (&date);
        }
    }

  return 0;
}

typedef void (*RowFunc) (const GPtrArray *row,
                         const int       *columns,
                         gpointer         data);

/* Calls @function for each line that has all columns of @names. */
static gboolean
read_csv (const char        *path,
          const char *const *names,
          RowFunc            function,
          gpointer           data)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) header = NULL;
  int columns[4];

  if (!g_file_get_contents (path, &text, NULL, &error))
    return bench_refuse ("%s", error->message) == 0;
  lines = g_strsplit (text, "\n", 0);
  header = split_fields (lines[0]);
  for (guint k = 0; names[k] != NULL; k++)
    {
      columns[k] = find_column (header, names[k]);
      if (columns[k] < 0)
        return bench_refuse ("%s has no column “%s”.", path, names[k]) == 0;
    }
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) row = split_fields (lines[i]);

      if (row->len == header->len)
        function (row, columns, data);
    }

  return TRUE;
}

static void
add_task (const GPtrArray *row,
          const int       *columns,
          gpointer         data)
{
  GHashTable *tasks = data;
  Task *task = g_new0 (Task, 1);

  task->number = (int) g_ascii_strtoll (row->pdata[columns[0]], NULL, 10);
  task->estimate = g_ascii_strtod (row->pdata[columns[1]], NULL);
  task->actual = g_ascii_strtod (row->pdata[columns[2]], NULL);
  /* A task of several people has as many lines, all with its totals. */
  g_hash_table_insert (tasks, GINT_TO_POINTER (task->number), task);
}

static void
add_date (const GPtrArray *row,
          const int       *columns,
          gpointer         data)
{
  int number = (int) g_ascii_strtoll (row->pdata[columns[0]], NULL, 10);
  Task *task = g_hash_table_lookup (data, GINT_TO_POINTER (number));

  if (task != NULL)
    task->day = parse_day (row->pdata[columns[1]]);
}

static int
compare_tasks (gconstpointer left,
               gconstpointer right)
{
  const Task *a = *(Task *const *) left, *b = *(Task *const *) right;

  return a->day != b->day ? (a->day > b->day) - (a->day < b->day)
                          : (a->number > b->number) - (a->number < b->number);
}

static int
compare_doubles (gconstpointer left,
                 gconstpointer right)
{
  double a = *(const double *) left, b = *(const double *) right;

  return (a > b) - (a < b);
}

/* Share of the tasks from @first on that took no more than stated. */
static void
print_kept (const char              *name,
            const AccordEngineShape *shape,
            const GPtrArray         *tasks,
            guint                    first)
{
  static const int stated[] = { 50, 70, 80, 90, 95 };

  g_print (", \"%s\": {", name);
  for (guint k = 0; k < G_N_ELEMENTS (stated); k++)
    {
      double z = accord_engine_normal_quantile (stated[k] / 100.0);
      double limit = shape->base
                     + shape->span
                         * (double) accord_engine_table_read (shape->table,
                                                              (float) z);
      guint kept = 0;

      for (guint i = first; i < tasks->len; i++)
        {
          const Task *task = tasks->pdata[i];

          kept += task->actual <= limit * task->estimate + 1e-9;
        }
      g_print ("%s\"p%d\": {\"ratio\": %.3f, \"kept\": %.4f}",
               k > 0 ? ", " : "", stated[k], limit,
               (double) kept / (tasks->len - first));
    }
  g_print ("}");
}

static void
judge (GPtrArray *tasks)
{
  guint half = tasks->len / 2;
  g_autofree double *ratios = g_new (double, half);
  AccordEngineShape learnt, plain;

  g_ptr_array_sort (tasks, compare_tasks);
  for (guint i = 0; i < half; i++)
    {
      const Task *task = tasks->pdata[i];

      ratios[i] = task->actual / task->estimate;
    }
  qsort (ratios, half, sizeof *ratios, compare_doubles);
  accord_engine_shape_fill (&learnt, (AccordEngineRange){ 1, 1, 1 },
                            ACCORD_ENGINE_RATIOS, ratios, half);
  accord_engine_shape_fill (&plain, (AccordEngineRange){ 0.5, 1, 2 },
                            ACCORD_ENGINE_PERT, NULL, 0);
  g_print ("{\"learnt_from\": %u, \"tested_on\": %u", half,
           tasks->len - half);
  print_kept ("calibrated", &learnt, tasks, half);
  print_kept ("uncalibrated", &plain, tasks, half);
  g_print ("}\n");
}

static int
run (int    argc,
     char **argv)
{
  static const char *const task_columns[]
    = { "TaskNumber", "HoursEstimate", "HoursActual", NULL };
  static const char *const date_columns[]
    = { "TaskNumber", "CompletedOn", NULL };
  g_autoptr (GHashTable) table
    = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  g_autofree char *folder = NULL, *dates = NULL;
  GHashTableIter iter;
  gpointer value;

  if (argc != 2 && argc != 3)
    return bench_refuse ("Usage: accord-bench ratios %s", bench_ratios.usage);
  folder = g_path_get_dirname (argv[1]);
  dates = argc > 2 ? g_strdup (argv[2])
                   : g_build_filename (folder, "est-act-dates.csv", NULL);
  if (!read_csv (argv[1], task_columns, add_task, table)
      || !read_csv (dates, date_columns, add_date, table))
    return 1;
  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Task *task = value;

      if (task->day > 0 && task->estimate > 0 && task->actual > 0)
        g_ptr_array_add (tasks, value);
    }
  if (tasks->len < 10)
    return bench_refuse ("%s has fewer than ten finished tasks with an "
                         "estimate and dates.",
                         argv[1]);
  judge (tasks);

  return 0;
}

const BenchVerb bench_ratios = {
  "ratios",
  "TASKS.csv [DATES.csv]",
  run,
};
