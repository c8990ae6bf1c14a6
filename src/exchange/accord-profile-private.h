/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chance-column.h"
#include "accord-date-column.h"
#include "accord-effort-column.h"
#include "accord-number-column.h"
#include "accord-profile.h"
#include "accord-record-reader.h"

G_BEGIN_DECLS

#define ACCORD_PROFILE_GROUP "profile"

struct _AccordProfile
{
  gatomicrefcount ref_count;
  GKeyFile *file;
  char *id;
  char *name;
  char *source;
  AccordTargetKind kind;
  char **prefixes;    /* normalised */
  char **marks;       /* normalised */
  GPtrArray *columns; /* (element-type AccordProfileColumn) */
};

/* One group of a profile: where a property, or a link to another feature, comes
 * from. */
typedef struct
{
  char *group;
  const AccordTargetProperty *property; /* NULL for a link */

  char **headings; /* normalised, the best first */
  gboolean is_required;
  char **join; /* properties whose texts make this one up, or NULL */
  char *fallback;
  const AccordTargetProperty *when; /* or NULL */
  char **when_values;
  char *split;
  char *prefix;

  GHashTable *map; /* casefolded text → text, or NULL */
  char *other;     /* what all other texts become, or NULL */
  gboolean has_next; /* whether another group gives the property too */

  AccordDateFormat date_format;
  AccordNumberStyle number_style;
  AccordChanceScale scale;
  AccordEffortUnit unit;

  gboolean is_predecessor; /* of a link: what it names comes first */
  char *link_type;
} AccordProfileColumn;

AccordProfile   *_accord_profile_new_decided (const AccordProfile     *self,
                                             const AccordRecordOptions *options);
gboolean         _accord_profile_parse      (AccordProfile             *self,
                                             GError                   **error);
const GPtrArray *_accord_profile_get_columns (const AccordProfile      *self);
int              _accord_profile_rank       (const AccordProfile       *self,
                                             const AccordProfileColumn *column,
                                             const char                *heading);

G_END_DECLS
