/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-pipeline-columns.h"

#include "accord-amount-text.h"
#include "accord-cell-columns.h"
#include "accord-chart-format.h"
#include "accord-column-fit.h"
#include "accord-day-range.h"
#include "accord-count-words.h"
#include "accord-deal-edit.h"
#include "accord-figure.h"
#include "accord-short-name.h"
#include "accord-tooltip.h"

#include <glib/gi18n-lib.h>

/* So much of a title is always seen. */
#define TITLE_CHARS 18
#define OWNER_CHARS 12

const char *const accord_pipeline_column_ids[]
  = { "deal", "value", "chance", "close", "owner", "promises", NULL };

/* Whose deal it is and how sure matters less than which deal it is. */
static const guint giving_way[]
  = { ACCORD_PIPELINE_BY_OWNER, ACCORD_PIPELINE_BY_CHANCE,
      ACCORD_PIPELINE_BY_CLOSE, ACCORD_PIPELINE_BY_VALUE };

static GtkWidget *
create_owner (void)
{
  GtkWidget *label = accord_cell_columns_create_text ();

  gtk_label_set_max_width_chars (GTK_LABEL (label), OWNER_CHARS);

  return label;
}

static GtkWidget *
create_badge (void)
{
  GtkWidget *label = accord_cell_columns_create_day ();

  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "badge");

  return label;
}

/* An arrow for a group, and as much room for a deal. */
static GtkWidget *
create_title (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = accord_cell_columns_create_text ();

  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), TITLE_CHARS);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static char *
dup_close (AccordPipelineRow *row,
           AccordDay          today)
{
  AccordEntity *deal = ACCORD_ENTITY (accord_pipeline_row_get_deal (row));

  if (accord_entity_get_choice (deal, ACCORD_DEAL_STATE)
        != ACCORD_DEAL_STATE_OPEN
      && accord_entity_has_value (deal, ACCORD_DEAL_CLOSED_ON))
    return accord_day_range_format (
      accord_entity_get_day (deal, ACCORD_DEAL_CLOSED_ON),
      accord_entity_get_day (deal, ACCORD_DEAL_CLOSED_ON), today);

  return accord_day_range_format (
    accord_entity_get_day (deal, ACCORD_DEAL_CLOSE_EARLY),
    accord_entity_get_day (deal, ACCORD_DEAL_CLOSE_LATE), today);
}

/* What is won or lost is a fact. */
static char *
dup_chance (AccordPipelineRow *row)
{
  double chance = accord_pipeline_row_get_chance (row);

  return accord_pipeline_row_get_state (row) == ACCORD_DEAL_STATE_OPEN
           ? accord_chart_format_chance (chance)
           : accord_chart_format_percent (chance);
}

static char *
dup_value (AccordPipelineRow         *row,
           const AccordPipelineStyle *style)
{
  AccordDeal *deal = accord_pipeline_row_get_deal (row);

  return accord_amount_text_format (
    accord_entity_get_money (ACCORD_ENTITY (deal), ACCORD_DEAL_AMOUNT),
    accord_deal_edit_get_currency (style->plan, deal));
}

static char *
dup_sum (AccordMoney                sum,
         const AccordPipelineStyle *style)
{
  return accord_chart_format_money (
    sum, accord_deal_edit_get_plan_currency (style->plan));
}

/* All that the row says, for who can't see it. */
static char *
dup_deal_description (AccordPipelineRow         *row,
                      const AccordPipelineStyle *style)
{
  g_autofree char *value = dup_value (row, style);
  g_autofree char *chance = dup_chance (row);
  g_autofree char *close = dup_close (row, style->today);
  g_autofree char *promises = accord_promise_standings_dup_text (
    accord_pipeline_row_get_standings (row));
  g_autofree char *sure = g_strdup_printf (
    /* Translators: the chance to win a deal. */
    _("%s to win"), chance);
  const char *parts[] = { accord_pipeline_row_get_title (row), value, sure,
                          close, accord_pipeline_row_get_owner (row),
                          promises };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (text, "%s%s", i > 0 ? C_ ("list", ", ") : "",
                              parts[i]);

  return g_string_free (text, FALSE);
}

static char *
dup_group_description (AccordPipelineRow         *row,
                       const AccordPipelineStyle *style)
{
  const AccordPipelineTotals *totals = accord_pipeline_row_get_totals (row);
  g_autofree char *value = dup_sum (totals->value, style);
  g_autofree char *weighted = dup_sum (totals->weighted, style);

  return g_strdup_printf (
    /* Translators: a stage, how many deals are in it, what they are worth,
     * and their value × chance to win. */
    g_dngettext (GETTEXT_PACKAGE, "%s, %u deal, %s, weighted %s",
                 "%s, %u deals, %s, weighted %s", totals->n_deals),
    accord_pipeline_row_get_title (row), totals->n_deals, value, weighted);
}

static const AccordCellAction actions[] = {
  { "set-amount", "pipeline.edit", "amount" },
  { "set-chance", "pipeline.edit", "chance" },
  { "set-expected-close", "pipeline.edit", "close" },
  { "set-owner", "pipeline.edit", "owner" },
  { "move-to-stage", "pipeline.move-to-stage", NULL },
  { "ask-for-date", "pipeline.ask", NULL },
  { "delete", "pipeline.delete", NULL },
  { "fold", "pipeline.fold", NULL },
  { "unfold", "pipeline.unfold", NULL },
};

static void
show_row (AccordCell                *cell,
          AccordPipelineRow         *row,
          const AccordPipelineStyle *style)
{
  gboolean group = accord_pipeline_row_get_deal (row) == NULL;
  GtkWidget *widget = accord_cell_get_row_widget (cell);
  g_autofree char *description = group ? dup_group_description (row, style)
                                       : dup_deal_description (row, style);

  accord_cell_describe_row (cell, description);
  accord_cell_offer (cell, actions, G_N_ELEMENTS (actions));
  accord_cell_set_mark (cell, "group", group);
  accord_cell_set_mark (cell, "target", accord_pipeline_row_is_lit (row));
  accord_cell_set_mark (cell, "related", accord_pipeline_row_is_related (row));
  if (widget == NULL)
    return;
  if (group)
    gtk_accessible_update_state (GTK_ACCESSIBLE (widget),
                                 GTK_ACCESSIBLE_STATE_EXPANDED,
                                 accord_pipeline_row_is_open (row), -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (widget),
                                GTK_ACCESSIBLE_STATE_EXPANDED);
}

/* An icon that is set is loaded anew, and laid out. */
static void
set_icon (GtkImage   *image,
          const char *name)
{
  if (g_strcmp0 (gtk_image_get_icon_name (image), name) != 0)
    gtk_image_set_from_icon_name (image, name);
}

static char *
dup_group_title (AccordPipelineRow *row)
{
  g_autofree char *count
    = accord_count_to_words (accord_pipeline_row_get_totals (row)->n_deals);

  /* Translators: a stage, and how many deals are in it. */
  return g_strdup_printf (C_ ("stage", "%s · %s"),
                          accord_pipeline_row_get_title (row), count);
}

static void
show_title (AccordCell *cell,
            GtkWidget  *child,
            gpointer    row,
            gpointer    data)
{
  gboolean group = accord_pipeline_row_get_deal (row) == NULL;
  GtkWidget *arrow = gtk_widget_get_first_child (child);
  GtkWidget *label = gtk_widget_get_last_child (child);
  g_autofree char *text = NULL;

  if (group)
    text = dup_group_title (row);
  gtk_label_set_label (GTK_LABEL (label),
                       group ? text : accord_pipeline_row_get_title (row));
  accord_tooltip_set (label,
                      group ? NULL
                            : accord_pipeline_row_get_title (row));
  gtk_widget_set_visible (arrow, group);
  set_icon (GTK_IMAGE (arrow), accord_pipeline_row_is_open (row)
                                 ? "pan-down-symbolic"
                                 : "pan-end-symbolic");
  show_row (cell, row, data);
}

static void
show_value (AccordCell *cell,
            GtkWidget  *child,
            gpointer    row,
            gpointer    data)
{
  const AccordPipelineTotals *totals = accord_pipeline_row_get_totals (row);
  g_autofree char *text = NULL;

  if (accord_pipeline_row_get_deal (row) != NULL)
    text = dup_value (row, data);
  else if (totals->n_deals > 0)
    text = dup_sum (totals->value, data);
  gtk_label_set_label (GTK_LABEL (child), text != NULL ? text : "");
}

/* Under the chances of a stage's deals, what these make of their value. */
static void
show_chance (AccordCell *cell,
             GtkWidget  *child,
             gpointer    row,
             gpointer    data)
{
  AccordEntity *deal = (AccordEntity *) accord_pipeline_row_get_deal (row);
  const AccordPipelineTotals *totals = accord_pipeline_row_get_totals (row);
  g_autofree char *text = NULL;
  const char *reason = NULL;

  if (deal != NULL)
    {
      text = dup_chance (row);
      reason = accord_entity_get_text (deal, ACCORD_DEAL_OVERRIDE_REASON);
    }
  else if (totals->n_deals > 0
           && accord_pipeline_row_get_state (row) == ACCORD_DEAL_STATE_OPEN)
    {
      text = dup_sum (totals->weighted, data);
      reason = _("Weighted: value × chance to win");
    }
  accord_figure_set (GTK_LABEL (child), text != NULL ? text : "");
  accord_tooltip_set (child, reason);
}

static void
show_close (AccordCell *cell,
            GtkWidget  *child,
            gpointer    row,
            gpointer    data)
{
  const AccordPipelineStyle *style = data;
  g_autofree char *text = accord_pipeline_row_get_deal (row) != NULL
                            ? dup_close (row, style->today)
                            : g_strdup ("");

  gtk_label_set_label (GTK_LABEL (child), text);
}

static void
show_owner (AccordCell *cell,
            GtkWidget  *child,
            gpointer    row,
            gpointer    data)
{
  const AccordPipelineStyle *style = data;
  AccordEntity *deal = (AccordEntity *) accord_pipeline_row_get_deal (row);
  AccordEntity *person
    = deal != NULL ? accord_entity_get_referred (deal, ACCORD_DEAL_OWNER)
                   : NULL;
  const char *owner = accord_pipeline_row_get_owner (row);
  g_autofree char *name = person != NULL
                            ? accord_short_name_dup (style->plan, person)
                            : g_strdup ("");
  glong n = g_utf8_strlen (name, -1);

  /* A long one may be shortened; the tooltip has all of it. */
  gtk_label_set_label (GTK_LABEL (child), name);
  gtk_label_set_width_chars (GTK_LABEL (child), (int) MIN (n, OWNER_CHARS));
  accord_tooltip_set (child, *owner != '\0' ? owner : NULL);
}

static const char *
get_badge_class (AccordPromiseStanding standing)
{
  switch (standing)
    {
    case ACCORD_PROMISE_STANDING_LATE:
      return "bad";
    case ACCORD_PROMISE_STANDING_TIGHT:
      return "tight";
    case ACCORD_PROMISE_STANDING_ON_TIME:
      return "good";
    case ACCORD_PROMISE_STANDING_NONE:
    case ACCORD_PROMISE_STANDING_ASKED:
    case ACCORD_PROMISE_STANDING_NOT_ASKED:
    case ACCORD_PROMISE_STANDING_UNKNOWN:
    case ACCORD_N_PROMISE_STANDINGS:
    default:
      return "none";
    }
}

static void
show_promises (AccordCell *cell,
               GtkWidget  *child,
               gpointer    row,
               gpointer    data)
{
  const AccordPromiseStandings *standings
    = accord_pipeline_row_get_standings (row);
  AccordPromiseStanding worst = accord_promise_standings_get_worst (standings);
  g_autofree char *text
    = accord_promise_standing_dup_text (worst, standings->n[worst]);
  g_autofree char *all = accord_promise_standings_dup_text (standings);
  const char *const classes[] = { "badge", get_badge_class (worst), NULL };

  gtk_label_set_label (GTK_LABEL (child), text);
  gtk_widget_set_visible (child, worst != ACCORD_PROMISE_STANDING_NONE);
  gtk_widget_set_css_classes (child, (const char **) classes);
  accord_tooltip_set (child, g_str_equal (all, text) ? NULL : all);
}

static const AccordCellKind kinds[ACCORD_PIPELINE_N_COLUMNS] = {
  [ACCORD_PIPELINE_BY_TITLE] = { create_title, show_title },
  [ACCORD_PIPELINE_BY_VALUE]
  = { accord_cell_columns_create_number, show_value },
  [ACCORD_PIPELINE_BY_CHANCE]
  = { accord_cell_columns_create_number, show_chance },
  [ACCORD_PIPELINE_BY_CLOSE] = { accord_cell_columns_create_day, show_close },
  [ACCORD_PIPELINE_BY_OWNER] = { create_owner, show_owner },
  [ACCORD_PIPELINE_BY_PROMISES] = { create_badge, show_promises },
};

/**
 * accord_pipeline_columns_set_up:
 * @view: a view with as many columns as there are orders
 * @style: what the cells need to know; must outlive @view
 *
 * Gives each column its cells, and lets those that fit be seen.
 */
void
accord_pipeline_columns_set_up (GtkColumnView             *view,
                                const AccordPipelineStyle *style)
{
  accord_cell_columns_fill (view, kinds, G_N_ELEMENTS (kinds),
                            (gpointer) style);
  accord_column_fit_attach (view, giving_way, G_N_ELEMENTS (giving_way));
}
