/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Promises from lines. */

#include "config.h"

#include "accord-import-private.h"

#include "accord-choices.h"
#include "accord-deal.h"
#include "accord-feature.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"

static gboolean
has_feature (AccordEntity *promise,
             AccordEntity *feature)
{
  g_autoptr (GPtrArray) all = accord_entity_list_referrers (
    promise, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_PROMISE);

  for (guint i = 0; i < all->len; i++)
    if (accord_entity_get_referred (all->pdata[i],
                                    ACCORD_PROMISE_FEATURE_FEATURE)
        == feature)
      return TRUE;

  return FALSE;
}

static void
add_features (AccordImport     *self,
              AccordImportLine *line)
{
  const AccordRecordValue *value = accord_record_get (line->record, "features");

  for (guint i = 0; value != NULL && value->texts[i] != NULL; i++)
    {
      AccordEntity *feature
        = _accord_import_refer_strictly (self, line, ACCORD_TYPE_FEATURE, value->texts[i]);
      AccordEntity *need;

      if (feature == NULL || has_feature (line->entity, feature))
        continue;
      need = _accord_import_add (self, line, ACCORD_TYPE_PROMISE_FEATURE, 0);
      _accord_import_set_reference (
        self, line, need, ACCORD_PROMISE_FEATURE_PROMISE, line->entity);
      _accord_import_set_reference (self, line, need,
                                    ACCORD_PROMISE_FEATURE_FEATURE, feature);
    }
}

void
_accord_import_fill_promise (AccordImport     *self,
                             AccordImportLine *line)
{
  AccordEntity *promise = line->entity;
  const char *deal = accord_record_get_text (line->record, "deal");

  _accord_import_set (self, line, promise, ACCORD_PROMISE_TITLE,
                      accord_value_text (line->public.label));
  _accord_import_set_text (self, line, promise, ACCORD_PROMISE_NOTE, "notes");
  _accord_import_set_day (self, line, promise, ACCORD_PROMISE_WANT_DATE,
                          "want-date");
  _accord_import_set_day (self, line, promise, ACCORD_PROMISE_NEED_DATE,
                          "need-date");
  _accord_import_set_day (self, line, promise, ACCORD_PROMISE_AGREED_DATE,
                          "agreed-date");
  if (line->is_new
      && accord_entity_has_value (promise, ACCORD_PROMISE_AGREED_DATE))
    _accord_import_set_integer (self, line, promise, ACCORD_PROMISE_STATE,
                                ACCORD_PROMISE_STATE_AGREED);
  _accord_import_set_reference (
    self, line, promise, ACCORD_PROMISE_DEAL,
    _accord_import_refer_strictly (self, line, ACCORD_TYPE_DEAL, deal));
  add_features (self, line);
}
