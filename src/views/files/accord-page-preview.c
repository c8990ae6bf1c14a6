/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-page-preview.h"

#include <glib/gi18n-lib.h>

#define LEAST_SIDE 160
#define SHADOW     6.0f

struct _AccordPagePreview
{
  GtkWidget parent_instance;

  const AccordPaginator *paginator; /* NULL for none; the caller's */
  guint page;
  cairo_surface_t *picture; /* NULL for none; recorded */
};

G_DEFINE_FINAL_TYPE (AccordPagePreview, accord_page_preview, GTK_TYPE_WIDGET)

static void
accord_page_preview_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  *minimum = LEAST_SIDE;
  *natural = 3 * LEAST_SIDE;
}

static gboolean
get_size (AccordPagePreview *self,
          double            *width,
          double            *height)
{
  cairo_rectangle_t extents;

  if (self->picture != NULL)
    {
      cairo_recording_surface_get_extents (self->picture, &extents);
      *width = extents.width;
      *height = extents.height;
    }
  else if (self->paginator != NULL)
    {
      const AccordPageSetup *page
        = accord_paginator_get_page_setup (self->paginator);

      *width = page->width;
      *height = page->height;
    }

  return self->picture != NULL || self->paginator != NULL;
}

static void
draw (AccordPagePreview *self,
      cairo_t           *cr)
{
  if (self->picture == NULL)
    {
      accord_paginator_draw_page (self->paginator, self->page, cr);
      return;
    }

  cairo_set_source_surface (cr, self->picture, 0, 0);
  cairo_paint (cr);
}

static void
accord_page_preview_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  AccordPagePreview *self = ACCORD_PAGE_PREVIEW (widget);
  double room_width = gtk_widget_get_width (widget) - 2 * SHADOW;
  double room_height = gtk_widget_get_height (widget) - 2 * SHADOW;
  double width, height, scale;
  GskRoundedRect outline;
  cairo_t *cr;

  if (room_width < 1 || room_height < 1 || !get_size (self, &width, &height))
    return;

  scale = MIN (room_width / width, room_height / height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot,
    &GRAPHENE_POINT_INIT (SHADOW + (float) (room_width - scale * width) / 2,
                          SHADOW + (float) (room_height - scale * height) / 2));
  gsk_rounded_rect_init_from_rect (
    &outline,
    &GRAPHENE_RECT_INIT (0, 0, (float) (scale * width),
                         (float) (scale * height)),
    0);
  gtk_snapshot_append_outset_shadow (
    snapshot, &outline, &(const GdkRGBA) { 0, 0, 0, 0.35f }, 0, 1, 0, SHADOW);
  cr = gtk_snapshot_append_cairo (snapshot, &outline.bounds);
  cairo_scale (cr, scale, scale);
  draw (self, cr);
  cairo_destroy (cr);
  gtk_snapshot_restore (snapshot);
}

static void
accord_page_preview_finalize (GObject *object)
{
  g_clear_pointer (&ACCORD_PAGE_PREVIEW (object)->picture,
                   cairo_surface_destroy);

  G_OBJECT_CLASS (accord_page_preview_parent_class)->finalize (object);
}

static void
accord_page_preview_class_init (AccordPagePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_page_preview_finalize;
  widget_class->measure = accord_page_preview_measure;
  widget_class->snapshot = accord_page_preview_snapshot;
  gtk_widget_class_set_css_name (widget_class, "preview");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_IMG);
}

static void
accord_page_preview_init (AccordPagePreview *self)
{
}

/**
 * accord_page_preview_show:
 * @paginator: (nullable): the pages; lent until this is called again
 * @page: which one, from 0
 *
 * Shows a page.
 */
void
accord_page_preview_show (AccordPagePreview     *self,
                          const AccordPaginator *paginator,
                          guint                  page)
{
  g_autofree char *label = NULL;

  g_return_if_fail (ACCORD_IS_PAGE_PREVIEW (self));
  g_return_if_fail (paginator == NULL
                    || page < accord_paginator_get_n_pages (paginator));

  g_clear_pointer (&self->picture, cairo_surface_destroy);
  self->paginator = paginator;
  self->page = page;
  if (paginator != NULL)
    /* Translators: for a screen reader: what is printed, and which page. */
    label = g_strdup_printf (_ ("Preview of %s, page %u of %u"),
                             accord_paginator_get_title (paginator), page + 1,
                             accord_paginator_get_n_pages (paginator));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : _ ("No preview"),
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * accord_page_preview_show_picture:
 * @picture: a recording surface; a reference is taken
 * @title: what it shows
 *
 * Shows a picture in place of a page.
 */
void
accord_page_preview_show_picture (AccordPagePreview *self,
                                  cairo_surface_t   *picture,
                                  const char        *title)
{
  g_autofree char *label = NULL;

  g_return_if_fail (ACCORD_IS_PAGE_PREVIEW (self));
  g_return_if_fail (picture != NULL && title != NULL);

  accord_page_preview_show (self, NULL, 0);
  self->picture = cairo_surface_reference (picture);
  /* Translators: for a screen reader: what the picture is of. */
  label = g_strdup_printf (_ ("Preview of %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
