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

static void
accord_page_preview_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  AccordPagePreview *self = ACCORD_PAGE_PREVIEW (widget);
  const AccordPageSetup *page;
  double width = gtk_widget_get_width (widget) - 2 * SHADOW;
  double height = gtk_widget_get_height (widget) - 2 * SHADOW;
  GskRoundedRect outline;
  double scale;
  cairo_t *cr;

  if (self->paginator == NULL || width < 1 || height < 1)
    return;

  page = accord_paginator_get_page_setup (self->paginator);
  scale = MIN (width / page->width, height / page->height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot,
    &GRAPHENE_POINT_INIT (
      SHADOW + (float) (width - scale * page->width) / 2,
      SHADOW + (float) (height - scale * page->height) / 2));
  gsk_rounded_rect_init_from_rect (
    &outline,
    &GRAPHENE_RECT_INIT (0, 0, (float) (scale * page->width),
                         (float) (scale * page->height)),
    0);
  gtk_snapshot_append_outset_shadow (
    snapshot, &outline, &(const GdkRGBA) { 0, 0, 0, 0.35f }, 0, 1, 0, SHADOW);
  cr = gtk_snapshot_append_cairo (snapshot, &outline.bounds);
  cairo_scale (cr, scale, scale);
  accord_paginator_draw_page (self->paginator, self->page, cr);
  cairo_destroy (cr);
  gtk_snapshot_restore (snapshot);
}

static void
accord_page_preview_class_init (AccordPagePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

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
