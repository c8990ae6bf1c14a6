/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-ways-out-private.h"

G_BEGIN_DECLS

struct _AccordWaysOut
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordEntity *promise;
  gint64 id;
  AccordDay today;
  guint n_threads;
  guint n_coarse;
  guint n_full;

  GPtrArray *all;   /* every way out tried, whether it helps or not */
  GPtrArray *shown; /* those of them that are listed */
  AccordForecast *base;
  gboolean busy;
  gboolean stale;
  gboolean needed;
  guint n_tried;
};

typedef struct _AccordWaysOutJob AccordWaysOutJob;
typedef struct _AccordWaysOutSearch AccordWaysOutSearch;

/* What is made of an answer; it may push, feed and fail. */
typedef void (*AccordWaysOutReceive) (AccordWaysOutSearch *search,
                                      AccordWaysOutJob    *job);

/* One search, from the question to the last answer. */
struct _AccordWaysOutSearch
{
  gatomicrefcount ref_count;
  GMainContext *context;
  GThreadPool *pool;
  atomic_bool cancel;

  /* The rest on the main thread alone. */
  GTask *task;
  AccordWaysOutReceive receive;
  AccordWaysOutCase of;
  GSource *feed; /* NULL while there is nothing to read */
  guint n_open;  /* jobs that are not back */
  gboolean full; /* whether the second round has begun */
  GError *error;
  gulong cancelled_handler;
  gulong changed_handler;
};

/* What a thread is to try. */
struct _AccordWaysOutJob
{
  AccordWaysOutSearch *search;
  AccordWayOutIdea *idea; /* NULL for the plan as it is */
  AccordForecastInput *input;
  gboolean order; /* to seek the best order instead of trying anything */
  guint n_trials;
  guint n_threads;
  AccordForecast *forecast;
  GArray *found; /* the best order */
  GError *error;
};

/* The list. */
void    _accord_ways_out_show            (AccordWaysOut        *self,
                                          GPtrArray            *wanted);
void    _accord_ways_out_set_busy        (AccordWaysOut        *self,
                                          gboolean              busy);
void    _accord_ways_out_set_needed      (AccordWaysOut        *self,
                                          gboolean              needed);

/* The search. */
void    _accord_ways_out_search_begin    (AccordWaysOut        *self,
                                          GTask                *task,
                                          AccordWaysOutReceive  receive);
void    _accord_ways_out_search_push     (AccordWaysOutSearch  *search,
                                          AccordWayOutIdea     *idea,
                                          AccordForecastInput  *input,
                                          gboolean              order);
void    _accord_ways_out_search_feed     (AccordWaysOutSearch  *search);
void    _accord_ways_out_search_fail     (AccordWaysOutSearch  *search,
                                          GError               *error);

G_END_DECLS
