/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-plan.h"

#include "accord-error.h"
#include "accord-memory-storage.h"
#include "accord-plan-edit.h"
#include "accord-test-kinds.h"

/* A storage that can be told to fail. */
#define TYPE_FAULTY_STORAGE (faulty_storage_get_type ())
G_DECLARE_FINAL_TYPE (FaultyStorage, faulty_storage, FAULTY, STORAGE, GObject)

struct _FaultyStorage
{
  GObject parent_instance;

  AccordStorage *inner;
  gboolean fails;
  guint n_writes;
};

static void faulty_storage_iface_init (AccordStorageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  FaultyStorage, faulty_storage, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_STORAGE, faulty_storage_iface_init))

static gboolean
fail (FaultyStorage *self,
      GError       **error)
{
  if (self->fails)
    g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_FULL,
                         "No room left.");
  return self->fails;
}

static gboolean
faulty_storage_write (AccordStorage *storage,
                      AccordChange  *change,
                      guint64        digest,
                      const AccordWriteWatch *watch,
                      GError       **error)
{
  FaultyStorage *self = FAULTY_STORAGE (storage);

  self->n_writes++;
  return !fail (self, error)
         && accord_storage_write (self->inner, change, digest, watch, error);
}

static AccordChange *
faulty_storage_dup_step (AccordStorage *storage,
                         gboolean       redo,
                         GError       **error)
{
  FaultyStorage *self = FAULTY_STORAGE (storage);

  if (fail (self, error))
    return NULL;
  return accord_storage_dup_step (self->inner, redo, error);
}

static const char *
faulty_storage_get_step_name (AccordStorage *storage,
                              gboolean       redo)
{
  return accord_storage_get_step_name (FAULTY_STORAGE (storage)->inner, redo);
}

static GPtrArray *
faulty_storage_list_history (AccordStorage *storage,
                             gint64         entity,
                             guint          limit,
                             GError       **error)
{
  return accord_storage_list_history (FAULTY_STORAGE (storage)->inner, entity,
                                      limit, error);
}

static void
faulty_storage_iface_init (AccordStorageInterface *iface)
{
  iface->write = faulty_storage_write;
  iface->dup_step = faulty_storage_dup_step;
  iface->get_step_name = faulty_storage_get_step_name;
  iface->list_history = faulty_storage_list_history;
}

static void
faulty_storage_finalize (GObject *object)
{
  g_object_unref (FAULTY_STORAGE (object)->inner);

  G_OBJECT_CLASS (faulty_storage_parent_class)->finalize (object);
}

static void
faulty_storage_class_init (FaultyStorageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = faulty_storage_finalize;
}

static void
faulty_storage_init (FaultyStorage *self)
{
  self->inner = accord_memory_storage_new ();
}

typedef struct
{
  AccordPlan *plan;
  FaultyStorage *storage;
  AccordEntity *box;
  AccordEntity *item; /* in the box */
  guint64 digest;
  guint size;
  AccordTestNoise noise;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  AccordPlan *plan = accord_test_plan_new ();

  fixture->plan = plan;
  accord_plan_begin (plan, "Add", NULL);
  fixture->box = g_object_ref (accord_test_add_box (plan, "Box"));
  fixture->item
    = g_object_ref (accord_test_add_item (plan, fixture->box, "Item"));
  accord_test_commit (plan);

  fixture->storage = g_object_new (TYPE_FAULTY_STORAGE, NULL);
  accord_plan_set_storage (plan, ACCORD_STORAGE (fixture->storage));
  fixture->digest = accord_plan_get_digest (plan);
  fixture->size = accord_plan_get_size (plan);
  accord_test_watch (plan, &fixture->noise);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->plan);
  g_clear_object (&fixture->storage);
  g_clear_object (&fixture->box);
  g_clear_object (&fixture->item);
}

/* Adds, sets and removes, all in the change that is going on. */
static void
change_everything (Fixture *fixture)
{
  AccordPlan *plan = fixture->plan;
  AccordEntity *box = accord_test_add_box (plan, "New");

  accord_test_add_item (plan, box, "Its item");
  accord_plan_set_text (plan, accord_plan_get_root (plan), ROOT_NAME, "Else");
  accord_plan_set_text (plan, accord_plan_get_root (plan), ROOT_CURRENCY,
                        "JPY");
  accord_plan_set_reference (plan, box, BOX_NEXT, box);
  accord_plan_move (plan, box, fixture->box);
  accord_plan_remove (plan, fixture->box);
}

/* All is as it was after set_up(), and nobody has heard of anything. */
static void
assert_untouched (Fixture *fixture)
{
  AccordPlan *plan = fixture->plan;
  guint64 sum = accord_entity_hash (accord_plan_get_root (plan))
                + accord_entity_hash (fixture->box)
                + accord_entity_hash (fixture->item);

  g_assert_false (accord_plan_is_changing (plan));
  g_assert_cmphex (accord_plan_get_digest (plan), ==, fixture->digest);
  g_assert_cmphex (sum, ==, fixture->digest);
  g_assert_cmpuint (accord_plan_get_size (plan), ==, fixture->size);
  g_assert_cmpint (accord_plan_get_decimals (plan), ==, 2);
  g_assert_true (accord_entity_is_in_plan (fixture->box));
  g_assert_true (accord_entity_get_referred (fixture->item, ITEM_BOX)
                 == fixture->box);
  g_assert_true (accord_plan_check (plan, NULL));
  g_assert_cmpuint (fixture->noise.n_notify, ==, 0);
  g_assert_cmpuint (fixture->noise.n_rows, ==, 0);
  g_assert_cmpuint (fixture->noise.n_changed, ==, 0);
}

static void
test_commit (Fixture      *fixture,
             gconstpointer data)
{
  accord_plan_begin (fixture->plan, "Outer", "Why");
  g_assert_true (accord_plan_is_changing (fixture->plan));
  change_everything (fixture);
  accord_test_commit (fixture->plan);

  g_assert_cmpuint (fixture->storage->n_writes, ==, 1);
  g_assert_cmpuint (accord_plan_get_size (fixture->plan), ==, 3);
  g_assert_cmpuint (fixture->noise.n_notify, ==, 2); /* of the root */
  g_assert_cmpuint (fixture->noise.n_rows, ==, 4);
  g_assert_cmpuint (fixture->noise.n_changed, ==, 1);
  g_assert_false (accord_entity_is_in_plan (fixture->item));
  g_assert_cmpint (accord_plan_get_decimals (fixture->plan), ==, 0);
}

static void
test_nested (Fixture      *fixture,
             gconstpointer data)
{
  accord_plan_begin (fixture->plan, "Outer", NULL);
  accord_plan_begin (fixture->plan, "Inner", NULL);
  change_everything (fixture);
  accord_test_commit (fixture->plan);
  g_assert_true (accord_plan_is_changing (fixture->plan));
  g_assert_cmpuint (fixture->storage->n_writes, ==, 0);
  g_assert_cmpuint (fixture->noise.n_changed, ==, 0);
  accord_test_commit (fixture->plan);

  g_assert_false (accord_plan_is_changing (fixture->plan));
  g_assert_cmpuint (fixture->storage->n_writes, ==, 1);
  g_assert_cmpstr (accord_plan_get_undo_name (fixture->plan), ==, "Outer");
}

static void
test_rollback (Fixture      *fixture,
               gconstpointer data)
{
  accord_plan_begin (fixture->plan, "Outer", NULL);
  accord_plan_begin (fixture->plan, "Inner", NULL);
  change_everything (fixture);
  accord_test_commit (fixture->plan);
  accord_plan_rollback (fixture->plan);

  assert_untouched (fixture);
  g_assert_cmpuint (fixture->storage->n_writes, ==, 0);
}

static void
test_doomed (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  accord_plan_begin (fixture->plan, "Outer", NULL);
  accord_plan_begin (fixture->plan, "Inner", NULL);
  change_everything (fixture);
  accord_plan_rollback (fixture->plan);
  g_assert_true (accord_plan_is_changing (fixture->plan));
  g_assert_false (accord_plan_commit (fixture->plan, &error));

  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED);
  g_assert_cmpstr (error->message, ==,
                   "“Outer” was not done: a part of it was cancelled.");
  assert_untouched (fixture);
}

static void
test_broken_rule (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  accord_plan_begin (fixture->plan, "Break", NULL);
  change_everything (fixture);
  accord_plan_set_text (fixture->plan, accord_plan_get_root (fixture->plan),
                        ROOT_NAME, "");
  g_assert_false (accord_plan_commit (fixture->plan, &error));

  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_true (g_str_has_suffix (error->message, ": name must be given."));
  assert_untouched (fixture);
}

static void
test_failing_storage (Fixture      *fixture,
                      gconstpointer data)
{
  AccordPlan *plan = fixture->plan;
  g_autoptr (GError) error = NULL;

  fixture->storage->fails = TRUE;
  accord_plan_begin (plan, "Fail", NULL);
  change_everything (fixture);
  g_assert_false (accord_plan_commit (plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_FULL);
  g_assert_cmpuint (fixture->storage->n_writes, ==, 1);
  assert_untouched (fixture);
  g_clear_error (&error);

  g_assert_false (accord_plan_undo (plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_FULL);
  assert_untouched (fixture);

  /* And when there is room again, it can be done. */
  fixture->storage->fails = FALSE;
  accord_plan_begin (plan, "Again", NULL);
  change_everything (fixture);
  accord_test_commit (plan);
  g_assert_cmpuint (fixture->noise.n_changed, ==, 1);
}

static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  AccordPlan *plan = fixture->plan;
  AccordEntity *box;

  accord_plan_begin (plan, "Nothing at all", NULL);
  accord_test_commit (plan);

  accord_plan_begin (plan, "There and back", NULL);
  accord_plan_set_integer (plan, fixture->item, ITEM_COUNT, 1);
  accord_plan_set_integer (plan, fixture->item, ITEM_COUNT, 7);
  box = accord_test_add_box (plan, "Short-lived");
  accord_test_add_item (plan, box, "Shorter");
  accord_plan_set_reference (plan, fixture->item, ITEM_BOX, box);
  accord_plan_set_reference (plan, fixture->item, ITEM_BOX, fixture->box);
  accord_plan_remove (plan, box);
  accord_test_commit (plan);

  assert_untouched (fixture);
  g_assert_cmpuint (fixture->storage->n_writes, ==, 0);
  g_assert_null (accord_plan_get_undo_name (plan));
}

/* Whoever holds an entity that goes and comes back holds the right one, with
 * the values that a new one has. */
static void
test_delete_and_insert (Fixture      *fixture,
                        gconstpointer data)
{
  AccordPlan *plan = fixture->plan;
  gint64 id = accord_entity_get_id (fixture->item);
  AccordEntity *again;

  accord_plan_begin (plan, "Set", NULL);
  accord_plan_set_integer (plan, fixture->item, ITEM_COUNT, 1);
  accord_test_commit (plan);

  accord_plan_begin (plan, "Replace", NULL);
  accord_plan_remove (plan, fixture->item);
  g_assert_null (accord_plan_lookup (plan, id));
  again = accord_plan_add (plan, ACCORD_TYPE_TEST_ITEM, id);
  g_assert_true (again == fixture->item);
  g_assert_cmpint (accord_entity_get_integer (again, ITEM_COUNT), ==, 7);
  g_assert_false (accord_entity_has_value (again, ITEM_BOX));
  accord_plan_set_reference (plan, again, ITEM_BOX, fixture->box);
  accord_plan_remove (plan, again);
  again = accord_plan_add (plan, ACCORD_TYPE_TEST_ITEM, id);
  accord_plan_set_reference (plan, again, ITEM_BOX, fixture->box);
  accord_test_commit (plan);

  g_assert_cmpuint (fixture->noise.n_rows, ==, 0);
  g_assert_false (accord_entity_has_value (again, ITEM_TEXT));
  g_assert_true (accord_plan_check (plan, NULL));
  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_cmphex (accord_plan_get_digest (plan), ==, fixture->digest);
}

static void
make_a_box (Fixture *fixture,
            gint64   id)
{
  accord_plan_begin (fixture->plan, "Make it a box", NULL);
  accord_plan_remove (fixture->plan, fixture->item);
  accord_plan_set_text (fixture->plan,
                        accord_plan_add (fixture->plan, ACCORD_TYPE_TEST_BOX,
                                         id),
                        BOX_NAME, "A box now");
}

/* An id may go to another kind, too: then the order of undoing matters. */
static void
test_id_of_another_kind (Fixture      *fixture,
                         gconstpointer data)
{
  AccordPlan *plan = fixture->plan;
  gint64 id = accord_entity_get_id (fixture->item);
  guint64 digest;

  make_a_box (fixture, id);
  accord_plan_rollback (plan);
  assert_untouched (fixture);

  make_a_box (fixture, id);
  accord_test_commit (plan);
  digest = accord_plan_get_digest (plan);
  g_assert_true (G_OBJECT_TYPE (accord_plan_lookup (plan, id))
                 == ACCORD_TYPE_TEST_BOX);
  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_cmphex (accord_plan_get_digest (plan), ==, fixture->digest);
  g_assert_true (accord_plan_redo (plan, NULL));
  g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
  g_assert_true (accord_plan_check (plan, NULL));
}

/* Who still shows what goes has its name to show, whoever takes it away. */
static void
test_gone_keeps_values (Fixture      *fixture,
                        gconstpointer data)
{
  AccordPlan *plan = fixture->plan;
  gint64 id = accord_entity_get_id (fixture->item);
  g_autofree char *name = accord_entity_dup_label (fixture->item);
  g_autofree char *gone = NULL;
  g_autoptr (AccordEntity) again = NULL;

  accord_plan_begin (plan, "Count", NULL);
  accord_plan_set_integer (plan, fixture->item, ITEM_COUNT, 7);
  accord_test_commit (plan);
  accord_plan_begin (plan, "Remove", NULL);
  accord_plan_remove (plan, fixture->item);
  accord_test_commit (plan);
  g_assert_true (accord_plan_undo (plan, NULL));
  again = g_object_ref (accord_plan_lookup (plan, id));
  g_assert_true (accord_plan_redo (plan, NULL));

  g_assert_false (accord_entity_is_in_plan (again));
  gone = accord_entity_dup_label (again);
  g_assert_cmpstr (gone, ==, name);
  g_assert_cmpint (accord_entity_get_integer (again, ITEM_COUNT), ==, 7);
  g_assert_true (accord_plan_check (plan, NULL));
}

static void
test_take_back (Fixture      *fixture,
                gconstpointer data)
{
  AccordPlan *plan = fixture->plan;
  g_autoptr (AccordChange) change = NULL;
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "What if", "Why not");
  change_everything (fixture);
  change = accord_plan_take_back (plan, &error);
  g_assert_no_error (error);
  assert_untouched (fixture);
  g_assert_cmpstr (accord_change_get_name (change), ==, "What if");
  g_assert_cmpstr (accord_change_get_why (change), ==, "Why not");
  g_assert_cmpuint (accord_change_get_n_ops (change), ==, 5);

  /* It can be done later, and undone from outside. */
  accord_plan_begin (plan, "Adopt", NULL);
  g_assert_true (accord_plan_apply (plan, change, FALSE, &error));
  accord_test_commit (plan);
  g_assert_cmpuint (accord_plan_get_size (plan), ==, 3);
  accord_plan_begin (plan, "Drop", NULL);
  g_assert_true (accord_plan_apply (plan, change, TRUE, &error));
  accord_test_commit (plan);
  g_assert_cmphex (accord_plan_get_digest (plan), ==, fixture->digest);

  accord_plan_begin (plan, "Break", NULL);
  accord_plan_remove (plan, accord_plan_get_root (plan));
  g_assert_null (accord_plan_take_back (plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_cmphex (accord_plan_get_digest (plan), ==, fixture->digest);
}

/* A what-if that sets the item's count, removes it, or adds another. */
static AccordChange *
dup_what_if (Fixture     *fixture,
             AccordOpKind kind)
{
  accord_plan_begin (fixture->plan, "What if", NULL);
  if (kind == ACCORD_OP_UPDATE)
    accord_plan_set_integer (fixture->plan, fixture->item, ITEM_COUNT, 1);
  else if (kind == ACCORD_OP_DELETE)
    accord_plan_remove (fixture->plan, fixture->item);
  else
    accord_test_add_item (fixture->plan, fixture->box, "New");

  return accord_plan_take_back (fixture->plan, NULL);
}

static void
assert_stale (Fixture      *fixture,
              AccordChange *change,
              gboolean      backward)
{
  gint64 id = accord_change_get_op (change, 0)->entity;
  g_autofree char *message = g_strdup_printf (
    "The item %" G_GINT64_FORMAT " was changed meanwhile, so this can’t be "
    "applied; look at it again first.", id);
  g_autoptr (GError) error = NULL;

  accord_plan_begin (fixture->plan, "Apply", NULL);
  g_assert_false (
    accord_plan_apply (fixture->plan, change, backward, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE);
  g_assert_cmpstr (error->message, ==, message);
  accord_plan_rollback (fixture->plan);
}

static void
test_stale (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (AccordChange) set = dup_what_if (fixture, ACCORD_OP_UPDATE);
  g_autoptr (AccordChange) removal = dup_what_if (fixture, ACCORD_OP_DELETE);
  g_autoptr (AccordChange) addition = dup_what_if (fixture, ACCORD_OP_INSERT);
  AccordPlan *plan = fixture->plan;

  /* Backward, what wasn't done. */
  assert_stale (fixture, set, TRUE);
  assert_stale (fixture, removal, TRUE);
  assert_stale (fixture, addition, TRUE);
  assert_untouched (fixture);

  accord_plan_begin (plan, "Meanwhile", NULL);
  accord_plan_set_integer (plan, fixture->item, ITEM_COUNT, 2);
  accord_plan_add (plan, ACCORD_TYPE_TEST_BOX,
                   accord_change_get_op (addition, 0)->entity);
  /* Within the change that goes on, too: a box has that id by now. */
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (accord_plan_apply (plan, addition, TRUE, &error));
    g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE);
  }
  accord_plan_set_text (
    plan,
    accord_plan_lookup (plan, accord_change_get_op (addition, 0)->entity),
    BOX_NAME, "In the way");
  accord_test_commit (plan);

  assert_stale (fixture, set, FALSE);
  assert_stale (fixture, removal, FALSE);
  assert_stale (fixture, addition, FALSE);
}

static void
test_owner_and_clear (Fixture      *fixture,
                      gconstpointer data)
{
  AccordPlan *plan = fixture->plan;
  AccordEntity *first, *last;
  guint64 digest;

  accord_plan_begin (plan, "Link", NULL);
  first = accord_test_add_box (plan, "First");
  last = accord_test_add_box (plan, "Last");
  accord_test_add_item (plan, last, "Owned");
  accord_plan_set_reference (plan, first, BOX_NEXT, last);
  accord_plan_set_reference (plan, last, BOX_NEXT, last); /* itself */
  accord_test_commit (plan);
  digest = accord_plan_get_digest (plan);

  accord_plan_begin (plan, "Remove", NULL);
  accord_plan_remove (plan, last);
  accord_test_commit (plan);
  g_assert_cmpint (accord_entity_get_reference (first, BOX_NEXT), ==, 0);
  g_assert_null (accord_plan_find (plan, ACCORD_TYPE_TEST_ITEM, "Owned",
                                   NULL));
  g_assert_true (accord_plan_check (plan, NULL));

  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
  g_assert_cmpstr (
    accord_entity_get_text (accord_entity_get_referred (first, BOX_NEXT),
                            BOX_NAME),
    ==, "Last");
}

static void
test_restrict (Fixture      *fixture,
               gconstpointer data)
{
  AccordPlan *plan = fixture->plan;
  AccordEntity *needed, *user;
  g_autoptr (GError) error = NULL;
  guint64 digest;

  accord_plan_begin (plan, "Link", NULL);
  needed = accord_test_add_box (plan, "Needed");
  user = accord_test_add_box (plan, "User");
  accord_plan_set_reference (plan, user, BOX_NEEDS, needed);
  accord_test_commit (plan);
  digest = accord_plan_get_digest (plan);

  accord_plan_begin (plan, "Remove", NULL);
  accord_plan_remove (plan, needed);
  g_assert_false (accord_plan_commit (plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_cmpstr (error->message, ==,
                   "Box “Needed” can’t be removed: box “User” still needs it. "
                   "Change that first.");
  g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);

  /* Together they can go, in either order. */
  accord_plan_begin (plan, "Remove both", NULL);
  accord_plan_remove (plan, needed);
  accord_plan_remove (plan, user);
  accord_test_commit (plan);
  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
}

static void
count_set (AccordPlan *plan,
           gpointer    item,
           gint64      count)
{
  g_autofree char *name
    = g_strdup_printf ("Set to %" G_GINT64_FORMAT, count);

  accord_plan_begin (plan, name, NULL);
  accord_plan_set_integer (plan, item, ITEM_COUNT, count);
  accord_test_commit (plan);
}

static void
assert_steps (AccordPlan *plan,
              const char *undo,
              const char *redo)
{
  g_autofree char *undo_name = NULL, *redo_name = NULL;

  g_object_get (plan, "undo-name", &undo_name, "redo-name", &redo_name, NULL);
  g_assert_cmpstr (undo_name, ==, undo);
  g_assert_cmpstr (redo_name, ==, redo);
}

static void
test_undo_and_redo (Fixture      *fixture,
                    gconstpointer data)
{
  AccordPlan *plan = fixture->plan;
  AccordEntity *item = fixture->item;
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_plan_undo (plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "There is nothing to undo.");
  g_clear_error (&error);
  g_assert_false (accord_plan_redo (plan, &error));
  g_assert_cmpstr (error->message, ==, "There is nothing to redo.");
  g_clear_error (&error);

  count_set (plan, item, 1);
  count_set (plan, item, 2);
  assert_steps (plan, "Set to 2", NULL);
  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_cmpint (accord_entity_get_integer (item, ITEM_COUNT), ==, 1);
  assert_steps (plan, "Set to 1", "Set to 2");
  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_cmpint (accord_entity_get_integer (item, ITEM_COUNT), ==, 7);
  g_assert_true (accord_plan_redo (plan, NULL));
  assert_steps (plan, "Set to 1", "Set to 2");
  count_set (plan, item, 3);
  assert_steps (plan, "Set to 3", NULL);
}

static void
test_history (Fixture      *fixture,
              gconstpointer data)
{
  static const struct
  {
    AccordChangeKind kind;
    const char *who;
    const char *side;
    gint64 time;
    gint64 target;
  } expected[] = {
    { ACCORD_CHANGE_REDO, "Ben", "engineering", 200, 1 },
    { ACCORD_CHANGE_UNDO, "Ben", "engineering", 200, 1 },
    { ACCORD_CHANGE_EDIT, "Ann", "sales", 100, 0 },
  };
  AccordPlan *plan = fixture->plan;
  g_autoptr (GPtrArray) history = NULL;

  accord_plan_set_actor (plan, "Ann", "sales");
  accord_plan_set_time (plan, 100);
  count_set (plan, fixture->item, 1);
  accord_plan_set_actor (plan, "Ben", "engineering");
  accord_plan_set_time (plan, 200);
  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_true (accord_plan_redo (plan, NULL));

  history = accord_storage_list_history (
    accord_plan_get_storage (plan), accord_entity_get_id (fixture->item), 10,
    NULL);
  g_assert_cmpuint (history->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < history->len; i++)
    {
      AccordChange *change = history->pdata[i];

      g_assert_cmpint (accord_change_get_kind (change), ==, expected[i].kind);
      g_assert_cmpstr (accord_change_get_name (change), ==, "Set to 1");
      g_assert_cmpstr (accord_change_get_who (change), ==, expected[i].who);
      g_assert_cmpstr (accord_change_get_side (change), ==, expected[i].side);
      g_assert_cmpint (accord_change_get_time (change), ==, expected[i].time);
      g_assert_cmpint (accord_change_get_number (change), ==, 3 - i);
      g_assert_cmpint (accord_change_get_target (change), ==,
                       expected[i].target);
    }

  accord_plan_set_time (plan, -1);
  count_set (plan, fixture->item, 4);
  g_ptr_array_unref (g_steal_pointer (&history));
  history = accord_storage_list_history (accord_plan_get_storage (plan), 0, 1,
                                         NULL);
  g_assert_cmpint (accord_change_get_time (history->pdata[0]), >, 1000000000);
}

/* What another process did is seen, and not written again. */
static void
test_follow (Fixture      *fixture,
             gconstpointer data)
{
  AccordPlan *plan = fixture->plan;
  g_autoptr (AccordChange) change = dup_what_if (fixture, ACCORD_OP_UPDATE);
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_plan_follow (plan, change, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (accord_entity_get_integer (fixture->item, ITEM_COUNT), ==,
                   1);
  g_assert_cmpuint (fixture->storage->n_writes, ==, 0);
  g_assert_cmpuint (fixture->noise.n_notify, ==, 1);
  g_assert_cmpuint (fixture->noise.n_changed, ==, 1);

  g_assert_false (accord_plan_follow (plan, change, FALSE, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE);
  g_assert_true (accord_plan_follow (plan, change, TRUE, NULL));
  g_assert_cmphex (accord_plan_get_digest (plan), ==, fixture->digest);
}

/* A plan that goes in the middle of a change puts it back. */
static void
test_dispose (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (AccordEntity) item = g_object_ref (fixture->item);

  accord_plan_begin (fixture->plan, "Outer", NULL);
  accord_plan_begin (fixture->plan, "Inner", NULL);
  accord_plan_set_integer (fixture->plan, item, ITEM_COUNT, 1);
  change_everything (fixture);
  g_clear_object (&fixture->plan);
  g_assert_cmpint (accord_entity_get_integer (item, ITEM_COUNT), ==, 7);
  g_assert_false (accord_entity_is_in_plan (item));
}

#define ADD(name, function)                                                   \
  g_test_add ("/plan-change/" name, Fixture, NULL, set_up, function,          \
              tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("commit", test_commit);
  ADD ("nested", test_nested);
  ADD ("rollback", test_rollback);
  ADD ("doomed", test_doomed);
  ADD ("broken-rule", test_broken_rule);
  ADD ("failing-storage", test_failing_storage);
  ADD ("nothing", test_nothing);
  ADD ("delete-and-insert", test_delete_and_insert);
  ADD ("id-of-another-kind", test_id_of_another_kind);
  ADD ("gone-keeps-values", test_gone_keeps_values);
  ADD ("take-back", test_take_back);
  ADD ("stale", test_stale);
  ADD ("owner-and-clear", test_owner_and_clear);
  ADD ("restrict", test_restrict);
  ADD ("undo-and-redo", test_undo_and_redo);
  ADD ("history", test_history);
  ADD ("follow", test_follow);
  ADD ("dispose", test_dispose);
  return g_test_run ();
}
