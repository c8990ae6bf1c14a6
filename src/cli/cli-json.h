/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void  cli_json_add_text   (JsonBuilder  *builder,
                           const char   *key,
                           const char   *text);
void  cli_json_add_id     (JsonBuilder  *builder,
                           const char   *key,
                           gint64        id);
void  cli_json_add_time   (JsonBuilder  *builder,
                           const char   *key,
                           gint64        time);
void  cli_json_add_flag   (JsonBuilder  *builder,
                           const char   *key,
                           gboolean      flag);
void  cli_json_add_count  (JsonBuilder  *builder,
                           const char   *key,
                           gint64        count);
void  cli_json_print      (JsonBuilder  *builder);
void  cli_json_print_one  (const char   *key,
                           const char   *text);

G_END_DECLS
