CREATE TABLE "follow_ups" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"next_check_in_on" date,
	"is_worse" boolean NOT NULL
);
--> statement-breakpoint
DROP INDEX "requests_open_priority";--> statement-breakpoint
DROP INDEX "requests_open_received";--> statement-breakpoint
DROP INDEX "requests_open_stage";--> statement-breakpoint
DROP INDEX "requests_open_assigned";--> statement-breakpoint
DROP INDEX "requests_open_counts";--> statement-breakpoint
DROP INDEX "requests_all_received";--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_request" FOREIGN KEY ("request_id","clinic_id") REFERENCES "public"."requests"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follow_ups_due" ON "follow_ups" USING btree ("clinic_id","next_check_in_on","request_id");--> statement-breakpoint
CREATE INDEX "follow_ups_worse" ON "follow_ups" USING btree ("clinic_id","request_id") WHERE is_worse;--> statement-breakpoint
CREATE INDEX "requests_open_due" ON "requests" USING btree ("clinic_id","first_contact_due_at","id") WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_open_night" ON "requests" USING btree ("clinic_id",coalesce(night_share, -1),"id") WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_open_status" ON "requests" USING btree ("clinic_id","stage_order","id") WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_open_category" ON "requests" USING btree ("clinic_id","category","id") WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_open_vein_signs" ON "requests" USING btree ("clinic_id","vein_signs","id") WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_open_leg" ON "requests" USING btree ("clinic_id",coalesce(glance ->> 'crampLeg', ''),"id") WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_open_snoozed" ON "requests" USING btree ("clinic_id","snoozed_until","stage_order","urgency","id") WHERE stage_order < 20 and snoozed_until is not null;--> statement-breakpoint
CREATE INDEX "ultrasound_appointments_open" ON "ultrasound_appointments" USING btree ("clinic_id","starts_at","order_id") WHERE state in ('booked','arrived');--> statement-breakpoint
CREATE INDEX "requests_open_priority" ON "requests" USING btree ("clinic_id","urgency" DESC NULLS FIRST,"received_at","id") WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_open_received" ON "requests" USING btree ("clinic_id","received_at","id") WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_open_stage" ON "requests" USING btree ("clinic_id","stage","urgency" DESC NULLS FIRST,"received_at","id") WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_open_assigned" ON "requests" USING btree ("clinic_id","assigned_to_id","urgency" DESC NULLS FIRST,"received_at","id","stage_order") WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_open_counts" ON "requests" USING btree ("clinic_id","stage_order","urgency") WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_all_received" ON "requests" USING btree ("clinic_id","received_at","id");--> statement-breakpoint
-- What the list asks of a request in follow-up, worked out again from its answers and check-ins.
CREATE FUNCTION refresh_follow_up(of_request uuid) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO follow_ups (request_id, clinic_id, next_check_in_on, is_worse)
  SELECT r.id, r.clinic_id,
    (SELECT min(c.due_on) FROM check_ins c WHERE c.request_id = r.id AND c.state = 'planned'),
    EXISTS (
      SELECT 1 FROM (SELECT c.answers FROM check_ins c WHERE c.request_id = r.id AND c.state = 'answered' ORDER BY c.answered_at DESC LIMIT 1) newest
      WHERE newest.answers ->> 'pgic' IN ('a_little_worse', 'much_worse', 'very_much_worse')
        OR (jsonb_typeof(newest.answers -> 'cramps14d') = 'number' AND jsonb_typeof(r.glance -> 'cramps14d') = 'number'
          AND (r.glance ->> 'cramps14d')::numeric > 0
          AND (newest.answers ->> 'cramps14d')::numeric >= 1.25 * (r.glance ->> 'cramps14d')::numeric))
  FROM requests r WHERE r.id = of_request AND r.stage = 'follow_up'
  ON CONFLICT (request_id) DO UPDATE SET next_check_in_on = excluded.next_check_in_on, is_worse = excluded.is_worse;
  IF NOT FOUND THEN
    DELETE FROM follow_ups WHERE request_id = of_request;
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION check_in_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM refresh_follow_up(CASE TG_OP WHEN 'DELETE' THEN OLD.request_id ELSE NEW.request_id END);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION follow_up_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM refresh_follow_up(NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER check_ins_follow_up AFTER INSERT OR UPDATE OR DELETE ON check_ins FOR EACH ROW EXECUTE FUNCTION check_in_changed();
--> statement-breakpoint
CREATE TRIGGER requests_follow_up AFTER UPDATE OF stage, glance ON requests FOR EACH ROW
  WHEN ('follow_up' IN (OLD.stage, NEW.stage) AND (OLD.stage, OLD.glance) IS DISTINCT FROM (NEW.stage, NEW.glance))
  EXECUTE FUNCTION follow_up_changed();
--> statement-breakpoint
SELECT refresh_follow_up(id) FROM requests WHERE stage = 'follow_up';
--> statement-breakpoint
-- Counting from an index alone reads no row only where cleaning has been by; the default waits for a fifth of the table to change.
ALTER TABLE requests SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
