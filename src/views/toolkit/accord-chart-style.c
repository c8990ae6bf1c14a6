/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-style.h"

#include <adwaita.h>

/* A chart is a little denser than the text around it: GNOME's font is 11
 * points, which are so many pixels. */
#define USUAL_PIXELS 14.67

/**
 * accord_chart_style_get_theme:
 *
 * Returns: (transfer none): what goes with the person's choice of dark and of
 *   high contrast
 */
const AccordChartTheme *
accord_chart_style_get_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (adw_style_manager_get_high_contrast (manager)
      && !adw_style_manager_get_dark (manager))
    return accord_chart_theme_get (ACCORD_CHART_THEME_CONTRAST);

  return accord_chart_theme_get (adw_style_manager_get_dark (manager)
                                   ? ACCORD_CHART_THEME_DARK
                                   : ACCORD_CHART_THEME_LIGHT);
}

static double
get_pixels (const PangoFontDescription *font)
{
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (size <= 0)
    return USUAL_PIXELS;

  return pango_font_description_get_size_is_absolute (font) ? size
                                                            : size * 96 / 72;
}

/**
 * accord_chart_style_get_scale:
 * @widget: whose text it is
 *
 * Returns: how large the text of @widget is, 1 for GNOME's usual size
 */
double
accord_chart_style_get_scale (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  return get_pixels (pango_context_get_font_description (
           gtk_widget_get_pango_context (widget)))
         / USUAL_PIXELS;
}

/**
 * accord_chart_style_create_text:
 * @widget: where the chart stands
 *
 * Returns: (transfer full): text in the widget's font, size and direction
 */
AccordChartText *
accord_chart_style_create_text (GtkWidget *widget)
{
  const PangoFontDescription *font;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  font = pango_context_get_font_description (
    gtk_widget_get_pango_context (widget));

  return accord_chart_text_new (
    pango_font_description_get_family (font),
    ACCORD_CHART_SCREEN_SIZE * get_pixels (font) / USUAL_PIXELS,
    gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

/**
 * accord_chart_style_open_canvas:
 * @widget: what is drawn
 * @snapshot: what it is drawn on
 *
 * Returns: (transfer full): all of @widget, to draw a chart on
 */
cairo_t *
accord_chart_style_open_canvas (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return gtk_snapshot_append_cairo (
    snapshot,
    &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                         (float) gtk_widget_get_height (widget)));
}

typedef struct
{
  GtkWidget *widget; /* owns this */
  GCallback changed;
  guint source;
} Watch;

static void
watch_free (gpointer data)
{
  Watch *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

static gboolean
tell_cb (gpointer data)
{
  Watch *self = data;

  self->source = 0;
  if (!gtk_widget_in_destruction (self->widget))
    ((void (*) (GtkWidget *)) self->changed) (self->widget);

  return G_SOURCE_REMOVE;
}

/* The widget gets its new font with the next frame. */
static void
font_changed_cb (Watch *self)
{
  if (self->source == 0)
    self->source = g_idle_add (tell_cb, self);
}

static void
watch_font (GtkWidget *widget,
            GCallback  changed)
{
  static const char *const names[]
    = { "notify::gtk-xft-dpi", "notify::gtk-font-name" };
  Watch *self = g_new0 (Watch, 1);

  *self = (Watch){ .widget = widget, .changed = changed };
  g_object_set_data_full (G_OBJECT (widget), "accord-chart-style", self,
                          watch_free);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GClosure *closure
        = g_cclosure_new_swap (G_CALLBACK (font_changed_cb), self, NULL);

      g_object_watch_closure (G_OBJECT (widget), closure);
      g_signal_connect_closure (gtk_widget_get_settings (widget), names[i],
                                closure, FALSE);
    }
}

/**
 * accord_chart_style_watch:
 * @widget: what is told
 * @changed: (scope notified): void (*) (GtkWidget *widget), when the colours
 *   or the size of text are others
 */
void
accord_chart_style_watch (GtkWidget *widget,
                          GCallback  changed)
{
  static const char *const names[]
    = { "notify::dark", "notify::high-contrast" };

  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_connect_object (adw_style_manager_get_default (), names[i],
                             changed, widget, G_CONNECT_SWAPPED);
  watch_font (widget, changed);
  g_signal_connect_object (widget, "direction-changed", changed, widget,
                           G_CONNECT_SWAPPED);
}
