/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-form-sheet.h"

/* More than these are not all in sight. */
#define MOST_BUTTONS 5

struct _AccordFormSheet
{
  AdwBin parent_instance;

  GtkWidget *sheet;
  GtkLabel *title_label;
  GtkLabel *note_label;
  GtkBox *rows;
  GtkLabel *remark_label;
  GtkLabel *problem_label;
  GtkButton *verb_button;

  AccordForm *form; /* NULL while it is closed */
  AccordDay today;
};

G_DEFINE_FINAL_TYPE (AccordFormSheet, accord_form_sheet, ADW_TYPE_BIN)

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
get_field (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "field"));
}

static void
show (GtkLabel   *label,
      const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
update_remark (AccordFormSheet *self)
{
  g_autofree char *remark = accord_form_dup_remark (self->form, self->today);

  show (self->remark_label, remark);
}

static void
entry_changed_cb (GtkEditable     *entry,
                  AccordFormSheet *self)
{
  accord_form_write (self->form, get_field (GTK_WIDGET (entry)),
                     gtk_editable_get_text (entry));
  show (self->problem_label, NULL);
  update_remark (self);
}

static GtkWidget *
create_entry (AccordFormSheet *self,
              guint            field)
{
  GtkWidget *entry = gtk_entry_new ();

  g_object_set_data (G_OBJECT (entry), "field", GUINT_TO_POINTER (field));
  gtk_editable_set_text (GTK_EDITABLE (entry),
                         accord_form_get_written (self->form, field));
  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed_cb),
                           self, 0);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
    accord_form_get_label (self->form, field), -1);

  return entry;
}

static void
choice_toggled_cb (GtkToggleButton *button,
                   AccordFormSheet *self)
{
  guint choice
    = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "choice"));

  if (gtk_toggle_button_get_active (button))
    accord_form_choose (self->form, get_field (GTK_WIDGET (button)), choice);
}

static GtkWidget *
create_buttons (AccordFormSheet *self,
                guint            field)
{
  const char *const *choices = accord_form_get_choices (self->form, field);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *first = NULL;

  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; choices[i] != NULL; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (choices[i]);

      if (first == NULL)
        first = button;
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                     GTK_TOGGLE_BUTTON (first));
      g_object_set_data (G_OBJECT (button), "field", GUINT_TO_POINTER (field));
      g_object_set_data (G_OBJECT (button), "choice", GUINT_TO_POINTER (i));
      gtk_toggle_button_set_active (
        GTK_TOGGLE_BUTTON (button),
        i == accord_form_get_chosen (self->form, field));
      g_signal_connect_object (button, "toggled",
                               G_CALLBACK (choice_toggled_cb), self, 0);
      gtk_widget_set_hexpand (button, TRUE);
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

static void
choice_selected_cb (GtkDropDown     *list,
                    GParamSpec      *pspec,
                    AccordFormSheet *self)
{
  accord_form_choose (self->form, get_field (GTK_WIDGET (list)),
                      gtk_drop_down_get_selected (list));
}

static GtkWidget *
create_list (AccordFormSheet *self,
             guint            field)
{
  GtkWidget *list = gtk_drop_down_new_from_strings (
    accord_form_get_choices (self->form, field));

  g_object_set_data (G_OBJECT (list), "field", GUINT_TO_POINTER (field));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list),
                              accord_form_get_chosen (self->form, field));
  g_signal_connect_object (list, "notify::selected",
                           G_CALLBACK (choice_selected_cb), self, 0);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
    accord_form_get_label (self->form, field), -1);

  return list;
}

static GtkWidget *
create_answer (AccordFormSheet *self,
               guint            field)
{
  if (accord_form_get_kind (self->form, field) != ACCORD_FORM_CHOICE)
    return create_entry (self, field);

  return g_strv_length (
           (char **) accord_form_get_choices (self->form, field))
             > MOST_BUTTONS
           ? create_list (self, field)
           : create_buttons (self, field);
}

static void
add_row (AccordFormSheet *self,
         guint            field)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label
    = gtk_label_new (accord_form_get_label (self->form, field));

  gtk_widget_add_css_class (row, "sheet-row");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), create_answer (self, field));
  gtk_box_append (self->rows, row);
}

static void
submit_cb (AccordFormSheet *self)
{
  g_autoptr (AccordForm) form = NULL;
  g_autoptr (GError) error = NULL;

  if (self->form == NULL)
    return;

  /* What it does may open the next one. */
  form = g_object_ref (self->form);
  if (!accord_form_submit (form, self->today, &error))
    show (self->problem_label, error->message);
  else if (self->form == form)
    accord_form_sheet_close (self);
}

static void
cancel_cb (AccordFormSheet *self)
{
  accord_form_sheet_close (self);
}

/* Enter submits wherever one is, but opens a list that is closed, and takes
 * what is chosen in one that is open: those have keys of their own. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                AccordFormSheet       *self)
{
  GtkWidget *focus
    = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (key == GDK_KEY_Escape)
    {
      cancel_cb (self);
      return TRUE;
    }
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
      || (focus != NULL
          && gtk_widget_get_ancestor (focus, GTK_TYPE_DROP_DOWN) != NULL)
      || (GTK_IS_BUTTON (focus) && !GTK_IS_TOGGLE_BUTTON (focus)))
    return FALSE;

  submit_cb (self);
  return TRUE;
}

static void
accord_form_sheet_dispose (GObject *object)
{
  AccordFormSheet *self = ACCORD_FORM_SHEET (object);

  g_clear_object (&self->form);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (accord_form_sheet_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordFormSheet, child)

static void
accord_form_sheet_class_init (AccordFormSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_form_sheet_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-form-sheet.ui");
  BIND (sheet);
  BIND (title_label);
  BIND (note_label);
  BIND (rows);
  BIND (remark_label);
  BIND (problem_label);
  BIND (verb_button);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);

  /**
   * AccordFormSheet::closed:
   *
   * The form was submitted, or left.
   */
  signals[CLOSED]
    = g_signal_new ("closed", ACCORD_TYPE_FORM_SHEET, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_form_sheet_init (AccordFormSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
empty (AccordFormSheet *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
  g_clear_object (&self->form);
  show (self->problem_label, NULL);
}

/* The keys begin at the first question; of a choice, at what is chosen. */
static void
focus_first (AccordFormSheet *self)
{
  GtkWidget *focus;

  if (!gtk_widget_child_focus (GTK_WIDGET (self->rows), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->verb_button));

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus == NULL || !GTK_IS_TOGGLE_BUTTON (focus))
    return;
  for (GtkWidget *one
       = gtk_widget_get_first_child (gtk_widget_get_parent (focus));
       one != NULL; one = gtk_widget_get_next_sibling (one))
    if (GTK_IS_TOGGLE_BUTTON (one)
        && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (one)))
      gtk_widget_grab_focus (one);
}

/**
 * accord_form_sheet_open:
 * @form: what to ask
 * @today: what dates without a year are near
 *
 * Asks, in place of what was asked before.
 */
void
accord_form_sheet_open (AccordFormSheet *self,
                        AccordForm      *form,
                        AccordDay        today)
{
  g_return_if_fail (ACCORD_IS_FORM_SHEET (self));
  g_return_if_fail (ACCORD_IS_FORM (form));

  empty (self);
  self->form = g_object_ref (form);
  self->today = today;
  gtk_label_set_text (self->title_label, accord_form_get_title (form));
  show (self->note_label, accord_form_get_note (form));
  update_remark (self);
  gtk_button_set_label (self->verb_button, accord_form_get_verb (form));
  for (guint i = 0; i < accord_form_get_size (form); i++)
    add_row (self, i);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accord_form_get_title (form), -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  focus_first (self);
}

/**
 * accord_form_sheet_close:
 *
 * Asks no more, and leaves all as it is.
 */
void
accord_form_sheet_close (AccordFormSheet *self)
{
  g_return_if_fail (ACCORD_IS_FORM_SHEET (self));

  if (self->form == NULL)
    return;

  empty (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[CLOSED], 0);
}

/**
 * accord_form_sheet_is_open:
 *
 * Returns: whether it asks something
 */
gboolean
accord_form_sheet_is_open (AccordFormSheet *self)
{
  g_return_val_if_fail (ACCORD_IS_FORM_SHEET (self), FALSE);

  return self->form != NULL;
}
