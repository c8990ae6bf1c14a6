/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordEdgePane: what is at the edge has one of two parents, the paned or a
 * bin that lies over it. It changes them outside of the allocation that finds
 * that the room is another.
 *
 * Whether it is shown is known twice: beside the content it is as the person
 * wants it to be, and that is remembered; over the content it comes only when
 * it is asked for, and goes with Escape, since it hides what lies below.
 */

#include "config.h"

#include "accord-edge-pane.h"

#include "accord-chart-style.h"

/* Pixels, with text of the usual size, below which both do not fit; of small
 * text there is no more to see at once. */
#define FOLD_WIDTH 1100.0

#define SLIDE_MILLISECONDS 200

struct _AccordEdgePane
{
  GtkWidget parent_instance;

  GtkWidget *paned;
  GtkWidget *over;

  GtkWidget *edge;
  AdwAnimation *slide;
  GtkWidget *focus; /* weak; what had it when the edge came over */
  double part;      /* of the edge that is over the content, 0 to 1 */
  gboolean folded;
  gboolean wanted; /* beside the content */
  gboolean called; /* over the content */
  gboolean allowed;
  guint folding; /* source */
};

G_DEFINE_FINAL_TYPE (AccordEdgePane, accord_edge_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CONTENT,
  PROP_EDGE,
  PROP_SHOWN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Only the edge is hidden: GTK 4.8 does not tell a screen reader of parents
 * that come later. */
static void
set_part (double          part,
          AccordEdgePane *self)
{
  self->part = part;
  if (self->folded)
    gtk_widget_set_visible (self->edge, part > 0);
  gtk_widget_set_child_visible (self->over, part > 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
slide_to (AccordEdgePane *self,
          double          part)
{
  AdwTimedAnimation *slide = ADW_TIMED_ANIMATION (self->slide);

  adw_timed_animation_set_value_from (slide, self->part);
  adw_timed_animation_set_value_to (slide, part);
  adw_animation_play (self->slide);
}

/* The focus must not stay on what can't be seen any more. */
static void
hand_focus_back (AccordEdgePane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *content = gtk_paned_get_start_child (GTK_PANED (self->paned));

  if (focus == NULL || self->edge == NULL
      || (focus != self->edge
          && !gtk_widget_is_ancestor (focus, self->edge)))
    return;

  if (self->focus == NULL || !gtk_widget_grab_focus (self->focus))
    gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);
}

static void
remember_focus (AccordEdgePane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_set_weak_pointer (&self->focus,
                      root != NULL ? gtk_root_get_focus (root) : NULL);
}

static void
update (AccordEdgePane *self)
{
  gboolean shown = self->allowed && accord_edge_pane_get_shown (self);

  if (self->edge == NULL)
    return;

  if (!shown)
    hand_focus_back (self);
  gtk_widget_set_visible (self->edge, shown || self->part > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "edge.close",
                                 shown && self->folded);
  slide_to (self, shown && self->folded ? 1 : 0);
}

/* Into the other parent. */
static void
fold (AccordEdgePane *self,
      gboolean        folded)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  adw_animation_skip (self->slide);
  self->folded = folded;
  self->called = FALSE;
  set_part (0, self);
  gtk_paned_set_end_child (GTK_PANED (self->paned), NULL);
  adw_bin_set_child (ADW_BIN (self->over), NULL);
  if (folded)
    adw_bin_set_child (ADW_BIN (self->over), self->edge);
  else
    gtk_paned_set_end_child (GTK_PANED (self->paned), self->edge);
  update (self);
  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static gboolean
is_narrow (AccordEdgePane *self,
           int             width)
{
  double scale = accord_chart_style_get_scale (GTK_WIDGET (self));

  return width < FOLD_WIDTH * MAX (scale, 1);
}

static gboolean
fold_cb (gpointer data)
{
  AccordEdgePane *self = data;
  gboolean narrow
    = is_narrow (self, gtk_widget_get_width (GTK_WIDGET (self)));

  self->folding = 0;
  if (narrow != self->folded)
    fold (self, narrow);

  return G_SOURCE_REMOVE;
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  accord_edge_pane_set_shown (ACCORD_EDGE_PANE (widget), FALSE);
}

/* Size */

static GtkSizeRequestMode
accord_edge_pane_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
accord_edge_pane_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  gtk_widget_measure (ACCORD_EDGE_PANE (widget)->paned,
                      orientation, for_size, minimum, natural, NULL, NULL);
}

static void
allocate_over (AccordEdgePane *self,
               int             width,
               int             height)
{
  GtkWidget *over = self->over;
  gboolean mirrored
    = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int least, seen;

  gtk_widget_measure (over, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  seen = (int) (self->part * least);
  gtk_widget_size_allocate (
    over,
    &(GtkAllocation) { mirrored ? seen - least : width - seen, 0, least,
                       height },
    -1);
}

static void
accord_edge_pane_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  AccordEdgePane *self = ACCORD_EDGE_PANE (widget);

  gtk_widget_size_allocate (self->paned,
                            &(GtkAllocation) { 0, 0, width, height }, -1);
  allocate_over (self, width, height);
  if (is_narrow (self, width) != self->folded && self->folding == 0)
    self->folding = g_idle_add_full (GDK_PRIORITY_REDRAW - 5, fold_cb, self,
                                     NULL);
}

static void
set_edge (AccordEdgePane *self,
          GtkWidget      *edge)
{
  self->edge = g_object_ref_sink (edge);
  gtk_paned_set_end_child (GTK_PANED (self->paned), edge);
}

static void
accord_edge_pane_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AccordEdgePane *self = ACCORD_EDGE_PANE (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      g_value_set_object (
        value, gtk_paned_get_start_child (GTK_PANED (self->paned)));
      break;
    case PROP_EDGE:
      g_value_set_object (value, self->edge);
      break;
    case PROP_SHOWN:
      g_value_set_boolean (value, accord_edge_pane_get_shown (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_edge_pane_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AccordEdgePane *self = ACCORD_EDGE_PANE (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      gtk_paned_set_start_child (GTK_PANED (self->paned),
                                 g_value_get_object (value));
      break;
    case PROP_EDGE:
      set_edge (self, g_value_get_object (value));
      break;
    case PROP_SHOWN:
      accord_edge_pane_set_shown (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_edge_pane_dispose (GObject *object)
{
  AccordEdgePane *self = ACCORD_EDGE_PANE (object);

  g_clear_handle_id (&self->folding, g_source_remove);
  g_clear_weak_pointer (&self->focus);
  if (self->slide != NULL)
    adw_animation_reset (self->slide);
  g_clear_object (&self->slide);
  g_clear_object (&self->edge);
  g_clear_pointer (&self->paned, gtk_widget_unparent);
  g_clear_pointer (&self->over, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_edge_pane_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_CONTENT] = g_param_spec_object (
    "content", "Content", "What has most of the room", GTK_TYPE_WIDGET,
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EDGE] = g_param_spec_object (
    "edge", "Edge", "What stands at the edge", GTK_TYPE_WIDGET,
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * AccordEdgePane:shown:
   *
   * Whether what is at the edge can be seen, beside the content or over it.
   */
  properties[PROP_SHOWN] = g_param_spec_boolean (
    "shown", "Shown", "Whether what is at the edge can be seen", TRUE,
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_edge_pane_class_init (AccordEdgePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = accord_edge_pane_get_property;
  object_class->set_property = accord_edge_pane_set_property;
  object_class->dispose = accord_edge_pane_dispose;
  widget_class->get_request_mode = accord_edge_pane_get_request_mode;
  widget_class->measure = accord_edge_pane_measure;
  widget_class->size_allocate = accord_edge_pane_size_allocate;
  install_properties (object_class);

  gtk_widget_class_install_action (widget_class, "edge.close", NULL,
                                   close_action);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-edge-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordEdgePane, paned);
  gtk_widget_class_bind_template_child (widget_class, AccordEdgePane, over);
}

static void
accord_edge_pane_init (AccordEdgePane *self)
{
  self->wanted = TRUE;
  self->allowed = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "edge.close", FALSE);
  self->slide = adw_timed_animation_new (
    GTK_WIDGET (self), 0, 0, SLIDE_MILLISECONDS,
    adw_callback_animation_target_new ((AdwAnimationTargetFunc) set_part, self,
                                       NULL));
}

/**
 * accord_edge_pane_get_paned:
 *
 * Returns: (transfer none): what divides both where they are side by side
 */
GtkPaned *
accord_edge_pane_get_paned (AccordEdgePane *self)
{
  g_return_val_if_fail (ACCORD_IS_EDGE_PANE (self), NULL);

  return GTK_PANED (self->paned);
}

/**
 * accord_edge_pane_get_shown:
 *
 * Returns: whether what is at the edge is shown, where it is allowed to be
 */
gboolean
accord_edge_pane_get_shown (AccordEdgePane *self)
{
  g_return_val_if_fail (ACCORD_IS_EDGE_PANE (self), FALSE);

  return self->folded ? self->called : self->wanted;
}

/**
 * accord_edge_pane_set_shown:
 * @shown: whether what is at the edge is to be seen
 */
void
accord_edge_pane_set_shown (AccordEdgePane *self,
                            gboolean        shown)
{
  g_return_if_fail (ACCORD_IS_EDGE_PANE (self));

  if (accord_edge_pane_get_shown (self) == shown)
    return;

  if (shown)
    remember_focus (self);
  if (!self->folded)
    {
      accord_edge_pane_set_wanted (self, shown);
      return;
    }
  self->called = shown;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

/**
 * accord_edge_pane_get_wanted:
 *
 * Returns: whether what is at the edge is to be shown where there is room
 */
gboolean
accord_edge_pane_get_wanted (AccordEdgePane *self)
{
  g_return_val_if_fail (ACCORD_IS_EDGE_PANE (self), FALSE);

  return self->wanted;
}

/**
 * accord_edge_pane_set_wanted:
 * @wanted: whether what is at the edge is to be shown where there is room
 */
void
accord_edge_pane_set_wanted (AccordEdgePane *self,
                             gboolean        wanted)
{
  g_return_if_fail (ACCORD_IS_EDGE_PANE (self));

  self->wanted = wanted;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

/**
 * accord_edge_pane_set_allowed:
 * @allowed: %FALSE for the content to have it all, whatever else is set
 */
void
accord_edge_pane_set_allowed (AccordEdgePane *self,
                              gboolean        allowed)
{
  g_return_if_fail (ACCORD_IS_EDGE_PANE (self));

  self->allowed = allowed;
  update (self);
}
