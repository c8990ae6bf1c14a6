/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-goal-strip.h"

#include "accord-chart-format.h"
#include "accord-entity-popover.h"
#include "accord-goal-figure.h"
#include "accord-goal-parts.h"
#include "accord-settings.h"
#include "accord-tooltip.h"
#include "accord-turns.h"

#include <glib/gi18n-lib.h>

/* More than one reads; a note says that there are others. */
#define MOST_PARTS 50

struct _AccordGoalStrip
{
  GtkBox parent_instance;

  GtkLabel *goal_label;
  AccordGoalFigure *business_figure;
  AccordGoalFigure *kept_figure;
  AccordGoalFigure *risk_figure;

  AccordPlan *plan;
  AccordOutlook *outlook;
  AccordSelection *selection;
  GtkWidget *popover; /* at one of the figures; NULL before the first time */
};

G_DEFINE_FINAL_TYPE (AccordGoalStrip, accord_goal_strip, GTK_TYPE_BOX)

static AccordEntity *
get_settings (AccordGoalStrip *self)
{
  return ACCORD_ENTITY (accord_settings_get (self->plan));
}

static char *
format_money (AccordGoalStrip *self,
              AccordMoney      amount)
{
  return accord_chart_format_money (
    amount, accord_entity_get_text (get_settings (self),
                                    ACCORD_SETTINGS_CURRENCY));
}

static double
share_of (double part,
          double whole)
{
  return whole > 0 ? part / whole : 0;
}

static double
get_goal (AccordGoalStrip *self)
{
  return accord_entity_has_value (get_settings (self),
                                  ACCORD_SETTINGS_GOAL_AMOUNT)
           ? (double) accord_entity_get_money (get_settings (self),
                                               ACCORD_SETTINGS_GOAL_AMOUNT)
           : 0;
}

/* Each part of the goal may be missing. */
static char *
describe_goal (AccordGoalStrip *self)
{
  AccordEntity *settings = get_settings (self);
  g_autofree char *amount = NULL;
  g_autofree char *date = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *business = NULL;
  AccordDay by = accord_entity_get_day (settings, ACCORD_SETTINGS_GOAL_BY);

  if (accord_entity_has_value (settings, ACCORD_SETTINGS_GOAL_KEPT))
    kept = accord_chart_format_percent (
      accord_entity_get_number (settings, ACCORD_SETTINGS_GOAL_KEPT));
  if (get_goal (self) <= 0)
    return kept == NULL
             ? g_strdup (_ ("None yet"))
             /* Translators: a percentage. */
             : g_strdup_printf (_ ("%s of the promises kept"), kept);

  amount = format_money (self, (AccordMoney) get_goal (self));
  date = by != ACCORD_DAY_NONE ? accord_chart_format_date (by, ACCORD_DATE_DAY)
                               : NULL;
  business = date != NULL
               /* Translators: an amount, and a date. */
               ? g_strdup_printf (_ ("%s new business by %s"), amount, date)
               /* Translators: an amount. */
               : g_strdup_printf (_ ("%s new business"), amount);
  if (kept == NULL)
    return g_steal_pointer (&business);

  /* Translators: “$2.4 M new business by 30 Sep”, and a
   * percentage. */
  return g_strdup_printf (_ ("%s — %s of promises kept"), business, kept);
}

static void
show_business (AccordGoalStrip *self)
{
  gint64 business;
  g_autofree char *value = NULL;
  g_autofree char *description = NULL;

  g_object_get (self->outlook, "new-business", &business, NULL);
  value = format_money (self, business);
  /* Translators: an amount. */
  description = g_strdup_printf (_ ("Expected new business: %s"), value);
  accord_goal_figure_show (self->business_figure, value, description,
                           share_of ((double) business, get_goal (self)));
}

static void
show_kept (AccordGoalStrip *self)
{
  double kept, won;
  g_autofree char *value = NULL;
  g_autofree char *description = NULL;

  g_object_get (self->outlook, "promises-kept", &kept, "promises-won", &won,
                NULL);
  /* Translators: how many promises will be kept, of how many. */
  value = g_strdup_printf (_ ("%.1f of %.1f"), kept, won);
  description = g_strdup_printf (
    /* Translators: “7.1 of 9.0”. */
    _ ("Promises with a date that we expect to keep: %s"), value);
  accord_goal_figure_show (self->kept_figure, value, description,
                           share_of (kept, won));
}

static void
show_risk (AccordGoalStrip *self)
{
  gint64 risk, business;
  g_autofree char *value = NULL;
  g_autofree char *description = NULL;

  g_object_get (self->outlook, "value-at-risk", &risk, "new-business",
                &business, NULL);
  value = format_money (self, risk);
  description = g_strdup_printf (
    /* Translators: an amount. */
    _ ("Value of promises that may be late: %s"), value);
  accord_goal_figure_show (
    self->risk_figure, value, description,
    share_of ((double) risk, MAX (get_goal (self), (double) business)));
}

static void
update (AccordGoalStrip *self)
{
  g_autofree char *goal = describe_goal (self);

  gtk_label_set_text (self->goal_label, goal);
  accord_tooltip_set (GTK_WIDGET (self->goal_label), goal);
  if (accord_outlook_get_forecast (self->outlook) == NULL)
    return;

  show_business (self);
  show_kept (self);
  show_risk (self);
}

static void
accord_goal_strip_dispose (GObject *object)
{
  AccordGoalStrip *self = ACCORD_GOAL_STRIP (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->outlook);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_goal_strip_parent_class)->dispose (object);
}

static void
accord_goal_strip_class_init (AccordGoalStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_goal_strip_dispose;

  g_type_ensure (ACCORD_TYPE_GOAL_FIGURE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-goal-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordGoalStrip,
                                        goal_label);
  gtk_widget_class_bind_template_child (widget_class, AccordGoalStrip,
                                        business_figure);
  gtk_widget_class_bind_template_child (widget_class, AccordGoalStrip,
                                        kept_figure);
  gtk_widget_class_bind_template_child (widget_class, AccordGoalStrip,
                                        risk_figure);
}

static void
accord_goal_strip_init (AccordGoalStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_goal_strip_show:
 * @plan: a plan; a strip shows one
 * @forecaster: of @plan
 * @selection: what is selected in the window
 *
 * Shows the goal, and follows what is to be expected.
 */
void
accord_goal_strip_show (AccordGoalStrip  *self,
                        AccordPlan       *plan,
                        AccordForecaster *forecaster,
                        AccordSelection  *selection)
{
  g_return_if_fail (ACCORD_IS_GOAL_STRIP (self));
  g_return_if_fail (self->plan == NULL);

  self->plan = g_object_ref (plan);
  self->outlook = g_object_ref (accord_forecaster_get_outlook (forecaster));
  self->selection = g_object_ref (selection);
  g_signal_connect_object (plan, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  accord_turns_follow (GTK_WIDGET (self), forecaster, G_CALLBACK (update),
                       self);
  update (self);
}

static void
open_parts (AccordGoalStrip      *self,
            AccordGoalFigure     *figure,
            AccordGoalFigureKind  kind)
{
  g_autoptr (GPtrArray) parts
    = accord_goal_parts_list (self->plan, self->outlook, kind);
  g_autofree char *note
    = accord_goal_parts_dup_note (kind, parts->len, MOST_PARTS);
  AccordEntityPopover *popover;

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = accord_entity_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (figure));
  g_signal_connect_object (self->popover, "chosen",
                           G_CALLBACK (accord_selection_lead),
                           self->selection, G_CONNECT_SWAPPED);

  popover = ACCORD_ENTITY_POPOVER (self->popover);
  accord_entity_popover_clear (popover, accord_goal_parts_get_title (kind),
                               note);
  for (guint i = 0; i < MIN (parts->len, MOST_PARTS); i++)
    {
      const AccordGoalPart *part = parts->pdata[i];

      accord_entity_popover_add (popover, part->entity, part->title,
                                 part->detail);
    }
  gtk_popover_popup (GTK_POPOVER (popover));
}

/**
 * accord_goal_strip_show_behind:
 * @name: `business`, `kept` or `risk`
 *
 * Opens what a figure comes from, beside it.
 */
void
accord_goal_strip_show_behind (AccordGoalStrip *self,
                               const char      *name)
{
  const struct
  {
    const char *name;
    AccordGoalFigure *figure;
    AccordGoalFigureKind kind;
  } figures[] = {
    { "business", self->business_figure, ACCORD_GOAL_BUSINESS },
    { "kept", self->kept_figure, ACCORD_GOAL_KEPT },
    { "risk", self->risk_figure, ACCORD_GOAL_RISK },
  };

  g_return_if_fail (ACCORD_IS_GOAL_STRIP (self));
  g_return_if_fail (self->plan != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (g_str_equal (figures[i].name, name))
      open_parts (self, figures[i].figure, figures[i].kind);
}
