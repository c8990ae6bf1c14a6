/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-area.h"

#include "accord-chart-style.h"

/* Far more than a line of a legend takes. */
#define LEGEND_WIDTH 10000

struct _AccordChartArea
{
  GtkWidget parent_instance;

  AccordChart *chart;        /* NULL for none */
  AccordChartLegend *legend; /* likewise */
  AccordChartText *text;
  double aspect; /* of height to width; 0 for the chart's own */
  gboolean wraps;
};

G_DEFINE_FINAL_TYPE (AccordChartArea, accord_chart_area, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ASPECT,
  PROP_WRAPS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static AccordChartText *
get_text (AccordChartArea *self)
{
  if (self->text == NULL)
    self->text = accord_chart_style_create_text (GTK_WIDGET (self));

  return self->text;
}

static AccordChartLayout *
lay_out (AccordChartArea *self,
         double           width,
         double           height)
{
  AccordChartFrame frame
    = { width, height, ACCORD_DAY_NONE, ACCORD_DAY_NONE };

  return accord_chart_layout (self->chart, get_text (self), &frame);
}

static void
style_changed_cb (AccordChartArea *self)
{
  g_clear_pointer (&self->text, accord_chart_text_unref);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
accord_chart_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static double
get_height (AccordChartArea *self,
            double           width)
{
  g_autoptr (AccordChartLayout) layout = NULL;

  if (self->legend != NULL)
    return accord_chart_legend_get_height (self->legend, get_text (self),
                                           width);
  if (self->chart == NULL)
    return 0;
  if (self->aspect > 0)
    return self->aspect * width;
  layout = lay_out (self, width, 0);

  return accord_chart_layout_get_height (layout);
}

static void
accord_chart_area_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  AccordChartArea *self = ACCORD_CHART_AREA (widget);
  double unit = accord_chart_text_get_unit (get_text (self));

  /* A legend is one line; what finds no room in it is left out, where it may
   * not take more. */
  if (self->legend != NULL && !self->wraps && orientation == GTK_ORIENTATION_VERTICAL)
    for_size = LEGEND_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->legend != NULL ? 0 : (int) (160 * unit);
      *natural = (int) (320 * unit);
      return;
    }

  *minimum = *natural
    = (int) get_height (self, for_size > 0 ? for_size : 320 * unit) + 1;
}

static void
accord_chart_area_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  AccordChartArea *self = ACCORD_CHART_AREA (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  const AccordChartTheme *theme = accord_chart_style_get_theme ();
  cairo_t *cr;

  if (width < 1 || height < 1
      || (self->chart == NULL && self->legend == NULL))
    return;

  cr = accord_chart_style_open_canvas (widget, snapshot);
  if (self->legend != NULL)
    {
      /* A legend is drawn from the start of a line to its end. */
      accord_chart_mirror_cairo (cr, width,
                                 accord_chart_text_is_rtl (get_text (self)));
      accord_chart_legend_draw (self->legend, get_text (self), cr, theme, 0, 0,
                                width);
    }
  else
    {
      g_autoptr (AccordChartLayout) layout = lay_out (self, width, height);

      accord_chart_layout_draw (layout, cr, theme);
    }
  cairo_destroy (cr);
}

static void
accord_chart_area_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AccordChartArea *self = ACCORD_CHART_AREA (object);

  switch (prop_id)
    {
    case PROP_ASPECT:
      g_value_set_double (value, self->aspect);
      break;
    case PROP_WRAPS:
      g_value_set_boolean (value, self->wraps);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_chart_area_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AccordChartArea *self = ACCORD_CHART_AREA (object);

  switch (prop_id)
    {
    case PROP_ASPECT:
      self->aspect = g_value_get_double (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_WRAPS:
      self->wraps = g_value_get_boolean (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_chart_area_finalize (GObject *object)
{
  AccordChartArea *self = ACCORD_CHART_AREA (object);

  g_clear_pointer (&self->chart, accord_chart_unref);
  g_clear_pointer (&self->legend, accord_chart_legend_free);
  g_clear_pointer (&self->text, accord_chart_text_unref);

  G_OBJECT_CLASS (accord_chart_area_parent_class)->finalize (object);
}

static void
accord_chart_area_class_init (AccordChartAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = accord_chart_area_get_property;
  object_class->set_property = accord_chart_area_set_property;
  object_class->finalize = accord_chart_area_finalize;
  widget_class->get_request_mode = accord_chart_area_get_request_mode;
  widget_class->measure = accord_chart_area_measure;
  widget_class->snapshot = accord_chart_area_snapshot;

  properties[PROP_ASPECT] = g_param_spec_double (
    "aspect", "Aspect",
    "How high it is for its width; 0 for what the chart asks for", 0, 10, 0,
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WRAPS] = g_param_spec_boolean (
    "wraps", "Wraps", "Whether a legend takes as many lines as it needs",
    FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_IMG);
}

static void
accord_chart_area_init (AccordChartArea *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  accord_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (style_changed_cb));
}

/**
 * accord_chart_area_set_chart:
 * @chart: (nullable): what to show
 */
void
accord_chart_area_set_chart (AccordChartArea *self,
                             AccordChart     *chart)
{
  g_return_if_fail (ACCORD_IS_CHART_AREA (self));

  if (chart != NULL)
    accord_chart_ref (chart);
  g_clear_pointer (&self->chart, accord_chart_unref);
  self->chart = chart;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * accord_chart_area_set_legend:
 * @legend: (transfer full) (nullable): what to show in place of a chart,
 *   in one line unless it wraps
 */
void
accord_chart_area_set_legend (AccordChartArea   *self,
                              AccordChartLegend *legend)
{
  g_return_if_fail (ACCORD_IS_CHART_AREA (self));

  g_clear_pointer (&self->legend, accord_chart_legend_free);
  self->legend = legend;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
