-- An open board hears of arrivals, which change no request: ids only, once the change is committed.
CREATE FUNCTION tell_appointment_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM pg_notify('charley_requests', NEW.clinic_id || ' ' || o.request_id || ' changed') FROM ultrasound_orders o WHERE o.id = NEW.order_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER ultrasound_appointments_tell AFTER INSERT OR UPDATE ON ultrasound_appointments FOR EACH ROW EXECUTE FUNCTION tell_appointment_changed();
