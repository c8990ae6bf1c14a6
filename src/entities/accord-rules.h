/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/* Rules and labels that several kinds share. */

gboolean  accord_rules_check_days     (AccordEntity  *entity,
                                       guint          first,
                                       guint          last,
                                       GError       **error);
gboolean  accord_rules_check_pair     (AccordEntity  *entity,
                                       guint          one,
                                       guint          other,
                                       GError       **error);
gboolean  accord_rules_check_chain    (AccordEntity  *entity,
                                       guint          parent,
                                       GError       **error);
gboolean  accord_rules_check_together (AccordEntity  *entity,
                                       guint          text,
                                       guint          day,
                                       GError       **error);
gboolean  accord_rules_check_answer   (AccordEntity       *entity,
                                       const AccordValue  *before,
                                       guint               side,
                                       guint               person,
                                       GError            **error);
char     *accord_rules_dup_label      (AccordEntity  *entity,
                                       guint          one,
                                       guint          other);

G_END_DECLS
