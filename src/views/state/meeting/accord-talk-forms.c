/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Forms for what is said of a promise: concerns and asks. Its steps are in
 * accord-talk-forms-step.c.
 */

#include "config.h"

#include "accord-talk-forms.h"

#include "accord-asks.h"
#include "accord-concerns.h"
#include "accord-meeting-people.h"

#include <glib/gi18n-lib.h>

/**
 * accord_talk_copy:
 *
 * Returns: (transfer full): the same, held
 */
AccordTalk *
accord_talk_copy (const AccordTalk *talk)
{
  AccordTalk *copy = g_memdup2 (talk, sizeof *talk);

  g_object_ref (copy->plan);
  if (copy->session != NULL)
    g_object_ref (copy->session);
  if (copy->subject != NULL)
    g_object_ref (copy->subject);

  return copy;
}

/**
 * accord_talk_free:
 * @talk: (transfer full): what accord_talk_copy() gave
 */
void
accord_talk_free (AccordTalk *talk)
{
  g_object_unref (talk->plan);
  g_clear_object (&talk->session);
  g_clear_object (&talk->subject);
  g_free (talk);
}

static AccordForm *
create (const AccordTalk *talk,
        const char       *title,
        const char       *verb,
        AccordFormFunc    submit)
{
  AccordForm *form = accord_form_new (title, verb);

  accord_form_set_submit (form, submit, accord_talk_copy (talk),
                          (GDestroyNotify) accord_talk_free);

  return form;
}

static GPtrArray *
list_people (const AccordTalk *talk,
             AccordSide        side)
{
  return accord_meeting_people_list (talk->plan, talk->session, side,
                                     talk->today);
}

/**
 * accord_talk_forms_add_side:
 * @label: the question
 *
 * Asks for one of the two sides.
 */
void
accord_talk_forms_add_side (AccordForm *form,
                            const char *label)
{
  const char *const sides[] = { C_ ("side", "Sales"),
                                C_ ("side", "Engineering"), NULL };

  accord_form_add_choice (form, "side", label, sides,
                          ACCORD_SIDE_ENGINEERING);
}

/**
 * accord_talk_forms_get_side:
 *
 * Returns: the answer to what accord_talk_forms_add_side() asked
 */
AccordSide
accord_talk_forms_get_side (AccordForm *form)
{
  return accord_form_get_choice (form, "side") == 0 ? ACCORD_SIDE_SALES
                                                    : ACCORD_SIDE_ENGINEERING;
}

static gboolean
raise_concern (AccordForm *form,
               gpointer    data,
               GError    **error)
{
  const AccordTalk *talk = data;

  return accord_concerns_raise (talk->plan,
                                accord_form_get_text (form, "text"),
                                accord_talk_forms_get_side (form), talk->subject,
                                accord_meeting_people_get (form, "person"),
                                talk->today, error)
         != NULL;
}

/**
 * accord_talk_forms_concern:
 *
 * Returns: (transfer full): asks for a concern
 */
AccordForm *
accord_talk_forms_concern (const AccordTalk *talk)
{
  AccordForm *form
    = create (talk, _ ("A concern"), C_ ("verb", "Raise"), raise_concern);

  accord_form_add_text (form, "text", _ ("What the worry is"), TRUE, NULL);
  accord_talk_forms_add_side (form, _ ("Whose it is"));
  accord_meeting_people_add (form, "person", _ ("Who says it"),
                             list_people (talk, ACCORD_SIDE_BOTH));

  return form;
}

/* Who may answer what @said_by has said; the words for a side are those of a
 * person who is not named. */
static void
add_answerer (AccordForm       *form,
              const AccordTalk *talk,
              const char       *label,
              int               said_by)
{
  AccordSide side = said_by == ACCORD_SIDE_SALES ? ACCORD_SIDE_ENGINEERING
                    : said_by == ACCORD_SIDE_ENGINEERING ? ACCORD_SIDE_SALES
                                                         : ACCORD_SIDE_BOTH;
  const char *const sides[] = { C_ ("side", "Sales"),
                                C_ ("side", "Engineering"),
                                C_ ("side", "Both") };

  accord_meeting_people_add_to (form, "person", label, sides[side],
                                list_people (talk, side));
  g_object_set_data (
    G_OBJECT (form), "answerer",
    GINT_TO_POINTER (side == ACCORD_SIDE_SALES ? ACCORD_ANSWERER_SALES
                     : side == ACCORD_SIDE_ENGINEERING
                       ? ACCORD_ANSWERER_ENGINEERING
                       : ACCORD_ANSWERER_BOTH));
}

static AccordAnswerer
get_answerer (AccordForm *form)
{
  return (AccordAnswerer) GPOINTER_TO_INT (
    g_object_get_data (G_OBJECT (form), "answerer"));
}

static gboolean
hear (AccordForm *form,
      gpointer    data,
      GError    **error)
{
  const AccordTalk *talk = data;

  return accord_concern_hear (g_object_get_data (G_OBJECT (form), "concern"),
                              talk->plan, accord_form_get_text (form, "words"),
                              get_answerer (form),
                              accord_meeting_people_get (form, "person"),
                              talk->today, error);
}

/**
 * accord_talk_forms_hear:
 * @concern: which one
 *
 * Returns: (transfer full): asks the other side to say a concern back in its
 *   own words
 */
AccordForm *
accord_talk_forms_hear (const AccordTalk *talk,
                        AccordConcern    *concern)
{
  AccordForm *form = create (talk, _ ("Said back"), C_ ("verb", "Heard"), hear);
  g_autofree char *text = accord_entity_dup_label (ACCORD_ENTITY (concern));
  /* Translators: a concern. */
  g_autofree char *note = g_strdup_printf (
    _ ("“%s” — the other side says it back in its own words."), text);

  accord_form_set_note (form, note);
  g_object_set_data_full (G_OBJECT (form), "concern", g_object_ref (concern),
                          g_object_unref);
  accord_form_add_text (form, "words", _ ("In their own words"), TRUE, NULL);
  add_answerer (form, talk, _ ("Who says it back"),
                accord_entity_get_choice (ACCORD_ENTITY (concern),
                                          ACCORD_CONCERN_SIDE));

  return form;
}

static gboolean
ask (AccordForm *form,
     gpointer    data,
     GError    **error)
{
  const AccordTalk *talk = data;
  AccordAskText text = {
    .kind = (AccordAskKind) accord_form_get_choice (form, "kind"),
    .text = accord_form_get_text (form, "text"),
    .side = accord_talk_forms_get_side (form),
    .subject = talk->subject,
    .owner = accord_meeting_people_get (form, "owner"),
    .due = accord_form_get_day (form, "due"),
    .day = talk->today,
  };

  return accord_asks_add (talk->plan, &text, error) != NULL;
}

/**
 * accord_talk_forms_ask:
 *
 * Returns: (transfer full): asks for an ask
 */
AccordForm *
accord_talk_forms_ask (const AccordTalk *talk)
{
  const char *const kinds[] = { C_ ("ask", "Estimate"), C_ ("ask", "Date"),
                                C_ ("ask", "Question"), NULL };
  AccordForm *form = create (talk, _ ("An ask"), C_ ("verb", "Ask"), ask);

  accord_form_add_text (form, "text", _ ("What is asked"), TRUE, NULL);
  accord_form_add_choice (form, "kind", _ ("What for"), kinds,
                          ACCORD_ASK_KIND_QUESTION);
  accord_talk_forms_add_side (form, _ ("Who asks"));
  accord_meeting_people_add (form, "owner", _ ("Who answers"),
                             list_people (talk, ACCORD_SIDE_BOTH));
  accord_form_add_day (form, "due", _ ("By when"), FALSE, ACCORD_DAY_NONE);

  return form;
}

static gboolean
answer (AccordForm *form,
        gpointer    data,
        GError    **error)
{
  const AccordTalk *talk = data;

  return accord_ask_answer (g_object_get_data (G_OBJECT (form), "ask"),
                            talk->plan, accord_form_get_text (form, "text"),
                            get_answerer (form),
                            accord_meeting_people_get (form, "person"),
                            talk->today, error);
}

/**
 * accord_talk_forms_answer:
 * @ask: which one
 *
 * Returns: (transfer full): asks for the answer to @ask
 */
AccordForm *
accord_talk_forms_answer (const AccordTalk *talk,
                          AccordAsk        *ask)
{
  AccordForm *form
    = create (talk, _ ("The answer"), C_ ("verb", "Answer"), answer);
  g_autofree char *text = accord_entity_dup_label (ACCORD_ENTITY (ask));

  accord_form_set_note (form, text);
  g_object_set_data_full (G_OBJECT (form), "ask", g_object_ref (ask),
                          g_object_unref);
  accord_form_add_text (form, "text", _ ("The answer"), TRUE, NULL);
  add_answerer (form, talk, _ ("Who answers"),
                accord_entity_get_choice (ACCORD_ENTITY (ask),
                                          ACCORD_ASK_SIDE));

  return form;
}
