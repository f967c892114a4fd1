-- Every update raises the version by exactly one, so a write on a stale row cannot pass unnoticed.
CREATE FUNCTION bump_version() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'version of % must go from % to %', TG_TABLE_NAME, OLD.version, OLD.version + 1 USING ERRCODE = 'CH001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['clinics','rooms','staff','api_clients','patients','requests','request_flags','screening_drafts','messages','ultrasound_orders','ultrasound_appointments','ultrasound_findings','treatments','check_ins'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION bump_version()', t || '_version', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', t, t || '_version');
  END LOOP;
END $$;
--> statement-breakpoint
-- Append-only: nobody changes or removes what was recorded.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'CH002';
END $$;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['audit_events','audit_chain','stage_moves','request_answers','contact_attempts','ultrasound_reports','allowed_transitions'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_append_only', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t || '_no_truncate', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', t, t || '_append_only');
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', t, t || '_no_truncate');
  END LOOP;
END $$;
--> statement-breakpoint
-- The pathway, written a second time so that no door can leave it.
INSERT INTO allowed_transitions (from_stage, verb, to_stage) VALUES
  ('new', 'accept', 'accepted'),
  ('new', 'ask_information', 'needs_info'),
  ('needs_info', 'receive_information', 'new'),
  ('new', 'decline', 'declined'),
  ('needs_info', 'decline', 'declined'),
  ('new', 'mark_duplicate', 'duplicate'),
  ('new', 'withdraw', 'withdrawn'),
  ('needs_info', 'withdraw', 'withdrawn'),
  ('accepted', 'withdraw', 'withdrawn'),
  ('reported', 'withdraw', 'withdrawn'),
  ('treatment_planned', 'withdraw', 'withdrawn'),
  ('accepted', 'close_without_ultrasound', 'closed'),
  ('accepted', 'order_ultrasound', 'ultrasound_ordered'),
  ('reported', 'order_ultrasound', 'ultrasound_ordered'),
  ('ultrasound_ordered', 'cancel_order', 'accepted'),
  ('ultrasound_ordered', 'schedule_ultrasound', 'ultrasound_scheduled'),
  ('ultrasound_scheduled', 'cancel_appointment', 'ultrasound_ordered'),
  ('ultrasound_scheduled', 'record_no_show', 'ultrasound_ordered'),
  ('ultrasound_scheduled', 'complete_exam', 'ultrasound_done'),
  ('ultrasound_done', 'sign_report', 'reported'),
  ('reported', 'plan_treatment', 'treatment_planned'),
  ('treatment_planned', 'cancel_plan', 'reported'),
  ('treatment_planned', 'record_treatment', 'follow_up'),
  ('reported', 'close', 'closed'),
  ('follow_up', 'close', 'closed');
--> statement-breakpoint
-- A move is checked against the pathway and against the version the person saw, then sets the stage itself.
CREATE FUNCTION make_stage_move() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  request requests%ROWTYPE;
  last stage_moves%ROWTYPE;
BEGIN
  SELECT * INTO request FROM requests WHERE id = NEW.request_id AND clinic_id = NEW.clinic_id FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such request' USING ERRCODE = 'CH404';
  END IF;
  SELECT * INTO last FROM stage_moves WHERE request_id = NEW.request_id ORDER BY move_number DESC LIMIT 1;
  NEW.move_number := coalesce(last.move_number, 0) + 1;
  IF NEW.verb = 'receive' THEN
    IF last.id IS NOT NULL OR NEW.to_stage <> 'new' OR NEW.from_stage IS NOT NULL OR request.stage <> 'new' THEN
      RAISE EXCEPTION 'a request is received once' USING ERRCODE = 'CH003';
    END IF;
    RETURN NEW;
  END IF;
  IF request.version <> NEW.request_version THEN
    RAISE EXCEPTION 'request is at version %, not %', request.version, NEW.request_version USING ERRCODE = 'CH409';
  END IF;
  IF NEW.from_stage IS DISTINCT FROM request.stage THEN
    RAISE EXCEPTION 'request is at %, not %', request.stage, NEW.from_stage USING ERRCODE = 'CH003';
  END IF;
  IF NEW.verb = 'undo' THEN
    IF last.id IS NULL OR NEW.undoes_id <> last.id OR last.verb IN ('undo', 'receive') OR NEW.to_stage IS DISTINCT FROM last.from_stage OR last.actor_id IS DISTINCT FROM NEW.actor_id THEN
      RAISE EXCEPTION 'only the last move can be undone, by its author' USING ERRCODE = 'CH003';
    END IF;
  ELSIF NEW.verb = 'reopen' THEN
    IF request.stage NOT IN ('closed', 'declined', 'withdrawn', 'duplicate') OR NEW.to_stage IS DISTINCT FROM (
      SELECT m.from_stage FROM stage_moves m
      WHERE m.request_id = NEW.request_id AND m.to_stage = request.stage AND m.verb NOT IN ('undo', 'reopen')
      ORDER BY m.move_number DESC LIMIT 1) THEN
      RAISE EXCEPTION 'an ended request reopens to the stage before' USING ERRCODE = 'CH003';
    END IF;
  ELSIF NOT EXISTS (
    SELECT 1 FROM allowed_transitions a
    WHERE a.from_stage = NEW.from_stage AND a.verb = NEW.verb AND a.to_stage = NEW.to_stage) THEN
    RAISE EXCEPTION 'the pathway has no % from % to %', NEW.verb, NEW.from_stage, NEW.to_stage USING ERRCODE = 'CH003';
  END IF;
  UPDATE requests SET stage = NEW.to_stage, stage_since_at = NEW.occurred_at,
    duplicate_of_id = CASE WHEN NEW.to_stage = 'duplicate' THEN duplicate_of_id ELSE NULL END,
    version = version + 1
  WHERE id = NEW.request_id;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER stage_moves_make BEFORE INSERT ON stage_moves FOR EACH ROW EXECUTE FUNCTION make_stage_move();
--> statement-breakpoint
ALTER TABLE stage_moves ENABLE ALWAYS TRIGGER stage_moves_make;
--> statement-breakpoint
-- Only the trigger above may set a stage: an update from anywhere else has depth 1.
CREATE FUNCTION refuse_bare_stage() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.stage <> 'new' THEN
      RAISE EXCEPTION 'a request starts as new' USING ERRCODE = 'CH003';
    END IF;
  ELSIF NEW.stage IS DISTINCT FROM OLD.stage AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'a stage changes only through a recorded move' USING ERRCODE = 'CH003';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER requests_stage_by_move BEFORE INSERT OR UPDATE ON requests FOR EACH ROW EXECUTE FUNCTION refuse_bare_stage();
--> statement-breakpoint
ALTER TABLE requests ENABLE ALWAYS TRIGGER requests_stage_by_move;
--> statement-breakpoint
-- A request without its first move, or a request that disappears, would be a lost request.
CREATE FUNCTION refuse_delete() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  RAISE EXCEPTION '% rows are ended, never deleted', TG_TABLE_NAME USING ERRCODE = 'CH002';
END $$;
--> statement-breakpoint
CREATE TRIGGER requests_no_delete BEFORE DELETE ON requests FOR EACH ROW EXECUTE FUNCTION refuse_delete();
--> statement-breakpoint
CREATE TRIGGER patients_no_delete BEFORE DELETE ON patients FOR EACH ROW EXECUTE FUNCTION refuse_delete();
--> statement-breakpoint
-- Half-open ranges: one appointment may start when another ends.
ALTER TABLE ultrasound_appointments
  ADD CONSTRAINT ultrasound_appointments_room_free EXCLUDE USING gist (room_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (state IN ('booked', 'arrived', 'done')),
  ADD CONSTRAINT ultrasound_appointments_sonographer_free EXCLUDE USING gist (sonographer_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (state IN ('booked', 'arrived', 'done')),
  ADD CONSTRAINT ultrasound_appointments_patient_free EXCLUDE USING gist (patient_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (state IN ('booked', 'arrived', 'done'));
--> statement-breakpoint
INSERT INTO audit_head (one, seq, hash) VALUES (1, 0, repeat('0', 64));
--> statement-breakpoint
CREATE FUNCTION await_seal() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO audit_pending (event_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_events_await_seal AFTER INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION await_seal();
--> statement-breakpoint
ALTER TABLE audit_events ENABLE ALWAYS TRIGGER audit_events_await_seal;
--> statement-breakpoint
-- What a hash covers: every column of the event, in a fixed order, times in UTC microseconds.
CREATE FUNCTION audit_content(e audit_events) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT jsonb_build_array(e.id, e.clinic_id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.action, e.outcome,
    e.actor_kind, e.actor_id, e.actor_name, e.actor_roles, e.session_id, e.ip, e.http_request_id, e.subject_kind, e.subject_id,
    e.patient_id, e.changed_fields, e.row_count, e.error_code)::text
$$;
--> statement-breakpoint
-- Chains the given event, or the oldest waiting ones. The head's row lock makes one order of all.
CREATE FUNCTION audit_seal(only_event uuid DEFAULT NULL, at_most integer DEFAULT 500) RETURNS integer LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  head audit_head%ROWTYPE;
  e audit_events%ROWTYPE;
  next_hash text;
  sealed integer := 0;
BEGIN
  SELECT * INTO head FROM audit_head WHERE one = 1 FOR UPDATE;
  FOR e IN
    SELECT a.* FROM audit_pending p JOIN audit_events a ON a.id = p.event_id
    WHERE only_event IS NULL OR p.event_id = only_event
    ORDER BY a.at, a.id LIMIT at_most
  LOOP
    DELETE FROM audit_pending WHERE event_id = e.id;
    next_hash := encode(sha256(convert_to(head.hash || audit_content(e), 'UTF8')), 'hex');
    INSERT INTO audit_chain (seq, event_id, previous_hash, hash) VALUES (head.seq + 1, e.id, head.hash, next_hash);
    head.seq := head.seq + 1;
    head.hash := next_hash;
    sealed := sealed + 1;
  END LOOP;
  IF sealed > 0 THEN
    UPDATE audit_head SET seq = head.seq, hash = head.hash WHERE one = 1;
  END IF;
  RETURN sealed;
END $$;
--> statement-breakpoint
-- Every problem of the chain, one row each; no row = the chain is whole.
CREATE FUNCTION audit_problems() RETURNS TABLE (seq bigint, problem text) LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  WITH links AS (
    SELECT c.seq, c.previous_hash, c.hash, lag(c.seq) OVER w AS seq_before, lag(c.hash) OVER w AS hash_before,
      encode(sha256(convert_to(c.previous_hash || audit_content(e), 'UTF8')), 'hex') AS expected, e.id AS event_id
    FROM audit_chain c LEFT JOIN audit_events e ON e.id = c.event_id
    WINDOW w AS (ORDER BY c.seq)
  )
  SELECT l.seq, 'event is missing' FROM links l WHERE l.event_id IS NULL
  UNION ALL SELECT l.seq, 'event was altered' FROM links l WHERE l.event_id IS NOT NULL AND l.expected <> l.hash
  UNION ALL SELECT l.seq, 'gap before this entry' FROM links l WHERE l.seq <> coalesce(l.seq_before, 0) + 1
  UNION ALL SELECT l.seq, 'link to the entry before is broken' FROM links l WHERE l.previous_hash <> coalesce(l.hash_before, repeat('0', 64))
  UNION ALL SELECT h.seq, 'head does not match the last entry' FROM audit_head h
    WHERE h.seq <> coalesce((SELECT max(c.seq) FROM audit_chain c), 0)
      OR h.hash <> coalesce((SELECT c.hash FROM audit_chain c ORDER BY c.seq DESC LIMIT 1), repeat('0', 64))
  UNION ALL SELECT NULL::bigint, 'an event was never chained' FROM audit_events e
    WHERE e.at < clock_timestamp() - interval '5 minutes' AND NOT EXISTS (SELECT 1 FROM audit_chain c WHERE c.event_id = e.id)
$$;
