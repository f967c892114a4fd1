CREATE TABLE "ultrasound_exams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"sonographer_id" uuid NOT NULL,
	"examined_on" date NOT NULL,
	"position_left" text,
	"position_right" text,
	"position_reason" text,
	"quality" text,
	"limits" text,
	"contralateral_cfv" text,
	"varicosities" text,
	"completed_at" timestamp with time zone,
	"completed_by_id" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "ultrasound_exams_order" UNIQUE("order_id"),
	CONSTRAINT "ultrasound_exams_completed" CHECK (("ultrasound_exams"."completed_at" is null) = ("ultrasound_exams"."completed_by_id" is null))
);
--> statement-breakpoint
ALTER TABLE "stage_moves" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "cancel_reason" text;--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "plan" jsonb;--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ultrasound_appointments" ADD COLUMN "arrived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ultrasound_appointments" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ultrasound_findings" ADD COLUMN "flow" text;--> statement-breakpoint
ALTER TABLE "ultrasound_findings" ADD COLUMN "manoeuvre" text;--> statement-breakpoint
ALTER TABLE "ultrasound_findings" ADD COLUMN "height_cm" smallint;--> statement-breakpoint
ALTER TABLE "ultrasound_orders" ADD COLUMN "study" text DEFAULT 'limited' NOT NULL;--> statement-breakpoint
ALTER TABLE "ultrasound_orders" ADD COLUMN "clinical_question" text;--> statement-breakpoint
ALTER TABLE "ultrasound_exams" ADD CONSTRAINT "ultrasound_exams_order_fk" FOREIGN KEY ("order_id","clinic_id") REFERENCES "public"."ultrasound_orders"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ultrasound_exams" ADD CONSTRAINT "ultrasound_exams_sonographer_fk" FOREIGN KEY ("sonographer_id","clinic_id") REFERENCES "public"."staff"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ultrasound_appointments_patient" ON "ultrasound_appointments" USING btree ("patient_id","starts_at");--> statement-breakpoint
CREATE INDEX "ultrasound_orders_to_schedule" ON "ultrasound_orders" USING btree ("clinic_id","ordered_at") WHERE state = 'ordered';--> statement-breakpoint
ALTER TABLE "stage_moves" ADD CONSTRAINT "stage_moves_outcome" CHECK (("stage_moves"."verb" = 'close') = ("stage_moves"."outcome" is not null));--> statement-breakpoint
ALTER TABLE "treatments" ADD CONSTRAINT "treatments_cancelled" CHECK (("treatments"."state" = 'cancelled') = ("treatments"."cancel_reason" is not null));--> statement-breakpoint
ALTER TABLE "ultrasound_appointments" ADD CONSTRAINT "ultrasound_appointments_state" CHECK ("ultrasound_appointments"."state" in ('booked','arrived','done','no_show','cancelled','moved'));--> statement-breakpoint
ALTER TABLE "ultrasound_findings" ADD CONSTRAINT "ultrasound_findings_height" CHECK ("ultrasound_findings"."height_cm" is null or "ultrasound_findings"."height_cm" between 1 and 120);--> statement-breakpoint
ALTER TABLE "ultrasound_orders" ADD CONSTRAINT "ultrasound_orders_state" CHECK ("ultrasound_orders"."state" in ('ordered','scheduled','done','reported','cancelled'));--> statement-breakpoint
ALTER TABLE "ultrasound_orders" ADD CONSTRAINT "ultrasound_orders_study" CHECK ("ultrasound_orders"."study" = 'limited' or ("ultrasound_orders"."study" = 'complete_bilateral') = ("ultrasound_orders"."legs" = 'both'));