/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Features with their work, and dependencies, from lines. */

#include "config.h"

#include "accord-import-private.h"

#include "accord-choices.h"
#include "accord-dependency.h"
#include "accord-feature.h"
#include "accord-part.h"
#include "accord-person.h"
#include "accord-team.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The team of work that nobody is named for. */
#define NOBODYS_TEAM N_("Unassigned")

static double
number_of (const AccordImportLine *line,
           const char             *property)
{
  const AccordRecordValue *value = accord_record_get (line->record, property);

  return value != NULL ? value->number : NAN;
}

static gboolean
is_done (const AccordImportLine *line)
{
  return g_strcmp0 (accord_record_get_text (line->record, "status"), "done")
         == 0;
}

static void
fill_status (AccordImport     *self,
             AccordImportLine *line)
{
  static const struct
  {
    const char *word;
    AccordFeatureStatus status;
    AccordFeatureKind kind;
  } words[] = {
    { "open", ACCORD_FEATURE_STATUS_PLANNED, ACCORD_FEATURE_KIND_IDEA },
    { "doing", ACCORD_FEATURE_STATUS_BUILDING, ACCORD_FEATURE_KIND_BUILDING },
    { "done", ACCORD_FEATURE_STATUS_DONE, ACCORD_FEATURE_KIND_EXISTS },
    { "dropped", ACCORD_FEATURE_STATUS_DROPPED, ACCORD_FEATURE_KIND_IDEA },
  };
  const char *status = accord_record_get_text (line->record, "status");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (status, words[i].word) == 0)
      {
        _accord_import_set_integer (self, line, line->entity,
                                    ACCORD_FEATURE_STATUS, words[i].status);
        _accord_import_set_integer (self, line, line->entity,
                                    ACCORD_FEATURE_KIND, words[i].kind);
      }
}

/* The start of what is not begun is a wish, of the rest a fact. */
static void
fill_days (AccordImport     *self,
           AccordImportLine *line)
{
  const char *status = accord_record_get_text (line->record, "status");
  gboolean is_begun = status != NULL && !g_str_equal (status, "open");
  const AccordRecordValue *start = accord_record_get (line->record, "start");
  const AccordRecordValue *end = accord_record_get (line->record, "done-on");

  if (start != NULL && is_begun && end != NULL && start->day > end->day)
    _accord_import_note (self,
                         /* Translators: the name of a feature. */
                         _("“%s” ended before it began; its start is left "
                            "out."),
                         line->public.label);
  else
    _accord_import_set_day (self, line, line->entity,
                            is_begun ? ACCORD_FEATURE_BEGUN_ON
                                     : ACCORD_FEATURE_EARLIEST_START,
                            "start");
  if (is_done (line))
    _accord_import_set_day (self, line, line->entity, ACCORD_FEATURE_DONE_ON,
                            "done-on");
  _accord_import_set_day (self, line, line->entity, ACCORD_FEATURE_RELEASE_DATE,
                          "due");
}

/* A team of the plan that a label names: `payments`, or `team/payments`. */
static AccordEntity *
team_by_label (AccordImport     *self,
               AccordImportLine *line)
{
  const AccordRecordValue *labels = accord_record_get (line->record, "labels");

  for (guint i = 0; labels != NULL && labels->texts[i] != NULL; i++)
    {
      const char *label = labels->texts[i];
      const char *last = strpbrk (label, ":/");
      AccordEntity *team
        = _accord_import_find_named (self, line, ACCORD_TYPE_TEAM, label);

      while (team == NULL && last != NULL)
        {
          team = _accord_import_find_named (self, line, ACCORD_TYPE_TEAM,
                                            last + 1);
          last = strpbrk (last + 1, ":/");
        }
      if (team != NULL)
        return team;
    }

  return NULL;
}

/* Where the assignee is already in one team, the work is that one's. */
static AccordEntity *
find_team (AccordImport     *self,
           AccordImportLine *line)
{
  const char *name = accord_record_get_text (line->record, "team");
  AccordEntity *team = NULL;
  gboolean is_new;

  if (name == NULL
      || _accord_import_find_named (self, line, ACCORD_TYPE_TEAM, name) == NULL)
    team = team_by_label (self, line);
  if (team != NULL)
    return team;
  if (name == NULL)
    name = self->team != NULL ? self->team : _ (NOBODYS_TEAM);

  team = _accord_import_refer (self, line, ACCORD_TYPE_TEAM, name, FALSE);
  is_new = team == NULL;
  if (is_new)
    team = _accord_import_refer (self, line, ACCORD_TYPE_TEAM, name, TRUE);
  if (is_new)
    _accord_import_note (self,
                         /* Translators: the name of a team. */
                         _("The team “%s” is new, and nobody is in it yet; "
                            "its work has no end before somebody is."),
                         name);

  return team;
}

static AccordEntity *
find_assignee (AccordImport     *self,
               AccordImportLine *line)
{
  return _accord_import_refer (
    self, line, ACCORD_TYPE_PERSON,
    accord_record_get_text (line->record, "assignee"), TRUE);
}

static gboolean
has_work (const AccordImportLine *line)
{
  static const char *const efforts[] = {
    "estimate-low", "estimate-likely", "estimate-high",
    "done-effort",  "remaining",       "team",
  };

  for (guint i = 0; i < G_N_ELEMENTS (efforts); i++)
    if (accord_record_get (line->record, efforts[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* The part that an import is about: the team's, or the only one. */
static AccordEntity *
find_part (AccordImport     *self,
           AccordImportLine *line,
           AccordEntity     *team)
{
  g_autoptr (GPtrArray) parts = accord_entity_list_referrers (
    line->entity, ACCORD_TYPE_PART, ACCORD_PART_FEATURE);
  AccordEntity *part;

  for (guint i = 0; i < parts->len; i++)
    if (accord_entity_get_referred (parts->pdata[i], ACCORD_PART_TEAM) == team)
      return parts->pdata[i];
  if (parts->len == 1)
    return parts->pdata[0];

  part = _accord_import_add (self, line, ACCORD_TYPE_PART, 0);
  _accord_import_set_reference (self, line, part, ACCORD_PART_FEATURE,
                                line->entity);
  return part;
}

static void
set_range (AccordImport     *self,
           AccordImportLine *line,
           AccordEntity     *part,
           guint             first,
           const double      range[3])
{
  for (guint i = 0; i < 3; i++)
    _accord_import_set_number (self, line, part, first + i, range[i]);
}

/* One number is all that most trackers know; what it is widened by is said. */
static void
fill_estimate (AccordImport     *self,
               AccordImportLine *line,
               AccordEntity     *part)
{
  double low = number_of (line, "estimate-low");
  double likely = number_of (line, "estimate-likely");
  double high = number_of (line, "estimate-high");

  if (isnan (likely))
    likely = !isnan (low) && !isnan (high) ? (low + high) / 2
             : isnan (high)                ? low
                                           : high;
  if (!(likely > 0))
    return;

  if (isnan (low) && isnan (high) && self->options.range_high <= 1)
    _accord_import_note (self,
                         _("Estimates that are one number have no range: "
                            "low, likely and high are the same until "
                            "somebody widens them."));
  low = isnan (low) ? likely * MIN (self->options.range_low, 1) : low;
  high = isnan (high) ? likely * MAX (self->options.range_high, 1) : high;
  set_range (self, line, part, ACCORD_PART_ESTIMATE_LOW,
             (double[]){ low, likely, high });
}

static void
fill_efforts (AccordImport     *self,
              AccordImportLine *line,
              AccordEntity     *part)
{
  double done = number_of (line, "done-effort");
  double remaining = number_of (line, "remaining");
  AccordEntity *feature
    = accord_entity_get_referred (part, ACCORD_PART_FEATURE);
  gboolean is_over = feature != NULL
                     && accord_entity_get_choice (feature, ACCORD_FEATURE_STATUS)
                          == ACCORD_FEATURE_STATUS_DONE;

  if (!isnan (done))
    {
      _accord_import_set_number (self, line, part, ACCORD_PART_DONE_EFFORT,
                                 done);
      if (is_over)
        _accord_import_set_number (self, line, part, ACCORD_PART_ACTUAL_EFFORT,
                                   done);
    }
  if (!isnan (remaining) && !is_over)
    set_range (self, line, part, ACCORD_PART_REMAINING_LOW,
               (double[]){ remaining, remaining, remaining });
}

static void
fill_work (AccordImport     *self,
           AccordImportLine *line)
{
  AccordEntity *assignee = find_assignee (self, line);
  AccordEntity *team, *part;

  if (!has_work (line))
    return;

  team = find_team (self, line);
  part = find_part (self, line, team);
  _accord_import_set_reference (self, line, part, ACCORD_PART_TEAM, team);
  _accord_import_set_reference (self, line, part, ACCORD_PART_ASSIGNEE,
                                assignee);
  fill_estimate (self, line, part);
  fill_efforts (self, line, part);
}

void
_accord_import_fill_feature (AccordImport     *self,
                             AccordImportLine *line)
{
  const char *parent = accord_record_get_text (line->record, "parent");
  AccordEntity *above
    = _accord_import_refer (self, line, ACCORD_TYPE_FEATURE, parent, FALSE);

  _accord_import_set (self, line, line->entity, ACCORD_FEATURE_TITLE,
                      accord_value_text (line->public.label));
  _accord_import_set_text (self, line, line->entity, ACCORD_FEATURE_NOTE,
                           "notes");
  fill_status (self, line);
  fill_days (self, line);
  fill_work (self, line);
  _accord_import_set_reference (self, line, line->entity, ACCORD_FEATURE_PARENT,
                                above);
  if (parent != NULL && above == NULL)
    _accord_import_note (self,
                         /* Translators: a feature, and what it is part of. */
                         _("“%s” is part of “%s”, which is neither in the "
                            "files nor in the plan."),
                         line->public.label, parent);
}

/* A part with a line of its own, as where several people work on a task. */
void
_accord_import_fill_part (AccordImport     *self,
                          AccordImportLine *line)
{
  AccordEntity *feature = _accord_import_refer_strictly (
    self, line, ACCORD_TYPE_FEATURE,
    accord_record_get_text (line->record, "feature"));

  if (line->is_excluded)
    return;

  _accord_import_set_reference (self, line, line->entity, ACCORD_PART_FEATURE,
                                feature);
  _accord_import_set_text (self, line, line->entity, ACCORD_PART_NAME, "name");
  _accord_import_set_reference (self, line, line->entity, ACCORD_PART_TEAM,
                                find_team (self, line));
  _accord_import_set_reference (self, line, line->entity, ACCORD_PART_ASSIGNEE,
                                find_assignee (self, line));
  fill_estimate (self, line, line->entity);
  fill_efforts (self, line, line->entity);
}

static AccordDependencyType
type_of (const AccordImportLine *line)
{
  const char *type = accord_record_get_text (line->record, "type");

  if (g_strcmp0 (type, "SS") == 0)
    return ACCORD_DEPENDENCY_TYPE_START_START;
  if (g_strcmp0 (type, "FF") == 0)
    return ACCORD_DEPENDENCY_TYPE_FINISH_FINISH;
  if (g_strcmp0 (type, "SF") == 0)
    return ACCORD_DEPENDENCY_TYPE_START_FINISH;

  return ACCORD_DEPENDENCY_TYPE_FINISH_START;
}

static AccordEntity *
find_dependency (AccordEntity *predecessor,
                 AccordEntity *successor)
{
  g_autoptr (GPtrArray) links = accord_entity_list_referrers (
    successor, ACCORD_TYPE_DEPENDENCY, ACCORD_DEPENDENCY_SUCCESSOR);

  for (guint i = 0; i < links->len; i++)
    if (accord_entity_get_referred (links->pdata[i],
                                    ACCORD_DEPENDENCY_PREDECESSOR)
        == predecessor)
      return links->pdata[i];

  return NULL;
}

/* Whether @goal waits for @from, directly or not. */
static gboolean
leads_to (AccordEntity *from,
          AccordEntity *goal)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  g_ptr_array_add (open, from);
  while (open->len > 0)
    {
      AccordEntity *feature = g_ptr_array_steal_index (open, open->len - 1);
      g_autoptr (GPtrArray) links = NULL;

      if (feature == goal)
        return TRUE;
      if (!g_hash_table_add (seen, feature))
        continue;
      links = accord_entity_list_referrers (feature, ACCORD_TYPE_DEPENDENCY,
                                            ACCORD_DEPENDENCY_PREDECESSOR);
      for (guint i = 0; i < links->len; i++)
        {
          AccordEntity *next = accord_entity_get_referred (
            links->pdata[i], ACCORD_DEPENDENCY_SUCCESSOR);

          if (next != NULL)
            g_ptr_array_add (open, next);
        }
    }

  return FALSE;
}

static void
add_dependency (AccordImport     *self,
                AccordImportLine *line,
                AccordEntity     *predecessor,
                AccordEntity     *successor)
{
  line->is_new = TRUE;
  line->entity = _accord_import_add (self, line, ACCORD_TYPE_DEPENDENCY, 0);
  _accord_import_set_reference (self, line, line->entity,
                                ACCORD_DEPENDENCY_PREDECESSOR, predecessor);
  _accord_import_set_reference (self, line, line->entity,
                                ACCORD_DEPENDENCY_SUCCESSOR, successor);
}

/* A link is told on both ends; the second time it says nothing new. */
void
_accord_import_fill_dependency (AccordImport     *self,
                                AccordImportLine *line)
{
  const char *before = accord_record_get_text (line->record, "predecessor");
  const char *after = accord_record_get_text (line->record, "successor");
  AccordEntity *predecessor
    = _accord_import_refer (self, line, ACCORD_TYPE_FEATURE, before, FALSE);
  AccordEntity *successor
    = _accord_import_refer (self, line, ACCORD_TYPE_FEATURE, after, FALSE);
  double lag = number_of (line, "lag");

  if (line->public.label == NULL)
    line->public.label = g_strdup_printf ("%s → %s", before, after);
  if (_accord_import_find_first (self, line, ACCORD_TYPE_DEPENDENCY, NULL) > 0)
    return;
  if (predecessor == NULL || successor == NULL)
    {
      _accord_import_note (self,
                           /* Translators: two features, the second waiting for
                            * the first, and the one that is not there. */
                           _("“%s” → “%s” is left out: “%s” is neither in the "
                              "files nor in the plan."),
                           before, after, predecessor == NULL ? before : after);
      return;
    }
  if (leads_to (successor, predecessor))
    {
      _accord_import_tell_wrong (
        self, line, NULL,
        _("These wait for each other in a circle; remove one of the links."));
      return;
    }

  line->entity = find_dependency (predecessor, successor);
  if (line->entity == NULL)
    add_dependency (self, line, predecessor, successor);
  else if (_accord_import_is_fresh (self, line->entity))
    {
      line->entity = NULL;
      return;
    }
  _accord_import_set_integer (self, line, line->entity, ACCORD_DEPENDENCY_TYPE,
                              type_of (line));
  if (!isnan (lag))
    _accord_import_set_number (self, line, line->entity, ACCORD_DEPENDENCY_LAG,
                               lag);
}
