/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli-verb.h"

G_BEGIN_DECLS

extern const CliVerb cli_verb_add;
extern const CliVerb cli_verb_ask;
extern const CliVerb cli_verb_backups;
extern const CliVerb cli_verb_best_order;
extern const CliVerb cli_verb_boss;
extern const CliVerb cli_verb_chart;
extern const CliVerb cli_verb_check;
extern const CliVerb cli_verb_concern;
extern const CliVerb cli_verb_copy;
extern const CliVerb cli_verb_customer;
extern const CliVerb cli_verb_decide;
extern const CliVerb cli_verb_export;
extern const CliVerb cli_verb_feeling;
extern const CliVerb cli_verb_forecast;
extern const CliVerb cli_verb_history;
extern const CliVerb cli_verb_import;
extern const CliVerb cli_verb_info;
extern const CliVerb cli_verb_list;
extern const CliVerb cli_verb_meeting;
extern const CliVerb cli_verb_move_feature;
extern const CliVerb cli_verb_new;
extern const CliVerb cli_verb_overtime;
extern const CliVerb cli_verb_profiles;
extern const CliVerb cli_verb_promise;
extern const CliVerb cli_verb_redo;
extern const CliVerb cli_verb_remove;
extern const CliVerb cli_verb_restore;
extern const CliVerb cli_verb_scenario;
extern const CliVerb cli_verb_set;
extern const CliVerb cli_verb_share;
extern const CliVerb cli_verb_show;
extern const CliVerb cli_verb_undo;
extern const CliVerb cli_verb_ways_out;
extern const CliVerb cli_verb_what_if;

G_END_DECLS
