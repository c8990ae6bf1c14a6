/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day.h"
#include "accord-field.h"
#include "accord-money.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _AccordPlan AccordPlan;

#define ACCORD_TYPE_ENTITY (accord_entity_get_type ())
G_DECLARE_DERIVABLE_TYPE (AccordEntity, accord_entity, ACCORD, ENTITY, GObject)

/**
 * AccordEntityField:
 * @ACCORD_ENTITY_SOURCE: where the entity was imported from
 * @ACCORD_ENTITY_EXTERNAL_ID: its id there, unique within the source
 * @ACCORD_ENTITY_N_FIELDS: where the fields of a class begin
 *
 * The fields that every entity has. A class numbers its own from
 * %ACCORD_ENTITY_N_FIELDS on, in the order of its table.
 */
typedef enum
{
  ACCORD_ENTITY_SOURCE,
  ACCORD_ENTITY_EXTERNAL_ID,
  ACCORD_ENTITY_N_FIELDS,
} AccordEntityField;

/**
 * AccordEntityClass:
 * @kind: what one is called in the file and on the command line
 * @plural: what several are called
 * @check: (nullable): the rules between the fields of one entity, and towards
 *   its neighbours; asked for each entity that a change touches
 * @check_all: (nullable) (element-type AccordEntity): the rules that hold
 *   between all of a kind; asked when a plan has been read, and when a change
 *   touches one of them
 * @edited: (nullable): what an edit of one, or a new one (then without values
 *   before), brings with it, or why it may not be made; asked when it keeps the
 *   rules. Not asked of what is loaded, undone or done again, nor of a whole
 *   plan that comes in: that was asked then, and those who acted may have
 *   changed sides since. It sets values of the entity itself only
 * @recorded: (nullable): as @edited, and after it, but not asked of what is
 *   only tried or thought: a what-if, a scenario, a preview. It may ask why the
 *   change is made, and add to the plan what has to stand beside it
 * @removed: (nullable): why one may not go, also with what owns it; asked, as
 *   @recorded, of what is done and not only tried, in the plan without it
 * @dup_label: (nullable): what to call an entity whose label field is empty,
 *   or that has none
 *
 * A class sets these and calls accord_entity_class_set_fields() from its
 * class_init; that is all there is to a new kind.
 */
struct _AccordEntityClass
{
  GObjectClass parent_class;

  const char *kind;
  const char *plural;
  gboolean (*check) (AccordEntity  *self,
                     GError       **error);
  gboolean (*check_all) (GPtrArray  *all,
                         GError    **error);
  gboolean (*edited) (AccordEntity       *self,
                      const AccordValue  *before,
                      AccordPlan         *plan,
                      GError            **error);
  gboolean (*recorded) (AccordEntity       *self,
                        const AccordValue  *before,
                        AccordPlan         *plan,
                        GError            **error);
  gboolean (*removed) (AccordEntity  *self,
                       AccordPlan    *plan,
                       GError       **error);
  char *(*dup_label) (AccordEntity *self);

  /*< private >*/
  guint n_fields;
  const AccordField **fields;
  GParamSpec **param_specs;
  guint64 *field_hashes;
  AccordValue *initial_values;
  guint64 kind_hash;
  guint label_field;
  guint rank_field;
};

/** ACCORD_FIELD_NOT_FOUND: the class has no such field. */
#define ACCORD_FIELD_NOT_FOUND G_MAXUINT

void                accord_entity_class_set_fields (AccordEntityClass  *klass,
                                                    const AccordField  *fields,
                                                    guint               n_fields);
const AccordField  *accord_entity_class_get_field  (AccordEntityClass  *klass,
                                                    guint               field);
guint               accord_entity_class_find_field (AccordEntityClass  *klass,
                                                    const char         *name);

gint64              accord_entity_get_id           (AccordEntity       *self);
gboolean            accord_entity_is_in_plan       (AccordEntity       *self);
GPtrArray          *accord_entity_list_referrers   (AccordEntity       *self,
                                                    GType               kind,
                                                    guint               field);
const char         *accord_entity_get_kind         (AccordEntity       *self);
char               *accord_entity_dup_label        (AccordEntity       *self);
char               *accord_entity_dup_full_label   (AccordEntity       *self);
char               *accord_entity_open_sentence    (const char         *label);
char               *accord_entity_dup_opening_label
                                                   (AccordEntity       *self);
char               *accord_entity_dup_kind_label   (const char         *kind,
                                                    const char         *label);

AccordValue         accord_entity_get_value        (AccordEntity       *self,
                                                    guint               field);
gboolean            accord_entity_has_value        (AccordEntity       *self,
                                                    guint               field);
const char         *accord_entity_get_text         (AccordEntity       *self,
                                                    guint               field);
gboolean            accord_entity_get_boolean      (AccordEntity       *self,
                                                    guint               field);
gint64              accord_entity_get_integer      (AccordEntity       *self,
                                                    guint               field);
double              accord_entity_get_number       (AccordEntity       *self,
                                                    guint               field);
AccordDay           accord_entity_get_day          (AccordEntity       *self,
                                                    guint               field);
AccordMoney         accord_entity_get_money        (AccordEntity       *self,
                                                    guint               field);
int                 accord_entity_get_choice       (AccordEntity       *self,
                                                    guint               field);
gint64              accord_entity_get_reference    (AccordEntity       *self,
                                                    guint               field);
gpointer            accord_entity_get_referred     (AccordEntity       *self,
                                                    guint               field);
char               *accord_entity_value_to_text    (AccordEntity       *self,
                                                    guint               field);
const char         *accord_entity_get_rank         (AccordEntity       *self);

guint64             accord_entity_hash             (AccordEntity       *self);
guint64             accord_entity_hash_shown       (AccordEntity       *self);
gboolean            accord_entity_check            (AccordEntity       *self,
                                                    GError            **error);
void                accord_entity_set_rule_error   (AccordEntity       *self,
                                                    GError            **error,
                                                    const char         *format,
                                                    ...) G_GNUC_PRINTF (3, 4);
void                accord_entity_set_reason_error (AccordEntity       *self,
                                                    GError            **error,
                                                    const char         *text);

G_END_DECLS
