ALTER TABLE "decisions" ADD COLUMN "changed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "rebate_before_minor" bigint;--> statement-breakpoint
CREATE INDEX "decisions_product_idx" ON "decisions" USING btree ("product_code","listed_at" DESC NULLS FIRST,"order_id") WHERE "decisions"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "decisions_changed_idx" ON "decisions" USING btree ("scope_ambassador_id","changed_at" DESC NULLS FIRST,"order_id") WHERE superseded_at is null and changed_at is not null;--> statement-breakpoint
grant select (changed_at, rebate_before_minor) on decisions to because_ambassador;
