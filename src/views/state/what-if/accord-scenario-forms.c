/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-scenario-forms.h"

#include "accord-meeting-words.h"
#include "accord-plan-edit.h"
#include "accord-promise.h"
#include "accord-scenarios.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AccordPlan *plan;
  AccordEntity *scenario; /* NULL for none */
  GPtrArray *promises;    /* to choose from; NULL for none */
  AccordDay today;
  AccordScenarioMadeFunc made; /* NULL for nobody */
  GWeakRef owner;              /* whom it tells */
} Case;

static void
case_free (gpointer data)
{
  Case *self = data;

  g_clear_pointer (&self->promises, g_ptr_array_unref);
  g_clear_object (&self->scenario);
  g_weak_ref_clear (&self->owner);
  g_object_unref (self->plan);
  g_free (self);
}

static AccordForm *
create (AccordPlan    *plan,
        AccordEntity  *scenario,
        const char    *title,
        const char    *verb,
        AccordFormFunc submit,
        Case         **self)
{
  AccordForm *form = accord_form_new (title, verb);

  *self = g_new0 (Case, 1);
  g_weak_ref_init (&(*self)->owner, NULL);
  (*self)->plan = g_object_ref (plan);
  (*self)->scenario = scenario != NULL ? g_object_ref (scenario) : NULL;
  accord_form_set_submit (form, submit, *self, case_free);

  return form;
}

static gboolean
make (AccordForm *form,
      gpointer    data,
      GError    **error)
{
  Case *self = data;
  const char *name = accord_form_get_text (form, "name");

  AccordEntity *made
    = self->scenario != NULL
        ? accord_scenarios_copy (self->plan, self->scenario, name, self->today,
                                 error)
        : accord_scenarios_create (self->plan, name, self->today, error);
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);

  if (made != NULL && owner != NULL)
    self->made (made, owner);

  return made != NULL;
}

/**
 * accord_scenario_forms_new:
 * @copied: (nullable): the scenario that it begins with; %NULL for the plan
 * @today: when it is made
 * @made: (nullable): is told of the scenario, in the middle of submitting
 * @owner: (nullable): who is handed to @made, while it lives
 *
 * Returns: (transfer full): asks what a new scenario shall be called
 */
AccordForm *
accord_scenario_forms_new (AccordPlan            *plan,
                           AccordEntity          *copied,
                           AccordDay              today,
                           AccordScenarioMadeFunc made,
                           GObject               *owner)
{
  Case *self;
  AccordForm *form
    = create (plan, copied,
              copied != NULL ? _ ("Copy the scenario") : _ ("A new scenario"),
              copied != NULL ? _ ("Copy") : _ ("Make"), make, &self);

  self->today = today;
  self->made = made;
  g_weak_ref_set (&self->owner, owner);
  accord_form_add_text (form, "name", _ ("What it is called"), TRUE, NULL);

  return form;
}

static gboolean
move_date (AccordForm *form,
           gpointer    data,
           GError    **error)
{
  Case *self = data;
  AccordEntity *promise
    = self->promises->pdata[accord_form_get_choice (form, "promise")];
  g_autofree char *label = accord_entity_dup_label (promise);
  g_autofree char *name = NULL;

  if (!accord_scenarios_begin_edit (self->plan, self->scenario, error))
    return FALSE;

  accord_plan_set_day (self->plan, promise, ACCORD_PROMISE_AGREED_DATE,
                       accord_form_get_day (form, "day"));
  /* Translators: a promise. */
  name = g_strdup_printf (_ ("Move %s in a scenario"), label);

  return accord_scenarios_end_edit (self->plan, self->scenario, name, error);
}

/**
 * accord_scenario_forms_move_date:
 * @scenario: an open scenario
 * @selected: (nullable): the promise that is proposed, if it is one
 *
 * Returns: (transfer full): asks which promise shall be agreed on for when
 */
AccordForm *
accord_scenario_forms_move_date (AccordPlan   *plan,
                                 AccordEntity *scenario,
                                 AccordEntity *selected)
{
  AccordEntityList *list = accord_plan_get_list (plan, ACCORD_TYPE_PROMISE);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  guint chosen = 0;
  Case *self;
  AccordForm *form = create (plan, scenario, _ ("Move a date in the scenario"),
                             C_ ("verb", "Move"), move_date, &self);

  self->promises = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    {
      AccordEntity *promise = accord_entity_list_get (list, i);
      g_autofree char *name = NULL;

      if (!accord_promise_takes_part (ACCORD_PROMISE (promise)))
        continue;
      if (promise == selected)
        chosen = self->promises->len;
      name = accord_meeting_words_promise (ACCORD_PROMISE (promise));
      g_strv_builder_add (builder, name);
      g_ptr_array_add (self->promises, g_object_ref (promise));
    }
  names = g_strv_builder_end (builder);
  accord_form_add_day (form, "day", _ ("Agreed date"), TRUE, ACCORD_DAY_NONE);
  accord_form_add_choice (form, "promise", _ ("Promise"),
                          (const char *const *) names, chosen);

  return form;
}

static gboolean
adopt (AccordForm *form,
       gpointer    data,
       GError    **error)
{
  Case *self = data;

  return accord_scenarios_adopt (self->plan, self->scenario,
                                 accord_form_get_text (form, "why"), error);
}

/**
 * accord_scenario_forms_adopt:
 * @scenario: an open scenario
 *
 * Returns: (transfer full): asks why the plan shall be as the scenario is
 */
AccordForm *
accord_scenario_forms_adopt (AccordPlan   *plan,
                             AccordEntity *scenario)
{
  Case *self;
  AccordForm *form = create (plan, scenario, _ ("Adopt the scenario"),
                             _ ("Adopt"), adopt, &self);

  accord_form_set_note (form, _ ("The plan becomes what the scenario is, as "
                                 "one step that can be undone."));
  accord_form_add_text (form, "why", _ ("Why"), FALSE, NULL);

  return form;
}
