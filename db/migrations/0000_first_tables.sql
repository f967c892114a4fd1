CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
CREATE TABLE "audit_chain" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_chain_event_id_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"actor_roles" text[] NOT NULL,
	"session_id" uuid,
	"ip" text,
	"http_request_id" text,
	"subject_kind" text NOT NULL,
	"subject_id" uuid,
	"patient_id" uuid,
	"changed_fields" text[] NOT NULL,
	"row_count" bigint,
	"error_code" text
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"one" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_head_one" CHECK ("audit_head"."one" = 1)
);
--> statement-breakpoint
CREATE TABLE "audit_pending" (
	"event_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clinics" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"time_zone" text NOT NULL,
	"opening_hours" jsonb NOT NULL,
	"emergency_policy" text NOT NULL,
	"triage_lead_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"name" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "holidays_clinic_day" UNIQUE("clinic_id","on_day")
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "rooms_id_clinic" UNIQUE("id","clinic_id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"available_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	"dead_at" timestamp with time zone,
	"last_error" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "messages_one_end" CHECK ("messages"."sent_at" is null or "messages"."dead_at" is null)
);
--> statement-breakpoint
CREATE TABLE "patients" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"family_name" text NOT NULL,
	"given_name" text NOT NULL,
	"born_on" date NOT NULL,
	"phone" text NOT NULL,
	"email" text,
	"contact_method" text NOT NULL,
	"contact_times" text[] NOT NULL,
	"may_leave_message" boolean NOT NULL,
	"may_text" boolean NOT NULL,
	"language" text NOT NULL,
	"needs_interpreter" boolean NOT NULL,
	"allergies" text[],
	"sex" text,
	"is_do_not_contact" boolean DEFAULT false NOT NULL,
	"died_on" date,
	"merged_into_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "patients_id_clinic" UNIQUE("id","clinic_id"),
	CONSTRAINT "patients_contact_method" CHECK ("patients"."contact_method" in ('call','text','email')),
	CONSTRAINT "patients_names" CHECK (length("patients"."family_name") between 1 and 100 and length("patients"."given_name") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "allowed_transitions" (
	"from_stage" text NOT NULL,
	"verb" text NOT NULL,
	"to_stage" text NOT NULL,
	CONSTRAINT "allowed_transitions_all" UNIQUE("from_stage","verb","to_stage")
);
--> statement-breakpoint
CREATE TABLE "contact_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"outcome" text NOT NULL,
	"note" text,
	"occurred_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"key" uuid NOT NULL,
	"clinic_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"body_sha256" text NOT NULL,
	"request_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_scope" UNIQUE("clinic_id","scope","key")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"body" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "notes_body_length" CHECK (length("notes"."body") between 1 and 4000)
);
--> statement-breakpoint
CREATE TABLE "request_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"answers_version" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"result" jsonb NOT NULL,
	"rules_version" text NOT NULL,
	"source" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by_id" uuid,
	CONSTRAINT "request_answers_version" UNIQUE("request_id","answers_version")
);
--> statement-breakpoint
CREATE TABLE "request_flags" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"flag" text NOT NULL,
	"level" smallint NOT NULL,
	"patient_said" text NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"cleared_at" timestamp with time zone,
	"cleared_by_id" uuid,
	"clear_reason" text,
	"is_cleared_by_answers" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "request_flags_cleared" CHECK ("request_flags"."cleared_at" is null or "request_flags"."is_cleared_by_answers" or ("request_flags"."cleared_by_id" is not null and length("request_flags"."clear_reason") > 0))
);
--> statement-breakpoint
CREATE TABLE "request_numbers" (
	"clinic_id" uuid PRIMARY KEY NOT NULL,
	"last_number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"stage" text DEFAULT 'new' NOT NULL,
	"stage_order" smallint GENERATED ALWAYS AS (case stage when 'new' then 1 when 'needs_info' then 2 when 'accepted' then 3 when 'ultrasound_ordered' then 4 when 'ultrasound_scheduled' then 5 when 'ultrasound_done' then 6 when 'reported' then 7 when 'treatment_planned' then 8 when 'follow_up' then 9 when 'closed' then 20 when 'declined' then 21 when 'withdrawn' then 22 else 23 end) STORED NOT NULL,
	"stage_since_at" timestamp with time zone NOT NULL,
	"urgency" smallint NOT NULL,
	"raised_urgency" smallint,
	"source" text NOT NULL,
	"filled_by_kind" text NOT NULL,
	"filled_by_name" text,
	"acknowledgements" jsonb NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"first_contact_due_at" timestamp with time zone NOT NULL,
	"first_contact_at" timestamp with time zone,
	"assigned_to_id" uuid,
	"snoozed_until" timestamp with time zone,
	"emergency_acknowledged_by_id" uuid,
	"emergency_acknowledged_at" timestamp with time zone,
	"escalated_at" timestamp with time zone,
	"duplicate_of_id" uuid,
	"earlier_request_id" uuid,
	"category" text NOT NULL,
	"vein_signs" text NOT NULL,
	"night_share" smallint,
	"glance" jsonb NOT NULL,
	"answers_version" integer NOT NULL,
	"search_text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "requests_reference" UNIQUE("clinic_id","reference"),
	CONSTRAINT "requests_id_clinic" UNIQUE("id","clinic_id"),
	CONSTRAINT "requests_stage_known" CHECK ("requests"."stage" in ('new','needs_info','accepted','ultrasound_ordered','ultrasound_scheduled','ultrasound_done','reported','treatment_planned','follow_up','closed','declined','withdrawn','duplicate')),
	CONSTRAINT "requests_urgency_range" CHECK ("requests"."urgency" between 0 and 3 and ("requests"."raised_urgency" is null or "requests"."raised_urgency" between 0 and 3)),
	CONSTRAINT "requests_duplicate_links" CHECK (("requests"."stage" <> 'duplicate' or "requests"."duplicate_of_id" is not null) and "requests"."duplicate_of_id" is distinct from "requests"."id"),
	CONSTRAINT "requests_acknowledged_by" CHECK (("requests"."emergency_acknowledged_at" is null) = ("requests"."emergency_acknowledged_by_id" is null))
);
--> statement-breakpoint
CREATE TABLE "screening_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"token_sha256" text NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"fields" jsonb NOT NULL,
	"request_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "screening_drafts_token_sha256_unique" UNIQUE("token_sha256")
);
--> statement-breakpoint
CREATE TABLE "stage_moves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"move_number" integer NOT NULL,
	"verb" text NOT NULL,
	"from_stage" text,
	"to_stage" text NOT NULL,
	"reason" text,
	"pattern_opinion" text,
	"kept_request_id" uuid,
	"undoes_id" uuid,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"request_version" integer NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stage_moves_undoes_id_unique" UNIQUE("undoes_id"),
	CONSTRAINT "stage_moves_number" UNIQUE("request_id","move_number"),
	CONSTRAINT "stage_moves_reason" CHECK ("stage_moves"."verb" not in ('accept','decline','ask_information','mark_duplicate','withdraw','close','close_without_ultrasound','reopen','cancel_order','cancel_plan') or length("stage_moves"."reason") > 0),
	CONSTRAINT "stage_moves_opinion" CHECK ("stage_moves"."pattern_opinion" is null or "stage_moves"."verb" = 'accept'),
	CONSTRAINT "stage_moves_kept" CHECK (("stage_moves"."verb" = 'mark_duplicate') = ("stage_moves"."kept_request_id" is not null)),
	CONSTRAINT "stage_moves_undo" CHECK (("stage_moves"."verb" = 'undo') = ("stage_moves"."undoes_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "api_clients" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"name" text NOT NULL,
	"key_sha256" text NOT NULL,
	"key_hint" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "api_clients_key_sha256_unique" UNIQUE("key_sha256")
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"staff_id" uuid,
	"purpose" text NOT NULL,
	"token_sha256" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "one_time_links_token_sha256_unique" UNIQUE("token_sha256"),
	CONSTRAINT "one_time_links_subject" CHECK (("one_time_links"."purpose" = 'first_admin') = ("one_time_links"."staff_id" is null))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"token_sha256" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_reason" text,
	"mfa_at" timestamp with time zone,
	"ip" text,
	"user_agent" text,
	CONSTRAINT "sessions_token_sha256_unique" UNIQUE("token_sha256")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"roles" text[] NOT NULL,
	"password_hash" text,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "staff_id_clinic" UNIQUE("id","clinic_id"),
	CONSTRAINT "staff_roles_known" CHECK (cardinality("staff"."roles") > 0 and "staff"."roles" <@ array['coordinator','nurse','sonographer','clinician','admin'])
);
--> statement-breakpoint
CREATE TABLE "check_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"treatment_id" uuid NOT NULL,
	"point" text NOT NULL,
	"due_on" date NOT NULL,
	"window_starts_on" date NOT NULL,
	"window_ends_on" date NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"answers" jsonb,
	"answered_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "check_ins_point" UNIQUE("treatment_id","point"),
	CONSTRAINT "check_ins_answered" CHECK (("check_ins"."state" = 'answered') = ("check_ins"."answered_at" is not null and "check_ins"."answers" is not null)),
	CONSTRAINT "check_ins_window" CHECK ("check_ins"."window_starts_on" <= "check_ins"."due_on" and "check_ins"."due_on" <= "check_ins"."window_ends_on")
);
--> statement-breakpoint
CREATE TABLE "treatments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"state" text NOT NULL,
	"leg" text NOT NULL,
	"vein" text NOT NULL,
	"modality" text NOT NULL,
	"planned_on" date,
	"treated_on" date,
	"operator_id" uuid,
	"complications" text[],
	"mismatch_reason" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "treatments_id_clinic" UNIQUE("id","clinic_id"),
	CONSTRAINT "treatments_dates" CHECK (("treatments"."state" <> 'planned' or "treatments"."planned_on" is not null) and ("treatments"."state" <> 'done' or ("treatments"."treated_on" is not null and "treatments"."operator_id" is not null)))
);
--> statement-breakpoint
CREATE TABLE "ultrasound_appointments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"sonographer_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'booked' NOT NULL,
	"end_reason" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "ultrasound_appointments_length" CHECK ("ultrasound_appointments"."ends_at" > "ultrasound_appointments"."starts_at" and "ultrasound_appointments"."ends_at" <= "ultrasound_appointments"."starts_at" + interval '4 hours')
);
--> statement-breakpoint
CREATE TABLE "ultrasound_findings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"leg" text NOT NULL,
	"segment" text NOT NULL,
	"visibility" text NOT NULL,
	"compressible" text,
	"thrombus" text,
	"is_reflux_tested" boolean DEFAULT false NOT NULL,
	"reflux_ms" integer,
	"diameter_mm" numeric(4, 1),
	"note" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "ultrasound_findings_segment" UNIQUE("order_id","leg","segment"),
	CONSTRAINT "ultrasound_findings_reflux" CHECK ("ultrasound_findings"."reflux_ms" is null or ("ultrasound_findings"."reflux_ms" between 0 and 20000 and "ultrasound_findings"."is_reflux_tested" and "ultrasound_findings"."visibility" = 'seen')),
	CONSTRAINT "ultrasound_findings_diameter" CHECK ("ultrasound_findings"."diameter_mm" is null or "ultrasound_findings"."diameter_mm" between 0.1 and 60)
);
--> statement-breakpoint
CREATE TABLE "ultrasound_orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"legs" text NOT NULL,
	"indication" text NOT NULL,
	"priority" text NOT NULL,
	"state" text DEFAULT 'ordered' NOT NULL,
	"ordered_by_id" uuid NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"cancel_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "ultrasound_orders_id_clinic" UNIQUE("id","clinic_id"),
	CONSTRAINT "ultrasound_orders_cancelled" CHECK (("ultrasound_orders"."state" = 'cancelled') = ("ultrasound_orders"."cancel_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "ultrasound_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"report_version" integer NOT NULL,
	"reflux_left" text,
	"reflux_right" text,
	"conclusion" text NOT NULL,
	"disagreement_reason" text,
	"amend_reason" text,
	"findings" jsonb NOT NULL,
	"signed_by_id" uuid NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ultrasound_reports_version" UNIQUE("order_id","report_version"),
	CONSTRAINT "ultrasound_reports_a_leg" CHECK ("ultrasound_reports"."reflux_left" is not null or "ultrasound_reports"."reflux_right" is not null),
	CONSTRAINT "ultrasound_reports_amended" CHECK (("ultrasound_reports"."report_version" = 1) = ("ultrasound_reports"."amend_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "audit_chain" ADD CONSTRAINT "audit_chain_event_id_audit_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."audit_events"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_pending" ADD CONSTRAINT "audit_pending_event_id_audit_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."audit_events"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patients" ADD CONSTRAINT "patients_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_attempts" ADD CONSTRAINT "contact_attempts_request_fk" FOREIGN KEY ("request_id","clinic_id") REFERENCES "public"."requests"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_attempts" ADD CONSTRAINT "contact_attempts_staff_fk" FOREIGN KEY ("staff_id","clinic_id") REFERENCES "public"."staff"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_request_fk" FOREIGN KEY ("request_id","clinic_id") REFERENCES "public"."requests"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_staff_fk" FOREIGN KEY ("staff_id","clinic_id") REFERENCES "public"."staff"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_answers" ADD CONSTRAINT "request_answers_request" FOREIGN KEY ("request_id","clinic_id") REFERENCES "public"."requests"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_flags" ADD CONSTRAINT "request_flags_request" FOREIGN KEY ("request_id","clinic_id") REFERENCES "public"."requests"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_numbers" ADD CONSTRAINT "request_numbers_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_duplicate_of_id_requests_id_fk" FOREIGN KEY ("duplicate_of_id") REFERENCES "public"."requests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_earlier_request_id_requests_id_fk" FOREIGN KEY ("earlier_request_id") REFERENCES "public"."requests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_patient" FOREIGN KEY ("patient_id","clinic_id") REFERENCES "public"."patients"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_assigned_to" FOREIGN KEY ("assigned_to_id","clinic_id") REFERENCES "public"."staff"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_drafts" ADD CONSTRAINT "screening_drafts_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_drafts" ADD CONSTRAINT "screening_drafts_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_moves" ADD CONSTRAINT "stage_moves_kept_request_id_requests_id_fk" FOREIGN KEY ("kept_request_id") REFERENCES "public"."requests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_moves" ADD CONSTRAINT "stage_moves_undoes_id_stage_moves_id_fk" FOREIGN KEY ("undoes_id") REFERENCES "public"."stage_moves"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_moves" ADD CONSTRAINT "stage_moves_request" FOREIGN KEY ("request_id","clinic_id") REFERENCES "public"."requests"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_clients" ADD CONSTRAINT "api_clients_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_request_fk" FOREIGN KEY ("request_id","clinic_id") REFERENCES "public"."requests"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_treatment_fk" FOREIGN KEY ("treatment_id","clinic_id") REFERENCES "public"."treatments"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treatments" ADD CONSTRAINT "treatments_request_fk" FOREIGN KEY ("request_id","clinic_id") REFERENCES "public"."requests"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ultrasound_appointments" ADD CONSTRAINT "ultrasound_appointments_order_fk" FOREIGN KEY ("order_id","clinic_id") REFERENCES "public"."ultrasound_orders"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ultrasound_appointments" ADD CONSTRAINT "ultrasound_appointments_room_fk" FOREIGN KEY ("room_id","clinic_id") REFERENCES "public"."rooms"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ultrasound_appointments" ADD CONSTRAINT "ultrasound_appointments_sonographer_fk" FOREIGN KEY ("sonographer_id","clinic_id") REFERENCES "public"."staff"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ultrasound_findings" ADD CONSTRAINT "ultrasound_findings_order_fk" FOREIGN KEY ("order_id","clinic_id") REFERENCES "public"."ultrasound_orders"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ultrasound_orders" ADD CONSTRAINT "ultrasound_orders_request_fk" FOREIGN KEY ("request_id","clinic_id") REFERENCES "public"."requests"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ultrasound_orders" ADD CONSTRAINT "ultrasound_orders_staff_fk" FOREIGN KEY ("ordered_by_id","clinic_id") REFERENCES "public"."staff"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ultrasound_reports" ADD CONSTRAINT "ultrasound_reports_order_fk" FOREIGN KEY ("order_id","clinic_id") REFERENCES "public"."ultrasound_orders"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_clinic_at" ON "audit_events" USING btree ("clinic_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_events_patient" ON "audit_events" USING btree ("patient_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "audit_events" USING btree ("subject_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("actor_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "rooms_clinic_name" ON "rooms" USING btree ("clinic_id",lower("name"));--> statement-breakpoint
CREATE INDEX "messages_waiting" ON "messages" USING btree ("available_at") WHERE sent_at is null and dead_at is null;--> statement-breakpoint
CREATE INDEX "patients_same_person" ON "patients" USING btree ("clinic_id","born_on","phone");--> statement-breakpoint
CREATE INDEX "patients_family" ON "patients" USING btree ("clinic_id",lower("family_name"),"id");--> statement-breakpoint
CREATE INDEX "contact_attempts_request" ON "contact_attempts" USING btree ("request_id","occurred_at");--> statement-breakpoint
CREATE INDEX "notes_request" ON "notes" USING btree ("request_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "request_flags_open" ON "request_flags" USING btree ("request_id","flag") WHERE "request_flags"."cleared_at" is null;--> statement-breakpoint
CREATE INDEX "requests_open_priority" ON "requests" USING btree ("clinic_id","urgency" DESC NULLS LAST,"received_at","id") WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_open_received" ON "requests" USING btree ("clinic_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_uncontacted_due" ON "requests" USING btree ("clinic_id","first_contact_due_at","id") WHERE stage_order < 20 and first_contact_at is null;--> statement-breakpoint
CREATE INDEX "requests_open_name" ON "requests" USING btree ("clinic_id","search_text","id") WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_open_stage" ON "requests" USING btree ("clinic_id","stage","urgency" DESC NULLS LAST,"received_at","id") WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_open_assigned" ON "requests" USING btree ("clinic_id","assigned_to_id","urgency" DESC NULLS LAST,"received_at","id") WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_open_counts" ON "requests" USING btree ("clinic_id","stage","assigned_to_id","urgency","category") WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_all_received" ON "requests" USING btree ("clinic_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "requests_patient_received" ON "requests" USING btree ("patient_id","received_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "requests_open_search" ON "requests" USING gin ("search_text" gin_trgm_ops) WHERE stage_order < 20;--> statement-breakpoint
CREATE INDEX "requests_all_search" ON "requests" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "sessions_open_by_staff" ON "sessions" USING btree ("staff_id") WHERE "sessions"."revoked_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "staff_email" ON "staff" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "check_ins_request" ON "check_ins" USING btree ("request_id","answered_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "check_ins_due" ON "check_ins" USING btree ("clinic_id","due_on") WHERE state = 'planned';--> statement-breakpoint
CREATE INDEX "treatments_request" ON "treatments" USING btree ("request_id","treated_on");--> statement-breakpoint
CREATE UNIQUE INDEX "ultrasound_appointments_one_open" ON "ultrasound_appointments" USING btree ("order_id") WHERE state in ('booked','arrived');--> statement-breakpoint
CREATE INDEX "ultrasound_appointments_day" ON "ultrasound_appointments" USING btree ("clinic_id","starts_at");--> statement-breakpoint
CREATE INDEX "ultrasound_orders_request" ON "ultrasound_orders" USING btree ("request_id","ordered_at");--> statement-breakpoint
CREATE UNIQUE INDEX "ultrasound_orders_one_open_diagnostic" ON "ultrasound_orders" USING btree ("request_id") WHERE purpose = 'diagnostic' and state in ('ordered','scheduled','done');