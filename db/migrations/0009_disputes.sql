CREATE TABLE "dispute_events" (
	"account_id" text COLLATE "C" NOT NULL,
	"dispute_id" text NOT NULL,
	"event_number" integer NOT NULL,
	"kind" text NOT NULL,
	"visibility" text NOT NULL,
	"side" text NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"message" text,
	"stage" text NOT NULL,
	"data" jsonb,
	CONSTRAINT "dispute_events_pkey" PRIMARY KEY("account_id","dispute_id","event_number"),
	CONSTRAINT "dispute_events_kind_check" CHECK ("dispute_events"."kind" in ('opened', 'claimed', 'assigned', 'released', 'asked', 'answered', 'said', 'noted', 'proposed', 'sent-back', 'upheld', 'accepted', 'accepted-in-part', 'goodwill', 'withdrawn', 'reopened', 'escalated', 'same-cause')),
	CONSTRAINT "dispute_events_visibility_check" CHECK ("dispute_events"."visibility" in ('public', 'internal')),
	CONSTRAINT "dispute_events_side_check" CHECK ("dispute_events"."side" in ('ambassador', 'reviewer', 'system')),
	CONSTRAINT "dispute_events_stage_check" CHECK ("dispute_events"."stage" in ('opened', 'in-review', 'needs-you', 'awaiting-approval', 'decided', 'withdrawn', 'reopened')),
	CONSTRAINT "dispute_events_event_number_check" CHECK ("dispute_events"."event_number" >= 1),
	CONSTRAINT "dispute_events_message_check" CHECK (length("dispute_events"."message") between 1 and 4000)
);
--> statement-breakpoint
CREATE TABLE "dispute_files" (
	"account_id" text COLLATE "C" NOT NULL,
	"dispute_id" text NOT NULL,
	"round" smallint NOT NULL,
	"file_number" smallint NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"visibility" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dispute_files_pkey" PRIMARY KEY("account_id","dispute_id","round","file_number"),
	CONSTRAINT "dispute_files_type_check" CHECK ("dispute_files"."type" in ('application/pdf', 'image/png', 'image/jpeg')),
	CONSTRAINT "dispute_files_visibility_check" CHECK ("dispute_files"."visibility" in ('public', 'internal')),
	CONSTRAINT "dispute_files_round_check" CHECK ("dispute_files"."round" in (1, 2)),
	CONSTRAINT "dispute_files_file_number_check" CHECK ("dispute_files"."file_number" between 1 and 5),
	CONSTRAINT "dispute_files_name_check" CHECK (length("dispute_files"."name") between 1 and 120),
	CONSTRAINT "dispute_files_size_bytes_check" CHECK ("dispute_files"."size_bytes" = octet_length("dispute_files"."content") and "dispute_files"."size_bytes" between 1 and 10485760)
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"day" text PRIMARY KEY NOT NULL,
	"is_working" boolean NOT NULL,
	"label" text NOT NULL,
	CONSTRAINT "calendar_days_day_check" CHECK ("calendar_days"."day" ~ '^\d{4}-\d{2}-\d{2}$')
);
--> statement-breakpoint
CREATE TABLE "dispute_settings" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"days_to_decide" smallint DEFAULT 10 NOT NULL,
	"days_to_reopen" smallint DEFAULT 30 NOT NULL,
	"most_age_days" smallint DEFAULT 180 NOT NULL,
	"rest_days" smallint[] DEFAULT '{6,7}' NOT NULL,
	"time_zone" text DEFAULT 'Asia/Shanghai' NOT NULL,
	"second_approval_above" jsonb DEFAULT '{"USD":250000,"EUR":250000,"GBP":200000,"CNY":1800000,"JPY":375000}'::jsonb NOT NULL,
	"changed_by" text DEFAULT 'system' NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dispute_settings_id_check" CHECK ("dispute_settings"."id" = 1),
	CONSTRAINT "dispute_settings_days_to_decide_check" CHECK ("dispute_settings"."days_to_decide" between 1 and 250),
	CONSTRAINT "dispute_settings_days_to_reopen_check" CHECK ("dispute_settings"."days_to_reopen" between 1 and 365),
	CONSTRAINT "dispute_settings_most_age_days_check" CHECK ("dispute_settings"."most_age_days" between 1 and 3650),
	CONSTRAINT "dispute_settings_rest_days_check" CHECK ("dispute_settings"."rest_days" <@ array[1,2,3,4,5,6,7]::smallint[] and cardinality("dispute_settings"."rest_days") < 7)
);
--> statement-breakpoint
CREATE TABLE "disputes" (
	"account_id" text COLLATE "C" NOT NULL,
	"dispute_id" text NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "disputes_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"order_id" text COLLATE "C",
	"ambassador_id" text COLLATE "C" NOT NULL,
	"opened_by" text NOT NULL,
	"request_id" text NOT NULL,
	"step" text NOT NULL,
	"claim" text NOT NULL,
	"counter_fact" jsonb NOT NULL,
	"decision_version" integer,
	"facts_digest" text,
	"contested" text,
	"stake_minor" bigint,
	"currency" text,
	"stage" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"round" smallint DEFAULT 1 NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"asked_at" timestamp (3) with time zone,
	"claimed_by" text,
	"claimed_at" timestamp (3) with time zone,
	"proposal" jsonb,
	"proposed_by" text,
	"outcome" text,
	"uphold_reason" text,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"withdrawn_at" timestamp (3) with time zone,
	"escalated_at" timestamp (3) with time zone,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"first_version" smallint GENERATED ALWAYS AS (1) STORED,
	CONSTRAINT "disputes_pkey" PRIMARY KEY("account_id","dispute_id"),
	CONSTRAINT "disputes_request_id_check" CHECK ("disputes"."request_id" ~ '^[ -~]{1,64}$'),
	CONSTRAINT "disputes_step_check" CHECK ("disputes"."step" in ('paid', 'referred', 'official-channel', 'paid-product', 'rebateable-product', 'listed-kind', 'verified-identity', 'another-identity', 'not-refunded', 'class', 'money', 'missing')),
	CONSTRAINT "disputes_claim_check" CHECK ("disputes"."claim" in ('identity-apart', 'identity-verified', 'earlier-order-not-theirs', 'referral', 'order-paid', 'order-kind', 'order-billing', 'order-channel', 'order-product', 'order-amount', 'refund-not-happened', 'refund-amount', 'product-flags', 'missing-order')),
	CONSTRAINT "disputes_stage_check" CHECK ("disputes"."stage" in ('opened', 'in-review', 'needs-you', 'awaiting-approval', 'decided', 'withdrawn', 'reopened')),
	CONSTRAINT "disputes_outcome_check" CHECK ("disputes"."outcome" in ('upheld', 'accepted', 'accepted-in-part', 'goodwill')),
	CONSTRAINT "disputes_uphold_reason_check" CHECK ("disputes"."uphold_reason" in ('facts-confirmed', 'not-shown', 'changes-nothing', 'rule-contested', 'decided-before')),
	CONSTRAINT "disputes_stake_minor_check" CHECK ("disputes"."stake_minor" between 0 and 9007199254740991),
	CONSTRAINT "disputes_version_check" CHECK ("disputes"."version" >= 1),
	CONSTRAINT "disputes_round_check" CHECK ("disputes"."round" in (1, 2)),
	CONSTRAINT "disputes_order_id_check" CHECK (("disputes"."order_id" is null) = ("disputes"."claim" = 'missing-order')),
	CONSTRAINT "disputes_decided_check" CHECK (("disputes"."stage" = 'decided') = ("disputes"."outcome" is not null) and ("disputes"."outcome" is null) = ("disputes"."decided_at" is null)),
	CONSTRAINT "disputes_upheld_check" CHECK (("disputes"."uphold_reason" is not null) = ("disputes"."outcome" is not distinct from 'upheld')),
	CONSTRAINT "disputes_withdrawn_at_check" CHECK (("disputes"."stage" = 'withdrawn') = ("disputes"."withdrawn_at" is not null)),
	CONSTRAINT "disputes_claimed_by_check" CHECK ("disputes"."claimed_by" is not null or "disputes"."stage" not in ('in-review', 'needs-you', 'awaiting-approval', 'decided')),
	CONSTRAINT "disputes_proposal_check" CHECK (("disputes"."stage" = 'awaiting-approval') = ("disputes"."proposal" is not null) and ("disputes"."proposal" is null) = ("disputes"."proposed_by" is null)),
	CONSTRAINT "disputes_asked_at_check" CHECK (("disputes"."stage" = 'needs-you') = ("disputes"."asked_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "fact_retractions" (
	"account_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"fact_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"retracted_at" timestamp (3) with time zone NOT NULL,
	"retracted_by" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "fact_retractions_pkey" PRIMARY KEY("account_id","kind","fact_id","version"),
	CONSTRAINT "fact_retractions_kind_check" CHECK ("fact_retractions"."kind" in ('order', 'refund', 'referral')),
	CONSTRAINT "fact_retractions_source_check" CHECK ("fact_retractions"."source" in ('import', 'correction', 'demo')),
	CONSTRAINT "fact_retractions_version_check" CHECK ("fact_retractions"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "goodwill" (
	"account_id" text COLLATE "C" NOT NULL,
	"goodwill_id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"order_id" text COLLATE "C",
	"ambassador_id" text COLLATE "C" NOT NULL,
	"dispute_id" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"sentence" text NOT NULL,
	"granted_by" text NOT NULL,
	"approved_by" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone,
	"first_version" smallint GENERATED ALWAYS AS (1) STORED,
	CONSTRAINT "goodwill_pkey" PRIMARY KEY("account_id","goodwill_id","version"),
	CONSTRAINT "goodwill_amount_minor_check" CHECK ("goodwill"."amount_minor" between 0 and 9007199254740991),
	CONSTRAINT "goodwill_amount_check" CHECK ("goodwill"."amount_minor" > 0),
	CONSTRAINT "goodwill_currency_check" CHECK ("goodwill"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "goodwill_approved_by_check" CHECK ("goodwill"."approved_by" <> "goodwill"."granted_by"),
	CONSTRAINT "goodwill_superseded_at_check" CHECK ("goodwill"."superseded_at" >= "goodwill"."recorded_at")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"person_id" text NOT NULL,
	"list" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "saved_views_pkey" PRIMARY KEY("person_id","list","name"),
	CONSTRAINT "saved_views_name_check" CHECK (length("saved_views"."name") between 1 and 60),
	CONSTRAINT "saved_views_query_check" CHECK (length("saved_views"."query") <= 1000)
);
--> statement-breakpoint
ALTER TABLE "dispute_events" ADD CONSTRAINT "dispute_events_dispute_id_fkey" FOREIGN KEY ("account_id","dispute_id") REFERENCES "public"."disputes"("account_id","dispute_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_files" ADD CONSTRAINT "dispute_files_dispute_id_fkey" FOREIGN KEY ("account_id","dispute_id") REFERENCES "public"."disputes"("account_id","dispute_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_opened_by_people_person_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_claimed_by_people_person_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_proposed_by_people_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_decided_by_people_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_account_id_fkey" FOREIGN KEY ("account_id","first_version") REFERENCES "public"."accounts"("account_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_ambassador_id_fkey" FOREIGN KEY ("ambassador_id","first_version") REFERENCES "public"."ambassadors"("ambassador_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_order_id_fkey" FOREIGN KEY ("account_id","order_id","first_version") REFERENCES "public"."orders"("account_id","order_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goodwill" ADD CONSTRAINT "goodwill_dispute_id_fkey" FOREIGN KEY ("account_id","dispute_id") REFERENCES "public"."disputes"("account_id","dispute_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goodwill" ADD CONSTRAINT "goodwill_order_id_fkey" FOREIGN KEY ("account_id","order_id","first_version") REFERENCES "public"."orders"("account_id","order_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_person_id_people_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "disputes_open_key" ON "disputes" USING btree ("account_id","order_id") WHERE stage not in ('decided', 'withdrawn') and order_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "disputes_request_key" ON "disputes" USING btree ("account_id","opened_by","request_id");--> statement-breakpoint
CREATE INDEX "disputes_order_idx" ON "disputes" USING btree ("account_id","order_id");--> statement-breakpoint
CREATE INDEX "disputes_number_idx" ON "disputes" USING btree ("number");--> statement-breakpoint
CREATE INDEX "disputes_ambassador_idx" ON "disputes" USING btree ("ambassador_id","opened_at" DESC NULLS LAST,"dispute_id");--> statement-breakpoint
CREATE INDEX "disputes_queue_idx" ON "disputes" USING btree ("due_at","account_id","dispute_id") WHERE stage not in ('decided', 'withdrawn');--> statement-breakpoint
CREATE INDEX "disputes_decided_idx" ON "disputes" USING btree ("decided_at" DESC NULLS LAST,"dispute_id") WHERE stage = 'decided';--> statement-breakpoint
CREATE INDEX "fact_retractions_fact_idx" ON "fact_retractions" USING btree ("kind","fact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "goodwill_current_key" ON "goodwill" USING btree ("account_id","goodwill_id") WHERE "goodwill"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "goodwill_order_idx" ON "goodwill" USING btree ("account_id","order_id");--> statement-breakpoint
CREATE INDEX "goodwill_ambassador_idx" ON "goodwill" USING btree ("ambassador_id","recorded_at" DESC NULLS LAST);
--> statement-breakpoint

-- What drizzle-kit cannot write: what only grows, who sees which rows and columns, the settings' one row.

create trigger disputes_stay before delete or truncate on disputes
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger goodwill_supersede_only after update on goodwill
  for each row execute function refuse_all_but_superseding();
--> statement-breakpoint
create trigger goodwill_stay before delete or truncate on goodwill
  for each statement execute function refuse_change();
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['dispute_events', 'dispute_files', 'fact_retractions'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()', name || '_append_only', name);
  end loop;
  foreach name in array array['disputes', 'dispute_events', 'dispute_files', 'goodwill', 'fact_retractions', 'dispute_settings', 'calendar_days', 'saved_views'] loop
    execute format('alter table %I enable row level security', name);
  end loop;
  foreach name in array array['disputes', 'dispute_events', 'dispute_files', 'goodwill', 'fact_retractions', 'dispute_settings', 'calendar_days'] loop
    execute format('grant select on %I to because_reviewer', name);
    execute format('create policy %I on %I for select to because_reviewer using ((select viewer_sees_all()))', name || '_for_reviewers', name);
  end loop;
  foreach name in array array['dispute_settings', 'calendar_days'] loop
    execute format('create policy %I on %I for select to because_ambassador using ((select viewer_role()) is not null)', name || '_for_viewers', name);
  end loop;
end $$;
--> statement-breakpoint
insert into dispute_settings (id) values (1);
--> statement-breakpoint
grant select (days_to_decide, days_to_reopen, most_age_days, rest_days, time_zone) on dispute_settings to because_ambassador;
--> statement-breakpoint
grant select on calendar_days to because_ambassador;
--> statement-breakpoint
-- Not the stake, which rests on facts that are not theirs, nor who among the reviewers does what.
grant select (account_id, dispute_id, number, order_id, ambassador_id, step, claim, counter_fact, decision_version, contested, stage, version, round, opened_at, due_at, asked_at, outcome, uphold_reason, decided_at, withdrawn_at, changed_at)
  on disputes to because_ambassador;
--> statement-breakpoint
create policy disputes_own on disputes for select to because_ambassador
  using (ambassador_id = (select viewer_ambassador()));
--> statement-breakpoint
grant select (account_id, dispute_id, event_number, kind, visibility, side, at, message, stage)
  on dispute_events to because_ambassador;
--> statement-breakpoint
create policy dispute_events_own on dispute_events for select to because_ambassador
  using (visibility = 'public' and exists (
    select 1 from disputes
    where disputes.account_id = dispute_events.account_id and disputes.dispute_id = dispute_events.dispute_id
      and disputes.ambassador_id = (select viewer_ambassador())
  ));
--> statement-breakpoint
grant select (account_id, dispute_id, round, file_number, name, type, size_bytes, sha256, content, visibility, uploaded_at)
  on dispute_files to because_ambassador;
--> statement-breakpoint
create policy dispute_files_own on dispute_files for select to because_ambassador
  using (visibility = 'public' and exists (
    select 1 from disputes
    where disputes.account_id = dispute_files.account_id and disputes.dispute_id = dispute_files.dispute_id
      and disputes.ambassador_id = (select viewer_ambassador())
  ));
--> statement-breakpoint
grant select (account_id, goodwill_id, version, order_id, ambassador_id, dispute_id, amount_minor, currency, sentence, recorded_at, superseded_at)
  on goodwill to because_ambassador;
--> statement-breakpoint
create policy goodwill_own on goodwill for select to because_ambassador
  using (superseded_at is null and ambassador_id = (select viewer_ambassador()));
--> statement-breakpoint
grant select, insert, update, delete on saved_views to because_reviewer;
--> statement-breakpoint
create policy saved_views_own on saved_views to because_reviewer
  using (person_id = (select viewer_person())) with check (person_id = (select viewer_person()));
