/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-print-memory.h"

#include "accord-app-settings.h"

/* Settings, and the choices that they are called as. */
static const struct
{
  const char *key;
  const char *choice;
} switches[] = {
  { "print-landscape", "landscape" },
  { "print-tiled", "tiled" },
  { "print-colours", "colours" },
}, numbers[] = {
  { "print-across", "across" },
  { "print-down", "down" },
};

static void
load_paper (GSettings        *settings,
            AccordChartPages *pages)
{
  g_autofree char *paper = g_settings_get_string (settings, "print-paper");

  for (guint i = 0; i < accord_page_setup_get_n_papers (); i++)
    if (g_str_equal (accord_page_setup_get_paper (i), paper))
      g_object_set (pages, "paper", i, NULL);
}

static void
load_chart (GSettings        *settings,
            AccordChartPages *pages)
{
  g_autofree char *name = g_settings_get_string (settings, "print-chart");
  guint n;
  const AccordChartKind *kinds = accord_chart_kinds_get (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (kinds[i].name, name))
      g_object_set (pages, "chart", i, NULL);
}

/**
 * accord_print_memory_load:
 * @pages: choices
 *
 * Chooses what was chosen last. Of which promise or team, and from when to
 * when, is not remembered.
 */
void
accord_print_memory_load (AccordChartPages *pages)
{
  GSettings *settings = accord_app_settings_get ();

  g_return_if_fail (ACCORD_IS_CHART_PAGES (pages));

  if (settings == NULL)
    return;

  load_chart (settings, pages);
  load_paper (settings, pages);
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    g_object_set (pages, switches[i].choice,
                  g_settings_get_boolean (settings, switches[i].key), NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_object_set (pages, numbers[i].choice,
                  g_settings_get_uint (settings, numbers[i].key), NULL);
}

/**
 * accord_print_memory_save:
 * @pages: choices
 *
 * Remembers them.
 */
void
accord_print_memory_save (AccordChartPages *pages)
{
  GSettings *settings = accord_app_settings_get ();
  guint paper;

  g_return_if_fail (ACCORD_IS_CHART_PAGES (pages));

  if (settings == NULL)
    return;

  g_object_get (pages, "paper", &paper, NULL);
  g_settings_set_string (settings, "print-chart",
                         accord_chart_pages_get_kind (pages)->name);
  g_settings_set_string (settings, "print-paper",
                         accord_page_setup_get_paper (paper));
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      gboolean on;

      g_object_get (pages, switches[i].choice, &on, NULL);
      g_settings_set_boolean (settings, switches[i].key, on);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      guint number;

      g_object_get (pages, numbers[i].choice, &number, NULL);
      g_settings_set_uint (settings, numbers[i].key, number);
    }
}

static void
printed_cb (GtkPrintOperation      *operation,
            GtkPrintOperationResult result)
{
  GtkPrintSettings *printed
    = gtk_print_operation_get_print_settings (operation);

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY && printed != NULL)
    g_settings_set_value (accord_app_settings_get (),
                          "print-settings",
                          gtk_print_settings_to_gvariant (printed));
}

/**
 * accord_print_memory_attach:
 * @operation: what is going to print
 *
 * Proposes the printer that was used last, with its settings, and remembers
 * which one is used now. The paper is the chart's own.
 */
void
accord_print_memory_attach (GtkPrintOperation *operation)
{
  GSettings *settings = accord_app_settings_get ();
  g_autoptr (GtkPrintSettings) last = NULL;
  g_autoptr (GVariant) value = NULL;

  g_return_if_fail (GTK_IS_PRINT_OPERATION (operation));

  if (settings == NULL)
    return;

  value = g_settings_get_value (settings, "print-settings");
  last = gtk_print_settings_new_from_gvariant (value);
  gtk_print_settings_unset (last, GTK_PRINT_SETTINGS_ORIENTATION);
  gtk_print_settings_unset (last, GTK_PRINT_SETTINGS_PAPER_FORMAT);
  gtk_print_settings_unset (last, GTK_PRINT_SETTINGS_PAPER_WIDTH);
  gtk_print_settings_unset (last, GTK_PRINT_SETTINGS_PAPER_HEIGHT);
  gtk_print_operation_set_print_settings (operation, last);
  g_signal_connect (operation, "done", G_CALLBACK (printed_cb), NULL);
}
