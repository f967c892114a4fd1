CREATE TABLE "patient_merges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"kept_id" uuid NOT NULL,
	"merged_id" uuid NOT NULL,
	"request_ids" uuid[] NOT NULL,
	"kept_before" jsonb NOT NULL,
	"reason" text NOT NULL,
	"merged_at" timestamp with time zone NOT NULL,
	"merged_by_id" uuid NOT NULL,
	"unmerged_at" timestamp with time zone,
	"unmerged_by_id" uuid,
	"unmerge_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "patient_merges_two" CHECK ("patient_merges"."kept_id" <> "patient_merges"."merged_id"),
	CONSTRAINT "patient_merges_unmerged" CHECK (("patient_merges"."unmerged_at" is null) = ("patient_merges"."unmerged_by_id" is null) and ("patient_merges"."unmerged_at" is null) = ("patient_merges"."unmerge_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "wells_worksheets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"answers_version" integer NOT NULL,
	"items" jsonb NOT NULL,
	"points" smallint NOT NULL,
	"completed_at" timestamp with time zone NOT NULL,
	"completed_by_id" uuid NOT NULL,
	"completed_by_name" text NOT NULL,
	CONSTRAINT "wells_worksheets_points" CHECK ("wells_worksheets"."points" between -2 and 9)
);
--> statement-breakpoint
CREATE TABLE "bulk_change_items" (
	"bulk_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"clinic_id" uuid NOT NULL,
	"before" jsonb NOT NULL,
	"version_after" integer NOT NULL,
	"undone_at" timestamp with time zone,
	CONSTRAINT "bulk_change_items_bulk_id_request_id_pk" PRIMARY KEY("bulk_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "bulk_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "bulk_changes_id_clinic" UNIQUE("id","clinic_id"),
	CONSTRAINT "bulk_changes_kind" CHECK ("bulk_changes"."kind" in ('assign','ask_information','snooze'))
);
--> statement-breakpoint
CREATE TABLE "kept_searches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"words" text NOT NULL,
	"include_ended" boolean NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "kept_searches_words" CHECK (length("kept_searches"."words") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "request_viewers" (
	"request_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"clinic_id" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "request_viewers_request_id_staff_id_pk" PRIMARY KEY("request_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_shared" boolean NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "saved_views_id_clinic" UNIQUE("id","clinic_id"),
	CONSTRAINT "saved_views_sizes" CHECK (length("saved_views"."name") between 1 and 40 and length("saved_views"."query") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "view_settings" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"pinned" text[] NOT NULL,
	"opens_with" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "view_settings_pinned" CHECK (cardinality("view_settings"."pinned") <= 8)
);
--> statement-breakpoint
ALTER TABLE "stage_moves" ADD COLUMN "woke_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "patient_merges" ADD CONSTRAINT "patient_merges_kept" FOREIGN KEY ("kept_id","clinic_id") REFERENCES "public"."patients"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_merges" ADD CONSTRAINT "patient_merges_merged" FOREIGN KEY ("merged_id","clinic_id") REFERENCES "public"."patients"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_merges" ADD CONSTRAINT "patient_merges_by" FOREIGN KEY ("merged_by_id","clinic_id") REFERENCES "public"."staff"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wells_worksheets" ADD CONSTRAINT "wells_worksheets_request" FOREIGN KEY ("request_id","clinic_id") REFERENCES "public"."requests"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wells_worksheets" ADD CONSTRAINT "wells_worksheets_by" FOREIGN KEY ("completed_by_id","clinic_id") REFERENCES "public"."staff"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_change_items" ADD CONSTRAINT "bulk_change_items_bulk" FOREIGN KEY ("bulk_id","clinic_id") REFERENCES "public"."bulk_changes"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_change_items" ADD CONSTRAINT "bulk_change_items_request" FOREIGN KEY ("request_id","clinic_id") REFERENCES "public"."requests"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_changes" ADD CONSTRAINT "bulk_changes_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_changes" ADD CONSTRAINT "bulk_changes_staff" FOREIGN KEY ("staff_id","clinic_id") REFERENCES "public"."staff"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_searches" ADD CONSTRAINT "kept_searches_staff" FOREIGN KEY ("staff_id","clinic_id") REFERENCES "public"."staff"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_viewers" ADD CONSTRAINT "request_viewers_request" FOREIGN KEY ("request_id","clinic_id") REFERENCES "public"."requests"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_viewers" ADD CONSTRAINT "request_viewers_staff" FOREIGN KEY ("staff_id","clinic_id") REFERENCES "public"."staff"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner" FOREIGN KEY ("owner_id","clinic_id") REFERENCES "public"."staff"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_settings" ADD CONSTRAINT "view_settings_staff" FOREIGN KEY ("staff_id","clinic_id") REFERENCES "public"."staff"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "patient_merges_standing" ON "patient_merges" USING btree ("merged_id") WHERE unmerged_at is null;--> statement-breakpoint
CREATE INDEX "patient_merges_kept_at" ON "patient_merges" USING btree ("kept_id","merged_at");--> statement-breakpoint
CREATE INDEX "wells_worksheets_of_request" ON "wells_worksheets" USING btree ("request_id","completed_at");--> statement-breakpoint
CREATE INDEX "kept_searches_expires" ON "kept_searches" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_name" ON "saved_views" USING btree ("clinic_id","owner_id",lower("name"));--> statement-breakpoint
CREATE INDEX "saved_views_shared" ON "saved_views" USING btree ("clinic_id") WHERE is_shared;--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['patient_merges','bulk_changes','saved_views','view_settings'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION bump_version()', t || '_version', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', t, t || '_version');
  END LOOP;
  CREATE TRIGGER wells_worksheets_append_only BEFORE UPDATE OR DELETE ON wells_worksheets FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER wells_worksheets_no_truncate BEFORE TRUNCATE ON wells_worksheets FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  ALTER TABLE wells_worksheets ENABLE ALWAYS TRIGGER wells_worksheets_append_only;
  ALTER TABLE wells_worksheets ENABLE ALWAYS TRIGGER wells_worksheets_no_truncate;
END $$;
--> statement-breakpoint
-- Tells every server that a request came or changed, once the change is committed: ids only.
CREATE FUNCTION tell_request_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM pg_notify('charley_requests', NEW.clinic_id || ' ' || NEW.id || ' ' || CASE TG_OP WHEN 'INSERT' THEN 'new' ELSE 'changed' END);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER requests_tell AFTER INSERT OR UPDATE ON requests FOR EACH ROW EXECUTE FUNCTION tell_request_changed();
