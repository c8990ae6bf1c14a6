-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1: every table of a plan. A step never changes once it is released;
-- what comes later is a step of its own.
--
-- A table is a kind, a column is a stored property. What one side holds back
-- stands in a table of its own (…_private), so that leaving it out is leaving
-- out a table. References are checked at the end of a transaction, and nothing
-- is deleted by a cascade: each deletion is said, so that it can be undone.
-- Days are counted from 1970-01-01, money is in minor units, chances are from
-- 0 to 1.

CREATE TABLE settings (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  name TEXT NOT NULL CHECK (length (name) > 0),
  organisation TEXT,
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  as_of INTEGER CHECK (as_of BETWEEN -719162 AND 2932896),
  calendar INTEGER NOT NULL
    REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0.01 AND 0.99),
  seed INTEGER NOT NULL CHECK (seed BETWEEN 0 AND 2147483647),
  goal_amount INTEGER CHECK (goal_amount BETWEEN 0 AND 9007199254740991),
  goal_by INTEGER CHECK (goal_by BETWEEN -719162 AND 2932896),
  goal_kept REAL CHECK (goal_kept BETWEEN 0.0 AND 1.0),
  fiscal_year_start INTEGER NOT NULL CHECK (fiscal_year_start BETWEEN 1 AND 12),
  distribution TEXT NOT NULL
    CHECK (distribution IN ('pert', 'triangular', 'lognormal', 'empirical')),
  team_correlation REAL NOT NULL CHECK (team_correlation BETWEEN 0.0 AND 1.0),
  deal_correlation REAL NOT NULL CHECK (deal_correlation BETWEEN 0.0 AND 1.0),
  market_correlation REAL NOT NULL CHECK (market_correlation BETWEEN 0.0 AND 1.0),
  hours_per_day REAL NOT NULL CHECK (hours_per_day BETWEEN 1.0 AND 24.0),
  overtime_cap REAL NOT NULL CHECK (overtime_cap BETWEEN 0.0 AND 40.0),
  days_per_point REAL NOT NULL CHECK (days_per_point BETWEEN 0.01 AND 100.0),
  commission_shown INTEGER NOT NULL CHECK (commission_shown IN (0, 1)),
  unconfirmed_after INTEGER NOT NULL CHECK (unconfirmed_after BETWEEN 1 AND 3650),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK (team_correlation + deal_correlation <= 1.0),
  CHECK (as_of <= 2925591)
) STRICT;

CREATE TABLE calendar (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  name TEXT NOT NULL CHECK (length (name) > 0),
  weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE holiday (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  calendar INTEGER NOT NULL
    REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length (name) > 0),
  first_day INTEGER NOT NULL CHECK (first_day BETWEEN -719162 AND 2932896),
  last_day INTEGER NOT NULL CHECK (last_day BETWEEN -719162 AND 2932896),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK (first_day <= last_day)
) STRICT;

CREATE TABLE role (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  name TEXT NOT NULL CHECK (length (name) > 0),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE role_private (
  id INTEGER PRIMARY KEY NOT NULL
    REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  cost_per_day INTEGER CHECK (cost_per_day BETWEEN 0 AND 9007199254740991)
) STRICT;

CREATE TABLE team (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  name TEXT NOT NULL CHECK (length (name) > 0),
  rank TEXT NOT NULL CHECK (length (rank) > 0),
  calendar INTEGER
    REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
  focus_factor REAL NOT NULL CHECK (focus_factor BETWEEN 0.01 AND 2.0),
  attrition REAL NOT NULL CHECK (attrition BETWEEN 0.0 AND 1.0),
  lead INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  name TEXT NOT NULL CHECK (length (name) > 0),
  side TEXT NOT NULL
    CHECK (side IN ('sales', 'engineering', 'both')),
  role INTEGER
    REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  calendar INTEGER
    REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
  starts_on INTEGER CHECK (starts_on BETWEEN -719162 AND 2932896),
  ends_on INTEGER CHECK (ends_on BETWEEN -719162 AND 2932896),
  contractor INTEGER NOT NULL CHECK (contractor IN (0, 1)),
  ramp_up INTEGER NOT NULL CHECK (ramp_up BETWEEN 0 AND 1000),
  email TEXT,
  note TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK (starts_on <= ends_on)
) STRICT;

CREATE TABLE allocation (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  person INTEGER NOT NULL
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  team INTEGER NOT NULL
    REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  share REAL NOT NULL CHECK (share BETWEEN 0.0 AND 1.0),
  first_day INTEGER CHECK (first_day BETWEEN -719162 AND 2932896),
  last_day INTEGER CHECK (last_day BETWEEN -719162 AND 2932896),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK (share > 0),
  CHECK (first_day <= last_day)
) STRICT;

CREATE TABLE time_off (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  person INTEGER NOT NULL
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  first_day INTEGER NOT NULL CHECK (first_day BETWEEN -719162 AND 2932896),
  last_day INTEGER NOT NULL CHECK (last_day BETWEEN -719162 AND 2932896),
  share REAL NOT NULL CHECK (share BETWEEN 0.0 AND 1.0),
  note TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK (first_day <= last_day)
) STRICT;

CREATE TABLE account (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  name TEXT NOT NULL CHECK (length (name) > 0),
  parent INTEGER
    REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
  sector TEXT,
  region TEXT,
  website TEXT,
  note TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK (parent <> id)
) STRICT;

CREATE TABLE account_private (
  id INTEGER PRIMARY KEY NOT NULL
    REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
  private_note TEXT
) STRICT;

CREATE TABLE stage (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  name TEXT NOT NULL CHECK (length (name) > 0),
  rank TEXT NOT NULL CHECK (length (rank) > 0),
  kind TEXT NOT NULL
    CHECK (kind IN ('open', 'won', 'lost')),
  chance REAL NOT NULL CHECK (chance BETWEEN 0.0 AND 1.0),
  rotting_after INTEGER CHECK (rotting_after BETWEEN 1 AND 3650),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE exit_criterion (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  stage INTEGER NOT NULL
    REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
  rank TEXT NOT NULL CHECK (length (rank) > 0),
  text TEXT NOT NULL CHECK (length (text) > 0),
  chance REAL NOT NULL CHECK (chance BETWEEN 0.0 AND 1.0),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE deal (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  title TEXT NOT NULL CHECK (length (title) > 0),
  account INTEGER
    REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
  stage INTEGER
    REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL
    CHECK (state IN ('open', 'won', 'lost')),
  amount INTEGER CHECK (amount BETWEEN 0 AND 9007199254740991),
  currency TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  exchange_rate REAL CHECK (exchange_rate BETWEEN 1e-09 AND 1000000000.0),
  chance_override REAL CHECK (chance_override BETWEEN 0.0 AND 1.0),
  override_reason TEXT,
  said_chance REAL CHECK (said_chance BETWEEN 0.0 AND 1.0),
  said_stage INTEGER
    REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
  close_early INTEGER CHECK (close_early BETWEEN -719162 AND 2932896),
  close_likely INTEGER CHECK (close_likely BETWEEN -719162 AND 2932896),
  close_late INTEGER CHECK (close_late BETWEEN -719162 AND 2932896),
  closed_on INTEGER CHECK (closed_on BETWEEN -719162 AND 2932896),
  owner INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  problem TEXT,
  next_step TEXT,
  forecast_category TEXT,
  created_on INTEGER CHECK (created_on BETWEEN -719162 AND 2932896),
  stage_since INTEGER CHECK (stage_since BETWEEN -719162 AND 2932896),
  engineering_since INTEGER CHECK (engineering_since BETWEEN -719162 AND 2932896),
  parked_until INTEGER CHECK (parked_until BETWEEN -719162 AND 2932896),
  parked_because TEXT,
  confirmed_on INTEGER CHECK (confirmed_on BETWEEN -719162 AND 2932896),
  note TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK ((close_early IS NULL) = (close_likely IS NULL) AND (close_likely IS NULL) = (close_late IS NULL)),
  CHECK (close_early <= close_likely AND close_likely <= close_late),
  CHECK (chance_override IS NULL OR coalesce (length (override_reason), 0) > 0),
  CHECK (state <> 'open' OR closed_on IS NULL)
) STRICT;

CREATE TABLE deal_private (
  id INTEGER PRIMARY KEY NOT NULL
    REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
  commission INTEGER CHECK (commission BETWEEN 0 AND 9007199254740991),
  private_note TEXT
) STRICT;

CREATE TABLE met_criterion (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  deal INTEGER NOT NULL
    REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
  criterion INTEGER NOT NULL
    REFERENCES exit_criterion (id) DEFERRABLE INITIALLY DEFERRED,
  met_on INTEGER CHECK (met_on BETWEEN -719162 AND 2932896),
  said_by INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  UNIQUE (deal, criterion)
) STRICT;

CREATE TABLE contact (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  account INTEGER
    REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
  deal INTEGER
    REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
  person INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length (name) > 0),
  job TEXT,
  role TEXT NOT NULL
    CHECK (role IN ('user', 'champion', 'technical-buyer', 'economic-buyer', 'legal', 'other')),
  email TEXT,
  phone TEXT,
  note TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK (account IS NOT NULL OR deal IS NOT NULL)
) STRICT;

CREATE TABLE driver (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  deal INTEGER NOT NULL
    REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
  rank TEXT NOT NULL CHECK (length (rank) > 0),
  kind TEXT NOT NULL
    CHECK (kind IN ('problem', 'requirement', 'deadline', 'other')),
  text TEXT NOT NULL CHECK (length (text) > 0),
  deciding INTEGER NOT NULL CHECK (deciding IN (0, 1)),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE driver_feature (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  driver INTEGER NOT NULL
    REFERENCES driver (id) DEFERRABLE INITIALLY DEFERRED,
  feature INTEGER NOT NULL
    REFERENCES feature (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  UNIQUE (driver, feature)
) STRICT;

CREATE TABLE customer_step (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  deal INTEGER NOT NULL
    REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
  rank TEXT NOT NULL CHECK (length (rank) > 0),
  name TEXT NOT NULL CHECK (length (name) > 0),
  days_low REAL CHECK (days_low BETWEEN 0.0 AND 10000.0),
  days_likely REAL CHECK (days_likely BETWEEN 0.0 AND 10000.0),
  days_high REAL CHECK (days_high BETWEEN 0.0 AND 10000.0),
  done_on INTEGER CHECK (done_on BETWEEN -719162 AND 2932896),
  note TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK ((days_low IS NULL) = (days_likely IS NULL) AND (days_likely IS NULL) = (days_high IS NULL)),
  CHECK (days_low <= days_likely AND days_likely <= days_high),
  CHECK (days_high > 0)
) STRICT;

CREATE TABLE incentive (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  name TEXT NOT NULL CHECK (length (name) > 0),
  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),
  kind TEXT NOT NULL
    CHECK (kind IN ('quarter-end', 'year-end', 'bonus', 'price-rise', 'other')),
  side TEXT NOT NULL
    CHECK (side IN ('sales', 'engineering', 'both')),
  person INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE promise (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  title TEXT NOT NULL CHECK (length (title) > 0),
  deal INTEGER
    REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
  account INTEGER
    REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL
    CHECK (state IN ('draft', 'asked', 'answered', 'agreed', 'told', 'kept', 'broken', 'withdrawn')),
  want_date INTEGER CHECK (want_date BETWEEN -719162 AND 2932896),
  agreed_date INTEGER CHECK (agreed_date BETWEEN -719162 AND 2932896),
  agreed_after INTEGER CHECK (agreed_after BETWEEN 0 AND 36500),
  told_date INTEGER CHECK (told_date BETWEEN -719162 AND 2932896),
  told_on INTEGER CHECK (told_on BETWEEN -719162 AND 2932896),
  origin TEXT NOT NULL
    CHECK (origin IN ('asked-for', 'negotiated', 'dictated', 'contract')),
  date_given_on INTEGER CHECK (date_given_on BETWEEN -719162 AND 2932896),
  before_estimate INTEGER NOT NULL CHECK (before_estimate IN (0, 1)),
  confidence REAL CHECK (confidence BETWEEN 0.01 AND 0.99),
  share REAL CHECK (share BETWEEN 0.0 AND 1.0),
  grace INTEGER NOT NULL CHECK (grace BETWEEN 0 AND 3650),
  late_cost INTEGER CHECK (late_cost BETWEEN 0 AND 9007199254740991),
  late_cost_limit INTEGER CHECK (late_cost_limit BETWEEN 0 AND 9007199254740991),
  chance_loss REAL NOT NULL CHECK (chance_loss BETWEEN 0.0 AND 1.0),
  hand_over INTEGER NOT NULL CHECK (hand_over BETWEEN 0 AND 3650),
  support_effort REAL CHECK (support_effort BETWEEN 0.0 AND 1000.0),
  support_weeks INTEGER CHECK (support_weeks BETWEEN 0 AND 5200),
  support_team INTEGER
    REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  limits_shown_on INTEGER CHECK (limits_shown_on BETWEEN -719162 AND 2932896),
  owner INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  wording TEXT,
  delivered_on INTEGER CHECK (delivered_on BETWEEN -719162 AND 2932896),
  confirmed_on INTEGER CHECK (confirmed_on BETWEEN -719162 AND 2932896),
  note TEXT,
  told_turn INTEGER CHECK (told_turn BETWEEN 1 AND 1000000),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK (agreed_date IS NULL OR agreed_after IS NULL),
  CHECK (state NOT IN ('agreed', 'told', 'kept', 'broken') OR agreed_date IS NOT NULL OR agreed_after IS NOT NULL)
) STRICT;

CREATE TABLE promise_private (
  id INTEGER PRIMARY KEY NOT NULL
    REFERENCES promise (id) DEFERRABLE INITIALLY DEFERRED,
  need_date INTEGER CHECK (need_date BETWEEN -719162 AND 2932896),
  need_revealed INTEGER NOT NULL DEFAULT 0 CHECK (need_revealed IN (0, 1)),
  need_revealed_for INTEGER
    REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE offer (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  promise INTEGER NOT NULL
    REFERENCES promise (id) DEFERRABLE INITIALLY DEFERRED,
  made_on INTEGER NOT NULL CHECK (made_on BETWEEN -719162 AND 2932896),
  side TEXT NOT NULL
    CHECK (side IN ('sales', 'engineering', 'both')),
  person INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  date INTEGER CHECK (date BETWEEN -719162 AND 2932896),
  confidence REAL CHECK (confidence BETWEEN 0.0 AND 1.0),
  scope TEXT,
  why TEXT,
  turn INTEGER CHECK (turn BETWEEN 1 AND 1000000),
  accepts INTEGER NOT NULL CHECK (accepts IN (0, 1)),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE signature (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  promise INTEGER NOT NULL
    REFERENCES promise (id) DEFERRABLE INITIALLY DEFERRED,
  side TEXT NOT NULL
    CHECK (side IN ('sales', 'engineering', 'both')),
  person INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length (name) > 0),
  signed_on INTEGER NOT NULL CHECK (signed_on BETWEEN -719162 AND 2932896),
  agreed_date INTEGER CHECK (agreed_date BETWEEN -719162 AND 2932896),
  want_date INTEGER CHECK (want_date BETWEEN -719162 AND 2932896),
  confidence REAL CHECK (confidence BETWEEN 0.0 AND 1.0),
  withdrawn_because TEXT,
  withdrawn_on INTEGER CHECK (withdrawn_on BETWEEN -719162 AND 2932896),
  turn INTEGER CHECK (turn BETWEEN 1 AND 1000000),
  withdrawn_turn INTEGER CHECK (withdrawn_turn BETWEEN 1 AND 1000000),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE feature (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  title TEXT NOT NULL CHECK (length (title) > 0),
  rank TEXT NOT NULL CHECK (length (rank) > 0),
  pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
  status TEXT NOT NULL
    CHECK (status IN ('planned', 'building', 'done', 'dropped')),
  kind TEXT NOT NULL
    CHECK (kind IN ('exists', 'building', 'idea', 'for-show')),
  mode TEXT NOT NULL
    CHECK (mode IN ('elastic', 'rigid')),
  earliest_start INTEGER CHECK (earliest_start BETWEEN -719162 AND 2932896),
  before_win INTEGER NOT NULL CHECK (before_win IN (0, 1)),
  begun_on INTEGER CHECK (begun_on BETWEEN -719162 AND 2932896),
  done_on INTEGER CHECK (done_on BETWEEN -719162 AND 2932896),
  demo_date INTEGER CHECK (demo_date BETWEEN -719162 AND 2932896),
  material_date INTEGER CHECK (material_date BETWEEN -719162 AND 2932896),
  release_date INTEGER CHECK (release_date BETWEEN -719162 AND 2932896),
  alternative_to INTEGER
    REFERENCES feature (id) DEFERRABLE INITIALLY DEFERRED,
  parent INTEGER
    REFERENCES feature (id) DEFERRABLE INITIALLY DEFERRED,
  testing_share REAL CHECK (testing_share BETWEEN 0.0 AND 1.0),
  specification TEXT,
  note TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK (alternative_to <> id),
  CHECK (parent <> id),
  CHECK (begun_on <= done_on)
) STRICT;

CREATE TABLE part (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  feature INTEGER NOT NULL
    REFERENCES feature (id) DEFERRABLE INITIALLY DEFERRED,
  team INTEGER NOT NULL
    REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 100),
  estimate_low REAL CHECK (estimate_low BETWEEN 0.0 AND 1000000.0),
  estimate_likely REAL CHECK (estimate_likely BETWEEN 0.0 AND 1000000.0),
  estimate_high REAL CHECK (estimate_high BETWEEN 0.0 AND 1000000.0),
  estimated_on INTEGER CHECK (estimated_on BETWEEN -719162 AND 2932896),
  estimated_by INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  people INTEGER NOT NULL CHECK (people BETWEEN 1 AND 1000),
  assignee INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  done_effort REAL NOT NULL CHECK (done_effort BETWEEN 0.0 AND 1000000.0),
  remaining_low REAL CHECK (remaining_low BETWEEN 0.0 AND 1000000.0),
  remaining_likely REAL CHECK (remaining_likely BETWEEN 0.0 AND 1000000.0),
  remaining_high REAL CHECK (remaining_high BETWEEN 0.0 AND 1000000.0),
  actual_effort REAL CHECK (actual_effort BETWEEN 0.0 AND 1000000.0),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK ((estimate_low IS NULL) = (estimate_likely IS NULL) AND (estimate_likely IS NULL) = (estimate_high IS NULL)),
  CHECK (estimate_low <= estimate_likely AND estimate_likely <= estimate_high),
  CHECK (estimate_high > 0),
  CHECK ((remaining_low IS NULL) = (remaining_likely IS NULL) AND (remaining_likely IS NULL) = (remaining_high IS NULL)),
  CHECK (remaining_low <= remaining_likely AND remaining_likely <= remaining_high)
) STRICT;

CREATE TABLE acceptance_criterion (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  feature INTEGER NOT NULL
    REFERENCES feature (id) DEFERRABLE INITIALLY DEFERRED,
  rank TEXT NOT NULL CHECK (length (rank) > 0),
  text TEXT NOT NULL CHECK (length (text) > 0),
  state TEXT NOT NULL
    CHECK (state IN ('missing', 'written', 'met')),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE "limit" (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  feature INTEGER NOT NULL
    REFERENCES feature (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (length (text) > 0),
  customer_text TEXT,
  until TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE outside_party (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  name TEXT NOT NULL CHECK (length (name) > 0),
  kind TEXT NOT NULL
    CHECK (kind IN ('own-vendor', 'customer-it', 'customer-vendor')),
  account INTEGER
    REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
  contact TEXT,
  email TEXT,
  phone TEXT,
  contract TEXT,
  note TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE outside_work (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  title TEXT NOT NULL CHECK (length (title) > 0),
  party INTEGER NOT NULL
    REFERENCES outside_party (id) DEFERRABLE INITIALLY DEFERRED,
  days_low REAL CHECK (days_low BETWEEN 0.0 AND 10000.0),
  days_likely REAL CHECK (days_likely BETWEEN 0.0 AND 10000.0),
  days_high REAL CHECK (days_high BETWEEN 0.0 AND 10000.0),
  date_low INTEGER CHECK (date_low BETWEEN -719162 AND 2932896),
  date_likely INTEGER CHECK (date_likely BETWEEN -719162 AND 2932896),
  date_high INTEGER CHECK (date_high BETWEEN -719162 AND 2932896),
  asked_on INTEGER CHECK (asked_on BETWEEN -719162 AND 2932896),
  due_on INTEGER CHECK (due_on BETWEEN -719162 AND 2932896),
  escalate_by INTEGER CHECK (escalate_by BETWEEN -719162 AND 2932896),
  blocked_since INTEGER CHECK (blocked_since BETWEEN -719162 AND 2932896),
  done_on INTEGER CHECK (done_on BETWEEN -719162 AND 2932896),
  remedy TEXT,
  note TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK ((days_low IS NULL) = (days_likely IS NULL) AND (days_likely IS NULL) = (days_high IS NULL)),
  CHECK (days_low <= days_likely AND days_likely <= days_high),
  CHECK ((date_low IS NULL) = (date_likely IS NULL) AND (date_likely IS NULL) = (date_high IS NULL)),
  CHECK (date_low <= date_likely AND date_likely <= date_high),
  CHECK (days_low IS NULL OR date_low IS NULL)
) STRICT;

CREATE TABLE dependency (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  predecessor INTEGER
    REFERENCES feature (id) DEFERRABLE INITIALLY DEFERRED,
  outside_work INTEGER
    REFERENCES outside_work (id) DEFERRABLE INITIALLY DEFERRED,
  successor INTEGER NOT NULL
    REFERENCES feature (id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL
    CHECK (type IN ('finish-start', 'start-start', 'finish-finish', 'start-finish')),
  lag REAL NOT NULL CHECK (lag BETWEEN -1000.0 AND 1000.0),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK ((predecessor IS NULL) <> (outside_work IS NULL)),
  CHECK (predecessor <> successor)
) STRICT;

CREATE TABLE promise_feature (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  promise INTEGER NOT NULL
    REFERENCES promise (id) DEFERRABLE INITIALLY DEFERRED,
  feature INTEGER NOT NULL
    REFERENCES feature (id) DEFERRABLE INITIALLY DEFERRED,
  level TEXT NOT NULL
    CHECK (level IN ('must', 'should', 'could')),
  left_out INTEGER NOT NULL CHECK (left_out IN (0, 1)),
  win_factor REAL NOT NULL CHECK (win_factor BETWEEN 0.0 AND 1.0),
  note TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK (level <> 'must' OR left_out = 0),
  UNIQUE (promise, feature)
) STRICT;

CREATE TABLE ask (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  kind TEXT NOT NULL
    CHECK (kind IN ('estimate', 'date', 'question')),
  text TEXT NOT NULL CHECK (length (text) > 0),
  side TEXT NOT NULL
    CHECK (side IN ('sales', 'engineering', 'both')),
  deal INTEGER
    REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
  promise INTEGER
    REFERENCES promise (id) DEFERRABLE INITIALLY DEFERRED,
  feature INTEGER
    REFERENCES feature (id) DEFERRABLE INITIALLY DEFERRED,
  asked_by INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  asked_on INTEGER NOT NULL CHECK (asked_on BETWEEN -719162 AND 2932896),
  owner INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due_on INTEGER CHECK (due_on BETWEEN -719162 AND 2932896),
  answer TEXT,
  answered_by INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  answered_on INTEGER CHECK (answered_on BETWEEN -719162 AND 2932896),
  answered_side TEXT NOT NULL
    CHECK (answered_side IN ('nobody', 'sales', 'engineering', 'both')),
  turn INTEGER CHECK (turn BETWEEN 1 AND 1000000),
  answer_turn INTEGER CHECK (answer_turn BETWEEN 1 AND 1000000),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK ((answer IS NULL) = (answered_on IS NULL))
) STRICT;

CREATE TABLE concern (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  text TEXT NOT NULL CHECK (length (text) > 0),
  side TEXT NOT NULL
    CHECK (side IN ('sales', 'engineering', 'both')),
  deal INTEGER
    REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
  promise INTEGER
    REFERENCES promise (id) DEFERRABLE INITIALLY DEFERRED,
  feature INTEGER
    REFERENCES feature (id) DEFERRABLE INITIALLY DEFERRED,
  person INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  raised_on INTEGER NOT NULL CHECK (raised_on BETWEEN -719162 AND 2932896),
  heard_by INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  heard_on INTEGER CHECK (heard_on BETWEEN -719162 AND 2932896),
  heard_words TEXT,
  settled_on INTEGER CHECK (settled_on BETWEEN -719162 AND 2932896),
  heard_side TEXT NOT NULL
    CHECK (heard_side IN ('nobody', 'sales', 'engineering', 'both')),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK ((heard_words IS NULL) = (heard_on IS NULL))
) STRICT;

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  title TEXT NOT NULL CHECK (length (title) > 0),
  held_on INTEGER NOT NULL CHECK (held_on BETWEEN -719162 AND 2932896),
  state TEXT NOT NULL
    CHECK (state IN ('planned', 'running', 'ended')),
  facilitator INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  minutes_planned INTEGER CHECK (minutes_planned BETWEEN 1 AND 1440),
  minutes_taken INTEGER CHECK (minutes_taken BETWEEN 0 AND 1440),
  note TEXT,
  started INTEGER CHECK (started BETWEEN 0 AND 253402300799),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE attendance (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  meeting INTEGER NOT NULL
    REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  person INTEGER NOT NULL
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  UNIQUE (meeting, person)
) STRICT;

CREATE TABLE agenda_item (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  meeting INTEGER NOT NULL
    REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  rank TEXT NOT NULL CHECK (length (rank) > 0),
  kind TEXT NOT NULL
    CHECK (kind IN ('promise', 'ask', 'concern', 'outside-work', 'decision', 'other')),
  title TEXT NOT NULL CHECK (length (title) > 0),
  promise INTEGER
    REFERENCES promise (id) DEFERRABLE INITIALLY DEFERRED,
  ask INTEGER
    REFERENCES ask (id) DEFERRABLE INITIALLY DEFERRED,
  concern INTEGER
    REFERENCES concern (id) DEFERRABLE INITIALLY DEFERRED,
  outside_work INTEGER
    REFERENCES outside_work (id) DEFERRABLE INITIALLY DEFERRED,
  decision INTEGER
    REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  skipped INTEGER NOT NULL CHECK (skipped IN (0, 1)),
  seconds INTEGER NOT NULL CHECK (seconds BETWEEN 0 AND 86400),
  note TEXT,
  since INTEGER CHECK (since BETWEEN 0 AND 253402300799),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE decision (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  title TEXT NOT NULL CHECK (length (title) > 0),
  promise INTEGER
    REFERENCES promise (id) DEFERRABLE INITIALLY DEFERRED,
  deal INTEGER
    REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
  meeting INTEGER
    REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL
    CHECK (kind IN ('push', 'back-off', 'trade', 'wait')),
  verdict TEXT NOT NULL
    CHECK (verdict IN ('open', 'accept', 'stretch', 'decline')),
  open_since INTEGER NOT NULL CHECK (open_since BETWEEN -719162 AND 2932896),
  decided_on INTEGER CHECK (decided_on BETWEEN -719162 AND 2932896),
  decided_by INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  gave_way TEXT NOT NULL
    CHECK (gave_way IN ('nobody', 'sales', 'engineering', 'both')),
  cost_days REAL CHECK (cost_days BETWEEN 0.0 AND 1000000.0),
  cost_money INTEGER CHECK (cost_money BETWEEN 0 AND 9007199254740991),
  overtime_hours REAL CHECK (overtime_hours BETWEEN 0.0 AND 1000000.0),
  chance_given REAL CHECK (chance_given BETWEEN 0.0 AND 1.0),
  reason TEXT,
  review_on INTEGER CHECK (review_on BETWEEN -719162 AND 2932896),
  turn INTEGER CHECK (turn BETWEEN 1 AND 1000000),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK (verdict = 'open' OR decided_on IS NOT NULL)
) STRICT;

CREATE TABLE option (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  decision INTEGER NOT NULL
    REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  rank TEXT NOT NULL CHECK (length (rank) > 0),
  text TEXT NOT NULL CHECK (length (text) > 0),
  chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)),
  chance REAL CHECK (chance BETWEEN 0.0 AND 1.0),
  worth INTEGER CHECK (worth BETWEEN -9007199254740991 AND 9007199254740991),
  cost INTEGER CHECK (cost BETWEEN 0 AND 9007199254740991),
  effect TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE outcome (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  deal INTEGER
    REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
  promise INTEGER
    REFERENCES promise (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL
    CHECK (kind IN ('won', 'lost', 'kept', 'broken')),
  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),
  cause TEXT,
  lesson_sales TEXT,
  lesson_engineering TEXT,
  turn INTEGER CHECK (turn BETWEEN 1 AND 1000000),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK ((deal IS NULL) <> (promise IS NULL))
) STRICT;

CREATE TABLE credit (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  outcome INTEGER NOT NULL
    REFERENCES outcome (id) DEFERRABLE INITIALLY DEFERRED,
  person INTEGER NOT NULL
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  UNIQUE (outcome, person)
) STRICT;

CREATE TABLE feeling (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  meeting INTEGER
    REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  person INTEGER
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  side TEXT NOT NULL
    CHECK (side IN ('sales', 'engineering', 'both')),
  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),
  mood INTEGER NOT NULL CHECK (mood BETWEEN 1 AND 5),
  why TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  name TEXT NOT NULL CHECK (length (name) > 0),
  taken_on INTEGER NOT NULL CHECK (taken_on BETWEEN -719162 AND 2932896),
  meeting INTEGER
    REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  new_business INTEGER CHECK (new_business BETWEEN 0 AND 9007199254740991),
  promises_kept REAL CHECK (promises_kept BETWEEN 0.0 AND 1000000.0),
  promises_made INTEGER CHECK (promises_made BETWEEN 0 AND 2147483647),
  value_at_risk INTEGER CHECK (value_at_risk BETWEEN 0 AND 9007199254740991),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE snapshot_row (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  snapshot INTEGER NOT NULL
    REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED,
  promise INTEGER
    REFERENCES promise (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length (title) > 0),
  state TEXT NOT NULL
    CHECK (state IN ('draft', 'asked', 'answered', 'agreed', 'told', 'kept', 'broken', 'withdrawn')),
  want_date INTEGER CHECK (want_date BETWEEN -719162 AND 2932896),
  agreed_date INTEGER CHECK (agreed_date BETWEEN -719162 AND 2932896),
  ready_p10 INTEGER CHECK (ready_p10 BETWEEN -719162 AND 2932896),
  ready_p50 INTEGER CHECK (ready_p50 BETWEEN -719162 AND 2932896),
  deliverable_date INTEGER CHECK (deliverable_date BETWEEN -719162 AND 2932896),
  ready_p90 INTEGER CHECK (ready_p90 BETWEEN -719162 AND 2932896),
  chance REAL CHECK (chance BETWEEN 0.0 AND 1.0),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE term (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  word TEXT NOT NULL CHECK (length (word) > 0),
  sales_words TEXT,
  engineering_words TEXT,
  plain_words TEXT,
  jargon INTEGER NOT NULL CHECK (jargon IN (0, 1)),
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE scenario (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  name TEXT NOT NULL CHECK (length (name) > 0),
  state TEXT NOT NULL
    CHECK (state IN ('open', 'adopted', 'dropped')),
  made_on INTEGER CHECK (made_on BETWEEN -719162 AND 2932896),
  note TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE scenario_edit (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  scenario INTEGER NOT NULL
    REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  rank TEXT NOT NULL CHECK (length (rank) > 0),
  kind TEXT NOT NULL
    CHECK (kind IN ('insert', 'update', 'delete')),
  entity_kind TEXT NOT NULL CHECK (length (entity_kind) > 0),
  entity INTEGER NOT NULL CHECK (entity BETWEEN 1 AND 9223372036854775807),
  property TEXT,
  from_text TEXT,
  to_text TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE import_mapping (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  name TEXT NOT NULL CHECK (length (name) > 0),
  profile TEXT,
  entity_kind TEXT,
  import_source TEXT,
  date_format TEXT,
  decimal_mark TEXT,
  encoding TEXT,
  separator TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

CREATE TABLE mapped_column (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  source TEXT,
  external_id TEXT,
  mapping INTEGER NOT NULL
    REFERENCES import_mapping (id) DEFERRABLE INITIALLY DEFERRED,
  rank TEXT NOT NULL CHECK (length (rank) > 0),
  header TEXT NOT NULL CHECK (length (header) > 0),
  property TEXT,
  unit TEXT,
  UNIQUE (source, external_id),
  CHECK (external_id IS NULL OR source IS NOT NULL)
) STRICT;

-- So that deleting a row finds what refers to it.
CREATE INDEX settings_calendar ON settings (calendar);
CREATE INDEX holiday_calendar ON holiday (calendar);
CREATE INDEX team_calendar ON team (calendar);
CREATE INDEX team_lead ON team (lead);
CREATE INDEX person_role ON person (role);
CREATE INDEX person_calendar ON person (calendar);
CREATE INDEX allocation_person ON allocation (person);
CREATE INDEX allocation_team ON allocation (team);
CREATE INDEX time_off_person ON time_off (person);
CREATE INDEX account_parent ON account (parent);
CREATE INDEX exit_criterion_stage ON exit_criterion (stage);
CREATE INDEX deal_account ON deal (account);
CREATE INDEX deal_stage ON deal (stage);
CREATE INDEX deal_said_stage ON deal (said_stage);
CREATE INDEX deal_owner ON deal (owner);
CREATE INDEX met_criterion_deal ON met_criterion (deal);
CREATE INDEX met_criterion_criterion ON met_criterion (criterion);
CREATE INDEX met_criterion_said_by ON met_criterion (said_by);
CREATE INDEX contact_account ON contact (account);
CREATE INDEX contact_deal ON contact (deal);
CREATE INDEX contact_person ON contact (person);
CREATE INDEX driver_deal ON driver (deal);
CREATE INDEX driver_feature_driver ON driver_feature (driver);
CREATE INDEX driver_feature_feature ON driver_feature (feature);
CREATE INDEX customer_step_deal ON customer_step (deal);
CREATE INDEX incentive_person ON incentive (person);
CREATE INDEX promise_deal ON promise (deal);
CREATE INDEX promise_account ON promise (account);
CREATE INDEX promise_support_team ON promise (support_team);
CREATE INDEX promise_owner ON promise (owner);
CREATE INDEX promise_private_need_revealed_for
  ON promise_private (need_revealed_for);
CREATE INDEX offer_promise ON offer (promise);
CREATE INDEX offer_person ON offer (person);
CREATE INDEX signature_promise ON signature (promise);
CREATE INDEX signature_person ON signature (person);
CREATE INDEX feature_alternative_to ON feature (alternative_to);
CREATE INDEX feature_parent ON feature (parent);
CREATE INDEX part_feature ON part (feature);
CREATE INDEX part_team ON part (team);
CREATE INDEX part_estimated_by ON part (estimated_by);
CREATE INDEX part_assignee ON part (assignee);
CREATE INDEX acceptance_criterion_feature ON acceptance_criterion (feature);
CREATE INDEX limit_feature ON "limit" (feature);
CREATE INDEX outside_party_account ON outside_party (account);
CREATE INDEX outside_work_party ON outside_work (party);
CREATE INDEX dependency_predecessor ON dependency (predecessor);
CREATE INDEX dependency_outside_work ON dependency (outside_work);
CREATE INDEX dependency_successor ON dependency (successor);
CREATE INDEX promise_feature_promise ON promise_feature (promise);
CREATE INDEX promise_feature_feature ON promise_feature (feature);
CREATE INDEX ask_deal ON ask (deal);
CREATE INDEX ask_promise ON ask (promise);
CREATE INDEX ask_feature ON ask (feature);
CREATE INDEX ask_asked_by ON ask (asked_by);
CREATE INDEX ask_owner ON ask (owner);
CREATE INDEX ask_answered_by ON ask (answered_by);
CREATE INDEX concern_deal ON concern (deal);
CREATE INDEX concern_promise ON concern (promise);
CREATE INDEX concern_feature ON concern (feature);
CREATE INDEX concern_person ON concern (person);
CREATE INDEX concern_heard_by ON concern (heard_by);
CREATE INDEX meeting_facilitator ON meeting (facilitator);
CREATE INDEX attendance_meeting ON attendance (meeting);
CREATE INDEX attendance_person ON attendance (person);
CREATE INDEX agenda_item_meeting ON agenda_item (meeting);
CREATE INDEX agenda_item_promise ON agenda_item (promise);
CREATE INDEX agenda_item_ask ON agenda_item (ask);
CREATE INDEX agenda_item_concern ON agenda_item (concern);
CREATE INDEX agenda_item_outside_work ON agenda_item (outside_work);
CREATE INDEX agenda_item_decision ON agenda_item (decision);
CREATE INDEX decision_promise ON decision (promise);
CREATE INDEX decision_deal ON decision (deal);
CREATE INDEX decision_meeting ON decision (meeting);
CREATE INDEX decision_decided_by ON decision (decided_by);
CREATE INDEX option_decision ON option (decision);
CREATE INDEX outcome_deal ON outcome (deal);
CREATE INDEX outcome_promise ON outcome (promise);
CREATE INDEX credit_outcome ON credit (outcome);
CREATE INDEX credit_person ON credit (person);
CREATE INDEX feeling_meeting ON feeling (meeting);
CREATE INDEX feeling_person ON feeling (person);
CREATE INDEX snapshot_meeting ON snapshot (meeting);
CREATE INDEX snapshot_row_snapshot ON snapshot_row (snapshot);
CREATE INDEX snapshot_row_promise ON snapshot_row (promise);
CREATE INDEX scenario_edit_scenario ON scenario_edit (scenario);
CREATE INDEX mapped_column_mapping ON mapped_column (mapping);

-- What happened: an edit, or an edit taken back (undo) or done again (redo),
-- which name it as their target and repeat none of it. An edit that was
-- undone can be redone until another edit drops it.
CREATE TABLE change (
  number INTEGER PRIMARY KEY NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  target INTEGER REFERENCES change (number),
  state TEXT CHECK (state IN ('done', 'undone', 'dropped')),
  name TEXT NOT NULL,
  why TEXT,
  who TEXT,
  side TEXT,
  time INTEGER NOT NULL,
  CHECK ((kind = 'edit') = (target IS NULL)),
  CHECK ((kind = 'edit') = (state IS NOT NULL))
) STRICT;

CREATE INDEX change_state ON change (state, number);

CREATE TABLE change_op (
  change INTEGER NOT NULL REFERENCES change (number),
  seq INTEGER NOT NULL CHECK (seq >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
  entity_kind TEXT NOT NULL,
  entity INTEGER NOT NULL,
  PRIMARY KEY (change, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_op_entity ON change_op (entity, change);

CREATE TABLE change_value (
  change INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  property TEXT NOT NULL,
  before ANY,
  after ANY,
  PRIMARY KEY (change, seq, property),
  FOREIGN KEY (change, seq) REFERENCES change_op (change, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE change_value_private (
  change INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  property TEXT NOT NULL,
  before ANY,
  after ANY,
  PRIMARY KEY (change, seq, property),
  FOREIGN KEY (change, seq) REFERENCES change_op (change, seq)
) STRICT, WITHOUT ROWID;

-- The digests of all entities and of all history, renewed with each change:
-- they find damage that the file format does not.
CREATE TABLE seal (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  content INTEGER NOT NULL,
  history INTEGER NOT NULL
) STRICT;
