/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan-file.h"

#include <sqlite3.h>
#include <string.h>

G_BEGIN_DECLS

/* What the tests of the store share: a folder of one's own for each, plans to
 * write, and a way to meddle with a file behind Accord's back. */

typedef struct
{
  char *folder;
  char *path; /* of a plan that isn't there yet */
} StoreFixture;

void            store_fixture_set_up    (StoreFixture  *fixture,
                                         gconstpointer  data);
void            store_fixture_tear_down (StoreFixture  *fixture,
                                         gconstpointer  data);
void            store_add_test          (const char    *name,
                                         void         (*test) (StoreFixture  *fixture,
                                                               gconstpointer  data),
                                         gconstpointer  data);
void            store_use_memory        (void);
int             store_run_tests         (int           *argc,
                                         char        ***argv,
                                         void         (*add_tests) (void));

AccordPlan     *store_full_plan         (void);
void            store_set_all           (AccordPlan    *plan,
                                         const char    *kind,
                                         const char    *property,
                                         const char    *text);
void            store_rename            (AccordPlan    *plan,
                                         const char    *name);
gboolean        store_try_rename        (AccordPlan    *plan,
                                         const char    *name,
                                         GError       **error);
const char     *store_get_name          (AccordPlan    *plan);

AccordPlanFile *store_create            (const char    *path,
                                         AccordPlan    *plan);
AccordPlanFile *store_open              (const char    *path,
                                         AccordPlan   **plan);
void            store_create_closed     (const char    *path);
void            store_assert_obstacle   (AccordPlanFile *file,
                                         int             code);
void            store_assert_cannot_open (const char   *path,
                                          int           code);

sqlite3        *store_open_plain        (const char    *path);
sqlite3_stmt   *store_prepare           (sqlite3       *db,
                                         const char    *format,
                                         ...) G_GNUC_PRINTF (2, 3);
char           *store_column_of         (const char    *property);
gboolean        store_is_never_absent   (const AccordField *field);
void            store_sql               (const char    *path,
                                         const char    *sql);
gint64          store_sql_int           (const char    *path,
                                         const char    *sql);
char           *store_sql_text          (const char    *path,
                                         const char    *sql);
void            store_read              (const char    *path,
                                         char         **bytes,
                                         gsize         *length);
void            store_write             (const char    *path,
                                         const char    *bytes,
                                         gsize          length);
gboolean        store_contains          (const char    *path,
                                         const char    *bytes,
                                         gsize          length);
/* A second process; see store-helper.c. */
typedef struct _StoreHelper StoreHelper;

StoreHelper    *store_helper_new        (const char    *verb,
                                         const char    *path);
void            store_helper_tell       (StoreHelper   *self,
                                         const char    *line);
char           *store_helper_ask        (StoreHelper   *self,
                                         const char    *line);
const char     *store_helper_get_greeting (StoreHelper *self);
void            store_helper_kill       (StoreHelper   *self);
void            store_helper_free       (StoreHelper   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreHelper, store_helper_free)

guint           store_count_files       (const char    *folder);
void            store_remove_tree       (const char    *folder);

#define store_assert_error(error, wanted)                                     \
  G_STMT_START                                                                \
  {                                                                           \
    g_assert_error ((error), ACCORD_ERROR, (int) (wanted));                         \
    g_assert_cmpuint (strlen ((error)->message), >, 10);                      \
  }                                                                           \
  G_STMT_END

G_END_DECLS
