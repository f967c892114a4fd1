CREATE TABLE "consent_texts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"text_version" integer NOT NULL,
	"locale" text NOT NULL,
	"privacy" text NOT NULL,
	"not_for_emergencies" text NOT NULL,
	"no_obligation" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by_id" uuid NOT NULL,
	CONSTRAINT "consent_texts_version" UNIQUE("clinic_id","text_version","locale"),
	CONSTRAINT "consent_texts_from_two" CHECK ("consent_texts"."text_version" >= 2)
);
--> statement-breakpoint
CREATE TABLE "resume_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"token_sha256" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "resume_links_token_sha256_unique" UNIQUE("token_sha256")
);
--> statement-breakpoint
CREATE TABLE "check_in_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"token_sha256" text NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"sent_by_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "check_in_links_token_sha256_unique" UNIQUE("token_sha256")
);
--> statement-breakpoint
ALTER TABLE "screening_drafts" ADD COLUMN "source" text DEFAULT 'form' NOT NULL;--> statement-breakpoint
ALTER TABLE "screening_drafts" ADD COLUMN "started_by_id" uuid;--> statement-breakpoint
ALTER TABLE "screening_drafts" ADD COLUMN "reachable_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "screening_drafts" ADD COLUMN "calls_tried" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "screening_drafts" ADD COLUMN "last_called_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "screening_drafts" ADD COLUMN "dismissed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "screening_drafts" ADD COLUMN "dismissed_by_id" uuid;--> statement-breakpoint
ALTER TABLE "screening_drafts" ADD COLUMN "dismiss_reason" text;--> statement-breakpoint
ALTER TABLE "screening_drafts" ADD CONSTRAINT "screening_drafts_id_clinic" UNIQUE("id","clinic_id");--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_id_clinic" UNIQUE("id","clinic_id");--> statement-breakpoint
ALTER TABLE "consent_texts" ADD CONSTRAINT "consent_texts_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resume_links" ADD CONSTRAINT "resume_links_draft_fk" FOREIGN KEY ("draft_id","clinic_id") REFERENCES "public"."screening_drafts"("id","clinic_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_links" ADD CONSTRAINT "check_in_links_check_in_fk" FOREIGN KEY ("check_in_id","clinic_id") REFERENCES "public"."check_ins"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "resume_links_draft" ON "resume_links" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "check_in_links_check_in" ON "check_in_links" USING btree ("check_in_id","created_at" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "screening_drafts" ADD CONSTRAINT "screening_drafts_staff_fk" FOREIGN KEY ("started_by_id","clinic_id") REFERENCES "public"."staff"("id","clinic_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "screening_drafts_unfinished" ON "screening_drafts" USING btree ("clinic_id","saved_at") WHERE request_id is null and dismissed_at is null and (reachable_at is not null or source = 'phone');--> statement-breakpoint
ALTER TABLE "screening_drafts" ADD CONSTRAINT "screening_drafts_phone" CHECK (("screening_drafts"."source" = 'phone') = ("screening_drafts"."started_by_id" is not null));--> statement-breakpoint
ALTER TABLE "screening_drafts" ADD CONSTRAINT "screening_drafts_dismissed" CHECK (("screening_drafts"."dismissed_at" is null) = ("screening_drafts"."dismiss_reason" is null) and ("screening_drafts"."dismissed_at" is null) = ("screening_drafts"."dismissed_by_id" is null));--> statement-breakpoint
-- What somebody agreed to stays as it was read.
DO $$
BEGIN
  CREATE TRIGGER consent_texts_append_only BEFORE UPDATE OR DELETE ON consent_texts FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER consent_texts_no_truncate BEFORE TRUNCATE ON consent_texts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  ALTER TABLE consent_texts ENABLE ALWAYS TRIGGER consent_texts_append_only;
  ALTER TABLE consent_texts ENABLE ALWAYS TRIGGER consent_texts_no_truncate;
  CREATE TRIGGER resume_links_version BEFORE UPDATE ON resume_links FOR EACH ROW EXECUTE FUNCTION bump_version();
  ALTER TABLE resume_links ENABLE ALWAYS TRIGGER resume_links_version;
  CREATE TRIGGER check_in_links_version BEFORE UPDATE ON check_in_links FOR EACH ROW EXECUTE FUNCTION bump_version();
  ALTER TABLE check_in_links ENABLE ALWAYS TRIGGER check_in_links_version;
END $$;
