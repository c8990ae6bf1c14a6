/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-recent-plans.h"

#define MIME_TYPE "application/vnd.accordplan.accord"

/**
 * accord_recent_plans_add:
 * @file: a plan that was opened
 * @name: what the plan is called
 */
void
accord_recent_plans_add (GFile      *file,
                         const char *name)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *application = g_strdup (g_get_application_name ());
  g_autofree char *command = g_strdup ("accord %f");
  g_autofree char *label = g_strdup (name);
  g_autofree char *mime_type = g_strdup (MIME_TYPE);
  GtkRecentData data = {
    .display_name = label,
    .mime_type = mime_type,
    .app_name = application,
    .app_exec = command,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * accord_recent_plans_remove:
 * @uri: of a plan that shall not be offered any more; the plan stays
 */
void
accord_recent_plans_remove (const char *uri)
{
  /* That it is not there is what was wanted. */
  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri,
                                  NULL);
}

static int
compare_visits (gconstpointer a,
                gconstpointer b)
{
  GDateTime *first = gtk_recent_info_get_modified (*(GtkRecentInfo **) a);
  GDateTime *second = gtk_recent_info_get_modified (*(GtkRecentInfo **) b);

  return g_date_time_compare (second, first);
}

/**
 * accord_recent_plans_list:
 * @n: how many at most
 *
 * Returns: (transfer full) (element-type GtkRecentInfo): the plans, the last
 *   one first; some may be gone
 */
GPtrArray *
accord_recent_plans_list (guint n)
{
  GPtrArray *plans = g_ptr_array_new_with_free_func (
    (GDestroyNotify) gtk_recent_info_unref);
  GList *all
    = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *each = all; each != NULL; each = each->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (each->data), MIME_TYPE) == 0)
      g_ptr_array_add (plans, gtk_recent_info_ref (each->data));
  g_list_free_full (all, (GDestroyNotify) gtk_recent_info_unref);

  g_ptr_array_sort (plans, compare_visits);
  if (plans->len > n)
    g_ptr_array_set_size (plans, (int) n);

  return plans;
}
