CREATE TABLE "audit_log" (
	"entry" bigint PRIMARY KEY DEFAULT 0 NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"origin" text,
	"previous_hash" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demo_mails" (
	"mail_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "demo_mails_mail_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"person_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified_at" timestamp (3) with time zone,
	"role" text NOT NULL,
	"ambassador_id" text COLLATE "C",
	"is_demo" boolean DEFAULT false NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"invited_by" text NOT NULL,
	"suspended_at" timestamp (3) with time zone,
	"first_version" smallint GENERATED ALWAYS AS (1) STORED,
	CONSTRAINT "people_email_key" UNIQUE("email"),
	CONSTRAINT "people_role_check" CHECK ("people"."role" in ('ambassador', 'reviewer', 'admin')),
	CONSTRAINT "people_email_check" CHECK ("people"."email" = lower("people"."email") and length("people"."email") between 3 and 254 and position('@' in "people"."email") > 1),
	CONSTRAINT "people_name_check" CHECK (length("people"."name") between 1 and 120),
	CONSTRAINT "people_ambassador_id_check" CHECK ("people"."role" = 'ambassador' or "people"."ambassador_id" is null)
);
--> statement-breakpoint
CREATE TABLE "provider_logins" (
	"person_id" text NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	CONSTRAINT "provider_logins_pkey" PRIMARY KEY("provider","subject"),
	CONSTRAINT "provider_logins_type_check" CHECK ("provider_logins"."type" in ('oidc'))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"person_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"method" text NOT NULL,
	"browser" text NOT NULL,
	CONSTRAINT "sessions_session_id_key" UNIQUE("session_id"),
	CONSTRAINT "sessions_method_check" CHECK ("sessions"."method" in ('email', 'oidc', 'demo'))
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"browser_hash" text NOT NULL,
	CONSTRAINT "sign_in_links_pkey" PRIMARY KEY("email","token_hash"),
	CONSTRAINT "sign_in_links_token_hash_key" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_ambassador_id_fkey" FOREIGN KEY ("ambassador_id","first_version") REFERENCES "public"."ambassadors"("ambassador_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_logins" ADD CONSTRAINT "provider_logins_person_id_people_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_subject_idx" ON "audit_log" USING btree ("subject_kind","subject_id","entry" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_log_actor_idx" ON "audit_log" USING btree ("actor","entry" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "provider_logins_person_id_idx" ON "provider_logins" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits" USING btree ("expire");--> statement-breakpoint
CREATE INDEX "sessions_person_id_idx" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_links_expires_at_idx" ON "sign_in_links" USING btree ("expires_at");