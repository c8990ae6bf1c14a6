/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The property that undo stands on: whatever people do, each change either
 * happens as a whole or not at all, keeps every rule, and can be taken back.
 *
 * Ten thousand random commands on a plan of all kinds: additions, removals,
 * values that are valid or not, moves, several of these in nested changes,
 * what-ifs, undo and redo. The test program prints its seed, and --seed
 * repeats the same commands.
 */

#include "accord-memory-storage.h"
#include "accord-plan-edit.h"
#include "accord-test-world.h"

#include <math.h>
#include <string.h>

#define N_COMMANDS   10000
#define CHECK_EVERY  10
#define USUAL_SIZE   400
#define ONE_IN(n)    (g_test_rand_int_range (0, (n)) == 0)

typedef struct
{
  AccordPlan *plan;
  const GType *kinds;
  guint n_kinds;
  guint n_done;
  guint n_refused;
  guint n_undone;
  guint n_redone;
} Session;

static AccordEntity *
pick_of_kind (Session *session,
              GType    kind)
{
  AccordEntityList *list = accord_plan_get_list (session->plan, kind);
  guint size = accord_entity_list_get_size (list);
  AccordEntity *entity;

  if (size == 0)
    return NULL;
  entity = accord_entity_list_get (
    list, (guint) g_test_rand_int_range (0, (int) size));

  return accord_entity_is_in_plan (entity) ? entity : NULL;
}

static GType
pick_kind (Session *session)
{
  return session->kinds[g_test_rand_int_range (0, (int) session->n_kinds)];
}

static AccordEntity *
pick (Session *session)
{
  for (guint i = 0; i < 100; i++)
    {
      AccordEntity *entity = pick_of_kind (session, pick_kind (session));

      if (entity != NULL)
        return entity;
    }

  return accord_plan_get_root (session->plan);
}

/* By the test's own seed, not by the machine's. */
static gint64
random_id (void)
{
  guint64 bits = (guint64) (guint32) g_test_rand_int () << 32
                 | (guint32) g_test_rand_int ();

  return MAX ((gint64) (bits & G_MAXINT64), 1);
}

/* A number within the field's limits, sometimes just beyond them. */
static double
random_number (const AccordField *field)
{
  double minimum = 0, maximum = field->flags & ACCORD_FIELD_CHANCE ? 1 : 1000;
  double number;

  if (accord_field_has_limits (field))
    {
      minimum = MAX (field->minimum, -1e6);
      maximum = MIN (field->maximum, 1e6);
    }
  number = minimum + (maximum - minimum) * g_test_rand_double ();

  return ONE_IN (40) ? minimum - 1 - number : number;
}

static char *
random_text (const AccordField *field)
{
  static const char *const texts[] = { "a", "Ä",     "SSO – phase 2", "“x”",
                                       "東京", "100 %s", "line\nline" };

  if (strcmp (field->name, "currency") == 0)
    return g_strdup (ONE_IN (20) ? "euro" : ONE_IN (2) ? "USD" : "JPY");
  if (field->flags & ACCORD_FIELD_RANK || ONE_IN (60))
    return g_strdup (ONE_IN (2) ? "0" : "\xff\xfe");
  if (ONE_IN (10))
    return NULL;

  return g_strdup_printf (
    "%s %d", texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))],
    g_test_rand_int_range (0, 10000));
}

static gint64
random_reference (Session           *session,
                  const AccordField *field)
{
  AccordEntity *entity
    = ONE_IN (40) ? pick (session)
                  : pick_of_kind (session, field->get_type ());

  if (entity == NULL || (ONE_IN (8) && !(field->flags & ACCORD_FIELD_REQUIRED)))
    return ONE_IN (30) ? 4711 : 0;

  return accord_entity_get_id (entity);
}

static AccordValue
random_value (Session           *session,
              const AccordField *field)
{
  g_autofree char *text = NULL;

  if (!(field->flags & ACCORD_FIELD_REQUIRED) && ONE_IN (8))
    return accord_value_absent (field->type);

  switch (field->type)
    {
    case ACCORD_VALUE_TEXT:
      text = random_text (field);
      return accord_value_text (text);
    case ACCORD_VALUE_NUMBER:
      return (AccordValue) { .number = random_number (field) };
    case ACCORD_VALUE_BOOLEAN:
      return (AccordValue) { .integer = g_test_rand_bit () };
    case ACCORD_VALUE_DAY:
      return (AccordValue) { .integer = ONE_IN (40) ? ACCORD_DAY_MAX + 1
                               : g_test_rand_int_range (20000, 21000) };
    case ACCORD_VALUE_CHOICE:
      return (AccordValue) { .integer = g_test_rand_int_range (0, 4) };
    case ACCORD_VALUE_REFERENCE:
      return (AccordValue) { .integer = random_reference (session, field) };
    case ACCORD_VALUE_WEEKDAYS:
      return (AccordValue) { .integer = g_test_rand_int_range (0, 0x81) };
    case ACCORD_VALUE_INTEGER:
    case ACCORD_VALUE_MONEY:
    default:
      return (AccordValue) { .integer = (gint64) random_number (field) };
    }
}

/* Low, likely and high, for once in the right order. */
static void
set_range (Session      *session,
           AccordEntity *entity,
           guint         first)
{
  AccordValueType type
    = ACCORD_ENTITY_GET_CLASS (entity)->fields[first]->type;
  int end = g_test_rand_int_range (0, 100);

  for (guint i = first; i < first + 3; i++, end += 10)
    accord_plan_set_value (session->plan, entity, i,
                           type == ACCORD_VALUE_NUMBER
                             ? (AccordValue) { .number = end }
                             : (AccordValue) { .integer = 20000 + end });
}

static void
set_something (Session *session)
{
  AccordEntity *entity = pick (session);
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  guint i = (guint) g_test_rand_int_range (0, (int) klass->n_fields);

  if (klass->fields[i]->flags & ACCORD_FIELD_RANGE && !ONE_IN (4))
    set_range (session, entity, i);
  else if (!(klass->fields[i]->flags & ACCORD_FIELD_RANK) || ONE_IN (10))
    accord_plan_set_value (session->plan, entity, i,
                           random_value (session, klass->fields[i]));
}

/* Gives every required field something, and some of the others. */
static void
add_something (Session *session)
{
  GType kind = pick_kind (session);
  AccordEntity *entity;
  AccordEntityClass *klass;

  if (kind == session->kinds[0] && !ONE_IN (10))
    return;

  entity = accord_plan_add (session->plan, kind, random_id ());
  klass = ACCORD_ENTITY_GET_CLASS (entity);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AccordField *field = klass->fields[i];
      gboolean missing = field->flags & ACCORD_FIELD_REQUIRED
                         && !accord_entity_has_value (entity, i);

      if (missing || (field->flags & ACCORD_FIELD_OWNER && ONE_IN (2)))
        accord_plan_set_value (session->plan, entity, i,
                               random_value (session, field));
    }
}

static void
remove_something (Session *session)
{
  AccordEntity *entity = pick (session);

  if (entity != accord_plan_get_root (session->plan) || ONE_IN (10))
    accord_plan_remove (session->plan, entity);
}

static void
move_something (Session *session)
{
  GType kind = pick_kind (session);
  AccordEntity *entity = pick_of_kind (session, kind);
  AccordEntity *before = ONE_IN (4) ? NULL : pick_of_kind (session, kind);

  if (entity != NULL && accord_entity_get_rank (entity) != NULL)
    accord_plan_move (session->plan, entity, before);
}

static void
do_something (Session *session)
{
  guint size = accord_plan_get_size (session->plan);
  int n_of_10 = g_test_rand_int_range (0, 10);

  if (n_of_10 < 2)
    move_something (session);
  else if (n_of_10 < 5)
    set_something (session);
  else if (size < USUAL_SIZE || n_of_10 == 5)
    add_something (session);
  else
    remove_something (session);
}

/* One change, of several commands or with others inside, sometimes taken
 * back on purpose. */
static void
change_something (Session *session)
{
  AccordPlan *plan = session->plan;
  guint64 digest = accord_plan_get_digest (plan);
  guint n = ONE_IN (4) ? (guint) g_test_rand_int_range (2, 6) : 1;
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "Something", NULL);
  for (guint i = 0; i < n; i++)
    {
      gboolean nested = ONE_IN (5);

      if (nested)
        accord_plan_begin (plan, "Something inside", NULL);
      do_something (session);
      if (nested && ONE_IN (20))
        accord_plan_rollback (plan);
      else if (nested)
        g_assert_true (accord_plan_commit (plan, NULL));
    }

  if (ONE_IN (30))
    accord_plan_rollback (plan);
  else if (ONE_IN (30))
    {
      AccordChange *change = accord_plan_take_back (plan, NULL);

      g_clear_pointer (&change, accord_change_unref);
    }
  else if (accord_plan_commit (plan, &error))
    {
      session->n_done++;
      return;
    }
  else
    {
      g_assert_nonnull (error);
      session->n_refused++;
    }
  g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
}

static void
step (Session *session,
      gboolean redo)
{
  AccordPlan *plan = session->plan;
  g_autoptr (GError) error = NULL;
  gboolean any = (redo ? accord_plan_get_redo_name (plan)
                       : accord_plan_get_undo_name (plan))
                 != NULL;
  gboolean done
    = redo ? accord_plan_redo (plan, &error) : accord_plan_undo (plan, &error);

  g_assert_cmpint (done, ==, any);
  if (done)
    (*(redo ? &session->n_redone : &session->n_undone))++;
}

/* Some steps back and forth. */
static void
step_about (Session *session)
{
  int n_back = g_test_rand_int_range (0, 6);
  int n_forth = g_test_rand_int_range (0, 6);

  for (int i = 0; i < n_back; i++)
    step (session, FALSE);
  for (int i = 0; i < n_forth; i++)
    step (session, TRUE);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  AccordEntity *x = *(AccordEntity *const *) a;
  AccordEntity *y = *(AccordEntity *const *) b;
  int order
    = g_strcmp0 (accord_entity_get_rank (x), accord_entity_get_rank (y));

  if (order != 0)
    return order;
  return accord_entity_get_id (x) < accord_entity_get_id (y) ? -1 : 1;
}

/* The rules, the digest against the sum from scratch, and each list against
 * a sorted copy. */
static void
check_everything (Session *session)
{
  g_autoptr (GError) error = NULL;
  guint64 sum = 0;
  guint n = 0;

  accord_plan_check (session->plan, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < session->n_kinds; i++)
    {
      AccordEntityList *list
        = accord_plan_get_list (session->plan, session->kinds[i]);
      guint size = accord_entity_list_get_size (list);
      g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new (size);

      for (guint k = 0; k < size; k++)
        {
          AccordEntity *entity = accord_entity_list_get (list, k);

          g_assert_true (
            accord_plan_lookup (session->plan, accord_entity_get_id (entity))
            == entity);
          sum += accord_entity_hash (entity);
          g_ptr_array_add (sorted, entity);
        }
      g_ptr_array_sort (sorted, compare_places);
      for (guint k = 0; k < size; k++)
        g_assert_true (sorted->pdata[k] == accord_entity_list_get (list, k));
      n += size;
    }

  g_assert_cmphex (sum, ==, accord_plan_get_digest (session->plan));
  g_assert_cmpuint (n, ==, accord_plan_get_size (session->plan));
}

static guint
step_to_end (Session *session,
             gboolean redo)
{
  guint n = 0;

  while ((redo ? accord_plan_get_redo_name (session->plan)
               : accord_plan_get_undo_name (session->plan))
         != NULL)
    {
      step (session, redo);
      n++;
    }
  check_everything (session);

  return n;
}

static void
test_random_commands (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  g_autoptr (AccordStorage) storage = accord_memory_storage_new ();
  Session session = { .plan = plan };
  guint64 start = accord_plan_get_digest (plan);
  guint64 end;
  guint n_steps;

  session.kinds = accord_plan_get_kinds (plan, &session.n_kinds);
  accord_plan_set_storage (plan, storage);

  for (guint i = 0; i < N_COMMANDS; i++)
    {
      if (ONE_IN (10))
        step_about (&session);
      else
        change_something (&session);
      if (i % CHECK_EVERY == 0)
        check_everything (&session);
    }

  step_to_end (&session, TRUE);
  end = accord_plan_get_digest (plan);
  g_test_message ("%u changes done, %u refused, %u undone, %u redone, "
                  "%u entities",
                  session.n_done, session.n_refused, session.n_undone,
                  session.n_redone, accord_plan_get_size (plan));
  n_steps = step_to_end (&session, FALSE);
  g_assert_cmphex (accord_plan_get_digest (plan), ==, start);
  g_assert_cmpuint (step_to_end (&session, TRUE), ==, n_steps);
  g_assert_cmphex (accord_plan_get_digest (plan), ==, end);

  /* It did try what it says. */
  g_assert_cmpuint (session.n_done, >, N_COMMANDS / 3);
  g_assert_cmpuint (session.n_refused, >, N_COMMANDS / 50);
  g_assert_cmpuint (session.n_undone, >, N_COMMANDS / 20);
  g_assert_cmpuint (session.n_redone, >, N_COMMANDS / 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random-commands/undo-and-redo", test_random_commands);
  return g_test_run ();
}
