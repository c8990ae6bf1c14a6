/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-queue-columns.h"

#include "accord-cell-columns.h"
#include "accord-column-fit.h"
#include "accord-day-range.h"
#include "accord-figure.h"
#include "accord-tooltip.h"

#include <glib/gi18n-lib.h>

/* So much of a title is always seen, and of another name if it has as many. */
#define TITLE_CHARS 12
#define NAME_CHARS  12

const char *const accord_queue_column_ids[]
  = { "work", "team", "days", "ready", "for", NULL };

enum
{
  COLUMN_WORK,
  COLUMN_TEAM,
  COLUMN_DAYS,
  COLUMN_READY,
  COLUMN_FOR,
};

/* The days by which work is ready hold all the others. */
static const guint giving_way[]
  = { COLUMN_DAYS, COLUMN_TEAM, COLUMN_FOR };

/* A grip, the title, and the signs that it is pinned and that it isn't
 * ready. */
static GtkWidget *
create_work (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *grip = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  GtkWidget *warning = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *label = accord_cell_columns_create_text ();

  gtk_widget_add_css_class (grip, "dim-label");
  gtk_widget_add_css_class (grip, "grip");
  gtk_widget_add_css_class (warning, "warning");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), TITLE_CHARS);
  gtk_box_append (GTK_BOX (box), grip);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), warning);
  gtk_box_append (GTK_BOX (box),
                  gtk_image_new_from_icon_name ("view-pin-symbolic"));

  return box;
}

static GtkWidget *
create_accounts (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  for (guint i = 0; i <= ACCORD_QUEUE_ROW_MAX_ACCOUNTS; i++)
    {
      GtkWidget *label = accord_cell_columns_create_text ();

      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), label);
    }

  return box;
}

/* All of it where it is short, and the beginning of a long one. */
static void
set_name (GtkLabel   *label,
          const char *name)
{
  gboolean is_long = g_utf8_strlen (name, -1) > NAME_CHARS;

  accord_figure_set (label, name);
  gtk_label_set_ellipsize (label, is_long ? PANGO_ELLIPSIZE_END
                                          : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_width_chars (label, is_long ? NAME_CHARS : -1);
}

static char *
dup_ready (AccordQueueRow         *row,
           const AccordQueueStyle *style)
{
  AccordDay ready = accord_queue_row_get_ready (row);

  return accord_day_range_format (ready, ready, style->today);
}

/* All that the row says, for who can't see it. */
static char *
dup_description (AccordCell             *cell,
                 AccordQueueRow         *row,
                 const AccordQueueStyle *style)
{
  g_autofree char *ready = dup_ready (row, style);
  g_autofree char *accounts = accord_queue_row_dup_accounts (row);
  g_autofree char *readiness
    = accord_readiness_dup_text (accord_queue_row_get_readiness (row));
  g_autofree char *days
    = *accord_queue_row_get_days (row) != '\0'
        /* Translators: low, likely and high person-days. */
        ? g_strdup_printf (_("%s days"), accord_queue_row_get_days (row))
        : g_strdup ("");
  g_autofree char *until
    = *ready != '\0'
        /* Translators: the day by which a feature is ready. */
        ? g_strdup_printf (_("ready by %s"), ready)
        : g_strdup ("");
  g_autofree char *whom
    = *accounts != '\0'
        /* Translators: the accounts that need a feature. */
        ? g_strdup_printf (_("for %s"), accounts)
        : g_strdup ("");
  const char *parts[]
    = { accord_queue_row_get_teams (row), days, until, whom, readiness,
        accord_queue_row_is_pinned (row) ? _("pinned") : "" };
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%u. %s", accord_cell_get_position (cell) + 1,
                          accord_queue_row_get_title (row));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (text, "%s%s", C_ ("list", ", "), parts[i]);

  return g_string_free (text, FALSE);
}

static const AccordCellAction actions[] = {
  { "move-up", "queue.move-up", NULL },
  { "move-down", "queue.move-down", NULL },
  { "move-to-place", "queue.move-to", NULL },
  { "move-to-team", "queue.move-to-team", NULL },
  { "add-to-promise", "queue.add-to-promise", NULL },
  { "pin", "queue.pin", NULL },
  { "unpin", "queue.unpin", NULL },
  { "delete", "queue.delete", NULL },
};

static void
show_work (AccordCell *cell,
           GtkWidget  *child,
           gpointer    row,
           gpointer    data)
{
  AccordReadiness readiness = accord_queue_row_get_readiness (row);
  g_autofree char *missing = accord_readiness_dup_text (readiness);
  g_autofree char *description = dup_description (cell, row, data);
  GtkWidget *pin = gtk_widget_get_last_child (child);
  GtkWidget *warning = gtk_widget_get_prev_sibling (pin);
  GtkWidget *label = gtk_widget_get_prev_sibling (warning);

  gtk_label_set_label (GTK_LABEL (label), accord_queue_row_get_title (row));
  accord_tooltip_set (label, accord_queue_row_get_title (row));
  gtk_widget_set_visible (warning, readiness != ACCORD_READINESS_READY);
  accord_tooltip_set (warning, missing);
  gtk_widget_set_visible (pin, accord_queue_row_is_pinned (row));
  accord_tooltip_set (pin, _("Pinned: it does not follow the dates"));
  accord_cell_describe_row (cell, description);
  accord_cell_offer (cell, actions, G_N_ELEMENTS (actions));
  accord_cell_set_mark (cell, "related", accord_queue_row_is_related (row));
}

static void
show_team (AccordCell *cell,
           GtkWidget  *child,
           gpointer    row,
           gpointer    data)
{
  const char *team = accord_queue_row_get_team (row);
  guint n = accord_queue_row_get_n_teams (row);
  g_autofree char *text = NULL;

  if (n > 1)
    /* Translators: a team, and how many more work on the same. */
    text = g_strdup_printf (C_ ("teams", "%s +%u"), team, n - 1);
  set_name (GTK_LABEL (child), text != NULL ? text : team);
  accord_tooltip_set (child, accord_queue_row_get_teams (row));
}

static void
show_days (AccordCell *cell,
           GtkWidget  *child,
           gpointer    row,
           gpointer    data)
{
  const char *days = accord_queue_row_get_days (row);

  gtk_label_set_label (GTK_LABEL (child), *days != '\0' ? days : "–");
  accord_tooltip_set (child, _("Low · likely · high person-days"));
}

static void
show_ready (AccordCell *cell,
            GtkWidget  *child,
            gpointer    row,
            gpointer    data)
{
  g_autofree char *ready = dup_ready (row, data);
  g_autofree char *source = accord_queue_row_dup_ready_source (row);

  gtk_label_set_label (GTK_LABEL (child), *ready != '\0' ? ready : "–");
  accord_tooltip_set (child, source);
}

static void
show_account (GtkLabel   *label,
              const char *text,
              gboolean    sure)
{
  const char *const classes[] = { "badge", sure ? "sales" : "none", NULL };

  set_name (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (label), (const char **) classes);
}

static void
show_accounts (AccordCell *cell,
               GtkWidget  *child,
               gpointer    row,
               gpointer    data)
{
  guint n = accord_queue_row_get_n_accounts (row);
  g_autofree char *all = accord_queue_row_dup_accounts (row);
  GtkWidget *label = gtk_widget_get_first_child (child);
  g_autofree char *more = NULL;

  for (guint i = 0; i < ACCORD_QUEUE_ROW_MAX_ACCOUNTS; i++)
    {
      gboolean sure = FALSE;
      g_autofree char *name
        = i < n ? accord_queue_row_dup_account (row, i, &sure) : NULL;

      show_account (GTK_LABEL (label), name, sure);
      label = gtk_widget_get_next_sibling (label);
    }
  if (n > ACCORD_QUEUE_ROW_MAX_ACCOUNTS)
    /* Translators: so many more accounts. */
    more = g_strdup_printf (C_ ("accounts", "+%u"),
                            n - ACCORD_QUEUE_ROW_MAX_ACCOUNTS);
  show_account (GTK_LABEL (label), more, FALSE);
  accord_tooltip_set (child, n > 0 ? all : NULL);
}

static const AccordCellKind kinds[] = {
  [COLUMN_WORK] = { create_work, show_work, .tells_position = TRUE },
  [COLUMN_TEAM] = { accord_cell_columns_create_text, show_team },
  [COLUMN_DAYS] = { accord_cell_columns_create_number, show_days },
  [COLUMN_READY] = { accord_cell_columns_create_day, show_ready },
  [COLUMN_FOR] = { create_accounts, show_accounts },
};

/**
 * accord_queue_columns_set_up:
 * @view: a view with a column for each of accord_queue_column_ids
 * @style: what the cells need to know; must outlive @view
 *
 * Gives each column its cells, and lets those that fit be seen.
 */
void
accord_queue_columns_set_up (GtkColumnView          *view,
                             const AccordQueueStyle *style)
{
  accord_cell_columns_fill (view, kinds, G_N_ELEMENTS (kinds),
                            (gpointer) style);
  accord_column_fit_attach (view, giving_way, G_N_ELEMENTS (giving_way));
}
