CREATE TABLE "import_rejects" (
	"import_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"file" text NOT NULL,
	"line" integer NOT NULL,
	"column_name" text NOT NULL,
	"value" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "import_rejects_pkey" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
ALTER TABLE "import_rejects" ADD CONSTRAINT "import_rejects_import_id_imports_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("import_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
create trigger import_rejects_append_only before update or delete or truncate on import_rejects
  for each statement execute function refuse_change();
--> statement-breakpoint
alter table import_rejects enable row level security;
--> statement-breakpoint
grant select on import_rejects to because_reviewer;
--> statement-breakpoint
create policy import_rejects_for_reviewers on import_rejects for select to because_reviewer
  using ((select viewer_sees_all()));
--> statement-breakpoint
-- What an import changed for its ambassadors stays, so that its page can say so.
grant select on import_changes to because_reviewer;
--> statement-breakpoint
create policy import_changes_for_reviewers on import_changes for select to because_reviewer
  using ((select viewer_sees_all()));
