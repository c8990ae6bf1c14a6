/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every rule of every kind: what keeps it, and what breaks it. */

#include "accord-rules.h"

#include "accord-error.h"
#include "accord-part.h"
#include "accord-plan-edit.h"
#include "accord-test-world.h"

#include <string.h>

static const struct
{
  const char *kind;
  const char *name; /* NULL: a new one */
  const char *settings;
  const char *message; /* NULL: it may be so */
} cases[] = {
  { "account", "Brightwater", "parent=", NULL },
  { "account", NULL, "name=New; parent=Brightwater", NULL },
  { "account", "Acme", "parent=Brightwater",
    "Account “Acme”: parent leads back to itself." },
  { "account", "Acme", "parent=Acme",
    "Account “Acme”: parent leads back to itself." },

  { "allocation", NULL,
    "person=Ben; team=Platform; share=0.5; first-day=2026-01-01; "
    "last-day=2026-01-01", NULL },
  { "allocation", NULL, "person=Ben; team=Platform; last-day=2026-01-01",
    NULL },
  { "allocation", NULL, "person=Ben; team=Platform; share=0",
    "Allocation “Ben – Platform”: share must be more than 0." },
  { "allocation", NULL,
    "person=Ben; team=Platform; first-day=2026-01-02; last-day=2026-01-01",
    "Allocation “Ben – Platform”: first-day must not be after last-day." },

  { "ask", NULL, "text=When?; asked-on=2026-05-01", NULL },
  { "ask", NULL,
    "text=When?; asked-on=2026-05-01; answer=Soon; answered-on=2026-05-02",
    NULL },
  { "ask", NULL, "text=When?; asked-on=2026-05-01; answer=Soon",
    "Ask “When?”: give both answer and answered-on, or neither." },
  { "ask", NULL, "text=When?; asked-on=2026-05-01; answered-on=2026-05-02",
    "Ask “When?”: give both answer and answered-on, or neither." },

  { "ask", NULL,
    "text=When?; asked-on=2026-05-01; answer=Soon; answered-on=2026-05-02; "
    "answered-by=Ann", NULL },
  { "ask", NULL,
    "text=When?; asked-on=2026-05-01; answer=Soon; answered-on=2026-05-02; "
    "answered-by=Ben",
    "Ask “When?”: Ben is of the side that said it; it is for the other "
    "side." },

  { "attendance", NULL, "meeting=Weekly; person=Ben", NULL },
  { "attendance", NULL, "meeting=Weekly; person=Ann",
    "Attendance “Weekly – Ann”: this is in the plan already; change that "
    "one." },

  { "concern", NULL,
    "text=Too much; raised-on=2026-05-01; heard-words=You fear it; "
    "heard-on=2026-05-02", NULL },
  { "concern", NULL, "text=Too much; raised-on=2026-05-01", NULL },
  { "concern", NULL, "text=Too much; raised-on=2026-05-01; heard-words=Yes",
    "Concern “Too much”: give both heard-words and heard-on, or neither." },

  { "concern", NULL,
    "text=Too much; raised-on=2026-05-01; heard-words= too MUCH ; "
    "heard-on=2026-05-02",
    "Concern “Too much”: it is heard when it is said back in other words "
    "than these." },
  { "concern", NULL,
    "text=Too much; raised-on=2026-05-01; heard-words=You fear it; "
    "heard-on=2026-05-02; heard-by=Ben", NULL },
  { "concern", NULL,
    "text=Too much; raised-on=2026-05-01; heard-words=You fear it; "
    "heard-on=2026-05-02; heard-by=Ann",
    "Concern “Too much”: Ann is of the side that said it; it is for the "
    "other side." },

  { "contact", NULL, "name=Cleo; account=Acme", NULL },
  { "contact", NULL, "name=Cleo; deal=Roll-out", NULL },
  { "contact", NULL, "name=Cleo",
    "Contact “Cleo”: give the account or the deal." },

  { "credit", NULL, "outcome=Too late; person=Ben", NULL },
  { "credit", NULL, "outcome=Too late; person=Ann",
    "Credit “Ann”: this is in the plan already; change that one." },

  { "deal", "Roll-out", "currency=USD; exchange-rate=0.9", NULL },
  { "deal", "Roll-out", "currency=usd",
    "Deal “Roll-out”: currency must be three capital letters, such as EUR or "
    "USD." },
  { "deal", "Roll-out", "chance-override=0.5; override-reason=They said so",
    NULL },
  { "deal", "Roll-out", "chance-override=0.5",
    "Deal “Roll-out”: a chance to win set by hand needs an "
    "override-reason." },
  { "deal", "Roll-out", "state=won; closed-on=2026-05-01", NULL },
  { "deal", "Roll-out", "closed-on=2026-05-01",
    "Deal “Roll-out”: an open deal has no closed-on date; set its state to "
    "won or lost, or clear the date." },
  { "deal", "Roll-out",
    "close-early=2026-05-01; close-likely=2026-05-01; close-late=2026-06-01",
    NULL },
  { "deal", "Roll-out",
    "close-early=2026-05-02; close-likely=2026-05-01; close-late=2026-06-01",
    "Deal “Roll-out”: close-early must not be above close-likely, nor "
    "close-likely above close-late." },

  { "decision", "Which", "verdict=accept; decided-on=2026-05-05", NULL },
  { "decision", "Which", "verdict=accept",
    "Decision “Which”: a decision that was taken needs its day: "
    "decided-on." },

  { "dependency", NULL, "predecessor=Passkeys; successor=Logout", NULL },
  { "dependency", NULL, "outside-work=Certificates; successor=Login", NULL },
  { "dependency", NULL, "successor=Login",
    "Dependency “Login”: give what it waits for: a predecessor or "
    "outside-work, one of them." },
  { "dependency", NULL,
    "predecessor=Passkeys; outside-work=Certificates; successor=Login",
    "Dependency “Passkeys – Login”: give what it waits for: a predecessor or "
    "outside-work, one of them." },
  { "dependency", NULL, "predecessor=Login; successor=Login",
    "Dependency “Login – Login”: a feature can’t wait for itself." },

  { "driver-feature", NULL, "driver=Security; feature=Logout", NULL },
  { "driver-feature", NULL, "driver=Security; feature=Login",
    "Driver-feature “Security – Login”: this is in the plan already; change "
    "that one." },

  { "feature", "Passkeys", "begun-on=2026-05-01; done-on=2026-05-01", NULL },
  { "feature", "Passkeys", "begun-on=2026-05-02; done-on=2026-05-01",
    "Feature “Passkeys”: begun-on must not be after done-on." },
  { "feature", "Passkeys", "parent=Logout", NULL },
  { "feature", "Login", "parent=Logout",
    "Feature “Login”: parent leads back to itself." },
  { "feature", "Login", "alternative-to=Passkeys",
    "Feature “Login”: alternative-to leads back to itself." },

  { "holiday", NULL,
    "calendar=Working week; name=May Day; first-day=2026-05-01; "
    "last-day=2026-05-01", NULL },
  { "holiday", NULL,
    "calendar=Working week; name=May Day; first-day=2026-05-02; "
    "last-day=2026-05-01",
    "Holiday “May Day”: first-day must not be after last-day." },

  { "met-criterion", NULL, "deal=Roll-out; criterion=Legal agreed", NULL },
  { "met-criterion", NULL, "deal=Roll-out; criterion=Met the buyer",
    "Met-criterion “Met the buyer”: this is in the plan already; change that "
    "one." },

  { "outcome", NULL, "cause=Luck; promise=SSO; day=2026-05-01", NULL },
  { "outcome", NULL, "cause=Luck; day=2026-05-01",
    "Outcome “Luck”: give the deal or the promise that ended, one of them." },
  { "outcome", "Too late", "promise=SSO",
    "Outcome “Too late”: give the deal or the promise that ended, one of "
    "them." },

  { "outside-work", "Certificates",
    "days-low=1; days-likely=2; days-high=3", NULL },
  { "outside-work", "Certificates",
    "date-low=2026-05-01; date-likely=2026-05-02; date-high=2026-05-03",
    NULL },
  { "outside-work", "Certificates",
    "days-low=1; days-likely=2; days-high=3; date-low=2026-05-01; "
    "date-likely=2026-05-02; date-high=2026-05-03",
    "Outside-work “Certificates”: give how many days it takes or when it "
    "comes, not both." },

  { "person", "Ann", "starts-on=2026-05-01; ends-on=2026-05-01", NULL },
  { "person", "Ann", "starts-on=2026-05-02; ends-on=2026-05-01",
    "Person “Ann”: starts-on must not be after ends-on." },

  { "promise", "SSO", "agreed-date=2026-06-18", NULL },
  { "promise", "SSO", "agreed-after=30; state=agreed", NULL },
  { "promise", "SSO", "state=answered", NULL },
  { "promise", "SSO", "state=withdrawn", NULL },
  { "promise", "SSO", "agreed-date=2026-06-18; agreed-after=30",
    "Promise “SSO”: give an agreed-date or the days after signing "
    "(agreed-after), not both." },
  { "promise", "SSO", "state=agreed",
    "Promise “SSO”: it can’t be agreed, told, kept or broken without an "
    "agreed-date; give one, or set its state back." },
  { "promise", "SSO", "state=told",
    "Promise “SSO”: it can’t be agreed, told, kept or broken without an "
    "agreed-date; give one, or set its state back." },
  { "promise", "SSO", "state=kept",
    "Promise “SSO”: it can’t be agreed, told, kept or broken without an "
    "agreed-date; give one, or set its state back." },
  { "promise", "SSO", "state=broken",
    "Promise “SSO”: it can’t be agreed, told, kept or broken without an "
    "agreed-date; give one, or set its state back." },

  { "promise-feature", NULL,
    "promise=SSO; feature=Logout; level=should; left-out=true", NULL },
  { "promise-feature", NULL, "promise=SSO; feature=Logout; left-out=true",
    "Promise-feature “SSO – Logout”: what a promise must have can’t be left "
    "out; make it a should or could first." },
  { "promise-feature", NULL, "promise=SSO; feature=Login",
    "Promise-feature “SSO – Login”: this is in the plan already; change that "
    "one." },

  { "settings", "World", "currency=CHF", NULL },
  { "settings", "World", "team-correlation=0.7; deal-correlation=0.3", NULL },
  { "settings", "World", "team-correlation=0.9; deal-correlation=0.2",
    "Settings “World”: team-correlation and deal-correlation must not add up "
    "to more than 1; lower one of them." },
  { "settings", "World", "as-of=9979-12-31", NULL },
  { "settings", "World", "as-of=9999-12-31",
    "Settings “World”: as-of must not be after 9979-12-31: a forecast looks "
    "ahead from it." },
  { "settings", "World", "currency=Euro",
    "Settings “World”: currency must be three capital letters, such as EUR "
    "or USD." },

  { "time-off", NULL, "person=Ann; first-day=2026-05-01; last-day=2026-05-01",
    NULL },
  { "time-off", NULL, "person=Ann; first-day=2026-05-02; last-day=2026-05-01",
    "Time-off “Ann”: first-day must not be after last-day." },
};

static void
test_cases (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  guint64 digest = accord_plan_get_digest (plan);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordChange) change = NULL;

      g_test_message ("%s: %s", cases[i].kind, cases[i].settings);
      accord_plan_begin (plan, "Try", NULL);
      if (cases[i].name == NULL)
        accord_test_world_add (plan, cases[i].kind, cases[i].settings);
      else
        accord_test_world_set (
          plan, accord_test_world_find (plan, cases[i].kind, cases[i].name),
          cases[i].settings);
      change = accord_plan_take_back (plan, &error);

      g_assert_cmpstr (error ? error->message : NULL, ==, cases[i].message);
      if (cases[i].message != NULL)
        g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
      g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
    }
}

/* No kind with rules of its own was forgotten above. */
static void
test_all_kinds (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  guint n_kinds;
  const GType *kinds = accord_plan_get_kinds (plan, &n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      AccordEntityClass *klass = g_type_class_peek (kinds[i]);
      gboolean kept = FALSE, broken = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
        if (strcmp (cases[k].kind, klass->kind) == 0)
          *(cases[k].message == NULL ? &kept : &broken) = TRUE;

      g_test_message ("%s", klass->kind);
      g_assert_true (klass->check == NULL || (kept && broken));
    }
}

/* A loop further up is found, too, and doesn't hang the check. */
static void
test_chain_into_loop (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "Loop", NULL);
  accord_test_world_add (plan, "account", "name=Below; parent=Brightwater");
  accord_test_world_set (plan,
                         accord_test_world_find (plan, "account", "Acme"),
                         "parent=Brightwater");
  g_assert_false (accord_plan_commit (plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_cmpstr (error->message, ==,
                   "Account “Below”: parent leads back to itself.");
}

/* What has no name of its own is called by what it links. */
static void
test_labels (void)
{
  static const struct
  {
    const char *kind;
    const char *settings;
    const char *label;
  } labels[] = {
    { "part", "feature=Login; team=Platform", "part “Login – Platform”" },
    { "part", "feature=Login; team=Platform; name=Test", "part “Test”" },
    { "part", "team=Platform", "part “Platform”" },
    { "part", "feature=Login", "part “Login”" },
    { "offer", "promise=SSO", "offer “SSO”" },
    { "time-off", "person=Ann", "time-off “Ann”" },
    { "met-criterion", "criterion=Signed", "met-criterion “Signed”" },
  };
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  g_autofree char *label = NULL;

  accord_plan_begin (plan, "Label", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *full = accord_entity_dup_full_label (
        accord_test_world_add (plan, labels[i].kind, labels[i].settings));

      g_assert_cmpstr (full, ==, labels[i].label);
    }

  /* Without either, the id is all there is. */
  label = accord_entity_dup_label (accord_test_world_add (plan, "offer", ""));
  g_assert_true (g_ascii_isdigit (*label));
  accord_plan_rollback (plan);
}

/* A reference to something of a wrong kind is refused, and doesn't give its
 * name to what refers to it: here that would be itself. */
static void
test_label_of_itself (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  AccordEntity *part;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  accord_plan_begin (plan, "Refer to itself", NULL);
  part = accord_test_world_add (plan, "part", "");
  accord_plan_set_reference (plan, part, ACCORD_PART_FEATURE, part);
  message = g_strdup_printf (
    "Part “%" G_GINT64_FORMAT "”: feature can’t be part “%" G_GINT64_FORMAT
    "”.", accord_entity_get_id (part), accord_entity_get_id (part));
  g_assert_false (accord_plan_commit (plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_cmpstr (error->message, ==, message);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/cases", test_cases);
  g_test_add_func ("/rules/all-kinds", test_all_kinds);
  g_test_add_func ("/rules/chain-into-loop", test_chain_into_loop);
  g_test_add_func ("/rules/labels", test_labels);
  g_test_add_func ("/rules/label-of-itself", test_label_of_itself);
  return g_test_run ();
}
