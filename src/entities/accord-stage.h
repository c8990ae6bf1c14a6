/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordStage:
 *
 * A step of the pipeline.
 */
#define ACCORD_TYPE_STAGE (accord_stage_get_type ())
G_DECLARE_FINAL_TYPE (AccordStage, accord_stage, ACCORD, STAGE, AccordEntity)

/**
 * AccordStageField:
 *
 * The stored properties; the table in accord-stage.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_STAGE_NAME = ACCORD_ENTITY_N_FIELDS,
  ACCORD_STAGE_RANK,
  ACCORD_STAGE_KIND,
  ACCORD_STAGE_CHANCE,
  ACCORD_STAGE_ROTTING_AFTER,
} AccordStageField;

G_END_DECLS
