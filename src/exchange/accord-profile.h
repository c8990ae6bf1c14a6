/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-target.h"

G_BEGIN_DECLS

/**
 * AccordProfile:
 *
 * How the table of another program maps to things of a plan: which headings
 * stand for which property, and how values are converted. Immutable; it is
 * data, whose form is told at the top of `accord-profile-parse.c`.
 */
typedef struct _AccordProfile AccordProfile;

AccordProfile   *accord_profile_new_from_data  (const char          *data,
                                                gsize                length,
                                                const char          *place,
                                                GError             **error);
AccordProfile   *accord_profile_new_mapping    (const char          *name,
                                                AccordTargetKind     kind,
                                                const char *const   *pairs,
                                                GError             **error);
AccordProfile   *accord_profile_new_changed    (const AccordProfile *self,
                                                const char *const   *pairs,
                                                GError             **error);
AccordProfile   *accord_profile_ref            (AccordProfile       *self);
void             accord_profile_unref          (AccordProfile       *self);
const char      *accord_profile_get_id         (const AccordProfile *self);
const char      *accord_profile_get_name       (const AccordProfile *self);
const char      *accord_profile_get_source     (const AccordProfile *self);
AccordTargetKind accord_profile_get_kind       (const AccordProfile *self);
double           accord_profile_score          (const AccordProfile *self,
                                                const char *const   *headings);
char            *accord_profile_to_data        (const AccordProfile *self);

GPtrArray       *accord_profiles_load          (void);
AccordProfile   *accord_profiles_find          (GPtrArray           *profiles,
                                                const char          *id,
                                                GError             **error);
AccordProfile   *accord_profiles_recognise     (GPtrArray           *profiles,
                                                const char *const   *headings,
                                                double              *score);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordProfile, accord_profile_unref)

G_END_DECLS
