/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordForm: add_text, add_choice … → write, choose → submit. The answers are
 * read inside of the functions that submit them and remark on them.
 */

#include "config.h"

#include "accord-form.h"

#include "accord-date-text.h"
#include "accord-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *key;
  AccordFormKind kind;
  char *label;
  gboolean required;
  char *text;     /* without spaces around it, once it is read */
  char **choices; /* NULL unless it is a choice */
  guint chosen;
  AccordDay day; /* once it is read */
} Field;

struct _AccordForm
{
  GObject parent_instance;

  char *title;
  char *verb;
  char *note;
  GArray *fields; /* of Field */
  AccordFormFunc submit;
  AccordFormRemark remark;
  gpointer data;
  GDestroyNotify free_data;
};

G_DEFINE_FINAL_TYPE (AccordForm, accord_form, G_TYPE_OBJECT)

static void
clear_field (gpointer data)
{
  Field *field = data;

  g_free (field->key);
  g_free (field->label);
  g_free (field->text);
  g_strfreev (field->choices);
}

static Field *
get_field (AccordForm *self,
           guint       field)
{
  g_assert (field < self->fields->len);

  return &g_array_index (self->fields, Field, field);
}

static Field *
find_field (AccordForm    *self,
            const char    *key,
            AccordFormKind kind)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      Field *field = get_field (self, i);

      if (field->kind == kind && g_str_equal (field->key, key))
        return field;
    }

  g_return_val_if_reached (NULL);
}

static void
accord_form_finalize (GObject *object)
{
  AccordForm *self = ACCORD_FORM (object);

  if (self->free_data != NULL)
    self->free_data (self->data);
  g_array_unref (self->fields);
  g_free (self->title);
  g_free (self->verb);
  g_free (self->note);

  G_OBJECT_CLASS (accord_form_parent_class)->finalize (object);
}

static void
accord_form_class_init (AccordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_form_finalize;
}

static void
accord_form_init (AccordForm *self)
{
  self->fields = g_array_new (FALSE, TRUE, sizeof (Field));
  g_array_set_clear_func (self->fields, clear_field);
}

/**
 * accord_form_new:
 * @title: what it is about
 * @verb: what answering it does, as a button says it
 *
 * Returns: (transfer full): a form without questions
 */
AccordForm *
accord_form_new (const char *title,
                 const char *verb)
{
  AccordForm *self;

  g_return_val_if_fail (title != NULL && verb != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_FORM, NULL);
  self->title = g_strdup (title);
  self->verb = g_strdup (verb);

  return self;
}

/**
 * accord_form_set_note:
 * @note: (nullable): what one has to know to answer
 */
void
accord_form_set_note (AccordForm *self,
                      const char *note)
{
  g_return_if_fail (ACCORD_IS_FORM (self));

  g_free (self->note);
  self->note = g_strdup (note);
}

/**
 * accord_form_set_submit:
 * @submit: what the answers do
 * @data: for @submit
 * @free_data: (nullable): what frees @data with the form
 */
void
accord_form_set_submit (AccordForm    *self,
                        AccordFormFunc submit,
                        gpointer       data,
                        GDestroyNotify free_data)
{
  g_return_if_fail (ACCORD_IS_FORM (self));
  g_return_if_fail (self->submit == NULL);

  self->submit = submit;
  self->data = data;
  self->free_data = free_data;
}

/**
 * accord_form_set_remark:
 * @remark: what there is to say of the answers; its data is that of
 *   accord_form_set_submit()
 */
void
accord_form_set_remark (AccordForm      *self,
                        AccordFormRemark remark)
{
  g_return_if_fail (ACCORD_IS_FORM (self));

  self->remark = remark;
}

static Field *
add (AccordForm    *self,
     const char    *key,
     AccordFormKind kind,
     const char    *label)
{
  Field field = { g_strdup (key), kind, g_strdup (label), FALSE, NULL, NULL, 0,
                  ACCORD_DAY_NONE };

  g_array_append_val (self->fields, field);

  return get_field (self, self->fields->len - 1);
}

/**
 * accord_form_add_text:
 * @key: what the answer is known by
 * @label: the question
 * @required: whether it needs an answer
 * @text: (nullable): the answer that is proposed
 */
void
accord_form_add_text (AccordForm *self,
                      const char *key,
                      const char *label,
                      gboolean    required,
                      const char *text)
{
  Field *field;

  g_return_if_fail (ACCORD_IS_FORM (self));

  field = add (self, key, ACCORD_FORM_TEXT, label);
  field->required = required;
  field->text = g_strdup (text);
}

/**
 * accord_form_add_choice:
 * @key: what the answer is known by
 * @label: the question
 * @choices: what there is to choose from
 * @chosen: the one that is proposed
 */
void
accord_form_add_choice (AccordForm         *self,
                        const char         *key,
                        const char         *label,
                        const char * const *choices,
                        guint               chosen)
{
  Field *field;

  g_return_if_fail (ACCORD_IS_FORM (self));
  g_return_if_fail (chosen < g_strv_length ((char **) choices));

  field = add (self, key, ACCORD_FORM_CHOICE, label);
  field->choices = g_strdupv ((char **) choices);
  field->chosen = chosen;
}

/**
 * accord_form_add_day:
 * @key: what the answer is known by
 * @label: the question
 * @required: whether it needs an answer
 * @day: the date that is proposed, or %ACCORD_DAY_NONE
 */
void
accord_form_add_day (AccordForm *self,
                     const char *key,
                     const char *label,
                     gboolean    required,
                     AccordDay   day)
{
  Field *field;

  g_return_if_fail (ACCORD_IS_FORM (self));

  field = add (self, key, ACCORD_FORM_DAY, label);
  field->required = required;
  field->text = day != ACCORD_DAY_NONE ? accord_date_text_format (day) : NULL;
}

/**
 * accord_form_get_title:
 *
 * Returns: what it is about
 */
const char *
accord_form_get_title (AccordForm *self)
{
  g_return_val_if_fail (ACCORD_IS_FORM (self), NULL);

  return self->title;
}

/**
 * accord_form_get_verb:
 *
 * Returns: what answering it does
 */
const char *
accord_form_get_verb (AccordForm *self)
{
  g_return_val_if_fail (ACCORD_IS_FORM (self), NULL);

  return self->verb;
}

/**
 * accord_form_get_note:
 *
 * Returns: (nullable): what one has to know to answer
 */
const char *
accord_form_get_note (AccordForm *self)
{
  g_return_val_if_fail (ACCORD_IS_FORM (self), NULL);

  return self->note;
}

/**
 * accord_form_get_size:
 *
 * Returns: how many questions there are
 */
guint
accord_form_get_size (AccordForm *self)
{
  g_return_val_if_fail (ACCORD_IS_FORM (self), 0);

  return self->fields->len;
}

/**
 * accord_form_get_kind:
 * @field: the number of a question
 *
 * Returns: how it is answered
 */
AccordFormKind
accord_form_get_kind (AccordForm *self,
                      guint       field)
{
  g_return_val_if_fail (ACCORD_IS_FORM (self), ACCORD_FORM_TEXT);

  return get_field (self, field)->kind;
}

/**
 * accord_form_get_label:
 * @field: the number of a question
 *
 * Returns: the question
 */
const char *
accord_form_get_label (AccordForm *self,
                       guint       field)
{
  g_return_val_if_fail (ACCORD_IS_FORM (self), NULL);

  return get_field (self, field)->label;
}

/**
 * accord_form_get_choices:
 * @field: the number of a question
 *
 * Returns: (transfer none) (nullable): what there is to choose from
 */
const char * const *
accord_form_get_choices (AccordForm *self,
                         guint       field)
{
  g_return_val_if_fail (ACCORD_IS_FORM (self), NULL);

  return (const char * const *) get_field (self, field)->choices;
}

/**
 * accord_form_get_written:
 * @field: the number of a question that is answered in writing
 *
 * Returns: what is written there now
 */
const char *
accord_form_get_written (AccordForm *self,
                         guint       field)
{
  const char *text;

  g_return_val_if_fail (ACCORD_IS_FORM (self), NULL);

  text = get_field (self, field)->text;
  return text != NULL ? text : "";
}

/**
 * accord_form_get_chosen:
 * @field: the number of a choice
 *
 * Returns: what is chosen now
 */
guint
accord_form_get_chosen (AccordForm *self,
                        guint       field)
{
  g_return_val_if_fail (ACCORD_IS_FORM (self), 0);

  return get_field (self, field)->chosen;
}

/**
 * accord_form_write:
 * @field: the number of a question that is answered in writing
 * @text: the answer
 */
void
accord_form_write (AccordForm *self,
                   guint       field,
                   const char *text)
{
  g_return_if_fail (ACCORD_IS_FORM (self));

  g_free (get_field (self, field)->text);
  get_field (self, field)->text = g_strdup (text);
}

/**
 * accord_form_choose:
 * @field: the number of a choice
 * @chosen: the answer
 */
void
accord_form_choose (AccordForm *self,
                    guint       field,
                    guint       chosen)
{
  g_return_if_fail (ACCORD_IS_FORM (self));

  get_field (self, field)->chosen = chosen;
}

static gboolean
read_field (Field    *field,
            AccordDay today,
            GError  **error)
{
  if (field->text != NULL)
    g_strstrip (field->text);
  field->day = ACCORD_DAY_NONE;
  if (field->text == NULL || *field->text == '\0')
    {
      if (!field->required)
        return TRUE;
      /* Translators: a question of a form. */
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _ ("“%s” needs an answer."), field->label);
      return FALSE;
    }

  return field->kind != ACCORD_FORM_DAY
         || accord_date_text_parse (field->text, today, &field->day, error);
}

/**
 * accord_form_dup_remark:
 * @today: what dates without a year are near
 *
 * Returns: (transfer full) (nullable): what one ought to know of what is
 *   answered now, finished or not
 */
char *
accord_form_dup_remark (AccordForm *self,
                        AccordDay   today)
{
  g_return_val_if_fail (ACCORD_IS_FORM (self), NULL);

  if (self->remark == NULL)
    return NULL;

  for (guint i = 0; i < self->fields->len; i++)
    if (get_field (self, i)->kind != ACCORD_FORM_CHOICE)
      read_field (get_field (self, i), today, NULL);

  return self->remark (self, self->data);
}

/**
 * accord_form_submit:
 * @today: what dates without a year are near
 * @error: return location
 *
 * Checks the answers, and does what they ask for.
 *
 * Returns: whether it is done
 */
gboolean
accord_form_submit (AccordForm *self,
                    AccordDay   today,
                    GError    **error)
{
  g_return_val_if_fail (ACCORD_IS_FORM (self), FALSE);
  g_return_val_if_fail (self->submit != NULL, FALSE);

  for (guint i = 0; i < self->fields->len; i++)
    if (get_field (self, i)->kind != ACCORD_FORM_CHOICE
        && !read_field (get_field (self, i), today, error))
      return FALSE;

  return self->submit (self, self->data, error);
}

/**
 * accord_form_get_text:
 * @key: of a question that is answered in words
 *
 * Returns: (nullable): the answer; %NULL for none
 */
const char *
accord_form_get_text (AccordForm *self,
                      const char *key)
{
  Field *field;

  g_return_val_if_fail (ACCORD_IS_FORM (self), NULL);

  field = find_field (self, key, ACCORD_FORM_TEXT);
  return field->text != NULL && *field->text != '\0' ? field->text : NULL;
}

/**
 * accord_form_get_choice:
 * @key: of a choice
 *
 * Returns: what was chosen
 */
guint
accord_form_get_choice (AccordForm *self,
                        const char *key)
{
  g_return_val_if_fail (ACCORD_IS_FORM (self), 0);

  return find_field (self, key, ACCORD_FORM_CHOICE)->chosen;
}

/**
 * accord_form_get_day:
 * @key: of a date
 *
 * Returns: the date, or %ACCORD_DAY_NONE
 */
AccordDay
accord_form_get_day (AccordForm *self,
                     const char *key)
{
  g_return_val_if_fail (ACCORD_IS_FORM (self), ACCORD_DAY_NONE);

  return find_field (self, key, ACCORD_FORM_DAY)->day;
}
