/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small plan that holds something of nearly every kind, made from text. */

#include "accord-test-world.h"

#include "accord-id.h"
#include "accord-kinds.h"
#include "accord-plan-edit.h"

#include <string.h>

static const struct
{
  const char *kind;
  const char *settings;
} world[] = {
  { "calendar", "name=Working week" },
  { "settings", "name=World; calendar=Working week" },
  { "stage", "name=Proposal; chance=0.4" },
  { "stage", "name=Negotiation; chance=0.65" },
  { "account", "name=Acme" },
  { "account", "name=Brightwater; parent=Acme" },
  { "role", "name=Developer" },
  { "team", "name=Platform" },
  { "person", "name=Ann; role=Developer" },
  { "person", "name=Ben; side=sales" },
  { "allocation", "person=Ann; team=Platform" },
  { "exit-criterion", "text=Met the buyer; stage=Proposal; chance=0.1" },
  { "exit-criterion", "text=Legal agreed; stage=Proposal; chance=0.3" },
  { "exit-criterion", "text=Signed; stage=Negotiation; chance=0.2" },
  { "deal", "title=Roll-out; account=Acme; stage=Proposal; amount=100000" },
  { "met-criterion", "deal=Roll-out; criterion=Met the buyer" },
  { "promise", "title=SSO; deal=Roll-out" },
  { "promise", "title=Audit; deal=Roll-out" },
  { "feature", "title=Login" },
  { "feature", "title=Logout; parent=Login" },
  { "feature", "title=Passkeys; alternative-to=Login" },
  { "part", "name=Build; feature=Login; team=Platform" },
  { "outside-party", "name=Vendor" },
  { "outside-work", "title=Certificates; party=Vendor" },
  { "dependency", "predecessor=Login; successor=Logout" },
  { "promise-feature", "promise=SSO; feature=Login" },
  { "driver", "text=Security; deal=Roll-out" },
  { "driver-feature", "driver=Security; feature=Login" },
  { "meeting", "title=Weekly; held-on=2026-05-04" },
  { "attendance", "meeting=Weekly; person=Ann" },
  { "decision", "title=Which; open-since=2026-05-04" },
  { "outcome", "cause=Too late; deal=Roll-out; day=2026-05-04" },
  { "credit", "outcome=Too late; person=Ann" },
};

/* Does what @settings say, such as `title=SSO; deal=Roll-out`. */
void
accord_test_world_set (AccordPlan *plan,
                       gpointer    entity,
                       const char *settings)
{
  g_auto (GStrv) list = g_strsplit (settings, "; ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (list[i], "=", 2);
      g_autoptr (GError) error = NULL;

      if (pair[0] == NULL)
        continue;
      accord_plan_set_from_text (plan, entity, pair[0], pair[1], &error);
      g_assert_no_error (error);
    }
}

/* A new one, with the same id in every run. */
AccordEntity *
accord_test_world_add (AccordPlan *plan,
                       const char *kind,
                       const char *settings)
{
  g_autofree char *text = g_strdup_printf (
    "%s %s %u", kind, settings, accord_plan_get_size (plan));
  AccordEntity *entity
    = accord_plan_add (plan, accord_plan_find_kind (plan, kind),
                       accord_id_from_text (text));

  accord_test_world_set (plan, entity, settings);
  return entity;
}

AccordEntity *
accord_test_world_find (AccordPlan *plan,
                        const char *kind,
                        const char *name)
{
  g_autoptr (GError) error = NULL;
  AccordEntity *entity = accord_plan_find (
    plan, accord_plan_find_kind (plan, kind), name, &error);

  g_assert_no_error (error);
  return entity;
}

/* One change of one entity, or of a new one where @name is NULL. */
void
accord_test_world_edit (AccordPlan *plan,
                        const char *kind,
                        const char *name,
                        const char *settings)
{
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "Edit", "So it is");
  if (strstr (settings, "need-revealed") != NULL)
    accord_plan_act_for (plan, "sales");
  if (name == NULL)
    accord_test_world_add (plan, kind, settings);
  else
    accord_test_world_set (plan, accord_test_world_find (plan, kind, name),
                           settings);
  accord_plan_commit (plan, &error);
  g_assert_no_error (error);
}

AccordPlan *
accord_test_world_new (void)
{
  AccordPlan *plan = accord_kinds_new_plan ();
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "Make the world", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (world); i++)
    accord_test_world_add (plan, world[i].kind, world[i].settings);
  accord_plan_commit (plan, &error);
  g_assert_no_error (error);

  return plan;
}
