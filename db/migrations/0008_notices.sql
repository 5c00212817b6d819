CREATE TABLE "import_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"import_id" bigint NOT NULL,
	"ambassador_id" text COLLATE "C" NOT NULL,
	"changes" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_mails" (
	"notice_id" bigint PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"state_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	CONSTRAINT "notice_mails_state_check" CHECK ("notice_mails"."state" in ('waiting', 'sending', 'sent', 'failed', 'uncertain'))
);
--> statement-breakpoint
CREATE TABLE "notice_preferences" (
	"person_id" text PRIMARY KEY NOT NULL,
	"language" text NOT NULL,
	"disputes_in_app" boolean DEFAULT true NOT NULL,
	"disputes_by_mail" boolean DEFAULT true NOT NULL,
	"decisions_in_app" boolean DEFAULT true NOT NULL,
	"decisions_by_mail" boolean DEFAULT true NOT NULL,
	"imports_in_app" boolean DEFAULT true NOT NULL,
	"imports_by_mail" boolean DEFAULT true NOT NULL,
	CONSTRAINT "notice_preferences_language_check" CHECK ("notice_preferences"."language" in ('en', 'zh'))
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"notice_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_notice_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event_id" text NOT NULL,
	"person_id" text NOT NULL,
	"topic" text NOT NULL,
	"content" jsonb NOT NULL,
	"is_shown" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notices_event_person_key" UNIQUE("event_id","person_id"),
	CONSTRAINT "notices_topic_check" CHECK ("notices"."topic" in ('disputes', 'decisions', 'imports')),
	CONSTRAINT "notices_read_at_check" CHECK ("notices"."read_at" is null or "notices"."is_shown")
);
--> statement-breakpoint
ALTER TABLE "notice_mails" ADD CONSTRAINT "notice_mails_notice_id_notices_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("notice_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_preferences" ADD CONSTRAINT "notice_preferences_person_id_people_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_people_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_changes_import_idx" ON "import_changes" USING btree ("import_id","id");--> statement-breakpoint
CREATE INDEX "notice_mails_dead_idx" ON "notice_mails" USING btree ("notice_id" DESC NULLS LAST) WHERE state in ('failed', 'uncertain');--> statement-breakpoint
CREATE INDEX "notices_person_idx" ON "notices" USING btree ("person_id","notice_id" DESC NULLS LAST) WHERE is_shown;--> statement-breakpoint
CREATE INDEX "notices_unread_idx" ON "notices" USING btree ("person_id") WHERE is_shown and read_at is null;
--> statement-breakpoint

-- The worker: a role of its own, which sees whom to tell and what, and writes notices, mails and jobs alone.
-- Its rights on the jobs stand where the jobs are installed (db/jobs).

do $$
begin
  begin
    create role because_worker nologin;
  exception when duplicate_object or unique_violation then
    null; -- Roles belong to the cluster: another database of it made them.
  end;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant because_worker to %I', current_user);
  end if;
  grant usage on schema public to because_worker;
end $$;
--> statement-breakpoint
grant select (person_id, name, email, role, ambassador_id, is_demo, suspended_at) on people to because_worker;
--> statement-breakpoint
grant select (account_id, display_name, superseded_at) on accounts to because_worker;
--> statement-breakpoint
grant select (product_code, effective_from, name, superseded_at) on products to because_worker;
--> statement-breakpoint
grant select on imports, import_changes, notice_preferences to because_worker;
--> statement-breakpoint
grant select, insert on notices, notice_mails to because_worker;
--> statement-breakpoint
grant update (state, state_at, attempts, last_error) on notice_mails to because_worker;
--> statement-breakpoint
grant insert on demo_mails to because_worker;
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['notices', 'notice_mails', 'notice_preferences', 'import_changes'] loop
    execute format('alter table %I enable row level security', name);
  end loop;
  foreach name in array array['people', 'accounts', 'products', 'imports', 'import_changes', 'notice_preferences', 'notices', 'notice_mails'] loop
    execute format('create policy %I on %I for select to because_worker using (true)', name || '_for_worker', name);
  end loop;
  foreach name in array array['notices', 'notice_mails', 'demo_mails'] loop
    execute format('create policy %I on %I for insert to because_worker with check (true)', name || '_by_worker', name);
  end loop;
end $$;
--> statement-breakpoint
create policy notice_mails_moved_by_worker on notice_mails for update to because_worker using (true) with check (true);
--> statement-breakpoint

-- People: their own notices and choices. What was told stays; reading it is all that may be noted.

grant select on notices to because_ambassador, because_reviewer;
--> statement-breakpoint
grant update (read_at) on notices to because_ambassador, because_reviewer;
--> statement-breakpoint
create policy notices_own on notices for select to because_ambassador, because_reviewer
  using (is_shown and person_id = (select viewer_person()));
--> statement-breakpoint
create policy notices_read_own on notices for update to because_ambassador, because_reviewer
  using (is_shown and person_id = (select viewer_person()))
  with check (is_shown and person_id = (select viewer_person()));
--> statement-breakpoint
grant select, insert, update on notice_preferences to because_ambassador, because_reviewer;
--> statement-breakpoint
create policy notice_preferences_own on notice_preferences to because_ambassador, because_reviewer
  using (person_id = (select viewer_person())) with check (person_id = (select viewer_person()));
--> statement-breakpoint

-- Admins: mails that did not go, and whose they are.

grant select, update (state, state_at) on notice_mails to because_admin;
--> statement-breakpoint
create policy notice_mails_for_admins on notice_mails for select to because_admin using ((select viewer_is_admin()));
--> statement-breakpoint
create policy notice_mails_sent_again on notice_mails for update to because_admin
  using ((select viewer_is_admin()) and state in ('failed', 'uncertain'))
  with check ((select viewer_is_admin()) and state = 'waiting');
--> statement-breakpoint
create policy notices_for_admins on notices for select to because_admin using ((select viewer_is_admin()));
