/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file and the command line hold the nicks of choices; here is what a
 * person reads for them.
 */

#include "config.h"

#include "accord-choice-words.h"

#include "accord-choice-types.h"

#include <glib/gi18n-lib.h>

/* In the order of the values. */
static const struct
{
  GType (*get_type) (void);
  const char *context; /* of the translation */
  const char *words[8];
} choices[] = {
  { accord_side_get_type, "side",
    { NC_ ("side", "Sales"), NC_ ("side", "Engineering"),
      NC_ ("side", "Both") } },
  { accord_answerer_get_type, "side",
    { NC_ ("side", "Nobody"), NC_ ("side", "Sales"),
      NC_ ("side", "Engineering"), NC_ ("side", "Both") } },
  { accord_deal_state_get_type, "deal",
    { NC_ ("deal", "open"), NC_ ("deal", "won"), NC_ ("deal", "lost") } },
  { accord_contact_role_get_type, "contact",
    { NC_ ("contact", "user"), NC_ ("contact", "champion"),
      NC_ ("contact", "technical buyer"), NC_ ("contact", "economic buyer"),
      NC_ ("contact", "legal"), NC_ ("contact", "other") } },
  { accord_driver_kind_get_type, "driver",
    { NC_ ("driver", "problem"), NC_ ("driver", "requirement"),
      NC_ ("driver", "deadline"), NC_ ("driver", "other") } },
  { accord_promise_state_get_type, "promise",
    { NC_ ("promise", "draft"), NC_ ("promise", "asked"),
      NC_ ("promise", "answered"), NC_ ("promise", "agreed"),
      NC_ ("promise", "told"), NC_ ("promise", "kept"),
      NC_ ("promise", "broken"), NC_ ("promise", "withdrawn") } },
  { accord_date_origin_get_type, "date",
    { NC_ ("date", "asked for"), NC_ ("date", "negotiated"),
      NC_ ("date", "dictated"), NC_ ("date", "in a contract") } },
  { accord_feature_status_get_type, "feature",
    { NC_ ("feature", "planned"), NC_ ("feature", "building"),
      NC_ ("feature", "done"), NC_ ("feature", "dropped") } },
  { accord_feature_kind_get_type, "feature",
    { NC_ ("feature", "exists"), NC_ ("feature", "being built"),
      NC_ ("feature", "an idea"), NC_ ("feature", "just for show") } },
  { accord_work_mode_get_type, "work",
    { NC_ ("work", "takes who is free"),
      NC_ ("work", "fixed length, fixed people") } },
  { accord_criterion_state_get_type, "criterion",
    { NC_ ("criterion", "missing"), NC_ ("criterion", "written"),
      NC_ ("criterion", "met") } },
  { accord_dependency_type_get_type, "dependency",
    { NC_ ("dependency", "begins when it ends"),
      NC_ ("dependency", "begins when it begins"),
      NC_ ("dependency", "ends when it ends"),
      NC_ ("dependency", "ends when it begins") } },
  { accord_need_level_get_type, "level",
    { NC_ ("level", "must"), NC_ ("level", "should"),
      NC_ ("level", "could") } },
};

/**
 * accord_choice_words_of:
 * @type: an enumeration
 * @value: one of its values
 *
 * Returns: (transfer none) (nullable): what a person reads for it; %NULL where
 *   there are no words
 */
const char *
accord_choice_words_of (GType type,
                        int   value)
{
  g_return_val_if_fail (value >= 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i].get_type () == type
        && (guint) value < G_N_ELEMENTS (choices[i].words)
        && choices[i].words[value] != NULL)
      return g_dpgettext2 (GETTEXT_PACKAGE, choices[i].context,
                           choices[i].words[value]);

  return NULL;
}

/**
 * accord_choice_words_get:
 * @field: a choice
 *
 * Returns: (transfer none): what a person reads for the value; empty where
 *   there is none
 */
const char *
accord_choice_words_get (AccordEntity *entity,
                         guint         field)
{
  const AccordField *description = accord_entity_class_get_field (
    ACCORD_ENTITY_GET_CLASS (entity), field);
  const char *words;

  g_return_val_if_fail (description->type == ACCORD_VALUE_CHOICE, "");

  if (!accord_entity_has_value (entity, field))
    return "";
  words = accord_choice_words_of (description->get_type (),
                                  accord_entity_get_choice (entity, field));

  return words != NULL ? words : "";
}
