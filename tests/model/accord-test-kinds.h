/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/* Three kinds that show every type of value, every flag and every relation,
 * so that the tests of the mechanism need none of the real kinds. */

/** AccordTestColour: a choice. */
typedef enum
{
  ACCORD_TEST_COLOUR_RED,
  ACCORD_TEST_COLOUR_DARK_BLUE,
} AccordTestColour;

GType accord_test_colour_get_type (void);

#define ACCORD_TYPE_TEST_ROOT (accord_test_root_get_type ())
G_DECLARE_FINAL_TYPE (AccordTestRoot, accord_test_root, ACCORD, TEST_ROOT,
                      AccordEntity)

enum
{
  ROOT_NAME = ACCORD_ENTITY_N_FIELDS,
  ROOT_CURRENCY,
  ROOT_BUDGET,
};

/** AccordTestBox: something with an order, that owns items. */
#define ACCORD_TYPE_TEST_BOX (accord_test_box_get_type ())
G_DECLARE_FINAL_TYPE (AccordTestBox, accord_test_box, ACCORD, TEST_BOX,
                      AccordEntity)

enum
{
  BOX_NAME = ACCORD_ENTITY_N_FIELDS,
  BOX_RANK,
  BOX_NEXT,  /* cleared when that one goes */
  BOX_NEEDS, /* keeps that one from going */
};

/** AccordTestItem: something with a value of every type. */
#define ACCORD_TYPE_TEST_ITEM (accord_test_item_get_type ())
G_DECLARE_FINAL_TYPE (AccordTestItem, accord_test_item, ACCORD, TEST_ITEM,
                      AccordEntity)

enum
{
  ITEM_BOX = ACCORD_ENTITY_N_FIELDS,
  ITEM_TEXT,
  ITEM_FLAG,
  ITEM_COUNT,
  ITEM_NUMBER,
  ITEM_CHANCE,
  ITEM_DAY,
  ITEM_MONEY,
  ITEM_COLOUR,
  ITEM_WEEKDAYS,
  ITEM_LOW,
  ITEM_LIKELY,
  ITEM_HIGH,
  ITEM_SECRET,
  ITEM_N_FIELDS,
};

AccordPlan        *accord_test_plan_new  (void);
AccordEntity      *accord_test_add_box   (AccordPlan *plan,
                                          const char *name);
AccordEntity      *accord_test_add_item  (AccordPlan *plan,
                                          gpointer    box,
                                          const char *text);
void               accord_test_commit    (AccordPlan *plan);
const AccordField *accord_test_field     (guint       item_field);

/* What a plan says to its watchers. */
typedef struct
{
  guint n_notify;  /* notifications of entities */
  guint n_rows;    /* items-changed of lists */
  guint n_changed; /* of the plan itself */
} AccordTestNoise;

void               accord_test_watch     (AccordPlan      *plan,
                                          AccordTestNoise *noise);

G_END_DECLS
