CREATE TABLE "answer_codes" (
	"code_id" text PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"order_id" text COLLATE "C" NOT NULL,
	"code_hash" text NOT NULL,
	"browser_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"tries_left" integer NOT NULL,
	CONSTRAINT "answer_codes_tries_left_check" CHECK ("answer_codes"."tries_left" >= 0)
);
--> statement-breakpoint
CREATE TABLE "why_links" (
	"account_id" text COLLATE "C" NOT NULL,
	"order_id" text COLLATE "C" NOT NULL,
	"link_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"reader" text NOT NULL,
	"shows_money" boolean NOT NULL,
	"made_by" text,
	"made_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"last_opened_at" timestamp (3) with time zone,
	"times_opened" integer DEFAULT 0 NOT NULL,
	"first_version" smallint GENERATED ALWAYS AS (1) STORED,
	CONSTRAINT "why_links_pkey" PRIMARY KEY("account_id","order_id","link_id"),
	CONSTRAINT "why_links_token_hash_key" UNIQUE("token_hash"),
	CONSTRAINT "why_links_reader_check" CHECK ("why_links"."reader" in ('customer', 'colleague')),
	CONSTRAINT "why_links_expires_at_check" CHECK ("why_links"."expires_at" > "why_links"."made_at" and "why_links"."expires_at" <= "why_links"."made_at" + interval '2160 hours'),
	CONSTRAINT "why_links_times_opened_check" CHECK ("why_links"."times_opened" >= 0)
);
--> statement-breakpoint
ALTER TABLE "why_links" ADD CONSTRAINT "why_links_made_by_people_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "why_links" ADD CONSTRAINT "why_links_order_id_fkey" FOREIGN KEY ("account_id","order_id","first_version") REFERENCES "public"."orders"("account_id","order_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_codes_browser_hash_idx" ON "answer_codes" USING btree ("browser_hash");--> statement-breakpoint
CREATE INDEX "answer_codes_expires_at_idx" ON "answer_codes" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "why_links_made_by_idx" ON "why_links" USING btree ("made_by","made_at" DESC NULLS FIRST,"link_id");--> statement-breakpoint
CREATE INDEX "why_links_made_at_idx" ON "why_links" USING btree ("made_at" DESC NULLS FIRST,"link_id");