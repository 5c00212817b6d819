CREATE TABLE "accounts" (
	"account_id" text COLLATE "C" NOT NULL,
	"identity_id" text COLLATE "C",
	"is_verified" boolean GENERATED ALWAYS AS (identity_id is not null) STORED NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"display_name" text NOT NULL,
	"country" text NOT NULL,
	"version" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"source" text NOT NULL,
	"import_id" bigint,
	"superseded_at" timestamp (3) with time zone,
	CONSTRAINT "accounts_pkey" PRIMARY KEY("account_id","version"),
	CONSTRAINT "accounts_account_id_check" CHECK ("accounts"."account_id" ~ '^[ -~]{1,64}$'),
	CONSTRAINT "accounts_identity_id_check" CHECK ("accounts"."identity_id" ~ '^[ -~]{1,64}$'),
	CONSTRAINT "accounts_version_check" CHECK ("accounts"."version" >= 1),
	CONSTRAINT "accounts_superseded_at_check" CHECK ("accounts"."superseded_at" >= "accounts"."recorded_at"),
	CONSTRAINT "accounts_source_check" CHECK ("accounts"."source" in ('import', 'correction', 'demo')),
	CONSTRAINT "accounts_import_id_check" CHECK (("accounts"."source" = 'import') = ("accounts"."import_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "ambassadors" (
	"ambassador_id" text COLLATE "C" NOT NULL,
	"identity_id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"version" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"source" text NOT NULL,
	"import_id" bigint,
	"superseded_at" timestamp (3) with time zone,
	CONSTRAINT "ambassadors_pkey" PRIMARY KEY("ambassador_id","version"),
	CONSTRAINT "ambassadors_ambassador_id_check" CHECK ("ambassadors"."ambassador_id" ~ '^[ -~]{1,64}$'),
	CONSTRAINT "ambassadors_identity_id_check" CHECK ("ambassadors"."identity_id" ~ '^[ -~]{1,64}$'),
	CONSTRAINT "ambassadors_version_check" CHECK ("ambassadors"."version" >= 1),
	CONSTRAINT "ambassadors_superseded_at_check" CHECK ("ambassadors"."superseded_at" >= "ambassadors"."recorded_at"),
	CONSTRAINT "ambassadors_source_check" CHECK ("ambassadors"."source" in ('import', 'correction', 'demo')),
	CONSTRAINT "ambassadors_import_id_check" CHECK (("ambassadors"."source" = 'import') = ("ambassadors"."import_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"account_id" text COLLATE "C" NOT NULL,
	"order_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"verdict" text NOT NULL,
	"class" text,
	"reason" text,
	"gate" text NOT NULL,
	"clauses" text[] NOT NULL,
	"readings" text[] NOT NULL,
	"cohort" text,
	"cap_basis_points" integer,
	"rate_basis_points" integer NOT NULL,
	"currency" text NOT NULL,
	"base_minor" bigint NOT NULL,
	"rebate_minor" bigint NOT NULL,
	"ambassador_id" text COLLATE "C",
	"referral_id" text COLLATE "C",
	"policy_id" text COLLATE "C" NOT NULL,
	"is_flagged" boolean NOT NULL,
	"evidence" jsonb NOT NULL,
	"estimate_verdict" text,
	"estimate_class" text,
	"estimate_reason" text,
	"estimate_rate_basis_points" integer,
	"estimate_rebate_minor" bigint,
	"listed_at" timestamp (3) with time zone NOT NULL,
	"product_code" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"scope_ambassador_id" text COLLATE "C",
	"cause" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"facts_digest" text NOT NULL,
	"superseded_at" timestamp (3) with time zone,
	"first_version" smallint GENERATED ALWAYS AS (1) STORED,
	CONSTRAINT "decisions_pkey" PRIMARY KEY("account_id","order_id","version"),
	CONSTRAINT "decisions_version_check" CHECK ("decisions"."version" >= 1),
	CONSTRAINT "decisions_verdict_check" CHECK ("decisions"."verdict" in ('eligible', 'ineligible', 'undecided')),
	CONSTRAINT "decisions_class_check" CHECK ("decisions"."class" in ('FIRST_PURCHASE', 'NEW_PURCHASE', 'RENEWAL', 'UPGRADE', 'DORMANT_NEW_PURCHASE', 'DORMANT_RENEWAL', 'DORMANT_UPGRADE', 'PRODUCT_FIRST_PURCHASE', 'PRODUCT_FIRST_RENEWAL', 'PRODUCT_FIRST_UPGRADE')),
	CONSTRAINT "decisions_reason_check" CHECK ("decisions"."reason" in ('UNPAID', 'NOT_REFERRED', 'BEFORE_REFERRAL', 'REFERRAL_ENDED', 'NOT_OFFICIAL_CHANNEL', 'NOT_A_PAID_PRODUCT', 'PRODUCT_EXCLUDED', 'ORDER_KIND_NOT_LISTED', 'IDENTITY_PENDING', 'SELF_REFERRAL', 'REFUNDED', 'PAYG_BURNED_FIRST_PURCHASE', 'UPGRADE_OUTSIDE_FIRST_PURCHASE', 'BEFORE_PROGRAMME_START', 'PRODUCT_ALREADY_PURCHASED', 'PRODUCT_CHAIN_BEFORE_START', 'PRODUCT_CHAIN_NOT_QUALIFIED')),
	CONSTRAINT "decisions_gate_check" CHECK ("decisions"."gate" in ('paid', 'referred', 'official-channel', 'paid-product', 'rebateable-product', 'listed-kind', 'verified-identity', 'another-identity', 'not-refunded', 'class')),
	CONSTRAINT "decisions_clauses_check" CHECK ("decisions"."clauses" <@ array['S1', 'S2a', 'S2b', 'S3', 'S4a', 'S4b', 'S4c', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10', 'S11', 'S12', 'S13', 'S14']),
	CONSTRAINT "decisions_readings_check" CHECK ("decisions"."readings" <@ array['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11', 'R12', 'R13', 'R14', 'R15', 'R16', 'R17', 'R18', 'R19', 'R20', 'R21']),
	CONSTRAINT "decisions_cohort_check" CHECK ("decisions"."cohort" in ('new', 'dormant', 'existing')),
	CONSTRAINT "decisions_kind_check" CHECK ("decisions"."kind" in ('new', 'renewal', 'upgrade', 'downgrade', 'conversion', 'other')),
	CONSTRAINT "decisions_cause_check" CHECK ("decisions"."cause" in ('import', 'refund', 'correction', 'dispute', 'policy')),
	CONSTRAINT "decisions_outcome_check" CHECK (("decisions"."verdict" = 'eligible') = ("decisions"."class" is not null) and ("decisions"."class" is null) <> ("decisions"."reason" is null)),
	CONSTRAINT "decisions_earning_check" CHECK ("decisions"."verdict" = 'eligible' or ("decisions"."rate_basis_points" = 0 and "decisions"."rebate_minor" = 0)),
	CONSTRAINT "decisions_estimate_check" CHECK (("decisions"."verdict" = 'undecided') = ("decisions"."estimate_verdict" is not null)),
	CONSTRAINT "decisions_rate_basis_points_check" CHECK ("decisions"."rate_basis_points" >= 0),
	CONSTRAINT "decisions_base_minor_check" CHECK ("decisions"."base_minor" between 0 and 9007199254740991),
	CONSTRAINT "decisions_rebate_minor_check" CHECK ("decisions"."rebate_minor" between 0 and 9007199254740991),
	CONSTRAINT "decisions_superseded_at_check" CHECK ("decisions"."superseded_at" >= "decisions"."decided_at")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"import_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_import_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"label" text NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"state" text NOT NULL,
	"is_strict" boolean NOT NULL,
	"counts" jsonb NOT NULL,
	"decisions_written" bigint DEFAULT 0 NOT NULL,
	"message" text,
	CONSTRAINT "imports_state_check" CHECK ("imports"."state" in ('running', 'finished', 'refused', 'failed', 'stopped')),
	CONSTRAINT "imports_ended_at_check" CHECK (("imports"."state" = 'running') = ("imports"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"account_id" text COLLATE "C" NOT NULL,
	"order_id" text COLLATE "C" NOT NULL,
	"product_code" text COLLATE "C" NOT NULL,
	"subscription_id" text COLLATE "C",
	"kind" text NOT NULL,
	"billing" text NOT NULL,
	"channel" text NOT NULL,
	"payment_id" text COLLATE "C",
	"placed_at" timestamp (3) with time zone NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"active_until" timestamp (3) with time zone,
	"currency" text NOT NULL,
	"list_minor" bigint NOT NULL,
	"paid_minor" bigint NOT NULL,
	"version" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"source" text NOT NULL,
	"import_id" bigint,
	"superseded_at" timestamp (3) with time zone,
	"first_version" smallint GENERATED ALWAYS AS (1) STORED,
	CONSTRAINT "orders_pkey" PRIMARY KEY("account_id","order_id","version"),
	CONSTRAINT "orders_order_id_check" CHECK ("orders"."order_id" ~ '^[ -~]{1,64}$'),
	CONSTRAINT "orders_kind_check" CHECK ("orders"."kind" in ('new', 'renewal', 'upgrade', 'downgrade', 'conversion', 'other')),
	CONSTRAINT "orders_billing_check" CHECK ("orders"."billing" in ('subscription', 'payg')),
	CONSTRAINT "orders_channel_check" CHECK ("orders"."channel" in ('official', 'other')),
	CONSTRAINT "orders_currency_check" CHECK ("orders"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "orders_paid_at_check" CHECK ("orders"."paid_at" >= "orders"."placed_at"),
	CONSTRAINT "orders_list_minor_check" CHECK ("orders"."list_minor" between 0 and 9007199254740991),
	CONSTRAINT "orders_paid_minor_check" CHECK ("orders"."paid_minor" between 0 and 9007199254740991),
	CONSTRAINT "orders_version_check" CHECK ("orders"."version" >= 1),
	CONSTRAINT "orders_superseded_at_check" CHECK ("orders"."superseded_at" >= "orders"."recorded_at"),
	CONSTRAINT "orders_source_check" CHECK ("orders"."source" in ('import', 'correction', 'demo')),
	CONSTRAINT "orders_import_id_check" CHECK (("orders"."source" = 'import') = ("orders"."import_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"policy_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"effective_from" timestamp (3) with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"cap_new_basis_points" integer NOT NULL,
	"cap_dormant_basis_points" integer NOT NULL,
	"cap_product_basis_points" integer NOT NULL,
	"window_months" integer NOT NULL,
	"programme_start" timestamp (3) with time zone NOT NULL,
	"payg_burn" text NOT NULL,
	"dormant_scope" text NOT NULL,
	"upgrade_scope" text NOT NULL,
	"lineage" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL,
	CONSTRAINT "policies_effective_from_key" UNIQUE("effective_from"),
	CONSTRAINT "policies_policy_id_check" CHECK ("policies"."policy_id" ~ '^[ -~]{1,64}$'),
	CONSTRAINT "policies_caps_check" CHECK ("policies"."cap_new_basis_points" >= 0 and "policies"."cap_dormant_basis_points" >= 0 and "policies"."cap_product_basis_points" >= 0),
	CONSTRAINT "policies_window_months_check" CHECK ("policies"."window_months" >= 0),
	CONSTRAINT "policies_payg_burn_check" CHECK ("policies"."payg_burn" in ('referrer-existing', 'always', 'never')),
	CONSTRAINT "policies_dormant_scope_check" CHECK ("policies"."dormant_scope" in ('cohort', 'order')),
	CONSTRAINT "policies_upgrade_scope_check" CHECK ("policies"."upgrade_scope" in ('any', 'first-purchase-product')),
	CONSTRAINT "policies_lineage_check" CHECK ("policies"."lineage" in ('product', 'subscription'))
);
--> statement-breakpoint
CREATE TABLE "products" (
	"product_code" text COLLATE "C" NOT NULL,
	"effective_from" timestamp (3) with time zone NOT NULL,
	"name" text NOT NULL,
	"counts_as_purchase" boolean NOT NULL,
	"rebateable" boolean NOT NULL,
	"rate_basis_points" integer,
	"version" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"source" text NOT NULL,
	"import_id" bigint,
	"superseded_at" timestamp (3) with time zone,
	CONSTRAINT "products_pkey" PRIMARY KEY("product_code","effective_from","version"),
	CONSTRAINT "products_product_code_check" CHECK ("products"."product_code" ~ '^[ -~]{1,64}$'),
	CONSTRAINT "products_rate_basis_points_check" CHECK ("products"."rate_basis_points" >= 0),
	CONSTRAINT "products_version_check" CHECK ("products"."version" >= 1),
	CONSTRAINT "products_superseded_at_check" CHECK ("products"."superseded_at" >= "products"."recorded_at"),
	CONSTRAINT "products_source_check" CHECK ("products"."source" in ('import', 'correction', 'demo')),
	CONSTRAINT "products_import_id_check" CHECK (("products"."source" = 'import') = ("products"."import_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"account_id" text COLLATE "C" NOT NULL,
	"referral_id" text COLLATE "C" NOT NULL,
	"ambassador_id" text COLLATE "C" NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"source" text NOT NULL,
	"import_id" bigint,
	"superseded_at" timestamp (3) with time zone,
	"first_version" smallint GENERATED ALWAYS AS (1) STORED,
	CONSTRAINT "referrals_pkey" PRIMARY KEY("account_id","referral_id","version"),
	CONSTRAINT "referrals_referral_id_check" CHECK ("referrals"."referral_id" ~ '^[ -~]{1,64}$'),
	CONSTRAINT "referrals_ends_at_check" CHECK ("referrals"."ends_at" > "referrals"."starts_at"),
	CONSTRAINT "referrals_version_check" CHECK ("referrals"."version" >= 1),
	CONSTRAINT "referrals_superseded_at_check" CHECK ("referrals"."superseded_at" >= "referrals"."recorded_at"),
	CONSTRAINT "referrals_source_check" CHECK ("referrals"."source" in ('import', 'correction', 'demo')),
	CONSTRAINT "referrals_import_id_check" CHECK (("referrals"."source" = 'import') = ("referrals"."import_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"account_id" text COLLATE "C" NOT NULL,
	"refund_id" text COLLATE "C" NOT NULL,
	"order_id" text COLLATE "C" NOT NULL,
	"refunded_at" timestamp (3) with time zone NOT NULL,
	"amount_minor" bigint NOT NULL,
	"usage_consumed" boolean NOT NULL,
	"version" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"source" text NOT NULL,
	"import_id" bigint,
	"superseded_at" timestamp (3) with time zone,
	"first_version" smallint GENERATED ALWAYS AS (1) STORED,
	CONSTRAINT "refunds_pkey" PRIMARY KEY("account_id","refund_id","version"),
	CONSTRAINT "refunds_refund_id_check" CHECK ("refunds"."refund_id" ~ '^[ -~]{1,64}$'),
	CONSTRAINT "refunds_amount_minor_check" CHECK ("refunds"."amount_minor" between 0 and 9007199254740991),
	CONSTRAINT "refunds_version_check" CHECK ("refunds"."version" >= 1),
	CONSTRAINT "refunds_superseded_at_check" CHECK ("refunds"."superseded_at" >= "refunds"."recorded_at"),
	CONSTRAINT "refunds_source_check" CHECK ("refunds"."source" in ('import', 'correction', 'demo')),
	CONSTRAINT "refunds_import_id_check" CHECK (("refunds"."source" = 'import') = ("refunds"."import_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_policy_id_policies_policy_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("policy_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_order_id_fkey" FOREIGN KEY ("account_id","order_id","first_version") REFERENCES "public"."orders"("account_id","order_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_account_id_fkey" FOREIGN KEY ("account_id","first_version") REFERENCES "public"."accounts"("account_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_account_id_fkey" FOREIGN KEY ("account_id","first_version") REFERENCES "public"."accounts"("account_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_ambassador_id_fkey" FOREIGN KEY ("ambassador_id","first_version") REFERENCES "public"."ambassadors"("ambassador_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_order_id_fkey" FOREIGN KEY ("account_id","order_id","first_version") REFERENCES "public"."orders"("account_id","order_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_current_key" ON "accounts" USING btree ("account_id") WHERE "accounts"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "accounts_identity_idx" ON "accounts" USING btree ("identity_id") WHERE "accounts"."superseded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "ambassadors_current_key" ON "ambassadors" USING btree ("ambassador_id") WHERE "ambassadors"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "ambassadors_identity_idx" ON "ambassadors" USING btree ("identity_id") WHERE "ambassadors"."superseded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_current_key" ON "decisions" USING btree ("account_id","order_id") WHERE "decisions"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "decisions_list_idx" ON "decisions" USING btree ("listed_at" DESC NULLS FIRST,"order_id") WHERE "decisions"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "decisions_outcome_idx" ON "decisions" USING btree (coalesce(class, reason),"listed_at" DESC NULLS FIRST,"order_id") WHERE "decisions"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "decisions_ambassador_idx" ON "decisions" USING btree ("scope_ambassador_id","listed_at" DESC NULLS FIRST,"order_id") WHERE superseded_at is null and scope_ambassador_id is not null;--> statement-breakpoint
CREATE INDEX "decisions_customer_idx" ON "decisions" USING btree ("account_id","listed_at" DESC NULLS FIRST,"order_id") WHERE "decisions"."superseded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "orders_current_key" ON "orders" USING btree ("account_id","order_id") WHERE "orders"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "orders_order_idx" ON "orders" USING btree ("order_id") WHERE "orders"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "orders_product_idx" ON "orders" USING btree ("product_code") WHERE "orders"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "orders_payment_idx" ON "orders" USING btree ("payment_id") WHERE "orders"."superseded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "products_current_key" ON "products" USING btree ("product_code","effective_from") WHERE "products"."superseded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "referrals_current_key" ON "referrals" USING btree ("account_id","referral_id") WHERE "referrals"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "referrals_referral_idx" ON "referrals" USING btree ("referral_id") WHERE "referrals"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "referrals_ambassador_idx" ON "referrals" USING btree ("ambassador_id","account_id") WHERE "referrals"."superseded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_current_key" ON "refunds" USING btree ("account_id","refund_id") WHERE "refunds"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "refunds_refund_idx" ON "refunds" USING btree ("refund_id") WHERE "refunds"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "refunds_order_idx" ON "refunds" USING btree ("account_id","order_id") WHERE "refunds"."superseded_at" is null;