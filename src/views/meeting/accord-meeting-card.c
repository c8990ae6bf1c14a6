/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-meeting-card.h"

#include "accord-inspector-facts.h"

/* A line's widgets, which are filled anew and not made anew: focus stays. */
typedef struct
{
  GtkWidget *button;
  GtkWidget *pill;
  GtkWidget *title;
  GtkWidget *subtitle;
  char *pill_class;
  char *subtitle_class;
} Line;

struct _AccordMeetingCard
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkBox *lines;
  GtkLabel *empty_label;

  GArray *rows; /* of Line */
  guint n_lines;
};

G_DEFINE_FINAL_TYPE (AccordMeetingCard, accord_meeting_card, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_EMPTY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_free (line->pill_class);
  g_free (line->subtitle_class);
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static Line *
add_line (AccordMeetingCard *self)
{
  Line line = { gtk_button_new (), gtk_label_new (NULL),
                create_label ("meeting-line"),
                create_label ("meeting-small"), NULL, NULL };
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (line.pill, GTK_ALIGN_START);
  gtk_widget_add_css_class (line.pill, "badge");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), line.title);
  gtk_box_append (GTK_BOX (words), line.subtitle);
  gtk_widget_add_css_class (row, "meeting-row");
  gtk_box_append (GTK_BOX (row), line.pill);
  gtk_box_append (GTK_BOX (row), words);
  gtk_button_set_child (GTK_BUTTON (line.button), row);
  gtk_widget_add_css_class (line.button, "flat");
  gtk_widget_add_css_class (line.button, "meeting-line-button");
  gtk_box_append (self->lines, line.button);
  g_array_append_val (self->rows, line);

  return &g_array_index (self->rows, Line, self->rows->len - 1);
}

static void
set_class (GtkWidget  *widget,
           char      **is,
           const char *shall)
{
  if (g_strcmp0 (*is, shall) == 0)
    return;

  if (*is != NULL)
    gtk_widget_remove_css_class (widget, *is);
  if (shall != NULL)
    gtk_widget_add_css_class (widget, shall);
  g_free (*is);
  *is = g_strdup (shall);
}

static void
set_words (GtkWidget  *label,
           const char *words)
{
  gtk_label_set_text (GTK_LABEL (label), words != NULL ? words : "");
  gtk_widget_set_visible (label, words != NULL);
}

static void
accord_meeting_card_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AccordMeetingCard *self = ACCORD_MEETING_CARD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title_label));
      break;
    case PROP_EMPTY:
      g_value_set_string (value, gtk_label_get_label (self->empty_label));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_meeting_card_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  AccordMeetingCard *self = ACCORD_MEETING_CARD (object);
  const char *words = g_value_get_string (value);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (self->title_label, words != NULL ? words : "");
      break;
    case PROP_EMPTY:
      gtk_label_set_label (self->empty_label, words != NULL ? words : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_meeting_card_finalize (GObject *object)
{
  g_array_unref (ACCORD_MEETING_CARD (object)->rows);

  G_OBJECT_CLASS (accord_meeting_card_parent_class)->finalize (object);
}

static void
accord_meeting_card_class_init (AccordMeetingCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = accord_meeting_card_get_property;
  object_class->set_property = accord_meeting_card_set_property;
  object_class->finalize = accord_meeting_card_finalize;

  properties[PROP_TITLE] = g_param_spec_string (
    "title", "Title", "What the lines are", "",
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EMPTY] = g_param_spec_string (
    "empty", "Empty", "What it says without lines; empty to be gone then", "",
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-meeting-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordMeetingCard,
                                        title_label);
  gtk_widget_class_bind_template_child (widget_class, AccordMeetingCard,
                                        lines);
  gtk_widget_class_bind_template_child (widget_class, AccordMeetingCard,
                                        empty_label);
}

static void
accord_meeting_card_init (AccordMeetingCard *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (Line));
  g_array_set_clear_func (self->rows, clear_line);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_meeting_card_begin:
 *
 * Begins to fill the card anew.
 */
void
accord_meeting_card_begin (AccordMeetingCard *self)
{
  g_return_if_fail (ACCORD_IS_MEETING_CARD (self));

  self->n_lines = 0;
}

/**
 * accord_meeting_card_add:
 * @fact: the next line
 */
void
accord_meeting_card_add (AccordMeetingCard *self,
                         const AccordFact  *fact)
{
  gboolean open;
  Line *row;

  g_return_if_fail (ACCORD_IS_MEETING_CARD (self));
  g_return_if_fail (fact != NULL && fact->title != NULL);

  row = self->n_lines < self->rows->len
          ? &g_array_index (self->rows, Line, self->n_lines)
          : add_line (self);
  self->n_lines++;
  open = fact->action != NULL;
  accord_inspector_facts_set_action (GTK_ACTIONABLE (row->button),
                                     fact->action);
  /* A line that does nothing looks like one, and takes no focus. */
  gtk_widget_set_sensitive (row->button, TRUE);
  gtk_widget_set_can_target (row->button, open);
  gtk_widget_set_focusable (row->button, open);
  set_words (row->pill, fact->pill);
  set_words (row->title, fact->title);
  set_words (row->subtitle, fact->subtitle);
  set_class (row->pill, &row->pill_class, fact->pill_class);
  set_class (row->subtitle, &row->subtitle_class,
             open ? "error" : "dim-label");
}

/**
 * accord_meeting_card_end:
 *
 * Lines of before that were not filled again are not there any more.
 */
void
accord_meeting_card_end (AccordMeetingCard *self)
{
  gboolean says_so;

  g_return_if_fail (ACCORD_IS_MEETING_CARD (self));

  while (self->rows->len > self->n_lines)
    {
      gtk_box_remove (
        self->lines,
        g_array_index (self->rows, Line, self->rows->len - 1).button);
      g_array_set_size (self->rows, self->rows->len - 1);
    }
  says_so = *gtk_label_get_label (self->empty_label) != '\0';
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label),
                          self->n_lines == 0 && says_so);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_lines > 0 || says_so);
}

static void
add_fact (const AccordFact *fact,
          gpointer          card)
{
  accord_meeting_card_add (card, fact);
}

/**
 * accord_meeting_card_fill:
 * @board: whose facts
 * @tell: tells them
 *
 * Fills the card anew with all the facts of one sort.
 */
void
accord_meeting_card_fill (AccordMeetingCard     *self,
                          AccordMeetingBoard    *board,
                          AccordMeetingFactsFunc tell)
{
  g_return_if_fail (ACCORD_IS_MEETING_CARD (self));
  g_return_if_fail (tell != NULL);

  accord_meeting_card_begin (self);
  tell (board, add_fact, self);
  accord_meeting_card_end (self);
}

/**
 * accord_meeting_card_fill_from:
 * @context: where it is
 * @entity: what the facts are of
 * @tell: tells them
 *
 * Fills the card anew with all the facts of one sort about @entity.
 */
void
accord_meeting_card_fill_from (AccordMeetingCard       *self,
                               const AccordFactContext *context,
                               AccordEntity            *entity,
                               AccordFactsFunc          tell)
{
  g_return_if_fail (ACCORD_IS_MEETING_CARD (self));
  g_return_if_fail (tell != NULL);

  accord_meeting_card_begin (self);
  tell (context, entity, add_fact, self);
  accord_meeting_card_end (self);
}
