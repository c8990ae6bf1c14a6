/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-import-row.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* One of the pointers is set; @import holds what it leads to. */
struct _AccordImportRow
{
  GObject parent_instance;

  AccordImport *import;
  AccordPlan *plan;
  AccordImportSort sort;
  const AccordImportItem *item;
  const AccordProblem *problem;
  const char *note;
  AccordEntity *missing;
};

G_DEFINE_FINAL_TYPE (AccordImportRow, accord_import_row, G_TYPE_OBJECT)

static void
accord_import_row_finalize (GObject *object)
{
  AccordImportRow *self = ACCORD_IMPORT_ROW (object);

  g_clear_object (&self->import);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_import_row_parent_class)->finalize (object);
}

static void
accord_import_row_class_init (AccordImportRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_import_row_finalize;
}

static void
accord_import_row_init (AccordImportRow *self)
{
}

static AccordImportRow *
add (GPtrArray        *rows,
     AccordImport     *import,
     AccordPlan       *plan,
     AccordImportSort  sort)
{
  AccordImportRow *row = g_object_new (ACCORD_TYPE_IMPORT_ROW, NULL);

  row->import = g_object_ref (import);
  row->plan = g_object_ref (plan);
  row->sort = sort;
  g_ptr_array_add (rows, row);

  return row;
}

static void
add_problems (GPtrArray    *rows,
              AccordImport *import,
              AccordPlan   *plan)
{
  AccordProblems *problems = accord_import_get_problems (import);

  for (guint i = 0; i < accord_problems_get_n (problems); i++)
    {
      const AccordProblem *problem = accord_problems_get (problems, i);

      add (rows, import, plan,
           problem->gravity == ACCORD_PROBLEM_WRONG ? ACCORD_IMPORT_SORT_WRONG
                                                    : ACCORD_IMPORT_SORT_NOTE)
        ->problem
        = problem;
    }
}

static void
add_notes (GPtrArray    *rows,
           AccordImport *import,
           AccordPlan   *plan)
{
  GPtrArray *notes = accord_import_get_notes (import);
  GPtrArray *missing = accord_import_get_missing (import);

  for (guint i = 0; i < notes->len; i++)
    add (rows, import, plan, ACCORD_IMPORT_SORT_NOTE)->note
      = notes->pdata[i];
  for (guint i = 0; i < missing->len; i++)
    add (rows, import, plan, ACCORD_IMPORT_SORT_NOTE)->missing
      = missing->pdata[i];
}

/* What is wrong stands for the lines that are. */
static void
add_items (GPtrArray    *rows,
           AccordImport *import,
           AccordPlan   *plan)
{
  GPtrArray *items = accord_import_get_items (import);

  for (guint i = 0; i < items->len; i++)
    {
      const AccordImportItem *item = items->pdata[i];

      if (item->state != ACCORD_IMPORT_WRONG)
        add (rows, import, plan,
             item->is_implied ? ACCORD_IMPORT_SORT_IMPLIED
                              : (AccordImportSort) item->state)
          ->item
          = item;
    }
}

/**
 * accord_import_rows_new:
 * @import: a preview
 * @plan: the plan that it was made for
 *
 * Returns: (transfer full): the rows, each an #AccordImportRow: what is wrong
 *   first
 */
GListModel *
accord_import_rows_new (AccordImport *import,
                        AccordPlan   *plan)
{
  GListStore *store = g_list_store_new (ACCORD_TYPE_IMPORT_ROW);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ACCORD_IS_IMPORT (import), G_LIST_MODEL (store));

  add_problems (rows, import, plan);
  add_notes (rows, import, plan);
  add_items (rows, import, plan);
  g_list_store_splice (store, 0, 0, rows->pdata, rows->len);

  return G_LIST_MODEL (store);
}

/**
 * accord_import_row_get_sort:
 *
 * Returns: what the row is about
 */
AccordImportSort
accord_import_row_get_sort (AccordImportRow *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_ROW (self), ACCORD_IMPORT_SORT_NOTE);

  return self->sort;
}

static char *
dup_item_title (const AccordImportItem *item)
{
  AccordEntityClass *klass = item->kind != G_TYPE_INVALID
                               ? g_type_class_peek (item->kind)
                               : NULL;

  if (item->label == NULL)
    return g_strdup (klass != NULL ? klass->kind : _("Line without a name"));

  return klass != NULL
           ? accord_entity_dup_kind_label (klass->kind, item->label)
           : g_strdup (item->label);
}

/**
 * accord_import_row_dup_title:
 *
 * Returns: (transfer full): what it is about
 */
char *
accord_import_row_dup_title (AccordImportRow *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_ROW (self), NULL);

  if (self->item != NULL)
    return dup_item_title (self->item);
  if (self->missing != NULL)
    return accord_entity_dup_full_label (self->missing);
  if (self->note != NULL)
    return g_strdup (self->note);
  if (self->problem->heading == NULL)
    return g_strdup (self->problem->reason);

  return self->problem->value != NULL
           /* Translators: the heading of a column, and a value in it. */
           ? g_strdup_printf (_("%s: “%s”"), self->problem->heading,
                              self->problem->value)
           : g_strdup (self->problem->heading);
}

static char *
dup_line (const char *file,
          guint64     line)
{
  return line > 0
           /* Translators: the name of a file, and a number. */
           ? g_strdup_printf (_("%s, line %" PRIu64), file, line)
           : g_strdup (file);
}

/**
 * accord_import_row_dup_place:
 *
 * Returns: (transfer full) (nullable): the file and the line
 */
char *
accord_import_row_dup_place (AccordImportRow *self)
{
  g_autofree char *line = NULL;

  g_return_val_if_fail (ACCORD_IS_IMPORT_ROW (self), NULL);

  if (self->problem != NULL)
    {
      line = dup_line (self->problem->file, self->problem->line);
      return self->problem->column > 0
               /* Translators: “deals.csv, line 12”, and a number. */
               ? g_strdup_printf (_("%s, column %u"), line,
                                  self->problem->column)
               : g_steal_pointer (&line);
    }

  return self->item != NULL && self->item->file != NULL
           ? dup_line (self->item->file, self->item->line)
           : NULL;
}

static const AccordField *
find_field (AccordImportRow              *self,
            const AccordImportDifference *difference)
{
  AccordEntity *entity = accord_plan_lookup (self->plan, difference->entity);
  AccordEntityClass *klass = entity != NULL
                               ? ACCORD_ENTITY_GET_CLASS (entity)
                               : g_type_class_peek (self->item->kind);
  guint field = accord_entity_class_find_field (klass, difference->property);

  return field != ACCORD_FIELD_NOT_FOUND
           ? accord_entity_class_get_field (klass, field)
           : NULL;
}

static void
append_difference (AccordImportRow              *self,
                   GString                      *text,
                   const AccordImportDifference *difference)
{
  const AccordField *field = find_field (self, difference);
  gboolean hidden = field != NULL && field->flags & ACCORD_FIELD_PRIVATE;
  const char *from = difference->from != NULL ? difference->from : "–";
  const char *to = difference->to != NULL ? difference->to : "–";

  if (text->len > 0)
    g_string_append (text, "; ");
  g_string_append_printf (
    text, "%s: ", field != NULL ? _(field->nick) : difference->property);
  if (hidden)
    g_string_append (text, _("held back"));
  else
    g_string_append_printf (text, "%s → %s", from, to);
  if (difference->is_kept)
    g_string_append (text, _(" (stays: changed here since)"));
}

static char *
dup_item_text (AccordImportRow *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->item->differences->len; i++)
    append_difference (self, text, self->item->differences->pdata[i]);

  return g_string_free (text, FALSE);
}

/**
 * accord_import_row_dup_text:
 *
 * Returns: (transfer full): what differs, or what is wrong and what to do; may
 *   be empty
 */
char *
accord_import_row_dup_text (AccordImportRow *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_ROW (self), NULL);

  if (self->item != NULL)
    return dup_item_text (self);
  if (self->missing != NULL)
    return g_strdup (_("is in none of the files any more; it stays"));
  if (self->problem != NULL && self->problem->heading != NULL)
    return g_strdup (self->problem->reason);

  return g_strdup ("");
}

/**
 * accord_import_sort_get_words:
 * @sort: what rows are about
 *
 * Returns: what people call it
 */
const char *
accord_import_sort_get_words (AccordImportSort sort)
{
  static const char *const words[ACCORD_N_IMPORT_SORTS] = {
    [ACCORD_IMPORT_SORT_NEW] = N_("New"),
    [ACCORD_IMPORT_SORT_CHANGED] = N_("Changed"),
    [ACCORD_IMPORT_SORT_UNCHANGED] = N_("Unchanged"),
    [ACCORD_IMPORT_SORT_SKIPPED] = N_("Skipped"),
    [ACCORD_IMPORT_SORT_WRONG] = N_("Wrong"),
    [ACCORD_IMPORT_SORT_IMPLIED] = N_("Comes along"),
    [ACCORD_IMPORT_SORT_NOTE] = N_("Notes"),
  };

  g_return_val_if_fail ((guint) sort < ACCORD_N_IMPORT_SORTS, NULL);

  return _(words[sort]);
}
