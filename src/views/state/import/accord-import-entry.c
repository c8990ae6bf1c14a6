/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-import-entry.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

struct _AccordImportEntry
{
  GObject parent_instance;

  GFile *file;
  char *name;
  AccordTableSample *sample; /* NULL until somebody has looked */
  GError *problem;           /* why it can't be read at all */
  AccordProfile *chosen;     /* by a person, or NULL */
  AccordColumnMapping *mapping;
  char *found; /* what an import says of its form */
  char *left_out; /* why an import left it out, or NULL */
  guint64 n_rows;
  GPtrArray *columns; /* AccordColumnUse, of the last preview */
};

G_DEFINE_FINAL_TYPE (AccordImportEntry, accord_import_entry, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
accord_import_entry_finalize (GObject *object)
{
  AccordImportEntry *self = ACCORD_IMPORT_ENTRY (object);

  g_object_unref (self->file);
  g_free (self->name);
  g_clear_pointer (&self->sample, accord_table_sample_free);
  g_clear_error (&self->problem);
  g_clear_pointer (&self->chosen, accord_profile_unref);
  g_clear_object (&self->mapping);
  g_free (self->found);
  g_free (self->left_out);
  g_clear_pointer (&self->columns, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_import_entry_parent_class)->finalize (object);
}

static void
accord_import_entry_class_init (AccordImportEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_import_entry_finalize;

  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_IMPORT_ENTRY, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_import_entry_init (AccordImportEntry *self)
{
}

/**
 * accord_import_entry_new:
 * @file: what shall be imported
 *
 * Returns: (transfer full): an entry that nobody has looked into yet
 */
AccordImportEntry *
accord_import_entry_new (GFile *file)
{
  AccordImportEntry *self = g_object_new (ACCORD_TYPE_IMPORT_ENTRY, NULL);
  g_autofree char *base = g_file_get_basename (file);

  self->file = g_object_ref (file);
  self->name = g_filename_display_name (base);

  return self;
}

/**
 * accord_import_entry_get_file:
 *
 * Returns: (transfer none): the file
 */
GFile *
accord_import_entry_get_file (AccordImportEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_ENTRY (self), NULL);

  return self->file;
}

/**
 * accord_import_entry_get_name:
 *
 * Returns: the name of the file, without its folder
 */
const char *
accord_import_entry_get_name (AccordImportEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_ENTRY (self), NULL);

  return self->name;
}

/**
 * accord_import_entry_is_wrong:
 *
 * Returns: whether the file can't be read at all
 */
gboolean
accord_import_entry_is_wrong (AccordImportEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_ENTRY (self), FALSE);

  return self->problem != NULL;
}

/**
 * accord_import_entry_is_known:
 *
 * Returns: whether it is known how to read the file
 */
gboolean
accord_import_entry_is_known (AccordImportEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_ENTRY (self), FALSE);

  return self->chosen != NULL
         || (self->sample != NULL
             && accord_table_sample_is_known (self->sample));
}

static char *
dup_reading (AccordImportEntry *self)
{
  if (self->chosen != NULL)
    return g_strdup (accord_profile_get_name (self->chosen));
  if (self->sample->is_project)
    return g_strdup (_("A project of MS Project and the like"));
  if (self->sample->profile != NULL)
    return g_strdup (accord_profile_get_name (self->sample->profile));
  if (self->sample->own_kind != G_TYPE_INVALID)
    return g_strdup (_("A table that Accord wrote"));

  return g_strdup (_("Nobody knows these columns yet: map them"));
}

/**
 * accord_import_entry_dup_state:
 *
 * Returns: (transfer full): how the file is read and what was found, or what
 *   is wrong with it
 */
char *
accord_import_entry_dup_state (AccordImportEntry *self)
{
  g_autofree char *reading = NULL, *rows = NULL;

  g_return_val_if_fail (ACCORD_IS_IMPORT_ENTRY (self), NULL);

  if (self->problem != NULL)
    return g_strdup (self->problem->message);
  if (self->sample == NULL)
    return g_strdup (_("Being looked at…"));

  if (self->left_out != NULL)
    return g_strdup (self->left_out);

  reading = dup_reading (self);
  if (self->columns == NULL)
    return g_steal_pointer (&reading);

  rows = g_strdup_printf (ngettext ("%" PRIu64 " row",
                                    "%" PRIu64 " rows",
                                    (gulong) self->n_rows),
                          self->n_rows);
  return g_strjoin (" · ", reading, rows, self->found, NULL);
}

/**
 * accord_import_entry_get_columns:
 *
 * Returns: (transfer none) (nullable) (element-type AccordColumnUse): what
 *   becomes of each column, when a preview has been made
 */
GPtrArray *
accord_import_entry_get_columns (AccordImportEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_ENTRY (self), NULL);

  return self->columns;
}

/**
 * accord_import_entry_get_chosen:
 *
 * Returns: (transfer none) (nullable): how a person wants it read
 */
AccordProfile *
accord_import_entry_get_chosen (AccordImportEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_ENTRY (self), NULL);

  return self->chosen;
}

/**
 * accord_import_entry_choose:
 * @profile: (nullable): how to read it; %NULL for what is recognised
 */
void
accord_import_entry_choose (AccordImportEntry *self,
                            AccordProfile     *profile)
{
  g_return_if_fail (ACCORD_IS_IMPORT_ENTRY (self));

  if (profile != NULL)
    accord_profile_ref (profile);
  g_clear_pointer (&self->chosen, accord_profile_unref);
  self->chosen = profile;
  accord_import_entry_set_result (self, NULL);
}

/**
 * accord_import_entry_get_mapping:
 *
 * Returns: (transfer none) (nullable): for a person to map the columns; it
 *   remembers what was chosen before. %NULL where there are no columns
 */
AccordColumnMapping *
accord_import_entry_get_mapping (AccordImportEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_ENTRY (self), NULL);

  if (self->mapping == NULL && self->sample != NULL
      && self->sample->headings[0] != NULL)
    self->mapping = accord_column_mapping_new (self->sample);

  return self->mapping;
}

/**
 * accord_import_entry_get_sample:
 *
 * Returns: (transfer none) (nullable): what the beginning of the file shows
 */
AccordTableSample *
accord_import_entry_get_sample (AccordImportEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_ENTRY (self), NULL);

  return self->sample;
}

/**
 * accord_import_entry_take_sample:
 * @sample: (transfer full) (nullable): what the beginning of the file shows
 * @problem: (transfer full) (nullable): why it can't be read
 */
void
accord_import_entry_take_sample (AccordImportEntry *self,
                                 AccordTableSample *sample,
                                 GError            *problem)
{
  g_return_if_fail (ACCORD_IS_IMPORT_ENTRY (self));

  g_clear_pointer (&self->sample, accord_table_sample_free);
  g_clear_error (&self->problem);
  self->sample = sample;
  self->problem = problem;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_import_entry_set_result:
 * @result: (nullable): what a preview found in the file, which must live as
 *   long; %NULL where there is none any more
 */
void
accord_import_entry_set_result (AccordImportEntry      *self,
                                const AccordImportFile *result)
{
  g_return_if_fail (ACCORD_IS_IMPORT_ENTRY (self));

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->found, g_free);
  g_clear_pointer (&self->left_out, g_free);
  if (result != NULL)
    self->left_out = g_strdup (result->reason);
  if (result != NULL && result->columns != NULL)
    {
      self->columns = g_ptr_array_ref (result->columns);
      self->found = g_strdup (result->description);
      self->n_rows = result->n_rows;
    }
  g_signal_emit (self, signals[CHANGED], 0);
}
