/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AccordForm:
 *
 * A few questions that are answered together: text, one of several, a date.
 * What is asked for is known by a key; what the answers do is for who made it.
 */
#define ACCORD_TYPE_FORM (accord_form_get_type ())
G_DECLARE_FINAL_TYPE (AccordForm, accord_form, ACCORD, FORM, GObject)

/**
 * AccordFormKind:
 * @ACCORD_FORM_TEXT: words
 * @ACCORD_FORM_CHOICE: one of several
 * @ACCORD_FORM_DAY: a date, written as people write it
 *
 * How a question is answered.
 */
typedef enum
{
  ACCORD_FORM_TEXT,
  ACCORD_FORM_CHOICE,
  ACCORD_FORM_DAY,
} AccordFormKind;

/**
 * AccordFormFunc:
 * @form: answered, and checked
 * @data: as handed to accord_form_set_submit()
 * @error: return location
 *
 * Does what the answers ask for.
 *
 * Returns: whether it could
 */
typedef gboolean (*AccordFormFunc) (AccordForm *form,
                                    gpointer    data,
                                    GError    **error);

/**
 * AccordFormRemark:
 * @form: answered as far as it is
 * @data: as handed to accord_form_set_submit()
 *
 * Says what one ought to know of the answers before they are submitted.
 *
 * Returns: (transfer full) (nullable): a sentence
 */
typedef char *(*AccordFormRemark) (AccordForm *form,
                                   gpointer    data);

AccordForm         *accord_form_new         (const char         *title,
                                             const char         *verb);
void                accord_form_set_note    (AccordForm         *self,
                                             const char         *note);
void                accord_form_set_submit  (AccordForm         *self,
                                             AccordFormFunc      submit,
                                             gpointer            data,
                                             GDestroyNotify      free_data);
void                accord_form_set_remark  (AccordForm         *self,
                                             AccordFormRemark    remark);
void                accord_form_add_text    (AccordForm         *self,
                                             const char         *key,
                                             const char         *label,
                                             gboolean            required,
                                             const char         *text);
void                accord_form_add_choice  (AccordForm         *self,
                                             const char         *key,
                                             const char         *label,
                                             const char * const *choices,
                                             guint               chosen);
void                accord_form_add_day     (AccordForm         *self,
                                             const char         *key,
                                             const char         *label,
                                             gboolean            required,
                                             AccordDay           day);

const char         *accord_form_get_title   (AccordForm         *self);
const char         *accord_form_get_verb    (AccordForm         *self);
const char         *accord_form_get_note    (AccordForm         *self);
guint               accord_form_get_size    (AccordForm         *self);
AccordFormKind      accord_form_get_kind    (AccordForm         *self,
                                             guint               field);
const char         *accord_form_get_label   (AccordForm         *self,
                                             guint               field);
const char * const *accord_form_get_choices (AccordForm         *self,
                                             guint               field);
const char         *accord_form_get_written (AccordForm         *self,
                                             guint               field);
guint               accord_form_get_chosen  (AccordForm         *self,
                                             guint               field);
void                accord_form_write       (AccordForm         *self,
                                             guint               field,
                                             const char         *text);
void                accord_form_choose      (AccordForm         *self,
                                             guint               field,
                                             guint               chosen);

char               *accord_form_dup_remark  (AccordForm         *self,
                                             AccordDay           today);
gboolean            accord_form_submit      (AccordForm         *self,
                                             AccordDay           today,
                                             GError            **error);
const char         *accord_form_get_text    (AccordForm         *self,
                                             const char         *key);
guint               accord_form_get_choice  (AccordForm         *self,
                                             const char         *key);
AccordDay           accord_form_get_day     (AccordForm         *self,
                                             const char         *key);

G_END_DECLS
