/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-ways-out-list.h"

#include "accord-figure.h"
#include "accord-settings.h"
#include "accord-way-out-words.h"

#include <glib/gi18n-lib.h>

/* A row's widgets, which are filled anew and not made anew: focus stays. */
typedef struct
{
  GtkWidget *row;
  GtkWidget *number;
  GtkWidget *name;
  GtkWidget *more;
  GtkWidget *chance;
  GtkWidget *others;
  GtkWidget *others_more;
  GtkWidget *worth;
  GtkWidget *cost;
  GtkWidget *combine;
} Row;

struct _AccordWaysOutList
{
  AdwBin parent_instance;

  GtkWidget *heading;
  GtkLabel *title_label;
  GtkListBox *list;
  GtkLabel *message_label;
  GtkSizeGroup *number_group;

  AccordPlan *plan;
  AccordWayOutChoice *choice;
  GArray *rows; /* of Row */
  gboolean with_shift;
  gboolean by_pointer;
};

G_DEFINE_FINAL_TYPE (AccordWaysOutList, accord_ways_out_list, ADW_TYPE_BIN)

enum
{
  DECIDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_pair (GtkWidget *above,
             GtkWidget *below)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), below);

  return box;
}

static void
combine_cb (GtkButton         *button,
            AccordWaysOutList *self)
{
  GtkWidget *row
    = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);

  accord_way_out_choice_add (
    self->choice, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

static GtkWidget *
create_combine (AccordWaysOutList *self)
{
  GtkWidget *button
    = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button,
                               _ ("Both together (Shift and the number)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Both together"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (combine_cb), self,
                           0);

  return button;
}

static GtkWidget *
create_number (AccordWaysOutList *self,
               guint              number)
{
  g_autofree char *cap = g_strdup_printf ("%u", number);
  GtkWidget *label = gtk_label_new (cap);

  gtk_widget_add_css_class (label, "keycap");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_size_group_add_widget (self->number_group, label);

  return label;
}

static void
measure_column (GtkWidget     *widget,
                GtkOrientation orientation,
                int            for_size,
                int           *minimum,
                int           *natural,
                int           *minimum_baseline,
                int           *natural_baseline)
{
  /* A row that is allocated asks how wide its cells are for its height: a
   * label that has more to say would want more of a low row. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation,
                      for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = *minimum;
}

static void
allocate_column (GtkWidget *widget,
                 int        width,
                 int        height,
                 int        baseline)
{
  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height,
                       baseline, NULL);
}

static GtkSizeRequestMode
get_column_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As wide as the style sheet says, whatever stands in it: a column that asked
 * for more where there is more to say would make each row another table. */
static GtkWidget *
create_column (GtkWidget  *child,
               const char *css_class)
{
  GtkWidget *column = adw_bin_new ();

  gtk_widget_set_layout_manager (
    column, gtk_custom_layout_new (get_column_mode, measure_column,
                                   allocate_column));
  adw_bin_set_child (ADW_BIN (column), child);
  gtk_widget_add_css_class (column, css_class);

  return column;
}

static void
lay_out (AccordWaysOutList *self,
         const Row         *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *names = create_column (create_pair (row->name, row->more),
                                    "name-column");
  GtkWidget *chances = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *costs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "meeting-row");
  gtk_widget_set_hexpand (names, TRUE);
  gtk_widget_set_valign (row->chance, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (chances), row->chance);
  gtk_widget_set_hexpand (row->cost, TRUE);
  gtk_box_append (GTK_BOX (costs), row->cost);
  gtk_box_append (GTK_BOX (costs), row->combine);
  gtk_box_append (GTK_BOX (box), row->number);
  gtk_box_append (GTK_BOX (box), names);
  gtk_box_append (GTK_BOX (box), create_column (chances, "chance-column"));
  gtk_box_append (GTK_BOX (box),
                  create_column (create_pair (row->others, row->others_more),
                                 "others-column"));
  gtk_box_append (GTK_BOX (box), create_column (row->worth, "worth-column"));
  costs = create_column (costs, "cost-column");
  gtk_widget_set_hexpand (costs, FALSE);
  gtk_box_append (GTK_BOX (box), costs);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row->row), box);
}

static Row *
add_row (AccordWaysOutList *self)
{
  Row row = { .row = gtk_list_box_row_new (),
              .number = create_number (self, self->rows->len + 1),
              .name = create_label ("meeting-line"),
              .more = create_label ("meeting-small"),
              .chance = gtk_label_new (NULL),
              .others = create_label (NULL),
              .others_more = create_label ("meeting-small"),
              .worth = create_label (NULL),
              .cost = create_label (NULL),
              .combine = create_combine (self) };

  gtk_widget_add_css_class (row.more, "dim-label");
  gtk_widget_add_css_class (row.others_more, "dim-label");
  gtk_widget_add_css_class (row.chance, "badge");
  lay_out (self, &row);
  gtk_list_box_append (self->list, row.row);
  g_array_append_val (self->rows, row);

  return &g_array_index (self->rows, Row, self->rows->len - 1);
}

static void
set_words (GtkWidget  *label,
           const char *words)
{
  accord_figure_set (GTK_LABEL (label), words != NULL ? words : "");
  gtk_widget_set_visible (label, words != NULL && *words != '\0');
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    has)
{
  if (has)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
show_row (AccordWaysOutList       *self,
          const Row               *row,
          guint                    position,
          const AccordWayOutWords *words)
{
  static const char *const standings[] = { "good", "tight", "bad" };
  gboolean chosen = accord_way_out_choice_is_chosen (self->choice, position);
  g_autofree char *label = accord_way_out_words_join (words);

  gtk_widget_set_opacity (
    row->number,
    position < accord_way_out_choice_get_n_numbered (self->choice) ? 1 : 0);
  set_words (row->name, words->name);
  set_words (row->more, words->more);
  set_words (row->chance, words->chance);
  set_words (row->others, words->others);
  set_words (row->others_more, words->others_more);
  set_words (row->worth, words->worth);
  set_words (row->cost, words->cost);
  for (guint i = 0; i < G_N_ELEMENTS (standings); i++)
    set_class (row->chance, standings[i],
               g_str_equal (standings[i], words->standing));
  set_class (row->row, "chosen", chosen);
  gtk_widget_set_visible (
    row->combine,
    !chosen
      && accord_way_out_choice_get_preview (self->choice) != NULL
      && accord_way_out_get_kind (
           accord_way_out_choice_get_preview (self->choice))
           != ACCORD_WAY_OUT_COMBINED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row->row),
                               GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

static void
shrink (AccordWaysOutList *self,
        guint              size)
{
  while (self->rows->len > size)
    {
      gtk_list_box_remove (
        self->list, g_array_index (self->rows, Row, self->rows->len - 1).row);
      g_array_set_size (self->rows, self->rows->len - 1);
    }
}

/* Two together have no row of their own: what they do is said above all rows,
 * where it is in sight however many there are. */
static char *
create_message (AccordWaysOutList *self,
                const char        *currency)
{
  AccordWayOut *preview = accord_way_out_choice_get_preview (self->choice);
  const char *message = accord_way_out_choice_get_message (self->choice);

  if (message == NULL && preview != NULL
      && accord_way_out_get_kind (preview) == ACCORD_WAY_OUT_COMBINED)
    {
      g_auto (AccordWayOutWords) words = { 0 };

      accord_way_out_words_init (&words, preview, currency);
      return accord_way_out_words_join (&words);
    }

  return g_strdup (message);
}

static void
update (AccordWaysOutList *self)
{
  const char *currency
    = accord_entity_get_text (ACCORD_ENTITY (accord_settings_get (self->plan)),
                              ACCORD_SETTINGS_CURRENCY);
  guint size = accord_way_out_choice_get_size (self->choice);
  g_autofree char *message = NULL;

  shrink (self, size);
  for (guint i = 0; i < size; i++)
    {
      g_auto (AccordWayOutWords) words = { 0 };

      accord_way_out_words_init (
        &words, accord_way_out_choice_get (self->choice, i), currency);
      show_row (self,
                i < self->rows->len ? &g_array_index (self->rows, Row, i)
                                    : add_row (self),
                i, &words);
    }

  gtk_label_set_label (self->title_label,
                       accord_way_out_choice_is_busy (self->choice)
                         ? _ ("Ways out so far")
                         : _ ("Ways out"));
  message = create_message (self, currency);
  set_words (GTK_WIDGET (self->message_label), message);
  gtk_widget_set_visible (self->heading, size > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), size > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), size > 0 || message != NULL);
}

/* Enter on what is previewed already means that one has made up one's mind;
 * a second click takes it back. */
static void
row_activated_cb (AccordWaysOutList *self,
                  GtkListBoxRow     *row)
{
  guint position = (guint) gtk_list_box_row_get_index (row);
  gboolean by_pointer = self->by_pointer, with_shift = self->with_shift;

  self->by_pointer = self->with_shift = FALSE;
  if (with_shift)
    accord_way_out_choice_add (self->choice, position);
  else if (!by_pointer
           && accord_way_out_choice_is_chosen (self->choice, position))
    g_signal_emit (self, signals[DECIDED], 0);
  else
    accord_way_out_choice_choose (self->choice, position);
}

static void
pressed_cb (GtkGestureClick   *gesture,
            int                n_presses,
            double             x,
            double             y,
            AccordWaysOutList *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (
    GTK_EVENT_CONTROLLER (gesture));

  self->by_pointer = TRUE;
  self->with_shift = (state & GDK_SHIFT_MASK) != 0;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                AccordWaysOutList     *self)
{
  self->by_pointer = self->with_shift = FALSE;

  return FALSE;
}

static void
accord_ways_out_list_dispose (GObject *object)
{
  AccordWaysOutList *self = ACCORD_WAYS_OUT_LIST (object);

  g_clear_object (&self->choice);
  g_clear_object (&self->plan);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (accord_ways_out_list_parent_class)->dispose (object);
}

static void
accord_ways_out_list_finalize (GObject *object)
{
  g_array_unref (ACCORD_WAYS_OUT_LIST (object)->rows);

  G_OBJECT_CLASS (accord_ways_out_list_parent_class)->finalize (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordWaysOutList, child)

static void
accord_ways_out_list_class_init (AccordWaysOutListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_ways_out_list_dispose;
  object_class->finalize = accord_ways_out_list_finalize;

  /**
   * AccordWaysOutList::decided:
   *
   * Enter was pressed on what is previewed.
   */
  signals[DECIDED]
    = g_signal_new ("decided", ACCORD_TYPE_WAYS_OUT_LIST, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-ways-out-list.ui");
  BIND (heading);
  BIND (title_label);
  BIND (list);
  BIND (message_label);
  BIND (number_group);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
accord_ways_out_list_init (AccordWaysOutList *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list),
                             GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

/**
 * accord_ways_out_list_show:
 * @plan: a plan
 * @choice: of @plan; a list follows one
 */
void
accord_ways_out_list_show (AccordWaysOutList  *self,
                           AccordPlan         *plan,
                           AccordWayOutChoice *choice)
{
  g_return_if_fail (ACCORD_IS_WAYS_OUT_LIST (self));
  g_return_if_fail (self->choice == NULL);

  self->plan = g_object_ref (plan);
  self->choice = g_object_ref (choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/**
 * accord_ways_out_list_move:
 * @by: 1 for the next one, -1 for the one before
 *
 * Previews the neighbour of what is previewed.
 */
void
accord_ways_out_list_move (AccordWaysOutList *self,
                           int                by)
{
  guint size;

  g_return_if_fail (ACCORD_IS_WAYS_OUT_LIST (self));

  size = accord_way_out_choice_get_size (self->choice);
  for (guint i = 0; i < size; i++)
    if (accord_way_out_choice_is_chosen (self->choice, i))
      {
        int next = (int) i + by;

        if (next >= 0 && next < (int) size)
          accord_way_out_choice_choose (self->choice, (guint) next);
        return;
      }
  accord_way_out_choice_choose (self->choice, by > 0 ? 0 : size - 1);
}
