CREATE TABLE "compression_trials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"legs" text NOT NULL,
	"compression_class" text NOT NULL,
	"hours_per_day" smallint,
	"started_on" date NOT NULL,
	"ended_on" date,
	"ended_by_id" uuid,
	"ended_at" timestamp with time zone,
	"effect" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by_id" uuid,
	"remove_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "compression_trials_days" CHECK ("compression_trials"."ended_on" is null or "compression_trials"."ended_on" >= "compression_trials"."started_on"),
	CONSTRAINT "compression_trials_hours" CHECK ("compression_trials"."hours_per_day" is null or "compression_trials"."hours_per_day" between 1 and 24),
	CONSTRAINT "compression_trials_removed" CHECK (num_nonnulls("compression_trials"."removed_at", "compression_trials"."removed_by_id", "compression_trials"."remove_reason") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "follow_up_settings" (
	"clinic_id" uuid PRIMARY KEY NOT NULL,
	"windows" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outcome_snapshots" (
	"clinic_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"figures" jsonb NOT NULL,
	"took_ms" integer NOT NULL,
	"computed_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outcome_snapshots_pk" PRIMARY KEY("clinic_id","scope")
);
--> statement-breakpoint
CREATE TABLE "payer_rule_sets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"rules" jsonb NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "payer_rule_sets_id_clinic" UNIQUE("id","clinic_id")
);
--> statement-breakpoint
CREATE TABLE "request_payers" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"payer_rule_set_id" uuid,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rvcss_scores" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"leg" text NOT NULL,
	"scored_on" date NOT NULL,
	"items" jsonb NOT NULL,
	"total" smallint NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by_id" uuid,
	"remove_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "rvcss_scores_total" CHECK ("rvcss_scores"."total" between 0 and 30),
	CONSTRAINT "rvcss_scores_removed" CHECK (num_nonnulls("rvcss_scores"."removed_at", "rvcss_scores"."removed_by_id", "rvcss_scores"."remove_reason") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "treatment_complications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"treatment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ehit_class" smallint,
	"found_on" date NOT NULL,
	"note" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by_id" uuid,
	"remove_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "treatment_complications_ehit" CHECK (("treatment_complications"."kind" = 'ehit') = ("treatment_complications"."ehit_class" is not null) and ("treatment_complications"."ehit_class" is null or "treatment_complications"."ehit_class" between 1 and 4)),
	CONSTRAINT "treatment_complications_removed" CHECK (num_nonnulls("treatment_complications"."removed_at", "treatment_complications"."removed_by_id", "treatment_complications"."remove_reason") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "contact_attempts" ADD COLUMN "check_in_id" uuid;--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "segment_length_cm" smallint;--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "max_diameter_mm" numeric(4, 1);--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "tip_distance_cm" numeric(4, 1);--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "wavelength_nm" smallint;--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "energy_j" integer;--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "volume_ml" numeric(5, 1);--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "concentration_percent" numeric(4, 2);--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "anaesthesia" text;--> statement-breakpoint
ALTER TABLE "compression_trials" ADD CONSTRAINT "compression_trials_request_fk" FOREIGN KEY ("request_id","clinic_id") REFERENCES "public"."requests"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_settings" ADD CONSTRAINT "follow_up_settings_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_snapshots" ADD CONSTRAINT "outcome_snapshots_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payer_rule_sets" ADD CONSTRAINT "payer_rule_sets_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_payers" ADD CONSTRAINT "request_payers_request_fk" FOREIGN KEY ("request_id","clinic_id") REFERENCES "public"."requests"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_payers" ADD CONSTRAINT "request_payers_set_fk" FOREIGN KEY ("payer_rule_set_id","clinic_id") REFERENCES "public"."payer_rule_sets"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rvcss_scores" ADD CONSTRAINT "rvcss_scores_request_fk" FOREIGN KEY ("request_id","clinic_id") REFERENCES "public"."requests"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treatment_complications" ADD CONSTRAINT "treatment_complications_treatment_fk" FOREIGN KEY ("treatment_id","clinic_id") REFERENCES "public"."treatments"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treatment_complications" ADD CONSTRAINT "treatment_complications_request_fk" FOREIGN KEY ("request_id","clinic_id") REFERENCES "public"."requests"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "compression_trials_request" ON "compression_trials" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "outcome_snapshots_asked" ON "outcome_snapshots" USING btree ("asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "payer_rule_sets_name" ON "payer_rule_sets" USING btree ("clinic_id",lower("name"));--> statement-breakpoint
CREATE INDEX "rvcss_scores_request" ON "rvcss_scores" USING btree ("request_id","scored_on");--> statement-breakpoint
CREATE UNIQUE INDEX "rvcss_scores_once" ON "rvcss_scores" USING btree ("request_id","leg","scored_on") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "treatment_complications_request" ON "treatment_complications" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "contact_attempts_check_in" ON "contact_attempts" USING btree ("check_in_id","occurred_at" DESC NULLS LAST) WHERE check_in_id is not null;--> statement-breakpoint
ALTER TABLE "treatments" ADD CONSTRAINT "treatments_details" CHECK ("treatments"."segment_length_cm" between 1 and 150 and "treatments"."max_diameter_mm" between 0.5 and 60 and "treatments"."tip_distance_cm" between 0 and 50 and "treatments"."wavelength_nm" between 500 and 3000 and "treatments"."energy_j" between 1 and 20000 and "treatments"."volume_ml" between 0.1 and 500 and "treatments"."concentration_percent" between 0.1 and 10);--> statement-breakpoint
ALTER TABLE contact_attempts ADD CONSTRAINT contact_attempts_check_in_fk FOREIGN KEY (check_in_id, clinic_id) REFERENCES check_ins (id, clinic_id) ON DELETE RESTRICT;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['treatment_complications','compression_trials','rvcss_scores','payer_rule_sets','request_payers','follow_up_settings'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION bump_version()', t || '_version', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', t, t || '_version');
  END LOOP;
END $$;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['treatment_complications','compression_trials','rvcss_scores'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_delete()', t || '_no_delete', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', t, t || '_no_delete');
  END LOOP;
END $$;
