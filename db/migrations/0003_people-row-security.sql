-- People, sessions and the audit log: what drizzle-kit cannot write. PostgreSQL 15 and newer.

-- 1. Admins ------------------------------------------------------------------------------------
-- A role of its own, so that a reviewer's transaction lacks the very right to change people. It is a
-- member of the reviewers, so their row policies are its own too.

do $$
begin
  begin
    create role because_admin nologin;
  exception when duplicate_object or unique_violation then
    null; -- Roles belong to the cluster: another database of it made them.
  end;
  grant because_reviewer to because_admin;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant because_admin to %I', current_user);
  end if;
  grant usage on schema public to because_admin;
end $$;
--> statement-breakpoint
create function viewer_is_admin() returns boolean language sql stable parallel safe as
  $$ select coalesce(viewer_role() = 'admin', false) $$;
--> statement-breakpoint

-- 2. The audit log -----------------------------------------------------------------------------

create function audit_field(value text) returns text language sql immutable parallel safe as
  $$ select case when value is null then '-;' else octet_length(value) || ':' || value || ';' end $$;
--> statement-breakpoint
-- The hash of one row: over the hash before it and every field, each with its length in bytes, so
-- that no two rows have one text. lib/audit/hash-of-entry.ts is the same in TypeScript.
create function audit_hash(row_of audit_log) returns text language sql stable as $$
  select encode(sha256(convert_to(
    row_of.previous_hash
      || audit_field(row_of.entry::text)
      || audit_field((extract(epoch from row_of.at) * 1000)::bigint::text)
      || audit_field(row_of.actor)
      || audit_field(row_of.action)
      || audit_field(row_of.subject_kind)
      || audit_field(row_of.subject_id)
      || audit_field(row_of.before::text)
      || audit_field(row_of.after::text)
      || audit_field(row_of.origin),
    'UTF8')), 'hex')
$$;
--> statement-breakpoint
-- Runs as its owner: whoever writes a row need not see the one before. One writer at a time, until
-- its transaction ends: else two rows would follow the same one.
create function chain_audit_entry() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(1651725668);
  select entry, hash into last from audit_log order by entry desc limit 1;
  new.entry := coalesce(last.entry, 0) + 1;
  new.at := clock_timestamp();
  new.previous_hash := coalesce(last.hash, repeat('0', 64));
  new.hash := audit_hash(new);
  return new;
end $$;
--> statement-breakpoint
create trigger audit_log_chain before insert on audit_log for each row execute function chain_audit_entry();
--> statement-breakpoint
create trigger audit_log_append_only before update or delete or truncate on audit_log
  for each statement execute function refuse_change();
--> statement-breakpoint

-- 3. People ------------------------------------------------------------------------------------

create trigger people_stay before delete or truncate on people
  for each statement execute function refuse_change();
--> statement-breakpoint
-- Two admins who each demote the other at once: the second waits here, then sees the first's change.
create function keep_an_admin() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(1651725669);
  if not exists (select 1 from people where role = 'admin' and suspended_at is null) then
    raise exception 'the last admin stays' using errcode = 'restrict_violation', constraint = 'people_last_admin';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger people_keep_an_admin after update on people for each row
  when (old.role = 'admin' and old.suspended_at is null and (new.role <> 'admin' or new.suspended_at is not null))
  execute function keep_an_admin();
--> statement-breakpoint
-- Whoever is suspended is out at once, whatever code did it.
create function end_sessions_of_suspended() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from sessions where person_id = new.person_id;
  return null;
end $$;
--> statement-breakpoint
create trigger people_end_sessions after update on people for each row
  when (new.suspended_at is not null)
  execute function end_sessions_of_suspended();
--> statement-breakpoint

-- 4. Rows and columns --------------------------------------------------------------------------
-- Links on their way, provider logins, counters and the demo's mails are the server's own: no viewer
-- has any right there.

do $$
declare
  name text;
begin
  foreach name in array array['people', 'provider_logins', 'sessions', 'sign_in_links', 'rate_limits', 'audit_log', 'demo_mails'] loop
    execute format('alter table %I enable row level security', name);
  end loop;
end $$;
--> statement-breakpoint
grant select (person_id, name, role, ambassador_id) on people to because_ambassador, because_reviewer;
--> statement-breakpoint
create policy people_self on people for select to because_ambassador, because_reviewer
  using (person_id = (select viewer_person()));
--> statement-breakpoint
grant select on people to because_admin;
--> statement-breakpoint
grant insert on people to because_admin;
--> statement-breakpoint
grant update (name, role, ambassador_id, suspended_at) on people to because_admin;
--> statement-breakpoint
create policy people_read_by_admins on people for select to because_admin using ((select viewer_is_admin()));
--> statement-breakpoint
create policy people_invited_by_admins on people for insert to because_admin
  with check ((select viewer_is_admin()) and not is_demo and email_verified_at is null
    and invited_by = (select viewer_person()));
--> statement-breakpoint
create policy people_changed_by_admins on people for update to because_admin
  using ((select viewer_is_admin())) with check ((select viewer_is_admin()));
--> statement-breakpoint
-- Never the token's hash.
grant select (session_id, person_id, expires_at, started_at, seen_at, method, browser)
  on sessions to because_ambassador, because_reviewer;
--> statement-breakpoint
grant delete on sessions to because_ambassador, because_reviewer;
--> statement-breakpoint
create policy sessions_own on sessions for select to because_ambassador, because_reviewer
  using (person_id = (select viewer_person()));
--> statement-breakpoint
create policy sessions_end_own on sessions for delete to because_ambassador, because_reviewer
  using (person_id = (select viewer_person()));
--> statement-breakpoint
create policy sessions_read_by_admins on sessions for select to because_admin using ((select viewer_is_admin()));
--> statement-breakpoint
create policy sessions_end_by_admins on sessions for delete to because_admin using ((select viewer_is_admin()));
--> statement-breakpoint
grant insert on audit_log to because_ambassador, because_reviewer;
--> statement-breakpoint
create policy audit_log_own_deeds on audit_log for insert to because_ambassador, because_reviewer
  with check (actor = (select viewer_person()));
--> statement-breakpoint
grant select on audit_log to because_admin;
--> statement-breakpoint
create policy audit_log_read_by_admins on audit_log for select to because_admin using ((select viewer_is_admin()));
