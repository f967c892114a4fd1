CREATE TRIGGER ultrasound_exams_version BEFORE UPDATE ON ultrasound_exams FOR EACH ROW EXECUTE FUNCTION bump_version();
--> statement-breakpoint
ALTER TABLE ultrasound_exams ENABLE ALWAYS TRIGGER ultrasound_exams_version;
--> statement-breakpoint
-- An order goes its own small pathway; once reported it never changes again.
CREATE FUNCTION check_order_step() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'ordered' THEN
      RAISE EXCEPTION 'an order starts as ordered' USING ERRCODE = 'CH003';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state = 'reported' THEN
    RAISE EXCEPTION 'a reported order does not change' USING ERRCODE = 'CH002';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
    ('ordered', 'scheduled'), ('ordered', 'cancelled'), ('cancelled', 'ordered'),
    ('scheduled', 'ordered'), ('scheduled', 'done'), ('done', 'scheduled'), ('done', 'reported')) THEN
    RAISE EXCEPTION 'an order does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'CH003';
  END IF;
  IF NEW.state = 'reported' AND NOT EXISTS (SELECT 1 FROM ultrasound_reports r WHERE r.order_id = NEW.id) THEN
    RAISE EXCEPTION 'an order is reported by its signed report' USING ERRCODE = 'CH003';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER ultrasound_orders_step BEFORE INSERT OR UPDATE ON ultrasound_orders FOR EACH ROW EXECUTE FUNCTION check_order_step();
--> statement-breakpoint
ALTER TABLE ultrasound_orders ENABLE ALWAYS TRIGGER ultrasound_orders_step;
--> statement-breakpoint
-- What a signed report rests on stays as it was signed: a correction is an amendment.
CREATE FUNCTION refuse_after_signing() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  worksheet_order uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.order_id ELSE NEW.order_id END;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.order_id <> NEW.order_id THEN
    RAISE EXCEPTION 'a worksheet stays with its order' USING ERRCODE = 'CH002';
  END IF;
  -- The lock makes a signature wait for a save under way, and a save see the signature.
  PERFORM 1 FROM ultrasound_orders o WHERE o.id = worksheet_order FOR SHARE;
  IF EXISTS (SELECT 1 FROM ultrasound_orders o WHERE o.id = worksheet_order AND o.state = 'reported') THEN
    RAISE EXCEPTION 'the report is signed: its worksheet does not change' USING ERRCODE = 'CH002';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER ultrasound_findings_signed BEFORE INSERT OR UPDATE OR DELETE ON ultrasound_findings FOR EACH ROW EXECUTE FUNCTION refuse_after_signing();
--> statement-breakpoint
ALTER TABLE ultrasound_findings ENABLE ALWAYS TRIGGER ultrasound_findings_signed;
--> statement-breakpoint
CREATE TRIGGER ultrasound_exams_signed BEFORE INSERT OR UPDATE OR DELETE ON ultrasound_exams FOR EACH ROW EXECUTE FUNCTION refuse_after_signing();
--> statement-breakpoint
ALTER TABLE ultrasound_exams ENABLE ALWAYS TRIGGER ultrasound_exams_signed;
--> statement-breakpoint
-- A signature is amended, never undone.
CREATE FUNCTION refuse_unsigning() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.verb = 'undo' AND EXISTS (SELECT 1 FROM stage_moves m WHERE m.id = NEW.undoes_id AND m.verb = 'sign_report') THEN
    RAISE EXCEPTION 'a signed report is amended, never undone' USING ERRCODE = 'CH003';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER stage_moves_refuse_unsigning BEFORE INSERT ON stage_moves FOR EACH ROW EXECUTE FUNCTION refuse_unsigning();
--> statement-breakpoint
ALTER TABLE stage_moves ENABLE ALWAYS TRIGGER stage_moves_refuse_unsigning;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ultrasound_orders','ultrasound_appointments','treatments','check_ins'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_delete()', t || '_no_delete', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', t, t || '_no_delete');
  END LOOP;
END $$;
--> statement-breakpoint
-- Emptying a table fires no row trigger, so it is refused as a whole.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['patients','requests','ultrasound_orders','ultrasound_appointments','ultrasound_exams','ultrasound_findings','treatments','check_ins'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t || '_no_truncate', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', t, t || '_no_truncate');
  END LOOP;
END $$;
