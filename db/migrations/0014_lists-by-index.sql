DROP INDEX "decisions_list_idx";--> statement-breakpoint
DROP INDEX "decisions_outcome_idx";--> statement-breakpoint
DROP INDEX "decisions_ambassador_idx";--> statement-breakpoint
DROP INDEX "decisions_product_idx";--> statement-breakpoint
CREATE INDEX "decisions_changed_list_idx" ON "decisions" USING btree ("listed_at" DESC NULLS FIRST,"order_id") WHERE superseded_at is null and changed_at is not null;--> statement-breakpoint
CREATE INDEX "decisions_list_idx" ON "decisions" USING btree ("listed_at" DESC NULLS FIRST,"order_id","kind","verdict") WHERE "decisions"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "decisions_outcome_idx" ON "decisions" USING btree ((case when class is null then reason else class end),"listed_at" DESC NULLS FIRST,"order_id","kind","product_code") WHERE "decisions"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "decisions_ambassador_idx" ON "decisions" USING btree ("scope_ambassador_id","listed_at" DESC NULLS FIRST,"order_id","kind","verdict") WHERE superseded_at is null and scope_ambassador_id is not null;--> statement-breakpoint
CREATE INDEX "decisions_product_idx" ON "decisions" USING btree ("product_code","listed_at" DESC NULLS FIRST,"order_id","kind","verdict") WHERE "decisions"."superseded_at" is null;--> statement-breakpoint
-- Without it every outcome counts as one order in two hundred: of a partial index, what was seen in its
-- expression is not used.
create statistics decisions_outcome_stats on (case when class is null then reason else class end) from decisions;--> statement-breakpoint
-- Statistics and the expression of an index know nothing until rows were looked at; where there are none
-- yet, an import does it.
do $$ begin
  if pg_relation_size('decisions') > 0 then analyze decisions; end if;
end $$;
