/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordBackupsDialog:
 *
 * The backups of a plan, one of which can be put in its place. “chosen” brings
 * the path of that one, once the person has confirmed it.
 */
#define ACCORD_TYPE_BACKUPS_DIALOG (accord_backups_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordBackupsDialog, accord_backups_dialog, ACCORD,
                      BACKUPS_DIALOG, AdwWindow)

GtkWidget *accord_backups_dialog_new (GtkWindow  *parent,
                                      const char *plan_path);

G_END_DECLS
