/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-widget-watch.h"

static GPtrArray *told;

static void
told_cb (GtkWidget *widget)
{
  g_ptr_array_add (told, widget);
}

/* All of a type, also of one made from it and of what is there before, and
 * nothing else that has the signal. */
static void
test_type (void)
{
  GtkWidget *before = g_object_ref_sink (gtk_check_button_new ());
  GtkWidget *toggle, *button, *label;

  told = g_ptr_array_new ();
  accord_widget_watch (GTK_TYPE_BUTTON, "hide", told_cb);
  accord_widget_watch (GTK_TYPE_CHECK_BUTTON, "hide", told_cb);
  toggle = g_object_ref_sink (gtk_toggle_button_new ());
  button = g_object_ref_sink (gtk_button_new ());
  label = g_object_ref_sink (gtk_label_new ("A label"));

  gtk_widget_hide (label);
  gtk_widget_hide (toggle);
  gtk_widget_hide (before);
  gtk_widget_hide (button);
  gtk_widget_hide (button);

  g_assert_cmpuint (told->len, ==, 3);
  g_assert_true (told->pdata[0] == toggle);
  g_assert_true (told->pdata[1] == before);
  g_assert_true (told->pdata[2] == button);

  g_object_unref (before);
  g_object_unref (toggle);
  g_object_unref (button);
  g_object_unref (label);
  g_ptr_array_unref (told);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/widget-watch/type", test_type);

  return g_test_run ();
}
