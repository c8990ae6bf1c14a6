/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordTerm:
 *
 * A word that the two sides use, in the words of each.
 */
#define ACCORD_TYPE_TERM (accord_term_get_type ())
G_DECLARE_FINAL_TYPE (AccordTerm, accord_term, ACCORD, TERM, AccordEntity)

/**
 * AccordTermField:
 *
 * The stored properties; the table in accord-term.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_TERM_WORD = ACCORD_ENTITY_N_FIELDS,
  ACCORD_TERM_SALES_WORDS,
  ACCORD_TERM_ENGINEERING_WORDS,
  ACCORD_TERM_PLAIN_WORDS,
  ACCORD_TERM_JARGON,
} AccordTermField;

G_END_DECLS
