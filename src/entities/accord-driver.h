/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordDriver:
 *
 * What drives a deal: the problem, or a requirement that decides it.
 */
#define ACCORD_TYPE_DRIVER (accord_driver_get_type ())
G_DECLARE_FINAL_TYPE (AccordDriver, accord_driver, ACCORD, DRIVER, AccordEntity)

/**
 * AccordDriverField:
 *
 * The stored properties; the table in accord-driver.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_DRIVER_DEAL = ACCORD_ENTITY_N_FIELDS,
  ACCORD_DRIVER_RANK,
  ACCORD_DRIVER_KIND,
  ACCORD_DRIVER_TEXT,
  ACCORD_DRIVER_DECIDING,
} AccordDriverField;

G_END_DECLS
