CREATE TABLE "decision_sums" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "decision_sums_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"scope_ambassador_id" text COLLATE "C",
	"month" text NOT NULL,
	"currency" text NOT NULL,
	"verdict" text NOT NULL,
	"outcome" text NOT NULL,
	"orders" integer NOT NULL,
	"base_minor" numeric NOT NULL,
	"rebate_minor" numeric NOT NULL,
	"estimate_minor" numeric NOT NULL,
	"refunded_orders" integer NOT NULL,
	"refunded_minor" numeric NOT NULL,
	"changed_orders" integer NOT NULL,
	"change_minor" numeric NOT NULL
);
--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "refunded_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "decision_sums_ambassador_idx" ON "decision_sums" USING btree ("scope_ambassador_id");--> statement-breakpoint
CREATE INDEX "decisions_undecided_idx" ON "decisions" USING btree ("scope_ambassador_id","account_id") WHERE superseded_at is null and verdict = 'undecided';--> statement-breakpoint
CREATE INDEX "decisions_refunded_idx" ON "decisions" USING btree ("scope_ambassador_id","listed_at" DESC NULLS FIRST,"order_id") WHERE superseded_at is null and refunded_minor > 0;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_refunded_minor_check" CHECK ("decisions"."refunded_minor" between 0 and 9007199254740991);--> statement-breakpoint
grant select (refunded_minor) on decisions to because_ambassador;
--> statement-breakpoint

-- The sums: what each statement adds to the decisions in force, and takes away. Months are those of the
-- programme's clock (PROGRAMME_TIME_ZONE). The only update there is supersedes.
create function add_decision_sums() returns trigger language plpgsql as $$
begin
  insert into decision_sums (scope_ambassador_id, month, currency, verdict, outcome, orders, base_minor,
    rebate_minor, estimate_minor, refunded_orders, refunded_minor, changed_orders, change_minor)
  select scope_ambassador_id, to_char(listed_at at time zone 'Asia/Shanghai', 'YYYY-MM'), currency, verdict,
    coalesce(class, reason), count(*), sum(base_minor), sum(rebate_minor),
    sum(coalesce(estimate_rebate_minor, 0)), count(*) filter (where refunded_minor > 0), sum(refunded_minor),
    count(changed_at),
    coalesce(sum(rebate_minor - coalesce(rebate_before_minor, 0)) filter (where changed_at is not null), 0)
  from added where superseded_at is null
  group by 1, 2, 3, 4, 5;
  return null;
end $$;
--> statement-breakpoint
create function take_decision_sums() returns trigger language plpgsql as $$
begin
  insert into decision_sums (scope_ambassador_id, month, currency, verdict, outcome, orders, base_minor,
    rebate_minor, estimate_minor, refunded_orders, refunded_minor, changed_orders, change_minor)
  select scope_ambassador_id, to_char(listed_at at time zone 'Asia/Shanghai', 'YYYY-MM'), currency, verdict,
    coalesce(class, reason), -count(*), -sum(base_minor), -sum(rebate_minor),
    -sum(coalesce(estimate_rebate_minor, 0)), -count(*) filter (where refunded_minor > 0), -sum(refunded_minor),
    -count(changed_at),
    -coalesce(sum(rebate_minor - coalesce(rebate_before_minor, 0)) filter (where changed_at is not null), 0)
  from taken where superseded_at is not null
  group by 1, 2, 3, 4, 5;
  return null;
end $$;
--> statement-breakpoint
create trigger decisions_add_sums after insert on decisions
  referencing new table as added for each statement execute function add_decision_sums();
--> statement-breakpoint
create trigger decisions_take_sums after update on decisions
  referencing new table as taken for each statement execute function take_decision_sums();
--> statement-breakpoint
insert into decision_sums (scope_ambassador_id, month, currency, verdict, outcome, orders, base_minor,
    rebate_minor, estimate_minor, refunded_orders, refunded_minor, changed_orders, change_minor)
  select scope_ambassador_id, to_char(listed_at at time zone 'Asia/Shanghai', 'YYYY-MM'), currency, verdict,
    coalesce(class, reason), count(*), sum(base_minor), sum(rebate_minor),
    sum(coalesce(estimate_rebate_minor, 0)), count(*) filter (where refunded_minor > 0), sum(refunded_minor),
    count(changed_at),
    coalesce(sum(rebate_minor - coalesce(rebate_before_minor, 0)) filter (where changed_at is not null), 0)
  from decisions where superseded_at is null
  group by 1, 2, 3, 4, 5;
--> statement-breakpoint
-- One row a key again. Rows that others append meanwhile stay as they are; two at once do no harm.
create function compact_decision_sums() returns void language sql as $$
  with parts as (delete from decision_sums returning *)
  insert into decision_sums (scope_ambassador_id, month, currency, verdict, outcome, orders, base_minor,
    rebate_minor, estimate_minor, refunded_orders, refunded_minor, changed_orders, change_minor)
  select scope_ambassador_id, month, currency, verdict, outcome, sum(orders), sum(base_minor), sum(rebate_minor),
    sum(estimate_minor), sum(refunded_orders), sum(refunded_minor), sum(changed_orders), sum(change_minor)
  from parts
  group by scope_ambassador_id, month, currency, verdict, outcome
  having sum(orders) <> 0
$$;
--> statement-breakpoint
alter table decision_sums enable row level security;
--> statement-breakpoint
grant select on decision_sums to because_ambassador, because_reviewer;
--> statement-breakpoint
create policy decision_sums_for_reviewers on decision_sums for select to because_reviewer
  using ((select viewer_sees_all()));
--> statement-breakpoint
create policy decision_sums_own on decision_sums for select to because_ambassador
  using (scope_ambassador_id = (select viewer_ambassador()));
