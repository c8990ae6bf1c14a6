/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A whole file, CSV or JSON, through the profile that is recognised, or through
 * one that uses every type of column.
 */

#include "accord-fuzz-file.h"
#include "accord-record-reader.h"

static const char every_type[]
  = "[profile]\nid=f\nname=f\nsource=f\nkind=feature\n"
    "[external-id]\nheadings=a\n"
    "[title]\nheadings=b;a\n"
    "[status]\nheadings=c\nmap=x:done\n"
    "[status 2]\nheadings=c\nmap=y:open\nother=doing\n"
    "[estimate-low]\nheadings=d\n"
    "[estimate-likely]\nheadings=d\nunit=hours\n"
    "[due]\nheadings=e\n"
    "[labels]\nheadings=f\nsplit=,\n"
    "[link x]\nheadings=g\nsplit=;\n";
static const char deal_types[]
  = "[profile]\nid=f\nname=f\nsource=f\nkind=deal\n"
    "[title]\njoin=notes;products\n"
    "[notes]\nheadings=a\n"
    "[products]\nheadings=b\n"
    "[amount]\nheadings=c\n"
    "[currency]\nheadings=d\n"
    "[chance]\nheadings=e\n"
    "[state]\nheadings=f\ndefault=open\nmap=w:won\nother=lost\n"
    "[closed-on]\nheadings=g\nwhen=state:won,lost\n";

static void
read_records (AccordTable    *table,
              AccordProfile  *profile,
              AccordProblems *problems)
{
  g_autoptr (AccordRecordReader) reader
    = accord_record_reader_new (table, profile, NULL, problems);
  g_autoptr (GPtrArray) columns = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (!accord_record_reader_survey (reader, NULL, NULL, NULL, NULL))
    return;
  columns = accord_record_reader_list_columns (reader);
  g_assert_cmpuint (columns->len, >, 0);
  for (guint i = 0; i < columns->len; i++)
    {
      const AccordColumnUse *use = columns->pdata[i];

      if (use->sentence != NULL)
        g_assert_true (g_utf8_validate (use->sentence, -1, NULL));
    }
  records = accord_record_reader_read_all (reader, NULL, NULL);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      g_autofree char *text = accord_record_to_string (records->pdata[i]);

      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static GPtrArray *profiles = NULL;
  static AccordProfile *own[2];
  g_autoptr (GFile) file = accord_fuzz_file (data, size);
  g_autoptr (AccordProblems) problems = accord_problems_new (10);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordTable) table = accord_table_new (file, NULL, NULL, &error);
  AccordProfile *profile;

  if (profiles == NULL)
    {
      profiles = accord_profiles_load ();
      own[0] = accord_profile_new_from_data (
        every_type, sizeof every_type - 1, "own", NULL);
      own[1] = accord_profile_new_from_data (
        deal_types, sizeof deal_types - 1, "own", NULL);
    }
  if (error != NULL)
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  if (table == NULL || !accord_table_rewind (table, problems, NULL, NULL))
    return 0;

  profile = accord_profiles_recognise (
    profiles, accord_table_get_headings (table), NULL);
  if (profile != NULL)
    read_records (table, profile, problems);
  read_records (table, own[0], problems);
  read_records (table, own[1], problems);
  for (guint i = 0; i < accord_problems_get_n (problems); i++)
    {
      g_autofree char *text
        = accord_problem_to_string (accord_problems_get (problems, i));

      g_assert_true (g_utf8_validate (text, -1, NULL));
    }

  return 0;
}
