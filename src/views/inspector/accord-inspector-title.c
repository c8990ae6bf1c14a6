/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-inspector-title.h"

#include "accord-inspector-facts.h"

struct _AccordInspectorTitle
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkLabel *pill;
  char *pill_class;
  char *facts;
};

static void
accord_inspector_title_view_init (AccordInspectorViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordInspectorTitle, accord_inspector_title, ADW_TYPE_BIN,
  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_INSPECTOR_VIEW,
                         accord_inspector_title_view_init))

enum
{
  PROP_0,
  PROP_FACTS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_fact (const AccordFact *fact,
          gpointer          data)
{
  AccordInspectorTitle *self = data;

  gtk_label_set_text (self->title_label, fact->title);
  gtk_label_set_text (self->subtitle_label,
                      fact->subtitle != NULL ? fact->subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label),
                          fact->subtitle != NULL);
  accord_inspector_facts_set_pill (self->pill, fact, &self->pill_class);
}

static void
accord_inspector_title_show (AccordInspectorView   *view,
                             const AccordInspected *inspected)
{
  accord_inspector_facts_tell (ACCORD_INSPECTOR_TITLE (view)->facts,
                               inspected, set_fact, view);
}

static void
accord_inspector_title_view_init (AccordInspectorViewInterface *iface)
{
  iface->show = accord_inspector_title_show;
  iface->follow = accord_inspector_title_show;
}

static void
accord_inspector_title_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FACTS:
      g_value_set_string (value, ACCORD_INSPECTOR_TITLE (object)->facts);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_inspector_title_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_FACTS:
      ACCORD_INSPECTOR_TITLE (object)->facts = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_inspector_title_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (accord_inspector_title_parent_class)->dispose (object);
}

static void
accord_inspector_title_finalize (GObject *object)
{
  AccordInspectorTitle *self = ACCORD_INSPECTOR_TITLE (object);

  g_free (self->facts);
  g_free (self->pill_class);

  G_OBJECT_CLASS (accord_inspector_title_parent_class)->finalize (object);
}

static void
accord_inspector_title_class_init (AccordInspectorTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = accord_inspector_title_get_property;
  object_class->set_property = accord_inspector_title_set_property;
  object_class->dispose = accord_inspector_title_dispose;
  object_class->finalize = accord_inspector_title_finalize;

  properties[PROP_FACTS] = g_param_spec_string (
    "facts", "Facts", "Which fact", NULL,
    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-inspector-title.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordInspectorTitle,
                                        title_label);
  gtk_widget_class_bind_template_child (widget_class, AccordInspectorTitle,
                                        subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, AccordInspectorTitle,
                                        pill);
}

static void
accord_inspector_title_init (AccordInspectorTitle *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
