/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-window.h"

#include "accord-day.h"
#include "accord-error.h"
#include "accord-file-dialog.h"
#include "accord-kinds.h"
#include "accord-new-plan.h"
#include "accord-plan-file.h"
#include "accord-plan-page.h"
#include "accord-sample.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SUFFIX ".accord"

struct _AccordWindow
{
  AdwApplicationWindow parent_instance;

  AdwWindowTitle *window_title;
  GtkWidget *start_page;
  AdwStatusPage *problem_page;
  AccordPlanPage *plan_page;

  AccordPlan *plan;
  AccordPlanFile *file;
};

G_DEFINE_FINAL_TYPE (AccordWindow, accord_window,
                     ADW_TYPE_APPLICATION_WINDOW)

/* Closing gives up the lock, so that others can change the plan. */
static void
close_plan (AccordWindow *self)
{
  if (self->file != NULL)
    accord_plan_file_close (self->file);
  g_clear_object (&self->file);
  g_clear_object (&self->plan);
}

/* Not a GtkStack: GTK 4.8 would tell a screen reader of all its pages. */
static void
show_page (AccordWindow *self,
           GtkWidget    *page)
{
  GtkWidget *pages[] = { self->start_page, GTK_WIDGET (self->problem_page),
                         GTK_WIDGET (self->plan_page) };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_widget_set_visible (pages[i], pages[i] == page);
}

static void
show_problem (AccordWindow *self,
              const char   *title,
              const GError *problem)
{
  g_autofree char *text = g_markup_escape_text (problem->message, -1);

  adw_status_page_set_title (self->problem_page, title);
  adw_status_page_set_description (self->problem_page, text);
  show_page (self, GTK_WIDGET (self->problem_page));
}

static void
show_plan (AccordWindow *self)
{
  AccordEntity *settings = ACCORD_ENTITY (accord_settings_get (self->plan));
  const char *name = accord_entity_get_text (settings, ACCORD_SETTINGS_NAME);
  g_autofree char *path
    = g_filename_display_name (accord_plan_file_get_path (self->file));

  adw_window_title_set_title (self->window_title, name);
  adw_window_title_set_subtitle (self->window_title, path);
  gtk_window_set_title (GTK_WINDOW (self), name);
  accord_plan_page_show (self->plan_page, self->plan, self->file);
  show_page (self, GTK_WIDGET (self->plan_page));
}

/* Takes a plan whose file is open. */
static void
take_plan (AccordWindow   *self,
           AccordPlan     *plan,
           AccordPlanFile *file)
{
  g_assert (self->file == NULL);

  self->plan = plan;
  self->file = file;
  show_plan (self);
}

/* A window that has a plan keeps it; another plan gets another window. */
static AccordWindow *
get_free_window (AccordWindow *self)
{
  AccordWindow *other;

  if (self->file == NULL)
    return self;

  other
    = accord_window_new (gtk_window_get_application (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (other));

  return other;
}

static void
open_chosen_cb (GFile   *file,
                gpointer data)
{
  accord_window_open (get_free_window (data), file);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  accord_file_dialog_open (GTK_WINDOW (widget), open_chosen_cb, widget);
}

/* The plan is called as its file. */
static char *
dup_plan_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);

  if (g_str_has_suffix (name, SUFFIX) && strcmp (name, SUFFIX) != 0)
    return g_strndup (name, strlen (name) - strlen (SUFFIX));

  return g_steal_pointer (&name);
}

static void
create (AccordWindow *self,
        GFile        *file,
        AccordPlan   *new_plan,
        GError       *problem)
{
  g_autoptr (AccordPlan) plan = new_plan;
  g_autoptr (GError) failure = problem;
  AccordWindow *window = get_free_window (self);
  const char *path = g_file_peek_path (file);
  AccordPlanFile *plan_file = NULL;

  if (plan != NULL && path == NULL)
    g_set_error_literal (&failure, ACCORD_ERROR, ACCORD_ERROR_IO,
                         _("A plan can only be made in a folder of this "
                           "computer."));
  else if (plan != NULL)
    plan_file = accord_plan_file_create (path, plan, &failure);

  if (plan_file != NULL)
    take_plan (window, g_steal_pointer (&plan), plan_file);
  else
    show_problem (window, _("The Plan Can't Be Made"), failure);
}

static void
new_chosen_cb (GFile   *file,
               gpointer data)
{
  g_autofree char *name = dup_plan_name (file);

  create (data, file, accord_new_plan (name), NULL);
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  /* Translators: the proposed name of a file. */
  accord_file_dialog_save (GTK_WINDOW (widget), _("plan.accord"),
                           new_chosen_cb, widget);
}

static void
sample_chosen_cb (GFile   *file,
                  gpointer data)
{
  GError *problem = NULL;
  AccordPlan *plan = accord_sample_new (accord_day_today (), &problem);

  create (data, file, plan, problem);
}

static void
sample_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  /* Translators: the proposed name of a file. */
  accord_file_dialog_save (GTK_WINDOW (widget), _("sample.accord"),
                           sample_chosen_cb, widget);
}

static void
accord_window_dispose (GObject *object)
{
  close_plan (ACCORD_WINDOW (object));

  G_OBJECT_CLASS (accord_window_parent_class)->dispose (object);
}

static void
accord_window_class_init (AccordWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_window_dispose;

  g_type_ensure (ACCORD_TYPE_PLAN_PAGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        window_title);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        start_page);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        problem_page);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow,
                                        plan_page);
  gtk_widget_class_install_action (widget_class, "win.open", NULL,
                                   open_action);
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.sample", NULL,
                                   sample_action);
}

static void
accord_window_init (AccordWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_title (GTK_WINDOW (self), _("Accord"));
}

/**
 * accord_window_new:
 * @application: whose window it is
 *
 * Returns: (transfer none): a window without a plan
 */
AccordWindow *
accord_window_new (GtkApplication *application)
{
  return g_object_new (ACCORD_TYPE_WINDOW, "application", application, NULL);
}

/**
 * accord_window_open:
 * @self: a window without a plan
 * @file: what may be a plan
 *
 * Opens @file, or shows why it can't be.
 */
void
accord_window_open (AccordWindow *self,
                    GFile        *file)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  const char *path = g_file_peek_path (file);
  AccordPlanFile *plan_file = NULL;

  g_return_if_fail (ACCORD_IS_WINDOW (self));
  g_return_if_fail (self->file == NULL);

  accord_plan_set_actor (plan, g_get_real_name (), NULL);
  if (path != NULL)
    plan_file = accord_plan_file_open (path, ACCORD_OPEN_WRITE, plan,
                                       &problem);
  else
    g_set_error_literal (&problem, ACCORD_ERROR, ACCORD_ERROR_IO,
                         _("A plan can only be opened from a folder of this "
                           "computer; copy it there first."));

  if (plan_file != NULL)
    take_plan (self, g_steal_pointer (&plan), plan_file);
  else
    show_problem (self, _("The Plan Can't Be Opened"), problem);
}
