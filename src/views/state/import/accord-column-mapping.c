/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordColumnMapping: a choice for each column: 0 for “not used”, then the
 * properties of the kind in the order of accord_target_list(). A property
 * comes from one column: choosing it for another takes it from the first.
 */

#include "config.h"

#include "accord-column-mapping.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordColumnMapping
{
  GObject parent_instance;

  char **headings;
  char **values;
  guint n_columns;
  AccordTargetKind kind;
  GPtrArray *properties; /* const AccordTargetProperty *, of the kind */
  guint *choices;        /* of each column */
};

G_DEFINE_FINAL_TYPE (AccordColumnMapping, accord_column_mapping, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
accord_column_mapping_finalize (GObject *object)
{
  AccordColumnMapping *self = ACCORD_COLUMN_MAPPING (object);

  g_strfreev (self->headings);
  g_strfreev (self->values);
  g_ptr_array_unref (self->properties);
  g_free (self->choices);

  G_OBJECT_CLASS (accord_column_mapping_parent_class)->finalize (object);
}

static void
accord_column_mapping_class_init (AccordColumnMappingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_column_mapping_finalize;

  signals[CHANGED] = g_signal_new ("changed", ACCORD_TYPE_COLUMN_MAPPING,
                                   G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
accord_column_mapping_init (AccordColumnMapping *self)
{
  self->properties = g_ptr_array_new ();
}

/* Letters and digits only, in lower case: “Close date” is `close-date`. */
static char *
normalise (const char *text)
{
  GString *normal = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (normal,
                               g_unichar_tolower (g_utf8_get_char (at)));

  return g_string_free (normal, FALSE);
}

static guint
find_property (AccordColumnMapping *self,
               const char          *heading)
{
  static const struct
  {
    const char *heading;
    const char *property;
  } usual[] = {
    { "id", "external-id" },        { "key", "external-id" },
    { "name", "title" },            { "title", "name" },
    { "opportunity", "title" },     { "deal", "title" },
    { "summary", "title" },         { "value", "amount" },
    { "worth", "amount" },          { "revenue", "amount" },
    { "probability", "chance" },    { "closedate", "close-likely" },
    { "expectedclose", "close-likely" }, { "customer", "account" },
    { "company", "account" },       { "phase", "stage" },
    { "estimate", "estimate-likely" }, { "effort", "estimate-likely" },
    { "description", "notes" },     { "duedate", "due" },
    { "salesperson", "owner" },     { "rep", "owner" },
  };
  g_autofree char *normal = normalise (heading);

  for (guint i = 0; i < self->properties->len; i++)
    {
      const AccordTargetProperty *property = self->properties->pdata[i];
      g_autofree char *name = normalise (property->name);

      if (g_str_equal (name, normal))
        return i + 1;
      for (guint k = 0; k < G_N_ELEMENTS (usual); k++)
        if (g_str_equal (usual[k].heading, normal)
            && g_str_equal (usual[k].property, property->name))
          return i + 1;
    }

  return 0;
}

static gboolean
is_taken (AccordColumnMapping *self,
          guint                choice)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->choices[i] == choice)
      return TRUE;

  return FALSE;
}

/* What the headings say by themselves. */
static void
guess (AccordColumnMapping *self)
{
  memset (self->choices, 0, self->n_columns * sizeof *self->choices);
  for (guint i = 0; i < self->n_columns; i++)
    {
      guint choice = find_property (self, self->headings[i]);

      if (choice > 0 && !is_taken (self, choice))
        self->choices[i] = choice;
    }
}

/**
 * accord_column_mapping_new:
 * @sample: of the table
 *
 * Returns: (transfer full): a mapping of a table whose rows are deals until
 *   something else is said
 */
AccordColumnMapping *
accord_column_mapping_new (const AccordTableSample *sample)
{
  AccordColumnMapping *self = g_object_new (ACCORD_TYPE_COLUMN_MAPPING, NULL);

  self->headings = g_strdupv (sample->headings);
  self->values = g_strdupv (sample->values);
  self->n_columns = g_strv_length (self->headings);
  self->choices = g_new0 (guint, MAX (self->n_columns, 1));
  accord_column_mapping_set_kind (self, ACCORD_TARGET_DEAL);

  return self;
}

/**
 * accord_column_mapping_set_kind:
 * @kind: what a row becomes
 *
 * The choices begin anew, with what the headings say by themselves.
 */
void
accord_column_mapping_set_kind (AccordColumnMapping *self,
                                AccordTargetKind     kind)
{
  const AccordTargetProperty *all;
  guint n;

  g_return_if_fail (ACCORD_IS_COLUMN_MAPPING (self));
  g_return_if_fail ((guint) kind < ACCORD_N_TARGET_KINDS);

  self->kind = kind;
  g_ptr_array_set_size (self->properties, 0);
  all = accord_target_list (&n);
  for (guint i = 0; i < n; i++)
    if (all[i].kind == kind)
      g_ptr_array_add (self->properties, (gpointer) &all[i]);
  guess (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_column_mapping_get_kind:
 *
 * Returns: what a row becomes
 */
AccordTargetKind
accord_column_mapping_get_kind (AccordColumnMapping *self)
{
  g_return_val_if_fail (ACCORD_IS_COLUMN_MAPPING (self), ACCORD_TARGET_DEAL);

  return self->kind;
}

/**
 * accord_column_mapping_get_n_columns:
 *
 * Returns: how many columns the table has
 */
guint
accord_column_mapping_get_n_columns (AccordColumnMapping *self)
{
  g_return_val_if_fail (ACCORD_IS_COLUMN_MAPPING (self), 0);

  return self->n_columns;
}

/**
 * accord_column_mapping_get_heading:
 * @column: from 0
 *
 * Returns: the heading of the column
 */
const char *
accord_column_mapping_get_heading (AccordColumnMapping *self,
                                   guint                column)
{
  g_return_val_if_fail (ACCORD_IS_COLUMN_MAPPING (self), NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->headings[column];
}

/**
 * accord_column_mapping_get_values:
 * @column: from 0
 *
 * Returns: the first values of the column
 */
const char *
accord_column_mapping_get_values (AccordColumnMapping *self,
                                  guint                column)
{
  g_return_val_if_fail (ACCORD_IS_COLUMN_MAPPING (self), NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->values[column];
}

/* “close-likely” as people read it. */
static char *
dup_words (const AccordTargetProperty *property)
{
  char *words = g_strdelimit (g_strdup (property->name), "-", ' ');

  *words = g_ascii_toupper (*words);

  return words;
}

/**
 * accord_column_mapping_list_choices:
 *
 * Returns: (transfer full) (array zero-terminated=1): what a column can be
 *   chosen for, “not used” first
 */
char **
accord_column_mapping_list_choices (AccordColumnMapping *self)
{
  char **choices;

  g_return_val_if_fail (ACCORD_IS_COLUMN_MAPPING (self), NULL);

  choices = g_new0 (char *, self->properties->len + 2);
  choices[0] = g_strdup (_("Not used"));
  for (guint i = 0; i < self->properties->len; i++)
    choices[i + 1] = dup_words (self->properties->pdata[i]);

  return choices;
}

/**
 * accord_column_mapping_choose:
 * @column: from 0
 * @choice: one of those that accord_column_mapping_list_choices() gives
 */
void
accord_column_mapping_choose (AccordColumnMapping *self,
                              guint                column,
                              guint                choice)
{
  g_return_if_fail (ACCORD_IS_COLUMN_MAPPING (self));
  g_return_if_fail (column < self->n_columns);
  g_return_if_fail (choice <= self->properties->len);

  if (self->choices[column] == choice)
    return;

  for (guint i = 0; choice > 0 && i < self->n_columns; i++)
    if (self->choices[i] == choice)
      self->choices[i] = 0;
  self->choices[column] = choice;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_column_mapping_get_choice:
 * @column: from 0
 *
 * Returns: what the column is chosen for; 0 where it is not used
 */
guint
accord_column_mapping_get_choice (AccordColumnMapping *self,
                                  guint                column)
{
  g_return_val_if_fail (ACCORD_IS_COLUMN_MAPPING (self), 0);
  g_return_val_if_fail (column < self->n_columns, 0);

  return self->choices[column];
}

/**
 * accord_column_mapping_list_pairs:
 *
 * Returns: (transfer full) (array zero-terminated=1): `PROPERTY=HEADING`, as
 *   accord_saved_mapping_keep() takes them
 */
char **
accord_column_mapping_list_pairs (AccordColumnMapping *self)
{
  g_autoptr (GStrvBuilder) pairs = g_strv_builder_new ();

  g_return_val_if_fail (ACCORD_IS_COLUMN_MAPPING (self), NULL);

  for (guint i = 0; i < self->n_columns; i++)
    if (self->choices[i] > 0)
      {
        const AccordTargetProperty *property
          = self->properties->pdata[self->choices[i] - 1];
        g_autofree char *pair
          = g_strconcat (property->name, "=", self->headings[i], NULL);

        g_strv_builder_add (pairs, pair);
      }

  return g_strv_builder_end (pairs);
}

/**
 * accord_column_mapping_make_profile:
 * @name: what the mapping is called
 * @error: return location
 *
 * Returns: (transfer full) (nullable): how to read the table, or %NULL with
 *   what is still missing
 */
AccordProfile *
accord_column_mapping_make_profile (AccordColumnMapping *self,
                                    const char          *name,
                                    GError             **error)
{
  g_auto (GStrv) pairs = NULL;

  g_return_val_if_fail (ACCORD_IS_COLUMN_MAPPING (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  pairs = accord_column_mapping_list_pairs (self);
  if (pairs[0] == NULL)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                           _("Choose for at least one column what it is."));
      return NULL;
    }

  return accord_profile_new_mapping (name, self->kind,
                                     (const char *const *) pairs, error);
}

/**
 * accord_target_kind_get_words:
 * @kind: what a row becomes
 *
 * Returns: what people call it
 */
const char *
accord_target_kind_get_words (AccordTargetKind kind)
{
  static const char *const words[ACCORD_N_TARGET_KINDS] = {
    [ACCORD_TARGET_ACCOUNT] = N_("An account"),
    [ACCORD_TARGET_PERSON] = N_("A person"),
    [ACCORD_TARGET_TEAM] = N_("A team"),
    [ACCORD_TARGET_STAGE] = N_("A stage of the pipeline"),
    [ACCORD_TARGET_DEAL] = N_("A deal"),
    [ACCORD_TARGET_FEATURE] = N_("A feature"),
    [ACCORD_TARGET_DEPENDENCY] = N_("A feature that waits for another"),
    [ACCORD_TARGET_PROMISE] = N_("A promise"),
    [ACCORD_TARGET_CALENDAR] = N_("A calendar"),
    [ACCORD_TARGET_PART] = N_("A part of a feature"),
  };

  g_return_val_if_fail ((guint) kind < ACCORD_N_TARGET_KINDS, NULL);
  g_return_val_if_fail (words[kind] != NULL, NULL);

  return _(words[kind]);
}
