/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-work-queue.h"

#include "accord-dependency.h"
#include "accord-error.h"
#include "accord-list-splice.h"
#include "accord-plan-edit.h"
#include "accord-queue.h"

#include <glib/gi18n-lib.h>

struct _AccordWorkQueue
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordOutlook *outlook;
  AccordDay today;
  GHashTable *rows; /* gint64 * of the feature → AccordQueueRow */
  GPtrArray *order; /* AccordQueueRow: the items of the list */
};

static void accord_work_queue_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordWorkQueue, accord_work_queue, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, accord_work_queue_list_init))

static GType
accord_work_queue_get_item_type (GListModel *model)
{
  return ACCORD_TYPE_QUEUE_ROW;
}

static guint
accord_work_queue_get_n_items (GListModel *model)
{
  return ACCORD_WORK_QUEUE (model)->order->len;
}

static gpointer
accord_work_queue_get_item (GListModel *model,
                            guint       position)
{
  GPtrArray *order = ACCORD_WORK_QUEUE (model)->order;

  return position < order->len ? g_object_ref (order->pdata[position]) : NULL;
}

static void
accord_work_queue_list_init (GListModelInterface *iface)
{
  iface->get_item_type = accord_work_queue_get_item_type;
  iface->get_n_items = accord_work_queue_get_n_items;
  iface->get_item = accord_work_queue_get_item;
}

static void
accord_work_queue_finalize (GObject *object)
{
  AccordWorkQueue *self = ACCORD_WORK_QUEUE (object);

  g_ptr_array_unref (self->order);
  g_hash_table_unref (self->rows);
  g_clear_object (&self->outlook);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_work_queue_parent_class)->finalize (object);
}

static void
accord_work_queue_class_init (AccordWorkQueueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_work_queue_finalize;
}

static void
accord_work_queue_init (AccordWorkQueue *self)
{
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                      g_object_unref);
  self->order = g_ptr_array_new_with_free_func (g_object_unref);
}

static AccordQueueRow *
ensure_row (AccordWorkQueue *self,
            AccordFeature   *feature)
{
  gint64 id = accord_entity_get_id (ACCORD_ENTITY (feature));
  AccordQueueRow *row = g_hash_table_lookup (self->rows, &id);

  if (row == NULL)
    {
      row = accord_queue_row_new (feature);
      g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id), row);
    }

  return row;
}

/* What the plan itself says. A plan that can't be forecast has no order but
 * the one made by hand. */
static GArray *
dup_ids (AccordWorkQueue *self)
{
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (self->plan, self->today);
  GArray *ids = accord_queue_dup (input, NULL, NULL);
  AccordEntityList *features;

  if (ids != NULL)
    return ids;

  features = accord_plan_get_list (self->plan, ACCORD_TYPE_FEATURE);
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < accord_entity_list_get_size (features); i++)
    {
      gint64 id = accord_entity_get_id (accord_entity_list_get (features, i));

      g_array_append_val (ids, id);
    }

  return ids;
}

/* Takes the @ids, of which some may be gone, or not be there yet. */
static void
take_order (AccordWorkQueue *self,
            GArray          *ids)
{
  GPtrArray *order = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len; i++)
    {
      gpointer feature
        = accord_plan_lookup (self->plan, g_array_index (ids, gint64, i));

      if (feature != NULL && ACCORD_IS_FEATURE (feature))
        g_ptr_array_add (order, g_object_ref (ensure_row (self, feature)));
    }

  accord_list_splice (G_LIST_MODEL (self), &self->order, order);
  g_array_unref (ids);
}

static void
follow_rows (AccordWorkQueue *self)
{
  if (self->outlook != NULL)
    for (guint i = 0; i < self->order->len; i++)
      accord_queue_row_follow (self->order->pdata[i], self->outlook);
}

static void
plan_changed_cb (AccordWorkQueue *self,
                 AccordChange    *change)
{
  GHashTableIter iter;
  gpointer row;

  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    {
      const AccordOp *op = accord_change_get_op (change, i);

      if (op->kind == ACCORD_OP_DELETE)
        g_hash_table_remove (self->rows, &op->entity);
    }

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    accord_queue_row_refresh (row);
  take_order (self, dup_ids (self));
  follow_rows (self);
}

/**
 * accord_work_queue_new:
 * @plan: a plan
 * @outlook: (nullable): what is to be expected of it
 * @today: the day on which it is looked at
 *
 * Returns: (transfer full): its work queue
 */
AccordWorkQueue *
accord_work_queue_new (AccordPlan    *plan,
                       AccordOutlook *outlook,
                       AccordDay      today)
{
  AccordWorkQueue *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  self = g_object_new (ACCORD_TYPE_WORK_QUEUE, NULL);
  self->plan = g_object_ref (plan);
  g_set_object (&self->outlook, outlook);
  self->today = today;
  take_order (self, dup_ids (self));
  follow_rows (self);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * accord_work_queue_follow:
 *
 * Takes over what the outlook says now, and the order that it was made with.
 */
void
accord_work_queue_follow (AccordWorkQueue *self)
{
  AccordForecast *forecast;
  GArray *ids;

  g_return_if_fail (ACCORD_IS_WORK_QUEUE (self));
  g_return_if_fail (self->outlook != NULL);

  forecast = accord_outlook_get_forecast (self->outlook);
  ids = forecast != NULL
          ? accord_queue_dup (accord_forecast_get_input (forecast), NULL, NULL)
          : NULL;
  if (ids != NULL)
    take_order (self, ids);
  follow_rows (self);
}

/**
 * accord_work_queue_relate:
 * @selection: what is selected in the window
 *
 * Marks the features that belong to it.
 */
void
accord_work_queue_relate (AccordWorkQueue *self,
                          AccordSelection *selection)
{
  g_return_if_fail (ACCORD_IS_WORK_QUEUE (self));

  for (guint i = 0; i < self->order->len; i++)
    accord_queue_row_set_related (
      self->order->pdata[i],
      accord_selection_contains (
        selection,
        ACCORD_ENTITY (accord_queue_row_get_feature (self->order->pdata[i]))));
}

/**
 * accord_work_queue_get:
 * @position: where
 *
 * Returns: (transfer none) (nullable): what stands there
 */
AccordQueueRow *
accord_work_queue_get (AccordWorkQueue *self,
                       guint            position)
{
  g_return_val_if_fail (ACCORD_IS_WORK_QUEUE (self), NULL);

  return position < self->order->len ? self->order->pdata[position] : NULL;
}

/**
 * accord_work_queue_find:
 * @feature: the id of a feature
 * @position: (out) (optional): where it stands
 *
 * Returns: whether it is still to be done
 */
gboolean
accord_work_queue_find (AccordWorkQueue *self,
                        gint64           feature,
                        guint           *position)
{
  AccordQueueRow *row;

  g_return_val_if_fail (ACCORD_IS_WORK_QUEUE (self), FALSE);

  row = g_hash_table_lookup (self->rows, &feature);

  return row != NULL && g_ptr_array_find (self->order, row, position);
}

static gint64
get_id (AccordQueueRow *row)
{
  return row != NULL ? accord_entity_get_id (
                         ACCORD_ENTITY (accord_queue_row_get_feature (row)))
                     : 0;
}

static gboolean
find_id (GArray *ids,
         gint64  id,
         guint  *position)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/* The queue as it would be: nothing stands ahead of what it waits for. */
static GArray *
try_move (AccordWorkQueue *self,
          GArray          *today,
          gint64           id,
          gint64           before)
{
  GArray *ids;

  accord_plan_begin (self->plan, "", NULL);
  accord_queue_move (self->plan, today, id, before);
  ids = dup_ids (self);
  accord_plan_rollback (self->plan);

  return ids;
}

static gboolean
waits_for (AccordWorkQueue *self,
           gint64           feature,
           gint64           other)
{
  g_autoptr (GPtrArray) waiting = accord_dependency_list_waiting (
    accord_plan_lookup (self->plan, other));

  return g_ptr_array_find (waiting,
                           accord_plan_lookup (self->plan, feature), NULL);
}

/* What @id needs, and takes along to its place: so many of the @ids in front
 * of it stood at @position of @today or behind. @first is one of them. */
static guint
count_taken_along (AccordWorkQueue *self,
                   GArray          *today,
                   guint            position,
                   GArray          *ids,
                   gint64           id,
                   gint64          *first)
{
  guint n = 0, was;

  for (guint i = 0; i < ids->len && g_array_index (ids, gint64, i) != id; i++)
    {
      gint64 other = g_array_index (ids, gint64, i);

      if (find_id (today, other, &was) && was >= position
          && waits_for (self, id, other) && n++ == 0)
        *first = other;
    }

  return n;
}

static char *
dup_move_name (AccordWorkQueue *self,
               AccordQueueRow  *row,
               guint            n,
               gint64           first)
{
  const char *title = accord_queue_row_get_title (row);

  if (n == 0)
    /* Translators: the name of a change; %s is a feature. */
    return g_strdup_printf (_("Move “%s”"), title);
  if (n == 1)
    /* Translators: the name of a change; two features, of which the first
     * needs the second. */
    return g_strdup_printf (
      _("Move “%s” and “%s”, which it needs"), title,
      accord_entity_get_text (accord_plan_lookup (self->plan, first),
                              ACCORD_FEATURE_TITLE));

  return g_strdup_printf (
    /* Translators: the name of a change; a feature, and how many others. */
    g_dngettext (GETTEXT_PACKAGE, "Move “%s” and %u other, which it needs",
                 "Move “%s” and %u others, which it needs", n),
    title, n);
}

/**
 * accord_work_queue_move:
 * @row: what moves
 * @position: in front of which position, as things stand; the size of the
 *   queue for its end
 * @error: return location
 *
 * Moves a feature where a person puts it, and pins it there; what it waits for
 * goes along, and the change is named after that too. Where it stands
 * there already, nothing happens; where it can't go, %ACCORD_ERROR_RULE says
 * so.
 *
 * Returns: whether it is on disk
 */
gboolean
accord_work_queue_move (AccordWorkQueue *self,
                        AccordQueueRow  *row,
                        guint            position,
                        GError         **error)
{
  g_autoptr (GArray) today = NULL, ids = NULL;
  g_autofree char *name = NULL;
  gint64 id = get_id (row), before, first = 0;
  guint from = 0, to = 0, n;

  g_return_val_if_fail (ACCORD_IS_WORK_QUEUE (self), FALSE);
  g_return_val_if_fail (g_ptr_array_find (self->order, row, &from), FALSE);

  if (position == from || position == from + 1)
    return TRUE;

  today = dup_ids (self);
  before = get_id (accord_work_queue_get (self, position));
  ids = try_move (self, today, id, before);
  if (!find_id (ids, id, &to) || to == from)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
                   /* Translators: a feature. */
                   _("“%s” can’t stand there: some of the work in between "
                     "waits for other work."),
                   accord_queue_row_get_title (row));
      return FALSE;
    }

  n = count_taken_along (self, today, position, ids, id, &first);
  name = dup_move_name (self, row, n, first);
  accord_plan_begin (self->plan, name, NULL);
  accord_queue_move (self->plan, today, id, before);

  return accord_plan_commit (self->plan, error);
}

/**
 * accord_work_queue_pin:
 * @row: what shall stay where it stands
 * @error: return location
 *
 * Lets it follow the dates of its promises no more.
 *
 * Returns: whether it is on disk
 */
gboolean
accord_work_queue_pin (AccordWorkQueue *self,
                       AccordQueueRow  *row,
                       GError         **error)
{
  g_autoptr (GArray) today = NULL;
  g_autofree char *name = NULL;
  guint at = 0;

  g_return_val_if_fail (ACCORD_IS_WORK_QUEUE (self), FALSE);
  g_return_val_if_fail (g_ptr_array_find (self->order, row, &at), FALSE);

  /* Translators: the name of a change; %s is a feature. */
  name = g_strdup_printf (_("Pin “%s”"), accord_queue_row_get_title (row));
  today = dup_ids (self);
  accord_plan_begin (self->plan, name, NULL);
  accord_queue_move (self->plan, today, get_id (row),
                     get_id (accord_work_queue_get (self, at + 1)));

  return accord_plan_commit (self->plan, error);
}

/**
 * accord_work_queue_unpin:
 * @row: what was put somewhere
 * @error: return location
 *
 * Lets it follow the dates of its promises again.
 *
 * Returns: whether it is on disk
 */
gboolean
accord_work_queue_unpin (AccordWorkQueue *self,
                         AccordQueueRow  *row,
                         GError         **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (ACCORD_IS_WORK_QUEUE (self), FALSE);
  g_return_val_if_fail (ACCORD_IS_QUEUE_ROW (row), FALSE);

  /* Translators: the name of a change; %s is a feature. */
  name = g_strdup_printf (_("Unpin “%s”"), accord_queue_row_get_title (row));
  accord_plan_begin (self->plan, name, NULL);
  accord_plan_set_integer (self->plan, accord_queue_row_get_feature (row),
                           ACCORD_FEATURE_PINNED, FALSE);

  return accord_plan_commit (self->plan, error);
}
