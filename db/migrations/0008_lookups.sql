CREATE INDEX "patients_merged_into" ON "patients" USING btree ("merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
CREATE INDEX "bulk_change_items_request_id" ON "bulk_change_items" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "bulk_changes_of_staff" ON "bulk_changes" USING btree ("staff_id","made_at");