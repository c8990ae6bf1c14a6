/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-form.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A form in a window of its own, where it is not part of a meeting. */

void  accord_form_dialog_ask  (GtkWindow   *parent,
                               AccordForm  *form,
                               AccordDay    today);

G_END_DECLS
