/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Made for so many teams and weeks, and for one size and style: where any of
 * these is another, new pictures are made. A picture is drawn when it is
 * needed, and kept until it is forgotten.
 */

#include "config.h"

#include "accord-heat-pictures.h"

struct _AccordHeatPictures
{
  guint n_teams;
  guint n_weeks;
  GskRenderNode *head;   /* the weeks; NULL where not drawn, as with all */
  GskRenderNode *names;  /* of the teams */
  GskRenderNode **cells; /* by team, then by week */
};

/**
 * accord_heat_pictures_new:
 * @n_teams: how many teams are shown
 * @n_weeks: how many weeks
 *
 * Returns: (transfer full): pictures, none of which is drawn
 */
AccordHeatPictures *
accord_heat_pictures_new (guint n_teams,
                          guint n_weeks)
{
  AccordHeatPictures *self = g_new0 (AccordHeatPictures, 1);

  self->n_teams = n_teams;
  self->n_weeks = n_weeks;
  self->cells = g_new0 (GskRenderNode *, n_teams * n_weeks);

  return self;
}

/**
 * accord_heat_pictures_free:
 * @self: (transfer full): pictures
 */
void
accord_heat_pictures_free (AccordHeatPictures *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->head, gsk_render_node_unref);
  g_clear_pointer (&self->names, gsk_render_node_unref);
  for (guint i = 0; i < self->n_teams * self->n_weeks; i++)
    g_clear_pointer (&self->cells[i], gsk_render_node_unref);
  g_free (self->cells);
  g_free (self);
}

/**
 * accord_heat_pictures_forget:
 * @team: which team, from 0
 * @week: which week, from 0
 *
 * What the cell shows is another.
 */
void
accord_heat_pictures_forget (AccordHeatPictures *self,
                             guint               team,
                             guint               week)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (team < self->n_teams && week < self->n_weeks);

  g_clear_pointer (&self->cells[team * self->n_weeks + week],
                   gsk_render_node_unref);
}

typedef struct
{
  const AccordChartLayout *layout;
  const AccordChartTheme *theme;
  gboolean rtl;
  GtkSnapshot *snapshot;
} Pen;

static void
append_ground (const Pen *pen)
{
  AccordChartColour colour
    = accord_chart_theme_get_colour (pen->theme, ACCORD_CHART_BACKGROUND);

  gtk_snapshot_append_color (
    pen->snapshot,
    &(GdkRGBA) { (float) colour.red, (float) colour.green,
                 (float) colour.blue, (float) colour.alpha },
    &GRAPHENE_RECT_INIT (
      0, 0, (float) accord_chart_layout_get_width (pen->layout),
      (float) accord_chart_layout_get_height (pen->layout)));
}

/* A node cuts off what reaches beyond it. */
static void
append_part (const Pen             *pen,
             GskRenderNode        **picture,
             const AccordChartRect *part)
{
  double width = accord_chart_layout_get_width (pen->layout);
  double x = pen->rtl ? width - part->x - part->width : part->x;

  if (*picture == NULL)
    {
      cairo_t *cr;

      *picture = gsk_cairo_node_new (
        &GRAPHENE_RECT_INIT ((float) x, (float) part->y, (float) part->width,
                             (float) part->height));
      cr = gsk_cairo_node_get_draw_context (*picture);
      accord_chart_layout_draw_part (pen->layout, cr, pen->theme, part);
      cairo_destroy (cr);
    }
  gtk_snapshot_append_node (pen->snapshot, *picture);
}

/* All weeks are as wide, all teams as high. A cell reaches over no edge, and
 * not quite to it, where the next week begins. */
static void
append_cells (const Pen          *pen,
              AccordHeatPictures *self)
{
  const AccordChartRect *body = accord_chart_layout_get_body (pen->layout);
  double height = (accord_chart_layout_get_height (pen->layout) - body->y)
                  / self->n_teams;
  double width = body->width / self->n_weeks;

  for (guint team = 0; team < self->n_teams; team++)
    for (guint week = 0; week < self->n_weeks; week++)
      append_part (pen, &self->cells[team * self->n_weeks + week],
                   &(AccordChartRect) { body->x + width * week + 0.1,
                                        body->y + height * team + 0.1,
                                        width - 0.2, height - 0.2 });
}

/**
 * accord_heat_pictures_snapshot:
 * @layout: of a heat map
 * @rtl: whether it is mirrored
 *
 * Draws what is not drawn yet, and shows all of it.
 */
void
accord_heat_pictures_snapshot (AccordHeatPictures      *self,
                               const AccordChartLayout *layout,
                               const AccordChartTheme  *theme,
                               gboolean                 rtl,
                               GtkSnapshot             *snapshot)
{
  const Pen pen = { layout, theme, rtl, snapshot };
  const AccordChartRect *body;
  double width, height;

  g_return_if_fail (self != NULL);
  g_return_if_fail (layout != NULL);

  body = accord_chart_layout_get_body (layout);
  width = accord_chart_layout_get_width (layout);
  height = accord_chart_layout_get_height (layout);
  append_ground (&pen);
  /* Without cells the body says why. */
  if (self->n_teams == 0 || self->n_weeks == 0)
    {
      append_part (&pen, &self->head,
                   &(AccordChartRect) { 0, 0, width, height });
      return;
    }

  append_part (&pen, &self->head, &(AccordChartRect) { 0, 0, width, body->y });
  append_part (&pen, &self->names,
               &(AccordChartRect) { 0, body->y, body->x, height - body->y });
  append_cells (&pen, self);
}
