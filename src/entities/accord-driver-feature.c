/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-driver-feature.h"

#include "accord-driver.h"
#include "accord-feature.h"
#include "accord-rules.h"

#include <glib/gi18n-lib.h>

struct _AccordDriverFeature
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordDriverFeature, accord_driver_feature,
                     ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "driver", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_driver_get_type, .nick = N_("Driver"),
    .blurb = N_("What is served") },
  { .name = "feature", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_feature_get_type, .nick = N_("Feature"),
    .blurb = N_("What serves it") },
};

static gboolean
accord_driver_feature_check (AccordEntity *self,
                             GError      **error)
{
  return accord_rules_check_pair (self, ACCORD_DRIVER_FEATURE_FEATURE,
                                  ACCORD_DRIVER_FEATURE_DRIVER, error);
}

static char *
accord_driver_feature_dup_label (AccordEntity *self)
{
  return accord_rules_dup_label (self, ACCORD_DRIVER_FEATURE_DRIVER,
                                 ACCORD_DRIVER_FEATURE_FEATURE);
}

static void
accord_driver_feature_class_init (AccordDriverFeatureClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "driver-feature";
  klass->plural = "driver-features";
  klass->check = accord_driver_feature_check;
  klass->dup_label = accord_driver_feature_dup_label;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_driver_feature_init (AccordDriverFeature *self)
{
}
